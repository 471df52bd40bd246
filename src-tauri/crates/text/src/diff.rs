//! What changed between two texts, word by word.

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

    proptest! {
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
