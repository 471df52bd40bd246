//! Whether one of two texts stands in a single line or paragraph, as one does that was pasted without its breaks.

use crate::bead::LONGEST;
use crate::finding::{Finding, Which};

/// A text is in one piece if so much of its letters is: a heading may stand above it.
const NEARLY_ALL: f32 = 0.9;

/// A giant line among many others is none: the other text has so many times the pieces.
const FEWER: usize = 2;

/// The piece must have so many letters for each of the longest piece beside it, or it may be that one's translation, and so
/// great a part of the letters of all pieces there, or it may be a first one of many: a translation into Chinese has a quarter.
const LONGER: f32 = 2.0;
const MOST: f32 = 0.25;

/// What is found of two texts by the letters of their pieces. As many as stand in one pair are nothing to be told.
pub(crate) fn in_one(source: &[f32], target: &[f32]) -> Option<Finding> {
    if is_in_one(source, target) {
        Some(Finding::InOne(Which::Source))
    } else if is_in_one(target, source) {
        Some(Finding::InOne(Which::Target))
    } else {
        None
    }
}

fn is_in_one(one: &[f32], many: &[f32]) -> bool {
    let longest = |pieces: &[f32]| pieces.iter().copied().fold(0.0, f32::max);
    let all = |pieces: &[f32]| pieces.iter().sum::<f32>();
    let piece = longest(one);
    let count = |pieces: &[f32]| pieces.iter().filter(|letters| **letters > 0.0).count();
    let (few, there) = (count(one), count(many));
    there > LONGEST
        && FEWER * few <= there
        && piece >= NEARLY_ALL * all(one)
        && piece >= LONGER * longest(many)
        && piece >= MOST * all(many)
}

/// The letters of a piece of text.
pub(crate) fn letters(text: &str) -> f32 {
    text.chars().filter(|letter| letter.is_alphanumeric()).count() as f32
}
