//! A word as dictionaries spell it.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// The spelling of a word under its typography: in composed form (NFC), with `'` and `-` for all apostrophes
/// and hyphens between letters, without soft hyphens and other invisible characters, and without the stress
/// marks of Cyrillic textbooks.
pub(crate) fn spelt(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(word);
    if !composed.contains(|letter| plain(letter) != Some(letter)) {
        return composed;
    }
    Cow::Owned(composed.chars().filter_map(plain).collect())
}

/// What stands for a character in dictionaries, if anything does.
fn plain(letter: char) -> Option<char> {
    match letter {
        '’' | '‘' | 'ʼ' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // Where an accent is a part of the letter, composition has taken it in.
        '\u{300}' | '\u{301}' => None,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        assert_eq!(spelt(word), expected);
    }

    #[test]
    fn typography_is_no_spelling() {
        check("Ankara’nın", "Ankara'nın");
        check("кто\u{2011}то", "кто-то");
        check("co\u{ad}op\u{200b}", "coop");
        check("за\u{301}мок", "замок");
        check("и\u{306}од cafe\u{301}", "йод café");
        check("plain", "plain");
    }
}
