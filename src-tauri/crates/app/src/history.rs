//! What an edition said before, and bringing it back.

pub(crate) mod compared;
mod sittings;

use std::collections::HashMap;

use editorial::edition::Content;
use editorial::id::EditionId;
use editorial::revision::{Reason, Revision};
use editorial::rights::Action;
use store::Reader;
use store::revision::Summary;

pub use sittings::sittings;

pub(crate) use self::compared::compared;
use self::compared::{compared_blocks, compared_lists};
use crate::bin::refuse_binned;
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{edition_view, get, keep};
use crate::failure::Failure;
use crate::wire::desk::*;
use crate::wire::{Nothing, incoming, instant};

/// The longest name of a revision, in characters.
const LONGEST_NAME: usize = 120;

/// See [`crate::commands`].
pub fn revisions(desk: &Desk, _: &mut Changes, request: RevisionQuery) -> Result<Vec<RevisionView>, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        refuse_binned_edition(reader, edition)?;
        let list = store::revision::heads(reader, edition, request.before, request.limit.clamp(1, 500))?;
        let names = store::revision::names(reader, edition)?;
        let fewer = fewer_blocks(reader, edition, &list)?;
        let view = |revision: &Summary| {
            let fewer = fewer.get(&revision.head.number).copied();
            Ok(RevisionView { fewer, ..revision_view(reader, revision, &names)? })
        };
        list.iter().map(view).collect()
    })
}

/// See [`crate::commands`].
pub fn named_revisions(
    desk: &Desk,
    _: &mut Changes,
    request: EditionRef,
) -> Result<Vec<RevisionView>, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        refuse_binned_edition(reader, edition)?;
        let names = store::revision::names(reader, edition)?;
        let mut named = Vec::new();
        for number in names.keys().rev() {
            for revision in store::revision::heads(reader, edition, Some(number + 1), 1)? {
                named.push(revision_view(reader, &revision, &names)?);
            }
        }
        Ok(named)
    })
}

/// See [`crate::commands`].
pub fn name_revision(desk: &Desk, changes: &mut Changes, request: NameRevision) -> Result<Nothing, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let (number, name) = (request.number, request.name.trim());
    if name.chars().count() > LONGEST_NAME {
        return Err(Failure::bad_value("name", name, format!("at most {LONGEST_NAME} characters")));
    }
    change(desk, changes, Action::Write, format!("{id} {number}"), |change| {
        refuse_binned_edition(change, id)?;
        if store::revision::heads(change, id, Some(number.saturating_add(1)), 1)?
            .first()
            .is_none_or(|revision| revision.head.number != number)
        {
            return Err(Failure::not_found("revision", number));
        }
        store::revision::set_name(change, id, number, name)?;
        change.detail = name.to_owned();
        change.changes.tag(format!("revisions:{id}"));
        Ok(Nothing {})
    })
}

/// Refuses an edition whose article is in the bin. One that is damaged has a history all the same.
fn refuse_binned_edition(reader: &Reader, id: EditionId) -> Result<(), Failure> {
    match store::edition::head(reader, id) {
        Err(store::Error::DamagedEdition { head, .. }) => refuse_binned(reader, head.article),
        head => match head? {
            Some(head) => refuse_binned(reader, head.article),
            None => Err(Failure::not_found("edition", id)),
        },
    }
}

/// Of revisions, latest first, those that leave fewer blocks than there were, by number, with how many fewer.
fn fewer_blocks(reader: &Reader, edition: EditionId, list: &[Summary]) -> Result<HashMap<u32, u32>, Failure> {
    let ([last, ..], [.., first]) = (list, list) else { return Ok(HashMap::new()) };
    let counts = store::revision::block_counts(reader, edition, first.head.number, last.head.number)?;
    let steps = counts.windows(2).filter(|step| step[1].1 < step[0].1);
    Ok(steps.map(|step| (step[1].0, step[0].1 - step[1].1)).collect())
}

fn revision_view(
    reader: &Reader,
    revision: &Summary,
    names: &std::collections::BTreeMap<u32, String>,
) -> Result<RevisionView, Failure> {
    let head = &revision.head;
    let (reason, from) = head.reason.word();
    Ok(RevisionView {
        number: head.number,
        at: instant(head.at),
        person: person_name(reader, head)?,
        name: names.get(&head.number).cloned(),
        reason: reason.to_owned(),
        from,
        blocks: revision.blocks,
        fewer: None,
        title: revision.title,
        key_points: revision.key_points,
    })
}

fn person_name(reader: &Reader, head: &editorial::revision::RevisionHead) -> Result<String, Failure> {
    let person = store::person::get(reader, head.person)?;
    Ok(person.map_or_else(|| head.person.to_string(), |person| person.name))
}

/// See [`crate::commands`].
pub fn revision(desk: &Desk, _: &mut Changes, request: Compare) -> Result<RevisionContent, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        let present = get(reader, id)?.content;
        let (then, last) = content_at(reader, id, request.number)?;
        let (now, with) = match request.with {
            None => (present, None),
            Some(number) => {
                let (now, other) = content_at(reader, id, number)?;
                (now, Some(compared_with(reader, &other)?))
            }
        };
        Ok(RevisionContent {
            number: request.number,
            at: instant(last.head.at),
            person: person_name(reader, &last.head)?,
            name: store::revision::names(reader, id)?.remove(&request.number),
            with,
            title: compared(&then.title, &now.title),
            key_points: compared_lists(&then.key_points, &now.key_points),
            blocks: compared_blocks(&then.blocks, &now.blocks),
        })
    })
}

/// See [`crate::commands`].
pub fn compare_texts(_: &Desk, _: &mut Changes, request: TwoTexts) -> Result<ComparedText, Failure> {
    Ok(compared(&request.then, &request.now))
}

fn compared_with(reader: &Reader, revision: &Revision) -> Result<ComparedWith, Failure> {
    let head = &revision.head;
    Ok(ComparedWith { number: head.number, at: instant(head.at), person: person_name(reader, head)? })
}

/// The text as it was at a revision, and that revision.
pub(crate) fn content_at(
    reader: &Reader,
    edition: EditionId,
    number: u32,
) -> Result<(Content, Revision), Failure> {
    let mut steps = store::revision::since_whole(reader, edition, number)?;
    let content = steps.iter().fold(Content::default(), |content, revision| content.after(&revision.step));
    match steps.pop().filter(|last| last.head.number == number) {
        Some(last) => Ok((content, last)),
        None => Err(Failure::not_found("revision", number)),
    }
}

/// See [`crate::commands`].
pub fn bring_back(desk: &Desk, changes: &mut Changes, request: RevisionRef) -> Result<EditionView, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let open = desk.open()?;
    change(desk, changes, Action::Write, format!("{id} {}", request.number), |change| {
        let edition = get(change, id)?;
        let (content, _) = content_at(change, id, request.number)?;
        keep(change, &edition, content, Reason::BroughtBack(request.number))?;
        edition_view(change, &open, &get(change, id)?)
    })
}
