//! What lengths say of a bead, after Gale and Church (1993), with the ratio and the spread learned from the document.
//!
//! The logarithm of a translation's length is about that of its source and a constant, with an error that is the smaller
//! the longer the text. A bead's score is how much likelier its target's length is by this than by chance, which
//! is the length of so many sentences of the target put together.

use std::sync::OnceLock;

use crate::bead::{Bead, LONGEST};
use crate::logarithm::{add, of_length};
use crate::side::Side;

/// The variance of the logarithm of the ratio: a part that stays, and one that a character divides. The part looked at
/// has about these.
const STAYS: f32 = 0.015;
const DIVIDED: f32 = 3.0;

/// The logarithm of the share of beads whose lengths have nothing to do with one another, which is one in fifty.
const LOOSE: f32 = -3.912;

/// What so many beads say of the spread is believed before a document is read.
const BELIEVED: f32 = 20.0;

/// The ratio of the wholes is believed as much as beads with so much for the sum of the inverse of their variances, which is
/// three or so: that keeps a short document from running away.
const RATIO_BELIEVED: f32 = 40.0;

#[derive(Debug, Clone)]
pub(crate) struct Lengths {
    /// The logarithm of target length by source length.
    ratio: f32,
    /// The ratio itself, from target to source.
    back: f32,
    /// How the document's variance compares with what is expected.
    spread: f32,
    /// The logarithm of that.
    logarithm: f32,
    /// The lengths of so many sentences of the target.
    chance: [Chance; LONGEST + 1],
}

/// The mean and the variance of the logarithms of lengths, and the logarithm of that variance.
#[derive(Debug, Clone, Copy)]
struct Chance {
    mean: f32,
    spread: f32,
    logarithm: f32,
}

impl Lengths {
    /// Before anything is aligned: the ratio is that of the wholes.
    pub fn new(source: &Side, target: &Side) -> Lengths {
        let whole = |side: &Side| side.sentences.iter().map(|sentence| sentence.length as f32).sum::<f32>();
        let ratio = ((whole(target) + 1.0) / (whole(source) + 1.0)).clamp(0.1, 10.0).ln();
        Lengths { ratio, back: (-ratio).exp(), spread: 1.0, logarithm: 0.0, chance: chance(target) }
    }

    /// Learns the ratio and the spread from beads, each by its confidence.
    pub fn learn(&mut self, source: &Side, target: &Side, beads: &[Bead]) {
        let logarithms =
            beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()).map(|bead| {
                let [from, to] = [length_of(source, &bead.source), length_of(target, &bead.target)];
                (from, to, (to / from).ln(), bead.confidence)
            });
        let seen: Vec<(f32, f32, f32, f32)> = logarithms.collect();
        let (mut sum, mut weight) = (self.ratio * RATIO_BELIEVED, RATIO_BELIEVED);
        for (from, to, logarithm, sure) in &seen {
            let worth = sure / self.variance(*from, *to);
            sum += logarithm * worth;
            weight += worth;
        }
        self.ratio = sum / weight;
        self.back = (-self.ratio).exp();
        let (mut sum, mut weight) = (BELIEVED, BELIEVED);
        for (from, to, logarithm, sure) in &seen {
            let error = (logarithm - self.ratio).powi(2) * self.spread / self.variance(*from, *to);
            // One wrong bead must not make everything right.
            sum += sure * error.min(6.0);
            weight += sure;
        }
        self.spread = (sum / weight).clamp(0.25, 4.0);
        self.logarithm = self.spread.ln();
    }

    /// `log P(target | source) / P(target)` of lengths, the target being so many sentences.
    pub fn score(&self, source: u32, target: u32, sentences: usize) -> f32 {
        let (from, to) = (of_length(source), of_length(target));
        let error = to - from - self.ratio;
        let length = (0.5 * (source as f32 + target as f32 * self.back)).max(1.0);
        let variance = self.spread * (STAYS + DIVIDED / length);
        let chance = &self.chance[sentences.min(LONGEST)];
        let from_mean = to - chance.mean;
        let exponent = -error * error / (2.0 * variance) + from_mean * from_mean / (2.0 * chance.spread);
        let likelier = 0.5 * (chance.logarithm - self.logarithm - logarithm_of_variance(length));
        add(f64::from(LOOSE), f64::from(exponent + likelier)) as f32
    }

    fn variance(&self, source: f32, target: f32) -> f32 {
        let length = 0.5 * (source + target * (-self.ratio).exp());
        self.spread * (STAYS + DIVIDED / length.max(1.0))
    }
}

/// The logarithm of the variance that is expected at a length, of which most are in a table.
fn logarithm_of_variance(length: f32) -> f32 {
    static TABLE: OnceLock<Vec<f32>> = OnceLock::new();
    let exact = |length: f32| (STAYS + DIVIDED / length.max(1.0)).ln();
    let table = TABLE.get_or_init(|| (0..4_096).map(|length| exact(length as f32 + 0.5)).collect());
    table.get(length as usize).copied().unwrap_or_else(|| exact(length))
}

fn length_of(side: &Side, sentences: &std::ops::Range<usize>) -> f32 {
    side.sentences[sentences.clone()].iter().map(|sentence| sentence.length as f32).sum::<f32>().max(1.0)
}

/// The logarithm of lengths of sentences put together, as if it were normal.
fn chance(side: &Side) -> [Chance; LONGEST + 1] {
    let count = side.sentences.len().max(1) as f32;
    let lengths = || side.sentences.iter().map(|sentence| sentence.length.max(1) as f32);
    let mean = lengths().sum::<f32>() / count;
    let variance = lengths().map(|length| (length - mean).powi(2)).sum::<f32>() / count;
    let logarithm = lengths().map(f32::ln).sum::<f32>() / count;
    let of_one = lengths().map(|length| (length.ln() - logarithm).powi(2)).sum::<f32>() / count;
    let chance = |mean, spread: f32| Chance { mean, spread, logarithm: spread.ln() };
    std::array::from_fn(|sentences| {
        if sentences < 2 {
            return chance(logarithm, of_one.max(0.1));
        }
        // The moments of a sum, as those of a logarithmic normal distribution.
        let (mean, variance) = (mean * sentences as f32, variance * sentences as f32);
        let spread = (1.0 + variance / (mean * mean)).ln();
        chance(mean.ln() - spread / 2.0, spread.max(0.05))
    })
}
