//! Replacing what was found, and taking a replacement back.

use std::collections::HashMap;

use editorial::edition::Edition;
use editorial::endnote::Endnote;
use editorial::id::{EditionId, EndnoteId};
use editorial::revision::Reason;
use editorial::rights::Action;
use store::Reader;
use text::digest::digest_of_markdown;
use text::language::Language;
use text::rewrite::Edit;

use super::{FoundHit, finder, hits_in_notes, hits_in_text};
use crate::audit::renamed;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk};
use crate::edition::{get, keep};
use crate::failure::Failure;
use crate::history::content_at;
use crate::newsroom::NEWSROOM;
use crate::note::{digest_in, keep_words, rewrite_words};
use crate::note_words::{note_with, notes_beside};
use crate::running_text::with;
use crate::wire::find::*;
use crate::wire::{incoming, number};

/// See [`crate::commands`].
///
/// All editions are written in one transaction, each as one revision. One that cannot be written is left as it was
/// and told; if none can be, that is a refusal.
pub fn replace(desk: &Desk, changes: &mut Changes, request: Replace) -> Result<Replaced, Failure> {
    let ids = ids(request.editions.iter().map(|asked| &asked.edition))?;
    change(desk, changes, Action::Write, subject(&ids), |change| {
        change.detail = renamed(&request.query.words, &request.with);
        let mut replaced = Replaced { hits: 0, written: Vec::new(), left: Vec::new() };
        let mut refusal = None;
        for (id, asked) in ids.iter().zip(&request.editions) {
            match one(change, *id, |change, edition| replace_in(change, edition, &request, asked))? {
                Ok(Some(written)) => {
                    replaced.hits += number(asked.hits.len());
                    replaced.written.push(written);
                }
                Ok(None) => {}
                Err((left, failure)) => {
                    replaced.left.push(left);
                    refusal.get_or_insert(failure);
                }
            }
        }
        refusal.filter(|_| replaced.written.is_empty()).map_or(Ok(replaced), Err)
    })
}

/// See [`crate::commands`].
///
/// An edition that was written since is left as it is, and with it the endnotes beside it, as it is if one of these
/// was: their words are others by now.
pub fn replace_undo(
    desk: &Desk,
    changes: &mut Changes,
    request: ReplaceUndo,
) -> Result<ReplaceUndone, Failure> {
    let ids = ids(request.written.iter().map(|written| &written.edition))?;
    change(desk, changes, Action::Write, subject(&ids), |change| {
        let mut undone = ReplaceUndone { written: Vec::new(), left: Vec::new() };
        let mut refusal = None;
        for (id, written) in ids.iter().zip(&request.written) {
            let done = one(change, *id, |change, edition| undo_in(change, edition, written))?;
            match done {
                Ok(written) => undone.written.push(written),
                Err((left, failure)) => {
                    undone.left.push(left);
                    refusal.get_or_insert(failure);
                }
            }
        }
        refusal.filter(|_| undone.written.is_empty()).map_or(Ok(undone), Err)
    })
}

fn ids<'a>(editions: impl Iterator<Item = &'a String>) -> Result<Vec<EditionId>, Failure> {
    editions.map(|id| incoming::id("edition", id)).collect()
}

/// What the record says that it was done to: the edition, or the newsroom if there are several.
fn subject(ids: &[EditionId]) -> String {
    if let [only] = ids { only.to_string() } else { NEWSROOM.to_owned() }
}

/// Does something to an edition, or tells that it was left as it is and why. What has nothing to do with this
/// edition ends all.
fn one<T>(
    change: &mut Change,
    id: EditionId,
    body: impl FnOnce(&mut Change, &Edition) -> Result<T, Failure>,
) -> Result<Result<T, (LeftEdition, Failure)>, Failure> {
    let edition = get(change, id);
    let head = edition.as_ref().ok().map(|edition| edition.head.clone());
    match edition.and_then(|edition| body(change, &edition)) {
        Ok(done) => Ok(Ok(done)),
        Err(failure) if LEAVES.contains(&failure.code) => {
            let left = LeftEdition {
                edition: id.to_string(),
                title: head.as_ref().map(|head| head.title.clone()).unwrap_or_default(),
                language_name: head.map(|head| head.language.autonym().to_owned()).unwrap_or_default(),
                code: failure.code.to_owned(),
                explanation: failure.detail.clone(),
            };
            Ok(Err((left, failure)))
        }
        Err(failure) => Err(failure),
    }
}

/// The refusals that concern one edition and say nothing against writing the others.
const LEAVES: [&str; 7] = [
    "changed_elsewhere",
    "written_on_since",
    "note_written_on_since",
    "not_allowed",
    "not_found",
    "in_bin",
    "edition_damaged",
];

