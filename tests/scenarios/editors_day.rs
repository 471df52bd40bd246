//! Rights and states: who may move which edition where.

use std::path::Path;

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, keep_request, paragraph};

pub fn person(scenario: &Scenario, name: &str, role: &str) -> Value {
    let person = json!({ "name": name, "names": [], "bios": [], "roles": [role] });
    scenario.call("save_person", person)["id"].clone()
}

#[test]
fn an_edition_goes_its_way_and_the_others_stay() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    for state in ["in_review", "changes_asked", "in_review", "approved", "published"] {
        let view = scenario.call("set_state", scenario.move_of(&ru, state));
        assert_eq!(view["head"]["state"], state);
    }
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    let tr = &article["editions"][0];
    assert_eq!((tr["language"].clone(), tr["state"].clone()), (json!("tr"), json!("approved")));
    let refusal = scenario.refusal("set_state", scenario.move_of(&edition_in(&row, "tr"), "in_review"));
    assert_eq!(refusal.code, "no_such_move");
    let published = scenario.call("list_articles", json!({ "state": "published" }));
    assert_eq!(
        (published["total"].clone(), published["rows"][0]["id"].clone()),
        (json!(1), row["id"].clone())
    );
}

#[test]
fn a_translator_writes_but_neither_approves_nor_throws_away() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    let translator = person(&scenario, "Anna", "translator");
    scenario.call("set_person", json!({ "person": translator }));

    scenario.call("save_edition", json!({ "edition": ru, "title": "Час", "blocks": [], "base_revision": 1 }));
    scenario.call("set_state", scenario.move_of(&ru, "in_review"));
    for (command, request) in [
        ("set_state", scenario.move_of(&ru, "approved")),
        ("put_in_bin", json!({ "article": row["id"] })),
        ("create_article", json!({ "language": "tr", "title": "Yeni" })),
        ("save_person", json!({ "name": "Boris", "names": [], "bios": [], "roles": ["editor"] })),
        ("save_section", json!({ "id": null, "names": [{ "language": "en", "text": "News" }] })),
    ] {
        assert_eq!(scenario.refusal(command, request).code, "not_allowed", "{command}");
    }
    let view = scenario.call("open_edition", json!({ "edition": ru }));
    assert_eq!(view["title"], "Час");
    assert_eq!(view["head"]["next_states"], json!(["draft"]), "the window offers only what the core allows");
    let barred: Vec<&Value> =
        view["head"]["barred"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(barred, ["changes_asked", "approved", "published"], "and says what others may do");
}

#[test]
fn the_last_administrator_stays() {
    let scenario = Scenario::empty();
    let state = scenario.call("desk_state", json!({}));
    let me = &state["newsroom"]["person"];
    let without = json!({ "id": me["id"], "name": me["name"], "names": [], "bios": [], "roles": ["author"] });
    assert_eq!(scenario.refusal("save_person", without).code, "last_administrator");
    assert_eq!(scenario.refusal("delete_person", json!({ "person": me["id"] })).code, "person_at_desk");
}

#[test]
fn every_write_leaves_a_line_in_the_audit() {
    let scenario = Scenario::sample();
    let before = scenario.call("audit", json!({ "before": null, "limit": 1 }))[0]["number"].as_i64().unwrap();
    let row = scenario.found("летнее время");
    scenario.call("set_state", scenario.move_of(&edition_in(&row, "ru"), "in_review"));
    let audit = scenario.call("audit", json!({ "before": null, "limit": 5 }));
    assert_eq!(audit[0]["number"], before + 1);
    assert_eq!(audit[0]["command"], "set_state");
    assert!(audit[0]["subject"].as_str().unwrap().ends_with("in_review 1"));
}

