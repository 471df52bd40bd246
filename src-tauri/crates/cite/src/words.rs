//! The words by which the makers of notes mark what stands where, of all languages read here.
//!
//! A note in Russian may cite a book in English and call its pages "p."; so the words of all languages are known
//! at once, and what means one thing in one language and another in the next is settled by whoever asks.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use regex::Regex;
use text::fold::fold;

/// What a word of the lists is for. Each is the name of a line in `words/*.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Group {
    See,
    Accessed,
    AccessedAfter,
    AddressSaid,
    AddressAfter,
    Archived,
    Editor,
    Translator,
    Others,
    And,
    Volume,
    Issue,
    Pages,
    NoDate,
    Season,
    Back,
    Law,
    Gazette,
    Interview,
    InterviewWith,
    Thesis,
    Rank,
    Generic,
    KindWord,
    Report,
    Speech,
    Video,
    Podcast,
    Post,
    Channel,
    Press,
    Inside,
    Edition,
    Medium,
    Dataset,
    SeasonYear,
    Clock,
    Journal,
    News,
    University,
}

use Group::*;

const GROUPS: &[(&str, Group)] = &[
    ("see", See),
    ("accessed", Accessed),
    ("accessed-after", AccessedAfter),
    ("address-said", AddressSaid),
    ("address-after", AddressAfter),
    ("archived", Archived),
    ("editor", Editor),
    ("translator", Translator),
    ("others", Others),
    ("and", And),
    ("volume", Volume),
    ("issue", Issue),
    ("pages", Pages),
    ("no-date", NoDate),
    ("season", Season),
    ("back", Back),
    ("law", Law),
    ("gazette", Gazette),
    ("interview", Interview),
    ("interview-with", InterviewWith),
    ("thesis", Thesis),
    ("rank", Rank),
    ("generic", Generic),
    ("kind-word", KindWord),
    ("report", Report),
    ("speech", Speech),
    ("video", Video),
    ("podcast", Podcast),
    ("post", Post),
    ("channel", Channel),
    ("press", Press),
    ("inside", Inside),
    ("edition", Edition),
    ("medium", Medium),
    ("dataset", Dataset),
    ("season-year", SeasonYear),
    ("clock", Clock),
    ("journal", Journal),
    ("news", News),
    ("university", University),
];

const FILES: &[&str] = &[
    include_str!("words/tr.txt"),
    include_str!("words/en.txt"),
    include_str!("words/ru.txt"),
    include_str!("words/kk.txt"),
    include_str!("words/az.txt"),
    include_str!("words/uk.txt"),
    include_str!("words/de.txt"),
];

/// Names of months by language, the first of each being January's.
const MONTHS: &str = "months";

/// The lines `name = value` of all the files.
fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = FILES.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).map(|(name, value)| (name.trim(), value.trim()))
}

/// The words of a group.
pub(crate) fn words(group: Group) -> &'static [&'static str] {
    static WORDS: LazyLock<HashMap<Group, Vec<&'static str>>> = LazyLock::new(|| {
        let mut words: HashMap<Group, Vec<&'static str>> = HashMap::new();
        for (name, value) in lines() {
            if let Some((_, group)) = GROUPS.iter().find(|(known, _)| *known == name) {
                words.entry(*group).or_default().extend(value.split('|').map(str::trim));
            }
        }
        words
    });
    WORDS.get(&group).map_or(&[], Vec::as_slice)
}

/// The words of a group as one alternative of a regular expression, the longest first. Matches in any letter case,
/// dotted and dotless i alike, and does not end within a word.
pub(crate) fn any_of(group: Group) -> String {
    alternative(words(group).iter().copied())
}

/// The names of months, as [`any_of`].
pub(crate) fn any_month() -> String {
    let names = lines().filter(|(name, _)| *name == MONTHS).flat_map(|(_, value)| value.split(['|', ' ']));
    alternative(names.map(str::trim).filter(|name| !name.is_empty()))
}

fn alternative<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    let patterns: Vec<String> = words.into_iter().map(pattern).collect();
    format!("(?i:{})", patterns.join("|"))
}

