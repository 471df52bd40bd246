//! The sentences of a block, with their places as the window counts them.

use text::digest::Digest;
use text::doc::Inline;
use text::language::Language;
use text::markdown::block::read_block;
use text::sentences::sentences;
use text::typography::{ATOM, text_of};

/// A sentence of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// In which running text of the block it stands, from 0, empty ones counted.
    pub number: usize,
    /// Where it begins and ends there, in UTF-16 units with one for what is no text.
    pub from: usize,
    pub to: usize,
    /// Its letters, without what is no text.
    pub text: String,
    /// The labels of the endnotes that are marked in it.
    pub marks: Vec<String>,
}

impl Sentence {
    /// By what it is known again: its letters and its marks.
    pub fn digest(&self) -> Digest {
        let mut bytes = self.text.clone().into_bytes();
        for mark in &self.marks {
            bytes.push(0);
            bytes.extend_from_slice(mark.as_bytes());
        }
        Digest::of(&bytes)
    }
}

/// The sentences of a block, given as its Markdown. Program text has none, nor has what reads as several blocks, which is
/// shown to nobody as text.
pub fn sentences_of(markdown: &str, language: &Language) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut number = 0;
    let blocks = read_block(markdown);
    if blocks.len() > 1 {
        return found;
    }
    for block in blocks {
        block.each_inlines(&mut |inlines| {
            push_sentences(inlines, number, language, &mut found);
            number += 1;
        });
    }
    found
}

fn push_sentences(inlines: &[Inline], number: usize, language: &Language, found: &mut Vec<Sentence>) {
    let text = text_of(inlines);
    let mut atoms = Vec::new();
    push_atoms(inlines, &mut atoms);
    let mut atoms = atoms.into_iter();
    // A note mark behind a full stop belongs to the sentence before it, as a closing quotation mark does, which is as
    // long in UTF-8.
    let closed = text.replace(ATOM, "\u{201d}");
    let (mut byte, mut unit) = (0, 0);
    for range in sentences(&closed, language) {
        // What stands between two sentences is white space.
        unit += units(&text[byte..range.start]);
        let written = &text[range.clone()];
        let length = units(written);
        let marks = written.chars().filter(|sign| *sign == ATOM);
        let marks: Vec<String> = marks.filter_map(|_| atoms.next().flatten()).collect();
        let letters: String = written.chars().filter(|sign| *sign != ATOM).collect();
        let text = letters.trim().to_owned();
        if !text.is_empty() || !marks.is_empty() {
            found.push(Sentence { number, from: unit, to: unit + length, text, marks });
        }
        (byte, unit) = (range.end, unit + length);
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// What is no text, in the order of the text: a label if it marks an endnote.
fn push_atoms(inlines: &[Inline], atoms: &mut Vec<Option<String>>) {
    for inline in inlines {
        match inline {
            Inline::NoteMark(label) => atoms.push(Some(label.clone())),
            Inline::Image { .. } | Inline::Source(_) => atoms.push(None),
            // The letters of program text are text; an atom typed as a letter is one too.
            Inline::Text(text) | Inline::Code(text) => {
                atoms.extend(text.chars().filter(|sign| *sign == ATOM).map(|_| None));
            }
            other => push_atoms(other.content().unwrap_or_default(), atoms),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &[(usize, usize, usize, &str)]) {
        let found = sentences_of(markdown, &Language::ENGLISH);
        let found: Vec<_> =
            found.iter().map(|one| (one.number, one.from, one.to, one.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_mark_belongs_to_the_sentence_that_it_stands_behind() {
        check("*One* is.[^a] Two 😀 are.", &[(0, 0, 8, "One is."), (0, 9, 20, "Two 😀 are.")]);
        let found = sentences_of("One.[^a] Two[^b].", &Language::ENGLISH);
        assert_eq!(found.iter().map(|one| one.marks.join(" ")).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn each_running_text_is_counted() {
        check("- One.\n- Two. Three.", &[(0, 0, 4, "One."), (1, 0, 4, "Two."), (1, 5, 11, "Three.")]);
        check("| a | |\n|---|---|\n| b | c |", &[(0, 0, 1, "a"), (2, 0, 1, "b"), (3, 0, 1, "c")]);
        check("```\ncode\n```", &[]);
        check("***", &[]);
    }
}
