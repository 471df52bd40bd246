//! The library's list: search, filters, order, pages.

#![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

#[path = "../examples/measure/sample.rs"]
mod sample;

use std::path::Path;

use editorial::article::Article;
use editorial::edition::{Content, EditionBlock, EditionHead};
use editorial::state::State;
use store::article::{self, Listing, Query, Row, Sort};
use store::{Newsroom, edition};
use tempfile::TempDir;

const SIZE: sample::Size = sample::Size { blocks: 2, words_a_block: 8 };

fn filled(articles: u32) -> (TempDir, Newsroom) {
    let folder = tempfile::tempdir().unwrap();
    let newsroom = sample::newsroom(&folder.path().join("Weekly.hexapla"));
    // In a large newsroom it is the number of articles that matters here.
    let size = if articles > 100 { sample::Size { blocks: 1, words_a_block: 1 } } else { SIZE };
    sample::fill(&newsroom, articles, size).unwrap();
    (folder, newsroom)
}

fn list(newsroom: &Newsroom, query: Query) -> Listing {
    newsroom.read(|reader| article::list(reader, &query)).unwrap_or_else(|error| panic!("{error}"))
}

fn search(newsroom: &Newsroom, words: &str) -> Listing {
    list(newsroom, Query { search: words.to_owned(), limit: 10, ..Query::default() })
}

/// Gives an edition other words.
fn rewrite(newsroom: &Newsroom, number: u32, index: u32, title: &str, key_point: &str, body: &str) {
    let saved = newsroom.write(|writer| {
        let before = edition::get(writer, sample::edition_id(number, index))?.expect("it is there");
        let block = before.content.blocks[0].id;
        let after = Content {
            title: title.to_owned(),
            key_points: vec![key_point.to_owned()],
            blocks: vec![EditionBlock::new(block, body.to_owned())],
        };
        let head = EditionHead { title: title.to_owned(), ..before.head };
        edition::save(writer, head.id, &before.content, &after, &head)
    });
    saved.unwrap_or_else(|error: store::Error| panic!("{error}"));
}

/// A row's snippet with its hits between brackets, or "-".
fn drawn(row: Option<&Row>) -> String {
    let snippet = row.and_then(|row| row.snippet.as_ref());
    let draw = |(text, hit): &(String, bool)| if *hit { format!("[{text}]") } else { text.clone() };
    snippet.map_or_else(|| "-".to_owned(), |(_, parts)| parts.iter().map(draw).collect())
}

#[test]
fn words_are_found_as_the_cases_say() {
    let (_folder, newsroom) = filled(1);
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/search/words.txt");
    let cases = std::fs::read_to_string(cases).unwrap();
    let cases: Vec<&str> = cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() > 30);
    (0..2).for_each(|index| rewrite(&newsroom, 1, index, "Ω", "Ψ", "Ω"));
    for case in cases {
        let [text, typed, expected] = case.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{case}: three parts")
        };
        rewrite(&newsroom, 1, 2, "Ω", "Ψ", text);
        // The text is looked through while it waits for the index, and found by the index then.
        for _ in ["waits", "is in the index"] {
            let listing = search(&newsroom, typed);
            assert_eq!(drawn(listing.rows.first()), expected, "{case}");
            assert_eq!(listing.total, u32::from(expected != "-"), "{case}");
            newsroom.index_what_waits(1).unwrap();
        }
    }
}

