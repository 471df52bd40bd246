//! The typography of an edition: looked at, chosen from, set, and taken back.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, plain};

const TEXT: &str = "---\ntitle: '\"Poyraz\" ve liman'\nlanguage: tr\nkey_points: ['Su - yine - az...']\n---\n\nKaptan **\"bekliyoruz** dedi\"[^1] ve 1914-1918'i andı. `\"x\"`\n\n- \"Bir\"\n- İki\n\n[^1]: Not.\n";

fn begun() -> (Scenario, String) {
    let scenario = Scenario::empty();
    let path = scenario.write("a.md", TEXT);
    scenario.import(&path, None);
    let edition = edition_in(&scenario.found("poyraz"), "tr");
    (scenario, edition)
}

fn blocks(edition: &Value) -> Vec<String> {
    edition["blocks"].as_array().unwrap().iter().map(|block| plain(&block["node"])).collect()
}

#[test]
fn what_is_chosen_is_set_as_one_revision() {
    let (scenario, edition) = begun();
    let preview = scenario.call("typography_preview", json!({ "edition": edition }));
    let changes = preview.as_array().unwrap();
    let places: Vec<_> = changes.iter().map(|change| change["place"].as_str().unwrap()).collect();
    assert_eq!(places[..2], ["title", "title"]);
    assert!(places.contains(&"key_point") && places.contains(&"block"), "{places:?}");
    let range = changes.iter().find(|change| change["rule"] == "range").unwrap();
    assert!(range["context_before"].as_str().unwrap().ends_with("ve 1914"), "{range}");
    // In the window the note's mark is one character too.
    assert_eq!(range["offset"], "Kaptan \"bekliyoruz dedi\"1 ve 1914".len());

    let chosen: Vec<_> = changes.iter().filter(|change| change["rule"] != "ellipsis").collect();
    scenario.call("typography_set", json!({ "edition": edition, "changes": chosen }));
    let set = scenario.call("open_edition", json!({ "edition": edition }));
    assert_eq!(set["title"], "“Poyraz” ve liman");
    assert_eq!(set["key_points"], json!(["Su – yine – az..."]));
    assert_eq!(blocks(&set), ["Kaptan “bekliyoruz dedi” ve 1914–1918’i andı. \"x\"", "“Bir”İki"]);
    let revisions = scenario.call("revisions", json!({ "edition": edition, "before": null, "limit": 9 }));
    assert_eq!(revisions.as_array().unwrap().len(), 2, "one revision");
    let record = scenario.call("audit", json!({ "before": null, "limit": 1 }));
    assert_eq!(
        (&record[0]["command"], &record[0]["about"]["kind"]),
        (&json!("typography_set"), &json!("edition"))
    );

    let left = scenario.call("typography_preview", json!({ "edition": edition }));
    assert_eq!(left.as_array().unwrap().len(), 1, "{left}");
    let none = scenario.call("typography_preview", json!({ "edition": edition, "off": ["ellipsis"] }));
    assert_eq!(none, json!([]));
    let back = scenario.call("bring_back", json!({ "edition": edition, "number": 1 }));
    assert_eq!(blocks(&back)[1], "\"Bir\"İki");
}

#[test]
fn endnotes_are_set_too_and_keep_what_they_said() {
    let scenario = Scenario::empty();
    let text = "---\ntitle: Poyraz\nlanguage: tr\n---\n\nKaptan[^1] ve [^2] liman.\n\n[^1]: Bir \"not\"...\n\n    Bir \"not\"...\n\n[^2]: 1914-1918\n";
    let path = scenario.write("a.md", text);
    scenario.import(&path, None);
    let article = scenario.found("poyraz");
    let edition = edition_in(&article, "tr");
    let preview = scenario.call("typography_preview", json!({ "edition": edition }));
    let changes = preview.as_array().unwrap();
    assert!(changes.iter().all(|change| change["place"] == "note"), "{preview}");
    let told: Vec<_> =
        changes.iter().map(|change| format!("{} {}", change["number"], change["rule"])).collect();
    assert_eq!(told.len(), 7, "two quotes and an ellipsis twice, and a range: {told:?}");
    let first = changes[0]["block"].clone();

    // Of two paragraphs that say the same, only the one that was chosen is set.
    let is_chosen = |change: &&Value| change["number"] == 1 || change["rule"] == "range";
    let chosen: Vec<_> = changes.iter().filter(is_chosen).collect();
    let set = scenario.call("typography_set", json!({ "edition": edition, "changes": chosen }));
    let article = scenario.call("open_article", json!({ "article": article["id"] }));
    let notes = article["notes"].clone();
    let words: Vec<_> =
        notes.as_array().unwrap().iter().map(|note| note["texts"][0]["plain"].clone()).collect();
    assert!(words.contains(&json!("Bir \"not\"...\nBir “not”…")), "{words:?}");
    assert!(words.contains(&json!("1914–1918")), "{words:?}");
    let past = scenario.call("note_past", json!({ "note": first, "language": "tr" }));
    assert_eq!(past[0]["plain"], "Bir \"not\"...\nBir \"not\"...", "it keeps what it said");
    let refusal = scenario.refusal("typography_set", json!({ "edition": edition, "changes": chosen }));
    assert_eq!(refusal.code, "changed_elsewhere");

    // All of it is taken back in one go, as a replacement is, or nothing if one was written on.
    let said = || {
        let article = scenario.call("open_article", json!({ "article": article["id"] }));
        let notes = article["notes"].as_array().unwrap().clone();
        notes.iter().map(|note| note["texts"][0]["plain"].clone()).collect::<Vec<_>>()
    };
    let written = json!({ "written": [set] });
    let second = notes.as_array().unwrap().iter().find(|note| note["id"] != first).unwrap();
    let rewrite = |words: &str| {
        let blocks =
            json!([{ "type": "paragraph", "content": [{ "type": "text", "text": words, "marks": [] }] }]);
        scenario.call("save_note", json!({ "note": second["id"], "language": "tr", "blocks": blocks }))
    };
    rewrite("1914–1919");
    assert_eq!(scenario.refusal("replace_undo", written.clone()).code, "note_written_on_since");
    assert!(said().contains(&json!("Bir \"not\"...\nBir “not”…")), "nothing was taken back");
    rewrite("1914–1918");
    scenario.call("replace_undo", written);
    assert!(said().contains(&json!("Bir \"not\"...\nBir \"not\"...")), "{:?}", said());
    assert!(said().contains(&json!("1914-1918")), "{:?}", said());
}