#[test]
fn the_audit_names_what_it_can() {
    let scenario = Scenario::sample();
    let last = || scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    let about = || {
        let about = last()["about"].clone();
        (about["kind"].as_str().unwrap().to_owned(), about["name"].as_str().unwrap().to_owned())
    };
    let named = |kind: &str, name: &str| (kind.to_owned(), name.to_owned());
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    scenario.call("set_state", scenario.move_of(&ru, "in_review"));
    assert_eq!(about(), named("edition", row["title"].as_str().unwrap()));
    assert_eq!((&last()["about"]["language"], &last()["detail"]), (&json!("ru"), &json!("in_review 1")));
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    let title = article["editions"][0]["title"].as_str().unwrap();
    scenario.call("update_article", json!({ "article": row["id"], "dated": "2026-11-20" }));
    assert_eq!(about(), named("article", title));
    let note = json!({ "note": article["notes"][0]["id"], "language": "en", "blocks": [] });
    scenario.call("save_note", note);
    assert_eq!(about(), named("endnote", title));
    let anna = person(&scenario, "Anna", "translator");
    assert_eq!(about(), named("person", "Anna"));
    scenario.call("delete_person", json!({ "person": anna }));
    assert_eq!(about(), named("gone", "Anna"), "the record keeps the name of whom it says was deleted");
    scenario.call("save_page_words", json!({ "language": "uz", "own": [] }));
    assert_eq!(about(), named("newsroom", "Sample"));
    scenario.call("rename_newsroom", json!({ "name": "Weekly" }));
    assert_eq!(about(), named("newsroom", "Weekly"));
    assert_eq!(last()["detail"], "Sample → Weekly");
    let section = json!({ "id": null, "names": [{ "language": "en", "text": "News" }] });
    let id = scenario.call("save_section", section)["id"].clone();
    assert_eq!(last()["about"]["names"], json!([{ "language": "en", "text": "News" }]));
    assert_eq!(last()["person"]["kind"], "person");
    let names = json!([{ "language": "en", "text": "Reports" }, { "language": "tr", "text": "Haberler" }]);
    scenario.call("save_section", json!({ "id": id, "names": names }));
    assert_eq!(last()["detail"], "News → Reports / Haberler");
    scenario.call("delete_section", json!({ "section": id }));
    assert_eq!((about(), &last()["detail"]), (named("gone", "Reports / Haberler"), &json!("")));
    scenario.call("delete_edition", json!({ "edition": ru }));
    let russian = row["title"].as_str().unwrap();
    assert_eq!(about(), named("gone", &format!("{russian} (Русский)")));
    scenario.call("put_in_bin", json!({ "article": row["id"] }));
    assert_eq!(about(), named("article", title));
    scenario.call("throw_away", json!({ "article": row["id"] }));
    assert_eq!(about(), named("gone", title));
    // In a page of entries all are named as each is alone, and only what was deleted has no name.
    let page = scenario.call("audit", json!({ "before": null, "limit": 1000 }));
    let mut deleted = vec![anna.as_str().unwrap(), id.as_str().unwrap(), row["id"].as_str().unwrap()];
    deleted.extend(article["editions"].as_array().unwrap().iter().map(|head| head["id"].as_str().unwrap()));
    deleted.extend(article["notes"].as_array().unwrap().iter().map(|note| note["id"].as_str().unwrap()));
    for entry in page.as_array().unwrap() {
        let before = entry["number"].as_i64().unwrap() + 1;
        let alone = scenario.call("audit", json!({ "before": before, "limit": 1 }));
        assert_eq!(alone[0], *entry);
        let is_of_deleted = deleted.iter().any(|id| entry["subject"].as_str().unwrap().starts_with(id));
        assert_eq!(entry["about"]["kind"] == "gone", is_of_deleted, "{entry}");
    }
}

#[test]
fn a_newsroom_takes_another_name() {
    let scenario = Scenario::sample();
    let state = scenario.call("rename_newsroom", json!({ "name": "  Haftalık " }));
    assert_eq!(
        (&state["newsroom"]["name"], &state["recent"][0]["name"]),
        (&json!("Haftalık"), &json!("Haftalık"))
    );
    assert_eq!(scenario.refusal("rename_newsroom", json!({ "name": "  " })).code, "value_missing");
    let editor = person(&scenario, "Anna", "editor");
    scenario.call("set_person", json!({ "person": editor }));
    assert_eq!(scenario.refusal("rename_newsroom", json!({ "name": "Mine" })).code, "not_allowed");
    scenario.call("close_newsroom", json!({}));
    let state = scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla") }));
    assert_eq!(state["newsroom"]["name"], "Haftalık", "and the file has kept its own");
}

