//! What leaves the newsroom, and comes back.

use serde_json::{Value, json};

use crate::desk::{Scenario, plain};

/// An edition without its ids: what a reader would call the same.
fn said(scenario: &Scenario, edition: &Value) -> Value {
    let view = scenario.call("open_edition", json!({ "edition": edition }));
    let article = scenario.call("open_article", json!({ "article": view["head"]["article"] }));
    let language = &view["head"]["language"];
    let note_text = |id: &Value| {
        let note = article["notes"]
            .as_array()
            .unwrap()
            .iter()
            .find(|note| note["id"] == *id)
            .expect("the marked note");
        let words = note["texts"].as_array().unwrap().iter().find(|words| words["language"] == *language);
        words.map(|words| words["plain"].clone())
    };
    fn without_ids(node: &Value, note_text: &dyn Fn(&Value) -> Option<Value>) -> Value {
        let mut node = node.clone();
        if node["type"] == "note_mark" {
            node["attrs"]["id"] = json!(note_text(&node["attrs"]["id"]));
        }
        if let Some(content) = node["content"].as_array() {
            node["content"] = content.iter().map(|child| without_ids(child, note_text)).collect();
        }
        node
    }
    json!({
        "language": language,
        "title": view["title"],
        "key_points": view["key_points"],
        "blocks": view["blocks"].as_array().unwrap().iter()
            .map(|block| without_ids(&block["node"], &note_text)).collect::<Vec<_>>(),
        "section": article["section_names"].as_array().unwrap().iter().find(|name| name["language"] == *language),
        "slug": article["slug"],
        "dated": article["dated"],
        "authors": article["authors"].as_array().unwrap().iter().map(|person| {
            let bio = person["bios"].as_array().unwrap().iter().find(|bio| bio["language"] == *language);
            json!([person["name"], bio])
        }).collect::<Vec<_>>(),
    })
}

#[test]
fn exported_markdown_reads_back_as_the_same_edition() {
    let scenario = Scenario::sample();
    let list = scenario.call("list_articles", json!({}));
    let mut compared = 0;
    for row in list["rows"].as_array().unwrap() {
        for edition in row["editions"].as_array().unwrap() {
            let out = scenario.file(&format!("out-{compared}"));
            let request = json!({ "article": row["id"], "editions": [edition["id"]], "formats": ["markdown"], "directory": out });
            let exported = scenario.call("export", request);
            let path = exported["files"][0]["path"].as_str().unwrap().to_owned();

            let other = Scenario::empty();
            let made = other.import(path.as_ref(), None);
            assert_eq!(said(&other, &made["edition"]), said(&scenario, &edition["id"]), "{path}");
            compared += 1;
        }
    }
    assert_eq!(compared, 5);
}

#[test]
fn a_page_carries_everything_and_nothing_foreign() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let out = scenario.file("pages");
    let request =
        json!({ "article": row["id"], "editions": [], "formats": ["html", "markdown"], "directory": out });
    let exported = scenario.call("export", request);
    assert_eq!(exported["files"].as_array().unwrap().len(), 6);
    for (language, autonyms) in
        [("tr", ["English", "Русский"]), ("en", ["Türkçe", "Русский"]), ("ru", ["Türkçe", "English"])]
    {
        let file = exported["files"]
            .as_array()
            .unwrap()
            .iter()
            .find(|f| f["language"] == language && f["format"] == "html")
            .unwrap();
        let page = std::fs::read_to_string(file["path"].as_str().unwrap()).unwrap();
        let edition = crate::desk::edition_in(&row, language);
        let view = scenario.call("open_edition", json!({ "edition": edition }));
        assert!(page.contains(&format!("<html lang=\"{language}\"")));
        for autonym in autonyms {
            assert!(page.contains(autonym), "{language} page links to {autonym}");
        }
        assert_eq!(page.matches("hreflang=").count(), 5, "two links and three alternates");
        assert!(page.contains("application/ld+json") && page.contains("AnalysisNewsArticle"));
        for outside in ["<script src", "src=\"http", "@import", "url(http"] {
            assert!(!page.contains(outside), "{outside}");
        }
        let last = plain(&view["blocks"].as_array().unwrap().last().unwrap()["node"]);
        let words: Vec<&str> = last.split_whitespace().take(4).collect();
        assert!(page.contains(&words.join(" ")));
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_said_and_nothing_is_written() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let file = scenario.write("taken", "a file");
    let request = json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": file.join("inside") });
    let refusal = scenario.refusal("export", request);
    assert!(refusal.args["path"].contains("taken"), "{refusal:?}");
    assert_eq!(std::fs::read(&file).unwrap(), b"a file");
}

