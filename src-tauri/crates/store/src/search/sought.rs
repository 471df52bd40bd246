//! What is sought.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use text::fold::fold;

use super::{is_of_a_word, words};

/// The letters for which is remembered whether a hit may begin with them: Latin, Greek, Cyrillic and what
/// stands between.
const LETTERS: usize = 0x530;

/// The words a reader looks for, folded. The last may be unfinished; all must be there.
#[derive(Debug)]
pub(crate) struct Sought {
    words: Vec<String>,
    /// Whether a word that begins with this letter may be a hit. Folding is dear, and most words of a
    /// text begin with a letter that no word sought begins with.
    first_letters: Box<[Cell<Option<bool>>]>,
    /// What was found out of the words that passed. Texts say the same words over and over.
    known: RefCell<HashMap<String, u64>>,
}

impl Sought {
    /// What a reader typed, or nothing if there is no word in it.
    pub(crate) fn from_text(typed: &str) -> Option<Sought> {
        let words: Vec<String> = words(&fold(typed)).map(str::to_owned).collect();
        (!words.is_empty()).then(|| Sought {
            words,
            first_letters: vec![Cell::new(None); LETTERS].into(),
            known: RefCell::default(),
        })
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

    /// Which of the words sought a word of a text is, by a bit each.
    pub(super) fn hit(&self, word: &str) -> u64 {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { return 0 };
        // A mark after the first letter can make another letter of it.
        let marked = letters.next().is_some_and(|second| !second.is_alphanumeric());
        if !marked && !self.may_begin_with(first) {
            return 0;
        }
        if let Some(hit) = self.known.borrow().get(word) {
            return *hit;
        }
        let hit = self.compare(&fold(word));
        self.known.borrow_mut().insert(word.to_owned(), hit);
        hit
    }

    fn compare(&self, folded: &str) -> u64 {
        let last = self.words.len() - 1;
        let mut hit = 0;
        for piece in words(folded) {
            for (number, sought) in self.words.iter().enumerate().take(64) {
                if piece == sought || (number == last && piece.starts_with(sought.as_str())) {
                    hit |= 1 << number;
                }
            }
        }
        hit
    }

    /// Whether a title has all the words, so that it needs no snippet.
    pub(crate) fn is_shown_by(&self, title: &str) -> bool {
        self.is_all(pieces(title).map(|(piece, _)| self.hit(piece)).fold(0, |all, hit| all | hit))
    }

    /// Whether these bits are all the words sought.
    pub(super) fn is_all(&self, found: u64) -> bool {
        found.count_ones() as usize >= self.len().min(64)
    }

    fn may_begin_with(&self, first: char) -> bool {
        let Some(known) = self.first_letters.get(first as usize) else { return true };
        known.get().unwrap_or_else(|| {
            let folded = fold(first.encode_utf8(&mut [0; 4]));
            let begins = |letter| self.words.iter().any(|word| word.starts_with(letter));
            let may = folded.chars().next().is_none_or(begins);
            known.set(Some(may));
            may
        })
    }
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
    fn pieces_joined_are_the_text() {
        let text = "«Ёлка», 2 co\u{ad}op’s…";
        assert_eq!(pieces(text).map(|(piece, _)| piece).collect::<String>(), text);
        let words: Vec<_> = pieces(text).filter(|(_, word)| *word).map(|(piece, _)| piece).collect();
        assert_eq!(words, ["Ёлка", "2", "co\u{ad}op", "s"]);
    }
}
