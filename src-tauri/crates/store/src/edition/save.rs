//! Saving what changed in an edition.

use std::collections::{BTreeSet, HashMap, HashSet};

use editorial::edition::{Content, EditionBlock, EditionHead};
use editorial::id::{BlockId, EditionId, EndnoteId};
use text::markdown::block::read_block;

use super::{key_points_text, made_from, not_found, order_bytes};
use crate::connection::Writer;
use crate::{Error, article, search, sort_key};

/// Leads an edition from `before`, what is stored, to `after`, and gives it the title, revision, counts,
/// state and time of `head`. Only rows that differ are touched: a block each that is new, changed or
/// gone, one for the order if it is another, and the edition's own row in the list. The index of search is
/// not touched: its words are put there later.
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
    if !head.original {
        made_from::remember(writer, id, before, after)?;
    }
    if !before.blocks.iter().map(|block| block.id).eq(after.blocks.iter().map(|block| block.id)) {
        writer.change(include_str!("set_order.sql"), (id.0.as_bytes(), order_bytes(after)))?;
    }
    if before != after {
        search::wait(writer, line)?;
    }
    if head.original && before.title != after.title {
        article::set_title_key(writer, head.article, &sort_key::of(&after.title, Some(&head.language)))?;
    }
    article::note_edition(writer, head.article, head.changed)
}

/// Adds a block with its marks; refused if another edition has it ([`Error::BlockTaken`]).
pub(super) fn insert_block(
    writer: &Writer<'_>,
    edition: EditionId,
    block: &EditionBlock,
) -> Result<(), Error> {
    let inserted = writer.change(
        include_str!("insert_block.sql"),
        (block.id.0.as_bytes(), edition.0.as_bytes(), &block.markdown, block.digest.as_bytes()),
    );
    inserted.map_err(|error| match error {
        taken if taken.is_key_taken() => Error::BlockTaken { id: block.id.to_string() },
        error => error,
    })?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::{edition_of, founded};
    use rusqlite::Connection;

    /// How many rows of our tables a save changes in an edition of so many blocks; that it waits to be found
    /// is left out.
    fn rows_changed(blocks: u32, change: impl FnOnce(&mut Content)) -> u32 {
        let connection = founded();
        let writer = Writer::new(&connection, "test".as_ref());
        let edition = edition_of(blocks);
        super::super::insert(&writer, &edition).unwrap();
        count_changes(&connection);
        let mut after = edition.content.clone();
        change(&mut after);
        save(&writer, edition.head.id, &edition.content, &after, &edition.head).unwrap();
        assert_eq!(super::super::get(&writer, edition.head.id).unwrap().unwrap().content, after);
        connection.query_row("SELECT count(*) FROM touched", [], |row| row.get(0)).unwrap()
    }

    fn count_changes(connection: &Connection) {
        connection.execute_batch("CREATE TEMP TABLE touched (a)").unwrap();
        for table in ["article", "edition", "body", "block", "mark", "bead", "bead_block", "endnote"] {
            for change in ["INSERT", "UPDATE", "DELETE"] {
                let trigger = format!(
                    "CREATE TEMP TRIGGER {table}_{change} AFTER {change} ON main.{table}
                     BEGIN INSERT INTO touched VALUES (1); END"
                );
                connection.execute_batch(&trigger).unwrap();
            }
        }
    }

    fn rewrite(content: &mut Content, index: usize) {
        content.blocks[index] = EditionBlock::new(content.blocks[index].id, "Another text.".to_owned());
    }

    #[test]
    fn a_save_touches_only_what_changed() {
        let of_lists = 2;
        assert_eq!(rows_changed(4, |_| {}), of_lists, "the edition's row and the article's");
        for blocks in [4, 400] {
            assert_eq!(rows_changed(blocks, |content| rewrite(content, 2)), of_lists + 1, "a block");
            let two = |content: &mut Content| {
                rewrite(content, 1);
                rewrite(content, 2);
            };
            assert_eq!(rows_changed(blocks, two), of_lists + 2, "two blocks");
            assert_eq!(
                rows_changed(blocks, |content| content.blocks.rotate_left(1)),
                of_lists + 1,
                "the order"
            );
            let gone = rows_changed(blocks, |content| drop(content.blocks.remove(2)));
            assert_eq!(gone, of_lists + 2, "the order and the block that goes");
            let points = rows_changed(blocks, |content| content.key_points.clear());
            assert_eq!(points, of_lists + 1, "the key points");
        }
    }

    /// Everything that FTS5 keeps of the index.
    fn index(connection: &Connection) -> Vec<(String, i64, Vec<u8>)> {
        let mut statement = connection
            .prepare(
                "SELECT 'data', id, block FROM search_data
                 UNION ALL SELECT 'size', id, CAST(sz || ' ' || origin AS BLOB) FROM search_docsize
                 UNION ALL SELECT 'page', segid, CAST(term || ' ' || pgno AS BLOB) FROM search_idx",
            )
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        rows.unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn a_save_touches_no_row_of_the_index() {
        let connection = founded();
        let writer = Writer::new(&connection, "test".as_ref());
        let mut edition = edition_of(400);
        super::super::insert(&writer, &edition).unwrap();
        let before = index(&connection);
        assert!(before.len() > 3, "{} rows are in the index", before.len());
        for place in 0..20 {
            let mut after = edition.content.clone();
            after.title = format!("Title {place}");
            rewrite(&mut after, place);
            save(&writer, edition.head.id, &edition.content, &after, &edition.head).unwrap();
            edition.content = after;
        }
        assert_eq!(index(&connection), before);
        assert_eq!(search::count_waiting(&writer).unwrap(), 1, "the edition waits once");
        search::index_waiting(&writer, 0, 10).unwrap();
        assert_ne!(index(&connection), before);
        assert_eq!(search::count_waiting(&writer).unwrap(), 0);
    }

    #[test]
    fn a_title_moves_the_article_in_the_order() {
        let retitle = |content: &mut Content| content.title = "Another".to_owned();
        let connection = founded();
        let writer = Writer::new(&connection, "test".as_ref());
        let edition = edition_of(1);
        super::super::insert(&writer, &edition).unwrap();
        let mut after = edition.content.clone();
        retitle(&mut after);
        let head = EditionHead { title: after.title.clone(), ..edition.head.clone() };
        save(&writer, head.id, &edition.content, &after, &head).unwrap();
        let key: Vec<u8> =
            connection.query_row("SELECT title_key FROM article", [], |row| row.get(0)).unwrap();
        assert_eq!(key, sort_key::of("Another", Some(&head.language)));
    }
}
