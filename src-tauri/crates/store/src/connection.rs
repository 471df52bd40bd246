//! What the functions of this crate take first: a [`Reader`], inside a snapshot, or a [`Writer`], inside
//! a transaction. Both turn SQLite's errors into ours, so that every error knows its file.

use std::ops::Deref;
use std::path::Path;

use rusqlite::{Connection, Params, Row};

use crate::error::Error;

/// A view of the newsroom at one moment.
pub struct Reader<'a> {
    connection: &'a Connection,
    path: &'a Path,
}

/// A transaction in which the newsroom may be changed.
pub struct Writer<'a>(Reader<'a>);

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a Connection, path: &'a Path) -> Reader<'a> {
        Reader { connection, path }
    }

    /// The first row of an answer, or nothing.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Error> {
        let ask = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query(parameters)?;
            rows.next()?.map(read).transpose()
        };
        ask().map_err(|error| self.error(error))
    }

    /// Every row of an answer.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let ask = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            statement.query_map(parameters, read)?.collect::<rusqlite::Result<Vec<T>>>()
        };
        ask().map_err(|error| self.error(error))
    }

    /// The one number that a statement counts.
    pub(crate) fn count(&self, sql: &str, parameters: impl Params) -> Result<u32, Error> {
        Ok(self.first(sql, parameters, |row| row.get(0))?.unwrap_or(0))
    }

    /// The file this reads from.
    pub(crate) fn path(&self) -> &'a Path {
        self.path
    }

    pub(crate) fn error(&self, error: rusqlite::Error) -> Error {
        Error::from_sqlite(self.path, error)
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(connection: &'a Connection, path: &'a Path) -> Writer<'a> {
        Writer(Reader::new(connection, path))
    }

    /// Runs a statement that changes rows, and says how many it changed.
    pub(crate) fn change(&self, sql: &str, parameters: impl Params) -> Result<usize, Error> {
        let run = || self.connection.prepare_cached(sql)?.execute(parameters);
        run().map_err(|error| self.error(error))
    }

    /// Takes out what details of a record can be read, before they are written anew: `all` lists them by what
    /// they are told apart by, which `read` reads, and `delete` takes one out. What cannot be read stays in
    /// the file: nobody who changes something else has said that it may go.
    pub(crate) fn delete_readable<T>(
        &self,
        record: &[u8; 16],
        (all, delete): (&str, &str),
        read: impl Fn(&Row<'_>, usize) -> rusqlite::Result<T>,
    ) -> Result<(), Error> {
        let keys = self.all(all, [record], |row| {
            Ok(if read(row, 0).is_ok() { Some(row.get::<_, String>(0)?) } else { None })
        })?;
        keys.into_iter().flatten().try_for_each(|key| self.change(delete, (record, key)).map(drop))
    }

    /// Runs a statement that must change the row of `what` with the key `id`, or says that it is not there.
    pub(crate) fn change_one(
        &self,
        what: &'static str,
        id: impl ToString,
        sql: &str,
        parameters: impl Params,
    ) -> Result<(), Error> {
        match self.change(sql, parameters)? {
            0 => Err(Error::NotFound { what, id: id.to_string() }),
            _ => Ok(()),
        }
    }
}
