//! Beads: which blocks of a translation stand for which of the original.
//!
//! A bead says what stands together. What is known of the texts belongs to its blocks, so that pairing them anew is no
//! translating anew: each block of the original remembers what it said when its translation was last confirmed, and each
//! block of the translation whether it was. A block that is deleted stays in its bead, so that an undo of it brings
//! everything back.

use std::collections::{HashMap, HashSet};

use text::digest::Digest;

use crate::id::BlockId;
use crate::joined::Part;

/// Blocks that stand together; one side may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    pub made: Made,
    pub source: Vec<SourceBlock>,
    pub target: Vec<TargetBlock>,
    /// What it was made of, if writing made it of several.
    pub joined: Vec<Part>,
}

/// A block of the original in a bead, and its text when the translation was last confirmed, or when it was begun; none if
/// it never was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceBlock {
    pub id: BlockId,
    pub digest: Option<Digest>,
}

/// A block of the translation in a bead, and whether it was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetBlock {
    pub id: BlockId,
    pub confirmed: bool,
}

/// Who made a bead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Made {
    /// A person set it, and all else is aligned around it.
    Person,
    /// The aligner, as sure as this, from 0 to 1.
    Aligner(f64),
    /// It came of writing: by position, beside a block, by splitting and joining; or it is an aligner's that a person has
    /// confirmed.
    Writing,
}

/// What the aligner is less sure of than this waits for a person who says that it is right.
const SURE: f64 = 0.6;

impl Made {
    /// Whether the aligner made it and is in doubt of it.
    pub fn is_unsure(self) -> bool {
        matches!(self, Made::Aligner(sureness) if sureness < SURE)
    }
}

/// How a bead stands, as progress counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// What is begun is this too, until it is confirmed.
    Untranslated,
    Translated,
    Outdated,
    /// Only the original has it, on purpose.
    LeftOut,
    /// Only the translation has it.
    Added,
}

impl Standing {
    /// The words that stand for them in the file.
    pub const ALL: [(Standing, &'static str); 5] = [
        (Standing::Untranslated, "untranslated"),
        (Standing::Translated, "translated"),
        (Standing::Outdated, "outdated"),
        (Standing::LeftOut, "left_out"),
        (Standing::Added, "added"),
    ];

    /// The word that stands for it in the file and on the wire.
    pub fn word(self) -> &'static str {
        Standing::ALL.iter().find(|(standing, _)| *standing == self).map_or("", |(_, word)| word)
    }
}

impl Bead {
    /// One without blocks.
    pub fn empty(made: Made) -> Bead {
        Bead { made, source: Vec::new(), target: Vec::new(), joined: Vec::new() }
    }

    /// A block of the original by itself.
    pub fn of_source(id: BlockId) -> Bead {
        Bead { source: vec![SourceBlock { id, digest: None }], ..Bead::empty(Made::Writing) }
    }

    /// A block of the translation by itself.
    pub fn of_target(id: BlockId) -> Bead {
        Bead { target: vec![TargetBlock { id, confirmed: false }], ..Bead::empty(Made::Writing) }
    }

    /// Its blocks, those of the original first.
    pub fn blocks(&self) -> impl Iterator<Item = BlockId> + '_ {
        self.source.iter().map(|block| block.id).chain(self.target.iter().map(|block| block.id))
    }

    /// Puts its blocks into the order of the texts, with those that are gone behind the one that they stood behind.
    pub fn sort(&mut self, places: &Places) {
        sort_behind(&mut self.source, |block| places.source.get(&block.id).copied());
        sort_behind(&mut self.target, |block| places.target.get(&block.id).copied());
    }

    /// Whether it remembers a block of the original that is no more. Only who sees it can say what becomes of it.
    pub fn has_lost(&self, places: &Places) -> bool {
        self.source.iter().any(|block| block.digest.is_some() && !places.source.contains_key(&block.id))
    }

    /// Whether it holds one of these.
    pub fn holds(&self, blocks: &HashSet<BlockId>) -> bool {
        self.blocks().any(|block| blocks.contains(&block))
    }
}

/// Where the blocks of both texts stand.
#[derive(Debug, Clone, Default)]
pub struct Places {
    pub source: HashMap<BlockId, usize>,
    pub target: HashMap<BlockId, usize>,
}

impl Places {
    /// Whether a block stands in one of the texts.
    pub fn has(&self, block: BlockId) -> bool {
        self.source.contains_key(&block) || self.target.contains_key(&block)
    }

