//! Dates as notes write them, as exact as they are given.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};
use text::language::Language;

use crate::clean::GAP;
use crate::fields::PartialDate;
use crate::words::{Group, any_month, any_of, expression, month};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// Nothing if the calendar has no such day, or it says that there is no date.
    pub date: Option<PartialDate>,
    /// Whether it could be read in another way, or is half guessed.
    pub unsure: bool,
    /// In bytes.
    pub place: Range<usize>,
}

impl FoundDate {
    /// How much it says: a day more than a month, a month more than a year.
    pub fn exactness(&self) -> usize {
        self.date.map_or(0, |date| 1 + usize::from(date.month.is_some()) + usize::from(date.day.is_some()))
    }
}

/// Finds every date of a text in its order: ISO 8601 and its kin, days with the month as a number, a Roman number or
/// a word before or behind it, a year parted from its day (`2024. – 12 марта`, `2022 жылғы 5 шілде`, APA's
/// `2024, 3 Aralık`), a month, a season or a year alone, and the words that say that there is no date.
///
/// Day comes before month, but in an English text with slashes either may: then only the year is sure. Two digits are
/// a year of this century.
pub fn find_dates(text: &str, language: &Language) -> Vec<FoundDate> {
    let mut found: Vec<FoundDate> = Vec::new();
    for (form, expression) in FORMS.iter() {
        let mut from = 0;
        while let Some(captures) = expression.captures_at(text, from) {
            let (Some(whole), Some(start)) = (captures.get(0), captures.get(0).map(|whole| whole.start()))
            else {
                break;
            };
            let place = start..whole.end();
            from = next_letter(text, start);
            let is_taken =
                found.iter().any(|other| place.start < other.place.end && other.place.start < place.end);
            if is_taken || place.is_empty() || !stands_alone(text, &place, *form) {
                continue;
            }
            if let Some((date, unsure)) = read(*form, &captures, language) {
                from = place.end;
                found.push(FoundDate { date, unsure, place });
            }
        }
    }
    found.sort_by_key(|date| date.place.start);
    found
}

/// The date with which a text begins, if it does, and no later than after a few signs that are no letters.
pub fn date_at_start(text: &str, language: &Language) -> Option<FoundDate> {
    let signs = text.find(|letter: char| letter.is_alphanumeric() || letter == GAP).unwrap_or(text.len());
    find_dates(text, language).into_iter().next().filter(|date| date.place.start <= signs)
}

