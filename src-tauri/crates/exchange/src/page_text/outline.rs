//! Saying of each line of a page what it is.
//!
//! The rules run from the surest to the least sure, and each looks only at lines of which nothing has been
//! said yet: page furniture, endnotes, head, authors, and what is left is the body.

mod authors;
mod body;
mod byline;
mod furniture;
mod head;
mod notes;

use text::language::Language;

use super::note::could_be_a_name;
use super::pieces::{Line, Piece, Reason, Role};
use super::words::PageWords;

/// Says of each line what it is. Lines of one endnote become one piece.
pub(super) fn classify(lines: &[Line], language: &Language, words: &PageWords) -> Vec<Piece> {
    let draft = |line: &Line| Draft {
        line: line.number,
        text: line.text.clone(),
        blank_before: line.blank_before,
        said: None,
    };
    say(lines.iter().map(draft).collect(), language, words)
}

/// Says once more of each piece what it is, save of those of which the user has said it.
pub(super) fn classify_anew(pieces: &[Piece], language: &Language, words: &PageWords) -> Vec<Piece> {
    let mut end = 0;
    let mut drafts = Vec::with_capacity(pieces.len());
    for piece in pieces {
        drafts.push(Draft {
            line: piece.line,
            text: piece.text.clone(),
            blank_before: piece.line > end + 1 || end == 0,
            said: (piece.reason == Reason::SaidByUser).then_some((piece.role, piece.reason)),
        });
        end = piece.line + u32::try_from(piece.text.matches('\n').count()).unwrap_or(0);
    }
    say(drafts, language, words)
}

fn say(drafts: Vec<Draft>, language: &Language, words: &PageWords) -> Vec<Piece> {
    let mut outline = Outline { drafts, language, words };
    outline.split_bylines();
    outline.furniture();
    outline.related();
    outline.notes();
    outline.head();
    outline.split_biographies();
    outline.authors();
    outline.body();
    let said = |draft: Draft| {
        let (role, reason) = draft.said.unwrap_or((Role::Paragraph, Reason::RunningText));
        Piece { line: draft.line, text: draft.text, role, reason }
    };
    outline.drafts.into_iter().map(said).collect()
}

struct Draft {
    line: u32,
    text: String,
    blank_before: bool,
    said: Option<(Role, Reason)>,
}

impl Draft {
    fn say(&mut self, role: Role, reason: Reason) {
        self.said = Some((role, reason));
    }

    fn length(&self) -> usize {
        self.text.chars().count()
    }

    fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Whether it ends as a sentence does, note marks and quotation marks behind the full stop aside.
    fn ends_a_sentence(&self) -> bool {
        let mut text = self.text.as_str();
        while text.ends_with([']', ')']) {
            match text.rfind(['[', '(']) {
                Some(at) if text.len() - at < 8 => text = text[..at].trim_end(),
                _ => break,
            }
        }
        let text = text.trim_end_matches(|c: char| "”»\"’)".contains(c) || c.is_numeric());
        text.ends_with(['.', '!', '?', '…'])
    }

    /// Whether it is a sentence, questions aside: a heading may ask.
    fn ends_a_sentence_but_asks(&self) -> bool {
        self.ends_a_sentence() && !self.text.ends_with('?')
    }
}

struct Outline<'a> {
    drafts: Vec<Draft>,
    language: &'a Language,
    words: &'a PageWords,
}

impl Outline<'_> {
    /// The places, from `start` on, of which nothing has been said.
    fn open(&self, start: usize) -> Vec<usize> {
        (start..self.drafts.len()).filter(|at| self.drafts[*at].said.is_none()).collect()
    }

    /// The places after `at` of which nothing has been said.
    fn open_after(&self, at: usize) -> impl Iterator<Item = usize> {
        (at + 1..self.drafts.len()).filter(|at| self.drafts[*at].said.is_none())
    }

    fn is(&self, at: usize, role: Role) -> bool {
        self.drafts.get(at).is_some_and(|draft| matches!(draft.said, Some((said, _)) if said == role))
    }
}

/// The text after a bullet.
pub(super) fn bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['•', '◦', '▪', '‣', '●', '○', '■', '·', '–', '-', '*', '➤', '✓'])?;
    rest.strip_prefix([' ', '\u{a0}', '\t']).map(str::trim_start)
}

/// Whether a text behind a word such as “by” is the name of a person or of several.
fn is_names(text: &str) -> bool {
    are_names(text, could_be_a_name)
}

/// Whether the parts of a text are names by this measure.
fn are_names(text: &str, is_name: impl Fn(&str) -> bool) -> bool {
    let names = split_names(text);
    !names.is_empty() && names.iter().all(|name| is_name(name))
}

/// The names in a line such as "Defne Aksoy ve Kerem Yalçın".
pub(super) fn split_names(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for word in [" and ", " ve ", " и ", " və ", " және ", " და ", " & "] {
        text = text.replace(word, ",");
    }
    text.split([',', ';', '|']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}
