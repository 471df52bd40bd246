//! The ladder of schemas. Rung *n* of [`LADDER`] leads from schema *n* - 1 to *n*; `PRAGMA user_version`
//! says on which a file stands. A released rung is never changed again.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::Error;

/// Marks a file as a newsroom: "Hxpl" in ASCII.
pub(crate) const APPLICATION_ID: i32 = 0x4878_706c;

/// Every rung there is.
pub(crate) const LADDER: &[&str] = &[
    include_str!("0001_newsroom.sql"),
    include_str!("0002_search_waits.sql"),
    include_str!("0003_bin_and_names.sql"),
    include_str!("0004_undecided_and_targets.sql"),
    include_str!("0005_pairing.sql"),
    include_str!("0006_note_outdated.sql"),
    include_str!("0007_head_outdated.sql"),
    include_str!("0008_joined.sql"),
];

/// The newest schema this program knows.
pub const NEWEST: i64 = LADDER.len() as i64;

/// The schema that a file stands on.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Refuses a schema that only a later program knows.
pub(crate) fn refuse_newer(path: &Path, version: i64) -> Result<(), Error> {
    if version <= NEWEST {
        return Ok(());
    }
    Err(Error::TooNew { path: path.to_owned(), version, known: NEWEST })
}

/// Brings the file at `path` to the top of `ladder`, all or nothing, with a backup beside it first.
/// `Weekly.hexapla` of schema 1 is kept as `Weekly (before format 2).hexapla`.
pub(crate) fn upgrade(connection: &Connection, path: &Path, ladder: &[&str]) -> Result<(), Error> {
    let climb_there = || -> rusqlite::Result<()> {
        if version(connection)? >= ladder.len() as i64 {
            return Ok(());
        }
        let backup = free_backup_path(path, ladder.len());
        connection.execute("VACUUM INTO ?1", [backup.to_string_lossy()])?;
        // Rungs may rebuild tables, which other tables name; they are checked again at the end.
        connection.pragma_update(None, "foreign_keys", false)?;
        let climbed = climb_at_once(connection, ladder);
        connection.pragma_update(None, "foreign_keys", true)?;
        climbed?;
        // The header is what tells an older program that this file is not for it, so it goes in at once.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    };
    climb_there().map_err(|error| Error::from_sqlite(path, error))
}

/// Climbs from schema `from` to the top inside a transaction that the caller keeps or drops.
pub(crate) fn climb(transaction: &Transaction<'_>, from: i64, ladder: &[&str]) -> rusqlite::Result<()> {
    for (rung, number) in ladder.iter().zip(1i64..).filter(|(_, number)| *number > from) {
        transaction.execute_batch(rung)?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)
}

fn climb_at_once(connection: &Connection, ladder: &[&str]) -> rusqlite::Result<()> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    // Another program may have climbed while this one waited for its turn.
    let from = version(&transaction)?;
    climb(&transaction, from, ladder)?;
    let orphan: Option<String> = transaction
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| row.get(0))?
        .next()
        .transpose()?;
    if let Some(table) = orphan {
        let detail = format!("an upgrade would leave a row of {table} without what it names");
        return Err(crate::column::bad(0, detail));
    }
    transaction.commit()
}

/// The name of the newest backup that an upgrade has left beside the newsroom, if one is still there.
pub fn latest_backup(path: &Path) -> Option<PathBuf> {
    let (begins, ends) = around_format(path);
    let entries = path.parent()?.read_dir().ok()?.flatten();
    let backups = entries.filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(&begins) && name.ends_with(&ends)
    });
    let latest = backups.max_by_key(|entry| entry.metadata().and_then(|backup| backup.modified()).ok())?;
    Some(latest.file_name().into())
}

/// What stands before and after the format in a backup's name.
fn around_format(path: &Path) -> (String, String) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    (format!("{stem} (before format "), format!(").{extension}"))
}

/// A name beside the newsroom that nothing has yet.
fn free_backup_path(path: &Path, next: usize) -> PathBuf {
    let (begins, ends) = around_format(path);
    let named = |suffix: String| path.with_file_name(format!("{begins}{next}{suffix}{ends}"));
    let numbered = (2..).map(|number| named(format!(", {number}")));
    std::iter::once(named(String::new()))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| path.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::connect_to_write;

    const BAD: &[&str] =
        &[LADDER[0], "CREATE TABLE new (a INTEGER) STRICT; INSERT INTO setting VALUES ('a', 'no JSON')"];
    const GOOD: &[&str] = &[LADDER[0], "CREATE TABLE new (a INTEGER) STRICT; INSERT INTO new VALUES (1)"];
    const ORPHAN: &[&str] = &[LADDER[0], "INSERT INTO byline VALUES (zeroblob(16), 0, zeroblob(16))"];

    /// A newsroom of schema 1 with one setting.
    fn file(folder: &Path) -> PathBuf {
        let path = folder.join("Weekly.hexapla");
        let mut connection = Connection::open(&path).unwrap();
        let transaction = connection.transaction().unwrap();
        climb(&transaction, 0, &LADDER[..1]).unwrap();
        transaction.execute("INSERT INTO setting VALUES ('a', '1')", []).unwrap();
        transaction.commit().unwrap();
        path
    }

    fn dump(connection: &Connection) -> Vec<String> {
        let mut statement =
            connection.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY 1").unwrap();
        let mut dump: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        dump.push(
            connection
                .query_row("SELECT group_concat(key || value) FROM setting", [], |row| row.get(0))
                .unwrap(),
        );
        dump.push(version(connection).unwrap().to_string());
        dump
    }

    fn files(folder: &Path) -> Vec<String> {
        let names = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> =
            names.filter(|name| !name.contains("-wal") && !name.contains("-shm")).collect();
        names.sort();
        names
    }

    #[test]
    fn schema_8_is_the_newest() {
        assert_eq!(NEWEST, 8, "a new rung needs a file of its schema in tests/databases");
    }

    #[test]
    fn a_bad_rung_leaves_everything_as_it_was() {
        for ladder in [BAD, ORPHAN] {
            let folder = tempfile::tempdir().unwrap();
            let path = file(folder.path());
            let connection = connect_to_write(&path).unwrap();
            let before = dump(&connection);
            assert!(upgrade(&connection, &path, ladder).is_err());
            assert_eq!(dump(&connection), before);
            assert!(upgrade(&connection, &path, LADDER).is_ok(), "the file still opens as what it is");
        }
    }

    #[test]
    fn an_upgrade_keeps_a_backup_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path());
        let connection = connect_to_write(&path).unwrap();
        let before = dump(&connection);
        std::fs::write(folder.path().join("Weekly (before format 2).hexapla"), "someone's own").unwrap();
        upgrade(&connection, &path, GOOD).unwrap();
        assert_eq!(version(&connection).unwrap(), 2);
        let expected =
            ["Weekly (before format 2).hexapla", "Weekly (before format 2, 2).hexapla", "Weekly.hexapla"];
        assert_eq!(files(folder.path()), expected);
        let backup = connect_to_write(&folder.path().join(expected[1])).unwrap();
        assert_eq!(dump(&backup), before);
        upgrade(&connection, &path, GOOD).unwrap();
        assert_eq!(files(folder.path()), expected, "nothing is left to climb, so nothing is kept");
    }
}
