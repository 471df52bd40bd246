//! A window and a command line on one newsroom at the same time.

use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::json;

use crate::desk::{Scenario, edition_in};

/// A second program on the scenario's newsroom.
fn second(scenario: &Scenario, name: &str) -> Desk {
    let places = Places {
        configuration: scenario.file("second"),
        documents: scenario.file("second"),
        dictionaries: Vec::new(),
    };
    let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
    dispatch(&desk, "open_newsroom", json!({ "path": scenario.file(name) }))
        .expect("the newsroom opens twice");
    desk
}

#[test]
fn each_sees_what_the_other_did() {
    let scenario = Scenario::sample();
    let elsewhere = || scenario.call("changed_elsewhere", json!({}))["changed"].clone();
    let other = second(&scenario, "Sample.hexapla");
    elsewhere();
    let row = scenario.found("летнее время");
    let ru = edition_in(&row, "ru");
    scenario.call("save_edition", json!({ "edition": ru, "title": "Час", "blocks": [], "base_revision": 1 }));
    assert_eq!(elsewhere(), false, "its own change is no news to it");
    dispatch(&other, "set_state", scenario.move_of(&ru, "in_review")).unwrap();
    assert_eq!(elsewhere(), true);
    assert_eq!(elsewhere(), false, "it is told once");
    let view = dispatch(&other, "open_edition", json!({ "edition": ru })).unwrap().value;
    assert_eq!(view["title"], "Час");
}

#[test]
fn what_changed_since_the_opening_is_told_to_the_first_who_asks() {
    let scenario = Scenario::sample();
    let other = second(&scenario, "Sample.hexapla");
    scenario.call("rename_newsroom", json!({ "name": "Weekly" }));
    let state = dispatch(&other, "desk_state", json!({})).unwrap().value;
    assert_eq!(state["newsroom"]["name"], "Weekly", "reading is not asking");
    assert_eq!(dispatch(&other, "changed_elsewhere", json!({})).unwrap().value["changed"], true);
}

#[test]
fn what_one_has_just_saved_the_other_finds() {
    let scenario = Scenario::sample();
    let other = second(&scenario, "Sample.hexapla");
    let ru = edition_in(&scenario.found("летнее время"), "ru");
    for number in 0..3 {
        let title = format!("Карусель {number}");
        scenario
            .call("save_edition", json!({ "edition": ru, "title": title, "blocks": [], "base_revision": 1 }));
        for desk in [&scenario.desk, &other] {
            let search = |words: &str| {
                let list = dispatch(desk, "list_articles", json!({ "search": words })).unwrap().value;
                (list["total"].clone(), list["rows"][0]["title"].clone())
            };
            assert_eq!(search(&format!("{number} карус")), (json!(1), json!(title)));
            assert_eq!(search("карусель лошадка").0, 0);
        }
    }
    scenario.call("close_newsroom", json!({}));
    let found = dispatch(&other, "list_articles", json!({ "search": "карусель" })).unwrap().value;
    assert_eq!(found["total"], 1);
}

#[test]
fn both_may_write_at_once_and_nothing_is_lost() {
    let scenario = Scenario::empty();
    let other = second(&scenario, "Test.hexapla");
    const EACH: usize = 40;
    std::thread::scope(|scope| {
        for desk in [&scenario.desk, &other] {
            scope.spawn(move || {
                for number in 0..EACH {
                    dispatch(
                        desk,
                        "create_article",
                        json!({ "language": "en", "title": format!("Piece {number}") }),
                    )
                    .unwrap();
                }
            });
        }
    });
    assert_eq!(scenario.call("list_articles", json!({}))["total"], 2 * EACH);
    let audit = scenario.call("audit", json!({ "before": null, "limit": 1000 }));
    assert_eq!(audit.as_array().unwrap().len(), 2 * EACH);
}
