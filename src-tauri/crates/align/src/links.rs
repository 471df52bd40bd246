//! Which kinds of tokens translate which, and what that says of a sentence.
//!
//! All evidence, whatever it comes from, is a number of times that a source kind `s` and a target kind `t` were seen to
//! translate one another. From these counts comes a ratio, `P(s | t) / P(s)`: how much likelier `s` is among the words
//! that are translated by a `t` than among all,
//!
//! ```text
//! r(s, t) = (C(s, t) / P(s) + A) / (C(t) + A)
//! ```
//!
//! which is 1 if nothing is known of `t`, so that what was never seen is no evidence, and the nearer to 0 the more
//! is known of `t` that does not name `s`. As in Model 1 (Brown et al. 1993) each token of a sentence comes from any of the
//! tokens of the other with the same chance, so a bead's evidence in one direction is
//! `Σ over t in T of log (Σ over s in S of r(s, t) / |S|)`, a sum of `log P(t | S) / P(t)`.

use crate::side::{Kind, Sentence, Side};

/// How often two kinds were seen to translate one another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Count {
    pub source: u32,
    pub target: u32,
    pub times: f32,
}

/// `A`: how much is not yet believed. Chosen on the part looked at.
const DOUBT: f32 = 0.3;

/// How much an occurrence elsewhere counts that these texts do not explain; there it may have been translated by what is
/// not in them. Chosen likewise.
const ELSEWHERE: f32 = 0.5;

/// What a pair of kinds gives to the ratio of its target and of its source kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub source: u32,
    pub target: u32,
    pub for_target: f32,
    pub for_source: f32,
}

#[derive(Debug, Clone)]
pub(crate) struct Links {
    /// Each link stands with that kind of its two which stands less often in its text. So those that lead from what stands in
    /// a part of the texts into that part are found without going through all of a frequent word's, most of which lead to what
    /// stands far away: in a book, whose words are the more the longer it is, that grows with its square.
    of_source: Lists,
    of_target: Lists,
    /// For each sentence, the logarithms of its tokens' ratios as if it had no partner of any of them.
    pub alone_source: Vec<f32>,
    pub alone_target: Vec<f32>,
}

impl Links {
    /// Makes ratios of counts, which may name a pair more than once; `seen` is how often each kind of the source and of
    /// the target stood elsewhere, where it may have been translated by what is not in these texts.
    pub fn new(source: &Side, target: &Side, mut counts: Vec<Count>, seen: &[Vec<f32>; 2]) -> Links {
        counts.sort_by_key(|count| (count.source, count.target));
        counts.dedup_by(|later, first| {
            let same = (later.source, later.target) == (first.source, first.target);
            if same {
                first.times += later.times;
            }
            same
        });
        let mut of_source = vec![0.0; source.kinds.len()];
        let mut of_target = vec![0.0; target.kinds.len()];
        for count in &counts {
            of_source[count.source as usize] += count.times;
            of_target[count.target as usize] += count.times;
        }
        let ratios = |side: &Side, seen: &[f32], sums: &[f32]| -> Vec<f32> {
            // What the counts of a kind leave unexplained of its occurrences may be any word's doing.
            let alone = |((kind, seen), sum): ((&Kind, &f32), &f32)| {
                let doubt = DOUBT + (kind.count as f32 + ELSEWHERE * seen - sum).max(0.0);
                if *sum > 0.0 { doubt / (sum + doubt) } else { 1.0 }
            };
            side.kinds.iter().zip(seen).zip(sums).map(alone).collect()
        };
        let alone_source = ratios(source, &seen[0], &of_source);
        let alone_target = ratios(target, &seen[1], &of_target);
        let link = |count: &Count| {
            let (s, t) = (count.source as usize, count.target as usize);
            // A share of the kind's whole, divided by the ratio without partners, which is what the sum is compared with.
            let share =
                |sum: f32, alone: f32| count.times / sum.max(f32::MIN_POSITIVE) * (1.0 - alone) / alone;
            Link {
                source: count.source,
                target: count.target,
                for_target: share(of_target[t], alone_target[t]) / source.share(count.source),
                for_source: share(of_source[s], alone_source[s]) / target.share(count.target),
            }
        };
        let is_of_source = |link: &Link| {
            source.kinds[link.source as usize].count <= target.kinds[link.target as usize].count
        };
        let (with_source, with_target): (Vec<Link>, Vec<Link>) =
            counts.iter().map(link).partition(is_of_source);
        let of_sentences = |side: &Side, alone: &[f32]| {
            let alone: Vec<f32> = alone.iter().map(|ratio| ratio.ln()).collect();
            let sum = |sentence: &Sentence| sentence.tokens.iter().map(|kind| alone[*kind as usize]).sum();
            side.sentences.iter().map(sum).collect()
        };
        Links {
            of_source: Lists::new(with_source, source.kinds.len(), |link| link.source),
            of_target: Lists::new(with_target, target.kinds.len(), |link| link.target),
            alone_source: of_sentences(source, &alone_source),
            alone_target: of_sentences(target, &alone_target),
        }
    }

    /// The links that stand with a source kind.
    pub fn of_source(&self, source: u32) -> &[Link] {
        self.of_source.of(source)
    }

    /// The links that stand with a target kind.
    pub fn of_target(&self, target: u32) -> &[Link] {
        self.of_target.of(target)
    }
}

/// Links by kinds: those of kind `k` are `links[starts[k]..starts[k + 1]]`.
#[derive(Debug, Clone)]
struct Lists {
    starts: Vec<u32>,
    links: Vec<Link>,
}

impl Lists {
    fn new(mut links: Vec<Link>, kinds: usize, kind: impl Fn(&Link) -> u32) -> Lists {
        links.sort_by_key(&kind);
        links.shrink_to_fit();
        let mut starts = vec![0; kinds + 1];
        links.iter().for_each(|link| starts[kind(link) as usize + 1] += 1);
        (1..starts.len()).for_each(|place| starts[place] += starts[place - 1]);
        Lists { starts, links }
    }

    fn of(&self, kind: u32) -> &[Link] {
        let place = kind as usize;
        &self.links[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}