fn pattern(word: &str) -> String {
    let mut pattern = String::new();
    for letter in word.chars() {
        match letter {
            'i' | 'ı' | 'İ' | 'I' => pattern.push_str("[iıİI]"),
            ' ' => pattern.push_str(r"\s*"),
            '’' | '\'' => pattern.push_str("[’']"),
            'ё' | 'е' => pattern.push_str("[её]"),
            letter => pattern.push_str(&regex::escape(&letter.to_string())),
        }
    }
    if word.ends_with(char::is_alphabetic) {
        pattern.push_str(r"\b");
    }
    // Words that are no abbreviations are parted by at least one space; abbreviations may stand close: "т.б.".
    pattern.replace(r"\.\s*", r"\.\s?").replace(r"\s*", r"\s+")
}

/// The number of a month from any of its names, 1 for January.
pub(crate) fn month(name: &str) -> Option<u32> {
    static NUMBERS: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
        let mut numbers = HashMap::new();
        for (_, value) in lines().filter(|(name, _)| *name == MONTHS) {
            for (number, names) in (1..).zip(value.split('|')) {
                for name in names.split_whitespace() {
                    numbers.entry(fold(name)).or_insert(number);
                }
            }
        }
        numbers
    });
    NUMBERS.get(&fold(name)).copied()
}

/// Whether a text holds one of a group's words, as a word.
pub(crate) fn holds(group: Group, text: &str) -> bool {
    find(group, text).is_some()
}

/// Where the first of a group's words stands in a text.
pub(crate) fn find(group: Group, text: &str) -> Option<std::ops::Range<usize>> {
    search(group, r"\b", text)
}

/// How long the word of a group is with which a text begins.
pub(crate) fn begins(group: Group, text: &str) -> Option<usize> {
    search(group, "^", text).map(|place| place.end)
}

fn search(group: Group, before: &'static str, text: &str) -> Option<std::ops::Range<usize>> {
    static MADE: LazyLock<HashMap<(Group, &'static str), Regex>> = LazyLock::new(|| {
        let mut made = HashMap::new();
        for (_, group) in GROUPS {
            for before in [r"\b", "^"] {
                made.insert((*group, before), expression(&format!("{before}{}", any_of(*group))));
            }
        }
        made
    });
    MADE.get(&(group, before))?.find(text).map(|found| found.range())
}

/// Whether a word, in any case, is one that institutions have in their names.
pub(crate) fn is_of_institutions(word: &str) -> bool {
    static FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines = include_str!("words/organisations.txt").lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).map(fold).collect()
    });
    let folded = fold(word);
    FOLDED.contains(&folded)
        || COMPOUNDS.iter().any(|end| folded.ends_with(end) && folded.len() > end.len() + 2)
}

/// With what German compounds for institutions end, folded.
const COMPOUNDS: &[&str] = &[
    "institut",
    "ministerium",
    "verband",
    "zentrum",
    "stiftung",
    "behorde",
    "gesellschaft",
    "verein",
    "universitat",
    "hochschule",
    "akademie",
    "agentur",
    "kommission",
];

/// A regular expression of this crate.
pub(crate) fn expression(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the expressions of this crate are made from its own lists")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_known_and_every_group_has_words() {
        for (name, _) in lines() {
            assert!(name == MONTHS || GROUPS.iter().any(|(known, _)| *known == name), "{name}");
        }
        for (name, group) in GROUPS {
            assert!(!words(*group).is_empty(), "{name}");
        }
    }

    #[test]
    fn every_language_has_twelve_months() {
        for (_, value) in lines().filter(|(name, _)| *name == MONTHS) {
            assert_eq!(value.split('|').count(), 12, "{value}");
        }
        assert_eq!(month("KASIM"), Some(11));
        assert_eq!(month("Ноября"), Some(11));
        assert_eq!(month("kóktem"), None);
    }

    #[test]
    fn a_word_is_found_in_any_case_and_not_within_another() {
        assert!(holds(Group::Accessed, "(ERİŞİM TARİHİ: 3.5.2025)"));
        assert!(holds(Group::Others, "Тілеуберді С. және т.б."));
        assert!(!holds(Group::And, "Sanders"));
        assert_eq!(begins(Group::See, "see also: X"), Some("see also".len()));
    }
}
