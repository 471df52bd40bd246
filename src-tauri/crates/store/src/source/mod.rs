//! Sources, kept as CSL-JSON 1.0.2. What we know of a source is a part of its record: another program may
//! write more there.

use chrono::{Datelike, NaiveDate};
use editorial::endnote::{Source, SourceFields};
use editorial::id::SourceId;
use rusqlite::Row;
use serde_json::{Map, Value, json};

use crate::connection::{Reader, Writer};
use crate::flaw::FlawKind;
use crate::{Error, column};

/// Adds a source.
pub fn insert(writer: &Writer<'_>, source: &Source) -> Result<(), Error> {
    let kind = if source.fields.url.is_some() { "webpage" } else { "document" };
    let mut record = Map::new();
    record.insert("id".to_owned(), source.id.to_string().into());
    record.insert("type".to_owned(), kind.into());
    write_fields(&mut record, &source.fields);
    writer
        .change(include_str!("insert.sql"), (source.id.0.as_bytes(), Value::from(record).to_string()))
        .map(drop)
}

/// A source by its id; none too if its record cannot be read, which [`crate::endnote::flaws`] tells.
pub fn get(reader: &Reader<'_>, id: SourceId) -> Result<Option<Source>, Error> {
    let record = reader.first(include_str!("get.sql"), [id.0.as_bytes()], |row| Ok(record(row).ok()))?;
    Ok(record.flatten().map(|record| Source { id, fields: read_fields(&record) }))
}

/// Makes what we know of a source what is given here. Other parts of its record stay. A record that cannot be read
/// is refused and stays as it is.
pub fn update(writer: &Writer<'_>, source: &Source) -> Result<(), Error> {
    let not_found = || Error::NotFound { what: "source", id: source.id.to_string() };
    let record = writer.first(include_str!("get.sql"), [source.id.0.as_bytes()], record)?;
    let mut record = record.ok_or_else(not_found)?;
    write_fields(&mut record, &source.fields);
    writer
        .change(include_str!("update.sql"), (source.id.0.as_bytes(), Value::from(record).to_string()))
        .map(drop)
}

/// The record in the first column.
pub(crate) fn record(row: &Row<'_>) -> rusqlite::Result<Map<String, Value>> {
    column::json(row, 0, FlawKind::Source)
}

fn read_fields(record: &Map<String, Value>) -> SourceFields {
    let text = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_owned);
    SourceFields {
        author: record.get("author").and_then(read_names),
        title: text("title"),
        container_title: text("container-title"),
        url: text("URL"),
        accessed: record.get("accessed").and_then(read_date),
    }
}

fn write_fields(record: &mut Map<String, Value>, fields: &SourceFields) {
    let text = |text: &Option<String>| text.clone().map(Value::from);
    let parts = [
        ("author", fields.author.as_deref().map(write_names)),
        ("title", text(&fields.title)),
        ("container-title", text(&fields.container_title)),
        ("URL", text(&fields.url)),
        ("accessed", fields.accessed.map(write_date)),
    ];
    record.extend(parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
}

/// "Family, Given" of each name, with semicolons between.
fn read_names(names: &Value) -> Option<String> {
    let name = |name: &Value| {
        let part = |key: &str| name.get(key).and_then(Value::as_str).filter(|part| !part.is_empty());
        match (part("family"), part("given")) {
            (Some(family), Some(given)) => Some(format!("{family}, {given}")),
            (family, given) => family.or(given).or(part("literal")).map(str::to_owned),
        }
    };
    let names: Vec<String> = names.as_array()?.iter().filter_map(name).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

/// A name with a comma has a family and a given name; one without is kept as it stands.
fn write_names(names: &str) -> Value {
    let name = |name: &str| match name.split_once(',') {
        Some((family, given)) if !family.trim().is_empty() && !given.trim().is_empty() => {
            json!({ "family": family.trim(), "given": given.trim() })
        }
        _ => json!({ "literal": name.trim() }),
    };
    names.split(';').filter(|part| !part.trim().is_empty()).map(name).collect()
}

fn read_date(date: &Value) -> Option<NaiveDate> {
    let parts = date.get("date-parts")?.get(0)?;
    // Other programs write the numbers as text, which the schema allows.
    let part = |index: usize| {
        let part = parts.get(index)?;
        part.as_i64().or_else(|| part.as_str()?.parse().ok())
    };
    let (year, month, day) = (part(0)?, part(1)?, part(2)?);
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

fn write_date(date: NaiveDate) -> Value {
    json!({ "date-parts": [[date.year(), date.month(), date.day()]] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_two_parts_or_one() {
        let author = Some("Nakispekova, Aiman; Kazinform".to_owned());
        let fields = SourceFields { author, ..SourceFields::default() };
        let mut record = Map::new();
        write_fields(&mut record, &fields);
        let names = json!([{ "family": "Nakispekova", "given": "Aiman" }, { "literal": "Kazinform" }]);
        assert_eq!(Value::from(record.clone()), json!({ "author": names }));
        assert_eq!(read_fields(&record), fields, "what was written reads back");
    }

    #[test]
    fn dates_are_read_as_numbers_and_as_text() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3);
        assert_eq!(read_date(&json!({ "date-parts": [["2026", "11", "3"]] })), day);
        assert_eq!(day.map(write_date), Some(json!({ "date-parts": [[2026, 11, 3]] })));
    }
}
