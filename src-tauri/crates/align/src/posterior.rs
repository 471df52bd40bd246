//! How probable a bead is, all other alignments considered.

use crate::bead::{Bead, SHAPES, place_of};
use crate::fix::Alone;
use crate::lattice::Lattice;
use crate::path::steps;
use crate::shapes::{Shapes, is_gap};

/// Scores are divided by this before they count as logarithms of probabilities, because the evidence of words that stand
/// together is not independent. Chosen on the part looked at.
const TEMPERATURE: f64 = 1.0;

/// Gives each bead its probability, by the forward-backward algorithm.
pub(crate) fn judge(lattice: &Lattice, shapes: &Shapes, alone: &Alone, beads: &mut [Bead]) {
    let corridor = &lattice.corridor;
    let (n, m) = (lattice.stretch.source.len(), lattice.stretch.target.len());
    let temperature = f64::from(crate::tune::v("TEMP", TEMPERATURE as f32));
    let mut before = vec![[f64::NEG_INFINITY; 2]; corridor.len()];
    let mut behind = vec![[f64::NEG_INFINITY; 2]; corridor.len()];
    let (Some(first), Some(last)) = (corridor.place(0, 0), corridor.place(n, m)) else { return };
    let share = |shape: usize, state: usize| f64::from(shapes.score(shape, state == 1)) / temperature;
    before[first][0] = 0.0;
    for i in 0..=n {
        for j in corridor.row(i) {
            let Some(node) = corridor.place(i, j).filter(|node| *node != first) else { continue };
            let mut sums = [f64::NEG_INFINITY; 2];
            for step in steps(lattice, alone, (i, j), node) {
                let from = before[step.from];
                let sum = add(from[0] + share(step.shape, 0), from[1] + share(step.shape, 1));
                let state = usize::from(is_gap(step.shape));
                sums[state] = add(sums[state], sum + step.score / temperature);
            }
            before[node] = sums;
        }
    }
    behind[last] = [0.0; 2];
    for i in (0..=n).rev() {
        for j in corridor.row(i).rev() {
            let Some(node) = corridor.place(i, j) else { continue };
            for step in steps(lattice, alone, (i, j), node) {
                let sum = behind[node][usize::from(is_gap(step.shape))] + step.score / temperature;
                for state in 0..2 {
                    let sum = sum + share(step.shape, state);
                    behind[step.from][state] = add(behind[step.from][state], sum);
                }
            }
        }
    }
    let all = add(before[last][0], before[last][1]);
    for bead in beads {
        let i = bead.source.end - lattice.stretch.source.start;
        let j = bead.target.end - lattice.stretch.target.start;
        let shape = (bead.source.len(), bead.target.len());
        let Some((shape, node)) = place_of(shape).zip(corridor.place(i, j)) else { continue };
        let Some(from) = corridor.place(i - SHAPES[shape].0, j - SHAPES[shape].1) else { continue };
        let to_here = add(before[from][0] + share(shape, 0), before[from][1] + share(shape, 1));
        let score = f64::from(lattice.at(node)[shape]) / temperature;
        let from_here = behind[node][usize::from(is_gap(shape))];
        bead.confidence = (to_here + score + from_here - all).exp().clamp(0.0, 1.0) as f32;
    }
}

/// The logarithm of the sum of what two logarithms are of.
fn add(one: f64, other: f64) -> f64 {
    let (more, less) = if one > other { (one, other) } else { (other, one) };
    // Beyond this the smaller one is lost in rounding.
    if less < more - 40.0 { more } else { more + (less - more).exp().ln_1p() }
}
