//! Where sentences end.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use crate::language::Language;

/// Divides plain text into sentences: byte ranges in the order of the text, which cover everything but
/// the white space between them.
///
/// The boundaries of Unicode (UAX #29) come first. Then those that follow an abbreviation, an initial or
/// an ordinal number, or that a lower-case letter shows to be inside a sentence, are taken away again.
/// Turkish, Russian and English have tables of abbreviations; other languages get the common rules.
///
/// ```
/// use text::{language::Language, sentences::sentences};
/// let text = "Поэт А. С. Пушкин родился в 1799 г. в Москве. Он писал стихи.";
/// let ranges = sentences(text, &Language::RUSSIAN);
/// assert_eq!(&text[ranges[1].clone()], "Он писал стихи.");
/// ```
pub fn sentences(text: &str, language: &Language) -> Vec<Range<usize>> {
    let rules = Rules::of(language);
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in boundaries(text) {
        let piece = &text[start..end];
        let (left, right) = (piece.trim(), text[end..].trim_start());
        // What starts a new line starts a new sentence, whatever the line before looks like.
        let ends_line = piece[piece.trim_end().len()..].contains(['\n', '\r', '\u{2028}', '\u{2029}']);
        if !right.is_empty() && !ends_line && rules.belong_together(left, right) {
            continue;
        }
        if !left.is_empty() {
            let first = start + piece.len() - piece.trim_start().len();
            sentences.push(first..first + left.len());
        }
        start = end;
    }
    sentences
}

/// Whether a word, with its dot or dots, is an abbreviation in the tables of the language: `проф.`, `т.д.`.
pub fn is_abbreviation(word: &str, language: &Language) -> bool {
    Rules::of(language).abbreviations.contains_key(language.lowercase(word).as_str())
}

/// Every place where a sentence could end, in order, the end of the text included.
///
/// UAX #29 finds most. It does not look behind an ellipsis written as one character, nor before a dash,
/// and it takes ". 68 yaşında" for one sentence because of the small letter after the number. So a mark
/// of the end, closing quotes and white space make a place too.
fn boundaries(text: &str) -> Vec<usize> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut places: Vec<usize> = segmenter.segment_str(text).filter(|place| *place > 0).collect();
    for (place, sign) in text.match_indices(is_terminal) {
        let after = text[place + sign.len()..].trim_start_matches(is_closer);
        let rest = after.trim_start();
        if rest.len() < after.len() {
            places.push(text.len() - rest.len());
        }
    }
    places.push(text.len());
    places.sort_unstable();
    places.dedup();
    places
}

fn is_terminal(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '‽' | '؟' | '۔' | '։')
}

fn is_closer(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '“' | '›' | '*' | '_')
}

fn is_opener(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '„' | '‹' | '*' | '_' | '`')
}

/// What one language knows of abbreviations: whether each may end a sentence.
struct Rules {
    abbreviations: &'static HashMap<&'static str, bool>,
    /// Whether a number and a dot are an ordinal: "2. Dünya Savaşı", „der 5. Mai“.
    ordinals: bool,
    language: Language,
}

impl Rules {
    fn of(language: &Language) -> Rules {
        let abbreviations = match language.primary() {
            "tr" => table(&TURKISH, include_str!("abbreviations/tr.txt")),
            "ru" => table(&RUSSIAN, include_str!("abbreviations/ru.txt")),
            "en" => table(&ENGLISH, include_str!("abbreviations/en.txt")),
            _ => table(&NONE, ""),
        };
        let ordinals = matches!(
            language.primary(),
            "tr" | "az"
                | "tk"
                | "de"
                | "da"
                | "no"
                | "fi"
                | "et"
                | "cs"
                | "sk"
                | "hu"
                | "pl"
                | "hr"
                | "sl"
                | "sr"
                | "bs"
                | "lv"
        );
        Rules { abbreviations, ordinals, language: language.clone() }
    }

