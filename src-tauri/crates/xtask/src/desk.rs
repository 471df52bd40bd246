//! `cargo desk`: sets up, builds, opens.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::{display, interface, node, packages, process, program, root, tour};

/// Installs what is missing, builds what has changed and opens the window on `newsroom`, or on the one that
/// was open last. Without a display, or if asked to, makes the tour instead.
pub fn run(newsroom: Option<&Path>, tour: bool) -> Result<ExitCode> {
    let tour = tour || !display::is_there();
    packages::ensure(packages::BUILD)?;
    if let Err(error) = packages::ensure(packages::SPELLING) {
        process::say(&format!("The desk opens without checking the spelling. {error}"));
    }
    if tour {
        packages::ensure(packages::DRIVE)?;
    }
    let node = node::ensure()?;
    interface::install(&node)?;
    interface::build(&node)?;
    let program = program::build()?;
    if tour {
        return tour::make(&program).map(|()| ExitCode::SUCCESS);
    }
    process::say("Opening the desk");
    let status = std::process::Command::new(&program).args(newsroom).status();
    let status = status.with_context(|| format!("{} could not be started.", program.display()))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Opens the desk for a browser on this machine, with the interface as it was built last.
pub fn serve(newsroom: Option<&Path>) -> Result<ExitCode> {
    let node = node::ensure()?;
    interface::install(&node)?;
    interface::build(&node)?;
    let mut cargo = program::cargo();
    cargo.args(["run", "--quiet", "--package", "tests", "--bin", "serve", "--"]);
    // The server runs in the repository, and the path may be relative to where the user is.
    cargo.args(newsroom.map(std::path::absolute).transpose()?);
    cargo.arg("--interface").arg(root::interface().join("dist"));
    process::run("Serving the desk on this machine", &mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
