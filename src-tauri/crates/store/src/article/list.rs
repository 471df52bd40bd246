//! The library's list: searched, filtered, put in order, a page at a time. What is in the bin is not in it.
//!
//! Two ways lead to a page. When few articles match, they are taken together and sorted. When many do,
//! the index of the wanted order is walked and each article on it asked whether it matches, until the
//! page is full. Counting first tells which, and gives the total that the list shows anyway.

use std::rc::Rc;

use editorial::article::Article;
use editorial::edition::EditionHead;
use editorial::id::{ArticleId, PersonId, SectionId};
use editorial::state::State;
use rusqlite::ToSql;
use rusqlite::types::Value;
use text::language::Language;

use crate::connection::Reader;
use crate::edition::DamagedHead;
use crate::flaw::Flaw;
use crate::search::{self, Sought};
use crate::{Error, column, edition};

/// What to list. Empty fields do not filter. A search, a language and a state together are asked of one
/// edition: its text, its language, its state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Words that an edition must all have, in title, key points or text; the last may be unfinished.
    pub search: String,
    pub language: Option<Language>,
    pub section: Option<SectionId>,
    pub person: Option<PersonId>,
    pub state: Option<State>,
    pub sort: Sort,
    pub ascending: bool,
    pub offset: u32,
    pub limit: u32,
}

/// By what articles are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Changed,
    Created,
    /// By the date the article carries.
    Dated,
    /// By the original's title, in the order of its language.
    Title,
    /// By the first author's name.
    Author,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// How many articles match in all.
    pub total: u32,
    pub rows: Vec<Row>,
}

/// An article in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub article: Article,
    /// The title of the original, or of the edition in which the search found its words.
    pub title: String,
    /// The language of `title`; none for an article without editions that can be read.
    pub title_language: Option<Language>,
    /// The original first, then by language.
    pub editions: Vec<EditionHead>,
    /// The editions whose rows cannot be read.
    pub damaged: Vec<DamagedHead>,
    /// What of the article's own row cannot be read.
    pub flaws: Vec<Flaw>,
    /// Some words of the text around the first hit, each with whether it is one; none when the title
    /// shows the hits or nothing was searched.
    pub snippet: Option<(Language, Vec<(String, bool)>)>,
}

/// Lists a page of articles.
pub fn list(reader: &Reader<'_>, query: &Query) -> Result<Listing, Error> {
    let sought = Sought::from_text(&query.search);
    let hits = sought.as_ref().map(|sought| search::lines(reader, sought)).transpose()?;
    let filter = Filter::new(query, hits.as_deref());
    let articles = reader.count(include_str!("count_all.sql"), [])?;
    let total = match filter.found_alone() {
        Some(found) => u32::try_from(found.len()).unwrap_or(u32::MAX),
        None if filter.is_empty() => articles,
        None => reader.count(&filter.count(), filter.parameters().as_slice())?,
    };
    let mut parameters = filter.parameters();
    parameters.extend([(":limit", &query.limit as &dyn ToSql), (":offset", &query.offset)]);
    let walk = filter.is_empty() || pays_to_walk(articles, total, query);
    let page = reader
        .all(&filter.page(query, walk), parameters.as_slice(), |row| column::uuid(row, 0).map(ArticleId))?;
    let rows = page.into_iter().map(|id| row(reader, id, query, sought.as_ref(), hits.as_deref()));
    Ok(Listing { total, rows: rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect() })
}

/// Whether walking the index of the order to the end of the page is cheaper than sorting all that
/// matches. Spread evenly, one article in `articles / total` on the way matches; looking at one costs
/// about what sorting one does.
fn pays_to_walk(articles: u32, total: u32, query: &Query) -> bool {
    let page = u64::from(query.offset) + u64::from(query.limit);
    page * u64::from(articles) < u64::from(total) * u64::from(total)
}

