//! An author's words: saved, looked back on, brought back, and never given away unsaid.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph, plain};

/// An article of three paragraphs; gives its edition.
fn begun(scenario: &Scenario) -> String {
    let made = scenario.call("create_article", json!({ "language": "tr", "title": "Bir nehir" }));
    let edition = made["edition"].as_str().unwrap().to_owned();
    let (a, b, c) = ids();
    let blocks = [(&a, "Birinci."), (&b, "İkinci."), (&c, "Üçüncü.")];
    let blocks: Vec<Value> = blocks
        .iter()
        .map(|(id, text)| json!({ "id": id, "node": paragraph(text), "expected": null }))
        .collect();
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "order": [a, b, c], "blocks": blocks, "base_revision": 1 }),
    );
    edition
}

fn ids() -> (String, String, String) {
    let id = |n: u32| format!("019aa000-0000-7000-8000-00000000000{n}");
    (id(1), id(2), id(3))
}

fn texts(scenario: &Scenario, edition: &str) -> Vec<String> {
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    view["blocks"].as_array().unwrap().iter().map(|block| plain(&block["node"])).collect()
}

fn digest_of(scenario: &Scenario, edition: &str, index: usize) -> Value {
    scenario.call("open_edition", json!({ "edition": edition }))["blocks"][index]["digest"].clone()
}

#[test]
fn what_was_saved_is_there_and_counted() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "İkinci.", "Üçüncü."]);
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    assert_eq!((view["head"]["words"].clone(), view["head"]["revision"].clone()), (json!(3), json!(2)));
}

#[test]
fn an_earlier_text_comes_back_whole() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, b, c) = ids();
    let expected = digest_of(&scenario, &edition, 1);
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "title": "İki nehir", "order": [c, b], "base_revision": 2,
            "gone": [{ "id": a, "expected": digest_of(&scenario, &edition, 0) }],
            "blocks": [{ "id": b, "node": paragraph("Yeni ikinci."), "expected": expected }] }),
    );
    assert_eq!(texts(&scenario, &edition), ["Üçüncü.", "Yeni ikinci."]);

    let then = scenario.call("revision", json!({ "edition": edition, "number": 2 }));
    let compared =
        |then: &str, now: &str, changes: Value| json!({ "then": then, "now": now, "changes": changes });
    let stretch = |kind: &str, length: u32| json!({ "kind": kind, "length": length });
    assert_eq!(
        then["title"],
        compared(
            "Bir nehir",
            "İki nehir",
            json!([stretch("removed", 3), stretch("added", 3), stretch("same", 6)])
        )
    );
    let standing = |index: usize| then["blocks"][index]["standing"].clone();
    assert_eq!(
        [standing(0), standing(1), standing(2), standing(3)],
        ["gone", "moved_here", "changed", "same"].map(Value::from)
    );
    assert_eq!(then["blocks"][3]["moved"], true, "the third paragraph, which stands before the second now");
    let changed = &then["blocks"][2];
    assert_eq!(
        (plain(&changed["node"]), plain(&changed["present"])),
        ("İkinci.".into(), "Yeni ikinci.".into())
    );
    assert_eq!(
        changed["runs"],
        json!([[
            { "kind": "removed", "length": 6 }, { "kind": "added", "length": 11 },
            { "kind": "same", "length": 1 }
        ]]),
        "one run of text, counted as in the window"
    );
    assert_eq!(then["blocks"][0]["id"], json!(a));

    scenario.call("bring_back", json!({ "edition": edition, "number": 2 }));
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "İkinci.", "Üçüncü."]);
    let revisions = scenario.call("revisions", json!({ "edition": edition, "limit": 10 }));
    assert_eq!(revisions.as_array().unwrap().len(), 4);
    assert_eq!(
        (revisions[0]["reason"].clone(), revisions[0]["from"].clone()),
        (json!("brought_back"), json!(2))
    );
}

