//! An edition's history by sittings, with names, and any two of its revisions compared.

use serde_json::{Value, json};

use crate::desk::{Scenario, paragraph};

fn id(n: u32) -> String {
    format!("019aa000-0000-7000-8000-00000000000{n}")
}

/// An edition of three paragraphs, saved as revision 2.
fn begun(scenario: &Scenario) -> String {
    let made = scenario.call("create_article", json!({ "language": "en", "title": "A river" }));
    let edition = made["edition"].as_str().unwrap().to_owned();
    let blocks: Vec<Value> = [(1, "One."), (2, "Two."), (3, "Three.")]
        .map(|(n, text)| json!({ "id": id(n), "node": paragraph(text), "expected": null }))
        .into();
    let order = [id(1), id(2), id(3)];
    save(scenario, &edition, json!({ "order": order, "blocks": blocks }));
    edition
}

fn save(scenario: &Scenario, edition: &str, mut request: Value) {
    let head = scenario.call("open_edition", json!({ "edition": edition }))["head"].clone();
    request["edition"] = json!(edition);
    request["base_revision"] = head["revision"].clone();
    if request["blocks"].is_null() {
        request["blocks"] = json!([]);
    }
    scenario.call("save_edition", request);
}

fn write(scenario: &Scenario, edition: &str, block: u32, text: &str) {
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    let blocks = view["blocks"].as_array().unwrap();
    let there = blocks.iter().find(|there| there["id"] == json!(id(block))).unwrap();
    let block = json!({ "id": id(block), "node": paragraph(text), "expected": there["digest"] });
    save(scenario, edition, json!({ "blocks": [block] }));
}

/// Each sitting as `person first–last +added −removed`.
fn sittings(scenario: &Scenario, edition: &str, limit: u32) -> Vec<String> {
    let sittings = scenario.call("sittings", json!({ "edition": edition, "limit": limit }));
    let told = |one: &Value| {
        let person = one["person"].as_str().unwrap();
        assert_eq!(one["latest"]["number"], one["last"]);
        assert_eq!(
            one["revisions"].as_u64().unwrap(),
            one["last"].as_u64().unwrap() + 1 - one["first"].as_u64().unwrap()
        );
        format!("{person} {}–{} +{} −{}", one["first"], one["last"], one["added"], one["removed"])
    };
    sittings.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_revision_says_how_many_paragraphs_it_left_out() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    let digest_of = |block: u32| {
        let view = scenario.call("open_edition", json!({ "edition": edition }));
        let blocks = view["blocks"].as_array().unwrap().iter();
        blocks.clone().find(|there| there["id"] == json!(id(block))).unwrap()["digest"].clone()
    };
    let gone = |block| json!({ "id": id(block), "expected": digest_of(block) });
    write(&scenario, &edition, 2, "Two more.");
    save(&scenario, &edition, json!({ "order": [id(3)], "gone": [gone(1), gone(2)] }));
    write(&scenario, &edition, 3, "Three more.");
    let new = json!({ "id": id(4), "node": paragraph("Four."), "expected": null });
    save(&scenario, &edition, json!({ "order": [id(4)], "gone": [gone(3)], "blocks": [new] }));
    save(&scenario, &edition, json!({ "order": [], "gone": [gone(4)] }));
    let told = |before: Option<u32>, limit: u32| {
        let request = json!({ "edition": edition, "before": before, "limit": limit });
        let revisions = scenario.call("revisions", request);
        let told = |one: &Value| (one["number"].as_u64().unwrap(), one["fewer"].as_u64());
        revisions.as_array().unwrap().iter().map(told).collect::<Vec<_>>()
    };
    let all = [(7, Some(1)), (6, None), (5, None), (4, Some(2)), (3, None), (2, None), (1, None)];
    assert_eq!(told(None, 9), all);
    // However few are asked for, each says the same.
    for (place, one) in all.iter().enumerate() {
        assert_eq!(told(Some(8 - place as u32), 1), [*one]);
    }
}

#[test]
fn revisions_are_told_by_sitting_and_person() {
    let scenario = Scenario::empty();
    let me = scenario.call("desk_state", json!({}))["newsroom"]["person"]["name"].clone();
    let me = me.as_str().unwrap();
    let edition = begun(&scenario);
    write(&scenario, &edition, 1, "One and a half.");
    scenario.wait(31);
    write(&scenario, &edition, 2, "Two, or three.");
    scenario.wait(29);
    save(&scenario, &edition, json!({ "order": [id(2), id(1)], "gone": [] }));
    let anna = json!({ "name": "Anna", "names": [], "bios": [], "roles": ["translator"] });
    let anna = scenario.call("save_person", anna);
    scenario.call("set_person", json!({ "person": anna["id"] }));
    write(&scenario, &edition, 3, "Four.");
    let expected = ["Anna 6–6 +1 −1".to_owned(), format!("{me} 4–5 +2 −0"), format!("{me} 1–3 +8 −0")];
    assert_eq!(sittings(&scenario, &edition, 9), expected);
    assert_eq!(sittings(&scenario, &edition, 1), expected[..1]);
    let earlier = scenario.call("sittings", json!({ "edition": edition, "before": 6, "limit": 1 }));
    assert_eq!((&earlier[0]["first"], &earlier[0]["last"]), (&json!(4), &json!(5)));
}

