//! A translation is said to be right for what its original says now.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Made};
use editorial::id::{BlockId, EditionId};
use editorial::rights::Action;
use store::Reader;
use text::digest::{Digest, digest_of_markdown};

use super::fixes_before::FixesBefore;
use super::past::said_at;
use super::recut::Recut;
use super::sides::{Sides, Texts};
use super::state::confirm_written;
use super::{beads_not_found, ids, mended, told};
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::wire::incoming;
use crate::wire::pairing::*;

/// See [`crate::commands`].
pub fn settle_pairs(desk: &Desk, changes: &mut Changes, request: SettlePairs) -> Result<Mended, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let wanted = ids(&request.source, &request.target)?;
    let how = match request.how {
        SettledHow::Done => "done",
        SettledHow::StillRight => "still_right",
        SettledHow::Minor => "minor",
    };
    let before = change(desk, changes, Action::Write, id, |change| {
        change.detail = how.to_owned();
        let sides = Sides::get(change, id)?;
        let texts = sides.texts();
        let seen = seen(change, &sides, &request)?;
        let mut beads = sides.beads();
        let kept = store::pairing::sentence_fixes(change, id)?;
        let mut fixes = kept.clone();
        let mut settled = 0;
        for bead in beads.iter_mut().filter(|bead| bead.holds(&wanted)) {
            if bead.target.iter().any(|block| texts.target.contains_key(&block.id)) {
                if let Some(seen) = &seen {
                    refuse_unseen(seen, bead, &texts)?;
                }
                let recut = Recut::of(change, &desk.counterparts, &texts, bead)?;
                fixes.extend(recut.into_iter().flat_map(|recut| recut.fixes(&kept)));
                settle(bead, &texts);
                settled += 1;
            }
        }
        if settled == 0 {
            return Err(beads_not_found());
        }
        let mut before = mended(change, &sides, beads)?;
        // Where a sentence was cut otherwise its bead remembers another text now, and so that the pairs are others is told.
        if fixes != kept {
            store::pairing::set_sentence_fixes(change, id, &fixes)?;
            before.sentences = Some(FixesBefore::of(&sides, &kept, &fixes));
        }
        Ok(before)
    })?;
    told(desk, id, before)
}

/// What blocks said when they were seen, by whoever says that they are right; none if that is not told.
///
/// # Errors
/// `pair_written_elsewhere` if one of these says something else by now, or nothing.
fn seen(
    reader: &Reader,
    sides: &Sides,
    request: &SettlePairs,
) -> Result<Option<HashMap<BlockId, Digest>>, Failure> {
    let Some(told) = &request.seen else { return Ok(None) };
    let mut seen = HashMap::new();
    for SeenBlock { block, digest } in told {
        seen.insert(incoming::id("block", block)?, incoming::digest(digest)?);
    }
    if let Some(revision) = request.source_revision {
        let mut unread: HashSet<BlockId> = ids(&request.source, &[])?;
        unread.retain(|block| !seen.contains_key(block));
        let said = said_at(reader, sides.source.head.id, revision, &unread)?;
        seen.extend(said.iter().map(|(block, markdown)| (*block, digest_of_markdown(markdown))));
    }
    let texts = sides.texts();
    let is_same = |(block, digest): (&BlockId, &Digest)| {
        let now = texts.source.get(block).or(texts.target.get(block));
        now.is_some_and(|now| now.digest == *digest)
    };
    if seen.iter().all(is_same) { Ok(Some(seen)) } else { Err(written_elsewhere()) }
}

/// Refuses if a bead holds a block that was not seen: nobody can say of words that they have not seen that they are right.
fn refuse_unseen(seen: &HashMap<BlockId, Digest>, bead: &Bead, texts: &Texts) -> Result<(), Failure> {
    let is_there = |id: &BlockId| texts.source.contains_key(id) || texts.target.contains_key(id);
    let are_seen = bead.blocks().filter(is_there).all(|block| seen.contains_key(&block));
    if are_seen { Ok(()) } else { Err(written_elsewhere()) }
}

fn written_elsewhere() -> Failure {
    Failure::new(
        "pair_written_elsewhere",
        "One of these texts was written elsewhere meanwhile and says something else now, or they were paired otherwise, so \
         nothing was settled. Read it as it is now, then say it again.",
    )
}

/// What stands for the original in a bead is right for what that says now.
fn settle(bead: &mut Bead, texts: &Texts) {
    let all = bead.source.len();
    bead.source.retain(|block| texts.source.contains_key(&block.id));
    if bead.source.len() < all {
        // It is right as a whole, whatever it was made of.
        bead.joined.clear();
    }
    for block in &mut bead.source {
        block.digest = texts.source.get(&block.id).map(|now| now.digest);
    }
    if !bead.source.is_empty() {
        confirm_written(bead, texts);
    }
    vouch_for(bead);
}

/// A person has said that these stand for one another.
pub(super) fn vouch_for(bead: &mut Bead) {
    vouch(&mut bead.made);
    bead.joined.iter_mut().for_each(|part| vouch(&mut part.made));
}

/// How sure the aligner was is no matter any more.
pub(super) fn vouch(made: &mut Made) {
    if matches!(made, Made::Aligner(_)) {
        *made = Made::Writing;
    }
}
