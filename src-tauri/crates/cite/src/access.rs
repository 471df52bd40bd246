//! The day on which a page was read.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use text::language::Language;

use crate::clean::GAP;
use crate::dates::{FoundDate, date_at_start, find_dates};
use crate::fields::PartialDate;
use crate::words::{Group, any_of, expression};

/// A day of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundAccess {
    /// Nothing if the calendar has no such day.
    pub day: Option<PartialDate>,
    pub unsure: bool,
    /// What to cut out of the note, brackets and words included; in bytes.
    pub place: Range<usize>,
}

/// Finds the last day of access that a note tells by its word, before the day ("accessed", «дата обращения») or
/// behind it ("tarihinde erişildi"). The time of day is cut with it.
pub fn find_access(text: &str, language: &Language) -> Option<FoundAccess> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        expression(&format!(
            r"[(\[]?\s?\b{}\s?[:–]?\s?(?:(?:on|am|at|в|the)\s)?:?\s?",
            any_of(Group::Accessed)
        ))
    });
    static BEHIND: LazyLock<Regex> =
        LazyLock::new(|| expression(&format!(r"^\s?{}\.?", any_of(Group::AccessedAfter))));
    let mut last = None;
    for said in SAID.find_iter(text) {
        let after = &text[said.end()..];
        if let Some(date) =
            date_at_start(after, language).filter(|date| is_day(date) && date.place.start <= 2)
        {
            let end = said.end() + date.place.end;
            last = Some(found(text, &date, said.start(), end + rest_of_day(&text[end..])));
        }
    }
    last.or_else(|| {
        let behind =
            |date: &FoundDate| BEHIND.find(&text[date.place.end..]).map(|word| date.place.end + word.end());
        let day = find_dates(text, language)
            .into_iter()
            .filter(is_day)
            .find_map(|date| Some((behind(&date)?, date)));
        day.map(|(end, date)| found(text, &date, date.place.start, end))
    })
}

/// Finds a day on which a copy was put into an archive, which is no date of the source; with its word, in bytes.
pub fn find_archiving(text: &str, language: &Language) -> Option<Range<usize>> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        expression(&format!(
            r"[(\[]?\s?\b{}\s?:?\s?(?:(?:on|am|от|від|the original on|the original|vom)\s)*",
            any_of(Group::Archived)
        ))
    });
    SAID.find_iter(text).find_map(|said| {
        let date = date_at_start(&text[said.end()..], language)
            .filter(|date| is_day(date) && date.place.start == 0)?;
        Some(found(text, &date, said.start(), said.end() + date.place.end).place)
    })
}

/// Finds a day in brackets right behind a cut out address: most likely the day of access.
pub fn find_access_in_brackets(text: &str, language: &Language) -> Option<FoundAccess> {
    let bracket = text.match_indices(GAP).map(|(at, gap)| at + gap.len()).find_map(|end| {
        let rest = &text[end..];
        let before = rest.len() - rest.trim_start_matches([' ', ',', '.']).len();
        rest[before..].starts_with(['(', '[']).then_some(end + before)
    })?;
    let date =
        date_at_start(&text[bracket + 1..], language).filter(|date| is_day(date) && date.place.start == 0)?;
    let end = bracket + 1 + date.place.end;
    let end = end + rest_of_day(&text[end..]);
    text[end..]
        .starts_with([')', ']'])
        .then(|| FoundAccess { unsure: true, ..found(text, &date, bracket, end) })
}

/// To the day exact, or a day that the calendar does not have.
fn is_day(date: &FoundDate) -> bool {
    date.date.is_none_or(|known| known.day.is_some() || date.unsure)
}

fn found(text: &str, date: &FoundDate, start: usize, end: usize) -> FoundAccess {
    let opened = text[start..].starts_with(['(', '[']);
    let closed = text[end..].starts_with([')', ']']);
    let place = if opened && closed { start..end + 1 } else { start..end };
    FoundAccess { day: date.date.filter(|date| date.day.is_some()), unsure: date.unsure, place }
}

/// How long the time of day is that follows a day.
fn rest_of_day(text: &str) -> usize {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        let clock = any_of(Group::Clock);
        expression(&format!(
            r"^,?\s?(?:{clock}\s?)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?(?:Uhr|UTC|GMT|ч\.|[ap]\.?m\.?))?"
        ))
    });
    TIME.find(text).map_or(0, |time| time.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &str, left: &str) {
        let found = find_access(text, &Language::parse(language).unwrap());
        let day = found.as_ref().and_then(|found| found.day).map_or("-".to_owned(), |day| day.to_string());
        let mut rest = text.to_owned();
        if let Some(found) = found {
            rest.replace_range(found.place, "");
        }
        let bare = |text: &str| text.replace(' ', "");
        assert_eq!((day.as_str(), bare(&rest)), (expected, bare(left)), "{text}");
    }

    #[test]
    fn the_word_may_stand_before_or_behind() {
        check("tr", "X, (Erişim Tarihi: 31.07.2025).", "2025-07-31", "X, .");
        check("en", "X (last accessed on 1 December 2024).", "2024-12-01", "X .");
        check("en", "X, accessed August 4, 2025, Y", "2025-08-04", "X,, Y");
        check("ru", "X, обращение 7 дек. 2024.", "2024-12-07", "X, .");
        check("de", "X (Zugriff am 31.07.2025, 14:30 Uhr)", "2025-07-31", "X ");
        check("tr", "3 Ocak 2025 tarihinde X adresinden", "2025-01-03", " X adresinden");
        check("ru", "X, (Дата обращения: 31.09.2024).", "-", "X, .");
    }

    #[test]
    fn a_title_is_no_access() {
        check("ru", "Обращение 2024 года", "-", "Обращение 2024 года");
        check("en", "Accessed", "-", "Accessed");
    }
}
