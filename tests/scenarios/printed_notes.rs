//! Endnotes that an edition prints in another language than its own: their words are part of what was approved.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};
use crate::editors_day::{person, state_of};

fn save(note: &Value, language: &str, words: &[&str]) -> Value {
    let blocks: Vec<Value> = words.iter().map(|words| paragraph(words)).collect();
    json!({ "note": note, "language": language, "blocks": blocks })
}

fn publish(scenario: &Scenario, edition: &str) {
    for state in ["in_review", "approved", "published"] {
        scenario.call("set_state", scenario.move_of(edition, state));
    }
}

#[test]
fn words_in_the_original_s_language_are_part_of_a_published_translation_that_prints_them() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    assert_eq!(article["editions"][0]["language"], "tr", "the original comes first");
    let note = article["notes"][0]["id"].clone();
    scenario.call("save_note", save(&note, "ru", &[]));
    scenario.call("save_note", save(&note, "tr", &["İlk sözler."]));
    publish(&scenario, &ru);

    let editor = scenario.call("desk_state", json!({}))["newsroom"]["person"]["id"].clone();
    let translator = person(&scenario, "Anna", "translator");
    scenario.call("set_person", json!({ "person": translator }));
    assert_eq!(scenario.refusal("save_note", save(&note, "tr", &["Başka."])).code, "not_allowed");
    assert_eq!(scenario.refusal("save_note", save(&note, "ru", &["Иное."])).code, "not_allowed");
    scenario.call("save_note", save(&note, "az", &["Başqa."]));
    assert_eq!(state_of(&scenario, &ru), "published", "no page prints these words");

    scenario.call("set_person", json!({ "person": editor }));
    scenario.call("save_note", save(&note, "tr", &["Başka."]));
    assert_eq!(state_of(&scenario, &ru), "draft");
}

/// Reads an English article in whose note has no words but Russian ones, and publishes its English edition; then
/// reads in one in another language, whose note has the same address.
fn read_in(language: &str, original: &str) -> Value {
    let scenario = Scenario::empty();
    let text = |language: &str, original: &str, title: &str| {
        let head = format!("title: {title}\nlanguage: {language}\noriginal: {original}");
        format!("---\n{head}\n---\n\nWords.[^1]\n\n[^1]: {title}, https://example.org/low\n")
    };
    let made = scenario.import(&scenario.write("a.md", text("en", "en", "Low water")), None);
    let article = scenario.call("open_article", json!({ "article": made["article"] }));
    let note = article["notes"][0]["id"].clone();
    scenario.call("save_note", save(&note, "ru", &["Низкая вода."]));
    scenario.call("save_note", save(&note, "en", &[]));
    let english = edition_in(&article, "en");
    publish(&scenario, &english);
    scenario.import(&scenario.write("b.md", text(language, original, "Another")), made["article"].as_str());
    state_of(&scenario, &english)
}

#[test]
fn an_edition_that_is_read_in_changes_what_others_print() {
    assert_eq!(read_in("de", "en"), "draft", "of several foreign languages the first is printed");
    assert_eq!(read_in("tr", "en"), "published");
    assert_eq!(read_in("tr", "tr"), "draft", "the original’s words come before others");
}

#[test]
fn only_the_endnotes_that_one_has_read_are_approved() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    let note = scenario.call("open_article", json!({ "article": row["id"] }))["notes"][0]["id"].clone();
    scenario.call("set_state", scenario.move_of(&ru, "in_review"));
    // Its own words, those of the original in their place, and its own again.
    for (language, words) in
        [("ru", vec!["Иное."]), ("ru", vec![]), ("tr", vec!["Başka."]), ("ru", vec!["Вот."])]
    {
        let approval = scenario.move_of(&ru, "approved");
        scenario.call("save_note", save(&note, language, &words));
        let refusal = scenario.refusal("set_state", approval);
        assert_eq!((refusal.code, refusal.args["number"].as_str()), ("seen_another_note", "1"));
    }
    let approval = scenario.move_of(&ru, "approved");
    let unseen = json!({ "edition": ru, "state": "approved", "revision": approval["revision"] });
    assert_eq!(scenario.refusal("set_state", unseen).code, "seen_another_note");
    scenario.call("save_note", save(&note, "tr", &["Yine başka."]));
    scenario.call("set_state", approval);
    assert_eq!(
        state_of(&scenario, &ru),
        "approved",
        "no page of this edition prints the Turkish words any more"
    );
}
