//! Values of a newsroom's file that the program cannot read: everything else can be worked on.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in};

/// An edition of the sample whose row holds in `column` what the program does not know; everything else goes
/// on, and the edition can be thrown away.
#[track_caller]
fn check_damaged_edition(column: &str, value: &str, code: &str, shown: &str) {
    let scenario = Scenario::sample();
    let whole = scenario.call("list_articles", json!({}));
    let row = scenario.found("летнее время");
    let (russian, turkish) = (edition_in(&row, "ru"), edition_in(&row, "tr"));
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    let id = uuid::Uuid::parse_str(&russian).unwrap();
    let damaged = format!("UPDATE edition SET {column} = {value} WHERE id = ?1");
    assert_eq!(file.execute(&damaged, [id.as_bytes()]).unwrap(), 1);

    let list = scenario.call("list_articles", json!({}));
    assert_eq!(list["total"], whole["total"]);
    assert_eq!(list["rows"].as_array().unwrap().len(), whole["rows"].as_array().unwrap().len());
    let row = scenario.found("yaz saati");
    assert_eq!(row["damaged"][0]["id"], json!(russian));
    assert_eq!(row["damaged"][0]["flaw"]["value"], json!(shown), "{row}");
    assert_eq!(row["damaged"][0]["flaw"]["code"], json!(code), "{row}");
    scenario.found("летнее время");
    scenario.call("facets", json!({}));
    scenario.call("audit", json!({ "before": null, "limit": 100 }));
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    assert_eq!(article["damaged"], row["damaged"]);
    scenario.call("open_edition", json!({ "edition": turkish }));

    let refusal = scenario.refusal("open_edition", json!({ "edition": russian }));
    assert_eq!(refusal.code, "edition_damaged", "{refusal:?}");
    assert_eq!((&*refusal.args["flaw"], &*refusal.args["value"]), (code, shown));
    assert_eq!(row["damaged"][0]["title"], json!(refusal.args["title"]));
    assert!(
        refusal.detail.contains(&refusal.args["title"]) && refusal.detail.contains("backup"),
        "{refusal}"
    );
    scenario.call("delete_edition", json!({ "edition": russian }));
    let article = scenario.call("open_article", json!({ "article": row["id"] }));
    assert_eq!(article.get("damaged"), None);
}

#[test]
fn a_damaged_edition_leaves_the_rest_of_the_newsroom_usable() {
    check_damaged_edition("state", "'no such thing'", "state", "no such thing");
    check_damaged_edition("language", "'no such thing'", "language", "no such thing");
    check_damaged_edition("language", "CAST(x'ff' AS TEXT)", "text", "\u{fffd}");
    check_damaged_edition("words", "-1", "number", "-1");
    check_damaged_edition("changed", "9223372036854775807", "time", "9223372036854775807");
}

/// Something in the sample's file is made what the program cannot read; everything goes on without it, and the
/// article or person it is of says what is wrong.
#[track_caller]
fn check_flaw(statement: &str, reason: &str, says: impl Fn(&Scenario) -> Value) {
    let scenario = Scenario::sample();
    let whole = scenario.call("list_articles", json!({}));
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    assert!(file.execute(statement, []).unwrap() > 0);

    let list = scenario.call("list_articles", json!({}));
    assert_eq!(list["total"], whole["total"]);
    let row = scenario.found("летнее время");
    scenario.call("facets", json!({}));
    scenario.call("sections", json!({}));
    scenario.call("persons", json!({}));
    scenario.call("audit", json!({ "before": null, "limit": 100 }));
    scenario.call("open_article", json!({ "article": row["id"] }));
    scenario.call("open_edition", json!({ "edition": edition_in(&row, "ru") }));
    let export = json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": scenario.file("pages") });
    scenario.call("export", export);
    let said = says(&scenario);
    let explanations: Vec<&Value> =
        said.as_array().unwrap().iter().map(|flaw| &flaw["explanation"]).collect();
    assert_eq!(explanations, [reason]);
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    scenario.call("update_article", json!({ "article": row["id"], "bylines": [person] }));
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla") }));
}

