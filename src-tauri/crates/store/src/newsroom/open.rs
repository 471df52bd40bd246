//! Opening a newsroom that is there.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::atomic::AtomicU32;
use std::sync::{Condvar, Mutex};

use rusqlite::Connection;

use super::access::{self, Access};
use super::file::{Identity, beside, refuse_what_is_not_ours};
use super::{Newsroom, Watched};
use crate::error::Error;
use crate::{migration, sort_key};

/// Opens `path`, for writing if that can be, for reading if not.
pub(super) fn open(path: &Path) -> Result<Newsroom, Error> {
    // SQLite takes a symbolic link's name for its own files; the true path keeps two desks on one set.
    let path = &std::fs::canonicalize(path).map_err(|error| Error::from_io(path, &error))?;
    refuse_what_is_not_ours(path)?;
    let (connection, access) = match connect_to_write(path) {
        Err(Error::NotWritable { .. } | Error::NotReadable { .. }) => connect_to_read(path)?,
        connection => (connection?, Access::Write),
    };
    let error = |error| Error::from_sqlite(path, error);
    let version = migration::version(&connection).map_err(error)?;
    migration::refuse_newer(path, version)?;
    if access == Access::Write {
        migration::upgrade(&connection, path, migration::LADDER)?;
        sort_key::renew_if_old(&connection, path)?;
    } else if version < migration::NEWEST {
        return Err(Error::NotWritable { path: path.clone() });
    }
    let watched = Watched::of(connection, path).map_err(error)?;
    Ok(Newsroom {
        identity: Identity::of(path).ok_or_else(|| Error::Missing { path: path.clone() })?,
        path: path.clone(),
        access,
        writer: Mutex::new(watched),
        readers: Mutex::default(),
        reader_is_back: Condvar::new(),
        calls_since_write: AtomicU32::default(),
    })
}

/// A connection that has shown it can write.
pub(crate) fn connect_to_write(path: &Path) -> Result<Connection, Error> {
    OpenOptions::new().append(true).open(path).map_err(|error| Error::from_io(path, &error))?;
    let connection = access::writer(path)?;
    // SQLite finds out that it cannot make its files in the folder only when it first writes.
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK").map_err(|error| Error::from_sqlite(path, error))?;
    Ok(connection)
}

fn connect_to_read(path: &Path) -> Result<(Connection, Access), Error> {
    let attempt = |access| {
        let connection = access::reader(path, access)?;
        migration::version(&connection).map_err(|error| Error::from_sqlite(path, error))?;
        Ok((connection, access))
    };
    match attempt(Access::Read) {
        // Words that another program has not yet moved into the file itself would be missed by reading it still.
        Err(error) if beside(path, "-wal").metadata().is_ok_and(|wal| wal.len() > 0) => Err(error),
        Err(_) => attempt(Access::Still),
        opened => opened,
    }
}
