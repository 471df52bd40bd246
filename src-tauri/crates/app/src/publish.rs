//! Pages that leave the newsroom: one file an edition and format.

mod gather;
mod outcome;

use std::path::{Path, PathBuf};

use editorial::id::{ArticleId, EditionId};
use editorial::rights::Action;
use store::Reader;
use text::language::Language;

use self::gather::{Gathered, gather};
use self::outcome::{Outcome, outcome};
use crate::bin::refuse_binned;
use crate::change::{change, require};
use crate::desk::{Changes, Desk};
use crate::draft::Draft;
use crate::edition::get;
use crate::failure::Failure;
use crate::wire::desk::EditionRef;
use crate::wire::publish::*;
use crate::wire::{incoming, number};

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
    // Without a name it would be whatever folder the program was started in.
    if request.directory.is_empty() {
        return Err(Failure::bad_value("directory", "", "the folder to write in"));
    }
    let directory = PathBuf::from(&request.directory);
    let open = desk.open()?;
    // In a newsroom that can only be read nothing can be recorded; whoever may read it may copy it.
    let is_recorded = !open.newsroom.is_read_only();
    if is_recorded {
        let person = open.newsroom.read(|reader| store::person::get(reader, open.person()))?;
        require(&person.map(|person| person.roles).unwrap_or_default(), Action::Export)?;
    }
    // Everything is made before anything is written, so that a refusal leaves no half of an export.
    let (pages, findings) =
        open.newsroom.read(|reader| pages(reader, open.newsroom.path(), article, &only, &request.formats))?;
    if pages.is_empty() {
        return Err(Failure::not_found("article", article));
    }
    let _made = MadeFolders::of(&directory);
    std::fs::create_dir_all(&directory).map_err(|error| Failure::folder(&directory, &error))?;
    let outcomes = pages
        .iter()
        .map(|page| outcome(&directory.join(&page.name), &page.bytes))
        .collect::<Result<Vec<_>, _>>()?;
    if request.replace != Some(true) {
        refuse_to_replace(&directory, &pages, &outcomes)?;
    }
    let mut drafts = Vec::new();
    for (page, outcome) in pages.iter().zip(&outcomes) {
        // A file that holds this already keeps its time too, by which other programs see what is new.
        if *outcome != Outcome::Unchanged {
            drafts.push(Draft::write(directory.join(&page.name), &page.bytes)?);
        }
    }
    let half_written = if is_recorded {
        let subject = format!("{article} {}", request.formats.join(" "));
        let names = drafts.iter().map(Draft::name).collect::<Vec<_>>().join(", ");
        let mut written = String::new();
        let recorded = change(desk, changes, Action::Export, subject, |change| {
            let half_written = settle(drafts)?;
            written = half_written.as_ref().map_or(names, |failure| failure.args["files"].clone());
            // Pages that are out are recorded, by name if they are not all.
            if let Some(failure) = &half_written {
                change.detail = format!("{} {}", failure.code, failure.args["files"]);
            }
            Ok(half_written)
        });
        // What is in its place cannot be taken back when the record takes nothing, as on a full disk.
        recorded.map_err(|cause| if written.is_empty() { cause } else { not_recorded(cause, &written) })?
    } else {
        settle(drafts)?
    };
    crate::newsroom::remember_export(desk, changes, &open, &directory);
    if let Some(failure) = half_written {
        return Err(failure);
    }
    let files = pages.into_iter().zip(outcomes).map(|(page, outcome)| ExportedFile {
        path: directory.join(&page.name).display().to_string(),
        language: page.language.as_str().to_owned(),
        bytes: number(page.bytes.len()),
        format: page.format,
        outcome: outcome.word().to_owned(),
    });
    Ok(Exported { files: files.collect(), findings })
}

