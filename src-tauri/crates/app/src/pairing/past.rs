//! What a block of an original said once.

use editorial::id::{BlockId, EditionId};
use store::Reader;
use text::digest::{Digest, digest_of_markdown};

use crate::failure::Failure;

/// What a block said, by its digest. It is kept since newsrooms of the fifth schema; of what is older the history is
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
