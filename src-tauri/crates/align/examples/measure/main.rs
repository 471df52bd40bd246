//! Measures the aligner on gold alignments:
//!
//! ```text
//! cargo run --release -p align --example measure -- DIRECTORY scores        strict F1 of each set
//! cargo run --release -p align --example measure -- DIRECTORY books         the same of documents put together as books
//! cargo run --release -p align --example measure -- DIRECTORY memory        the same with a memory of earlier documents
//! cargo run --release -p align --example measure -- DIRECTORY ablation      with each part switched off
//! cargo run --release -p align --example measure -- DIRECTORY calibration   how often beads are right, by their confidence
//! cargo run --release -p align --example measure -- DIRECTORY relation      how often unrelated texts are known
//! cargo run --release -p align --example measure -- bad                     time and memory for texts that are none
//! cargo run --release -p align --example measure -- speed [SIZE|fixes]…     times on made-up texts
//! cargo run --release -p align --example measure -- blocks FILE…            how well blocks are paired (`A-B.blocks.jsonl`)
//! ```
//!
//! DIRECTORY is laid out like the collection that `README.md` of the bench tells of: `news/A-B.KIND.jsonl` and
//! `text-berg-dev/`. Documents are split in two by a hash of their names. Constants were chosen on those that are
//! looked at; the others only tell whether that holds.
#![expect(clippy::print_stdout, reason = "figures go to standard output")]
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]

mod bad;
mod blocks;
mod gold;
mod made;
mod relation;
mod score;
mod speed;

use std::path::Path;

use align::{Options, Prepared};

use gold::{Document, Set};
use score::{Score, sides};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["speed", sizes @ ..] = words.as_slice() {
        return speed::measure(sizes);
    }
    if words == ["bad"] {
        return bad::measure();
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
        "books" => {
            scores(&gold::books(&sets), &Options::default());
        }
        "ablation" => ablation(&sets),
        "calibration" => calibration(&sets),
        "relation" => relation::measure(&sets),
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
        let beads = align(set, document, options);
        let part = usize::from(!document.is_looked_at);
        match document.looked_until {
            None => parts[part].add(&document.gold, &beads),
            Some(until) => {
                parts[0].add_part(&document.gold, &beads, |place| place < until);
                parts[1].add_part(&document.gold, &beads, |place| place >= until);
            }
        }
    }
    parts
}

/// Switches a part off.
type Switch = fn(&mut Options);

fn ablation(sets: &[Set]) {
    let switches: [(&str, Switch); 11] = [
        ("all", |_| {}),
        ("no lengths", |options| options.lengths = false),
        ("no ends", |options| options.ends = false),
        ("no joints", |options| options.joints = false),
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

/// Shows the wrong beads of a set's documents that are looked at.
fn wrong(sets: &[Set], name: &str) {
    let books = gold::books(sets);
    for set in sets.iter().chain(&books).filter(|set| set.name == name) {
        for document in set.documents.iter().filter(|document| document.is_looked_at) {
            println!("== {}", document.name);
            let until = document.looked_until.unwrap_or(document.source.len());
            let beads = align(set, document, &Options::default());
            for bead in beads.into_iter().filter(|bead| bead.source.start < until) {
                if !document.gold.contains(&sides(&bead.source, &bead.target)) {
                    println!("-- {:?}:{:?} {:.2}", bead.source, bead.target, bead.confidence);
                    document.source[bead.source].iter().for_each(|line| println!("  < {line}"));
                    document.target[bead.target].iter().for_each(|line| println!("  > {line}"));
                }
            }
        }
    }
}
