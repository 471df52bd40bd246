//! APA and its kin: authors, the date in brackets, the title.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, is_gap};
use crate::details::{take_dates, take_details, without_media};
use crate::fields::Name;
use crate::people::{could_be_authors, is_institution, read_people};
use crate::quotes::find_quoted;
use crate::reading::Reading;
use crate::segments::{container_name, ends_sentence, place_segments, platform, segments};
use crate::shape::title;
use crate::words::{self, Group, any_of, expression};

/// Reads `Authors (date). Title. Rest` as APA sets it, and Harvard's `Authors (date) ‘Title’, Rest`. Tells whether
/// the note has that shape.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) -> bool {
    let Some(captures) = HEAD.captures(text) else { return false };
    let (before, bracket) = (captures[1].to_owned(), captures[2].to_owned());
    let rest = &text[captures.get(0).map_or(0, |whole| whole.end())..];
    let before = before.trim();
    if before.contains(['“', '«', '„']) && !is_institution(before) || before.contains(" // ") {
        return false;
    }
    let is_account = before.contains("[@") || before.contains("(@");
    let by_people = is_account
        || reading.signs.edited && before.is_empty()
        || could_be_authors(before)
        || is_authors_place(before);
    let is_title = before.ends_with(['.', '?', '!', '…']) && rest.starts_with('.');
    if !by_people && !is_title {
        return false;
    }
    let mut date = bracket;
    take_dates(&mut date, reading);
    if rest.starts_with(',') && find_quoted(rest, 0).is_none() {
        // "Yılmaz, Hande (2021), Title, Publisher, Town": author-date before a plain note.
        reading.note.authors = authors(before);
        reading.signs.edited = true;
        crate::shape::plain::read(rest, reading);
        return true;
    }
    let is_sentence = rest.starts_with(['.', ':']);
    let rest = rest.trim_start_matches(['.', ',', ':', ' ']);
    if by_people {
        if !before.is_empty() {
            reading.note.authors = authors(before);
            if is_account && !could_be_authors(before) {
                let name = before.split(['[', '(']).next().unwrap_or_default();
                reading.note.authors = vec![Name::Literal(name.trim().to_owned())];
            }
        }
        read_title(rest, is_sentence, reading);
    } else {
        // No author: the title stands in their place.
        let bare = without_media(before, reading);
        reading.note.title = title(&bare);
        read_source(rest, reading);
    }
    true
}

/// An institution, or a name that stands alone.
fn is_authors_place(before: &str) -> bool {
    let bare = before.trim_end_matches('.');
    is_institution(bare)
        && (bare.split_whitespace().any(words::is_of_institutions)
            || bare.contains('«')
            || bare.split_whitespace().count() <= 2)
        || bare.split_whitespace().count() == 1
        || words::holds(Group::And, bare)
            && bare
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= 3)
}

fn authors(before: &str) -> Vec<Name> {
    let names = read_people(before);
    if !names.is_empty() {
        return names;
    }
    vec![Name::Literal(before.trim_end_matches('.').to_owned())]
}

fn read_title(rest: &str, is_sentence: bool, reading: &mut Reading<'_>) {
    let quoted = find_quoted(rest, 0).filter(|quoted| {
        quoted.place.start == 0
            && (!is_sentence || rest[quoted.place.end..].trim_start().starts_with(['.', ',', '(']))
    });
    if let Some(quoted) = quoted {
        reading.signs.quoted = true;
        reading.note.title = Some(quoted.title);
        let left = take_details(&rest[quoted.place.end..], reading);
        place_segments(segments(&left), reading);
        return;
    }
    let end = sentence_end(rest);
    let head = without_media(&rest[..end], reading);
    let head = head.trim_end_matches(|sign: char| sign.is_whitespace() || is_gap(sign));
    // The number of a report, or of a version, stands in a bracket behind the title.
    let (head, bracket) = match NUMBERED.find(head) {
        Some(found) => (&head[..found.start()], found.as_str()),
        None => (head, ""),
    };
    reading.note.title = title(head);
    if !bracket.is_empty() {
        let has_report = words::holds(Group::Report, bracket);
        take_details(bracket.trim_matches(['(', ')', ' ']), reading);
        reading.signs.report |= has_report && reading.note.issue.is_some();
    }
    read_source(rest[end..].trim_start_matches(['.', ' ']), reading);
}

