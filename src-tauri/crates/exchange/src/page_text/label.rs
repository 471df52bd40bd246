//! The label of an endnote: `[i]`, `[1]`, `(1)`, `¹`, `1.`

/// Reads the label that a line begins with, and gives the rest of the line.
///
/// A number has at most three digits, so that a year is never a label; letters are a Roman number in
/// lower or upper case. `[sic]` is none.
pub(super) fn label_at_start(line: &str) -> Option<(Label, &str)> {
    let line = line.trim_start_matches(['↑', '^', ' ']);
    if let Some(rest) = line.strip_prefix('[') {
        let (inside, after) = rest.split_once(']')?;
        let value = Label::read(inside.trim().trim_start_matches('^'), Style::Bracket)?;
        return Some((value, rest_of(after)));
    }
    if let Some(rest) = line.strip_prefix('(') {
        let (inside, after) = rest.split_once(')')?;
        return Some((Label::read(inside.trim(), Style::Parenthesis)?, rest_of(after)));
    }
    if let Some((digits, after)) = superscript(line) {
        return Some((Label::read(&digits, Style::Superscript)?, rest_of(after)));
    }
    let end = line.find(|c: char| !c.is_ascii_alphanumeric())?;
    let after = line[end..].strip_prefix(['.', ')'])?;
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return None;
    }
    // A lone letter with a full stop is somebody's initial far more often than a Roman number.
    if end == 1 && line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    Some((Label::read(&line[..end], Style::Numbered)?, rest_of(after)))
}

/// How a label is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// `[i]`, `[1]`
    Bracket,
    /// `¹`
    Superscript,
    /// `(1)`
    Parenthesis,
    /// `1.`, `1)`; as a mark in running text, a number that touches the sentence before it.
    Numbered,
}

/// A label as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// Without what it is set in, in lower case.
    pub(super) text: String,
    pub(super) value: u32,
    pub(super) style: Style,
}

impl Label {
    pub(super) fn read(text: &str, style: Style) -> Option<Label> {
        let text = text.to_ascii_lowercase();
        let value = if text.is_empty() || text.len() > 12 {
            return None;
        } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
            if text.len() > 3 { return None } else { text.parse().ok().filter(|value| *value > 0)? }
        } else {
            roman(&text)?
        };
        Some(Label { text, value, style })
    }
}

/// The superscript digits at the start of a text, as plain digits, and the rest.
pub(super) fn superscript(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c| superscript_digit(c).is_none()).unwrap_or(text.len());
    let digits: String = text[..end].chars().filter_map(superscript_digit).collect();
    if digits.is_empty() { None } else { Some((digits, &text[end..])) }
}

fn superscript_digit(character: char) -> Option<char> {
    Some(match character {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴'..='⁹' => char::from_digit(character as u32 - '⁰' as u32, 10)?,
        _ => return None,
    })
}

/// The value of a Roman number up to 199 in the usual spelling.
fn roman(text: &str) -> Option<u32> {
    let value = |letter: u8| match letter {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        _ => None,
    };
    let values: Vec<u32> = text.bytes().map(value).collect::<Option<_>>()?;
    let mut sum = 0;
    for (index, value) in values.iter().enumerate() {
        if values.get(index + 1).is_some_and(|next| next > value) {
            sum -= *value as i32
        } else {
            sum += *value as i32
        }
    }
    let sum = u32::try_from(sum).ok().filter(|sum| (1..200).contains(sum))?;
    (to_roman(sum) == text).then_some(sum)
}

fn to_roman(mut number: u32) -> String {
    let mut text = String::new();
    for (value, letters) in
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    {
        while number >= value {
            text.push_str(letters);
            number -= value;
        }
    }
    text
}

fn rest_of(after: &str) -> &str {
    after.trim_start_matches([':', '.']).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(&str, u32, &str)>) {
        let found = label_at_start(line);
        let found = found.as_ref().map(|(label, rest)| (label.text.as_str(), label.value, *rest));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn labels_of_every_style_are_read() {
        check("[i] Text", Some(("i", 1, "Text")));
        check("[12]Text", Some(("12", 12, "Text")));
        check("[^3]: Text", Some(("3", 3, "Text")));
        check("¹² Text", Some(("12", 12, "Text")));
        check("(4) Text", Some(("4", 4, "Text")));
        check("5. Text", Some(("5", 5, "Text")));
        check("xiv) Text", Some(("xiv", 14, "Text")));
        check("[7]", Some(("7", 7, "")));
    }

    #[test]
    fn years_and_words_are_no_labels() {
        check("[1991] Text", None);
        check("(2025) Text", None);
        check("[sic] Text", None);
        check("[iiii] Text", None);
        check("1.9 milyar", None);
        check("I. Selim", None);
        check("2025. Text", None);
        check("0. Text", None);
        check("", None);
        check("[", None);
    }
}
