//! Pairing follows what is written: a save changes the beads of the blocks that it changes, and reads no more of the other
//! text than it must.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Made, Places, SourceBlock, TargetBlock, in_order};
use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::id::{BlockId, EndnoteId};
use editorial::pairing::{Shape, complete};
use store::pairing::Kept;
use text::doc::Block;
use text::markdown::block::read_block;
use text::plain::plain_text;

use super::aligned::aligned;
use super::put::{put, tell};
use super::sides::{Sides, Texts, source_of};
use super::state::stands;
use crate::change::Change;
use crate::edition::get;
use crate::failure::Failure;

/// Blocks of a split or a join are known by their words: so many of them at least were in the other.
const ENOUGH: f64 = 0.6;

/// Lets the beads follow a save that led an edition from `before` to what is stored now. `beside` says beside which blocks
/// of the original new ones of a translation were begun.
pub(crate) fn follow(
    change: &mut Change,
    head: &EditionHead,
    before: &Content,
    after: &Content,
    beside: &[(BlockId, BlockId)],
) -> Result<(), Failure> {
    let written = Written::of(before, after);
    if written.is_nothing() {
        return Ok(());
    }
    if !head.original {
        let source = source_of(change, head)?;
        return follow_in(change, (&source, head), head, &written, beside);
    }
    for block in before.blocks.iter().filter(|block| written.says_another(block.id)) {
        store::pairing::keep_said(change, head.id, block.id, block.digest, &block.markdown)?;
    }
    for translation in store::edition::heads_of(change, head.article)? {
        if translation.id != head.id {
            follow_in(change, (head, &translation), head, &written, &[])?;
        }
    }
    Ok(())
}

/// What a save has written.
struct Written<'a> {
    before: &'a [EditionBlock],
    after: &'a [EditionBlock],
    changed: HashSet<BlockId>,
    gone: HashSet<BlockId>,
    come: HashSet<BlockId>,
}

impl<'a> Written<'a> {
    fn of(before: &'a Content, after: &'a Content) -> Written<'a> {
        let then: HashMap<BlockId, &EditionBlock> =
            before.blocks.iter().map(|block| (block.id, block)).collect();
        let now: HashSet<BlockId> = after.blocks.iter().map(|block| block.id).collect();
        let is_changed =
            |block: &&EditionBlock| then.get(&block.id).is_some_and(|old| old.digest != block.digest);
        Written {
            before: &before.blocks,
            after: &after.blocks,
            changed: after.blocks.iter().filter(is_changed).map(|block| block.id).collect(),
            gone: then.keys().filter(|id| !now.contains(id)).copied().collect(),
            come: now.iter().filter(|id| !then.contains_key(id)).copied().collect(),
        }
    }

    fn is_nothing(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty() && self.come.is_empty()
    }

    /// Whether a block that was there says something else now, or nothing.
    fn says_another(&self, id: BlockId) -> bool {
        self.changed.contains(&id) || self.gone.contains(&id)
    }

    fn all(&self) -> Vec<BlockId> {
        self.changed.iter().chain(&self.gone).chain(&self.come).copied().collect()
    }
}

fn follow_in(
    change: &mut Change,
    (source, target): (&EditionHead, &EditionHead),
    written_in: &EditionHead,
    written: &Written,
    beside: &[(BlockId, BlockId)],
) -> Result<(), Failure> {
    if !written.come.is_empty() || !written.gone.is_empty() {
        let sides = Sides {
            source: get(change, source.id)?,
            target: get(change, target.id)?,
            kept: store::pairing::of(change, target.id)?,
        };
        let beads = restructured(&sides, written_in.original, written, beside);
        put(change, &sides, beads)?;
    }
    recount(change, (source, target), &written.all())
}

