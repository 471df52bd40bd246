//! Under which section an article stands after another edition of it was read in.

use serde_json::{Value, json};

use crate::desk::{Scenario, keep_request};

/// In a newsroom with an article in English under Opinion, a text in this language that names `section` is read into
/// one under Analysis; gives what was found, foretold as well as kept, and the names of all sections that then are.
#[track_caller]
fn check(language: &str, section: &str, found: &[(&str, &str)], names: &[&[&str]]) {
    let scenario = Scenario::empty();
    let text = |title: &str, language: &str, section: &str| {
        scenario.write(
            &format!("{title}.md"),
            format!("---\ntitle: {title}\nlanguage: {language}\nsection: {section}\n---\n\nWords.\n"),
        )
    };
    scenario.import(&text("Other", "en", "Opinion"), None);
    let made = scenario.import(&text("One", "en", "Analysis"), None);
    let article = || scenario.call("open_article", json!({ "article": made["article"] }));
    let under = article()["section"].clone();
    let read = scenario.call("read_import", json!({ "path": text("Two", language, section) }));
    let request = keep_request(&read, made["article"].as_str());
    let foreseen = scenario.call("foresee_import", request.clone());
    let said: Vec<(&str, &str)> = foreseen
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (finding["code"].as_str().unwrap(), finding["text"].as_str().unwrap()))
        .collect();
    assert_eq!(said, found);
    assert_eq!(scenario.call("keep_import", request)["findings"], foreseen);
    assert_eq!(article()["section"], under, "it stays where it was");
    let sections = scenario.call("sections", json!({}));
    let texts = |names: &Value| -> Vec<String> {
        names.as_array().unwrap().iter().map(|name| name["text"].as_str().unwrap().to_owned()).collect()
    };
    let are: Vec<Vec<String>> =
        sections.as_array().unwrap().iter().map(|section| texts(&section["names"])).collect();
    assert_eq!(are, names);
}

#[test]
fn the_article_s_own_section_is_no_finding() {
    check("tr", "Analysis", &[], &[&["Opinion"], &["Analysis"]]);
    check("tr", "ANALYSIS", &[], &[&["Opinion"], &["Analysis"]]);
}

#[test]
fn a_name_that_is_known_nowhere_becomes_one_of_the_article_s_own_section_and_is_said() {
    let found = [("section_named", "Analiz → Analysis")];
    check("tr", "Analiz", &found, &[&["Opinion"], &["Analysis", "Analiz"]]);
}

#[test]
fn another_section_is_said_and_the_article_stays_under_its_own() {
    check("tr", "Opinion", &[("section_stays", "Opinion → Analysis")], &[&["Opinion"], &["Analysis"]]);
}

#[test]
fn a_section_that_is_nowhere_is_not_made_for_an_article_that_stays_under_its_own() {
    let scenario = Scenario::empty();
    let text = |name: &str, text: &str| scenario.write(name, format!("---\n{text}\n---\n\nWords.\n"));
    let english = text("a.md", "title: One\nlanguage: en\nsection: Analysis");
    let made = scenario.import(&english, None);
    let id = scenario.call("sections", json!({}))[0]["id"].clone();
    let names = json!([{ "language": "en", "text": "Analysis" }, { "language": "ru", "text": "Анализ" }]);
    scenario.call("save_section", json!({ "id": id, "names": names }));
    let russian = text("b.md", "title: Раз\nlanguage: ru\nsection: Мнение");
    let kept = scenario.import(&russian, made["article"].as_str());
    assert_eq!(kept["findings"][0]["text"], "Мнение → Анализ", "named as its readers know it");
    let sections = scenario.call("sections", json!({}));
    assert_eq!(sections.as_array().unwrap().len(), 1);
    assert_eq!(sections[0]["names"], names);
}

#[test]
fn a_section_that_somebody_just_made_stays() {
    let scenario = Scenario::empty();
    let text = |name: &str, text: &str| scenario.write(name, format!("---\n{text}\n---\n\nWords.\n"));
    let english = text("a.md", "title: One\nlanguage: en\nsection: Analysis");
    let made = scenario.import(&english, None);
    let names = json!([{ "language": "tr", "text": "Görüş" }]);
    scenario.call("save_section", json!({ "names": names }));
    let sections = scenario.call("sections", json!({}));
    let turkish = text("b.md", "title: Bir\nlanguage: tr\nsection: Görüş");
    let kept = scenario.import(&turkish, made["article"].as_str());
    assert_eq!(kept["findings"][0]["code"], "section_stays");
    assert_eq!(kept["findings"][0]["text"], "Görüş → Analysis");
    let names_of = |sections: &Value| -> Vec<Value> {
        sections.as_array().unwrap().iter().map(|section| section["names"].clone()).collect()
    };
    assert_eq!(names_of(&scenario.call("sections", json!({}))), names_of(&sections));
}
