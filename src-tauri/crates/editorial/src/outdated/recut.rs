//! Which sentences have become which, also where one has become two or two have become one.

use std::collections::HashMap;
use std::ops::Range;

use text::language::Language;

use super::cut_otherwise::cut_otherwise;
use super::{ALIKE, MOST, MOST_WORDS, Words, gaps, known_again, likeness, matched};
use crate::parts::{counted, has_enough, take};
use crate::sentence::Sentence;

/// Sentences that were, and those that they are now; one stands for one but where they were cut otherwise.
pub type Became = (Range<usize>, Range<usize>);

/// What the sentences of a text have become, in order. What came and what is gone is in none.
pub fn became(then: &[Sentence], now: &[Sentence], language: &Language) -> Vec<Became> {
    let then: Vec<Words> = then.iter().map(|sentence| Words::of(sentence, language)).collect();
    let now: Vec<Words> = now.iter().map(|sentence| Words::of(sentence, language)).collect();
    let same = known_again(&then, 0, &now);
    let mut found: Vec<Became> = same.iter().map(|(old, new)| (*old..old + 1, *new..new + 1)).collect();
    for (one, other) in gaps(&same, 0..then.len(), 0..now.len()) {
        let (mut start, mut start_of_other) = (one.start, other.start);
        let cuts = cut_otherwise(&then, one.clone(), &now, other.clone());
        for (old, new) in cuts.into_iter().chain([(one.end..one.end, other.end..other.end)]) {
            rewritten(&then, start..old.start, &now, start_of_other..new.start, &mut found);
            (start, start_of_other) = (old.end, new.end);
            if !old.is_empty() {
                found.push((old, new));
            }
        }
    }
    found.sort_unstable_by_key(|(old, _)| old.start);
    found
}

/// What was written anew: sentences that are alike, each with those beside it that have its other words now, or whose words
/// it has.
fn rewritten(then: &[Words], one: Range<usize>, now: &[Words], other: Range<usize>, found: &mut Vec<Became>) {
    let pairs = one.len() * other.len();
    if pairs == 0 || pairs > MOST {
        return;
    }
    let alike = |old: &Words, new: &Words| {
        let alike = likeness(&old.words, &new.words, MOST_WORDS / pairs);
        if alike >= ALIKE { alike } else { 0.0 }
    };
    let run = matched(then, one.clone(), now, other.clone(), alike);
    let (mut start, mut start_of_other) = (one.start, other.start);
    for (number, (old, new)) in run.iter().copied().enumerate() {
        let (end, end_of_other) = run.get(number + 1).copied().unwrap_or((one.end, other.end));
        let parts = taking(&then[old], &now[new], now, new, start_of_other..end_of_other);
        let wholes = taking(&now[new], &then[old], then, old, start..end);
        (start, start_of_other) = (wholes.end, parts.end);
        found.push((wholes, parts));
    }
}

/// Those beside a sentence that have, with it, the words of another: `whole` has been cut into them.
fn taking(whole: &Words, part: &Words, all: &[Words], place: usize, among: Range<usize>) -> Range<usize> {
    let mut left: HashMap<String, usize> = counted(&whole.words);
    take(&mut left, &part.words);
    let mut range = place..place + 1;
    let mut is_part = |words: &[String]| {
        let is_part = has_enough(&left, words);
        if is_part {
            take(&mut left, words);
        }
        is_part
    };
    while range.end < among.end && is_part(&all[range.end].words) {
        range.end += 1;
    }
    while range.start > among.start && is_part(&all[range.start - 1].words) {
        range.start -= 1;
    }
    range
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentence::sentences_of;

    /// Those that are not one and one, as how many have become how many, with the place of the first.
    #[track_caller]
    fn check(then: &str, now: &str, expected: &[(usize, usize, usize)]) {
        let cut = |text: &str| sentences_of(text, &Language::ENGLISH);
        let (then, now) = (cut(then), cut(now));
        let found = became(&then, &now, &Language::ENGLISH);
        let cuts = found.iter().filter(|(old, new)| old.len() != 1 || new.len() != 1);
        let told: Vec<_> = cuts.map(|(old, new)| (old.start, old.len(), new.len())).collect();
        assert_eq!(told, expected);
        for (old, new) in &found {
            assert!(!old.is_empty() && !new.is_empty() && old.end <= then.len() && new.end <= now.len());
        }
    }

    const RIVER: &str = "The river is low. Ships wait at the lock, and nobody pays them. Why?";

    #[test]
    fn a_sentence_that_was_cut_has_become_its_parts() {
        check(RIVER, RIVER, &[]);
        check(RIVER, "The river is low. Ships wait at the lock. And nobody pays them. Why?", &[(1, 1, 2)]);
        check(RIVER, "The river is low. Ships wait at the lock. Nobody pays them a cent. Why?", &[(1, 1, 2)]);
        check(RIVER, "The river is low. Ships wait. At the lock nobody pays them. Why?", &[(1, 1, 2)]);
    }

    #[test]
    fn sentences_that_were_joined_have_become_one() {
        let joined = "The river is low, and ships wait at the lock, and nobody pays them. Why?";
        check(RIVER, joined, &[(0, 2, 1)]);
        check("Ships wait. Nobody pays.", "Ships wait, nobody pays.", &[(0, 2, 1)]);
    }

    #[test]
    fn what_only_came_or_went_is_no_part() {
        check(
            RIVER,
            "The river is low. It was high. Ships wait at the lock, and nobody pays them. Why?",
            &[],
        );
        check(RIVER, "The river is low. Why?", &[]);
        check(RIVER, "The river is very low. Ships wait at a lock, and nobody pays them. Why?", &[]);
        check(RIVER, "Nothing is as it was.", &[]);
    }
}
