//! Which of our crates may use which, and which crates are there twice.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

use crate::{none, root};

/// Who may use whom. What uses none is not named.
const MAY_USE: &[(&str, &[&str])] = &[
    ("align", &["text"]),
    ("editorial", &["text"]),
    ("memory", &["text"]),
    ("spelling", &["text"]),
    ("cite", &["text", "editorial"]),
    ("store", &["text", "editorial", "memory"]),
    ("exchange", &["text", "editorial"]),
    ("app", &["text", "align", "editorial", "memory", "spelling", "cite", "store", "exchange"]),
    ("cli", &["app"]),
    ("hexapla", &["app"]),
];

/// What cargo knows of our crates and of all that they use on Linux.
pub static METADATA: LazyLock<Value> = LazyLock::new(|| {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .expect("cargo runs, as it runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
});

/// A field's text.
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// An array's items.
pub fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[test]
fn our_crates_use_only_those_below_them() {
    let members: BTreeSet<_> = items(&METADATA["workspace_members"]).filter_map(Value::as_str).collect();
    let packages: Vec<_> =
        items(&METADATA["packages"]).filter(|package| members.contains(text(package, "id"))).collect();
    let names: BTreeSet<_> = packages.iter().map(|package| text(package, "name")).collect();
    assert!(names.contains("text") && names.contains("app"), "the workspace was read: {names:?}");
    let mut faults = Vec::new();
    for package in packages {
        let name = text(package, "name");
        let allowed = MAY_USE.iter().find(|(user, _)| *user == name).map_or(&[][..], |(_, used)| used);
        for dependency in items(&package["dependencies"]) {
            let used = text(dependency, "name");
            // Tests may use what they like: they are not part of any crate's promise.
            let in_test = text(dependency, "kind") == "dev" || name == "tests";
            if names.contains(used) && !in_test && !allowed.contains(&used) {
                faults.push(format!("{name} uses {used}"));
            }
        }
    }
    none("These crates reach past what they may know:", faults);
}

#[test]
fn nothing_is_there_twice_without_a_reason() {
    let used: BTreeSet<_> = items(&METADATA["resolve"]["nodes"]).map(|node| text(node, "id")).collect();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in items(&METADATA["packages"]).filter(|package| used.contains(text(package, "id"))) {
        versions.entry(text(package, "name").into()).or_default().insert(text(package, "version").into());
    }
    for (path, package) in crate::licences::interface_packages() {
        let name = path.rsplit("node_modules/").next().unwrap_or(&path);
        versions.entry(format!("npm:{name}")).or_default().insert(text(&package, "version").into());
    }
    versions.retain(|_, versions| versions.len() > 1);

    let reasons = include_str!("../suite/tidy/twice.txt");
    let mut excused: BTreeSet<&str> = BTreeSet::new();
    for line in reasons.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (names, reason) = line
            .split_once(':')
            .filter(|_| !line.starts_with("npm:"))
            .unwrap_or_else(|| line.split_once(": ").expect("a line is names, a colon and a reason"));
        assert!(reason.split_whitespace().count() > 2, "this is no reason: {line}");
        excused.extend(names.split(' '));
    }
    let mut faults: Vec<_> = versions
        .iter()
        .filter(|(name, _)| !excused.contains(name.as_str()))
        .map(|(name, versions)| {
            format!("{name} is there as {}", versions.iter().cloned().collect::<Vec<_>>().join(" and "))
        })
        .collect();
    faults.extend(excused.iter().filter(|name| !versions.contains_key(**name)).map(|name| {
        format!("{name} is excused in tests/suite/tidy/twice.txt, but is there only once: take the line out")
    }));
    none("Use one version, or give the reason in tests/suite/tidy/twice.txt:", faults);
}
