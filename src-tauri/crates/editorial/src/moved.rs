//! Which blocks of a text stand elsewhere than they did.

use std::collections::{HashMap, HashSet};

use crate::id::BlockId;
use crate::rising::longest_rising;

/// The blocks of both texts that have changed their places among the others: the fewest that explain the order that
/// they have now. A block that came or went moves none.
pub fn moved(then: &[BlockId], now: &[BlockId]) -> HashSet<BlockId> {
    let places: HashMap<BlockId, usize> = then.iter().copied().zip(0..).collect();
    let common: Vec<(BlockId, usize)> =
        now.iter().filter_map(|id| places.get(id).map(|place| (*id, *place))).collect();
    let stay: HashSet<usize> = longest_rising(common.iter().map(|(_, place)| *place).enumerate())
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    common.iter().enumerate().filter(|(at, _)| !stay.contains(at)).map(|(_, (id, _))| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn ids(letters: &str) -> Vec<BlockId> {
        letters.chars().map(|letter| BlockId(Uuid::from_u128(u128::from(u32::from(letter))))).collect()
    }

    /// Each letter is a block.
    #[track_caller]
    fn check(then: &str, now: &str, expected: &str) {
        assert_eq!(moved(&ids(then), &ids(now)), ids(expected).into_iter().collect());
    }

    #[test]
    fn the_fewest_have_moved() {
        check("abcd", "abcd", "");
        check("abcd", "bcda", "a");
        check("abcd", "dabc", "d");
        check("abcde", "adbce", "d");
    }

    #[test]
    fn what_comes_and_goes_moves_nothing() {
        check("abc", "xaybz", "");
        check("abcd", "d", "");
        check("", "ab", "");
    }

    proptest! {
        #[test]
        fn those_that_stay_stand_in_the_same_order(now in Just("abcdefgh".to_owned()).prop_map(|all| ids(&all)).prop_shuffle()) {
            let then = ids("abcdefgh");
            let moved = moved(&then, &now);
            let stay = |all: &[BlockId]| all.iter().copied().filter(|id| !moved.contains(id)).collect::<Vec<_>>();
            prop_assert_eq!(stay(&then), stay(&now));
        }
    }
}
