//! Two texts made ready to be aligned.

use std::ops::Range;

use text::language::Language;

use crate::alignment::Alignment;
use crate::bead::Bead;
use crate::evidence::evidence;
use crate::finding::{Finding, of_texts};
use crate::fix::{Contradiction, Fix, Fixes};
use crate::guide::Guide;
use crate::lexicon::{Example, learn};
use crate::links::{Count, Links};
use crate::looks::{counted, looks};
use crate::memory::Memory;
use crate::model::Model;
use crate::options::Options;
use crate::realign;
use crate::side::{Side, kinds_of};
use crate::stretch::{Stretch, align};

/// How far, in sentences, what looks alike may stand from where it is expected before anything is aligned, when landmarks
/// alone tell where that is, and between them a gap may lie.
const FAR: f32 = 30.0;

/// The same once the document is aligned, when a counterpart is expected to within the few sentences that an alignment
/// errs by. Further away what looks alike does so by chance.
const NEAR: f32 = 10.0;

/// How often the document is aligned to learn from it. A third time changes next to nothing on the part looked at.
const LESSONS: usize = 2;

/// Texts with less evidence are not translations of one another, unless they have so few sentences that these say nothing, or
/// are wrong otherwise. Of the documents looked at none that belong together has less than 5; of those put together at
/// random three in four have less than this.
const UNRELATED: f32 = 4.0;
const TELLING: usize = 8;

/// The most that the confidence of a bead of unrelated texts can be: it is a probability among their alignments, and says
/// nothing where all of them are wrong.
const UNSURE: f32 = 0.49;

/// Kinds that stand in a text more often than this teach nothing, unless it is long: they stand beside everything, and the
/// pairs that they are in would be most of the work.
const FREQUENT: usize = 100;

/// Two texts made ready: what is in their sentences, and what was learned of how they translate one another.
///
/// Making one is the work; it can be aligned again and again, with what a user has fixed meanwhile.
#[derive(Debug, Clone)]
pub struct Prepared {
    source: Side,
    target: Side,
    model: Model,
    guide: Guide,
    evidence: f32,
    findings: Vec<Finding>,
}

impl Prepared {
    /// Reads two texts, one sentence an item, and learns from them; with a memory, from earlier translations too.
    pub fn new<S: AsRef<str>, T: AsRef<str>>(
        source: &[S],
        source_language: &Language,
        target: &[T],
        target_language: &Language,
        memory: Option<&Memory>,
        options: &Options,
    ) -> Prepared {
        let mut findings = of_texts((source, source_language), (target, target_language));
        let source = Side::new(source, source_language);
        let target = Side::new(target, target_language);
        let landmarks = looks(&source, &target, options, None);
        let mut guide = Guide::of_landmarks(&source, &target, &landmarks);
        let looks = looks(&source, &target, options, Some((&guide, FAR)));
        let (known, seen) = match memory {
            Some(memory) => (memory.counts(&source, &target), memory.seen(&source, &target)),
            None => (Vec::new(), [vec![0.0; source.kinds.len()], vec![0.0; target.kinds.len()]]),
        };
        let mut counts = counted(&source, &target, &looks, &guide, FAR);
        counts.extend_from_slice(&known);
        let links = Links::new(&source, &target, counts, &seen);
        let mut model = Model::new(&source, &target, links, options);
        let lessons = if options.habits || options.document { LESSONS } else { 0 };
        let mut evidence_found = 0.0;
        for lesson in 0..lessons {
            let whole = Stretch { source: 0..source.sentences.len(), target: 0..target.sentences.len() };
            let beads = align((&source, &target), &model, &guide, &whole, &Fixes::default(), lesson == 0);
            if lesson + 1 == lessons {
                evidence_found = evidence((&source, &target), &model, &beads);
            }
            guide = Guide::of_beads(&beads, source.sentences.len(), target.sentences.len());
            if options.habits {
                model.learn(&source, &target, &beads);
            }
            if options.document {
                let mut counts = counted(&source, &target, &looks, &guide, NEAR);
                counts.extend(learned(&source, &target, &beads));
                counts.extend_from_slice(&known);
                model.links = Links::new(&source, &target, counts, &seen);
            }
        }
        let shorter = source.sentences.len().min(target.sentences.len());
        if lessons > 0 && shorter >= TELLING && findings.is_empty() && evidence_found < UNRELATED {
            findings.push(Finding::Unrelated);
        }
        Prepared { source, target, model, guide, evidence: evidence_found, findings }
    }

