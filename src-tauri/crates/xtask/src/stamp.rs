//! Remembers from what something was made, so that it is made again only when that has changed.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::root::target;

/// A digest of the names and contents of `paths` and of all files below them. A path that is not there
/// counts as such.
pub fn of(paths: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        add(path, &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether `name` was last made from what `stamp` stands for.
pub fn holds(name: &str, stamp: &str) -> bool {
    std::fs::read_to_string(place(name)).is_ok_and(|kept| kept == stamp)
}

/// Notes that `name` is now made from what `stamp` stands for.
pub fn keep(name: &str, stamp: &str) -> Result<()> {
    let place = place(name);
    let directory = target().join("stamps");
    std::fs::create_dir_all(&directory)
        .with_context(|| format!("{} could not be made.", directory.display()))?;
    std::fs::write(&place, stamp).with_context(|| format!("{} could not be written.", place.display()))
}

fn place(name: &str) -> PathBuf {
    target().join("stamps").join(name)
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let mut field = |bytes: &[u8]| {
        hasher.write_usize(bytes.len());
        hasher.write(bytes);
    };
    field(path.as_os_str().as_encoded_bytes());
    let Ok(kind) = std::fs::metadata(path) else {
        field(b"missing");
        return Ok(());
    };
    let unreadable = || format!("{} could not be read.", path.display());
    if !kind.is_dir() {
        field(&std::fs::read(path).with_context(unreadable)?);
        return Ok(());
    }
    let mut inside = Vec::new();
    for entry in std::fs::read_dir(path).with_context(unreadable)? {
        inside.push(entry.with_context(unreadable)?.path());
    }
    inside.sort();
    inside.iter().try_for_each(|path| add(path, hasher))
}
