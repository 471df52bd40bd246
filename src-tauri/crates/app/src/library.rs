//! The library: finding articles, beginning them, saying what they are.

use std::collections::BTreeSet;

use editorial::article::Article;
use editorial::edition::{Content, EditionHead};
use editorial::id::{ArticleId, EditionId, PersonId, SectionId};
use editorial::revision::Reason;
use editorial::rights::{Action, Role, may};
use editorial::state::{MOVES, State};
use store::Reader;
use store::edition::DamagedHead;
use text::language::Language;

use crate::change::{change, right_word};
use crate::desk::{Changes, Desk, Open, new_id};
use crate::edition::state::require_right_to_answered_pages;
use crate::failure::{Failure, one_of};
use crate::pairing::progress_view;
use crate::wire::desk::ArticleView;
use crate::wire::library::*;
use crate::wire::newsroom::PersonHead;
use crate::wire::{Nothing, flaw, flaws, in_languages, incoming, instant};

/// Rows given when the request does not say how many.
const ROWS: u32 = 100;

/// From so many editions that wait for the index of search on, they are put in before anything is sought.
const MANY_WAITING: u32 = 8;

/// See [`crate::commands`].
pub fn list_articles(desk: &Desk, _: &mut Changes, request: ArticleQuery) -> Result<ArticleList, Failure> {
    let query = store::article::Query {
        search: request.search,
        language: request.language.as_deref().map(incoming::language).transpose()?,
        section: request.section.as_deref().map(|id| incoming::id("section", id)).transpose()?,
        person: request.person.as_deref().map(|id| incoming::id("person", id)).transpose()?,
        state: request.state.as_deref().map(state).transpose()?,
        sort: match request.sort {
            ArticleSort::Changed => store::article::Sort::Changed,
            ArticleSort::Created => store::article::Sort::Created,
            ArticleSort::Dated => store::article::Sort::Dated,
            ArticleSort::Title => store::article::Sort::Title,
            ArticleSort::Author => store::article::Sort::Author,
        },
        ascending: request.ascending,
        offset: request.offset,
        limit: if request.limit == 0 { ROWS } else { request.limit.min(1000) },
    };
    let open = desk.open()?;
    if !query.search.is_empty() {
        // What waits for the index is found too, but each of its texts is read for it. Should the index not
        // take them now, the answer is the same and only comes later.
        let _ = open.newsroom.index_what_waits(MANY_WAITING);
    }
    open.newsroom.read(|reader| {
        let listing = store::article::list(reader, &query)?;
        let rows =
            listing.rows.into_iter().map(|row| article_row(reader, &open, row)).collect::<Result<_, _>>()?;
        Ok(ArticleList { total: listing.total, rows })
    })
}

fn article_row(reader: &Reader, open: &Open, row: store::article::Row) -> Result<ArticleRow, Failure> {
    let article = row.article;
    let section = match article.section {
        Some(id) => store::section::get(reader, id)?,
        None => None,
    };
    // Only an article without a whole edition has no title's language.
    let language = row.title_language.unwrap_or(Language::ENGLISH);
    let mut authors = Vec::new();
    for id in &article.bylines {
        if let Some(person) = store::person::get(reader, *id)? {
            authors.push(PersonHead { id: id.to_string(), name: person.name_in(&language).to_owned() });
        }
    }
    let view = heads_viewer(reader, open)?;
    Ok(ArticleRow {
        id: article.id.to_string(),
        slug: article.slug,
        title: row.title,
        title_language: language.as_str().to_owned(),
        section: article.section.map(|id| id.to_string()),
        section_names: section.map(|section| in_languages(&section.names)).unwrap_or_default(),
        authors,
        dated: article.dated.map(|day| day.to_string()),
        created: instant(article.created),
        changed: instant(article.changed),
        editions: row.editions.iter().map(view).collect(),
        damaged: row.damaged.into_iter().map(damaged_view).collect(),
        flaws: flaws(row.flaws),
        snippet: row.snippet.map(|(language, parts)| Snippet {
            language: language.as_str().to_owned(),
            parts: parts.into_iter().map(|(text, hit)| SnippetPart { text, hit }).collect(),
        }),
    })
}

