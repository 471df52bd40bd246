//! The quoted title of a note.

use std::ops::Range;

use crate::clean::is_gap;

/// A title in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// Without the outer marks and the comma or full stop before the last of them.
    pub title: String,
    /// Whether a mark is missing or wrong, so that the end is a guess.
    pub unsure: bool,
    /// From the first mark to behind the last; in bytes.
    pub place: Range<usize>,
}

/// Finds the quoted title: the first run in quotation marks of any language that begins at `from` or later. Marks
/// within it are kept; where the closing mark is missing, the title ends before the last part that is parted by a
/// comma, which then is what it stands in.
pub fn find_quoted(text: &str, from: usize) -> Option<Quoted> {
    let mut unclosed = None;
    let mut before = text[..from].chars().next_back();
    for (start, opening) in text[from..].char_indices().map(|(at, letter)| (from + at, letter)) {
        let opens = before
            .is_none_or(|before| before.is_whitespace() || "([:,;/–—".contains(before) || is_gap(before));
        before = Some(opening);
        if !opens || !OPENING.contains(opening) {
            continue;
        }
        let inside = start + opening.len_utf8();
        if let Some((end, length, is_pair)) = closing(&text[inside..], opening) {
            let place = start..inside + end + length;
            let title = &text[inside..inside + end];
            if !title.chars().any(char::is_alphabetic) {
                continue;
            }
            let (title, was_doubled) = undoubled(title);
            return Some(Quoted { title: tidy(title), unsure: !is_pair || was_doubled, place });
        }
        unclosed = unclosed.or(Some(start));
    }
    unclosed.and_then(|start| without_end(text, start))
}

const OPENING: &str = "“«„‟\"‘‹'";

/// Where a title ends that was opened with this mark, how long the closing mark is, and whether it is the right one.
fn closing(rest: &str, opening: char) -> Option<(usize, usize, bool)> {
    let (opens, closes): (&[char], &[char]) = match opening {
        '“' => (&['“', '„'], &['”']),
        '«' => (&['«'], &['»']),
        '„' | '‟' => (&['„', '‟'], &['“', '”']),
        '‹' => (&['‹'], &['›']),
        '‘' | '\'' => return apostrophe(rest),
        _ => return straight(rest).or_else(|| any_closing(rest, &['”', '»', '“'])),
    };
    let mut depth = 1;
    let mut last = None;
    for (place, letter) in rest.char_indices() {
        if closes.contains(&letter) {
            depth -= 1;
            last = Some((place, letter.len_utf8(), true));
            if depth <= 0 {
                return last;
            }
        } else if opens.contains(&letter) {
            depth += 1;
        }
    }
    // An inner mark was never closed: the last closing one ends the title.
    last.or_else(|| any_closing(rest, &['”', '»', '"', '“']))
}

/// A wrong closing mark, if punctuation or the end follows it.
fn any_closing(rest: &str, marks: &[char]) -> Option<(usize, usize, bool)> {
    let found = rest.char_indices().find(|(at, mark)| {
        marks.contains(mark)
            && *at > 0
            && ends_here(&rest[at + mark.len_utf8()..])
            && !rest[..*at].ends_with(' ')
    });
    found.map(|(at, mark)| (at, mark.len_utf8(), false))
}

/// The straight mark that ends the title: the first behind which the note goes on with its signs.
fn straight(rest: &str) -> Option<(usize, usize, bool)> {
    let marks = || rest.match_indices('"').filter(|(at, _)| *at > 0 && !rest[..*at].ends_with(' '));
    let ends =
        marks().find(|(at, _)| ends_here(&rest[at + 1..]) || rest[..*at].ends_with([',', '.', '?', '!']));
    ends.or_else(|| marks().next()).map(|(at, _)| (at, 1, true))
}

/// A single mark may be an apostrophe: the one that ends the title is followed by the note's signs.
fn apostrophe(rest: &str) -> Option<(usize, usize, bool)> {
    let ends = rest.match_indices(['’', '‘', '\'']).find(|(at, mark)| {
        let after = &rest[at + mark.len()..];
        ends_here(after) || rest[..*at].ends_with([',', '.']) && after.starts_with(' ')
    });
    ends.map(|(at, mark)| (at, mark.len(), true))
}