/// The date in an address, `/2025/07/29/`, `2025-07-29` or `/2025/07/`.
pub fn date_in_address(address: &str) -> Option<PartialDate> {
    static IN_ADDRESS: LazyLock<Regex> =
        LazyLock::new(|| expression(r"(?:^|[^\d])((?:19|20)\d\d)[-/](\d\d)(?:[-/](\d\d)(?:[^\d]|$)|/|$)"));
    let captures = IN_ADDRESS.captures(address)?;
    let number = |at: usize| captures.get(at).and_then(|part| part.as_str().parse::<u32>().ok());
    let year = number(1)? as i32;
    match (number(2)?, number(3)) {
        (month, Some(day)) => full(year, month, day),
        (month @ 1..=12, None) => Some(PartialDate { year, month: Some(month), day: None }),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    YearFirst,
    YearLast,
    DayMonthYear,
    MonthDayYear,
    YearDayMonth,
    YearMonthDay,
    MonthYear,
    Season,
    None,
    Year,
}

static FORMS: LazyLock<Vec<(Form, Regex)>> = LazyLock::new(|| {
    let month = any_month();
    let season = any_of(Group::Season);
    let after_year = r"(?:\s?(?:жылғы|жылдың|жылы|жыл|ж\.|г\.|года|р\.|року|j\.|[-‑–]?(?:ci|cı|cu|cü) il(?:in)?\b|yılı\b))?";
    let end_of_year =
        r"(?:\s?(?:жылғы|жылы|жыл|ж\.|гг?\.|года|р\.|року|j\.|[-‑–]?(?:ci|cı|cu|cü) il(?:in)?\b))?";
    let of = r"(?:\s|\.\s?|\s?[-–]?(?:го|е|і|ші|шы|st|nd|rd|th)\s|\s(?:of|de)\s)";
    [
        (Form::YearFirst, r"\b((?:1\d|20)\d\d)\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})\b".to_owned()),
        (
            Form::YearLast,
            format!(r"\b(\d{{1,2}})(?:[-–]\d{{1,2}})?\s?([-./])\s?(\d{{1,2}}|[IVXІХ]{{1,4}})\s?[-./]\s?(\d{{4}}|\d\d)\b{end_of_year}"),
        ),
        (
            Form::YearDayMonth,
            format!(r"\b(\d{{4}}){after_year}[.,]?\s?(?:[-–—]\s)?(\d{{1,2}})\.?(?:\s|[-–](?:ші|шы|е|го)?\s?)({month})\.?"),
        ),
        (
            Form::DayMonthYear,
            format!(r"\b(\d{{1,2}})(?:\s?[-–]\s?\d{{1,2}})?{of}\s?({month})\.?,?\s?(\d{{4}})\b{end_of_year}"),
        ),
        (
            Form::MonthDayYear,
            format!(r"\b({month})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?,?\s(\d{{4}})\b"),
        ),
        (
            Form::YearMonthDay,
            format!(r"\b(\d{{4}}){after_year}[.,]?\s?(?:[-–—]\s)?({month})\.?(?:\s(\d{{1,2}})\b)?"),
        ),
        (
            Form::MonthYear,
            format!(r"\b({month})(?:\s?([-–/])\s?{month})?\.?,?\s(?:yılı\s|of\s)?(\d{{4}})\b{end_of_year}"),
        ),
        (Form::Season, format!(r"\b{season}(?:\s?[-–/]\s?{season})?,?\s(\d{{4}})(?:[/–-]\d{{2,4}})?\b{end_of_year}")),
        (Form::None, format!(r"[\[(]?\b{}[\])]?", any_of(Group::NoDate))),
        (Form::Year, format!(r"\b(1[5-9]\d\d|20\d\d)[a-z]?\b{end_of_year}")),
    ]
    .into_iter()
    .map(|(form, pattern)| (form, expression(&pattern)))
    .collect()
});

fn next_letter(text: &str, start: usize) -> usize {
    start + text[start..].chars().next().map_or(1, char::len_utf8)
}

/// Whether a match is no part of something longer: a number with a slash or a dash, the digits of a code.
fn stands_alone(text: &str, place: &Range<usize>, form: Form) -> bool {
    let before = text[..place.start].chars().next_back();
    let mut after = text[place.end..].chars();
    let next = after.next();
    let second = after.next();
    let is_number = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    if matches!(before, Some('/' | '_' | '№' | '=')) {
        return false;
    }
    if matches!(next, Some('-' | '–' | '/' | '.' | ':')) && is_number(second) && form == Form::YearLast {
        // "RG: 08/01/2024-32424": the day, and behind it the gazette's number.
        return next == Some('-') && text[place.clone()].contains('/');
    }
    match form {
        Form::Year => {
            // A range of years, a number of a law and the like are no year of publication.
            let in_range = matches!(before, Some('-' | '–' | '.')) && {
                let earlier = text[..place.start].chars().rev().nth(1);
                is_number(earlier)
            };
            let begins_range = matches!(next, Some('-' | '–' | '—')) && is_number(second);
            !in_range && !begins_range && before != Some('.')
        }
        Form::YearLast => !matches!(before, Some('.' | '-' | '–')),
        // "2021, 3 May 2024": the day has a year of its own.
        Form::YearDayMonth | Form::YearMonthDay => {
            !(next == Some(' ')
                && text[place.end..].bytes().skip(1).take_while(u8::is_ascii_digit).count() == 4)
        }
        _ => true,
    }
}

/// The date of a match; `None` inside if the calendar has none such, nothing if it is no date after all.
fn read(form: Form, captures: &Captures<'_>, language: &Language) -> Option<(Option<PartialDate>, bool)> {
    let part = |at: usize| captures.get(at).map(|part| part.as_str());
    let number = |at: usize| part(at).and_then(|digits| digits.parse::<u32>().ok());
    let named = |at: usize| part(at).and_then(month);
    let day = |year: u32, month: u32, day: u32| {
        let date = full(year as i32, month, day);
        Some((date, date.is_none()))
    };
    match form {
        Form::YearFirst => day(number(1)?, number(2)?, number(3)?),
        Form::YearLast => {
            let written = part(4)?;
            let year = number(4)? + if written.len() == 2 { 2000 } else { 0 };
            let Some(second) = number(3) else {
                return day(year, roman(part(3)?)?, number(1)?);
            };
            let first = number(1)?;
            if written.len() == 2 && (first > 31 || second > 12 || part(2) == Some("-")) {
                return None;
            }
            let day_first = full(year as i32, second, first);
            let month_first = full(year as i32, first, second);
            match (day_first, month_first) {
                (Some(_), Some(_))
                    if language.primary() == "en" && part(2) == Some("/") && first != second =>
                {
                    Some((Some(PartialDate { year: year as i32, month: None, day: None }), true))
                }
                (None, Some(date)) if language.primary() == "en" => Some((Some(date), false)),
                (date, _) => Some((date, date.is_none())),
            }
        }
        Form::DayMonthYear => day(number(3)?, named(2)?, number(1)?),
        Form::MonthDayYear => day(number(3)?, named(1)?, number(2)?),
        Form::YearDayMonth => day(number(1)?, named(3)?, number(2)?),
        Form::YearMonthDay => match number(3) {
            Some(of_month @ 1..=31) => day(number(1)?, named(2)?, of_month),
            _ => Some((Some(PartialDate { year: number(1)? as i32, month: named(2), day: None }), false)),
        },
        Form::MonthYear => {
            let date = PartialDate { year: number(3)? as i32, month: named(1), day: None };
            Some((Some(date), part(2).is_some()))
        }
        Form::Season | Form::Year => {
            Some((Some(PartialDate { year: number(1)? as i32, month: None, day: None }), false))
        }
        Form::None => Some((None, false)),
    }
}

fn full(year: i32, month: u32, day: u32) -> Option<PartialDate> {
    NaiveDate::from_ymd_opt(year, month, day)?;
    Some(PartialDate { year, month: Some(month), day: Some(day) })
}

/// A month as a Roman number, also in Cyrillic letters that look like it.
fn roman(number: &str) -> Option<u32> {
    let latin: String = number
        .chars()
        .map(|letter| match letter {
            'І' => 'I',
            'Х' => 'X',
            other => other,
        })
        .collect();
    let months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    months.iter().position(|month| *month == latin).map(|at| at as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        let found = find_dates(text, &Language::parse(language).unwrap());
        let dates: Vec<String> =
            found.iter().map(|found| found.date.map_or("-".to_owned(), |date| date.to_string())).collect();
        assert_eq!(dates.join(" "), expected, "{text}");
    }

    #[test]
    fn days_in_many_forms() {
        check("tr", "12/XI/2023, 2023-11-15", "2023-11-12 2023-11-15");
        check(
            "en",
            "31.VII.2025; February 9, 2024; 8 Aug 2023; Feb 3 2025",
            "2025-07-31 2024-02-09 2023-08-08 2025-02-03",
        );
        check(
            "ru",
            "2024. – 12 марта; 2025. 17 июня; 7 дек. 2024; 10 февраля 2025 года",
            "2024-03-12 2025-06-17 2024-12-07 2025-02-10",
        );
        check("kk", "2023 ж. 7 қараша, 2022 жылғы 5 шілде", "2023-11-07 2022-07-05");
        check("tr", "(2024, 3 Aralık) 12.5.25 30 Ağu. 2023", "2024-12-03 2025-05-12 2023-08-30");
        check("az", "17 mart 2021-ci il", "2021-03-17");
        check("de", "vom 9. Juni 2023", "2023-06-09");
        check("tr", "RG: 08/01/2024-32424", "2024-01-08");
    }

    #[test]
    fn less_than_a_day() {
        check("en", "(2023, November) Winter 2023, April 2022", "2023-11 2023 2022-04");
        check("tr", "Eylül-Ekim 2021, t.y.", "2021-09 -");
        check("en", "07/08/2024 and 13/08/2024", "2024 2024-08-13");
        check("en", "31.11.2023", "-");
        check("en", "1998–2014, no 10.2017/5, 77-2019", "");
    }

    #[test]
    fn an_address_may_hold_a_date() {
        let date = |address| date_in_address(address).map(|date| date.to_string());
        assert_eq!(date("https://x.org/2025/07/29/a").as_deref(), Some("2025-07-29"));
        assert_eq!(date("https://x.org/world/2024-11-02/a").as_deref(), Some("2024-11-02"));
        assert_eq!(date("https://x.org/2025/07/a").as_deref(), Some("2025-07"));
        assert_eq!(date("https://x.org/2025/a"), None);
        assert_eq!(date("https://x.org/2025-07-a"), None);
    }
}
