//! An edition's revisions by who wrote them in one go.

use editorial::edition::Content;
use editorial::id::EditionId;
use editorial::sitting::{goes_on, words_changed};
use store::Reader;
use store::revision::Summary;

use super::{content_at, person_name, refuse_binned_edition, revision_view};
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::wire::desk::{RevisionQuery, SittingView};
use crate::wire::{incoming, instant, number};

/// Revisions read in one go.
const PAGE: u32 = 500;

/// At most this many sittings at once: for each a text is put together.
const MOST: u32 = 100;

/// See [`crate::commands`].
pub fn sittings(desk: &Desk, _: &mut Changes, request: RevisionQuery) -> Result<Vec<SittingView>, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    let limit = request.limit.clamp(1, MOST) as usize;
    desk.open()?.newsroom.read(|reader| {
        refuse_binned_edition(reader, edition)?;
        let revisions = revisions_of(reader, edition, request.before, limit)?;
        let names = store::revision::names(reader, edition)?;
        let mut after: Option<(u32, Option<Content>)> = None;
        let mut views = Vec::new();
        for sitting in by_sitting(&revisions).take(limit) {
            let ([last, ..], [.., first]) = (sitting, sitting) else { continue };
            // The text before a sitting is the one after the sitting before it, so each is put together once.
            let now = match after.take() {
                Some((number, content)) if number == last.head.number => content,
                _ => text_at(reader, edition, last.head.number)?,
            };
            let before = first.head.number - 1;
            let then = text_at(reader, edition, before)?;
            let words = then.as_ref().zip(now.as_ref()).map(|(then, now)| words_changed(then, now));
            after = Some((before, then));
            let named = sitting.iter().filter(|revision| names.contains_key(&revision.head.number));
            views.push(SittingView {
                first: first.head.number,
                last: last.head.number,
                person: person_name(reader, &last.head)?,
                from: instant(first.head.at),
                until: instant(last.head.at),
                revisions: number(sitting.len()),
                added: words.map(|words| words.added),
                removed: words.map(|words| words.removed),
                latest: revision_view(reader, last, &names)?,
                named: named
                    .map(|revision| revision_view(reader, revision, &names))
                    .collect::<Result<_, _>>()?,
            });
        }
        Ok(views)
    })
}

/// The text at a revision, that before the first one being empty. One that cannot be put together keeps nobody from
/// the rest of the history.
fn text_at(reader: &Reader, edition: EditionId, number: u32) -> Result<Option<Content>, Failure> {
    if number == 0 {
        return Ok(Some(Content::default()));
    }
    match content_at(reader, edition, number) {
        Ok((content, _)) => Ok(Some(content)),
        Err(failure) if ["damaged", "not_found"].contains(&failure.code) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// So many revisions, latest first, that the sittings wanted are whole among them.
fn revisions_of(
    reader: &Reader,
    edition: EditionId,
    mut before: Option<u32>,
    limit: usize,
) -> Result<Vec<Summary>, Failure> {
    let mut revisions: Vec<Summary> = Vec::new();
    loop {
        let page = store::revision::heads(reader, edition, before, PAGE)?;
        let is_last = page.len() < PAGE as usize;
        revisions.extend(page);
        before = revisions.last().map(|revision| revision.head.number);
        if is_last || by_sitting(&revisions).count() > limit {
            return Ok(revisions);
        }
    }
}

fn by_sitting(revisions: &[Summary]) -> impl Iterator<Item = &[Summary]> {
    revisions.chunk_by(|later, earlier| goes_on(&earlier.head, &later.head))
}
