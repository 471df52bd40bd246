//! The bin: deleted articles, kept for thirty days.

use chrono::{DateTime, Utc};
use editorial::bin::{days_left, over_since};
use editorial::id::ArticleId;
use editorial::rights::Action;
use store::Reader;
use store::bin::Binned;
use text::language::Language;

use crate::audit::{PROGRAM, title_of};
use crate::change::change;
use crate::desk::{Changes, Desk, Open};
use crate::failure::Failure;
use crate::library::{free_slug, tag_article};
use crate::wire::desk::ArticleView;
use crate::wire::library::{ArticleRef, BinnedArticle, BinnedEdition};
use crate::wire::{Nothing, incoming, instant};

/// See [`crate::commands`].
pub fn bin(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<BinnedArticle>, Failure> {
    let now = desk.now();
    desk.open()?.newsroom.read(|reader| {
        let mut articles = Vec::new();
        for binned in store::bin::all(reader)? {
            let Some(article) = store::article::get(reader, binned.article)? else { continue };
            let heads = store::edition::heads_of(reader, article.id)?;
            let damaged = store::edition::damaged_of(reader, article.id)?;
            // Only an article without a whole edition has no title's language.
            let language = heads.first().map_or(Language::ENGLISH, |original| original.language.clone());
            let edition = |language: &Language| BinnedEdition {
                language: language.as_str().to_owned(),
                language_name: language.autonym().to_owned(),
            };
            articles.push(BinnedArticle {
                id: article.id.to_string(),
                slug: article.slug,
                title: heads
                    .iter()
                    .map(|head| &head.title)
                    .chain(damaged.iter().map(|head| &head.title))
                    .find(|title| !title.is_empty())
                    .cloned()
                    .unwrap_or_default(),
                title_language: language.as_str().to_owned(),
                editions: heads.iter().map(|head| edition(&head.language)).collect(),
                person: store::person::get(reader, binned.person)?.map(|person| person.name),
                at: instant(binned.at),
                days_left: days_left(binned.at, now),
            });
        }
        Ok(articles)
    })
}

/// See [`crate::commands`].
pub fn put_in_bin(desk: &Desk, changes: &mut Changes, request: ArticleRef) -> Result<Nothing, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    change(desk, changes, Action::DeleteArticle, id, |change| {
        let article = crate::article::get(change, id)?;
        // The record is to say what was deleted also when it is there no more.
        change.detail = title_of(change, article.id)?;
        // A machine whose clock is behind must not have it thrown away the sooner.
        let at = last_entry(change)?.map_or(change.at, |last| last.max(change.at));
        store::bin::put(change, &Binned { article: article.id, person: change.person, at })?;
        tag(change.changes, id);
        Ok(Nothing {})
    })
}

/// See [`crate::commands`].
///
/// An article that was begun meanwhile may have taken its short address; then it gets the next one that is free,
/// for two articles must not write the same pages.
pub fn put_back(desk: &Desk, changes: &mut Changes, request: ArticleRef) -> Result<ArticleView, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    change(desk, changes, Action::DeleteArticle, id, |change| {
        let mut article = binned(change, id)?;
        store::bin::put_back(change, id)?;
        let slug = free_slug(change, &article.slug, id)?;
        if slug != article.slug {
            article.slug = slug;
            store::article::update(change, &article)?;
        }
        tag(change.changes, id);
        Ok(())
    })?;
    crate::article::open_article(desk, changes, request)
}

/// See [`crate::commands`].
pub fn throw_away(desk: &Desk, changes: &mut Changes, request: ArticleRef) -> Result<Nothing, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    change(desk, changes, Action::DeleteArticle, id, |change| {
        binned(change, id)?;
        change.detail = title_of(change, id)?;
        store::article::delete(change, id)?;
        tag(change.changes, id);
        Ok(Nothing {})
    })
}

/// Throws away what has been in the bin for thirty days, and records that the program did so by its rule. Does
/// nothing in a newsroom that can only be read.
///
/// The days are counted to the last entry of the record, at most: a machine whose clock has run ahead throws nothing
/// away of a newsroom in which nobody has done anything since.
pub(crate) fn throw_away_what_is_over(desk: &Desk, open: &Open) -> Result<(), Failure> {
    let at = desk.now();
    let over = |reader: &Reader| -> Result<Vec<ArticleId>, Failure> {
        let until = last_entry(reader)?.map_or(at, |last| last.min(at));
        Ok(store::bin::since_before(reader, over_since(until))?)
    };
    // Only who has something to throw away waits for those who write.
    if open.newsroom.is_read_only() || open.newsroom.read(over)?.is_empty() {
        return Ok(());
    }
    open.newsroom.write(|writer| {
        for article in over(writer)? {
            let entry = store::audit::Entry {
                at,
                person: PROGRAM,
                desk: open.desk,
                command: "throw_away".to_owned(),
                subject: format!("{article} {}", title_of(writer, article)?).trim_end().to_owned(),
            };
            store::article::delete(writer, article)?;
            store::audit::append(writer, &entry)?;
        }
        Ok(())
    })
}

/// When something was last done in the newsroom, by its record.
fn last_entry(reader: &Reader) -> Result<Option<DateTime<Utc>>, Failure> {
    Ok(store::audit::list(reader, None, 1)?.first().map(|listed| listed.entry.at))
}

/// Refuses what is to be done with an article that is in the bin.
pub(crate) fn refuse_binned(reader: &Reader, id: ArticleId) -> Result<(), Failure> {
    if store::bin::get(reader, id)?.is_none() {
        return Ok(());
    }
    let title = title_of(reader, id)?;
    let detail = format!("The article “{title}” is in the bin. Put it back first.");
    Err(Failure::new("in_bin", detail).with("title", title))
}

/// An article that is in the bin, or the refusal that it is not there.
fn binned(reader: &Reader, id: ArticleId) -> Result<editorial::article::Article, Failure> {
    let article = store::article::get(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
    if store::bin::get(reader, id)?.is_some() {
        return Ok(article);
    }
    let title = title_of(reader, id)?;
    let detail =
        format!("The article “{title}” is not in the bin. If it was there, somebody has put it back.");
    Err(Failure::new("not_in_bin", detail).with("title", title))
}

/// What changes when an article goes into the bin or comes out of it.
fn tag(changes: &mut Changes, article: ArticleId) {
    tag_article(changes, article);
    for tag in ["bin", "persons", "sections"] {
        changes.tag(tag);
    }
}
