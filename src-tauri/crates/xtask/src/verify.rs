//! `cargo verify`: tests everything.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::node::Node;
use crate::root::{interface, root, target};
use crate::{interface, node, packages, process, program};

/// What was run so far, and what did not pass.
#[derive(Debug, Default)]
struct Tally {
    passed: u64,
    failed: u64,
    faults: Vec<String>,
}

/// Installs what is missing, checks and tests everything, and tells at the end what failed. It goes on after
/// a failure, so that one run shows them all.
pub fn run() -> Result<ExitCode> {
    let start = Instant::now();
    packages::ensure(
        &[packages::BUILD, packages::DRIVE, packages::KEYS, packages::BROWSER, packages::SPELLING].concat(),
    )?;
    let node = node::ensure()?;
    interface::install(&node)?;

    let mut tally = Tally::default();
    let npm = |script: &str| {
        let mut command = node.command("npm");
        command.args(["run", "--silent", script]).current_dir(interface());
        command
    };
    // The window's program has the interface built in, so even checking it takes a built interface.
    tally.check("The interface builds", || interface::build(&node));
    tally.check_command("Rust is formatted", program::cargo().args(["fmt", "--all", "--check"]));
    let mut clippy = program::cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    tally.check_command("Clippy finds nothing", &mut clippy);
    // All that cargo builds it builds for the same targets: another choice would mean building anew.
    let mut build = program::cargo();
    build.args(["build", "--workspace", "--all-targets"]);
    tally.check_command("All Rust targets build", &mut build);
    tally.cargo_test("The Rust tests pass", &["test", "--workspace", "--no-fail-fast"]);
    tally.check_command("The interface's types are right", &mut npm("check"));
    tally.check_command("ESLint finds nothing", &mut npm("lint"));
    let mut types = node.command("node");
    types
        .arg(interface().join("node_modules/typescript/bin/tsc"))
        .arg("--project")
        .arg(root().join("tests/e2e"));
    tally.check_command("The types of the end-to-end tests are right", &mut types);
    tally.interface_tests(&node);
    tally.end_to_end(&node);
    tally.cargo_test(
        "The real window passes",
        &["test", "--workspace", "--test", "window", "--", "--test-threads=1"],
    );

    for fault in &tally.faults {
        process::say(&format!("Did not pass: {fault}"));
    }
    process::say(&format!(
        "{} minutes {} seconds",
        start.elapsed().as_secs() / 60,
        start.elapsed().as_secs() % 60
    ));
    tally.print();
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Tally {
    /// Runs a check that counts as one.
    fn check(&mut self, what: &str, body: impl FnOnce() -> Result<()>) {
        match body() {
            Ok(()) => self.passed += 1,
            Err(error) => self.fault(what, &format!("{error:#}")),
        }
    }

    fn check_command(&mut self, what: &str, command: &mut Command) {
        self.check(what, || process::run(what, command));
    }

    fn fault(&mut self, what: &str, why: &str) {
        eprintln!("  {why}");
        self.failed += 1;
        self.faults.push(what.to_owned());
    }

    fn count(&mut self, what: &str, passed: u64, failed: u64) {
        self.passed += passed;
        if failed > 0 {
            self.failed += failed;
            self.faults.push(format!("{what}: {failed} failed"));
        }
    }

    /// Runs `cargo test` and counts the tests by the lines with which each group of them closes.
    fn cargo_test(&mut self, what: &str, arguments: &[&str]) {
        process::say(what);
        let output = program::cargo().args(arguments).stdout(Stdio::piped()).spawn().and_then(|mut child| {
            let mut shown = String::new();
            if let Some(output) = child.stdout.take() {
                for line in std::io::BufRead::lines(std::io::BufReader::new(output)) {
                    let line = line?;
                    // A passed test says nothing of interest; there are thousands.
                    if !line.ends_with(" ... ok") && !line.trim().is_empty() {
                        eprintln!("  {line}");
                    }
                    shown.push_str(&line);
                    shown.push('\n');
                }
            }
            Ok((child.wait()?, shown))
        });
        let (status, shown) = match output {
            Ok(output) => output,
            Err(error) => return self.fault(what, &format!("cargo could not be run: {error}.")),
        };
        let (passed, failed) = count_cargo_tests(&shown);
        self.count(what, passed, failed);
        if !status.success() && failed == 0 {
            self.fault(what, "cargo failed before or after the tests.");
        } else if status.success() && passed == 0 {
            self.fault(what, "No test was run.");
        }
    }

    fn interface_tests(&mut self, node: &Node) {
        let what = "The interface's tests pass";
        let report = target().join("verify").join("interface.json");
        let mut npm = node.command("npm");
        npm.args(["run", "--silent", "test", "--", "--reporter=default", "--reporter=json"])
            .current_dir(interface());
        npm.arg(format!("--outputFile.json={}", report.display()));
        let counted = run_with_report(what, &mut npm, &report, |report| {
            Some((report["numPassedTests"].as_u64()?, report["numFailedTests"].as_u64()?))
        });
        self.take(what, counted);
    }

    fn end_to_end(&mut self, node: &Node) {
        let what = "The whole works in a browser";
        let directory = root().join("tests").join("e2e");
        let report = target().join("verify").join("browser.json");
        let mut playwright = node.command("node");
        playwright
            .arg(interface().join("node_modules").join("@playwright").join("test").join("cli.js"))
            .args(["test", "--reporter=line,json"])
            .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
            .env("HEXAPLA_TARGET", target())
            .current_dir(directory);
        let counted = run_with_report(what, &mut playwright, &report, count_browser_tests);
        self.take(what, counted);
    }

    fn take(&mut self, what: &str, counted: Result<(u64, u64)>) {
        match counted {
            Ok((passed, failed)) => self.count(what, passed, failed),
            Err(error) => self.fault(what, &format!("{error:#}")),
        }
    }

    /// The closing line, which other programs read.
    #[expect(clippy::print_stdout, reason = "this is what the command is run for")]
    fn print(&self) {
        println!("{} passed, {} failed", self.passed, self.failed);
    }
}

/// Runs tests that write a report, and takes the numbers of passed and failed ones from it.
fn run_with_report(
    what: &str,
    command: &mut Command,
    report: &Path,
    count: impl Fn(&Value) -> Option<(u64, u64)>,
) -> Result<(u64, u64)> {
    let directory: PathBuf = report.parent().map(Path::to_owned).unwrap_or_default();
    std::fs::create_dir_all(&directory)
        .with_context(|| format!("{} could not be made.", directory.display()))?;
    if report.exists() {
        // A report of an earlier run must not be taken for this one's.
        std::fs::remove_file(report)?;
    }
    let ran = process::run(what, command);
    let text = match (std::fs::read_to_string(report), &ran) {
        (Ok(text), _) => text,
        (Err(_), Err(error)) => bail!("{error:#}"),
        (Err(error), Ok(())) => bail!("The tests left no report: {error}."),
    };
    let value: Value = serde_json::from_str(&text).context("The tests' report cannot be read.")?;
    match (count(&value), ran) {
        (None, _) => bail!("The tests' report does not say how many there were."),
        (Some((0, 0)), _) => bail!("No test was run."),
        (Some((_, 0)), Err(error)) => Err(error),
        (Some(counted), _) => Ok(counted),
    }
}

/// The numbers of Playwright's report. A test that only passed when it was tried again, which it calls flaky, failed: what
/// fails now and then fails somebody.
fn count_browser_tests(report: &Value) -> Option<(u64, u64)> {
    let number = |name: &str| report["stats"][name].as_u64();
    Some((number("expected")?, number("unexpected")? + number("flaky")?))
}

/// Adds up lines such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
fn count_cargo_tests(output: &str) -> (u64, u64) {
    let number = |line: &str, word: &str| -> u64 {
        let before = line.split(word).next().unwrap_or_default().trim_end();
        before.rsplit([' ', ';']).next().and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    let lines = output.lines().filter(|line| line.starts_with("test result:"));
    lines.fold((0, 0), |(passed, failed), line| {
        (passed + number(line, " passed"), failed + number(line, " failed"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n\
                      test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(count_cargo_tests(output), (13, 2));
        let report =
            serde_json::json!({ "stats": { "expected": 7, "skipped": 1, "unexpected": 2, "flaky": 1 } });
        assert_eq!(count_browser_tests(&report), Some((7, 3)));
    }
}
