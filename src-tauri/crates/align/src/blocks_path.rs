//! The best beads of blocks for an alignment of their sentences.

use std::collections::HashMap;
use std::ops::Range;

use crate::bead::Bead;
use crate::blocks::{BlockBead, Kind};
use crate::corridor::Corridor;

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

// What follows is in letters, and was measured on the long articles whose blocks were split, joined and dropped, by strict F1,
// which is .995 for English and Russian and .946 for English and Turkish.

/// A block joins others if more than two fifths of its letters stand for theirs: what joins two blocks counts the letters
/// of both, so this is twice that. With .6 Turkish loses .006; with 1 nothing changes.
const JOIN: f32 = 0.8;

/// Each block more in a bead costs so much, so that one with hardly a letter joins nothing. With 0 Turkish loses .005, with
/// 15 Russian .001.
const MORE: f32 = 6.0;

/// What two blocks by themselves must have in common, as a part of the letters of the shorter one: next to nothing, since
/// with .2 both lose .01. With 0 one gains and the other loses .001.
const MEET: f32 = 0.05;

/// So many blocks of the other text on either side of where a block is expected are looked at: 15 and 100 do as well, and cost
/// less and more.
const BESIDE: usize = 40;

/// What a note that both sides mark is worth: a few words, less than a sentence that speaks against it. The articles have none.
const MARK: f32 = 25.0;

/// What is no running text joins others only if so much speaks for it, which is a sentence. With 0 both lose .001; 200 does as
/// well.
const BY_ITSELF: f32 = 80.0;

/// What kinds that are alike are worth: headings of one rank and of two, what has few words or none, rules, and other blocks.
/// They are for where words say nothing, as in `tests/blocks.rs`, and none is as much as a sentence. Without the last Turkish
/// loses .004; without the first two nothing changes.
const SAME_RANK: f32 = 20.0;
const OTHER_RANK: f32 = 5.0;
const SAME_SHAPE: f32 = 40.0;
const RULES: f32 = 10.0;
const SAME_KIND: f32 = 2.0;

/// What is of two kinds stands together if so great a part of the longer one's letters says so. With 0 nothing changes but
/// where words say nothing.
const OTHER_KIND: f32 = 0.5;

/// A rule is no text, whatever speaks for it.
const NEVER: f32 = 1e6;

/// How sure a cut is of which no sentence says anything.
const UNKNOWN: f32 = 0.5;