#[test]
fn a_flaw_of_an_article_or_a_person_leaves_the_newsroom_usable() {
    let of_row = |scenario: &Scenario| scenario.found("летнее время")["flaws"].clone();
    let of_article = |scenario: &Scenario| {
        let id = scenario.found("летнее время")["id"].clone();
        scenario.call("open_article", json!({ "article": id }))["flaws"].clone()
    };
    let of_author = |scenario: &Scenario| {
        let id = scenario.found("летнее время")["id"].clone();
        scenario.call("open_article", json!({ "article": id }))["authors"][0]["flaws"].clone()
    };
    let of_person = |scenario: &Scenario| {
        let persons = scenario.call("persons", json!({}));
        persons.as_array().unwrap().iter().find_map(|person| person.get("flaws")).unwrap().clone()
    };
    let date = "UPDATE article SET dated = 'in spring'";
    check_flaw(date, "“in spring” is no day", of_row);
    check_flaw(date, "“in spring” is no day", of_article);
    check_flaw(
        "UPDATE article SET changed = 9223372036854775807",
        "“9223372036854775807” is no time",
        of_row,
    );
    let name = "INSERT INTO person_name SELECT id, 'no language', name, folded FROM person";
    check_flaw(name, "“no language” is no language", of_author);
    check_flaw(name, "“no language” is no language", of_person);
    let bio = "INSERT INTO person_bio SELECT id, 'no language', name FROM person";
    check_flaw(bio, "“no language” is no language", of_person);
    let role = "INSERT INTO person_role SELECT id, 'baker' FROM person";
    check_flaw(role, "“baker” is no role", of_person);
    let note = "INSERT INTO endnote_text (endnote, language, text)
        SELECT endnote, 'no language', text FROM endnote_text WHERE language = 'ru' LIMIT 1";
    check_flaw(note, "“no language” is no language of an endnote", of_article);
    let source = "UPDATE source SET csl = '[\"grain\"]' WHERE csl LIKE '%2000/84/oj%'";
    check_flaw(source, "“[\"grain\"]” is no source of an endnote", of_article);
    let key_points = "UPDATE body SET key_points = '{\"a\": 1}'
        WHERE edition = (SELECT id FROM edition WHERE language = 'ru')";
    let told = "“{\"a\": 1}” is no list of key points \
        (“Перевод стрелок: решение, которое никак не\u{a0}даётся Европе”)";
    check_flaw(key_points, told, of_article);
    let section = "INSERT INTO section_name SELECT id, 'no language', 'Name', 'name' FROM section";
    check_flaw(section, "“no language” is no language", |scenario| {
        scenario.call("sections", json!({}))[0]["flaws"].clone()
    });
}

#[test]
fn a_day_that_cannot_be_read_goes_with_the_date() {
    let scenario = Scenario::sample();
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    file.execute("UPDATE article SET dated = 'in spring'", []).unwrap();
    let article = scenario.found("летнее время")["id"].clone();
    let keep = |dated: Value| {
        scenario.call("update_article", json!({ "article": article, "slug": "clocks", "dated": dated }))
    };
    assert_eq!(keep(Value::Null)["flaws"][0]["value"], "in spring", "nobody has said that it may go");
    assert_eq!(keep(json!("")).get("flaws"), None);
}

#[test]
fn an_edition_with_unreadable_key_points_is_not_approved_and_its_export_says_so() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let russian = edition_in(&row, "ru");
    let state = |state: &str| scenario.move_of(&russian, state);
    scenario.call("set_state", state("in_review"));
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    let id = uuid::Uuid::parse_str(&russian).unwrap();
    let damaged = "UPDATE body SET key_points = '{\"a\": 1}' WHERE edition = ?1";
    assert_eq!(file.execute(damaged, [id.as_bytes()]).unwrap(), 1);

    let refusal = scenario.refusal("set_state", state("approved"));
    assert_eq!(refusal.code, "key_points_unreadable");
    assert!(refusal.detail.contains("Write them anew"), "{refusal}");
    let export = |format: &str| {
        let directory = scenario.file(format);
        let request = json!({ "article": row["id"], "editions": [], "formats": [format], "directory": directory, "replace": true });
        scenario.call("export", request)["findings"].clone()
    };
    for format in ["html", "markdown"] {
        let findings = export(format);
        let found: Vec<&Value> =
            findings.as_array().unwrap().iter().filter(|finding| finding["place"] == "key_points").collect();
        assert_eq!(found.len(), 1, "{findings}");
        assert_eq!((&found[0]["language"], &found[0]["text"]), (&json!("ru"), &json!("{\"a\": 1}")));
    }

    let revision = scenario.call("open_edition", json!({ "edition": russian }))["head"]["revision"].clone();
    scenario.call("bring_back", json!({ "edition": russian, "number": revision }));
    scenario.call("set_state", state("approved"));
    assert_eq!(export("html").to_string().matches("key_points_unreadable").count(), 0);
}

