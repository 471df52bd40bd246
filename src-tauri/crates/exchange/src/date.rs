//! Days as people write them, in and out.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use text::language::Language;

/// Writes a day as a reader of the language expects it: "12 November 2026", "12 Kasım 2026",
/// «12 ноября 2026 г.». In a language whose months are not known here it gives ISO 8601, `2026-11-12`.
pub fn format(day: NaiveDate, language: &Language) -> String {
    let Some(calendar) = CALENDARS.iter().find(|calendar| calendar.tag == language.primary()) else {
        return day.to_string();
    };
    let month = calendar.months[day.month0() as usize].first().copied().unwrap_or_default();
    calendar
        .pattern
        .replace("{d}", &day.day().to_string())
        .replace("{m}", month)
        .replace("{y}", &day.year().to_string())
}

/// Finds the first day named in a text, and where it stands, in bytes. Reads `2026-11-03`, `3.11.2026`,
/// `3/11/2026`, `3 November 2026`, `November 3, 2026` and the like with the months of every language known here.
///
/// The day comes before the month, save that an English text may have them the other way round if only that is
/// possible, as in `05-31-2025`. With slashes, where either order is as usual there, it names no day if both are
/// possible: `03/11/2026` is March to some and November to others.
pub fn find(text: &str, language: &Language) -> Option<(NaiveDate, Range<usize>)> {
    written(text, language).find_map(|(day, place)| Some((day?, place)))
}

/// Finds the first day named in a text that the calendar does not have, such as 31.02.2026, and gives where it
/// stands, in bytes.
pub fn find_impossible(text: &str, language: &Language) -> Option<Range<usize>> {
    written(text, language).find_map(|(day, place)| day.is_none().then_some(place))
}

/// Everything in a text that is written as a day, and where; no day for what the calendar does not have.
fn written(text: &str, language: &Language) -> impl Iterator<Item = (Option<NaiveDate>, Range<usize>)> {
    let tokens = tokens(text);
    (0..tokens.len().saturating_sub(2)).filter_map(move |at| {
        let three = [&tokens[at], &tokens[at + 1], &tokens[at + 2]];
        let day = numeric(text, three, language).or_else(|| worded(text, three))?;
        Some((day, three[0].start..three[2].end))
    })
}

