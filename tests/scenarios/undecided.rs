//! Words that could not be saved, since others wrote in the same place: they are in the file until somebody chooses.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, plain};

const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// A paragraph as it comes back from the core.
fn paragraph(text: &str) -> Value {
    json!({ "type": "paragraph", "content": [{ "type": "text", "text": text, "marks": [] }] })
}

fn put_aside(scenario: &Scenario, edition: &str, passage: Value) {
    scenario.call("put_aside", json!({ "edition": edition, "id": ID, "passage": passage }));
}

fn waiting(scenario: &Scenario, edition: &str) -> Vec<Value> {
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    view["undecided"].as_array().cloned().unwrap_or_default()
}

/// Keeps `passage` and expects what comes back after the newsroom was closed and opened, and what the record keeps of
/// it once it was decided upon.
fn check(recorded: &str, passage: impl Fn(&Value) -> Value) {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    let before = scenario.call("open_edition", json!({ "edition": ru }));
    let passage = passage(&before);
    put_aside(&scenario, &ru, passage.clone());
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla") }));
    let [found] = waiting(&scenario, &ru).try_into().unwrap();
    let me = scenario.call("desk_state", json!({}))["newsroom"]["person"]["name"].clone();
    assert_eq!((&found["id"], &found["person"], &found["passage"]), (&json!(ID), &me, &passage));
    let after = scenario.call("open_edition", json!({ "edition": ru }));
    assert_eq!((&after["title"], &after["blocks"]), (&before["title"], &before["blocks"]));
    assert_eq!(after["head"]["revision"], before["head"]["revision"], "nothing of the text was changed");
    scenario.call("settle", json!({ "edition": ru, "id": ID, "passage": passage }));
    assert_eq!(waiting(&scenario, &ru), Vec::<Value>::new());
    let [entry] = scenario
        .call("audit", json!({ "before": null, "limit": 1 }))
        .as_array()
        .cloned()
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((&entry["command"], &entry["detail"]), (&json!("settle"), &json!(recorded)));
    scenario.call("settle", json!({ "edition": ru, "id": ID, "passage": passage }));
}

#[test]
fn words_of_every_place_wait_in_the_file() {
    check("title Час летом", |_| json!({ "place": "title", "words": "Час летом" }));
    check("key_points Первое\nВторое", |_| json!({ "place": "key_points", "points": ["Первое", "Второе"] }));
    check(
        "paragraph:2 Мои слова",
        |read| json!({ "place": "block", "block": read["blocks"][1]["id"], "node": paragraph("Мои слова") }),
    );
    check("paragraph:2", |read| json!({ "place": "block", "block": read["blocks"][1]["id"], "node": null }));
    check("paragraph:2 Мои слова", |read| {
        let [before, block] = [0, 1].map(|at| read["blocks"][at]["id"].clone());
        json!({ "place": "block", "block": block, "behind": before, "node": paragraph("Мои слова") })
    });
    check(
        "endnote Моё примечание",
        |_| json!({ "place": "endnote", "note": ID, "blocks": [paragraph("Моё примечание")] }),
    );
}

#[test]
fn what_is_written_on_takes_the_place_of_what_waited_under_the_same_id() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    let block = scenario.call("open_edition", json!({ "edition": ru }))["blocks"][0]["id"].clone();
    for words in ["Мои", "Мои слова"] {
        put_aside(&scenario, &ru, json!({ "place": "block", "block": block, "node": paragraph(words) }));
    }
    let [found] = waiting(&scenario, &ru).try_into().unwrap();
    assert_eq!(plain(&found["passage"]["node"]), "Мои слова");
}

#[test]
fn words_that_were_written_on_since_one_saw_them_wait_on() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    let title = |words: &str| json!({ "place": "title", "words": words });
    put_aside(&scenario, &ru, title("Час"));
    put_aside(&scenario, &ru, title("Час летом"));
    let settle = |words: &str| json!({ "edition": ru, "id": ID, "passage": title(words) });
    assert_eq!(scenario.refusal("settle", settle("Час")).code, "changed_elsewhere");
    assert_eq!(waiting(&scenario, &ru).len(), 1);
    scenario.call("settle", settle("Час летом"));
}

#[test]
fn the_id_of_one_choice_is_not_taken_for_another_place() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (ru, tr) = (edition_in(&row, "ru"), edition_in(&row, "tr"));
    let title = json!({ "place": "title", "words": "Час" });
    put_aside(&scenario, &ru, title.clone());
    let points = json!({ "place": "key_points", "points": ["Час"] });
    for (edition, passage) in [(&ru, points), (&tr, title)] {
        let request = json!({ "edition": edition, "id": ID, "passage": passage });
        assert_eq!(scenario.refusal("put_aside", request).code, "not_found");
    }
    assert_eq!(waiting(&scenario, &ru).len(), 1);
}

#[test]
fn nobody_approves_a_text_of_which_two_forms_wait() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    scenario.call("set_state", scenario.move_of(&ru, "in_review"));
    put_aside(&scenario, &ru, json!({ "place": "title", "words": "Час летом" }));
    assert_eq!(scenario.refusal("set_state", scenario.move_of(&ru, "approved")).code, "undecided");
    let passage = json!({ "place": "title", "words": "Час летом" });
    scenario.call("settle", json!({ "edition": ru, "id": ID, "passage": passage }));
    scenario.call("set_state", scenario.move_of(&ru, "approved"));
}

#[test]
fn words_that_wait_go_with_their_edition() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    put_aside(&scenario, &ru, json!({ "place": "title", "words": "Час летом" }));
    scenario.call("delete_edition", json!({ "edition": ru }));
    let passage = json!({ "place": "title", "words": "Час" });
    let refusal = scenario.refusal("put_aside", json!({ "edition": ru, "id": ID, "passage": passage }));
    assert_eq!(refusal.code, "not_found");
}

#[test]
fn an_export_tells_the_words_that_wait_and_leaves_them_out() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    let read = scenario.call("open_edition", json!({ "edition": ru }));
    let passage =
        json!({ "place": "block", "block": read["blocks"][2]["id"], "node": paragraph("Мои слова") });
    put_aside(&scenario, &ru, passage);
    let written = scenario.call(
        "export",
        json!({
            "article": read["head"]["article"],
            "editions": [ru],
            "formats": ["markdown"],
            "directory": scenario.file("out")
        }),
    );
    let [found] = <[Value; 1]>::try_from(written["findings"].as_array().unwrap().clone()).unwrap();
    assert_eq!(
        (&found["code"], &found["place"], &found["number"], &found["text"]),
        (&json!("choice_waits"), &json!("paragraph"), &json!(3), &json!("Мои слова"))
    );
    let page = std::fs::read_to_string(written["files"][0]["path"].as_str().unwrap()).unwrap();
    assert!(!page.contains("Мои слова"), "{page}");
}
