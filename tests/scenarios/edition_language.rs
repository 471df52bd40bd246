//! An edition that was begun in a wrong language.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};
use crate::editors_day::{person, state_of};

/// An article read in as English, with an endnote that has words, and the ids of the article, the edition and the note.
fn begun(scenario: &Scenario) -> (Value, String, Value) {
    let text = "---\ntitle: Suyun yolu\nlanguage: en\n---\n\nÇay quruyur.[^1]\n\n[^1]: Ada Byron, Aşağı su\n";
    let made = scenario.import(&scenario.write("a.md", text), None);
    let article = scenario.call("open_article", json!({ "article": made["article"] }));
    let note = article["notes"][0]["id"].clone();
    (made["article"].clone(), edition_in(&article, "en"), note)
}

fn say(scenario: &Scenario, edition: &str, language: &str) -> Value {
    scenario.call("set_edition_language", json!({ "edition": edition, "language": language }))
}

/// What the first endnote says, by its languages.
fn words(scenario: &Scenario, article: &Value) -> Vec<(String, String)> {
    let article = scenario.call("open_article", json!({ "article": article }));
    let texts = article["notes"][0]["texts"].as_array().unwrap().iter();
    let said = |text: &Value, field: &str| text[field].as_str().unwrap().to_owned();
    texts.map(|text| (said(text, "language"), said(text, "plain"))).collect()
}

fn of(language: &str, text: &str) -> (String, String) {
    (language.to_owned(), text.to_owned())
}

#[test]
fn its_words_and_those_of_its_endnotes_stay_and_are_in_the_new_language() {
    let scenario = Scenario::empty();
    let (article, edition, note) = begun(&scenario);
    scenario.call("set_target", json!({ "edition": edition, "words": 900 }));
    let blocks = [paragraph("Ada Byron, Aşağı suda")];
    scenario.call("save_note", json!({ "note": note, "language": "en", "blocks": blocks }));
    let before = scenario.call("open_edition", json!({ "edition": edition }));
    let after = say(&scenario, &edition, "az");
    assert_eq!(after["blocks"], before["blocks"]);
    assert_eq!(
        [&after["head"]["language"], &after["head"]["original"], &after["head"]["revision"]],
        [&json!("az"), &json!(true), &json!(1)]
    );
    assert_eq!(words(&scenario, &article), [of("az", "Ada Byron, Aşağı suda")]);
    let past = |language: &str| scenario.call("note_past", json!({ "note": note, "language": language }));
    assert_eq!((past("az").as_array().unwrap().len(), past("en")), (1, json!([])), "its past goes with it");
    let row = scenario.found("asagi quruyur");
    assert_eq!((&row["title_language"], &row["editions"][0]["language"]), (&json!("az"), &json!("az")));
    let view = scenario.call("open_article", json!({ "article": article }));
    assert_eq!(view["targets"][0]["words"], 900);
    let entry = scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    assert_eq!(
        (entry["command"].as_str().unwrap(), entry["detail"].as_str().unwrap()),
        ("set_edition_language", "English → Azərbaycanca")
    );
    let verified = scenario.call("verify", json!({}));
    assert_eq!(verified["flaws"].as_array().map_or(0, Vec::len), 0, "{verified}");

    say(&scenario, &edition, "en");
    assert_eq!(words(&scenario, &article), [of("en", "Ada Byron, Aşağı suda")], "it is undone the other way");
    assert_eq!(past("en").as_array().unwrap().len(), 1);
    let again = scenario.call("open_edition", json!({ "edition": edition }));
    for field in ["title", "key_points", "blocks"] {
        assert_eq!(again[field], before[field]);
    }
}

#[test]
fn an_endnote_that_says_something_in_the_new_language_keeps_both() {
    let scenario = Scenario::empty();
    let (article, edition, note) = begun(&scenario);
    let blocks = [paragraph("Başqa sözlər")];
    scenario.call("save_note", json!({ "note": note, "language": "az", "blocks": blocks }));
    say(&scenario, &edition, "az");
    assert_eq!(words(&scenario, &article), [of("az", "Başqa sözlər"), of("en", "Ada Byron, Aşağı su")]);
}

#[test]
fn it_is_refused_where_it_would_be_wrong() {
    let scenario = Scenario::empty();
    let (article, edition, _) = begun(&scenario);
    scenario.call("add_edition", json!({ "article": article, "language": "tr", "title": "Suyun yolu" }));
    let request = |language: &str| json!({ "edition": edition, "language": language });
    assert_eq!(scenario.refusal("set_edition_language", request("tr")).code, "edition_exists");
    assert_eq!(scenario.refusal("set_edition_language", request("en")).code, "edition_exists");
    for state in ["in_review", "approved"] {
        scenario.call("set_state", scenario.move_of(&edition, state));
    }
    assert_eq!(scenario.refusal("set_edition_language", request("az")).code, "language_answered_for");
    scenario.call("set_state", scenario.move_of(&edition, "draft"));
    let nobody = person(&scenario, "Anna", "administrator");
    scenario.call("set_person", json!({ "person": nobody }));
    assert_eq!(scenario.refusal("set_edition_language", request("az")).code, "not_allowed");
    assert_eq!(words(&scenario, &article), [of("en", "Ada Byron, Aşağı su")]);
}

#[test]
fn a_published_translation_that_prints_the_original_s_words_prints_them_still() {
    let scenario = Scenario::empty();
    let (article, edition, note) = begun(&scenario);
    let text = "---\ntitle: Путь воды\nlanguage: ru\n---\n\nРека мелеет.[^1]\n\n[^1]: Другие слова\n";
    scenario.import(&scenario.write("b.md", text), article.as_str());
    scenario.call("save_note", json!({ "note": note, "language": "ru", "blocks": [] }));
    let view = scenario.call("open_article", json!({ "article": article }));
    let russian = edition_in(&view, "ru");
    for state in ["in_review", "approved", "published"] {
        scenario.call("set_state", scenario.move_of(&russian, state));
    }
    say(&scenario, &edition, "az");
    assert_eq!(state_of(&scenario, &russian), "published");
    // Other words are there in the language that the original is now said to be in.
    say(&scenario, &edition, "en");
    let blocks = [paragraph("Başqa sözlər")];
    scenario.call("save_note", json!({ "note": note, "language": "az", "blocks": blocks }));
    say(&scenario, &edition, "az");
    assert_eq!(state_of(&scenario, &russian), "draft");
}

#[test]
fn an_endnote_that_is_saved_in_the_old_language_is_refused() {
    let scenario = Scenario::empty();
    let (article, edition, note) = begun(&scenario);
    let save = |language: &str| json!({ "note": note, "language": language, "blocks": [paragraph("Başqa")], "edition": edition });
    say(&scenario, &edition, "az");
    assert_eq!(scenario.refusal("save_note", save("en")).code, "changed_elsewhere");
    assert_eq!(words(&scenario, &article), [of("az", "Ada Byron, Aşağı su")]);
    scenario.call("save_note", save("az"));
    assert_eq!(words(&scenario, &article), [of("az", "Başqa")]);
}
