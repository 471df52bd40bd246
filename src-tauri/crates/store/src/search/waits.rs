//! Editions whose words are not yet in the index.
//!
//! Writing one edition's row anew sets FTS5 to merging what it has, which in a large newsroom takes longer
//! than all the rest of a save. So a save only notes the edition here. Until its words are put into the
//! index, in a quiet moment, a search looks through its text itself: what was saved is always found, also
//! by a program that may not write.

use editorial::id::{EditionId, EndnoteId};
use text::language::Language;
use text::markdown::block::read_block;
use text::plain::plain_text;

use super::{Sought, index};
use crate::connection::{Reader, Writer};
use crate::{Error, edition};

/// Notes that an edition's words in the index are no longer those of its text.
pub(crate) fn wait(writer: &Writer<'_>, line: i64) -> Result<(), Error> {
    writer.change(include_str!("wait.sql"), [line]).map(drop)
}

/// How many editions wait.
pub(crate) fn count_waiting(reader: &Reader<'_>) -> Result<u32, Error> {
    reader.count(include_str!("count_waiting.sql"), [])
}

/// Puts the words of at most so many waiting editions with lines above `after` into the index, and gives the
/// last line it came to. One that cannot be read goes on waiting, so that the others need not.
pub(crate) fn index_waiting(writer: &Writer<'_>, after: i64, most: u32) -> Result<Option<i64>, Error> {
    let mut last = None;
    for (line, id) in waiting(writer, after, most)? {
        last = Some(line);
        match edition::get(writer, id) {
            Ok(Some(edition)) => index::put(writer, line, id, &edition.content)?,
            Ok(None) => {}
            Err(Error::Damaged { .. } | Error::DamagedEdition { .. }) => continue,
            Err(error) => return Err(error),
        }
        writer.change(include_str!("wait_no_longer.sql"), [line])?;
    }
    Ok(last)
}

/// Mends what the index found, in rising order, by the editions that wait. Of one that cannot be read the
/// index has the last word: it must not keep anyone from finding the others.
pub(super) fn mend(reader: &Reader<'_>, sought: &Sought, found: &mut Vec<i64>) -> Result<(), Error> {
    for (line, id) in waiting(reader, 0, u32::MAX)? {
        let has_all = match has_all_words(reader, id, sought) {
            Err(Error::Damaged { .. } | Error::DamagedEdition { .. }) => continue,
            answer => answer?,
        };
        match (found.binary_search(&line), has_all) {
            (Ok(place), false) => drop(found.remove(place)),
            (Err(place), true) => found.insert(place, line),
            (Ok(_), true) | (Err(_), false) => {}
        }
    }
    Ok(())
}

fn waiting(reader: &Reader<'_>, after: i64, most: u32) -> Result<Vec<(i64, EditionId)>, Error> {
    reader.all(include_str!("waiting.sql"), (after, most), |row| {
        Ok((row.get(0)?, EditionId(crate::column::uuid(row, 1)?)))
    })
}

/// Notes the same of the editions in `language` that mark an endnote.
pub(crate) fn wait_for_note(writer: &Writer<'_>, note: EndnoteId, language: &Language) -> Result<(), Error> {
    writer.change(include_str!("wait_for_note.sql"), (note.0.as_bytes(), language.as_str())).map(drop)
}

/// Whether an edition has all the words in its title, key points, text or endnotes, as they are now.
fn has_all_words(reader: &Reader<'_>, id: EditionId, sought: &Sought) -> Result<bool, Error> {
    let Some(edition) = edition::get(reader, id)? else { return Ok(false) };
    let content = edition.content;
    let mut found = sought.hits(&content.title);
    found |= content.key_points.iter().fold(0, |all, point| all | sought.hits(point));
    for block in &content.blocks {
        if sought.is_all(found) {
            break;
        }
        found |= sought.hits(&index::words_of(block));
    }
    if !sought.is_all(found) {
        found |= index::notes(reader, id)?
            .iter()
            .fold(0, |all, note| all | sought.hits(&plain_text(&read_block(note))));
    }
    Ok(sought.is_all(found))
}
