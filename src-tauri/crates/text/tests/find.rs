//! Finding words, against cases of our own: `tests/suite/find`, whose README says how they are written.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::path::Path;

use text::find::{Finder, Query, Refused, Replacement};
use text::language::Language;

/// Runs the cases of a file.
fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/find").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.replace('◆', "\u{fffc}").replace('~', "\u{a0}").replace('¬', "\u{ad}");
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut faults = Vec::new();
    while let Some(sought) = lines.next() {
        let asked: Vec<&str> = sought.strip_prefix("? ").unwrap().splitn(3, " | ").collect();
        let (language, switches) = asked[0].split_once(' ').unwrap_or((asked[0], ""));
        let is_on = |switch| switches.split(' ').any(|word| word == switch);
        let query = Query {
            words: asked[1],
            case: is_on("case"),
            whole: is_on("whole"),
            expression: is_on("expression"),
        };
        let (text, wanted) = match lines.next().unwrap() {
            wanted if wanted.starts_with("! ") => ("", wanted),
            text => (text, lines.next().unwrap()),
        };
        let found = match Finder::of(&query, &language.parse::<Language>().unwrap()) {
            Ok(finder) => shown(&finder, text, asked.get(2).copied()),
            Err(Refused::Wrong { at, mistake }) => format!("! {} {}", at + 1, mistake.word()),
            Err(Refused::TooLarge) => "! too large".to_owned(),
        };
        if found != wanted {
            faults.push(format!("  {sought}\n  wanted: {wanted}\n  found:  {found}"));
        }
    }
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n\n"));
}

/// The text with its hits between brackets.
fn shown(finder: &Finder, text: &str, with: Option<&str>) -> String {
    let replacements = finder.replace(text, with.unwrap_or_default());
    let places: Vec<_> = replacements.iter().map(|replacement| replacement.place.clone()).collect();
    assert_eq!(finder.find(text), places);
    if replacements.is_empty() {
        return "=".to_owned();
    }
    let mut shown = "→ ".to_owned();
    let mut end = 0;
    for Replacement { place, with: made } in replacements {
        let after = if with.is_some() { format!("→{made}") } else { String::new() };
        shown.push_str(&format!("{}⟦{}{after}⟧", &text[end..place.start], &text[place.clone()]));
        end = place.end;
    }
    shown + &text[end..]
}

#[test]
fn words() {
    check("words.txt");
}

#[test]
fn expressions() {
    check("expressions.txt");
}
