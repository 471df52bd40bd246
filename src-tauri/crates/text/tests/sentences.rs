//! Sentence ends, against cases of our own and, where it is at hand, a treebank.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use text::language::Language;
use text::sentences::sentences;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// A paragraph, given as its sentences, one a line.
struct Paragraph<'a> {
    sentences: Vec<&'a str>,
}

fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    text.split("\n\n")
        .map(|paragraph| {
            paragraph.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
        })
        .map(|lines| Paragraph { sentences: lines.collect() })
        .filter(|paragraph| !paragraph.sentences.is_empty())
        .collect()
}

#[derive(Default)]
struct Score {
    found: usize,
    wanted: usize,
    right: usize,
    report: String,
}

impl Score {
    /// Counts the ends in one paragraph, whose lines are joined by spaces. The last end is counted too.
    fn add(&mut self, paragraph: &Paragraph<'_>, language: &Language) {
        let joined = paragraph.sentences.join(" ");
        let mut wanted = Vec::new();
        let mut end = 0;
        for sentence in &paragraph.sentences {
            end += sentence.len();
            wanted.push(end);
            end += 1;
        }
        let found: Vec<usize> = sentences(&joined, language).into_iter().map(|range| range.end).collect();
        for end in &found {
            if !wanted.contains(end) {
                writeln!(self.report, "too many: {}", around(&joined, *end)).unwrap();
            }
        }
        for end in &wanted {
            if !found.contains(end) {
                writeln!(self.report, "missing:  {}", around(&joined, *end)).unwrap();
            }
        }
        self.right += found.iter().filter(|end| wanted.contains(end)).count();
        self.found += found.len();
        self.wanted += wanted.len();
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.wanted) as f64
    }
}

fn around(text: &str, end: usize) -> String {
    let before: String = text[..end].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[end..].chars().take(30).collect();
    format!("{before} ‖{after}")
}

#[test]
fn our_own_cases() {
    for tag in ["tr", "ru", "en", "de"] {
        let path = root().join(format!("tests/suite/sentences/{tag}.txt"));
        let text = std::fs::read_to_string(&path).unwrap();
        let language: Language = tag.parse().unwrap();
        let mut score = Score::default();
        paragraphs(&text).iter().for_each(|paragraph| score.add(paragraph, &language));
        assert!(score.report.is_empty(), "{tag}:\n{}", score.report);
        assert!(score.wanted > 5, "{tag} has cases");
    }
}

#[test]
fn treebanks() {
    let mut low = Vec::new();
    for (tag, least) in [("tr", 0.93), ("ru", 0.985)] {
        let path = root().join(format!("../shared/corpus/sentences/{tag}.txt"));
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped: {} is not there", path.display());
            return;
        };
        let language: Language = tag.parse().unwrap();
        let mut score = Score::default();
        paragraphs(&text).iter().for_each(|paragraph| score.add(paragraph, &language));
        println!(
            "{tag}: F1 {:.4}, {} wanted, {} found\n{}",
            score.f1(),
            score.wanted,
            score.found,
            score.report
        );
        low.extend((score.f1() < least).then(|| format!("{tag}: F1 {:.4} is less than {least}", score.f1())));
    }
    assert!(low.is_empty(), "{low:?}");
}
