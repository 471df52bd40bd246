//! One of the two texts, made ready: its sentences as numbers of the kinds of words in them.

use std::collections::HashMap;

use text::fold::fold;
use text::language::Language;

use crate::everyday::meanings;
use crate::shares::shares;
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
    /// How it ends before the next; the last as if finished.
    pub joint: Joint,
}

/// How a line ends before the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// With a sign that ends a sentence.
    Finished,
    /// In the middle of a sentence: with a sign after which it goes on, or before a small letter.
    Open,
    /// With no sign, as a heading does.
    Bare,
    /// Finished or not, a number follows, as of a list.
    Numbered,
}

impl Joint {
    pub const ALL: [Joint; 4] = [Joint::Finished, Joint::Open, Joint::Bare, Joint::Numbered];
}

#[derive(Debug, Clone)]
pub(crate) struct Side {
    pub sentences: Vec<Sentence>,
    pub kinds: Vec<Kind>,
    /// What [`Side::share`] says.
    shares: Vec<f32>,
}

impl Side {
    /// Reads the sentences of a text.
    pub fn new<S: AsRef<str>>(sentences: &[S], language: &Language) -> Side {
        let mut kinds: Vec<Kind> = Vec::new();
        // Of each class apart.
        let mut by_word: [HashMap<String, u32>; CLASSES] = Default::default();
        let mut by_key: HashMap<(Class, String), u32> = HashMap::new();
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
            let length = sentence.chars().filter(|letter| !letter.is_whitespace()).count();
            Sentence {
                kinds: kinds_of(numbers.iter().copied()),
                tokens: numbers,
                length: length.min(u32::MAX as usize) as u32,
                ends: ends(sentence, language),
                joint: Joint::Finished,
            }
        };
        let lines = sentences;
        let mut sentences: Vec<Sentence> = sentences.iter().map(read).collect();
        for (sentence, two) in sentences.iter_mut().zip(lines.windows(2)) {
            sentence.joint = joint(two[0].as_ref(), two[1].as_ref(), language);
        }
        for number in sentences.iter().flat_map(|sentence| &sentence.tokens) {
            kinds[*number as usize].count += 1;
        }
        let shares = shares(&sentences, &kinds);
        Side { sentences, kinds, shares }
    }

    /// How likely a token is to be of a kind where that kind may stand at all.
    pub fn share(&self, kind: u32) -> f32 {
        self.shares[kind as usize]
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

/// Where the signs begin that close a sentence, in bytes: those that end it or tell that it goes on, and those around it. What
/// is put there, as the number of a note, leaves its end what it is.
pub fn start_of_closing_signs(sentence: &str, language: &Language) -> usize {
    sentence.trim_end_matches(|sign| is_around(sign) || goes_on(sign) || ends_sentence(sign, language)).len()
}

/// Whether a sign stands around sentences, so that it says nothing of their ends.
fn is_around(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '’' | '\'' | '(' | ')' | '[' | ']')
        || matches!(
            sign,
            '「' | '『' | '（' | '《' | '〈' | '【' | '〔' | '〖' | '［' | '｛' | '｢' | '＂' | '〝'
        )
        || closes_wide(sign)
}

/// Whether a sign closes what stands in quotation marks or brackets of Chinese, Japanese or Korean.
fn closes_wide(sign: char) -> bool {
    matches!(
        sign,
        '」' | '』' | '）' | '》' | '〉' | '】' | '〕' | '〗' | '］' | '｝' | '｣' | '＂' | '〞' | '〟'
    )
}

/// Whether a sentence goes on behind a sign.
fn goes_on(sign: char) -> bool {
    matches!(sign, ';' | ':' | ',' | '；' | '：' | '，' | '؛' | '،')
}

/// How a line ends before the next.
fn joint(line: &str, next: &str, language: &Language) -> Joint {
    let last = line.trim_end_matches(is_around).chars().next_back();
    let first = next.trim_start_matches(is_around).chars().next();
    let is_finished = last.is_some_and(|last| ends_sentence(last, language));
    if first.is_some_and(char::is_lowercase) || (!is_finished && last.is_some_and(goes_on)) {
        Joint::Open
    } else if first.is_some_and(char::is_numeric) {
        Joint::Numbered
    } else if is_finished {
        Joint::Finished
    } else {
        Joint::Bare
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
                matches!(next, '"' | '”' | '»' | '’' | '\'' | ')')
                    || closes_wide(*next)
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
    fn a_line_ends_with_or_within_its_sentence() {
        for (tag, line, next, wanted) in [
            ("en", "He came.", "She left.", Joint::Finished),
            ("ru", "«Да!»", "Она ушла.", Joint::Finished),
            ("fr", "la réfraction ;", "La déviation", Joint::Open),
            ("de", "auf etwa 60 ft .", "erhöht werden müsse", Joint::Open),
            ("el", "Πού είναι;", "Εδώ.", Joint::Finished),
            ("en", "Why rivers fall", "He came.", Joint::Bare),
            ("en", "He came.", "2. She left.", Joint::Numbered),
            ("zh", "他来了。", "她走了。", Joint::Finished),
            ("ja", "「はい。」", "彼は言った。", Joint::Finished),
            ("ja", "『はい！』", "「いいえ。」", Joint::Finished),
            ("zh", "（他来了。）", "【她走了。】", Joint::Finished),
            ("zh", "《他来了：》", "她走了。", Joint::Open),
            ("zh", "他来了。", "（3）她走了。", Joint::Numbered),
            ("ja", "「はい」", "彼は言った。", Joint::Bare),
            ("en", "", "", Joint::Bare),
        ] {
            assert_eq!(joint(line, next, &tag.parse().unwrap()), wanted, "{line} / {next}");
        }
    }

    #[test]
    fn a_number_before_the_closing_signs_leaves_the_end_what_it_is() {
        for (tag, line, wanted) in [
            ("en", "The river is low.", "The river is low 7."),
            ("en", "He said: “Why?!” ", "He said: “Why 7?!” "),
            ("en", "The port (of Izmir).", "The port (of Izmir 7)."),
            ("en", "Three ships:", "Three ships 7:"),
            ("en", "Why rivers fall", "Why rivers fall 7"),
            ("en", "It fell by 15 %.", "It fell by 15 % 7."),
            ("en", "See https://example.org/a/.", "See https://example.org/a/ 7."),
            ("el", "Πού είναι;", "Πού είναι 7;"),
            ("zh", "他来了。", "他来了 7。"),
            ("ja", "「はい。」", "「はい 7。」"),
            ("ur", "یہ دریا ہے۔", "یہ دریا ہے 7۔"),
            ("en", "", " 7"),
        ] {
            let language: Language = tag.parse().unwrap();
            let mut marked = line.to_owned();
            marked.insert_str(start_of_closing_signs(line, &language), " 7");
            assert_eq!(marked, wanted);
            assert_eq!(ends(&marked, &language), ends(line, &language), "{line}");
            assert_eq!(joint(&marked, "Она", &language), joint(line, "Она", &language), "{line}");
        }
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
            ("zh", "【他来了。】《她走了！》为什么？", 3),
            ("ur", "یہ دریا ہے۔ وہ شہر ہے۔", 2),
            ("el", "Πού είναι; Εδώ.", 2),
            ("en", "Here; There.", 1),
        ] {
            assert_eq!(ends(line, &tag.parse().unwrap()), wanted, "{line}");
        }
    }
}
