//! `progress` and `pairing`: how far translations are, and how their blocks stand to the original's.

use std::collections::HashMap;

use app::desk::Desk;
use app::failure::counted;
use serde_json::{Value, json};

use super::{Refusal, answer, call, edition_in, every_row, find, text};
use crate::{Arguments, print};

/// Prints a line for each translation of the newsroom.
pub fn progress(desk: &Desk, arguments: &Arguments) -> Result<(), Refusal> {
    let list = every_row(|offset| call(desk, "list_articles", json!({ "limit": 1000, "offset": offset })))?;
    let mut translations = Vec::new();
    for row in list["rows"].as_array().into_iter().flatten() {
        let editions = row["editions"].as_array().into_iter().flatten();
        for edition in editions.filter(|edition| !edition["progress"].is_null()) {
            translations.push(json!({
                "slug": row["slug"], "edition": edition["id"], "language": edition["language"],
                "title": edition["title"], "progress": edition["progress"],
            }));
        }
    }
    answer(arguments, &Value::Array(translations), |translations| {
        for one in translations.as_array().into_iter().flatten() {
            let words = |state: &str| one["progress"]["words"][state].as_u64().unwrap_or_default();
            let [translated, outdated, untranslated] = ["translated", "outdated", "untranslated"].map(words);
            let all = translated + outdated + untranslated;
            // Of nothing, all is translated.
            let percent = (translated * 100).checked_div(all).unwrap_or(100);
            print::line(&format!(
                "{}  {}  {percent} % of {}: {outdated} outdated, {untranslated} untranslated",
                text(&one["slug"]),
                text(&one["language"]),
                counted(all, "word"),
            ));
        }
    })
}

/// Prints a line for each bead of a translation, with its blocks counted from 0 as `align` counts lines.
pub fn pairing(desk: &Desk, arguments: &Arguments, name: &str, lang: &str) -> Result<(), Refusal> {
    let article = find(desk, name)?;
    let edition = edition_in(&article, lang)?;
    let pairing = call(desk, "pairing", json!({ "edition": edition["id"] }))?;
    let places = |edition: &Value| -> Result<HashMap<String, usize>, Refusal> {
        let view = call(desk, "open_edition", json!({ "edition": edition }))?;
        let blocks = view["blocks"].as_array().into_iter().flatten();
        Ok(blocks.enumerate().map(|(place, block)| (text(&block["id"]).to_owned(), place)).collect())
    };
    let (source, target) = (places(&pairing["source"])?, places(&edition["id"])?);
    answer(arguments, &pairing, |pairing| {
        for bead in pairing["beads"].as_array().into_iter().flatten() {
            let side = |ids: &Value, places: &HashMap<String, usize>| {
                let places = ids.as_array().into_iter().flatten().filter_map(|id| places.get(text(id)));
                format!("[{}]", places.map(usize::to_string).collect::<Vec<_>>().join(","))
            };
            let mut said = vec![text(&bead["state"]).replace('_', " ")];
            if let Some(grade) = bead["change"]["grade"].as_str() {
                said.push(format!("{grade} change"));
            }
            if bead["set"] == json!(true) {
                said.push("set".to_owned());
            }
            if let Some(sureness) = bead["sureness"].as_f64() {
                said.push(format!("sure {sureness:.2}"));
            }
            print::line(&format!(
                "{}:{} {}",
                side(&bead["source"], &source),
                side(&bead["target"], &target),
                said.join(", ")
            ));
        }
    })
}
