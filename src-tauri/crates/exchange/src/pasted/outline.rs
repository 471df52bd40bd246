//! Headings of a page as headings of an article, whose title alone is of the first rank.

use text::doc::Block;

/// The least rank that a heading may have.
const LEAST: u8 = 6;

/// Puts all headings one rank lower if any is of the first.
pub fn below_title(blocks: &mut [Block]) {
    let has_first = blocks.iter().any(|block| matches!(block, Block::Heading { level: 1, .. }));
    if !has_first {
        return;
    }
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + 1).min(LEAST);
        }
    }
}
