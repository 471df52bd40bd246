//! How often a text's beads have which shape.

use crate::bead::{Bead, SHAPES, place_of};

/// The share of each shape before a document is read.
const PRIORS: [f32; SHAPES.len()] = [
    0.78, 0.045, 0.045, 0.045, 0.045, 0.01, 0.005, 0.005, 0.003, 0.003, 0.002, 0.002, 0.001, 0.0005, 0.0005,
    0.0002, 0.0002, 0.0002, 0.001, 0.001, 0.0005, 0.0005,
];

/// How often what has no counterpart is followed by more of it, before a document is read: whole passages are left out.
const GOES_ON: f32 = 0.25;

/// What so many beads say is believed before a document is read.
const BELIEVED: f32 = 30.0;
const BELIEVED_OF_GAPS: f32 = 8.0;

/// Whether a shape has one side only.
pub(crate) fn is_gap(shape: usize) -> bool {
    let (a, b) = SHAPES[shape];
    a == 0 || b == 0
}

/// The logarithms of the shares of [`SHAPES`], behind a bead with two sides and behind one with one.
#[derive(Debug, Clone)]
pub(crate) struct Shapes([[f32; SHAPES.len()]; 2]);

impl Shapes {
    /// Before a document is read.
    pub fn new() -> Shapes {
        Shapes::of(PRIORS, GOES_ON)
    }

    /// What beads say, each by its confidence.
    pub fn learned(beads: &[Bead]) -> Shapes {
        let mut counts = PRIORS.map(|share| share * BELIEVED);
        let (mut gaps, mut going_on) = (BELIEVED_OF_GAPS, BELIEVED_OF_GAPS * GOES_ON);
        let mut was_gap = false;
        for bead in beads {
            let Some(shape) = place_of((bead.source.len(), bead.target.len())) else {
                was_gap = false;
                continue;
            };
            if was_gap {
                gaps += bead.confidence;
                going_on += if is_gap(shape) { bead.confidence } else { 0.0 };
            }
            // A passage that was left out is one gap, however long.
            if !was_gap || !is_gap(shape) {
                counts[shape] += bead.confidence;
            }
            was_gap = is_gap(shape);
        }
        let all: f32 = counts.iter().sum();
        Shapes::of(counts.map(|count| count / all), going_on / gaps)
    }

    fn of(shares: [f32; SHAPES.len()], goes_on: f32) -> Shapes {
        let gaps: f32 = (0..SHAPES.len()).filter(|shape| is_gap(*shape)).map(|shape| shares[shape]).sum();
        let behind_gap = std::array::from_fn(|shape| {
            let rest = if is_gap(shape) { goes_on / gaps } else { (1.0 - goes_on) / (1.0 - gaps) };
            (shares[shape] * rest).ln()
        });
        Shapes([shares.map(f32::ln), behind_gap])
    }

    /// The logarithm of the share of a shape, behind a gap or not.
    pub fn score(&self, shape: usize, behind_gap: bool) -> f32 {
        self.0[usize::from(behind_gap)][shape]
    }
}