fn ends_here(after: &str) -> bool {
    let trimmed = after.trim_start();
    let Some(next) = trimmed.chars().next() else { return true };
    if ",.;:)]".contains(next) || is_gap(next) {
        return true;
    }
    trimmed.len() < after.len() && "(–—-[/".contains(next)
}

/// The title without a second pair of marks around all of it.
fn undoubled(title: &str) -> (&str, bool) {
    for (open, close) in [('“', '”'), ('«', '»'), ('"', '"')] {
        let inside =
            title.trim_end_matches([',', '.']).strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| !inside.contains([open, close])) {
            return (inside, true);
        }
    }
    match title.strip_prefix(['“', '«', '"']) {
        Some(inside) if !inside.contains(['”', '»', '"']) => (inside, true),
        _ => (title, false),
    }
}

/// A title whose closing mark is missing.
fn without_end(text: &str, start: usize) -> Option<Quoted> {
    let opening = text[start..].chars().next()?;
    if opening == '‘' || opening == '\'' {
        return None;
    }
    let inside = start + opening.len_utf8();
    let rest = &text[inside..];
    let reach = rest.find(is_gap).unwrap_or(rest.len());
    let reach = DIGITS_BEHIND_COMMA.find(&rest[..reach]).map_or(reach, |digits| digits.start());
    let known = rest[..reach].trim_end_matches([' ', ',', '.', '(']);
    let end = known.rfind(", ").unwrap_or(known.len());
    let title = tidy(&rest[..end]);
    (!title.is_empty()).then(|| Quoted { title, unsure: true, place: start..inside + end })
}

static DIGITS_BEHIND_COMMA: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    crate::words::expression(&format!(r",\s(?:{}\.?\s)?\d", crate::words::any_month()))
});

/// Without the comma or full stop that American printers set before the closing mark, also before an inner one.
fn tidy(title: &str) -> String {
    let ends = |text: &str| text.trim().trim_end_matches([',', ';']).trim_end().to_owned();
    let mut title = ends(title);
    if title.ends_with('.') && !title.ends_with("..") && !ends_in_abbreviation(&title) {
        title.pop();
    }
    for close in ["’", "”", "»", "'"] {
        for sign in [",", "."] {
            if let Some(before) = title.strip_suffix(close).and_then(|before| before.strip_suffix(sign)) {
                title = format!("{before}{close}");
            }
        }
    }
    title
}

/// "… the U.S.": the full stop belongs to the last word.
fn ends_in_abbreviation(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default();
    last.matches('.').count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = find_quoted(text, 0).map(|quoted| quoted.title);
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
    }

    #[test]
    fn marks_of_every_kind() {
        check("A, “What Is a “Middle” Power?”, B", "What Is a “Middle” Power?");
        check("«О внесении „Об исчислении“ 2014», Портал", "О внесении „Об исчислении“ 2014");
        check("K. (2024) ‘Does the “Green Lane” work?’, Freight", "Does the “Green Lane” work?");
        check("‘Don’t stop’, Site", "Don’t stop");
        check("X, „Der lange Weg“, Zeitung", "Der lange Weg");
        check("И.Молчанова \"Вагоны застряли\" (сайт", "Вагоны застряли");
        check("“Live: ‘We Load at Night,’” February", "Live: ‘We Load at Night’");
        check("“‘Not One Bolt’: Inside.” K", "‘Not One Bolt’: Inside");
    }

    #[test]
    fn marks_that_are_missing_or_wrong() {
        check("A, “Seçimden Sonra: Kim Kazandı, Günlük Gözlem, \u{E000}", "Seçimden Sonra: Kim Kazandı");
        check("«Переправа без моста, Речной листок, 12.08.2024", "Переправа без моста");
        check("A, “A title\", Site", "A title");
        check("A, ““A title””, Site", "A title");
        check("“", "-");
        check("the dogs' day", "-");
    }
}
