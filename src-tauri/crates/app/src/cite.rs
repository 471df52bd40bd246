//! Pasted notes read into sources.

use std::path::Path;

use cite::fields::{Name, NoteFields, PartialDate};
use cite::read::read_note;
use text::language::Language;

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::file::{read_text_file, refused};
use crate::wire::cite::{CslCustom, CslDate, CslItem, CslName, NotesFile, NotesRead};
use crate::wire::incoming;

/// See [`crate::commands`].
pub fn notes_file(desk: &Desk, _: &mut Changes, request: NotesFile) -> Result<NotesRead, Failure> {
    let path = Path::new(&request.path);
    desk.refuse_newsroom_file(path)?;
    let bytes = read_text_file(path, "a text")?;
    let text = match exchange::decode::decode(&bytes) {
        Ok(decoded) => decoded.text,
        Err(refusal) => return Err(refused(path, &refusal)),
    };
    let language = match &request.language {
        Some(tag) => incoming::language(tag)?,
        None => text::language::guess(&text).unwrap_or(Language::ENGLISH),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let items = lines.map(|(at, line)| item(at + 1, read_note(line, &language))).collect();
    Ok(NotesRead { language: language.as_str().to_owned(), items })
}

fn item(line: usize, note: NoteFields) -> CslItem {
    CslItem {
        id: line.to_string(),
        kind: note.kind.as_str().to_owned(),
        author: names(note.authors),
        title: note.title,
        container_title: note.container,
        issued: note.date.map(date),
        url: note.address,
        accessed: note.accessed.map(date),
        volume: note.volume,
        issue: note.issue,
        page: note.pages,
        publisher: note.publisher,
        publisher_place: note.place,
        doi: note.doi,
        editor: names(note.editors),
        translator: names(note.translators),
        language: note.language,
        custom: CslCustom { unsure: note.unsure.iter().map(|field| field.as_str().to_owned()).collect() },
    }
}

fn names(names: Vec<Name>) -> Vec<CslName> {
    let name = |name: Name| match name {
        Name::Person { family, given } => CslName { family: Some(family), given, literal: None },
        Name::Literal(literal) => CslName { family: None, given: None, literal: Some(literal) },
    };
    names.into_iter().map(name).collect()
}

fn date(date: PartialDate) -> CslDate {
    let smaller = [date.month, date.day].into_iter().flatten();
    let parts = std::iter::once(date.year).chain(smaller.filter_map(|part| i32::try_from(part).ok()));
    CslDate { date_parts: vec![parts.collect()] }
}
