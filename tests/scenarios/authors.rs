//! Whose name an article carries after another edition of it was read in.

use serde_json::{Value, json};

use crate::desk::{Scenario, keep_request};

/// An edition by `author` is read into an article by `byline`; gives what was found, foretold as well as kept, and the
/// names that the article then carries, in both languages.
#[track_caller]
fn check(byline: &str, author: &str, found: &[(&str, &str)], names: &[(&str, &str)]) {
    let scenario = Scenario::empty();
    let text = |language: &str, authors: &str| {
        format!("---\ntitle: One\nlanguage: {language}\nauthors: [{authors}]\n---\n\nWords.\n")
    };
    let made = scenario.import(&scenario.write("a.md", text("en", byline)), None);
    let path = scenario.write("b.md", text("ru", author));
    let read = scenario.call("read_import", json!({ "path": path }));
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
    let article = scenario.call("open_article", json!({ "article": made["article"] }));
    let carried: Vec<(&str, &str)> = article["authors"].as_array().unwrap().iter().map(names_of).collect();
    assert_eq!(carried, names);
}

/// The name of a person, and the one that a Russian edition prints.
fn names_of(person: &Value) -> (&str, &str) {
    let russian = person["names"].as_array().unwrap().iter().find(|name| name["language"] == "ru");
    (person["name"].as_str().unwrap(), russian.map_or("", |name| name["text"].as_str().unwrap()))
}

#[test]
fn the_same_author_stays_alone() {
    check("Defne Aksoy", "Defne Aksoy", &[], &[("Defne Aksoy", "")]);
}

#[test]
fn a_name_in_other_letters_is_taken_for_the_author_wherever_it_stands() {
    check(
        "Defne Aksoy, Kerem Yalçın",
        "Керем Ялчын",
        &[("author_taken_for", "Керем Ялчын → Kerem Yalçın")],
        &[("Defne Aksoy", ""), ("Kerem Yalçın", "Керем Ялчын")],
    );
}

#[test]
fn a_name_that_sounds_otherwise_is_another_whatever_its_letters() {
    check("George", "Юрий", &[("author_added", "Юрий")], &[("George", ""), ("Юрий", "")]);
    check("王伟", "李娜", &[("author_added", "李娜")], &[("王伟", ""), ("李娜", "")]);
}

#[test]
fn an_author_who_is_another_is_added_and_said() {
    check(
        "Defne Aksoy",
        "Grace Hopper",
        &[("author_added", "Grace Hopper")],
        &[("Defne Aksoy", ""), ("Grace Hopper", "")],
    );
    check(
        "Defne Aksoy",
        "Дефне Аксой, Грейс Хоппер",
        &[("author_taken_for", "Дефне Аксой → Defne Aksoy"), ("author_added", "Грейс Хоппер")],
        &[("Defne Aksoy", "Дефне Аксой"), ("Грейс Хоппер", "")],
    );
}

#[test]
fn an_author_who_stands_there_twice_has_one_byline() {
    check("Defne Aksoy, Defne Aksoy", "Defne Aksoy, Defne Aksoy", &[], &[("Defne Aksoy", "")]);
    check(
        "Defne Aksoy",
        "Anna Ivanova, Anna Ivanova",
        &[("author_added", "Anna Ivanova")],
        &[("Defne Aksoy", ""), ("Anna Ivanova", "")],
    );
    let scenario = Scenario::empty();
    let names = json!([{ "language": "ru", "text": "Анна Иванова" }]);
    let anna = json!({ "name": "Anna Ivanova", "names": names, "bios": [], "roles": ["author"] });
    scenario.call("save_person", anna);
    let text =
        "---\ntitle: One\nlanguage: en\nauthor: Anna Ivanova\nauthors: [Анна Иванова]\n---\n\nWords.\n";
    let made = scenario.import(&scenario.write("a.md", text), None);
    let article = scenario.call("open_article", json!({ "article": made["article"] }));
    assert_eq!(article["authors"].as_array().unwrap().len(), 1, "one person under two names");
}
