//! Typography, against cases of our own: `tests/suite/typography`, whose README says how they are written.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::path::Path;

use text::language::Language;
use text::markdown::block::read_block;
use text::markdown::write::write;
use text::typography::{Habits, habits_of, set, set_text, typed};

/// What a text becomes.
type Make = fn(&str, &Habits) -> String;

/// Runs the cases of a file: a language for all of them, or none if each names its own.
fn check(name: &str, language: Option<&str>, make: Make) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/typography").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut faults = Vec::new();
    let mut cases = 0;
    while let Some(case) = lines.next() {
        let (tag, given) = language.map_or_else(|| case.split_once('|').unwrap(), |tag| (tag, case));
        let habits = habits_of(&tag.parse::<Language>().unwrap()).unwrap();
        let wanted = match lines.next().unwrap() {
            "=" => given,
            line => line.strip_prefix("→ ").unwrap_or_else(|| panic!("{name}: {line}")),
        };
        let made = make(given, habits);
        let shown = made.replace('\u{a0}', "~").replace('\u{202f}', "^");
        // Marks of endnotes have a ^ too, so what is wanted is compared as it is shown.
        if shown != wanted {
            faults.push(format!("  given:  {given}\n  wanted: {wanted}\n  made:   {shown}"));
        }
        cases += 1;
    }
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n\n"));
    cases
}

#[test]
fn texts() {
    let text: Make = |given, habits| set_text(given, habits, &[]).0;
    let cases: usize = [("en.txt", "en"), ("tr.txt", "tr"), ("ru.txt", "ru")]
        .map(|(name, tag)| check(name, Some(tag), text))
        .iter()
        .sum();
    assert!(cases + check("others.txt", None, text) >= 80, "{cases}");
}

#[test]
fn documents() {
    check("documents.txt", None, |given, habits| write(&set(&read_block(given), habits, &[]).blocks));
}

#[test]
fn as_it_is_typed() {
    check("typed.txt", None, |given, habits| {
        let mut written = String::new();
        for character in given.chars() {
            let Some(replacement) = typed(&written, character, habits, &[]) else {
                written.push(character);
                continue;
            };
            let keep = written.chars().count() - replacement.replaces;
            written = written.chars().take(keep).collect::<String>() + &replacement.with;
        }
        written
    });
}

#[test]
fn what_was_taken_back_is_not_done_again() {
    let habits = habits_of(&Language::ENGLISH).unwrap();
    assert_eq!(typed("5\" and ", '"', habits, &[]).unwrap().with, "“");
    assert_eq!(typed("the \"word ", 'w', habits, &[]), None, "the straight mark is the writer's wish");
}

#[test]
fn a_closing_mark_is_as_its_opening_one_stands() {
    #[track_caller]
    fn check(language: &str, before: &str, typed_mark: char, expected: Option<&str>) {
        let habits = habits_of(&language.parse::<Language>().unwrap()).unwrap();
        let replacement = typed(before, typed_mark, habits, &[]);
        assert_eq!(
            replacement.map(|replacement| replacement.with).as_deref(),
            expected,
            "{before}{typed_mark}"
        );
    }
    check("ru", "Слово «да", '"', Some("»"));
    check("ru", "Слово \"да", '"', None);
    check("ru", "Слово «да и \"нет", '"', None);
    check("ru", "Слово \"да и „нет", '"', Some("“"));
    check("ru", "Слово \"да и „нет“", '"', None);
    check("en", "He said “a “no", '"', Some("‘no’"));
    check("en", "He said “a \"no", '"', None);
    check("en", "He said 'yes", '\'', None);
    // As long as it might have become ’n’, nobody has taken anything back.
    check("en", "He said 'no", '\'', Some("‘no’"));
    check("en", "'tis the season, 't", '\'', Some("‘t’"));
    check("fr", "Il dit «\u{a0}oui", '"', Some("\u{a0}»"));
    check("fr", "Il dit \"oui", '"', None);
    for (language, given, whole) in [
        ("ru", "Слово \"да\"", "Слово «да»"),
        ("ru", "Слово \"да»", "Слово «да»"),
        ("en", "a 'no'", "a ‘no’"),
    ] {
        let habits = habits_of(&language.parse::<Language>().unwrap()).unwrap();
        assert_eq!(set_text(given, habits, &[]).0, whole);
    }
}

#[test]
fn of_a_quotation_both_marks_are_set_or_neither() {
    let habits = habits_of(&"fr".parse::<Language>().unwrap()).unwrap();
    // The space that a line's end stands for cannot become one at which no line ends.
    let given = read_block("Il dit \"\noui\" deux fois.");
    assert_eq!(set(&given, habits, &[]).blocks, given);
}
