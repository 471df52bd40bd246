//! What is pasted crosses by the command `clean_pasted`: read, cleaned, and refused when it is too long.

use serde_json::{Value, json};

use crate::desk::Scenario;

fn request(html: &str, keep_notes: bool) -> Value {
    json!({ "html": html, "from": null, "keep_notes": keep_notes, "here": null, "typed": true, "for_file": false })
}

const WORD: &str = "<p class=MsoNormal onclick='run()'>Kars<a href='#_ftn1' name='_ftnref1'>[1]</a> \
                    <b><i>dün</b> bugün</i><script>run()</script></p>\
                    <div id='ftn1'><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Liman defteri.</p></div>";

#[test]
fn a_pasted_page_comes_clean_with_its_notes() {
    let scenario = Scenario::empty();
    let page = scenario.call("clean_pasted", request(WORD, false));
    let html = page["html"].as_str().unwrap();
    assert!(html.contains("<em><strong>dün</strong> bugün</em>"), "{html}");
    for gone in ["script", "run()", "Mso", "onclick"] {
        assert!(!html.contains(gone), "“{gone}” stays away: {html}");
    }
    assert_eq!(page["notes"].as_array().unwrap().len(), 1, "{page}");
    assert!(page["notes"][0]["html"].as_str().unwrap().contains("Liman defteri."), "{page}");
    assert_eq!(page["blocks"].as_array().unwrap().len(), 1, "the note is no paragraph: {page}");
}

#[test]
fn where_no_notes_are_taken_they_stay_in_the_text() {
    let scenario = Scenario::empty();
    let page = scenario.call("clean_pasted", request(WORD, true));
    assert_eq!(page["notes"], json!([]));
    assert!(page["html"].as_str().unwrap().contains("Liman defteri."), "{page}");
}

#[test]
fn a_program_that_is_not_known_is_refused() {
    let scenario = Scenario::empty();
    let mut asked = request("<p>a</p>", false);
    asked["from"] = json!("abacus");
    assert_eq!(scenario.refusal("clean_pasted", asked).code, "bad_value");
}

#[test]
fn what_is_more_than_a_text_takes_at_once_is_refused_for_a_file_too() {
    let scenario = Scenario::empty();
    for for_file in [false, true] {
        let mut asked = request(&"<p>a</p>".repeat(10_001), false);
        asked["typed"] = json!(false);
        asked["for_file"] = json!(for_file);
        let refusal = scenario.refusal("clean_pasted", asked.clone());
        assert_eq!(refusal.code, "pasted_too_many");
        assert!(refusal.detail.contains("10001 paragraphs"), "{}", refusal.detail);
        asked["html"] = json!("a".repeat((17 << 20) - 5));
        let refusal = scenario.refusal("clean_pasted", asked);
        assert_eq!(refusal.code, "pasted_too_long");
        assert!(refusal.detail.contains("has 17 MB, and at most 16 MB"), "{}", refusal.detail);
    }
    let dropped = json!({ "text": "a ".repeat(9 << 20) });
    assert_eq!(scenario.refusal("read_import", dropped).code, "pasted_too_long");
}

#[test]
fn a_text_that_is_too_long_is_refused_as_a_page_is() {
    let scenario = Scenario::empty();
    let code = |text: String| scenario.refusal("check_pasted", json!({ "text": text })).code;
    assert_eq!(code("a\n".repeat(10_001)), "pasted_too_many");
    assert_eq!(code("a".repeat(17 << 20)), "pasted_too_long");
    scenario.call("check_pasted", json!({ "text": "a\n\n".repeat(10_000) }));
}

#[test]
fn a_phrase_of_word_is_in_another_language_than_the_text_into_which_it_comes() {
    let scenario = Scenario::empty();
    let mut asked = request("<p class=MsoNormal>Bir <i><span lang=DE>Feierabend</span></i> günü.</p>", false);
    let html =
        |asked: &Value| scenario.call("clean_pasted", asked.clone())["html"].as_str().unwrap().to_owned();
    assert_eq!(html(&asked), "<p>Bir <em>Feierabend</em> günü.</p>", "of which text is not said");
    let phrase = "<span class=\"phrase\" lang=\"de\"><em>Feierabend</em></span>";
    for (language, expected) in [("tr", phrase), ("de-AT", "<em>Feierabend</em>")] {
        asked["language"] = json!(language);
        assert_eq!(html(&asked), format!("<p>Bir {expected} günü.</p>"));
    }
}

#[test]
fn markdown_that_is_pasted_to_be_read_in_is_read_as_markdown() {
    let scenario = Scenario::empty();
    let read = |text: &str| {
        let read = scenario.call("read_import", json!({ "text": text, "language": "en" }));
        let article = &read["article"];
        let notes = article["notes"].as_array().map_or(0, Vec::len);
        (read["format"].clone(), article["title"].clone(), notes)
    };
    let text = "Low water\n\nThe river is low.[^1]\n\n[^1]: Harbour office, 4 May 2026.\n";
    assert_eq!(read(&format!("# {text}")), (json!("markdown"), json!("Low water"), 1));
    let (format, _, notes) = read(text);
    assert_eq!((format, notes), (json!("markdown"), 1));
    assert_eq!(read("Low water\n\nThe river is low.\n").0, json!("page_text"));
}
