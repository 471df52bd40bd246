//! Pasting: what comes in of a page that another program put on the clipboard.

use exchange::pasted::{From, LONGEST, Page, clean};

use crate::desk::{Changes, Desk};
use crate::failure::{Failure, one_of};
use crate::wire::from_document;
use crate::wire::pasted::{CleanedNote, CleanedPage, PastedPage};

/// See [`crate::commands`].
pub fn clean_pasted(_: &Desk, _: &mut Changes, request: PastedPage) -> Result<CleanedPage, Failure> {
    let from = request.from.as_deref().map(program).transpose()?;
    let page =
        Page { html: &request.html, from, takes_notes: !request.keep_notes, here: request.here.as_deref() };
    let pasted = clean(page).map_err(|_| too_long())?;
    let notes = pasted.notes.into_iter().map(|note| CleanedNote {
        blocks: from_document::blocks(&note.blocks),
        name: note.name,
        own: note.own,
        html: note.html,
    });
    Ok(CleanedPage {
        from: word(pasted.from).to_owned(),
        blocks: request.typed.then(|| from_document::blocks(&pasted.blocks)),
        notes: notes.collect(),
        html: pasted.html,
    })
}

const PROGRAMS: [From; 4] = [From::Word, From::Docs, From::Web, From::Hexapla];

fn word(from: From) -> &'static str {
    match from {
        From::Word => "word",
        From::Docs => "docs",
        From::Web => "web",
        From::Hexapla => "hexapla",
    }
}

fn program(written: &str) -> Result<From, Failure> {
    PROGRAMS
        .into_iter()
        .find(|from| word(*from) == written)
        .ok_or_else(|| Failure::bad_value("program", written, one_of(&PROGRAMS.map(word))))
}

fn too_long() -> Failure {
    let most = LONGEST / 1024 / 1024;
    Failure::new(
        "pasted_too_long",
        format!("The page is longer than {most} MB, so nothing of it came in. Copy a part of it."),
    )
    .with("most", most)
}