/// The best beads of the blocks at these places, which follow one another; `beads` are those of their sentences.
pub(crate) fn best(
    (source, target): (&[Measured], &[Measured]),
    (sources, targets): (&[usize], &[usize]),
    beads: &[Bead],
) -> Vec<BlockBead> {
    let common = common((source, target), (sources, targets), beads);
    let corridor = near(&common, sources.len(), targets.len());
    let ours: Vec<&Measured> = sources.iter().map(|place| &source[*place]).collect();
    let theirs: Vec<&Measured> = targets.iter().map(|place| &target[*place]).collect();
    let (runs, runs_there) = (runs(&ours), runs(&theirs));
    // By the numbers of the nodes before both blocks.
    let mut letters = vec![0.0; corridor.len()];
    for (row, columns) in common.iter().enumerate() {
        for (column, weight) in columns {
            if let Some(node) = corridor.place(row, *column) {
                letters[node] = *weight;
            }
        }
    }
    let score = |rows: Range<usize>, columns: Range<usize>| {
        let (run, run_there) =
            (&runs[rows.start][rows.len() - 1], &runs_there[columns.start][columns.len() - 1]);
        let mut all = if rows.len() + columns.len() == 2 {
            fitting_two(ours[rows.start], theirs[columns.start])
        } else {
            fitting_more(run, run_there, rows.len() + columns.len())
        };
        if run.has_marks && run_there.has_marks {
            all += MARK * common_marks(&ours[rows.clone()], &theirs[columns.clone()]) as f32;
        }
        for row in rows {
            let first = corridor.place(row, columns.start);
            match first.zip(corridor.place(row, columns.end - 1)) {
                Some((first, last)) => all += letters[first..=last].iter().sum::<f32>(),
                None => {
                    for column in columns.clone() {
                        let found = common[row].iter().find(|(there, _)| *there == column);
                        all += found.map_or(0.0, |(_, letters)| *letters);
                    }
                }
            }
        }
        all
    };
    let (height, width) = (sources.len(), targets.len());
    // For each node the best sum from there to the end, and the shape that begins it.
    let mut ways = vec![(f32::MIN, (0, 0)); corridor.len()];
    for row in (0..=height).rev() {
        for column in corridor.row(row).rev() {
            let Some(node) = corridor.place(row, column) else { continue };
            let mut found = (f32::MIN, (0, 0));
            if row == height && column == width {
                found = (0.0, (0, 0));
            }
            for (down, right) in SHAPES {
                let (below, beyond) = (row + down, column + right);
                if below > height || beyond > width {
                    continue;
                }
                let Some((rest, _)) = corridor.place(below, beyond).map(|node| ways[node]) else { continue };
                if rest == f32::MIN {
                    continue;
                }
                let here = if down == 0 || right == 0 { 0.0 } else { score(row..below, column..beyond) };
                if here + rest > found.0 {
                    found = (here + rest, (down, right));
                }
            }
            ways[node] = found;
        }
    }
    let mut chosen = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < height || column < width {
        let (down, right) = match corridor.place(row, column).map(|node| ways[node].1) {
            None | Some((0, 0)) => (height - row, 0),
            Some(shape) => shape,
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

/// How many letters of a block of the source stand for those of blocks of the target: for each block of those that follow one
/// another the few that there are, by their places among these.
fn common(
    (source, target): (&[Measured], &[Measured]),
    (sources, targets): (&[usize], &[usize]),
    beads: &[Bead],
) -> Vec<Vec<(usize, f32)>> {
    let ours = holders(source, sources);
    let theirs = holders(target, targets);
    let mut common: Vec<Vec<(usize, f32)>> = vec![Vec::new(); sources.len()];
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
                match common[*row].iter_mut().find(|(there, _)| there == column) {
                    Some((_, letters)) => *letters += weight,
                    None => common[*row].push((*column, weight)),
                }
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
fn near(common: &[Vec<(usize, f32)>], height: usize, width: usize) -> Corridor {
    let most = |row: usize| common[row].iter().max_by(|one, other| one.1.total_cmp(&other.1));
    // A column that lies behind one before it is a stray.
    let mut last = 0;
    let mut expected: Vec<usize> = (0..height)
        .map(|row| {
            let even = (row * width).checked_div(height).unwrap_or_default();
            last = most(row).map_or(last.max(even.min(last + 1)), |(column, _)| last.max(*column));
            last
        })
        .collect();
    expected.push(width);
    let mut next = width;
    let mut rows = vec![(0, 0); height + 1];
    for row in (0..=height).rev() {
        let start = expected[row].saturating_sub(BESIDE);
        let end = (expected[row] + BESIDE).max(next).min(width);
        rows[row] = (if row == 0 { 0 } else { start as u32 }, end as u32 + 1);
        next = start;
    }
    rows[height].1 = width as u32 + 1;
    Corridor::of_rows(rows)
}

/// What is known of blocks that follow one another.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    /// Their letters.
    all: f32,
    /// Those of the longest.
    longest: f32,
    /// How many are no running text.
    by_itself: usize,
    has_marks: bool,
}

/// The most blocks of one text that stand together.
const LONGEST: usize = 5;

/// For each block the runs of one, two … that begin with it; beyond the end they go no further.
fn runs(side: &[&Measured]) -> Vec<[Run; LONGEST]> {
    let runs = |first: usize| {
        let mut run = Run::default();
        std::array::from_fn(|more| {
            if let Some(block) = side.get(first + more) {
                let is_running = matches!(block.kind, Kind::Text | Kind::List | Kind::Quote);
                run.all += block.all;
                run.longest = run.longest.max(block.all);
                run.by_itself += usize::from(block.all == 0.0 || !is_running);
                run.has_marks |= !block.marks.is_empty();
            }
            run
        })
    };
    (0..side.len()).map(runs).collect()
}

/// How many notes blocks mark that those of the other text mark as well.
fn common_marks(source: &[&Measured], target: &[&Measured]) -> usize {
    let marks = source.iter().flat_map(|block| &block.marks);
    marks.filter(|mark| target.iter().any(|block| block.marks.contains(mark))).count()
}

/// How well a block of each text fits the other, by all but their words and notes. In letters.
fn fitting_two(one: &Measured, other: &Measured) -> f32 {
    alike(one, other) - MEET * one.all.min(other.all)
}

/// How well so many blocks fit that would translate one another, by all but their words and notes: by how many they are, and
/// how long. In letters.
fn fitting_more(source: &Run, target: &Run, count: usize) -> f32 {
    let joined = source.all - source.longest + target.all - target.longest;
    -JOIN * joined - MORE * (count - 2) as f32 - BY_ITSELF * (source.by_itself + target.by_itself) as f32
}

/// How well two blocks fit by their kinds.
fn alike(one: &Measured, other: &Measured) -> f32 {
    match (one.kind, other.kind) {
        (Kind::Heading(rank), Kind::Heading(there)) if rank == there => SAME_RANK,
        (Kind::Heading(_), Kind::Heading(_)) => OTHER_RANK,
        (Kind::Table, Kind::Table) | (Kind::Figure, Kind::Figure) | (Kind::Code, Kind::Code) => SAME_SHAPE,
        (Kind::Rule, Kind::Rule) => RULES,
        (one, other) if one == other => SAME_KIND,
        (Kind::Rule, _) | (_, Kind::Rule) => -NEVER,
        (Kind::Text | Kind::List | Kind::Quote, Kind::Text | Kind::List | Kind::Quote) => 0.0,
        _ => -OTHER_KIND * one.all.max(other.all),
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
        chosen.iter_mut().for_each(|bead| bead.confidence = UNKNOWN);
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
                // The bead that holds what stands behind the cut in the source.
                let across = beads.partition_point(|bead| bead.source.end <= cut.0);
                beads.get(across).map_or(UNKNOWN, |bead| 1.0 - bead.confidence)
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
            let is_of_source = bead.target.is_empty();
            let range = if is_of_source { from..to } else { from_there..to_there };
            let sentences = |one: &Bead| if is_of_source { one.source.clone() } else { one.target.clone() };
            // Beads rise on both sides, so that those within the range stand together.
            let first = beads.partition_point(|one| sentences(one).start < range.start);
            let inside = beads[first..].iter().take_while(|one| sentences(one).end <= range.end);
            let least = inside.filter(|one| !sentences(one).is_empty()).map(|one| {
                let is_alone = one.source.is_empty() || one.target.is_empty();
                if is_alone { one.confidence } else { 1.0 - one.confidence }
            });
            confidence = least.fold(confidence, f32::min);
        }
        bead.confidence = confidence.clamp(0.0, 1.0);
        (row, column) = (to, to_there);
    }
}
