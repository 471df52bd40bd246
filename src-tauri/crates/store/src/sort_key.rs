//! Bytes that sort as a language's dictionary does, so that an index holds the library in order.
//!
//! A list holds titles in many languages, and keys of two languages do not compare (Russian order puts
//! Cyrillic where others put Latin). So a key begins with the script of the first letter, Latin before
//! Greek before Cyrillic and so on, and only within a script goes on with the language's own key.

use std::path::Path;

use editorial::id::ArticleId;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use text::language::{Language, Order};
use text::script::Script;

use crate::connection::{Reader, Writer};
use crate::{Error, article, column, person, setting};

/// Which order the keys in a file were made by; to be raised when the collation data changes, which the
/// last test of this file tells, or what script a letter is of.
const ORDER: i64 = 2;

/// Where a file says which order it has.
const SETTING: &str = "store.sort_order";

/// The key of a text in a language; without one, the order common to all.
pub(crate) fn of(text: &str, language: Option<&Language>) -> Vec<u8> {
    let text = text.trim();
    let mut key = vec![script_rank(text)];
    language.map_or_else(Order::common, Language::order).write_sort_key(text, &mut key);
    key
}

/// Where a text goes by its first letter: digits and empty texts first, then scripts in a fixed order.
fn script_rank(text: &str) -> u8 {
    match text.chars().find(|letter| letter.is_alphanumeric()) {
        None => 0,
        Some(digit) if digit.is_numeric() => 0,
        Some(letter) => match Script::of(letter) {
            Some(Script::Latin) => 1,
            Some(Script::Greek) => 2,
            Some(Script::Cyrillic) => 3,
            Some(Script::Georgian) => 4,
            Some(Script::Armenian) => 5,
            Some(Script::Hebrew) => 6,
            Some(Script::Arabic) => 7,
            _ => 8,
        },
    }
}

/// Makes all keys of a file anew if they were made by another order.
pub(crate) fn renew_if_old(connection: &Connection, path: &Path) -> Result<(), Error> {
    let error = |error| Error::from_sqlite(path, error);
    let order = ORDER.to_string();
    if setting::get(&Reader::new(connection, path), SETTING)?.as_ref() == Some(&order) {
        return Ok(());
    }
    let transaction =
        Transaction::new_unchecked(connection, TransactionBehavior::Immediate).map_err(error)?;
    let writer = Writer::new(&transaction, path);
    let titles: Vec<(ArticleId, String, String)> =
        writer.all(include_str!("article/titles.sql"), [], |row| {
            Ok((ArticleId(column::uuid(row, 0)?), row.get(1)?, row.get(2)?))
        })?;
    for (article, title, language) in titles {
        // A damaged edition must not keep the newsroom from being opened.
        let language = Language::parse(&language).ok();
        article::set_title_key(&writer, article, &of(&title, language.as_ref()))?;
    }
    for person in person::all(&writer)? {
        person::set_author_keys(&writer, &person)?;
    }
    setting::put(&writer, SETTING, &order)?;
    transaction.commit().map_err(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[track_caller]
    fn check(tag: &str, expected: &[&str]) {
        let mut sorted = expected.to_vec();
        sorted.reverse();
        sorted.sort_by_key(|title| of(title, Some(&language(tag))));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn each_language_has_its_order() {
        check("tr", &["2024", "cuma", "çadır", "ırmak", "iskele", "osman", "önce", "zaman"]);
        check("ru", &["ёж", "Ёлка", "ёлки", "ель", "жар"]);
        check("en", &["apple", "Café", "cafés", "zebra"]);
    }

    #[test]
    fn scripts_do_not_mix() {
        let (turkish, russian) = (language("tr"), language("ru"));
        assert!(of("zaman", Some(&turkish)) < of("Анализ", Some(&russian)));
        assert!(of("Zebra", Some(&russian)) < of("Анализ", Some(&russian)));
    }

    /// When this fails, the collation data has changed: put the new bytes here and raise [`ORDER`].
    #[test]
    fn the_order_is_the_one_it_was() {
        let samples = [("Çayırlı ırmak, İskele", "tr"), ("Ёлка и уют", "ru"), ("River ports 2024", "en")];
        let all: Vec<u8> = samples.iter().flat_map(|(text, tag)| of(text, Some(&language(tag)))).collect();
        assert_eq!(
            text::digest::Digest::of(&all).to_string(),
            "5e888a7487eea506e53be5e94ebb078c19d2755743f71c6b8218bc93c2fb18d3"
        );
    }
}
