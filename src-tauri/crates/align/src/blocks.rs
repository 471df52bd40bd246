//! Which blocks of two texts translate which: paragraphs, headings, tables and so on.
//!
//! The sentences of both texts are aligned, and blocks are joined by what stands in them. A block joins another only if a
//! good part of its own letters says so, so that a stray sentence joins no paragraphs. The kinds of blocks are weighed with
//! that: headings go with headings, tables with tables, and what is marked with the same notes together.

use std::collections::HashSet;
use std::ops::Range;

use text::language::Language;

use crate::bead::Bead;
use crate::blocks_path::{Measured, best};
use crate::fix::{Alone, Fixes};
use crate::memory::Memory;
use crate::options::Options;
use crate::prepared::Prepared;
use crate::stretch::Stretch;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Text,
    /// Of this rank.
    Heading(u8),
    List,
    Quote,
    Table,
    Figure,
    Code,
    Rule,
}

/// A block of one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    /// In order; a block may have none.
    pub sentences: Vec<String>,
    /// The notes that are marked in it, by what they are called in both texts.
    pub marks: Vec<String>,
}

/// Blocks that a person has set beside one another, by their places from 0; with one side empty, they have no counterpart.
/// They need not be neighbours, and may cross others.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BlockFix {
    pub source: Vec<usize>,
    pub target: Vec<usize>,
}

/// Blocks that translate one another, by their places; one of both sides may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockBead {
    pub source: Vec<usize>,
    pub target: Vec<usize>,
    /// The probability that just these belong together; 1 if it is fixed.
    pub confidence: f32,
    pub fixed: bool,
}

/// Sentences that translate one another, by their places in the whole texts.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceBead {
    pub source: Vec<usize>,
    pub target: Vec<usize>,
    pub confidence: f32,
    pub fixed: bool,
}

/// A fix names a block that is not there, or one that another names too.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("what is set of blocks names one twice, or one that is not there")]
pub struct TwiceOrNowhere;

/// Two texts of blocks made ready to be aligned.
#[derive(Debug, Clone)]
pub struct PreparedBlocks {
    prepared: Prepared,
    texts: [Vec<String>; 2],
    languages: [Language; 2],
    source: Vec<Measured>,
    target: Vec<Measured>,
}

impl PreparedBlocks {
    /// Reads two texts and learns from them; with a memory, from earlier translations too.
    pub fn new(
        source: &[Block],
        source_language: &Language,
        target: &[Block],
        target_language: &Language,
        memory: Option<&Memory>,
    ) -> PreparedBlocks {
        let sentences = |blocks: &[Block]| -> Vec<String> {
            blocks.iter().flat_map(|block| block.sentences.iter().cloned()).collect()
        };
        let texts = [sentences(source), sentences(target)];
        let options = Options::default();
        let prepared =
            Prepared::new(&texts[0], source_language, &texts[1], target_language, memory, &options);
        PreparedBlocks {
            prepared,
            texts,
            languages: [source_language.clone(), target_language.clone()],
            source: measured(source),
            target: measured(target),
        }
    }

    /// Aligns the blocks and keeps to what a person has fixed. Every block is in one bead. The beads that are not fixed
    /// rise on both sides; all stand in the order of the source, those without one in the order of the target.
    ///
    /// # Errors
    /// Fixes that name a block twice, or one that is not there.
    pub fn align(&self, fixes: &[BlockFix]) -> Result<Vec<BlockBead>, TwiceOrNowhere> {
        self.refuse_contradiction(fixes)?;
        let mut beads: Vec<BlockBead> = fixes.iter().map(fixed).collect();
        let spine = self.spine(fixes);
        let out = self.out(fixes, &spine);
        let alone = self.alone(&out);
        let (mut source_start, mut target_start) = (0, 0);
        let end = BlockFix { source: vec![self.source.len()], target: vec![self.target.len()] };
        for fix in spine.iter().map(|number| &fixes[*number]).chain([&end]) {
            let bounds = |places: &[usize]| {
                let first = places.iter().min().copied().unwrap_or_default();
                (first, places.iter().max().map_or(first, |last| last + 1))
            };
            let ((source_end, next_source), (target_end, next_target)) =
                (bounds(&fix.source), bounds(&fix.target));
            beads.extend(self.align_between(
                source_start..source_end,
                target_start..target_end,
                &out,
                &alone,
            ));
            (source_start, target_start) = (next_source, next_target);
        }
        beads.sort_by_key(|bead| {
            let first = |places: &[usize]| places.first().copied().unwrap_or(usize::MAX);
            (first(&bead.source), first(&bead.target))
        });
        Ok(beads)
    }

