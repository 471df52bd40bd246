//! What the newsroom says of itself.

use chrono::{DateTime, Utc};
use editorial::id::DeskId;
use uuid::Uuid;

use crate::connection::{Reader, Writer};
use crate::{Error, column};

/// The newsroom's own data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The newsroom's id, the same in every copy of it.
    pub id: Uuid,
    pub name: String,
    pub created: DateTime<Utc>,
    /// Every installation that ever wrote here, in the order in which they first did.
    pub desks: Vec<DeskId>,
}

/// What the newsroom says of itself.
pub fn meta(reader: &Reader<'_>) -> Result<Meta, Error> {
    let newsroom = reader.first(include_str!("get.sql"), [], |row| {
        Ok((column::uuid(row, 0)?, row.get(1)?, column::time(row, 2)?))
    })?;
    let damaged = || Error::Damaged { path: reader.path().to_owned(), detail: "it has no name".to_owned() };
    let (id, name, created) = newsroom.ok_or_else(damaged)?;
    let desks = reader.all(include_str!("desks.sql"), [], |row| column::uuid(row, 0).map(DeskId))?;
    Ok(Meta { id, name, created, desks })
}

/// Gives the newsroom another name. Its file keeps the name it has.
pub fn rename(writer: &Writer<'_>, name: &str) -> Result<(), Error> {
    writer.change(include_str!("rename.sql"), [name]).map(drop)
}

/// Remembers that this desk writes here.
pub(crate) fn note_desk(writer: &Writer<'_>, desk: DeskId, now: DateTime<Utc>) -> Result<(), Error> {
    writer.change(include_str!("note_desk.sql"), (desk.0.as_bytes(), now.timestamp_millis())).map(drop)
}