    /// Aligns the texts, and keeps to what a user has fixed.
    ///
    /// # Errors
    /// Fixes that name sentences that are not there, or that cannot be kept to together: beads do not cross.
    pub fn align(&self, fixes: &[Fix]) -> Result<Alignment, Contradiction> {
        let kept = Fixes::new(fixes, self.source.sentences.len(), self.target.sentences.len())?;
        let whole =
            Stretch { source: 0..self.source.sentences.len(), target: 0..self.target.sentences.len() };
        Ok(self.alignment(self.beads(&whole, &kept), fixes))
    }

    /// Aligns the texts, of which nothing is fixed.
    pub fn align_freely(&self) -> Alignment {
        let whole =
            Stretch { source: 0..self.source.sentences.len(), target: 0..self.target.sentences.len() };
        self.alignment(self.beads(&whole, &Fixes::default()), &[])
    }

    /// How much likelier the texts are as translations of one another than by chance: the natural logarithm, a sentence
    /// of the shorter one.
    pub fn evidence(&self) -> f32 {
        self.evidence
    }

    fn alignment(&self, mut beads: Vec<Bead>, fixes: &[Fix]) -> Alignment {
        self.be_unsure_of_unrelated(&mut beads);
        Alignment { beads, fixes: fixes.to_vec(), findings: self.findings.clone() }
    }

    /// Aligns anew what lies between the places that hold around the fixes that are new or gone since an alignment of the
    /// same texts: fixed beads, or very sure ones at some distance. All else stays as it was, so this takes some
    /// thousandths of a second; but in texts that look unrelated nothing is sure, and all between fixed beads is done anew.
    ///
    /// # Errors
    /// As [`Prepared::align`].
    pub fn realign(&self, before: &Alignment, fixes: &[Fix]) -> Result<Alignment, Contradiction> {
        let kept = Fixes::new(fixes, self.source.sentences.len(), self.target.sentences.len())?;
        let mut beads = before.beads.clone();
        if let Some(anew) = realign::stretch(before, fixes) {
            beads.splice(anew.beads, self.beads(&anew.stretch, &kept));
        }
        Ok(self.alignment(beads, fixes))
    }

    /// The beads of a stretch, of which nothing that `fixes` says is alone is paired.
    pub(crate) fn align_stretch(&self, stretch: &Stretch, fixes: &Fixes) -> Vec<Bead> {
        let mut beads = self.beads(stretch, fixes);
        self.be_unsure_of_unrelated(&mut beads);
        beads
    }

    fn be_unsure_of_unrelated(&self, beads: &mut [Bead]) {
        if self.findings.contains(&Finding::Unrelated) {
            for bead in beads.iter_mut().filter(|bead| !bead.fixed) {
                bead.confidence = bead.confidence.min(UNSURE);
            }
        }
    }

    fn beads(&self, stretch: &Stretch, fixes: &Fixes) -> Vec<Bead> {
        align((&self.source, &self.target), &self.model, &self.guide, stretch, fixes, false)
    }
}

/// What beads teach of the words in them, each by its confidence.
fn learned(source: &Side, target: &Side, beads: &[Bead]) -> Vec<Count> {
    let words = |side: &Side, sentences: &Range<usize>| -> Vec<(u32, f32)> {
        // Of a kind that stands there once nothing can be learned, and what stands in every tenth sentence of a book is no
        // help, but most of the work. What stands in one bead alone, but more than once, is left out when all is learned;
        // until then it takes its share of what stands beside it.
        let is_telling = |kind: &u32| {
            let count = side.kinds[*kind as usize].count as usize;
            count > 1 && count <= FREQUENT.max(side.sentences.len() / 64)
        };
        let tokens = side.sentences[sentences.clone()].iter().flat_map(|sentence| &sentence.tokens);
        kinds_of(tokens.copied().filter(is_telling))
    };
    let telling = beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
    let example = |bead: &Bead| Example {
        source: words(source, &bead.source),
        target: words(target, &bead.target),
        worth: bead.confidence,
    };
    let examples: Vec<Example> = telling.map(example).collect();
    learn(&examples, (source.kinds.len(), target.kinds.len()), true)
}
