//! Sittings: what one person wrote without a long pause.

use std::collections::HashMap;

use chrono::Duration;
use text::diff::{ChangeKind, words};
use text::markdown::block::read_block;
use text::plain::plain_text;

use crate::carried::carried;
use crate::edition::Content;
use crate::id::BlockId;
use crate::revision::RevisionHead;

/// After so long a pause, in minutes, the same person sits down anew.
pub const PAUSE: i64 = 30;

/// Whether `later`, the revision after `earlier`, was written in the same sitting.
pub fn goes_on(earlier: &RevisionHead, later: &RevisionHead) -> bool {
    earlier.person == later.person && later.at - earlier.at <= Duration::minutes(PAUSE)
}

/// How many words came and how many went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordsChanged {
    pub added: u32,
    pub removed: u32,
}

/// The words that came and went between two texts, in title, key points and blocks. A block that only moved, be
/// it cut and pasted, or is set otherwise, changes none.
pub fn words_changed(before: &Content, after: &Content) -> WordsChanged {
    let mut changed = WordsChanged::default();
    let mut compare = |then: &str, now: &str| {
        for change in words(then, now) {
            let count = u32::try_from(text::count::words(&change.text)).unwrap_or(u32::MAX);
            match change.kind {
                ChangeKind::Same => {}
                ChangeKind::Added => changed.added += count,
                ChangeKind::Removed => changed.removed += count,
            }
        }
    };
    compare(&before.title, &after.title);
    if before.key_points != after.key_points {
        compare(&before.key_points.join("\n"), &after.key_points.join("\n"));
    }
    let carried = carried(&before.blocks, &after.blocks);
    let plain = |markdown: &str| plain_text(&read_block(markdown));
    let mut gone: HashMap<BlockId, &str> =
        before.blocks.iter().map(|block| (block.id, block.markdown.as_str())).collect();
    for block in &after.blocks {
        match gone.remove(carried.get(&block.id).unwrap_or(&block.id)) {
            Some(then) if then == block.markdown => {}
            then => compare(&then.map(plain).unwrap_or_default(), &plain(&block.markdown)),
        }
    }
    for then in gone.into_values() {
        compare(&plain(then), "");
    }
    changed
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use text::digest::Digest;
    use uuid::Uuid;

    use super::*;
    use crate::edition::EditionBlock;
    use crate::id::{DeskId, EditionId, PersonId, RevisionId};
    use crate::revision::Reason;

    /// The latest first, each as `person minutes`; sittings are drawn apart by a bar.
    #[track_caller]
    fn check(revisions: &str) {
        let heads: Vec<RevisionHead> =
            revisions.split(" | ").flat_map(|one| one.split(", ")).map(head).collect();
        let drawn: Vec<String> = heads
            .chunk_by(|later, earlier| goes_on(earlier, later))
            .map(|sitting| sitting.iter().map(drawn).collect::<Vec<_>>().join(", "))
            .collect();
        assert_eq!(drawn.join(" | "), revisions);
    }

    fn head(written: &str) -> RevisionHead {
        let (person, minutes) = written.split_once(' ').expect("a person and minutes");
        let id = Uuid::from_u128(person.bytes().map(u128::from).sum());
        RevisionHead {
            id: RevisionId(id),
            edition: EditionId(id),
            number: 1,
            reason: Reason::Edited,
            person: PersonId(id),
            desk: DeskId(id),
            at: DateTime::UNIX_EPOCH + Duration::minutes(minutes.parse().expect("a number")),
            previous: None,
            hash: Digest::of(b""),
        }
    }

    fn drawn(head: &RevisionHead) -> String {
        let person = char::from(head.person.0.as_u128() as u8);
        format!("{person} {}", head.at.timestamp() / 60)
    }

    #[test]
    fn a_sitting_ends_with_a_long_pause_or_with_another_person() {
        check("a 50, a 30, a 0");
        check("a 90 | a 59, a 30");
        check("a 60, a 30");
        check("a 61 | a 30");
        check("a 3 | b 2 | a 1");
    }

    #[track_caller]
    fn changed(before: &[(u128, &str)], after: &[(u128, &str)], added: u32, removed: u32) {
        let content = |blocks: &[(u128, &str)]| Content {
            blocks: blocks
                .iter()
                .map(|(id, text)| EditionBlock::new(BlockId(Uuid::from_u128(*id)), (*text).to_owned()))
                .collect(),
            ..Content::default()
        };
        assert_eq!(words_changed(&content(before), &content(after)), WordsChanged { added, removed });
    }

    #[test]
    fn words_are_counted_that_came_and_that_went() {
        changed(&[(1, "One two.")], &[(1, "One two three.")], 1, 0);
        changed(&[(1, "One two.")], &[(1, "One.")], 0, 1);
        changed(&[(1, "One two.")], &[(2, "Four.")], 1, 2);
        changed(&[(1, "One."), (2, "Two.")], &[(2, "Two."), (1, "One.")], 0, 0);
        changed(&[(1, "One two.")], &[(1, "One **two**.")], 0, 0);
        changed(&[(1, "One two three."), (2, "Two.")], &[(2, "Two."), (3, "One two three.")], 0, 0);
        changed(&[], &[], 0, 0);
    }
}
