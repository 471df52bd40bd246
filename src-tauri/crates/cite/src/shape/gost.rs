//! GOST R 7.0.100-2018 and R 7.0.5-2008: heading, title, ` / ` responsibility, ` // ` what it stands in, areas.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, is_gap};
use crate::details::{take_details, without_media};
use crate::fields::{Field, Name};
use crate::people::{could_be_authors, is_institution, read_heading, read_people};
use crate::quotes::find_quoted;
use crate::reading::Reading;
use crate::segments::{container_name, ends_sentence, place_segments, segments};
use crate::shape::title;
use crate::words::{self, Group, any_of, expression};

/// Reads a record with ` // ` or ` / ` in it. Tells whether the note has that shape.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) -> bool {
    let bare = without_media(text, reading);
    reading.signs.interview |= words::holds(Group::Interview, text) && text.contains('[');
    match bare.find(" // ") {
        Some(at) => {
            read_head(&bare[..at], reading);
            read_host(&bare[at + 4..], reading);
            true
        }
        None => {
            if !bare.contains(" / ") {
                return read_without_names(&bare, reading);
            }
            let Some(at) =
                bare.find(" / ").filter(|at| bare[*at..].contains(['–', ':']) || bare[*at..].contains(". "))
            else {
                return false;
            };
            if GERMAN_HOST.is_match(&bare[..at]) {
                return false;
            }
            if find_quoted(&bare, 0).is_some_and(|quoted| quoted.place.start < 3 && quoted.place.end > at) {
                return false;
            }
            let end = area_end(&bare[at + 3..]).map_or(bare.len(), |end| at + 3 + end);
            // A slash between names is none before a responsibility.
            if read_heading(&bare[..at]).is_some_and(|(_, end)| end >= at) || could_be_authors(&bare[..at]) {
                return false;
            }
            read_head(&bare[..end], reading);
            let left = take_details(&bare[end..], reading);
            let parts = segments(&left);
            if reading.signs.thesis {
                reading.signs.quoted = true;
            }
            place_segments(parts, reading);
            true
        }
    }
}

/// A record without a responsibility: `Title. – Town : Publisher, 2018. – 140 с.`
fn read_without_names(record: &str, reading: &mut Reading<'_>) -> bool {
    let Some(at) = record.find(". – ").filter(|at| record[*at..].contains(" : ")) else { return false };
    read_head(&record[..at], reading);
    take_details(&record[at..], reading);
    true
}

/// Heading, title and responsibility.
fn read_head(head: &str, reading: &mut Reading<'_>) {
    let (head, responsibility) = match head.find(" / ") {
        Some(at) => (&head[..at], Some(&head[at + 3..])),
        None => (head, None),
    };
    let head = head.trim();
    let (mut names, rest) = authors_of_heading(head);
    let mut rest = rest.trim_matches([' ', ',', '.', GAP, DATE]).to_owned();
    // An edition or an area behind the title is no title.
    if let Some(at) = rest.find(". – ") {
        rest.truncate(at);
    }
    reading.signs.dataset |= DATASET.is_match(&rest);
    if let Some(found) = THESIS.find(&rest) {
        reading.signs.thesis = true;
        rest.truncate(found.start());
    }
    if let Some(found) = LAW.find(&rest) {
        reading.signs.law = true;
        let mut details = rest[found.start()..].to_owned();
        crate::details::take_dates(&mut details, reading);
        reading.doubt(Field::Date);
        rest.truncate(found.start());
        names.clear();
    }
    if let Some(found) = INTERVIEWER.find(&rest) {
        reading.signs.interview = true;
        rest.truncate(found.start());
    }
    let quoted = find_quoted(&rest, 0).filter(|quoted| {
        quoted.place.start == 0 && rest[quoted.place.end..].trim_matches([' ', '.', ',', GAP]).is_empty()
    });
    reading.note.title = match quoted {
        Some(quoted) => Some(quoted.title),
        None => title(&rest),
    };
    if let Some(responsibility) = responsibility {
        read_responsibility(responsibility, &mut names, reading);
    }
    reading.note.authors = names;
}

/// The names before the title: with initials, or in full with a full stop behind them.
fn authors_of_heading(head: &str) -> (Vec<Name>, &str) {
    if let Some((names, end)) = read_heading(head)
        && head[end..].starts_with([' ', '.', ',', ':'])
    {
        return (names, &head[end..]);
    }
    if let Some((before, rest)) = head.split_once(": ")
        && could_be_authors(before)
        && before.contains(". ")
    {
        return (read_people(before), rest);
    }
    let mut from = 0;
    while let Some(at) = head[from..].find(". ").map(|at| from + at) {
        from = at + 2;
        let before = &head[..at];
        if !ends_sentence(before) {
            continue;
        }
        let is_names = could_be_authors(before)
            || is_institution(before)
                && before.split_whitespace().any(words::is_of_institutions)
                && !before.contains(':');
        if is_names {
            return (read_people(before), &head[at + 2..]);
        }
        break;
    }
    if let Some(quote) = head.find(['«', '“', '"'])
        && quote > 3
        && could_be_authors(head[..quote].trim_matches([' ', ',', ':', '.']))
    {
        return (read_people(&head[..quote]), &head[quote..]);
    }
    (Vec::new(), head)
}

