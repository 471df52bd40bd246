//! Articles: what all their editions share.

mod facets;
mod list;

use chrono::{DateTime, Utc};
use editorial::article::Article;
use editorial::id::{ArticleId, PersonId, SectionId};

use crate::column::or_flaw;
use crate::connection::{Reader, Writer};
use crate::flaw::Flaw;
use crate::{Error, column, sort_key};

pub use facets::{Facets, facets};
pub use list::{Listing, Query, Row, Sort, list};

/// Adds an article, as yet without editions.
pub fn insert(writer: &Writer<'_>, article: &Article) -> Result<(), Error> {
    writer.change(
        include_str!("insert.sql"),
        (
            article.id.0.as_bytes(),
            section(article),
            &article.slug,
            article.dated.map(|day| day.to_string()),
            article.created.timestamp_millis(),
            article.changed.timestamp_millis(),
        ),
    )?;
    set_bylines(writer, article)
}

/// An article by its id, without what of it cannot be read.
pub fn get(reader: &Reader<'_>, id: ArticleId) -> Result<Option<Article>, Error> {
    Ok(get_with_flaws(reader, id)?.map(|(article, _)| article))
}

/// An article by its id, with what is wrong in its row: a day that is none. What cannot be read is left
/// out, and stays in the file.
pub fn get_with_flaws(reader: &Reader<'_>, id: ArticleId) -> Result<Option<(Article, Vec<Flaw>)>, Error> {
    let mut flaws = Vec::new();
    let article = reader.first(include_str!("get.sql"), [id.0.as_bytes()], |row| {
        Ok(Article {
            id,
            section: column::optional_uuid(row, 0)?.map(SectionId),
            slug: row.get(1)?,
            dated: or_flaw(column::optional_day(row, 2), &mut flaws)?.flatten(),
            bylines: Vec::new(),
            created: or_flaw(column::time(row, 3), &mut flaws)?.unwrap_or_default(),
            changed: or_flaw(column::time(row, 4), &mut flaws)?.unwrap_or_default(),
        })
    })?;
    let Some(article) = article else { return Ok(None) };
    let bylines = reader
        .all(include_str!("bylines.sql"), [id.0.as_bytes()], |row| column::uuid(row, 0).map(PersonId))?;
    Ok(Some((Article { bylines, ..article }, flaws)))
}

/// Makes an article what is given here. A day that cannot be read stays unless another takes its place, or it is
/// thrown away ([`throw_day_away`]).
pub fn update(writer: &Writer<'_>, article: &Article) -> Result<(), Error> {
    let day = writer.first(include_str!("dated.sql"), [article.id.0.as_bytes()], |row| {
        Ok(if column::optional_day(row, 0).is_err() { Some(row.get(0)?) } else { None })
    })?;
    let unreadable: Option<String> = day.flatten();
    writer.change_one(
        "article",
        article.id,
        include_str!("update.sql"),
        (
            article.id.0.as_bytes(),
            section(article),
            &article.slug,
            article.dated.map(|day| day.to_string()).or(unreadable),
            article.changed.timestamp_millis(),
        ),
    )?;
    writer.change(include_str!("delete_bylines.sql"), [article.id.0.as_bytes()])?;
    set_bylines(writer, article)
}

/// Throws the day of an article away, which need not be one that can be read.
pub fn throw_day_away(writer: &Writer<'_>, id: ArticleId) -> Result<(), Error> {
    writer.change_one("article", id, include_str!("throw_day_away.sql"), [id.0.as_bytes()])
}

/// The articles outside the bin whose addresses end in `slug`; at most fifty.
pub fn by_slug(reader: &Reader<'_>, slug: &str) -> Result<Vec<ArticleId>, Error> {
    reader.all(include_str!("by_slug.sql"), [slug], |row| column::uuid(row, 0).map(ArticleId))
}

/// Throws an article away, with its editions, their history and its endnotes.
pub fn delete(writer: &Writer<'_>, id: ArticleId) -> Result<(), Error> {
    writer.change_one("article", id, include_str!("delete.sql"), [id.0.as_bytes()])
}

/// Notes that an edition of the article changed: its time, its title's place in the order, and whether
/// anything of it is still under way.
pub fn note_edition(writer: &Writer<'_>, id: ArticleId, at: DateTime<Utc>) -> Result<(), Error> {
    writer.change(include_str!("note_edition.sql"), (id.0.as_bytes(), at.timestamp_millis())).map(drop)
}

/// Puts the article in its place in the order by titles.
pub(crate) fn set_title_key(writer: &Writer<'_>, id: ArticleId, key: &[u8]) -> Result<(), Error> {
    writer.change(include_str!("set_title_key.sql"), (id.0.as_bytes(), key)).map(drop)
}

fn section(article: &Article) -> Option<&[u8; 16]> {
    article.section.as_ref().map(|section| section.0.as_bytes())
}

fn set_bylines(writer: &Writer<'_>, article: &Article) -> Result<(), Error> {
    let id = article.id.0.as_bytes();
    for (person, position) in article.bylines.iter().zip(0i64..) {
        writer.change(include_str!("insert_byline.sql"), (id, position, person.0.as_bytes()))?;
    }
    let first: Option<String> = writer.first(include_str!("first_author.sql"), [id], |row| row.get(0))?;
    let key = first.map_or_else(Vec::new, |name| sort_key::of(&name, None));
    writer.change(include_str!("set_author_key.sql"), (id, key)).map(drop)
}
