//! Running other programs and telling what happens.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Says what begins now. Long work must never look like a standstill.
pub fn say(what: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("\u{1b}[1m·\u{1b}[0m {what}");
    } else {
        eprintln!("· {what}");
    }
}

/// Runs a program that shows its own progress, and fails if it fails.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    say(what);
    let start = Instant::now();
    let status = command.status().with_context(|| format!("{} could not be started.", name(command)))?;
    if !status.success() {
        bail!("{what}: {} failed ({status}).", name(command));
    }
    let seconds = start.elapsed().as_secs();
    if seconds >= 5 {
        eprintln!("  {seconds} s");
    }
    Ok(())
}

/// What a program prints, or `None` if it is not there or fails.
pub fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output =
        Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The program and its first words, for messages.
pub fn name(command: &Command) -> String {
    let mut name = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args().take(2) {
        name.push(' ');
        name.push_str(&argument.to_string_lossy());
    }
    name
}
