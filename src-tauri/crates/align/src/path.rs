//! The best beads of a lattice.

use crate::alone::Alone;
use crate::bead::{Bead, SHAPES};
use crate::lattice::Lattice;
use crate::shapes::{Shapes, is_gap};

/// A bead that may end in a node: its shape, where it begins, and its score without the share of its shape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    pub shape: usize,
    pub from: usize,
    pub score: f64,
}

/// The beads that may end in a node.
pub(crate) fn steps<'a>(
    lattice: &'a Lattice,
    alone: &'a Alone,
    (i, j): (usize, usize),
    node: usize,
) -> impl Iterator<Item = Step> + Clone + 'a {
    let scores = lattice.at(node).iter().enumerate().filter(|(_, score)| **score > f32::NEG_INFINITY);
    scores.filter_map(move |(shape, score)| {
        let (a, b) = SHAPES[shape];
        let from = lattice.corridor.place(i - a, j - b)?;
        let bead = bead_at(lattice, (i, j), shape);
        let is_allowed = !alone.forbids(bead.source, bead.target);
        is_allowed.then_some(Step { shape, from, score: f64::from(*score) })
    })
}

/// The bead of a shape that ends in a node of the lattice, in the whole texts.
fn bead_at(lattice: &Lattice, (i, j): (usize, usize), shape: usize) -> Bead {
    let (a, b) = SHAPES[shape];
    let (s, t) = (lattice.stretch.source.start + i, lattice.stretch.target.start + j);
    Bead { source: s - a..s, target: t - b..t, confidence: 0.0, fixed: false }
}

/// The beads with the highest sum of scores (Viterbi), with gaps that go on told from gaps that begin. Their confidence is
/// not known yet.
pub(crate) fn best(lattice: &Lattice, shapes: &Shapes, alone: &Alone) -> Vec<Bead> {
    let corridor = &lattice.corridor;
    let (n, m) = (lattice.stretch.source.len(), lattice.stretch.target.len());
    // For each node the best sum of a path whose last bead has two sides, and of one whose last is a gap; with each the
    // last bead's shape, and whether a gap was before it.
    let mut sums = vec![[f64::NEG_INFINITY; 2]; corridor.len()];
    let mut last = vec![[(0_u8, false); 2]; corridor.len()];
    for i in 0..=n {
        for j in corridor.row(i) {
            let Some(node) = corridor.place(i, j) else { continue };
            if i + j == 0 {
                sums[node][0] = 0.0;
                continue;
            }
            for step in steps(lattice, alone, (i, j), node) {
                let state = usize::from(is_gap(step.shape));
                for (behind_gap, before) in [(false, sums[step.from][0]), (true, sums[step.from][1])] {
                    let sum = before + step.score + f64::from(shapes.score(step.shape, behind_gap));
                    if sum > sums[node][state] {
                        sums[node][state] = sum;
                        last[node][state] = (step.shape as u8, behind_gap);
                    }
                }
            }
        }
    }
    let mut beads = Vec::new();
    let (mut i, mut j) = (n, m);
    let mut state = corridor.place(n, m).map_or(0, |node| usize::from(sums[node][1] > sums[node][0]));
    while let Some(node) =
        corridor.place(i, j).filter(|node| i + j > 0 && sums[*node][state] > f64::NEG_INFINITY)
    {
        let (shape, behind_gap) = last[node][state];
        beads.push(bead_at(lattice, (i, j), shape as usize));
        let (a, b) = SHAPES[shape as usize];
        (i, j, state) = (i - a, j - b, usize::from(behind_gap));
    }
    beads.reverse();
    beads
}
