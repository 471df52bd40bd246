//! A new alignment after a user's fix, which is the old one but near the fix.

use crate::alignment::Alignment;
use crate::bead::{Bead, SURE};
use crate::fix::Fix;
use crate::stretch::Stretch;

/// A bead that nobody has fixed holds as if one had, if it is [`SURE`] and more than so many beads from the change: what
/// was wrong near it may have been wrong for a while.
const AWAY: usize = 30;

/// What of an alignment is to be done anew.
pub(crate) struct Anew {
    pub stretch: Stretch,
    /// The beads of the stretch.
    pub beads: std::ops::Range<usize>,
}

/// The stretch between the nearest places that hold on both sides of what changed; none if nothing did.
pub(crate) fn stretch(before: &Alignment, fixes: &[Fix]) -> Option<Anew> {
    let gone = before.fixes.iter().filter(|fix| !fixes.contains(fix));
    let new = fixes.iter().filter(|fix| !before.fixes.contains(fix));
    let changed: Vec<Fix> = gone.chain(new).cloned().collect();
    let touches = |bead: &&Bead| {
        changed.iter().any(|fix| {
            let (source, target) = fix.sides();
            let common = |one: &std::ops::Range<usize>, other: &std::ops::Range<usize>| {
                one.start.max(other.start) < one.end.min(other.end)
            };
            common(&source, &bead.source) || common(&target, &bead.target)
        })
    };
    let first = before.beads.iter().position(|bead| touches(&bead))?;
    let last = before.beads.iter().rposition(|bead| touches(&bead))?;
    let holds = |place: &usize, away: usize| {
        let bead = &before.beads[*place];
        let has_both = !bead.source.is_empty() && !bead.target.is_empty();
        has_both && (bead.fixed || (away > AWAY && bead.confidence >= SURE))
    };
    let start = (0..first).rev().find(|place| holds(place, first - place)).map_or(0, |place| place + 1);
    let end =
        (last + 1..before.beads.len()).find(|place| holds(place, place - last)).unwrap_or(before.beads.len());
    let (from, to) = (&before.beads[start], &before.beads[end - 1]);
    Some(Anew {
        stretch: Stretch {
            source: from.source.start..to.source.end,
            target: from.target.start..to.target.end,
        },
        beads: start..end,
    })
}
