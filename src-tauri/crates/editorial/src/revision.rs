//! One step of an edition's history.
//!
//! A revision holds what changed, not the whole text: a save of one paragraph in a book of a thousand
//! stores one paragraph. Every so often a step is *whole*, so that every text is fewer than
//! [`STEPS_BETWEEN_WHOLES`] steps from one. Each revision carries the hash of the one before it, so that
//! a history cannot be altered in the middle without its end showing it.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use text::digest::Digest;

use crate::edition::{Content, EditionBlock};
use crate::id::{BlockId, DeskId, EditionId, PersonId, RevisionId};

/// How many steps it is from a whole revision to the next: between them stand one fewer that are not whole.
pub const STEPS_BETWEEN_WHOLES: u32 = 50;

/// A step of an edition's history; append-only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    pub head: RevisionHead,
    pub step: Step,
}

/// A revision without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionHead {
    pub id: RevisionId,
    pub edition: EditionId,
    /// Counted from 1 in each edition.
    pub number: u32,
    pub reason: Reason,
    pub person: PersonId,
    pub desk: DeskId,
    pub at: DateTime<Utc>,
    /// The hash of revision `number - 1`; of the first one, nothing.
    pub previous: Option<Digest>,
    /// [`hash`] of all the rest.
    pub hash: Digest,
}

/// Why a revision was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The edition was begun empty.
    Began,
    /// It was read in from a file.
    Imported,
    /// Someone wrote.
    Edited,
    /// An earlier revision, by its number, was brought back.
    BroughtBack(u32),
}

impl Reason {
    /// The word that stands for it in the file and on the wire, and of [`Reason::BroughtBack`] the number.
    pub fn word(self) -> (&'static str, Option<u32>) {
        match self {
            Reason::Began => ("began", None),
            Reason::Imported => ("imported", None),
            Reason::Edited => ("edited", None),
            Reason::BroughtBack(number) => ("brought_back", Some(number)),
        }
    }
}

/// What a revision changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// Whether everything is here, so that nothing earlier is needed to know the text.
    pub whole: bool,
    pub title: Option<String>,
    pub key_points: Option<Vec<String>>,
    /// The ids of all blocks in order, if blocks came, went or moved.
    pub order: Option<Vec<BlockId>>,
    /// The Markdown of the blocks that are new or changed.
    pub blocks: BTreeMap<BlockId, String>,
}

impl Step {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.title.is_none() && self.key_points.is_none() && self.order.is_none() && self.blocks.is_empty()
    }

    /// The step that leads to `content` from nothing.
    pub fn whole(content: &Content) -> Step {
        Step {
            whole: true,
            title: Some(content.title.clone()),
            key_points: Some(content.key_points.clone()),
            order: Some(content.blocks.iter().map(|block| block.id).collect()),
            blocks: content.blocks.iter().map(|block| (block.id, block.markdown.clone())).collect(),
        }
    }

    /// The step that leads from `old` to `new`; empty if they say the same.
    pub fn between(old: &Content, new: &Content) -> Step {
        let before: HashMap<BlockId, &str> =
            old.blocks.iter().map(|block| (block.id, block.markdown.as_str())).collect();
        let order_changed = !old.blocks.iter().map(|b| b.id).eq(new.blocks.iter().map(|b| b.id));
        Step {
            whole: false,
            title: (old.title != new.title).then(|| new.title.clone()),
            key_points: (old.key_points != new.key_points).then(|| new.key_points.clone()),
            order: order_changed.then(|| new.blocks.iter().map(|block| block.id).collect()),
            blocks: new
                .blocks
                .iter()
                .filter(|block| before.get(&block.id) != Some(&block.markdown.as_str()))
                .map(|block| (block.id, block.markdown.clone()))
                .collect(),
        }
    }
}