/// The folders that are made for an export, the innermost first. Those in which nothing was written, as on a full
/// disk, go when it ends.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn of(directory: &Path) -> MadeFolders {
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        MadeFolders(directory.ancestors().take_while(missing).map(Path::to_owned).collect())
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            // One that holds something cannot be removed this way, and stays.
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// Refuses if a file that holds something else would be replaced.
fn refuse_to_replace(directory: &Path, pages: &[Page], outcomes: &[Outcome]) -> Result<(), Failure> {
    let replaced = pages.iter().zip(outcomes).filter(|(_, outcome)| **outcome == Outcome::Replaced);
    let names: Vec<&str> = replaced.map(|(page, _)| page.name.as_str()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let (place, files) = (directory.display(), names.join(", "));
    Err(Failure::new(
        "files_exist",
        format!("Nothing was written: {place} already holds other versions of {files}. Choose another folder, or say that they may be replaced."),
    )
    .with("path", place)
    .with("files", files)
    .with("count", names.len()))
}

/// Puts every file in its place. When one cannot be put there after others were, gives the failure to tell, which
/// names those that are there and those that are not: nobody can take back what they have replaced.
fn settle(drafts: Vec<Draft>) -> Result<Option<Failure>, Failure> {
    let names: Vec<String> = drafts.iter().map(Draft::name).collect();
    for (settled, draft) in drafts.into_iter().enumerate() {
        if let Err(failure) = draft.settle() {
            return match names.split_at(settled) {
                ([], _) => Err(failure),
                (written, missing) => {
                    Ok(Some(half_written(failure, &written.join(", "), &missing.join(", "))))
                }
            };
        }
    }
    Ok(None)
}

/// The failure that stopped an export midway; `cause` and the values that stood in it let the interface say it.
fn half_written(cause: Failure, written: &str, missing: &str) -> Failure {
    let detail = format!("{} Written: {written}. Not written: {missing}.", cause.detail);
    let failure = Failure { args: cause.args, ..Failure::new("export_half_written", detail) };
    failure.with("cause", cause.code).with("files", written).with("missing", missing)
}

/// The failure of an export whose files are in their places and not in the record; `cause` says why, if there are
/// words for it that do not say that nothing was changed.
fn not_recorded(cause: Failure, written: &str) -> Failure {
    let detail = format!(
        "{} Written, but not in the newsroom’s record: {written}. Export again when that is mended.",
        cause.detail
    );
    let failure = Failure { args: cause.args, ..Failure::new("export_not_recorded", detail) };
    let failure = failure.with("files", written);
    if cause.code == "internal" { failure } else { failure.with("cause", cause.code) }
}

/// A file to be written.
struct Page {
    name: String,
    language: Language,
    format: String,
    bytes: Vec<u8>,
}

/// The pages, and what they show otherwise than it is written. Markdown shows everything as it is that can be read.
fn pages(
    reader: &Reader,
    path: &Path,
    article: ArticleId,
    only: &[EditionId],
    formats: &[String],
) -> Result<(Vec<Page>, Vec<ExportFinding>), Failure> {
    refuse_binned(reader, article)?;
    // Who asks for all editions, or for one that cannot be read, is not to think that these are all.
    let is_asked = |id: &EditionId| only.is_empty() || only.contains(id);
    if let Some(head) =
        store::edition::damaged_of(reader, article)?.into_iter().find(|head| is_asked(&head.id))
    {
        return Err(Failure::from(store::Error::DamagedEdition {
            path: path.to_owned(),
            head: Box::new(head),
        }));
    }
    let mut heads = store::edition::heads_of(reader, article)?;
    if let Some(id) = only.iter().find(|id| heads.iter().all(|head| head.id != **id)) {
        return Err(Failure::not_found("edition", id));
    }
    heads.retain(|head| is_asked(&head.id));
    let beside: Vec<EditionId> = heads.iter().map(|head| head.id).collect();
    let (mut pages, mut findings) = (Vec::new(), Vec::new());
    for head in heads {
        let gathered = gather(reader, get(reader, head.id)?, &beside)?;
        findings.extend(gathered.left_out());
        if formats.iter().any(|format| format == "html") {
            findings.extend(gathered.findings());
        }
        for format in formats {
            let name = gathered.file_name(ending(format)?);
            let text = if format == "html" { gathered.html() } else { gathered.markdown() };
            pages.push(Page {
                name,
                language: head.language.clone(),
                format: format.clone(),
                bytes: text.into_bytes(),
            });
        }
        // A page has its pictures in it; Markdown has them beside it, and the editions share them.
        let has_markdown = formats.iter().any(|format| format == "markdown");
        for (name, bytes) in gathered.picture_files().filter(|_| has_markdown) {
            if !pages.iter().any(|page| page.name == name) {
                let (language, format) = (head.language.clone(), "picture".to_owned());
                pages.push(Page { name, language, format, bytes: bytes.to_vec() });
            }
        }
    }
    Ok((pages, findings))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Settles three files, of which a folder has taken the place of the one called `taken` meanwhile.
    #[track_caller]
    fn check(taken: &str, code: &str, said: &[&str]) {
        let folder = tempfile::tempdir().expect("a folder");
        let draft = |name: &str| Draft::write(folder.path().join(name), name.as_bytes()).expect("a draft");
        let drafts = ["a.html", "b.html", "c.html"].map(draft);
        std::fs::create_dir_all(folder.path().join(taken).join("inside")).expect("a folder in the way");
        let failure = match settle(drafts.into()) {
            Ok(half_written) => half_written.expect("a folder is in the way"),
            Err(failure) => failure,
        };
        assert_eq!(failure.code, code, "{failure}");
        let cause = failure.args.get("cause").map_or(code, String::as_str);
        assert_eq!(cause, "file_is_directory");
        assert!(failure.args["path"].ends_with(taken), "its values are told: {failure:?}");
        for words in said {
            assert!(failure.detail.contains(words), "“{words}” is not in: {failure}");
        }
        let left = std::fs::read_dir(folder.path()).expect("the folder").count();
        assert_eq!(left, failure.args.get("files").map_or(0, |files| files.split(", ").count()) + 1);
    }

    #[test]
    fn what_was_written_before_a_file_that_could_not_be_is_named() {
        check(
            "b.html",
            "export_half_written",
            &["Written: a.html.", "Not written: b.html, c.html.", "b.html"],
        );
        check("c.html", "export_half_written", &["Written: a.html, b.html.", "Not written: c.html."]);
        check("a.html", "file_is_directory", &["a.html is a folder"]);
    }
}