#[test]
fn a_revision_is_named_and_found_by_its_name() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    write(&scenario, &edition, 1, "One and a half.");
    let name = |number: u32, name: &str| {
        scenario.call("name_revision", json!({ "edition": edition, "number": number, "name": name }));
    };
    let named = || {
        let named = scenario.call("named_revisions", json!({ "edition": edition }));
        let told = |one: &Value| format!("{} {}", one["number"], one["name"].as_str().unwrap());
        named.as_array().unwrap().iter().map(told).collect::<Vec<_>>()
    };
    name(1, "Begun");
    name(2, " As sent to the minister ");
    assert_eq!(named(), ["2 As sent to the minister", "1 Begun"]);
    let entry = scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    assert_eq!(
        (&entry["command"], &entry["about"]["kind"], &entry["detail"]),
        (&json!("name_revision"), &json!("edition"), &json!("2 As sent to the minister"))
    );
    let sitting = scenario.call("sittings", json!({ "edition": edition, "limit": 1 }))[0].clone();
    assert_eq!(sitting["named"].as_array().unwrap().len(), 2);
    let content = scenario.call("revision", json!({ "edition": edition, "number": 2 }));
    assert_eq!(content["name"], "As sent to the minister");
    name(1, "");
    name(2, "As printed");
    assert_eq!(named(), ["2 As printed"]);
    let refusal = |number: u32, name: &str| {
        let request = json!({ "edition": edition, "number": number, "name": name });
        scenario.refusal("name_revision", request).code
    };
    assert_eq!(refusal(9, "None"), "not_found");
    assert_eq!(refusal(1, &"long ".repeat(40)), "bad_value");
}

#[test]
fn any_two_revisions_are_compared_and_what_moved_is_told_as_moved() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    write(&scenario, &edition, 1, "One and a half.");
    save(&scenario, &edition, json!({ "order": [id(2), id(3), id(1)] }));
    write(&scenario, &edition, 2, "Two at last.");
    let compared = |with: Value| {
        let request = json!({ "edition": edition, "number": 2, "with": with });
        let content = scenario.call("revision", request);
        let told = |block: &Value| {
            let number = block["id"].as_str().unwrap().chars().last().unwrap();
            let moved = if block["moved"] == json!(true) { " moved" } else { "" };
            format!("{number} {}{moved}", block["standing"].as_str().unwrap())
        };
        let blocks = content["blocks"].as_array().unwrap().iter().map(told).collect::<Vec<_>>();
        (blocks.join(", "), content["with"]["number"].clone())
    };
    assert_eq!(compared(json!(3)), ("1 changed, 2 same, 3 same".to_owned(), json!(3)));
    let moved = "1 changed moved, 2 same, 3 same, 1 moved_here moved".to_owned();
    assert_eq!(compared(json!(4)), (moved, json!(4)));
    let present = "1 changed moved, 2 changed, 3 same, 1 moved_here moved".to_owned();
    assert_eq!(compared(Value::Null), (present, Value::Null));
    let refusal = scenario.refusal("revision", json!({ "edition": edition, "number": 2, "with": 99 }));
    assert_eq!(refusal.code, "not_found");
}

#[test]
fn what_was_cut_and_pasted_is_told_as_moved_and_not_as_written() {
    let scenario = Scenario::empty();
    let edition = begun(&scenario);
    write(&scenario, &edition, 1, "The ferry was late again.");
    let blocks = scenario.call("open_edition", json!({ "edition": edition }))["blocks"].clone();
    save(
        &scenario,
        &edition,
        json!({ "order": [id(2), id(3), id(9)], "gone": [{ "id": id(1), "expected": blocks[0]["digest"] }],
            "blocks": [{ "id": id(9), "node": blocks[0]["node"], "expected": null }] }),
    );
    let content = scenario.call("revision", json!({ "edition": edition, "number": 3, "with": 4 }));
    let told: Vec<_> = content["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| (block["id"].clone(), block["standing"].as_str().unwrap(), block["moved"] == true))
        .collect();
    let of = |number: u32, standing: &'static str, moved: bool| (json!(id(number)), standing, moved);
    assert_eq!(
        told,
        [of(1, "same", true), of(2, "same", false), of(3, "same", false), of(1, "moved_here", true)]
    );
}
