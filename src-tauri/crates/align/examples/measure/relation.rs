//! How often texts that belong together are called unrelated, and how often those are not that do not.

use std::ops::Range;

use align::{Finding, Options, Prepared};
use text::language::Language;

use crate::gold::{Document, Set};
use crate::speed::{Random, word};

/// The lengths of texts, in sentences of the source. The longest are nearly all that a half of the news has.
const LENGTHS: [usize; 5] = [5, 10, 30, 120, 400];

/// The lengths of texts of short sentences alone, of which there are fewer, and the words that such a sentence has at most.
const LENGTHS_OF_SHORT: [usize; 3] = [5, 10, 30];
const SHORT: usize = 12;

/// A text belongs to a length if it has so much of it.
const ENOUGH: f64 = 0.75;

/// So many texts of the other half are set beside each text, where there are so many.
const OTHERS: usize = 4;

/// A bead that is so sure is taken for right by the desk.
const SURE: f32 = 0.6;

/// What is found of pairs of texts.
#[derive(Default)]
struct Found {
    pairs: usize,
    called: usize,
    beads: usize,
    sure: usize,
    evidence: Vec<f32>,
}

/// Prints a line for each length and half, and one for each kind of made-up texts. Texts are parts of documents put
/// together; those that do not belong together are the source of one and the target of another, which is of the other half.
pub fn measure(sets: &[Set]) {
    let sets: Vec<&Set> = sets.iter().filter(|set| !set.name.contains(".book")).collect();
    let all = LENGTHS.map(|length| (length, usize::MAX));
    let short = LENGTHS_OF_SHORT.map(|length| (length, SHORT));
    for (length, words) in all.into_iter().chain(short) {
        for (half, name) in ["looked at", "not looked at"].iter().enumerate() {
            let [mut related, mut said_wrongly, mut unrelated] = [(); 3].map(|()| Found::default());
            for set in &sets {
                let languages = [&set.source, &set.target];
                let greek: Language = "el".parse().unwrap();
                let [here, there] = [half == 0, half != 0].map(|half| texts(set, half, length, words));
                for (place, one) in here.iter().enumerate() {
                    related.add(languages, &one.0, &one.1);
                    said_wrongly.add([&set.source, &greek], &one.0, &one.1);
                    for ahead in 0..OTHERS.min(there.len()) {
                        unrelated.add(languages, &one.0, &there[(place + ahead) % there.len()].1);
                    }
                }
            }
            let kind = if words < usize::MAX { "short sentences" } else { "sentences" };
            println!("{length:3} {kind}, {name}\n  belong together           {related}");
            println!("  the same, said to be Greek {said_wrongly}\n  do not belong together    {unrelated}");
        }
    }
    made();
}

/// Made-up texts that have nothing to do with one another: of few words and of many, and of lines that come again.
fn made() {
    let kinds =
        [(20, usize::MAX), (60, usize::MAX), (300, usize::MAX), (3_000, usize::MAX), (1_000, 8), (1_000, 25)];
    for (words, lines) in kinds {
        let mut found = Found::default();
        for (length, seed) in LENGTHS.iter().flat_map(|length| (0..6).map(move |seed| (*length, seed))) {
            let text = |language: usize| text(seed * 2 + language, language, words, length, lines);
            found.add([&Language::ENGLISH, &Language::TURKISH], &text(0), &text(1));
        }
        let again =
            if lines < usize::MAX { format!(", {lines} lines again and again") } else { String::new() };
        println!("made up of {words} words{again}\n  do not belong together    {found}");
    }
}

/// Parts of a set's documents of a half, of at most so many words, put together until they have so many sentences, with their
/// translations.
fn texts(set: &Set, is_looked_at: bool, length: usize, words: usize) -> Vec<(Vec<String>, Vec<String>)> {
    let mut texts = Vec::new();
    let (mut source, mut target) = (Vec::new(), Vec::new());
    for document in &set.documents {
        for (from, to) in parts(document, is_looked_at) {
            let count = |line: &String| line.split_whitespace().count();
            if document.source[from.clone()].iter().map(count).sum::<usize>() > words {
                continue;
            }
            source.extend_from_slice(&document.source[from]);
            target.extend_from_slice(&document.target[to]);
            if source.len() >= length {
                texts.push((std::mem::take(&mut source), std::mem::take(&mut target)));
            }
        }
    }
    if source.len() as f64 >= ENOUGH * length as f64 {
        texts.push((source, target));
    }
    texts.retain(|(source, target)| source.len().min(target.len()) >= length.min(8));
    texts
}

/// The beads of a document's part that is looked at, or of the other, in order.
fn parts(document: &Document, is_looked_at: bool) -> Vec<(Range<usize>, Range<usize>)> {
    let mut beads: Vec<_> = document.gold.iter().cloned().collect();
    beads.sort_by_key(|(source, target)| (source.start, target.start));
    let half = |source: usize| match document.looked_until {
        Some(until) => source < until,
        None => document.is_looked_at,
    };
    beads.retain(|(source, target)| {
        !source.is_empty() && !target.is_empty() && half(source.start) == is_looked_at
    });
    beads
}

impl Found {
    fn add(&mut self, languages: [&Language; 2], source: &[String], target: &[String]) {
        let options = Options::default();
        let prepared = Prepared::new(source, languages[0], target, languages[1], None, &options);
        let alignment = prepared.align_freely();
        self.pairs += 1;
        self.called += usize::from(alignment.findings.contains(&Finding::Unrelated));
        self.evidence.push(prepared.evidence());
        let both = alignment.beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
        for bead in both {
            self.beads += 1;
            self.sure += usize::from(bead.confidence >= SURE);
        }
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Found { pairs, called, beads, sure, .. } = self;
        let least = self.evidence.iter().copied().fold(f32::INFINITY, f32::min);
        let most = self.evidence.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        write!(
            formatter,
            "{called:4} of {pairs:4} called unrelated; {sure:5} of {beads:5} beads sure; evidence {least:.1} to {most:.1}"
        )
    }
}

/// A text of so many sentences of words of a made-up language, of which there are so many, or of so many lines in turn.
fn text(seed: usize, language: usize, kinds: usize, sentences: usize, lines: usize) -> Vec<String> {
    let mut random = Random(seed as u64);
    let mut line = || {
        let words = 5 + random.below(12);
        let ranks = (0..words).map(|_| (kinds as f64).powf(random.below(1_000_000) as f64 / 1e6) as usize);
        let words: Vec<String> = ranks.map(|rank| word(rank, 1 + language)).collect();
        words.join(" ") + "."
    };
    let different: Vec<String> = (0..sentences.min(lines)).map(|_| line()).collect();
    different.iter().cycle().take(sentences).cloned().collect()
}
