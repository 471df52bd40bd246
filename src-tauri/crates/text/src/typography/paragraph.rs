//! A paragraph as one text in which each character knows what it was and whether it may change.

use std::ops::Range;

use super::Rule;
use crate::doc::Inline;
use crate::language::Language;

/// What stands in a paragraph's text for a thing that is no text: a note mark, a picture, a tag.
pub const ATOM: char = '\u{fffc}';

/// The text of a paragraph as the rules read it: program text is part of it, a break in the source is a
/// space, one that the author asked for is a line end, and anything else is an [`ATOM`]. It is as long as the
/// same paragraph in the window.
pub fn text_of(inlines: &[Inline]) -> String {
    Paragraph::of(inlines).text()
}

/// The same, character by character, and whether each is one of the words.
pub(super) fn letters_of(inlines: &[Inline]) -> Vec<(char, bool)> {
    let mut letters = Vec::new();
    each_sign(inlines, None, &mut 0, &mut |Written { character, fixed, .. }| {
        letters.push((character, !fixed))
    });
    letters
}

/// What stands after the last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing: the paragraph ends.
    OfParagraph,
    /// What is yet to be typed.
    Unknown,
}

/// A paragraph under the rules.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    signs: Vec<Sign>,
    end: End,
    original: Vec<char>,
    /// Which rule last touched each of the original characters.
    touched: Vec<Option<Rule>>,
}

#[derive(Debug, Clone, Copy)]
struct Sign {
    character: char,
    /// The place in the original of what it stands for.
    origin: usize,
    /// Whether it is of a kind that is never changed.
    fixed: bool,
    /// The piece of text it stands in: what is replaced together stands in one.
    run: usize,
    /// Whether it belongs to an address.
    in_address: bool,
}

/// A change that a rule asks for.
#[derive(Debug)]
pub(super) struct Edit {
    pub rule: Rule,
    pub place: Range<usize>,
    pub with: String,
}

/// A change as it is told, at a place in the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub rule: Rule,
    pub offset: usize,
    pub before: String,
    pub after: String,
}

/// What follows a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Character(char),
    /// The paragraph ends.
    End,
    /// It is yet to be typed.
    Unknown,
}

impl Paragraph {
    /// A paragraph of a document. A phrase in another language is fixed in it: it is a text by itself, see [`phrases`].
    pub(super) fn of(inlines: &[Inline]) -> Paragraph {
        let mut paragraph = Paragraph::empty(End::OfParagraph);
        each_sign(inlines, None, &mut 0, &mut |Written { character, fixed, run, language }| {
            paragraph.push(character, fixed || language.is_some(), run);
        });
        paragraph.close()
    }

    fn empty(end: End) -> Paragraph {
        Paragraph { signs: Vec::new(), end, original: Vec::new(), touched: Vec::new() }
    }

    /// A text in which nothing but addresses and atoms is fixed.
    pub(super) fn of_text(text: &str, end: End) -> Paragraph {
        let mut paragraph = Paragraph::empty(end);
        text.chars().for_each(|character| paragraph.push(character, matches!(character, ATOM | '\n'), 0));
        paragraph.close()
    }

    fn push(&mut self, character: char, fixed: bool, run: usize) {
        let origin = self.original.len();
        self.signs.push(Sign { character, origin, fixed, run, in_address: false });
        self.original.push(character);
    }

    fn close(mut self) -> Paragraph {
        self.touched = vec![None; self.original.len()];
        self.mark_addresses();
        self
    }

    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> String {
        self.signs.iter().map(|sign| sign.character).collect()
    }

    pub(super) fn at(&self, place: usize) -> char {
        self.signs[place].character
    }

    /// Whether the character may be changed.
    pub(super) fn may_change(&self, place: usize) -> bool {
        !self.signs[place].fixed && !self.signs[place].in_address
    }

