//! An edition: opening, saving, beginning another, its state and its place beside the others.

pub mod language;
mod place;
pub mod state;

use std::collections::{HashMap, HashSet};

use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::id::{ArticleId, BlockId, EditionId, RevisionId};
use editorial::revision::{Reason, Revision, RevisionHead, STEPS_BETWEEN_WHOLES, Step, hash};
use editorial::rights::Action;
use editorial::state::State;
use store::Reader;
use text::doc::Block;
use text::language::Language;

use self::place::{Gone, Sent, place};
use self::state::{original_was_changed, state_after_a_change};
use crate::bin::refuse_binned;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk, Open, new_id};
use crate::failure::Failure;
use crate::library::{heads_viewer, tag_edition};
use crate::pairing::follow::follow;
use crate::running_text::in_lines;
use crate::undecided::undecided_of;
use crate::wire::desk::*;
use crate::wire::library::Made;
use crate::wire::{Nothing, from_document, incoming, instant, to_document};

/// See [`crate::commands`].
pub fn open_edition(desk: &Desk, _: &mut Changes, request: EditionRef) -> Result<EditionView, Failure> {
    let open = desk.open()?;
    open.newsroom.read(|reader| {
        let edition = get(reader, incoming::id("edition", &request.edition)?)?;
        edition_view(reader, &open, &edition)
    })
}

/// See [`crate::commands`].
///
/// The words are on the disk when this returns: the transaction is synced.
pub fn save_edition(desk: &Desk, changes: &mut Changes, request: SaveEdition) -> Result<Saved, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let order = request
        .order
        .map(|order| {
            order.iter().map(|id| incoming::id::<BlockId>("block", id)).collect::<Result<Vec<_>, _>>()
        })
        .transpose()?;
    let mut sent = Vec::with_capacity(request.blocks.len());
    let mut beside = Vec::new();
    for block in &request.blocks {
        let block_id: BlockId = incoming::id("block", &block.id)?;
        if let Some(source) = &block.beside {
            beside.push((incoming::id::<BlockId>("block", source)?, block_id));
        }
        sent.push(Sent {
            block: EditionBlock::new(block_id, to_document::markdown_of(&block.node)?),
            expected: block.expected.as_deref().map(incoming::digest).transpose()?,
        });
    }
    let gone = request
        .gone
        .unwrap_or_default()
        .iter()
        .map(|gone| {
            Ok(Gone { id: incoming::id("block", &gone.id)?, expected: incoming::digest(&gone.expected)? })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    change(desk, changes, Action::Write, id, |change| {
        let edition = get(change, id)?;
        let mut after = edition.content.clone();
        after.blocks = place(&edition.content, &sent, &gone, order.as_deref()).map_err(|blocks| {
            // The window says it of what it saves for the second time because no answer came to the first,
            // so this is a conflict of texts as any other is.
            let unsaid = sent.iter().any(|sent| sent.expected.is_none() && blocks.contains(&sent.block.id));
            let detail = if unsaid {
                "A paragraph is already there with another text. Give as `expected` the digest of the text that it is to take the place of."
            } else {
                "This paragraph was changed by someone else since you opened it. Choose whose words to keep."
            };
            let blocks: Vec<String> = blocks.iter().map(BlockId::to_string).collect();
            Failure::new("changed_elsewhere", detail).with("blocks", blocks.join(" "))
        })?;
        if let Some(title) = request.title {
            after.title = title;
        }
        if let Some(key_points) = request.key_points {
            after.key_points = key_points;
        }
        let after = in_lines(after);
        let Content { title, key_points, .. } = &edition.content;
        let is_another_title =
            request.expected_title.is_some_and(|expected| expected != *title) && after.title != *title;
        let are_other_points = request.expected_key_points.is_some_and(|expected| expected != *key_points)
            && after.key_points != *key_points;
        if is_another_title || are_other_points {
            return Err(Failure::new(
                "changed_elsewhere",
                "The title or the key points were changed by someone else since you opened them. Choose whose words to keep.",
            ));
        }
        let digests = sent
            .iter()
            .map(|sent| BlockDigest { id: sent.block.id.to_string(), digest: sent.block.digest.to_string() })
            .collect();
        let head = keep_beside(change, &edition, after, Reason::Edited, &beside)?;
        Ok(Saved {
            revision: head.revision,
            at: instant(head.changed),
            words: head.words,
            digests,
            read_again: request.base_revision != edition.head.revision,
        })
    })
}

/// See [`crate::commands`].
pub fn add_edition(desk: &Desk, changes: &mut Changes, request: AddEdition) -> Result<Made, Failure> {
    let article: ArticleId = incoming::id("article", &request.article)?;
    let language = incoming::language(&request.language)?;
    change(desk, changes, Action::Write, article, |change| {
        crate::article::get(change, article)?;
        let content = Content { title: request.title, ..Content::default() };
        let edition = begin(change, article, language, false, content, Reason::Began)?;
        Ok(Made { article: article.to_string(), edition: edition.to_string() })
    })
}

/// See [`crate::commands`].
pub fn delete_edition(desk: &Desk, changes: &mut Changes, request: EditionRef) -> Result<Nothing, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    change(desk, changes, Action::DeleteArticle, id, |change| {
        // One that is damaged can be thrown away too, or nobody could ever be rid of it.
        let (article, original, name) = match store::edition::head(change, id) {
            Err(store::Error::DamagedEdition { head, .. }) => (head.article, head.original, head.title),
            head => {
                let head = head?.ok_or_else(|| Failure::not_found("edition", id))?;
                let name = format!("{} ({})", head.title, head.language.autonym());
                (head.article, head.original, name)
            }
        };
        refuse_binned(change, article)?;
        let mut others = store::edition::heads_of(change, article)?;
        others.retain(|other| other.id != id);
        let Some(heir) = others.first() else {
            return Err(Failure::new(
                "only_edition",
                "This is the article’s only edition. Delete the whole article instead.",
            ));
        };
        if original {
            set_original(change, heir.id)?;
        }
        change.detail = name;
        store::edition::delete(change, article, id, change.at)?;
        tag_edition(change.changes, article, id);
        Ok(Nothing {})
    })
}

