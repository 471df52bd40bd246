//! Spelling: unknown words found in what the window sends, suggestions, added words, and a file.

use std::time::Duration;

use app::commands::dispatch;
use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};

/// Puts the Turkish dictionary of the suite into the user's folder.
fn with_turkish(scenario: &Scenario) {
    let suite = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/spelling");
    let text = |ending: &str| std::fs::read_to_string(suite.join(format!("turkish.{ending}"))).unwrap();
    with_dictionary(scenario, "tr_TR", &text("aff"), &text("dic"));
}

fn with_dictionary(scenario: &Scenario, name: &str, aff: &str, dic: &str) {
    let folder = scenario.file("configuration/dictionaries");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.aff")), aff).unwrap();
    std::fs::write(folder.join(format!("{name}.dic")), dic).unwrap();
}

/// The words of an answer: for each text its key, and for each word where it is, its length and language.
fn told(answer: &Value) -> Vec<String> {
    let texts = answer["texts"].as_array().unwrap().iter();
    let words = texts.flat_map(|text| {
        text["words"].as_array().unwrap().iter().map(|word| {
            let said = |field: &str| word[field].as_str().unwrap().to_owned();
            let place = format!("{}+{}", word["offset"], word["length"]);
            format!(
                "{} {} {place} {} {}",
                text["key"].as_str().unwrap(),
                word["number"],
                said("word"),
                said("language")
            )
        })
    });
    words.collect()
}

#[test]
fn unknown_words_are_told_as_the_window_counts() {
    let scenario = Scenario::bare();
    with_turkish(&scenario);
    let list = json!({ "type": "list", "attrs": { "start": null, "tight": true }, "content": [
        { "type": "list_item", "content": [paragraph("Irmak"), { "type": "paragraph" }, paragraph("𐐀 göll")] },
    ] });
    let mixed = json!({ "type": "paragraph", "content": [
        { "type": "text", "text": "Göl" },
        { "type": "note_mark", "attrs": { "id": "0190b1d2-0000-7000-8000-000000000000" } },
        { "type": "text", "text": "kodd", "marks": [{ "type": "code" }] },
        { "type": "text", "text": " ve ır" },
        { "type": "text", "text": "makk", "marks": [{ "type": "strong" }] },
        { "type": "inline_source", "attrs": { "text": "<i lang=\"en\">" } },
        { "type": "text", "text": "rivver" },
        { "type": "inline_source", "attrs": { "text": "</i>" } },
        { "type": "text", "text": " göll" },
    ] });
    let code =
        json!({ "type": "code", "attrs": { "info": "" }, "content": [{ "type": "text", "text": "göll" }] });
    let request = json!({ "language": "tr", "texts": [
        { "key": "a", "node": list }, { "key": "b", "node": mixed }, { "key": "c", "node": code },
    ] });
    let answer = scenario.call("spelling_check", request.clone());
    assert_eq!(told(&answer), ["a 2 3+4 göll tr", "b 0 12+6 ırmakk tr", "b 0 27+4 göll tr"]);
    assert_eq!(answer["unchecked"], json!(["en"]));
    assert_eq!(answer["texts"][2], json!({ "key": "c", "words": [] }));

    // A dictionary that is added is found without starting anew.
    with_dictionary(&scenario, "en_GB", "SET UTF-8\n", "1\nriver\n");
    let answer = scenario.call("spelling_check", request);
    assert_eq!(told(&answer)[2], "b 0 19+6 rivver en");
    assert_eq!(answer["unchecked"], json!([]));
    let suggestions = scenario.call("spelling_suggest", json!({ "language": "en", "word": "rivver" }));
    assert_eq!(suggestions[0], "river");
}

#[test]
fn a_ragged_table_is_counted_as_it_stands_and_no_block_stops_the_others() {
    let scenario = Scenario::bare();
    with_turkish(&scenario);
    let cell = |text: &str| json!({ "type": "table_cell", "content": [{ "type": "text", "text": text }] });
    let row = |cells: &[&str]| {
        let cells: Vec<Value> = cells.iter().copied().map(cell).collect();
        json!({ "type": "table_row", "content": cells })
    };
    let table = json!({ "type": "table", "attrs": { "alignments": ["none", "none"] },
        "content": [row(&["Irmak"]), row(&["göl", "ırmak", "göll"]), row(&["ırmakk"])] });
    let request = json!({ "language": "tr", "texts": [
        { "key": "a", "node": cell("göll") }, { "key": "b", "node": table },
    ] });
    let answer = scenario.call("spelling_check", request);
    assert_eq!(told(&answer), ["b 3 0+4 göll tr", "b 4 0+6 ırmakk tr"]);
    assert_eq!(answer["texts"][0], json!({ "key": "a", "words": [] }));
}

