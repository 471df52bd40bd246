//! What blocks said once.

use std::collections::{HashMap, HashSet};

use editorial::id::{BlockId, EditionId};
use editorial::revision::Step;
use store::Reader;
use text::digest::{Digest, digest_of_markdown};

use crate::failure::Failure;

/// What a block of an original said, by its digest. It is kept since newsrooms of the fifth schema; of what is older the history is
/// asked.
pub(crate) fn said(
    reader: &Reader,
    original: EditionId,
    block: BlockId,
    digest: Digest,
) -> Result<Option<String>, Failure> {
    if let Some(kept) = store::pairing::said(reader, original, digest)? {
        return Ok(Some(kept));
    }
    let last = store::revision::last(reader, original)?.map_or(0, |last| last.number);
    let mut until = last;
    while until > 0 {
        let steps = store::revision::since_whole(reader, original, until)?;
        let Some(first) = steps.first().map(|first| first.head.number) else { break };
        let texts = steps.iter().rev().filter_map(|revision| revision.step.blocks.get(&block));
        if let Some(text) = texts.into_iter().find(|text| digest_of_markdown(text) == digest) {
            return Ok(Some(text.clone()));
        }
        until = first.saturating_sub(1);
    }
    Ok(None)
}

/// What those of some blocks said that an edition had at one of its revisions.
pub(super) fn said_at(
    reader: &Reader,
    edition: EditionId,
    revision: u32,
    blocks: &HashSet<BlockId>,
) -> Result<HashMap<BlockId, String>, Failure> {
    let mut said = HashMap::new();
    if !blocks.is_empty() {
        for revision in store::revision::since_whole(reader, edition, revision)? {
            said = said_after(&said, &revision.step, blocks);
        }
    }
    Ok(said)
}

/// What those of some blocks that are there say after a step.
pub(super) fn said_after(
    said: &HashMap<BlockId, String>,
    step: &Step,
    blocks: &HashSet<BlockId>,
) -> HashMap<BlockId, String> {
    let is_there = |block: &BlockId| step.order.as_ref().is_none_or(|order| order.contains(block));
    let said = |block: &BlockId| step.blocks.get(block).or(said.get(block)).cloned();
    let there = blocks.iter().filter(|block| is_there(block));
    there.filter_map(|block| Some((*block, said(block)?))).collect()
}
