//! An endnote whose words in the original change after those in another language were written.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};

const TURKISH: &str =
    "---\ntitle: Suyun yolu\nlanguage: tr\n---\n\nÇay kuruyor.[^1]\n\n[^1]: Ada Bayrak, Aşağı su, 2024\n";
const RUSSIAN: &str =
    "---\ntitle: Путь воды\nlanguage: ru\n---\n\nРека сохнет.[^1]\n\n[^1]: Ада Байрак, Нижняя вода, 2024\n";

struct Notes {
    scenario: Scenario,
    article: Value,
    note: Value,
}

impl Notes {
    /// An article in Turkish with one endnote, and its Russian edition.
    fn begun() -> Self {
        let scenario = Scenario::empty();
        let made = scenario.import(&scenario.write("a.tr.md", TURKISH), None);
        scenario.import(&scenario.write("a.ru.md", RUSSIAN), made["article"].as_str());
        let view = scenario.call("open_article", json!({ "article": made["article"] }));
        Self { article: made["article"].clone(), note: view["notes"][0]["id"].clone(), scenario }
    }

    fn view(&self) -> Value {
        self.scenario.call("open_article", json!({ "article": self.article }))
    }

    fn write(&self, language: &str, words: &str) {
        let blocks = [paragraph(words)];
        self.scenario.call("save_note", json!({ "note": self.note, "language": language, "blocks": blocks }));
    }

    /// The languages in which the endnote is outdated.
    fn outdated(&self) -> Value {
        self.view()["notes"][0]["outdated"].clone()
    }

    /// What has changed in the original, as `then → now`.
    fn change(&self, language: &str) -> String {
        let told = self.scenario.call("note_change", json!({ "note": self.note, "language": language }));
        format!("{} → {}", told["then"].as_str().unwrap(), told["now"].as_str().unwrap())
    }

    /// Says that the Russian words are right, having seen these of the original.
    fn confirm(&self, seen: &Value) -> Value {
        json!({ "note": self.note, "language": "ru", "seen": seen })
    }

    fn digest(&self, language: &str) -> Value {
        let view = self.view();
        let texts = view["notes"][0]["texts"].as_array().unwrap();
        texts.iter().find(|text| text["language"] == language).unwrap()["digest"].clone()
    }
}

#[test]
fn it_is_outdated_until_somebody_says_that_it_is_right() {
    let notes = Notes::begun();
    assert_eq!(notes.outdated(), json!([]));
    notes.write("tr", "Ada Bayrak, Aşağı su, 2025");
    assert_eq!(notes.outdated(), json!(["ru"]));
    assert_eq!(notes.change("ru"), "Ada Bayrak, Aşağı su, 2024 → Ada Bayrak, Aşağı su, 2025");
    let before = notes.digest("tr");
    notes.write("ru", "Ада Байрак, Нижняя вода, 2025");
    assert_eq!(notes.outdated(), json!(["ru"]), "whoever writes has not said yet that it is right");
    notes.write("tr", "Ada Bayrak, Aşağı su, 2026");
    let refused = notes.scenario.refusal("confirm_note", notes.confirm(&before));
    assert_eq!(refused.code, "changed_elsewhere", "nobody settles what they have not seen");
    notes.scenario.call("confirm_note", notes.confirm(&notes.digest("tr")));
    assert_eq!(notes.outdated(), json!([]));
    let refused = notes.scenario.refusal("note_change", json!({ "note": notes.note, "language": "ru" }));
    assert_eq!(refused.code, "note_not_outdated");
    let entry = notes.scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    assert_eq!(entry["command"], "confirm_note");
}

#[test]
fn a_change_and_its_undo_leave_nothing_outdated() {
    let notes = Notes::begun();
    notes.write("tr", "Ada Bayrak, Aşağı su, 2025");
    notes.write("tr", "Ada Bayrak, Aşağı su, 2024");
    assert_eq!(notes.outdated(), json!([]));
}

#[test]
fn words_that_are_written_after_the_change_are_made_from_it() {
    let notes = Notes::begun();
    notes.write("tr", "Ada Bayrak, Aşağı su, 2025");
    notes.write("en", "Ada Bayrak, Lower Water, 2025");
    assert_eq!(notes.outdated(), json!(["ru"]));
    notes.scenario.call("save_note", json!({ "note": notes.note, "language": "ru", "blocks": [] }));
    assert_eq!(notes.outdated(), json!([]), "what says nothing is missing and not outdated");
    notes.write("ru", "Ада Байрак, Нижняя вода, 2025");
    assert_eq!(notes.outdated(), json!([]));
}

#[test]
fn another_original_keeps_what_is_outdated_and_tells_what_changes_in_it() {
    let notes = Notes::begun();
    notes.write("en", "Ada Bayrak, Lower Water, 2024");
    let english = json!({ "article": notes.article, "language": "en", "title": "The Way of Water" });
    notes.scenario.call("add_edition", english);
    notes.write("tr", "Ada Bayrak, Aşağı su, 2025");
    assert_eq!(notes.outdated(), json!(["en", "ru"]));
    let turkish = edition_in(&notes.view(), "tr");
    let view = notes.scenario.call("confirm_note", notes.confirm(&notes.digest("tr")));
    assert_eq!(view["outdated"], json!(["en"]));
    notes.scenario.call("delete_edition", json!({ "edition": turkish }));
    let heir = notes.view()["editions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["original"] == true)
        .unwrap()["language"]
        .clone();
    let other = if heir == "ru" { "en" } else { "ru" };
    let still = if other == "en" { json!(["en"]) } else { json!([]) };
    assert_eq!(notes.outdated(), still);
    notes.write(heir.as_str().unwrap(), "2027");
    assert_eq!(notes.outdated(), json!([other]));
    assert!(notes.change(other).ends_with(" → 2027"));
}
