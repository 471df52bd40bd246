//! Beads: which sentences of one text translate which of the other.

use std::ops::Range;

/// Sentences of the source and those of the target that translate them; one of the two may be empty.
///
/// The beads of an [`Alignment`](crate::Alignment) follow one another on both sides without gap or overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    pub source: Range<usize>,
    pub target: Range<usize>,
    /// The probability that this bead is right, both sides exactly; 1 if it is fixed, and at most a tenth if it is
    /// not and the texts look [unrelated](crate::Finding::Unrelated) or [repetitive](crate::Finding::Repetitive).
    pub confidence: f32,
    /// Whether somebody said so.
    pub fixed: bool,
}

/// A bead of two sides that is so sure is taken for right where a part of an alignment is done anew: the new part begins or
/// ends with it.
pub(crate) const SURE: f32 = 0.97;

/// How many sentences a bead has on each side.
pub(crate) type Shape = (usize, usize);

/// The shapes that are tried, about the commonest first. More than four to four sentences are not translated as one; but a line
/// or two that list things may be a list of five.
pub(crate) const SHAPES: [Shape; 22] = [
    (1, 1),
    (1, 0),
    (0, 1),
    (1, 2),
    (2, 1),
    (2, 2),
    (1, 3),
    (3, 1),
    (2, 3),
    (3, 2),
    (1, 4),
    (4, 1),
    (3, 3),
    (2, 4),
    (4, 2),
    (3, 4),
    (4, 3),
    (4, 4),
    (1, 5),
    (5, 1),
    (2, 5),
    (5, 2),
];

/// How many of [`SHAPES`] have at most two sentences a side.
pub(crate) const NARROW: usize = 6;

/// The longest side of a shape.
pub(crate) const LONGEST: usize = 5;

/// Where a shape stands in [`SHAPES`]; none if it is not among them.
pub(crate) fn place_of(shape: Shape) -> Option<usize> {
    SHAPES.iter().position(|known| *known == shape)
}
