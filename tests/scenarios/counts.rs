//! How long texts are: what the window has selected, and every edition; and how long they are to be.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};

fn told(counts: &Value) -> [u64; 3] {
    ["words", "characters", "characters_without_spaces"].map(|count| counts[count].as_u64().unwrap())
}

#[test]
fn what_the_window_has_is_counted_block_by_block() {
    let scenario = Scenario::bare();
    let list = json!({ "type": "list", "attrs": { "start": null, "tight": true }, "content": [
        { "type": "list_item", "content": [paragraph("Bir iki")] },
        { "type": "list_item", "content": [paragraph("Üç")] },
    ] });
    let marked = json!({ "type": "paragraph", "content": [
        { "type": "text", "text": "Göl" },
        { "type": "note_mark", "attrs": { "id": "0190b1d2-0000-7000-8000-000000000000" } },
        { "type": "text", "text": "’ün suyu", "marks": [{ "type": "strong" }] },
    ] });
    let stray = json!({ "type": "text", "text": "no block" });
    let nodes = [list, marked, json!({ "type": "rule" }), stray];
    let counts = scenario.call("count_nodes", json!({ "nodes": nodes }));
    let counts: Vec<_> = counts.as_array().unwrap().iter().map(told).collect();
    assert_eq!(counts, [[3, 9, 8], [2, 11, 10], [0, 0, 0], [0, 0, 0]]);
}

#[test]
fn editions_are_as_long_as_the_library_says() {
    let scenario = Scenario::sample();
    let row = scenario.found("Saati Geri");
    let counted = scenario.call("count_article", json!({ "article": row["id"] }));
    assert_eq!(counted.as_array().unwrap().len(), 3);
    for edition in counted.as_array().unwrap() {
        let head =
            row["editions"].as_array().unwrap().iter().find(|head| head["id"] == edition["edition"]).unwrap();
        let [words, characters, without_spaces] = told(&edition["counts"]);
        assert_eq!(json!(words), head["words"]);
        assert!(words < without_spaces && without_spaces < characters, "{edition}");
        let rate = edition["words_per_minute"].as_u64().unwrap();
        assert_eq!(edition["minutes"].as_u64().unwrap(), words.div_ceil(rate));
    }
    let refusal = scenario.refusal("count_article", json!({ "article": row["editions"][0]["id"] }));
    assert_eq!(refusal.code, "not_found");
}

#[test]
fn an_edition_has_a_target_until_it_is_taken_away() {
    let scenario = Scenario::sample();
    let row = scenario.found("Saati Geri");
    let article = || scenario.call("open_article", json!({ "article": row["id"] }));
    let edition = edition_in(&row, "ru");
    assert_eq!(article()["targets"], Value::Null);

    scenario.call("set_target", json!({ "edition": edition, "words": 1200 }));
    assert_eq!(article()["targets"], json!([{ "edition": edition, "words": 1200 }]));
    let record = scenario.call("audit", json!({ "before": null, "limit": 1 }));
    assert_eq!(
        (&record[0]["command"], &record[0]["about"]["kind"], &record[0]["detail"]),
        (&json!("set_target"), &json!("edition"), &json!("1200"))
    );
    for words in [0, 1_000_001] {
        let refusal = scenario.refusal("set_target", json!({ "edition": edition, "words": words }));
        assert_eq!(refusal.code, "bad_value");
    }
    scenario.call("set_target", json!({ "edition": edition, "words": null }));
    assert_eq!(article()["targets"], Value::Null);
}

#[test]
fn who_may_not_write_sets_no_target() {
    let scenario = Scenario::sample();
    let edition = edition_in(&scenario.found("Saati Geri"), "ru");
    let administrator = json!({ "name": "A", "roles": ["administrator"], "bios": [], "names": [] });
    let person = scenario.call("save_person", administrator);
    scenario.call("set_person", json!({ "person": person["id"] }));
    let refusal = scenario.refusal("set_target", json!({ "edition": edition, "words": 1200 }));
    assert_eq!(refusal.code, "not_allowed");
}
