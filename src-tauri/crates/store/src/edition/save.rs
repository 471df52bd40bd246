//! Saving what changed in an edition.

use std::collections::{BTreeSet, HashMap, HashSet};

use editorial::edition::{Content, EditionBlock, EditionHead};
use editorial::id::{BlockId, EditionId, EndnoteId};
use text::markdown::block::read_block;

use super::{key_points_text, not_found, order_bytes};
use crate::connection::Writer;
use crate::{Error, article, search, sort_key};

/// Leads an edition from `before`, what is stored, to `after`, and gives it the title, revision, counts,
/// state and time of `head`. Only rows that differ are touched: a block each that is new, changed or
/// gone, one for the order if it is another, and the edition's own rows in the list and in the index.
pub fn save(
    writer: &Writer<'_>,
    id: EditionId,
    before: &Content,
    after: &Content,
    head: &EditionHead,
) -> Result<(), Error> {
    let line = writer.first(
        include_str!("update.sql"),
        (
            id.0.as_bytes(),
            head.state.word(),
            &head.title,
            head.revision,
            head.words,
            head.blocks,
            head.changed.timestamp_millis(),
        ),
        |row| row.get(0),
    )?;
    let line: i64 = line.ok_or_else(|| not_found(id))?;
    save_blocks(writer, id, before, after)?;
    if before.key_points != after.key_points {
        writer.change(include_str!("set_key_points.sql"), (id.0.as_bytes(), key_points_text(after)))?;
    }
    if !before.blocks.iter().map(|block| block.id).eq(after.blocks.iter().map(|block| block.id)) {
        writer.change(include_str!("set_order.sql"), (id.0.as_bytes(), order_bytes(after)))?;
    }
    if before != after {
        search::put(writer, line, after)?;
    }
    if head.original && before.title != after.title {
        article::set_title_key(writer, head.article, &sort_key::of(&after.title, Some(&head.language)))?;
    }
    article::note_edition(writer, head.article, head.changed)
}

/// Adds a block with its marks.
pub(super) fn insert_block(
    writer: &Writer<'_>,
    edition: EditionId,
    block: &EditionBlock,
) -> Result<(), Error> {
    writer.change(
        include_str!("insert_block.sql"),
        (block.id.0.as_bytes(), edition.0.as_bytes(), &block.markdown, block.digest.as_bytes()),
    )?;
    insert_marks(writer, block)
}

fn save_blocks(
    writer: &Writer<'_>,
    edition: EditionId,
    before: &Content,
    after: &Content,
) -> Result<(), Error> {
    let old: HashMap<BlockId, &EditionBlock> = before.blocks.iter().map(|block| (block.id, block)).collect();
    let kept: HashSet<BlockId> = after.blocks.iter().map(|block| block.id).collect();
    for gone in before.blocks.iter().filter(|block| !kept.contains(&block.id)) {
        writer.change(include_str!("delete_block.sql"), (gone.id.0.as_bytes(), edition.0.as_bytes()))?;
    }
    for block in &after.blocks {
        match old.get(&block.id) {
            None => insert_block(writer, edition, block)?,
            Some(old) if old.markdown != block.markdown => update_block(writer, edition, block)?,
            Some(_) => {}
        }
    }
    Ok(())
}

fn update_block(writer: &Writer<'_>, edition: EditionId, block: &EditionBlock) -> Result<(), Error> {
    let id = block.id.0.as_bytes();
    writer.change_one(
        "block",
        block.id,
        include_str!("update_block.sql"),
        (id, edition.0.as_bytes(), &block.markdown, block.digest.as_bytes()),
    )?;
    writer.change(include_str!("delete_marks.sql"), [id])?;
    insert_marks(writer, block)
}

/// Remembers which endnotes a block marks. A mark whose label is no id belongs to no note of ours.
fn insert_marks(writer: &Writer<'_>, block: &EditionBlock) -> Result<(), Error> {
    // Nearly all blocks are without marks, and need not be read to know it.
    if !block.markdown.contains("[^") {
        return Ok(());
    }
    let mut marks = BTreeSet::new();
    for part in read_block(&block.markdown) {
        part.each_mark(&mut |label| marks.extend(label.parse::<EndnoteId>()));
    }
    for mark in marks {
        writer.change(include_str!("insert_mark.sql"), (block.id.0.as_bytes(), mark.0.as_bytes()))?;
    }
    Ok(())
}