#[test]
fn whoever_exports_all_editions_is_told_of_one_that_cannot_be_read() {
    let scenario = Scenario::sample();
    let article = scenario.found("летнее время")["id"].clone();
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    file.execute("UPDATE edition SET state = 'lost' WHERE language = 'en'", []).unwrap();
    let directory = scenario.file("pages");
    let request = |editions: Value| json!({ "article": article, "editions": editions, "formats": ["html"], "directory": directory });
    assert_eq!(scenario.refusal("export", request(json!([]))).code, "edition_damaged");
    assert!(!directory.exists(), "nothing was written");
    let view = scenario.call("open_article", json!({ "article": article }));
    let whole: Vec<&Value> = view["editions"].as_array().unwrap().iter().map(|head| &head["id"]).collect();
    assert_eq!(scenario.call("export", request(json!(whole)))["files"].as_array().unwrap().len(), 2);

    let damaged = view["damaged"][0]["id"].clone();
    let refusal = scenario.refusal("export", request(json!([whole[0], damaged])));
    assert_eq!((refusal.code, &json!(refusal.args["id"])), ("edition_damaged", &damaged), "{refusal}");
    let refusal = scenario.refusal("export", request(json!([whole[0], article])));
    assert_eq!((refusal.code, &*refusal.args["what"]), ("not_found", "edition"), "{refusal}");
}

#[test]
fn an_article_whose_every_edition_is_damaged_is_still_named() {
    let scenario = Scenario::empty();
    scenario.call("create_article", json!({ "language": "en", "title": "Grain waits" }));
    let file = rusqlite::Connection::open(scenario.file("Test.hexapla")).unwrap();
    file.execute("UPDATE edition SET state = 'lost'", []).unwrap();
    let row = scenario.call("list_articles", json!({}))["rows"][0].clone();
    assert_eq!((&row["title"], &row["damaged"][0]["title"]), (&json!("Grain waits"), &json!("Grain waits")));
    scenario.call("put_in_bin", json!({ "article": row["id"] }));
    let bin = scenario.call("bin", json!({}));
    assert_eq!((&bin[0]["title"], &bin[0]["editions"]), (&json!("Grain waits"), &json!([])));
    scenario.call("throw_away", json!({ "article": row["id"] }));
}

#[test]
fn an_address_that_leads_out_of_the_chosen_folder_is_not_followed() {
    let scenario = Scenario::sample();
    let article = scenario.found("летнее время")["id"].clone();
    let folder = scenario.file("deep/a/b");
    for slug in ["../../escaped".to_owned(), scenario.file("escaped").display().to_string()] {
        let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
        file.execute("UPDATE article SET slug = ?1", [&slug]).unwrap();
        let request = json!({ "article": article, "editions": [], "formats": ["html", "markdown"], "directory": folder });
        for written in scenario.call("export", request)["files"].as_array().unwrap() {
            let path = std::path::Path::new(written["path"].as_str().unwrap());
            assert_eq!(path.parent(), Some(folder.as_path()), "{slug}");
            assert!(path.exists());
        }
    }
    assert_eq!(std::fs::read_dir(scenario.file("deep/a")).unwrap().count(), 1, "nothing beside the folder");
}

/// What of a newsroom's record and histories is found not to be as it was written once this was done to its file by hand:
/// the entry of the record, and of the Turkish edition the revision.
#[track_caller]
fn check_verified(statements: &str, entry: Value, revision: Value) {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let turkish = edition_in(&row, "tr");
    for title in ["Bir", "İki", "Üç"] {
        let view = scenario.call("open_edition", json!({ "edition": turkish }));
        let base = view["head"]["revision"].clone();
        let request = json!({ "edition": turkish, "title": title, "blocks": [], "base_revision": base });
        scenario.call("save_edition", request);
    }
    assert_eq!(scenario.call("verify", json!({})), json!({ "entry": null, "histories": [] }));
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    let unlocked = "DROP TRIGGER revision_is_append_only; DROP TRIGGER audit_is_append_only;
        DROP TRIGGER audit_is_never_shortened;";
    file.execute_batch(unlocked).unwrap();
    let id = turkish.replace('-', "");
    file.execute_batch(&statements.replace("TURKISH", &format!("edition = x'{id}'"))).unwrap();
    let found = scenario.call("verify", json!({}));
    assert_eq!(found["entry"], entry, "{statements}");
    let histories = match revision {
        Value::Null => json!([]),
        number => json!([{ "edition": turkish, "title": "Üç", "language": "tr", "revision": number }]),
    };
    assert_eq!(found["histories"], histories, "{statements}");
}

#[test]
fn what_was_altered_in_the_record_or_in_a_history_is_told() {
    let step = r#"UPDATE revision SET step = '{"title":"Sıfır"}' WHERE TURKISH AND number = 2"#;
    check_verified(step, Value::Null, json!(2));
    check_verified(
        "UPDATE revision SET reason = 'because' WHERE TURKISH AND number = 3",
        Value::Null,
        json!(3),
    );
    check_verified("UPDATE revision SET person = zeroblob(16) WHERE TURKISH", Value::Null, json!(1));
    check_verified("DELETE FROM revision WHERE TURKISH AND number = 3", Value::Null, json!(3));
    check_verified("UPDATE audit SET person = x'00' WHERE number = 2", json!(2), Value::Null);
    check_verified("DELETE FROM audit WHERE number = 1", json!(1), Value::Null);
    check_verified("", Value::Null, Value::Null);
}
