//! What the index holds.

use editorial::edition::{Content, EditionBlock};
use editorial::id::EditionId;
use text::fold::fold;
use text::markdown::block::read_block;
use text::plain::plain_text;

use super::{EDITIONS_OF_AN_ARTICLE, Sought, waits, words};
use crate::connection::{Reader, Writer};
use crate::{Error, bin};

/// Puts an edition's words in the index, in place of those it had: those of its endnotes among those of its body.
pub(crate) fn put(writer: &Writer<'_>, line: i64, id: EditionId, content: &Content) -> Result<(), Error> {
    let mut title = String::new();
    push_words(&mut title, &content.title);
    let mut key_points = String::new();
    content.key_points.iter().for_each(|point| push_words(&mut key_points, point));
    let mut body = String::new();
    content.blocks.iter().for_each(|block| push_words(&mut body, &words_of(block)));
    notes(writer, id)?.iter().for_each(|note| push_words(&mut body, &plain_text(&read_block(note))));
    writer.change(include_str!("delete.sql"), [line])?;
    writer.change(include_str!("insert.sql"), (line, title, key_points, body)).map(drop)
}

/// The lines of the editions that have all the words, in rising order. An article in the bin keeps its words in the
/// index, so that nothing is to be done when it is put back; here its editions are left out.
pub(crate) fn lines(reader: &Reader<'_>, sought: &Sought) -> Result<Vec<i64>, Error> {
    let mut found = reader.all(include_str!("lines.sql"), [sought.expression()], |row| row.get(0))?;
    waits::mend(reader, sought, &mut found)?;
    let binned = bin::lines(reader)?;
    found.retain(|line| !binned.contains(&(line / EDITIONS_OF_AN_ARTICLE)));
    Ok(found)
}

/// The words of the endnotes that an edition marks, in its language, as Markdown.
pub(super) fn notes(reader: &Reader<'_>, id: EditionId) -> Result<Vec<String>, Error> {
    reader.all(include_str!("notes.sql"), [id.0.as_bytes()], |row| row.get(0))
}

/// The text of a block in which words are sought.
pub(super) fn words_of(block: &EditionBlock) -> String {
    plain_text(&read_block(&block.markdown))
}

fn push_words(all: &mut String, text: &str) {
    for word in words(&fold(text)) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
}
