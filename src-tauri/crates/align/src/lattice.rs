//! The scores of all beads in a corridor.
//!
//! A bead's score is `log P(S, T) / (P(S) P(T))` by words, lengths and ends. So what has no counterpart scores nothing but for
//! where the text is cut (`joints`), and with the shares of the shapes a bead of two sentences can be compared with two beads of one.

use std::ops::Range;

use crate::bead::{Bead, LONGEST, SHAPES};
use crate::corridor::Corridor;
use crate::links::{Link, Links};
use crate::model::{Model, WORDS};
use crate::side::{Sentence, Side};
use crate::stretch::Stretch;

#[derive(Debug)]
pub(crate) struct Lattice {
    pub stretch: Stretch,
    pub corridor: Corridor,
    /// How many shapes there are scores of.
    pub tried: usize,
    /// For each node the score of the bead of each shape that ends there; minus infinity where there is none.
    scores: Vec<f32>,
}

impl Lattice {
    /// Scores the beads of `tried` shapes.
    pub fn new(
        source: &Side,
        target: &Side,
        model: &Model,
        stretch: Stretch,
        corridor: Corridor,
        tried: usize,
    ) -> Lattice {
        let mut scores = vec![f32::NEG_INFINITY; corridor.len() * tried];
        let longest = SHAPES[..tried].iter().map(|(a, b)| *a.max(b)).max().unwrap_or(1);
        let mut rows = Rows::new((source, target), model, stretch.clone(), longest);
        let sentences =
            [&source.sentences[stretch.source.clone()], &target.sentences[stretch.target.clone()]];
        let lengths = sentences.map(|side| sums(side, |sentence| sentence.length));
        let ends = sentences.map(|side| sums(side, |sentence| sentence.ends));
        for i in 0..=stretch.source.len() {
            let row = corridor.row(i);
            if i > 0 {
                let columns = |i: usize| {
                    let row = corridor.row(i);
                    row.start.saturating_sub(LONGEST)..row.end - 1
                };
                if (i - 1).is_multiple_of(NEARBY) {
                    let last = (i - 1 + NEARBY).min(stretch.source.len());
                    rows.enter(i - 1..last, columns(i).start..columns(last).end);
                }
                rows.advance(i - 1, columns(i));
            }
            for j in row {
                let Some(node) = corridor.place(i, j) else { continue };
                let words = rows.scores(i, j);
                for (place, (a, b)) in SHAPES[..tried].iter().copied().enumerate() {
                    if a > i || b > j || corridor.place(i - a, j - b).is_none() {
                        continue;
                    }
                    let mut score = 0.0;
                    let (s, t) = (stretch.source.start + i, stretch.target.start + j);
                    if let Some(known) = &model.joints {
                        score += known.score((source, target), (s, t), (a, b));
                    }
                    if a > 0 && b > 0 {
                        let of =
                            |sums: &[Vec<u32>; 2]| (sums[0][i] - sums[0][i - a], sums[1][j] - sums[1][j - b]);
                        score += WORDS * words[a - 1][b - 1];
                        if let Some(known) = &model.lengths {
                            let (from, to) = of(&lengths);
                            score += known.score(from, to, b);
                        }
                        if let Some(known) = &model.ends {
                            let (from, to) = of(&ends);
                            score += known.score(from, to, (a, b));
                        }
                    }
                    debug_assert!(score.is_finite(), "a bead that is looked at has a score");
                    scores[node * tried + place] = score;
                }
            }
        }
        Lattice { stretch, corridor, tried, scores }
    }

    /// The scores of the beads that end in a node, by shapes.
    pub fn at(&self, node: usize) -> &[f32] {
        &self.scores[node * self.tried..(node + 1) * self.tried]
    }
}

impl Lattice {
    /// Whether a bead ends so near to the corridor's edge that it may have wanted to go beyond.
    pub fn is_edge_touched(&self, bead: &Bead) -> bool {
        let i = bead.source.end - self.stretch.source.start;
        let j = bead.target.end - self.stretch.target.start;
        let row = self.corridor.row(i);
        (row.start > 0 && j < row.start + LONGEST)
            || (row.end <= self.stretch.target.len() && j + LONGEST >= row.end)
    }
}

