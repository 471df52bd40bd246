//! The alignment of a stretch of both texts.

use std::ops::Range;

use crate::bead::{Bead, NARROW};
use crate::corridor::Corridor;
use crate::fix::Fixes;
use crate::guide::Guide;
use crate::lattice::Lattice;
use crate::model::Model;
use crate::path::best;
use crate::posterior::judge;
use crate::side::Side;

/// A stretch of both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub source: Range<usize>,
    pub target: Range<usize>,
}

/// A lattice of so many nodes is looked at as a whole.
const WHOLE: usize = 60_000;

/// A corridor is made twice as wide because the path came to its edge so often at most, and as long as it has no more
/// nodes than this, so that two books which have nothing to do with one another do not fill the memory.
const WIDER: usize = 3;
const MOST: usize = 1_000_000;

/// Aligns a stretch near a guide, and with fixes, of both of which only what lies in it counts. With `only_narrow` no bead has
/// more than two sentences a side.
pub(crate) fn align(
    sides: (&Side, &Side),
    model: &Model,
    guide: &Guide,
    stretch: &Stretch,
    fixes: &Fixes,
    only_narrow: bool,
) -> Vec<Bead> {
    let mut beads = Vec::new();
    let mut start = (stretch.source.start, stretch.target.start);
    let within = fixes.pairs.iter().filter(|(source, target)| {
        source.start >= stretch.source.start
            && source.end <= stretch.source.end
            && target.start >= stretch.target.start
            && target.end <= stretch.target.end
    });
    for (source, target) in within {
        let before = Stretch { source: start.0..source.start, target: start.1..target.start };
        beads.extend(align_freely(sides, model, guide, before, fixes, only_narrow));
        beads.push(Bead { source: source.clone(), target: target.clone(), confidence: 1.0, fixed: true });
        start = (source.end, target.end);
    }
    let rest = Stretch { source: start.0..stretch.source.end, target: start.1..stretch.target.end };
    beads.extend(align_freely(sides, model, guide, rest, fixes, only_narrow));
    beads
}

/// Aligns a stretch in which nothing is paired yet.
fn align_freely(
    (source, target): (&Side, &Side),
    model: &Model,
    guide: &Guide,
    stretch: Stretch,
    fixes: &Fixes,
    only_narrow: bool,
) -> Vec<Bead> {
    let (n, m) = (stretch.source.len(), stretch.target.len());
    let tried = if only_narrow { model.tried.min(NARROW) } else { model.tried };
    let mut width = guide.width;
    for time in 0..=WIDER {
        let is_whole = (n + 1).saturating_mul(m + 1) <= WHOLE;
        let corridor =
            if is_whole { Corridor::whole(n, m) } else { Corridor::along(&guide.within(&stretch), width) };
        let may_widen = time < WIDER && !is_whole && corridor.len() < MOST;
        let lattice = Lattice::new(source, target, model, stretch.clone(), corridor, tried);
        let mut beads = best(&lattice, &model.shapes, &fixes.alone);
        if may_widen && lattice.is_edge_touched(&beads) {
            width *= 2;
            continue;
        }
        judge(&lattice, &model.shapes, &fixes.alone, &mut beads);
        for bead in &mut beads {
            if fixes.alone.names(&bead.source, &bead.target) {
                (bead.confidence, bead.fixed) = (1.0, true);
            }
        }
        return beads;
    }
    Vec::new()
}
