//! An open newsroom: one writer, a few readers.

mod access;
mod create;
mod file;
mod name;
mod open;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use self::access::{Access, PATIENCE};
use self::file::{Identity, beside};
use crate::connection::{Reader, Writer};
use crate::error::Error;
use crate::search;

pub use create::Founding;
pub(crate) use name::note_desk;
pub use name::{name, rename};
#[cfg(test)]
pub(crate) use open::connect_to_write;

/// The ending of the write-ahead log, in which SQLite keeps what was written last.
const LOG: &str = "-wal";

/// How many idle readers are kept for the next question.
const IDLE_READERS: usize = 4;

/// How many editions are put into the index of search in one transaction, so that a save waits for few.
const INDEXED_AT_ONCE: u32 = 4;

/// A newsroom is quiet once it was asked so many times in a row whether it is.
const QUIET: u32 = 5;

/// An open newsroom file. It may be used from many threads at once; reading never waits for writing.
pub struct Newsroom {
    path: PathBuf,
    access: Access,
    identity: Identity,
    /// The one connection that writes. Where the file can only be read, it only watches.
    writer: Mutex<Watched>,
    readers: Mutex<Readers>,
    /// Told whenever a reader is back.
    reader_is_back: Condvar,
    /// How often [`Newsroom::index_when_quiet`] was called since the last write, ours or another's, and since
    /// the index last could not take what waits.
    calls_since_write: AtomicU32,
}

/// A connection with the `data_version` it last saw, which rises when any *other* connection commits.
/// All our writes go through it, so that a rise is always someone else's doing.
struct Watched {
    connection: Connection,
    data_version: i64,
    /// The file beside the newsroom into which it writes.
    log: Option<Identity>,
}

/// The connections that only read.
#[derive(Default)]
struct Readers {
    idle: Vec<Connection>,
    /// How many are out, answering.
    out: usize,
}

/// A reader that is out. It goes back to the idle ones if its question was answered, and is closed if not.
struct ReaderOut<'n> {
    newsroom: &'n Newsroom,
    connection: Option<Connection>,
    has_answered: bool,
}

impl Drop for ReaderOut<'_> {
    fn drop(&mut self) {
        let answered = self.connection.take().filter(|_| self.has_answered);
        let mut readers = lock(&self.newsroom.readers);
        match answered {
            Some(reader) if readers.idle.len() < IDLE_READERS => readers.idle.push(reader),
            // It is closed before it is counted as back.
            surplus => drop(surplus),
        }
        readers.out -= 1;
        self.newsroom.reader_is_back.notify_all();
    }
}

impl Watched {
    fn of(connection: Connection, path: &Path) -> rusqlite::Result<Watched> {
        let data_version = access::data_version(&connection)?;
        Ok(Watched { connection, data_version, log: Identity::of(&beside(path, LOG)) })
    }
}

/// How far the words of waiting editions were put into the index.
enum Indexed {
    /// As far as the edition with this line; others may wait beyond it.
    UpTo(i64),
    /// None waited any more.
    All,
    /// Someone else writes.
    NotNow,
}

impl Newsroom {
    /// Makes a new newsroom file at `path` and opens it. A file that is there already is left alone and
    /// refused ([`Error::AlreadyThere`]).
    pub fn create(path: &Path, founding: &Founding) -> Result<Newsroom, Error> {
        create::create(path, founding)
    }

    /// Opens the newsroom at `path`, bringing an older file up to date after a backup beside it. A file
    /// that is no newsroom, or a newer one, is refused and stays as it is, byte for byte. A file that can
    /// only be read is opened for reading.
    pub fn open(path: &Path) -> Result<Newsroom, Error> {
        open::open(path)
    }

