//! Which words translate which, learned from pairs of sentences.
//!
//! The model is Model 1 of Brown et al. (1993): each word of one side comes from any word of the other, or from none, with a chance
//! that is learned by expectation and maximization. It is learned in both directions, and a pair counts as often as
//! both directions say (the geometric mean), which leaves few that are there by chance (Liang et al. 2006).
//!
//! What a document's own beads teach is for long texts. Of the news that were not looked at, articles of about twenty
//! lines are aligned as well without it (F1 .966 either way); put together as books of a thousand lines they are aligned
//! better with it (.965 against .955).

use crate::links::Count;

/// The two sides of a bead, each as its kinds, once, with how often they stand there; and how much it is worth.
pub(crate) struct Example {
    pub source: Vec<(u32, f32)>,
    pub target: Vec<(u32, f32)>,
    pub worth: f32,
}

/// Rounds of expectation and maximization. After the first few the likelihood of short texts grows by fitting chance.
const ROUNDS: usize = 5;

/// What comes from no word counts as if so many words were there.
const NOTHING: f32 = 1.0;

/// Pairs seen less often together are not kept.
const LEAST: f32 = 0.05;

/// An example of more pairs of kinds teaches nothing: two hundred words a side are a page, where any may translate any,
/// and two giant lines would have millions of pairs.
const MOST_PAIRS: usize = 40_000;

/// All examples together have no more, each of which takes 28 bytes: those of fewer pairs teach, which say more of each. Many
/// lines that are pages would have billions.
const MOST_PAIRS_IN_ALL: usize = 16_000_000;

/// How often each pair of kinds was seen to translate one another. With `leave_out`, what the example that says most of a pair
/// says of it is left out: so no example is judged by what it alone has taught. Examples that are the same are one then: lines
/// that come again and again on both sides would teach one another, whatever they say.
pub(crate) fn learn(mut examples: Vec<Example>, kinds: (usize, usize), leave_out: bool) -> Vec<Count> {
    examples.retain(|example| pairs_of(example) <= MOST_PAIRS);
    if leave_out {
        become_different(&mut examples);
    }
    become_few(&mut examples, MOST_PAIRS_IN_ALL);
    let pairs = Pairs::of(&examples, kinds.1);
    let mut known = vec![Known { given: [1.0; 2], seen: [0.0; 2] }; pairs.keys.len()];
    let shares = |kinds: usize, of: fn(&Example) -> &[(u32, f32)]| {
        let mut shares = vec![0.0_f32; kinds];
        let mut all = 0.0;
        for example in &examples {
            for (kind, times) in of(example) {
                shares[*kind as usize] += times * example.worth;
                all += times * example.worth;
            }
        }
        shares.iter_mut().for_each(|share| *share /= f32::max(all, 1.0));
        shares
    };
    let (share_source, share_target) =
        (shares(kinds.0, |example| &example.source), shares(kinds.1, |example| &example.target));
    let mut last = Vec::new();
    for round in 0..ROUNDS {
        let is_last = round + 1 == ROUNDS;
        let mut start = 0;
        for example in &examples {
            let (n, m) = (example.source.len(), example.target.len());
            let cells = &pairs.cells[start..start + n * m];
            start += n * m;
            // The chance of a token of each target kind to come from one of each source kind, and the other way round.
            let mut forward = vec![0.0; n * m];
            for j in 0..m {
                let nothing =
                    NOTHING * if round == 0 { 1.0 } else { share_target[example.target[j].0 as usize] };
                let of = |i: usize| known[cells[i * m + j] as usize].given[1];
                let sum: f32 = nothing + (0..n).map(|i| example.source[i].1 * of(i)).sum::<f32>();
                (0..n).for_each(|i| forward[i * m + j] = of(i) / sum);
            }
            for i in 0..n {
                let nothing =
                    NOTHING * if round == 0 { 1.0 } else { share_source[example.source[i].0 as usize] };
                let of = |known: &[Known], j: usize| known[cells[i * m + j] as usize].given[0];
                let sum: f32 = nothing + (0..m).map(|j| example.target[j].1 * of(&known, j)).sum::<f32>();
                for j in 0..m {
                    let pair = cells[i * m + j] as usize;
                    let backward = of(&known, j) / sum;
                    // So many pairs of tokens are of these two kinds.
                    let worth = example.worth * example.source[i].1 * example.target[j].1;
                    if is_last {
                        let together = worth * (forward[i * m + j] * backward).sqrt();
                        let [all, most] = &mut known[pair].seen;
                        *all += together;
                        *most = most.max(together);
                    } else {
                        let [of_source, of_target] = &mut known[pair].seen;
                        *of_target += worth * forward[i * m + j];
                        *of_source += worth * backward;
                    }
                }
            }
        }
        if is_last {
            let left = |[all, most]: [f32; 2]| if leave_out { all - most } else { all };
            last = known.iter().map(|known| left(known.seen)).collect();
            break;
        }
        // What a kind gives is spread over what it was seen with.
        let (mut sum_source, mut sum_target) = (vec![0.0_f32; kinds.0], vec![0.0_f32; kinds.1]);
        for (Known { seen: [of_source, of_target], .. }, key) in known.iter().zip(&pairs.keys) {
            sum_source[(key >> 32) as usize] += of_target;
            sum_target[*key as u32 as usize] += of_source;
        }
        for (known, key) in known.iter_mut().zip(&pairs.keys) {
            let [of_source, of_target] = std::mem::take(&mut known.seen);
            known.given = [
                of_source / sum_target[*key as u32 as usize].max(f32::MIN_POSITIVE),
                of_target / sum_source[(key >> 32) as usize].max(f32::MIN_POSITIVE),
            ];
        }
    }
    let count =
        |(key, times): (&u64, &f32)| Count { source: (key >> 32) as u32, target: *key as u32, times: *times };
    pairs.keys.iter().zip(&last).map(count).filter(|count| count.times > LEAST).collect()
}