/// Exports the pages of the sample's article into `pages` and gives what became of each file, by language.
#[track_caller]
fn outcomes(scenario: &Scenario, article: &Value, replace: bool) -> Vec<(String, String)> {
    let request = json!({ "article": article, "editions": [], "formats": ["html"], "directory": scenario.file("pages"), "replace": replace });
    let exported = scenario.call("export", request);
    let said = |file: &Value, field: &str| file[field].as_str().unwrap().to_owned();
    let files = exported["files"].as_array().unwrap();
    files.iter().map(|file| (said(file, "language"), said(file, "outcome"))).collect()
}

#[track_caller]
fn check_outcomes(found: &[(String, String)], expected: [(&str, &str); 3]) {
    let found: Vec<(&str, &str)> = found.iter().map(|(language, what)| (&**language, &**what)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_file_that_holds_something_else_is_only_replaced_where_that_is_permitted() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (article, slug) = (&row["id"], row["slug"].as_str().unwrap());
    let english = scenario.file(&format!("pages/{slug}.en.html"));
    check_outcomes(
        &outcomes(&scenario, article, false),
        [("tr", "written"), ("en", "written"), ("ru", "written")],
    );
    let whole = std::fs::read(&english).unwrap();
    std::fs::remove_file(scenario.file(&format!("pages/{slug}.ru.html"))).unwrap();
    check_outcomes(
        &outcomes(&scenario, article, false),
        [("tr", "unchanged"), ("en", "unchanged"), ("ru", "written")],
    );

    std::fs::write(&english, "mine").unwrap();
    std::fs::remove_file(scenario.file(&format!("pages/{slug}.ru.html"))).unwrap();
    let request = json!({ "article": article, "editions": [], "formats": ["html"], "directory": scenario.file("pages") });
    let refusal = scenario.refusal("export", request);
    assert_eq!(refusal.code, "files_exist", "{refusal:?}");
    assert_eq!(refusal.args["path"], scenario.file("pages").display().to_string());
    assert_eq!(refusal.args["files"], format!("{slug}.en.html"));
    assert!(refusal.detail.contains(&refusal.args["files"]), "{refusal}");
    assert_eq!(std::fs::read(&english).unwrap(), b"mine");
    assert_eq!(std::fs::read_dir(scenario.file("pages")).unwrap().count(), 2, "nothing was written");

    check_outcomes(
        &outcomes(&scenario, article, true),
        [("tr", "unchanged"), ("en", "replaced"), ("ru", "written")],
    );
    assert_eq!(std::fs::read(&english).unwrap(), whole);
}

#[test]
fn a_folder_in_the_place_of_a_page_is_said_before_anything_is_written() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let name = format!("pages/{}.ru.html", row["slug"].as_str().unwrap());
    std::fs::create_dir_all(scenario.file(&name)).unwrap();
    let request = json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": scenario.file("pages"), "replace": true });
    assert_eq!(scenario.refusal("export", request).code, "file_is_directory");
    assert_eq!(std::fs::read_dir(scenario.file("pages")).unwrap().count(), 1, "only that folder");
}

