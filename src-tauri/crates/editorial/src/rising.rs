//! The longest run of pairs that rises.

/// The longest run of pairs that rises on both sides (Fredman 1975).
pub fn longest_rising(pairs: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut pairs: Vec<_> = pairs.collect();
    // Equal sources stand with falling targets, so that a strictly rising run takes one of them at most.
    pairs.sort_by_key(|(s, t)| (*s, std::cmp::Reverse(*t)));
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, (_, target)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].1 < *target);
        before[index] = length.checked_sub(1).map(|last| tails[last]);
        if length == tails.len() { tails.push(index) } else { tails[length] = index }
    }
    let mut run = Vec::new();
    let mut next = tails.last().copied();
    while let Some(index) = next {
        run.push(pairs[index]);
        next = before[index];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pairs: &[(usize, usize)], expected: &[(usize, usize)]) {
        assert_eq!(longest_rising(pairs.iter().copied()), expected);
    }

    #[test]
    fn the_longest_is_found_and_takes_nothing_twice() {
        check(&[], &[]);
        check(&[(2, 1), (0, 2), (1, 3), (3, 0)], &[(0, 2), (1, 3)]);
        check(&[(0, 0), (0, 1), (1, 1), (1, 0)], &[(0, 0), (1, 1)]);
    }
}
