//! A virtual display for machines that have none.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// An X server that draws into memory. It ends when this is dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    /// What `DISPLAY` is to be.
    pub name: String,
}

/// Whether a window can be shown without a virtual display.
pub fn is_there() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

impl Display {
    /// Starts one that is large enough for a window of 1920 × 1080 with its menu.
    pub fn start() -> Result<Display> {
        // The server picks a free number and writes it to its standard output.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2048x1280x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("Xvfb, the virtual display, could not be started.")?;
        let mut number = String::new();
        let told = server.stdout.take().map(|output| BufReader::new(output).read_line(&mut number));
        let display = Display { server, name: format!(":{}", number.trim()) };
        if !matches!(told, Some(Ok(length)) if length > 1) {
            anyhow::bail!("Xvfb, the virtual display, ended before it was ready.");
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // If it has ended by itself there is nothing left to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
