//! Finding words in a text, and what takes their place.
//!
//! [`Finder`] reads one running text at a time, as [`crate::typography::text_of`] gives it. What is sought is made
//! into one expression over the text as it stands, so that what it finds has its place there and nowhere else: no
//! folded copy has to be counted back. Unless case counts, a letter finds what the language counts as the same
//! letter (`ışık` finds IŞIK and not ısık, `елка` finds ёлка), and a sign that is on every keyboard finds those that
//! printers set for it (`'` finds ’). Letters with marks of their own stay apart, unlike in the search of the
//! library: what is found here may be replaced, and `on` is not `ön`.
//!
//! ```
//! use text::{find::{Finder, Query}, language::Language};
//!
//! let query = Query { words: "ışık", ..Query::default() };
//! let finder = Finder::of(&query, &Language::TURKISH).unwrap();
//! let hits = finder.find("IŞIK ve İsik");
//! assert_eq!(hits, [0..5]);
//! ```

mod pattern;

use std::collections::HashSet;
use std::ops::Range;

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use regex::{Captures, Regex, RegexBuilder};

use crate::fold::is_mark;
use crate::language::Language;
use crate::typography::ATOM;

pub use pattern::Mistake;

/// What a compiled expression may take of memory, in bytes. `\w{1000}` is beyond it.
const LARGEST: usize = 4 << 20;

/// What is sought.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<'a> {
    /// Words, or a regular expression.
    pub words: &'a str,
    /// Whether only what is written just so is found.
    pub case: bool,
    /// Whether only whole words are found, by the word boundaries of Unicode (UAX #29).
    pub whole: bool,
    /// Whether the words are a regular expression.
    pub expression: bool,
}

/// Why nothing can be found by a query.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The expression is written wrongly, from this character of it on.
    #[error("the regular expression is wrong at character {}: {}", .at + 1, .mistake.in_words())]
    Wrong { at: usize, mistake: Mistake },
    /// The expression would take too much memory.
    #[error("the regular expression stands for too much; make its repetitions smaller")]
    TooLarge,
}

/// Finds what a query seeks in texts of one language.
#[derive(Debug, Clone)]
pub struct Finder {
    regex: Regex,
    whole: bool,
    expression: bool,
    /// Whether what is sought has an [`ATOM`] in it, so that a hit may have one too.
    has_atom: bool,
}

/// A hit, and what takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Where in the text, in bytes.
    pub place: Range<usize>,
    pub with: String,
}

impl Finder {
    /// A finder of what is sought, or why there is none.
    pub fn of(query: &Query, language: &Language) -> Result<Finder, Refused> {
        let pattern = match (query.expression, query.case) {
            (false, true) => regex::escape(query.words),
            (false, false) => pattern::of_words(query.words, language),
            (true, _) => pattern::of_expression(query.words, (!query.case).then_some(language))?,
        };
        let regex = RegexBuilder::new(&pattern).size_limit(LARGEST).build().map_err(|_| Refused::TooLarge)?;
        let has_atom = pattern.contains([ATOM]) || pattern.contains(&pattern::escaped(ATOM));
        Ok(Finder { regex, whole: query.whole, expression: query.expression, has_atom })
    }

    /// Where it stands in the text, in bytes, in order and apart from each other. No place is empty, none divides a
    /// letter from its marks, and none has a note mark or an image in it, unless that is sought.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        self.each(text, &mut |place, _| places.push(place));
        places
    }

    /// The same, with what takes the place of each. In what takes the place of an expression `$1` stands for its
    /// first group, `$name` for that of this name, and `$$` for `$`.
    pub fn replace(&self, text: &str, with: &str) -> Vec<Replacement> {
        let with = if self.expression { numbers_alone(with) } else { with.to_owned() };
        let mut replacements = Vec::new();
        self.each(text, &mut |place, captures| {
            let mut made = String::new();
            if self.expression {
                captures.expand(&with, &mut made)
            } else {
                made.push_str(&with)
            }
            replacements.push(Replacement { place, with: made });
        });
        replacements
    }

    fn each(&self, text: &str, visit: &mut dyn FnMut(Range<usize>, &Captures)) {
        let mut boundaries = None;
        for piece in self.pieces(text) {
            // What stands before a piece is still seen by the expression, as for `^` and `\b`.
            let until = &text[..piece.end];
            let mut from = piece.start;
            while let Some(captures) = self.regex.captures_at(until, from) {
                let place = captures.get_match().range();
                if place.is_empty() {
                    let Some(next) = until[place.end..].chars().next() else { break };
                    from = place.end + next.len_utf8();
                } else if self.stands(text, &place, &mut boundaries) {
                    from = place.end;
                    visit(place, &captures);
                } else {
                    // Words may begin again inside what was no hit; an expression that did could take for ever.
                    let first = until[place.start..].chars().next().map_or(1, char::len_utf8);
                    from = if self.expression { place.end } else { place.start + first };
                }
            }
        }
    }

    /// The stretches that hits may not leave.
    fn pieces(&self, text: &str) -> Vec<Range<usize>> {
        if self.has_atom {
            return std::iter::once(0..text.len()).collect();
        }
        let mut start = 0;
        let mut pieces = Vec::new();
        for (atom, sign) in text.match_indices(ATOM) {
            pieces.push(start..atom);
            start = atom + sign.len();
        }
        pieces.push(start..text.len());
        pieces
    }

    /// Whether something that reads like what is sought is a hit.
    fn stands(&self, text: &str, place: &Range<usize>, boundaries: &mut Option<HashSet<usize>>) -> bool {
        if !self.expression && text[place.end..].starts_with(is_mark) {
            return false;
        }
        if !self.whole {
            return true;
        }
        let boundaries = boundaries.get_or_insert_with(|| {
            let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
            segmenter.segment_str(text).collect()
        });
        boundaries.contains(&place.start) && boundaries.contains(&place.end)
    }
}