fn row(
    reader: &Reader<'_>,
    id: ArticleId,
    query: &Query,
    sought: Option<&Sought>,
    hits: Option<&[i64]>,
) -> Result<Option<Row>, Error> {
    let Some((article, flaws)) = super::get_with_flaws(reader, id)? else { return Ok(None) };
    let (lines, damaged) = edition::heads_with_lines(reader, id)?;
    let matches = |(line, head): &&(i64, EditionHead)| {
        hits.is_some_and(|hits| hits.binary_search(line).is_ok())
            && query.language.as_ref().is_none_or(|language| *language == head.language)
            && query.state.is_none_or(|state| state == head.state)
    };
    let found = lines.iter().find(matches).map(|(_, head)| head);
    let shown = found.or(lines.first().map(|(_, head)| head));
    let snippet = match (sought, found) {
        (Some(sought), Some(head)) if !sought.is_shown_by(&head.title) => {
            // What the index found is told, also of a text that cannot be read any more.
            let parts = match search::snippet(reader, head.id, sought) {
                Err(Error::Damaged { .. }) => None,
                parts => parts?,
            };
            parts.map(|parts| (head.language.clone(), parts))
        }
        _ => None,
    };
    Ok(Some(Row {
        article,
        title: shown
            .map(|head| &head.title)
            .or(damaged.first().map(|head| &head.title))
            .cloned()
            .unwrap_or_default(),
        title_language: shown.map(|head| head.language.clone()),
        snippet,
        editions: lines.into_iter().map(|(_, head)| head).collect(),
        damaged,
        flaws,
    }))
}

/// The conditions of a query, as SQL and the values it asks for.
struct Filter {
    section: Option<Value>,
    person: Option<Value>,
    language: Option<Value>,
    state: Option<Value>,
    /// The articles that the search found, if nothing else is asked of their editions.
    found: Option<Rc<Vec<Value>>>,
    /// The editions that the search found, if something is.
    lines: Option<Rc<Vec<Value>>>,
}

impl Filter {
    fn new(query: &Query, hits: Option<&[i64]>) -> Filter {
        let blob = |id: &uuid::Uuid| Value::from(id.as_bytes().to_vec());
        let array = |lines: Vec<i64>| Rc::new(lines.into_iter().map(Value::from).collect());
        let of_editions = query.language.is_some() || query.state.is_some();
        Filter {
            section: query.section.as_ref().map(|section| blob(&section.0)),
            person: query.person.as_ref().map(|person| blob(&person.0)),
            language: query.language.as_ref().map(|language| Value::from(language.as_str().to_owned())),
            state: query.state.map(|state| Value::from(state.word().to_owned())),
            found: hits.filter(|_| !of_editions).map(|hits| array(search::article_lines(hits))),
            lines: hits.filter(|_| of_editions).map(|hits| array(hits.to_vec())),
        }
    }

    /// The articles that the search found, if nothing else is asked.
    fn found_alone(&self) -> Option<&[Value]> {
        let alone = self.section.is_none() && self.person.is_none();
        self.found.as_ref().filter(|_| alone).map(|found| found.as_slice())
    }

    /// Whether every article matches.
    fn is_empty(&self) -> bool {
        self.parameters().is_empty()
    }

    fn parameters(&self) -> Vec<(&str, &dyn ToSql)> {
        let mut parameters: Vec<(&str, &dyn ToSql)> = Vec::new();
        parameters.extend(self.section.as_ref().map(|value| (":section", value as &dyn ToSql)));
        parameters.extend(self.person.as_ref().map(|value| (":person", value as &dyn ToSql)));
        parameters.extend(self.language.as_ref().map(|value| (":language", value as &dyn ToSql)));
        parameters.extend(self.state.as_ref().map(|value| (":state", value as &dyn ToSql)));
        parameters.extend(self.found.as_ref().map(|value| (":found", value as &dyn ToSql)));
        parameters.extend(self.lines.as_ref().map(|value| (":lines", value as &dyn ToSql)));
        parameters
    }

