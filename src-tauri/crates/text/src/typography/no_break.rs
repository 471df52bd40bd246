//! Spaces at which no line may end.

use super::Rule;
use super::paragraph::{Edit, Next, Paragraph};
use super::table::{Habits, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, is_no_break};

/// Keeps a dash on the line of the word before it.
pub(super) fn dashes(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    if !habits.keeps_dash {
        return Vec::new();
    }
    held(paragraph, Rule::NoBreakDash, |space| {
        matches!(paragraph.next(space + 1), Next::Character('—' | '–'))
            && matches!(paragraph.next(space + 2), Next::Character(next) if next.is_whitespace())
    })
}

/// Keeps a short word on the line of the word that it belongs to.
pub(super) fn words(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    if habits.words_before.is_empty() && habits.words_after.is_empty() {
        return Vec::new();
    }
    let language = habits.language();
    let lowercase = |range: std::ops::Range<usize>| {
        let word: String = range.map(|place| paragraph.at(place)).collect();
        language.lowercase(&word)
    };
    held(paragraph, Rule::NoBreakWords, |space| {
        let start = start_of_word(paragraph, space);
        let is_word = !paragraph.before(start).is_some_and(is_joined);
        if is_word && start < space && starts_word(paragraph.next(space + 1)) {
            let word = lowercase(start..space);
            if habits.words_before.contains(&word.as_str()) {
                return true;
            }
        }
        let end = (space + 1..paragraph.len())
            .find(|place| !paragraph.at(*place).is_alphabetic())
            .unwrap_or(paragraph.len());
        let ends = match paragraph.next(end) {
            Next::Character(next) => !is_joined(next),
            Next::End => true,
            Next::Unknown => false,
        };
        ends && paragraph.before(space).is_some_and(char::is_alphabetic)
            && habits.words_after.contains(&lowercase(space + 1..end).as_str())
    })
}

/// Keeps initials together and with the name after them, also where they were written without a space.
pub(super) fn initials(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let is_initial = |stop: usize| {
        stop >= 1
            && paragraph.at(stop) == '.'
            && paragraph.at(stop - 1).is_uppercase()
            && !paragraph.before(stop - 1).is_some_and(is_joined)
    };
    let is_before_name =
        |place: usize| matches!(paragraph.next(place), Next::Character(next) if next.is_uppercase());
    let mut edits =
        held(paragraph, Rule::NoBreakInitials, |space| is_initial(space - 1) && is_before_name(space + 1));
    // Latin letters with stops may be a foreign abbreviation, as U.S. is.
    edits.extend(parted(paragraph, Rule::NoBreakInitials, |stop| {
        habits.parts_initials
            && is_initial(stop)
            && !paragraph.at(stop - 1).is_ascii()
            && is_before_name(stop + 1)
    }));
    edits.sort_by_key(|edit| edit.place.start);
    edits
}

/// Keeps abbreviations together and with the number or name that they stand before.
pub(super) fn abbreviations(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let mut edits = expressions(paragraph, habits);
    edits.extend(held(paragraph, Rule::NoBreakAbbreviations, |space| {
        starts_word(paragraph.next(space + 1))
            && habits.abbreviations.iter().any(|abbreviation| {
                let Some(start) = space.checked_sub(abbreviation.chars().count()) else { return false };
                let before = paragraph.before(start);
                let counts = before.is_some_and(char::is_whitespace)
                    && start >= 2
                    && paragraph.at(start - 2).is_ascii_digit();
                // After a number it is a unit: «2024 г. Москва».
                paragraph.has(start, abbreviation) && !counts && !before.is_some_and(is_joined)
            })
    }));
    // A sign is no part of the number after it.
    edits.extend(parted(paragraph, Rule::NoBreakAbbreviations, |sign| {
        matches!(paragraph.at(sign), '№' | '§')
            && matches!(paragraph.next(sign + 1), Next::Character(next) if next.is_ascii_digit())
    }));
    edits.sort_by_key(|edit| edit.place.start);
    edits
}

