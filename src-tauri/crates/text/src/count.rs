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
    let line_ends = text.matches('\n').count();
    // The first boundary is the start of the text.
    GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1).saturating_sub(line_ends)
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
    }
}