fn pairs_of(example: &Example) -> usize {
    example.source.len() * example.target.len()
}

/// Leaves out the examples of the most pairs, until all together have at most so many.
fn become_few(examples: &mut Vec<Example>, most: usize) {
    if examples.iter().map(pairs_of).sum::<usize>() <= most {
        return;
    }
    examples.sort_by_key(pairs_of);
    let mut sum = 0;
    examples.retain(|example| {
        sum += pairs_of(example);
        sum <= most
    });
}

/// Makes one example of those that are the same, which is worth as much as all of them.
fn become_different(examples: &mut Vec<Example>) {
    let side = |kinds: &[(u32, f32)]| -> Vec<(u32, u32)> {
        kinds.iter().map(|(kind, times)| (*kind, times.to_bits())).collect()
    };
    examples.sort_by_cached_key(|example| (side(&example.source), side(&example.target)));
    examples.dedup_by(|later, first| {
        let are_same = later.source == first.source && later.target == first.target;
        if are_same {
            first.worth += later.worth;
        }
        are_same
    });
}

/// What is known of a pair, side by side: in a book the time that learning takes is that of fetching it.
#[derive(Debug, Clone)]
struct Known {
    /// The chance of the source given the target, and of the target given the source.
    given: [f32; 2],
    /// In this round, how often the source came from the target, and the target from the source. In the last round, how often
    /// it was seen by both directions, and how much of that one example says.
    seen: [f32; 2],
}

/// All pairs of kinds that stand together, and which pair each cell of each example is. They are numbered as they come: most
/// stand in one example alone, so that what belongs to the cells of one stands together.
struct Pairs {
    keys: Vec<u64>,
    cells: Vec<u32>,
}

impl Pairs {
    fn of(examples: &[Example], kinds_of_target: usize) -> Pairs {
        let key = |source: u32, target: u32| u64::from(source) << 32 | u64::from(target);
        let all = || {
            examples.iter().flat_map(|example| {
                let row = move |(s, _): &(u32, f32)| {
                    let s = *s;
                    example.target.iter().map(move |(t, _)| key(s, *t))
                };
                example.source.iter().flat_map(row)
            })
        };
        // The rows of one source kind are gone through together, so that a table of the target kinds tells where the first
        // cell of each pair is.
        let mut rows: Vec<(u32, u32, u32)> = Vec::new();
        let mut start = 0;
        for (place, example) in (0_u32..).zip(examples) {
            for (s, _) in &example.source {
                rows.push((*s, start, place));
                start += example.target.len() as u32;
            }
        }
        rows.sort_unstable();
        let mut cells = vec![0; start as usize];
        // For each target kind the last source kind that it stood with, and its first cell.
        let mut first = vec![(u32::MAX, 0); kinds_of_target];
        for (s, start, place) in rows {
            for ((t, _), cell) in examples[place as usize].target.iter().zip(start..) {
                let first = &mut first[*t as usize];
                if first.0 != s {
                    *first = (s, cell);
                }
                cells[cell as usize] = first.1;
            }
        }
        let mut keys = Vec::new();
        for (place, key) in all().enumerate() {
            let first = cells[place] as usize;
            cells[place] = if first == place { keys.len() as u32 } else { cells[first] };
            if first == place {
                keys.push(key);
            }
        }
        Pairs { keys, cells }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::side::kinds_of;

    fn example(source: &[u32], target: &[u32]) -> Example {
        Example {
            source: kinds_of(source.iter().copied()),
            target: kinds_of(target.iter().copied()),
            worth: 1.0,
        }
    }

    #[test]
    fn what_stands_in_one_example_alone_is_left_out_however_often_that_comes() {
        let examples =
            || vec![example(&[0, 0, 1], &[0, 0, 1]), example(&[0, 0, 1], &[0, 0, 1]), example(&[1], &[1])];
        let learned = learn(examples(), (2, 2), true);
        assert!(learned.iter().all(|count| (count.source, count.target) == (1, 1)), "{learned:?}");
        assert!(learn(examples(), (2, 2), false).iter().any(|count| (count.source, count.target) == (0, 0)));
    }

    #[test]
    fn many_pages_have_no_more_pairs_than_can_be_held() {
        let pages = |count: u32| (0..count).map(|page| (page..page + 200).collect::<Vec<u32>>());
        let mut examples: Vec<Example> = pages(500).map(|page| example(&page, &page)).collect();
        examples.push(example(&[1], &[1]));
        become_few(&mut examples, MOST_PAIRS_IN_ALL);
        let pairs: usize = examples.iter().map(pairs_of).sum();
        assert_eq!((examples.len(), pairs), (400, 399 * 40_000 + 1));
    }

    #[test]
    fn two_giant_lines_teach_nothing() {
        let all: Vec<u32> = (0..4_000).collect();
        let learned = learn(vec![example(&all, &all), example(&[1], &[1])], (4_000, 4_000), false);
        assert_eq!(learned.len(), 1);
    }
}
