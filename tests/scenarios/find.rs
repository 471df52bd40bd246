//! Finding words and replacing them: in one edition, in all of an article, in the whole newsroom.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph, plain};

const RUSSIAN: &str = "---\ntitle: Ёлка у реки\nlanguage: ru\nkey_points: [Елка — это дерево., Река.]\n---\n\nПод **ёлкой** у реки[^1] стоит ЕЛКА.\n\n- Ёлка\n- Дом\n\n[^1]: Ёлка в сноске.\n";
const TURKISH: &str =
    "---\ntitle: Nehir ve ışık\nlanguage: tr\n---\n\nIŞIK, ışık ve isik. Елка.\n\nIşıkta *ışık* var.\n";

/// Two articles: one in Russian and Turkish, one in Turkish.
fn begun() -> (Scenario, Value) {
    let scenario = Scenario::empty();
    let russian = scenario.write("a.md", RUSSIAN);
    let turkish = scenario.write("b.md", TURKISH);
    let kept = scenario.import(&russian, None);
    scenario.import(&turkish, kept["article"].as_str());
    let other = scenario.write("c.md", TURKISH.replace("Nehir", "Göl"));
    scenario.import(&other, None);
    let article = scenario.call("open_article", json!({ "article": kept["article"] }));
    (scenario, article)
}

fn blocks(edition: &Value) -> Vec<String> {
    edition["blocks"].as_array().unwrap().iter().map(|block| plain(&block["node"])).collect()
}

fn words(list: &Value, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap().to_owned()).collect()
}

/// The editions of what was found, as `replace` takes them.
fn all_of(found: &Value) -> Value {
    let editions = found["editions"].as_array().unwrap().iter();
    editions.map(|one| json!({ "edition": one["edition"], "hits": one["hits"] })).collect()
}

#[test]
fn words_are_found_by_the_rules_of_each_language() {
    let (scenario, article) = begun();
    let query = json!({ "words": "елка" });
    let found = scenario.call("find", json!({ "query": query, "article": article["id"] }));
    assert_eq!((&found["hits"], &found["more"]), (&json!(6), &json!(false)));
    assert_eq!(words(&found["editions"], "language"), ["ru", "tr"]);
    let russian = &found["editions"][0];
    assert_eq!(words(&russian["hits"], "before"), ["Ёлка", "Елка", "ЕЛКА", "Ёлка", "Ёлка"]);
    assert_eq!(words(&russian["hits"], "place"), ["title", "key_point", "block", "block", "note"]);
    // An endnote is told by its id and its number in the edition.
    let in_note = &russian["hits"][4];
    assert_eq!((&in_note["note"], &in_note["paragraph"]), (&article["notes"][0]["id"], &json!(1)));
    assert_eq!((&in_note["block"], &in_note["context_after"]), (&Value::Null, &json!(" в сноске.")));
    let only = scenario.call("find", json!({ "query": query, "article": article["id"], "only_notes": true }));
    assert_eq!(only["editions"][0]["hits"], json!([in_note]));
    // In the window the note's mark is one character too.
    let capital = &russian["hits"][2];
    assert_eq!(capital["offset"], json!("Под ёлкой у реки1 стоит ".chars().count()));
    assert_eq!(
        (&capital["length"], &capital["number"], &capital["paragraph"]),
        (&json!(4), &json!(0), &json!(1))
    );
    assert_eq!(capital["context_before"], json!("Под ёлкой у реки\u{fffc} стоит "));
    assert_eq!(capital["after"], Value::Null);

    let query = json!({ "words": "ışık", "whole": true });
    let found = scenario.call("find", json!({ "query": query }));
    assert_eq!(found["hits"], 8, "{found}");
    let titles = words(&found["editions"], "article_title");
    assert!(titles.contains(&"Ёлка у реки".to_owned()) && titles.contains(&"Göl ve ışık".to_owned()));
    let some = scenario.call("find", json!({ "query": query, "limit": 5 }));
    assert_eq!((&some["hits"], &some["more"]), (&json!(5), &json!(true)));
    let none = scenario.call("find", json!({ "query": query, "language": "ru" }));
    assert_eq!(none["editions"], json!([]));
    let edition = edition_in(&article, "tr");
    let found = scenario.call("find", json!({ "query": query, "edition": edition }));
    assert_eq!(found["hits"], 4);
}

