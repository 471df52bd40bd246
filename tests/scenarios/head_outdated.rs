//! A title and key points in the original that change after those of a translation were written.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};

const TURKISH: &str = "---\ntitle: Suyun yolu\nlanguage: tr\nkey_points: [Çay kuruyor., Vapurlar bekliyor.]\n---\n\nÇay kuruyor.\n";
const RUSSIAN: &str =
    "---\ntitle: Путь воды\nlanguage: ru\nkey_points: [Река сохнет., Паромы ждут.]\n---\n\nРека сохнет.\n";

struct Heads {
    scenario: Scenario,
    article: Value,
}

impl Heads {
    /// An article in Turkish with two key points, and its Russian edition.
    fn begun() -> Self {
        let scenario = Scenario::empty();
        let made = scenario.import(&scenario.write("a.tr.md", TURKISH), None);
        scenario.import(&scenario.write("a.ru.md", RUSSIAN), made["article"].as_str());
        Self { article: made["article"].clone(), scenario }
    }

    fn edition(&self, language: &str) -> String {
        edition_in(&self.scenario.call("open_article", json!({ "article": self.article })), language)
    }

    fn write(&self, language: &str, change: Value) {
        let mut request = json!({ "edition": self.edition(language), "blocks": [], "base_revision": 1 });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        self.scenario.call("save_edition", request);
    }

    fn retitle(&self, language: &str, title: &str) {
        self.write(language, json!({ "title": title }));
    }

    fn repoint(&self, language: &str, points: &[&str]) {
        self.write(language, json!({ "key_points": points }));
    }

    /// What of an edition is outdated.
    #[track_caller]
    fn check(&self, language: &str, outdated: &[&str]) {
        let change = self.change(language);
        let asked: Vec<&str> =
            ["title", "key_points"].into_iter().filter(|part| !change[part].is_null()).collect();
        assert_eq!(asked, outdated, "{language}");
    }

    fn change(&self, language: &str) -> Value {
        self.scenario.call("head_change", json!({ "edition": self.edition(language) }))
    }

    /// What has changed in the original, each as `then → now`.
    fn changes(&self, language: &str, part: &str) -> Vec<String> {
        let change = self.change(language);
        let texts = change[part]["texts"].as_array().unwrap();
        let said =
            |text: &Value| format!("{} → {}", text["then"].as_str().unwrap(), text["now"].as_str().unwrap());
        texts.iter().map(said).collect()
    }

    /// Says that an edition is right, having seen what the original says now.
    fn confirm(&self, language: &str, part: &str) -> Value {
        let seen = self.change(language)[part]["digest"].clone();
        json!({ "edition": self.edition(language), "seen": seen })
    }

    fn languages(&self) -> Vec<(String, bool)> {
        let view = self.scenario.call("open_article", json!({ "article": self.article }));
        let heads = view["editions"].as_array().unwrap();
        let said = |head: &Value| {
            (head["language"].as_str().unwrap().to_owned(), head["original"].as_bool().unwrap())
        };
        heads.iter().map(said).collect()
    }
}

#[test]
fn a_title_is_outdated_until_somebody_says_that_it_is_right() {
    let heads = Heads::begun();
    heads.check("ru", &[]);
    heads.retitle("tr", "Suyun uzun yolu");
    heads.check("ru", &["title"]);
    heads.check("tr", &[]);
    assert_eq!(heads.changes("ru", "title"), ["Suyun yolu → Suyun uzun yolu"]);
    heads.retitle("ru", "Долгий путь воды");
    heads.check("ru", &["title"]);
    let before = heads.confirm("ru", "title");
    heads.retitle("tr", "Suyun en uzun yolu");
    let refused = heads.scenario.refusal("confirm_title", before);
    assert_eq!(refused.code, "changed_elsewhere", "nobody settles what they have not seen");
    let confirm = heads.confirm("ru", "title");
    assert_eq!(
        heads.scenario.call("confirm_title", confirm.clone()),
        json!({ "title": null, "key_points": null })
    );
    heads.check("ru", &[]);
    assert_eq!(heads.scenario.refusal("confirm_title", confirm).code, "head_not_outdated");
    let entry = heads.scenario.call("audit", json!({ "before": null, "limit": 1 }))[0].clone();
    assert_eq!(entry["command"], "confirm_title");
    let about = (&entry["about"]["kind"], &entry["about"]["language"]);
    assert_eq!(about, (&json!("edition"), &json!("ru")), "{entry}");
}

