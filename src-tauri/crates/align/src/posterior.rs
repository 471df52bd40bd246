//! How probable a bead is, all other alignments considered.

use crate::alone::Alone;
use crate::bead::{Bead, SHAPES, place_of};
use crate::lattice::Lattice;
use crate::logarithm::add;
use crate::path::steps;
use crate::shapes::{Shapes, is_gap};

/// Scores are divided by this before they count as logarithms of probabilities, because the evidence of words that stand
/// together is not independent. Chosen on the part looked at.
const TEMPERATURE: f64 = 2.0;

/// Paths of so much less weight than all together make no difference.
const NOTHING: f64 = 20.0;

/// Gives each bead its probability, by the forward-backward algorithm.
pub(crate) fn judge(lattice: &Lattice, shapes: &Shapes, alone: &Alone, beads: &mut [Bead]) {
    let corridor = &lattice.corridor;
    let (n, m) = (lattice.stretch.source.len(), lattice.stretch.target.len());
    let mut before = vec![[f64::NEG_INFINITY; 2]; corridor.len()];
    let mut behind = vec![[f64::NEG_INFINITY; 2]; corridor.len()];
    let (Some(first), Some(last)) = (corridor.place(0, 0), corridor.place(n, m)) else { return };
    let share = |shape: usize, state: usize| f64::from(shapes.score(shape, state == 1)) / TEMPERATURE;
    before[first][0] = 0.0;
    for i in 0..=n {
        for j in corridor.row(i) {
            let Some(node) = corridor.place(i, j).filter(|node| *node != first) else { continue };
            let mut sums = [f64::NEG_INFINITY; 2];
            for step in steps(lattice, alone, (i, j), node) {
                let of_state = &mut sums[usize::from(is_gap(step.shape))];
                for (state, sum) in before[step.from].iter().enumerate() {
                    *of_state = add(*of_state, sum + share(step.shape, state) + step.score / TEMPERATURE);
                }
            }
            before[node] = sums;
        }
    }
    behind[last] = [0.0; 2];
    let all = add(before[last][0], before[last][1]);
    for i in (0..=n).rev() {
        for j in corridor.row(i).rev() {
            let Some(node) = corridor.place(i, j) else { continue };
            // A node that no path of any weight passes needs no more.
            let passing = (0..2).map(|state| before[node][state] + behind[node][state]);
            if passing.fold(f64::NEG_INFINITY, f64::max) < all - NOTHING {
                continue;
            }
            for step in steps(lattice, alone, (i, j), node) {
                let sum = behind[node][usize::from(is_gap(step.shape))] + step.score / TEMPERATURE;
                for (state, behind) in behind[step.from].iter_mut().enumerate() {
                    *behind = add(*behind, sum + share(step.shape, state));
                }
            }
        }
    }
    for bead in beads {
        let i = bead.source.end - lattice.stretch.source.start;
        let j = bead.target.end - lattice.stretch.target.start;
        let shape = (bead.source.len(), bead.target.len());
        let Some((shape, node)) = place_of(shape).zip(corridor.place(i, j)) else { continue };
        let Some(from) = corridor.place(i - SHAPES[shape].0, j - SHAPES[shape].1) else { continue };
        let to_here = add(before[from][0] + share(shape, 0), before[from][1] + share(shape, 1));
        let score = f64::from(lattice.at(node)[shape]) / TEMPERATURE;
        let from_here = behind[node][usize::from(is_gap(shape))];
        bead.confidence = (to_here + score + from_here - all).exp().clamp(0.0, 1.0) as f32;
    }
}
