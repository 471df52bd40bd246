//! What was written is there, whatever the clock and the disk do. What `--bin kill` does belongs to it.

use serde_json::{Value, json};

use crate::bad_input::SmallDisk;
use crate::desk::{Scenario, edition_in, paragraph};

/// Puts `words` in place of the first block, as the window does, and gives what the save says or why it was refused.
fn write(scenario: &Scenario, edition: &str, words: &str) -> Result<Value, app::failure::Failure> {
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    let block = &view["blocks"][0];
    let request = json!({
        "edition": edition, "base_revision": view["head"]["revision"],
        "blocks": [{ "id": block["id"], "node": paragraph(words), "expected": block["digest"] }],
    });
    app::commands::dispatch(&scenario.desk, "save_edition", request).map(|answer| answer.value)
}

fn first_words(scenario: &Scenario, edition: &str) -> String {
    crate::desk::plain(&scenario.call("open_edition", json!({ "edition": edition }))["blocks"][0]["node"])
}

#[test]
fn the_clock_is_set_back_between_saves() {
    let scenario = Scenario::sample();
    let edition = edition_in(&scenario.found("летнее время"), "tr");
    let before =
        scenario.call("open_edition", json!({ "edition": edition }))["head"]["revision"].as_u64().unwrap();
    const MONTH: i64 = 31 * 24 * 60;
    for (words, minutes) in [("Bir", 0), ("İki", -MONTH), ("Üç", -MONTH), ("Dört", 3 * MONTH), ("Beş", -1)]
    {
        scenario.wait(minutes);
        write(&scenario, &edition, words).unwrap();
    }
    assert_eq!(first_words(&scenario, &edition), "Beş");

    let revisions = scenario.call("revisions", json!({ "edition": edition, "before": null, "limit": 5 }));
    let numbers: Vec<u64> =
        revisions.as_array().unwrap().iter().map(|one| one["number"].as_u64().unwrap()).collect();
    assert_eq!(
        numbers,
        (before + 1..=before + 5).rev().collect::<Vec<_>>(),
        "in the order in which they were written"
    );
    let sittings = scenario.call("sittings", json!({ "edition": edition, "before": null, "limit": 100 }));
    assert!(!sittings.as_array().unwrap().is_empty());
    assert_eq!(scenario.call("verify", json!({})), json!({ "entry": null, "histories": [] }));

    scenario.call("bring_back", json!({ "edition": edition, "number": before + 2 }));
    assert_eq!(first_words(&scenario, &edition), "İki");
    // It is opened on a day long before what it holds was written.
    scenario.call("close_newsroom", json!({}));
    scenario.wait(-24 * MONTH);
    scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla") }));
    assert_eq!(first_words(&scenario, &edition), "İki");
    write(&scenario, &edition, "Altı").unwrap();
    assert_eq!(first_words(&scenario, &edition), "Altı");
    scenario.found("летнее время");
}

#[test]
fn what_does_not_fit_on_the_disk_is_saved_when_there_is_room() {
    let scenario = Scenario::bare();
    let Some(disk) = SmallDisk::mount(&scenario, "3m") else { return };
    let path = disk.0.join("Full.hexapla");
    scenario.call("create_newsroom", json!({ "path": path, "name": "Full", "sample": false }));
    let file = scenario.write("a.md", "---\ntitle: One\nlanguage: en\n---\n\nWords.\n");
    let edition = scenario.import(&file, None)["edition"].as_str().unwrap().to_owned();
    let ballast = disk.0.join("ballast");
    let mut saved = 0;
    let words = |number: usize| format!("Save {number}. {}", "Half a load. ".repeat(50));
    // The ballast leaves as little room as there is, until a save finds none.
    let refusal = loop {
        let _ = std::fs::write(&ballast, vec![1; 3 << 20]);
        match write(&scenario, &edition, &words(saved + 1)) {
            Ok(_) => saved += 1,
            Err(refusal) => break refusal,
        }
        assert!(saved < 10_000, "the disk is never full");
    };
    assert_eq!(refusal.code, "disk_full", "{refusal:?}");
    let kept = if saved == 0 { "Words.".to_owned() } else { words(saved).trim_end().to_owned() };
    assert_eq!(
        first_words(&scenario, &edition),
        kept,
        "the save before is there, and half of this one is not"
    );

    std::fs::remove_file(&ballast).unwrap();
    write(&scenario, &edition, "There is room.").unwrap();
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": path }));
    assert_eq!(first_words(&scenario, &edition), "There is room.");
    assert_eq!(scenario.call("verify", json!({})), json!({ "entry": null, "histories": [] }));
    let integrity: String = rusqlite::Connection::open(&path)
        .unwrap()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(integrity, "ok");
}
