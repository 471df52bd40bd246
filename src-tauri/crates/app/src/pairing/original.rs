//! Another edition becomes the original: what stood beside the former stands beside it, through the former.

use std::collections::{BTreeMap, HashMap};

use editorial::bead::{Bead, Made, SourceBlock, Standing, TargetBlock};
use editorial::edition::EditionHead;
use editorial::groups::Groups;
use editorial::id::BlockId;
use store::pairing::SentenceFix;

use super::put::put;
use super::sides::Sides;
use super::state::stands;
use crate::change::Change;
use crate::edition::get;
use crate::failure::Failure;

/// Beads of an article's editions with the one that will be its original and what is set of their sentences, each by its
/// edition.
pub(crate) struct Through(Vec<(EditionHead, Vec<Bead>, Vec<SentenceFix>)>);

/// What stands beside an edition that will be the original, while another still is.
pub(crate) fn through(change: &mut Change, heir: &EditionHead) -> Result<Through, Failure> {
    let heads = store::edition::heads_of(change, heir.article)?;
    let Some(former) = heads.iter().find(|head| head.original && head.id != heir.id) else {
        return Ok(Through(Vec::new()));
    };
    let of_heir = links(change, heir)?;
    let set_of_heir = store::pairing::sentence_fixes(change, heir.id)?;
    let turned = |fix: &SentenceFix| SentenceFix { source: fix.target.clone(), target: fix.source.clone() };
    let mut through = vec![(
        former.clone(),
        of_heir.iter().map(reversed).collect(),
        set_of_heir.iter().map(turned).collect(),
    )];
    for head in heads.iter().filter(|head| !head.original && head.id != heir.id) {
        let set = store::pairing::sentence_fixes(change, head.id)?;
        let beads = composed(&of_heir, &links(change, head)?);
        through.push((head.clone(), beads, met(&set_of_heir, &set)));
    }
    Ok(Through(through))
}

/// What is set of the sentences of two translations of one text, where it is said of the same sentences of that.
fn met(ours: &[SentenceFix], theirs: &[SentenceFix]) -> Vec<SentenceFix> {
    let meeting = |ours: &SentenceFix| {
        let same = theirs.iter().filter(|theirs| !ours.source.is_empty() && theirs.source == ours.source);
        let fix =
            same.map(|theirs| SentenceFix { source: ours.target.clone(), target: theirs.target.clone() });
        fix.collect::<Vec<_>>()
    };
    ours.iter().flat_map(meeting).filter(|fix| !fix.source.is_empty() || !fix.target.is_empty()).collect()
}

/// Puts it in the place of what stood beside the former, once the edition is the original.
pub(crate) fn set(change: &mut Change, heir: &EditionHead, through: Through) -> Result<(), Failure> {
    store::pairing::delete_all(change, heir.id)?;
    store::pairing::set_sentence_fixes(change, heir.id, &[])?;
    for (head, beads, set) in through.0 {
        store::pairing::delete_all(change, head.id)?;
        let source = get(change, heir.id)?;
        let target = get(change, head.id)?;
        let sides = Sides { source, target, kept: Vec::new() };
        let texts = sides.texts();
        let mut beads = beads;
        for block in beads.iter_mut().filter(|bead| !bead.target.is_empty()).flat_map(|bead| &mut bead.source)
        {
            block.digest = block.digest.or_else(|| texts.source.get(&block.id).map(|now| now.digest));
        }
        put(change, &sides, beads)?;
        store::pairing::set_sentence_fixes(change, head.id, &set)?;
    }
    Ok(())
}

/// A bead by the blocks that are there.
struct Link {
    made: Made,
    source: Vec<SourceBlock>,
    target: Vec<BlockId>,
    standing: Standing,
}

