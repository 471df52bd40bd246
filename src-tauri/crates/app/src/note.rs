//! Endnotes: their words by language.

use editorial::endnote::Endnote;
use editorial::id::{ArticleId, EditionId, EndnoteId};
use editorial::rights::Action;
use store::Reader;
use text::digest::{Digest, digest_of_markdown};
use text::language::Language;

use crate::article::{note_text, note_view};
use crate::bin::refuse_binned;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk, new_id};
use crate::edition::state::note_was_changed;
use crate::edition::touch;
use crate::failure::{Failure, counted};
use crate::note_source::source_by_words;
use crate::wire::desk::{AddNotes, DeleteNote, NotePastQuery, NoteRef, NoteText, NoteView, SaveNote};
use crate::wire::find::WrittenNote;
use crate::wire::node::Node;
use crate::wire::{Nothing, incoming, to_document};

/// See [`crate::commands`].
pub fn save_note(desk: &Desk, changes: &mut Changes, request: SaveNote) -> Result<NoteView, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    let language = incoming::language(&request.language)?;
    let edition = request.edition.as_deref().map(|id| incoming::id("edition", id)).transpose()?;
    let expected = request.expected.as_deref().map(expectation).transpose()?;
    let words = words(&request.blocks)?;
    let words = words.as_deref();
    change(desk, changes, Action::Write, id, |change| {
        let note = the_note(change, id)?;
        if let Some(edition) = edition {
            refuse_in_another_language(change, edition, &language)?;
        }
        let there = note.texts.get(&language).filter(|words| !words.is_empty());
        let there = there.map(|words| digest_of_markdown(words));
        let is_the_same = there == words.map(digest_of_markdown);
        if expected.is_some_and(|expected| expected != there) && !is_the_same {
            return Err(Failure::new(
                "changed_elsewhere",
                "This note was changed by someone else since you opened it. Choose whose words to keep.",
            ));
        }
        keep_words(change, &note, &language, words)?;
        note_view(change, &the_note(change, id)?)
    })
}

/// Refuses words that were written beside an edition in a language in which that is no more.
fn refuse_in_another_language(
    reader: &Reader,
    edition: EditionId,
    language: &Language,
) -> Result<(), Failure> {
    let head = crate::edition::get_head(reader, edition)?;
    if head.language == *language {
        return Ok(());
    }
    Err(Failure::new(
        "changed_elsewhere",
        format!(
            "“{}” is in another language since you opened it: {}. Write the note’s words anew there.",
            head.title,
            head.language.autonym()
        ),
    ))
}

/// Keeps an endnote's words in one language, none if it says nothing. Whoever may not change them is refused before
/// anything is written.
pub(crate) fn keep_words(
    change: &mut Change,
    note: &Endnote,
    language: &Language,
    words: Option<&str>,
) -> Result<(), Failure> {
    let there = note.texts.get(language).filter(|words| !words.is_empty());
    let is_the_same = there.map(|words| digest_of_markdown(words)) == words.map(digest_of_markdown);
    if !is_the_same {
        let mut after = note.clone();
        match words {
            Some(words) => after.texts.insert(language.clone(), words.to_owned()),
            None => after.texts.remove(language),
        };
        note_was_changed(change, note, &after)?;
    }
    store::endnote::set_text(change, note.id, language, words)?;
    if let Some(words) = words {
        source_by_words(change, note, language, words)?;
        // Words written while someone else threw the note away are to be found again.
        store::endnote::bring_back(change, note.id)?;
    }
    touch(change, note.article)?;
    change.changes.tag(format!("article:{}", note.article));
    change.changes.tag("library");
    Ok(())
}

/// The same for words that come of a rewriting of many texts: tells what the endnote said before and says now, so that
/// it can be taken back; nothing if it said that already.
pub(crate) fn rewrite_words(
    change: &mut Change,
    id: EndnoteId,
    language: &Language,
    words: Option<&str>,
) -> Result<Option<WrittenNote>, Failure> {
    let note = the_note(change, id)?;
    let before = digest_in(&note, language);
    let after = words.map(|words| digest_of_markdown(words).to_string()).unwrap_or_default();
    if after == before {
        return Ok(None);
    }
    keep_words(change, &note, language, words)?;
    Ok(Some(WrittenNote { note: id.to_string(), before, after }))
}

/// The digest of what an endnote says in a language; empty if it says nothing.
pub(crate) fn digest_in(note: &Endnote, language: &Language) -> String {
    let words = note.texts.get(language).filter(|words| !words.is_empty());
    words.map(|words| digest_of_markdown(words).to_string()).unwrap_or_default()
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
            let texts = words.map(|words| (language.clone(), words)).into_iter().collect();
            let note = Endnote { id: EndnoteId(new_id()), article, source: None, texts };
            store::endnote::insert(change, &note)?;
            if let Some(words) = note.texts.get(&language) {
                source_by_words(change, &note, &language, words)?;
            }
            notes.push(note_view(change, &the_note(change, note.id)?)?);
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

/// The endnote with this id, refused if there is none or its article is in the bin.
pub(crate) fn the_note(reader: &Reader, id: EndnoteId) -> Result<Endnote, Failure> {
    let note = store::endnote::get(reader, id)?.ok_or_else(|| Failure::not_found("endnote", id))?;
    refuse_binned(reader, note.article)?;
    Ok(note)
}

/// The digest of the words that a note is believed to have, none if it is believed to have none.
fn expectation(digest: &str) -> Result<Option<Digest>, Failure> {
    if digest.is_empty() { Ok(None) } else { incoming::digest(digest).map(Some) }
}

/// See [`crate::commands`].
pub fn note_past(desk: &Desk, _: &mut Changes, request: NotePastQuery) -> Result<Vec<NoteText>, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    let language = incoming::language(&request.language)?;
    desk.open()?.newsroom.read(|reader| {
        the_note(reader, id)?;
        let past = store::endnote::past(reader, id, &language)?;
        Ok(past.iter().map(|markdown| note_text(&language, markdown)).collect())
    })
}

/// See [`crate::commands`].
pub fn restore_note(desk: &Desk, changes: &mut Changes, request: NoteRef) -> Result<NoteView, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    change(desk, changes, Action::Write, id, |change| {
        let note = the_note(change, id)?;
        store::endnote::bring_back(change, id)?;
        touch(change, note.article)?;
        change.changes.tag(format!("article:{}", note.article));
        change.changes.tag("library");
        note_view(change, &note)
    })
}

/// See [`crate::commands`].
pub fn delete_note(desk: &Desk, changes: &mut Changes, request: DeleteNote) -> Result<Nothing, Failure> {
    let id: EndnoteId = incoming::id("endnote", &request.note)?;
    change(desk, changes, Action::Write, id, |change| {
        let note = the_note(change, id)?;
        if let Some(expected) = &request.expected {
            let said: Vec<String> = note
                .texts
                .values()
                .filter(|words| !words.is_empty())
                .map(|words| digest_of_markdown(words).to_string())
                .collect();
            let expected: Vec<String> =
                [expected].into_iter().filter(|digest| !digest.is_empty()).cloned().collect();
            if said != expected {
                return Err(Failure::new(
                    "changed_elsewhere",
                    "This endnote says something else by now, so it was not thrown away.",
                ));
            }
        }
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