#[test]
fn what_was_written_since_is_shown_in_its_place() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, b, c) = ids();
    let id = |n: u32| format!("019aa000-0000-7000-8000-00000000002{n}");
    let blocks: Vec<Value> = ["Önce.", "İkincinin yerine.", "Sonra.", "En son."]
        .iter()
        .zip(1..)
        .map(|(text, n)| json!({ "id": id(n), "node": paragraph(text), "expected": null }))
        .collect();
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "order": [id(1), a, id(2), c, id(3), id(4)], "base_revision": 2,
            "gone": [{ "id": b, "expected": digest_of(&scenario, &edition, 1) }], "blocks": blocks }),
    );
    let then = scenario.call("revision", json!({ "edition": edition, "number": 2 }));
    let told: Vec<(String, &str)> = then["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| (plain(&block["node"]), block["standing"].as_str().unwrap()))
        .collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(text, standing)| (text.as_str(), *standing)).collect();
    assert_eq!(
        told,
        [
            ("Önce.", "come"),
            ("Birinci.", "same"),
            ("İkinci.", "gone"),
            ("İkincinin yerine.", "come"),
            ("Üçüncü.", "same"),
            ("Sonra.", "come"),
            ("En son.", "come")
        ]
    );
}

#[test]
fn an_empty_place_to_type_is_a_running_text_like_the_others() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (_, b, _) = ids();
    let mut expected = digest_of(&scenario, &edition, 1);
    for (text, base_revision) in [("Bir.", 2), ("İki.", 3)] {
        let items = [json!([]), json!([paragraph(text)])];
        let items = items.map(|content| json!({ "type": "list_item", "content": content }));
        let list = json!({ "type": "list", "attrs": { "start": null, "tight": true }, "content": items });
        let saved = scenario.call(
            "save_edition",
            json!({ "edition": edition, "base_revision": base_revision,
                "blocks": [{ "id": b, "node": list, "expected": expected }] }),
        );
        expected = saved["digests"][0]["digest"].clone();
    }
    let then = scenario.call("revision", json!({ "edition": edition, "number": 3 }));
    let runs = then["blocks"][1]["runs"].as_array().unwrap();
    let lengths: Vec<usize> = runs.iter().map(|run| run.as_array().unwrap().len()).collect();
    assert_eq!(lengths, [0, 3], "one of the empty item and one of the other");
}

#[test]
fn key_points_are_compared_with_those_of_today() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    for (points, base_revision) in [(vec!["Bir.", "İki."], 2), (vec!["Bir.", "Ara.", "İki."], 3)] {
        scenario.call(
            "save_edition",
            json!({ "edition": edition, "key_points": points, "blocks": [], "base_revision": base_revision }),
        );
    }
    let then = scenario.call("revision", json!({ "edition": edition, "number": 3 }));
    let told: Vec<_> = then["key_points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| (point["then"].as_str().unwrap(), point["now"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("Bir.", "Bir."), ("", "Ara."), ("İki.", "İki.")]);
}

#[test]
fn every_revision_of_a_long_history_can_be_read() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (_, b, _) = ids();
    for number in 3..=130 {
        let expected = digest_of(&scenario, &edition, 1);
        scenario.call(
            "save_edition",
            json!({ "edition": edition, "base_revision": number - 1,
                "blocks": [{ "id": b, "node": paragraph(&format!("Sayı {number}.")), "expected": expected }] }),
        );
    }
    for number in [3, 50, 51, 52, 100, 101, 102, 129, 130] {
        let then = scenario.call("revision", json!({ "edition": edition, "number": number }));
        assert_eq!(plain(&then["blocks"][1]["node"]), format!("Sayı {number}."));
    }
    assert_eq!(scenario.refusal("revision", json!({ "edition": edition, "number": 999 })).code, "not_found");
}

#[test]
fn a_save_that_says_the_same_makes_no_revision() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, ..) = ids();
    let expected = digest_of(&scenario, &edition, 0);
    let saved = scenario.call(
        "save_edition",
        json!({ "edition": edition, "base_revision": 2,
            "blocks": [{ "id": a, "node": paragraph("Birinci."), "expected": expected }] }),
    );
    assert_eq!(saved["revision"], 2);
}

