//! The same words, cut into sentences otherwise: a paragraph was split or joined inside a sentence, or a full stop has come
//! in the place of a comma.

use std::ops::Range;

use super::{MOST, MOST_WORDS, Words};

/// Sentences that were and the sentences that they are now.
type Cut = (Range<usize>, Range<usize>);

/// Where the same words and marks are cut into other sentences, in order.
pub(super) fn cut_otherwise(
    then: &[Words],
    one: Range<usize>,
    now: &[Words],
    other: Range<usize>,
) -> Vec<Cut> {
    let mut found: Vec<Cut> = Vec::new();
    if one.len() * other.len() > MOST {
        return found;
    }
    let mut left = MOST_WORDS;
    let (mut start, mut start_of_other) = (one.start, other.start);
    while start < one.end {
        let cut = (start_of_other..other.end)
            .find_map(|place| same_words(then, start..one.end, now, place..other.end, &mut left));
        start += 1;
        if let Some((old, new)) = cut {
            (start, start_of_other) = (old.end, new.end);
            found.push((old, new));
        }
    }
    found
}

/// Whether sentences say the same to the letter, wherever one ends.
pub(super) fn is_only_cut(then: &[Words], now: &[Words]) -> bool {
    let text = |sentences: &[Words]| {
        sentences.iter().map(|one| one.sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    text(then) == text(now)
}

/// The fewest sentences at the beginning of both that have the same words and marks, unless they are one and one. At most
/// so many words are compared as are `left`.
fn same_words(
    then: &[Words],
    one: Range<usize>,
    now: &[Words],
    other: Range<usize>,
    left: &mut usize,
) -> Option<Cut> {
    let (mut end, mut end_of_other) = (one.start, other.start);
    // What one of the two has that the other has not come to yet.
    let (mut ahead, mut ahead_there): (&[String], &[String]) = (&[], &[]);
    loop {
        if ahead.is_empty() {
            ahead = &then[..one.end].get(end)?.words;
            end += 1;
        }
        if ahead_there.is_empty() {
            ahead_there = &now[..other.end].get(end_of_other)?.words;
            end_of_other += 1;
        }
        let length = ahead.len().min(ahead_there.len());
        *left = left.checked_sub(length)?;
        if length == 0 || ahead[..length] != ahead_there[..length] {
            return None;
        }
        (ahead, ahead_there) = (&ahead[length..], &ahead_there[length..]);
        if ahead.is_empty() && ahead_there.is_empty() {
            let (old, new) = (one.start..end, other.start..end_of_other);
            let is_cut = old.len() > 1 || new.len() > 1;
            let is_same = is_cut && marks(&then[old.clone()]).eq(marks(&now[new.clone()]));
            return is_same.then_some((old, new));
        }
    }
}

fn marks<'a>(sentences: &'a [Words]) -> impl Iterator<Item = &'a String> {
    sentences.iter().flat_map(|one| &one.sentence.marks)
}
