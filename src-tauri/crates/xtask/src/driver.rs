//! Drives the real window, through WebKitWebDriver, which WebKitGTK brings along.
//!
//! It takes no tauri-driver in between: that program translates between this very protocol and itself, and
//! would have to be compiled first.

use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::http;
use crate::page::Page;

/// A running WebKitWebDriver with the programs it has started. All end when this is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it; windows that it opens get `environment`.
    pub fn start(environment: &[(&str, &str)]) -> Result<Driver> {
        let port = http::free_port()?;
        // A group of its own, so that all it starts can be ended with it; and no pipes of ours, on which a
        // shell would wait for whatever outlives us.
        let process = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("WebKitWebDriver could not be started; Debian's package webkit2gtk-driver has it.")?;
        let driver = Driver { process, port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                bail!("WebKitWebDriver does not answer.");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Starts `program` and waits for its page.
    pub fn open(&self, program: &Path, arguments: &[OsString]) -> Result<Page> {
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": arguments },
        } } });
        let (status, answer) = http::request(self.port, "POST", "/session", Some(&wanted))?;
        let Some(session) = answer["value"]["sessionId"].as_str() else {
            bail!("The window did not start ({status}): {}", answer["value"]["message"]);
        };
        Ok(Page::new(self.port, session))
    }

    /// Ends `program`, which this has started, as a power cut would.
    pub fn kill(&self, program: &Path) -> Result<()> {
        let program =
            program.canonicalize().with_context(|| format!("There is no {}.", program.display()))?;
        let ours = self.process.id();
        let mut killed = 0;
        for entry in std::fs::read_dir("/proc")?.flatten() {
            let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
                continue;
            };
            if std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program)
                && group_of(id) == Some(ours)
            {
                Command::new("kill").args(["-KILL", &id.to_string()]).status()?;
                killed += 1;
            }
        }
        if killed == 0 {
            bail!("{} is not running.", program.display());
        }
        Ok(())
    }

    /// Ends this and all that it has started at once, as a power cut would.
    pub fn kill_all(&self) -> Result<()> {
        let group = format!("-{}", self.process.id());
        let status = Command::new("kill").args(["-KILL", "--", &group]).status()?;
        if !status.success() {
            bail!("WebKitWebDriver and its window could not be ended.");
        }
        Ok(())
    }
}

/// The process group of a process, as `/proc` tells it.
fn group_of(process: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may hold anything; what follows it is the state, the parent and the group.
    status.rsplit_once(") ")?.1.split(' ').nth(2)?.parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // What has ended by itself need not be ended.
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}
