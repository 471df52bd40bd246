//! Typography: the signs that a language's printers would set in place of those that keyboards have.
//!
//! [`find`] says what would change in a document, [`apply`] changes just that, and [`set`] does both. A
//! paragraph is read as one text, whatever emphasis and links divide it into, so that a quotation may open
//! inside bold and close outside. Program text, addresses, pictures, raw HTML and note marks are read as
//! part of it and never changed. A phrase that is marked as being in another language is a text by itself, set as
//! that language's printers would. No letter and no digit is ever changed, added or taken away, and setting
//! what is set changes nothing. [`typed`] does the same while someone types.
//!
//! What differs between languages stands in one table, [`habits_of`]; each [`Rule`] can be switched off.
//!
//! ```
//! use text::{doc::{Block, Inline}, language::Language, typography::{habits_of, set}};
//!
//! let paragraph = |text: &str| vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])];
//! let habits = habits_of(&Language::RUSSIAN).unwrap();
//! let set = set(&paragraph("Он сказал: \"Да\" - и ушёл."), habits, &[]);
//! assert_eq!(set.blocks, paragraph("Он сказал: «Да»\u{a0}— и\u{a0}ушёл."));
//! assert_eq!(set.changes[0].rule.word(), "quotes");
//! ```

mod dashes;
mod ellipsis;
mod no_break;
mod numbers;
mod paragraph;
#[cfg(test)]
mod properties;
mod quotes;
mod source;
mod table;
mod typed;

use std::collections::HashMap;

use crate::doc::{Block, Inline};
use crate::rewrite::{Edit, rewrite};

use self::paragraph::{End, Paragraph, Phrase, phrases};

pub use numbers::is_unit_of_number;
pub use paragraph::{ATOM, text_of};
pub use quotes::APOSTROPHE;
pub use source::{SetSource, set_source};
pub use table::{Habits, Pair, habits_of, languages};
pub use typed::{Replacement, typed};

/// What may be changed, each by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Quotation marks of the language, by how deep the quotation is.
    Quotes,
    /// ’ in place of '.
    Apostrophe,
    /// A dash in place of hyphens that stand for one.
    Dash,
    /// An en dash between two numbers.
    Range,
    /// … in place of three full stops.
    Ellipsis,
    /// No line begins with a dash.
    NoBreakDash,
    /// A short word stays on the line of the word it belongs to.
    NoBreakWords,
    /// Initials stay with their name, and have a space between them in languages that set one.
    NoBreakInitials,
    /// An abbreviation or sign stays whole, set off from its number by a space, and on the line of what it abbreviates.
    NoBreakAbbreviations,
    /// A number stays whole, and on the line of its unit.
    NoBreakNumbers,
    /// A mark that is set off by a space stays with its word.
    NoBreakMarks,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Rule; 11] = [
        Rule::Quotes,
        Rule::Apostrophe,
        Rule::Ellipsis,
        Rule::Range,
        Rule::Dash,
        Rule::NoBreakDash,
        Rule::NoBreakWords,
        Rule::NoBreakInitials,
        Rule::NoBreakAbbreviations,
        Rule::NoBreakNumbers,
        Rule::NoBreakMarks,
    ];

    /// The stable word for it, a key of the interface's words.
    pub fn word(self) -> &'static str {
        match self {
            Rule::Quotes => "quotes",
            Rule::Apostrophe => "apostrophe",
            Rule::Dash => "dash",
            Rule::Range => "range",
            Rule::Ellipsis => "ellipsis",
            Rule::NoBreakDash => "no_break_dash",
            Rule::NoBreakWords => "no_break_words",
            Rule::NoBreakInitials => "no_break_initials",
            Rule::NoBreakAbbreviations => "no_break_abbreviations",
            Rule::NoBreakNumbers => "no_break_numbers",
            Rule::NoBreakMarks => "no_break_marks",
        }
    }

    /// The rule with this word.
    pub fn from_word(word: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.word() == word)
    }
}

/// One change to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub rule: Rule,
    /// Which of the blocks, from 0.
    pub block: usize,
    /// Which run of text in that block (a list has one for each of its paragraphs, a table for each cell).
    pub paragraph: usize,
    /// Where in the paragraph's text, as [`text_of`] gives it; in characters.
    pub offset: usize,
    pub before: String,
    pub after: String,
}

impl Change {
    /// The change as an edit of the paragraph's text.
    pub fn edit(&self) -> Edit<'_> {
        Edit { offset: self.offset, before: &self.before, after: &self.after }
    }
}

