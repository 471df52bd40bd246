//! Which of the fixes of a person stand in the sequence of both texts; the others cross it.

use std::ops::Range;

use crate::blocks::BlockFix;
use crate::heaviest::Heaviest;

/// One that may stand in the sequence of both texts; a fix by its number.
struct Runner {
    source: Range<usize>,
    target: Range<usize>,
    weight: f32,
    fix: Option<usize>,
}

/// What a person says weighs so much more than what the aligner is sure of.
pub(crate) const SAID: f32 = 1.5;

/// The same of sentences: no more, or one that is linked crosswise would move its neighbours.
pub(crate) const SAID_OF_SENTENCES: f32 = 1.0;

/// The fixes that stand in the sequence of both texts, in order. What is left out of it are those that cross others, or
/// cross more of what is aligned without them, `free` with its confidence, than they hold, in letters.
pub(crate) fn spine<'a>(
    said: f32,
    fixes: &[BlockFix],
    free: impl Iterator<Item = (&'a [usize], &'a [usize], f32)>,
    letters: impl Fn(&[usize], &[usize]) -> f32,
) -> Vec<usize> {
    let weight = |source: &[usize], target: &[usize]| letters(source, target) + 1.0;
    let fixed = fixes.iter().enumerate().filter_map(|(number, fix)| {
        let (source, target) = sides(fix)?;
        Some(Runner { source, target, weight: said * weight(&fix.source, &fix.target), fix: Some(number) })
    });
    let free = free.filter_map(|(one, other, confidence)| {
        let (source, target) = bounds(one).zip(bounds(other))?;
        Some(Runner { source, target, weight: confidence * weight(one, other), fix: None })
    });
    heaviest(fixed.chain(free).collect())
}

/// The fixes in the heaviest run that rises on both sides.
fn heaviest(mut run: Vec<Runner>) -> Vec<usize> {
    run.sort_by_key(|one| (one.source.start, one.target.start));
    let mut by_end: Vec<usize> = (0..run.len()).collect();
    by_end.sort_by_key(|place| run[*place].source.end);
    let mut ended = by_end.into_iter().peekable();
    let mut tree = Heaviest::new(run.iter().map(|one| one.target.end).max().unwrap_or_default());
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(run.len());
    for one in &run {
        // Those that end before this one begins on the side of the source; the tree tells them by that of the target.
        while let Some(other) = ended.next_if(|other| run[*other].source.end <= one.source.start) {
            tree.put(run[other].target.end - 1, best[other].0, other as u32);
        }
        let (sum, before) = tree.below(one.target.start);
        best.push((one.weight + sum, before.map(|before| before as usize)));
    }
    let last = (0..best.len()).max_by(|a, b| best[*a].0.total_cmp(&best[*b].0));
    let mut fixes: Vec<usize> =
        std::iter::successors(last, |place| best[*place].1).filter_map(|place| run[place].fix).collect();
    fixes.reverse();
    fixes
}

/// Where a fix stands that has both sides, each without a gap.
pub(crate) fn sides(fix: &BlockFix) -> Option<(Range<usize>, Range<usize>)> {
    let is_both = !fix.source.is_empty() && !fix.target.is_empty();
    range_of(&fix.source).zip(range_of(&fix.target)).filter(|_| is_both)
}

/// From the first of these places to the last; none if there are none.
pub(crate) fn bounds(places: &[usize]) -> Option<Range<usize>> {
    Some(*places.iter().min()?..*places.iter().max()? + 1)
}

/// The range that these places are; none if there is a gap.
pub(crate) fn range_of(places: &[usize]) -> Option<Range<usize>> {
    let Some(first) = places.iter().min().copied() else { return Some(0..0) };
    let end = places.iter().max().copied().unwrap_or_default() + 1;
    (end - first == places.len()).then_some(first..end)
}