    /// Runs `work` on a view of the newsroom at one moment.
    pub fn read<T, E: From<Error>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut out = self.send_reader_out();
        let connection = match out.connection.take() {
            Some(idle) => idle,
            None => {
                self.refuse_if_gone()?;
                access::reader(&self.path, self.access)?
            }
        };
        let connection = out.connection.insert(connection);
        let snapshot = self.begin(connection, TransactionBehavior::Deferred)?;
        let answer = work(&Reader::new(&snapshot, &self.path))?;
        snapshot.finish().map_err(|error| self.error(error))?;
        out.has_answered = true;
        Ok(answer)
    }

    /// Runs `work` in a transaction. When this returns `Ok`, what was written is on the disk; when it
    /// returns `Err`, nothing of it is in the file.
    pub fn write<T, E: From<Error>>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, E>) -> Result<T, E> {
        if self.is_read_only() {
            return Err(Error::NotWritable { path: self.path.clone() }.into());
        }
        self.wait_for_quiet();
        let mut writer = lock(&self.writer);
        // Without this look, SQLite would go on writing into a file that has no name any more.
        if let Err(gone) = self.refuse_if_gone() {
            self.part_from_log(&writer)?;
            return Err(gone.into());
        }
        self.join_again_if_cut_off(&mut writer)?;
        let transaction = self.begin(&writer.connection, TransactionBehavior::Immediate)?;
        let answer = work(&Writer::new(&transaction, &self.path))?;
        transaction.commit().map_err(|error| self.error(error))?;
        if self.join_again_if_cut_off(&mut writer)? {
            return Err(Error::CutOff { path: self.path.clone() }.into());
        }
        Ok(answer)
    }

    /// Puts the words of editions that were saved into the index of search, if at least so many wait for it,
    /// and says whether it came to all of them. While someone else writes, and where the file can only be
    /// read, they go on waiting: a search finds them all the same, though it must read each of their texts.
    pub fn index_what_waits(&self, at_least: u32) -> Result<bool, Error> {
        let waiting = self.read(search::count_waiting)?;
        if waiting < at_least || self.is_read_only() {
            return Ok(true);
        }
        let mut after = 0;
        for _ in 0..waiting.div_ceil(INDEXED_AT_ONCE) {
            match self.index_some(after)? {
                Indexed::UpTo(last) => after = last,
                Indexed::All => return Ok(true),
                Indexed::NotNow => return Ok(false),
            }
        }
        Ok(true)
    }

    /// The same once nothing was written for some calls of this, which should come about two in a second.
    /// The first time after opening it comes to what a program that crashed left waiting.
    pub fn index_when_quiet(&self) -> Result<(), Error> {
        if self.calls_since_write.fetch_add(1, Ordering::Relaxed) != QUIET {
            return Ok(());
        }
        let done = self.index_what_waits(1);
        if !matches!(done, Ok(true)) {
            self.wait_for_quiet();
        }
        done.map(drop)
    }

    /// Whether another program, or another [`Newsroom`] on the same file, has changed the newsroom since
    /// this was last asked. Our own writes do not count. While we are writing the answer is `false`; the
    /// next time it is asked nothing will have been missed.
    pub fn changed_elsewhere(&self) -> Result<bool, Error> {
        let Some(mut watched) = try_lock(&self.writer) else { return Ok(false) };
        if self.access == Access::Write {
            if self.missing() {
                self.part_from_log(&watched)?;
                return Ok(false);
            }
            if self.join_again_if_cut_off(&mut watched)? {
                return Ok(true);
            }
        }
        let now = access::data_version(&watched.connection).map_err(|error| self.error(error))?;
        let before = std::mem::replace(&mut watched.data_version, now);
        if now != before {
            // What the other has saved waits for the index, and it may end before it comes to that.
            self.wait_for_quiet();
        }
        Ok(now != before)
    }

    /// Refuses a file that was deleted or moved away since it was opened ([`Error::Missing`]), or in whose place lies
    /// another ([`Error::Replaced`]).
    pub fn refuse_if_gone(&self) -> Result<(), Error> {
        match Identity::of(&self.path) {
            Some(identity) if identity == self.identity => Ok(()),
            Some(_) => Err(Error::Replaced { path: self.path.clone() }),
            None => Err(Error::Missing { path: self.path.clone() }),
        }
    }

    /// Whether `path` is the newsroom's file, or one of those that SQLite keeps beside it. While a newsroom is
    /// open nothing but SQLite may open these within the same process: by the rules of POSIX, closing a file
    /// gives back every lock that the process holds on it (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).
    pub fn keeps(&self, path: &Path) -> bool {
        let Some(identity) = Identity::of(path) else { return false };
        let kept = [self.path.clone(), beside(&self.path, LOG), beside(&self.path, "-shm")];
        kept.iter().any(|file| Identity::of(file).as_ref() == Some(&identity))
    }

    /// Whether the file or its folder can only be read.
    pub fn is_read_only(&self) -> bool {
        self.access != Access::Write
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the words of some editions with lines above `after` into the index, unless that would have to
    /// wait for someone.
    fn index_some(&self, after: i64) -> Result<Indexed, Error> {
        let Some(mut writer) = try_lock(&self.writer).filter(|_| !self.missing()) else {
            return Ok(Indexed::NotNow);
        };
        match self.join_again_if_cut_off(&mut writer) {
            Err(Error::Busy { .. }) => return Ok(Indexed::NotNow),
            joined => drop(joined?),
        }
        let connection = &writer.connection;
        let begin = || Transaction::new_unchecked(connection, TransactionBehavior::Immediate);
        let transaction = match access::without_waiting(connection, begin).map_err(|error| self.error(error))
        {
            Err(Error::Busy { .. }) => return Ok(Indexed::NotNow),
            begun => begun?,
        };
        let writer = Writer::new(&transaction, &self.path);
        let last = search::index_waiting(&writer, after, INDEXED_AT_ONCE)?;
        transaction.commit().map_err(|error| self.error(error))?;
        Ok(last.map_or(Indexed::All, Indexed::UpTo))
    }

    /// Opens the file anew if its log was taken away, as another program does on leaving when it sees no lock
    /// of ours, and says whether it was. The old connections must not move their log into the file as they
    /// close: others may have written there since. It waits for the readers that are out, for within a program
    /// SQLite lets all connections to a file share what the oldest of them knows of the log.
    fn join_again_if_cut_off(&self, watched: &mut Watched) -> Result<bool, Error> {
        if watched.log == Identity::of(&beside(&self.path, LOG)) {
            return Ok(false);
        }
        // Others may go out while this waits, and it may have to give up. Once it has the lock and all are back, none
        // goes out until it is done.
        let (mut readers, waited) = self
            .reader_is_back
            .wait_timeout_while(lock(&self.readers), PATIENCE, |readers| readers.out > 0)
            .unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(Error::Busy { path: self.path.clone() });
        }
        let nowhere = nowhere().map_err(|error| self.error(error))?;
        let writer = std::mem::replace(&mut watched.connection, nowhere);
        Newsroom::leave_log_alone(readers.idle.drain(..).chain([writer]))
            .map_err(|error| self.error(error))?;
        *watched = Watched::of(open::connect_to_write(&self.path)?, &self.path)
            .map_err(|error| self.error(error))?;
        Ok(true)
    }

    fn missing(&self) -> bool {
        self.refuse_if_gone().is_err()
    }

    /// Moves the log into the file, wherever that is now, and takes away what lies beside its place: SQLite would take
    /// a log that is left there for that of whatever file is put there next, and ruin it
    /// (<https://www.sqlite.org/howtocorrupt.html>, section 1.4). If the file comes back, the newsroom has been cut off
    /// from its log as by another program. While somebody still reads nothing is done.
    fn part_from_log(&self, watched: &Watched) -> Result<(), Error> {
        if watched.log.is_none() || watched.log != Identity::of(&beside(&self.path, LOG)) {
            return Ok(());
        }
        let connection = &watched.connection;
        let empty = || connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
        let is_busy: bool = access::without_waiting(connection, empty).map_err(|error| self.error(error))?;
        if !is_busy {
            for ending in [LOG, "-shm"] {
                // Another program may have taken it away already.
                let _ = std::fs::remove_file(beside(&self.path, ending));
            }
        }
        Ok(())
    }

    /// Lets connections go without moving a log into the file or taking it away: it may be another's.
    fn leave_log_alone(connections: impl Iterator<Item = Connection>) -> rusqlite::Result<()> {
        for connection in connections {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
        Ok(())
    }

    /// Begins anew to count how long the newsroom has been quiet.
    fn wait_for_quiet(&self) {
        self.calls_since_write.store(0, Ordering::Relaxed);
    }

    /// A place for a reader, with an idle one if there is one.
    fn send_reader_out(&self) -> ReaderOut<'_> {
        let mut readers = lock(&self.readers);
        readers.out += 1;
        ReaderOut { newsroom: self, connection: readers.idle.pop(), has_answered: false }
    }

    fn begin<'c>(
        &self,
        connection: &'c Connection,
        behavior: TransactionBehavior,
    ) -> Result<Transaction<'c>, Error> {
        Transaction::new_unchecked(connection, behavior).map_err(|error| self.error(error))
    }

    fn error(&self, error: rusqlite::Error) -> Error {
        Error::from_sqlite(&self.path, error)
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        if !self.is_read_only() {
            let mut writer = lock(&self.writer);
            if self.missing() {
                let _ = self.part_from_log(&writer);
                let _ = nowhere().and_then(|nowhere| {
                    let writer = std::mem::replace(&mut writer.connection, nowhere);
                    Newsroom::leave_log_alone(lock(&self.readers).idle.drain(..).chain([writer]))
                });
                return;
            }
            // A log that was taken away must not be moved into the file as its connections close.
            let _ = self.join_again_if_cut_off(&mut writer);
        }
        // What cannot be done now is done when the newsroom is next open.
        let _ = self.index_what_waits(1);
    }
}