/// The sums of something over the first sentences, so that a difference of two is that of a run.
fn sums(sentences: &[Sentence], of: impl Fn(&Sentence) -> u32) -> Vec<u32> {
    let mut sum = 0_u32;
    let first = std::iter::once(0);
    first
        .chain(sentences.iter().map(|sentence| {
            sum = sum.saturating_add(of(sentence));
            sum
        }))
        .collect()
}

/// The evidence of words in the last few rows, as far as beads that end in the last reach back.
struct Rows<'a> {
    source: &'a Side,
    target: &'a Side,
    model: &'a Model,
    stretch: Stretch,
    /// The most sentences that a bead has on a side.
    longest: usize,
    /// The last rows, the latest last.
    rows: Vec<Row>,
    /// For each column of the last row, what the target sentence gains by the last one, two … source sentences.
    target_gains: Vec<[f32; LONGEST]>,
    nearby: Nearby,
    /// For each target kind nearby, the kinds of the source sentence at hand that are linked to it: where each stands among
    /// the sentence's, what all its tokens give to one of the target, and what one of the target gives to one of its.
    linked: Vec<Vec<(u32, f32, f32)>>,
}

/// The links of so many rows are looked for together: most links lead to what stands far away, and going through them takes
/// longer than all the rest.
const NEARBY: usize = 128;

/// The links between what stands in some rows and what stands in their columns.
struct Nearby {
    sources: Numbers,
    targets: Numbers,
    first_column: usize,
    /// For each column its kinds by the numbers of the target kinds here, and how often each stands there.
    columns: Vec<Vec<(u32, f32)>>,
    /// For each source kind here the links to what stands here, whose target is by the numbers here.
    links: Vec<Vec<Link>>,
}