#[test]
fn a_section_goes_once_no_article_is_in_it() {
    let scenario = Scenario::sample();
    let section = scenario.call("sections", json!({}))[0].clone();
    let delete = json!({ "section": section["id"] });
    let refusal = scenario.refusal("delete_section", delete.clone());
    assert_eq!((refusal.code, refusal.args["count"].as_str()), ("section_in_use", "2"));
    let rows = scenario.call("list_articles", json!({ "section": section["id"] }));
    for row in rows["rows"].as_array().unwrap() {
        scenario.call("update_article", json!({ "article": row["id"], "section": "" }));
    }
    let editor = person(&scenario, "Anna", "editor");
    let me = scenario.call("desk_state", json!({}))["newsroom"]["person"]["id"].clone();
    scenario.call("set_person", json!({ "person": editor }));
    assert_eq!(scenario.refusal("delete_section", delete.clone()).code, "not_allowed");
    scenario.call("set_person", json!({ "person": me }));
    scenario.call("delete_section", delete.clone());
    assert_eq!(scenario.call("sections", json!({})), json!([]));
    assert_eq!(scenario.refusal("delete_section", delete).code, "not_found");
    let audit = scenario.call("audit", json!({ "before": null, "limit": 1 }));
    assert_eq!(
        (&audit[0]["command"], &audit[0]["about"]["kind"]),
        (&json!("delete_section"), &json!("gone"))
    );
}

#[test]
fn a_section_takes_the_names_of_its_languages_and_filters() {
    let scenario = Scenario::sample();
    let sections = scenario.call("sections", json!({}));
    assert_eq!(
        sections.as_array().unwrap().len(),
        1,
        "“Analiz”, “Analysis” and «Анализ» are one: {sections}"
    );
    let list = scenario.call("list_articles", json!({ "section": sections[0]["id"] }));
    assert_eq!(list["total"], 2);
}

#[test]
fn a_language_can_be_taught_its_page_words() {
    let scenario = Scenario::empty();
    let page = "Tahlil\n\nDaryo va port\n\nUlashish\n\nDaryo sekin oqadi va port uni kutadi, kemalar navbatda turadi.\n";
    let dropped = |scenario: &Scenario| {
        let read = scenario.call("read_import", json!({ "text": page, "language": "uz" }));
        (read["article"]["dropped"].clone(), read["article"]["section"].clone())
    };
    assert_ne!(dropped(&scenario).0, json!(["Ulashish"]));
    scenario.call(
        "save_page_words",
        json!({ "language": "uz", "own": [
            { "kind": "share", "words": ["Ulashish"] }, { "kind": "section", "words": ["Tahlil"] } ] }),
    );
    assert_eq!(dropped(&scenario), (json!(["Ulashish"]), json!("Tahlil")));
    let words = scenario.call("page_words", json!({}));
    assert!(
        words.as_array().unwrap().iter().any(|w| w["language"] == "uz" && w["own"][0]["words"].is_array())
    );
}

#[test]
fn a_mended_piece_is_kept_as_mended() {
    let scenario = Scenario::empty();
    let page = "Analysis\n\nThe river waits\n\nWater is low this year, and every barge on the upper reaches carries half a load.\n\nA loose line\n";
    let mut read = scenario.call("read_import", json!({ "text": page, "language": "en" }));
    let pieces = read["pieces"].as_array_mut().unwrap();
    let loose = pieces.iter_mut().find(|piece| piece["text"] == "A loose line").unwrap();
    loose["role"] = json!("heading");
    let assembled = scenario.call("assemble_import", json!({ "pieces": read["pieces"], "language": "en" }));
    let last = assembled["article"]["blocks"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["type"], "heading");
    let made = scenario.call("keep_import", keep_request(&read, None));
    let view = scenario.call("open_edition", json!({ "edition": made["edition"] }));
    assert_eq!(view["blocks"].as_array().unwrap().last().unwrap()["node"]["type"], "heading");
}

#[test]
fn approved_words_that_change_are_a_draft_again() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let tr = edition_in(&row, "tr");
    scenario.call(
        "save_edition",
        json!({ "edition": tr, "title": "Yeni başlık", "blocks": [], "base_revision": 1 }),
    );
    let view = scenario.call("open_edition", json!({ "edition": tr }));
    assert_eq!(view["head"]["state"], "draft");

    let ru = edition_in(&row, "ru");
    for state in ["in_review", "approved", "published"] {
        scenario.call("set_state", scenario.move_of(&ru, state));
    }
    let translator = person(&scenario, "Anna", "translator");
    scenario.call("set_person", json!({ "person": translator }));
    let edit = json!({ "edition": ru, "title": "Час", "blocks": [], "base_revision": 1 });
    assert_eq!(scenario.refusal("save_edition", edit).code, "not_allowed");
}

