//! What is sought.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use text::fold::fold;

use super::{is_of_a_word, words};

/// The letters whose folded form is kept ready: Latin, Greek, Cyrillic and what stands between.
const LETTERS: u32 = 0x530;

/// The words a reader looks for, folded. The last may be unfinished; all must be there.
#[derive(Debug)]
pub(crate) struct Sought {
    words: Vec<String>,
    /// Whether a word that begins with this letter may be a hit: most words of a text cannot.
    first_letters: Vec<bool>,
    /// What was found out of the words that are not of kept letters alone. Folding is dear, and texts say
    /// the same words over and over.
    known: RefCell<HashMap<String, u64>>,
}

impl Sought {
    /// What a reader typed, or nothing if there is no word in it.
    pub(crate) fn from_text(typed: &str) -> Option<Sought> {
        let words: Vec<String> = words(&fold(typed)).map(str::to_owned).collect();
        let may_begin = |letter: &Option<String>| {
            let folded = letter.as_deref().unwrap_or_default();
            words.iter().any(|word| word.starts_with(folded) || folded.starts_with(word.as_str()))
        };
        let first_letters = letters().folded.iter().map(may_begin).collect();
        (!words.is_empty()).then(|| Sought { words, first_letters, known: RefCell::default() })
    }

    /// The words in the language of FTS5. They are letters and digits alone, each between quotation
    /// marks, so that nothing typed can be taken for an operator.
    pub(crate) fn expression(&self) -> String {
        let quoted: Vec<String> = self.words.iter().map(|word| format!("\"{word}\"")).collect();
        quoted.join(" ") + "*"
    }

    /// How many words are sought.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Which of the words sought a passage has, by a bit each.
    pub(super) fn hits(&self, passage: &str) -> u64 {
        let letters = letters();
        let mut found = 0;
        let (mut start, mut candidate) = (None, false);
        for (place, letter) in passage.char_indices() {
            let kind = letters.kind(letter);
            match (start, kind) {
                (Some(from), Kind::Between) => {
                    if candidate {
                        found |= self.hit(&passage[from..place]);
                        if self.is_all(found) {
                            return found;
                        }
                    }
                    (start, candidate) = (None, false);
                }
                (None, Kind::Between) => {}
                (None, Kind::Alike) => (start, candidate) = (Some(place), self.may_begin_with(letter)),
                (None, Kind::Other) => (start, candidate) = (Some(place), true),
                (Some(_), kind) => candidate |= kind == Kind::Other,
            }
        }
        match start {
            Some(from) if candidate => found | self.hit(&passage[from..]),
            _ => found,
        }
    }

    /// Which of the words sought a word of a text is, by a bit each.
    pub(super) fn hit(&self, word: &str) -> u64 {
        if word.chars().all(|letter| letters().kind(letter) == Kind::Alike) {
            return self.bits(|sought, unfinished| is_letter_by_letter(word, sought, unfinished));
        }
        if let Some(hit) = self.known.borrow().get(word) {
            return *hit;
        }
        let hit = self.compare(&fold(word));
        self.known.borrow_mut().insert(word.to_owned(), hit);
        hit
    }

    /// Whether a word of letters that fold alike may be a hit, by its first one.
    fn may_begin_with(&self, first: char) -> bool {
        self.first_letters.get(first as usize).is_none_or(|may| *may)
    }

    fn compare(&self, folded: &str) -> u64 {
        let is = |piece: &str, sought: &str, unfinished: bool| {
            piece == sought || (unfinished && piece.starts_with(sought))
        };
        words(folded)
            .fold(0, |hit, piece| hit | self.bits(|sought, unfinished| is(piece, sought, unfinished)))
    }

    /// A bit for each word sought that passes, which is told whether it may be unfinished.
    fn bits(&self, passes: impl Fn(&str, bool) -> bool) -> u64 {
        let last = self.words.len() - 1;
        let mut bits = 0;
        for (number, sought) in self.words.iter().enumerate().take(64) {
            if passes(sought, number == last) {
                bits |= 1 << number;
            }
        }
        bits
    }

    /// Whether a title has all the words, so that it needs no snippet.
    pub(crate) fn is_shown_by(&self, title: &str) -> bool {
        self.is_all(self.hits(title))
    }

    /// Whether these bits are all the words sought.
    pub(super) fn is_all(&self, found: u64) -> bool {
        found.count_ones() as usize >= self.len().min(64)
    }
}

/// What a character is to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It is part of no word.
    Between,
    /// It folds alike whatever stands beside it, and into a part of a word. A word of such letters is folded
    /// letter by letter.
    Alike,
    /// Any other part of a word.
    Other,
}

/// What is known of each of the first [`LETTERS`] characters: its kind, and if that is [`Kind::Alike`], its
/// folded form.
struct Letters {
    kinds: Vec<Kind>,
    folded: Vec<Option<String>>,
}

