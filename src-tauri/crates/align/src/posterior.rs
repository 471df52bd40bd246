//! How probable a bead is, all other alignments considered.

use crate::bead::{Bead, SHAPES, place_of};
use crate::lattice::Lattice;
use crate::path::{Alone, bead_at};

/// Scores are divided by this before they count as logarithms of probabilities, because the evidence of neighbouring words is not
/// independent. Chosen on the part looked at.
const TEMPERATURE: f64 = 1.0;

/// Gives each bead its probability, by the forward-backward algorithm.
pub(crate) fn judge(lattice: &Lattice, alone: &Alone, beads: &mut [Bead]) {
    let corridor = &lattice.corridor;
    let (n, m) = (lattice.stretch.source.len(), lattice.stretch.target.len());
    let mut before = vec![f64::NEG_INFINITY; corridor.len()];
    let mut behind = vec![f64::NEG_INFINITY; corridor.len()];
    let (Some(first), Some(last)) = (corridor.place(0, 0), corridor.place(n, m)) else { return };
    let scores = |i: usize, j: usize, node: usize| {
        let known = lattice.at(node).iter().enumerate().filter(|(_, score)| **score > f32::NEG_INFINITY);
        known
            .filter(move |(shape, _)| !alone.forbids(&bead_at(lattice, (i, j), *shape)))
            .filter_map(move |(shape, score)| {
                let (a, b) = SHAPES[shape];
                Some((corridor.place(i - a, j - b)?, f64::from(*score) / TEMPERATURE))
            })
    };
    before[first] = 0.0;
    for i in 0..=n {
        for j in corridor.row(i) {
            let Some(node) = corridor.place(i, j).filter(|node| *node != first) else { continue };
            before[node] = sum(scores(i, j, node).map(|(from, score)| before[from] + score));
        }
    }
    behind[last] = 0.0;
    for i in (0..=n).rev() {
        for j in corridor.row(i).rev() {
            let Some(node) = corridor.place(i, j) else { continue };
            for (from, score) in scores(i, j, node) {
                behind[from] = sum([behind[from], behind[node] + score].into_iter());
            }
        }
    }
    for bead in beads {
        let i = bead.source.end - lattice.stretch.source.start;
        let j = bead.target.end - lattice.stretch.target.start;
        let shape = (bead.source.len(), bead.target.len());
        let Some((shape, node)) = place_of(shape).zip(corridor.place(i, j)) else { continue };
        let Some(from) = corridor.place(i - SHAPES[shape].0, j - SHAPES[shape].1) else { continue };
        let score = f64::from(lattice.at(node)[shape]) / TEMPERATURE;
        bead.confidence = (before[from] + score + behind[node] - before[last]).exp().clamp(0.0, 1.0) as f32;
    }
}

/// The logarithm of the sum of what these are the logarithms of.
fn sum(logarithms: impl Iterator<Item = f64> + Clone) -> f64 {
    let most = logarithms.clone().fold(f64::NEG_INFINITY, f64::max);
    if most == f64::NEG_INFINITY {
        return most;
    }
    most + logarithms.map(|logarithm| (logarithm - most).exp()).sum::<f64>().ln()
}