    /// What stands right before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).map(|place| self.at(place))
    }

    /// What stands right at a place, which may be past the end.
    pub(super) fn next(&self, place: usize) -> Next {
        match (self.signs.get(place), self.end) {
            (Some(sign), _) => Next::Character(sign.character),
            (None, End::OfParagraph) => Next::End,
            (None, End::Unknown) => Next::Unknown,
        }
    }

    /// What a reader sees before a place: an endnote's number hangs on the word before it.
    pub(super) fn seen_before(&self, place: usize) -> Option<char> {
        self.signs[..place].iter().rev().map(|sign| sign.character).find(|character| *character != ATOM)
    }

    /// What a reader sees from a place on.
    pub(super) fn seen_next(&self, place: usize) -> Next {
        let place = (place..self.len()).find(|place| self.at(*place) != ATOM).unwrap_or(self.len());
        self.next(place)
    }

    /// Whether `text` stands at a place.
    pub(super) fn has(&self, place: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(index, character)| {
            self.signs.get(place + index).is_some_and(|sign| sign.character == character)
        })
    }

    /// Whether an edit touches nothing fixed, and no two pieces of text at once.
    pub(super) fn takes(&self, edit: &Edit) -> bool {
        let run = self.signs[edit.place.start].run;
        edit.place.clone().all(|place| self.may_change(place) && self.signs[place].run == run)
    }

    /// The place in the original of what stands at a place.
    pub(super) fn origin(&self, place: usize) -> usize {
        self.signs[place].origin
    }

    /// Makes the edits that can be made, and says whether any was made. They are in order; of two that
    /// touch the same character the later one counts.
    pub(super) fn make(&mut self, edits: Vec<Edit>) -> bool {
        let mut free = self.len();
        let mut taken = Vec::new();
        for edit in edits.into_iter().rev() {
            if edit.place.end > free {
                continue;
            }
            free = edit.place.start;
            let old = self.signs[edit.place.clone()].iter().map(|sign| sign.character);
            if !old.eq(edit.with.chars()) && self.takes(&edit) {
                taken.push(edit);
            }
        }
        if taken.is_empty() {
            return false;
        }
        // All at once: each by itself would move what stands behind it, which in a long text is much.
        let mut signs = Vec::with_capacity(self.len());
        let mut done = 0;
        for Edit { rule, place, with } in taken.into_iter().rev() {
            signs.extend_from_slice(&self.signs[done..place.start]);
            for sign in &self.signs[place.clone()] {
                self.touched[sign.origin] = Some(rule);
            }
            let first = self.signs[place.start];
            signs.extend(with.chars().map(|character| Sign { character, ..first }));
            done = place.end;
        }
        signs.extend_from_slice(&self.signs[done..]);
        self.signs = signs;
        self.mark_addresses();
        true
    }

    /// Puts phrases as they were set in their places, each with where it begins, in the order of the text. Before that
    /// nothing may have changed here.
    pub(super) fn take_in(&mut self, phrases: Vec<(usize, Paragraph)>) {
        let mut signs = Vec::with_capacity(self.len());
        let mut done = 0;
        for (offset, phrase) in phrases {
            let end = offset + phrase.original.len();
            self.touched[offset..end].clone_from_slice(&phrase.touched);
            signs.extend_from_slice(&self.signs[done..offset]);
            signs.extend(phrase.signs.into_iter().map(|sign| Sign {
                origin: offset + sign.origin,
                fixed: true,
                ..sign
            }));
            done = end;
        }
        signs.extend_from_slice(&self.signs[done..]);
        self.signs = signs;
        self.mark_addresses();
    }

    /// What has changed since the beginning.
    pub(super) fn changes(&self) -> Vec<Found> {
        let mut now = vec![String::new(); self.original.len()];
        self.signs.iter().for_each(|sign| now[sign.origin].push(sign.character));
        let mut found: Vec<Found> = Vec::new();
        for (offset, (was, now)) in self.original.iter().zip(now).enumerate() {
            let Some(rule) = self.touched[offset].filter(|_| now.chars().ne([*was])) else { continue };
            // What was taken away is part of the change that put something in its place.
            match found.last_mut() {
                Some(last) if now.is_empty() => last.before.push(*was),
                _ => found.push(Found { rule, offset, before: was.to_string(), after: now }),
            }
        }
        found
    }

    /// Marks the addresses of the net in the text.
    fn mark_addresses(&mut self) {
        self.signs.iter_mut().for_each(|sign| sign.in_address = false);
        let mut place = 0;
        while place < self.len() {
            let starts = ["http://", "https://", "ftp://", "mailto:", "www."];
            let is_word = place > 0 && self.at(place - 1).is_alphanumeric();
            if is_word || !starts.iter().any(|start| self.has(place, start)) {
                place += 1;
                continue;
            }
            let ends = |place: &usize| self.at(*place).is_whitespace() || self.at(*place) == ATOM;
            let end = (place..self.len()).find(ends).unwrap_or(self.len());
            // A quotation mark belongs to the address if its quotation was opened in it.
            let mut marks = (place..end).filter(|place| self.at(*place) == '"').count();
            let closing = |place: &usize| match self.at(*place) {
                '/' | '=' | '&' | '#' | '_' | '-' => false,
                '"' => {
                    marks -= 1;
                    marks.is_multiple_of(2)
                }
                character => !character.is_alphanumeric(),
            };
            // Of an address that is being typed nobody knows where it ends.
            let tail = match self.next(end) {
                Next::Unknown => 0,
                _ => (place..end).rev().take_while(closing).count(),
            };
            self.signs[place..end - tail].iter_mut().for_each(|sign| sign.in_address = true);
            place = end.max(place + 1);
        }
    }
}