#[test]
fn a_text_that_changed_since_it_was_looked_at_is_not_touched() {
    let (scenario, edition) = begun();
    let preview = scenario.call("typography_preview", json!({ "edition": edition }));
    scenario.call(
        "save_edition",
        json!({ "edition": edition, "base_revision": 1, "title": "Başka", "blocks": [] }),
    );
    let refusal = scenario.refusal("typography_set", json!({ "edition": edition, "changes": preview }));
    assert_eq!(refusal.code, "changed_elsewhere");
    assert_eq!(scenario.call("open_edition", json!({ "edition": edition }))["title"], "Başka");
}

#[test]
fn the_window_is_told_how_a_language_is_set() {
    let scenario = Scenario::bare();
    let russian = scenario.call("typography_of", json!({ "language": "ru" }));
    assert_eq!(russian["quotes"], json!([{ "open": "«", "close": "»" }, { "open": "„", "close": "“" }]));
    assert!(russian["rules"].as_array().unwrap().contains(&json!("no_break_words")));
    assert_eq!(scenario.call("typography_of", json!({ "language": "ja" })), Value::Null);
}

#[test]
fn what_is_typed_is_set_unless_the_user_does_not_want_it() {
    let scenario = Scenario::bare();
    let type_a_mark = |before: &str| {
        let request = json!({ "language": "tr", "before": before, "typed": "." });
        scenario.call("typography_typed", request)
    };
    assert_eq!(type_a_mark("𝒙 Dur.."), json!({ "replaces": 3, "with": "…" }));
    assert_eq!(type_a_mark("Dur"), Value::Null);
    assert_eq!(type_a_mark("\u{fffc}.."), json!({ "replaces": 3, "with": "…" }));
    scenario.call("set_preferences", json!({ "typography_off": ["ellipsis", "of_another_version"] }));
    assert_eq!(type_a_mark("Dur.."), Value::Null);
    let japanese = json!({ "language": "ja", "before": "..", "typed": "." });
    assert_eq!(scenario.call("typography_typed", japanese), Value::Null);
}

/// Signs of the Markdown, line ends and spaces are nobody's typography.
#[test]
fn of_a_file_nothing_else_changes() {
    let scenario = Scenario::bare();
    let text = "\u{feff}---\r\ntitle:   'Su \"az\"'  # so\r\n---\r\n\r\n* bir\r\n* \\\"iki\\\"\r\n\r\n---\r\n\r\n\r\n__Üç__  \r\n&quot;dört&quot;\tbeş";
    let path = scenario.write("a.md", text);
    let set = scenario.call("typography_text", json!({ "path": path, "language": "tr", "off": [] }));
    let expected = text.replace("'Su \"az\"'", "'Su “az”'").replace("\\\"iki\\\"", "“iki”");
    let expected = expected.replace("&quot;dört&quot;", "“dört”");
    assert_eq!(set["markdown"], expected);
    assert_eq!(set["changes"].as_array().unwrap().len(), 6, "{}", set["changes"]);
    assert_eq!(set["left_out"], 0);
}

#[test]
fn a_file_is_set_whole() {
    let scenario = Scenario::bare();
    let path = scenario.write("a.md", TEXT);
    let set = scenario.call("typography_text", json!({ "path": path, "language": "tr", "off": ["range"] }));
    let markdown = set["markdown"].as_str().unwrap();
    assert!(
        markdown.starts_with(
            "---\ntitle: '“Poyraz” ve liman'\nlanguage: tr\nkey_points: ['Su – yine – az…']\n---\n"
        ) && markdown.ends_with("[^1]: Not.\n"),
        "{markdown}"
    );
    assert!(markdown.contains("**“bekliyoruz** dedi”[^1] ve 1914-1918’i andı. `\"x\"`"), "{markdown}");
    let places: Vec<_> =
        set["changes"].as_array().unwrap().iter().map(|change| change["place"].as_str().unwrap()).collect();
    assert_eq!(places[..3], ["title", "title", "key_point"]);
    let refusal = scenario.refusal("typography_text", json!({ "path": path, "language": "ja" }));
    assert_eq!(refusal.code, "typography_unknown");
}
