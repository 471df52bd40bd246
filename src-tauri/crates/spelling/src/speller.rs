//! Which words of a text are unknown.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use text::language::Language;
use text::script::Script;
use text::sentences::is_abbreviation;
use text::typography::{habits_of, is_unit_of_number};

use crate::dictionary::Dictionary;
use crate::ending::may_end;
use crate::spelt::spelt;
use crate::words::words;

/// The longest word in capitals, in letters, that is taken for an acronym, which no dictionary can know.
const ACRONYM: usize = 6;

/// The words of a language: those of a dictionary, and those that people added to it.
pub struct Speller {
    dictionary: Arc<Dictionary>,
    language: Language,
    added: HashSet<String>,
    /// What was found of the words met so far: a text has few words, each many times.
    met: RefCell<HashMap<String, bool>>,
}

impl Speller {
    /// A dictionary with added words. Letter case does not count in these.
    pub fn new<'w>(
        dictionary: Arc<Dictionary>,
        language: &Language,
        added: impl IntoIterator<Item = &'w str>,
    ) -> Speller {
        let added = added.into_iter().map(|word| folded(word, language)).collect();
        Speller { dictionary, language: language.clone(), added, met: RefCell::default() }
    }

    /// The unknown words of a text, in UTF-16 units, in order.
    ///
    /// Not asked for are what [the crate](crate) says is no word, abbreviations, units behind a number, acronyms of up to six letters
    /// where not all of the text is in capitals, Roman numbers, and words in another script than the
    /// dictionary's. Of a compound with hyphens only the parts that are unknown are given, and of a name with
    /// an ending behind an apostrophe only the name.
    pub fn unknown(&self, text: &str) -> Vec<Range<usize>> {
        let shouted = !text.contains(char::is_lowercase);
        let mut unknown = Vec::new();
        let (mut units, mut counted) = (0, 0);
        for word in words(text) {
            self.each_unknown(text, word, shouted, &mut |part: Range<usize>| {
                units += length(&text[counted..part.start]);
                counted = part.start;
                unknown.push(units..units + length(&text[part]));
            });
        }
        unknown
    }

    /// Visits the parts of a word that are unknown.
    fn each_unknown(
        &self,
        text: &str,
        word: Range<usize>,
        shouted: bool,
        visit: &mut dyn FnMut(Range<usize>),
    ) {
        let written = &text[word.clone()];
        if self.knows(written, shouted)
            || is_roman_compound(written)
            || self.is_abbreviation(text, &word)
            || self.hangs_on_quotation(text, &word)
            || self.is_unit(text, &word)
        {
            return;
        }
        let mut start = word.start;
        for part in written.split(['-', '\u{2010}', '\u{2011}', '.']) {
            let place = start..start + part.len();
            start = place.end + text[place.end..].chars().next().map_or(0, char::len_utf8);
            let is_first_half = place.end < word.end && self.is_combining(part);
            let part = self.stem(text, place);
            if !is_first_half && !self.knows(&text[part.clone()], shouted) {
                visit(part);
            }
        }
    }

    /// A word without the ending or the particle that an apostrophe joins to it.
    fn stem(&self, text: &str, word: Range<usize>) -> Range<usize> {
        let written = &text[word.clone()];
        let Some((place, apostrophe)) = written.char_indices().find(|(_, letter)| is_apostrophe(*letter))
        else {
            return word;
        };
        let after = place + apostrophe.len_utf8();
        if may_end(&spelt(&written[after..]), &self.language) {
            return word.start..word.start + place;
        }
        // O’Connor, l’homme, d'Artagnan: what is so short says nothing by itself.
        if written[..place].chars().count() <= 2 {
            return word.start + after..word.end;
        }
        word
    }

    fn knows(&self, written: &str, shouted: bool) -> bool {
        let mut letters = written.chars().filter(|letter| letter.is_alphabetic());
        let is_short = letters.by_ref().take(2).count() < 2;
        if is_short || self.is_of_other_script(written) || (!shouted && is_acronym(written)) {
            return true;
        }
        if let Some(known) = self.met.borrow().get(written) {
            return *known;
        }
        let word = spelt(written);
        let known = self.dictionary.has(&word)
            || self.added.contains(&self.language.lowercase(&word))
            // Some dictionaries spell with the typographic apostrophe.
            || (word != written && self.dictionary.has(written))
            || self.is_known_without_circumflex(&word);
        self.met.borrow_mut().insert(written.to_owned(), known);
        known
    }

    fn is_of_other_script(&self, written: &str) -> bool {
        let own = self.dictionary.script();
        own.is_some() && !written.chars().any(|letter| Script::of(letter) == own)
    }

    /// In Turkish â, î and û stand for long vowels and soft consonants where a writer wishes to show them:
    /// *hükûmet* is *hükumet*. The dictionary has but the commonest.
    fn is_known_without_circumflex(&self, word: &str) -> bool {
        let is_turkish = self.language.primary() == "tr";
        is_turkish
            && word.contains(['â', 'î', 'û'])
            && self.dictionary.has(&word.replace('â', "a").replace('î', "i").replace('û', "u"))
    }

    /// Whether the first part of a compound is a form that stands nowhere else: «австро-», «научно-».
    fn is_combining(&self, part: &str) -> bool {
        self.language.primary() == "ru" && part.ends_with(['о', 'е'])
    }

    /// Whether a word is an ending of what is quoted before it: «“kış saati”ni».
    fn hangs_on_quotation(&self, text: &str, word: &Range<usize>) -> bool {
        text[..word.start].ends_with(['”', '»', '"', '’', ')'])
            && may_end(&text[word.clone()], &self.language)
    }

    /// Whether a word is what the number before it counts, in “5 km” and in “90 km/h” alike.
    fn is_unit(&self, text: &str, word: &Range<usize>) -> bool {
        let Some(habits) = habits_of(&self.language) else { return false };
        let before = &text[..word.start];
        is_unit_of_number(before, &text[word.clone()], habits)
    }

    fn is_abbreviation(&self, text: &str, word: &Range<usize>) -> bool {
        text[word.end..].starts_with('.') && is_abbreviation(&text[word.start..=word.end], &self.language)
    }
}

/// The form by which added words are found, whatever their letter case and typography.
pub fn folded(word: &str, language: &Language) -> String {
    language.lowercase(&spelt(word.trim()))
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ')
}

fn is_acronym(word: &str) -> bool {
    word.chars().all(char::is_uppercase) && word.chars().count() <= ACRONYM
}

/// Whether a word is a Roman number or hangs on one, as in «XIX-го».
fn is_roman_compound(word: &str) -> bool {
    let number = word.split(['-', '\u{2010}', '\u{2011}', '\'', '’']).next().unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| b"IVXLCDM".contains(&byte))
}

fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