#[test]
fn key_points_are_outdated_as_one_list_of_which_each_point_is_told() {
    let heads = Heads::begun();
    heads.repoint("tr", &["Çay kuruyor.", "Vapurlar hâlâ bekliyor.", "Yağmur yok."]);
    heads.check("ru", &["key_points"]);
    let told =
        ["Çay kuruyor. → Çay kuruyor.", "Vapurlar bekliyor. → Vapurlar hâlâ bekliyor.", " → Yağmur yok."];
    assert_eq!(heads.changes("ru", "key_points"), told);
    heads.repoint("ru", &["Река сохнет.", "Паромы всё ждут.", "Дождя нет."]);
    heads.check("ru", &["key_points"]);
    let before = heads.confirm("ru", "key_points");
    heads.repoint("tr", &["Yağmur yok."]);
    assert_eq!(heads.scenario.refusal("confirm_key_points", before).code, "changed_elsewhere");
    let title = heads.confirm("ru", "key_points");
    let refused = heads.scenario.refusal("confirm_title", title);
    assert_eq!(refused.code, "head_not_outdated", "the title is not the key points");
    heads.scenario.call("confirm_key_points", heads.confirm("ru", "key_points"));
    heads.check("ru", &[]);
}

#[test]
fn a_change_and_its_undo_leave_nothing_outdated() {
    let heads = Heads::begun();
    heads.write("tr", json!({ "title": "Suyun uzun yolu", "key_points": ["Çay kuruyor."] }));
    heads.check("ru", &["title", "key_points"]);
    heads.write("tr", json!({ "title": "Suyun yolu", "key_points": ["Çay kuruyor.", "Vapurlar bekliyor."] }));
    heads.check("ru", &[]);
}

#[test]
fn what_says_nothing_is_not_outdated() {
    let heads = Heads::begun();
    let english = json!({ "article": heads.article, "language": "en", "title": "" });
    heads.scenario.call("add_edition", english);
    heads.write("tr", json!({ "title": "Suyun uzun yolu", "key_points": ["Çay kuruyor."] }));
    heads.check("en", &[]);
    heads.write("en", json!({ "title": "The Long Way of Water", "key_points": ["The brook runs dry."] }));
    heads.check("en", &[]);
    heads.write("ru", json!({ "title": "", "key_points": [] }));
    heads.check("ru", &[]);
    heads.write("ru", json!({ "title": "Долгий путь воды", "key_points": ["Река сохнет."] }));
    heads.check("ru", &[]);
    heads.write("tr", json!({ "title": "", "key_points": [] }));
    heads.check("ru", &[]);
    heads.check("en", &[]);
    heads.write("tr", json!({ "title": "Su", "key_points": ["Su yok."] }));
    heads.check("ru", &["title", "key_points"]);
}

