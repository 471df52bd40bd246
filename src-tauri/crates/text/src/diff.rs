//! What changed between two texts, word by word.

use std::borrow::Borrow;
use std::collections::HashSet;

use similar::{Algorithm, ChangeTag, TextDiff};

/// Compares two texts by Unicode words. Joined, what is [`ChangeKind::Same`] or [`ChangeKind::Removed`] gives
/// the old text, and what is [`ChangeKind::Same`] or [`ChangeKind::Added`] the new one. The work
/// is bounded by the length of the texts: of those that differ very much more is told as changed than need be, the same
/// whenever they are compared.
///
/// ```
/// use text::diff::{ChangeKind, words};
/// let changes = words("Su akar.", "Su durur.");
/// let kinds: Vec<_> = changes.iter().map(|change| (change.kind, change.text.as_str())).collect();
/// assert_eq!(kinds[1..3], [(ChangeKind::Removed, "akar"), (ChangeKind::Added, "durur")]);
/// ```
pub fn words(old: &str, new: &str) -> Vec<Change> {
    // Without a deadline the search gives up by the number of its steps.
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).diff_unicode_words(old, new);
    let mut pieces: Vec<Change> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => ChangeKind::Same,
            ChangeTag::Delete => ChangeKind::Removed,
            ChangeTag::Insert => ChangeKind::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => pieces.push(Change { kind, text: change.value().to_owned() }),
        }
    }
    join_changes_across_spaces(pieces)
}

/// Compares two texts that have paragraphs, as one: words that have come into another paragraph, because one was split or two
/// were joined, are the same words, and a break in the place of a space is no change. What comes back are the later paragraphs,
/// and by themselves those earlier ones of which nothing is left. Joined, each gives back as [`words`] does what stands in
/// it now, and what stood there.
pub fn paragraphs<Text: Borrow<str>>(old: &[Text], new: &[Text]) -> Vec<Vec<Change>> {
    let (breaks, breaks_now) = (breaks(old), breaks(new));
    let (mut place, mut place_now) = (0, 0);
    let mut all: Vec<Vec<Change>> = Vec::new();
    let mut paragraph: Vec<Change> = Vec::new();
    for piece in words(&old.join(" "), &new.join(" ")) {
        let kind = piece.kind;
        for sign in piece.text.chars() {
            let ends = match kind {
                ChangeKind::Removed => breaks.contains(&place),
                ChangeKind::Same | ChangeKind::Added => breaks_now.contains(&place_now),
            };
            if ends {
                all.push(std::mem::take(&mut paragraph));
            } else {
                match paragraph.last_mut() {
                    Some(last) if last.kind == kind => last.text.push(sign),
                    _ => paragraph.push(Change { kind, text: sign.to_string() }),
                }
            }
            place += if kind == ChangeKind::Added { 0 } else { sign.len_utf8() };
            place_now += if kind == ChangeKind::Removed { 0 } else { sign.len_utf8() };
        }
    }
    all.push(paragraph);
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// Where paragraphs that are joined by a space have that.
fn breaks(paragraphs: &[impl Borrow<str>]) -> HashSet<usize> {
    let mut end = 0;
    let ends = paragraphs.iter().map(|paragraph| {
        end += paragraph.borrow().len() + 1;
        end - 1
    });
    ends.collect()
}

/// A piece of two texts compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which text it belongs to.
    pub kind: ChangeKind,
    /// Its words.
    pub text: String,
}

/// Which text a [`Change`] belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Both.
    Same,
    /// The old one only.
    Removed,
    /// The new one only.
    Added,
}