#[test]
fn a_missing_dictionary_is_told_with_the_mend() {
    let scenario = Scenario::bare();
    let folder = scenario.file("configuration/dictionaries");
    let of = scenario.call("spelling_of", json!({ "language": "tr" }));
    assert_eq!(
        of,
        json!({
            "language": "tr", "dictionary": null, "problem": null, "package": "hunspell-tr",
            "folder": folder, "files": ["tr_TR.aff", "tr_TR.dic"],
        })
    );
    assert!(!folder.exists(), "who only asks finds nothing made");
    let refusal = scenario.refusal("spelling_suggest", json!({ "language": "tr", "word": "göll" }));
    assert_eq!(refusal.code, "dictionary_missing");
    assert!(
        refusal.detail.contains("apt install hunspell-tr") && refusal.detail.contains("tr_TR.dic"),
        "{refusal}"
    );
    let none = scenario.call(
        "spelling_check",
        json!({ "language": "tr", "texts": [{ "key": "a", "node": paragraph("göll") }] }),
    );
    assert_eq!((told(&none), &none["unchecked"]), (Vec::new(), &json!(["tr"])));

    with_dictionary(&scenario, "tr_TR", "SET UTF-8\nFLAG what\n", "1\ngöl\n");
    let of = scenario.call("spelling_of", json!({ "language": "tr" }));
    assert_eq!(of["dictionary"], "tr_TR");
    assert!(of["problem"].as_str().unwrap().contains("line 2"), "{of}");
    let refusal = scenario.refusal("spelling_suggest", json!({ "language": "tr", "word": "göll" }));
    assert_eq!(refusal.code, "dictionary_unreadable");
}

#[test]
fn a_language_is_no_path() {
    let scenario = Scenario::bare();
    for language in ["../../etc", "/usr/share/hunspell/en_US"] {
        assert_eq!(scenario.refusal("spelling_of", json!({ "language": language })).code, "bad_value");
    }
    assert_eq!(scenario.refusal("spelling_of", json!({ "language": "" })).code, "value_missing");
}

#[test]
fn added_words_are_known_to_those_they_were_added_for() {
    let scenario = Scenario::empty();
    with_turkish(&scenario);
    let unknown = |scenario: &Scenario| {
        let text = paragraph("Amuderya’nın, NUKUS ve nukus’ta");
        told(
            &scenario
                .call("spelling_check", json!({ "language": "tr", "texts": [{ "key": "t", "node": text }] })),
        )
        .len()
    };
    assert_eq!(unknown(&scenario), 2);
    let word = |list: &str, word: &str| json!({ "language": "tr", "list": list, "word": word });
    scenario.call("spelling_add", word("newsroom", "Amuderya"));
    scenario.call("spelling_add", word("own", " nukus "));
    let words = scenario.call("spelling_add", word("own", "Nukus"));
    assert_eq!(words, json!({ "language": "tr", "newsroom": ["Amuderya"], "own": ["nukus"] }));
    assert_eq!(unknown(&scenario), 0);

    let record = scenario.call("audit", json!({ "before": null, "limit": 9 }));
    assert_eq!(record[0]["command"], "spelling_add");
    assert_eq!(
        (&record[0]["about"]["kind"], &record[0]["detail"]),
        (&json!("newsroom"), &json!("Amuderya (tr)"))
    );

    let lists = scenario.call("spelling_lists", json!({}));
    assert_eq!(lists, json!([scenario.call("spelling_words", json!({ "language": "tr" }))]));

    // One's own words go where the user goes, the newsroom's stay.
    scenario.call("close_newsroom", json!({}));
    assert_eq!(scenario.call("spelling_words", json!({ "language": "tr-CY" }))["newsroom"], json!([]));
    assert_eq!(unknown(&scenario), 1);
    scenario.call("open_newsroom", json!({ "path": scenario.file("Test.hexapla") }));
    let words = scenario.call("spelling_remove", word("newsroom", "AMUDERYA"));
    assert_eq!(words["newsroom"], json!([]));
    assert_eq!(unknown(&scenario), 1);

    assert_eq!(scenario.refusal("spelling_add", word("own", "")).code, "value_missing");
    for wrong in ["iki sözcük", "12", &"a".repeat(101)] {
        assert_eq!(scenario.refusal("spelling_add", word("own", wrong)).code, "bad_value");
    }
    assert_eq!(scenario.refusal("spelling_add", word("theirs", "göl")).code, "bad_value");
}