#[test]
fn texts_of_the_window_are_searched_as_they_stand_there() {
    let scenario = Scenario::bare();
    let hits = scenario.call(
        "find_in_texts",
        json!({ "query": { "words": "i(\\w+)", "expression": true }, "language": "tr", "texts": ["𝒙 İki", "ırmak", "bir"], "with": "$1" }),
    );
    assert_eq!(
        hits,
        json!([
            { "text": 0, "offset": 3, "length": 3, "after": "ki" },
            { "text": 2, "offset": 1, "length": 2, "after": "r" },
        ])
    );
}

#[test]
fn what_is_chosen_is_replaced_and_comes_back_by_one_undo() {
    let (scenario, article) = begun();
    let (russian, turkish) = (edition_in(&article, "ru"), edition_in(&article, "tr"));
    let request = json!({ "query": { "words": "елка" }, "with": "сосна", "article": article["id"] });
    let found = scenario.call("find", request);
    let mut editions = all_of(&found);
    editions[0]["hits"].as_array_mut().unwrap().remove(1);
    let request = json!({ "query": { "words": "елка" }, "with": "сосна", "editions": editions });
    let replaced = scenario.call("replace", request.clone());
    assert_eq!((&replaced["hits"], &replaced["left"]), (&json!(5), &json!([])));
    assert_eq!(replaced["written"].as_array().unwrap().len(), 2);
    let edition = scenario.call("open_edition", json!({ "edition": russian }));
    assert_eq!(edition["title"], "сосна у реки");
    assert_eq!(edition["key_points"][0], "Елка — это дерево.");
    assert_eq!(blocks(&edition), ["Под ёлкой у реки стоит сосна.", "соснаДом"]);
    assert_eq!(edition["head"]["revision"], 2);
    let record = scenario.call("audit", json!({ "before": null, "limit": 1 }));
    assert_eq!(
        (&record[0]["command"], &record[0]["about"]["kind"], &record[0]["detail"]),
        (&json!("replace"), &json!("newsroom"), &json!("елка → сосна"))
    );
    // The same once more is refused whole: nothing of it stands there.
    assert_eq!(scenario.refusal("replace", request).code, "changed_elsewhere");

    // One edition is written meanwhile, so that it is left alone.
    let save = json!({ "edition": turkish, "base_revision": 2, "title": "Başka", "blocks": [] });
    scenario.call("save_edition", save);
    let undone = scenario.call("replace_undo", json!({ "written": replaced["written"] }));
    assert_eq!(words(&undone["written"], "edition"), std::slice::from_ref(&russian));
    assert_eq!(words(&undone["left"], "edition"), std::slice::from_ref(&turkish));
    let edition = scenario.call("open_edition", json!({ "edition": russian }));
    assert_eq!(edition["title"], "Ёлка у реки");
    assert_eq!(blocks(&edition), ["Под ёлкой у реки стоит ЕЛКА.", "ЁлкаДом"]);
    let edition = scenario.call("open_edition", json!({ "edition": turkish }));
    assert_eq!(blocks(&edition)[0], "IŞIK, ışık ve isik. сосна.");
}

/// What the endnotes of an article say in a language.
fn notes_in(scenario: &Scenario, article: &Value, language: &str) -> Vec<String> {
    let article = scenario.call("open_article", json!({ "article": article["id"] }));
    let notes = article["notes"].as_array().unwrap().iter();
    let texts =
        notes.flat_map(|note| note["texts"].as_array().unwrap()).filter(|text| text["language"] == language);
    texts.map(|text| text["blocks"].as_array().unwrap().iter().map(plain).collect()).collect()
}

