//! Who did what when: a list that only grows, each entry sealed over the one before it.

use chrono::{DateTime, Utc};
use editorial::id::{DeskId, PersonId};
use text::digest::Digest;

use crate::connection::{Reader, Writer};
use crate::{Error, column, newsroom};

/// What is to be remembered of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub at: DateTime<Utc>,
    pub person: PersonId,
    pub desk: DeskId,
    /// The command's name.
    pub command: String,
    /// What it was done to.
    pub subject: String,
}

/// An entry in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Counted from 1.
    pub number: i64,
    pub entry: Entry,
    /// BLAKE3 over the hash before it and all of the entry.
    pub hash: Digest,
}

/// Adds an entry and gives its number.
pub fn append(writer: &Writer<'_>, entry: &Entry) -> Result<i64, Error> {
    let last =
        writer.first(include_str!("last.sql"), [], |row| Ok((row.get(0)?, column::digest(row, 1)?)))?;
    let (number, previous) = last.map_or((1, None), |(number, hash): (i64, _)| (number + 1, Some(hash)));
    let hash = seal(previous, number, entry);
    writer.change(
        include_str!("insert.sql"),
        (
            number,
            entry.at.timestamp_millis(),
            entry.person.0.as_bytes(),
            entry.desk.0.as_bytes(),
            &entry.command,
            &entry.subject,
            hash.as_bytes(),
        ),
    )?;
    newsroom::note_desk(writer, entry.desk, entry.at)?;
    Ok(number)
}

/// At most `limit` entries with numbers below `before`, or the latest, latest first.
pub fn list(reader: &Reader<'_>, before: Option<i64>, limit: u32) -> Result<Vec<Listed>, Error> {
    reader.all(include_str!("list.sql"), (before.unwrap_or(i64::MAX), limit), read)
}

/// Looks through the whole list for the first entry that is not as it was written, or is missing, and
/// gives its number. Entries cut off at the end cannot be told from entries never written.
pub fn verify(reader: &Reader<'_>) -> Result<Option<i64>, Error> {
    const STRIDE: u32 = 1_000;
    let (mut number, mut previous) = (0, None);
    loop {
        // One that cannot be read is not as it was written either.
        let entries = reader.all(include_str!("after.sql"), (number, STRIDE), |row| Ok(read(row).ok()))?;
        if entries.is_empty() {
            return Ok(None);
        }
        for listed in entries {
            number += 1;
            let is_whole = |listed: &Listed| {
                listed.number == number && listed.hash == seal(previous, number, &listed.entry)
            };
            let Some(whole) = listed.filter(is_whole) else { return Ok(Some(number)) };
            previous = Some(whole.hash);
        }
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Listed> {
    let entry = Entry {
        at: column::time(row, 1)?,
        person: PersonId(column::uuid(row, 2)?),
        desk: DeskId(column::uuid(row, 3)?),
        command: row.get(4)?,
        subject: row.get(5)?,
    };
    Ok(Listed { number: row.get(0)?, entry, hash: column::digest(row, 6)? })
}

fn seal(previous: Option<Digest>, number: i64, entry: &Entry) -> Digest {
    let mut bytes = Vec::new();
    // Each field comes with its length, so that no two entries make the same bytes.
    let mut field = |value: &[u8]| {
        bytes.extend_from_slice(&(value.len() as u64).to_le_bytes());
        bytes.extend_from_slice(value);
    };
    field(previous.as_ref().map_or(&[], |hash| hash.as_bytes().as_slice()));
    field(&number.to_le_bytes());
    field(&entry.at.timestamp_millis().to_le_bytes());
    field(entry.person.0.as_bytes());
    field(entry.desk.0.as_bytes());
    field(entry.command.as_bytes());
    field(entry.subject.as_bytes());
    Digest::of(&bytes)
}
