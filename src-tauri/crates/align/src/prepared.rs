//! Two texts made ready to be aligned.

use text::language::Language;

use crate::alignment::Alignment;
use crate::bead::Bead;
use crate::looks::{counted, looks};
use crate::guide::Guide;
use crate::corridor::Corridor;
use crate::lattice::{Lattice, Stretch};
use crate::lexicon::{Example, learn};
use crate::links::{Count, Links};
use crate::memory::Memory;
use crate::model::Model;
use crate::options::Options;
use crate::path::{Alone, best};
use crate::posterior::judge;
use crate::side::Side;

/// How far, in sentences, what looks alike may stand from where it is expected: before anything is aligned, and then.
const FAR: f32 = 30.0;
const NEAR: f32 = 10.0;

/// Two texts made ready: what is in their sentences, and what was learned of how they translate one another.
#[derive(Debug, Clone)]
pub struct Prepared {
    source: Side,
    target: Side,
    model: Model,
}

impl Prepared {
    /// Reads two texts, one sentence an item, and learns from them.
    pub fn new<S: AsRef<str>, T: AsRef<str>>(
        source: &[S],
        source_language: &Language,
        target: &[T],
        target_language: &Language,
        memory: Option<&Memory>,
        options: &Options,
    ) -> Prepared {
        let source = Side::new(source, source_language);
        let target = Side::new(target, target_language);
        let looks = looks(&source, &target, options);
        let guide = Guide::of_landmarks(&source, &target, &looks);
        let counts = counted(&source, &target, &looks, &guide, FAR);
        let (known, seen) = match memory {
            Some(memory) => (memory.counts(&source, &target), memory.seen(&source, &target)),
            None => (Vec::new(), [vec![0.0; source.kinds.len()], vec![0.0; target.kinds.len()]]),
        };
        let links = Links::new(&source, &target, [counts, known.clone()].concat(), &seen);
        let model = Model::new(&source, &target, links, options);
        let mut prepared = Prepared { source, target, model };
        for _ in 0..crate::tune::v("PASSES", 2.0) as usize {
            let Prepared { source, target, model } = &mut prepared;
            let beads = beads(source, target, model);
            if options.habits {
                model.learn(source, target, &beads);
            }
            if options.document {
                let guide = Guide::of_beads(&beads, source.sentences.len(), target.sentences.len());
                let mut counts = counted(source, target, &looks, &guide, crate::tune::v("NEAR", NEAR));
                counts.extend(learned(source, target, &beads));
                counts.extend_from_slice(&known);
                model.links = Links::new(source, target, counts, &seen);
            }
        }
        prepared
    }

    /// Aligns the texts.
    pub fn align(&self) -> Alignment {
        Alignment { beads: beads(&self.source, &self.target, &self.model) }
    }
}

/// What beads teach of the words in them, each by its confidence.
fn learned(source: &Side, target: &Side, beads: &[Bead]) -> Vec<Count> {
    let words = |side: &Side, sentences: &std::ops::Range<usize>| -> Vec<u32> {
        // Of a kind that stands there once nothing can be learned.
        let is_telling = |kind: &&u32| side.kinds[**kind as usize].count > 1;
        side.sentences[sentences.clone()].iter().flat_map(|sentence| &sentence.tokens).filter(is_telling).copied().collect()
    };
    let telling = beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
    let example = |bead: &Bead| Example {
        source: words(source, &bead.source),
        target: words(target, &bead.target),
        worth: bead.confidence,
    };
    let examples: Vec<Example> = telling.map(example).collect();
    let mut counts = learn(&examples, (source.kinds.len(), target.kinds.len()), true);
    let w = crate::tune::v("DOC", 1.0);
    counts.iter_mut().for_each(|c| c.times *= w);
    counts
}

fn beads(source: &Side, target: &Side, model: &Model) -> Vec<Bead> {
    let (n, m) = (source.sentences.len(), target.sentences.len());
    let stretch = Stretch { source: 0..n, target: 0..m };
    let corridor = Corridor::whole(n, m);
    let lattice = Lattice::new(source, target, model, stretch, corridor, model.tried);
    let alone = Alone::default();
    let mut beads = best(&lattice, &model.shapes, &alone);
    judge(&lattice, &model.shapes, &alone, &mut beads);
    beads
}