    /// Whether what stands left and right of a boundary is one sentence.
    fn belong_together(&self, left: &str, right: &str) -> bool {
        let unclosed = left.trim_end_matches(is_closer);
        let first = right.trim_start_matches(is_opener).chars().next().unwrap_or(' ');
        // A small letter goes on, also behind a dash: «Да!» — сказал он. «— Да» does not.
        let behind_dash = right.trim_start_matches(['—', '–', '-', '―', ' ', '\u{a0}']).chars().next();
        if first.is_lowercase() || (!first.is_alphanumeric() && behind_dash.is_some_and(char::is_lowercase)) {
            return true;
        }
        if is_terminal(first) || matches!(first, ',' | ';' | ':' | ')' | ']' | '»' | '”') {
            return true;
        }
        if !unclosed.ends_with('.') || unclosed.ends_with("..") || unclosed.len() != left.len() {
            return false;
        }
        self.dot_is_no_end(unclosed, first)
    }

    /// Whether the dot at the end of `left` belongs to an abbreviation or a number inside a sentence.
    fn dot_is_no_end(&self, left: &str, first: char) -> bool {
        let word_start = left
            .rfind(|letter: char| {
                letter.is_whitespace() || is_opener(letter) || matches!(letter, '-' | '–' | '—' | '/')
            })
            .map_or(0, |place| place + left[place..].chars().next().map_or(1, char::len_utf8));
        let word = &left[word_start..];
        let stem = word.trim_end_matches('.');
        let is_whole = left.trim_start_matches(is_opener).len() == word.len();

        if !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_digit()) {
            // "3. Sonuç" opens a list or a heading in any language.
            return (is_whole && stem.len() <= 3)
                || (self.ordinals && stem.len() <= 3 && first.is_alphabetic());
        }
        if self.ordinals && is_roman(stem) && first.is_alphabetic() {
            return true;
        }
        let small = self.language.lowercase(word);
        // "т. д." is looked up as "т.д." too.
        let word_before =
            left[..word_start].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let pair = format!("{}{small}", self.language.lowercase(word_before.trim_start_matches(is_opener)));
        if let Some(may_end) =
            self.abbreviations.get(pair.as_str()).or(self.abbreviations.get(small.as_str()))
        {
            return !may_end || !first.is_uppercase();
        }
        // An initial: one capital letter, or two joined by dots or a hyphen.
        let mut letters = stem.chars();
        matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_uppercase())
            || (stem.contains('.')
                && stem
                    .split('.')
                    .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase)))
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| b"IVXLC".contains(&byte))
}

type Table = OnceLock<HashMap<&'static str, bool>>;

static TURKISH: Table = OnceLock::new();
static RUSSIAN: Table = OnceLock::new();
static ENGLISH: Table = OnceLock::new();
static NONE: Table = OnceLock::new();

fn table(kept: &'static Table, text: &'static str) -> &'static HashMap<&'static str, bool> {
    kept.get_or_init(|| {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| {
                let mut words = line.split_whitespace();
                words.next().map(|abbreviation| (abbreviation, words.next() == Some("ends")))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, language: &Language, wanted: &[&str]) {
        let found: Vec<&str> = sentences(text, language).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_line_end_ends_a_sentence() {
        check("Başlık\nProf.\nİlk cümle.", &Language::TURKISH, &["Başlık", "Prof.", "İlk cümle."]);
        check(" ", &Language::ENGLISH, &[]);
        check("  One. Two.  ", &Language::ENGLISH, &["One.", "Two."]);
    }

    proptest! {
        #[test]
        fn only_white_space_is_left_out(text in "[aAЯжİ1.!?…«»\" \n\u{a0}—-]{0,40}") {
            let mut end = 0;
            for range in sentences(&text, &Language::RUSSIAN) {
                prop_assert!(range.start >= end && !range.is_empty());
                prop_assert!(text[end..range.start].trim().is_empty());
                prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
                end = range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
