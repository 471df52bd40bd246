//! A new newsroom.

use std::fs::OpenOptions;
use std::path::Path;

use chrono::{DateTime, Utc};
use editorial::id::DeskId;
use editorial::person::Person;
use rusqlite::{Connection, OpenFlags};
use text::digest::Digest;
use uuid::Builder;

use super::{Newsroom, open};
use crate::error::Error;
use crate::{Writer, migration, person};

/// What a newsroom is founded with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// The name the newsroom is shown by.
    pub name: String,
    pub now: DateTime<Utc>,
    /// The installation that makes it.
    pub desk: DeskId,
    /// Its first person.
    pub person: Person,
}

/// Makes the file and opens it. If a step fails, no file is left.
pub(super) fn create(path: &Path, founding: &Founding) -> Result<Newsroom, Error> {
    // Taking the name first means that two programs can never found two newsrooms in one file.
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| Error::from_making(path, error))?;
    let made = fill(path, founding).and_then(|()| open::open(path));
    if made.is_err() {
        // There is only our own half-made file here, and the error tells why it is not there.
        let _ = std::fs::remove_file(path);
    }
    made
}

fn fill(path: &Path, founding: &Founding) -> Result<(), Error> {
    let error = |error| Error::from_sqlite(path, error);
    let mut connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(error)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(error)?;
    let transaction = connection.transaction().map_err(error)?;
    migration::climb(&transaction, 0, migration::LADDER).map_err(error)?;
    let writer = Writer::new(&transaction, path);
    person::insert(&writer, &founding.person)?;
    writer
        .change(include_str!("found.sql"), (id(founding), &founding.name, founding.now.timestamp_millis()))?;
    super::note_desk(&writer, founding.desk, founding.now)?;
    transaction.commit().map_err(error)
}

/// The newsroom's id, from the desk, the person and the moment: nowhere else do those three meet.
fn id(founding: &Founding) -> [u8; 16] {
    let mut bytes = Vec::new();
    bytes.extend_from_slice(founding.desk.0.as_bytes());
    bytes.extend_from_slice(founding.person.id.0.as_bytes());
    bytes.extend_from_slice(&founding.now.timestamp_millis().to_le_bytes());
    let digest = Digest::of(&bytes);
    let mut first = [0; 16];
    first.copy_from_slice(&digest.as_bytes()[..16]);
    Builder::from_custom_bytes(first).into_uuid().into_bytes()
}
