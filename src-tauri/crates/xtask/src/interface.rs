//! The interface: its packages and its build.

use anyhow::{Context, Result};

use crate::node::Node;
use crate::root::{interface, root};
use crate::{process, stamp};

/// Installs the interface's packages as its lock file has them, if that has changed.
pub fn install(node: &Node) -> Result<()> {
    let directory = interface();
    let stamp = format!("{} {}", stamp::of(&[directory.join("package-lock.json")])?, node.version);
    if !(stamp::holds("npm", &stamp) && directory.join("node_modules").is_dir()) {
        let mut npm = node.command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&directory);
        process::run("Installing the interface's packages", &mut npm)?;
        stamp::keep("npm", &stamp)?;
    }
    lend_to_tests()
}

/// Builds the interface into `ui/dist`, if its sources or its packages have changed.
pub fn build(node: &Node) -> Result<()> {
    let directory = interface();
    let sources =
        ["src", "index.html", "package-lock.json", "vite.config.ts", "svelte.config.js", "tsconfig.json"];
    let sources: Vec<_> = sources.iter().map(|name| directory.join(name)).collect();
    let built = directory.join("dist").join("index.html");
    let stamp =
        |sources| Ok::<_, anyhow::Error>(format!("{sources} {}", stamp::of(std::slice::from_ref(&built))?));
    let digest = stamp::of(&sources)?;
    if built.is_file() && stamp::holds("interface", &stamp(&digest)?) {
        return Ok(());
    }
    let mut npm = node.command("npm");
    npm.args(["run", "--silent", "build", "--", "--logLevel", "warn"]).current_dir(&directory);
    process::run("Building the interface", &mut npm)?;
    stamp::keep("interface", &stamp(&digest)?)
}

/// The end-to-end tests use the interface's packages; Node looks for them beside or above the tests.
fn lend_to_tests() -> Result<()> {
    let link = root().join("tests").join("e2e").join("node_modules");
    if !link.parent().is_some_and(std::path::Path::is_dir) || link.symlink_metadata().is_ok() {
        return Ok(());
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("../../ui/node_modules", &link)
        .with_context(|| format!("{} could not be made.", link.display()))?;
    Ok(())
}
