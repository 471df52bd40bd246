//! How many words editions are to have.

use editorial::id::EditionId;

use crate::{Error, Reader, Writer};

/// How many words an edition is to have; nothing if nobody said it.
pub fn get(reader: &Reader<'_>, edition: EditionId) -> Result<Option<u32>, Error> {
    reader.first(include_str!("get.sql"), [edition.0.as_bytes()], |row| row.get(0))
}

/// Says how many words an edition is to have, from 1 to a million; nothing takes back what was said.
pub fn set(writer: &Writer<'_>, edition: EditionId, words: Option<u32>) -> Result<(), Error> {
    let edition = edition.0.as_bytes();
    match words {
        Some(words) => writer.change(include_str!("put.sql"), (edition, words)).map(drop),
        None => writer.change(include_str!("delete.sql"), [edition]).map(drop),
    }
}