#[test]
fn who_may_not_write_adds_no_word_to_the_newsroom() {
    let scenario = Scenario::empty();
    let reader = json!({ "id": null, "name": "R", "names": [], "bios": [], "roles": [] });
    let reader = scenario.call("save_person", reader);
    scenario.call("set_person", json!({ "person": reader["id"] }));
    let word = |list: &str| json!({ "language": "tr", "list": list, "word": "Nukus" });
    assert_eq!(scenario.refusal("spelling_add", word("newsroom")).code, "not_allowed");
    assert_eq!(scenario.refusal("spelling_remove", word("newsroom")).code, "not_allowed");
    assert_eq!(scenario.call("spelling_add", word("own"))["own"], json!(["Nukus"]));
}

#[test]
fn a_file_is_told_by_line_and_column() {
    let scenario = Scenario::bare();
    with_turkish(&scenario);
    let text = "---\ntitle: 'Göl ve ırmakk'\nlanguage: tr\nkey_points: ['Köprrü']\n---\n\n# Göll\n\nSu **ve** göll,\n`göll` &amp; [ırmakk](http://göll.tr/)[^a]\n\n[^a]: Irmak <i lang=\"la\">sine die</i> köprrü.\n";
    let path = scenario.write("a.md", text);
    let found = scenario.call("spelling_file", json!({ "path": path, "language": "tr" }));
    let words: Vec<String> = found["words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| format!("{}:{} {}", word["line"], word["column"], word["word"].as_str().unwrap()))
        .collect();
    let expected =
        ["2:16 ırmakk", "4:15 Köprrü", "7:3 Göll", "9:1 Su", "9:11 göll", "10:15 ırmakk", "12:39 köprrü"];
    assert_eq!(words, expected);
    assert_eq!(found["words"][0]["suggestions"], json!(["ırmak"]));
    assert_eq!(found["unchecked"], json!(["la"]));
    assert_eq!(found["dictionaries"], json!([{ "language": "tr", "dictionary": "tr_TR", "own": true }]));
    let found = scenario.call("spelling_file", json!({ "path": path, "language": "tr-CY" }));
    assert_eq!(found["dictionaries"], json!([{ "language": "tr-CY", "dictionary": "tr_TR", "own": false }]));
    let refusal = scenario.refusal("spelling_file", json!({ "path": path, "language": "ka" }));
    assert_eq!(refusal.code, "dictionary_missing");
}

/// The check of a long text goes on beside a save, which does not wait for it.
#[test]
fn a_long_check_keeps_nobody_from_saving() {
    let scenario = Scenario::empty();
    with_turkish(&scenario);
    scenario.import(&scenario.write("a.md", "---\ntitle: Uzun\nlanguage: tr\n---\n\nBir.\n"), None);
    let edition = edition_in(&scenario.found("uzun"), "tr");
    // So many different words that the check takes seconds where a save takes milliseconds.
    let long = |block: u32| {
        (0..500)
            .map(|word| format!("göl{}", "ab".repeat(word as usize % 37) + &"c".repeat(block as usize % 40)))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let texts: Vec<Value> =
        (0..100).map(|block| json!({ "key": block.to_string(), "node": paragraph(&long(block)) })).collect();
    std::thread::scope(|threads| {
        let checking = threads.spawn(|| {
            dispatch(&scenario.desk, "spelling_check", json!({ "language": "tr", "texts": texts }))
        });
        std::thread::sleep(Duration::from_millis(20));
        let request = json!({ "edition": edition, "base_revision": 1, "title": "Uzun söz", "blocks": [] });
        scenario.call("save_edition", request);
        assert!(!checking.is_finished(), "the save was done before the check was");
        let answer = checking.join().unwrap().unwrap();
        assert!(told(&answer.value).len() > 40_000);
    });
}
