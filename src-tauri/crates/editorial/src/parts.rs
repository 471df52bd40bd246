//! Blocks that were split and joined: which has come out of which, and which has gone into which. They are known by their
//! words, since whoever presses a key tells only what stands there afterwards.

use std::collections::{HashMap, HashSet};

use text::language::Language;
use text::words_said::words_said;

use crate::edition::EditionBlock;
use crate::id::BlockId;

/// So many of the words of a part at least were in the whole, or are in it now.
const ENOUGH: f64 = 0.6;

/// Those of the blocks that are `fresh` which have come out of others, each with the one that it was a part of. A part
/// stands behind its whole, which has lost its words; if it was cut inside a word, the letters tell.
pub fn splits(
    then: &[EditionBlock],
    now: &[EditionBlock],
    fresh: &HashSet<BlockId>,
    language: &Language,
) -> Vec<(BlockId, BlockId)> {
    if fresh.is_empty() {
        return Vec::new();
    }
    let then = by_id(then);
    let mut splits = Vec::new();
    let mut whole: Option<Whole> = None;
    for block in now {
        if fresh.contains(&block.id) {
            if whole.as_mut().is_some_and(|whole| whole.gave(block, language)) {
                splits.extend(whole.as_ref().map(|whole| (block.id, whole.id)));
            }
        } else {
            let old = then.get(&block.id).filter(|old| old.digest != block.digest);
            whole = old.map(|old| Whole::cut(old, block, language));
        }
    }
    splits
}

/// A block that was cut, and what it has lost.
struct Whole {
    id: BlockId,
    lost: HashMap<String, usize>,
    /// What of its letters stands nowhere yet, if those before are as they were: it may have been cut inside a word.
    rest: Option<String>,
}

impl Whole {
    fn cut(old: &EditionBlock, new: &EditionBlock, language: &Language) -> Whole {
        let mut lost = counted(&words_of(old, language));
        take(&mut lost, &words_of(new, language));
        let rest = letters_of(old).strip_prefix(&letters_of(new)).map(str::to_owned);
        Whole { id: old.id, lost, rest }
    }

    /// Whether a block was a part of it.
    fn gave(&mut self, part: &EditionBlock, language: &Language) -> bool {
        let (words, letters) = (words_of(part, language), letters_of(part));
        let rest = self.rest.as_ref().filter(|_| !letters.is_empty());
        let rest = rest.and_then(|rest| rest.strip_prefix(&letters)).map(str::to_owned);
        let is_part = rest.is_some() || has_enough(&self.lost, &words);
        if is_part {
            take(&mut self.lost, &words);
            self.rest = rest;
        }
        is_part
    }
}

fn letters_of(block: &EditionBlock) -> String {
    block.plain_text().split_whitespace().collect()
}

/// The blocks that are gone into others, each with the one that has its words now: of those that stay, the nearest before it
/// or behind it.
pub fn joins(then: &[EditionBlock], now: &[EditionBlock], language: &Language) -> Vec<(BlockId, BlockId)> {
    let now = by_id(now);
    let gone = |block: &EditionBlock| !now.contains_key(&block.id);
    if !then.iter().any(gone) {
        return Vec::new();
    }
    // Of each block, the nearest before it and behind it that stay.
    let mut nearest: Vec<[Option<&EditionBlock>; 2]> = vec![[None; 2]; then.len()];
    let (mut before, mut behind) = (None, None);
    for (place, block) in then.iter().enumerate() {
        nearest[place][0] = before;
        before = if gone(block) { before } else { Some(block) };
    }
    for (place, block) in then.iter().enumerate().rev() {
        nearest[place][1] = behind;
        behind = if gone(block) { behind } else { Some(block) };
    }
    let mut won: HashMap<BlockId, HashMap<String, usize>> = HashMap::new();
    let mut joins = Vec::new();
    for (block, nearest) in then.iter().zip(nearest).filter(|(block, _)| gone(block)) {
        let words = words_of(block, language);
        let into = nearest.into_iter().flatten().find(|old| {
            let Some(new) = now.get(&old.id).filter(|new| new.digest != old.digest) else {
                return false;
            };
            let won = won.entry(old.id).or_insert_with(|| {
                let mut won = counted(&words_of(new, language));
                take(&mut won, &words_of(old, language));
                won
            });
            has_enough(won, &words)
        });
        let Some(into) = into else { continue };
        // Another that says the same is not in it for that.
        won.entry(into.id).and_modify(|won| take(won, &words));
        joins.push((block.id, into.id));
    }
    joins
}

