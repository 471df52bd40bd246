//! What the newsroom is called, and who writes in it.

use chrono::{DateTime, Utc};
use editorial::id::DeskId;

use crate::Error;
use crate::connection::{Reader, Writer};

/// The name that the newsroom is shown by.
pub fn name(reader: &Reader<'_>) -> Result<String, Error> {
    let damaged = || Error::Damaged { path: reader.path().to_owned(), detail: "it has no name".to_owned() };
    reader.first(include_str!("get_name.sql"), [], |row| row.get(0))?.ok_or_else(damaged)
}

/// Gives the newsroom another name. Its file keeps the name it has.
pub fn rename(writer: &Writer<'_>, name: &str) -> Result<(), Error> {
    writer.change(include_str!("rename.sql"), [name]).map(drop)
}

/// Remembers that this desk writes here.
pub(crate) fn note_desk(writer: &Writer<'_>, desk: DeskId, now: DateTime<Utc>) -> Result<(), Error> {
    writer.change(include_str!("note_desk.sql"), (desk.0.as_bytes(), now.timestamp_millis())).map(drop)
}