impl Content {
    /// The content after this step. A block that the order names and nothing holds is left out: it can
    /// only come from a damaged history, which the hashes report.
    pub fn after(self, step: &Step) -> Content {
        let base = if step.whole { Content::default() } else { self };
        let mut held: HashMap<BlockId, EditionBlock> =
            base.blocks.iter().map(|block| (block.id, block.clone())).collect();
        let order: Vec<BlockId> =
            step.order.clone().unwrap_or_else(|| base.blocks.iter().map(|block| block.id).collect());
        for (id, markdown) in &step.blocks {
            held.insert(*id, EditionBlock::new(*id, markdown.clone()));
        }
        Content {
            title: step.title.clone().unwrap_or(base.title),
            key_points: step.key_points.clone().unwrap_or(base.key_points),
            blocks: order.iter().filter_map(|id| held.remove(id)).collect(),
        }
    }
}

/// The hash that seals a revision: BLAKE3 over every other field, each with its length before it.
pub fn hash(head: &RevisionHead, step: &Step) -> Digest {
    let mut bytes = Vec::new();
    let mut field = |value: &[u8]| {
        bytes.extend_from_slice(&(value.len() as u64).to_le_bytes());
        bytes.extend_from_slice(value);
    };
    field(head.previous.map(|digest| digest.to_string()).unwrap_or_default().as_bytes());
    field(head.id.0.as_bytes());
    field(head.edition.0.as_bytes());
    field(&head.number.to_le_bytes());
    let (reason, brought_back) = head.reason.word();
    field(reason.as_bytes());
    field(&brought_back.unwrap_or(0).to_le_bytes());
    field(head.person.0.as_bytes());
    field(head.desk.0.as_bytes());
    field(&head.at.timestamp_millis().to_le_bytes());
    field(&[u8::from(step.whole)]);
    field(&[u8::from(step.title.is_some())]);
    field(step.title.as_deref().unwrap_or_default().as_bytes());
    let points = step.key_points.as_deref();
    field(&(points.map_or(u64::MAX, |points| points.len() as u64)).to_le_bytes());
    for point in points.unwrap_or_default() {
        field(point.as_bytes());
    }
    let order = step.order.as_deref();
    field(&(order.map_or(u64::MAX, |order| order.len() as u64)).to_le_bytes());
    for id in order.unwrap_or_default() {
        field(id.0.as_bytes());
    }
    for (id, markdown) in &step.blocks {
        field(id.0.as_bytes());
        field(markdown.as_bytes());
    }
    Digest::of(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn content() -> impl Strategy<Value = Content> {
        (any::<String>(), proptest::collection::vec(any::<String>(), 0..4), blocks())
            .prop_map(|(title, key_points, blocks)| Content { title, key_points, blocks })
    }

    fn blocks() -> impl Strategy<Value = Vec<EditionBlock>> {
        proptest::collection::btree_map(0u128..12, "[a-zığş ]{0,12}", 0..9)
            .prop_map(|map| {
                map.into_iter()
                    .map(|(id, text)| EditionBlock::new(BlockId(Uuid::from_u128(id)), text))
                    .collect()
            })
            .prop_shuffle()
    }

    /// The seal is part of the file format: a program that computes another cannot check older histories.
    #[test]
    fn the_seal_is_what_it_always_was() {
        let id = Uuid::from_u128(1);
        let head = RevisionHead {
            id: RevisionId(id),
            edition: EditionId(id),
            number: 2,
            reason: Reason::BroughtBack(1),
            person: PersonId(id),
            desk: DeskId(id),
            at: DateTime::from_timestamp_millis(1_795_424_400_000).unwrap(),
            previous: Some(Digest::of(b"before")),
            hash: Digest::of(b""),
        };
        let step = Step { title: Some("Tuna".into()), ..Step::default() };
        assert_eq!(
            hash(&head, &step).to_string(),
            "47e5d43d4b885f6ece57182eb07e87ced7a55a43d5e21b6ac8010e69e442afa5"
        );
    }

    proptest! {
        #[test]
        fn a_step_leads_where_it_was_taken(old in content(), new in content()) {
            let step = Step::between(&old, &new);
            prop_assert_eq!(step.is_empty(), old == new);
            prop_assert_eq!(old.after(&step), new);
        }

        #[test]
        fn a_whole_step_needs_nothing_before_it(old in content(), new in content()) {
            prop_assert_eq!(old.after(&Step::whole(&new)), new);
        }
    }
}