    /// Aligns the sentences of blocks that stand together, and keeps to what a person has fixed of them; of fixes that
    /// contradict others, the first count. Sentences and those of fixes are counted in the whole texts.
    pub fn sentences(&self, source: &[usize], target: &[usize], fixes: &[BlockFix]) -> Vec<SentenceBead> {
        let places = |blocks: &[usize], side: &[Measured]| -> Vec<usize> {
            let ranges =
                blocks.iter().filter_map(|block| side.get(*block)).map(|block| block.sentences.clone());
            ranges.flatten().collect()
        };
        let (sources, targets) = (places(source, &self.source), places(target, &self.target));
        // Fixed beads may cross; those are taken out of the sequence, as with blocks.
        let known: Vec<BlockFix> =
            fixes.iter().filter(|fix| is_among(fix, &sources, &targets)).cloned().collect();
        let mut taken = [HashSet::new(), HashSet::new()];
        let mut kept: Vec<BlockFix> = Vec::new();
        for fix in known {
            let is_free = fix.source.iter().all(|place| !taken[0].contains(place))
                && fix.target.iter().all(|place| !taken[1].contains(place));
            if is_free {
                taken[0].extend(fix.source.iter().copied());
                taken[1].extend(fix.target.iter().copied());
                kept.push(fix);
            }
        }
        let mut beads: Vec<SentenceBead> = kept
            .iter()
            .map(|fix| SentenceBead {
                source: fix.source.clone(),
                target: fix.target.clone(),
                confidence: 1.0,
                fixed: true,
            })
            .collect();
        let runner = |(number, fix): (usize, &BlockFix)| {
            let (source, target) = sides(fix)?;
            Some(Runner { source, target, weight: 1.0, fix: Some(number) })
        };
        let spine = heaviest(kept.iter().enumerate().filter_map(runner).collect());
        let left = |places: &[usize], taken: &HashSet<usize>, range: Range<usize>| -> Vec<usize> {
            places.iter().copied().filter(|place| range.contains(place) && !taken.contains(place)).collect()
        };
        let end = BlockFix { source: vec![usize::MAX], target: vec![usize::MAX] };
        let (mut source_start, mut target_start) = (0, 0);
        for fix in spine.iter().map(|number| &kept[*number]).chain([&end]) {
            let first = |places: &[usize]| places.iter().min().copied().unwrap_or_default();
            let last = |places: &[usize]| places.iter().max().copied().unwrap_or_default();
            let sources = left(&sources, &taken[0], source_start..first(&fix.source));
            let targets = left(&targets, &taken[1], target_start..first(&fix.target));
            beads.extend(self.sentences_between(&sources, &targets));
            (source_start, target_start) =
                (last(&fix.source).saturating_add(1), last(&fix.target).saturating_add(1));
        }
        beads.sort_by_key(|bead| {
            let first = |places: &[usize]| places.first().copied().unwrap_or(usize::MAX);
            (first(&bead.source), first(&bead.target))
        });
        beads
    }