/// See [`crate::commands`].
pub fn facets(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Facets, Failure> {
    desk.open()?.newsroom.read(|reader| {
        let facets = store::article::facets(reader)?;
        let mut sections = Vec::new();
        for (id, count) in facets.sections {
            if let Some(section) = store::section::get(reader, id)? {
                sections.push(SectionFacet {
                    id: id.to_string(),
                    names: in_languages(&section.names),
                    count,
                });
            }
        }
        let mut authors = Vec::new();
        for (id, count) in facets.persons {
            if let Some(person) = store::person::get(reader, id)? {
                authors.push(Facet { key: id.to_string(), name: person.name, count });
            }
        }
        Ok(Facets {
            articles: facets.articles,
            under_way: facets.under_way,
            states: facets
                .states
                .into_iter()
                .map(|(state, count)| Facet {
                    key: state.word().to_owned(),
                    name: state.word().to_owned(),
                    count,
                })
                .collect(),
            languages: facets
                .languages
                .into_iter()
                .map(|(language, count)| Facet {
                    key: language.as_str().to_owned(),
                    name: language.autonym().to_owned(),
                    count,
                })
                .collect(),
            sections,
            authors,
            binned: facets.binned,
        })
    })
}

/// See [`crate::commands`].
pub fn create_article(desk: &Desk, changes: &mut Changes, request: CreateArticle) -> Result<Made, Failure> {
    let language = incoming::language(&request.language)?;
    let article = ArticleId(new_id());
    change(desk, changes, Action::CreateArticle, article, |change| {
        let title = incoming::one_line(&request.title);
        store::article::insert(
            change,
            &Article {
                id: article,
                section: None,
                slug: free_slug(change, &editorial::slug::slug(&title, &language), article)?,
                dated: None,
                bylines: Vec::new(),
                created: change.at,
                changed: change.at,
            },
        )?;
        let content = Content { title, ..Content::default() };
        let edition = crate::edition::begin(change, article, language, true, content, Reason::Began)?;
        tag_article(change.changes, article);
        Ok(Made { article: article.to_string(), edition: edition.to_string() })
    })
}

/// See [`crate::commands`].
pub fn update_article(
    desk: &Desk,
    changes: &mut Changes,
    request: UpdateArticle,
) -> Result<ArticleView, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    let section = match request.section.as_deref() {
        None => None,
        Some("") => Some(None),
        Some(section) => Some(Some(incoming::id::<SectionId>("section", section)?)),
    };
    let bylines = request
        .bylines
        .map(|bylines| {
            bylines.iter().map(|id| incoming::id::<PersonId>("person", id)).collect::<Result<Vec<_>, _>>()
        })
        .transpose()?
        .map(each_once);
    let dated = request.dated.as_deref().map(incoming::day).transpose()?;
    change(desk, changes, Action::Write, id, |change| {
        let mut article = crate::article::get(change, id)?;
        let before = article.clone();
        if let Some(slug) = &request.slug {
            let heads = store::edition::heads_of(change, id)?;
            if let Some(original) = heads.iter().find(|head| head.original) {
                article.slug = free_slug(change, &editorial::slug::slug(slug, &original.language), id)?;
            }
        }
        article.section = section.unwrap_or(article.section);
        article.dated = dated.unwrap_or(article.dated);
        article.bylines = bylines.unwrap_or(article.bylines);
        if let Some(section) = article.section
            && store::section::get(change, section)?.is_none()
        {
            return Err(Failure::not_found("section", section));
        }
        for person in &article.bylines {
            store::person::get(change, *person)?.ok_or_else(|| Failure::not_found("person", person))?;
        }
        if article != before {
            require_right_to_answered_pages(change, id)?;
        }
        article.changed = change.at;
        // Who wants no date wants none that cannot be read either.
        if dated == Some(None) {
            store::article::throw_day_away(change, id)?;
        }
        store::article::update(change, &article)?;
        tag_article(change.changes, id);
        change.changes.tag("persons");
        Ok(())
    })?;
    crate::article::open_article(desk, changes, ArticleRef { article: request.article })
}

