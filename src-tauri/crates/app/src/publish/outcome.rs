//! Compares a page with the file that is in its place.

use std::io::ErrorKind;
use std::path::Path;

use crate::failure::Failure;

/// What becomes of the file of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was none.
    Written,
    /// There was one that held something else.
    Replaced,
    /// There was one that held just this.
    Unchanged,
}

/// What becomes of the file at `path` if `bytes` are written there.
pub(super) fn outcome(path: &Path, bytes: &[u8]) -> Result<Outcome, Failure> {
    match std::fs::read(path) {
        Ok(there) if there == bytes => Ok(Outcome::Unchanged),
        Ok(_) => Ok(Outcome::Replaced),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Outcome::Written),
        Err(error) => Err(Failure::file(path, &error)),
    }
}

impl Outcome {
    /// The word on the wire.
    pub(super) fn word(self) -> &'static str {
        match self {
            Outcome::Written => "written",
            Outcome::Replaced => "replaced",
            Outcome::Unchanged => "unchanged",
        }
    }
}
