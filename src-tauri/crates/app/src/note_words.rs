//! The endnotes' words beside an edition: those of its article in its language, and those that its page prints.

use std::collections::HashMap;

use editorial::edition::Edition;
use editorial::endnote::Endnote;
use editorial::id::EndnoteId;
use store::Reader;
use text::canonical::canonical;
use text::doc::{Block, Inline};
use text::language::Language;
use text::markdown::block::read_block;
use text::markdown::write::write;
use text::rewrite::{Edit, rewrite};

use crate::edition::blocks_of;
use crate::failure::Failure;

/// What an endnote says in an edition's language.
pub(crate) struct NoteWords {
    pub id: EndnoteId,
    /// Its number in the edition, from 1; none if the edition does not mark it.
    pub number: Option<usize>,
    pub blocks: Vec<Block>,
}

/// The words of the endnotes beside an edition: of those that it marks in the order of their marks, then of the
/// others.
pub(crate) fn notes_beside(reader: &Reader, edition: &Edition) -> Result<Vec<NoteWords>, Failure> {
    let said = store::endnote::said_in(reader, edition.head.article, &edition.head.language)?;
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = note_numbers(edition);
    let words = |(id, markdown): (EndnoteId, String)| NoteWords {
        id,
        number: numbers.get(&id.to_string()).copied(),
        blocks: read_block(&markdown),
    };
    let mut notes: Vec<NoteWords> = said.into_iter().map(words).collect();
    notes.sort_by_key(|note| note.number.unwrap_or(usize::MAX));
    Ok(notes)
}

/// The numbers, from 1, of the endnotes that an edition marks, by their labels.
pub(crate) fn note_numbers(edition: &Edition) -> HashMap<String, usize> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for block in edition.content.blocks.iter().flat_map(blocks_of) {
        block.each_mark(&mut |label| {
            let next = numbers.len() + 1;
            numbers.entry(label.to_owned()).or_insert(next);
        });
    }
    numbers
}

/// The words that the page of an edition in `language` prints for an endnote that it marks, of an article with an
/// original in `original`: its own, or else the original's, or else the first that there are, for a note in a foreign
/// language is better than none. Empty if it says nothing at all.
pub(crate) fn printed_words<'a>(
    note: &'a Endnote,
    language: &Language,
    original: Option<&Language>,
) -> &'a str {
    let said = |words: &'a String| Some(words.as_str()).filter(|words| !words.is_empty());
    let own = note.texts.get(language).and_then(said);
    let original = || note.texts.get(original?).and_then(said);
    own.or_else(original).or_else(|| note.texts.values().find_map(said)).unwrap_or_default()
}

/// Hands over every running text of an endnote, in the order in which they are read. Those of all its blocks are
/// counted as one.
pub(crate) fn each_text_of_note(blocks: &[Block], hand_over: &mut dyn FnMut(usize, &[Inline])) {
    let mut run = 0;
    for block in blocks {
        block.each_inlines(&mut |inlines| {
            hand_over(run, inlines);
            run += 1;
        });
    }
}

/// An endnote's words with these edits made, each in the running text with this number; none if it says nothing then.
pub(crate) fn note_with<'a>(
    blocks: &[Block],
    edits: impl Iterator<Item = (usize, Edit<'a>)>,
) -> Option<String> {
    let mut by_run: HashMap<usize, Vec<Edit>> = HashMap::new();
    for (run, edit) in edits {
        by_run.entry(run).or_default().push(edit);
    }
    let mut after = blocks.to_vec();
    let mut run = 0;
    for block in &mut after {
        block.each_inlines_mut(&mut |inlines| {
            rewrite(inlines, by_run.get(&run).into_iter().flatten().copied());
            run += 1;
        });
    }
    let markdown = write(&canonical(&after));
    (!markdown.is_empty()).then_some(markdown)
}
