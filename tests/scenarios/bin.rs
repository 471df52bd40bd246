//! The bin: what is deleted is seen nowhere, comes back as it was, and is thrown away after thirty days.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, keep_request};
use crate::figures::picture;

/// The words of the article that is deleted, which stand in no other.
const WORDS: &str = "летнее время";

fn deleted(scenario: &Scenario) -> Value {
    let row = scenario.found(WORDS);
    scenario.call("put_in_bin", json!({ "article": row["id"] }));
    row
}

fn bin(scenario: &Scenario) -> Vec<Value> {
    scenario.call("bin", json!({})).as_array().unwrap().clone()
}

fn last_entry(scenario: &Scenario) -> Value {
    scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone()
}

/// Closes the newsroom and opens it again.
fn open_again(scenario: &Scenario) {
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla") }));
}

#[test]
fn what_is_deleted_lies_in_the_bin_with_who_and_when() {
    let scenario = Scenario::sample();
    let row = deleted(&scenario);
    let [binned] = bin(&scenario).try_into().unwrap();
    let article = &row["editions"][0];
    assert_eq!(
        (&binned["id"], &binned["slug"], &binned["title"], &binned["title_language"]),
        (&row["id"], &row["slug"], &article["title"], &article["language"])
    );
    assert_eq!(binned["editions"].as_array().unwrap().len(), row["editions"].as_array().unwrap().len());
    let me = scenario.call("desk_state", json!({}))["newsroom"]["person"]["name"].clone();
    assert_eq!((&binned["person"], &binned["days_left"]), (&me, &json!(30)));
    let entry = last_entry(&scenario);
    assert_eq!((&entry["command"], &entry["about"]["name"]), (&json!("put_in_bin"), &binned["title"]));
}

#[test]
fn nothing_lists_searches_counts_or_finds_it() {
    let scenario = Scenario::sample();
    let seen = |scenario: &Scenario| -> Vec<Value> {
        let row = |request: Value| scenario.call("list_articles", request)["total"].clone();
        let facets = scenario.call("facets", json!({}));
        let persons = scenario.call("persons", json!({}));
        let sections = scenario.call("sections", json!({}));
        let of_persons: Vec<&Value> = persons.as_array().unwrap().iter().map(|p| &p["articles"]).collect();
        let of_sections: Vec<&Value> = sections.as_array().unwrap().iter().map(|s| &s["articles"]).collect();
        let find =
            json!({ "query": { "words": "летнее", "case": false, "whole": false, "expression": false } });
        vec![
            row(json!({})),
            row(json!({ "search": WORDS })),
            row(json!({ "search": WORDS, "language": "ru" })),
            row(json!({ "language": "ru" })),
            row(json!({ "language": "ru", "state": "draft" })),
            row(json!({ "state": "draft", "sort": "title" })),
            row(json!({ "section": facets["sections"][0]["id"] })),
            row(json!({ "person": facets["authors"][0]["key"] })),
            json!(of_persons),
            json!(of_sections),
            scenario.call("find", find)["hits"].clone(),
            facets,
        ]
    };
    let before = seen(&scenario);
    let row = scenario.found(WORDS);
    let first = scenario.call("list_articles", json!({ "limit": 1 }))["rows"][0]["id"].clone();
    scenario.call("put_in_bin", json!({ "article": row["id"] }));
    let list = scenario.call("list_articles", json!({}));
    assert!(list["rows"].as_array().unwrap().iter().all(|other| other["id"] != row["id"]));
    let without = seen(&scenario);
    assert_eq!((&without[1], &without[2], &without[10]), (&json!(0), &json!(0), &json!(0)));
    assert_eq!(without[0], json!(before[0].as_u64().unwrap() - 1));
    let facets = without.last().unwrap();
    assert_eq!((&facets["articles"], &facets["binned"]), (&without[0], &json!(1)));
    let count = |facets: &Value, kind: &str| -> u64 {
        facets[kind].as_array().unwrap().iter().map(|facet| facet["count"].as_u64().unwrap()).sum()
    };
    for kind in ["states", "languages", "sections", "authors"] {
        assert!(count(facets, kind) < count(before.last().unwrap(), kind), "{kind} are counted without it");
    }
    // A text that waits for the index is read instead of found in it.
    scenario.call("put_back", json!({ "article": row["id"] }));
    assert_eq!(seen(&scenario), before, "all is as it was");
    assert_eq!(scenario.call("list_articles", json!({ "limit": 1 }))["rows"][0]["id"], first);
}

