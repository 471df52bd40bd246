//! Blocks that were cut and pasted: they have new ids and their old words.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::edition::EditionBlock;
use crate::id::BlockId;

/// Fewer words than these may well have been written anew, as “And then?” is.
const FEW: u32 = 3;

/// Which block of the earlier text each block is that has come with the very words of one that is gone: the earlier id
/// by the later one. Of several alike the first is the first, and each is one once.
pub fn carried(then: &[EditionBlock], now: &[EditionBlock]) -> HashMap<BlockId, BlockId> {
    let ids = |blocks: &[EditionBlock]| blocks.iter().map(|block| block.id).collect::<HashSet<_>>();
    let (known, kept) = (ids(then), ids(now));
    let mut gone: HashMap<&str, VecDeque<BlockId>> = HashMap::new();
    for block in then.iter().filter(|block| !kept.contains(&block.id)) {
        gone.entry(&block.markdown).or_default().push_back(block.id);
    }
    let mut carried = HashMap::new();
    for block in now.iter().filter(|block| !known.contains(&block.id)) {
        let Some(alike) = gone.get_mut(block.markdown.as_str()) else { continue };
        if block.count_words() < FEW {
            continue;
        }
        carried.extend(alike.pop_front().map(|earlier| (block.id, earlier)));
    }
    carried
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const LONG: &str = "The ferry was late.";

    fn blocks(all: &[(u128, &str)]) -> Vec<EditionBlock> {
        let block =
            |(id, text): &(u128, &str)| EditionBlock::new(BlockId(Uuid::from_u128(*id)), (*text).to_owned());
        all.iter().map(block).collect()
    }

    /// Told is each block that was carried, as its later id and its earlier one.
    #[track_caller]
    fn check(then: &[(u128, &str)], now: &[(u128, &str)], expected: &[(u128, u128)]) {
        let id = |id: u128| BlockId(Uuid::from_u128(id));
        let expected = expected.iter().map(|(later, earlier)| (id(*later), id(*earlier))).collect();
        assert_eq!(carried(&blocks(then), &blocks(now)), expected);
    }

    #[test]
    fn the_very_words_of_a_block_that_is_gone_are_that_block() {
        check(&[(1, LONG), (2, "b")], &[(2, "b"), (3, LONG)], &[(3, 1)]);
        check(&[(1, LONG)], &[(3, "The ferry was *late*.")], &[]);
    }

    #[test]
    fn each_is_one_once_and_in_order() {
        check(&[(1, LONG), (2, LONG)], &[(3, LONG), (4, LONG), (5, LONG)], &[(3, 1), (4, 2)]);
        check(&[(1, LONG), (2, LONG)], &[(3, LONG)], &[(3, 1)]);
    }

    #[test]
    fn a_copy_of_what_is_still_there_is_new() {
        check(&[(1, LONG)], &[(1, LONG), (3, LONG)], &[]);
        check(&[(1, LONG)], &[(1, "Other words."), (3, LONG)], &[]);
    }

    #[test]
    fn few_words_may_have_been_written_anew() {
        check(&[(1, "And then?"), (2, "---"), (3, "")], &[(4, "And then?"), (5, "---"), (6, "")], &[]);
    }
}
