//! Two texts of an edition compared, word by word and block by block.

use std::collections::{HashMap, HashSet};

use editorial::carried::carried;
use editorial::edition::EditionBlock;
use editorial::id::BlockId;
use editorial::moved::moved;
use text::diff::{Change, ChangeKind};

use crate::wire::desk::{ComparedText, RevisionBlock, WordChange};
use crate::wire::node::Node;
use crate::wire::{from_document, number};

/// The blocks of the earlier text, each as it stands to those of the later one, and those that came since. These
/// stand in front of the block that they are in front of later, so that what was written in the place of another comes
/// after it. A block that has moved stands where it was, with how it has changed, and once more where it came to; one
/// that was cut and pasted is such a block, and has its earlier id.
pub(super) fn compared_blocks(then: &[EditionBlock], now: &[EditionBlock]) -> Vec<RevisionBlock> {
    let carried = carried(then, now);
    let earlier = |block: &EditionBlock| EditionBlock {
        id: carried.get(&block.id).copied().unwrap_or(block.id),
        ..block.clone()
    };
    let now: Vec<EditionBlock> = now.iter().map(earlier).collect();
    let ids = |blocks: &[EditionBlock]| blocks.iter().map(|block| block.id).collect::<Vec<_>>();
    let moved = moved(&ids(then), &ids(&now));
    let later: HashMap<BlockId, &str> = now.iter().map(|block| (block.id, block.markdown.as_str())).collect();
    let known: HashSet<BlockId> = then.iter().map(|block| block.id).collect();
    let mut come_before: HashMap<Option<BlockId>, Vec<RevisionBlock>> = HashMap::new();
    let mut waiting = Vec::new();
    for block in &now {
        if !known.contains(&block.id) {
            waiting.push(revision_block(block, "come", None, false));
        } else if moved.contains(&block.id) {
            waiting.push(revision_block(block, "moved_here", None, true));
        } else {
            come_before.insert(Some(block.id), std::mem::take(&mut waiting));
        }
    }
    come_before.insert(None, waiting);
    let mut blocks = Vec::new();
    for block in then {
        blocks.extend(come_before.remove(&Some(block.id)).unwrap_or_default());
        let has_moved = moved.contains(&block.id);
        blocks.push(match later.get(&block.id) {
            None => revision_block(block, "gone", None, false),
            Some(later) if *later == block.markdown => revision_block(block, "same", None, has_moved),
            Some(later) => revision_block(block, "changed", Some(later), has_moved),
        });
    }
    blocks.extend(come_before.remove(&None).unwrap_or_default());
    blocks
}

fn revision_block(block: &EditionBlock, standing: &str, present: Option<&str>, moved: bool) -> RevisionBlock {
    let node = from_document::stored_block(&block.markdown);
    let present = present.map(from_document::stored_block);
    let runs = present.as_ref().map_or_else(Vec::new, |present| runs_between(&node, present));
    RevisionBlock { id: block.id.to_string(), node, standing: standing.to_owned(), moved, present, runs }
}

pub(crate) fn compared(then: &str, now: &str) -> ComparedText {
    ComparedText { then: then.to_owned(), now: now.to_owned(), changes: words_between(then, now) }
}

/// Pairs the points of two lists: those alike at both ends, and between them by their place. A point without one
/// beside it is compared with nothing.
pub(crate) fn compared_lists(then: &[String], now: &[String]) -> Vec<ComparedText> {
    let head = then.iter().zip(now).take_while(|(then, now)| then == now).count();
    let tail =
        then[head..].iter().rev().zip(now[head..].iter().rev()).take_while(|(then, now)| then == now).count();
    let (then_between, now_between) = (&then[head..then.len() - tail], &now[head..now.len() - tail]);
    fn at(points: &[String], place: usize) -> &str {
        points.get(place).map_or("", String::as_str)
    }
    let between = (0..then_between.len().max(now_between.len()))
        .map(|place| compared(at(then_between, place), at(now_between, place)));
    let same = |point: &String| compared(point, point);
    then[..head].iter().map(same).chain(between).chain(then[then.len() - tail..].iter().map(same)).collect()
}

/// The differing words from what stood then to what stands now; nothing if the two are not built alike.
fn runs_between(then: &Node, now: &Node) -> Vec<Vec<WordChange>> {
    let (then, now) = (then.running_texts(), now.running_texts());
    if then.len() != now.len() {
        return Vec::new();
    }
    then.iter().zip(&now).map(|(then, now)| words_between(then, now)).collect()
}

/// Two texts that have paragraphs, as they are shown paragraph by paragraph: see [`text::diff::paragraphs`].
pub(crate) fn compared_paragraphs(then: &[String], now: &[String]) -> Vec<ComparedText> {
    let compared = |paragraph: Vec<Change>| {
        let without = |kind: ChangeKind| -> String {
            let changes = paragraph.iter().filter(|change| change.kind != kind);
            changes.map(|change| change.text.as_str()).collect()
        };
        let (then, now) = (without(ChangeKind::Added), without(ChangeKind::Removed));
        ComparedText { then, now, changes: paragraph.iter().map(word_change).collect() }
    };
    text::diff::paragraphs(then, now).into_iter().map(compared).collect()
}

fn words_between(then: &str, now: &str) -> Vec<WordChange> {
    text::diff::words(then, now).iter().map(word_change).collect()
}

fn word_change(change: &Change) -> WordChange {
    let kind = match change.kind {
        ChangeKind::Same => "same",
        ChangeKind::Removed => "removed",
        ChangeKind::Added => "added",
    };
    WordChange { kind: kind.to_owned(), length: number(change.text.encode_utf16().count()) }
}
