//! The clipboard of a virtual display, filled as another program would.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::display::Display;

/// What somebody has copied in another program. It can be pasted until this is dropped, or something else is copied.
#[derive(Debug)]
pub struct Copied {
    program: Child,
}

impl Copied {
    /// Copies something of a kind that is named as on the web: `text/html`, `image/png`.
    pub fn new(display: &Display, kind: &str, content: &[u8]) -> Result<Copied> {
        let mut program = xclip(display)
            .args(["-in", "-quiet", "-target", kind])
            .stdin(Stdio::piped())
            .spawn()
            .context("xclip could not be started.")?;
        // Its end says that this is all.
        let written = program.stdin.take().map(|mut input| input.write_all(content));
        let copied = Copied { program };
        written.transpose()?;
        let start = Instant::now();
        loop {
            let offered =
                xclip(display).args(["-out", "-target", "TARGETS"]).stdout(Stdio::piped()).output()?;
            if String::from_utf8_lossy(&offered.stdout).lines().any(|offered| offered == kind) {
                return Ok(copied);
            }
            if start.elapsed() > Duration::from_secs(10) {
                bail!("The clipboard does not take {kind}.");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// What the clipboard has of a kind.
pub fn read(display: &Display, kind: &str) -> Result<String> {
    let given = xclip(display).args(["-out", "-target", kind]).stdout(Stdio::piped()).output()?;
    Ok(String::from_utf8(given.stdout)?)
}

fn xclip(display: &Display) -> Command {
    let mut command = Command::new("xclip");
    command.args(["-selection", "clipboard"]).env("DISPLAY", &display.name);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

impl Drop for Copied {
    fn drop(&mut self) {
        // If it has ended by itself there is nothing left to do.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
