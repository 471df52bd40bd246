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
    faults: Vec<Fault>,
}

/// What did not pass, and the reasons, as far as the tests' own programs tell them.
#[derive(Debug)]
struct Fault {
    what: String,
    why: String,
}

/// A fault of a hundred tests is understood from the first of them.
const LINES_OF_A_FAULT: usize = 60;

/// How many tests passed, and why the others failed.
#[derive(Debug, PartialEq, Eq)]
struct Counted {
    passed: u64,
    failed: u64,
    why: String,
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
        process::say(&format!("Did not pass: {}", fault.what));
        // Once more, at the end, where somebody looks who has only the last lines of what another machine printed.
        for line in fault.why.lines().take(LINES_OF_A_FAULT) {
            eprintln!("    {line}");
        }
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
        self.faults.push(Fault { what: what.to_owned(), why: why.to_owned() });
    }

    fn count(&mut self, what: &str, Counted { passed, failed, why }: Counted) {
        self.passed += passed;
        if failed > 0 {
            self.failed += failed;
            self.faults.push(Fault { what: format!("{what}: {failed} failed"), why });
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
        let counted = count_cargo_tests(&shown);
        let (passed, failed) = (counted.passed, counted.failed);
        self.count(what, counted);
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
        let counted = run_with_report(what, &mut npm, &report, count_interface_tests);
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

    fn take(&mut self, what: &str, counted: Result<Counted>) {
        match counted {
            Ok(counted) => self.count(what, counted),
            Err(error) => self.fault(what, &format!("{error:#}")),
        }
    }

    /// The closing line, which other programs read.
    #[expect(clippy::print_stdout, reason = "this is what the command is run for")]
    fn print(&self) {
        println!("{} passed, {} failed", self.passed, self.failed);
    }
}

/// Runs tests that write a report, and takes from it what passed and what failed.
fn run_with_report(
    what: &str,
    command: &mut Command,
    report: &Path,
    count: impl Fn(&Value) -> Option<Counted>,
) -> Result<Counted> {
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
        (Some(Counted { passed: 0, failed: 0, .. }), _) => bail!("No test was run."),
        (Some(Counted { failed: 0, .. }), Err(error)) => Err(error),
        (Some(counted), _) => Ok(counted),
    }
}

/// What Vitest's report says.
fn count_interface_tests(report: &Value) -> Option<Counted> {
    let tests = list(report, "testResults").flat_map(|file| list(file, "assertionResults"));
    let failed = tests.filter(|test| test["status"] == "failed").map(|test| {
        let reasons = list(test, "failureMessages").filter_map(Value::as_str);
        reason(test["fullName"].as_str().unwrap_or_default(), reasons)
    });
    // A file that does not load has no tests to fail.
    let unread = list(report, "testResults")
        .filter(|file| file["status"] == "failed" && list(file, "assertionResults").next().is_none())
        .map(|file| reason(file["name"].as_str().unwrap_or_default(), file["message"].as_str().into_iter()))
        .collect::<Vec<_>>();
    Some(Counted {
        passed: report["numPassedTests"].as_u64()?,
        failed: report["numFailedTests"].as_u64()? + unread.len() as u64,
        why: failed.chain(unread.iter().cloned()).collect(),
    })
}

/// What Playwright's report says. A test that only passed when it was tried again, which it calls flaky, failed: what
/// fails now and then fails somebody.
fn count_browser_tests(report: &Value) -> Option<Counted> {
    let number = |name: &str| report["stats"][name].as_u64();
    Some(Counted {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")?,
        why: list(report, "suites").map(browser_failures).collect(),
    })
}

/// Why tests of a group failed, and those of the groups within.
fn browser_failures(suite: &Value) -> String {
    let own = list(suite, "specs").map(|spec| {
        let results = list(spec, "tests").flat_map(|test| list(test, "results"));
        let errors = results.flat_map(|result| list(result, "errors"));
        let title = format!(
            "{} › {}",
            suite["title"].as_str().unwrap_or_default(),
            spec["title"].as_str().unwrap_or_default()
        );
        reason(&title, errors.filter_map(|error| error["message"].as_str()))
    });
    own.chain(list(suite, "suites").map(browser_failures)).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

/// A failed test and its reasons, or nothing where there are none. Of a reason the lines are left out that tell where in
/// other people's programs it came about.
fn reason<'a>(title: &str, reasons: impl Iterator<Item = &'a str>) -> String {
    let lines = reasons.flat_map(str::lines).map(uncoloured);
    let mut told = lines.filter(|line| !line.is_empty() && !line.contains("node_modules")).peekable();
    if told.peek().is_none() {
        return String::new();
    }
    std::iter::once(format!("{title}\n")).chain(told.map(|line| format!("  {line}\n"))).collect()
}

/// A line without what a terminal takes for colours (ECMA-48, select graphic rendition).
fn uncoloured(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    plain
}

/// Adds up lines such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`, and takes along what failed tests printed,
/// which stands between a line `failures:` and the next one.
fn count_cargo_tests(output: &str) -> Counted {
    let number = |line: &str, word: &str| -> u64 {
        let before = line.split(word).next().unwrap_or_default().trim_end();
        before.rsplit([' ', ';']).next().and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    let mut counted = Counted { passed: 0, failed: 0, why: String::new() };
    let mut tells = false;
    for line in output.lines() {
        if line.starts_with("test result:") {
            counted.passed += number(line, " passed");
            counted.failed += number(line, " failed");
            tells = false;
        } else if line == "failures:" {
            tells = !tells;
        } else if tells && !line.is_empty() {
            counted.why.push_str(line);
            counted.why.push('\n');
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_of_cargo_are_counted() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n\
                      failures:\n\n---- a_day stdout ----\nleft: 1\n\nfailures:\n    a_day\n\n\
                      test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured\n";
        let why = "---- a_day stdout ----\nleft: 1\n".to_owned();
        assert_eq!(count_cargo_tests(output), Counted { passed: 13, failed: 2, why });
    }

    #[test]
    fn tests_of_the_browser_are_counted() {
        let failed = serde_json::json!({
            "title": "loses its column",
            "tests": [{ "results": [{ "errors": [{ "message": "Expected: \u{1b}[32m1\u{1b}[39m\n\nReceived: 2" }] }] }],
        });
        let passed = serde_json::json!({ "title": "keeps it", "tests": [{ "results": [{ "errors": [] }] }] });
        let report = serde_json::json!({
            "stats": { "expected": 7, "skipped": 1, "unexpected": 2, "flaky": 1 },
            "suites": [{ "title": "columns", "specs": [passed], "suites": [{ "title": "six", "specs": [failed] }] }],
        });
        let why = "six › loses its column\n  Expected: 1\n  Received: 2\n".to_owned();
        assert_eq!(count_browser_tests(&report), Some(Counted { passed: 7, failed: 3, why }));
    }

    #[test]
    fn tests_of_the_interface_are_counted() {
        let report = serde_json::json!({
            "numPassedTests": 4,
            "numFailedTests": 1,
            "testResults": [{ "assertionResults": [
                { "status": "passed", "fullName": "follows", "failureMessages": [] },
                { "status": "failed", "fullName": "leads", "failureMessages": ["Error: late\n    at node_modules/x.js"] },
            ] }, { "name": "x.test.ts", "status": "failed", "message": "No such import.", "assertionResults": [] }],
        });
        let why = "leads\n  Error: late\nx.test.ts\n  No such import.\n".to_owned();
        assert_eq!(count_interface_tests(&report), Some(Counted { passed: 4, failed: 2, why }));
    }
}