/// Counts anew how the beads stand that hold these blocks.
fn recount(
    change: &mut Change,
    (source, target): (&EditionHead, &EditionHead),
    blocks: &[BlockId],
) -> Result<(), Failure> {
    let held = store::pairing::holding(change, target.id, blocks)?;
    if held.is_empty() {
        return Ok(());
    }
    let sorts = held.iter().any(|kept| kept.bead.source.len() > 1);
    let (texts, places) = if sorts {
        // In which order the original has several blocks is known by all of it.
        let (source, target) = (get(change, source.id)?, get(change, target.id)?);
        let sides = Sides { source, target, kept: Vec::new() };
        (sides.texts(), sides.places())
    } else {
        (Texts::of(change, (source, target), &held)?, Places::default())
    };
    let mut counted = Vec::new();
    for Kept { number, bead } in held {
        let beads = if sorts { in_order(vec![bead.clone()], &places) } else { Vec::new() };
        let first = bead.blocks().next();
        let sorted = beads.into_iter().find(|sorted| sorted.blocks().any(|id| Some(id) == first));
        counted.push((number, stands(change, &texts, &sorted.unwrap_or(bead))?.counted));
    }
    if store::pairing::count(change, target.id, &counted)? {
        change.changes.tag(format!("pairing:{}", target.id));
        crate::library::tag_article(change.changes, target.article);
    }
    Ok(())
}

/// The beads after blocks came and went on one side.
fn restructured(
    sides: &Sides,
    is_source: bool,
    written: &Written,
    beside: &[(BlockId, BlockId)],
) -> Vec<Bead> {
    let mut beads: Vec<Bead> = sides.kept.iter().map(|kept| kept.bead.clone()).collect();
    let places = sides.places();
    let known: HashSet<BlockId> = beads.iter().flat_map(Bead::blocks).collect();
    let mut fresh: HashSet<BlockId> = written.come.difference(&known).copied().collect();
    let returned: HashSet<BlockId> = written.come.intersection(&known).copied().collect();
    part_again(&mut beads, &returned, &places);
    for (part, whole) in splits(written, &fresh) {
        let Some(bead) = beads.iter_mut().find(|bead| bead.blocks().any(|id| id == whole)) else { continue };
        if bead.source.is_empty() || bead.target.is_empty() {
            continue;
        }
        if is_source {
            insert_behind(
                &mut bead.source,
                |block| block.id == whole,
                SourceBlock { id: part, digest: None },
            );
        } else {
            let confirmed = bead.target.iter().any(|block| block.id == whole && block.confirmed);
            insert_behind(&mut bead.target, |block| block.id == whole, TargetBlock { id: part, confirmed });
        }
        fresh.remove(&part);
    }
    for (gone, into) in joins(written) {
        join(&mut beads, gone, into);
    }
    for (source, target) in beside {
        let source = places.source.get(source).map(|place| now(&sides.source.content.blocks[*place]));
        if let Some(source) = source.filter(|_| fresh.remove(target)) {
            stand_beside(&mut beads, source, *target);
        }
    }
    complete_by_position(&mut beads, sides, is_source, &fresh);
    beads
}

fn insert_behind<T>(blocks: &mut Vec<T>, is: impl Fn(&T) -> bool, new: T) {
    let place = blocks.iter().position(is).map_or(blocks.len(), |place| place + 1);
    blocks.insert(place, new);
}

/// Beads that were joined because blocks were, and of which such a block has come back, are what they were.
fn part_again(beads: &mut Vec<Bead>, returned: &HashSet<BlockId>, places: &Places) {
    let mut parted = Vec::new();
    beads.retain(|bead| {
        let (source, target) = places.of_bead(bead);
        let is_joined = bead.made == Made::Writing
            && bead.holds(returned)
            && source.len() == target.len()
            && source.len() > 1
            && bead.source.len() == source.len()
            && bead.target.len() == target.len();
        if is_joined {
            let pairs = bead.source.iter().zip(&bead.target);
            parted.extend(pairs.map(|(source, target)| Bead {
                made: Made::Writing,
                source: vec![*source],
                target: vec![*target],
            }));
        }
        !is_joined
    });
    beads.extend(parted);
}

