//! What people call a revision. A name is no part of the revision, which never changes.

use std::collections::BTreeMap;

use editorial::id::EditionId;

use crate::Error;
use crate::connection::{Reader, Writer};

/// Gives a revision of an edition a name in place of the one it has; an empty name takes it away.
pub fn set_name(writer: &Writer<'_>, edition: EditionId, number: u32, name: &str) -> Result<(), Error> {
    let edition = edition.0.as_bytes();
    if name.is_empty() {
        writer.change(include_str!("delete_name.sql"), (edition, number)).map(drop)
    } else {
        writer.change(include_str!("put_name.sql"), (edition, number, name)).map(drop)
    }
}

/// The names that revisions of an edition have, by their numbers.
pub fn names(reader: &Reader<'_>, edition: EditionId) -> Result<BTreeMap<u32, String>, Error> {
    let names = reader
        .all(include_str!("names.sql"), [edition.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(names.into_iter().collect())
}
