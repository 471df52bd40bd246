//! What must hold of any two texts.

use std::ops::Range;

use align::{Alignment, Fix, Memory, Options, Prepared};
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

fn keeps_to(alignment: &Alignment, fixes: &[Fix]) -> bool {
    fixes.iter().all(|fix| match fix {
        Fix::Pair { source, target } => {
            alignment.beads.iter().any(|bead| bead.fixed && (&bead.source, &bead.target) == (source, target))
        }
        Fix::SourceAlone(source) => source.clone().all(|sentence| {
            alignment
                .beads
                .iter()
                .any(|bead| bead.fixed && bead.source == (sentence..sentence + 1) && bead.target.is_empty())
        }),
        Fix::TargetAlone(target) => target.clone().all(|sentence| {
            alignment
                .beads
                .iter()
                .any(|bead| bead.fixed && bead.target == (sentence..sentence + 1) && bead.source.is_empty())
        }),
    })
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
        let fix = |(kind, i, a, j, b): (i32, usize, usize, usize, usize)| match kind {
            0 => Fix::SourceAlone(i..i + a),
            1 => Fix::TargetAlone(j..j + b),
            _ => Fix::Pair { source: i..i + a, target: j..j + b },
        };
        let prepared = prepared(&source, &target);
        let mut fixes = Vec::new();
        for fix in said.into_iter().map(fix) {
            fixes.push(fix);
            // What contradicts itself is refused.
            let Ok(found) = prepared.align(&fixes) else {
                fixes.pop();
                continue;
            };
            prop_assert!(is_whole(&found, source.len(), target.len()), "{fixes:?} {found:?}");
            prop_assert!(keeps_to(&found, &fixes), "{fixes:?} {found:?}");
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
        let fixes = [Fix::Pair { source: at..at + 1, target: at..at + 2 }, Fix::SourceAlone(at + 90..at + 92)];
        let found = prepared.align(&fixes).unwrap();
        prop_assert!(is_whole(&found, source.len(), target.len()), "{found:?}");
        prop_assert!(keeps_to(&found, &fixes), "{found:?}");
    }
}
