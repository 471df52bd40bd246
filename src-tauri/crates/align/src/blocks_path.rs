//! The best beads of blocks for an alignment of their sentences.

use std::collections::HashMap;
use std::ops::Range;

use crate::bead::Bead;
use crate::blocks::{BlockBead, Kind};

/// A block by what is counted of it.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    pub kind: Kind,
    /// Where its sentences stand in the whole text.
    pub sentences: Range<usize>,
    /// The letters of each.
    pub letters: Vec<f32>,
    /// All of them.
    pub all: f32,
    pub marks: Vec<String>,
}

/// The shapes that are tried.
const SHAPES: [(usize, usize); 14] = [
    (1, 1),
    (1, 0),
    (0, 1),
    (1, 2),
    (2, 1),
    (2, 2),
    (1, 3),
    (3, 1),
    (1, 4),
    (4, 1),
    (2, 3),
    (3, 2),
    (1, 5),
    (5, 1),
];

/// A block joins others if more than two fifths of its letters stand for theirs: what joins two blocks counts the letters
/// of both, so this is twice that.
const JOIN: f32 = 0.8;

/// Each block more in a bead costs so many letters, so that one with hardly a letter joins nothing.
const MORE: f32 = 6.0;

/// What two blocks by themselves must have in common, as a part of the letters of the shorter one.
const MEET: f32 = 0.05;

/// So many blocks of the other text on either side of where a block is expected are looked at, …
const BESIDE: usize = 40;

/// … unless the texts are so short that all can be.
const ALL: usize = 10_000;

/// The best beads of the blocks at these places, which follow one another; `beads` are those of their sentences.
pub(crate) fn best(
    (source, target): (&[Measured], &[Measured]),
    (sources, targets): (&[usize], &[usize]),
    beads: &[Bead],
) -> Vec<BlockBead> {
    let common = common((source, target), (sources, targets), beads);
    let near = near(&common, sources.len(), targets.len());
    let ours: Vec<&Measured> = sources.iter().map(|place| &source[*place]).collect();
    let theirs: Vec<&Measured> = targets.iter().map(|place| &target[*place]).collect();
    let score = |rows: Range<usize>, columns: Range<usize>| {
        let mut all = fitting(&ours[rows.clone()], &theirs[columns.clone()]);
        for row in rows {
            for column in columns.clone() {
                all += common.get(&(row, column)).copied().unwrap_or_default();
            }
        }
        all
    };
    let (height, width) = (sources.len(), targets.len());
    let mut rows: Vec<Row> = (0..=height).map(|row| Row::new(near[row].clone())).collect();
    for row in (0..=height).rev() {
        for column in near[row].clone().rev() {
            let mut found = (f32::MIN, (0, 0));
            if row == height && column == width {
                found = (0.0, (0, 0));
            }
            for (down, right) in SHAPES {
                let (below, beyond) = (row + down, column + right);
                if below > height || beyond > width {
                    continue;
                }
                let Some(rest) = rows[below].get(beyond).filter(|rest| *rest > f32::MIN) else { continue };
                let here = if down == 0 || right == 0 { 0.0 } else { score(row..below, column..beyond) };
                if here + rest > found.0 {
                    found = (here + rest, (down, right));
                }
            }
            rows[row].set(column, found);
        }
    }
    let mut chosen = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < height || column < width {
        let (down, right) = match rows[row].shape(column) {
            (0, 0) => (height - row, 0),
            shape => shape,
        };
        // Without a way on, which a corridor always has, all that is left stands alone.
        let (below, beyond) =
            if (down, right) == (0, 0) { (row, width) } else { (row + down, column + right) };
        chosen.push(BlockBead {
            source: sources[row..below].to_vec(),
            target: targets[column..beyond].to_vec(),
            confidence: 0.0,
            fixed: false,
        });
        (row, column) = (below, beyond);
    }
    judge(&mut chosen, (source, target), beads);
    chosen
}

/// A row of the lattice, of which only the columns near its block are there.
struct Row {
    columns: Range<usize>,
    best: Vec<(f32, (usize, usize))>,
}

impl Row {
    fn new(columns: Range<usize>) -> Row {
        Row { best: vec![(f32::MIN, (0, 0)); columns.len()], columns }
    }

