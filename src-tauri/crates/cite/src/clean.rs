//! A pasted line without the flaws of pasting: spaces where none belong, soft hyphens, marks that cannot be seen.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::expression;

/// Stands where something was cut out of a note. Cannot be in a note: it is not given out to any sign.
pub(crate) const GAP: char = '\u{E000}';

/// The same for a date.
pub(crate) const DATE: char = '\u{E001}';

/// Whether something was cut out here.
pub(crate) fn is_gap(letter: char) -> bool {
    letter == GAP || letter == DATE
}

/// Puts a sign in the place of a part of a text.
pub(crate) fn cut(text: &mut String, place: std::ops::Range<usize>, sign: char) {
    text.replace_range(place, sign.encode_utf8(&mut [0; 4]));
}

/// Gives the line mended in its spaces only; letters, quotes and dashes stay as they are. GOST's area mark is
/// brought to the one form ` – `, with its full stop before it, and `//` has a space on either side.
pub fn clean(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' => {}
            letter if letter.is_whitespace() || letter.is_control() || is_gap(letter) => text.push(' '),
            letter => text.push(letter),
        }
    }
    for (from, to) in MENDS.iter() {
        text = from.replace_all(&text, *to).into_owned();
    }
    text.trim().to_owned()
}

static MENDS: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    [
        (r"\s+", " "),
        // Addresses that were broken by spaces: only if their scheme says so, or a slash follows one.
        (r"(https?)\s?:\s?//\s+([\p{L}\d])", "$1://$2"),
        (r"(https?://[^\s,;]+) /\s?([\w-])", "$1/$2"),
        (r"(https?://[^\s,;]+/\d{4}/) ([a-z][\w-]*)", "$1$2"),
        // The area mark of ISBD in all its forms.
        (r"\s?\.\s?[-–—]+\s+", ". – "),
        (r"(\d|\p{L}{3})\.[-–—]([\p{Lu}\d№])", "$1. – $2"),
        (r"(\p{Lu}\.),(\p{Lu})", "$1, $2"),
        (r"\s//\s?|\s?//\s", " // "),
        (r"(^|\s)([^\s/:]+)//([^\s/])", "$1$2 // $3"),
        (r"\s+,", ","),
        (r",\s?,+", ","),
        (r"\s+\.(\s|$)", ".$1"),
        (r"([^.])\.\.(\s|$)", "$1.$2"),
        (r"(^|\s)([(\[«“„])\s+", "$1$2"),
        (r"\s+([)\]»”])", "$1"),
        (r"(\d) ?\. ?(\d\d) ?\. ?(\d{4})\b", "$1.$2.$3"),
    ]
    .map(|(from, to)| (expression(from), to))
    .into()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(clean(line), expected);
    }

    #[test]
    fn spaces_are_mended() {
        check(
            "Ludovic   Ames , Over\u{AD}land  ( Cork : Tidemill ,, 2010 ) ",
            "Ludovic Ames, Overland (Cork : Tidemill, 2010)",
        );
        check(
            "Дороги ,  которые\u{A0}мы  //Транспорт .-  2016.- N 2",
            "Дороги, которые мы // Транспорт. – 2016. – N 2",
        );
        check(
            "https:// gruzmir.ru /2025/ logistika , (05 .05. 2025 )",
            "https://gruzmir.ru/2025/logistika, (05.05.2025)",
        );
        check("", "");
    }

    #[test]
    fn what_is_well_spaced_stays() {
        for line in
            ["A : b / C. – London : X ; Y, 2011. – 344 p.", "https://x.org/a//b, (1.2.2025)", "Wait... no"]
        {
            check(line, line);
        }
    }
}