#[test]
fn nothing_can_be_done_with_it_before_it_is_put_back() {
    let scenario = Scenario::sample();
    let row = scenario.found(WORDS);
    let (article, edition) = (row["id"].clone(), edition_in(&row, "ru"));
    let view = scenario.call("open_article", json!({ "article": article }));
    let note = view["notes"][0]["id"].clone();
    let other = edition_in(&row, "tr");
    let page = scenario.write("page.md", "---\ntitle: Summer time\nlanguage: kk\n---\nWords.\n");
    let read = scenario.call("read_import", json!({ "path": page }));
    let keep = keep_request(&read, article.as_str());
    scenario.call("put_in_bin", json!({ "article": article }));
    let entries = last_entry(&scenario)["number"].clone();
    let query = json!({ "words": "время", "case": false, "whole": false, "expression": false });
    for (command, request) in [
        ("open_article", json!({ "article": article })),
        ("find_article", json!({ "name": article })),
        ("find_article", json!({ "name": row["slug"] })),
        ("update_article", json!({ "article": article, "dated": "2026-11-20" })),
        ("put_in_bin", json!({ "article": article })),
        ("open_edition", json!({ "edition": edition })),
        ("save_edition", json!({ "edition": edition, "title": "Час", "blocks": [], "base_revision": 1 })),
        ("add_edition", json!({ "article": article, "language": "kk", "title": "" })),
        ("delete_edition", json!({ "edition": edition })),
        ("set_state", json!({ "edition": edition, "state": "in_review", "revision": 1 })),
        ("pairs", json!({ "left": other, "right": edition })),
        ("save_note", json!({ "note": note, "language": "ru", "blocks": [] })),
        ("add_notes", json!({ "article": article, "language": "ru", "texts": [[]] })),
        ("delete_note", json!({ "note": note })),
        ("note_past", json!({ "note": note, "language": "ru" })),
        ("restore_note", json!({ "note": note })),
        (
            "add_picture",
            json!({ "article": article, "path": scenario.write("dot.png", picture(2, 2, image::ImageFormat::Png)), "reduce": false }),
        ),
        ("count_article", json!({ "article": article })),
        ("set_target", json!({ "edition": edition, "words": 900 })),
        ("revisions", json!({ "edition": edition, "limit": 9 })),
        ("revision", json!({ "edition": edition, "number": 1 })),
        ("bring_back", json!({ "edition": edition, "number": 1 })),
        ("find", json!({ "query": query, "edition": edition })),
        ("find", json!({ "query": query, "article": article })),
        ("edition_markdown", json!({ "edition": edition })),
        (
            "export",
            json!({ "article": article, "editions": [], "formats": ["html"], "directory": scenario.file("out") }),
        ),
        ("foresee_import", keep.clone()),
        ("keep_import", keep),
        ("typography_preview", json!({ "edition": edition, "off": [] })),
    ] {
        let refusal = scenario.refusal(command, request);
        assert_eq!(refusal.code, "in_bin", "{command}: {refusal}");
        assert!(refusal.detail.ends_with("Put it back first."), "{refusal}");
    }
    assert_eq!(last_entry(&scenario)["number"], entries, "nothing was written");
    scenario.call("put_back", json!({ "article": article }));
    assert_eq!(scenario.call("open_article", json!({ "article": article })), view);
    assert_eq!(scenario.refusal("put_back", json!({ "article": article })).code, "not_in_bin");
    assert_eq!(scenario.refusal("throw_away", json!({ "article": article })).code, "not_in_bin");
}

#[test]
fn an_article_that_took_its_short_address_keeps_it() {
    let scenario = Scenario::empty();
    let begin = || scenario.call("create_article", json!({ "language": "en", "title": "Low water" }));
    let first = begin();
    scenario.call("put_in_bin", json!({ "article": first["article"] }));
    let second = begin();
    let slug = |article: &Value| scenario.call("open_article", json!({ "article": article }))["slug"].clone();
    assert_eq!(slug(&second["article"]), "low-water");
    let back = scenario.call("put_back", json!({ "article": first["article"] }));
    assert_eq!((&back["slug"], slug(&second["article"])), (&json!("low-water-2"), json!("low-water")));
}

#[test]
fn what_is_thrown_away_is_gone_and_the_record_says_what_it_was() {
    let scenario = Scenario::sample();
    let row = scenario.found(WORDS);
    let refusal = scenario.refusal("throw_away", json!({ "article": row["id"] }));
    assert_eq!(refusal.code, "not_in_bin", "one is asked twice");
    scenario.call("put_in_bin", json!({ "article": row["id"] }));
    let title = bin(&scenario)[0]["title"].clone();
    scenario.call("throw_away", json!({ "article": row["id"] }));
    assert_eq!(bin(&scenario), Vec::<Value>::new());
    assert_eq!(scenario.refusal("open_article", json!({ "article": row["id"] })).code, "not_found");
    let entry = last_entry(&scenario);
    assert_eq!((&entry["command"], &entry["about"]["name"]), (&json!("throw_away"), &title));
    assert_eq!(entry["person"]["kind"], "person");
}