    fn get(&self, column: usize) -> Option<f32> {
        self.columns.contains(&column).then(|| self.best[column - self.columns.start].0)
    }

    fn shape(&self, column: usize) -> (usize, usize) {
        if self.columns.contains(&column) { self.best[column - self.columns.start].1 } else { (0, 0) }
    }

    fn set(&mut self, column: usize, best: (f32, (usize, usize))) {
        self.best[column - self.columns.start] = best;
    }
}

/// How many letters of two blocks stand for one another, by their places among those that follow one another.
fn common(
    (source, target): (&[Measured], &[Measured]),
    (sources, targets): (&[usize], &[usize]),
    beads: &[Bead],
) -> HashMap<(usize, usize), f32> {
    let ours = holders(source, sources);
    let theirs = holders(target, targets);
    let mut common = HashMap::new();
    for bead in beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        let shares = |range: &Range<usize>, holders: &HashMap<usize, (usize, f32)>| {
            let all: f32 =
                range.clone().filter_map(|place| holders.get(&place)).map(|(_, letters)| letters).sum();
            let mut shares: Vec<(usize, f32)> = Vec::new();
            for (row, letters) in range.clone().filter_map(|place| holders.get(&place)) {
                match shares.last_mut().filter(|(last, _)| last == row) {
                    Some((_, share)) => *share += letters / all,
                    None => shares.push((*row, letters / all)),
                }
            }
            (shares, all)
        };
        let (rows, letters) = shares(&bead.source, &ours);
        let (columns, letters_there) = shares(&bead.target, &theirs);
        for (row, share) in &rows {
            for (column, share_there) in &columns {
                let weight = bead.confidence * share * share_there * (letters + letters_there);
                *common.entry((*row, *column)).or_default() += weight;
            }
        }
    }
    common
}

/// Which of the blocks that follow one another holds a sentence, and how many letters that has.
fn holders(side: &[Measured], places: &[usize]) -> HashMap<usize, (usize, f32)> {
    let of_block = |(row, place): (usize, &usize)| {
        let block = &side[*place];
        block.sentences.clone().zip(block.letters.iter().map(move |letters| (row, *letters)))
    };
    places.iter().enumerate().flat_map(of_block).collect()
}

/// Which columns are looked at for each row, and for the end.
fn near(common: &HashMap<(usize, usize), f32>, height: usize, width: usize) -> Vec<Range<usize>> {
    if (height + 1) * (width + 1) <= ALL {
        return vec![0..width + 1; height + 1];
    }
    let mut most: Vec<Option<(f32, usize)>> = vec![None; height];
    for ((row, column), weight) in common {
        let found = &mut most[*row];
        if found.is_none_or(|(known, _)| *weight > known) {
            *found = Some((*weight, *column));
        }
    }
    // A column that lies behind one before it is a stray.
    let mut expected = vec![0; height + 1];
    let mut last = 0;
    for row in 0..height {
        let even = (row * width).checked_div(height).unwrap_or_default();
        last = most[row].map_or(last.max(even.min(last + 1)), |(_, column)| column.max(last));
        expected[row] = last;
    }
    expected[height] = width;
    let mut next = width;
    let mut ranges = vec![0..0; height + 1];
    for row in (0..=height).rev() {
        let start = expected[row].saturating_sub(BESIDE);
        let end = (expected[row] + BESIDE).max(next).min(width);
        ranges[row] = if row == 0 { 0..end + 1 } else { start..end + 1 };
        next = start;
    }
    ranges[height].end = width + 1;
    ranges
}

/// How well blocks fit that would translate one another, by all but their words: by their kinds, by the notes they mark,
/// and how many they are. In letters.
fn fitting(source: &[&Measured], target: &[&Measured]) -> f32 {
    let all = |side: &[&Measured]| side.iter().map(|block| block.all).sum::<f32>();
    let longest = |side: &[&Measured]| side.iter().map(|block| block.all).fold(0.0, f32::max);
    let marks = source
        .iter()
        .flat_map(|block| &block.marks)
        .filter(|mark| target.iter().any(|block| block.marks.contains(mark)))
        .count();
    let mut fit = 25.0 * marks as f32;
    if let ([one], [other]) = (source, target) {
        fit -= MEET * one.all.min(other.all);
        return fit + alike(one, other);
    }
    fit -= JOIN * (all(source) - longest(source) + all(target) - longest(target));
    let more = (source.len() + target.len() - 2) as f32;
    let is_by_itself =
        |block: &&&Measured| block.all == 0.0 || !matches!(block.kind, Kind::Text | Kind::List | Kind::Quote);
    fit - MORE * more - 80.0 * source.iter().chain(target).filter(is_by_itself).count() as f32
}

