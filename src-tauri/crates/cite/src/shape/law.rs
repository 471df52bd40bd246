//! Laws and decrees as lawyers and newsrooms cite them, where no quotation marks hold their name.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, is_gap};
use crate::details::{take_dates, without_media};
use crate::fields::Field;
use crate::numbers::take_numbers;
use crate::quotes::find_quoted;
use crate::reading::Reading;
use crate::segments::{container_name, segments};
use crate::shape::title;
use crate::words::{self, Group, any_of, expression};

/// Reads a law by its number word (`7914 sayılı … Kanun`), by the law's word behind a colon (`Про охорону …: Закон
/// України від …`) or before its day (`Gesetz zur … vom 9. Juni 2023`), and the gazette behind it. Tells whether the
/// note is a law. The law's own number is not kept.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) -> bool {
    let text = &without_media(text, reading);
    let Some(end) = name_end(text) else { return false };
    let (name, rest) = text.split_at(end.0);
    reading.signs.law = true;
    reading.note.title = match find_quoted(name, 0) {
        Some(quoted) => {
            let mut before = name[..quoted.place.start].to_owned();
            take_dates(&mut before, reading);
            Some(quoted.title)
        }
        None => title(name),
    };
    if end.1 {
        reading.doubt(Field::Title);
    }
    let mut rest = OWN_NUMBER.replace_all(rest, GAP.to_string()).into_owned();
    if let Some(gazette) = words::find(Group::Gazette, &rest) {
        let tail = rest[gazette.start..].to_owned();
        let mut of_law = rest[..gazette.start].to_owned();
        take_dates(&mut of_law, reading);
        let mut tail_text = tail;
        let own = reading.note.date;
        take_dates(&mut tail_text, reading);
        if own.is_some() {
            // The law's own day goes before the gazette's year.
            reading.note.date = own;
            reading.doubt(Field::Date);
        }
        if let Some(number) = GAZETTE_NUMBER.captures(&tail_text) {
            reading.note.issue = Some(number[1].to_owned());
        } else {
            take_numbers(&mut tail_text, &mut reading.note);
        }
        reading.note.pages = None;
        let reach = tail_text.find(is_gap).unwrap_or(tail_text.len());
        let numbers = crate::numbers::find_numbers(&tail_text[..reach]).map_or(reach, |number| number.start);
        let name = segments(&tail_text[..numbers]).into_iter().next();
        reading.note.container =
            name.map(|name| container_name(name.trim_matches([' ', '(', ')', '»', '”'])).0);
        return true;
    }
    take_dates(&mut rest, reading);
    true
}

/// Where the name of a law ends, and whether that is a guess.
fn name_end(text: &str) -> Option<(usize, bool)> {
    if let Some(found) = BY_NUMBER.find(text) {
        return Some((found.end(), false));
    }
    if WITH_QUOTES.is_match(text)
        && let Some(quoted) = find_quoted(text, 0)
    {
        return Some((quoted.place.end, false));
    }
    if let Some(captures) = BEHIND_COLON.captures(text) {
        return captures.get(1).map(|name| (name.end(), false));
    }
    if let Some(captures) = BEFORE_DAY.captures(text) {
        return captures.get(1).map(|name| (name.end(), false));
    }
    if let Some(captures) = NAMED.captures(text) {
        return captures.get(1).map(|name| (name.end(), true));
    }
    None
}

/// Turkish: the number word, and the name up to the word for a law.
static BY_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^\d+ (?:sayılı|saylı|Sayılı) [^,“«]*?(?:Kanunu?|Kararname(?:si)?|Yönetmeli(?:k|ği)|Tebliğ(?:i)?|Genelge(?:si)?|Karar(?:ı)?|Qanunu?|Fərmanı?)\b",
    )
});

/// «Федеральный закон от 12.03.2019 № 34-ФЗ «О …»».
static WITH_QUOTES: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"^{}[^«“„:]{{0,120}}[«“„]", any_of(Group::Law))));

static BEHIND_COLON: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"^([^“«:(]{{8,200}}?)\s?:\s?{}\b[^“«]*\d", any_of(Group::Law))));

/// German and Russian: the law's word, its name and its day.
static BEFORE_DAY: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^((?:Gesetz|Verordnung|Abkommen|Vertrag|\p{Lu}\p{Ll}+gesetz|\p{Lu}\p{Ll}+verordnung|Richtlinie)\b[^,“]*?)\s(?:vom\s\d|v\.\s\d|in der Fassung)",
    )
});

/// "Kararname (No: 412), Yayla … Hakkında Cumhurbaşkanlığı Kararnamesi, RG: …", "… Act 2021, Official Gazette".
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^(?:[^,“«]*\([^()]*\d+[^()]*\),\s)?([^,“«]*?(?:{})(?:\s\([^()]*\))?),\s[^“«]*?(?:{})",
        any_of(Group::Law),
        any_of(Group::Gazette)
    ))
});

/// A law's own number, which no field holds.
static OWN_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?:№|N|Nr\.|No\.?)\s?[\dIVXІХ]+[-–][\p{Lu}\dІ]+|№\s?\d+-\S+"));

/// "RG: 08/01/2024-32424", "Sayı: 32911".
static GAZETTE_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"{DATE}\s?[-–/,]?\s?(?:S\.|Sayı|sayı|No|S)?\s?:?\s?(\d{{4,6}})\b"))
});
