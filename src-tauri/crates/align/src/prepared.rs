//! Two texts made ready to be aligned.

use std::collections::HashSet;
use std::ops::Range;

use text::language::Language;

use crate::alignment::Alignment;
use crate::alone::Alone;
use crate::bead::Bead;
use crate::evidence::evidence;
use crate::finding::{Finding, of_texts};
use crate::guide::Guide;
use crate::lexicon::{Example, learn};
use crate::links::{Count, Links};
use crate::looks::{counted, looks};
use crate::memory::Memory;
use crate::model::Model;
use crate::options::Options;
use crate::realign::{self, Part};
use crate::side::{Side, kinds_of};
use crate::stretch::{Stretch, align, each_alone};

/// How far, in sentences, what looks alike may stand from where it is expected before anything is aligned, when landmarks
/// alone tell where that is, and between them a gap may lie.
const FAR: f32 = 30.0;

/// The same once the document is aligned, when a counterpart is expected to within the few sentences that an alignment
/// errs by. Further away what looks alike does so by chance.
const NEAR: f32 = 10.0;

/// The nodes of a document of about 550 sentences. Books put together of the part looked at come out
/// better this way, and in half of the time.
const LARGE: usize = 300_000;

/// How often a document is aligned to learn from it, and a large one. The third time mends a few beads of a document of
/// several hundred sentences; a large one has taught enough by then, and would take half as long again.
const LESSONS: usize = 3;
const LESSONS_OF_LARGE: usize = 2;

/// Texts of so many sentences with less evidence than this are not translations of one another; fewer say nothing. It is for
/// sentences of so many letters on average, and falls with theirs: of translations the least evidence is 1.4 with five sentences
/// and 5.5 with ten of the news, but 2.1 with ten of forty letters; of others the most is 4.5 and 5.4 of the news, whose names
/// are the same, and with forty letters 1.6. With 5 from ten sentences on, a translation of the news was lost.
/// A language that was said wrongly takes 1 to 3 of it, so it is no excuse.
const UNRELATED: [(usize, f32, f32); 4] =
    [(20, 6.0, 90.0), (8, 4.3, 100.0), (7, 2.5, 120.0), (5, 1.3, 120.0)];

/// So many different sentences tell more than that they come again.
const TELLING: usize = 8;

/// Sentences come again and again if each does so often.
const AGAIN: usize = 3;

/// What is left of the confidence of a bead of texts that look unrelated: it is a probability among their alignments, and says
/// nothing where all of them are wrong. Hardly any texts that belong together look so, but a person may know better.
const UNTRUSTED: f32 = 0.1;

/// Kinds that stand in a text more often than this teach nothing, unless it is long: they stand beside everything, and the
/// pairs that they are in would be most of the work. In a long one the limit is a share of its sentences: five times the
/// sentences have eight times the pairs, but with a fixed limit two beads in a thousand of a book were lost.
const FREQUENT: usize = 100;