/// The blocks that have come out of others, each with the one that it was a part of.
fn splits(written: &Written, fresh: &HashSet<BlockId>) -> Vec<(BlockId, BlockId)> {
    if fresh.is_empty() || written.changed.is_empty() {
        return Vec::new();
    }
    let then: HashMap<BlockId, &EditionBlock> =
        written.before.iter().map(|block| (block.id, block)).collect();
    let mut splits = Vec::new();
    let mut whole: Option<(BlockId, HashMap<String, usize>)> = None;
    for block in written.after {
        if fresh.contains(&block.id) {
            let part = words_of(block);
            if let Some((id, lost)) = whole.as_mut().filter(|(_, lost)| has_enough(lost, &part)) {
                take(lost, &part);
                splits.push((block.id, *id));
            }
        } else {
            let old = then.get(&block.id).filter(|_| written.changed.contains(&block.id));
            whole = old.map(|old| {
                let mut lost = counted(&words_of(old));
                take(&mut lost, &words_of(block));
                (block.id, lost)
            });
        }
    }
    splits
}

/// The blocks that are gone into others, each with the one that has its words now.
fn joins(written: &Written) -> Vec<(BlockId, BlockId)> {
    let now: HashMap<BlockId, &EditionBlock> = written.after.iter().map(|block| (block.id, block)).collect();
    let mut joins = Vec::new();
    for (place, block) in written.before.iter().enumerate() {
        if !written.gone.contains(&block.id) {
            continue;
        }
        let stays = |other: &&EditionBlock| now.contains_key(&other.id);
        let before = written.before[..place].iter().rev().find(stays);
        let behind = written.before[place + 1..].iter().find(stays);
        let takes = |old: &EditionBlock| {
            let new = now.get(&old.id).filter(|_| written.changed.contains(&old.id))?;
            let mut won = counted(&words_of(new));
            take(&mut won, &words_of(old));
            has_enough(&won, &words_of(block)).then_some(old.id)
        };
        joins.extend(before.and_then(takes).or_else(|| behind.and_then(takes)).map(|into| (block.id, into)));
    }
    joins
}