/// Sets expressions of several abbreviations, such as «т. е.», with a space that holds them together, also
/// where they were written without.
fn expressions(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let mut edits = Vec::new();
    for place in 0..paragraph.len() {
        if paragraph.before(place).is_some_and(is_joined) {
            continue;
        }
        for expression in habits.expressions {
            edits.extend(expression_at(paragraph, habits, place, expression).unwrap_or_default());
        }
    }
    edits
}

fn expression_at(
    paragraph: &Paragraph,
    habits: &Habits,
    place: usize,
    expression: &str,
) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let mut put = |place: usize, with: String| {
        edits.push(Edit { rule: Rule::NoBreakAbbreviations, place: place..place + 1, with });
    };
    let mut place = place;
    for (number, part) in expression.split(' ').enumerate() {
        if number > 0 {
            match paragraph.next(place) {
                Next::Character(' ') => {
                    put(place, NO_BREAK_SPACE.to_string());
                    place += 1;
                }
                Next::Character(space) if is_no_break(space) => place += 1,
                _ => put(place - 1, format!("{}{NO_BREAK_SPACE}", paragraph.at(place - 1))),
            }
        }
        let is_capital = number == 0 && has_capitalized(paragraph, habits, place, part);
        if !is_capital && !paragraph.has(place, part) {
            return None;
        }
        place += part.chars().count();
    }
    Some(edits)
}

/// Whether `part` stands at a place as it does at the beginning of a sentence: «И. о.».
fn has_capitalized(paragraph: &Paragraph, habits: &Habits, place: usize, part: &str) -> bool {
    let mut letters = part.chars();
    let (Some(first), Next::Character(capital)) = (letters.next(), paragraph.next(place)) else {
        return false;
    };
    capital.is_uppercase()
        && paragraph.has(place + 1, letters.as_str())
        && habits.language().lowercase(&capital.to_string()).chars().eq([first])
}

/// Keeps the marks that are set off by a space with the word before them.
pub(super) fn marks(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let mut edits = held(paragraph, Rule::NoBreakMarks, |space| {
        matches!(paragraph.next(space + 1), Next::Character(next) if habits.marks_set_off.contains(next))
            && paragraph.before(space).is_some_and(|before| !before.is_whitespace())
    });
    edits.iter_mut().for_each(|edit| edit.with = NARROW_NO_BREAK_SPACE.to_string());
    edits
}

/// Edits that make of each space for which `holds` one at which no line ends.
fn held(paragraph: &Paragraph, rule: Rule, holds: impl Fn(usize) -> bool) -> Vec<Edit> {
    (1..paragraph.len())
        .filter(|place| paragraph.at(*place) == ' ' && holds(*place))
        .map(|place| Edit { rule, place: place..place + 1, with: NO_BREAK_SPACE.to_string() })
        .collect()
}

/// Edits that put a space at which no line ends after each character for which `parts`.
fn parted(paragraph: &Paragraph, rule: Rule, parts: impl Fn(usize) -> bool) -> Vec<Edit> {
    (0..paragraph.len())
        .filter(|place| parts(*place))
        .map(|place| {
            let with = format!("{}{NO_BREAK_SPACE}", paragraph.at(place));
            Edit { rule, place: place..place + 1, with }
        })
        .collect()
}

fn start_of_word(paragraph: &Paragraph, end: usize) -> usize {
    (0..end).rev().take_while(|place| paragraph.at(*place).is_alphabetic()).last().unwrap_or(end)
}

/// Whether a character makes one word with the letter beside it.
fn is_joined(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '\'' | '’' | '_')
}

fn starts_word(next: Next) -> bool {
    matches!(next, Next::Character(next) if next.is_alphanumeric() || "«„“‘\"(".contains(next))
}
