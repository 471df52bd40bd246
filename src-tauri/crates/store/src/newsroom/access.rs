//! Connections, and how they are set.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::Error;

/// How long to wait for whoever is in the way.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// How far the file can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// It can be written.
    Write,
    /// It can only be read, and others may write it meanwhile.
    Read,
    /// Its folder can only be read too, and nothing lies beside it: not even the files by which SQLite
    /// keeps readers and writers apart can be made, so it is read as something that never changes.
    Still,
}

/// A connection that writes.
pub(super) fn writer(path: &Path) -> Result<Connection, Error> {
    let connect = || {
        let connection = Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
        settle(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // The user's words are on the disk when a save says so, also if the power goes the next moment.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "journal_size_limit", 16 << 20)?;
        Ok(connection)
    };
    connect().map_err(|error| Error::from_sqlite(path, error))
}

/// A connection that only reads.
pub(super) fn reader(path: &Path, access: Access) -> Result<Connection, Error> {
    let connect = || {
        let connection = match access {
            // Opened for writing, so that it can put the files beside the newsroom in order; it never writes to it.
            Access::Write => Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?,
            Access::Read => Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_ONLY))?,
            Access::Still => Connection::open_with_flags(
                still_address(path),
                flags(OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI),
            )?,
        };
        settle(&connection)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    };
    connect().map_err(|error| Error::from_sqlite(path, error))
}

/// A number that rises when another connection has changed the file.
pub(super) fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "data_version", |row| row.get(0))
}

/// Runs `work` on a connection that, while it does, waits for no other program.
pub(super) fn without_waiting<T>(
    connection: &Connection,
    work: impl FnOnce() -> Result<T, rusqlite::Error>,
) -> Result<T, rusqlite::Error> {
    connection.busy_timeout(Duration::ZERO)?;
    let done = work();
    connection.busy_timeout(PATIENCE)?;
    done
}

fn flags(kind: OpenFlags) -> OpenFlags {
    kind | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// What every connection is told. A newsroom may come from anyone by mail, so its schema is not trusted
/// with more than ours needs.
fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    // Sixteen megabytes of pages, enough for the indexes of a large newsroom.
    connection.pragma_update(None, "cache_size", -16_384)?;
    connection.set_prepared_statement_cache_capacity(128);
    rusqlite::vtab::array::load_module(connection)
}

/// The file as an address that tells SQLite it will not change.
fn still_address(path: &Path) -> String {
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(byte) {
            address.push(char::from(*byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address + "?immutable=1"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_any_path() {
        assert_eq!(still_address(Path::new("/a b/ş?.hexapla")), "file:/a%20b/%C5%9F%3F.hexapla?immutable=1");
    }
}
