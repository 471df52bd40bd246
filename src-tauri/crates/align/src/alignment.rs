//! The answer of an aligner.

use crate::bead::Bead;
use crate::finding::Finding;

/// Which sentences of two texts translate which.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// In order; together they hold every sentence of both sides exactly once.
    pub beads: Vec<Bead>,
    /// What looks wrong with the texts.
    pub findings: Vec<Finding>,
}
