//! Pictures in the text: taken in, shown, published and read back; what is no picture is refused.

use std::io::Cursor;

use base64::Engine;
use image::{ImageFormat, RgbImage};
use serde_json::{Value, json};

use crate::desk::{Scenario, keep_request};

pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// An article in English with one figure, and the edition's and the article's ids.
fn with_figure(scenario: &Scenario, alternative: &str) -> (Value, Value) {
    let made = scenario.call("create_article", json!({ "language": "en", "title": "Ferries" }));
    let path = scenario.write("ferry.jpg", picture(300, 200, ImageFormat::Jpeg));
    let added =
        scenario.call("add_picture", json!({ "article": made["article"], "path": path, "reduce": false }));
    assert_eq!((&added["width"], &added["height"]), (&json!(300), &json!(200)));
    save(scenario, &made["edition"], &added["asset"], alternative);
    (made["article"].clone(), made["edition"].clone())
}

fn save(scenario: &Scenario, edition: &Value, asset: &Value, alternative: &str) {
    let open = scenario.call("open_edition", json!({ "edition": edition }));
    let caption = json!([{ "type": "text", "text": "The last ferry", "marks": [{ "type": "emphasis" }] }]);
    let attrs = json!({ "asset": asset, "alternative": alternative, "credit": "Photo: D. K.", "width": 50 });
    let id = "0197a000-0000-7000-8000-000000000001";
    let node = json!({ "type": "figure", "attrs": attrs, "content": caption });
    scenario.call(
        "save_edition",
        json!({
            "edition": edition, "title": "Ferries", "key_points": null, "order": [id],
            "blocks": [{ "id": id, "node": node, "expected": null }], "base_revision": open["head"]["revision"],
        }),
    );
}

