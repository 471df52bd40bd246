//! What follows an apostrophe at the end of a word.

use std::collections::HashSet;

use text::language::Language;

/// Whether an ending may stand behind an apostrophe that parts it from a word: the English `'s` and
/// contractions, and the suffixes that Turkish writes so behind proper names, as in *Ankara’dakilerin*.
///
/// The rule is that of the Turkish Language Association (Yazım Kılavuzu, «Kesme İşareti»): suffixes of case,
/// possession, person and the like are parted. Which of them the language has, and that their vowels agree
/// with one another, is looked at; whether they agree with the name is not, for a foreign name is inflected
/// as it is spoken: *Shakespeare’in*.
pub(crate) fn may_end(ending: &str, language: &Language) -> bool {
    match language.primary() {
        "en" => matches!(ending, "s" | "d" | "ll" | "re" | "ve"),
        "tr" => is_turkish_ending(ending),
        _ => false,
    }
}

/// Turkish suffixes, with a capital for a letter that changes by the sound before it: `A` is a or e, `I` is
/// ı, i, u or ü, `D` is d or t, `C` is c or ç.
const TURKISH: [&str; 53] = [
    "lAr", "lArI", // more than one
    "I", "yI", "nI", "A", "yA", "nA", "DA", "nDA", "DAn", "nDAn", "In", "nIn", "lA", "ylA", // case
    "Im", "ImIz", "mIz", "InIz", "nIz", "sI", // possession
    "CA", "nCA", "CAsI", "lI", "lIk", "sIz", "CI", "CIk", "CIlIk", "gil", "lAş", // made words
    "DIr", "DI", "yDI", "mIş", "ymIş", "sA", "ysA", "yIm", "yIz", "sIn", "yDIk", // to be
    "ki", "kin", "ken", "yken", "DAki", "nDAki", "ncI", "IncI", "şAr", // what is there, when, which one
];

/// Vowels spoken in the back of the mouth, or in the front.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Harmony {
    Back,
    Front,
}

/// Whether `ending` is one of the suffixes or several, with vowels that go together. There are more ways to cut a long
/// one than could ever be tried, but few places and harmonies from which it goes on.
fn is_turkish_ending(ending: &str) -> bool {
    let mut seen = HashSet::new();
    let mut left = vec![(ending, None)];
    while let Some((ending, harmony)) = left.pop() {
        for (rest, harmony) in TURKISH.iter().filter_map(|suffix| begins_with(ending, suffix, harmony)) {
            if rest.is_empty() {
                return true;
            }
            if seen.insert((rest.len(), harmony)) {
                left.push((rest, harmony));
            }
        }
    }
    false
}

/// What stands behind the suffix, if `ending` begins with it, and the harmony from there on.
fn begins_with<'e>(
    ending: &'e str,
    suffix: &str,
    mut harmony: Option<Harmony>,
) -> Option<(&'e str, Option<Harmony>)> {
    let mut letters = ending.chars();
    for wanted in suffix.chars() {
        let letter = letters.next()?;
        let of_letter = match (wanted, letter) {
            ('A', 'a') | ('I', 'ı' | 'u') => Some(Harmony::Back),
            ('A', 'e') | ('I', 'i' | 'ü') => Some(Harmony::Front),
            ('D', 'd' | 't') | ('C', 'c' | 'ç') => None,
            // -ki, -ken and -gil do not change, whatever stands before them.
            (wanted, letter) if wanted == letter => {
                if matches!(letter, 'i' | 'e') {
                    harmony = Some(Harmony::Front);
                }
                None
            }
            _ => return None,
        };
        if let Some(of_letter) = of_letter {
            if harmony.is_some_and(|harmony| harmony != of_letter) {
                return None;
            }
            harmony = Some(of_letter);
        }
    }
    Some((letters.as_str(), harmony))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &Language, endings: &str, expected: bool) {
        for ending in endings.split(' ') {
            assert_eq!(may_end(ending, language), expected, "{ending}");
        }
    }

    #[test]
    fn turkish_suffixes_end_a_name() {
        let turkish = Language::TURKISH;
        check(&turkish, "a e ya yı nın in un da de ta te dan ten la yla", true);
        check(
            &turkish,
            "lar lardan dakiler dakilerin ndaki lı lılar sız ca dır ydı ymış ysa yken nınki gil",
            true,
        );
        check(&turkish, "nn x dn de-da ladi lerdan dakılar S nın'a", false);
        check(&turkish, "ler leri lerinden deyken linin", true);
    }

    #[test]
    fn an_ending_that_can_be_cut_in_very_many_ways_is_soon_told() {
        let long = "ına".repeat(1_000);
        check(&Language::TURKISH, &long, true);
        check(&Language::TURKISH, &format!("{long}x"), false);
    }

    #[test]
    fn english_has_few_and_others_none() {
        check(&Language::ENGLISH, "s d ll", true);
        check(&Language::ENGLISH, "sz in", false);
        check(&Language::RUSSIAN, "s а", false);
    }
}
