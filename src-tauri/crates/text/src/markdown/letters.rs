//! The letters of a Markdown text with their places in it, so that one can be changed where it stands.

use std::ops::Range;

/// The letters of a text in the order in which they are read: all that is running text, and neither program text nor
/// what a picture is called.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// Of each of the blocks of the body, in their order.
    pub body: Vec<Vec<Letter>>,
    /// Of each of the notes, in the order in which they are read.
    pub notes: Vec<Vec<Letter>>,
}

/// A letter of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    pub character: char,
    start: usize,
    /// In bytes; 0 if several letters are written as one sign, none of which can be changed by itself.
    length: u32,
}

impl Letter {
    /// Where it stands in the text, in bytes, with the backslash before it if one belongs to it.
    pub(crate) fn place(&self) -> Option<Range<usize>> {
        (self.length > 0).then(|| self.start..self.end())
    }

    pub(super) fn end(&self) -> usize {
        self.start + self.length as usize
    }
}

/// The letters of a piece of text that is written at `range` of `source`. What was read before it ends at `end`.
pub(super) fn of_text(text: &str, range: Range<usize>, source: &str, end: usize) -> Vec<Letter> {
    let is_escaped = range.start > end && source.as_bytes()[range.start - 1] == b'\\';
    let escape = usize::from(is_escaped);
    if source.get(range.clone()) == Some(text) {
        let letter = |(place, character): (usize, char)| {
            let escape = if place == 0 { escape } else { 0 };
            Letter {
                character,
                start: range.start + place - escape,
                length: length(escape + character.len_utf8()),
            }
        };
        return text.char_indices().map(letter).collect();
    }
    // A character reference, such as `&quot;`.
    let whole = if text.chars().nth(1).is_none() { length(range.len()) } else { 0 };
    text.chars().map(|character| Letter { character, start: range.start, length: whole }).collect()
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::markdown::read::read_with_letters;

    /// The letters of the body, then those of the notes, as they are written, each in brackets.
    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let (_, letters) = read_with_letters(markdown);
        let written = letters.body.iter().chain(&letters.notes).flatten().map(|letter| {
            let place = letter.place().map_or("?", |place| &markdown[place]);
            format!("[{place}]")
        });
        assert_eq!(written.collect::<String>(), expected);
    }

    #[test]
    fn a_letter_has_its_escape_with_it() {
        check("a *\\\"b*", "[a][ ][\\\"][b]");
        check("a\\b \\\\\"", "[a][\\][b][ ][\\\\][\"]");
        check("&quot;a&NotEqualTilde;", "[&quot;][a][?][?]");
        check("| a\\|b |\n|---|\n| c |", "[a][\\|][b][c]");
    }

    #[test]
    fn only_running_text_has_letters() {
        check("a `b` ![c](d) [e](f)\n\n    g\n\n<div>h</div>\n\n> i[^1]\n\n[^1]: j", "[a][ ][ ][ ][e][i][j]");
        check(&format!("a\n\n{} b\n\nc", ">".repeat(300)), "[a][c]");
    }
}
