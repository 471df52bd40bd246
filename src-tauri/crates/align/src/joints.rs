//! What the ends of lines say of a cut: whether a sentence is finished there on both sides.
//!
//! A line that ends with a colon, or is followed by a small letter, is a piece of a sentence. If the other text is cut into
//! such pieces too, the cut is one of both; if it is not, the pieces belong into one bead. So headings face headings, lists
//! face lists, and no piece is left alone. The score is how much likelier the ends are at a cut of both texts, or
//! within a bead, than by chance. On the part looked at of the Alps' yearbook it mends one wrong bead in eight; where all
//! lines are whole sentences it says next to nothing.

use crate::bead::Bead;
use crate::side::{Joint, Side};

const JOINTS: usize = Joint::ALL.len();

/// How much likelier each kind of end is within a bead than anywhere, before a document is read: as in the part looked at
/// of the yearbook, where lines are often pieces. Two to five for [`Joint::Open`] do equally well.
const WITHIN: [f32; JOINTS] = [0.8, 4.0, 1.0, 0.8];

/// The share of cuts at which both texts end alike for a reason, before a document is read; .4 and .8 do about as well.
const ALIKE: f32 = 0.6;

/// What so many cuts say is believed before a document is read; from ten to eighty it makes no difference.
const BELIEVED: f32 = 20.0;

/// Something for each kind of end.
type Each = [f32; JOINTS];

#[derive(Debug, Clone)]
pub(crate) struct Joints {
    /// The shares of the ends of the source and of the target by chance.
    chance: [Each; 2],
    /// The score of two ends at a cut, by that of the source and that of the target.
    both: [Each; JOINTS],
    /// The score of the end of what stands alone on a side.
    one: [Each; 2],
    /// The sums of the scores of the ends of the first sentences of each side, as if all were within beads.
    within: [Vec<f64>; 2],
}

impl Joints {
    /// Before anything is aligned.
    pub fn new(source: &Side, target: &Side) -> Joints {
        let chance = [source, target].map(|side| {
            // No end is ever quite impossible.
            let mut counts = [0.5; JOINTS];
            side.sentences.iter().for_each(|sentence| counts[sentence.joint as usize] += 1.0);
            shares(counts)
        });
        let (both, one, within) = ([[0.0; JOINTS]; JOINTS], [[0.0; JOINTS]; 2], Default::default());
        let mut joints = Joints { chance, both, one, within };
        joints.learn(source, target, &[]);
        joints
    }

    /// Learns how the texts are cut from beads, each by its confidence.
    pub fn learn(&mut self, source: &Side, target: &Side, beads: &[Bead]) {
        let [from, to] = self.chance;
        let alike = shares(std::array::from_fn(|end| (from[end] * to[end]).sqrt()));
        let share = |end: usize, there: usize| {
            let same = if end == there { alike[end] } else { 0.0 };
            ALIKE * same + (1.0 - ALIKE) * from[end] * to[there]
        };
        let mut cuts: [Each; JOINTS] =
            std::array::from_fn(|end| std::array::from_fn(|there| BELIEVED * share(end, there)));
        let mut within = self.chance.map(|chance| {
            shares(std::array::from_fn(|end| chance[end] * WITHIN[end])).map(|share| BELIEVED * share)
        });
        for bead in beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
            let ends = [(source, &bead.source), (target, &bead.target)].map(|(side, range)| {
                let joints = side.sentences[range.clone()].iter().map(|sentence| sentence.joint as usize);
                joints.collect::<Vec<usize>>()
            });
            for (counts, ends) in within.iter_mut().zip(&ends) {
                ends[..ends.len() - 1].iter().for_each(|end| counts[*end] += bead.confidence);
            }
            cuts[ends[0][ends[0].len() - 1]][ends[1][ends[1].len() - 1]] += bead.confidence;
        }
        let all: f32 = cuts.iter().flatten().sum();
        let by_chance = |share: f32, chance: f32| (share / all / chance).ln();
        self.both = std::array::from_fn(|end| {
            std::array::from_fn(|there| by_chance(cuts[end][there], from[end] * to[there]))
        });
        let of_target = |there: usize| cuts.iter().map(|row| row[there]).sum();
        self.one = [
            std::array::from_fn(|end| by_chance(cuts[end].iter().sum(), from[end])),
            std::array::from_fn(|there| by_chance(of_target(there), to[there])),
        ];
        self.within = [(source, 0), (target, 1)].map(|(side, at)| {
            let shares = shares(within[at]);
            let score = |end: Joint| f64::from((shares[end as usize] / self.chance[at][end as usize]).ln());
            let sum = |sum: &mut f64, sentence: &crate::side::Sentence| {
                *sum += score(sentence.joint);
                Some(*sum)
            };
            std::iter::once(0.0).chain(side.sentences.iter().scan(0.0, sum)).collect()
        });
    }

    /// The score of a bead of so many sentences of the source and of the target, of which the last are those before these
    /// places. Both texts end together, so the last end says nothing.
    pub fn score(
        &self,
        (source, target): (&Side, &Side),
        (s, t): (usize, usize),
        (a, b): (usize, usize),
    ) -> f32 {
        let end_of = |side: &Side, place: usize, count: usize| {
            let is_cut = count > 0 && place < side.sentences.len();
            is_cut.then(|| side.sentences[place - 1].joint as usize)
        };
        let at_cut = match (end_of(source, s, a), end_of(target, t, b)) {
            (Some(end), Some(there)) => self.both[end][there],
            (Some(end), None) => self.one[0][end],
            (None, Some(there)) => self.one[1][there],
            (None, None) => 0.0,
        };
        let within = |sums: &[f64], place: usize, count: usize| {
            if count > 1 { (sums[place - 1] - sums[place - count]) as f32 } else { 0.0 }
        };
        at_cut + within(&self.within[0], s, a) + within(&self.within[1], t, b)
    }
}

fn shares(counts: Each) -> Each {
    let all: f32 = counts.iter().sum();
    counts.map(|count| count / all)
}

#[cfg(test)]
mod tests {
    use text::language::Language;

    use super::*;

    #[test]
    fn a_piece_of_a_sentence_faces_a_piece_or_belongs_to_its_neighbour() {
        let source = Side::new(&["One.", "Two:", "three.", "Four.", "Five."], &Language::ENGLISH);
        let target = Side::new(&["Bir.", "İki:", "üç.", "Dört.", "Beş."], &Language::TURKISH);
        let joints = Joints::new(&source, &target);
        let score =
            |ends: (usize, usize), shape: (usize, usize)| joints.score((&source, &target), ends, shape);
        assert!(score((2, 2), (1, 1)) > score((1, 1), (1, 1)), "two pieces are rarer than two sentences");
        assert!(score((2, 1), (1, 1)) < 0.0 && score((1, 2), (1, 1)) < 0.0, "a piece faces no sentence");
        assert!(score((3, 3), (2, 1)) > score((4, 3), (2, 1)), "pieces are joined, sentences less");
        assert_eq!(score((5, 5), (1, 1)), 0.0, "both texts end together");
    }
}