fn words_of(block: &EditionBlock, language: &Language) -> Vec<String> {
    words_said(&block.plain_text(), language)
}

fn by_id(blocks: &[EditionBlock]) -> HashMap<BlockId, &EditionBlock> {
    blocks.iter().map(|block| (block.id, block)).collect()
}

pub(crate) fn counted(words: &[String]) -> HashMap<String, usize> {
    let mut counted = HashMap::new();
    for word in words {
        *counted.entry(word.clone()).or_default() += 1;
    }
    counted
}

pub(crate) fn take(from: &mut HashMap<String, usize>, words: &[String]) {
    for word in words {
        if let Some(count) = from.get_mut(word) {
            *count = count.saturating_sub(1);
        }
    }
}

pub(crate) fn has_enough(words: &HashMap<String, usize>, part: &[String]) -> bool {
    let found = |(word, count): (String, usize)| count.min(words.get(&word).copied().unwrap_or_default());
    let found: usize = counted(part).into_iter().map(found).sum();
    !part.is_empty() && found as f64 >= part.len() as f64 * ENOUGH
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const SHIPS: &str = "Ships wait at the lock.";
    const PAYS: &str = "Nobody pays for that.";

    fn id(number: u128) -> BlockId {
        BlockId(Uuid::from_u128(number))
    }

    fn blocks(all: &[(u128, &str)]) -> Vec<EditionBlock> {
        all.iter().map(|(number, text)| EditionBlock::new(id(*number), (*text).to_owned())).collect()
    }

    fn ids(pairs: &[(u128, u128)]) -> Vec<(BlockId, BlockId)> {
        pairs.iter().map(|(one, other)| (id(*one), id(*other))).collect()
    }

    /// Each part with the block that it came out of; from 10 on blocks are fresh.
    #[track_caller]
    fn check_splits(then: &[(u128, &str)], now: &[(u128, &str)], expected: &[(u128, u128)]) {
        let fresh = now.iter().filter(|(number, _)| *number >= 10).map(|(number, _)| id(*number)).collect();
        let found = splits(&blocks(then), &blocks(now), &fresh, &Language::ENGLISH);
        assert_eq!(found, ids(expected));
    }

    /// Each block that is gone with the one that it went into.
    #[track_caller]
    fn check_joins(then: &[(u128, &str)], now: &[(u128, &str)], expected: &[(u128, u128)]) {
        assert_eq!(joins(&blocks(then), &blocks(now), &Language::ENGLISH), ids(expected));
    }

    #[test]
    fn a_part_has_words_that_its_whole_has_lost() {
        let whole = format!("{SHIPS} {PAYS} Why?");
        check_splits(&[(1, &whole)], &[(1, SHIPS), (10, PAYS), (11, "Why?")], &[(10, 1), (11, 1)]);
        check_splits(&[(1, &whole)], &[(1, SHIPS), (10, "Nobody pays for this. WHY?")], &[(10, 1)]);
        check_splits(&[(1, &whole)], &[(1, &whole), (10, PAYS)], &[]);
        check_splits(&[(1, &whole)], &[(1, SHIPS), (10, "The river is low.")], &[]);
        check_splits(&[(1, &whole)], &[(10, PAYS), (1, SHIPS)], &[]);
    }

    #[test]
    fn a_block_may_be_cut_inside_a_word() {
        check_splits(&[(1, "Riverbanks")], &[(1, "River"), (10, "banks")], &[(10, 1)]);
        check_splits(&[(1, "Riverbanks")], &[(1, "River"), (10, "")], &[]);
    }

    #[test]
    fn what_was_joined_has_won_the_words_of_what_is_gone() {
        let whole = format!("{SHIPS} {PAYS}");
        check_joins(&[(1, SHIPS), (2, PAYS)], &[(1, &whole)], &[(2, 1)]);
        check_joins(&[(1, SHIPS), (2, PAYS)], &[(2, &whole)], &[(1, 2)]);
        check_joins(&[(1, SHIPS), (2, PAYS)], &[(1, SHIPS)], &[]);
        check_joins(&[(1, SHIPS), (2, PAYS), (3, PAYS)], &[(1, &whole)], &[(2, 1)]);
        check_joins(&[(1, SHIPS), (2, "Why?"), (3, PAYS)], &[(1, &whole), (2, "Why?")], &[]);
    }
}