#[test]
fn the_folder_last_exported_into_is_remembered_for_each_newsroom() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let remembered =
        |scenario: &Scenario| scenario.call("desk_state", json!({}))["newsroom"]["exported_into"].clone();
    assert_eq!(remembered(&scenario), Value::Null);
    outcomes(&scenario, &row["id"], false);
    let folder = json!(scenario.file("pages"));
    assert_eq!(remembered(&scenario), folder);

    let newsroom = |name: &str| json!({ "path": scenario.file(name), "name": "", "sample": false });
    scenario.call("create_newsroom", newsroom("Other.hexapla"));
    assert_eq!(remembered(&scenario), Value::Null);
    scenario.call("open_newsroom", json!({ "path": scenario.file("Sample.hexapla"), "passing": true }));
    assert_eq!(remembered(&scenario), folder);
    let elsewhere = json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": scenario.file("once") });
    scenario.call("export", elsewhere);
    assert_eq!(remembered(&scenario), folder, "what is done in passing is not remembered");
}

#[test]
fn a_note_without_a_mark_is_not_on_the_page_and_not_lost() {
    let scenario = Scenario::empty();
    let text = "---\ntitle: One\nlanguage: en\n---\n\nWords[^1].\n\n[^1]: Marked.\n[^2]: Unmarked.\n";
    let made = scenario.import(&scenario.write("a.md", text), None);
    let directory = scenario.file("pages");
    let request = json!({ "article": made["article"], "editions": [], "formats": ["html", "markdown"], "directory": directory });
    let findings = scenario.call("export", request)["findings"].clone();
    assert_eq!(findings.as_array().unwrap().len(), 1, "{findings}");
    assert_eq!(
        (&findings[0]["code"], &findings[0]["text"]),
        (&json!("endnote_unmarked"), &json!("Unmarked."))
    );
    let read = |ending: &str| std::fs::read_to_string(directory.join(format!("one.en.{ending}"))).unwrap();
    assert!(!read("html").contains("Unmarked."));
    assert!(read("md").contains("Unmarked."));
    let again = scenario.import(&directory.join("one.en.md"), None);
    let again = scenario.call("open_article", json!({ "article": again["article"] }));
    assert_eq!(again["notes"].as_array().unwrap().len(), 2);
}

#[test]
fn what_a_page_shows_otherwise_is_said() {
    let scenario = Scenario::empty();
    let text = "---\ntitle: One\nlanguage: en\n---\n\nWords.\n\n<div>raw</div>\n\nSee ![cat](https://x.org/cat.png) here[^1].\n\n[^1]: A <b>note</b>.\n";
    let made = scenario.import(&scenario.write("a.md", text), None);
    let export = |formats: &[&str]| {
        let directory = scenario.file("pages");
        let request =
            json!({ "article": made["article"], "editions": [], "formats": formats, "directory": directory });
        scenario.call("export", request)["findings"].as_array().unwrap().clone()
    };
    let found: Vec<Value> = export(&["html", "markdown"])
        .iter()
        .map(|found| json!([found["edition"], found["place"], found["number"], found["code"], found["text"]]))
        .collect();
    let edition = &made["edition"];
    let expected = [
        json!([edition, "paragraph", 2, "html_as_text", "<div>raw</div>"]),
        json!([edition, "paragraph", 3, "picture_as_link", "https://x.org/cat.png"]),
        json!([edition, "endnote", 1, "html_as_text", "<b>"]),
    ];
    assert_eq!(found, expected);
    assert_eq!(export(&["markdown"]), [] as [Value; 0], "Markdown holds everything as it is");
}

#[test]
fn an_edition_without_a_title_is_not_approved_and_its_export_says_so() {
    let scenario = Scenario::empty();
    let made = scenario.call("create_article", json!({ "language": "en", "title": " " }));
    let state = |state: &str| scenario.move_of(made["edition"].as_str().unwrap(), state);
    scenario.call("set_state", state("in_review"));
    let refusal = scenario.refusal("set_state", state("approved"));
    assert_eq!((refusal.code, refusal.args["language"].as_str()), ("title_missing", "en"));
    assert!(refusal.detail.contains("Write one"), "{refusal}");
    let export = || {
        let request = json!({ "article": made["article"], "editions": [], "formats": ["html", "markdown"],
            "directory": scenario.file("pages"), "replace": true });
        scenario.call("export", request)["findings"].clone()
    };
    let findings = export();
    assert_eq!(findings.as_array().unwrap().len(), 1, "{findings}");
    assert_eq!((&findings[0]["place"], &findings[0]["code"]), (&json!("title"), &json!("title_missing")));

    let titled =
        json!({ "edition": made["edition"], "title": "Low water", "blocks": [], "base_revision": 1 });
    scenario.call("save_edition", titled);
    assert_eq!(export(), json!([]));
    scenario.call("set_state", state("approved"));
}

