//! `notes`: what pasted notes say of their sources.

use std::path::Path;

use app::desk::Desk;
use serde_json::{Value, json};

use super::{Refusal, call, text};
use crate::{Arguments, print};

/// Prints a block of lines for each note, a field a line, and `?` behind the name of what is unsure; as JSON, a CSL-JSON
/// item a line.
pub fn read(desk: &Desk, arguments: &Arguments, file: &Path, lang: Option<&str>) -> Result<(), Refusal> {
    let path = file.display().to_string();
    let read = call(desk, "notes_file", json!({ "path": path, "language": lang }))?;
    for (at, item) in read["items"].as_array().into_iter().flatten().enumerate() {
        let item = without_empty(item);
        if arguments.json {
            print::line(&item.to_string());
            continue;
        }
        if at > 0 {
            print::line("");
        }
        for field in FIELDS {
            let is_unsure =
                item["custom"]["unsure"].as_array().is_some_and(|unsure| unsure.contains(&json!(field)));
            let value = words(&item[*field]);
            if !value.is_empty() || is_unsure {
                let mark = if is_unsure { "?" } else { "" };
                print::line(format!("{field}{mark}: {value}").trim_end());
            }
        }
    }
    Ok(())
}

/// The fields in the order in which they are shown.
const FIELDS: &[&str] = &[
    "id",
    "type",
    "author",
    "title",
    "container-title",
    "issued",
    "URL",
    "accessed",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "DOI",
    "editor",
    "translator",
    "language",
];

/// The item without the fields of which the note says nothing; `custom` stays, so that it is known that nothing is unsure.
fn without_empty(item: &Value) -> Value {
    let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match item {
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, value)| !is_empty(value) || *name == "unsure")
            .map(|(name, value)| (name.clone(), without_empty(value)))
            .collect(),
        Value::Array(items) => items.iter().map(without_empty).collect(),
        other => other.clone(),
    }
}

/// A field for people to read: names by "family, given", dates by ISO 8601.
fn words(value: &Value) -> String {
    if let Some(names) = value.as_array() {
        let name = |name: &Value| match (&name["literal"], &name["family"], &name["given"]) {
            (Value::String(literal), ..) => literal.clone(),
            (_, family, Value::String(given)) => format!("{}, {given}", text(family)),
            (_, family, _) => text(family).to_owned(),
        };
        return names.iter().map(name).collect::<Vec<_>>().join("; ");
    }
    if let Some(parts) = value["date-parts"][0].as_array() {
        let numbers: Vec<String> =
            parts.iter().filter_map(Value::as_i64).map(|part| format!("{part:02}")).collect();
        return numbers.join("-");
    }
    value.as_str().unwrap_or_default().to_owned()
}
