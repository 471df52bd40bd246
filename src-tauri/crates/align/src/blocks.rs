//! Which blocks of two texts translate which: paragraphs, headings, tables and so on.
//!
//! The sentences of both texts are aligned, and blocks are joined by what stands in them. A block joins another only if a
//! good part of its own letters says so, so that a stray sentence joins no paragraphs. The kinds of blocks are weighed with
//! that: headings go with headings, tables with tables, and what is marked with the same notes together.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use text::language::Language;

use crate::alone::Alone;
use crate::bead::Bead;
use crate::blocks_path::{Measured, best};
use crate::finding::{Finding, Which};
use crate::in_one::in_one;
use crate::lately::Lately;
use crate::memory::Memory;
use crate::options::Options;
use crate::prepared::Prepared;
use crate::spine::{SAID, SAID_OF_SENTENCES, range_of, sides, spine};
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
    findings: Vec<Finding>,
    texts: [Vec<String>; 2],
    languages: [Language; 2],
    source: Vec<Measured>,
    target: Vec<Measured>,
    /// The alignment of which nothing is fixed, once it was asked for.
    free: OnceLock<Free>,
    /// What stood between the fixes that were asked for last.
    lately: Lately<Between, Vec<BlockBead>>,
}

/// The blocks between two fixes that follow one another, and those among them that other fixes take out of the sequence.
/// Nothing else that is fixed makes a difference to their beads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Between {
    blocks: (Range<usize>, Range<usize>),
    out: [Vec<usize>; 2],
}