impl Nearby {
    fn new(source: &Side, target: &Side) -> Nearby {
        Nearby {
            sources: Numbers::new(source),
            targets: Numbers::new(target),
            first_column: 0,
            columns: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Goes on to other rows, and to the columns from the first that is named.
    fn enter(&mut self, rows: &[Sentence], first_column: usize, columns: &[Sentence], links: &Links) {
        let Nearby { sources, targets, .. } = self;
        sources.clear();
        targets.clear();
        self.first_column = first_column;
        let column = |sentence: &Sentence| {
            sentence.kinds.iter().map(|(kind, times)| (targets.number(*kind), *times)).collect()
        };
        self.columns = columns.iter().map(column).collect();
        rows.iter().flat_map(|sentence| &sentence.kinds).for_each(|(kind, _)| {
            sources.number(*kind);
        });
        self.links.iter_mut().for_each(Vec::clear);
        self.links.resize(self.links.len().max(sources.kinds.len()), Vec::new());
        let of_sources = sources.kinds.iter().flat_map(|kind| links.of_source(*kind));
        for link in of_sources.chain(targets.kinds.iter().flat_map(|kind| links.of_target(*kind))) {
            if let Some((source, target)) = sources.known(link.source).zip(targets.known(link.target)) {
                self.links[source as usize].push(Link { target, ..*link });
            }
        }
    }

    /// The links of a source kind that stands here.
    fn of(&self, kind: u32) -> &[Link] {
        self.sources.known(kind).map_or(&[], |number| &self.links[number as usize])
    }
}

/// The kinds of a text that stand here, as they come, and their numbers among these.
struct Numbers {
    /// [`ELSEWHERE`] if a kind does not stand here.
    numbers: Vec<u32>,
    kinds: Vec<u32>,
}

const ELSEWHERE: u32 = u32::MAX;

impl Numbers {
    fn new(side: &Side) -> Numbers {
        Numbers { numbers: vec![ELSEWHERE; side.kinds.len()], kinds: Vec::new() }
    }

    fn clear(&mut self) {
        self.kinds.drain(..).for_each(|kind| self.numbers[kind as usize] = ELSEWHERE);
    }

    /// The number of a kind, which stands here from now on.
    fn number(&mut self, kind: u32) -> u32 {
        let number = &mut self.numbers[kind as usize];
        if *number == ELSEWHERE {
            *number = self.kinds.len() as u32;
            self.kinds.push(kind);
        }
        *number
    }

    fn known(&self, kind: u32) -> Option<u32> {
        Some(self.numbers[kind as usize]).filter(|number| *number != ELSEWHERE)
    }
}

/// A source sentence against the target sentences of its columns.
struct Row {
    columns: Range<usize>,
    /// The places of a column in `matches`.
    starts: Vec<u32>,
    /// Where a kind stands among the target sentence's, and the sum of one token's links to the source sentence.
    matches: Vec<(u32, f32)>,
    /// What the source sentence gains by the column's target sentence, by that and the one before it, and so on.
    source_gains: Vec<[f32; LONGEST]>,
}

impl<'a> Rows<'a> {
    fn new(
        (source, target): (&'a Side, &'a Side),
        model: &'a Model,
        stretch: Stretch,
        longest: usize,
    ) -> Rows<'a> {
        let (rows, target_gains, linked) = (Vec::new(), Vec::new(), Vec::new());
        Rows {
            source,
            target,
            model,
            stretch,
            longest,
            rows,
            target_gains,
            nearby: Nearby::new(source, target),
            linked,
        }
    }

    /// Makes ready for some rows that follow and for all their columns.
    fn enter(&mut self, rows: Range<usize>, columns: Range<usize>) {
        let within = |range: &Range<usize>, start: usize| start + range.start..start + range.end;
        let sources = &self.source.sentences[within(&rows, self.stretch.source.start)];
        let targets = &self.target.sentences[within(&columns, self.stretch.target.start)];
        self.nearby.enter(sources, columns.start, targets, &self.model.links);
        self.linked.resize(self.linked.len().max(self.nearby.targets.kinds.len()), Vec::new());
    }

    /// Goes on to a source sentence, counted like the columns from the stretch's start.
    fn advance(&mut self, i: usize, columns: Range<usize>) {
        if self.rows.len() == self.longest {
            self.rows.remove(0);
        }
        let kinds = &self.source.sentences[self.stretch.source.start + i].kinds;
        for (place, (kind, times)) in kinds.iter().enumerate() {
            for link in self.nearby.of(*kind) {
                let to_target = times * link.for_target;
                self.linked[link.target as usize].push((place as u32, to_target, link.for_source));
            }
        }
        let mut row = Row {
            starts: Vec::with_capacity(columns.len() + 1),
            matches: Vec::new(),
            source_gains: Vec::with_capacity(columns.len()),
            columns: columns.clone(),
        };
        // For each source kind, the sums of a token's links to the last few target sentences, the latest first.
        let mut sums: Vec<Vec<f32>> = vec![vec![0.0; kinds.len()]; self.longest];
        let mut together = vec![0.0; kinds.len()];
        for j in columns {
            row.starts.push(row.matches.len() as u32);
            sums.rotate_right(1);
            sums[0].fill(0.0);
            let facing = &self.nearby.columns[j - self.nearby.first_column];
            for (place, (kind, times)) in facing.iter().enumerate() {
                let mut sum = 0.0;
                for (from, to_target, for_source) in &self.linked[*kind as usize] {
                    sum += to_target;
                    sums[0][*from as usize] += times * for_source;
                }
                if sum > 0.0 {
                    row.matches.push((place as u32, sum));
                }
            }
            row.source_gains.push(self.gains_of_source(j, kinds, &sums, &mut together));
        }
        row.starts.push(row.matches.len() as u32);
        for (kind, _) in kinds {
            for link in self.nearby.of(*kind) {
                self.linked[link.target as usize].clear();
            }
        }
        self.rows.push(row);
        self.target_gains = self.gains_of_target(i);
    }

    /// `Σ over s of log (1 + Σ over t in T of r(s, t) / (r(s) |T|))` for T of one, two … sentences that end with `j`.
    fn gains_of_source(
        &self,
        j: usize,
        kinds: &[(u32, f32)],
        sums: &[Vec<f32>],
        together: &mut [f32],
    ) -> [f32; LONGEST] {
        let mut gains = [0.0; LONGEST];
        let mut tokens = 0;
        together.fill(0.0);
        for (before, gain) in gains.iter_mut().enumerate().take(sums.len().min(j + 1)) {
            tokens += self.target.sentences[self.stretch.target.start + j - before].tokens.len();
            let share = 1.0 / tokens.max(1) as f32;
            for (sum, more) in together.iter_mut().zip(&sums[before]) {
                *sum += more;
            }
            *gain = gain_of(kinds, together, share);
        }
        gains
    }

    /// The same for the target sentences of the last row, by source sentences that end with `i`.
    fn gains_of_target(&self, i: usize) -> Vec<[f32; LONGEST]> {
        let Some(last) = self.rows.last() else { return Vec::new() };
        let mut together: Vec<f32> = Vec::new();
        let gains_of = |j: usize| {
            let kinds = &self.target.sentences[self.stretch.target.start + j].kinds;
            together.clear();
            together.resize(kinds.len(), 0.0);
            let mut gains = [0.0; LONGEST];
            let mut tokens = 0;
            for (before, (row, gain)) in self.rows.iter().rev().zip(&mut gains).enumerate() {
                tokens += self.source.sentences[self.stretch.source.start + i - before].tokens.len();
                let share = 1.0 / tokens.max(1) as f32;
                for (place, sum) in row.of(j) {
                    together[*place as usize] += sum;
                }
                *gain = gain_of(kinds, &together, share);
            }
            gains
        };
        last.columns.clone().map(gains_of).collect()
    }

    /// The evidence of words for the beads that end in the node, by the sentences of the source and by those of the target,
    /// one, two … of each.
    fn scores(&self, i: usize, j: usize) -> [[f32; LONGEST]; LONGEST] {
        let mut scores = [[0.0; LONGEST]; LONGEST];
        let Some(last) = self.rows.last() else { return scores };
        let links = &self.model.links;
        let mut of_target = [0.0; LONGEST];
        for before in 0..self.longest.min(j - last.columns.start) {
            let column = j - 1 - before;
            let alone = links.alone_target[self.stretch.target.start + column];
            let gains = &self.target_gains[column - last.columns.start];
            for (sum, gain) in of_target.iter_mut().zip(gains) {
                *sum += gain + alone;
            }
            scores.iter_mut().zip(of_target).for_each(|(scores, sum)| scores[before] = sum);
        }
        let mut of_source = [0.0; LONGEST];
        for (before, row) in self.rows.iter().rev().enumerate() {
            let alone = links.alone_source[self.stretch.source.start + i - 1 - before];
            let gains = match (j.checked_sub(1)).filter(|column| row.columns.contains(column)) {
                Some(column) => row.source_gains[column - row.columns.start],
                None => [0.0; LONGEST],
            };
            for (sum, gain) in of_source.iter_mut().zip(gains) {
                *sum += gain + alone;
            }
            scores[before].iter_mut().zip(of_source).for_each(|(score, sum)| *score += sum);
        }
        scores
    }
}

/// The sum over all tokens of the logarithms of one and so much of its kind's sum. Logarithms are dear, and there are few
/// if factors are multiplied first.
fn gain_of(kinds: &[(u32, f32)], sums: &[f32], share: f32) -> f32 {
    const LARGE: f64 = 1e200;
    let (mut gain, mut product) = (0.0, 1.0_f64);
    for ((_, times), sum) in kinds.iter().zip(sums) {
        let factor = 1.0 + f64::from(sum * share);
        if *times > 1.0 {
            gain += f64::from(*times) * factor.ln();
            continue;
        }
        product *= factor;
        if product > LARGE {
            gain += product.ln();
            product = 1.0;
        }
    }
    // Where nothing is linked, as in most places, there is nothing to take a logarithm of.
    if product > 1.0 { (gain + product.ln()) as f32 } else { gain as f32 }
}

impl Row {
    fn of(&self, j: usize) -> &[(u32, f32)] {
        if !self.columns.contains(&j) {
            return &[];
        }
        let at = j - self.columns.start;
        &self.matches[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