fn letters() -> &'static Letters {
    static KNOWN: OnceLock<Letters> = OnceLock::new();
    let folded = |number: u32| {
        // What stands on the letter before it is folded with that one.
        let is_mark = matches!(number, 0x300..=0x36f | 0x483..=0x489);
        let letter = char::from_u32(number).filter(|letter| is_in_a_word(*letter) && !is_mark)?;
        let folded = fold(letter.encode_utf8(&mut [0; 4]));
        folded.chars().all(is_of_a_word).then_some(folded)
    };
    let kind = |(number, folded): (u32, &Option<String>)| match char::from_u32(number) {
        Some(letter) if folded.is_none() && is_in_a_word(letter) => Kind::Other,
        _ if folded.is_some() => Kind::Alike,
        _ => Kind::Between,
    };
    KNOWN.get_or_init(|| {
        let folded: Vec<Option<String>> = (0..LETTERS).map(folded).collect();
        Letters { kinds: (0..LETTERS).zip(&folded).map(kind).collect(), folded }
    })
}

impl Letters {
    fn kind(&self, letter: char) -> Kind {
        match self.kinds.get(letter as usize) {
            Some(kind) => *kind,
            None if is_in_a_word(letter) => Kind::Other,
            None => Kind::Between,
        }
    }
}

/// The folded form of a letter that folds alike everywhere.
fn folded_letter(letter: char) -> Option<&'static str> {
    letters().folded.get(letter as usize)?.as_deref()
}

/// Whether a word of letters that fold alike is the word sought, or begins with it if it may be unfinished.
fn is_letter_by_letter(word: &str, sought: &str, unfinished: bool) -> bool {
    let mut rest = sought;
    for folded in word.chars().filter_map(folded_letter) {
        match rest.strip_prefix(folded) {
            Some(after) if !(after.is_empty() && unfinished) => rest = after,
            Some(_) => return true,
            None => return unfinished && folded.starts_with(rest),
        }
    }
    rest.is_empty()
}

/// A text cut into words and what is between them, with whether each piece is a word. The pieces joined
/// are the text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let word = is_in_a_word(rest.chars().next()?);
        let end = rest.find(|c| is_in_a_word(c) != word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((piece, word))
    })
}

/// As [`is_of_a_word`], before folding, which drops soft hyphens and their like from the middle of words.
fn is_in_a_word(c: char) -> bool {
    is_of_a_word(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(Sought::from_text(typed).unwrap().expression(), expected);
    }

    #[test]
    fn nothing_typed_is_an_operator() {
        check("Tuna yük", r#""tuna" "yuk"*"#);
        check(r#"a" OR "b"#, r#""a" "or" "b"*"#);
        check("NEAR(a b, 2)*", r#""near" "a" "b" "2"*"#);
        check("title:x^ -y +z {}", r#""title" "x" "y" "z"*"#);
        assert!(Sought::from_text("\"* ^ - ()").is_none());
    }

    #[test]
    fn a_word_is_hit_however_it_is_written() {
        let sought = Sought::from_text("ышик ёлк").unwrap();
        assert_eq!((sought.hit("Елка"), sought.hit("ЫШИК"), sought.hit("Палка")), (2, 1, 0));
        let sought = Sought::from_text("isi").unwrap();
        for word in ["IŞIK", "ışık", "i\u{307}şik", "I\u{ad}şık"] {
            assert_eq!(sought.hit(word), 1, "{word}");
        }
        assert_eq!(sought.hit("kışık"), 0);
    }

    #[test]
    fn letter_by_letter_is_the_same_as_the_whole_word() {
        let letters: Vec<char> = (0..LETTERS)
            .filter_map(char::from_u32)
            .filter(|letter| folded_letter(*letter).is_some())
            .collect();
        assert!(letters.len() > 900 && letters.contains(&'ı') && letters.contains(&'ё'), "{}", letters.len());
        for (place, letter) in letters.iter().enumerate() {
            // Every letter among others of all kinds, between two of its neighbours and at the edges.
            let other = letters[(place * 7_919) % letters.len()];
            for word in
                [format!("{letter}"), format!("{letter}{other}"), format!("{other}{letter}и{letter}i")]
            {
                let joined: String = word.chars().filter_map(folded_letter).collect();
                assert_eq!(joined, fold(&word), "{word}");
            }
        }
    }

    #[test]
    fn words_are_compared_as_their_folded_forms_are() {
        let words = [
            "Straße",
            "STRASSE",
            "stras",
            "strass",
            "ß",
            "s",
            "i",
            "İ",
            "ı\u{307}",
            "йод",
            "и\u{306}од",
            "и",
            "й",
            "ærø",
            "ae",
            "co\u{ad}op",
            "coop",
            "მთა",
            "мт\u{301}а",
            "мта",
        ];
        for typed in words {
            let sought = Sought::from_text(typed).unwrap();
            for word in words {
                assert_eq!(sought.hit(word), sought.compare(&fold(word)), "{typed} in {word}");
            }
        }
    }

    #[test]
    fn pieces_joined_are_the_text() {
        let text = "«Ёлка», 2 co\u{ad}op’s…";
        assert_eq!(pieces(text).map(|(piece, _)| piece).collect::<String>(), text);
        let words: Vec<_> = pieces(text).filter(|(_, word)| *word).map(|(piece, _)| piece).collect();
        assert_eq!(words, ["Ёлка", "2", "co\u{ad}op", "s"]);
    }
}
