//! Pairing follows what is written: a save changes the beads of the blocks that it changes, and reads no more of the other
//! text than it must.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Made, Places, SourceBlock, TargetBlock};
use editorial::by_position::{Shape, complete};
use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::id::{BlockId, EndnoteId};
use editorial::joined::join_beads;
use editorial::parts::{joins, splits};
use exchange::finding::Finding;
use store::pairing::Kept;
use text::doc::Block;
use text::language::Language;
use text::markdown::block::read_block;

use super::aligned::{aligned, doubts, ready};
use super::carried::{Rewritten, carry};
use super::put::{put, tell};
use super::settle::vouch;
use super::sides::{Sides, Texts, source_of};
use super::state::{confirm_written, is_blank, stands};
use crate::change::Change;
use crate::edition::get;
use crate::failure::Failure;

/// Lets the beads follow a save that led an edition from `before` to what is stored now. `beside` says beside which blocks
/// of the original new ones of a translation were begun.
pub(crate) fn follow(
    change: &mut Change,
    head: &EditionHead,
    before: &Content,
    after: &Content,
    beside: &[(BlockId, BlockId)],
) -> Result<(), Failure> {
    let written = Written::of(&head.language, before, after);
    if written.is_nothing() {
        return Ok(());
    }
    if !head.original {
        let source = source_of(change, head)?;
        return follow_in(change, (&source, head), false, &written, beside);
    }
    for block in before.blocks.iter().filter(|block| written.says_another(block.id)) {
        store::pairing::keep_said(change, head.id, block.id, block.digest, &block.markdown)?;
    }
    for translation in store::edition::heads_of(change, head.article)? {
        if translation.id != head.id {
            follow_in(change, (head, &translation), true, &written, &[])?;
        }
    }
    Ok(())
}

/// What a save has written.
struct Written<'a> {
    language: &'a Language,
    before: &'a [EditionBlock],
    after: &'a [EditionBlock],
    changed: HashSet<BlockId>,
    gone: HashSet<BlockId>,
    come: HashSet<BlockId>,
}