/// Three words changed in a row are one change to a reader, though the spaces between them are the
/// same. Within each stretch of changes, what was removed comes first.
fn join_changes_across_spaces(pieces: Vec<Change>) -> Vec<Change> {
    let mut joined = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let mut flush = |removed: &mut String, added: &mut String, same: Option<Change>| {
        for (kind, text) in [(ChangeKind::Removed, removed), (ChangeKind::Added, added)] {
            if !text.is_empty() {
                joined.push(Change { kind, text: std::mem::take(text) });
            }
        }
        joined.extend(same);
    };
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece.kind {
            ChangeKind::Removed => removed.push_str(&piece.text),
            ChangeKind::Added => added.push_str(&piece.text),
            ChangeKind::Same => {
                let is_gap = piece.text.chars().all(char::is_whitespace)
                    && !removed.is_empty()
                    && !added.is_empty()
                    && pieces.peek().is_some();
                if is_gap {
                    removed.push_str(&piece.text);
                    added.push_str(&piece.text);
                } else {
                    flush(&mut removed, &mut added, Some(piece));
                }
            }
        }
    }
    flush(&mut removed, &mut added, None);
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn joins_neighbouring_changes() {
        let changes = words("Бир эки уч төрт.", "Бир беш алты төрт.");
        let texts: Vec<&str> = changes.iter().map(|change| change.text.as_str()).collect();
        assert_eq!(texts, ["Бир ", "эки уч", "беш алты", " төрт."]);
    }

    #[test]
    fn nothing_changed() {
        assert_eq!(words("", ""), []);
        assert_eq!(words("a b", "a b").len(), 1);
    }

    /// All of one text is to be compared with all of the other: by the shortest path that would not end today.
    #[test]
    fn long_texts_that_have_nothing_in_common_are_compared_in_bounded_work() {
        let text = |seed: u64| {
            let mut state = seed;
            let mut word = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                ["a ", "b ", "c ", "d "][(state >> 62) as usize]
            };
            (0..60_000).map(|_| word()).collect::<String>()
        };
        let (old, new) = (text(1), text(2));
        let changes = words(&old, &new);
        assert!(changes.len() > 1000, "some words are the same");
        assert_eq!(words(&old, &new), changes, "and the same each time");
    }

    /// Each paragraph by itself, with brackets around what was removed and braces around what was added.
    #[track_caller]
    fn check_paragraphs(old: &[&str], new: &[&str], expected: &[&str]) {
        let told = |change: &Change| match change.kind {
            ChangeKind::Same => change.text.clone(),
            ChangeKind::Removed => format!("[{}]", change.text),
            ChangeKind::Added => format!("{{{}}}", change.text),
        };
        let found: Vec<String> =
            paragraphs(old, new).iter().map(|one| one.iter().map(told).collect()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_only_in_another_paragraph_is_the_same() {
        check_paragraphs(&["Su akar, kum durur."], &["Su akar,", "kum durur."], &["Su akar,", "kum durur."]);
        check_paragraphs(&["Su akar,", "kum durur."], &["Su akar, kum durur."], &["Su akar, kum durur."]);
        check_paragraphs(
            &["Su akar, kum durur."],
            &["Su hep akar,", "taş durur."],
            &["Su {hep }akar,", "[kum]{taş} durur."],
        );
    }

    #[test]
    fn a_paragraph_that_came_or_went_is_one_by_itself() {
        check_paragraphs(&["Su akar.", "Kum durur."], &["Su akar."], &["Su akar.", "[Kum durur.]"]);
        check_paragraphs(&["Su akar."], &["Su akar.", "Kum durur."], &["Su akar.", "{Kum durur.}"]);
        check_paragraphs(&["Su akar."], &[], &["[Su akar.]"]);
        check_paragraphs(&[], &["Su akar."], &["{Su akar.}"]);
        check_paragraphs(&[], &[], &[]);
    }

    proptest! {
        #[test]
        fn paragraphs_give_both_texts_back(
            old in proptest::collection::vec("[aбş.]{1,2}( [aбş.]{1,2}){0,4}", 0..4),
            new in proptest::collection::vec("[aбş.]{1,2}( [aбş.]{1,2}){0,4}", 0..4)
        ) {
            let texts = |all: &[String]| all.iter().flat_map(|one| one.chars()).filter(|sign| *sign != ' ').collect::<String>();
            let found = paragraphs(&old, &new);
            let side = |kind| -> String {
                let pieces = found.iter().flatten().filter(|change| change.kind != kind);
                pieces.flat_map(|change| change.text.chars()).filter(|sign| *sign != ' ').collect()
            };
            prop_assert_eq!(side(ChangeKind::Added), texts(&old));
            prop_assert_eq!(side(ChangeKind::Removed), texts(&new));
        }

        #[test]
        fn gives_both_texts_back(old in "[aбş .,]{0,30}", new in "[aбş .,]{0,30}") {
            let side = |kind| -> String {
                words(&old, &new).into_iter().filter(|change| change.kind != kind).map(|change| change.text).collect()
            };
            prop_assert_eq!(side(ChangeKind::Added), old.clone());
            prop_assert_eq!(side(ChangeKind::Removed), new.clone());
        }
    }
}
