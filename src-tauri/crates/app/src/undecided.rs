//! Words that wait for a choice: kept in the file, so that nothing that ends the program costs them.

use editorial::edition::{Edition, EditionHead};
use editorial::id::{EditionId, UndecidedId};
use editorial::rights::Action;
use editorial::undecided::{Place, Undecided};
use store::Reader;
use text::markdown::block::read_block;

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{get, get_head};
use crate::failure::{Failure, counted};
use crate::library::tag_edition;
use crate::note_words::note_numbers;
use crate::running_text::lines;
use crate::wire::undecided::{Passage, PutAside, Settle, UndecidedView};
use crate::wire::{Nothing, from_document, incoming, instant, to_document};

/// See [`crate::commands`].
pub fn put_aside(desk: &Desk, changes: &mut Changes, request: PutAside) -> Result<Nothing, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    let id = incoming::id("choice", &request.id)?;
    let (place, words) = read(&request.passage)?;
    change(desk, changes, Action::Write, edition, |change| {
        let head = get_head(change, edition)?;
        let undecided = Undecided { id, edition, place, words, person: change.person, at: change.at };
        store::undecided::put(change, &undecided)?;
        tag_edition(change.changes, head.article, edition);
        Ok(Nothing {})
    })
}

/// See [`crate::commands`].
pub fn settle(desk: &Desk, changes: &mut Changes, request: Settle) -> Result<Nothing, Failure> {
    let edition: EditionId = incoming::id("edition", &request.edition)?;
    let id: UndecidedId = incoming::id("choice", &request.id)?;
    let (_, seen) = read(&request.passage)?;
    change(desk, changes, Action::Write, edition, |change| {
        let beside = get(change, edition)?;
        if let Some(waits) = store::undecided::of(change, edition)?.into_iter().find(|one| one.id == id) {
            if waits.words != seen {
                return Err(Failure::new(
                    "changed_elsewhere",
                    "These words were written on since you saw them. Look at both forms again, then choose.",
                ));
            }
            change.detail = recorded(&beside, &waits);
            store::undecided::delete(change, edition, id)?;
        }
        tag_edition(change.changes, beside.head.article, edition);
        Ok(Nothing {})
    })
}

/// What the record keeps of words that waited, as no history has them if the others stay: `paragraph:3 The words.`
/// The place has no number if it is none of the edition any more, and there are no words if they were thrown away.
fn recorded(edition: &Edition, waits: &Undecided) -> String {
    let (place, number) = match waits.place {
        Place::Title => ("title", None),
        Place::KeyPoints => ("key_points", None),
        Place::Block(id, _) => {
            let place = edition.content.blocks.iter().position(|block| block.id == id);
            ("paragraph", place.map(|place| place + 1))
        }
        Place::Endnote(id) => ("endnote", note_numbers(edition).get(&id.to_string()).copied()),
    };
    let number = number.map(|number| format!(":{number}")).unwrap_or_default();
    let words = waits.words.as_deref().map(|words| format!(" {words}")).unwrap_or_default();
    format!("{place}{number}{words}")
}

/// The place of a passage, and its words as they are stored.
fn read(passage: &Passage) -> Result<(Place, Option<String>), Failure> {
    Ok(match passage {
        Passage::Title { words } => (Place::Title, Some(incoming::one_line(words))),
        Passage::KeyPoints { points } => (Place::KeyPoints, Some(lines(points).join("\n"))),
        Passage::Block { block, behind, node } => (
            Place::Block(
                incoming::id("block", block)?,
                behind.as_deref().map(|behind| incoming::id("block", behind)).transpose()?,
            ),
            node.as_ref().map(to_document::markdown_of).transpose()?,
        ),
        Passage::Endnote { note, blocks } => {
            let markdown = text::markdown::write::write(&to_document::blocks(blocks)?);
            (Place::Endnote(incoming::id("endnote", note)?), Some(markdown).filter(|words| !words.is_empty()))
        }
    })
}

/// What waits in an edition.
pub(crate) fn undecided_of(reader: &Reader, edition: EditionId) -> Result<Vec<UndecidedView>, Failure> {
    let mut views = Vec::new();
    for undecided in store::undecided::of(reader, edition)? {
        let words = undecided.words;
        let person = store::person::get(reader, undecided.person)?;
        views.push(UndecidedView {
            id: undecided.id.to_string(),
            person: person.map(|person| person.name).unwrap_or_default(),
            at: instant(undecided.at),
            passage: match undecided.place {
                Place::Title => Passage::Title { words: words.unwrap_or_default() },
                Place::KeyPoints => Passage::KeyPoints {
                    points: words.unwrap_or_default().lines().map(str::to_owned).collect(),
                },
                Place::Block(block, behind) => Passage::Block {
                    block: block.to_string(),
                    behind: behind.map(|behind| behind.to_string()),
                    node: words.as_deref().map(from_document::stored_block),
                },
                Place::Endnote(note) => Passage::Endnote {
                    note: note.to_string(),
                    blocks: from_document::blocks(&read_block(&words.unwrap_or_default())),
                },
            },
        });
    }
    Ok(views)
}

/// Refuses an edition in which words wait: nobody can answer for a text of which two forms stand beside each other.
pub(crate) fn refuse_undecided(reader: &Reader, head: &EditionHead) -> Result<(), Failure> {
    let waiting = store::undecided::count(reader, head.id)?;
    if waiting == 0 {
        return Ok(());
    }
    let places = counted(waiting, "place");
    Err(Failure::new(
        "undecided",
        format!(
            "In “{}” ({}) two forms of the text wait for a choice in {places}. Choose which is to stay, then decide.",
            head.title,
            head.language.autonym()
        ),
    )
    .with("title", &head.title)
    .with("count", waiting))
}