struct Calendar {
    tag: &'static str,
    pattern: &'static str,
    months: [Vec<&'static str>; 12],
}

static CALENDARS: LazyLock<Vec<Calendar>> = LazyLock::new(|| {
    let lines = include_str!("months.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(calendar).collect()
});

fn calendar(line: &'static str) -> Option<Calendar> {
    let mut fields = line.split('|').map(str::trim);
    let (tag, pattern) = (fields.next()?, fields.next()?);
    let mut months: [Vec<&str>; 12] = Default::default();
    for month in &mut months {
        *month = fields.next()?.split(' ').collect();
    }
    Some(Calendar { tag, pattern, months })
}

/// Runs of digits and runs of letters.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut kind = 0;
    for (place, character) in text.char_indices() {
        let end = place + character.len_utf8();
        let next = if character.is_ascii_digit() {
            1
        } else if character.is_alphabetic() {
            2
        } else {
            0
        };
        match tokens.last_mut() {
            Some(last) if next == kind && next != 0 => last.end = end,
            _ if next != 0 => tokens.push(place..end),
            _ => {}
        }
        kind = next;
    }
    tokens
}

/// Three numbers as a day: nothing if they are not written as one, or could be two.
fn numeric(text: &str, tokens: [&Range<usize>; 3], language: &Language) -> Option<Option<NaiveDate>> {
    let [first, second, third] = tokens;
    let between = &text[first.end..second.start];
    if between != &text[second.end..third.start] {
        return None;
    }
    let written = [&text[first.clone()], &text[second.clone()], &text[third.clone()]];
    let [one, two, three] = [number(written[0])?, number(written[1])?, number(written[2])?];
    match between {
        "-" | "." | "/" if written[0].len() == 4 => Some(NaiveDate::from_ymd_opt(one as i32, two, three)),
        "." | ". " | "-" | "/" if written[2].len() == 4 => {
            let day_first = NaiveDate::from_ymd_opt(three as i32, two, one);
            let month_first = NaiveDate::from_ymd_opt(three as i32, one, two);
            match (day_first, month_first) {
                (day, _) if language.primary() != "en" => Some(day),
                (Some(day), Some(other)) if between == "/" && day != other => None,
                (day, other) => Some(day.or(other)),
            }
        }
        _ => None,
    }
}

/// A number, a month's name and a year as a day.
fn worded(text: &str, tokens: [&Range<usize>; 3]) -> Option<Option<NaiveDate>> {
    let [first, second, third] = tokens.map(|token| &text[token.clone()]);
    if third.len() != 4 {
        return None;
    }
    let year = number(third)? as i32;
    let (day, month) = match (number(first), number(second)) {
        (Some(day), None) => (day, month(second)?),
        (None, Some(day)) => (day, month(first)?),
        _ => return None,
    };
    Some(NaiveDate::from_ymd_opt(year, month, day))
}

/// A number of at most four digits.
fn number(digits: &str) -> Option<u32> {
    if digits.len() > 4 { None } else { digits.parse().ok() }
}

/// The number of a month from any of its names.
fn month(name: &str) -> Option<u32> {
    MONTHS.get(&text::fold::fold(name)).copied()
}

static MONTHS: LazyLock<std::collections::HashMap<String, u32>> = LazyLock::new(|| {
    let mut months = std::collections::HashMap::new();
    for calendar in CALENDARS.iter() {
        for (number, names) in (1..).zip(&calendar.months) {
            for name in names {
                months.entry(text::fold::fold(name)).or_insert(number);
            }
        }
    }
    months
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expected: Option<&str>) {
        let language = Language::parse(language).unwrap();
        let found = find(text, &language).map(|(day, _)| day.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn days_are_found_in_many_spellings() {
        check("ru", "(Дата обращения: 31.07.2025).", Some("2025-07-31"));
        check("en", "Accessed: 3 November 2026", Some("2026-11-03"));
        check("en", "Accessed November 3, 2026.", Some("2026-11-03"));
        check("en", "Sept. 9, 2026", Some("2026-09-09"));
        check("tr", "Erişim Tarihi: 12 KASIM 2026", Some("2026-11-12"));
        check("tr", "3/11/2026", Some("2026-11-03"));
        check("ru", "12 ноября 2026 г.", Some("2026-11-12"));
        check("de", "3. Mai 2026", Some("2026-05-03"));
        check("en", "on 2026-11-03 at noon", Some("2026-11-03"));
        check("en", "Accessed: 05-31-2025", Some("2025-05-31"));
        check("en", "05.31.2025", Some("2025-05-31"));
        check("en", "05.11.2025", Some("2025-11-05"));
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_not_guessed() {
        check("en", "03/11/2026", None);
        check("en", "13/11/2026", Some("2026-11-13"));
        check("en", "31.02.2026", None);
        check("en", "10.5547/01956574.39.2.thav", None);
        check("en", "in 1999", None);
        check("en", "", None);
    }

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_known_for_one() {
        for (language, text, expected) in [
            ("en", "Accessed: 31.13.2025", Some("31.13.2025")),
            ("en", "on 31 Feb 2025 or so", Some("31 Feb 2025")),
            ("en", "(2025-02-30)", Some("2025-02-30")),
            ("en", "February 29, 2025", Some("February 29, 2025")),
            ("en", "31/31/2025", Some("31/31/2025")),
            ("ru", "31 июня 2025", Some("31 июня 2025")),
            ("tr", "31.6.2025", Some("31.6.2025")),
            ("tr", "05.31.2025", Some("05.31.2025")),
            ("en", "05-31-2025", None),
            ("en", "05.31.2025", None),
            ("en", "03/11/2026", None),
            ("en", "29 February 2024", None),
            ("en", "10.5547/01956574.39.2.thav", None),
            ("en", "31 barges in 2025", None),
        ] {
            let found = find_impossible(text, &Language::parse(language).unwrap()).map(|place| &text[place]);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_day_is_written_in_the_language() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap();
        for (tag, expected) in [
            ("tr", "12 Kasım 2026"),
            ("en", "12 November 2026"),
            ("ru", "12 ноября 2026 г."),
            ("kk", "2026 ж. 12 қараша"),
            ("ja", "2026-11-12"),
        ] {
            assert_eq!(format(day, &Language::parse(tag).unwrap()), expected);
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for calendar in CALENDARS.iter() {
            let language = Language::parse(calendar.tag).unwrap();
            for month in 1..=12 {
                let day = NaiveDate::from_ymd_opt(2026, month, 9).unwrap();
                let written = format(day, &language);
                if calendar.tag != "kk" {
                    assert_eq!(find(&written, &language).map(|(day, _)| day), Some(day), "{written}");
                }
            }
        }
    }
}
