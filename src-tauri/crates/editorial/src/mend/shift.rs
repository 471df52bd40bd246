//! A translation stands some blocks of its original lower or higher, from a block on.

use std::collections::HashSet;
use std::ops::Range;

use super::Desk;
use crate::bead::{Made, SourceBlock, TargetBlock, with_those_behind};
use crate::id::BlockId;

impl Desk<'_> {
    /// See [`super::Mend::Shift`].
    ///
    /// What moves goes from one lane to another: lanes are the blocks of the original but those where something stays
    /// that is no neighbour, because a person set it or because it crosses what moves. So nothing lands there.
    pub(super) fn shift(&mut self, first: BlockId, by: i32) {
        let Some(start) = self.places.target.get(&first).copied() else { return };
        let Some(reach) = Reach::of(self, start) else { return };
        let Reach { before, targets, moves, lanes } = reach;
        let mut lane_of = vec![None; self.places.source.len()];
        lanes.iter().enumerate().for_each(|(lane, place)| lane_of[*place] = Some(lane));
        let mut standing = Standing::new(lanes.len());
        let mut sources: Vec<SourceBlock> = Vec::new();
        let mut others = Vec::new();
        let mut moving = Vec::new();
        for (bead, moves) in std::mem::take(&mut self.beads).into_iter().zip(moves) {
            if moves { moving.push(bead) } else { others.push(bead) }
        }
        let mut arriving: Vec<(Vec<usize>, Group)> = Vec::new();
        for bead in moving {
            self.touched.extend(bead.blocks());
            let is_moving = |block: &TargetBlock| {
                self.places.target.get(&block.id).is_some_and(|place| targets.contains(place))
            };
            let groups = with_those_behind(&bead.target, |block| self.places.target.contains_key(&block.id))
                .into_iter();
            let (goes, stays): (Vec<_>, Vec<_>) = groups.partition(|group| group.iter().any(is_moving));
            let (goes, stays) = (goes.concat(), stays.concat());
            let (source, mut gone): (Vec<_>, Vec<_>) =
                bead.source.into_iter().partition(|block| self.places.source.contains_key(&block.id));
            let at: Vec<usize> =
                source.iter().filter_map(|block| lane_of[*self.places.source.get(&block.id)?]).collect();
            sources.extend(&source);
            if !stays.is_empty() {
                let gone = std::mem::take(&mut gone);
                if source.is_empty() {
                    self.let_go(gone, stays);
                } else {
                    standing.put(&at, Group { gone, target: stays });
                }
            }
            let to: Vec<i64> = if source.is_empty() {
                // What only the translation has stands between two lanes.
                let next = lanes.partition_point(|place| *place < before) as i64;
                vec![next + i64::from(by) - i64::from(by > 0)]
            } else {
                at.iter().map(|lane| *lane as i64 + i64::from(by)).collect()
            };
            let to: Vec<usize> = to
                .into_iter()
                .filter_map(|lane| usize::try_from(lane).ok().filter(|lane| *lane < lanes.len()))
                .collect();
            if to.is_empty() {
                self.let_go(gone, goes);
            } else {
                arriving.push((to, Group { gone, target: goes }));
            }
        }
        // Whoever stands there already stays.
        let wanted: HashSet<usize> = arriving.iter().flat_map(|(to, _)| to.iter().copied()).collect();
        for bead in others {
            let at: Vec<usize> =
                self.places.of_bead(&bead).0.into_iter().filter_map(|place| lane_of[place]).collect();
            if !at.iter().any(|lane| wanted.contains(lane)) {
                self.beads.push(bead);
                continue;
            }
            self.touched.extend(bead.blocks());
            let (source, gone): (Vec<_>, Vec<_>) =
                bead.source.into_iter().partition(|block| self.places.source.contains_key(&block.id));
            sources.extend(source);
            if !bead.target.is_empty() {
                standing.put(&at, Group { gone, target: bead.target });
            }
        }
        arriving.into_iter().for_each(|(to, group)| standing.put(&to, group));
        let groups: Vec<(Vec<usize>, Group)> = standing.groups().collect();
        let mut group_at = vec![None; lanes.len()];
        for (number, (at, _)) in groups.iter().enumerate() {
            at.iter().for_each(|lane| group_at[*lane] = Some(number));
        }
        let mut here: Vec<Vec<SourceBlock>> = vec![Vec::new(); groups.len()];
        for block in sources {
            let lane = self.places.source.get(&block.id).and_then(|place| lane_of[*place]);
            match lane.and_then(|lane| group_at[lane]) {
                Some(number) => here[number].push(block),
                None => self.let_go(vec![block], Vec::new()),
            }
        }
        for (source, (_, Group { gone, target })) in here.into_iter().zip(groups) {
            self.put([source, gone].concat(), target);
        }
    }
}

