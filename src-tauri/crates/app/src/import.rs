//! Reading files in: look, mend, keep.

mod authors;
mod keep;
mod pictures;
mod section;
mod view;

use std::path::Path;

use exchange::article::Article;
use exchange::decode::{Decoded, Refusal, decode};
use exchange::finding::Finding;
use exchange::page_text::{assemble, pieces};
use store::Reader;
use text::language::Language;

pub use keep::{foresee_import, keep_import};

use self::view::{article_view, finding_view, piece_view, pieces_from};
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::file::{read_text_file, refused};
use crate::pasted::refuse_too_long;
use crate::wire::import::*;
use crate::wire::incoming;

/// See [`crate::commands`].
pub fn read_import(desk: &Desk, changes: &mut Changes, request: ReadImport) -> Result<ImportView, Failure> {
    let language = request.language.as_deref().map(incoming::language).transpose()?;
    let (name, decoded) = read_text(desk, changes, request.path.as_deref(), request.text.as_deref())?;
    let mut findings: Vec<ImportFinding> = decoded.findings.iter().map(finding_view).collect();
    let words = desk.open()?.newsroom.read(crate::settings::words)?;
    let view = |format: &str, pieces, markdown, article, findings| ImportView {
        name: name.clone(),
        encoding: decoded.encoding.to_owned(),
        format: format.to_owned(),
        pieces,
        markdown,
        article,
        findings,
    };
    if is_markdown(&name, &decoded.text) {
        let (article, found) = exchange::markdown::read::read(&decoded.text, language.as_ref());
        findings.extend(found.iter().map(finding_view));
        return Ok(view("markdown", Vec::new(), decoded.text.clone(), article_view(&article), findings));
    }
    let page = pieces::cut_and_classify(&decoded.text, language.as_ref(), &words);
    let (article, found) = assemble::assemble(&page.pieces, &page.language, &words);
    findings.extend(page.findings.iter().chain(&found).map(finding_view));
    let pieces = page.pieces.iter().map(piece_view).collect();
    Ok(view("page_text", pieces, String::new(), article_view(&article), findings))
}

/// See [`crate::commands`].
pub fn assemble_import(desk: &Desk, _: &mut Changes, request: AssembleImport) -> Result<Assembled, Failure> {
    let language = incoming::language(&request.language)?;
    let pieces = pieces_from(&request.pieces)?;
    let words = desk.open()?.newsroom.read(crate::settings::words)?;
    let read_anew =
        request.left_out.and_then(|at| pieces::read_anew(&pieces, at as usize, &language, &words));
    let now = read_anew.as_ref().unwrap_or(&pieces);
    let (article, findings) = assemble::assemble(now, &language, &words);
    Ok(Assembled {
        pieces: read_anew.map(|pieces| pieces.iter().map(piece_view).collect()),
        article: article_view(&article),
        findings: findings.iter().map(finding_view).collect(),
    })
}

/// What a request to keep would keep, and what was found in reading it.
fn article_to_keep(reader: &Reader, request: &KeepImport) -> Result<(Article, Vec<Finding>), Failure> {
    let language: Language = incoming::language(&request.language)?;
    let (mut article, findings) = match request.format.as_str() {
        "page_text" => {
            let words = crate::settings::words(reader)?;
            assemble::assemble(&pieces_from(&request.pieces)?, &language, &words)
        }
        "markdown" => exchange::markdown::read::read(&request.markdown, Some(&language)),
        other => return Err(Failure::bad_value("format", other, "page_text or markdown")),
    };
    article.title = incoming::one_line(request.title.as_ref().unwrap_or(&article.title));
    if let Some(section) = &request.section {
        article.section = Some(section.trim().to_owned()).filter(|section| !section.is_empty());
    }
    Ok((article, findings))
}

/// A file is Markdown if its name says so, and it or what was pasted if it is written so.
fn is_markdown(name: &str, text: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    matches!(ending.as_str(), "md" | "markdown") || exchange::markdown::is_likely(text)
}

/// The name and the text of a file, or of what was pasted in place of one.
pub(crate) fn read_text(
    desk: &Desk,
    changes: &Changes,
    path: Option<&str>,
    text: Option<&str>,
) -> Result<(String, Decoded), Failure> {
    read_as(desk, changes, path, text, decode)
}

/// The same, decoded in a way of its own.
pub(crate) fn read_as<T>(
    desk: &Desk,
    changes: &Changes,
    path: Option<&str>,
    text: Option<&str>,
    decode: fn(&[u8]) -> Result<T, Refusal>,
) -> Result<(String, T), Failure> {
    match (path, text) {
        (Some(path), None) => {
            let path = Path::new(path);
            desk.refuse_newsroom_file(path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = read_text_file(path, "an article")?;
            Ok((name, decode(&bytes).map_err(|refusal| refused(path, &refusal))?))
        }
        (None, Some(text)) => {
            // It was pasted or dropped.
            refuse_too_long(text.len())?;
            let decoded =
                decode(text.as_bytes()).map_err(|refusal| refused(Path::new("the pasted text"), &refusal))?;
            Ok((String::new(), decoded))
        }
        _ => Err(Failure::bad_request(&changes.command, "it takes either a `path` or a `text`")),
    }
}
