//! Folding for search: one form for all the ways of writing a word, the same in every language, so
//! that one index serves texts in all of them.

use std::borrow::Cow;

use icu_casemap::CaseMapper;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// Folds a text for search. Fold both what is searched and what is searched for.
///
/// * Letter case goes, in full (`ß` is `ss`), and compatibility forms become plain ones (`ﬁ`, `²`, `Ａ`).
/// * `ı`, `I`, `İ`, `i` are all `i`.
/// * Latin, Greek, Arabic and Hebrew letters lose their marks, and Latin letters that are no base with a
///   mark become their base: `ş` is `s`, `ø` is `o`, `æ` is `ae`, `ə` is `e`. So both "isik" and "ışık"
///   find "IŞIK".
/// * In Cyrillic `ё` is `е` and stress marks go; `й`, `ї`, `ў` are letters of their own and stay.
/// * All apostrophes are `'`, all dashes `-`, all double quotation marks `"`, all spaces one kind of space.
///   The apostrophe stays, so that an index that splits words at it finds "Ankara'nın" for "Ankara".
/// * Soft hyphens and other invisible characters go.
///
/// Folding twice changes nothing more.
///
/// ```
/// use text::fold::fold;
/// assert_eq!(fold("IŞIK"), fold("isik"));
/// assert_eq!(fold("Ёлка"), fold("елка"));
/// assert_ne!(fold("йод"), fold("иод"));
/// ```
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii()) {
        let plain = text
            .chars()
            .map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter.to_ascii_lowercase() });
        return plain.map(|letter| if letter == '`' { '\'' } else { letter }).collect();
    }
    let mut folded = fold_once(text);
    // A few compatibility forms unfold into something that folds again; in practice one more round at most.
    loop {
        let again = fold_once(&folded);
        if again == folded {
            return folded;
        }
        folded = again;
    }
}

fn fold_once(text: &str) -> String {
    let decomposer = DecomposingNormalizerBorrowed::new_nfkd();
    let decomposed = decomposer.normalize(text);
    let small = CaseMapper::new().fold_string(&decomposed);
    let small: Cow<'_, str> = decomposer.normalize(&small);
    let mut folded = String::with_capacity(small.len());
    let mut base = Base::Other;
    let mut base_letter = ' ';
    for letter in small.chars() {
        if is_mark(letter) {
            if base.keeps(base_letter, letter) {
                folded.push(letter);
            }
            continue;
        }
        base = Base::of(letter);
        base_letter = letter;
        match plain_form(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(&folded).into_owned()
}

#[derive(Clone, Copy, PartialEq)]
enum Base {
    Cyrillic,
    /// A letter of a script whose marks are left out.
    Unmarked,
    Other,
}

impl Base {
    fn of(letter: char) -> Base {
        match letter {
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Base::Cyrillic,
            'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => {
                Base::Unmarked
            }
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Base::Unmarked,
            '\u{590}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Base::Unmarked,
            // A mark on nothing, as a keyboard's dead key leaves it.
            ' ' | '0'..='9' => Base::Unmarked,
            _ => Base::Other,
        }
    }

    /// Whether a mark stays on its letter.
    fn keeps(self, letter: char, mark: char) -> bool {
        match self {
            Base::Unmarked => false,
            Base::Cyrillic => match mark {
                '\u{300}' | '\u{301}' => false,
                '\u{308}' => letter != 'е',
                _ => true,
            },
            Base::Other => true,
        }
    }
}

/// Whether it is a mark on the letter before it.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
        | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// The plain form of a character that is neither a base with marks nor a matter of case.
fn plain_form(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ə' => "e",
        '\'' | '’' | '‘' | '‛' | '`' | '´' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʽ' | '′' => "'",
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => "\"",
        '\u{2010}'..='\u{2015}' | '−' => "-",
        // Soft hyphen, zero-width characters, marks of direction, tatweel.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{640}' => "",
        letter if letter.is_whitespace() => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, wanted: &str) {
        assert_eq!(fold(text), wanted, "{text}");
    }

    #[test]
    fn folds_by_the_rules() {
        check("IŞIK ışık İstanbul istanbul I i", "isik isik istanbul istanbul i i");
        check("i\u{307}stanbul", "istanbul");
        check("Ёлка ЕЛКА йод Київ ўсё замо\u{301}к", "елка елка йод київ ўсе замок");
        check("Straße Øre Łódź Þór Æsir Əli", "strasse ore lodz thor aesir eli");
        check("Ankara’nın O‘zbek", "ankara'nin o'zbek");
        check("«а» — “b”", "\"а\" - \"b\"");
        check("a\u{a0}b\tc co\u{ad}op ﬁn x²", "a b c coop fin x2");
        check("Ελλάδα", "ελλαδα");
        check("مُحَمَّد", "محمد");
        check("हिन्दी ქართული 中文", "हिन्दी ქართული 中文");
        check("`a`", "'a'");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
