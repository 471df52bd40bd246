//! What can go wrong with a newsroom's file, in words for the one who has it open.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::edition::DamagedHead;
use crate::migration::latest_backup;

/// Why a newsroom could not be opened, read or written. Each message names the file and the mend.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is something else: a text, a picture, another program's database, nothing at all.
    #[error("“{}” is not a newsroom. Nothing in it was changed; choose a file made by this program.", path.display())]
    NotANewsroom { path: PathBuf },
    /// A later program made the file; `known` is the newest schema this one knows.
    #[error(
        "“{}” was made by a newer version of this program (its format is {version}, this program knows {known}). \
         Nothing in it was changed; install the newer version to open it.",
        path.display()
    )]
    TooNew { path: PathBuf, version: i64, known: i64 },
    /// There is no such file, or it was taken away while it was open.
    #[error("“{}” is not there. Check the name and the folder; if it was taken away, put it back or open it from where it is now.", path.display())]
    Missing { path: PathBuf },
    /// Another file was put in the place of the one that is open.
    #[error(
        "Another file lies where “{}” was. Nothing in it was changed; put the former file back, or open the newsroom again to go on with the one that is there.",
        path.display()
    )]
    Replaced { path: PathBuf },
    /// A new newsroom was to be made where a file already is.
    #[error("“{}” is there already. Choose another name; nothing was overwritten.", path.display())]
    AlreadyThere { path: PathBuf },
    /// A new newsroom was to be made where a folder is.
    #[error("“{}” is a folder. Choose another name for the newsroom; nothing in the folder was changed.", path.display())]
    FolderThere { path: PathBuf },
    /// The system would not make a new newsroom's file.
    #[error(
        "The newsroom “{}” could not be made ({source}). Choose another folder or name, or ask for the right to write there.",
        path.display()
    )]
    NotMade { path: PathBuf, source: io::Error },
    /// The file or its folder may only be read.
    #[error(
        "“{}” or its folder can only be read. Ask for the right to write there, or copy the file to a folder of yours.",
        path.display()
    )]
    NotWritable { path: PathBuf },
    /// The file may not even be read.
    #[error("“{}” cannot be read ({detail}). Check that the disk is there and that you may read the file.", path.display())]
    NotReadable { path: PathBuf, detail: String },
    /// The disk, or the size the file may have, is used up.
    #[error("There is no room left on the disk for “{}”. Make some room; what was saved before is safe.", path.display())]
    Full { path: PathBuf },
    /// Another program has been writing for longer than we wait.
    #[error("Another program is busy writing to “{}”. Wait for it to finish, or close it, and try again.", path.display())]
    Busy { path: PathBuf },
    /// The files beside the newsroom were taken away in the midst of a step.
    #[error(
        "Another program took away the files beside “{}” during this step, which was not kept. They are opened \
         anew; do it again.",
        path.display()
    )]
    CutOff { path: PathBuf },
    /// The file's inside is broken.
    #[error("“{}” is damaged ({detail}). Keep a copy of it as it is, and open {}.", path.display(), copy_of(path))]
    Damaged { path: PathBuf, detail: String },
    /// The row of one edition holds what it may not; the rest of the file is whole.
    #[error(
        "The edition “{}” in “{}” is damaged: {}. Keep a copy of the file as it is, and take the edition out of \
         {}, or throw the edition away. Everything else can be worked on.",
        head.title, path.display(), head.flaw, copy_of(path)
    )]
    DamagedEdition { path: PathBuf, head: Box<DamagedHead> },
    /// Something was asked for by an id that nothing has.
    #[error(
        "There is no {what} with the id {id}. It was deleted, perhaps by another program; look at the list again."
    )]
    NotFound { what: &'static str, id: String },
    /// A block was to be added that another edition has, as no block may be in two.
    #[error(
        "A paragraph of this text (block {id}) stands in another text already. Copy its words, delete it here and \
         write it anew; nothing was kept of this step."
    )]
    BlockTaken { id: String },
    /// Something cannot be deleted while others name it.
    #[error("The {what} {id} is still in use. Take it out where it is used, then delete it.")]
    InUse { what: &'static str, id: String },
    /// Any other refusal by SQLite; a mistake of ours.
    #[error("“{}” refused a step ({source}). Nothing of that step was kept; please report this.", path.display())]
    Sqlite { path: PathBuf, source: rusqlite::Error },
}

impl Error {
    /// SQLite's code in our words, about the newsroom at `path`.
    pub(crate) fn from_sqlite(path: &Path, source: rusqlite::Error) -> Error {
        let path = path.to_owned();
        let detail = source.to_string();
        let extended = source.sqlite_error().map(|error| error.extended_code);
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Error::Full { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::NotWritable { path },
            Some(
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed,
            ) => Error::Busy { path },
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) if !path.exists() => {
                Error::Missing { path }
            }
            // No room for the file beside the newsroom by which readers and writers agree.
            Some(ErrorCode::SystemIoFailure) if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => {
                Error::Full { path }
            }
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => Error::NotReadable { path, detail },
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::Damaged { path, detail },
            _ => match source {
                // A value of the wrong kind, in a file whose tables allow only right ones.
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Error::Damaged { path, detail },
                source => Error::Sqlite { path, source },
            },
        }
    }

    /// The operating system's refusal in our words, about the newsroom at `path`.
    pub(crate) fn from_io(path: &Path, source: &io::Error) -> Error {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Error::Missing { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Error::NotWritable { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::Full { path },
            _ => Error::NotReadable { path, detail: source.to_string() },
        }
    }

    /// The operating system's refusal to make a file, in our words.
    pub(crate) fn from_making(path: &Path, source: io::Error) -> Error {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::AlreadyExists if path.is_dir() => Error::FolderThere { path },
            io::ErrorKind::AlreadyExists => Error::AlreadyThere { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::Full { path },
            _ => Error::NotMade { path, source },
        }
    }

    /// Whether SQLite refused because another row has the key already.
    pub(crate) fn is_key_taken(&self) -> bool {
        self.constraint() == Some(rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY)
    }

    /// Whether SQLite refused because something else still names the row.
    pub(crate) fn is_still_in_use(&self) -> bool {
        matches!(
            self.constraint(),
            Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY | rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER)
        )
    }

    /// SQLite's own number for its refusal, which tells its constraints apart.
    fn constraint(&self) -> Option<i32> {
        match self {
            Error::Sqlite { source: rusqlite::Error::SqliteFailure(failure, _), .. } => {
                Some(failure.extended_code)
            }
            _ => None,
        }
    }
}

/// The copy that someone whose file is damaged can go back to. An upgrade leaves one; other copies only they know of.
fn copy_of(path: &Path) -> String {
    match latest_backup(path) {
        Some(backup) => format!("the backup “{}” beside it", backup.display()),
        None => "a backup of your own".to_owned(),
    }
}