fn words_of(block: &EditionBlock) -> Vec<String> {
    let text = plain_text(&read_block(&block.markdown));
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn counted(words: &[String]) -> HashMap<String, usize> {
    let mut counted = HashMap::new();
    for word in words {
        *counted.entry(word.clone()).or_default() += 1;
    }
    counted
}

fn take(from: &mut HashMap<String, usize>, words: &[String]) {
    for word in words {
        if let Some(count) = from.get_mut(word) {
            *count = count.saturating_sub(1);
        }
    }
}

fn has_enough(words: &HashMap<String, usize>, part: &[String]) -> bool {
    let mut left = words.clone();
    let found = part.iter().filter(|word| {
        let Some(count) = left.get_mut(*word).filter(|count| **count > 0) else { return false };
        *count -= 1;
        true
    });
    !part.is_empty() && found.count() as f64 >= part.len() as f64 * ENOUGH
}

/// The bead of a block that is gone into another, and that of the other, are one.
fn join(beads: &mut Vec<Bead>, gone: BlockId, into: BlockId) {
    let of = |beads: &[Bead], id: BlockId| beads.iter().position(|bead| bead.blocks().any(|held| held == id));
    let (Some(first), Some(second)) = (of(beads, into), of(beads, gone)) else { return };
    if first == second {
        return;
    }
    let other = beads[second].clone();
    let bead = &mut beads[first];
    // What stands for nothing has nothing to join.
    if bead.target.is_empty() || other.target.is_empty() || bead.source.is_empty() || other.source.is_empty()
    {
        return;
    }
    let is_set = bead.made == Made::Person || other.made == Made::Person;
    bead.made = if is_set { Made::Person } else { Made::Writing };
    bead.source.extend(other.source);
    bead.target.extend(other.target);
    beads.remove(second);
}

/// A new block of the translation stands with the block of the original that it was begun beside.
fn stand_beside(beads: &mut Vec<Bead>, source: SourceBlock, target: BlockId) {
    let new = TargetBlock { id: target, confirmed: false };
    let bead = beads.iter().position(|bead| bead.source.iter().any(|block| block.id == source.id));
    match bead {
        Some(place) if !beads[place].target.is_empty() => beads[place].target.push(new),
        place => {
            place.map(|place| beads.remove(place));
            beads.push(Bead { made: Made::Writing, source: vec![source], target: vec![new] });
        }
    }
}

/// New blocks pair by position between what is known: those of a translation with what nothing stands for yet, and those of
/// the original with blocks of the translation of which nothing is known.
fn complete_by_position(beads: &mut Vec<Bead>, sides: &Sides, is_source: bool, fresh: &HashSet<BlockId>) {
    if fresh.is_empty() {
        return;
    }
    let places = sides.places();
    let known: HashSet<BlockId> = beads.iter().flat_map(Bead::blocks).collect();
    let mut links = Vec::new();
    let mut waiting: HashSet<BlockId> = HashSet::new();
    for bead in beads.iter() {
        let (source, target) = places.of_bead(bead);
        match (source.first(), target.first()) {
            (Some(source), Some(target)) => links.push((*source, *target)),
            (Some(_), None) if bead.made != Made::Person => {
                waiting.extend(bead.source.iter().map(|block| block.id))
            }
            _ => {}
        }
    }
    let at = |edition: &Edition, place: usize| edition.content.blocks[place].id;
    let linked_source: HashSet<BlockId> =
        links.iter().map(|(source, _)| at(&sides.source, *source)).collect();
    let linked_target: HashSet<BlockId> =
        links.iter().map(|(_, target)| at(&sides.target, *target)).collect();
    let may_source = |id: &BlockId| {
        if is_source { fresh.contains(id) } else { waiting.contains(id) || !known.contains(id) }
    };
    let may_target = |id: &BlockId| if is_source { !known.contains(id) } else { fresh.contains(id) };
    let chosen =
        |edition: &Edition, linked: &HashSet<BlockId>, may: &dyn Fn(&BlockId) -> bool| -> Vec<EditionBlock> {
            let blocks = edition.content.blocks.iter();
            blocks.filter(|block| linked.contains(&block.id) || may(&block.id)).cloned().collect()
        };
    let (source, target) = (
        chosen(&sides.source, &linked_source, &may_source),
        chosen(&sides.target, &linked_target, &may_target),
    );
    let numbers = |blocks: &[EditionBlock]| -> HashMap<BlockId, usize> {
        blocks.iter().enumerate().map(|(number, block)| (block.id, number)).collect()
    };
    let (numbers, numbers_there) = (numbers(&source), numbers(&target));
    let known: Vec<(usize, usize)> = links
        .iter()
        .filter_map(|(one, other)| {
            Some((*numbers.get(&at(&sides.source, *one))?, *numbers_there.get(&at(&sides.target, *other))?))
        })
        .collect();
    for (one, other) in complete(&shapes(&source), &shapes(&target), &known) {
        let (source, target) = (&source[one], target[other].id);
        if may_source(&source.id) && may_target(&target) {
            stand_beside(beads, now(source), target);
        }
    }
}

/// A block of the original that remembers what it says now.
fn now(block: &EditionBlock) -> SourceBlock {
    SourceBlock { id: block.id, digest: Some(block.digest) }
}

fn shapes(blocks: &[EditionBlock]) -> Vec<Shape> {
    let shape = |block: &EditionBlock| {
        let read = read_block(&block.markdown);
        let mut marks = Vec::new();
        for block in &read {
            block.each_mark(&mut |label| marks.extend(label.parse::<EndnoteId>()));
        }
        Shape { heading: matches!(read.first(), Some(Block::Heading { .. })), marks }
    };
    blocks.iter().map(shape).collect()
}

/// Aligns a translation that has come in whole, and takes it as made from the original as that is now.
pub(crate) fn take_in(change: &mut Change, translation: &EditionHead) -> Result<(), Failure> {
    let sides = Sides::get(change, translation.id)?;
    let mut beads = aligned(change, change.alignments, &sides, sides.beads(), |_| false)?;
    let texts = sides.texts();
    for bead in &mut beads {
        for block in &mut bead.source {
            block.digest = texts.source.get(&block.id).map(|now| now.digest);
        }
        bead.target.iter_mut().for_each(|block| block.confirmed = true);
    }
    put(change, &sides, beads)?;
    tell(change, &sides)
}
