//! The shapes of a note: where authors, title and the rest of it begin and end. Each file is one shape.

pub(crate) mod apa;
pub(crate) mod gost;
pub(crate) mod law;
pub(crate) mod plain;
pub(crate) mod quoted;
pub(crate) mod short;

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::is_gap;
use crate::words::{self, Group, any_of, expression};

/// A title without the signs at its ends and what was cut out of it.
pub(crate) fn title(text: &str) -> Option<String> {
    let text: String = text.chars().map(|letter| if is_gap(letter) { ' ' } else { letter }).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A parallel title in another language is not kept.
    let text = text.split_once(" = ").map_or(text.as_str(), |(title, _)| title);
    let text = text.trim_matches(|sign: char| sign.is_whitespace() || ",;:–—/".contains(sign));
    let text = text.trim_start_matches(['.', ' ']).trim_end_matches([' ', ',', ';', ':']);
    let text = match text.strip_suffix('.') {
        Some(shorter) if !shorter.ends_with('.') => shorter,
        _ => text,
    };
    let text = KIND_BRACKET.find(text).map_or(text, |found| &text[..found.start()]);
    let text = without_kind_word(text).trim_end_matches([' ', ',', ':']);
    text.chars().any(char::is_alphanumeric).then(|| text.to_owned())
}

/// Without the word of its kind behind a colon: "Логистика для всех : учебник для вузов".
fn without_kind_word(title: &str) -> &str {
    let Some(at) = title.rfind(':') else { return title };
    let after = title[at + 1..].trim_start();
    let generic = words::begins(Group::Generic, after)
        .filter(|end| after.starts_with(char::is_lowercase) && *end == after.len());
    if generic.is_some() {
        return title[..at].trim_end();
    }
    match words::begins(Group::KindWord, after).or_else(|| words::begins(Group::Thesis, after)) {
        Some(end)
            if after[end..].trim_matches([' ', '.']).is_empty()
                || words::begins(Group::Thesis, after).is_some() =>
        {
            title[..at].trim_end()
        }
        _ => title,
    }
}

/// "(интервью)": the kind in a bracket.
static KIND_BRACKET: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"\s\((?:{}|{}|{}|{})\)$",
        any_of(Group::Interview),
        any_of(Group::KindWord),
        any_of(Group::Podcast),
        any_of(Group::Video)
    ))
});
