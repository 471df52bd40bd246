//! The answer of an aligner.

use crate::bead::Bead;
use crate::finding::Finding;
use crate::fix::Fix;

/// Which sentences of two texts translate which.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// In order; together they hold every sentence of both sides exactly once.
    pub beads: Vec<Bead>,
    /// What it keeps to.
    pub fixes: Vec<Fix>,
    /// What looks wrong with the texts.
    pub findings: Vec<Finding>,
}