#[test]
fn nobodys_words_give_way_unsaid() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, b, _) = ids();
    let (first, second) = (digest_of(&scenario, &edition, 0), digest_of(&scenario, &edition, 1));
    let save = |id: &str, text: &str, expected: &Value| {
        json!({ "edition": edition, "base_revision": 2,
            "blocks": [{ "id": id, "node": paragraph(text), "expected": expected }] })
    };
    scenario.call("save_edition", save(&a, "Onların sözü.", &first));
    let refusal = scenario.refusal("save_edition", save(&a, "Benim sözüm.", &first));
    assert_eq!((refusal.code, refusal.args["blocks"].as_str()), ("changed_elsewhere", a.as_str()));
    assert_eq!(texts(&scenario, &edition)[0], "Onların sözü.");

    let saved = scenario.call("save_edition", save(&b, "Başka bir paragraf.", &second));
    assert_eq!(
        saved["read_again"], true,
        "another paragraph was changed by others, so the window reads again"
    );
    assert_eq!(texts(&scenario, &edition)[..2], ["Onların sözü.", "Başka bir paragraf."]);
}

#[test]
fn a_paragraph_that_others_added_is_kept_when_the_order_is_sent() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, b, c) = ids();
    let theirs = "019aa000-0000-7000-8000-00000000000a";
    let mine = "019aa000-0000-7000-8000-00000000000b";
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "order": [a, theirs, b, c], "base_revision": 2,
            "blocks": [{ "id": theirs, "node": paragraph("Onların."), "expected": null }] }),
    );
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "order": [a, b, c, mine], "base_revision": 2,
            "blocks": [{ "id": mine, "node": paragraph("Benim."), "expected": null }] }),
    );
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "Onların.", "İkinci.", "Üçüncü.", "Benim."]);
}

#[test]
fn a_paragraph_put_in_front_moves_no_translation() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (tr, ru) = (edition_in(&row, "tr"), edition_in(&row, "ru"));
    let view = scenario.call("open_edition", json!({ "edition": tr }));
    let mut order: Vec<Value> =
        view["blocks"].as_array().unwrap().iter().map(|block| block["id"].clone()).collect();
    let before = scenario.call("pairs", json!({ "left": tr, "right": ru }));
    let new = "019aa000-0000-7000-8000-00000000000c";
    order.insert(0, json!(new));
    scenario.call(
        "save_edition",
        json!({ "edition": tr, "order": order, "base_revision": view["head"]["revision"],
            "blocks": [{ "id": new, "node": paragraph("Öne geldi."), "expected": null }] }),
    );
    assert_eq!(scenario.call("pairs", json!({ "left": tr, "right": ru })), before);
}

#[test]
fn a_new_paragraph_is_kept_though_the_order_is_left_out() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let mine = "019aa000-0000-7000-8000-00000000000d";
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "base_revision": 2,
            "blocks": [{ "id": mine, "node": paragraph("Yeni."), "expected": null }] }),
    );
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "İkinci.", "Üçüncü.", "Yeni."]);
}

#[test]
fn a_paragraph_taken_out_while_others_saved_stays_out() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let (a, b, c) = ids();
    let (second, third) = (digest_of(&scenario, &edition, 1), digest_of(&scenario, &edition, 2));
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "base_revision": 2,
            "blocks": [{ "id": c, "node": paragraph("Onların."), "expected": third }] }),
    );
    let out = json!({ "edition": edition, "order": [a, c], "base_revision": 2, "blocks": [],
        "gone": [{ "id": b, "expected": second }] });
    scenario.call("save_edition", out);
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "Onların."]);
    let out = json!({ "edition": edition, "order": [a], "base_revision": 2, "blocks": [],
        "gone": [{ "id": c, "expected": third }] });
    assert_eq!(scenario.refusal("save_edition", out).code, "changed_elsewhere");
    assert_eq!(texts(&scenario, &edition), ["Birinci.", "Onların."]);
}