impl<'a> Written<'a> {
    fn of(language: &'a Language, before: &'a Content, after: &'a Content) -> Written<'a> {
        let then: HashMap<BlockId, &EditionBlock> =
            before.blocks.iter().map(|block| (block.id, block)).collect();
        let now: HashSet<BlockId> = after.blocks.iter().map(|block| block.id).collect();
        let is_changed =
            |block: &&EditionBlock| then.get(&block.id).is_some_and(|old| old.digest != block.digest);
        Written {
            language,
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

    /// The blocks that say something else, with their Markdown before and after.
    fn rewritten(&self) -> impl Iterator<Item = Rewritten<'_>> {
        let then: HashMap<BlockId, &str> =
            self.before.iter().map(|block| (block.id, block.markdown.as_str())).collect();
        let changed = self.after.iter().filter(|block| self.changed.contains(&block.id));
        changed.filter_map(move |block| Some((block.id, *then.get(&block.id)?, block.markdown.as_str())))
    }

    /// The blocks in which nothing is left.
    fn emptied(&self) -> HashSet<BlockId> {
        let is_emptied = |block: &&EditionBlock| self.changed.contains(&block.id) && is_blank(block);
        self.after.iter().filter(is_emptied).map(|block| block.id).collect()
    }

    fn all(&self) -> Vec<BlockId> {
        self.changed.iter().chain(&self.gone).chain(&self.come).copied().collect()
    }
}

fn follow_in(
    change: &mut Change,
    (source, target): (&EditionHead, &EditionHead),
    is_source: bool,
    written: &Written,
    beside: &[(BlockId, BlockId)],
) -> Result<(), Failure> {
    let emptied = if is_source { HashSet::new() } else { written.emptied() };
    if !written.come.is_empty() || !written.gone.is_empty() || !emptied.is_empty() {
        let sides = Sides {
            source: get(change, source.id)?,
            target: get(change, target.id)?,
            kept: store::pairing::of(change, target.id)?,
        };
        let mut beads = restructured(&sides, is_source, written, beside);
        // What is written where nothing was left is another translation, of which nobody has said that it is done.
        for block in beads.iter_mut().flat_map(|bead| &mut bead.target) {
            block.confirmed &= !emptied.contains(&block.id);
        }
        put(change, &sides, beads)?;
    }
    carry(change, target.id, written.rewritten(), written.language)?;
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
    for Kept { number, mut bead } in held {
        bead.sort(&places);
        counted.push((number, stands(change, &texts, &bead)?.counted));
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
    let places = sides.places();
    let kept = sides.kept.iter().map(|kept| kept.bead.clone());
    let mut held = Held::of(kept.flat_map(|bead| bead.parted(|block| places.has(block))).collect());
    let is_fresh = |block: &&BlockId| !held.places.contains_key(*block);
    let mut fresh: HashSet<BlockId> = written.come.iter().filter(is_fresh).copied().collect();
    for (part, whole) in splits(written.before, written.after, &fresh, written.language) {
        let Some((place, bead)) = held.get(whole) else { continue };
        if bead.source.is_empty() || bead.target.is_empty() {
            continue;
        }
        // Where the parts of a block stand the aligner is not asked.
        bead.makers_of(whole).for_each(vouch);
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
        held.places.insert(part, place);
        fresh.remove(&part);
    }
    for (gone, into) in joins(written.before, written.after, written.language) {
        held.join(gone, into);
    }
    for (source, target) in beside {
        if places.source.contains_key(source) && fresh.remove(target) {
            held.stand_beside(*source, *target, sides, &places);
        }
    }
    complete_by_position(&mut held, sides, &places, is_source, &fresh);
    held.beads.retain(|bead| bead.blocks().next().is_some());
    held.beads
}

/// Beads, and in which of them each block is.
struct Held {
    beads: Vec<Bead>,
    places: HashMap<BlockId, usize>,
}

impl Held {
    fn of(beads: Vec<Bead>) -> Held {
        let of = |(number, bead): (usize, &Bead)| bead.blocks().map(|id| (id, number)).collect::<Vec<_>>();
        let places = beads.iter().enumerate().flat_map(of).collect();
        Held { beads, places }
    }

    fn get(&mut self, block: BlockId) -> Option<(usize, &mut Bead)> {
        let place = *self.places.get(&block)?;
        Some((place, self.beads.get_mut(place)?))
    }

    /// The bead of a block that is gone into another, and that of the other, are one.
    fn join(&mut self, gone: BlockId, into: BlockId) {
        let (Some(first), Some(second)) = (self.places.get(&into).copied(), self.places.get(&gone).copied())
        else {
            return;
        };
        join_beads(&mut self.beads, (second, gone), (first, into));
        self.places.extend(self.beads[first].blocks().map(|id| (id, first)));
    }

    /// A new block of the translation stands with the block of the original that it was begun beside, and with those that
    /// were joined to that.
    fn stand_beside(&mut self, source: BlockId, target: BlockId, sides: &Sides, places: &Places) {
        let place = self.places.get(&source).copied().unwrap_or_else(|| {
            self.beads.push(Bead::of_source(source));
            self.beads.len() - 1
        });
        self.places.extend([(source, place), (target, place)]);
        let bead = &mut self.beads[place];
        if !bead.target.iter().any(|block| places.target.contains_key(&block.id)) {
            let now = |block: &SourceBlock| {
                let place = places.source.get(&block.id);
                place.map(|place| sides.source.content.blocks[*place].digest)
            };
            // What is known of what stood here once is not known of what is begun now. What stood for the same comes back as
            // it was if what is begun in its place goes again.
            if bead.source.iter().any(|block| block.digest.is_none() || block.digest != now(block)) {
                bead.target.clear();
                bead.joined.clear();
                bead.source.retain(|block| now(block).is_some());
                bead.source.iter_mut().for_each(|block| block.digest = now(block));
            }
            bead.note_replaced(target);
        }
        bead.target.push(TargetBlock { id: target, confirmed: false });
    }
}

fn insert_behind<T>(blocks: &mut Vec<T>, is: impl Fn(&T) -> bool, new: T) {
    let place = blocks.iter().position(is).map_or(blocks.len(), |place| place + 1);
    blocks.insert(place, new);
}

/// New blocks pair by position between what is known: those of a translation with what nothing stands for yet, and those of
/// the original with blocks of the translation of which nothing is known.
fn complete_by_position(
    held: &mut Held,
    sides: &Sides,
    places: &Places,
    is_source: bool,
    fresh: &HashSet<BlockId>,
) {
    if fresh.is_empty() {
        return;
    }
    let known: HashSet<BlockId> = held.beads.iter().flat_map(Bead::blocks).collect();
    let mut links = Vec::new();
    let mut waiting: HashSet<BlockId> = HashSet::new();
    for bead in &held.beads {
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
        let (source, target) = (source[one].id, target[other].id);
        if may_source(&source) && may_target(&target) {
            held.stand_beside(source, target, sides, places);
        }
    }
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

/// Aligns a translation that has come in whole, and takes it as made from the original as that is now, but for the pairs of
/// which the aligner is not sure, and unless there is doubt that it is a translation at all; that doubt comes back.
pub(crate) fn take_in(change: &mut Change, translation: &EditionHead) -> Result<Vec<Finding>, Failure> {
    let sides = Sides::get(change, translation.id)?;
    let mut beads = aligned(change, change.alignments, &sides, sides.beads(), |_| false)?;
    let doubts = doubts(&ready(change, change.alignments, &sides)?.prepared, &sides.source);
    let texts = sides.texts();
    for bead in &mut beads {
        for block in &mut bead.source {
            block.digest = texts.source.get(&block.id).map(|now| now.digest);
        }
        if doubts.is_empty() && !bead.made.is_unsure() {
            confirm_written(bead, &texts);
        }
    }
    put(change, &sides, beads)?;
    tell(change, &sides)?;
    Ok(doubts)
}
