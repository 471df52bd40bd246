//! Endnotes of which the original says something else than when their words in another language were made.

use editorial::id::{ArticleId, EndnoteId};
use editorial::rights::Action;
use store::Reader;
use store::endnote::MadeFrom;
use text::digest::digest_of_markdown;
use text::language::Language;
use text::plain::plain_text;

use crate::article::note_view;
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::touch;
use crate::failure::Failure;
use crate::history::compared;
use crate::note::the_note;
use crate::wire::desk::{ComparedText, ConfirmNote, NoteChangeQuery, NoteView};
use crate::wire::incoming;

/// What of an article's endnotes is outdated. What is only written otherwise in Markdown is not.
pub(crate) fn outdated(reader: &Reader, article: ArticleId) -> Result<Vec<MadeFrom>, Failure> {
    let mut found = store::endnote::outdated(reader, article)?;
    found.retain(|made| digest_of_markdown(&made.then) != digest_of_markdown(&made.now));
    Ok(found)
}

/// See [`crate::commands`].
pub fn note_change(desk: &Desk, _: &mut Changes, request: NoteChangeQuery) -> Result<ComparedText, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    let language = incoming::language(&request.language)?;
    desk.open()?.newsroom.read(|reader| {
        let made = made_from(reader, id, &language)?;
        let plain = |markdown: &str| plain_text(&text::markdown::block::read_block(markdown));
        Ok(compared(&plain(&made.then), &plain(&made.now)))
    })
}

/// See [`crate::commands`].
pub fn confirm_note(desk: &Desk, changes: &mut Changes, request: ConfirmNote) -> Result<NoteView, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    let language = incoming::language(&request.language)?;
    let seen = incoming::digest(&request.seen)?;
    change(desk, changes, Action::Write, id, |change| {
        let made = made_from(change, id, &language)?;
        if digest_of_markdown(&made.now) != seen {
            return Err(Failure::new(
                "changed_elsewhere",
                "The original’s endnote was changed by someone else since you opened it. Read it again.",
            ));
        }
        store::endnote::confirm(change, id, &language)?;
        let note = the_note(change, id)?;
        touch(change, note.article)?;
        change.changes.tag(format!("article:{}", note.article));
        note_view(change, &note)
    })
}

/// From what outdated words were made.
fn made_from(reader: &Reader, id: EndnoteId, language: &Language) -> Result<MadeFrom, Failure> {
    let note = the_note(reader, id)?;
    let mut outdated = outdated(reader, note.article)?.into_iter();
    outdated.find(|made| made.endnote == id && made.language == *language).ok_or_else(|| {
        Failure::new(
            "note_not_outdated",
            "The original says of this endnote what it said when these words were written.",
        )
    })
}
