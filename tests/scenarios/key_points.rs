//! The title and the key points: lines as the window has them, whichever way they came.

use serde_json::{Value, json};

use crate::desk::Scenario;

fn points(scenario: &Scenario, edition: &Value) -> Value {
    scenario.call("open_edition", json!({ "edition": edition }))["key_points"].clone()
}

#[test]
fn title_and_key_points_are_kept_as_lines_without_spaces_around_them() {
    let scenario = Scenario::empty();
    let made = scenario.call("create_article", json!({ "language": "en", "title": " Low\nwater " }));
    let edition = &made["edition"];
    let save = |given: Value, expected: Option<Value>| {
        let mut request =
            json!({ "edition": edition, "key_points": given, "blocks": [], "base_revision": 1 });
        if let Some(expected) = expected {
            request["expected_key_points"] = expected;
        }
        request
    };
    scenario.call("save_edition", save(json!([" The river\n is low. ", " \n", "Ferries wait."]), None));
    let kept = json!(["The river is low.", "Ferries wait."]);
    assert_eq!(points(&scenario, edition), kept);
    // Whoever wants the same has no quarrel with it, whatever they believe to be there.
    let again = save(json!(["The river is low. ", "Ferries wait."]), Some(json!([])));
    assert_eq!(scenario.call("save_edition", again)["revision"], 2);

    let found = scenario.call("find", json!({ "query": { "words": " wait." }, "with": " " }));
    let editions = json!([{ "edition": edition, "hits": found["editions"][0]["hits"] }]);
    let request = json!({ "query": { "words": " wait." }, "with": " ", "editions": editions });
    scenario.call("replace", request);
    assert_eq!(points(&scenario, edition), json!(["The river is low.", "Ferries"]));
}
