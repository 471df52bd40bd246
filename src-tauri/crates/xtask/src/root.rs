//! Where the repository is.

use std::path::{Path, PathBuf};

/// The repository's top directory, absolute.
pub fn root() -> PathBuf {
    // The crate lies at src-tauri/crates/xtask.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// Where cargo and these commands put what they make.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(directory) => root().join(directory),
        None => root().join("target"),
    }
}

/// The directory of the interface.
pub fn interface() -> PathBuf {
    root().join("ui")
}