/// `slug`, or `slug-2` and so on if another article outside the bin has it: two articles must not write the same pages.
pub(crate) fn free_slug(reader: &Reader, slug: &str, article: ArticleId) -> Result<String, Failure> {
    let mut free = slug.to_owned();
    let mut number = 1;
    while store::article::by_slug(reader, &free)?.iter().any(|other| *other != article) {
        number += 1;
        free = format!("{slug}-{number}");
    }
    Ok(free)
}

/// A person has one byline on an article.
fn each_once(bylines: Vec<PersonId>) -> Vec<PersonId> {
    let mut seen = std::collections::HashSet::new();
    bylines.into_iter().filter(|id| seen.insert(*id)).collect()
}

/// What changes with an article.
pub(crate) fn tag_article(changes: &mut Changes, article: ArticleId) {
    changes.tag(format!("article:{article}"));
    changes.tag("library");
    changes.tag("facets");
}

/// What changes with an edition.
pub(crate) fn tag_edition(changes: &mut Changes, article: ArticleId, edition: EditionId) {
    changes.tag(format!("edition:{edition}"));
    tag_article(changes, article);
}

/// Shows heads of editions, with the moves that the person at this desk may make.
pub(crate) fn heads_viewer(
    reader: &Reader,
    open: &Open,
) -> Result<impl Fn(&EditionHead) -> EditionHeadView + use<>, Failure> {
    let roles = store::person::get(reader, open.person())?.map(|person| person.roles).unwrap_or_default();
    Ok(move |head: &EditionHead| EditionHeadView {
        id: head.id.to_string(),
        article: head.article.to_string(),
        language: head.language.as_str().to_owned(),
        language_name: head.language.autonym().to_owned(),
        right_to_left: head.language.is_right_to_left(),
        original: head.original,
        state: head.state.word().to_owned(),
        next_states: head
            .state
            .next()
            .filter(|(_, action)| may(&roles, *action))
            .map(|(state, _)| state.word().to_owned())
            .collect(),
        barred: State::ALL
            .iter()
            .filter(|(state, _)| *state != head.state)
            .filter_map(|(state, word)| {
                let right = barred(&roles, head.state, *state)?;
                Some(BarredMove { state: (*word).to_owned(), right: right_word(right).to_owned() })
            })
            .collect(),
        title: head.title.clone(),
        revision: head.revision,
        words: head.words,
        blocks: head.blocks,
        changed: instant(head.changed),
        progress: head.progress.map(progress_view),
    })
}

/// The right that one of these roles lacks to bring an edition from one state to another: by the move that there is,
/// or if there is none, by every move that leads there. None if they do not lack it.
fn barred(roles: &BTreeSet<Role>, from: State, to: State) -> Option<Action> {
    let direct = from.right_to_move_to(to);
    let mut rights: Vec<Action> = direct.into_iter().collect();
    if rights.is_empty() {
        rights.extend(MOVES.iter().filter(|(_, end, _)| *end == to).map(|(.., right)| *right));
    }
    let lacking = rights.iter().all(|right| !may(roles, *right));
    rights.first().copied().filter(|_| lacking)
}

/// Shows an edition that cannot be read.
pub(crate) fn damaged_view(head: DamagedHead) -> DamagedEdition {
    DamagedEdition { id: head.id.to_string(), title: head.title, flaw: flaw(head.flaw) }
}

/// A state by its word.
pub(crate) fn state(word: &str) -> Result<State, Failure> {
    State::from_word(word)
        .ok_or_else(|| Failure::bad_value("state", word, one_of(&State::ALL.map(|(_, word)| word))))
}
