//! Another edition becomes the original: what stood beside the former stands beside it, through the former.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Made, SourceBlock, Standing, TargetBlock};
use editorial::edition::EditionHead;
use editorial::id::BlockId;

use super::put::put;
use super::sides::Sides;
use super::state::stands;
use crate::change::Change;
use crate::edition::get;
use crate::failure::Failure;

/// Beads of an article's editions with the one that will be its original, each by its edition.
pub(crate) struct Through(Vec<(EditionHead, Vec<Bead>)>);

/// What stands beside an edition that will be the original, while another still is.
pub(crate) fn through(change: &mut Change, heir: &EditionHead) -> Result<Through, Failure> {
    let heads = store::edition::heads_of(change, heir.article)?;
    let Some(former) = heads.iter().find(|head| head.original && head.id != heir.id) else {
        return Ok(Through(Vec::new()));
    };
    let of_heir = links(change, heir)?;
    let mut through = vec![(former.clone(), of_heir.iter().map(reversed).collect())];
    for head in heads.iter().filter(|head| !head.original && head.id != heir.id) {
        through.push((head.clone(), composed(&of_heir, &links(change, head)?)));
    }
    Ok(Through(through))
}

/// Puts it in the place of what stood beside the former, once the edition is the original.
pub(crate) fn set(change: &mut Change, heir: &EditionHead, through: Through) -> Result<(), Failure> {
    store::pairing::delete_all(change, heir.id)?;
    for (head, beads) in through.0 {
        store::pairing::delete_all(change, head.id)?;
        let source = get(change, heir.id)?;
        let target = get(change, head.id)?;
        let sides = Sides { source, target, kept: Vec::new() };
        let texts = sides.texts();
        let mut beads = beads;
        for block in beads.iter_mut().flat_map(|bead| &mut bead.source) {
            block.digest = texts.source.get(&block.id).map(|now| now.digest);
        }
        put(change, &sides, beads)?;
    }
    Ok(())
}

/// A bead by the blocks that are there, and whether it is translated.
struct Link {
    made: Made,
    source: Vec<BlockId>,
    target: Vec<BlockId>,
    is_translated: bool,
}

fn links(change: &Change, translation: &EditionHead) -> Result<Vec<Link>, Failure> {
    let sides = Sides::get(change, translation.id)?;
    let texts = sides.texts();
    let mut links = Vec::new();
    for bead in sides.beads() {
        let is_translated = stands(change, &texts, &bead)?.standing == Standing::Translated;
        let source = bead.source.iter().map(|block| block.id).filter(|id| texts.source.contains_key(id));
        let target = bead.target.iter().map(|block| block.id).filter(|id| texts.target.contains_key(id));
        let (source, target): (Vec<_>, Vec<_>) = (source.collect(), target.collect());
        if !source.is_empty() && !target.is_empty() {
            links.push(Link { made: bead.made, source, target, is_translated });
        }
    }
    Ok(links)
}

fn reversed(link: &Link) -> Bead {
    bead(link.made, &link.target, &link.source, link.is_translated)
}

fn bead(made: Made, source: &[BlockId], target: &[BlockId], confirmed: bool) -> Bead {
    Bead {
        made,
        source: source.iter().map(|id| SourceBlock { id: *id, digest: None }).collect(),
        target: target.iter().map(|id| TargetBlock { id: *id, confirmed }).collect(),
    }
}

/// The beads of two translations of one text: those that have a block of it in common are one.
fn composed(ours: &[Link], theirs: &[Link]) -> Vec<Bead> {
    let holder: HashMap<BlockId, usize> = theirs
        .iter()
        .enumerate()
        .flat_map(|(number, link)| link.source.iter().map(move |id| (*id, number)))
        .collect();
    let mut groups: Vec<(Vec<usize>, HashSet<usize>)> = Vec::new();
    for (number, link) in ours.iter().enumerate() {
        let met: HashSet<usize> = link.source.iter().filter_map(|id| holder.get(id).copied()).collect();
        if met.is_empty() {
            continue;
        }
        // What two beads of ours have in common joins them.
        let (joined, rest): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(_, there)| !there.is_disjoint(&met));
        groups = rest;
        let mut group = (vec![number], met);
        for (numbers, there) in joined {
            group.0.extend(numbers);
            group.1.extend(there);
        }
        groups.push(group);
    }
    let one = |(numbers, there): (Vec<usize>, HashSet<usize>)| {
        let mut there: Vec<usize> = there.into_iter().collect();
        there.sort_unstable();
        let (ours, theirs): (Vec<&Link>, Vec<&Link>) = (
            numbers.iter().map(|number| &ours[*number]).collect(),
            there.iter().map(|number| &theirs[*number]).collect(),
        );
        let all = || ours.iter().chain(&theirs);
        let least = all().try_fold(1.0f64, |least, link| match link.made {
            Made::Aligner(sureness) => Some(least.min(sureness)),
            Made::Person => Some(least),
            Made::Writing => None,
        });
        let made = match least {
            _ if all().all(|link| link.made == Made::Person) => Made::Person,
            Some(sureness) => Made::Aligner(sureness),
            None => Made::Writing,
        };
        let source: Vec<BlockId> = ours.iter().flat_map(|link| &link.target).copied().collect();
        let target: Vec<BlockId> = theirs.iter().flat_map(|link| &link.target).copied().collect();
        bead(made, &source, &target, all().all(|link| link.is_translated))
    };
    groups.into_iter().map(one).collect()
}
