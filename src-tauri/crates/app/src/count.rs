//! How long texts are, and how long they are to be.

use editorial::edition::EditionHead;
use editorial::id::{ArticleId, EditionId};
use editorial::rights::Action;
use store::Reader;
use text::doc::Block;
use text::plain::plain_text;
use text::reading;

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::get_head;
use crate::failure::Failure;
use crate::wire::count::*;
use crate::wire::library::ArticleRef;
use crate::wire::{Nothing, incoming, number, to_document};

/// No article is longer, so that a slip of the finger is seen as one.
const LONGEST: u32 = 1_000_000;

/// See [`crate::commands`].
pub fn count_nodes(_: &Desk, _: &mut Changes, request: CountNodes) -> Result<Vec<Counts>, Failure> {
    // What is no block, as may be left of one that was cut, has no words, and must not keep the others uncounted.
    let counted =
        |node| to_document::block(node).map_or_else(|_| Counts::default(), |block| counts(&[block]));
    Ok(request.nodes.iter().map(counted).collect())
}

/// See [`crate::commands`].
pub fn count_article(
    desk: &Desk,
    _: &mut Changes,
    request: ArticleRef,
) -> Result<Vec<EditionCounts>, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    desk.open()?.newsroom.read(|reader| {
        crate::article::get(reader, id)?;
        let heads = store::edition::heads_of(reader, id)?;
        heads.iter().map(|head| edition_counts(reader, head)).collect()
    })
}

fn edition_counts(reader: &Reader, head: &EditionHead) -> Result<EditionCounts, Failure> {
    let edition = crate::edition::get(reader, head.id)?;
    let mut all = Counts::default();
    for block in &edition.content.blocks {
        let block = counts(&text::markdown::block::read_block(&block.markdown));
        all.words += block.words;
        all.characters += block.characters;
        all.characters_without_spaces += block.characters_without_spaces;
    }
    Ok(EditionCounts {
        edition: head.id.to_string(),
        minutes: reading::minutes(all.words, &head.language),
        words_per_minute: reading::words_per_minute(&head.language),
        counts: all,
    })
}

fn counts(blocks: &[Block]) -> Counts {
    let plain = plain_text(blocks);
    Counts {
        words: number(text::count::words(&plain)),
        characters: number(text::count::characters(&plain)),
        characters_without_spaces: number(text::count::characters_without_spaces(&plain)),
    }
}

/// See [`crate::commands`].
pub fn set_target(desk: &Desk, changes: &mut Changes, request: SetTarget) -> Result<Nothing, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    if let Some(words) = request.words
        && !(1..=LONGEST).contains(&words)
    {
        return Err(Failure::bad_value("number of words", words, format!("one from 1 to {LONGEST}")));
    }
    change(desk, changes, Action::Write, id, |change| {
        let head = get_head(change, id)?;
        change.detail = request.words.map(|words| words.to_string()).unwrap_or_default();
        store::target::set(change, id, request.words)?;
        change.changes.tag(format!("article:{}", head.article));
        Ok(Nothing {})
    })
}

/// The targets of those of these editions that have one.
pub(crate) fn targets(reader: &Reader, heads: &[EditionHead]) -> Result<Vec<Target>, Failure> {
    let mut targets = Vec::new();
    for head in heads {
        let words = store::target::get(reader, head.id)?;
        targets.extend(words.map(|words| Target { edition: head.id.to_string(), words }));
    }
    Ok(targets)
}
