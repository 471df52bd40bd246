//! Dashes in place of the hyphens that stand for them.

use super::Rule;
use super::paragraph::{Edit, Next, Paragraph};
use super::table::Habits;

/// Sets dashes: for a hyphen with a space on both sides, and for two or three hyphens. One hyphen inside a
/// word is one, and so is what begins a word, as in `--help`.
pub(super) fn dashes(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut place = 0;
    while place < paragraph.len() {
        let start = place;
        while place < paragraph.len() && is_hyphen(paragraph.at(place), habits) {
            place += 1;
        }
        if let Some(dash) = dash(paragraph, habits, start, place) {
            edits.push(Edit { rule: Rule::Dash, place: start..place, with: dash.to_string() });
        }
        place = place.max(start + 1);
    }
    edits
}

/// Where the language has the longer dash between words, the shorter one is as good as a hyphen.
fn is_hyphen(character: char, habits: &Habits) -> bool {
    character == '-' || (character == '–' && habits.dash_spaced == '—')
}

/// The dash for the hyphens from `start` to `end`, if they stand for one.
fn dash(paragraph: &Paragraph, habits: &Habits, start: usize, end: usize) -> Option<char> {
    let count = end - start;
    let before = paragraph.before(start);
    let begins = matches!(before, None | Some('\n'));
    let space_before = before.is_some_and(|before| before.is_whitespace() && before != '\n');
    let next = paragraph.next(end);
    let space_after = matches!(next, Next::Character(next) if next.is_whitespace());
    match count {
        1..=3 if begins && space_after => habits.dash_opening,
        1..=3 if space_before && space_after => {
            // Between two numbers it may be a minus.
            let between_digits = is_digit_or_unknown(paragraph.next(end + 1))
                && start >= 2
                && paragraph.at(start - 2).is_ascii_digit();
            (!between_digits).then_some(habits.dash_spaced)
        }
        2..=3 if paragraph.at(start) == '-' && !begins && !space_before && next != Next::Unknown => {
            Some(habits.dash_closed)
        }
        _ => None,
    }
}

fn is_digit_or_unknown(next: Next) -> bool {
    match next {
        Next::Character(next) => next.is_ascii_digit(),
        Next::Unknown => true,
        Next::End => false,
    }
}
