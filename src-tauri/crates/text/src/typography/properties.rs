//! What must hold of setting, whatever the document.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Change, Habits, Rule, find, find_in, habits_of, languages, set, set_text, typed};
use crate::doc::{Block, Inline};
use crate::generators;
use crate::language::Language;
use crate::rewrite::rewrite_text;

fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500),
    )
}

fn habits() -> impl Strategy<Value = &'static Habits> {
    let all: Vec<&'static Habits> = languages().filter_map(|language| habits_of(&language)).collect();
    prop::sample::select(all)
}

fn off() -> impl Strategy<Value = Vec<Rule>> {
    prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence(Rule::ALL.to_vec(), 0..6)]
}

/// Texts full of what the rules look for.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[а-яa-zA-ZА-Я0-9]{1,3}",
        4 => Just(" ".to_owned()),
        6 => "[\"'“”„«»‘’.,()–—-]",
        1 => prop::sample::select(vec!["...", "--", " - ", "1914-1918", "т.е.", "А. С. ", "5 км", "№", "https://a.b/c--d", "\u{a0}", "\u{fffc}", "'tis", "в ", "12 000"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// Texts as people type them, with what keyboards have: marks stand at words and not at one another. A single
/// mark is only an apostrophe here: what closes what, with both kinds open and neither closed, shows at the end.
fn typed_text() -> impl Strategy<Value = String> {
    let words = vec![
        "a",
        "в",
        "слово",
        "it",
        "don't",
        "1914-1918",
        "10",
        "км",
        "т.е.",
        "А.",
        "г.",
        "Mr.",
        "tis",
        "000",
        "anti-war",
        "wait--then",
        "же",
        "https://a.b/c--d",
        "№",
        "Mayıs",
        "%",
    ];
    let word = (
        prop::sample::select(vec!["", "", "", "\"", "(", "(\""]),
        prop::sample::select(words),
        prop::sample::select(vec!["", "", "", "\"", ",", ".", "...", "\".", "\")", "'s", "?\""]),
        prop::sample::select(vec![" ", " ", " ", " - ", " -- "]),
    );
    prop::collection::vec(
        word.prop_map(|(opens, word, closes, space)| format!("{opens}{word}{closes}{space}")),
        0..9,
    )
    .prop_map(|words| words.concat())
}

/// All that may never change: letters and digits, and everything that is no running text.
fn kept(blocks: &[Block]) -> Vec<String> {
    fn push(inlines: &[Inline], kept: &mut Vec<String>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    kept.extend(text.chars().filter(|c| c.is_alphanumeric()).map(String::from))
                }
                Inline::Link { address, title, content } => {
                    kept.extend([address.clone(), title.clone()]);
                    push(content, kept);
                }
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strike(content)
                | Inline::SmallCaps(content)
                | Inline::Superscript(content)
                | Inline::Subscript(content)
                | Inline::InLanguage { content, .. } => push(content, kept),
                other => kept.push(format!("{other:?}")),
            }
        }
    }
    let mut all = Vec::new();
    for block in blocks {
        if let Block::Code { .. } | Block::Source(_) | Block::Rule = block {
            all.push(format!("{block:?}"));
        }
        block.each_inlines(&mut |inlines| push(inlines, &mut all));
    }
    all
}

/// Whatever a long text has again and again without an end of the token, the word, the address, the quotations or the
/// numbers, ten times as much of it takes about ten times as long.
#[test]
fn the_work_grows_with_the_length_alone() {
    let habits = habits_of(&Language::RUSSIAN).unwrap();
    let check = |what: &str, set: &dyn Fn(usize)| {
        let timed = |length: usize| {
            let start = Instant::now();
            set(length);
            start.elapsed()
        };
        let (short, long) = (timed(4_000), timed(40_000));
        let most = short * 30 + Duration::from_millis(400);
        assert!(long < most, "{what}: {short:?} for 4,000 characters and {long:?} for 40,000");
    };
    let tokens =
        ["1-", "9-8,", "a-1", "a'", "\"a", "\"a\" ", "(\"", "x' ", "№5", "т.е.", "А.", "...", "\u{fffc}\""];
    for piece in tokens.into_iter().chain(["« ", "1 000 ", "5 км,"]) {
        for head in ["", "(\"(\"«'", "https://a.b"] {
            check(&format!("{head}{piece}"), &|length| {
                set_text(&format!("{head}{}", piece.repeat(length / piece.chars().count())), habits, &[]);
            });
        }
    }
    check("an address and marks", &|length| {
        set_text(&format!("https://a.b{}", "\"".repeat(length)), habits, &[]);
    });
    let text = |text: &str| Inline::Text(text.to_owned());
    let phrase = Inline::InLanguage { language: Language::TURKISH, content: vec![text("\"su\"...")] };
    check("phrases", &|length| {
        let paragraph: Vec<Inline> = (0..length / 10).flat_map(|_| [phrase.clone(), text(" - ")]).collect();
        find_in(&paragraph, habits, &[]);
    });
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_set_stays_so(blocks in generators::blocks(), habits in habits(), off in off()) {
        let once = set(&blocks, habits, &off);
        prop_assert_eq!(find(&once.blocks, habits, &off), vec![]);
    }

    #[test]
    fn what_is_set_stays_so_in_texts_full_of_signs(text in text(), habits in habits(), off in off()) {
        let (once, _) = set_text(&text, habits, &off);
        prop_assert_eq!(&set_text(&once, habits, &off).0, &once);
    }

    #[test]
    fn words_are_never_changed(blocks in generators::blocks(), habits in habits()) {
        prop_assert_eq!(kept(&set(&blocks, habits, &[]).blocks), kept(&blocks));
    }

    #[test]
    fn the_changes_are_what_is_changed(text in text(), habits in habits()) {
        let (set, changes) = set_text(&text, habits, &[]);
        let mut made: Vec<String> = text.chars().map(String::from).collect();
        for change in &changes {
            let end = change.offset + change.before.chars().count();
            prop_assert_eq!(made[change.offset..end].concat(), change.before.clone());
            made[change.offset..end].fill(String::new());
            made[change.offset].clone_from(&change.after);
        }
        prop_assert_eq!(&made.concat(), &set);
        prop_assert_eq!(rewrite_text(&text, changes.iter().map(Change::edit)), set);
    }

    /// The window asks for no replacement then, so that a word is typed without a question.
    #[test]
    fn a_letter_behind_a_letter_changes_nothing(text in text(), first in "[a-zа-яĞüЁç]", second in "[a-zа-яĞüЁç]", habits in habits()) {
        let before = format!("{text}{first}");
        prop_assert_eq!(typed(&before, second.chars().next().unwrap(), habits, &[]), None);
    }

    #[test]
    fn typing_never_goes_against_setting(text in typed_text(), habits in habits()) {
        let mut written = String::new();
        for character in text.chars() {
            match typed(&written, character, habits, &[]) {
                Some(replacement) => {
                    let keep = written.chars().count() - replacement.replaces;
                    written = written.chars().take(keep).collect();
                    written.push_str(&replacement.with);
                }
                None => written.push(character),
            }
        }
        prop_assert_eq!(set_text(&written, habits, &[]).0, set_text(&text, habits, &[]).0, "typed: {}", written);
    }
}
