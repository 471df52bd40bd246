//! How much speaks for two texts being translations of one another at all.

use crate::bead::{Bead, place_of};
use crate::corridor::Corridor;
use crate::lattice::Lattice;
use crate::model::Model;
use crate::side::Side;
use crate::stretch::Stretch;

/// The sum of the beads' scores, without the shares of their shapes, divided by the sentences of the shorter text. Nothing
/// speaks for texts without sentences.
pub(crate) fn evidence((source, target): (&Side, &Side), model: &Model, beads: &[Bead]) -> f32 {
    if beads.is_empty() {
        return 0.0;
    }
    let (n, m) = (source.sentences.len(), target.sentences.len());
    let ends = beads.iter().map(|bead| (bead.source.end, bead.target.end));
    let nodes: Vec<(usize, usize)> = std::iter::once((0, 0)).chain(ends).collect();
    let whole = Stretch { source: 0..n, target: 0..m };
    let lattice = Lattice::new(source, target, model, whole, Corridor::along(&nodes, 0), model.tried);
    let score = |bead: &Bead| {
        let place = place_of((bead.source.len(), bead.target.len()))?;
        let node = lattice.corridor.place(bead.source.end, bead.target.end)?;
        Some(lattice.at(node)[place]).filter(|score| score.is_finite())
    };
    beads.iter().filter_map(score).sum::<f32>() / n.min(m).max(1) as f32
}
