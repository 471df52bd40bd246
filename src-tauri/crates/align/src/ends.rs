//! What the number of sentences that a line looks to hold says of a bead.
//!
//! Where two sentences stand in one line, as when a text was cut otherwise, their translations are two as well. The
//! score is how much likelier the difference of the two numbers is in a translation than by chance.

use std::ops::Range;

use crate::bead::{Bead, LONGEST};
use crate::side::Side;

/// The largest difference that is told from larger ones.
const FARTHEST: usize = 3;

/// The share of each difference in translations, before a document is read.
const PRIOR: [f32; FARTHEST + 1] = [0.84, 0.13, 0.02, 0.01];

/// What so many beads say is believed before a document is read.
const BELIEVED: f32 = 12.0;

#[derive(Debug, Clone)]
pub(crate) struct Ends {
    /// The logarithms of the shares by chance, for so many sentences of the source and of the target.
    chance: [[[f32; FARTHEST + 1]; LONGEST + 1]; LONGEST + 1],
    /// The same in translations.
    translated: [f32; FARTHEST + 1],
}

impl Ends {
    pub fn new(source: &Side, target: &Side) -> Ends {
        let (of_source, of_target) = (sums(source), sums(target));
        let chance = |one: &[f32], other: &[f32]| {
            let mut shares = [0.0; FARTHEST + 1];
            for (a, first) in one.iter().enumerate() {
                for (b, second) in other.iter().enumerate() {
                    shares[a.abs_diff(b).min(FARTHEST)] += first * second;
                }
            }
            // No difference is ever quite impossible.
            shares.map(|share| (0.98 * share + 0.02 / (FARTHEST + 1) as f32).ln())
        };
        let chance = std::array::from_fn(|a| std::array::from_fn(|b| chance(&of_source[a], &of_target[b])));
        Ends { translated: PRIOR.map(f32::ln), chance }
    }

    /// Learns how often the numbers differ, from beads by their confidence.
    pub fn learn(&mut self, source: &Side, target: &Side, beads: &[Bead]) {
        let mut counts = PRIOR.map(|share| share * BELIEVED);
        for bead in beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
            let difference = number(source, &bead.source).abs_diff(number(target, &bead.target)) as usize;
            counts[difference.min(FARTHEST)] += bead.confidence;
        }
        let all: f32 = counts.iter().sum();
        self.translated = counts.map(|count| (count / all).ln());
    }

    /// The score of two numbers, those of so many sentences.
    pub fn score(&self, source: u32, target: u32, (a, b): (usize, usize)) -> f32 {
        let difference = (source.abs_diff(target) as usize).min(FARTHEST);
        self.translated[difference] - self.chance[a.min(LONGEST)][b.min(LONGEST)][difference]
    }
}

fn number(side: &Side, sentences: &Range<usize>) -> u32 {
    side.sentences[sentences.clone()].iter().map(|sentence| sentence.ends).sum()
}

/// The shares of the sums of the numbers of 0, 1, 2 … sentences, drawn by chance.
fn sums(side: &Side) -> [Vec<f32>; LONGEST + 1] {
    const MOST: usize = 6;
    let mut one = [0.0; MOST + 1];
    for sentence in &side.sentences {
        one[(sentence.ends as usize).min(MOST)] += 1.0 / side.sentences.len() as f32;
    }
    let mut sum = vec![1.0];
    std::array::from_fn(|sentences| {
        if sentences > 0 {
            let mut next = vec![0.0; sum.len() + MOST];
            for (a, first) in sum.iter().enumerate() {
                for (b, second) in one.iter().enumerate() {
                    next[a + b] += first * second;
                }
            }
            sum = next;
        }
        sum.clone()
    })
}
