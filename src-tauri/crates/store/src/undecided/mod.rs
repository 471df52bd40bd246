//! Words that wait for a choice.

use editorial::id::{BlockId, EditionId, EndnoteId, PersonId, UndecidedId};
use editorial::undecided::{Place, Undecided};

use crate::{Error, Reader, Writer, column};

/// Keeps words until somebody has chosen, in place of those that were kept under the same id. Refused if that is the
/// id of a choice about another place.
pub fn put(writer: &Writer<'_>, undecided: &Undecided) -> Result<(), Error> {
    let Undecided { id, edition, place, words, person, at } = undecided;
    let (place, thing, behind) = match place {
        Place::Title => ("title", None, None),
        Place::KeyPoints => ("key points", None, None),
        Place::Block(id, behind) => {
            ("block", Some(id.0.into_bytes()), behind.map(|behind| behind.0.into_bytes()))
        }
        Place::Endnote(id) => ("endnote", Some(id.0.into_bytes()), None),
    };
    let row = (
        id.0.as_bytes(),
        edition.0.as_bytes(),
        place,
        thing,
        behind,
        words,
        person.0.as_bytes(),
        at.timestamp_millis(),
    );
    writer.change_one("choice", id, include_str!("put.sql"), row)
}

/// Throws words away, since somebody has chosen. Does nothing if another did before.
pub fn delete(writer: &Writer<'_>, edition: EditionId, id: UndecidedId) -> Result<(), Error> {
    writer.change(include_str!("delete.sql"), (edition.0.as_bytes(), id.0.as_bytes())).map(drop)
}

/// What waits in an edition, the oldest first.
pub fn of(reader: &Reader<'_>, edition: EditionId) -> Result<Vec<Undecided>, Error> {
    reader.all(include_str!("of.sql"), [edition.0.as_bytes()], |row| {
        let place: String = row.get(1)?;
        let place = match place.as_str() {
            "title" => Place::Title,
            "key points" => Place::KeyPoints,
            "block" => {
                let behind = row.get::<_, Option<Vec<u8>>>(3)?.map(|_| column::uuid(row, 3)).transpose()?;
                Place::Block(BlockId(column::uuid(row, 2)?), behind.map(BlockId))
            }
            _ => Place::Endnote(EndnoteId(column::uuid(row, 2)?)),
        };
        Ok(Undecided {
            id: UndecidedId(column::uuid(row, 0)?),
            edition,
            place,
            words: row.get(4)?,
            person: PersonId(column::uuid(row, 5)?),
            at: column::time(row, 6)?,
        })
    })
}

/// In how many places of an edition words wait.
pub fn count(reader: &Reader<'_>, edition: EditionId) -> Result<u32, Error> {
    reader.count(include_str!("count.sql"), [edition.0.as_bytes()])
}
