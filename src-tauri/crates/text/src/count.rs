//! Counting words and characters of plain text.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{GraphemeClusterSegmenter, WordSegmenter};

/// Counts words by the word boundaries of Unicode (UAX #29): numbers count, punctuation does not,
/// "Ankara'nın" and "don't" are one word each.
///
/// The boundaries are the same for every language that sets spaces between its words.
pub fn words(text: &str) -> usize {
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    segmenter.segment_str(text).iter_with_word_type().filter(|(_, kind)| kind.is_word_like()).count()
}

/// Counts characters as a reader sees them, spaces included: й is one, typed in one piece or in two.
/// Line ends do not count.
pub fn characters(text: &str) -> usize {
    seen(text).filter(|character| *character != "\n").count()
}

/// Counts characters as a reader sees them without the spaces, those that do not break a line neither.
pub fn characters_without_spaces(text: &str) -> usize {
    seen(text).filter(|character| !character.chars().all(char::is_whitespace)).count()
}

/// The characters of a text as a reader sees them.
fn seen(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    // The first boundary is the start of the text.
    GraphemeClusterSegmenter::new()
        .segment_str(text)
        .skip(1)
        .map(move |end| &text[std::mem::replace(&mut start, end)..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words() {
        assert_eq!(words(""), 0);
        assert_eq!(words("Ankara'nın 3,5 milyonluk — “yeni” nüfusu."), 5);
        assert_eq!(words("Кто-то идёт."), 3);
    }

    #[test]
    fn counts_characters() {
        assert_eq!(characters(""), 0);
        assert_eq!(characters("и\u{306}од\nя"), 4);
        assert_eq!(characters("Su, göl.\n"), 8);
    }

    #[test]
    fn counts_characters_without_spaces() {
        assert_eq!(characters_without_spaces(" \n\t"), 0);
        assert_eq!(characters_without_spaces("и\u{306}од\nя, 1\u{a0}000\u{202f}м"), 10);
    }
}
