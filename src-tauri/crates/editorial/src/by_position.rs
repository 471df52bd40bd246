//! What new blocks stand beside, as far as their kinds and places tell: the aligner is not asked at every save.
//!
//! What is known is honoured first: pairs made earlier. Between those, blocks that carry the same
//! endnote's mark pair, then headings where both sides have equally many, and what lies between pairs by
//! position. Nothing crosses.

use std::collections::HashSet;

use crate::id::EndnoteId;
use crate::rising::longest_rising;

/// What pairing looks at in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    pub heading: bool,
    /// The endnotes marked in it.
    pub marks: Vec<EndnoteId>,
}

/// Pairs of positions (source, target), rising on both sides, that hold `known` as far as it does not
/// cross itself, and every pair that can be guessed between.
pub fn complete(source: &[Shape], target: &[Shape], known: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let known: Vec<(usize, usize)> =
        known.iter().copied().filter(|(s, t)| *s < source.len() && *t < target.len()).collect();
    // What is known to stand elsewhere stands beside nothing here.
    let sources: HashSet<usize> = known.iter().map(|(source, _)| *source).collect();
    let targets: HashSet<usize> = known.iter().map(|(_, target)| *target).collect();
    let between = |pairs: &[(usize, usize)], guess: Guess<'_>| {
        between(pairs, source.len(), target.len(), |s, t| {
            let free = |run: Run, taken: &HashSet<usize>| {
                run.filter(|place| !taken.contains(place)).collect::<Vec<_>>()
            };
            guess(&free(s, &sources), &free(t, &targets))
        })
    };
    let known = longest_rising(known.into_iter());
    let by_marks = between(&known, &|s, t| {
        longest_rising(s.iter().copied().filter_map(|i| {
            let shared = |j: &usize| target[*j].marks.iter().any(|mark| source[i].marks.contains(mark));
            t.iter().copied().find(shared).map(|j| (i, j))
        }))
    });
    let by_headings = between(&by_marks, &|s, t| {
        let left: Vec<usize> = s.iter().copied().filter(|i| source[*i].heading).collect();
        let right: Vec<usize> = t.iter().copied().filter(|j| target[*j].heading).collect();
        if left.len() == right.len() { left.into_iter().zip(right).collect() } else { Vec::new() }
    });
    between(&by_headings, &|s, t| s.iter().copied().zip(t.iter().copied()).collect())
}

type Run = std::ops::Range<usize>;

/// Finds pairs among places of both sides.
type Guess<'a> = &'a dyn Fn(&[usize], &[usize]) -> Vec<(usize, usize)>;

/// `pairs` with what `guess` finds in each gap between them.
fn between(
    pairs: &[(usize, usize)],
    source_length: usize,
    target_length: usize,
    guess: impl Fn(Run, Run) -> Vec<(usize, usize)>,
) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let (mut source_start, mut target_start) = (0, 0);
    for &(source, target) in pairs.iter().chain([&(source_length, target_length)]) {
        all.extend(guess(source_start..source, target_start..target));
        if source < source_length {
            all.push((source, target));
        }
        (source_start, target_start) = (source + 1, target + 1);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    /// A letter a block: `h` a heading, a digit a paragraph with that endnote's mark, `p` plain.
    fn shapes(picture: &str) -> Vec<Shape> {
        picture
            .chars()
            .map(|letter| Shape {
                heading: letter == 'h',
                marks: letter
                    .to_digit(10)
                    .map(|n| EndnoteId(Uuid::from_u128(n.into())))
                    .into_iter()
                    .collect(),
            })
            .collect()
    }

    #[track_caller]
    fn check(source: &str, target: &str, known: &[(usize, usize)], expected: &[(usize, usize)]) {
        assert_eq!(complete(&shapes(source), &shapes(target), known), expected);
    }

    #[test]
    fn equal_texts_pair_by_position() {
        check("ppp", "ppp", &[], &[(0, 0), (1, 1), (2, 2)]);
    }

    #[test]
    fn a_half_done_translation_leaves_the_rest_alone() {
        check("ppp", "p", &[], &[(0, 0)]);
    }

    #[test]
    fn a_shared_mark_outweighs_position() {
        check("pp1p", "p1p", &[], &[(0, 0), (2, 1), (3, 2)]);
    }

    #[test]
    fn headings_hold_their_sections_apart() {
        check("hpphp", "hphp", &[], &[(0, 0), (1, 1), (3, 2), (4, 3)]);
    }

    #[test]
    fn what_was_known_stays() {
        check("ppp", "ppp", &[(0, 1)], &[(0, 1), (1, 2)]);
    }

    #[test]
    fn what_is_known_to_cross_takes_no_place() {
        check("ppp", "ppp", &[(0, 1), (1, 0)], &[(1, 0), (2, 2)]);
        check("hph", "hph", &[(0, 2), (2, 0)], &[(2, 0)]);
    }

    proptest! {
        #[test]
        fn pairs_rise_and_stay_inside(
            source in "[ph1-5]{0,12}", target in "[ph1-5]{0,12}",
            known in proptest::collection::vec((0usize..14, 0usize..14), 0..6)
        ) {
            let (source, target) = (shapes(&source), shapes(&target));
            let pairs = complete(&source, &target, &known);
            prop_assert!(pairs.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
            prop_assert!(pairs.iter().all(|(s, t)| *s < source.len() && *t < target.len()));
            let is_guessed = |pair: &&(usize, usize)| !known.contains(pair);
            let is_known = |s: usize, t: usize| known.iter().any(|(a, b)| *b < target.len() && *a < source.len() && (*a == s || *b == t));
            prop_assert!(pairs.iter().filter(is_guessed).all(|(s, t)| !is_known(*s, *t)));
        }
    }
}
