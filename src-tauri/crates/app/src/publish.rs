//! Pages that leave the newsroom: one file an edition and format.

mod gather;

use std::io::Write;
use std::path::{Path, PathBuf};

use editorial::id::{ArticleId, EditionId};
use editorial::rights::Action;

use self::gather::{Gathered, gather};
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::get;
use crate::failure::Failure;
use crate::wire::desk::EditionRef;
use crate::wire::incoming;
use crate::wire::publish::*;

/// The formats that can be written: the word on the wire and the file's ending.
const FORMATS: [(&str, &str); 2] = [("html", "html"), ("markdown", "md")];

/// See [`crate::commands`].
pub fn export(desk: &Desk, changes: &mut Changes, request: Export) -> Result<Exported, Failure> {
    let article: ArticleId = incoming::id("article", &request.article)?;
    let only = request
        .editions
        .iter()
        .map(|id| incoming::id::<EditionId>("edition", id))
        .collect::<Result<Vec<_>, Failure>>()?;
    for format in &request.formats {
        ending(format)?;
    }
    if request.formats.is_empty() {
        return Err(Failure::bad_value("format", "", "html, markdown or both"));
    }
    let directory = PathBuf::from(&request.directory);
    // Everything is made before anything is written, so that a refusal leaves no half of an export.
    let pages = change(
        desk,
        changes,
        Action::Export,
        format!("{article} {}", request.formats.join(" ")),
        |change| {
            let mut heads = store::edition::heads_of(change, article)?;
            heads.retain(|head| only.is_empty() || only.contains(&head.id));
            let beside: Vec<EditionId> = heads.iter().map(|head| head.id).collect();
            let mut pages = Vec::new();
            for head in heads {
                let gathered = gather(change, get(change, head.id)?, &beside)?;
                for format in &request.formats {
                    let name = gathered.file_name(ending(format)?);
                    let text = if format == "html" { gathered.html() } else { gathered.markdown() };
                    pages.push((name, head.language.clone(), format.clone(), text));
                }
            }
            Ok(pages)
        },
    )?;
    if pages.is_empty() {
        return Err(Failure::not_found("article", article));
    }
    std::fs::create_dir_all(&directory).map_err(|error| Failure::file(&directory, &error))?;
    let mut files = Vec::new();
    for (name, language, format, text) in pages {
        let path = directory.join(name);
        write_whole(&path, text.as_bytes())?;
        files.push(ExportedFile {
            path: path.display().to_string(),
            language: language.as_str().to_owned(),
            format,
            bytes: u32::try_from(text.len()).unwrap_or(u32::MAX),
        });
    }
    Ok(Exported { files })
}

/// See [`crate::commands`].
pub fn edition_markdown(
    desk: &Desk,
    _: &mut Changes,
    request: EditionRef,
) -> Result<EditionMarkdown, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        let gathered: Gathered = gather(reader, get(reader, id)?, &[])?;
        Ok(EditionMarkdown { markdown: gathered.markdown() })
    })
}

fn ending(format: &str) -> Result<&'static str, Failure> {
    let known = FORMATS.iter().find(|(word, _)| *word == format);
    known.map(|(_, ending)| *ending).ok_or_else(|| Failure::bad_value("format", format, "html or markdown"))
}

/// Writes a file whole or not at all; a page that was there before stays until the new one is complete.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    let written = std::fs::File::create(&draft)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&draft, path));
    written.map_err(|error| {
        // The draft is worthless now; if it cannot be removed either, the first error says why.
        let _ = std::fs::remove_file(&draft);
        Failure::file(path, &error)
    })
}
