//! The best beads of a lattice.

use crate::bead::{Bead, SHAPES};
use crate::lattice::Lattice;

/// What sentences may not be in a bead with the other side, by their places in the whole texts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Alone {
    pub source: Vec<bool>,
    pub target: Vec<bool>,
}

impl Alone {
    /// Whether a bead would pair a sentence that has no counterpart.
    pub fn forbids(&self, bead: &Bead) -> bool {
        let has = |flags: &[bool], range: &std::ops::Range<usize>| {
            flags.get(range.clone()).is_some_and(|flags| flags.contains(&true))
        };
        !bead.source.is_empty()
            && !bead.target.is_empty()
            && (has(&self.source, &bead.source) || has(&self.target, &bead.target))
    }
}

/// The bead of a shape that ends in a node of the lattice, in the whole texts.
pub(crate) fn bead_at(lattice: &Lattice, (i, j): (usize, usize), shape: usize) -> Bead {
    let (a, b) = SHAPES[shape];
    let (s, t) = (lattice.stretch.source.start + i, lattice.stretch.target.start + j);
    Bead { source: s - a..s, target: t - b..t, confidence: 0.0, fixed: false }
}

/// The beads with the highest sum of scores (Viterbi). Their confidence is not known yet.
pub(crate) fn best(lattice: &Lattice, alone: &Alone) -> Vec<Bead> {
    let corridor = &lattice.corridor;
    let (n, m) = (lattice.stretch.source.len(), lattice.stretch.target.len());
    let mut sums = vec![f64::NEG_INFINITY; corridor.len()];
    let mut steps = vec![0_u8; corridor.len()];
    for i in 0..=n {
        for j in corridor.row(i) {
            let Some(node) = corridor.place(i, j) else { continue };
            if i + j == 0 {
                sums[node] = 0.0;
                continue;
            }
            for (shape, score) in lattice.at(node).iter().enumerate() {
                if *score == f32::NEG_INFINITY || alone.forbids(&bead_at(lattice, (i, j), shape)) {
                    continue;
                }
                let (a, b) = SHAPES[shape];
                let Some(before) = corridor.place(i - a, j - b) else { continue };
                let sum = sums[before] + f64::from(*score);
                if sum > sums[node] {
                    sums[node] = sum;
                    steps[node] = shape as u8;
                }
            }
        }
    }
    let mut beads = Vec::new();
    let (mut i, mut j) = (n, m);
    while let Some(node) = corridor.place(i, j).filter(|_| i + j > 0) {
        let shape = steps[node] as usize;
        beads.push(bead_at(lattice, (i, j), shape));
        let (a, b) = SHAPES[shape];
        (i, j) = (i.saturating_sub(a), j.saturating_sub(b));
    }
    beads.reverse();
    beads
}
