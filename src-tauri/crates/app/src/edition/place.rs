//! Puts what a window sent into the text that is stored, so that nobody's words give way unsaid.

use std::collections::{HashMap, HashSet};

use editorial::edition::{Content, EditionBlock};
use editorial::id::BlockId;
use text::digest::Digest;

/// A block as the window has it, with the digest it last knew of it; none for a new block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub block: EditionBlock,
    pub expected: Option<Digest>,
}

/// A block that the user took out, with the digest the window last knew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gone {
    pub id: BlockId,
    pub expected: Digest,
}

/// `content` with the blocks sent in it, without those gone, in the order given, or else in its own.
///
/// Every block sent is in it, and so is every stored block that is not gone: one that the order does not
/// name, because the window did not know of it, stands behind the block it stood behind. If a block that
/// was sent or is gone is not as the window last knew it, the answer is the ids of all such blocks instead.
pub(super) fn place(
    content: &Content,
    sent: &[Sent],
    gone: &[Gone],
    order: Option<&[BlockId]>,
) -> Result<Vec<EditionBlock>, Vec<BlockId>> {
    let mut held: HashMap<BlockId, &EditionBlock> =
        content.blocks.iter().map(|block| (block.id, block)).collect();
    let others = changed_elsewhere(&held, sent, gone);
    if !others.is_empty() {
        return Err(others);
    }
    let gone: HashSet<BlockId> = gone.iter().map(|gone| gone.id).collect();
    held.extend(sent.iter().map(|sent| (sent.block.id, &sent.block)));
    let stays = |id: &BlockId| held.contains_key(id) && (!gone.contains(id) || is_sent(sent, *id));

    let before: Vec<BlockId> = content.blocks.iter().map(|block| block.id).collect();
    let mut seen = HashSet::new();
    let mut ids: Vec<BlockId> = order.unwrap_or(&before).to_vec();
    // A block may stand in one place only.
    ids.retain(|id| stays(id) && seen.insert(*id));
    for (index, id) in before.iter().enumerate() {
        if stays(id) && seen.insert(*id) {
            let behind = before[..index].iter().rev().find_map(|b| ids.iter().position(|id| id == b));
            ids.insert(behind.map_or(0, |position| position + 1), *id);
        }
    }
    ids.extend(sent.iter().map(|sent| sent.block.id).filter(|id| seen.insert(*id)));
    Ok(ids.iter().filter_map(|id| held.get(id).copied().cloned()).collect())
}

fn is_sent(sent: &[Sent], id: BlockId) -> bool {
    sent.iter().any(|sent| sent.block.id == id)
}

fn changed_elsewhere(held: &HashMap<BlockId, &EditionBlock>, sent: &[Sent], gone: &[Gone]) -> Vec<BlockId> {
    let now = |id: BlockId| held.get(&id).map(|held| held.digest);
    // Both wrote the same, or the block is as expected, or nobody had it before.
    let sent = sent.iter().filter(|sent| {
        let now = now(sent.block.id);
        now != sent.expected && now != Some(sent.block.digest)
    });
    // Both took it out, or it is as expected.
    let gone = gone.iter().filter(|gone| now(gone.id).is_some_and(|now| now != gone.expected));
    sent.map(|sent| sent.block.id).chain(gone.map(|gone| gone.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    /// A block a word: its first letter is its id, the whole its text.
    fn block(word: &str) -> EditionBlock {
        let letter = word.chars().next().unwrap();
        EditionBlock::new(BlockId(Uuid::from_u128(letter as u128)), word.to_owned())
    }

    fn blocks(picture: &str) -> Vec<EditionBlock> {
        picture.split_whitespace().map(block).collect()
    }

    /// `now~before`: the window sends `now` and last knew `before`, or nothing.
    fn sent(picture: &str) -> Vec<Sent> {
        let one = |word: &str| {
            let (now, before) = word.split_once('~').unwrap_or((word, ""));
            Sent { block: block(now), expected: (!before.is_empty()).then(|| block(before).digest) }
        };
        picture.split_whitespace().map(one).collect()
    }

    fn gone(picture: &str) -> Vec<Gone> {
        blocks(picture).into_iter().map(|block| Gone { id: block.id, expected: block.digest }).collect()
    }

    #[track_caller]
    fn check(stored: &str, send: &str, take_out: &str, order: Option<&str>, expected: &str) {
        let content = Content { blocks: blocks(stored), ..Content::default() };
        let order: Option<Vec<BlockId>> =
            order.map(|order| blocks(order).iter().map(|block| block.id).collect());
        let placed = place(&content, &sent(send), &gone(take_out), order.as_deref());
        let shown = match placed {
            Ok(blocks) => blocks.iter().map(|block| block.markdown.as_str()).collect::<Vec<_>>().join(" "),
            Err(ids) => {
                let letters = ids.iter().filter_map(|id| char::from_u32(id.0.as_u128() as u32));
                format!("changed: {}", letters.map(String::from).collect::<Vec<_>>().join(" "))
            }
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_changed_block_stays_in_its_place() {
        check("a b c", "bb~b", "", None, "a bb c");
    }

    #[test]
    fn a_block_sent_is_kept_though_no_order_names_it() {
        check("a b", "n", "", None, "a b n");
        check("a b", "n", "", Some("b a"), "b a n");
    }

    #[test]
    fn a_block_goes_only_if_it_is_said_to_be_gone() {
        check("a b c", "", "b", Some("a c"), "a c");
        check("a b c", "", "", Some("c a"), "c a b");
        check("a x b", "n", "", Some("a n b"), "a x n b");
    }

    #[test]
    fn what_others_changed_is_neither_overwritten_nor_taken_out() {
        check("a theirs c", "", "them", Some("a c"), "changed: t");
        check("a bb c", "bbb~b", "", None, "changed: b");
        check("a c", "bbb~b", "", None, "changed: b");
    }

    #[test]
    fn two_who_did_the_same_do_not_quarrel() {
        check("a bb", "bb~b", "", None, "a bb");
        check("a c", "", "b", Some("a c"), "a c");
    }

    proptest! {
        #[test]
        fn no_block_sent_and_no_block_unseen_is_ever_missing(
            stored in "([a-h] ){0,8}", send in "([i-p] ){0,5}", order in "([a-p] ){0,9}"
        ) {
            let mut stored = blocks(&stored);
            stored.dedup_by_key(|block| block.id);
            let mut seen = HashSet::new();
            stored.retain(|block| seen.insert(block.id));
            let send = sent(&send);
            let order: Vec<BlockId> = blocks(&order).iter().map(|block| block.id).collect();
            let content = Content { blocks: stored.clone(), ..Content::default() };
            let placed = place(&content, &send, &[], Some(&order)).unwrap();
            let ids: HashSet<BlockId> = placed.iter().map(|block| block.id).collect();
            prop_assert_eq!(ids.len(), placed.len(), "each block stands once");
            prop_assert!(stored.iter().all(|block| ids.contains(&block.id)));
            prop_assert!(send.iter().all(|sent| ids.contains(&sent.block.id)));
        }
    }
}
