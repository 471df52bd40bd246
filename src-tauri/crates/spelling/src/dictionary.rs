//! A dictionary of Hunspell's format: the two files `NAME.aff` and `NAME.dic`.

mod encoding;
mod renumber;

use std::fmt;

use spellbook::ParseDictionaryError;
use text::script::Script;

use self::encoding::decode;
use self::renumber::plain_flags;
use crate::spelt::spelt;

/// How many suggestions are given at most. More than fit into one glance help nobody.
const SUGGESTIONS: usize = 6;

/// How many of a dictionary's words are looked at to tell its script.
const SAMPLE: usize = 2_000;

/// The words of a language and how they are inflected. Shared between threads; nothing in it changes.
pub struct Dictionary {
    words: spellbook::Dictionary,
    script: Option<Script>,
}

/// Why the files of a dictionary cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The line `SET` of the `.aff` file names an encoding that nobody else knows.
    #[error("its encoding “{0}” is not known")]
    Encoding(String),
    /// One of the files does not follow the format.
    #[error("{0}")]
    Format(ParseDictionaryError),
}

impl Dictionary {
    /// Reads the bytes of the `.aff` and of the `.dic` file, in the encoding that the first declares.
    ///
    /// The format is that of hunspell(5). What `spellbook` does not take as Hunspell does is put right on the
    /// way: numbered flags may be 0, as in the dictionary that Debian has for Turkish, and may be given by
    /// aliases; flags of an 8-bit encoding may be letters beyond ASCII; the language may have its country.
    pub fn read(aff: &[u8], dic: &[u8]) -> Result<Dictionary, Unreadable> {
        let (aff, dic) = decode(aff, dic)?;
        let (aff, dic) = plain_flags(aff, dic);
        let words = spellbook::Dictionary::new(&aff, &dic).map_err(Unreadable::Format)?;
        Ok(Dictionary { words, script: script_of(&dic) })
    }

    /// The script of its words.
    pub(crate) fn script(&self) -> Option<Script> {
        self.script
    }

    /// Whether a word is right as it stands, by its letters alone.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.words.check(word)
    }

    /// Words that may have been meant by an unknown one, the likeliest first, six at most. Their apostrophes
    /// are as in the word given, or typographic if that has none.
    ///
    /// This may take a good part of a second when nothing near the word is right, for then every word of
    /// the dictionary is compared with it.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        self.suggest_by(word, true)
    }

    /// The same without comparing the word with all others: those that differ by a slip of the finger.
    pub fn suggest_near(&self, word: &str) -> Vec<String> {
        self.suggest_by(word, false)
    }

    fn suggest_by(&self, word: &str, far: bool) -> Vec<String> {
        let mut suggestions = Vec::new();
        let suggester = self.words.suggester().with_ngram_suggestions(far);
        suggester.suggest(&spelt(word), &mut suggestions);
        suggestions.truncate(SUGGESTIONS);
        if !word.contains('\'') {
            for suggestion in &mut suggestions {
                *suggestion = suggestion.replace('\'', "’");
            }
        }
        suggestions
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Dictionary").field("script", &self.script).finish_non_exhaustive()
    }
}

/// The script that most of the first words are in; none if it is not known here.
fn script_of(dic: &str) -> Option<Script> {
    let stems = dic.lines().skip(1).take(SAMPLE).map(|line| line.split(['/', '\t']).next().unwrap_or(line));
    let mut counts = [0_usize; Script::ALL.len()];
    for letter in stems.flat_map(str::chars) {
        if let Some(script) = Script::of(letter) {
            counts[script as usize] += 1;
        }
    }
    let most = (0..counts.len()).max_by_key(|place| counts[*place]).filter(|place| counts[*place] > 0);
    most.map(|place| Script::ALL[place])
}
