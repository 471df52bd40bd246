//! Editions: an article in one language.

mod damage;
mod made_from;
mod save;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::id::{ArticleId, BlockId, EditionId};
use editorial::state::State;
use rusqlite::Row;
use text::language::Language;
use uuid::Uuid;

use crate::connection::{Reader, Writer};
use crate::flaw::{Flaw, FlawKind};
use crate::{Error, article, column, endnote, search, sort_key};

pub use damage::DamagedHead;
pub use made_from::{HeadMadeFrom, OutdatedHead, confirm_key_points, confirm_title, outdated};
pub use save::save;

/// Key points, and the ids of blocks in order.
type Outline = (Vec<String>, Vec<BlockId>);

/// The heads of an article's editions that are whole, each with the number of its row in the index of search,
/// and what can be told of those that are not.
pub(crate) type Heads = (Vec<(i64, EditionHead)>, Vec<DamagedHead>);

/// Adds an edition to its article. The title and the key points of a translation are made from what the original says now.
pub fn insert(writer: &Writer<'_>, edition: &Edition) -> Result<(), Error> {
    let head = &edition.head;
    let id = head.id.0.as_bytes();
    let line = writer.first(
        include_str!("insert.sql"),
        (
            id,
            head.article.0.as_bytes(),
            head.language.as_str(),
            head.original,
            head.state.word(),
            &head.title,
            head.revision,
            head.words,
            head.blocks,
            head.changed.timestamp_millis(),
        ),
        |row| row.get(0),
    )?;
    let line = line.ok_or_else(|| Error::NotFound { what: "article", id: head.article.to_string() })?;
    writer.change(
        include_str!("insert_body.sql"),
        (id, key_points_text(&edition.content), order_bytes(&edition.content)),
    )?;
    for block in &edition.content.blocks {
        save::insert_block(writer, head.id, block)?;
    }
    search::put(writer, line, head.id, &edition.content)?;
    if head.original {
        article::set_title_key(writer, head.article, &sort_key::of(&head.title, Some(&head.language)))?;
    }
    article::note_edition(writer, head.article, head.changed)
}

/// An edition, whole.
pub fn get(reader: &Reader<'_>, id: EditionId) -> Result<Option<Edition>, Error> {
    let Some(head) = head(reader, id)? else { return Ok(None) };
    let (key_points, order) = body(reader, id)?.unwrap_or_default();
    let blocks = reader.all(include_str!("blocks.sql"), [id.0.as_bytes()], |row| {
        Ok(EditionBlock {
            id: BlockId(column::uuid(row, 0)?),
            markdown: row.get(1)?,
            digest: column::digest(row, 2)?,
        })
    })?;
    let blocks = in_order(blocks, &order, |block| block.id);
    Ok(Some(Edition { content: Content { title: head.title.clone(), key_points, blocks }, head }))
}

/// A block of an edition, by its id; nothing if the edition has none of that id.
pub fn block(reader: &Reader<'_>, edition: EditionId, id: BlockId) -> Result<Option<EditionBlock>, Error> {
    reader.first(include_str!("block.sql"), (id.0.as_bytes(), edition.0.as_bytes()), |row| {
        Ok(EditionBlock { id, markdown: row.get(0)?, digest: column::digest(row, 1)? })
    })
}

/// An edition without its body.
pub fn head(reader: &Reader<'_>, id: EditionId) -> Result<Option<EditionHead>, Error> {
    match reader.first(include_str!("head.sql"), [id.0.as_bytes()], damage::read_if_whole)? {
        Some((_, Ok(head))) => Ok(Some(head)),
        Some((_, Err(damaged))) => {
            Err(Error::DamagedEdition { path: reader.path().to_owned(), head: Box::new(damaged) })
        }
        None => Ok(None),
    }
}

