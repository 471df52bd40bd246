//! The Debian packages that the programs need.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// For building and showing the window.
pub const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
/// For a window on a virtual display, driven from outside. Without the fonts, pictures lack letters.
pub const DRIVE: &[&str] = &["xvfb", "webkit2gtk-driver", "fonts-noto-core"];
/// For pressing the keys of any layout on such a display, and for its clipboard.
pub const KEYS: &[&str] = &["xdotool", "x11-xkb-utils", "xclip"];
/// For the tests in another browser.
pub const BROWSER: &[&str] = &["chromium"];
/// Dictionaries of the three languages of the interface. The window works without them, but then checks no
/// spelling, and the tests without them try their own dictionaries only.
pub const SPELLING: &[&str] = &["hunspell-en-us", "hunspell-ru", "hunspell-tr"];

/// Installs those of `wanted` that are not there, or says by which one command the user can.
pub fn ensure(wanted: &[&str]) -> Result<()> {
    let missing = missing(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let Some(administrator) = administrator() else {
        bail!(
            "Some packages are missing. This command installs them; afterwards run the same again:\n\n  \
             sudo apt-get install --no-install-recommends {}",
            missing.join(" ")
        );
    };
    let apt_get = |arguments: &[&str]| {
        let mut command = match administrator {
            Administrator::Already => Command::new("apt-get"),
            Administrator::BySudo => {
                let mut command = Command::new("sudo");
                command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                command
            }
        };
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run("Asking Debian for its list of packages", &mut apt_get(&["update", "-qq"]))?;
    let mut install = apt_get(&["install", "-y", "-qq", "--no-install-recommends"]);
    process::run(&format!("Installing {}", missing.join(" ")), install.args(&missing))
}

/// Those of `wanted` that are not installed. On a system without Debian's tools nothing can be said, and
/// what is missing shows when it is used.
fn missing<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    if process::output("dpkg-query", &["--version"]).is_none() {
        return Vec::new();
    }
    // It fails as soon as one package is unknown, and still tells of the others.
    let told = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(wanted)
        .output();
    let told = told.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    missing_from(&told, wanted)
}

fn missing_from<'a>(told: &str, wanted: &[&'a str]) -> Vec<&'a str> {
    let installed = |package: &str| told.lines().any(|line| line.split(' ').eq([package, "installed"]));
    wanted.iter().copied().filter(|package| !installed(package)).collect()
}

enum Administrator {
    Already,
    BySudo,
}

/// How this user may install, without being asked for a password.
fn administrator() -> Option<Administrator> {
    if process::output("id", &["-u"]).as_deref() == Some("0") {
        return Some(Administrator::Already);
    }
    process::output("sudo", &["-n", "true"]).map(|_| Administrator::BySudo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_is_missing() {
        let told = "xvfb installed\nchromium config-files\npkg-config installed\n";
        assert_eq!(missing_from(told, &["xvfb", "chromium", "libfoo", "pkg-config"]), ["chromium", "libfoo"]);
    }
}
