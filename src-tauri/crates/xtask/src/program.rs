//! Building the desktop program.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::root::{root, target};

/// Cargo, as the one that runs us, in the repository.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    // Cargo sets these for programs it runs; handed on, they would make the next cargo build anew.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || name == "CARGO_PRIMARY_PACKAGE"
        {
            command.env_remove(name);
        }
    }
    command
}

/// Builds the program that users get and says where it is.
pub fn build() -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--release", "--package", "hexapla"]);
    process::run("Building the program", &mut command)?;
    Ok(target().join("release").join("hexapla"))
}