/// See [`crate::commands`].
pub fn pairs(desk: &Desk, _: &mut Changes, request: PairsQuery) -> Result<Pairs, Failure> {
    let (left, right) = (incoming::id("edition", &request.left)?, incoming::id("edition", &request.right)?);
    desk.open()?.newsroom.read(|reader| {
        let (left, right) = (get(reader, left)?, get(reader, right)?);
        let pairs = pairs_between(reader, &left, &right)?;
        let view = |(left, right): (BlockId, BlockId)| BlockPair {
            left: left.to_string(),
            right: right.to_string(),
        };
        Ok(Pairs { pairs: pairs.into_iter().map(view).collect() })
    })
}

/// The blocks of two editions that stand beside each other. Beads join a translation with the original, so two
/// translations are joined through it.
fn pairs_between(
    reader: &Reader,
    left: &Edition,
    right: &Edition,
) -> Result<Vec<(BlockId, BlockId)>, Failure> {
    let to_left = if left.head.original { None } else { Some(links(reader, left.head.id)?) };
    let to_right = if right.head.original { None } else { Some(links(reader, right.head.id)?) };
    let ids = |edition: &Edition| edition.content.blocks.iter().map(|block| block.id).collect::<HashSet<_>>();
    let (here, there) = (ids(left), ids(right));
    let mut pairs = match (to_left, to_right) {
        (None, None) => Vec::new(),
        (Some(to_left), None) => to_left.into_iter().map(|(source, target)| (target, source)).collect(),
        (None, Some(to_right)) => to_right,
        (Some(to_left), Some(to_right)) => {
            let mut by_source: HashMap<BlockId, Vec<BlockId>> = HashMap::new();
            for (source, target) in to_right {
                by_source.entry(source).or_default().push(target);
            }
            let of = |(source, target): &(BlockId, BlockId)| {
                let others = by_source.get(source).cloned().unwrap_or_default();
                others.into_iter().map(|other| (*target, other)).collect::<Vec<_>>()
            };
            to_left.iter().flat_map(of).collect()
        }
    };
    let places = |edition: &Edition| -> HashMap<BlockId, usize> {
        edition.content.blocks.iter().enumerate().map(|(place, block)| (block.id, place)).collect()
    };
    let (places, places_there) = (places(left), places(right));
    pairs.retain(|(one, other)| here.contains(one) && there.contains(other));
    pairs.sort_by_key(|(one, other)| (places.get(one).copied(), places_there.get(other).copied()));
    pairs.dedup();
    Ok(pairs)
}

