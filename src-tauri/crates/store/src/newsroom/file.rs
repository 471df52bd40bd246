//! The file before SQLite sees it: what it is, by its first hundred bytes, and which it is.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::migration;

/// Refuses a file that is no newsroom or is newer than this program, by its header alone (SQLite's file
/// format, section 1.3), so that SQLite never opens, and never touches, what is not ours.
pub(super) fn refuse_what_is_not_ours(path: &Path) -> Result<(), Error> {
    let mut header = Vec::new();
    let read = File::open(path).and_then(|file| file.take(100).read_to_end(&mut header));
    read.map_err(|error| match error.kind() {
        std::io::ErrorKind::IsADirectory => Error::NotANewsroom { path: path.to_owned() },
        std::io::ErrorKind::PermissionDenied => {
            Error::NotReadable { path: path.to_owned(), detail: error.to_string() }
        }
        _ => Error::from_io(path, &error),
    })?;
    let number_at = |start: usize| -> Option<i64> {
        let bytes: [u8; 4] = header.get(start..start + 4)?.try_into().ok()?;
        Some(i32::from_be_bytes(bytes).into())
    };
    let ours =
        header.starts_with(b"SQLite format 3\0") && number_at(68) == Some(migration::APPLICATION_ID.into());
    if !ours {
        return Err(Error::NotANewsroom { path: path.to_owned() });
    }
    migration::refuse_newer(path, number_at(60).unwrap_or_default())
}

/// Which file a path leads to, apart from what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity(#[cfg(unix)] (u64, u64));

impl Identity {
    /// The identity of the file at `path`, or nothing if none is there.
    #[cfg(unix)]
    pub(super) fn of(path: &Path) -> Option<Identity> {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).ok().map(|metadata| Identity((metadata.dev(), metadata.ino())))
    }

    /// Whether a file is there; elsewhere than on Unix an open file cannot be replaced unseen.
    #[cfg(not(unix))]
    pub(super) fn of(path: &Path) -> Option<Identity> {
        std::fs::metadata(path).ok().map(|_| Identity())
    }
}

/// The file that SQLite keeps beside the newsroom under this ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
