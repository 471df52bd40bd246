//! What must hold of any two texts.

use std::ops::Range;

use align::{Alignment, Block, BlockFix, Kind, Memory, Options, Prepared, PreparedBlocks, SentenceBead};
use proptest::prelude::*;
use text::language::Language;

/// Sentences of words that translate one another, of signs, and of anything.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let sentence = prop_oneof![
        4 => "((Ankara|анкара|river|nehir|река|25|1\\.000|\\?|«|»|,|a|ve|и) ){0,12}",
        1 => "\\PC{0,40}",
        1 => "[\\x00-\\x20]{0,4}",
    ];
    prop::collection::vec(sentence, 0..14)
}

/// Lines of words that all have a translation, none of which looks like its source; so many lines that only a corridor of
/// their pairs is looked at. From each side a run of lines is gone, which is longer than that corridor reaches at first,
/// so that it often must be made wider.
fn long_texts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let line = prop::collection::vec(0..WORDS, 3..10);
    let gap = |starts: Range<usize>| (starts, 40..60_usize);
    (prop::collection::vec(line, 320), gap(40..110), gap(180..250)).prop_map(
        |(lines, of_source, of_target)| {
            let side = |word: fn(usize) -> String, (start, length): (usize, usize)| -> Vec<String> {
                let written = |line: &Vec<usize>| {
                    line.iter().map(|number| word(*number)).collect::<Vec<String>>().join(" ") + "."
                };
                let is_there = |(place, _): &(usize, &Vec<usize>)| !(start..start + length).contains(place);
                lines.iter().enumerate().filter(is_there).map(|(_, line)| written(line)).collect()
            };
            (
                side(|number| word(number, ["м", "н", "л", "р"], ["а", "е", "и", "о", "у"]), of_source),
                side(|number| word(number, ["k", "t", "s", "p"], ["a", "e", "i", "o", "u"]), of_target),
            )
        },
    )
}

/// How many words the long texts are made of.
const WORDS: usize = 100;

/// A word of two syllables, each a consonant and a vowel.
fn word(number: usize, consonants: [&str; 4], vowels: [&str; 5]) -> String {
    let syllable = |number: usize| consonants[number % 4].to_owned() + vowels[number % 5];
    syllable(number) + &syllable(number + number / 20)
}

fn prepared(source: &[String], target: &[String]) -> Prepared {
    let memory =
        Memory::learn(&[("river", "nehir"), ("река", "nehir")], &Language::RUSSIAN, &Language::TURKISH);
    Prepared::new(source, &Language::RUSSIAN, target, &Language::TURKISH, Some(&memory), &Options::default())
}

/// Each sentence is in one bead, in order.
fn is_whole(alignment: &Alignment, source: usize, target: usize) -> bool {
    let (mut i, mut j) = (0, 0);
    for bead in &alignment.beads {
        if (bead.source.start, bead.target.start) != (i, j) || bead.source.len() + bead.target.len() == 0 {
            return false;
        }
        (i, j) = (bead.source.end, bead.target.end);
    }
    (i, j) == (source, target)
}

/// A text as one block.
fn block(sentences: &[String]) -> Block {
    Block { kind: Kind::Text, sentences: sentences.to_vec(), marks: Vec::new() }
}

fn prepared_blocks(source: &[String], target: &[String]) -> PreparedBlocks {
    let [russian, turkish] = [Language::RUSSIAN, Language::TURKISH];
    PreparedBlocks::new(&[block(source)], &russian, &[block(target)], &turkish, None)
}

/// Each sentence is in one bead, and what is fixed is there.
fn keeps_to(beads: &[SentenceBead], fixes: &[BlockFix], source: usize, target: usize) -> bool {
    let all = |of: &dyn Fn(&SentenceBead) -> Vec<usize>| {
        let mut all: Vec<usize> = beads.iter().flat_map(of).collect();
        all.sort_unstable();
        all
    };
    let is_there = |fix: &BlockFix| {
        beads.iter().any(|bead| bead.fixed && (&bead.source, &bead.target) == (&fix.source, &fix.target))
    };
    all(&|bead| bead.source.clone()) == (0..source).collect::<Vec<_>>()
        && all(&|bead| bead.target.clone()) == (0..target).collect::<Vec<_>>()
        && fixes.iter().all(is_there)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_sentence_is_in_one_bead_and_the_answer_is_always_the_same(source in sentences(), target in sentences()) {
        let alignment = prepared(&source, &target).align_freely();
        prop_assert!(is_whole(&alignment, source.len(), target.len()), "{alignment:?}");
        prop_assert!(alignment.beads.iter().all(|bead| (0.0..=1.0).contains(&bead.confidence)), "{alignment:?}");
        prop_assert_eq!(prepared(&source, &target).align_freely(), alignment);
    }

    #[test]
    fn what_is_fixed_is_kept_to(
        source in sentences(),
        target in sentences(),
        said in prop::collection::vec((0..3, 0..14_usize, 1..4_usize, 0..14_usize, 1..4_usize), 0..4),
    ) {
        let prepared = prepared_blocks(&source, &target);
        let mut fixes: Vec<BlockFix> = Vec::new();
        for (kind, i, a, j, b) in said {
            let (i, j) = (i..(i + a).min(source.len()).max(i), j..(j + b).min(target.len()).max(j));
            let fix = BlockFix {
                source: if kind == 1 { Vec::new() } else { i.collect() },
                target: if kind == 0 { Vec::new() } else { j.collect() },
            };
            let is_said = fixes.iter().any(|said| {
                said.source.iter().any(|place| fix.source.contains(place))
                    || said.target.iter().any(|place| fix.target.contains(place))
            });
            if is_said || (fix.source.is_empty() && fix.target.is_empty()) {
                continue;
            }
            fixes.push(fix);
            let beads = prepared.sentences(&[0], &[0], &fixes);
            prop_assert!(keeps_to(&beads, &fixes, source.len(), target.len()), "{fixes:?} {beads:?}");
        }
    }
}

proptest! {
    // Each case takes as long as hundreds of the short ones.
    #![proptest_config(ProptestConfig { cases: 3, ..ProptestConfig::default() })]

    #[test]
    fn long_texts_with_gaps_are_aligned_whole((source, target) in long_texts(), at in 0..100_usize) {
        let prepared = prepared(&source, &target);
        let alignment = prepared.align_freely();
        prop_assert!(is_whole(&alignment, source.len(), target.len()), "{alignment:?}");
        prop_assert!(alignment.beads.iter().all(|bead| (0.0..=1.0).contains(&bead.confidence)), "{alignment:?}");
        let fixes = [
            BlockFix { source: vec![at], target: vec![at, at + 1] },
            BlockFix { source: vec![at + 90, at + 91], target: Vec::new() },
        ];
        let found = prepared_blocks(&source, &target).sentences(&[0], &[0], &fixes);
        prop_assert!(keeps_to(&found, &fixes, source.len(), target.len()), "{found:?}");
    }
}