/// Each block of the original with each of a translation that stands for it.
fn links(reader: &Reader, translation: EditionId) -> Result<Vec<(BlockId, BlockId)>, Failure> {
    let beads = store::pairing::of(reader, translation)?;
    let of = |kept: &store::pairing::Kept| {
        let pair = |source: BlockId| kept.bead.target.iter().map(move |target| (source, target.id));
        kept.bead.source.iter().flat_map(|source| pair(source.id)).collect::<Vec<_>>()
    };
    Ok(beads.iter().flat_map(of).collect())
}

/// Begins an edition with its first revision.
pub(crate) fn begin(
    change: &mut Change,
    article: ArticleId,
    language: Language,
    original: bool,
    content: Content,
    reason: Reason,
) -> Result<EditionId, Failure> {
    refuse_taken(change, article, &language)?;
    let content = in_lines(content);
    let head = EditionHead {
        id: EditionId(new_id()),
        article,
        language,
        original,
        state: State::Draft,
        title: content.title.clone(),
        revision: 1,
        words: content.blocks.iter().map(EditionBlock::count_words).sum(),
        blocks: u32::try_from(content.blocks.len()).unwrap_or(u32::MAX),
        changed: change.at,
        progress: None,
    };
    let step = Step::whole(&content);
    let edition = Edition { head, content };
    store::edition::insert(change, &edition)?;
    append(change, edition.head.id, None, step, reason)?;
    tag_edition(change.changes, article, edition.head.id);
    Ok(edition.head.id)
}

/// Refuses a language in which the article has an edition.
fn refuse_taken(reader: &Reader, article: ArticleId, language: &Language) -> Result<(), Failure> {
    if store::edition::heads_of(reader, article)?.iter().all(|head| head.language != *language) {
        return Ok(());
    }
    Err(Failure::new(
        "edition_exists",
        format!(
            "The article has an edition in {} already. Open that one, or delete it first.",
            language.english_name()
        ),
    )
    .with("language", language.as_str()))
}

/// Keeps new content of an edition as a revision; does nothing if it says the same.
pub(crate) fn keep(
    change: &mut Change,
    edition: &Edition,
    after: Content,
    reason: Reason,
) -> Result<EditionHead, Failure> {
    keep_beside(change, edition, after, reason, &[])
}

/// The same with the blocks of the original that new blocks of a translation were begun beside.
fn keep_beside(
    change: &mut Change,
    edition: &Edition,
    after: Content,
    reason: Reason,
    beside: &[(BlockId, BlockId)],
) -> Result<EditionHead, Failure> {
    let after = in_lines(after);
    let step = Step::between(&edition.content, &after);
    if step.is_empty() {
        return Ok(edition.head.clone());
    }
    let state = state_after_a_change(change, edition.head.state)?;
    let id = edition.head.id;
    let last = store::revision::last(change, id)?;
    let number = last.as_ref().map_or(1, |last| last.number + 1);
    let step = if number % STEPS_BETWEEN_WHOLES == 1 { Step::whole(&after) } else { step };
    append(change, id, last, step, reason)?;
    let head = EditionHead {
        title: after.title.clone(),
        revision: number,
        state,
        words: words_after(edition, &after),
        blocks: u32::try_from(after.blocks.len()).unwrap_or(u32::MAX),
        changed: change.at,
        ..edition.head.clone()
    };
    store::edition::save(change, id, &edition.content, &after, &head)?;
    follow(change, &head, &edition.content, &after, beside)?;
    tag_edition(change.changes, head.article, id);
    Ok(head)
}