/// A part of a paragraph that is marked as being in another language.
#[derive(Debug)]
pub(super) struct Phrase<'a> {
    pub language: &'a Language,
    /// Where it begins in the paragraph's text, in characters.
    pub offset: usize,
    /// Its own text, as if it were a paragraph: what stands around it is written by other habits.
    pub paragraph: Paragraph,
}

/// The phrases of a paragraph, whatever emphasis and links divide them into. A phrase within a phrase parts it.
pub(super) fn phrases(inlines: &[Inline]) -> Vec<Phrase<'_>> {
    let mut phrases: Vec<Phrase> = Vec::new();
    let (mut length, mut open) = (0, None);
    each_sign(inlines, None, &mut 0, &mut |Written { character, fixed, run, language }| {
        if let Some(language) = language {
            if open != Some(language) {
                phrases.push(Phrase {
                    language,
                    offset: length,
                    paragraph: Paragraph::empty(End::OfParagraph),
                });
            }
            if let Some(phrase) = phrases.last_mut() {
                phrase.paragraph.push(character, fixed, run);
            }
        }
        open = language;
        length += 1;
    });
    phrases.into_iter().map(|phrase| Phrase { paragraph: phrase.paragraph.close(), ..phrase }).collect()
}

/// A character of a paragraph's text as it is written.
struct Written<'a> {
    character: char,
    /// Whether it is of a kind that is never changed.
    fixed: bool,
    run: usize,
    /// The language of the phrase that it is in, the inner one of two.
    language: Option<&'a Language>,
}

/// Hands over every character of a paragraph's text. `run` counts the pieces.
fn each_sign<'a>(
    inlines: &'a [Inline],
    language: Option<&'a Language>,
    run: &mut usize,
    take: &mut dyn FnMut(Written<'a>),
) {
    for inline in inlines {
        *run += 1;
        let run_here = *run;
        let mut one = |character, fixed| take(Written { character, fixed, run: run_here, language });
        match inline {
            Inline::Text(text) => text.chars().for_each(|character| one(character, false)),
            Inline::Code(code) => code.chars().for_each(|character| one(character, true)),
            Inline::SoftBreak => one(' ', true),
            Inline::HardBreak => one('\n', true),
            Inline::NoteMark(_) | Inline::Source(_) | Inline::Image { .. } => one(ATOM, true),
            Inline::InLanguage { language, content } => each_sign(content, Some(language), run, take),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strike(content)
            | Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::Link { content, .. } => each_sign(content, language, run, take),
        }
    }
}
