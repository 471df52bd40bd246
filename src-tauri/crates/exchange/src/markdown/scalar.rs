//! A scalar of YAML: changing letters of it where they stand.

use std::ops::Range;

use text::edits::Edits;
use text::typography::Change;

/// Makes changes of a text in the scalar that says it. `None` if the scalar is written otherwise than is known here.
pub(super) fn edits(scalar: &str, text: &str, changes: &[Change]) -> Option<Edits> {
    let letters = letters(scalar)?;
    if !letters.iter().map(|(letter, _)| *letter).eq(text.chars()) {
        return None;
    }
    let mut edits = Vec::new();
    for Change { offset, before, after, .. } in changes {
        let end = offset + before.chars().count();
        let [(_, first), rest @ ..] = letters.get(*offset..end)? else { return None };
        edits.push((first.clone(), after.clone()));
        edits.extend(rest.iter().map(|(_, place)| (place.clone(), String::new())));
    }
    Some(edits)
}

fn letters(scalar: &str) -> Option<Vec<(char, Range<usize>)>> {
    let (quote, inside) = match scalar.chars().next()? {
        quote @ ('"' | '\'') => (Some(quote), 1..scalar.len().checked_sub(1)?),
        _ => (None, 0..scalar.len()),
    };
    let mut letters = Vec::new();
    let mut at = inside.start;
    while let Some(letter) = scalar.get(at..inside.end)?.chars().next() {
        let rest = &scalar[at..inside.end];
        let (letter, length) = match (letter, quote) {
            ('\'', Some('\'')) => (letter, 2),
            ('\\', Some('"')) => escaped(rest)?,
            (' ' | '\t' | '\n', _) => space(rest)?,
            _ => (letter, letter.len_utf8()),
        };
        letters.push((letter, at..at + length));
        at += length;
    }
    Some(letters)
}

/// The letter that an escape stands for, and its length.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let sign = rest.chars().nth(1)?;
    let digits = match sign {
        '"' | '\\' | '/' => return Some((sign, 2)),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return None,
    };
    let number = u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok()?;
    Some((char::from_u32(number)?, 2 + digits))
}

/// The white space at the beginning, which is one space if a line ends in it.
fn space(rest: &str) -> Option<(char, usize)> {
    let length = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
    match rest[..length].matches('\n').count() {
        0 => rest.chars().next().map(|space| (space, 1)),
        1 => Some((' ', length)),
        _ => None,
    }
}
