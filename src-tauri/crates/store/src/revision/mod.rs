//! Revisions: the steps of an edition's history.

mod name;
mod step;

use editorial::id::{DeskId, EditionId, PersonId, RevisionId};
use editorial::revision::{Reason, Revision, RevisionHead, hash};
use rusqlite::Row;

use crate::connection::{Reader, Writer};
use crate::{Error, column};

pub use name::{names, set_name};

/// A revision as a list of them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub head: RevisionHead,
    /// Whether its step holds the whole text; the rest then counts the whole text.
    pub whole: bool,
    /// How many blocks its step holds.
    pub blocks: u32,
    /// Whether its step holds a title.
    pub title: bool,
    /// Whether its step holds key points.
    pub key_points: bool,
}

/// Adds a revision. Its number must be the next of its edition.
pub fn append(writer: &Writer<'_>, revision: &Revision) -> Result<(), Error> {
    let (head, step) = (&revision.head, &revision.step);
    let (reason, brought_back) = head.reason.word();
    let values: [&dyn rusqlite::ToSql; 15] = [
        head.id.0.as_bytes(),
        head.edition.0.as_bytes(),
        &head.number,
        &reason,
        &brought_back,
        head.person.0.as_bytes(),
        head.desk.0.as_bytes(),
        &head.at.timestamp_millis(),
        &head.previous.as_ref().map(|hash| hash.as_bytes()),
        head.hash.as_bytes(),
        &step.whole,
        &u32::try_from(step.blocks.len()).unwrap_or(u32::MAX),
        &step.title.is_some(),
        &step.key_points.is_some(),
        &step::write(step),
    ];
    writer.change(include_str!("insert.sql"), values.as_slice()).map(drop)
}

/// The latest revision of an edition.
pub fn last(reader: &Reader<'_>, edition: EditionId) -> Result<Option<RevisionHead>, Error> {
    Ok(heads(reader, edition, None, 1)?.into_iter().next().map(|summary| summary.head))
}

/// At most `limit` revisions of an edition with numbers below `before`, or the latest, latest first.
pub fn heads(
    reader: &Reader<'_>,
    edition: EditionId,
    before: Option<u32>,
    limit: u32,
) -> Result<Vec<Summary>, Error> {
    let before = before.map_or(i64::MAX, i64::from);
    reader.all(include_str!("heads.sql"), (edition.0.as_bytes(), before, limit), |row| {
        Ok(Summary {
            head: read_head(row)?,
            whole: row.get(10)?,
            blocks: row.get(11)?,
            title: row.get(12)?,
            key_points: row.get(13)?,
        })
    })
}

/// How many blocks an edition has from each revision on that changes which there are or their order: of those from `first`
/// to `last`, and of some before, of which one is the last before `first`.
pub fn block_counts(
    reader: &Reader<'_>,
    edition: EditionId,
    first: u32,
    last: u32,
) -> Result<Vec<(u32, u32)>, Error> {
    let values = (edition.0.as_bytes(), first, last);
    reader.all(include_str!("block_counts.sql"), values, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What leads to revision `number` of an edition: the last whole revision not after it, and all from
/// there up to it, in order. Nothing if the edition has no such revision.
pub fn since_whole(reader: &Reader<'_>, edition: EditionId, number: u32) -> Result<Vec<Revision>, Error> {
    let revisions = reader.all(include_str!("since_whole.sql"), (edition.0.as_bytes(), number), read)?;
    Ok(if revisions.last().is_some_and(|last| last.head.number == number) { revisions } else { Vec::new() })
}

/// At most `limit` revisions of an edition with numbers above `number`, in order.
pub fn after(
    reader: &Reader<'_>,
    edition: EditionId,
    number: u32,
    limit: u32,
) -> Result<Vec<Revision>, Error> {
    reader.all(include_str!("after.sql"), (edition.0.as_bytes(), number, limit), read)
}

/// Looks through the histories of all editions for those that are not as they were written, and gives the first
/// revision of each that is altered or missing. Revisions cut off at the end cannot be told from ones never written.
pub fn verify(reader: &Reader<'_>) -> Result<Vec<(EditionId, u32)>, Error> {
    const STRIDE: u32 = 200;
    let mut broken = Vec::new();
    let mut at: Option<(EditionId, u32)> = None;
    let (mut next, mut previous, mut is_broken) = (1, None, false);
    loop {
        let (edition, number) = at.map_or(([0; 16], 0), |(edition, number)| (*edition.0.as_bytes(), number));
        let links = reader.all(include_str!("links.sql"), (&edition, number, STRIDE), |row| {
            let place = (EditionId(column::uuid(row, 1)?), row.get::<_, u32>(2)?);
            // One that cannot be read is not as it was written either.
            Ok((place, read(row).ok()))
        })?;
        if links.is_empty() {
            return Ok(broken);
        }
        for (place, revision) in links {
            if at.is_none_or(|(edition, _)| edition != place.0) {
                (next, previous, is_broken) = (1, None, false);
            }
            at = Some(place);
            let is_whole = |revision: &Revision| {
                let head = &revision.head;
                head.number == next && head.previous == previous && head.hash == hash(head, &revision.step)
            };
            let whole = revision.filter(is_whole);
            if whole.is_none() && !is_broken {
                broken.push((place.0, next));
                is_broken = true;
            }
            previous = whole.map(|revision| revision.head.hash);
            next += 1;
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Revision> {
    let step: String = row.get(10)?;
    let step = step::read(&step).map_err(|detail| column::bad(10, detail))?;
    Ok(Revision { head: read_head(row)?, step })
}

fn read_head(row: &Row<'_>) -> rusqlite::Result<RevisionHead> {
    let reason: String = row.get(3)?;
    let brought_back: Option<u32> = row.get(4)?;
    Ok(RevisionHead {
        id: RevisionId(column::uuid(row, 0)?),
        edition: EditionId(column::uuid(row, 1)?),
        number: row.get(2)?,
        reason: read_reason(&reason, brought_back)
            .ok_or_else(|| column::bad(3, format!("“{reason}” is no reason for a revision")))?,
        person: PersonId(column::uuid(row, 5)?),
        desk: DeskId(column::uuid(row, 6)?),
        at: column::time(row, 7)?,
        previous: column::optional_digest(row, 8)?,
        hash: column::digest(row, 9)?,
    })
}

fn read_reason(word: &str, brought_back: Option<u32>) -> Option<Reason> {
    match (word, brought_back) {
        ("began", None) => Some(Reason::Began),
        ("imported", None) => Some(Reason::Imported),
        ("edited", None) => Some(Reason::Edited),
        ("brought_back", Some(number)) => Some(Reason::BroughtBack(number)),
        _ => None,
    }
}