#[test]
fn a_translation_begun_further_down_stands_where_it_was_begun() {
    let scenario = Scenario::sample();
    let row = scenario.found("Ren Tuna nehir");
    let (tr, en) = (edition_in(&row, "tr"), edition_in(&row, "en"));
    let source = scenario.call("open_edition", json!({ "edition": tr }));
    let target = scenario.call("open_edition", json!({ "edition": en }));
    let last = source["blocks"].as_array().unwrap().last().unwrap()["id"].clone();
    let new = "019aa000-0000-7000-8000-00000000000e";
    let mut order: Vec<Value> =
        target["blocks"].as_array().unwrap().iter().map(|block| block["id"].clone()).collect();
    order.push(json!(new));
    scenario.call(
        "save_edition",
        json!({ "edition": en, "order": order, "base_revision": 1,
            "blocks": [{ "id": new, "node": paragraph("The last one first."), "expected": null, "beside": last }] }),
    );
    let pairs = scenario.call("pairs", json!({ "left": tr, "right": en }));
    let pairs = pairs["pairs"].as_array().unwrap();
    assert_eq!(*pairs.last().unwrap(), json!({ "left": last, "right": new }));
    assert_eq!(pairs.len(), target["blocks"].as_array().unwrap().len() + 1);
}

#[test]
fn title_and_key_points_are_not_overwritten_unsaid() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let save = |title: &str, points: &[&str], expected: (&str, &[&str])| {
        json!({ "edition": edition, "title": title, "key_points": points, "expected_title": expected.0,
            "expected_key_points": expected.1, "blocks": [], "base_revision": 2 })
    };
    let before = ("Bir nehir", &[][..]);
    scenario.call("save_edition", save("Theirs", &["Their point"], before));
    assert_eq!(
        scenario.refusal("save_edition", save("Mine", &["Their point"], before)).code,
        "changed_elsewhere"
    );
    assert_eq!(
        scenario.refusal("save_edition", save("Theirs", &["My point"], before)).code,
        "changed_elsewhere"
    );
    scenario.call("save_edition", save("Theirs", &["Their point"], before));
    scenario.call("save_edition", save("Mine", &["My point"], ("Theirs", &["Their point"])));
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    assert_eq!((&view["title"], &view["key_points"]), (&json!("Mine"), &json!(["My point"])));
}

#[test]
fn a_note_is_not_overwritten_unsaid_and_its_words_are_kept_aside() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    let note = &article["notes"][0];
    let words = note["texts"].as_array().unwrap().iter().find(|words| words["language"] == "en").unwrap();
    let save = |text: &str| {
        json!({ "note": note["id"], "language": "en", "blocks": [paragraph(text)],
            "expected": words["digest"] })
    };
    scenario.call("save_note", save("Theirs."));
    assert_eq!(scenario.refusal("save_note", save("Mine.")).code, "changed_elsewhere");
    let past = scenario.call("note_past", json!({ "note": note["id"], "language": "en" }));
    assert_eq!(past.as_array().unwrap().len(), 1);
    assert!(past[0]["plain"].as_str().unwrap().starts_with("European Parliament"));
}

#[test]
fn first_words_of_a_note_are_not_overwritten_unsaid() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    let note = &article["notes"][0];
    let save = |text: Option<&str>, expected: Value| {
        let blocks: Vec<Value> = text.map(paragraph).into_iter().collect();
        json!({ "note": note["id"], "language": "de", "blocks": blocks,
            "expected": expected })
    };
    let theirs = scenario.call("save_note", save(Some("Theirs."), json!("")));
    assert_eq!(scenario.refusal("save_note", save(Some("Mine."), json!(""))).code, "changed_elsewhere");
    scenario.call("save_note", save(Some("Theirs."), json!("")));
    let words = theirs["texts"].as_array().unwrap().iter().find(|words| words["language"] == "de").unwrap();
    scenario.call("save_note", save(None, words["digest"].clone()));
    scenario.call("save_note", save(None, words["digest"].clone()));
    let refusal = scenario.refusal("save_note", save(Some("Mine."), words["digest"].clone()));
    assert_eq!(refusal.code, "changed_elsewhere", "the words were taken away");
    scenario.call("save_note", save(Some("Mine."), json!("")));
    let past = scenario.call("note_past", json!({ "note": note["id"], "language": "de" }));
    assert_eq!((past.as_array().unwrap().len(), &past[0]["plain"]), (1, &json!("Theirs.")));
}

