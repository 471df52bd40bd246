//! The few kinds of value a column holds, out of their stored forms. Ids are 16-byte blobs, times are
//! milliseconds since 1970 in UTC, days are `YYYY-MM-DD`, digests are 32-byte blobs.

use chrono::{DateTime, NaiveDate, Utc};
use editorial::rights::Role;
use editorial::state::State;
use rusqlite::Row;
use rusqlite::types::Type;
use serde::de::DeserializeOwned;
use text::digest::Digest;
use text::language::Language;
use uuid::Uuid;

use crate::flaw::{Flaw, FlawKind};

pub(crate) fn uuid(row: &Row<'_>, index: usize) -> rusqlite::Result<Uuid> {
    row.get(index).map(Uuid::from_bytes)
}

pub(crate) fn optional_uuid(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(Uuid::from_bytes))
}

pub(crate) fn time(row: &Row<'_>, index: usize) -> rusqlite::Result<DateTime<Utc>> {
    let milliseconds: i64 = row.get(index)?;
    DateTime::from_timestamp_millis(milliseconds)
        .ok_or_else(|| bad(index, FlawKind::Time, milliseconds.to_string()))
}

pub(crate) fn optional_day(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let Some(day) = row.get::<_, Option<String>>(index)? else { return Ok(None) };
    day.parse().map(Some).map_err(|_| bad(index, FlawKind::Day, day))
}

pub(crate) fn language(row: &Row<'_>, index: usize) -> rusqlite::Result<Language> {
    let tag: String = row.get(index)?;
    Language::parse(&tag).map_err(|_| bad(index, FlawKind::Language, tag))
}

/// A text in the second column with its language in the first, or one more flaw.
pub(crate) fn in_language(
    row: &Row<'_>,
    flaws: &mut Vec<Flaw>,
) -> rusqlite::Result<Option<(Language, String)>> {
    or_flaw(language(row, 0), flaws).map(|language| Ok((language, row.get(1)?))).transpose()
}

pub(crate) fn state(row: &Row<'_>, index: usize) -> rusqlite::Result<State> {
    let word: String = row.get(index)?;
    State::from_word(&word).ok_or_else(|| bad(index, FlawKind::State, word))
}

pub(crate) fn role(row: &Row<'_>, index: usize) -> rusqlite::Result<Role> {
    let word: String = row.get(index)?;
    Role::from_word(&word).ok_or_else(|| bad(index, FlawKind::Role, word))
}

pub(crate) fn digest(row: &Row<'_>, index: usize) -> rusqlite::Result<Digest> {
    row.get(index).map(Digest::from_bytes)
}

pub(crate) fn optional_digest(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Digest>> {
    Ok(row.get::<_, Option<[u8; 32]>>(index)?.map(Digest::from_bytes))
}

/// A value kept as JSON; one that does not have the form of a `T` is a flaw of this kind.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, index: usize, kind: FlawKind) -> rusqlite::Result<T> {
    let json: String = row.get(index)?;
    serde_json::from_str(&json).map_err(|_| {
        let beginning: String = json.chars().take(LONGEST_SHOWN).collect();
        let ending = if beginning.len() < json.len() { "…" } else { "" };
        bad(index, kind, format!("{beginning}{ending}"))
    })
}

/// How many characters of a damaged value are shown, by which one knows it again.
const LONGEST_SHOWN: usize = 60;

/// What a column holds, or nothing and one more flaw: a value that cannot be read must not keep anyone from
/// all the others.
pub(crate) fn or_flaw<T>(read: rusqlite::Result<T>, flaws: &mut Vec<Flaw>) -> Option<T> {
    read.map_err(|error| flaws.push(flaw(error))).ok()
}

/// What is wrong with a value.
pub(crate) fn flaw(error: rusqlite::Error) -> Flaw {
    let known = match &error {
        rusqlite::Error::FromSqlConversionFailure(_, _, reason) => reason.downcast_ref::<Flaw>().cloned(),
        _ => None,
    };
    known.unwrap_or_else(|| Flaw::new(FlawKind::Other, error.to_string()))
}

/// An error that says which column held what it may not.
pub(crate) fn bad(index: usize, kind: FlawKind, value: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(Flaw::new(kind, value)))
}
