//! A real published page, read in whole.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::{Scenario, plain};

/// The folder of real inputs, which stands beside the repository on some machines only.
fn corpus() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/page-text");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("not run: the corpus of real pages is not on this machine");
    None
}

#[test]
fn the_real_page_gives_all_that_is_expected() {
    let Some(corpus) = corpus() else { return };
    let expected: Value =
        serde_json::from_slice(&std::fs::read(corpus.join("ankara-astana.ru.expected.json")).unwrap())
            .unwrap();
    let scenario = Scenario::empty();
    let read = scenario.call("read_import", json!({ "path": corpus.join("ankara-astana.ru.txt") }));
    let article = &read["article"];

    for field in ["language", "section", "title", "key_points", "also_in", "dropped"] {
        if field == "dropped" {
            let dropped = article[field].as_array().unwrap();
            for line in expected[field].as_array().unwrap() {
                assert!(dropped.contains(line), "{line} was not left out of {dropped:?}");
            }
            continue;
        }
        let sorted = |value: &Value| {
            let mut list = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            if field == "also_in" {
                list.sort_by_key(ToString::to_string);
            }
            list
        };
        assert_eq!(sorted(&article[field]), sorted(&expected[field]), "{field}");
    }

    let blocks = article["blocks"].as_array().unwrap();
    assert_eq!(json!(blocks.len()), expected["body"]["paragraphs"]);
    for (block, first_words) in blocks.iter().zip(expected["body"]["first_words"].as_array().unwrap()) {
        assert!(plain(block).starts_with(first_words.as_str().unwrap()), "{first_words}");
    }
    let marks: Vec<Value> = article["marks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| json!([mark["block"].to_string(), mark["label"]]))
        .collect();
    assert_eq!(json!(marks), expected["body"]["marks"]);

    let notes = article["notes"].as_array().unwrap();
    let gold = expected["endnotes"].as_array().unwrap();
    assert_eq!(notes.len(), gold.len());
    for (note, gold) in notes.iter().zip(gold) {
        for field in ["label", "url", "accessed"] {
            assert_eq!(note[field], gold[field], "{field} of {}", gold["label"]);
        }
        for field in ["author", "title", "container_title"] {
            assert_eq!(note["source"][field], gold["source"][field], "{field} of {}", gold["label"]);
        }
    }

    let authors = article["authors"].as_array().unwrap();
    let gold = expected["authors"].as_array().unwrap();
    assert_eq!(authors.len(), gold.len());
    for (author, gold) in authors.iter().zip(gold) {
        assert_eq!(author["name"], gold["name"]);
        assert!(author["bio"].as_str().unwrap().starts_with(gold["bio_starts"].as_str().unwrap()));
    }
}

#[test]
fn the_real_page_is_kept_and_found_again() {
    let Some(corpus) = corpus() else { return };
    let scenario = Scenario::empty();
    let made = scenario.import(&corpus.join("ankara-astana.ru.txt"), None);
    let article = scenario.call("open_article", json!({ "article": made["article"] }));
    assert_eq!(article["notes"].as_array().unwrap().len(), 6);
    assert_eq!(article["authors"][0]["name"], "Ergün MAMEDOV");
    assert_eq!(scenario.found("углубленное партнерство")["id"], made["article"]);
}
