//! Bad input: each gets a clear message with the mend, and what was there before is unchanged.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in};

/// A file that is refused, with this code, by its name, and leaves the newsroom as it was.
#[track_caller]
fn check_refused(name: &str, bytes: &[u8], code: &str) {
    let scenario = Scenario::empty();
    let path = scenario.write(name, bytes);
    let refusal = scenario.refusal("read_import", json!({ "path": path }));
    assert_eq!(refusal.code, code, "{refusal:?}");
    assert!(refusal.detail.contains(name), "the message names the file: {}", refusal.detail);
    assert_eq!(scenario.call("list_articles", json!({}))["total"], 0);
}

/// A text that is read, with this finding; gives what was read.
#[track_caller]
fn check_found(name: &str, bytes: &[u8], code: &str) -> Value {
    let scenario = Scenario::empty();
    let path = scenario.write(name, bytes);
    let read = scenario.call("read_import", json!({ "path": path }));
    let findings = read["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["code"] == code), "{findings:?}");
    read
}

const PAGE: &str = "Анализ\n\nРека и порты\n\nВода в реке стоит низко, и суда идут с половинной загрузкой уже третью неделю.[1]\n\n[1] Речной вестник, https://example.org/a, (Дата обращения: 31.07.2025).\n";

#[test]
fn an_empty_file() {
    check_refused("empty.txt", b"", "file_empty");
    check_refused("blank.txt", b" \n\n ", "file_empty");
}

#[test]
fn a_binary() {
    check_refused("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "file_binary");
    check_refused("word.docx", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "file_binary");
}

#[test]
fn a_nul() {
    check_refused("nul.txt", b"The river is low.\n\nShips\0 wait.\n", "file_nul");
}

#[test]
fn utf_16() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(PAGE.encode_utf16().flat_map(u16::to_le_bytes));
    let read = check_found("utf16.txt", &bytes, "encoding_recognised");
    assert_eq!(
        (read["encoding"].as_str(), read["article"]["title"].as_str()),
        (Some("UTF-16LE"), Some("Река и порты"))
    );
}

#[test]
fn windows_1251() {
    let bytes: Vec<u8> = PAGE
        .chars()
        .map(|c| match c {
            'А'..='я' => (c as u32 - 'А' as u32 + 0xC0) as u8,
            c => c as u8,
        })
        .collect();
    let read = check_found("cp1251.txt", &bytes, "encoding_recognised");
    assert_eq!(
        (read["encoding"].as_str(), read["article"]["title"].as_str()),
        (Some("windows-1251"), Some("Река и порты"))
    );
}

#[test]
fn windows_1254() {
    let page = "Analiz\n\nTuna’da düşük su\n\nSu seviyesi ağustosta üç hafta boyunca eşik değerin altında kaldı; gemiler yarım yükle yol aldı ve limanlar bekledi.\n";
    let bytes: Vec<u8> = page
        .chars()
        .map(|c| match c {
            'ğ' => 0xF0,
            'ı' => 0xFD,
            'ş' => 0xFE,
            'Ğ' => 0xD0,
            'İ' => 0xDD,
            'Ş' => 0xDE,
            '’' => 0x92,
            c => c as u32 as u8,
        })
        .collect();
    let read = check_found("cp1254.txt", &bytes, "encoding_recognised");
    assert_eq!(
        (read["encoding"].as_str(), read["article"]["title"].as_str()),
        (Some("windows-1254"), Some("Tuna’da düşük su"))
    );
}

#[test]
fn two_hundred_megabytes() {
    let scenario = Scenario::empty();
    let path = scenario.file("huge.txt");
    std::fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
    let refusal = scenario.refusal("read_import", json!({ "path": path }));
    assert_eq!((refusal.code, refusal.args["size"].as_str()), ("file_too_large", "200"));
}

#[cfg(unix)]
#[test]
fn a_file_that_never_ends() {
    let scenario = Scenario::empty();
    let path = "/dev/zero";
    assert_eq!(scenario.refusal("read_import", json!({ "path": path })).code, "file_too_large");
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    let refusal = scenario.refusal("set_photo", json!({ "person": person, "path": path }));
    assert_eq!(refusal.code, "not_a_photo");
}

#[test]
fn notes_without_marks_and_marks_without_notes() {
    let page = "Analysis\n\nLow water\n\nThe river is low and every barge on it carries half of what it could.[3]\n\n[1] Review, https://example.org/a.\n\n[2] Review, https://example.org/b.\n";
    let read = check_found("marks.txt", page.as_bytes(), "note_without_mark");
    assert_eq!(read["article"]["notes"].as_array().unwrap().len(), 2, "both notes are kept");
    check_found("marks.txt", page.as_bytes(), "mark_without_note");
}

#[test]
fn the_same_label_twice() {
    let page = "Analysis\n\nLow water\n\nThe river is low and every barge on it carries half of what it could.[1]\n\n[1] First, https://example.org/a.\n\n[1] Second, https://example.org/b.\n";
    let read = check_found("twice.txt", page.as_bytes(), "label_twice");
    assert_eq!(read["article"]["notes"].as_array().unwrap().len(), 2, "both texts are kept");
}

#[test]
fn no_title() {
    let scenario = Scenario::empty();
    let path = scenario.write("untitled.md", "Only a paragraph, and nothing over it.\n");
    let read = scenario.call("read_import", json!({ "path": path }));
    assert!(
        read["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|f| f["code"] == "no_title" && f["weight"] == "error")
    );
    let mut request = crate::desk::keep_request(&read, None);
    assert_eq!(scenario.refusal("keep_import", request.clone()).code, "no_title");
    assert_eq!(scenario.call("list_articles", json!({}))["total"], 0);
    request["title"] = json!("Now it\n  has one\n");
    scenario.call("keep_import", request);
    assert_eq!(scenario.found("now it has")["title"], "Now it has one");
}

#[test]
fn the_same_language_twice() {
    let scenario = Scenario::empty();
    let path = scenario.write("a.md", "---\ntitle: One\nlanguage: en\n---\n\nWords.\n");
    let made = scenario.import(&path, None);
    let read = scenario.call("read_import", json!({ "path": path }));
    let refusal = scenario.refusal("keep_import", crate::desk::keep_request(&read, made["article"].as_str()));
    assert_eq!(refusal.code, "edition_exists");
}

#[test]
fn a_newsroom_file_that_is_none() {
    let scenario = Scenario::bare();
    for (name, bytes) in
        [("text.hexapla", &b"Just some words."[..]), ("empty.hexapla", b""), ("zeros.hexapla", &[0; 8192])]
    {
        let path = scenario.write(name, bytes);
        assert_eq!(
            scenario.refusal("open_newsroom", json!({ "path": path })).code,
            "not_a_newsroom",
            "{name}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} is as it was");
    }
    let path = scenario.file("nowhere.hexapla");
    assert_eq!(scenario.refusal("open_newsroom", json!({ "path": path })).code, "newsroom_missing");
    assert!(!path.exists());
}

#[test]
fn a_newer_newsroom() {
    let scenario = Scenario::empty();
    scenario.call("close_newsroom", json!({}));
    let path = scenario.file("Test.hexapla");
    let mut bytes = std::fs::read(&path).unwrap();
    // The schema's version stands in the database header, in 4 bytes at offset 60, most significant first.
    bytes[60..64].copy_from_slice(&9999u32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    let refusal = scenario.refusal("open_newsroom", json!({ "path": path }));
    assert_eq!(refusal.code, "too_new", "{refusal:?}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_newsroom_where_one_is_already() {
    let scenario = Scenario::empty();
    let before = std::fs::read(scenario.file("Test.hexapla")).unwrap();
    let request = json!({ "path": scenario.file("Test.hexapla"), "name": "Other", "sample": true });
    assert_eq!(scenario.refusal("create_newsroom", request).code, "already_there");
    assert_eq!(std::fs::read(scenario.file("Test.hexapla")).unwrap(), before);
}

/// A newsroom that cannot be made there is refused with this code and by what stands in its way, leaves nothing
/// behind, and the newsroom on the desk stays.
#[track_caller]
fn check_not_made(scenario: &Scenario, path: &std::path::Path, code: &str, named: &std::path::Path) {
    let before = scenario.call("desk_state", json!({}))["newsroom"].clone();
    let request = json!({ "path": path, "name": "New", "sample": true });
    let refusal = scenario.refusal("create_newsroom", request);
    assert_eq!((refusal.code, refusal.args["path"].as_str()), (code, named.to_str().unwrap()), "{refusal:?}");
    assert!(
        refusal.detail.contains(named.to_str().unwrap()) && refusal.detail.contains("hoose another"),
        "{refusal}"
    );
    assert_eq!(scenario.call("desk_state", json!({}))["newsroom"], before);
    assert!(!path.is_file() || path == named, "nothing is left");
}

#[test]
fn a_newsroom_that_cannot_be_made() {
    let scenario = Scenario::empty();
    let there = scenario.file("Test.hexapla");
    check_not_made(&scenario, &there, "already_there", &there);
    check_not_made(&scenario, &scenario.file("Test"), "already_there", &there);
    let folder = scenario.file("folder.hexapla");
    std::fs::create_dir(&folder).unwrap();
    check_not_made(&scenario, &folder, "folder_there", &folder);
    let text = scenario.write("text.txt", "words");
    check_not_made(&scenario, &text.join("New.hexapla"), "file_in_the_way", &text);
    check_not_made(&scenario, &text.join("a/b/New.hexapla"), "file_in_the_way", &text);
    let long = scenario.file(&format!("{}.hexapla", "long".repeat(100)));
    check_not_made(&scenario, &long, "newsroom_not_made", &long);
    assert_eq!(std::fs::read(&text).unwrap(), b"words");
    for (path, code) in [("", "value_missing"), ("/", "bad_value"), ("..", "bad_value"), ("/..", "bad_value")]
    {
        let request = json!({ "path": path, "name": "New", "sample": false });
        assert_eq!(scenario.refusal("create_newsroom", request).code, code, "{path:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_newsroom_where_not_even_root_may_write() {
    let scenario = Scenario::empty();
    // The system's view of itself takes no files, from anyone.
    let path = std::path::Path::new("/proc/New.hexapla");
    let request = json!({ "path": path, "name": "New", "sample": false });
    let refusal = scenario.refusal("create_newsroom", request);
    let expected = if refusal.code == "folder_forbidden" { "/proc" } else { "/proc/New.hexapla" };
    assert!(["folder_forbidden", "newsroom_not_made"].contains(&refusal.code), "{refusal:?}");
    assert_eq!(refusal.args["path"], expected);
    let refusal = scenario.refusal(
        "create_newsroom",
        json!({ "path": "/proc/folder/New.hexapla", "name": "New", "sample": false }),
    );
    assert!(["folder_forbidden", "folder_failed"].contains(&refusal.code), "{refusal:?}");
    assert!(refusal.detail.contains("/proc/folder"), "{refusal}");
}

#[test]
fn a_file_deleted_under_the_open_window() {
    let scenario = Scenario::empty();
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(scenario.file(&format!("Test.hexapla{ending}")));
    }
    let refusal = scenario.refusal("create_article", json!({ "language": "en", "title": "Lost" }));
    assert_eq!(refusal.code, "newsroom_missing", "{refusal:?}");
    assert!(!scenario.file("Test.hexapla").exists());
}

#[test]
fn a_read_only_folder() {
    let scenario = Scenario::empty();
    scenario.call("close_newsroom", json!({}));
    let folder = scenario.file("fixed");
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(scenario.file("Test.hexapla"), folder.join("Test.hexapla")).unwrap();
    std::fs::set_permissions(folder.join("Test.hexapla"), std::fs::Permissions::from_mode(0o444)).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    let may_write_all_the_same = std::fs::write(folder.join("probe"), "").is_ok();
    if may_write_all_the_same {
        println!("not run: this user may write everywhere (root); tests/scenarios run it as any other user");
        return;
    }
    let path = folder.join("Test.hexapla");
    let state = scenario.call("open_newsroom", json!({ "path": path }));
    assert_eq!(state["newsroom"]["read_only"], true);
    let refusal = scenario.refusal("create_article", json!({ "language": "en", "title": "No" }));
    assert_eq!(refusal.code, "not_writable");
    let request = json!({ "path": folder.join("New.hexapla"), "name": "New", "sample": false });
    let refusal = scenario.refusal("create_newsroom", request);
    assert_eq!((refusal.code, refusal.args["path"].as_str()), ("folder_forbidden", folder.to_str().unwrap()));
}

/// A disk of this size in the scenario's folder, unmounted with it; none if this user may not mount one.
pub struct SmallDisk(pub std::path::PathBuf);

impl SmallDisk {
    pub fn mount(scenario: &Scenario, size: &str) -> Option<SmallDisk> {
        let folder = scenario.file("disk");
        std::fs::create_dir(&folder).unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(&folder)
            .output();
        if mount.is_ok_and(|output| output.status.success()) {
            return Some(SmallDisk(folder));
        }
        println!("not run: this user may not mount a small disk");
        None
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_newsroom_whose_sample_does_not_fit() {
    let scenario = Scenario::empty();
    let Some(disk) = SmallDisk::mount(&scenario, "400k") else { return };
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": scenario.file("Test.hexapla"), "passing": true }));
    let before = scenario.call("desk_state", json!({}));
    let path = disk.0.join("New.hexapla");
    let request = json!({ "path": path, "name": "New", "sample": true });
    assert_eq!(scenario.refusal("create_newsroom", request).code, "disk_full");
    assert!(!path.exists(), "half of the sample is of no use");
    assert_eq!(
        scenario.call("desk_state", json!({})),
        before,
        "nor is its name among those to be opened again"
    );
    let person = before["newsroom"]["person"]["id"].clone();
    scenario.call("set_person", json!({ "person": person }));
    let kept = std::fs::read_to_string(scenario.file("configuration/desk.json")).unwrap();
    let kept: Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(kept["persons"], json!({}), "who sits here in passing is not remembered");
}

#[test]
fn a_full_disk() {
    let scenario = Scenario::bare();
    let Some(disk) = SmallDisk::mount(&scenario, "1500k") else { return };
    let path = disk.0.join("Full.hexapla");
    scenario.call("create_newsroom", json!({ "path": path, "name": "Full", "sample": false }));
    scenario.call("create_article", json!({ "language": "en", "title": "Kept" }));
    let words = "Every barge on the upper reaches carries half a load. ".repeat(400);
    let refusal = loop {
        let request = json!({ "text": format!("# Title\n\n{words}"), "language": "en" });
        let read = scenario.call("read_import", request);
        let mut keep = crate::desk::keep_request(&read, None);
        keep["title"] = json!("Filler");
        match app::commands::dispatch(&scenario.desk, "keep_import", keep) {
            Ok(_) => {}
            Err(failure) => break failure,
        }
    };
    assert_eq!(refusal.code, "disk_full", "{refusal:?}");
    let kept = scenario.found("kept");
    assert_eq!(kept["title"], "Kept");
    scenario.call("close_newsroom", json!({}));
    scenario.call("open_newsroom", json!({ "path": path }));
    assert_eq!(scenario.found("kept")["id"], kept["id"], "nothing that was there before is changed");
}

#[test]
fn the_open_newsroom_as_an_import() {
    let scenario = Scenario::empty();
    let path = scenario.file("Test.hexapla");
    for ending in ["", "-wal", "-shm"] {
        let path = format!("{}{ending}", path.display());
        let refusal = scenario.refusal("read_import", json!({ "path": path }));
        assert_eq!(refusal.code, "bad_value", "{refusal:?}");
        assert!(refusal.detail.contains(&path), "the message names the file: {}", refusal.detail);
    }
}

#[test]
fn a_field_by_a_wrong_name() {
    let scenario = Scenario::empty();
    let refusal = scenario.refusal("create_article", json!({ "language": "en", "headline": "Lost" }));
    assert!(refusal.detail.contains("headline"), "{}", refusal.detail);
    assert_eq!(scenario.call("list_articles", json!({}))["total"], 0);
}

#[test]
fn half_a_photo_and_one_beyond_measure() {
    use image::{ImageFormat, RgbImage};
    let scenario = Scenario::empty();
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    let picture = |width, height, format| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([(x * y % 251) as u8, (x ^ y) as u8, (x % 241) as u8])
        })
        .write_to(&mut bytes, format)
        .unwrap();
        bytes.into_inner()
    };
    for (name, format) in [("face.png", ImageFormat::Png), ("face.jpg", ImageFormat::Jpeg)] {
        let whole = picture(120, 120, format);
        let path = scenario.write(name, &whole);
        let kept = scenario.call("set_photo", json!({ "person": person, "path": path }));
        let path = scenario.write("half.png", &whole[..whole.len() / 2]);
        let refusal = scenario.refusal("set_photo", json!({ "person": person, "path": path }));
        assert_eq!(refusal.code, "not_a_photo", "{refusal:?}");
        assert_eq!(scenario.call("persons", json!({}))[0]["photo"], kept["photo"], "the photo before stays");
    }
    let path = scenario.write("wide.png", picture(8_001, 1, ImageFormat::Png));
    let refusal = scenario.refusal("set_photo", json!({ "person": person, "path": path }));
    assert!(refusal.detail.contains("8,000 pixels"), "{}", refusal.detail);
}

#[test]
fn a_photo_is_only_taken_away_where_that_is_said() {
    let scenario = Scenario::sample();
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    assert_eq!(scenario.refusal("set_photo", json!({ "person": person })).code, "bad_request");
    assert_eq!(scenario.call("set_photo", json!({ "person": person, "path": null }))["photo"], Value::Null);
}

#[test]
fn two_sections_of_one_name() {
    let scenario = Scenario::empty();
    let section = |id: &Value, language: &str, text: &str| json!({ "id": id, "names": [{ "language": language, "text": text }] });
    let none = Value::Null;
    let analysis = scenario.call("save_section", section(&none, "en", "Analysis"));
    let refusal = scenario.refusal("save_section", section(&none, "en", " ANALYSIS "));
    assert_eq!((refusal.code, refusal.args["name"].as_str()), ("section_exists", "ANALYSIS"));
    scenario.call("save_section", section(&none, "tr", "Analysis"));
    let news = scenario.call("save_section", section(&none, "en", "News"));
    assert_eq!(
        scenario.refusal("save_section", section(&news["id"], "en", "Analysis")).code,
        "section_exists"
    );
    scenario.call("save_section", section(&analysis["id"], "en", "analysis"));
}

/// A refusal's English sentence has these words, and none that only a programmer knows.
#[track_caller]
fn check_words(scenario: &Scenario, command: &str, request: Value, words: &[&str]) {
    let detail = scenario.refusal(command, request).detail;
    for wanted in words {
        assert!(detail.contains(wanted), "“{wanted}” is not in: {detail}");
    }
    for foreign in ["_", "()", "“”", "os error"] {
        assert!(!detail.contains(foreign), "“{foreign}” is in: {detail}");
    }
}

#[test]
fn refusals_are_sentences_for_people() {
    let scenario = Scenario::sample();
    let article = scenario.found("летнее время");
    let edition = edition_in(&article, "tr");
    let move_to = |state: &str| scenario.move_of(&edition, state);
    check_words(
        &scenario,
        "set_state",
        move_to("changes_asked"),
        &["Saati Geri Almak", "is approved", "published or a draft", "not sent back for changes"],
    );
    let name = |name: &str| json!({ "name": name });
    check_words(&scenario, "find_article", name(""), &["which article"]);
    check_words(&scenario, "find_article", name("nowhere"), &["“nowhere”"]);
    check_words(&scenario, "rename_newsroom", name(" "), &["missing", "a name for the newsroom"]);
    let text = scenario.write("text.txt", "words");
    let long = "long".repeat(100);
    let export = |folder: &std::path::Path| json!({ "article": article["id"], "editions": [], "formats": ["html"], "directory": folder });
    check_words(&scenario, "export", export("".as_ref()), &["missing", "the folder to write in"]);
    check_words(&scenario, "export", export(&text), &["is a file", "Choose another folder"]);
    check_words(&scenario, "export", export(&scenario.file(&long)), &[&long, "Choose another place"]);

    let reader = json!({ "id": null, "name": "Reader", "names": [], "bios": [], "roles": [] });
    let reader = scenario.call("save_person", reader)["id"].clone();
    scenario.call("set_person", json!({ "person": reader }));
    let person = json!({ "id": null, "name": "Grace", "names": [], "bios": [], "roles": [] });
    check_words(&scenario, "save_person", person, &["change people and their roles", "administrator"]);
    check_words(&scenario, "set_state", move_to("in_review"), &["author or translator or editor"]);
}

#[test]
fn a_block_that_is_there_needs_the_digest_of_what_it_takes_the_place_of() {
    let scenario = Scenario::empty();
    let path = scenario.write("a.md", "---\ntitle: One\nlanguage: en\n---\n\nWords.\n");
    let edition = scenario.import(&path, None)["edition"].clone();
    let block = scenario.call("open_edition", json!({ "edition": edition }))["blocks"][0]["id"].clone();
    let save = |words: &str| {
        json!({
            "edition": edition, "title": null, "key_points": null, "order": null, "base_revision": 1,
            "blocks": [{ "id": block, "node": crate::desk::paragraph(words), "expected": null }],
        })
    };
    let refusal = scenario.refusal("save_edition", save("Others."));
    assert_eq!(refusal.code, "changed_elsewhere");
    assert!(refusal.detail.contains("`expected`"), "{refusal}");
    scenario.call("save_edition", save("Words."));
}

#[test]
fn a_block_of_another_edition_is_refused_by_a_name_of_its_own() {
    let scenario = Scenario::sample();
    let row = scenario.found("летнее время");
    let (russian, turkish) = (edition_in(&row, "ru"), edition_in(&row, "tr"));
    let block = scenario.call("open_edition", json!({ "edition": russian }))["blocks"][0]["id"].clone();
    let view = scenario.call("open_edition", json!({ "edition": turkish }));
    let mut order: Vec<Value> =
        view["blocks"].as_array().unwrap().iter().map(|block| block["id"].clone()).collect();
    order.push(block.clone());
    let refusal = scenario.refusal(
        "save_edition",
        json!({
            "edition": turkish, "order": order, "base_revision": view["head"]["revision"],
            "blocks": [{ "id": block, "node": crate::desk::paragraph("Words."), "expected": null }],
        }),
    );
    assert_eq!((refusal.code, &json!(refusal.args["id"])), ("block_taken", &block), "{refusal}");
    assert!(!refusal.detail.contains("report this"), "{refusal}");
    assert_eq!(scenario.call("open_edition", json!({ "edition": turkish }))["blocks"], view["blocks"]);
}