/// Who is responsible: authors first, then translators and editors behind semicolons.
fn read_responsibility(text: &str, names: &mut Vec<Name>, reading: &mut Reading<'_>) {
    let text = match area_end(text) {
        Some(end) => {
            // What follows is of the record itself, where it stands in an electronic library.
            take_details(&text[end..], reading);
            &text[..end]
        }
        None => text,
    };
    for (at, part) in text.split(';').enumerate() {
        let part = part.trim();
        let by_others =
            words::begins(Group::Editor, part).is_some() || words::begins(Group::Translator, part).is_some();
        if by_others || at > 0 {
            take_details(part, reading);
            continue;
        }
        if words::holds(Group::University, part) && reading.signs.thesis {
            reading.note.publisher = Some(part.trim_matches(['.', ' ']).to_owned());
            continue;
        }
        for name in read_people(part) {
            let is_known = names.iter().any(|known| same_person(known, &name));
            if !is_known {
                names.push(name);
            }
        }
    }
}

/// Whether two forms name the same person, by the family name and its case.
fn same_person(known: &Name, other: &Name) -> bool {
    match (known, other) {
        (Name::Person { family: left, .. }, Name::Person { family: right, .. }) => {
            text::fold::fold(left) == text::fold::fold(right)
        }
        _ => known == other,
    }
}

/// What the part stands in.
fn read_host(host: &str, reading: &mut Reading<'_>) {
    reading.signs.quoted = true;
    // The container reaches to the first area, editor, sentence end, date or number.
    let mut end = host.len();
    for sign in [". – ", " / ", " – "] {
        end = host.find(sign).unwrap_or(end).min(end);
    }
    end = host.find(is_gap).unwrap_or(end).min(end);
    let mut from = 0;
    while let Some(at) = host[from..end].find(". ").map(|at| from + at) {
        from = at + 2;
        if ends_sentence(&host[..at]) {
            end = at;
            break;
        }
    }
    if let Some(date) = crate::dates::find_dates(&host[..end], reading.language)
        .into_iter()
        .find(|date| host[..date.place.start].ends_with([' ', '(']) && date.place.start > 0)
    {
        let before = host[..date.place.start].trim_end_matches([' ', '(']);
        if before.ends_with([',', '.']) || date.exactness() == 3 {
            end = before.len();
        }
    }
    if let Some(number) = crate::numbers::find_numbers(&host[..end]).filter(|number| number.start > 0) {
        end = number.start;
    }
    let (name, place) = container_name(host[..end].trim_matches([' ', ',', '.', ';', '(']));
    // The days of a conference are not those of its papers.
    let details = &host[end..];
    let details = match details.find(" – ") {
        Some(dash)
            if !crate::dates::find_dates(&details[..dash], reading.language).is_empty()
                && words::holds(Group::KindWord, &host[..end + dash])
                && !crate::dates::find_dates(&details[dash..], reading.language).is_empty() =>
        {
            &details[dash..]
        }
        _ => details,
    };
    let left = take_details(details, reading);
    let name = Some(name).filter(|name| !name.is_empty());
    if reading.signs.dataset {
        // A repository publishes what it keeps.
        reading.note.publisher = name;
    } else {
        reading.note.container = name;
    }
    if reading.note.place.is_none() {
        reading.note.place = place;
    }
    if !reading.note.editors.is_empty() || reading.note.publisher.is_some() {
        reading.signs.chapter = true;
    }
    for part in segments(&left) {
        let is_press = words::holds(Group::Press, &part);
        if is_press {
            reading.note.publisher.get_or_insert(part);
        }
    }
}

/// Where the area of a responsibility ends.
fn area_end(text: &str) -> Option<usize> {
    let dash = text.find(". – ").or_else(|| text.find(" – "));
    let mut from = 0;
    let mut stop = None;
    while let Some(at) = text[from..].find(". ").map(|at| from + at) {
        from = at + 2;
        if ends_sentence(&text[..at]) && !text[..at].ends_with("ред") {
            stop = Some(at);
            break;
        }
        // Behind an initial a town or its publisher may follow: "/ ed. G. Ilıcak. Edirne".
    }
    [dash, stop].into_iter().flatten().min()
}

/// Who asked has no field.
static INTERVIEWER: LazyLock<Regex> =
    LazyLock::new(|| expression(r"[.?!…]\s(?:Беседова|Интервью|Розмовля|Записа|Сұхбат|Söyleşi)\p{L}*\s"));

/// "In: A / B (Hrsg.)": the slash stands between editors.
static GERMAN_HOST: LazyLock<Regex> =
    LazyLock::new(|| expression(r"\b(?:[Ii]n|[ВвУу] кн\.|[ВвУу] сб\.|[ВвУу] зб\.|[Кк]іт\.)\s?:\s"));

static DATASET: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\s?:\s?{}", any_of(Group::Dataset))));

static THESIS: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\s?[:.,]\s?{}", any_of(Group::Thesis))));

static LAW: LazyLock<Regex> = LazyLock::new(|| expression(&format!(r"\s?:\s?{}", any_of(Group::Law))));
