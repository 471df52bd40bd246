//! Endnotes: their words by language.

use editorial::endnote::Endnote;
use editorial::id::{ArticleId, EndnoteId};
use editorial::rights::Action;
use text::digest::{Digest, digest_of_markdown};

use crate::article::note_view;
use crate::bin::refuse_binned;
use crate::change::change;
use crate::desk::{Changes, Desk, new_id};
use crate::edition::touch;
use crate::failure::{Failure, counted};
use crate::wire::desk::{AddNotes, NotePastQuery, NoteRef, NoteView, SaveNote};
use crate::wire::node::Node;
use crate::wire::{Nothing, incoming, to_document};

/// See [`crate::commands`].
pub fn save_note(desk: &Desk, changes: &mut Changes, request: SaveNote) -> Result<NoteView, Failure> {
    let article: ArticleId = incoming::id("article", &request.article)?;
    let known = request.id.as_deref().map(|id| incoming::id::<EndnoteId>("endnote", id)).transpose()?;
    let language = incoming::language(&request.language)?;
    let expected = request.expected.as_deref().map(expectation).transpose()?;
    let words = words(&request.blocks)?;
    let words = words.as_deref();
    let id = known.unwrap_or_else(|| EndnoteId(new_id()));
    change(desk, changes, Action::Write, id, |change| {
        match known {
            Some(_) => {
                let note = store::endnote::get(change, id)?
                    .filter(|note| note.article == article)
                    .ok_or_else(|| Failure::not_found("endnote", id))?;
                refuse_binned(change, article)?;
                let there = note.texts.get(&language).filter(|words| !words.is_empty());
                let there = there.map(|words| digest_of_markdown(words));
                let is_the_same = there == words.map(digest_of_markdown);
                if expected.is_some_and(|expected| expected != there) && !is_the_same {
                    return Err(Failure::new(
                        "changed_elsewhere",
                        "This note was changed by someone else since you opened it. Choose whose words to keep.",
                    ));
                }
            }
            None => {
                crate::article::get(change, article)?;
                store::endnote::insert(change, &wordless(id, article))?;
            }
        }
        store::endnote::set_text(change, id, &language, words)?;
        touch(change, article)?;
        change.changes.tag(format!("article:{article}"));
        change.changes.tag("library");
        let note = store::endnote::get(change, id)?.ok_or_else(|| Failure::not_found("endnote", id))?;
        Ok(note_view(&note))
    })
}

/// See [`crate::commands`].
pub fn add_notes(desk: &Desk, changes: &mut Changes, request: AddNotes) -> Result<Vec<NoteView>, Failure> {
    let article: ArticleId = incoming::id("article", &request.article)?;
    let language = incoming::language(&request.language)?;
    let texts = request.texts.iter().map(|blocks| words(blocks)).collect::<Result<Vec<_>, _>>()?;
    change(desk, changes, Action::Write, article, |change| {
        crate::article::get(change, article)?;
        let mut notes = Vec::new();
        for words in texts {
            let mut note = wordless(EndnoteId(new_id()), article);
            note.texts.extend(words.map(|words| (language.clone(), words)));
            store::endnote::insert(change, &note)?;
            notes.push(note_view(&note));
        }
        touch(change, article)?;
        change.changes.tag(format!("article:{article}"));
        change.changes.tag("library");
        Ok(notes)
    })
}

/// The words to store for a note, none if it says nothing.
fn words(blocks: &[Node]) -> Result<Option<String>, Failure> {
    let markdown = text::markdown::write::write(&to_document::blocks(blocks)?);
    Ok((!markdown.is_empty()).then_some(markdown))
}

/// A note that says nothing yet.
fn wordless(id: EndnoteId, article: ArticleId) -> Endnote {
    Endnote { id, article, source: None, texts: Default::default() }
}

/// The digest of the words that a note is believed to have, none if it is believed to have none.
fn expectation(digest: &str) -> Result<Option<Digest>, Failure> {
    if digest.is_empty() { Ok(None) } else { incoming::digest(digest).map(Some) }
}

/// See [`crate::commands`].
pub fn note_past(desk: &Desk, _: &mut Changes, request: NotePastQuery) -> Result<Vec<String>, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    let language = incoming::language(&request.language)?;
    desk.open()?.newsroom.read(|reader| Ok(store::endnote::past(reader, id, &language)?))
}

/// See [`crate::commands`].
pub fn delete_note(desk: &Desk, changes: &mut Changes, request: NoteRef) -> Result<Nothing, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    change(desk, changes, Action::Write, id, |change| {
        let note = store::endnote::get(change, id)?.ok_or_else(|| Failure::not_found("endnote", id))?;
        refuse_binned(change, note.article)?;
        let marked = store::endnote::marked_in(change, id)?;
        if !marked.is_empty() {
            return Err(Failure::new(
                "note_in_use",
                format!(
                    "This endnote is still marked in {}. Delete its marks first.",
                    counted(marked.len() as u64, "edition")
                ),
            )
            .with("count", marked.len()));
        }
        store::endnote::throw_away(change, id)?;
        touch(change, note.article)?;
        change.changes.tag(format!("article:{}", note.article));
        Ok(Nothing {})
    })
}
