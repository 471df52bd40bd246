//! What stands before and behind the source in a note: its number, "see also", a second source.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::{Group, any_of, expression};

/// Gives a note without its number, the words that only lead to it, and what follows a second "see"; and whether a
/// second source was left out.
pub fn without_lead(note: &str) -> (&str, bool) {
    let mut rest = note.trim();
    loop {
        let before = rest.len();
        if let Some(number) = NUMBER.find(rest) {
            rest = &rest[number.end() - last_length(number.as_str())..];
        }
        if let Some(see) = SEE.find(rest) {
            let after = rest[see.end()..].trim_start_matches([' ', ':', ',']);
            if after.chars().any(char::is_alphabetic) {
                rest = after;
            }
        }
        if rest.len() == before {
            break;
        }
    }
    let mut second = false;
    if let Some(other) = SECOND.find(rest).filter(|other| other.start() > 0) {
        rest = &rest[..other.start()];
        second = true;
    }
    if let Some(back) = NOTE_BACK.find(rest).filter(|back| back.start() > 0) {
        rest = &rest[..back.start()];
    }
    (rest.trim(), second)
}

fn last_length(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}

/// The note's own number; not a number with which a title begins.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?|[ivxl]{1,6}\.)\s(?:\p{Lu}|[“«„\x22‘@]|https?:)")
});

static SEE: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"^[(]?{}\s?[:,]?\s", any_of(Group::See))));

/// A second source behind a semicolon or a full stop.
static SECOND: LazyLock<Regex> = LazyLock::new(|| {
    let see = any_of(Group::See);
    expression(&format!(
        r"(?:;|\.)\s(?:\p{{L}}{{1,5}}\s)?(?:(?:ayrıca |и |а также |and |also |et |və )?{see}|krş\.|a\.mlf\.)\s|;\s(?:also|ayrıca|а также|sowie|həmçinin|сондай-ақ|також)\s|;\s(?:\p{{Lu}}[\p{{L}}’-]+\s){{2,3}}?[“«]|;\s[^;]{{3,60}},\s[“«„]"
    ))
});

/// "and note 14 above".
static NOTE_BACK: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)[,;]\s(?:and|ve|и|und|və|та|және)\s(?:n\.|note|dipnot|прим\.|сноск\p{L}*|fn\.|anm\.|qeyd|виноск\p{L}*|примечани\p{L}*)\s?\d+[^,;]*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(note: &str, expected: &str) {
        assert_eq!(without_lead(note).0, expected);
    }

    #[test]
    fn numbers_and_leading_words_go() {
        check("1 Ефимцев К. Д. Граница", "Ефимцев К. Д. Граница");
        check("[12] A. Smith", "A. Smith");
        check("Ayrıca bkz. “Demir”", "“Demir”");
        check("см.: Шестопёров", "Шестопёров");
        check("see also: Pauline", "Pauline");
        check("1991: год", "1991: год");
        check("7914 sayılı Kanun", "7914 sayılı Kanun");
        check("Seeing Things, 4", "Seeing Things, 4");
    }

    #[test]
    fn a_second_source_goes() {
        check("Bozkurt, a.g.m.; krş. Esen, “Bir”", "Bozkurt, a.g.m.");
        check("See Cole, “Last Ferry,” 80, and note 14 above.", "Cole, “Last Ferry,” 80");
    }
}