#[test]
fn endnotes_are_replaced_with_the_rest_and_come_back_with_it() {
    let scenario = Scenario::empty();
    let russian = "---\ntitle: Дом\nlanguage: ru\n---\n\nЁлка[^b] и дом[^a].\n\n[^a]: Дом и **ёлка**.\n\n[^b]: Елка, Ёлка.\n";
    let kept = scenario.import(&scenario.write("a.md", russian), None);
    let article = scenario.call("open_article", json!({ "article": kept["article"] }));
    let edition = edition_in(&article, "ru");
    let query = json!({ "words": "елка" });
    let find = |only_notes: bool| {
        scenario.call(
            "find",
            json!({ "query": query, "with": "пихта", "edition": edition, "only_notes": only_notes }),
        )
    };
    let replace = |found: &Value| {
        let request = json!({ "query": query, "with": "пихта", "editions": all_of(found) });
        scenario.call("replace", request)
    };
    let found = find(false);
    let numbers: Vec<&Value> =
        found["editions"][0]["hits"].as_array().unwrap().iter().map(|hit| &hit["paragraph"]).collect();
    assert_eq!(numbers, [1, 1, 1, 2], "in the order of their marks");
    let before = notes_in(&scenario, &article, "ru");
    let replaced = replace(&found);
    assert_eq!(
        (&replaced["hits"], replaced["written"][0]["notes"].as_array().unwrap().len()),
        (&json!(4), 2)
    );
    let mut now = notes_in(&scenario, &article, "ru");
    now.sort();
    assert_eq!(now, ["Дом и пихта.", "пихта, пихта."]);
    let undo = json!({ "written": replaced["written"] });
    let undone = scenario.call("replace_undo", undo.clone());
    assert_eq!((&undone["written"][0]["before"], &undone["written"][0]["revision"]), (&json!(2), &json!(3)));
    assert_eq!(notes_in(&scenario, &article, "ru"), before);
    assert_eq!(
        blocks(&scenario.call("open_edition", json!({ "edition": edition }))),
        ["Ёлка и дом."],
        "the text came back by the same undo"
    );
    // Who has it back already is not refused.
    let again = scenario.call("replace_undo", undo);
    assert_eq!((&again["written"][0]["revision"], &again["written"][0]["notes"]), (&json!(3), &json!([])));

    // In endnotes alone the text has no revision, and what is written there since is nobody's loss.
    let head =
        |field: &str| scenario.call("open_edition", json!({ "edition": edition }))["head"][field].clone();
    let revision = head("revision");
    let replaced = replace(&find(true));
    assert_eq!((&replaced["hits"], head("revision")), (&json!(3), revision));
    let save = |title: &str| {
        let request = json!({ "edition": edition, "base_revision": 3, "title": title, "blocks": [] });
        scenario.call("save_edition", request);
    };
    save("Другой дом");
    scenario.call("replace_undo", json!({ "written": replaced["written"] }));
    assert_eq!((notes_in(&scenario, &article, "ru"), head("title")), (before, json!("Другой дом")));

    // One that is written on since keeps that, and the edition stays whole with it.
    let replaced = replace(&find(false));
    let after = notes_in(&scenario, &article, "ru");
    let note = replaced["written"][0]["notes"][1]["note"].clone();
    let request = json!({ "note": note, "language": "ru", "blocks": [paragraph("Написано потом.")] });
    scenario.call("save_note", request);
    let refusal = scenario.refusal("replace_undo", json!({ "written": replaced["written"] }));
    assert_eq!(refusal.code, "note_written_on_since");
    let now = notes_in(&scenario, &article, "ru");
    assert!(
        now.contains(&"Написано потом.".to_owned()) && now.iter().any(|one| after.contains(one)),
        "{now:?}"
    );
    assert_eq!(blocks(&scenario.call("open_edition", json!({ "edition": edition }))), ["пихта и дом."]);
}

#[test]
fn an_endnote_of_which_nothing_is_left_comes_back_and_goes_again() {
    let scenario = Scenario::empty();
    let markdown = "---\ntitle: Home\nlanguage: en\n---\n\nHome[^b] TK.\n\n[^b]: TK\n";
    let kept = scenario.import(&scenario.write("a.md", markdown), None);
    let article = scenario.call("open_article", json!({ "article": kept["article"] }));
    let query = json!({ "words": "TK" });
    let request = json!({ "query": query, "with": "", "edition": edition_in(&article, "en") });
    let found = scenario.call("find", request);
    let request = json!({ "query": query, "with": "", "editions": all_of(&found) });
    let mut written = scenario.call("replace", request)["written"].clone();
    let said = || notes_in(&scenario, &article, "en");
    // Back and forth, each time from what the time before has written.
    for expected in [&["TK"][..], &[], &["TK"]] {
        written = scenario.call("replace_undo", json!({ "written": written }))["written"].clone();
        assert_eq!(said(), expected);
    }
}

#[test]
fn endnotes_of_a_published_edition_are_left_whole_to_those_who_may_withdraw_it() {
    let scenario = Scenario::empty();
    let russian = "---\ntitle: Дом\nlanguage: ru\n---\n\nДом[^b].\n\n[^b]: Елка.\n";
    let kept = scenario.import(&scenario.write("a.md", russian), None);
    let article = scenario.call("open_article", json!({ "article": kept["article"] }));
    let edition = edition_in(&article, "ru");
    // One that is nowhere marked changes no page, but is of the same replacement.
    let free = json!({ "article": article["id"], "language": "ru", "texts": [[paragraph("Ещё елка.")]] });
    scenario.call("add_notes", free);
    for state in ["in_review", "approved", "published"] {
        scenario.call("set_state", scenario.move_of(&edition, state));
    }
    let person = json!({ "name": "Can", "names": [], "bios": [], "roles": ["translator"] });
    let person = scenario.call("save_person", person);
    scenario.call("set_person", json!({ "person": person["id"] }));
    let query = json!({ "words": "елка" });
    let found = scenario.call("find", json!({ "query": query, "with": "x", "edition": edition }));
    assert_eq!(found["editions"][0]["hits"][1]["paragraph"], Value::Null, "it has no number");
    let request = json!({ "query": query, "with": "x", "editions": all_of(&found) });
    assert_eq!(scenario.refusal("replace", request).code, "not_allowed");
    assert_eq!(notes_in(&scenario, &article, "ru"), ["Елка.", "Ещё елка."]);
}

