//! The aligner, against cases of our own: `tests/suite/align`, whose README says how they are written.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::ops::Range;
use std::path::Path;

use align::{Bead, Block, BlockFix, Kind, Options, Prepared, PreparedBlocks};
use text::language::Language;

#[test]
fn english_and_turkish() {
    check("en-tr.txt");
}

#[test]
fn english_and_arabic() {
    check("en-ar.txt");
}

#[test]
fn the_same_on_both_sides() {
    check("other.txt");
}

#[test]
fn what_is_said_of_wrong_texts() {
    check("wrong.txt");
}

/// Each kind of a line is looked at once; otherwise the work for two such lines is the product of their lengths.
#[test]
fn lines_of_one_word_cost_no_more_than_others() {
    let lines = vec!["Ankara ".repeat(4_000); 20];
    let alignment =
        Prepared::new(&lines, &Language::ENGLISH, &lines, &Language::TURKISH, None, &Options::default())
            .align_freely();
    assert_eq!(alignment.beads.len(), lines.len());
}

/// Runs the cases of a file.
#[track_caller]
fn check(file: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/align");
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    let (languages, cases) = text.split_once('\n').unwrap();
    let languages: Vec<Language> = languages.split(' ').map(|tag| tag.parse().unwrap()).collect();
    let mut faults = Vec::new();
    for case in cases.split("--- ").skip(1) {
        let lines = |sign: &str| -> Vec<String> {
            let of_sign = case.lines().skip(1).filter_map(|line| line.strip_prefix(sign));
            of_sign.flat_map(|line| repeated(line.trim_start())).collect()
        };
        let prepared =
            Prepared::new(&lines("<"), &languages[0], &lines(">"), &languages[1], None, &Options::default());
        let fixes: Vec<BlockFix> = lines("!").iter().flat_map(|line| line.split(' ')).map(fix).collect();
        let alignment = prepared.align_freely();
        let mut beads: Vec<String> = alignment.beads.iter().map(written).collect();
        let mut is_claimed = alignment.beads.iter().any(|bead| bead.confidence > 0.1);
        if !fixes.is_empty() {
            let block = |sign| Block { kind: Kind::Text, sentences: lines(sign), marks: Vec::new() };
            let blocks =
                PreparedBlocks::new(&[block("<")], &languages[0], &[block(">")], &languages[1], None);
            let mended = blocks.sentences(&[0], &[0], &fixes);
            beads = mended.iter().map(|bead| written_sides(&bead.source, &bead.target)).collect();
            is_claimed |= mended.iter().any(|bead| !bead.fixed && bead.confidence > 0.1);
        }
        let wanted = lines("=").concat();
        let is_as_wanted = match wanted.strip_suffix(" …") {
            // All that follow are like the first.
            Some(_) => alignment.beads.iter().all(|bead| (bead.source.len(), bead.target.len()) == (1, 1)),
            // Which beads come out of what cannot be aligned is nobody's concern.
            None => beads.join(" ") == wanted || wanted == "?",
        };
        let findings: Vec<&str> = alignment.findings.iter().map(|finding| finding.word()).collect();
        // Of what looks unrelated, or what nothing can tell apart, no bead may claim to be sure.
        let claims = ["unrelated", "repetitive"].iter().any(|word| findings.contains(word)) && is_claimed;
        if !is_as_wanted || claims || findings.join(" ") != lines("?").concat() {
            let name = case.lines().next().unwrap();
            faults.push(format!(
                "{name}\n  wanted: {wanted}\n  found:  {}\n  findings: {findings:?}{}",
                beads.join(" "),
                if claims { ", and yet some beads claim to be sure" } else { "" }
            ));
        }
    }
    assert!(faults.is_empty(), "{file}:\n{}", faults.join("\n"));
}

fn repeated(line: &str) -> Vec<String> {
    let line = line.replace("\\0", "\0");
    match line.rsplit_once(" ×") {
        Some((line, times)) => vec![line.to_owned(); times.parse().unwrap()],
        None => vec![line],
    }
}

fn written(bead: &Bead) -> String {
    let places = |range: &Range<usize>| range.clone().collect::<Vec<usize>>();
    written_sides(&places(&bead.source), &places(&bead.target))
}

fn written_sides(source: &[usize], target: &[usize]) -> String {
    let side = |places: &[usize]| {
        let numbers: Vec<String> = places.iter().map(usize::to_string).collect();
        format!("[{}]", numbers.join(","))
    };
    format!("{}:{}", side(source), side(target))
}

fn fix(written: &str) -> BlockFix {
    let mut sides = written.split(':').map(|side| {
        side.trim_matches(['[', ']']).split(',').filter_map(|number| number.parse().ok()).collect()
    });
    BlockFix { source: sides.next().unwrap(), target: sides.next().unwrap() }
}