#[test]
fn another_original_keeps_what_is_outdated_and_tells_what_changes_in_it() {
    let heads = Heads::begun();
    let english = json!({ "article": heads.article, "language": "en", "title": "The Way of Water" });
    heads.scenario.call("add_edition", english);
    heads.repoint("en", &["The brook runs dry."]);
    heads.write("tr", json!({ "title": "Suyun uzun yolu", "key_points": ["Çay kurudu."] }));
    heads.scenario.call("confirm_title", heads.confirm("ru", "title"));
    heads.scenario.call("confirm_key_points", heads.confirm("en", "key_points"));
    heads.check("ru", &["key_points"]);
    heads.check("en", &["title"]);
    heads.scenario.call("delete_edition", json!({ "edition": heads.edition("tr") }));
    let (heir, other) = match heads.languages().as_slice() {
        [(heir, true), (other, false)] => (heir.clone(), other.clone()),
        languages => panic!("{languages:?}"),
    };
    let still = if other == "en" { "title" } else { "key_points" };
    heads.check(&heir, &[]);
    heads.check(&other, &[still]);
    heads.write(&heir, json!({ "title": "2027", "key_points": ["2028"] }));
    heads.check(&other, &["title", "key_points"]);
    assert!(heads.changes(&other, "title")[0].ends_with(" → 2027"));
    assert!(heads.changes(&other, "key_points")[0].ends_with(" → 2028"));
}

#[test]
fn an_edition_read_in_as_the_original_makes_nothing_outdated() {
    let heads = Heads::begun();
    let original = "---\ntitle: The Way of Water\nlanguage: en\noriginal: en\nkey_points: [Dry.]\n---\n\nThe brook runs dry.\n";
    let path = heads.scenario.write("a.en.md", original);
    heads.scenario.import(&path, heads.article.as_str());
    assert_eq!(heads.languages()[0], ("en".to_owned(), true));
    ["en", "ru", "tr"].iter().for_each(|language| heads.check(language, &[]));
    heads.retitle("en", "The Ways of Water");
    heads.check("ru", &["title"]);
    heads.check("tr", &["title"]);
}

#[test]
fn a_revision_brought_back_and_words_replaced_everywhere_are_heeded() {
    let heads = Heads::begun();
    let (turkish, russian) = (heads.edition("tr"), heads.edition("ru"));
    heads.retitle("tr", "Suyun uzun yolu");
    heads.retitle("ru", "Долгий путь воды");
    heads.scenario.call("bring_back", json!({ "edition": russian, "number": 1 }));
    heads.check("ru", &["title"]);
    heads.scenario.call("bring_back", json!({ "edition": turkish, "number": 1 }));
    heads.check("ru", &[]);
    let query = json!({ "words": "Vapurlar" });
    let found = heads.scenario.call("find", json!({ "query": query, "with": "Gemiler" }));
    let hits = &found["editions"][0]["hits"];
    let editions = json!([{ "edition": turkish, "hits": hits }]);
    let replaced =
        heads.scenario.call("replace", json!({ "query": query, "with": "Gemiler", "editions": editions }));
    heads.check("ru", &["key_points"]);
    heads.scenario.call("replace_undo", json!({ "written": replaced["written"] }));
    heads.check("ru", &[]);
}

#[test]
fn copied_words_are_first_words_and_a_body_makes_nothing_outdated() {
    let heads = Heads::begun();
    let english = json!({ "article": heads.article, "language": "en", "title": "" });
    heads.scenario.call("add_edition", english);
    heads.retitle("tr", "Suyun uzun yolu");
    heads.retitle("en", "Suyun uzun yolu");
    heads.check("en", &[]);
    let block = json!({ "id": "01900000-0000-7000-8000-000000000001", "node": paragraph("Yeni.") });
    heads.write("tr", json!({ "blocks": [block] }));
    heads.check("en", &[]);
    heads.check("ru", &["title"]);
}

#[test]
fn only_who_may_write_says_that_it_is_right() {
    let heads = Heads::begun();
    heads.retitle("tr", "Suyun uzun yolu");
    let confirm = heads.confirm("ru", "title");
    let person = heads.scenario.call(
        "save_person",
        json!({ "id": null, "name": "Ada", "names": [], "bios": [], "roles": ["administrator"] }),
    );
    heads.scenario.call("set_person", json!({ "person": person["id"] }));
    let refused = heads.scenario.refusal("confirm_title", confirm.clone());
    assert_eq!(refused.code, "not_allowed");
    heads.check("ru", &["title"]);
}