#[test]
fn words_keep_their_form_and_expressions_their_groups() {
    let (scenario, article) = begun();
    let edition = edition_in(&article, "tr");
    let query = json!({ "words": "(ışık)(ta)?", "expression": true });
    let request = json!({ "query": query, "with": "[$1]", "edition": edition });
    let found = scenario.call("find", request);
    assert_eq!(
        words(&found["editions"][0]["hits"], "after"),
        ["[ışık]", "[IŞIK]", "[ışık]", "[Işık]", "[ışık]"]
    );
    let request = json!({ "query": query, "with": "[$1]", "editions": all_of(&found) });
    scenario.call("replace", request);
    let markdown = scenario.call("edition_markdown", json!({ "edition": edition }))["markdown"].clone();
    let markdown = markdown.as_str().unwrap();
    assert!(markdown.contains("[Işık] *[ışık]* var."), "{markdown}");
}

#[test]
fn a_published_edition_is_left_to_those_who_may_withdraw_it() {
    let (scenario, article) = begun();
    let (russian, turkish) = (edition_in(&article, "ru"), edition_in(&article, "tr"));
    for state in ["in_review", "approved", "published"] {
        scenario.call("set_state", scenario.move_of(&turkish, state));
    }
    let person = json!({ "name": "Can", "names": [], "bios": [], "roles": ["translator"] });
    let person = scenario.call("save_person", person);
    scenario.call("set_person", json!({ "person": person["id"] }));
    let found = scenario.call("find", json!({ "query": { "words": "елка" }, "with": "x" }));
    let request = json!({ "query": { "words": "елка" }, "with": "x", "editions": all_of(&found) });
    let replaced = scenario.call("replace", request);
    assert_eq!(words(&replaced["left"], "edition"), [turkish.as_str()]);
    assert_eq!(words(&replaced["left"], "code"), ["not_allowed"]);
    assert!(words(&replaced["written"], "edition").contains(&russian));
    assert_eq!(scenario.call("open_edition", json!({ "edition": turkish }))["head"]["state"], "published");
}

#[test]
fn what_cannot_be_found_is_refused() {
    let scenario = Scenario::empty();
    let refused = |query: Value| scenario.refusal("find", json!({ "query": query }));
    let wrong = refused(json!({ "words": "göl(", "expression": true }));
    assert_eq!(
        (wrong.code, wrong.args["at"].as_str(), wrong.args["mistake"].as_str()),
        ("expression_wrong", "4", "group")
    );
    assert_eq!(
        refused(json!({ "words": "(\\w{1000}){1000}", "expression": true })).code,
        "expression_too_large"
    );
    assert_eq!(refused(json!({ "words": "" })).code, "nothing_sought");
}

#[test]
fn a_long_paragraph_of_many_hits_costs_no_more_than_its_length() {
    let scenario = Scenario::empty();
    let made = scenario.call("create_article", json!({ "language": "en", "title": "Long" }));
    let edition = made["edition"].clone();
    let block = uuid::Uuid::now_v7().to_string();
    let text = "word ".repeat(60_000);
    scenario.call(
        "save_edition",
        json!({
            "edition": edition, "order": [block], "base_revision": 1,
            "blocks": [{ "id": block, "node": paragraph(text.trim()), "expected": null }],
        }),
    );
    let query = json!({ "words": "word", "case": false, "whole": true, "expression": false });
    let start = std::time::Instant::now();
    let found = scenario.call("find", json!({ "query": query, "edition": edition, "limit": 20_000 }));
    assert_eq!((&found["hits"], &found["more"]), (&json!(20_000), &json!(true)));
    let last = &found["editions"][0]["hits"][19_999];
    assert_eq!((&last["offset"], &last["context_before"]), (&json!(5 * 19_999), &json!("word ".repeat(8))));
    assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
}