#[test]
fn after_thirty_days_the_program_throws_it_away() {
    let scenario = Scenario::sample();
    let row = deleted(&scenario);
    let (day, title) = (24 * 60, bin(&scenario)[0]["title"].clone());
    scenario.wait(29 * day);
    let entries = last_entry(&scenario)["number"].clone();
    open_again(&scenario);
    assert_eq!(bin(&scenario)[0]["days_left"], 1);
    assert_eq!(last_entry(&scenario)["number"], entries, "nothing was done");
    scenario.wait(day);
    assert_eq!(bin(&scenario)[0]["days_left"], 0, "it lies there as long as the newsroom is open");
    open_again(&scenario);
    assert_eq!(bin(&scenario).len(), 1, "a clock may have run ahead, as nobody has done anything since");
    scenario.call("create_article", json!({ "language": "tr", "title": "Yeni" }));
    open_again(&scenario);
    assert_eq!(bin(&scenario), Vec::<Value>::new());
    assert_eq!(scenario.refusal("put_back", json!({ "article": row["id"] })).code, "not_found");
    let entry = last_entry(&scenario);
    assert_eq!((&entry["command"], &entry["about"]["name"]), (&json!("throw_away"), &title));
    assert_eq!(entry["person"]["kind"], "program", "nobody did it");
}

#[cfg(unix)]
#[test]
fn a_newsroom_that_can_only_be_read_throws_nothing_away() {
    use std::os::unix::fs::PermissionsExt;
    let scenario = Scenario::sample();
    deleted(&scenario);
    scenario.wait(40 * 24 * 60);
    scenario.call("close_newsroom", json!({}));
    let path = scenario.file("Sample.hexapla");
    let permit = |mode| std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
    permit(0o444);
    scenario.call("open_newsroom", json!({ "path": path }));
    // The superuser may write any file, so that there is nothing to see.
    if scenario.call("desk_state", json!({}))["newsroom"]["read_only"] == json!(true) {
        assert_eq!(bin(&scenario)[0]["days_left"], 0);
        let refusal = scenario.refusal("put_back", json!({ "article": bin(&scenario)[0]["id"] }));
        assert_eq!(refusal.code, "not_writable");
    } else {
        println!("skipped: this user may write a file that is closed to writing");
    }
    permit(0o644);
}

#[test]
fn who_may_not_delete_may_not_empty_the_bin() {
    let scenario = Scenario::sample();
    let row = deleted(&scenario);
    let anna = json!({ "name": "Anna", "names": [], "bios": [], "roles": ["translator"] });
    let anna = scenario.call("save_person", anna);
    scenario.call("set_person", json!({ "person": anna["id"] }));
    for command in ["put_back", "throw_away"] {
        assert_eq!(scenario.refusal(command, json!({ "article": row["id"] })).code, "not_allowed");
    }
    assert_eq!(bin(&scenario).len(), 1, "but they see what is there");
}

#[test]
fn what_an_article_in_the_bin_needs_stays() {
    let scenario = Scenario::sample();
    let list = scenario.call("list_articles", json!({}));
    for row in list["rows"].as_array().unwrap() {
        scenario.call("put_in_bin", json!({ "article": row["id"] }));
    }
    let row = &list["rows"][0];
    let section = scenario.refusal("delete_section", json!({ "section": row["section"] }));
    assert_eq!(section.code, "section_in_bin", "{section}");
    // The author may sit at this desk, who cannot be deleted for another reason.
    let boris = json!({ "name": "Boris", "names": [], "bios": [], "roles": ["administrator"] });
    let boris = scenario.call("save_person", boris);
    scenario.call("set_person", json!({ "person": boris["id"] }));
    let person = scenario.refusal("delete_person", json!({ "person": row["authors"][0]["id"] }));
    assert_eq!(person.code, "person_in_bin", "{person}");
    scenario.call("throw_away", json!({ "article": row["id"] }));
    scenario.call("throw_away", json!({ "article": list["rows"][1]["id"] }));
    scenario.call("delete_section", json!({ "section": row["section"] }));
    scenario.call("delete_person", json!({ "person": row["authors"][0]["id"] }));
}