#[test]
fn only_the_text_that_one_has_read_is_approved() {
    let scenario = Scenario::sample();
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    scenario.call("set_state", scenario.move_of(&ru, "in_review"));
    let approval = scenario.move_of(&ru, "approved");
    let edit = |title: &str| json!({ "edition": ru, "title": title, "blocks": [], "base_revision": 1 });
    scenario.call("save_edition", edit("Час"));
    let refusal = scenario.refusal("set_state", approval);
    assert_eq!(refusal.code, "seen_another_text");
    assert_eq!((refusal.args["seen"].as_str(), refusal.args["revision"].as_str()), ("1", "2"));
    scenario.call("set_state", scenario.move_of(&ru, "approved"));
    let audit = scenario.call("audit", json!({ "before": null, "limit": 1 }));
    let detail = audit[0]["detail"].as_str().unwrap();
    let digest = detail.strip_prefix("approved 2 ").unwrap();
    assert!(digest.len() == 64 && digest.chars().all(|digit| digit.is_ascii_hexdigit()), "{detail}");
}

/// An article whose Turkish edition is published and whose Russian one is a draft; who sits there is a translator.
fn with_a_translator() -> (Scenario, Value) {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    scenario.call("set_state", scenario.move_of(&edition_in(&row, "tr"), "published"));
    let translator = person(&scenario, "Anna", "translator");
    scenario.call("set_person", json!({ "person": translator }));
    (scenario, row)
}

pub fn state_of(scenario: &Scenario, edition: &str) -> Value {
    scenario.call("open_edition", json!({ "edition": edition }))["head"]["state"].clone()
}

#[test]
fn a_note_of_a_published_edition_is_part_of_what_was_published() {
    let (scenario, row) = with_a_translator();
    let (tr, ru) = (edition_in(&row, "tr"), edition_in(&row, "ru"));
    let notes = scenario.call("open_article", json!({ "article": row["id"] }))["notes"].clone();
    let save = |language: &str| json!({ "note": notes[0]["id"], "language": language, "blocks": [paragraph("Other words.")] });
    assert_eq!(scenario.refusal("save_note", save("tr")).code, "not_allowed");
    scenario.call("save_note", save("ru"));
    assert_eq!((state_of(&scenario, &tr), state_of(&scenario, &ru)), (json!("published"), json!("draft")));

    let editor = scenario.call("persons", json!({}));
    let editor =
        editor.as_array().unwrap().iter().find(|person| person["roles"].to_string().contains("editor"));
    scenario.call("set_person", json!({ "person": editor.unwrap()["id"] }));
    let notes = scenario.call("open_article", json!({ "article": row["id"] }))["notes"].clone();
    let same = notes[1]["texts"].as_array().unwrap().iter().find(|text| text["language"] == "tr").unwrap();
    let request = json!({ "note": notes[1]["id"], "language": "tr", "blocks": same["blocks"] });
    scenario.call("save_note", request);
    assert_eq!(state_of(&scenario, &tr), "published", "the same words are no change");
    scenario.call("save_note", save("tr"));
    assert_eq!(state_of(&scenario, &tr), "draft");
}

#[test]
fn the_pages_of_a_published_edition_are_left_to_those_who_may_approve() {
    let (scenario, row) = with_a_translator();
    let update = |field: &str, value: Value| {
        let mut request = json!({ "article": row["id"] });
        request[field] = value;
        request
    };
    for (field, value) in [
        ("bylines", json!([])),
        ("dated", json!("2001-01-01")),
        ("slug", json!("elsewhere")),
        ("section", json!("")),
    ] {
        assert_eq!(scenario.refusal("update_article", update(field, value)).code, "not_allowed", "{field}");
    }
    scenario.call("update_article", json!({ "article": row["id"] }));
}