/// Two texts made ready: what is in their sentences, and what was learned of how they translate one another.
///
/// Making one is the work; it can be aligned again and again.
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
        let (n, m) = (source.sentences.len(), target.sentences.len());
        // Coarse to fine: a large document is first aligned by what looks the same, and only then are words that sound alike
        // looked for, near where they belong. A short one has too few landmarks.
        let is_large = n.saturating_mul(m) > LARGE;
        let mut looked =
            if is_large { landmarks } else { looks(&source, &target, options, Some((&guide, FAR))) };
        let (known, seen) = match memory {
            Some(memory) => (memory.counts(&source, &target), memory.seen(&source, &target)),
            None => (Vec::new(), [vec![0.0; source.kinds.len()], vec![0.0; target.kinds.len()]]),
        };
        let mut counts = counted(&source, &target, &looked, &guide, FAR);
        counts.extend_from_slice(&known);
        let links = Links::new(&source, &target, counts, &seen);
        let mut model = Model::new(&source, &target, links, options);
        let lessons = if (options.habits || options.document) && !is_one_empty(&findings) {
            if is_large { LESSONS_OF_LARGE } else { LESSONS }
        } else {
            0
        };
        let mut evidence_found = 0.0;
        for lesson in 0..lessons {
            let whole = Stretch { source: 0..n, target: 0..m };
            let beads = align((&source, &target), &model, &guide, &whole, &Alone::default(), lesson == 0);
            if lesson + 1 == lessons {
                evidence_found = evidence((&source, &target), &model, &beads);
            }
            guide = Guide::of_beads(&beads, n, m);
            if is_large && lesson == 0 {
                looked = looks(&source, &target, options, Some((&guide, NEAR)));
            }
            if options.habits {
                model.learn(&source, &target, &beads);
            }
            if options.document {
                let mut counts = counted(&source, &target, &looked, &guide, NEAR);
                counts.extend(learned(&source, &target, &beads));
                counts.extend_from_slice(&known);
                model.links = Links::new(&source, &target, counts, &seen);
            }
        }
        if lessons > 0
            && !findings.contains(&Finding::Same)
            && is_unrelated((&source, &target), evidence_found)
        {
            // Whoever looks for the right text need not break the wrong one into lines.
            findings.retain(|finding| !matches!(finding, Finding::InOne(_)));
            let comes_again = is_repetitive(&source) || is_repetitive(&target);
            findings.push(if comes_again { Finding::Repetitive } else { Finding::Unrelated });
        }
        Prepared { source, target, model, guide, evidence: evidence_found, findings }
    }

    /// Aligns the texts.
    pub fn align_freely(&self) -> Alignment {
        let whole =
            Stretch { source: 0..self.source.sentences.len(), target: 0..self.target.sentences.len() };
        let mut beads = self.align_stretch(&whole, &Alone::default());
        beads.iter_mut().for_each(|bead| bead.confidence *= self.trust());
        Alignment { beads, findings: self.findings.clone() }
    }

    /// How much likelier the texts are as translations of one another than by chance: the natural logarithm, a sentence
    /// of the shorter one.
    pub fn evidence(&self) -> f32 {
        self.evidence
    }

    /// What looks wrong with the texts.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The beads of a stretch, in which what is said to be alone is. Their confidence is what it is among all alignments; that
    /// of what is told must be multiplied by [`Prepared::trust`].
    pub(crate) fn align_stretch(&self, stretch: &Stretch, alone: &Alone) -> Vec<Bead> {
        if is_one_empty(&self.findings) {
            return each_alone(stretch.clone(), alone);
        }
        align((&self.source, &self.target), &self.model, &self.guide, stretch, alone, false)
    }

    /// The same, given the whole texts' beads of which nothing is alone: those of `free`, but near what differs from them. This
    /// takes some thousandths of a second.
    pub(crate) fn align_anew(&self, free: &[Bead], stretch: &Stretch, alone: &Alone) -> Vec<Bead> {
        let mut beads = Vec::new();
        for part in realign::parts(free, stretch, alone) {
            match part {
                Part::Stays(known) => beads.extend_from_slice(known),
                Part::Anew(stretch) => beads.extend(self.align_stretch(&stretch, alone)),
            }
        }
        beads
    }

    /// How much of the confidence of a bead is left that nobody has fixed: all, but in texts that look unrelated or repetitive.
    pub(crate) fn trust(&self) -> f32 {
        let is_doubtful = |finding: &Finding| matches!(finding, Finding::Unrelated | Finding::Repetitive);
        if self.findings.iter().any(is_doubtful) { UNTRUSTED } else { 1.0 }
    }
}

/// Whether so much evidence is no more than there is by chance.
fn is_unrelated((source, target): (&Side, &Side), evidence: f32) -> bool {
    let sentences = source.sentences.len().min(target.sentences.len());
    let length = |side: &Side| {
        let letters: f32 = side.sentences.iter().map(|sentence| sentence.length as f32).sum();
        letters / side.sentences.len().max(1) as f32
    };
    let length = (length(source) + length(target)) / 2.0;
    let limit = UNRELATED.iter().find(|(many, ..)| sentences >= *many);
    limit.is_some_and(|(_, least, letters)| evidence < least * (length / letters).min(1.0))
}

/// Whether so few different sentences come so often that nothing can tell which of them is meant.
fn is_repetitive(side: &Side) -> bool {
    let said = side.sentences.iter().map(|sentence| &sentence.tokens).filter(|tokens| !tokens.is_empty());
    let different: HashSet<&Vec<u32>> = said.clone().collect();
    different.len() < TELLING && said.count() >= AGAIN * different.len()
}

/// Whether one of the texts has no words, so that nothing is paired.
fn is_one_empty(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| matches!(finding, Finding::Empty(_)))
}

/// What beads teach of the words in them, each by its confidence.
fn learned(source: &Side, target: &Side, beads: &[Bead]) -> Vec<Count> {
    let words = |side: &Side, sentences: &Range<usize>| -> Vec<(u32, f32)> {
        // Of a kind that stands there once nothing can be learned, and what stands in every tenth sentence of a book is no
        // help, but most of the work. What stands in one bead alone, but more than once, is left out when all is learned;
        // until then it takes its share of what stands beside it.
        let is_telling = |kind: &u32| {
            let count = side.kinds[*kind as usize].count as usize;
            count > 1 && count <= (side.sentences.len() / 64).max(FREQUENT)
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
    learn(examples, (source.kinds.len(), target.kinds.len()), true)
}