/// What a shift moves, and where.
struct Reach {
    /// Where the block stands in the original from which on all is shifted, or in front of which place if only the
    /// translation has it.
    before: usize,
    /// The places of the translation that move.
    targets: Range<usize>,
    /// Which beads hold one of those and move.
    moves: Vec<bool>,
    /// The places of the original that they go along.
    lanes: Vec<usize>,
}

impl Reach {
    fn of(desk: &Desk, start: usize) -> Option<Reach> {
        let stood: Vec<(Vec<usize>, Vec<usize>)> =
            desk.beads.iter().map(|bead| desk.places.of_bead(bead)).collect();
        let is_set = |number: usize| desk.beads[number].made == Made::Person;
        let mut holder = vec![usize::MAX; desk.places.target.len()];
        for (number, (_, target)) in stood.iter().enumerate() {
            target.iter().for_each(|place| holder[*place] = number);
        }
        let own = *holder.get(start).filter(|number| **number < stood.len())?;
        let read_before = || stood[..own].iter().rev().find_map(|(source, _)| source.last().copied());
        let before =
            stood[own].0.first().copied().unwrap_or_else(|| read_before().map_or(0, |place| place + 1));
        // What a person set and crosses this is no end of it.
        let is_behind = |number: usize| stood[number].0.first().is_some_and(|place| *place >= before);
        let mut goes_along = vec![false; stood.len()];
        goes_along[own] = true;
        let mut is_run = is_set(own);
        let (mut end, mut end_source) = (holder.len(), desk.places.source.len());
        for (place, &number) in holder.iter().enumerate().skip(start) {
            if number == own || number == usize::MAX || (is_set(number) && !is_behind(number)) {
                continue;
            }
            if is_set(number) && !is_run && !goes_along[number] {
                (end, end_source) = (place, stood[number].0[0]);
                break;
            }
            is_run &= is_set(number) || stood[number].0.is_empty();
            goes_along[number] |= is_run;
        }
        let is_fixed = |number: usize| is_set(number) && !goes_along[number];
        let is_before = |(source, target): &(Vec<usize>, Vec<usize>)| {
            source.last().is_some_and(|place| *place < before)
                && target.last().is_some_and(|place| *place < start)
        };
        let fixed_before = (0..stood.len()).filter(|number| is_fixed(*number) && is_before(&stood[*number]));
        let lowest =
            fixed_before.filter_map(|number| stood[number].0.last()).max().map_or(0, |place| place + 1);
        let bounds = lowest..end_source;
        let targets = start..end;
        let moves: Vec<bool> = (0..stood.len())
            .map(|number| {
                let (source, target) = &stood[number];
                // What lies beyond the bounds crosses them, and stays, as does what only the translation has.
                let is_within = number == own || source.iter().any(|place| bounds.contains(place));
                !is_fixed(number) && is_within && target.iter().any(|place| targets.contains(place))
            })
            .collect();
        let mut lanes: Vec<usize> = Vec::new();
        for (number, (source, target)) in stood.iter().enumerate() {
            let is_free = !is_fixed(number) && (target.is_empty() || is_before(&stood[number]));
            if moves[number] || is_free {
                lanes.extend(source.iter().filter(|place| bounds.contains(place)));
            }
        }
        lanes.sort_unstable();
        Some(Reach { before, targets, moves, lanes })
    }
}

/// Blocks of the translation that stand together, with those of the original that are gone and stood beside them.
#[derive(Default)]
struct Group {
    gone: Vec<SourceBlock>,
    target: Vec<TargetBlock>,
}

/// What stands in which lanes.
struct Standing {
    groups: Vec<(Vec<usize>, Group)>,
    at: Vec<Option<usize>>,
}

impl Standing {
    fn new(lanes: usize) -> Standing {
        Standing { groups: Vec::new(), at: vec![None; lanes] }
    }

    /// Puts a group into lanes, and makes it one with what stands there.
    fn put(&mut self, lanes: &[usize], group: Group) {
        let (mut lanes, mut whole) = (lanes.to_vec(), Group::default());
        let mut met: Vec<usize> = lanes.iter().filter_map(|lane| self.at[*lane]).collect();
        met.sort_unstable();
        met.dedup();
        for number in met {
            let (its, Group { gone, target }) = std::mem::take(&mut self.groups[number]);
            lanes.extend(its);
            whole.gone.extend(gone);
            whole.target.extend(target);
        }
        whole.gone.extend(group.gone);
        whole.target.extend(group.target);
        lanes.sort_unstable();
        lanes.dedup();
        lanes.iter().for_each(|lane| self.at[*lane] = Some(self.groups.len()));
        self.groups.push((lanes, whole));
    }

    fn groups(self) -> impl Iterator<Item = (Vec<usize>, Group)> {
        self.groups.into_iter().filter(|(_, group)| !group.target.is_empty())
    }
}
