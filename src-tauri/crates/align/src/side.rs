//! One of the two texts, made ready: its sentences as numbers of the kinds of words in them.

use std::collections::HashMap;

use text::fold::fold;
use text::language::Language;

use crate::everyday::meanings;
use crate::sound::sound;
use crate::words::{CLASSES, Class, each_token, ends_sentence, needs_no_space};

/// Words are the same if so many first letters are: what follows is mostly endings, of which Turkish, Kazakh and
/// Russian have more than a document can teach. Five to seven do about equally well on the part looked at.
const STEM: usize = 6;

/// A kind of token: all words of one stem, or all that is one number, address or sign.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    pub class: Class,
    /// What it is kept under in a memory.
    pub key: String,
    pub sound: Vec<u8>,
    /// What it means, if it is an everyday word.
    pub meanings: Vec<u32>,
    /// How often it stands in the text.
    pub count: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    /// The places of its tokens' kinds in [`Side::kinds`].
    pub tokens: Vec<u32>,
    /// These kinds, each once and in order, with how often it stands there.
    pub kinds: Vec<(u32, f32)>,
    /// Characters, white space left out.
    pub length: u32,
    /// How many sentences it looks to be, by the signs that end one; one at least.
    pub ends: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Side {
    pub sentences: Vec<Sentence>,
    pub kinds: Vec<Kind>,
    /// How many tokens there are.
    pub tokens: u32,
}

impl Side {
    /// Reads the sentences of a text.
    pub fn new<S: AsRef<str>>(sentences: &[S], language: &Language) -> Side {
        let mut kinds: Vec<Kind> = Vec::new();
        // Of each class apart.
        let mut by_word: [HashMap<String, u32>; CLASSES] = Default::default();
        let mut by_key: HashMap<(Class, String), u32> = HashMap::new();
        let mut tokens = 0;
        let mut number_of = |class: Class, word: &str| {
            let of_class = &mut by_word[class as usize];
            if let Some(number) = of_class.get(word) {
                return *number;
            }
            let key = if class == Class::Word { stem(word) } else { word.to_owned() };
            let number = *by_key.entry((class, key)).or_insert_with_key(|(_, key)| {
                let sound = if class == Class::Word { sound(word, language) } else { Vec::new() };
                kinds.push(Kind {
                    class,
                    key: key.clone(),
                    sound,
                    meanings: meanings(key, language),
                    count: 0,
                });
                kinds.len() as u32 - 1
            });
            of_class.insert(word.to_owned(), number);
            number
        };
        let read = |sentence: &S| {
            let sentence = sentence.as_ref();
            let mut numbers = Vec::new();
            each_token(sentence, language, &mut |class, word| numbers.push(number_of(class, word)));
            tokens += numbers.len() as u32;
            let length = sentence.chars().filter(|letter| !letter.is_whitespace()).count();
            Sentence {
                kinds: kinds_of(numbers.iter().copied()),
                tokens: numbers,
                length: length.min(u32::MAX as usize) as u32,
                ends: ends(sentence, language),
            }
        };
        let sentences: Vec<Sentence> = sentences.iter().map(read).collect();
        for number in sentences.iter().flat_map(|sentence| &sentence.tokens) {
            kinds[*number as usize].count += 1;
        }
        Side { sentences, kinds, tokens }
    }

    /// The share that a kind has of all tokens.
    pub fn share(&self, kind: u32) -> f32 {
        self.kinds[kind as usize].count as f32 / self.tokens.max(1) as f32
    }
}

/// The kinds among tokens, each once and in order, with how often it stands there.
pub(crate) fn kinds_of(tokens: impl Iterator<Item = u32>) -> Vec<(u32, f32)> {
    let mut kinds: Vec<(u32, f32)> = tokens.map(|kind| (kind, 1.0)).collect();
    kinds.sort_unstable_by_key(|(kind, _)| *kind);
    kinds.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 += later.1;
        }
        same
    });
    kinds
}

/// The beginning of a word, as it is folded for search.
pub(crate) fn stem(word: &str) -> String {
    let folded = fold(word);
    match folded.char_indices().nth(STEM) {
        Some((end, _)) => folded[..end].to_owned(),
        None => folded,
    }
}

/// How many sentences a line looks to be: those that end within it, and the one that ends with it.
fn ends(line: &str, language: &Language) -> u32 {
    let mut count = 1;
    let (mut word_length, mut is_in_word) = (0, false);
    let mut letters = line.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        if ends_sentence(letter, language) {
            let is_of_end = |next: &char| {
                matches!(next, '"' | '”' | '»' | '’' | '\'' | ')' | '」' | '』' | '）')
                    || ends_sentence(*next, language)
            };
            while letters.next_if(is_of_end).is_some() {}
            let has_space = letters.next_if(|next| next.is_whitespace()).is_some();
            let goes_on = letters.peek().is_some_and(|next| !next.is_lowercase());
            // A single letter or two before the point are an initial or an abbreviation.
            if (has_space || needs_no_space(letter)) && goes_on && (word_length > 2 || letter != '.') {
                count += 1;
            }
        }
        if letter.is_alphanumeric() {
            word_length = if is_in_word { word_length + 1 } else { 1 };
        }
        is_in_word = letter.is_alphanumeric();
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_are_one_kind() {
        let side = Side::new(&["Nehirlerin kıyısı.", "NEHİRLERİN 5 kıyısı"], &Language::TURKISH);
        assert_eq!(side.sentences[0].tokens[..2], [0, 1]);
        assert_eq!((side.sentences[1].tokens[0], side.sentences[1].tokens[2]), (0, 1));
        assert_eq!((side.kinds[0].key.as_str(), side.kinds[0].count), ("nehirl", 2));
        assert_eq!(side.sentences[0].length, 17);
    }

    #[test]
    fn what_looks_the_same_is_two_kinds_if_it_is_of_two_classes() {
        let side = Side::new(&["www www."], &Language::ENGLISH);
        assert_eq!(side.sentences[0].tokens, [0, 1]);
        assert_eq!([side.kinds[0].class, side.kinds[1].class], [Class::Word, Class::Address]);
    }

    #[test]
    fn sentences_within_a_line_are_counted() {
        for (tag, line, wanted) in [
            ("en", "One. Two.", 2),
            ("ru", "«Да!» Она ушла. Всё.", 3),
            ("en", "J. R. Smith met Dr. Who", 1),
            ("en", "at 3.5 p.m. today", 1),
            ("en", "", 1),
            ("zh", "他来了。她走了！为什么？", 3),
            ("ja", "「はい。」彼は言った。", 2),
            ("ur", "یہ دریا ہے۔ وہ شہر ہے۔", 2),
            ("el", "Πού είναι; Εδώ.", 2),
            ("en", "Here; There.", 1),
        ] {
            assert_eq!(ends(line, &tag.parse().unwrap()), wanted, "{line}");
        }
    }
}
