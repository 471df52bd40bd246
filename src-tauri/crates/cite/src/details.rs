//! What stands behind the title, taken apart.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, cut};
use crate::contributors::take_contributors;
use crate::dates::{FoundDate, find_dates};
use crate::fields::{Field, PartialDate};
use crate::imprint::take_imprint;
use crate::numbers::take_numbers;
use crate::reading::Reading;
use crate::words::{self, Group, any_of, expression, month};

/// Reads editors, dates, numbers, place and publisher out of what stands behind a title, and gives what is left, with
/// signs where something was cut out.
pub(crate) fn take_details(rest: &str, reading: &mut Reading<'_>) -> String {
    let mut text = without_media(rest, reading);
    for expression in [&*EDITION, &*NUMBER_OF_BOOK] {
        while let Some(found) = expression.find(&text).map(|found| found.range()) {
            cut(&mut text, found, GAP);
        }
    }
    take_contributors(&mut text, reading);
    reading.signs.report |= NUMBERED_REPORT.is_match(&text);
    take_dates(&mut text, reading);
    take_numbers(&mut text, &mut reading.note);
    take_imprint(&mut text, reading);
    text
}

/// Takes all dates out of a text; the most exact of them, and the first of those, is the note's.
pub(crate) fn take_dates(text: &mut String, reading: &mut Reading<'_>) {
    // The day may stand far from its year: "(2024) …, 12 December."
    if let Some(PartialDate { year, month: None, day: None }) = reading.note.date
        && let Some(captures) = DAY_ALONE.captures(text)
    {
        let number = |at: usize| captures.get(at).and_then(|part| part.as_str().parse::<u32>().ok());
        let named = |at: usize| captures.get(at).and_then(|part| month(part.as_str()));
        let (day, of_month) = (number(1).or(number(4)), named(2).or(named(3)));
        if let (Some(day), Some(of_month)) = (day, of_month)
            && chrono::NaiveDate::from_ymd_opt(year, of_month, day).is_some()
            && find_dates(&captures[0], reading.language).is_empty()
        {
            let whole = captures.get(0).map_or(0..0, |whole| whole.range());
            let next_is_year =
                text[whole.end..].trim_start_matches([',', ' ']).starts_with(|c: char| c.is_ascii_digit());
            if !next_is_year {
                reading.note.date = Some(PartialDate { year, month: Some(of_month), day: Some(day) });
                cut(text, whole, DATE);
            }
        }
    }
    let found = find_dates(text, reading.language);
    keep_best(&found, reading);
    for date in found.into_iter().rev() {
        cut(text, date.place, DATE);
    }
}

/// Keeps the most exact date, unless the one that is known says as much.
fn keep_best(found: &[FoundDate], reading: &mut Reading<'_>) {
    let mut best: Option<&FoundDate> = None;
    for date in found {
        if best.is_none_or(|best| date.exactness() > best.exactness()) {
            best = Some(date);
        }
    }
    if found.iter().any(|date| date.date.is_none() && date.unsure) {
        reading.doubt(Field::Date);
    }
    let Some(best) = best else { return };
    let known = reading
        .note
        .date
        .map_or(0, |date| 1 + usize::from(date.month.is_some()) + usize::from(date.day.is_some()));
    if best.exactness() > known {
        reading.note.date = best.date;
        if best.unsure {
            reading.doubt(Field::Date);
        }
    }
}

/// Without what tells the medium: `[Электронный ресурс]`, `Текст : электронный`, `[Tweet]`; translated titles in
/// square brackets go too.
pub(crate) fn without_media(text: &str, reading: &mut Reading<'_>) -> String {
    let mut text = SERIES.replace_all(text, GAP.to_string()).into_owned();
    while let Some(captures) = SQUARE.captures(&text) {
        let inside = captures[1].to_owned();
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        let no_date = words::begins(Group::NoDate, &inside).is_some_and(|end| end == inside.len());
        read_medium(&inside, reading);
        cut(&mut text, whole, if no_date { DATE } else { GAP });
    }
    while let Some(found) = LANGUAGE_NOTE.find(&text).map(|found| found.range()) {
        cut(&mut text, found, GAP);
    }
    while let Some(found) = MEDIUM.find(&text).map(|found| found.range()) {
        cut(&mut text, found, GAP);
    }
    text
}