#[test]
fn a_note_that_was_thrown_away_is_put_back_with_its_words() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let notes = || scenario.call("open_article", json!({ "article": row["id"] }))["notes"].clone();
    let add = json!({ "article": row["id"], "language": "en", "texts": [[paragraph("Unmarked.")]] });
    let made = scenario.call("add_notes", add)[0].clone();
    let before = notes();
    scenario.call("delete_note", json!({ "note": made["id"] }));
    assert_eq!(notes().as_array().unwrap().len() + 1, before.as_array().unwrap().len());
    assert_eq!(scenario.call("restore_note", json!({ "note": made["id"] })), made);
    assert_eq!(notes(), before);
}

#[test]
fn several_notes_are_made_at_once_or_none_is() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let read = || scenario.call("open_article", json!({ "article": row["id"] }))["notes"].clone();
    let entry = || scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    let add = |texts: Value| json!({ "article": row["id"], "language": "en", "texts": texts });
    let before = (read().as_array().unwrap().len(), entry()["number"].as_i64().unwrap());

    let cell = json!({ "type": "table_cell", "content": [] });
    let refused = scenario.refusal("add_notes", add(json!([[paragraph("Kept?")], [cell]])));
    assert_eq!(refused.code, "bad_document");
    let nowhere = json!({ "article": edition_in(&row, "ru"), "language": "en", "texts": [] });
    assert_eq!(scenario.refusal("add_notes", nowhere).code, "not_found");
    assert_eq!((read().as_array().unwrap().len(), entry()["number"].as_i64().unwrap()), before);

    let made = scenario.call("add_notes", add(json!([[paragraph("First.")], [], [paragraph("Third.")]])));
    let said: Vec<&str> = made
        .as_array()
        .unwrap()
        .iter()
        .map(|note| note["texts"][0]["plain"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(said, ["First.", "", "Third."]);
    let notes = read();
    assert_eq!(&notes.as_array().unwrap()[before.0..], made.as_array().unwrap());
    assert_eq!((&entry()["number"], &entry()["command"]), (&json!(before.1 + 1), &json!("add_notes")));
    assert_eq!(entry()["about"]["kind"], "article");
}

#[test]
fn a_note_thrown_away_comes_back_with_the_text_that_marks_it() {
    let scenario = Scenario::sample();
    let row = scenario.found("Ren Tuna nehir");
    let tr = edition_in(&row, "tr");
    let notes = || {
        scenario.call("open_article", json!({ "article": row["id"] }))["notes"].as_array().unwrap().clone()
    };
    let before = notes();
    let fourth = before[3]["id"].clone();
    assert_eq!(scenario.refusal("delete_note", json!({ "note": fourth })).code, "note_in_use");
    let view = scenario.call("open_edition", json!({ "edition": tr }));
    let blocks = view["blocks"].as_array().unwrap();
    let marked =
        blocks.iter().find(|block| block["node"].to_string().contains(fourth.as_str().unwrap())).unwrap();
    scenario.call(
        "save_edition",
        json!({ "edition": tr, "base_revision": 1,
            "blocks": [{ "id": marked["id"], "node": paragraph("Dipnotsuz."), "expected": marked["digest"] }] }),
    );
    // Who throws it away for what it said is refused once it says something else.
    let request = |expected: &str| json!({ "note": fourth, "expected": expected });
    assert_eq!(scenario.refusal("delete_note", request("")).code, "changed_elsewhere");
    let words = notes()[3]["texts"][0]["digest"].as_str().unwrap().to_owned();
    scenario.call("delete_note", request(&words));
    assert_eq!(notes().len(), before.len() - 1);
    scenario.call("bring_back", json!({ "edition": tr, "number": 1 }));
    assert_eq!(notes(), before);
}

#[test]
fn words_written_into_a_note_thrown_away_bring_it_back() {
    let scenario = Scenario::sample();
    let article = scenario.found("Ren Tuna nehir")["id"].clone();
    let made = scenario
        .call("add_notes", json!({ "article": article, "language": "tr", "texts": [[paragraph("Önce.")]] }));
    let note = &made[0];
    let listed = || {
        let notes = scenario.call("open_article", json!({ "article": article }))["notes"].clone();
        notes.as_array().unwrap().iter().find(|one| one["id"] == note["id"]).cloned()
    };
    let save = |words: Value, expected: &Value| {
        let request = json!({ "note": note["id"], "language": "tr", "blocks": words, "expected": expected });
        scenario.call("save_note", request)
    };
    scenario.call("delete_note", json!({ "note": note["id"] }));
    let saved = save(json!([paragraph("Sonra.")]), &note["texts"][0]["digest"]);
    assert_eq!(listed(), Some(saved.clone()), "the answer was a success");
    scenario.call("delete_note", json!({ "note": note["id"] }));
    save(json!([]), &saved["texts"][0]["digest"]);
    assert_eq!(listed(), None, "no words, nothing to find again");
}

#[test]
fn a_note_written_at_the_desk_has_the_source_that_its_words_name() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let said = "New words, https://example.org/new, (Accessed: 1 May 2025).";
    let add = json!({ "article": row["id"], "language": "en", "texts": [[paragraph(said)], [paragraph("Without.")]] });
    let made = scenario.call("add_notes", add);
    assert_eq!(
        (&made[0]["url"], &made[0]["accessed"]),
        (&json!("https://example.org/new"), &json!("2025-05-01"))
    );
    assert_eq!((&made[1]["url"], &made[1]["source"]), (&Value::Null, &Value::Null));

    let save = |note: &Value, language: &str, text: &str| {
        let request = json!({ "note": note["id"], "language": language, "blocks": [paragraph(text)] });
        let saved = scenario.call("save_note", request);
        (saved["url"].as_str().unwrap_or_default().to_owned(), saved["accessed"].clone())
    };
    let (url, day) = ("https://example.org/a".to_owned(), json!("2025-05-02"));
    assert_eq!(
        save(&made[1], "en", "See https://example.org/a (Accessed: 2 May 2025)."),
        (url.clone(), day.clone())
    );
    // Of an article that was begun in Turkish, words in another language change nothing of the source.
    assert_eq!(save(&made[1], "en", "See https://example.org/b (Accessed: 3 May 2025)."), (url, day));
    let turkish = "Bkz. https://example.org/c (Erişim Tarihi: 04.05.2025).";
    assert_eq!(save(&made[1], "tr", turkish), ("https://example.org/c".to_owned(), json!("2025-05-04")));
}

#[test]
fn words_of_endnotes_are_found_in_the_library() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let found = |words: &str| {
        let list = scenario.call("list_articles", json!({ "search": words }));
        let parts = list["rows"][0]["snippet"]["parts"].as_array().cloned().unwrap_or_default();
        let text: String = parts.iter().map(|part| part["text"].as_str().unwrap()).collect();
        (list["total"].as_u64().unwrap(), text)
    };
    assert!(found("eur-lex summer").1.contains("EUR-Lex"), "in the index since it was read in");
    let note = scenario.call("open_article", json!({ "article": row["id"] }))["notes"][0]["id"].clone();
    let save = |words: &[Value]| {
        scenario.call("save_note", json!({ "note": note, "language": "en", "blocks": words }));
    };
    save(&[paragraph("Gazette of Fjords, 1920.")]);
    assert_eq!(found("fjords gaz"), (1, "Gazette of Fjords, 1920.".to_owned()));
    save(&[]);
    assert_eq!(found("fjords").0, 0);
}
