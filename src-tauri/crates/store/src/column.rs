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
        .ok_or_else(|| flawed(index, FlawKind::Time, &milliseconds.to_string()))
}

pub(crate) fn optional_day(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let Some(day) = row.get::<_, Option<String>>(index)? else { return Ok(None) };
    day.parse().map(Some).map_err(|_| flawed(index, FlawKind::Day, &day))
}

pub(crate) fn language(row: &Row<'_>, index: usize) -> rusqlite::Result<Language> {
    language_or(row, index, FlawKind::Language)
}

/// A language; a tag that is none is a flaw of this kind.
pub(crate) fn language_or(row: &Row<'_>, index: usize, kind: FlawKind) -> rusqlite::Result<Language> {
    let tag: String = row.get(index)?;
    Language::parse(&tag).map_err(|_| flawed(index, kind, &tag))
}

/// A text in the second column with its language in the first, or one more flaw.
pub(crate) fn in_language(
    row: &Row<'_>,
    flaws: &mut Vec<Flaw>,
) -> rusqlite::Result<Option<(Language, String)>> {
    or_flaw(language(row, 0), flaws)?.map(|language| Ok((language, row.get(1)?))).transpose()
}

pub(crate) fn state(row: &Row<'_>, index: usize) -> rusqlite::Result<State> {
    let word: String = row.get(index)?;
    State::from_word(&word).ok_or_else(|| flawed(index, FlawKind::State, &word))
}

pub(crate) fn role(row: &Row<'_>, index: usize) -> rusqlite::Result<Role> {
    let word: String = row.get(index)?;
    Role::from_word(&word).ok_or_else(|| flawed(index, FlawKind::Role, &word))
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
    serde_json::from_str(&json).map_err(|_| flawed(index, kind, &json))
}

/// What a column holds, or nothing and one more flaw: a value that cannot be read must not keep anyone from
/// all the others.
pub(crate) fn or_flaw<T>(read: rusqlite::Result<T>, flaws: &mut Vec<Flaw>) -> rusqlite::Result<Option<T>> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            flaws.push(flaw(error)?);
            Ok(None)
        }
    }
}

/// The flaw that an error tells of; the error itself if it is about no single value.
pub(crate) fn flaw(error: rusqlite::Error) -> rusqlite::Result<Flaw> {
    match error {
        rusqlite::Error::IntegralValueOutOfRange(_, number) => {
            Ok(Flaw::new(FlawKind::Number, &number.to_string()))
        }
        // The letters themselves are broken, so nothing can be shown of them.
        rusqlite::Error::Utf8Error(..) => Ok(Flaw::new(FlawKind::Text, "\u{fffd}")),
        rusqlite::Error::FromSqlConversionFailure(index, kind, reason) => match reason.downcast::<Flaw>() {
            Ok(flaw) => Ok(*flaw),
            Err(reason) => Err(rusqlite::Error::FromSqlConversionFailure(index, kind, reason)),
        },
        error => Err(error),
    }
}

/// The error of a column with a flaw, of which the rest of its row can be told without it.
fn flawed(index: usize, kind: FlawKind, value: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(Flaw::new(kind, value)))
}

/// The error of a column that holds what it may not, with a sentence that says what; nothing of its row can be
/// told.
pub(crate) fn bad(index: usize, detail: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(BadValue(detail)))
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct BadValue(String);
