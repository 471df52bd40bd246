//! Where what was set of sentences stands.

use std::collections::HashSet;

use align::BlockFix;
use editorial::id::BlockId;
use store::pairing::{SentenceFix, SentenceName};

/// The sentences of a side by their numbers, with their names.
pub(super) type Numbered = Vec<(usize, SentenceName)>;

/// Where each fix stands among the sentences of both sides, which are those of beads of these blocks; none where it does not,
/// or where another stands.
pub(super) fn standing(
    sides: [&Numbered; 2],
    blocks: &HashSet<BlockId>,
    fixes: &[SentenceFix],
) -> Vec<Option<BlockFix>> {
    let mut taken = [HashSet::new(), HashSet::new()];
    let mut found = vec![None; fixes.len()];
    // What is known to be meant comes before what only says the same.
    let is_exact = |fix: &SentenceFix| fix.source.iter().chain(&fix.target).all(|name| name.set_in.is_some());
    let (exact, others): (Vec<usize>, Vec<usize>) =
        (0..fixes.len()).partition(|number| is_exact(&fixes[*number]));
    for number in exact.into_iter().chain(others) {
        let SentenceFix { source, target } = &fixes[number];
        let one = numbers(sides[0], blocks, source, &taken[0]);
        if let Some((one, other)) = one.zip(numbers(sides[1], blocks, target, &taken[1])) {
            taken[0].extend(one.iter().copied());
            taken[1].extend(other.iter().copied());
            found[number] = Some(BlockFix { source: one, target: other });
        }
    }
    found
}

/// Whether two stand where a sentence of both does.
pub(super) fn meet(one: &BlockFix, other: &BlockFix) -> bool {
    let meets = |one: &[usize], other: &[usize]| one.iter().any(|number| other.contains(number));
    meets(&one.source, &other.source) || meets(&one.target, &other.target)
}

/// The numbers of the sentences with these names that nothing else has; none unless all are there.
fn numbers(
    sentences: &Numbered,
    blocks: &HashSet<BlockId>,
    names: &[SentenceName],
    taken: &HashSet<usize>,
) -> Option<Vec<usize>> {
    let mut numbers: Vec<usize> = Vec::new();
    for name in names {
        let says = sentences.iter().filter(|(number, one)| {
            one.digest == name.digest && !taken.contains(number) && !numbers.contains(number)
        });
        let block = |name: &SentenceName| name.set_in.map(|set_in| set_in.block);
        let (own, others): (Vec<_>, Vec<_>) = says.partition(|(_, one)| block(one) == block(name));
        let number = match name.set_in {
            None => others.first(),
            // A block that was split or joined has given the sentence to another of the bead.
            Some(set_in) if own.is_empty() => others.first().filter(|_| blocks.contains(&set_in.block)),
            // Those before it may say something else now.
            Some(_) => own.iter().find(|(_, one)| one.set_in == name.set_in).or(own.last()),
        };
        numbers.push(number?.0);
    }
    numbers.sort_unstable();
    Some(numbers)
}