fn links(change: &Change, translation: &EditionHead) -> Result<Vec<Link>, Failure> {
    let sides = Sides::get(change, translation.id)?;
    let texts = sides.texts();
    let mut links = Vec::new();
    for bead in sides.beads() {
        // A change that spares the words counts as none in the other direction either.
        let standing = stands(change, &texts, &bead)?.counted.standing;
        let source = bead.source.iter().copied().filter(|block| texts.source.contains_key(&block.id));
        let target = bead.target.iter().map(|block| block.id).filter(|id| texts.target.contains_key(id));
        let (source, target): (Vec<_>, Vec<_>) = (source.collect(), target.collect());
        // What has no counterpart on purpose has none in the other direction either.
        let on_purpose = bead.made == Made::Person && (bead.source.is_empty() || bead.target.is_empty());
        if on_purpose || (!source.is_empty() && !target.is_empty()) {
            links.push(Link { made: bead.made, source, target, standing });
        }
    }
    Ok(links)
}

fn reversed(link: &Link) -> Bead {
    let target: Vec<BlockId> = link.source.iter().map(|block| block.id).collect();
    bead(link.made, &link.target, &target, link.standing, &link.source)
}

/// A bead that stands as it is said. Of one that is outdated the blocks remember what the `former` original said, which they
/// themselves never did: nobody knows what has changed, so all of it is to be looked at.
fn bead(
    made: Made,
    source: &[BlockId],
    target: &[BlockId],
    standing: Standing,
    former: &[SourceBlock],
) -> Bead {
    let is_outdated = standing == Standing::Outdated;
    let digest = former.iter().find_map(|block| block.digest).filter(|_| is_outdated);
    let confirmed = is_outdated || standing == Standing::Translated;
    Bead {
        made,
        source: source.iter().map(|id| SourceBlock { id: *id, digest }).collect(),
        target: target.iter().map(|id| TargetBlock { id: *id, confirmed }).collect(),
        joined: Vec::new(),
    }
}

/// The beads of two translations of one text: those that have a block of it in common are one.
fn composed(ours: &[Link], theirs: &[Link]) -> Vec<Bead> {
    let holder: HashMap<BlockId, usize> = theirs
        .iter()
        .enumerate()
        .flat_map(|(number, link)| link.source.iter().map(move |block| (block.id, number)))
        .collect();
    // What a block has in common is one group; those of ours are counted before those of theirs.
    let mut groups = Groups::of(ours.len() + theirs.len());
    for (number, link) in ours.iter().enumerate() {
        for met in link.source.iter().filter_map(|block| holder.get(&block.id)) {
            groups.join(number, ours.len() + met);
        }
    }
    let mut members: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for number in 0..ours.len() {
        members.entry(groups.first(number)).or_default().0.push(number);
    }
    for number in 0..theirs.len() {
        members.entry(groups.first(ours.len() + number)).or_default().1.push(number);
    }
    let one = |(numbers, there): (Vec<usize>, Vec<usize>)| {
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
        if source.is_empty() || target.is_empty() {
            // Each has no counterpart on purpose.
            let alone = Made::Person;
            let source = source.iter().map(|id| Bead { made: alone, ..Bead::of_source(*id) });
            let target = target.iter().map(|id| Bead { made: alone, ..Bead::of_target(*id) });
            return source.chain(target).collect::<Vec<_>>();
        }
        let former = |links: &[&Link]| -> Vec<SourceBlock> {
            let mut blocks: Vec<SourceBlock> = links.iter().flat_map(|link| &link.source).copied().collect();
            blocks.sort_unstable_by_key(|block| block.id);
            blocks
        };
        let has = |standing: Standing| all().any(|link| link.standing == standing);
        let standing = if has(Standing::Untranslated) {
            Standing::Untranslated
        } else if has(Standing::Outdated) && former(&ours) != former(&theirs) {
            Standing::Outdated
        } else {
            // Both were made of the same words, whatever these have become.
            Standing::Translated
        };
        let stale = all().find(|link| link.standing == Standing::Outdated);
        vec![bead(made, &source, &target, standing, stale.map_or(&[], |link| &link.source))]
    };
    // What one of them has for blocks that the other does not speak of is not known to stand for anything; but what stands
    // for nothing in theirs stands for nothing at all.
    let is_told = |(here, there): &(Vec<usize>, Vec<usize>)| match (here.as_slice(), there.as_slice()) {
        ([], [link]) => theirs[*link].source.is_empty(),
        (here, there) => !here.is_empty() && !there.is_empty(),
    };
    members.into_values().filter(is_told).flat_map(one).collect()
}