    /// Of texts with these blocks in order.
    pub fn of(
        source: impl IntoIterator<Item = BlockId>,
        target: impl IntoIterator<Item = BlockId>,
    ) -> Places {
        let places = |ids: &mut dyn Iterator<Item = BlockId>| ids.zip(0..).collect();
        Places { source: places(&mut source.into_iter()), target: places(&mut target.into_iter()) }
    }

    /// Where the blocks of a bead stand that are there, in order.
    pub fn of_bead(&self, bead: &Bead) -> (Vec<usize>, Vec<usize>) {
        let sorted = |places: &mut dyn Iterator<Item = usize>| {
            let mut places: Vec<usize> = places.collect();
            places.sort_unstable();
            places
        };
        let source = bead.source.iter().filter_map(|block| self.source.get(&block.id).copied());
        let target = bead.target.iter().filter_map(|block| self.target.get(&block.id).copied());
        (sorted(&mut { source }), sorted(&mut { target }))
    }
}

/// The beads that have a block in the texts, and one for every block that is in none, in the order in which they are read:
/// that of the original, and what only the translation has behind what it follows there. The blocks of each are in order too.
pub fn in_order(beads: Vec<Bead>, places: &Places) -> Vec<Bead> {
    let mut beads = beads;
    let held: HashSet<BlockId> = beads.iter().flat_map(Bead::blocks).collect();
    beads.extend(places.source.keys().filter(|id| !held.contains(id)).copied().map(Bead::of_source));
    beads.extend(places.target.keys().filter(|id| !held.contains(id)).copied().map(Bead::of_target));
    for bead in &mut beads {
        bead.sort(places);
    }
    let first = |bead: &Bead| {
        let (source, target) = places.of_bead(bead);
        (source.first().copied(), target.first().copied())
    };
    let mut of_source: Vec<(usize, Bead)> = Vec::new();
    let mut of_target: Vec<(usize, Bead)> = Vec::new();
    for bead in beads {
        match first(&bead) {
            (Some(place), _) => of_source.push((place, bead)),
            (None, Some(place)) => of_target.push((place, bead)),
            (None, None) => {}
        }
    }
    of_source.sort_by_key(|(place, _)| *place);
    of_target.sort_by_key(|(place, _)| *place);
    // For each place of the translation, behind how many beads of the original what follows there stands.
    let mut behind: HashMap<usize, usize> = HashMap::new();
    for (number, (_, bead)) in of_source.iter().enumerate() {
        behind.extend(places.of_bead(bead).1.into_iter().map(|place| (place, number + 1)));
    }
    let mut waiting: HashMap<usize, Vec<Bead>> = HashMap::new();
    for (place, bead) in of_target {
        let number = (0..place).rev().find_map(|before| behind.get(&before).copied()).unwrap_or(0);
        behind.insert(place, number);
        waiting.entry(number).or_default().push(bead);
    }
    let mut ordered = waiting.remove(&0).unwrap_or_default();
    for (number, (_, bead)) in of_source.into_iter().enumerate() {
        ordered.push(bead);
        ordered.extend(waiting.remove(&(number + 1)).unwrap_or_default());
    }
    ordered
}

/// Puts what has a place in the order of the places, and leaves what has none behind what it stands behind.
fn sort_behind<T: Copy>(blocks: &mut Vec<T>, place: impl Fn(&T) -> Option<usize>) {
    let mut last = None;
    let mut keyed: Vec<(Option<usize>, T)> = Vec::with_capacity(blocks.len());
    for block in blocks.iter() {
        last = place(block).or(last);
        keyed.push((last, *block));
    }
    keyed.sort_by_key(|(place, _)| *place);
    *blocks = keyed.into_iter().map(|(_, block)| block).collect();
}

/// Each block that `is_there` with those that are gone and stand behind it; the first has those before it too. Nothing if none
/// is there.
pub fn with_those_behind<T: Copy>(blocks: &[T], is_there: impl Fn(&T) -> bool) -> Vec<Vec<T>> {
    let mut groups: Vec<Vec<T>> = Vec::new();
    let mut before = Vec::new();
    for block in blocks {
        if is_there(block) {
            before.push(*block);
            groups.push(std::mem::take(&mut before));
        } else {
            groups.last_mut().unwrap_or(&mut before).push(*block);
        }
    }
    groups
}