/// Replaces hits in an edition and in the endnotes beside it; gives nothing if that leaves their words the same.
fn replace_in(
    change: &mut Change,
    edition: &Edition,
    request: &Replace,
    asked: &ReplaceIn,
) -> Result<Option<WrittenEdition>, Failure> {
    let finder = finder(&request.query, &edition.head.language)?;
    let notes = notes_beside(change, edition)?;
    let mut in_text = hits_in_text(&edition.content, &finder, Some(&request.with), usize::MAX);
    let mut in_notes = hits_in_notes(&notes, &finder, Some(&request.with), usize::MAX);
    let mut wanted = asked.hits.iter().peekable();
    in_text.retain(|found| wanted.next_if(|wanted| **wanted == found.hit).is_some());
    in_notes.retain(|found| wanted.next_if(|wanted| **wanted == found.hit).is_some());
    if wanted.next().is_some() {
        return Err(changed());
    }
    let before = edition.head.revision;
    let head = keep(change, edition, with(&edition.content, in_text.iter().map(edit)), Reason::Edited)?;
    let mut written_notes = Vec::new();
    // Those that the edition marks come first, so that who may not change them is refused before any is written.
    for in_note in in_notes.chunk_by(|one, other| one.part.0 == other.part.0) {
        let note = &notes[in_note[0].part.0];
        let edits = in_note.iter().map(edit).map(|((_, run), edit)| (run, edit));
        let after = note_with(&note.blocks, edits);
        written_notes.extend(rewrite_words(change, note.id, &head.language, after.as_deref())?);
    }
    let is_written = head.revision != before || !written_notes.is_empty();
    let edition = head.id.to_string();
    Ok(is_written.then_some(WrittenEdition {
        edition,
        before,
        revision: head.revision,
        notes: written_notes,
    }))
}

/// Gives an edition and the endnotes beside it the words back that they had before a replacement, or refuses before
/// it has written anything.
fn undo_in(
    change: &mut Change,
    edition: &Edition,
    written: &WrittenEdition,
) -> Result<WrittenEdition, Failure> {
    let WrittenEdition { before, revision, notes, .. } = written;
    let language = &edition.head.language;
    // Where endnotes alone were written, the text has no part in it.
    let content =
        if before == revision { None } else { Some(content_at(change, edition.head.id, *before)?.0) };
    // Who has taken it back already, by the undo of the text, has nothing against its being so.
    let is_as_written = edition.head.revision == *revision || content.as_ref() == Some(&edition.content);
    if content.is_some() && !is_as_written {
        return Err(Failure::new(
            "written_on_since",
            "The text was written on since the words were replaced in it. Its history has it as it was before.",
        ));
    }
    let mut former = Vec::new();
    let of_article =
        if notes.is_empty() { Vec::new() } else { store::endnote::of_article(change, edition.head.article)? };
    let of_article: HashMap<EndnoteId, Endnote> =
        of_article.into_iter().map(|note| (note.id, note)).collect();
    for written in notes {
        if let Some((note, words)) = former_words(change, &of_article, language, written)? {
            let is_marked = store::endnote::marked_in(change, note.id)?.contains(&edition.head.id);
            former.push((!is_marked, note, words));
        }
    }
    // What the edition marks comes first, as when the words were replaced.
    former.sort_by_key(|(is_unmarked, _, _)| *is_unmarked);
    let now = edition.head.revision;
    let mut undone =
        WrittenEdition { edition: written.edition.clone(), before: now, revision: now, notes: Vec::new() };
    if let Some(content) = content {
        undone.revision = keep(change, edition, content, Reason::BroughtBack(*before))?.revision;
    }
    for (_, note, words) in former {
        let before = digest_in(note, language);
        keep_words(change, note, language, words.as_deref())?;
        let after = words.as_deref().map(|words| digest_of_markdown(words).to_string()).unwrap_or_default();
        undone.notes.push(WrittenNote { note: note.id.to_string(), before, after });
    }
    Ok(undone)
}

/// One of these endnotes of the article with what it said before a replacement, if it had words; nothing if it says that
/// already.
fn former_words<'a>(
    reader: &Reader,
    notes: &'a HashMap<EndnoteId, Endnote>,
    language: &Language,
    written: &WrittenNote,
) -> Result<Option<(&'a Endnote, Option<String>)>, Failure> {
    let id: EndnoteId = incoming::id("endnote", &written.note)?;
    let is_known = |note: &&Endnote| [&written.before, &written.after].contains(&&digest_in(note, language));
    let Some(note) = notes.get(&id).filter(is_known) else {
        return Err(Failure::new(
            "note_written_on_since",
            "An endnote was written on or deleted since the words were replaced in it. Its former words are in its list of earlier ones.",
        ));
    };
    if digest_in(note, language) == written.before {
        return Ok(None);
    }
    if written.before.is_empty() {
        return Ok(Some((note, None)));
    }
    let mut past = store::endnote::past(reader, id, language)?;
    past.retain(|words| digest_of_markdown(words).to_string() == written.before);
    let words = past.pop().ok_or_else(|| Failure::not_found("endnote", id))?;
    Ok(Some((note, Some(words))))
}

fn changed() -> Failure {
    Failure::new(
        "changed_elsewhere",
        "The text was changed since these words were found in it. Find them again; nothing was changed.",
    )
}

/// What takes the place of a hit, and where.
fn edit<P: Copy>(found: &FoundHit<P>) -> (P, Edit<'_>) {
    let after = found.hit.after.as_deref().unwrap_or_default();
    (found.part, Edit { offset: found.characters, before: &found.hit.before, after })
}
