//! Measures the aligner on gold alignments:
//!
//! ```text
//! cargo run --release -p align --example measure -- DIRECTORY scores        strict F1 of each set
//! cargo run --release -p align --example measure -- DIRECTORY memory        the same with a memory of earlier documents
//! cargo run --release -p align --example measure -- DIRECTORY ablation      with each part switched off
//! cargo run --release -p align --example measure -- DIRECTORY calibration   how often beads are right, by their confidence
//! cargo run --release -p align --example measure -- speed                   times on made-up texts
//! cargo run --release -p align --example measure -- blocks FILE…            how well blocks are paired (`A-B.blocks.jsonl`)
//! ```
//!
//! DIRECTORY is laid out like the collection that `README.md` of the bench tells of: `news/A-B.KIND.jsonl` and
//! `text-berg-dev/`. Documents are split in two by a hash of their names. Constants were chosen on those that are
//! looked at; the others only tell whether that holds.
#![expect(clippy::print_stdout, reason = "figures go to standard output")]
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]

mod blocks;
mod gold;
mod made;
mod score;
mod speed;

use std::path::Path;

use align::{Options, Prepared};

use gold::{Document, Set};
use score::{Score, sides};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words == ["speed"] {
        return speed::measure();
    }
    if let ["blocks", files @ ..] = words.as_slice() {
        return blocks::measure(files);
    }
    let [directory, what, rest @ ..] = words.as_slice() else {
        panic!("DIRECTORY scores | memory | ablation | calibration")
    };
    let sets = gold::sets(Path::new(directory));
    match *what {
        "scores" => {
            scores(&sets, &Options::default());
        }
        "memory" => {
            scores(&gold::with_memories(Path::new(directory), sets), &Options::default());
        }
        "ablation" => ablation(&sets),
        "calibration" => calibration(&sets),
        "relation" => relation(&sets),
        "wrong" => wrong(&sets, rest[0]),
        other => panic!("there is no measurement “{other}”"),
    }
}

fn align(set: &Set, document: &Document, options: &Options) -> Vec<align::Bead> {
    let memory = set.memory.as_ref();
    let prepared =
        Prepared::new(&document.source, &set.source, &document.target, &set.target, memory, options);
    prepared.align_freely().beads
}

/// Prints a line for each set and gives the mean of all, of what is looked at and of the rest.
fn scores(sets: &[Set], options: &Options) -> [f64; 2] {
    let mut means = [0.0; 2];
    for set in sets {
        let parts = parts(set, options);
        println!("{:24} looked at {}  not looked at {}", set.name, parts[0], parts[1]);
        for (mean, part) in means.iter_mut().zip(&parts) {
            *mean += part.f1();
        }
    }
    let means = means.map(|mean| mean / sets.len() as f64);
    println!("{:24} looked at F1 {:.4}  not looked at F1 {:.4}", "mean of sets", means[0], means[1]);
    means
}

fn parts(set: &Set, options: &Options) -> [Score; 2] {
    let mut parts = [Score::default(), Score::default()];
    for document in &set.documents {
        parts[usize::from(!document.is_looked_at)].add(&document.gold, &align(set, document, options));
    }
    parts
}

/// Switches a part off.
type Switch = fn(&mut Options);

fn ablation(sets: &[Set]) {
    let switches: [(&str, Switch); 10] = [
        ("all", |_| {}),
        ("no lengths", |options| options.lengths = false),
        ("no ends", |options| options.ends = false),
        ("no numbers", |options| options.numbers = false),
        ("no signs", |options| options.signs = false),
        ("no cognates", |options| options.cognates = false),
        ("no everyday", |options| options.everyday = false),
        ("no document", |options| options.document = false),
        ("no habits", |options| options.habits = false),
        ("not wide", |options| options.wide = false),
    ];
    for (name, switch) in switches {
        let mut options = Options::default();
        switch(&mut options);
        let mut line = format!("{name:12}");
        for part in 0..2 {
            for set in sets
                .iter()
                .filter(|set| set.documents.iter().any(|document| document.is_looked_at == (part == 0)))
            {
                line.push_str(&format!(" {:.3}", parts(set, &options)[part].f1()));
            }
            line.push_str(" |");
        }
        println!("{line}");
    }
}

fn calibration(sets: &[Set]) {
    for (part, name) in ["looked at", "not looked at"].iter().enumerate() {
        let mut bins = [(0, 0, 0.0); 12];
        for set in sets {
            for document in set.documents.iter().filter(|document| document.is_looked_at == (part == 0)) {
                for bead in align(set, document, &Options::default()) {
                    let sure = bead.confidence;
                    let bin = if sure >= 0.99 {
                        11
                    } else if sure >= 0.95 {
                        10
                    } else {
                        (sure * 10.0) as usize
                    };
                    bins[bin].0 += 1;
                    bins[bin].1 += usize::from(document.gold.contains(&sides(&bead.source, &bead.target)));
                    bins[bin].2 += f64::from(sure);
                }
            }
        }
        println!("{name}: said, right, beads");
        for (count, right, said) in bins.iter().filter(|bin| bin.0 > 0) {
            println!("  {:.3}  {:.3}  {count}", said / *count as f64, *right as f64 / *count as f64);
        }
        let sure = &bins[9..];
        let (count, right) = sure.iter().fold((0, 0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1));
        println!("  at least .9 sure: {:.4} right of {count}", right as f64 / count.max(1) as f64);
    }
}

/// Shows how much evidence there is in documents, and in each document's source with the target of the next.
fn relation(sets: &[Set]) {
    for set in sets {
        let documents: Vec<&Document> = set
            .documents
            .iter()
            .filter(|document| document.is_looked_at && document.source.len() > 4)
            .collect();
        let evidence = |ahead: usize| -> Vec<f32> {
            let with = |place: usize| {
                let (one, other) = (documents[place], documents[(place + ahead) % documents.len()]);
                let options = Options::default();
                Prepared::new(
                    &one.source,
                    &set.source,
                    &other.target,
                    &set.target,
                    set.memory.as_ref(),
                    &options,
                )
                .evidence()
            };
            let mut found: Vec<f32> = (0..documents.len()).map(with).collect();
            found.sort_by(f32::total_cmp);
            found
        };
        println!("{}\n  related   {:.2?}\n  unrelated {:.2?}", set.name, evidence(0), evidence(1));
    }
}

/// Shows the wrong beads of a set's documents that are looked at.
fn wrong(sets: &[Set], name: &str) {
    for set in sets.iter().filter(|set| set.name == name) {
        for document in set.documents.iter().filter(|document| document.is_looked_at) {
            println!("== {}", document.name);
            for bead in align(set, document, &Options::default()) {
                if !document.gold.contains(&sides(&bead.source, &bead.target)) {
                    println!("-- {:?}:{:?} {:.2}", bead.source, bead.target, bead.confidence);
                    document.source[bead.source].iter().for_each(|line| println!("  < {line}"));
                    document.target[bead.target].iter().for_each(|line| println!("  > {line}"));
                }
            }
        }
    }
}