#[test]
fn words_may_stand_in_title_key_points_and_text_of_one_edition() {
    let (_folder, newsroom) = filled(2);
    rewrite(&newsroom, 1, 1, "River ports", "Grain waits.", "Trains leave.");
    let found = search(&newsroom, "river grain trains");
    assert_eq!((found.total, found.rows[0].title.as_str()), (1, "River ports"));
    assert_eq!(found.rows[0].title_language, Some(sample::language(1)), "the edition that matched");
    assert_eq!(drawn(found.rows.first()), "[Grain] waits.");
    assert_eq!(search(&newsroom, "river ports").rows[0].snippet, None, "the title shows it");
    rewrite(&newsroom, 1, 2, "Порты", "", "trains");
    assert_eq!(search(&newsroom, "river порты").total, 0, "words of two editions");
    assert_eq!(search(&newsroom, "trains").rows[0].title, "River ports", "the first that matches");
    rewrite(&newsroom, 1, 1, "Other", "", "words");
    assert_eq!(search(&newsroom, "river").total, 0, "what was taken out is not found");
    newsroom.index_what_waits(1).unwrap();
    assert_eq!(search(&newsroom, "river").total, 0, "nor by the index");
    rewrite(&newsroom, 1, 1, "Again", "", "words");
    newsroom.write(|writer| article::delete(writer, sample::article(1).id)).unwrap();
    assert_eq!(search(&newsroom, "trains").total, 0, "nor what was thrown away");
}

#[test]
fn what_waits_is_found_among_what_the_index_has() {
    let (_folder, newsroom) = filled(60);
    let everything = |words: &str| {
        let query = Query { search: words.to_owned(), limit: 100, sort: Sort::Created, ..Query::default() };
        let rows = list(&newsroom, query).rows;
        rows.into_iter().map(|row| (row.article.id, row.title, row.snippet)).collect::<Vec<_>>()
    };
    for number in [60, 7, 31] {
        rewrite(&newsroom, number, 1, "River ports", "", "Grain waits.");
        rewrite(&newsroom, number, 2, "Порты", "Зерно.", "Каналы");
    }
    let words = ["river", "grain wai", "зерно", "ка", "in", "the ri", ""];
    let waiting = words.map(everything);
    newsroom.index_what_waits(100).unwrap();
    assert_eq!(words.map(everything), waiting, "too few wait to be worth it");
    newsroom.index_what_waits(6).unwrap();
    assert_eq!(words.map(everything), waiting);
    assert_eq!(waiting[0].len(), 3);
}

/// How many editions wait for the index.
fn waiting(path: &Path) -> i64 {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.query_row("SELECT count(*) FROM search_waits", [], |row| row.get(0)).unwrap()
}

/// Asks as often as makes a newsroom quiet that was not written to meanwhile.
fn be_quiet(newsroom: &Newsroom) {
    (0..6).for_each(|_| newsroom.index_when_quiet().unwrap());
}

#[test]
fn a_closed_newsroom_leaves_nothing_waiting() {
    let (folder, newsroom) = filled(30);
    let path = folder.path().join("Weekly.hexapla");
    (1..=30).for_each(|number| rewrite(&newsroom, number, 1, "River ports", "", "Grain waits."));
    assert_eq!(waiting(&path), 30);
    drop(newsroom);
    assert_eq!(waiting(&path), 0);
    let newsroom = Newsroom::open(&path).unwrap();
    assert_eq!(search(&newsroom, "grain").total, 30);
    rewrite(&newsroom, 1, 1, "Rail", "", "");
    for _ in 0..5 {
        newsroom.index_when_quiet().unwrap();
        assert_eq!(waiting(&path), 1, "it was written to just now");
    }
    newsroom.index_when_quiet().unwrap();
    assert_eq!(waiting(&path), 0);
}

