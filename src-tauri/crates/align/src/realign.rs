//! What of an alignment is to be done anew where something was fixed; all else stays as it was.

use std::ops::Range;

use crate::alone::Alone;
use crate::bead::{Bead, SURE};
use crate::stretch::Stretch;

/// A bead holds as if a person had fixed it, if it is [`SURE`] and so many beads from what changed: what was wrong near
/// that may have been wrong for a while.
const AWAY: usize = 30;

/// A part of a stretch: beads that stay, or a stretch to align.
pub(crate) enum Part<'a> {
    Stays(&'a [Bead]),
    Anew(Stretch),
}

/// The parts of a stretch, in order, given the beads of the whole texts of which nothing is alone: done anew is what lies
/// near the ends of the stretch, where these do not cut the texts there, and near sentences that are to stand alone.
pub(crate) fn parts<'a>(free: &'a [Bead], stretch: &Stretch, alone: &Alone) -> Vec<Part<'a>> {
    let begins =
        |bead: &Bead| bead.source.start >= stretch.source.start && bead.target.start >= stretch.target.start;
    let ends = |bead: &Bead| bead.source.end <= stretch.source.end && bead.target.end <= stretch.target.end;
    let first = free.partition_point(|bead| !begins(bead));
    let beads = &free[first..free.partition_point(ends).max(first)];
    let [Some(from), Some(to)] = [beads.first(), beads.last()] else {
        return vec![Part::Anew(stretch.clone())];
    };
    let holds = |bead: &Bead| {
        let is_both = !bead.source.is_empty() && !bead.target.is_empty();
        is_both && bead.confidence >= SURE && !is_touched(bead, alone)
    };
    let behind =
        |place: usize| (place + AWAY..beads.len()).find(|place| holds(&beads[*place])).unwrap_or(beads.len());
    let before = |place: usize| {
        (0..(place + 1).saturating_sub(AWAY))
            .rev()
            .find(|place| holds(&beads[*place]))
            .map_or(0, |place| place + 1)
    };
    let mut anew: Vec<Range<usize>> = Vec::new();
    if (from.source.start, from.target.start) != (stretch.source.start, stretch.target.start) {
        anew.push(0..behind(0));
    }
    for place in (0..beads.len()).filter(|place| is_touched(&beads[*place], alone)) {
        anew.push(before(place)..behind(place));
    }
    if (to.source.end, to.target.end) != (stretch.source.end, stretch.target.end) {
        anew.push(before(beads.len() - 1)..beads.len());
    }
    anew.sort_by_key(|range| range.start);
    anew.dedup_by(|later, first| {
        let meet = later.start <= first.end;
        if meet {
            first.end = first.end.max(later.end);
        }
        meet
    });
    let mut parts = Vec::new();
    let mut next = 0;
    for range in anew {
        parts.push(Part::Stays(&beads[next..range.start]));
        let start = match range.start {
            0 => (stretch.source.start, stretch.target.start),
            place => (beads[place].source.start, beads[place].target.start),
        };
        let end = match beads.get(range.end) {
            None => (stretch.source.end, stretch.target.end),
            Some(bead) => (bead.source.start, bead.target.start),
        };
        parts.push(Part::Anew(Stretch { source: start.0..end.0, target: start.1..end.1 }));
        next = range.end;
    }
    parts.push(Part::Stays(&beads[next..]));
    parts
}

/// Whether a bead pairs what is to stand alone.
fn is_touched(bead: &Bead, alone: &Alone) -> bool {
    alone.forbids(bead.source.clone(), bead.target.clone())
}
