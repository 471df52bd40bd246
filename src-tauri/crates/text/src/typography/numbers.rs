//! Numbers: a dash between two, and no line end inside one or before its unit.

use std::ops::Range;

use super::Rule;
use super::paragraph::{Edit, Next, Paragraph};
use super::table::{Habits, NO_BREAK_SPACE};

/// Sets an en dash between two numbers of a range, as in 1914–1918. Where there is more than two numbers and
/// a hyphen, it is a date, a telephone number or the name of a thing.
pub(super) fn ranges(paragraph: &Paragraph, _: &Habits) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    // Each token is looked at as a whole, once, however many hyphens it has.
    while start < paragraph.len() {
        let end = (start..paragraph.len())
            .find(|place| !is_of_token(paragraph.at(*place)))
            .unwrap_or(paragraph.len());
        edits.extend(hyphen_of_range(paragraph, start..end).map(|place| Edit {
            rule: Rule::Range,
            place: place..place + 1,
            with: "–".to_owned(),
        }));
        start = end + 1;
    }
    edits
}

fn is_of_token(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '-' | '–' | '—' | '.' | ',' | ':' | '/' | '_' | '+' | '\\')
}

/// The place of the hyphen of a token that is two numbers and a hyphen, if it stands for a dash.
fn hyphen_of_range(paragraph: &Paragraph, token: Range<usize>) -> Option<usize> {
    // The second number may be going on.
    if paragraph.next(token.end) == Next::Unknown {
        return None;
    }
    let text: String = token.clone().map(|place| paragraph.at(place)).collect();
    let (first, second) = text.split_once('-')?;
    if !first.ends_with(|last: char| last.is_ascii_digit())
        || !second.starts_with(|next: char| next.is_ascii_digit())
    {
        return None;
    }
    let second = second.trim_end_matches(['.', ',', ':']);
    let is_number = |text: &str| {
        text.chars().all(|character| character.is_ascii_digit() || matches!(character, '.' | ',' | ':'))
    };
    if !is_number(first) || !is_number(second) {
        return None;
    }
    let is_range = match (first.parse::<u64>(), second.parse::<u64>()) {
        (Ok(_), Ok(_)) if first.len() > 1 && first.starts_with('0') => false,
        (Ok(low), Ok(high)) => low < high || (first.len() == 4 && second.len() == 2),
        _ => true,
    };
    is_range.then_some(token.start + first.chars().count())
}

/// Keeps a number together and with its unit.
pub(super) fn no_breaks(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let mut edits = Vec::new();
    for place in 1..paragraph.len() {
        if paragraph.at(place) == ' '
            && (is_before_unit(paragraph, habits, place) || is_inside(paragraph, place))
        {
            let with = NO_BREAK_SPACE.to_string();
            edits.push(Edit { rule: Rule::NoBreakNumbers, place: place..place + 1, with });
        }
    }
    edits
}

/// Whether the `word` that follows `before` is a unit, or part of one, right behind its number: *km* in “5 km”.
pub fn is_unit_of_number(before: &str, word: &str, habits: &Habits) -> bool {
    let number = before.trim_end_matches(|space: char| space.is_whitespace());
    number.ends_with(char::is_numeric)
        && habits
            .units()
            .any(|unit| unit.trim_end_matches('.') == word || unit.split('/').any(|part| part == word))
}

fn is_before_unit(paragraph: &Paragraph, habits: &Habits, space: usize) -> bool {
    let is_of_number =
        |place: &usize| paragraph.at(*place).is_ascii_digit() || matches!(paragraph.at(*place), '.' | ',');
    let is_roman = |place: &usize| matches!(paragraph.at(*place), 'I' | 'V' | 'X' | 'L' | 'C');
    let number = (0..space).rev().take_while(is_of_number).last();
    let roman = || (0..space).rev().take_while(is_roman).last();
    let Some(start) = number.filter(|_| paragraph.at(space - 1).is_ascii_digit()).or_else(roman) else {
        return false;
    };
    if paragraph.before(start).is_some_and(|before| before.is_alphanumeric()) {
        return false;
    }
    habits.units().any(|unit| {
        let end = space + 1 + unit.chars().count();
        // A unit that ends in a letter must end there; one that ends in a sign or a stop does.
        let ends = !unit.ends_with(char::is_alphanumeric)
            || match paragraph.next(end) {
                Next::Character(next) => !next.is_alphanumeric(),
                Next::End => true,
                Next::Unknown => false,
            };
        ends && paragraph.has(space + 1, unit)
    })
}

/// Whether a space divides a number into groups of three: 5 800 000.
fn is_inside(paragraph: &Paragraph, space: usize) -> bool {
    let digits_before = (0..space).rev().take_while(|place| paragraph.at(*place).is_ascii_digit()).count();
    let digits_after =
        (space + 1..paragraph.len()).take_while(|place| paragraph.at(*place).is_ascii_digit()).count();
    let before = paragraph.before(space - digits_before.min(space));
    (1..=3).contains(&digits_before)
        && digits_after == 3
        && paragraph.next(space + 4) != Next::Unknown
        && !before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '.' | ',' | '-' | '–'))
}
