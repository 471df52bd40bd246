//! What a word sounds like, whatever its script, so that `Вашингтон`, `Vaşington` and `Washington` are alike.
//!
//! The alphabet of sounds is small on purpose: `a e i o u`, the plain consonants, and `C` (ch), `S` (sh), `J` (zh, j).
//! Names and international words keep these between languages, while their spelling does not.

mod latin;
mod letters;

use std::borrow::Cow;

use text::language::Language;

/// Sounds beyond these tell no more of a word: what follows is mostly endings.
pub(crate) const SOUNDS: usize = 12;

/// The sounds of a word in small letters, as bytes; none for a word of a script that is not known here.
pub(crate) fn sound(word: &str, language: &Language) -> Vec<u8> {
    let rules = latin::rules_of(language.primary());
    let mut sounds: Vec<u8> = Vec::with_capacity(SOUNDS);
    // In Arabic the article is written together with its word.
    let mut rest = word.strip_prefix("ال").filter(|noun| noun.chars().count() > 2).unwrap_or(word);
    while let Some(letter) = rest.chars().next() {
        let (heard, length) = match rules.iter().find(|(spelt, _)| rest.starts_with(spelt)) {
            Some((spelt, heard)) => (*heard, spelt.len()),
            None => (letters::sound_of(letter).unwrap_or_default(), letter.len_utf8()),
        };
        let heard = if !heard.is_empty() {
            Cow::Borrowed(heard)
        } else if letter.is_ascii_alphanumeric() {
            Cow::Borrowed(&rest[..1])
        } else if letter.is_alphabetic() && letters::sound_of(letter).is_none() {
            // A Latin letter with a mark that the language's rules do not name.
            let folded = text::fold::fold(&rest[..letter.len_utf8()]);
            Cow::Owned(folded.matches(|letter: char| letter.is_ascii_lowercase()).collect())
        } else {
            Cow::Borrowed("")
        };
        heard.bytes().for_each(|heard| push(&mut sounds, heard));
        if sounds.len() >= SOUNDS {
            break;
        }
        rest = &rest[length..];
    }
    sounds.truncate(SOUNDS);
    sounds
}

/// Adds a sound; a doubled one counts once.
fn push(sounds: &mut Vec<u8>, heard: u8) {
    if sounds.last() != Some(&heard) {
        sounds.push(heard);
    }
}

/// Whether a sound is a vowel, which languages exchange freely.
pub(crate) fn is_vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, word: &str, wanted: &str) {
        let language: Language = tag.parse().unwrap();
        assert_eq!(String::from_utf8(sound(word, &language)).unwrap(), wanted, "{word}");
    }

    #[test]
    fn a_name_sounds_alike_in_every_script() {
        check("ru", "вашингтон", "vaSington");
        check("tr", "vaşington", "vaSington");
        check("en", "washington", "vaSington");
        check("ka", "ვაშინგტონი", "vaSingtoni");
        check("el", "ουάσινγκτον", "oiasingkton");
        check("ar", "واشنطن", "uaSntn");
        check("kk", "қазақстан", "kazakstan");
        check("tr", "cumhuriyet", "Jumhuriiet".replace("ii", "i").as_str());
        check("de", "schröder", "Sroder");
        check("uk", "київ", "kiv");
        check("ar", "القاهرة", "kahra");
    }

    #[test]
    fn what_has_no_sounds_here_has_none() {
        check("zh", "北京", "");
        check("en", "", "");
    }
}