/// A connection that stands for one that is let go.
fn nowhere() -> rusqlite::Result<Connection> {
    Connection::open_in_memory()
}

/// Locks, unless another thread holds the lock.
fn try_lock<T>(mutex: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    match mutex.try_lock() {
        Ok(guard) => Some(guard),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

/// Locks, also after a panic in another thread: its transaction was rolled back as it unwound, so what
/// the lock guards is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::{A_BARE_ARTICLE, edition_of, founding};
    use crate::{edition, setting};

    #[test]
    fn a_full_disk_is_said_and_harms_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
        {
            // The smallest limit that SQLite takes is the size the file has.
            let writer = lock(&newsroom.writer);
            writer.connection.pragma_update_and_check(None, "max_page_count", 1, |_| Ok(())).unwrap();
        }
        let long = format!("\"{}\"", "a".repeat(1 << 20));
        let error = newsroom.write(|writer| {
            setting::put(writer, "b", "2")?;
            setting::put(writer, "c", &long)
        });
        assert!(matches!(error, Err(Error::Full { .. })), "{error:?}");
        let kept = |key: &str| newsroom.read(|reader| setting::get(reader, key)).unwrap();
        assert_eq!((kept("a"), kept("b")), (Some("1".to_owned()), None));
        newsroom.write(|writer| setting::put(writer, "a", "3")).unwrap();
        assert_eq!(kept("a"), Some("3".to_owned()), "what still fits is still written");
    }

    #[test]
    fn a_log_that_was_taken_away_takes_no_words_along() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
        newsroom.read(|reader| setting::get(reader, "a")).unwrap();
        take_log_away(&newsroom);

        newsroom.write(|writer| setting::put(writer, "b", "2")).unwrap();
        let copy = copied(&newsroom);
        let kept = |key: &str| copy.read(|reader| setting::get(reader, key)).unwrap();
        assert_eq!((kept("a"), kept("b")), (Some("1".to_owned()), Some("2".to_owned())));
        assert_eq!(newsroom.read(|reader| setting::get(reader, "b")).unwrap(), Some("2".to_owned()));
    }

    #[test]
    fn what_is_indexed_after_the_log_was_taken_away_is_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom
            .write(|writer| -> Result<(), Error> {
                writer.change(A_BARE_ARTICLE, [])?;
                edition::insert(writer, &edition_of(1))?;
                writer.change("INSERT INTO search_waits SELECT line FROM edition", []).map(drop)
            })
            .unwrap();
        assert_eq!(newsroom.read(search::count_waiting).unwrap(), 1);
        take_log_away(&newsroom);
        assert!(newsroom.index_what_waits(1).unwrap());
        assert_eq!(copied(&newsroom).read(search::count_waiting).unwrap(), 0);
    }

    #[test]
    fn a_reader_that_was_out_when_the_log_was_taken_away_reads_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
        let kept = |newsroom: &Newsroom| newsroom.read(|reader| setting::get(reader, "a")).unwrap();
        let (is_out, out) = std::sync::mpsc::channel();
        std::thread::scope(|threads| {
            let newsroom = &newsroom;
            threads.spawn(move || {
                let answer = newsroom.read(|reader| {
                    let before = setting::get(reader, "a")?;
                    is_out.send(()).unwrap();
                    std::thread::sleep(std::time::Duration::from_millis(100));
                    assert_eq!(setting::get(reader, "a")?, before, "one moment is seen");
                    Ok::<_, Error>(before)
                });
                assert_eq!(answer.unwrap(), Some("1".to_owned()));
            });
            out.recv().unwrap();
            take_log_away(newsroom);
            newsroom.write(|writer| setting::put(writer, "a", "2")).unwrap();
        });
        assert_eq!(kept(&newsroom), Some("2".to_owned()));
        assert_eq!(kept(&copied(&newsroom)), Some("2".to_owned()));
    }

    #[test]
    fn a_log_that_was_taken_away_is_not_moved_into_the_file_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
        take_log_away(&newsroom);
        let before = std::fs::read(newsroom.path()).unwrap();
        let path = newsroom.path().to_owned();
        drop(newsroom);
        assert!(std::fs::read(path).unwrap() == before, "the file is as the other program left it");
    }

    #[test]
    fn a_file_that_is_put_in_the_place_of_a_deleted_one_stays_whole() {
        for notices in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("Weekly.hexapla");
            let other = folder.path().join("Other.hexapla");
            Newsroom::create(&other, &founding())
                .unwrap()
                .write(|writer| setting::put(writer, "a", "7"))
                .unwrap();
            let newsroom = Newsroom::create(&path, &founding()).unwrap();
            let long = format!("\"{}\"", "a".repeat(1 << 20));
            newsroom.write(|writer| setting::put(writer, "a", &long)).unwrap();
            let read = || newsroom.read(|reader| setting::get(reader, "a")).unwrap();
            assert_eq!(read().as_ref(), Some(&long));
            std::fs::remove_file(&path).unwrap();
            if notices {
                assert!(!newsroom.changed_elsewhere().unwrap());
            } else {
                let refused = newsroom.write(|writer| setting::put(writer, "a", "2"));
                assert!(matches!(refused, Err(Error::Missing { .. })), "{refused:?}");
            }
            std::fs::copy(&other, &path).unwrap();
            let refused = newsroom.write(|writer| setting::put(writer, "a", "2"));
            assert!(matches!(refused, Err(Error::Replaced { .. })), "{refused:?}");
            assert_eq!(read(), Some(long), "as long as it is open the former file is read");

            let replacing = Newsroom::open(&path).unwrap();
            replacing.write(|writer| setting::put(writer, "b", "8")).unwrap();
            drop(newsroom);
            let kept = |key: &str| replacing.read(|reader| setting::get(reader, key)).unwrap();
            assert_eq!((kept("a").as_deref(), kept("b").as_deref()), (Some("7"), Some("8")));
            drop(replacing);
            let whole: String = Connection::open(&path)
                .unwrap()
                .query_row("PRAGMA integrity_check", [], |row| row.get(0))
                .unwrap();
            assert_eq!(whole, "ok");
        }
    }

    #[test]
    fn a_file_that_is_moved_away_and_back_has_all_its_words() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
        let away = folder.path().join("Away.hexapla");
        std::fs::rename(newsroom.path(), &away).unwrap();
        assert!(!newsroom.changed_elsewhere().unwrap());
        assert_eq!(
            Newsroom::open(&away).unwrap().read(|reader| setting::get(reader, "a")).unwrap().as_deref(),
            Some("1")
        );
        std::fs::rename(&away, newsroom.path()).unwrap();
        assert!(newsroom.changed_elsewhere().unwrap(), "another may have written there meanwhile");
        newsroom.write(|writer| setting::put(writer, "b", "2")).unwrap();
        let kept = |key: &str| newsroom.read(|reader| setting::get(reader, key)).unwrap();
        assert_eq!((kept("a").as_deref(), kept("b").as_deref()), (Some("1"), Some("2")));
    }

    /// What another program does on leaving that sees no lock of ours.
    fn take_log_away(newsroom: &Newsroom) {
        let other = Connection::open(newsroom.path()).unwrap();
        other.query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(())).unwrap();
        for ending in [LOG, "-shm"] {
            std::fs::remove_file(beside(newsroom.path(), ending)).unwrap();
        }
    }

    /// The newsroom as it lies on the disk, under another name.
    fn copied(newsroom: &Newsroom) -> Newsroom {
        let copy = newsroom.path().with_file_name("Copy.hexapla");
        for ending in ["", LOG] {
            // No log is there if nothing was written since one was taken away.
            let _ = std::fs::copy(beside(newsroom.path(), ending), beside(&copy, ending));
        }
        Newsroom::open(&copy).unwrap()
    }

    #[test]
    fn a_panic_loses_only_its_own_step() {
        let folder = tempfile::tempdir().unwrap();
        let newsroom = Newsroom::create(&folder.path().join("Weekly.hexapla"), &founding()).unwrap();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            newsroom.write(|writer| -> Result<(), Error> {
                setting::put(writer, "a", "1")?;
                panic!("a mistake of ours");
            })
        }));
        assert!(panicked.is_err());
        newsroom.write(|writer| setting::put(writer, "b", "2")).unwrap();
        let kept = |key: &str| newsroom.read(|reader| setting::get(reader, key)).unwrap();
        assert_eq!((kept("a"), kept("b")), (None, Some("2".to_owned())));
    }
}
