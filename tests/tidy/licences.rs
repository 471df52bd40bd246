//! Every crate and every package of the interface comes under a licence of a short list.

use serde_json::Value;

use crate::packages::{METADATA, items, text};
use crate::{none, root};

/// Licences under which what we ship and build with may come.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    // The fonts.
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The packages of the interface by their place in the lock file.
pub fn interface_packages() -> Vec<(String, Value)> {
    let lock =
        std::fs::read_to_string(root().join("ui/package-lock.json")).expect("the interface has a lock file");
    let lock: Value = serde_json::from_str(&lock).expect("the lock file is JSON");
    let packages = lock["packages"].as_object().expect("the lock file lists packages").clone();
    packages.into_iter().filter(|(path, _)| !path.is_empty()).collect()
}

#[test]
fn every_licence_is_on_the_list() {
    let mut faults = Vec::new();
    let mut crates = 0;
    for package in items(&METADATA["packages"]) {
        crates += 1;
        let licence = text(package, "license");
        if !is_allowed(licence) {
            faults.push(format!(
                "the crate {} {}: “{licence}”",
                text(package, "name"),
                text(package, "version")
            ));
        }
    }
    assert!(crates > 50, "the crates were read");
    for (path, package) in interface_packages() {
        let licence = text(&package, "license");
        if !is_allowed(licence) {
            faults.push(format!("the package {path}: “{licence}”"));
        }
    }
    none("These come under other licences:", faults);
}

/// Whether an SPDX expression can be satisfied by licences of the list. Old crates write `/` for `OR`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    let allowed = any_of(&words, &mut at);
    allowed && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = all_of(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        allowed |= all_of(words, at);
    }
    allowed
}

fn all_of(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        allowed &= one(words, at);
    }
    allowed
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let allowed = any_of(words, at);
        *at += 1;
        return allowed && words.get(*at - 1) == Some(&")");
    }
    let mut licence = (*word).to_owned();
    if words.get(*at) == Some(&"WITH") {
        licence = format!("{licence} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    ALLOWED.contains(&licence.as_str())
}

#[test]
fn expressions_are_understood() {
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("", false),
        ("GPL-2.0 OR MIT", true),
        ("MIT AND GPL-2.0", false),
        ("(MIT OR GPL-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-2.0", false),
        ("GPL-2.0 WITH LLVM-exception OR ISC", true),
        ("GPL-2.0 WITH LLVM-exception", false),
        ("MIT/Apache-2.0", true),
        ("(MIT", false),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}