#[test]
fn two_articles_never_share_an_address() {
    let scenario = Scenario::empty();
    let slugs: Vec<Value> = (0..3)
        .map(|_| {
            let made = scenario.call("create_article", json!({ "language": "en", "title": "" }));
            scenario.call("open_article", json!({ "article": made["article"] }))["slug"].clone()
        })
        .collect();
    assert_eq!(slugs, ["untitled", "untitled-2", "untitled-3"]);
}

#[test]
fn a_person_named_twice_has_one_byline() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let author = row["authors"][0]["id"].clone();
    let twice = json!({ "article": row["id"], "bylines": [author, author] });
    assert_eq!(scenario.call("update_article", twice)["authors"].as_array().unwrap().len(), 1);
    let nobody = json!({ "article": row["id"], "bylines": ["019aa000-0000-7000-8000-000000000009"] });
    assert_eq!(scenario.refusal("update_article", nobody).code, "not_found");
}

#[test]
fn another_original_keeps_the_paragraphs_beside_each_other() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (tr, en, ru) = (edition_in(&row, "tr"), edition_in(&row, "en"), edition_in(&row, "ru"));
    let before = scenario.call("pairs", json!({ "left": en, "right": ru }));
    scenario.call("delete_edition", json!({ "edition": tr }));
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    assert_eq!(article["editions"][0]["original"], true);
    assert_eq!(scenario.call("pairs", json!({ "left": en, "right": ru })), before);
}

#[test]
fn whoever_opens_a_newsroom_without_an_administrator_becomes_one() {
    let administrators = |scenario: &Scenario| {
        let persons = scenario.call("persons", json!({}));
        let persons = persons.as_array().unwrap().clone();
        persons
            .iter()
            .filter(|person| person["roles"].as_array().unwrap().contains(&json!("administrator")))
            .map(|person| person["name"].clone())
            .collect::<Vec<_>>()
    };
    for schema in ["0001", "0002"] {
        let scenario = Scenario::bare();
        let older = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("databases/{schema}.hexapla"));
        let path = scenario.file("Older.hexapla");
        std::fs::copy(older, &path).unwrap();
        let state = scenario.call("open_newsroom", json!({ "path": path }));
        let name = &state["newsroom"]["person"]["name"];
        assert_eq!(administrators(&scenario), std::slice::from_ref(name));
        let entry = scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
        assert_eq!((&entry["command"], &entry["person"]["name"]), (&json!("open_newsroom"), name));
        assert_eq!(&entry["about"]["name"], name);
    }

    let scenario = Scenario::empty();
    let path = scenario.file("Test.hexapla");
    scenario.call("close_newsroom", json!({}));
    rusqlite::Connection::open(&path).unwrap().execute("DELETE FROM person", []).unwrap();
    let state = scenario.call("open_newsroom", json!({ "path": path }));
    assert_eq!(administrators(&scenario), [state["newsroom"]["person"]["name"].clone()]);
    scenario.call("create_article", json!({ "language": "en", "title": "Low water" }));
}

#[test]
fn which_edition_is_the_original_is_for_those_who_begin_articles() {
    for (role, code, original) in
        [("translator", "original_stays", "en"), ("editor", "original_replaced", "de")]
    {
        let scenario = Scenario::empty();
        let text = |language: &str, title: &str| {
            format!("---\ntitle: {title}\nlanguage: {language}\noriginal: {language}\n---\n\nWords.\n")
        };
        let made = scenario.import(&scenario.write("a.md", text("en", "Low water")), None);
        let seated = person(&scenario, "Anna", role);
        scenario.call("set_person", json!({ "person": seated }));
        let path = scenario.write("b.md", text("de", "Niedrigwasser"));
        let read = scenario.call("read_import", json!({ "path": path }));
        let request = keep_request(&read, made["article"].as_str());
        let foreseen = scenario.call("foresee_import", request.clone());
        assert_eq!(
            (&foreseen[0]["code"], &foreseen[0]["text"]),
            (&json!(code), &json!("Low water")),
            "{role}"
        );
        assert_eq!(scenario.call("keep_import", request)["findings"], foreseen, "{role}");
        let article = scenario.call("open_article", json!({ "article": made["article"] }));
        let editions = article["editions"].as_array().unwrap();
        assert_eq!(editions.len(), 2);
        let first = editions.iter().find(|edition| edition["original"] == true).unwrap();
        assert_eq!(first["language"], original, "{role}");
    }
}