/// What a bracket behind the title says of the kind.
fn read_medium(inside: &str, reading: &mut Reading<'_>) {
    let signs = &mut reading.signs;
    let holds = |group| words::holds(group, inside);
    if holds(Group::Thesis) {
        signs.thesis = true;
        if let Some((_, university)) = inside.split_once(", ") {
            reading.note.publisher.get_or_insert_with(|| university.trim().to_owned());
        }
    } else if holds(Group::Interview) || holds(Group::InterviewWith) {
        signs.interview = true;
    } else if holds(Group::Dataset) {
        signs.dataset = true;
    } else if holds(Group::Podcast) {
        signs.podcast = true;
    } else if holds(Group::Post) {
        signs.post = true;
    } else if holds(Group::Video) {
        signs.video = true;
    } else if holds(Group::Speech) {
        signs.speech = true;
    }
}

/// Where an edition statement begins, "2nd ed.", "2-е изд.".
pub(crate) fn find_edition(text: &str) -> Option<usize> {
    EDITION.find(text).map(|found| found.start())
}

/// "Rapor No: 14", "Policy Brief 7".
static NUMBERED_REPORT: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)\b(?:rapor|report|brief|study|paper|доклад|отч[её]т|записка|hesabat|siyasət sənədi|bericht|studie|есеп|звіт|доповідь|politika notu|баяндама)\p{L}*,?\s(?:(?:no|nr|n|sayı|nömrə)\b[.:]*|№)?\s?\d",
    )
});

/// "(= Schriften zur See, Bd. 4)".
static SERIES: LazyLock<Regex> = LazyLock::new(|| expression(r"\s?\(=\s[^()]*\)"));

static SQUARE: LazyLock<Regex> = LazyLock::new(|| expression(r"\[([^\[\]]*)\]"));

static MEDIUM: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)(?:[.,]?\s?–\s)?\b(?:текст|text|мәтін|mətn|metin|изображение|видео|изоматериал|устная речь|аудио|дані|звук)\s?(?:\([^()]*\)\s?)?(?:,\s?\p{L}+\s?)?:\s?(?:электронн|непосредственн|electronic|электрондық|тікелей|elektron|аудио|видео|електронн|безпосередн|unmediated)\p{L}*",
    )
});

static EDITION: LazyLock<Regex> = LazyLock::new(|| {
    let edition = any_of(Group::Edition);
    expression(&format!(
        r"(?:\(|\b)(?:\d{{1,2}}(?:[-–]?(?:ое|е|ші|шы|nci|ncı|st|nd|rd|th|ci|cı)|\.)?\s?|(?i:rev\. |revised |second |third |first |изд\. \d+-е, ))(?i:überarb\. |erw\. |gözden geçirilmiş |genişletilmiş |испр\. |доп\. )*{edition}\)?"
    ))
});

/// ISBN and ISSN, and the reports of shelf marks that have no field.
static NUMBER_OF_BOOK: LazyLock<Regex> = LazyLock::new(|| expression(r"\bIS[BS]N(?:-1[03])?:?\s?[\dXxХ–-]+"));

static LANGUAGE_NOTE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)\((?:на|in|auf|мовою)\s[^()]{0,40}\)|\([^()]{0,40}(?:яз\.|мовою|dilinde|dilində|тілінде)\)|\((?:[^()]{2,20}\s)?(?:edition|нұсқасы|версия|версія|sürümü|baskısı|ausgabe|versiyası|нашр|қазақша|русская служба)\)",
    )
});

static DAY_ALONE: LazyLock<Regex> = LazyLock::new(|| {
    let month = words::any_month();
    expression(&format!(r"\b(\d{{1,2}})\.?\s({month})\.?|\b({month})\.?\s(\d{{1,2}})\b"))
});