/// A document with its typography set, and what was changed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub blocks: Vec<Block>,
    pub changes: Vec<Change>,
}

/// Sets the typography of a document by the habits of its language, without the rules that are `off`.
pub fn set(blocks: &[Block], habits: &Habits, off: &[Rule]) -> Set {
    let changes = find(blocks, habits, off);
    Set { blocks: apply(blocks, &changes), changes }
}

/// What [`set`] would change, in the order of the text.
pub fn find(blocks: &[Block], habits: &Habits, off: &[Rule]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (block, content) in blocks.iter().enumerate() {
        let mut paragraph = 0;
        content.each_inlines(&mut |inlines| {
            let found = find_in(inlines, habits, off).into_iter();
            changes.extend(found.map(|change| Change { block, paragraph, ..change }));
            paragraph += 1;
        });
    }
    changes
}

/// What would change in one paragraph, as if it were the first of the first block. A phrase in another language is
/// set by that one's habits, and left alone if they are not known.
pub fn find_in(inlines: &[Inline], habits: &Habits, off: &[Rule]) -> Vec<Change> {
    let mut paragraph = Paragraph::of(inlines);
    // The text around a phrase is set beside what the phrase has become.
    let known = phrases(inlines).into_iter().filter_map(|Phrase { language, offset, paragraph }| {
        Some((offset, settle(paragraph, habits_of(language)?, off)))
    });
    paragraph.take_in(known.collect());
    told(&settle(paragraph, habits, off)).collect()
}

/// Makes these changes, of those that [`find`] found in the same document, and no others.
pub fn apply(blocks: &[Block], changes: &[Change]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    let mut own: HashMap<usize, HashMap<usize, Vec<&Change>>> = HashMap::new();
    for change in changes {
        own.entry(change.block).or_default().entry(change.paragraph).or_default().push(change);
    }
    for (place, paragraphs) in own {
        let mut number = 0;
        let Some(block) = blocks.get_mut(place) else { continue };
        block.each_inlines_mut(&mut |inlines: &mut Vec<Inline>| {
            if let Some(here) = paragraphs.get(&number) {
                rewrite(inlines, here.iter().map(|change| change.edit()));
            }
            number += 1;
        });
    }
    blocks
}

/// Rounds after which a paragraph that still changes is given up. Two are the rule, for what one rule's
/// change lets another see, and one more to see that nothing changes.
const ROUNDS: usize = 6;

/// Says what rules would change in a paragraph as it is.
type Look = fn(&Paragraph, &Habits) -> Vec<paragraph::Edit>;

/// All of them, in the order in which they look. Abbreviations come before ellipses, which take full stops.
const LOOKS: [Look; 10] = [
    no_break::abbreviations,
    quotes::quotes,
    ellipsis::ellipsis,
    numbers::ranges,
    dashes::dashes,
    no_break::dashes,
    no_break::words,
    no_break::initials,
    numbers::no_breaks,
    no_break::marks,
];

/// Applies the rules until nothing changes any more, so that setting twice is setting once. A paragraph that
/// would never come to rest, which no text of a person has been seen to be, is left as it was.
fn settle(mut paragraph: Paragraph, habits: &Habits, off: &[Rule]) -> Paragraph {
    let before = paragraph.clone();
    for _ in 0..ROUNDS {
        let mut rests = true;
        for look in LOOKS {
            let mut edits = look(&paragraph, habits);
            edits.retain(|edit| !off.contains(&edit.rule));
            rests &= !paragraph.make(edits);
        }
        if rests {
            return paragraph;
        }
    }
    before
}

/// What the rules make of the text of one paragraph.
fn settled_text(text: &str, end: End, habits: &Habits, off: &[Rule]) -> Paragraph {
    settle(Paragraph::of_text(text, end), habits, off)
}

/// Sets the typography of a text that is no document: a title, a key point.
pub fn set_text(text: &str, habits: &Habits, off: &[Rule]) -> (String, Vec<Change>) {
    let paragraph = settled_text(text, End::OfParagraph, habits, off);
    (paragraph.text(), told(&paragraph).collect())
}

fn told(paragraph: &Paragraph) -> impl Iterator<Item = Change> + use<> {
    paragraph.changes().into_iter().map(|found| Change {
        rule: found.rule,
        block: 0,
        paragraph: 0,
        offset: found.offset,
        before: found.before,
        after: found.after,
    })
}