/// The editions of an article without their bodies, the original first, then by language. What is wrong
/// with the others says [`damaged_of`]: one damaged row must not keep anyone from the rest.
pub fn heads_of(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<EditionHead>, Error> {
    Ok(heads_with_lines(reader, article)?.0.into_iter().map(|(_, head)| head).collect())
}

/// What is wrong with the key points of all editions of an article. [`get`] leaves them out; they stay in the file
/// until others are written in their place.
pub fn flaws(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<Flaw>, Error> {
    let mut flaws = Vec::new();
    reader.all(include_str!("key_points_of.sql"), [article.0.as_bytes()], |row| {
        if let Err(error) = key_points(row, 0) {
            flaws.push(Flaw { edition: Some(row.get(1)?), ..column::flaw(error)? });
        }
        Ok(())
    })?;
    Ok(flaws)
}

/// What is wrong with the key points of one edition: an edition without them is not its whole text.
pub fn flaw(reader: &Reader<'_>, id: EditionId) -> Result<Option<Flaw>, Error> {
    let flaw = reader.first(include_str!("body.sql"), [id.0.as_bytes()], |row| {
        key_points(row, 0).err().map(column::flaw).transpose()
    })?;
    Ok(flaw.flatten())
}

/// The editions of an article whose heads cannot be read.
pub fn damaged_of(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<DamagedHead>, Error> {
    Ok(heads_with_lines(reader, article)?.1)
}

/// Both.
pub(crate) fn heads_with_lines(reader: &Reader<'_>, article: ArticleId) -> Result<Heads, Error> {
    let (mut whole, mut damaged) = (Vec::new(), Vec::new());
    for (line, head) in
        reader.all(include_str!("heads_of.sql"), [article.0.as_bytes()], damage::read_if_whole)?
    {
        match head {
            Ok(head) => whole.push((line, head)),
            Err(head) => damaged.push(head),
        }
    }
    Ok((whole, damaged))
}

/// Moves an edition to a state; whether it may go there is for others to say.
pub fn set_state(writer: &Writer<'_>, id: EditionId, state: State, at: DateTime<Utc>) -> Result<(), Error> {
    let head = head(writer, id)?.ok_or_else(|| not_found(id))?;
    writer.change(include_str!("set_state.sql"), (id.0.as_bytes(), state.word(), at.timestamp_millis()))?;
    article::note_edition(writer, head.article, at)
}

/// Says that an edition is in another language than it was said to be in. The article must have no edition in it.
/// Of the original, the article takes the place of its title in the order of that language.
pub fn set_language(
    writer: &Writer<'_>,
    id: EditionId,
    language: &Language,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let head = head(writer, id)?.ok_or_else(|| not_found(id))?;
    let row = (id.0.as_bytes(), language.as_str(), at.timestamp_millis());
    let line = writer.first(include_str!("set_language.sql"), row, |row| row.get(0))?;
    // The endnotes among its words in the index are those of its language.
    search::wait(writer, line.ok_or_else(|| not_found(id))?)?;
    if head.original {
        article::set_title_key(writer, head.article, &sort_key::of(&head.title, Some(language)))?;
    }
    article::note_edition(writer, head.article, at)
}

/// Makes an edition its article's original in place of the one that is. The article takes the place of
/// its title in the order by titles.
pub fn set_original(writer: &Writer<'_>, id: EditionId, at: DateTime<Utc>) -> Result<(), Error> {
    let head = head(writer, id)?.ok_or_else(|| not_found(id))?;
    let former = heads_of(writer, head.article)?.into_iter().find(|head| head.original);
    if !head.original {
        made_from::stand_by_heir(writer, head.article, id)?;
    }
    writer.change(include_str!("unset_original.sql"), [head.article.0.as_bytes()])?;
    writer.change(include_str!("set_original.sql"), [id.0.as_bytes()])?;
    if let Some(former) = former.filter(|former| former.language != head.language) {
        endnote::stand_by_heir(writer, head.article, &former.language, &head.language)?;
    }
    article::set_title_key(writer, head.article, &sort_key::of(&head.title, Some(&head.language)))?;
    article::note_edition(writer, head.article, at)
}

/// Throws an edition of an article away with its body, its history and its pairs. It need not be whole.
pub fn delete(
    writer: &Writer<'_>,
    article: ArticleId,
    id: EditionId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    writer.change_one("edition", id, include_str!("delete.sql"), (id.0.as_bytes(), article.0.as_bytes()))?;
    article::note_edition(writer, article, at)
}

/// The texts of an edition in which words are sought: its key points, then its blocks as Markdown.
pub(crate) fn texts(
    reader: &Reader<'_>,
    id: EditionId,
) -> Result<Option<(Vec<String>, impl Iterator<Item = String> + use<>)>, Error> {
    let Some((key_points, order)) = body(reader, id)? else { return Ok(None) };
    let blocks = reader.all(include_str!("blocks.sql"), [id.0.as_bytes()], |row| {
        Ok((BlockId(column::uuid(row, 0)?), row.get(1)?))
    })?;
    Ok(Some((
        key_points,
        in_order(blocks, &order, |block| block.0).into_iter().map(|(_, markdown)| markdown),
    )))
}

/// The key points and the order of the blocks of an edition; no key points if they cannot be read, which
/// [`flaws`] tells.
fn body(reader: &Reader<'_>, id: EditionId) -> Result<Option<Outline>, Error> {
    reader.first(include_str!("body.sql"), [id.0.as_bytes()], |row| {
        let key_points = key_points(row, 0).unwrap_or_default();
        let order: Vec<u8> = row.get(1)?;
        let ids = order.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).map(BlockId);
        Ok((key_points, ids.collect()))
    })
}

fn key_points(row: &Row<'_>, index: usize) -> rusqlite::Result<Vec<String>> {
    column::json(row, index, FlawKind::KeyPoints)
}

/// Blocks in the order given; one that the order does not name comes last, so that no words are lost.
fn in_order<T>(blocks: Vec<T>, order: &[BlockId], id: impl Fn(&T) -> BlockId) -> Vec<T> {
    let places: HashMap<BlockId, usize> = order.iter().copied().zip(0..).collect();
    let mut blocks = blocks;
    blocks.sort_by_key(|block| places.get(&id(block)).copied().unwrap_or(usize::MAX));
    blocks
}

fn order_bytes(content: &Content) -> Vec<u8> {
    content.blocks.iter().flat_map(|block| block.id.0.into_bytes()).collect()
}

fn key_points_text(content: &Content) -> String {
    serde_json::Value::from(content.key_points.clone()).to_string()
}

fn not_found(id: EditionId) -> Error {
    Error::NotFound { what: "edition", id: id.to_string() }
}