#[test]
fn a_figure_is_kept_published_and_read_back() {
    let scenario = Scenario::empty();
    let (article, edition) = with_figure(&scenario, "A ferry");
    let open = scenario.call("open_edition", json!({ "edition": edition }));
    let figure = &open["blocks"][0]["node"];
    assert_eq!(figure["attrs"]["width"], 50);
    assert_eq!(figure["content"][0]["text"], "The last ferry");

    let folder = scenario.file("out");
    let formats = ["html", "markdown"];
    let written = scenario.call(
        "export",
        json!({ "article": article, "editions": [], "formats": formats, "directory": folder }),
    );
    let files: Vec<String> = written["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap().to_owned())
        .collect();
    let read = |ending: &str| {
        std::fs::read_to_string(files.iter().find(|path| path.ends_with(ending)).unwrap()).unwrap()
    };
    let html = read(".html");
    assert!(html.contains("<img src=\"data:image/jpeg;base64,"), "{html}");
    assert!(html.contains("alt=\"A ferry\" style=\"width: 50%\""), "{html}");
    assert!(
        html.contains("<figcaption><em>The last ferry</em> <small class=\"credit\">Photo: D. K.</small>"),
        "{html}"
    );
    let picture = files.iter().find(|path| path.ends_with(".jpeg")).unwrap();
    let name = std::path::Path::new(picture).file_name().unwrap().to_str().unwrap();
    let markdown = read(".md");
    assert!(
        markdown
            .contains(&format!("![A ferry]({name} \"Photo: D. K.\")<!-- width: 50% -->\\\n*The last ferry*")),
        "{markdown}"
    );

    // Into another newsroom, from the file and the picture beside it.
    let other = Scenario::empty();
    let path = files.iter().find(|path| path.ends_with(".md")).unwrap();
    let seen = other.call("read_import", json!({ "path": path, "language": null }));
    let mut request = keep_request(&seen, None);
    request["beside"] = json!(path);
    let kept = other.call("keep_import", request);
    let open = other.call("open_edition", json!({ "edition": kept["edition"] }));
    let back = &open["blocks"][0]["node"];
    assert_eq!(back["type"], "figure", "{back}");
    assert_eq!(
        (&back["attrs"]["alternative"], &back["attrs"]["credit"]),
        (&json!("A ferry"), &json!("Photo: D. K."))
    );
    let shown = other.call("asset", json!({ "asset": back["attrs"]["asset"] }));
    assert!(html.contains(shown["address"].as_str().unwrap()), "the same picture");
}

#[test]
fn nothing_is_approved_whose_figure_says_nothing_to_those_who_do_not_see_it() {
    let scenario = Scenario::empty();
    let (_, edition) = with_figure(&scenario, "");
    scenario.call("set_state", scenario.move_of(edition.as_str().unwrap(), "in_review"));
    let refusal = scenario.refusal("set_state", scenario.move_of(edition.as_str().unwrap(), "approved"));
    assert_eq!(refusal.code, "figure_without_alternative", "{refusal:?}");
}

#[test]
fn a_figure_whose_picture_is_not_there_is_told_at_export_and_not_approved() {
    let scenario = Scenario::empty();
    let made = scenario.call("create_article", json!({ "language": "en", "title": "Ferries" }));
    save(&scenario, &made["edition"], &json!("0197a000-0000-7000-8000-00000000dead"), "A ferry");
    let written = scenario.call(
        "export",
        json!({ "article": made["article"], "editions": [], "formats": ["html"], "directory": scenario.file("out") }),
    );
    let [found] = <[Value; 1]>::try_from(written["findings"].as_array().unwrap().clone()).unwrap();
    assert_eq!(
        (&found["code"], &found["place"], &found["number"], &found["text"]),
        (&json!("figure_without_picture"), &json!("paragraph"), &json!(1), &json!("The last ferry"))
    );
    let edition = made["edition"].as_str().unwrap();
    scenario.call("set_state", scenario.move_of(edition, "in_review"));
    let refusal = scenario.refusal("set_state", scenario.move_of(edition, "approved"));
    assert_eq!(refusal.code, "figure_without_picture", "{refusal:?}");
}

#[test]
fn what_is_no_picture_is_refused_and_a_large_one_reduced_if_that_is_asked() {
    let scenario = Scenario::empty();
    let article =
        scenario.call("create_article", json!({ "language": "en", "title": "Ferries" }))["article"].clone();
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
    let whole = picture(120, 80, ImageFormat::Png);
    // The head of a PNG of 200 million pixels, with the checksum of such a head.
    let mut vast = whole.clone();
    vast[16..24].copy_from_slice(&[0, 0, 0x4E, 0x20, 0, 0, 0x27, 0x10]);
    vast[29..33].copy_from_slice(&[0x76, 0x46, 0xDF, 0xF5]);
    for (name, bytes, code) in [
        ("drawing.svg", svg, "not_a_photo"),
        ("words.png", b"words".to_vec(), "not_a_photo"),
        ("half.png", whole[..200].to_vec(), "not_a_photo"),
        // No reduced one is promised of what cannot be read.
        ("vast.png", vast, "picture_too_many_pixels"),
    ] {
        let bytes = base64::engine::general_purpose::STANDARD.encode(bytes);
        for reduce in [false, true] {
            let request = json!({ "article": article, "bytes": bytes, "name": name, "reduce": reduce });
            let refusal = scenario.refusal("add_picture", request);
            assert_eq!(refusal.code, code, "{refusal:?}");
            assert!(refusal.detail.contains(name), "{refusal:?}");
        }
    }
    let wide = scenario.write("wide.png", picture(8_400, 60, ImageFormat::Png));
    let request = |reduce: bool| json!({ "article": article, "path": wide, "reduce": reduce });
    assert_eq!(scenario.refusal("add_picture", request(false)).code, "picture_too_large");
    let added = scenario.call("add_picture", request(true));
    assert_eq!(added["width"], 2_000);
    let again = json!({ "article": article, "asset": added["asset"], "reduce": true });
    assert_eq!(scenario.call("add_picture", again)["width"], 2_000);
}

#[test]
fn a_picture_that_a_text_shows_outlives_the_person_whose_photo_it_was() {
    let scenario = Scenario::empty();
    let (_, edition) = with_figure(&scenario, "A ferry");
    let person = scenario.call("persons", json!({}))[0]["id"].clone();
    let path = scenario.file("ferry.jpg");
    scenario.call("set_photo", json!({ "person": person, "path": path }));
    scenario.call("set_photo", json!({ "person": person, "path": null }));
    let open = scenario.call("open_edition", json!({ "edition": edition }));
    scenario.call("asset", json!({ "asset": open["blocks"][0]["node"]["attrs"]["asset"] }));
}

#[test]
fn a_picture_beside_a_file_that_cannot_be_taken_in_is_told() {
    let scenario = Scenario::empty();
    scenario.write("my photo.png", picture(3, 2, ImageFormat::Png));
    scenario.write("broken.png", "no picture");
    let text = "---\ntitle: Ferries\nlanguage: en\n---\n\n![One](my%20photo.png)\n\n![Two](broken.png)\n\n\
        ![Three](missing.png)<br>Words.\n\n![Four](gone.png)\n";
    let path = scenario.write("page.md", text);
    let read = scenario.call("read_import", json!({ "path": path }));
    let mut request = keep_request(&read, None);
    request["beside"] = json!(path);
    let kept = scenario.call("keep_import", request);
    let told: Vec<&str> =
        kept["findings"].as_array().unwrap().iter().map(|f| f["text"].as_str().unwrap()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("broken.png") && told[1].contains("gone.png"), "{told:?}");
    let view = scenario.call("open_edition", json!({ "edition": kept["edition"] }));
    let kinds: Vec<&str> =
        view["blocks"].as_array().unwrap().iter().map(|b| b["node"]["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["figure", "paragraph", "paragraph", "paragraph"]);
}
