//! Replacing what was found, and taking a replacement back.

use editorial::edition::Edition;
use editorial::id::EditionId;
use editorial::revision::Reason;
use editorial::rights::Action;
use text::rewrite::Edit;

use super::{FoundHit, finder, hits};
use crate::audit::renamed;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk};
use crate::edition::{get, keep};
use crate::failure::Failure;
use crate::history::content_at;
use crate::newsroom::NEWSROOM;
use crate::running_text::{Part, with};
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
/// An edition that was written since is left as it is: its words are others by now.
pub fn replace_undo(
    desk: &Desk,
    changes: &mut Changes,
    request: ReplaceUndo,
) -> Result<ReplaceUndone, Failure> {
    let ids = ids(request.written.iter().map(|written| &written.edition))?;
    change(desk, changes, Action::Write, subject(&ids), |change| {
        let mut undone = ReplaceUndone { editions: 0, left: Vec::new() };
        let mut refusal = None;
        for (id, written) in ids.iter().zip(&request.written) {
            let done = one(change, *id, |change, edition| {
                let (content, _) = content_at(change, edition.head.id, written.before)?;
                // Who has taken it back already, by the undo of the text, has nothing against its being so.
                if edition.head.revision != written.revision && edition.content != content {
                    return Err(Failure::new(
                        "written_on_since",
                        "The text was written on since the words were replaced in it. Its history has it as it was before.",
                    ));
                }
                keep(change, edition, content, Reason::BroughtBack(written.before))
            })?;
            match done {
                Ok(_) => undone.editions += 1,
                Err((left, failure)) => {
                    undone.left.push(left);
                    refusal.get_or_insert(failure);
                }
            }
        }
        refusal.filter(|_| undone.editions == 0).map_or(Ok(undone), Err)
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
const LEAVES: [&str; 6] =
    ["changed_elsewhere", "written_on_since", "not_allowed", "not_found", "in_bin", "edition_damaged"];

/// Replaces hits in an edition; gives nothing if that leaves its words the same.
fn replace_in(
    change: &mut Change,
    edition: &Edition,
    request: &Replace,
    asked: &ReplaceIn,
) -> Result<Option<WrittenEdition>, Failure> {
    let finder = finder(&request.query, &edition.head.language)?;
    let mut found = hits(&edition.content, &finder, Some(&request.with), usize::MAX);
    let mut wanted = asked.hits.iter().peekable();
    found.retain(|found| wanted.next_if(|wanted| **wanted == found.hit).is_some());
    if wanted.next().is_some() {
        return Err(changed());
    }
    let before = edition.head.revision;
    let head = keep(change, edition, with(&edition.content, found.iter().map(edit)), Reason::Edited)?;
    let written = WrittenEdition { edition: head.id.to_string(), before, revision: head.revision };
    Ok((head.revision != before).then_some(written))
}

fn changed() -> Failure {
    Failure::new(
        "changed_elsewhere",
        "The text was changed since these words were found in it. Find them again; nothing was changed.",
    )
}

/// What takes the place of a hit, and where.
fn edit(found: &FoundHit) -> (Part, Edit<'_>) {
    let after = found.hit.after.as_deref().unwrap_or_default();
    (found.part, Edit { offset: found.characters, before: &found.hit.before, after })
}
