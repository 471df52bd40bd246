//! The alignment of a stretch of both texts.

use std::ops::Range;

use crate::alone::Alone;
use crate::bead::{Bead, NARROW, SURE};
use crate::corridor::Corridor;
use crate::guide::{FAR, Guide};
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

/// But not if its sentences have more than so many tokens to compare, which is a hundred a node: 200 giant lines against 200 are
/// as much work as a book.
const WHOLE_TOKENS: usize = 100 * WHOLE;

/// Where the path comes to the corridor's edge, the stretch around is aligned again in one twice as wide, so often at most …
const WIDER: usize = 4;

/// … and only if that has no more nodes than this, so that two books which have nothing to do with one another do not fill
/// the memory.
const MOST: usize = 1_000_000;

/// The first corridor is made narrower if it has more nodes than this, which take half a gigabyte.
const MOST_AT_FIRST: usize = 4_000_000;

/// The most that the confidence of a bead can be which still touches the edge: what lies beyond may be likelier.
const AT_EDGE: f32 = 0.5;

/// The stretch reaches at least so many beads beyond those that touch the edge, to where it begins and ends with beads that
/// are [`SURE`]: near the edge the path was forced, and sureness there means little.
const BEYOND: usize = 20;

/// Each sentence of a stretch alone, and surely so.
pub(crate) fn each_alone(stretch: Stretch, fixed: &Alone) -> Vec<Bead> {
    let alone = |source: Range<usize>, target: Range<usize>| {
        let fixed = fixed.names(&source, &target);
        Bead { source, target, confidence: 1.0, fixed }
    };
    let (start, end) = (stretch.target.start, stretch.source.end);
    let of_source = stretch.source.map(|place| alone(place..place + 1, start..start));
    of_source.chain(stretch.target.map(|place| alone(end..end, place..place + 1))).collect()
}

/// Aligns a stretch near a guide, of which nothing is paired that is said to be alone. With `only_narrow` no bead has more than
/// two sentences a side.
pub(crate) fn align(
    sides: (&Side, &Side),
    model: &Model,
    guide: &Guide,
    stretch: &Stretch,
    alone: &Alone,
    only_narrow: bool,
) -> Vec<Bead> {
    if stretch.source.is_empty() || stretch.target.is_empty() {
        return each_alone(stretch.clone(), alone);
    }
    let corridor = first_corridor(sides, guide, stretch);
    align_in(sides, model, guide, stretch.clone(), corridor, alone, (only_narrow, 0))
}

/// Aligns a stretch in a corridor that was made wider so many times.
fn align_in(
    sides: (&Side, &Side),
    model: &Model,
    guide: &Guide,
    stretch: Stretch,
    corridor: Corridor,
    alone: &Alone,
    (only_narrow, time): (bool, usize),
) -> Vec<Bead> {
    let tried = if only_narrow { model.tried.min(NARROW) } else { model.tried };
    let lattice = Lattice::new(sides.0, sides.1, model, stretch, corridor, tried);
    let mut beads = best(&lattice, &model.shapes, alone);
    judge(&lattice, &model.shapes, alone, &mut beads);
    for bead in &mut beads {
        if alone.names(&bead.source, &bead.target) {
            (bead.confidence, bead.fixed) = (1.0, true);
        }
    }
    let touching: Vec<usize> =
        (0..beads.len()).filter(|place| lattice.is_edge_touched(&beads[*place])).collect();
    drop(lattice);
    // From the last to the first, so that the places of those before stay what they are.
    let mut left = touching.as_slice();
    while let Some(last) = left.last() {
        let holds =
            |bead: &Bead| bead.confidence >= SURE && !bead.source.is_empty() && !bead.target.is_empty();
        let end = (last + BEYOND..beads.len()).find(|place| holds(&beads[*place])).unwrap_or(beads.len());
        let start = start_of(left, |place| holds(&beads[place]));
        let (before, near) = left.split_at(left.partition_point(|place| *place < start));
        left = before;
        let (from, to) = (&beads[start], &beads[end - 1]);
        let again =
            Stretch { source: from.source.start..to.source.end, target: from.target.start..to.target.end };
        let wider = (time < WIDER)
            .then(|| corridor_of(sides, guide, &again, guide.width << (time + 1), FAR))
            .filter(|wider| wider.len() <= MOST);
        if let Some(wider) = wider {
            let anew = align_in(sides, model, guide, again, wider, alone, (only_narrow, time + 1));
            beads.splice(start..end, anew);
        } else {
            for place in near {
                let bead = &mut beads[*place];
                bead.confidence = if bead.fixed { 1.0 } else { bead.confidence.min(AT_EDGE) };
            }
        }
    }
    beads
}

/// All nodes of a stretch if they are few, and not long, or those so far from the guide, with `far` as in [`Guide::within`].
fn corridor_of(
    sides: (&Side, &Side),
    guide: &Guide,
    stretch: &Stretch,
    width: usize,
    far: usize,
) -> Corridor {
    let (n, m) = (stretch.source.len(), stretch.target.len());
    let tokens = |side: &Side, sentences: &Range<usize>| -> usize {
        side.sentences[sentences.clone()].iter().map(|sentence| sentence.tokens.len()).sum()
    };
    // Each sentence is compared with each.
    let compared = n.saturating_mul(tokens(sides.1, &stretch.target)) / 2
        + m.saturating_mul(tokens(sides.0, &stretch.source)) / 2;
    if (n + 1).saturating_mul(m + 1) <= WHOLE && compared <= WHOLE_TOKENS {
        Corridor::whole(n, m)
    } else {
        Corridor::along(&guide.within(stretch, far), width)
    }
}

/// The corridor that a stretch is looked at in first: as wide as the guide says, or half as wide and nearer to it until it
/// has few enough nodes. At last it has some for each sentence of either text, which are never too many.
fn first_corridor(sides: (&Side, &Side), guide: &Guide, stretch: &Stretch) -> Corridor {
    let (mut width, mut far) = (guide.width, FAR);
    loop {
        let found = corridor_of(sides, guide, stretch, width, far);
        if found.len() <= MOST_AT_FIRST || width == 0 {
            return found;
        }
        (width, far) = (width / 2, far / 4);
    }
}

/// Where the stretch begins that holds the last bead that touches the edge, and those before it that are near: behind a
/// bead that holds, and has no touching one near.
fn start_of(touching: &[usize], holds: impl Fn(usize) -> bool) -> usize {
    let mut first = touching.len().saturating_sub(1);
    let mut start = touching[first].saturating_sub(BEYOND);
    while start > 0 {
        if first > 0 && touching[first - 1] + BEYOND >= start {
            first -= 1;
            start = start.min(touching[first].saturating_sub(BEYOND));
        } else if holds(start - 1) {
            break;
        } else {
            start -= 1;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use text::language::Language;

    use super::*;

    #[test]
    fn the_first_corridor_of_two_large_texts_does_not_fill_the_memory() {
        for (n, m) in [(150_000, 150_000), (150_000, 20), (20, 150_000)] {
            let [one, other] = [n, m].map(|lines| Side::new(&vec![""; lines], &Language::ENGLISH));
            let found = first_corridor(
                (&one, &other),
                &Guide::of_beads(&[], n, m),
                &Stretch { source: 0..n, target: 0..m },
            );
            assert!(found.len() <= MOST_AT_FIRST, "{n} {m}: {}", found.len());
            assert!(found.place(0, 0).is_some() && found.place(n, m).is_some());
        }
    }
}