/// What follows the title: a journal with its numbers, the book of a chapter, a publisher or a site.
fn read_source(rest: &str, reading: &mut Reading<'_>) {
    let has_address = reading.note.address.is_some();
    let before = rest.to_owned();
    let left = take_details(rest, reading);
    let parts = segments(&left);
    let is_chapter = reading.signs.chapter
        || !reading.signs.edited && !reading.note.editors.is_empty()
        || INSIDE.is_match(&before);
    if is_chapter {
        reading.signs.chapter = true;
        reading.signs.quoted = true;
        let joined = inside_title(&left);
        if let Some((container, after)) = joined {
            reading.note.container = Some(container);
            for part in segments(&after) {
                reading.note.publisher.get_or_insert(part);
            }
            return;
        }
    }
    let is_paged = reading.note.volume.is_some() || reading.note.issue.is_some() && !reading.signs.report;
    if reading.signs.thesis || reading.signs.post || reading.signs.video || is_paged || is_chapter {
        reading.signs.quoted = true;
        if is_paged && !parts.is_empty() {
            // A journal's name may have commas; it reaches to the first number.
            let name = left
                .split([GAP, DATE])
                .find(|part| part.chars().any(char::is_alphabetic))
                .unwrap_or_default();
            let (name, _) = container_name(name.trim_matches([' ', ',', '.', '(']));
            reading.note.container = Some(name).filter(|name| !name.is_empty());
            return;
        }
        place_segments(parts, reading);
        return;
    }
    for part in parts {
        if let Some(platform) = platform(&part) {
            reading.note.container.get_or_insert(platform);
            continue;
        }
        let is_author = reading.note.authors.iter().any(|author| author.to_string() == part);
        if is_author {
            continue;
        }
        if has_address
            && reading.note.doi.is_none()
            && reading.note.publisher.is_none()
            && !words::holds(Group::Press, &part)
        {
            reading.signs.quoted = true;
            if reading.signs.report || reading.signs.dataset {
                reading.note.publisher = Some(part);
            } else {
                place_segments(vec![part], reading);
            }
        } else if reading.note.publisher.is_none() {
            reading.note.publisher = Some(part);
        }
    }
}

/// The book that a chapter stands in, and what follows it.
fn inside_title(left: &str) -> Option<(String, String)> {
    let start = left.find(|letter: char| letter.is_alphanumeric() || "«“\"".contains(letter))?;
    let text = &left[start..];
    if let Some(found) = INSIDE_BEHIND.find(text) {
        return Some((
            text[..found.start()].trim_matches([' ', ',', GAP]).to_owned(),
            text[found.end()..].to_owned(),
        ));
    }
    let text = INSIDE_BEFORE.find(text).map_or(text, |found| &text[found.end()..]);
    let reach = text.find(is_gap).unwrap_or(text.len());
    let end = sentence_end(&text[..reach]);
    let name = text[..end].trim_matches([' ', ',', '.', '(', GAP]);
    let (name, _) = container_name(name);
    (!name.is_empty()).then(|| (name, text[end..].to_owned()))
}

/// Where the title's sentence ends: at a full stop, or behind a question if a journal follows.
fn sentence_end(text: &str) -> usize {
    let mut depth = 0usize;
    let mut question = None;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '«' | '“' => depth += 1,
            ')' | ']' | '»' | '”' => depth = depth.saturating_sub(1),
            letter if is_gap(letter) => return question.unwrap_or(at),
            '.' if depth == 0 => {
                let after = &text[at + 1..];
                let next = after.trim_start().chars().next();
                let ends = next.is_none_or(|next| {
                    next.is_uppercase()
                        || is_gap(next)
                        || "«“(".contains(next)
                        || next.is_ascii_digit() && after.starts_with(' ')
                });
                if (after.starts_with(' ') || after.is_empty())
                    && ends
                    && (ends_sentence(&text[..at]) || at + 1 == text.len() || last_is_long(&text[..at]))
                {
                    let rest_is_empty = !after.chars().any(|letter| letter.is_alphabetic());
                    return match question {
                        Some(question) if rest_is_empty && JOURNAL.is_match(&text[question..]) => question,
                        _ => at,
                    };
                }
            }
            '?' | '!' if depth == 0 && text[at + 1..].starts_with(' ') => {
                question.get_or_insert(at + 1);
            }
            _ => {}
        }
    }
    question.filter(|question| JOURNAL.is_match(&text[*question..])).unwrap_or(text.len())
}

fn last_is_long(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|word| word.chars().count() > 3)
}

/// Names, then a bracket with a year, a date or "no date".
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    let none = any_of(Group::NoDate);
    expression(&format!(
        r"^((?:[^()“„]{{3,200}}?)?(?:\s?[\[(][@\p{{L}}][^\])]{{0,60}}[\])]\s?)?[.,]?)\s?\(((?:(?:1[5-9]|20)\d\d[a-zа-в]?|{none})(?:[,./\s–-][^()]*)?)\)"
    ))
});

static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| expression(r"\s\([^()]*(?:\d+|(?i:ed\.|edn|изд\.|baskı|aufl\.|bs\.|edition))\)\s?$"));

static INSIDE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^(?:In|В кн\.|в кн\.|В|У кн\.|İçinde)\s?:?\s|\siçinde\b"));

static INSIDE_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^(?:In|В кн\.|в кн\.|В|У кн\.|İçinde)\s?:?\s"));

static INSIDE_BEHIND: LazyLock<Regex> = LazyLock::new(|| expression(r",?\s(?:içinde|kitabında|кітабында)\b"));

static JOURNAL: LazyLock<Regex> = LazyLock::new(|| expression(r",\s\d+\s?\(\d|,\s\d+\b"));
