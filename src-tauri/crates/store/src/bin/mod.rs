//! The bin: articles that were deleted and can still be put back. They keep all they have; the lists, searches
//! and counts of the other modules leave them out, and [`get`](crate::article::get) and its like still give them.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use editorial::id::{ArticleId, PersonId, SectionId};

use crate::connection::{Reader, Writer};
use crate::{Error, column};

/// An article in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binned {
    pub article: ArticleId,
    /// Who deleted it.
    pub person: PersonId,
    /// When they did.
    pub at: DateTime<Utc>,
}

/// Puts an article in the bin. One that is there already stays as it came.
pub fn put(writer: &Writer<'_>, binned: &Binned) -> Result<(), Error> {
    let Binned { article, person, at } = binned;
    writer
        .change(
            include_str!("insert.sql"),
            (article.0.as_bytes(), person.0.as_bytes(), at.timestamp_millis()),
        )
        .map(drop)
}

/// Takes an article out of the bin again; it is where it was before.
pub fn put_back(writer: &Writer<'_>, article: ArticleId) -> Result<(), Error> {
    writer.change_one("article", article, include_str!("delete.sql"), [article.0.as_bytes()])
}

/// How an article came into the bin; nothing if it is not there.
pub fn get(reader: &Reader<'_>, article: ArticleId) -> Result<Option<Binned>, Error> {
    reader.first(include_str!("get.sql"), [article.0.as_bytes()], |row| {
        Ok(Binned { article, person: PersonId(column::uuid(row, 0)?), at: column::time(row, 1)? })
    })
}

/// All that is in the bin, what was deleted last first.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Binned>, Error> {
    reader.all(include_str!("all.sql"), [], |row| {
        Ok(Binned {
            article: ArticleId(column::uuid(row, 0)?),
            person: PersonId(column::uuid(row, 1)?),
            at: column::time(row, 2)?,
        })
    })
}

/// The articles that came into the bin at this moment or before it, the first of them first.
pub fn since_before(reader: &Reader<'_>, at: DateTime<Utc>) -> Result<Vec<ArticleId>, Error> {
    let before = [at.timestamp_millis()];
    reader.all(include_str!("before.sql"), before, |row| column::uuid(row, 0).map(ArticleId))
}

/// The article in the bin whose address ends in `slug`, the one deleted last if there are several.
pub fn by_slug(reader: &Reader<'_>, slug: &str) -> Result<Option<ArticleId>, Error> {
    reader.first(include_str!("by_slug.sql"), [slug], |row| column::uuid(row, 0).map(ArticleId))
}

/// How many articles are in the bin.
pub fn count(reader: &Reader<'_>) -> Result<u32, Error> {
    reader.count(include_str!("count.sql"), [])
}

/// How many articles in the bin belong to a section.
pub fn count_of_section(reader: &Reader<'_>, section: SectionId) -> Result<u32, Error> {
    reader.count(include_str!("count_of_section.sql"), [section.0.as_bytes()])
}

/// How many articles in the bin carry a person's name.
pub fn count_of_person(reader: &Reader<'_>, person: PersonId) -> Result<u32, Error> {
    reader.count(include_str!("count_of_person.sql"), [person.0.as_bytes()])
}

/// The lines of the articles in the bin; see `article` in the schema.
pub(crate) fn lines(reader: &Reader<'_>) -> Result<HashSet<i64>, Error> {
    Ok(reader.all(include_str!("lines.sql"), [], |row| row.get(0))?.into_iter().collect())
}