fn append(
    change: &Change,
    edition: EditionId,
    last: Option<RevisionHead>,
    step: Step,
    reason: Reason,
) -> Result<(), Failure> {
    let mut head = RevisionHead {
        id: RevisionId(new_id()),
        edition,
        number: last.as_ref().map_or(1, |last| last.number + 1),
        reason,
        person: change.person,
        desk: change.desk,
        at: change.at,
        previous: last.map(|last| last.hash),
        hash: text::digest::Digest::of(&[]),
    };
    head.hash = hash(&head, &step);
    store::revision::append(change, &Revision { head, step })?;
    Ok(())
}

/// Makes an edition its article's original. Beads join the others with the original, so they are made anew
/// from it, through those that joined them with the one before.
/// What the other editions print for their endnotes may be other words by that, as if these had been changed.
pub(crate) fn set_original(change: &mut Change, id: EditionId) -> Result<(), Failure> {
    let heir = get_head(change, id)?;
    let heads = store::edition::heads_of(change, heir.article)?;
    let former = heads.iter().find(|head| head.original).map(|head| &head.language);
    original_was_changed(change, heir.article, former, &heir.language)?;
    let through = crate::pairing::original::through(change, &heir)?;
    store::edition::set_original(change, id, change.at)?;
    crate::pairing::original::set(change, &heir, through)
}

/// Notes that an article or one of its editions changed.
pub(crate) fn touch(change: &Change, article: ArticleId) -> Result<(), Failure> {
    store::article::note_edition(change, article, change.at)?;
    Ok(())
}

/// The words of `after`, counted only where it differs, so that a save costs what was changed.
fn words_after(edition: &Edition, after: &Content) -> u32 {
    let now: HashMap<BlockId, &EditionBlock> = after.blocks.iter().map(|block| (block.id, block)).collect();
    let before: HashMap<BlockId, &EditionBlock> =
        edition.content.blocks.iter().map(|block| (block.id, block)).collect();
    let differs = |block: &&EditionBlock, other: &HashMap<BlockId, &EditionBlock>| {
        other.get(&block.id).is_none_or(|other| other.markdown != block.markdown)
    };
    let gone: u32 = edition
        .content
        .blocks
        .iter()
        .filter(|block| differs(block, &now))
        .map(EditionBlock::count_words)
        .sum();
    let come: u32 =
        after.blocks.iter().filter(|block| differs(block, &before)).map(EditionBlock::count_words).sum();
    (edition.head.words + come).saturating_sub(gone)
}

/// What a stored block holds. One that reads as several is shown to nobody as text, so it is left alone.
pub(crate) fn blocks_of(block: &EditionBlock) -> Vec<Block> {
    let blocks = text::markdown::block::read_block(&block.markdown);
    if blocks.len() == 1 { blocks } else { Vec::new() }
}

/// An edition, whole, or the refusal that there is none or that its article is in the bin.
pub(crate) fn get(reader: &Reader, id: EditionId) -> Result<Edition, Failure> {
    let edition = store::edition::get(reader, id)?.ok_or_else(|| Failure::not_found("edition", id))?;
    refuse_binned(reader, edition.head.article)?;
    Ok(edition)
}

/// The head of an edition, or the refusal that there is none or that its article is in the bin.
pub(crate) fn get_head(reader: &Reader, id: EditionId) -> Result<EditionHead, Failure> {
    let head = store::edition::head(reader, id)?.ok_or_else(|| Failure::not_found("edition", id))?;
    refuse_binned(reader, head.article)?;
    Ok(head)
}

/// An edition as the window sees it.
pub(crate) fn edition_view(reader: &Reader, open: &Open, edition: &Edition) -> Result<EditionView, Failure> {
    Ok(EditionView {
        head: heads_viewer(reader, open)?(&edition.head),
        title: edition.content.title.clone(),
        key_points: edition.content.key_points.clone(),
        blocks: edition
            .content
            .blocks
            .iter()
            .map(|block| BlockView {
                id: block.id.to_string(),
                digest: block.digest.to_string(),
                node: from_document::stored_block(&block.markdown),
            })
            .collect(),
        undecided: undecided_of(reader, edition.head.id)?,
    })
}