    /// The fixes that stand in the sequence of both texts, in order. What is left out of it are those that cross others, or
    /// cross more of what would be aligned without them than they hold.
    fn spine(&self, fixes: &[BlockFix]) -> Vec<usize> {
        let able: Vec<usize> = (0..fixes.len()).filter(|number| sides(&fixes[*number]).is_some()).collect();
        if able.is_empty() {
            return able;
        }
        let letters = |source: &[usize], target: &[usize]| -> f32 {
            let all = |places: &[usize], side: &[Measured]| {
                places.iter().map(|place| side[*place].all).sum::<f32>()
            };
            all(source, &self.source) + all(target, &self.target) + 1.0
        };
        let out = self.out(fixes, &[]);
        let whole = (0..self.source.len(), 0..self.target.len());
        let free = self.align_between(whole.0, whole.1, &out, &self.alone(&out));
        let mut run: Vec<Runner> = Vec::new();
        for number in able {
            let fix = &fixes[number];
            if let Some((source, target)) = sides(fix) {
                let weight = SAID * letters(&fix.source, &fix.target);
                run.push(Runner { source, target, weight, fix: Some(number) });
            }
        }
        for bead in free {
            let fix = BlockFix { source: bead.source, target: bead.target };
            if let Some((source, target)) = bounds(&fix.source).zip(bounds(&fix.target)) {
                let weight = bead.confidence * letters(&fix.source, &fix.target);
                run.push(Runner { source, target, weight, fix: None });
            }
        }
        heaviest(run)
    }

    /// Which blocks fixes take out of the sequence: all but those of the spine.
    fn out(&self, fixes: &[BlockFix], spine: &[usize]) -> [Vec<bool>; 2] {
        let mut out = [vec![false; self.source.len()], vec![false; self.target.len()]];
        for (_, fix) in fixes.iter().enumerate().filter(|(number, _)| !spine.contains(number)) {
            fix.source.iter().for_each(|place| out[0][*place] = true);
            fix.target.iter().for_each(|place| out[1][*place] = true);
        }
        out
    }

    /// That the sentences of these blocks stand alone, for the aligner of sentences.
    fn alone(&self, out: &[Vec<bool>; 2]) -> Fixes {
        let alone = Alone { source: flags(&self.source, &out[0]), target: flags(&self.target, &out[1]) };
        Fixes { pairs: Vec::new(), alone }
    }

    /// Aligns sentences that stand together, which need not be neighbours.
    fn sentences_between(&self, source: &[usize], target: &[usize]) -> Vec<SentenceBead> {
        let beads = match (range_of(source), range_of(target)) {
            (Some(one), Some(other)) => {
                let beads =
                    self.prepared.align_stretch(&Stretch { source: one, target: other }, &Fixes::default());
                return beads.into_iter().map(whole).collect();
            }
            _ => {
                let texts = |places: &[usize], texts: &[String]| -> Vec<String> {
                    places.iter().filter_map(|place| texts.get(*place)).cloned().collect()
                };
                let (one, other) = (texts(source, &self.texts[0]), texts(target, &self.texts[1]));
                let [from, into] = &self.languages;
                Prepared::new(&one, from, &other, into, None, &Options::default()).align_freely().beads
            }
        };
        let named = |range: Range<usize>, places: &[usize]| {
            range.filter_map(|place| places.get(place).copied()).collect()
        };
        let bead = |bead: Bead| SentenceBead {
            source: named(bead.source, source),
            target: named(bead.target, target),
            confidence: bead.confidence,
            fixed: false,
        };
        beads.into_iter().map(bead).collect()
    }

    fn align_between(
        &self,
        source: Range<usize>,
        target: Range<usize>,
        out: &[Vec<bool>; 2],
        alone: &Fixes,
    ) -> Vec<BlockBead> {
        let sentences = |blocks: &Range<usize>, side: &[Measured]| {
            let end = side.last().map_or(0, |block| block.sentences.end);
            let at = |place: usize| side.get(place).map_or(end, |block| block.sentences.start);
            at(blocks.start)..at(blocks.end)
        };
        let stretch =
            Stretch { source: sentences(&source, &self.source), target: sentences(&target, &self.target) };
        let beads = self.prepared.align_stretch(&stretch, alone);
        let within = |blocks: Range<usize>, out: &[bool]| -> Vec<usize> {
            blocks.filter(|place| !out[*place]).collect()
        };
        best((&self.source, &self.target), (&within(source, &out[0]), &within(target, &out[1])), &beads)
    }