/// How well two blocks fit by their kinds.
fn alike(one: &Measured, other: &Measured) -> f32 {
    let shorter = one.all.min(other.all);
    match (one.kind, other.kind) {
        (Kind::Heading(rank), Kind::Heading(there)) if rank == there => 20.0 + 0.3 * shorter,
        (Kind::Heading(_), Kind::Heading(_)) => 5.0,
        (Kind::Table, Kind::Table) | (Kind::Figure, Kind::Figure) | (Kind::Code, Kind::Code) => 40.0,
        (Kind::Rule, Kind::Rule) => 10.0,
        (one, other) if one == other => 2.0,
        (Kind::Rule, _) | (_, Kind::Rule) => -1e6,
        (Kind::Text | Kind::List | Kind::Quote, Kind::Text | Kind::List | Kind::Quote) => 0.0,
        _ => -40.0 - 0.5 * one.all.max(other.all),
    }
}

/// Says how sure each bead is: a bead is right if the text is cut rightly before and behind it on both sides, and a cut is
/// right if one of the sentence beads that meet there is.
fn judge(chosen: &mut [BlockBead], (source, target): (&[Measured], &[Measured]), beads: &[Bead]) {
    let cuts: HashMap<(usize, usize), usize> = beads
        .iter()
        .enumerate()
        .map(|(number, bead)| ((bead.source.start, bead.target.start), number))
        .collect();
    let Some((first, last)) = beads.first().zip(beads.last()) else {
        // Nothing but kinds and places speaks for what is here.
        chosen.iter_mut().for_each(|bead| bead.confidence = 0.5);
        return;
    };
    let (start, end) = ((first.source.start, first.target.start), (last.source.end, last.target.end));
    let sure = |cut: (usize, usize)| {
        if cut == start || cut == end {
            return 1.0;
        }
        match cuts.get(&cut) {
            Some(number) => {
                let before = number.checked_sub(1).map_or(1.0, |before| beads[before].confidence);
                before.max(beads[*number].confidence)
            }
            None => {
                let across = beads.iter().find(|bead| {
                    bead.source.end > cut.0 && bead.target.end > cut.1 || bead.source.contains(&cut.0)
                });
                across.map_or(0.5, |bead| 1.0 - bead.confidence)
            }
        }
    };
    // What is out of the sequence stands between blocks that follow one another, and is skipped.
    let (mut row, mut column) = start;
    for bead in chosen {
        let side = |places: &[usize], side: &[Measured], start: usize| {
            let first = places.first().map_or(start, |place| side[*place].sentences.start);
            (first, places.last().map_or(first, |place| side[*place].sentences.end))
        };
        let ((from, to), (from_there, to_there)) =
            (side(&bead.source, source, row), side(&bead.target, target, column));
        let mut confidence = sure((from, from_there)) * sure((to, to_there));
        // Beads of one side are also right only if nothing of the other stands for them.
        if bead.source.is_empty() || bead.target.is_empty() {
            let range = if bead.target.is_empty() { from..to } else { from_there..to_there };
            let inside = |one: &&Bead| {
                let sentences = if bead.target.is_empty() { &one.source } else { &one.target };
                !sentences.is_empty() && sentences.start >= range.start && sentences.end <= range.end
            };
            let least = beads.iter().filter(inside).map(|one| {
                let is_alone = one.source.is_empty() || one.target.is_empty();
                if is_alone { one.confidence } else { 1.0 - one.confidence }
            });
            confidence = least.fold(confidence, f32::min);
        }
        bead.confidence = confidence.clamp(0.0, 1.0);
        (row, column) = (to, to_there);
    }
}