#[test]
fn a_search_waits_for_nobody_who_writes() {
    let (folder, newsroom) = filled(2);
    rewrite(&newsroom, 1, 1, "River ports", "", "Grain waits.");
    let other = rusqlite::Connection::open(folder.path().join("Weekly.hexapla")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let start = std::time::Instant::now();
    newsroom.index_what_waits(1).unwrap();
    assert_eq!(search(&newsroom, "grain").total, 1);
    assert!(
        start.elapsed() < std::time::Duration::from_secs(4),
        "patience with other writers is five seconds"
    );
    other.execute_batch("ROLLBACK").unwrap();
    newsroom.index_what_waits(1).unwrap();
    assert_eq!(search(&newsroom, "grain").total, 1);
}

#[test]
fn what_could_not_be_indexed_is_tried_again() {
    let (folder, newsroom) = filled(2);
    let path = folder.path().join("Weekly.hexapla");
    rewrite(&newsroom, 1, 1, "River ports", "", "Grain waits.");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    be_quiet(&newsroom);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(waiting(&path), 1, "another was writing");
    be_quiet(&newsroom);
    assert_eq!(waiting(&path), 0);
}

#[test]
fn what_a_crashed_program_left_waiting_is_indexed() {
    let (folder, crashed) = filled(2);
    let path = folder.path().join("Weekly.hexapla");
    let newsroom = Newsroom::open(&path).unwrap();
    be_quiet(&newsroom);
    assert!(newsroom.changed_elsewhere().is_ok_and(|changed| !changed));
    rewrite(&crashed, 1, 1, "River ports", "", "Grain waits.");
    // It never comes to what closing a newsroom does.
    std::mem::forget(crashed);
    assert!(newsroom.changed_elsewhere().unwrap());
    be_quiet(&newsroom);
    assert_eq!(waiting(&path), 0, "it was heard of while the newsroom was open");

    rewrite(&newsroom, 1, 1, "Rail", "", "Trains leave.");
    std::mem::forget(newsroom);
    let newsroom = Newsroom::open(&path).unwrap();
    be_quiet(&newsroom);
    assert_eq!(waiting(&path), 0, "it was there when the newsroom was opened");
}

#[test]
fn a_damaged_edition_keeps_nobody_from_finding_the_others() {
    let (folder, newsroom) = filled(8);
    let path = folder.path().join("Weekly.hexapla");
    (1..=8).for_each(|number| rewrite(&newsroom, number, 1, "River ports", "", "Grain waits."));
    newsroom.index_what_waits(1).unwrap();
    (1..=8).for_each(|number| rewrite(&newsroom, number, 1, "Canals", "", "Barges wait."));
    let other = rusqlite::Connection::open(&path).unwrap();
    other.pragma_update(None, "ignore_check_constraints", true).unwrap();
    // As many as are put into the index at once, and before all others.
    for number in 1..=4 {
        let id = sample::edition_id(number, 1);
        let damaged = "UPDATE block SET digest = x'00' WHERE edition = ?1";
        assert!(other.execute(damaged, [id.0.as_bytes()]).unwrap() > 0);
    }
    assert_eq!(search(&newsroom, "barges").total, 4);
    assert_eq!(search(&newsroom, "grain").total, 4, "the index's last word of those that cannot be read");
    be_quiet(&newsroom);
    assert_eq!(waiting(&path), 4, "the others wait no longer");
    assert_eq!((search(&newsroom, "barges").total, search(&newsroom, "grain").total), (4, 4));
}

#[test]
fn filters_narrow_and_agree_with_a_plain_look() {
    let (_folder, newsroom) = filled(60);
    let heads = |number| (0..3).map(|index| sample::edition(number, index, SIZE).head).collect::<Vec<_>>();
    let all: Vec<_> = (1..=60).map(|number| (sample::article(number), heads(number))).collect();
    let language = sample::language(2);
    for bits in 0..16u32 {
        let has = |bit: u32| bits & (1 << bit) != 0;
        let query = Query {
            language: has(0).then(|| language.clone()),
            state: has(1).then_some(State::Approved),
            section: has(2).then(|| sample::section(3).id),
            person: has(3).then(|| sample::person(3).id),
            limit: 100,
            ascending: true,
            ..Query::default()
        };
        let of_edition = |head: &EditionHead| {
            query.language.as_ref().is_none_or(|language| *language == head.language)
                && query.state.is_none_or(|state| state == head.state)
        };
        let matches = |(article, heads): &&(Article, Vec<EditionHead>)| {
            heads.iter().any(of_edition)
                && query.section.is_none_or(|section| article.section == Some(section))
                && query.person.is_none_or(|person| article.bylines.contains(&person))
        };
        let expected: Vec<_> = all.iter().filter(matches).map(|(article, _)| article.id).collect();
        let listing = list(&newsroom, query.clone());
        assert_eq!(listing.rows.iter().map(|row| row.article.id).collect::<Vec<_>>(), expected, "{query:?}");
        assert_eq!(listing.total as usize, expected.len());
        assert!(bits == 0 || expected.len() < 60 || bits == 1, "the filter filters");
    }
}

#[test]
fn both_ways_to_a_page_lead_to_the_same() {
    // More articles than are sorted together, so that some questions walk an index.
    let (_folder, newsroom) = filled(2_100);
    let every = |query: &Query| list(&newsroom, Query { limit: 5_000, ..query.clone() }).rows;
    for sort in [Sort::Changed, Sort::Created, Sort::Dated, Sort::Title, Sort::Author] {
        let query = Query { sort, ..Query::default() };
        let walked = Query { language: Some(sample::language(1)), ..query.clone() };
        let ids = |rows: &[Row]| rows.iter().map(|row| row.article.id).collect::<Vec<_>>();
        let plain = ids(&every(&query));
        assert_eq!(plain.len(), 2_100);
        assert_eq!(ids(&every(&walked)), plain, "every article has an edition in that language");
        let mut backwards = ids(&every(&Query { ascending: true, ..query.clone() }));
        backwards.reverse();
        assert_eq!(backwards, plain);
        let page = list(&newsroom, Query { offset: 700, limit: 50, ..walked });
        assert_eq!((page.total, ids(&page.rows)), (2_100, plain[700..750].to_vec()));
    }
}

#[test]
fn titles_stand_in_the_order_of_their_language() {
    let (_folder, newsroom) = filled(4);
    for (number, title) in [(1, "Çadır"), (2, "Iğdır"), (3, "Cuma"), (4, "İzmir")] {
        rewrite(&newsroom, number, 0, title, "", "");
    }
    let query = Query { sort: Sort::Title, ascending: true, limit: 10, ..Query::default() };
    let titles: Vec<String> = list(&newsroom, query).rows.into_iter().map(|row| row.title).collect();
    assert_eq!(titles, ["Cuma", "Çadır", "Iğdır", "İzmir"]);
}

#[test]
fn facets_count_articles_of_each_kind() {
    let (_folder, newsroom) = filled(10);
    let facets = newsroom.read(article::facets).unwrap();
    assert_eq!((facets.articles, facets.languages.len(), facets.persons.len()), (10, 3, 10));
    assert_eq!(facets.languages[0].1, 10);
    // Editions follow one another through draft, review, approved, published, published.
    assert_eq!(facets.under_way, 10);
    assert_eq!(
        facets.states.iter().find(|(state, _)| *state == State::Published).map(|(_, count)| *count),
        Some(8)
    );
    for index in 0..3 {
        let publish = |writer: &store::Writer<'_>| {
            edition::set_state(writer, sample::edition_id(1, index), State::Published, sample::time(1))
        };
        newsroom.write(publish).unwrap();
    }
    assert_eq!(newsroom.read(article::facets).unwrap().under_way, 9);
}

#[test]
fn an_empty_newsroom_and_an_empty_question_are_no_trouble() {
    let (_folder, newsroom) = filled(0);
    assert_eq!(search(&newsroom, ""), Listing::default());
    assert_eq!(search(&newsroom, "x"), Listing::default());
    let (_folder, newsroom) = filled(3);
    assert_eq!(search(&newsroom, " \"*\" ").total, 3, "no word is no search");
    assert_eq!(list(&newsroom, Query { offset: 9, limit: 5, ..Query::default() }).rows, []);
}
