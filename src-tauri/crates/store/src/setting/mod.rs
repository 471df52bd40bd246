//! What the newsroom is told once and for all, as JSON by key.

use crate::Error;
use crate::connection::{Reader, Writer};

/// The JSON text kept under a key.
pub fn get(reader: &Reader<'_>, key: &str) -> Result<Option<String>, Error> {
    reader.first(include_str!("get.sql"), [key], |row| row.get(0))
}

/// Keeps a JSON text under a key, in place of what was there. Text that is no JSON is refused.
pub fn put(writer: &Writer<'_>, key: &str, json: &str) -> Result<(), Error> {
    writer.change(include_str!("put.sql"), (key, json)).map(drop)
}
