//! The sample newsroom, as a newcomer finds it.

use std::collections::BTreeSet;

use app::commands::dispatch;
use serde_json::json;

use crate::desk::{Scenario, edition_in, plain};

#[test]
fn it_holds_two_articles_with_their_editions() {
    let scenario = Scenario::sample();
    let list = scenario.call("list_articles", json!({}));
    assert_eq!(list["total"], 2);
    let facets = scenario.call("facets", json!({}));
    assert_eq!(facets["articles"], 2);
    let languages = facets["languages"].as_array().unwrap();
    let count = |tag: &str| languages.iter().find(|l| l["key"] == tag).map(|l| l["count"].clone());
    assert_eq!((count("tr"), count("en"), count("ru")), (Some(json!(2)), Some(json!(2)), Some(json!(1))));
}

#[test]
fn nobody_sees_half_of_it() {
    let scenario = Scenario::bare();
    let mut seen = BTreeSet::new();
    std::thread::scope(|threads| {
        let made = threads.spawn(|| {
            let path = scenario.file("Sample.hexapla");
            scenario.call("create_newsroom", json!({ "path": path, "name": "Sample", "sample": true }));
        });
        while !made.is_finished() {
            if let Ok(list) = dispatch(&scenario.desk, "list_articles", json!({})) {
                seen.insert(list.value["total"].as_u64());
            }
        }
    });
    seen.insert(scenario.call("list_articles", json!({}))["total"].as_u64());
    assert_eq!(seen, BTreeSet::from([Some(2)]), "so many articles were seen while it was made");
}

#[test]
fn one_article_stands_in_three_languages_with_one_set_of_notes_and_one_author() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    assert_eq!(article["editions"].as_array().unwrap().len(), 3);
    assert_eq!(article["editions"][0]["language"], "tr", "the original comes first");
    let notes = article["notes"].as_array().unwrap();
    assert_eq!(notes.len(), 6);
    for note in notes {
        assert_eq!(
            note["texts"].as_array().unwrap().len(),
            3,
            "every note has words in three languages: {note}"
        );
    }
    let authors = article["authors"].as_array().unwrap();
    assert_eq!(authors.len(), 1, "one person, however the name is written");
    assert_eq!(authors[0]["bios"].as_array().unwrap().len(), 3);
    assert_eq!(article["section_names"].as_array().unwrap().len(), 3, "one section with three names");
}

#[test]
fn its_typography_is_set_and_its_articles_are_dated() {
    let scenario = Scenario::sample();
    let list = scenario.call("list_articles", json!({}));
    for row in list["rows"].as_array().unwrap() {
        assert!(row["dated"].is_string(), "{row}");
        for edition in row["editions"].as_array().unwrap() {
            let whole = scenario.call("edition_markdown", json!({ "edition": edition["id"] }));
            let request = json!({ "text": whole["markdown"], "language": edition["language"], "off": [] });
            let set = scenario.call("typography_text", request);
            assert_eq!(set["changes"], json!([]), "{}", edition["title"]);
        }
    }
}

#[test]
fn paragraphs_of_its_editions_stand_beside_each_other() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (tr, ru, en) = (edition_in(&row, "tr"), edition_in(&row, "ru"), edition_in(&row, "en"));
    let blocks = |edition: &str| {
        let view = scenario.call("open_edition", json!({ "edition": edition }));
        view["blocks"].as_array().unwrap().iter().map(|block| block["id"].clone()).collect::<Vec<_>>()
    };
    for (left, right) in [(&tr, &ru), (&ru, &tr), (&en, &ru)] {
        let pairs = scenario.call("pairs", json!({ "left": left, "right": right }));
        let expected: Vec<_> = blocks(left).into_iter().zip(blocks(right)).collect();
        let pairs: Vec<_> = pairs["pairs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| (pair["left"].clone(), pair["right"].clone()))
            .collect();
        assert_eq!(pairs, expected);
    }
}

#[test]
fn the_second_article_is_half_translated() {
    let scenario = Scenario::sample();
    let row = scenario.found("Ren Tuna nehir");
    let blocks = |language: &str| {
        let view = scenario.call("open_edition", json!({ "edition": edition_in(&row, language) }));
        view["blocks"].as_array().unwrap().clone()
    };
    let (source, target) = (blocks("tr"), blocks("en"));
    assert!(target.len() < source.len() && !target.is_empty());
    let pairs =
        scenario.call("pairs", json!({ "left": edition_in(&row, "tr"), "right": edition_in(&row, "en") }));
    assert_eq!(pairs["pairs"].as_array().unwrap().len(), target.len());
    assert!(!plain(&source[0]["node"]).is_empty());
}

#[test]
fn search_knows_the_letters_of_every_language() {
    let scenario = Scenario::empty();
    for (language, title) in [("tr", "IŞIK VE GÖLGE"), ("ru", "Ёлка в городе")] {
        scenario.call("create_article", json!({ "language": language, "title": title }));
    }
    for search in ["ışık", "IŞIK", "isik", "Işı", "gölge ışık"] {
        assert_eq!(scenario.found(search)["title"], "IŞIK VE GÖLGE", "{search}");
    }
    for search in ["елка", "ёлка", "ЕЛК"] {
        assert_eq!(scenario.found(search)["title"], "Ёлка в городе", "{search}");
    }
    for harmless in ["\"", "ışık* OR", "NEAR(", "title:", "-", "^", "'; DROP TABLE article"] {
        scenario.call("list_articles", json!({ "search": harmless }));
    }
}