#[test]
fn a_folder_made_for_an_export_that_wrote_nothing_is_removed() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let export = |directory: std::path::PathBuf| json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": directory });
    let pages = scenario.file("pages");
    scenario.refusal("export", export(pages.join("a".repeat(300))));
    assert!(!pages.exists(), "no folder can have the longer name");
    std::fs::create_dir(&pages).unwrap();
    scenario.refusal("export", export(pages.join("a".repeat(300))));
    assert!(pages.exists(), "it was there before");
    scenario.call("export", export(pages.join("new")));
    assert!(pages.join("new").exists());
}

#[test]
fn a_photo_tells_nothing_of_who_took_it() {
    use image::ImageEncoder;
    let scenario = Scenario::empty();
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    let mut photo = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut photo);
    // A header without entries, and what a camera might put behind it.
    encoder.set_exif_metadata(b"II*\0\x08\0\0\0\0\0\0\0\0\0SERIAL 1234".to_vec()).unwrap();
    encoder.write_image(&[128; 16 * 16 * 3], 16, 16, image::ExtendedColorType::Rgb8).unwrap();
    let holds = |bytes: &[u8]| bytes.windows(6).any(|part| part == b"SERIAL");
    assert!(holds(&photo));
    scenario.call("set_photo", json!({ "person": person, "path": scenario.write("face.jpg", &photo) }));
    let file = rusqlite::Connection::open(scenario.file("Test.hexapla")).unwrap();
    let kept: Vec<u8> = file.query_row("SELECT bytes FROM asset", [], |row| row.get(0)).unwrap();
    assert!(!holds(&kept) && !kept.is_empty());
}

#[test]
fn paragraphs_of_findings_are_counted_as_they_stand_in_the_edition() {
    let scenario = Scenario::empty();
    let text = "---\ntitle: One\nlanguage: en\n---\n\nWords.\n\nMore.\n\n<div>raw</div>\n\n![](asset:0197a000-0000-7000-8000-000000000001 \"No picture\")\n";
    let made = scenario.import(&scenario.write("a.md", text), None);
    let file = rusqlite::Connection::open(scenario.file("Test.hexapla")).unwrap();
    // A block whose text reads as none, as another program may have left it.
    file.execute("UPDATE block SET markdown = '' WHERE markdown = 'More.'", []).unwrap();
    let request = json!({ "article": made["article"], "editions": [], "formats": ["html"], "directory": scenario.file("pages") });
    let findings = scenario.call("export", request)["findings"].clone();
    let found: Vec<Value> =
        findings.as_array().unwrap().iter().map(|found| json!([found["number"], found["code"]])).collect();
    assert!(found.contains(&json!([3, "html_as_text"])), "{findings}");
    assert!(found.contains(&json!([4, "figure_without_picture"])), "{findings}");
}

#[test]
fn pages_that_were_replaced_and_could_not_be_recorded_are_named() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let request = json!({ "article": row["id"], "editions": [], "formats": ["html"], "directory": scenario.file("pages") });
    let file = rusqlite::Connection::open(scenario.file("Sample.hexapla")).unwrap();
    // The record takes nothing, as when the disk is full.
    file.execute_batch("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END")
        .unwrap();
    let refusal = scenario.refusal("export", request.clone());
    assert_eq!(refusal.code, "export_not_recorded");
    let files: Vec<&str> = refusal.args["files"].split(", ").collect();
    assert!(
        !files.is_empty() && files.iter().all(|name| scenario.file("pages").join(name).is_file()),
        "{refusal}"
    );
    assert!(refusal.args["reason"].contains("full"), "{refusal:?}");

    let refusal = scenario.refusal("export", request.clone());
    assert_eq!(refusal.code, "internal", "nothing was written this time: {refusal}");
    file.execute_batch("DROP TRIGGER full").unwrap();
    scenario.call("export", request);
}