    /// What is asked of an edition.
    fn of_edition(&self) -> Vec<&'static str> {
        let mut conditions = Vec::new();
        conditions.extend(self.language.as_ref().map(|_| include_str!("list/language.sql").trim()));
        conditions.extend(self.state.as_ref().map(|_| include_str!("list/state.sql").trim()));
        conditions.extend(self.lines.as_ref().map(|_| include_str!("list/lines.sql").trim()));
        conditions
    }

    /// What is asked of an article, given how its editions are asked.
    fn of_article(&self, editions: Option<String>) -> String {
        let mut conditions = vec![include_str!("list/not_binned.sql").trim().to_owned()];
        conditions.extend(self.section.as_ref().map(|_| include_str!("list/section.sql").trim().to_owned()));
        conditions.extend(self.person.as_ref().map(|_| include_str!("list/person.sql").trim().to_owned()));
        conditions.extend(self.found.as_ref().map(|_| include_str!("list/found.sql").trim().to_owned()));
        conditions.extend(editions);
        conditions.join("\n  AND ")
    }

    /// The articles with an edition that matches, taken together.
    fn together(&self) -> Option<String> {
        let conditions = self.of_edition();
        let editions = include_str!("list/of_editions.sql").trim();
        (!conditions.is_empty()).then(|| format!("article.id IN ({editions} {})", conditions.join(" AND ")))
    }

    /// Whether one article has an edition that matches.
    fn one_by_one(&self) -> Option<String> {
        let conditions = self.of_edition();
        let edition = include_str!("list/of_its_editions.sql").trim();
        (!conditions.is_empty()).then(|| format!("EXISTS ({edition} {})", conditions.join(" AND ")))
    }

    fn count(&self) -> String {
        // Editions alone can be counted without a look at their articles.
        if self.section.is_none() && self.person.is_none() && !self.of_edition().is_empty() {
            let editions = include_str!("list/count_by_editions.sql").trim();
            return format!("{editions} {}", self.of_edition().join(" AND "));
        }
        format!("{} {}", include_str!("list/count.sql").trim(), self.of_article(self.together()))
    }

    fn page(&self, query: &Query, walk: bool) -> String {
        let (column, index) = match query.sort {
            Sort::Changed => ("changed", "article_by_changed"),
            Sort::Created => ("created", "article_by_created"),
            Sort::Dated => ("dated", "article_by_dated"),
            Sort::Title => ("title_key", "article_by_title"),
            Sort::Author => ("author_key", "article_by_author"),
        };
        let direction = if query.ascending { "ASC" } else { "DESC" };
        // The plus keeps SQLite from walking the index of the order.
        let (from, plus, conditions) = if walk {
            (format!("article INDEXED BY {index}"), "", self.of_article(self.one_by_one()))
        } else {
            ("article".to_owned(), "+", self.of_article(self.together()))
        };
        format!(
            "SELECT article.id FROM {from}\nWHERE {conditions}\n\
             ORDER BY {plus}article.{column} {direction}, {plus}article.id {direction}\nLIMIT :limit OFFSET :offset"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::{newsroom, scans};
    use uuid::Uuid;

    /// Every question that the list can put.
    fn queries() -> impl Iterator<Item = (Query, Option<Vec<i64>>)> {
        let sorts = [Sort::Changed, Sort::Created, Sort::Dated, Sort::Title, Sort::Author];
        sorts.into_iter().flat_map(|sort| (0..64u32).map(move |bits| (sort, bits))).map(|(sort, bits)| {
            let has = |bit: u32| bits & (1 << bit) != 0;
            let query = Query {
                language: has(0).then(|| Language::parse("ru").unwrap()),
                section: has(1).then(|| SectionId(Uuid::nil())),
                person: has(2).then(|| PersonId(Uuid::nil())),
                state: has(3).then_some(State::Draft),
                sort,
                ascending: has(5),
                ..Query::default()
            };
            (query, has(4).then(Vec::new))
        })
    }

    #[test]
    fn no_question_reads_a_large_table_from_end_to_end() {
        let connection = newsroom();
        for (query, hits) in queries() {
            let filter = Filter::new(&query, hits.as_deref());
            let count = scans(&connection, &filter.count());
            assert!(count.is_empty() || filter.is_empty(), "{query:?}: {count:?}");
            let walked = scans(&connection, &filter.page(&query, true));
            let walks =
                |step: &String| step.starts_with("SCAN article USING") && step.contains("INDEX article_by_");
            assert!(walked.iter().all(walks), "{query:?}: {walked:?}");
            if !filter.is_empty() {
                let sorted = scans(&connection, &filter.page(&query, false));
                assert!(sorted.is_empty(), "{query:?}: {sorted:?}");
            }
        }
    }

    #[test]
    fn the_cheaper_way_is_taken() {
        let page = Query { limit: 100, ..Query::default() };
        assert!(pays_to_walk(100_000, 60_000, &page), "much matches");
        assert!(!pays_to_walk(100_000, 1_000, &page), "little matches");
        assert!(!pays_to_walk(10_000, 5_000, &Query { offset: 4_900, ..page }), "the page is far away");
    }
}
