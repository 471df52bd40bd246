//! What an edition said before, and bringing it back.

use std::collections::{HashMap, HashSet};

use editorial::edition::{Content, EditionBlock};
use editorial::id::{BlockId, EditionId};
use editorial::revision::{Reason, Revision};
use editorial::rights::Action;
use store::Reader;
use store::revision::Summary;
use text::diff::ChangeKind;

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{edition_view, get, keep};
use crate::failure::Failure;
use crate::wire::desk::*;
use crate::wire::node::Node;
use crate::wire::{from_document, incoming, instant, number};

/// See [`crate::commands`].
pub fn revisions(desk: &Desk, _: &mut Changes, request: RevisionQuery) -> Result<Vec<RevisionView>, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        get(reader, edition)?;
        let list = store::revision::heads(reader, edition, request.before, request.limit.clamp(1, 500))?;
        list.into_iter().map(|revision| revision_view(reader, &revision)).collect()
    })
}

fn revision_view(reader: &Reader, revision: &Summary) -> Result<RevisionView, Failure> {
    let head = &revision.head;
    let (reason, from) = head.reason.word();
    Ok(RevisionView {
        number: head.number,
        at: instant(head.at),
        person: person_name(reader, head)?,
        reason: reason.to_owned(),
        from,
        blocks: revision.blocks,
        title: revision.title,
        key_points: revision.key_points,
    })
}

fn person_name(reader: &Reader, head: &editorial::revision::RevisionHead) -> Result<String, Failure> {
    let person = store::person::get(reader, head.person)?;
    Ok(person.map_or_else(|| head.person.to_string(), |person| person.name))
}

/// See [`crate::commands`].
pub fn revision(desk: &Desk, _: &mut Changes, request: RevisionRef) -> Result<RevisionContent, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        let present = get(reader, id)?.content;
        let (content, last) = content_at(reader, id, request.number)?;
        let blocks = compared_blocks(&content.blocks, &present.blocks);
        Ok(RevisionContent {
            number: request.number,
            at: instant(last.head.at),
            person: person_name(reader, &last.head)?,
            title: compared(&content.title, &present.title),
            key_points: compared_lists(&content.key_points, &present.key_points),
            blocks,
        })
    })
}

/// The blocks as they were, each as it stands to those of today, and those that came since. These stand in front of
/// the block that they are in front of today, so that what was written in the place of another comes after it.
fn compared_blocks(then: &[EditionBlock], now: &[EditionBlock]) -> Vec<RevisionBlock> {
    let present: HashMap<BlockId, &str> =
        now.iter().map(|block| (block.id, block.markdown.as_str())).collect();
    let known: HashSet<BlockId> = then.iter().map(|block| block.id).collect();
    let mut come_before: HashMap<Option<BlockId>, Vec<RevisionBlock>> = HashMap::new();
    let mut waiting = Vec::new();
    for block in now {
        if known.contains(&block.id) {
            come_before.insert(Some(block.id), std::mem::take(&mut waiting));
        } else {
            waiting.push(revision_block(block, "come", None));
        }
    }
    come_before.insert(None, waiting);
    let mut blocks = Vec::new();
    for block in then {
        blocks.extend(come_before.remove(&Some(block.id)).unwrap_or_default());
        blocks.push(match present.get(&block.id) {
            None => revision_block(block, "gone", None),
            Some(present) if *present == block.markdown => revision_block(block, "same", None),
            Some(present) => revision_block(block, "changed", Some(present)),
        });
    }
    blocks.extend(come_before.remove(&None).unwrap_or_default());
    blocks
}

fn revision_block(block: &EditionBlock, standing: &str, present: Option<&str>) -> RevisionBlock {
    let node = from_document::stored_block(&block.markdown);
    let present = present.map(from_document::stored_block);
    let runs = present.as_ref().map_or_else(Vec::new, |present| runs_between(&node, present));
    RevisionBlock { id: block.id.to_string(), node, standing: standing.to_owned(), present, runs }
}

fn compared(then: &str, now: &str) -> ComparedText {
    ComparedText { then: then.to_owned(), now: now.to_owned(), changes: words_between(then, now) }
}

/// Pairs the points of two lists: those alike at both ends, and between them by their place. A point without one
/// beside it is compared with nothing.
fn compared_lists(then: &[String], now: &[String]) -> Vec<ComparedText> {
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

fn words_between(then: &str, now: &str) -> Vec<WordChange> {
    text::diff::words(then, now)
        .into_iter()
        .map(|change| {
            let kind = match change.kind {
                ChangeKind::Same => "same",
                ChangeKind::Removed => "removed",
                ChangeKind::Added => "added",
            };
            WordChange { kind: kind.to_owned(), length: number(change.text.encode_utf16().count()) }
        })
        .collect()
}

/// The text as it was at a revision, and that revision.
pub(crate) fn content_at(
    reader: &Reader,
    edition: EditionId,
    number: u32,
) -> Result<(Content, Revision), Failure> {
    let mut steps = store::revision::since_whole(reader, edition, number)?;
    let content = steps.iter().fold(Content::default(), |content, revision| content.after(&revision.step));
    match steps.pop().filter(|last| last.head.number == number) {
        Some(last) => Ok((content, last)),
        None => Err(Failure::not_found("revision", number)),
    }
}

/// See [`crate::commands`].
pub fn bring_back(desk: &Desk, changes: &mut Changes, request: RevisionRef) -> Result<EditionView, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let open = desk.open()?;
    change(desk, changes, Action::Write, format!("{id} {}", request.number), |change| {
        let edition = get(change, id)?;
        let (content, _) = content_at(change, id, request.number)?;
        keep(change, &edition, content, Reason::BroughtBack(request.number))?;
        edition_view(change, &open, &get(change, id)?)
    })
}