    fn refuse_contradiction(&self, fixes: &[BlockFix]) -> Result<(), TwiceOrNowhere> {
        let mut seen = [HashSet::new(), HashSet::new()];
        for fix in fixes {
            let source = fix.source.iter().all(|place| *place < self.source.len() && seen[0].insert(*place));
            let target = fix.target.iter().all(|place| *place < self.target.len() && seen[1].insert(*place));
            if !source || !target {
                return Err(TwiceOrNowhere);
            }
        }
        Ok(())
    }
}

fn measured(blocks: &[Block]) -> Vec<Measured> {
    let mut start = 0;
    let one = |block: &Block| {
        let letters: Vec<f32> = block
            .sentences
            .iter()
            .map(|sentence| sentence.chars().filter(|letter| letter.is_alphanumeric()).count().max(1) as f32)
            .collect();
        let sentences = start..start + letters.len();
        start = sentences.end;
        Measured {
            kind: block.kind,
            all: letters.iter().sum(),
            letters,
            sentences,
            marks: block.marks.clone(),
        }
    };
    blocks.iter().map(one).collect()
}

/// For each sentence whether its block is out of the sequence; nothing if none is.
fn flags(blocks: &[Measured], out: &[bool]) -> Vec<bool> {
    if !out.contains(&true) {
        return Vec::new();
    }
    blocks.iter().zip(out).flat_map(|(block, out)| block.sentences.clone().map(|_| *out)).collect()
}

/// A fix by the blocks that it holds.
fn fixed(fix: &BlockFix) -> BlockBead {
    let (mut source, mut target) = (fix.source.clone(), fix.target.clone());
    source.sort_unstable();
    target.sort_unstable();
    BlockBead { source, target, confidence: 1.0, fixed: true }
}

/// One that may stand in the sequence of both texts; a fix by its number.
struct Runner {
    source: Range<usize>,
    target: Range<usize>,
    weight: f32,
    fix: Option<usize>,
}

/// What a person says weighs so much more than what the aligner is sure of.
const SAID: f32 = 1.5;

/// The fixes in the heaviest run that rises on both sides.
fn heaviest(mut run: Vec<Runner>) -> Vec<usize> {
    run.sort_by_key(|one| (one.source.start, one.target.start));
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(run.len());
    for one in &run {
        let precedes = |other: &usize| {
            run[*other].source.end <= one.source.start && run[*other].target.end <= one.target.start
        };
        let before = (0..best.len()).filter(precedes).max_by(|a, b| best[*a].0.total_cmp(&best[*b].0));
        best.push((one.weight + before.map_or(0.0, |before| best[before].0), before));
    }
    let last = (0..best.len()).max_by(|a, b| best[*a].0.total_cmp(&best[*b].0));
    let mut fixes: Vec<usize> =
        std::iter::successors(last, |place| best[*place].1).filter_map(|place| run[place].fix).collect();
    fixes.reverse();
    fixes
}

/// Where a fix stands that has both sides, each without a gap.
fn sides(fix: &BlockFix) -> Option<(Range<usize>, Range<usize>)> {
    let is_both = !fix.source.is_empty() && !fix.target.is_empty();
    range_of(&fix.source).zip(range_of(&fix.target)).filter(|_| is_both)
}

/// From the first of these places to the last; none if there are none.
fn bounds(places: &[usize]) -> Option<Range<usize>> {
    Some(*places.iter().min()?..*places.iter().max()? + 1)
}

/// The range that these places are; none if there is a gap.
fn range_of(places: &[usize]) -> Option<Range<usize>> {
    let Some(first) = places.iter().min().copied() else { return Some(0..0) };
    let end = places.iter().max().copied().unwrap_or_default() + 1;
    (end - first == places.len()).then_some(first..end)
}

fn is_among(fix: &BlockFix, source: &[usize], target: &[usize]) -> bool {
    let is_any = !fix.source.is_empty() || !fix.target.is_empty();
    is_any
        && fix.source.iter().all(|place| source.contains(place))
        && fix.target.iter().all(|place| target.contains(place))
}

fn whole(bead: Bead) -> SentenceBead {
    SentenceBead {
        source: bead.source.collect(),
        target: bead.target.collect(),
        confidence: bead.confidence,
        fixed: false,
    }
}