/// The beads of the whole texts of which nothing is fixed.
#[derive(Debug, Clone)]
struct Free {
    sentences: Vec<Bead>,
    blocks: Vec<BlockBead>,
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
        let (source, target) = (measured(source), measured(target));
        PreparedBlocks {
            findings: findings(&prepared, &source, &target),
            prepared,
            texts,
            languages: [source_language.clone(), target_language.clone()],
            source,
            target,
            free: OnceLock::new(),
            lately: Lately::default(),
        }
    }

    /// What looks wrong with the texts.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Aligns the blocks and keeps to what a person has fixed. Every block is in one bead. The beads that are not fixed
    /// rise on both sides; all stand in the order of the source, those without one in the order of the target.
    ///
    /// # Errors
    /// Fixes that name a block twice, or one that is not there.
    pub fn align(&self, fixes: &[BlockFix]) -> Result<Vec<BlockBead>, TwiceOrNowhere> {
        self.refuse_contradiction(fixes)?;
        if fixes.is_empty() {
            return Ok(self.free().blocks.clone());
        }
        let mut beads: Vec<BlockBead> = fixes.iter().map(fixed).collect();
        let spine = self.spine(fixes);
        let out = self.out(fixes, &spine);
        let alone = self.alone(&out);
        let mut question = self.lately.begin();
        let (mut source_start, mut target_start) = (0, 0);
        let end = BlockFix { source: vec![self.source.len()], target: vec![self.target.len()] };
        for fix in spine.iter().map(|number| &fixes[*number]).chain([&end]) {
            let bounds = |places: &[usize]| {
                let first = places.iter().min().copied().unwrap_or_default();
                (first, places.iter().max().map_or(first, |last| last + 1))
            };
            let ((source_end, next_source), (target_end, next_target)) =
                (bounds(&fix.source), bounds(&fix.target));
            let left_out = |blocks: Range<usize>, out: &[bool]| blocks.filter(|place| out[*place]).collect();
            let between = Between {
                out: [
                    left_out(source_start..source_end, &out[0]),
                    left_out(target_start..target_end, &out[1]),
                ],
                blocks: (source_start..source_end, target_start..target_end),
            };
            beads.extend(question.get(between.clone(), || self.between(&between, &alone)));
            (source_start, target_start) = (next_source, next_target);
        }
        self.lately.end(question);
        put_in_order(&mut beads);
        Ok(beads)
    }

    /// The beads of blocks between two fixes of the spine; the sentences of those that are left out stand alone.
    fn between(&self, between: &Between, alone: &Alone) -> Vec<BlockBead> {
        let Between { blocks, out } = between;
        let sentences = self.prepared.align_anew(&self.free().sentences, &self.stretch(blocks), alone);
        let within = |blocks: &Range<usize>, out: &[usize]| -> Vec<usize> {
            blocks.clone().filter(|place| !out.contains(place)).collect()
        };
        let places = [within(&blocks.0, &out[0]), within(&blocks.1, &out[1])];
        self.trusted(best((&self.source, &self.target), (&places[0], &places[1]), &sentences))
    }

    /// Beads as they are told: of texts that look unrelated hardly sure.
    fn trusted(&self, mut beads: Vec<BlockBead>) -> Vec<BlockBead> {
        beads.iter_mut().for_each(|bead| bead.confidence *= self.prepared.trust());
        beads
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
        let within = |places: &[usize], range: Range<usize>| -> Vec<usize> {
            places.iter().copied().filter(|place| range.contains(place)).collect()
        };
        let flags =
            |side: usize| (0..self.texts[side].len()).map(|place| taken[side].contains(&place)).collect();
        let alone = Alone { source: flags(0), target: flags(1) };
        // Only what is paired may cross what is aligned without it.
        let free = match kept.iter().any(|fix| sides(fix).is_some()) {
            true => self.sentences_between(&sources, &targets, &alone),
            false => Vec::new(),
        };
        let letters = |places: &[usize], side: &[Measured]| {
            places.iter().map(|place| letters_of(side, *place)).sum::<f32>()
        };
        let spine = spine(
            SAID_OF_SENTENCES,
            &kept,
            free.iter().map(|bead| (bead.source.as_slice(), bead.target.as_slice(), bead.confidence)),
            |source, target| letters(source, &self.source) + letters(target, &self.target),
        );
        let end = BlockFix { source: vec![usize::MAX], target: vec![usize::MAX] };
        let (mut source_start, mut target_start) = (0, 0);
        for fix in spine.iter().map(|number| &kept[*number]).chain([&end]) {
            let first = |places: &[usize]| places.iter().min().copied().unwrap_or_default();
            let last = |places: &[usize]| places.iter().max().copied().unwrap_or_default();
            let sources = within(&sources, source_start..first(&fix.source));
            let targets = within(&targets, target_start..first(&fix.target));
            beads.extend(self.sentences_between(&sources, &targets, &alone));
            (source_start, target_start) =
                (last(&fix.source).saturating_add(1), last(&fix.target).saturating_add(1));
        }
        beads.sort_by_key(|bead| {
            let first = |places: &[usize]| places.first().copied().unwrap_or(usize::MAX);
            (first(&bead.source), first(&bead.target))
        });
        beads
    }

    /// The fixes that stand in the sequence of both texts, in order.
    fn spine(&self, fixes: &[BlockFix]) -> Vec<usize> {
        if fixes.iter().all(|fix| sides(fix).is_none()) {
            return Vec::new();
        }
        let out = self.out(fixes, &[]);
        let is_fixed = |places: &[usize], side: usize| places.iter().any(|place| out[side][*place]);
        let free = self.free().blocks.iter();
        let free = free.filter(|bead| !is_fixed(&bead.source, 0) && !is_fixed(&bead.target, 1));
        let letters =
            |places: &[usize], side: &[Measured]| places.iter().map(|place| side[*place].all).sum::<f32>();
        spine(
            SAID,
            fixes,
            free.map(|bead| (bead.source.as_slice(), bead.target.as_slice(), bead.confidence)),
            |source, target| letters(source, &self.source) + letters(target, &self.target),
        )
    }

    /// Which blocks fixes take out of the sequence: all but those of the spine.
    fn out(&self, fixes: &[BlockFix], spine: &[usize]) -> [Vec<bool>; 2] {
        let mut out = [vec![false; self.source.len()], vec![false; self.target.len()]];
        let spine: HashSet<usize> = spine.iter().copied().collect();
        for (_, fix) in fixes.iter().enumerate().filter(|(number, _)| !spine.contains(number)) {
            fix.source.iter().for_each(|place| out[0][*place] = true);
            fix.target.iter().for_each(|place| out[1][*place] = true);
        }
        out
    }

    /// That the sentences of these blocks stand alone, for the aligner of sentences.
    fn alone(&self, out: &[Vec<bool>; 2]) -> Alone {
        Alone { source: flags(&self.source, &out[0]), target: flags(&self.target, &out[1]) }
    }

    /// Aligns sentences that stand together, without those that are said to be alone. Where they are those of blocks that
    /// are no neighbours, they are read as texts of their own, of which nothing was learned.
    fn sentences_between(&self, source: &[usize], target: &[usize], said: &Alone) -> Vec<SentenceBead> {
        if let (Some(source), Some(target)) = (range_of(source), range_of(target)) {
            let beads = self.prepared.align_stretch(&Stretch { source, target }, said);
            let trust = self.prepared.trust();
            let told = |bead: Bead| whole(Bead { confidence: bead.confidence * trust, ..bead });
            return beads.into_iter().filter(|bead| !bead.fixed).map(told).collect();
        }
        let left = |places: &[usize], alone: &[bool]| -> Vec<usize> {
            places.iter().copied().filter(|place| !alone[*place]).collect()
        };
        let (source, target) = (left(source, &said.source), left(target, &said.target));
        let texts = |places: &[usize], texts: &[String]| -> Vec<String> {
            places.iter().filter_map(|place| texts.get(*place)).cloned().collect()
        };
        let (one, other) = (texts(&source, &self.texts[0]), texts(&target, &self.texts[1]));
        let [from, into] = &self.languages;
        let beads = Prepared::new(&one, from, &other, into, None, &Options::default()).align_freely().beads;
        let named = |range: Range<usize>, places: &[usize]| {
            range.filter_map(|place| places.get(place).copied()).collect()
        };
        let bead = |bead: Bead| SentenceBead {
            source: named(bead.source, &source),
            target: named(bead.target, &target),
            confidence: bead.confidence,
            fixed: false,
        };
        beads.into_iter().map(bead).collect()
    }

    /// The sentences of blocks that follow one another.
    fn stretch(&self, (source, target): &(Range<usize>, Range<usize>)) -> Stretch {
        let sentences = |blocks: &Range<usize>, side: &[Measured]| {
            let end = side.last().map_or(0, |block| block.sentences.end);
            let at = |place: usize| side.get(place).map_or(end, |block| block.sentences.start);
            at(blocks.start)..at(blocks.end)
        };
        Stretch { source: sentences(source, &self.source), target: sentences(target, &self.target) }
    }

    fn free(&self) -> &Free {
        self.free.get_or_init(|| {
            let whole = (0..self.source.len(), 0..self.target.len());
            let sentences = self.prepared.align_stretch(&self.stretch(&whole), &Alone::default());
            let places: [Vec<usize>; 2] = [whole.0.collect(), whole.1.collect()];
            let blocks = best((&self.source, &self.target), (&places[0], &places[1]), &sentences);
            let mut blocks = self.trusted(blocks);
            put_in_order(&mut blocks);
            Free { sentences, blocks }
        })
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

/// What looks wrong with texts of blocks: all that does with their sentences, but that a text stands in one is asked of blocks.
fn findings(prepared: &Prepared, source: &[Measured], target: &[Measured]) -> Vec<Finding> {
    let mut findings = prepared.findings().to_vec();
    findings.retain(|finding| !matches!(finding, Finding::InOne(_)));
    let is_other = findings.iter().any(|finding| matches!(finding, Finding::Unrelated | Finding::Repetitive));
    if !is_other {
        let letters = |side: &[Measured]| -> Vec<f32> { side.iter().map(|block| block.all).collect() };
        // A table or a list is no paragraph that lost its breaks.
        let is_text = |side: &[Measured]| {
            let longest = side.iter().max_by(|one, other| one.all.total_cmp(&other.all));
            longest.is_some_and(|block| block.kind == Kind::Text)
        };
        let found = in_one(&letters(source), &letters(target));
        let is_paragraph = |finding: &Finding| {
            is_text(if *finding == Finding::InOne(Which::Source) { source } else { target })
        };
        findings.extend(found.filter(is_paragraph));
    }
    findings
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

/// The letters of a sentence of the whole text.
fn letters_of(side: &[Measured], sentence: usize) -> f32 {
    let block = side.partition_point(|block| block.sentences.end <= sentence);
    side.get(block).map_or(0.0, |block| block.letters[sentence - block.sentences.start])
}

/// For each sentence whether its block is out of the sequence; nothing if none is.
fn flags(blocks: &[Measured], out: &[bool]) -> Vec<bool> {
    if !out.contains(&true) {
        return Vec::new();
    }
    blocks.iter().zip(out).flat_map(|(block, out)| block.sentences.clone().map(|_| *out)).collect()
}

/// Puts beads in the order of the source, and those without a source behind them, in that of the target.
fn put_in_order(beads: &mut [BlockBead]) {
    let first = |places: &[usize]| places.first().copied().unwrap_or(usize::MAX);
    beads.sort_by_key(|bead| (first(&bead.source), first(&bead.target)));
}

/// A fix by the blocks that it holds.
fn fixed(fix: &BlockFix) -> BlockBead {
    let (mut source, mut target) = (fix.source.clone(), fix.target.clone());
    source.sort_unstable();
    target.sort_unstable();
    BlockBead { source, target, confidence: 1.0, fixed: true }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spine::bounds;

    /// So few that this does not take long, but more than is done anew about a fix.
    const BLOCKS: usize = 70;
    const DOCUMENTS: u64 = 2;
    const FIXES: usize = 4;

    /// Numbers that look random.
    struct Random(u64);

    impl Random {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % end
        }
    }

    fn word(number: usize, consonants: [&str; 4]) -> String {
        let syllable =
            |number: usize| consonants[number % 4].to_owned() + ["a", "e", "i", "o", "u"][number % 5];
        syllable(number) + &syllable(number + number / 20) + &syllable(number / 3)
    }

    /// A text and its translation in blocks of a few sentences, of which some are left out, joined and split.
    fn document(random: &mut Random) -> PreparedBlocks {
        let mut sides = [Vec::new(), Vec::new()];
        for _ in 0..BLOCKS {
            let lines: Vec<Vec<usize>> = (0..1 + random.below(3))
                .map(|_| (0..3 + random.below(6)).map(|_| random.below(400)).collect())
                .collect();
            for (side, consonants) in sides.iter_mut().zip([["m", "n", "l", "r"], ["k", "t", "s", "p"]]) {
                let written = |line: &Vec<usize>| {
                    line.iter().map(|number| word(*number, consonants)).collect::<Vec<String>>().join(" ")
                        + "."
                };
                let mut sentences: Vec<String> = lines.iter().map(written).collect();
                let block = |sentences| Block { kind: Kind::Text, sentences, marks: Vec::new() };
                match random.below(20) {
                    0 => {}
                    1 => {
                        let rest = sentences.split_off(1);
                        side.extend([block(sentences), block(rest)]);
                    }
                    2 => side.push(block(vec![sentences.join(" ")])),
                    _ => side.push(block(sentences)),
                }
            }
        }
        let [source, target] = sides;
        PreparedBlocks::new(&source, &Language::ENGLISH, &target, &Language::TURKISH, None)
    }

    /// What is done anew after a fix gives what an alignment of all that lies between the fixes would give, and what was
    /// remembered of the last fixes makes no difference at all.
    #[test]
    fn a_fix_gives_what_a_whole_alignment_with_it_would() {
        for seed in 0..DOCUMENTS {
            let mut random = Random(seed);
            let prepared = document(&mut random);
            let free = prepared.align(&[]).unwrap();
            let mut fixes: Vec<BlockFix> = Vec::new();
            for _ in 0..FIXES {
                let place = random.below(free.len() - 1);
                let beyond = random.below(2);
                let fix = BlockFix {
                    source: free[place].source.clone(),
                    target: if random.below(4) > 0 {
                        free[place + beyond].target.clone()
                    } else {
                        Vec::new()
                    },
                };
                fixes.push(fix);
                if (fixes[fixes.len() - 1].source.is_empty() && fixes[fixes.len() - 1].target.is_empty())
                    || prepared.refuse_contradiction(&fixes).is_err()
                {
                    fixes.pop();
                    continue;
                }
                let beads = prepared.align(&fixes).unwrap();
                assert_eq!(beads, prepared.clone().align(&fixes).unwrap(), "{seed} {fixes:?}");
                let pairs = |beads: &[BlockBead]| -> Vec<(Vec<usize>, Vec<usize>)> {
                    beads.iter().map(|bead| (bead.source.clone(), bead.target.clone())).collect()
                };
                assert_eq!(pairs(&beads), pairs(&whole(&prepared, &fixes)), "{seed} {fixes:?}");
                // Taking the last one back, as an undo does, gives what was there.
                if random.below(3) == 0 {
                    let last = fixes.pop().unwrap();
                    assert_eq!(
                        prepared.align(&fixes).unwrap(),
                        prepared.clone().align(&fixes).unwrap(),
                        "{seed} {fixes:?} without {last:?}"
                    );
                }
            }
        }
    }

    /// The beads with fixes, of which all that lies between is aligned.
    fn whole(prepared: &PreparedBlocks, fixes: &[BlockFix]) -> Vec<BlockBead> {
        let mut beads: Vec<BlockBead> = fixes.iter().map(fixed).collect();
        let spine = prepared.spine(fixes);
        let out = prepared.out(fixes, &spine);
        let alone = prepared.alone(&out);
        let (mut source, mut target) = (0, 0);
        let end = BlockFix { source: vec![prepared.source.len()], target: vec![prepared.target.len()] };
        for fix in spine.iter().map(|number| &fixes[*number]).chain([&end]) {
            let [from, to] = [&fix.source, &fix.target].map(|places| bounds(places).unwrap());
            let stretch = prepared.stretch(&(source..from.start, target..to.start));
            let sentences = prepared.prepared.align_stretch(&stretch, &alone);
            let sources: Vec<usize> = (source..from.start).filter(|place| !out[0][*place]).collect();
            let targets: Vec<usize> = (target..to.start).filter(|place| !out[1][*place]).collect();
            beads.extend(best((&prepared.source, &prepared.target), (&sources, &targets), &sentences));
            (source, target) = (from.end, to.end);
        }
        put_in_order(&mut beads);
        beads
    }
}
