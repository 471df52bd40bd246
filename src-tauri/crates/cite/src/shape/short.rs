//! Short forms that point back: `Ibid., 47`, «Там же. С. 57», `Bozkurt, a.g.m.`

use std::sync::LazyLock;

use regex::Regex;

use crate::details::take_details;
use crate::people::{could_be_authors, read_people};
use crate::reading::Reading;
use crate::words::{Group, any_of, expression};

/// Reads a note that stands for an earlier one; nothing is filled in from there. Tells whether it was one.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) -> bool {
    let Some(found) = BACK.find(text) else { return false };
    let before = text[..found.start()].trim_matches([' ', ',', ';', '.', ':']);
    let before_whole = text[..found.start()].trim_matches([' ', ',', ';', ':']);
    if before.chars().count() > 60 || before.contains(['“', '«', '"']) {
        return false;
    }
    reading.signs.back = true;
    if could_be_authors(before_whole) || before.split_whitespace().count() <= 3 && !before.is_empty() {
        reading.note.authors = read_people(before_whole);
    }
    take_details(&text[found.end()..], reading);
    true
}

static BACK: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"(?:^|[\s,.])\b{}", any_of(Group::Back))));
