//! Times the aligner on made-up texts: words of two made-up languages, of which some are names that sound alike, with
//! sentences joined and left out as translators do.

use std::ops::Range;
use std::time::Duration;

use align::{Block, BlockFix, Kind, Options, Prepared, PreparedBlocks};
use text::language::Language;

const SIZES: [usize; 4] = [100, 1_000, 10_000, 50_000];
/// The length of an article that a user mends.
const ARTICLE: usize = 2_000;
/// So many parts of it are between fixes.
const FIXES: usize = 20;
/// The sentences of a block of it.
const PARAGRAPH: usize = 4;

/// Prints a line of figures for each size, and two for fixes in an article; or only those that are asked for, by sizes and
/// `fixes`.
pub fn measure(asked: &[&str]) {
    let sizes: Vec<usize> = asked.iter().filter_map(|size| size.parse().ok()).collect();
    for size in if asked.is_empty() { SIZES.to_vec() } else { sizes } {
        let made = made(size);
        let start = worked();
        let prepared = prepared(&made);
        let learned = worked() - start;
        let alignment = prepared.align_freely();
        let all = worked() - start;
        let beads = alignment.beads.iter().map(|bead| (bead.source.clone(), bead.target.clone()));
        let right = beads.filter(|bead| made.beads.binary_search_by_key(&key(bead), key).is_ok()).count();
        println!(
            "{size:6} × {:6} sentences: {:8.1} ms, of which {:.1} ms to learn; {:.3} of the beads right; {} MB at most so far",
            made.target.len(),
            milliseconds(all),
            milliseconds(learned),
            right as f64 / made.beads.len() as f64,
            most_memory(),
        );
    }
    if !asked.is_empty() && !asked.contains(&"fixes") {
        return;
    }
    for confirmed in [0, 2] {
        fixes(confirmed);
    }
}

/// Prints a line for fixes that a person makes in an article one after another. With `confirmed` one of so many blocks was
/// set before, where the aligner had it, as in a translation that is being worked through.
fn fixes(confirmed: usize) {
    let made = made(ARTICLE);
    let [source, target] = [&made.source, &made.target].map(|text| blocks(text));
    let prepared = PreparedBlocks::new(&source, &Language::ENGLISH, &target, &Language::TURKISH, None);
    let start = worked();
    let free = prepared.align(&[]).expect("no fixes contradict one another");
    let first = worked() - start;
    let fix = |place: usize, beyond: usize| BlockFix {
        source: free[place].source.clone(),
        target: free[place + beyond].target.clone(),
    };
    let places: Vec<usize> = (1..FIXES).map(|number| number * free.len() / FIXES).collect();
    let is_left = |place: &usize| places.iter().all(|fixed| place.abs_diff(*fixed) > 1);
    let mut set: Vec<BlockFix> = match confirmed {
        0 => Vec::new(),
        every => (0..free.len()).step_by(every).filter(is_left).map(|place| fix(place, 0)).collect(),
    };
    let start = worked();
    prepared.align(&set).expect("the beads rise on both sides");
    let before = worked() - start;
    let mut times: Vec<Duration> = Vec::new();
    for (number, place) in places.iter().enumerate() {
        // Every other time the block beyond is said to be the right one.
        set.push(fix(*place, (number + 1) % 2));
        let start = worked();
        prepared.align(&set).expect("the fixes rise on both sides");
        times.push(worked() - start);
    }
    times.sort();
    let of_hundred = |share: usize| milliseconds(times[(times.len() * share / 100).min(times.len() - 1)]);
    println!(
        "a fix in {} blocks of {ARTICLE} sentences, {} set before: {:.2} ms in the middle, {:.2} ms for 95 of 100, {:.2} ms at most of {}; \
         {:.2} ms without one, {:.2} ms for those set before",
        source.len(),
        set.len() - times.len(),
        of_hundred(50),
        of_hundred(95),
        of_hundred(100),
        times.len(),
        milliseconds(first),
        milliseconds(before)
    );
}

/// A text as blocks of a few sentences.
fn blocks(text: &[String]) -> Vec<Block> {
    let block =
        |sentences: &[String]| Block { kind: Kind::Text, sentences: sentences.to_vec(), marks: Vec::new() };
    text.chunks(PARAGRAPH).map(block).collect()
}

type Sides = (Range<usize>, Range<usize>);

/// Two texts and the beads that they were made of.
struct Made {
    source: Vec<String>,
    target: Vec<String>,
    beads: Vec<Sides>,
}

fn prepared(made: &Made) -> Prepared {
    let [source, target] = [Language::ENGLISH, Language::TURKISH];
    Prepared::new(&made.source, &source, &made.target, &target, None, &Options::default())
}

fn key((source, target): &Sides) -> (usize, usize, usize, usize) {
    (source.start, target.start, source.end, target.end)
}

/// The time that the program has had of a processor, where the system tells; a machine that others use says nothing by
/// its clock.
pub fn worked() -> Duration {
    let status = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = status.split_whitespace().next().and_then(|word| word.parse().ok());
    nanoseconds.map_or_else(Duration::default, Duration::from_nanos)
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The most memory that the program has had, in megabytes, where the system tells.
pub fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok());
    kilobytes.unwrap_or_default() / 1024
}

fn made(sentences: usize) -> Made {
    let mut random = Random(7);
    let (mut source, mut target, mut beads) = (Vec::new(), Vec::new(), Vec::new());
    while source.len() < sentences {
        let (from, to) = sentence(&mut random, sentences);
        let (i, j) = (source.len(), target.len());
        match random.below(100) {
            0..3 => source.push(from),
            3..6 => target.push(to),
            6..10 => {
                let (more_from, more_to) = sentence(&mut random, sentences);
                source.push(format!("{from} {more_from}"));
                target.extend([to, more_to]);
            }
            10..14 => {
                let (more_from, more_to) = sentence(&mut random, sentences);
                source.extend([from, more_from]);
                target.push(format!("{to} {more_to}"));
            }
            _ => {
                source.push(from);
                target.push(to);
            }
        }
        beads.push((i..source.len(), j..target.len()));
    }
    Made { source, target, beads }
}

/// A sentence and its translation.
fn sentence(random: &mut Random, sentences: usize) -> (String, String) {
    // Half of the words of a text stand there once.
    let words = (sentences * 20) as f64;
    let (mut from, mut to) = (Vec::new(), Vec::new());
    for _ in 0..6 + random.below(20) {
        // Few words are frequent and many are rare.
        let rank = (words.powf(random.below(1_000_000) as f64 / 1e6)) as usize;
        let (word, translation) = match rank % 16 {
            0 => (word(rank, 1), word(rank, 1) + ["", "da", "nin"][random.below(3)]),
            1 => (rank.to_string(), rank.to_string()),
            _ => (word(rank, 1), word(rank, 2)),
        };
        from.push(word);
        if random.below(10) > 0 {
            to.insert(to.len() - random.below(3).min(to.len()), translation);
        }
    }
    (from.join(" ") + ".", to.join(" ") + ".")
}

pub fn word(rank: usize, language: usize) -> String {
    let mut random = Random((rank * 2 + language) as u64 * 0x9e37_79b9);
    let syllable = |random: &mut Random| {
        let consonant = ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"][random.below(13)];
        format!("{consonant}{}", ["a", "e", "i", "o", "u"][random.below(5)])
    };
    (0..1 + rank.ilog10() as usize).map(|_| syllable(&mut random)).collect()
}

/// Steele and Vigna's SplitMix64.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % limit.max(1) as u64) as usize
    }
}
