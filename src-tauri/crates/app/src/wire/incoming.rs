//! Reads the values of requests: languages, days, text by language.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use text::digest::Digest;
use text::language::Language;

use super::InLanguage;
use crate::failure::Failure;

/// A language by its tag.
pub fn language(tag: &str) -> Result<Language, Failure> {
    Language::parse(tag).map_err(|_| {
        Failure::bad_value(
            "language",
            tag,
            "a language’s tag, such as tr for Turkish, ru for Russian or kk-Latn for Kazakh in Latin letters",
        )
    })
}

/// A day, or none for the empty text.
pub(crate) fn day(text: &str) -> Result<Option<NaiveDate>, Failure> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    day.map(Some).map_err(|_| Failure::bad_value("date", text, "a day such as 2026-11-23"))
}

/// Text by language; empty texts are left out.
pub(crate) fn in_languages(texts: &[InLanguage]) -> Result<BTreeMap<Language, String>, Failure> {
    texts
        .iter()
        .filter(|text| !text.text.trim().is_empty())
        .map(|text| Ok((language(&text.language)?, text.text.trim().to_owned())))
        .collect()
}

/// A title: one line without spaces around it, whatever it was pasted from. A break of a line becomes a space.
pub(crate) fn one_line(text: &str) -> String {
    let lines =
        text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// A digest by its 64 hexadecimal digits.
pub(crate) fn digest(text: &str) -> Result<Digest, Failure> {
    text.parse().map_err(|_| Failure::bad_value("digest", text, "64 hexadecimal digits"))
}

/// An id, or a refusal that names what it should have been the id of.
pub(crate) fn id<T: std::str::FromStr>(what: &'static str, text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::not_found(what, text))
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_title_is_one_line() {
        for (pasted, kept) in [
            ("  Su çekildiğinde ", "Su çekildiğinde"),
            ("Su \r\n  çekildiğinde\n\nne olur?", "Su çekildiğinde ne olur?"),
            ("Вода\u{2028}уходит\n", "Вода уходит"),
            ("в\u{a0}1920  году", "в\u{a0}1920  году"),
            ("\n", ""),
        ] {
            assert_eq!(one_line(pasted), kept);
        }
    }
}