/// Sets the numbers of groups apart from the letters behind them, which would else be read as one name: `$1st`
/// is the first group and “st”.
fn numbers_alone(with: &str) -> String {
    let mut alone = String::with_capacity(with.len());
    let mut rest = with;
    while let Some(sign) = rest.find('$') {
        let behind = &rest[sign + 1..];
        alone.push_str(&rest[..sign]);
        let digits = behind.len() - behind.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        if digits > 0 {
            alone.push_str(&format!("${{{}}}", &behind[..digits]));
            rest = &behind[digits..];
        } else {
            // Two of them stand for one, of which the second begins nothing.
            let two = usize::from(behind.starts_with('$'));
            alone.push_str(&rest[sign..=sign + two]);
            rest = &behind[two..];
        }
    }
    alone + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn language() -> impl Strategy<Value = Language> {
        prop::sample::select(vec![Language::TURKISH, Language::RUSSIAN, Language::ENGLISH])
    }

    /// Texts in which the same few letters come again and again, with marks, atoms and hidden signs among them.
    const LETTERS: &str = "[aiıİIеёЕйи\u{306}\u{308}\u{301}\u{ad}\u{fffc}'’ -ß𝒙]{0,40}";

    proptest! {
        #[test]
        fn places_are_of_the_text_and_what_was_found_in_its_own_place_changes_nothing(
            text in LETTERS,
            words in "[aiıİеёйи' -]{1,3}",
            language in language(),
            (case, whole, expression) in any::<(bool, bool, bool)>(),
        ) {
            let query = Query { words: &words, case, whole, expression };
            let Ok(finder) = Finder::of(&query, &language) else { return Ok(()) };
            let mut end = 0;
            let mut same = String::new();
            for place in finder.find(&text) {
                prop_assert!(place.start >= end && !place.is_empty());
                prop_assert!(!text[place.clone()].contains(ATOM));
                same.push_str(&text[end..place.start]);
                // Slicing panics where a character would be divided.
                same.push_str(&text[place.clone()]);
                end = place.end;
            }
            same.push_str(&text[end..]);
            prop_assert_eq!(&same, &text);
        }

        #[test]
        fn an_expression_may_be_replaced_by_all_of_itself(text in LETTERS, words in "[aiıеёй.*+?|()\\[\\]-]{1,6}") {
            let query = Query { words: &words, expression: true, ..Query::default() };
            let Ok(finder) = Finder::of(&query, &Language::TURKISH) else { return Ok(()) };
            for Replacement { place, with } in finder.replace(&text, "$0") {
                prop_assert_eq!(&text[place], with);
            }
        }

        #[test]
        fn words_find_themselves(words in "[a-zçğışöüİIа-яё ]{1,8}", language in language()) {
            let finder = Finder::of(&Query { words: &words, ..Query::default() }, &language).unwrap();
            let upper = language.uppercase(&words);
            for text in [words.as_str(), &upper, &language.lowercase(&upper)] {
                prop_assert_eq!(finder.find(text), std::iter::once(0..text.len()).collect::<Vec<_>>(), "{}", text);
            }
        }
    }

    #[test]
    fn numbers_of_groups_end_where_their_digits_do() {
        assert_eq!(numbers_alone("$1st $$1 ${2}a $name $"), "${1}st $$1 ${2}a $name $");
    }
}
