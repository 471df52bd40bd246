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

/// Where the path comes to the corridor's edge, the stretch around is aligned again in one twice as wide, so often at most.
const WIDER: usize = 4;

/// As long as it has no more nodes than this, so that two books which have nothing to do with one another do not fill the
/// memory.
const MOST: usize = 1_000_000;

/// Such a stretch begins and ends with beads of two sides that are so sure, and so many beads from the edge.
const SURE: f32 = 0.97;
const AWAY: usize = 20;

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
        beads.extend(align_freely(sides, model, guide, before, fixes, (only_narrow, 0)));
        beads.push(Bead { source: source.clone(), target: target.clone(), confidence: 1.0, fixed: true });
        start = (source.end, target.end);
    }
    let rest = Stretch { source: start.0..stretch.source.end, target: start.1..stretch.target.end };
    beads.extend(align_freely(sides, model, guide, rest, fixes, (only_narrow, 0)));
    beads
}

/// Aligns a stretch in which nothing is paired yet, in a corridor that was made wider so many times.
fn align_freely(
    sides: (&Side, &Side),
    model: &Model,
    guide: &Guide,
    stretch: Stretch,
    fixes: &Fixes,
    (only_narrow, time): (bool, usize),
) -> Vec<Bead> {
    let (n, m) = (stretch.source.len(), stretch.target.len());
    let tried = if only_narrow { model.tried.min(NARROW) } else { model.tried };
    let is_whole = (n + 1).saturating_mul(m + 1) <= WHOLE;
    let corridor = if is_whole {
        Corridor::whole(n, m)
    } else {
        Corridor::along(&guide.within(&stretch), guide.width << time)
    };
    let lattice = Lattice::new(sides.0, sides.1, model, stretch, corridor, tried);
    let mut beads = best(&lattice, &model.shapes, &fixes.alone);
    judge(&lattice, &model.shapes, &fixes.alone, &mut beads);
    for bead in &mut beads {
        if fixes.alone.names(&bead.source, &bead.target) {
            (bead.confidence, bead.fixed) = (1.0, true);
        }
    }
    if is_whole || time == WIDER {
        return beads;
    }
    let touching: Vec<usize> =
        (0..beads.len()).filter(|place| lattice.is_edge_touched(&beads[*place])).collect();
    drop(lattice);
    // From the last to the first, so that the places of those before stay what they are.
    let mut left = touching.as_slice();
    while let Some(last) = left.last() {
        let holds =
            |bead: &Bead| bead.confidence >= SURE && !bead.source.is_empty() && !bead.target.is_empty();
        let end = (last + AWAY..beads.len()).find(|place| holds(&beads[*place])).unwrap_or(beads.len());
        let start = start_of(left, |place| holds(&beads[place]));
        left = &left[..left.partition_point(|place| *place < start)];
        let (from, to) = (&beads[start], &beads[end - 1]);
        let again =
            Stretch { source: from.source.start..to.source.end, target: from.target.start..to.target.end };
        if (again.source.len() * guide.width) << (time + 2) > MOST {
            continue;
        }
        let wider = align_freely(sides, model, guide, again, fixes, (only_narrow, time + 1));
        beads.splice(start..end, wider);
    }
    beads
}

/// Where the stretch begins that holds the last bead that touches the edge, and those before it that are near: behind a
/// bead that holds, and has no touching one near.
fn start_of(touching: &[usize], holds: impl Fn(usize) -> bool) -> usize {
    let mut first = touching.len().saturating_sub(1);
    let mut start = touching[first].saturating_sub(AWAY);
    while start > 0 {
        if first > 0 && touching[first - 1] + AWAY >= start {
            first -= 1;
            start = start.min(touching[first].saturating_sub(AWAY));
        } else if holds(start - 1) {
            break;
        } else {
            start -= 1;
        }
    }
    start
}
