//! Titles and key points of translations of which the original says something else than when they were made.

use editorial::id::EditionId;
use editorial::rights::Action;
use store::edition::{HeadMadeFrom, OutdatedHead};
use store::{Reader, Writer};
use text::digest::{Digest, digest_of_markdown};

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{get_head, touch};
use crate::failure::Failure;
use crate::history::compared;
use crate::history::compared::compared_lists;
use crate::wire::desk::{ChangedHead, ConfirmHead, EditionRef, HeadChange};
use crate::wire::incoming;

/// What of a translation's title and key points is outdated. What is only written with other characters of the same look
/// is not.
fn outdated(reader: &Reader, id: EditionId) -> Result<OutdatedHead, Failure> {
    let (title, key_points) = store::edition::outdated(reader, id)?;
    Ok((
        title.filter(|made| of_title(&made.then) != of_title(&made.now)),
        key_points.filter(|made| of_points(&made.then) != of_points(&made.now)),
    ))
}

fn of_title(title: &str) -> Digest {
    digest_of_markdown(title)
}

/// Key points are lines, so that no two lists are the same text.
fn of_points(points: &[String]) -> Digest {
    digest_of_markdown(&points.join("\n"))
}

/// See [`crate::commands`].
pub fn head_change(desk: &Desk, _: &mut Changes, request: EditionRef) -> Result<HeadChange, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        get_head(reader, id)?;
        view(reader, id)
    })
}

fn view(reader: &Reader, id: EditionId) -> Result<HeadChange, Failure> {
    let (title, key_points) = outdated(reader, id)?;
    Ok(HeadChange {
        title: title.map(|HeadMadeFrom { then, now }| ChangedHead {
            texts: vec![compared(&then, &now)],
            digest: of_title(&now).to_string(),
        }),
        key_points: key_points.map(|HeadMadeFrom { then, now }| ChangedHead {
            texts: compared_lists(&then, &now),
            digest: of_points(&now).to_string(),
        }),
    })
}

/// See [`crate::commands`].
pub fn confirm_title(
    desk: &Desk,
    changes: &mut Changes,
    request: ConfirmHead,
) -> Result<HeadChange, Failure> {
    let now = |(title, _): OutdatedHead| title.map(|made| of_title(&made.now));
    confirm(desk, changes, &request, now, store::edition::confirm_title)
}

/// See [`crate::commands`].
pub fn confirm_key_points(
    desk: &Desk,
    changes: &mut Changes,
    request: ConfirmHead,
) -> Result<HeadChange, Failure> {
    let now = |(_, key_points): OutdatedHead| key_points.map(|made| of_points(&made.now));
    confirm(desk, changes, &request, now, store::edition::confirm_key_points)
}

/// Says that what `now` finds outdated is right for what the original says now.
fn confirm(
    desk: &Desk,
    changes: &mut Changes,
    request: &ConfirmHead,
    now: impl FnOnce(OutdatedHead) -> Option<Digest>,
    keep: impl FnOnce(&Writer<'_>, EditionId) -> Result<(), store::Error>,
) -> Result<HeadChange, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let seen = incoming::digest(&request.seen)?;
    change(desk, changes, Action::Write, id, |change| {
        let head = get_head(change, id)?;
        let now = now(outdated(change, id)?).ok_or_else(|| {
            Failure::new(
                "head_not_outdated",
                "The original’s title and key points say of this what they said when it was written.",
            )
        })?;
        if now != seen {
            return Err(Failure::new(
                "changed_elsewhere",
                "The original’s title or key points were changed by someone else since you opened them. Read them again.",
            ));
        }
        keep(change, id)?;
        touch(change, head.article)?;
        change.changes.tag(format!("article:{}", head.article));
        view(change, id)
    })
}
