//! Which characters must be escaped, and where.

/// Where in a line's opening text an escape must go, so that the line does not start a block: the
/// place of the character to escape. `more` says that other inlines follow on the same line.
pub(super) fn line_opening(line: &str, more: bool) -> Option<usize> {
    let first = line.chars().next()?;
    let ends_or_blank = |rest: &str| rest.starts_with([' ', '\t']) || (rest.is_empty() && !more);
    let only = |signs: &[char]| !more && line.trim_end().chars().all(|character| signs.contains(&character));
    let opens = match first {
        '>' => true,
        '#' => {
            let rest = line.trim_start_matches('#');
            line.len() - rest.len() <= 6 && ends_or_blank(rest)
        }
        '-' | '+' | '*' | '_' | '=' | '|' | ':' => {
            (matches!(first, '-' | '+' | '*') && ends_or_blank(&line[1..]))
                || only(&['='])
                || only(&['-', ' ', '\t'])
                || only(&['*', ' ', '\t'])
                || only(&['_', ' ', '\t'])
                // The second line of a table.
                || only(&['|', '-', ':', ' ', '\t'])
        }
        '`' => line.starts_with("```"),
        '~' => line.starts_with("~~~"),
        '0'..='9' => {
            let rest = line.trim_start_matches(|character: char| character.is_ascii_digit());
            let digits = line.len() - rest.len();
            let is_number = digits <= 9 && rest.starts_with(['.', ')']) && ends_or_blank(&rest[1..]);
            return is_number.then_some(digits);
        }
        _ => false,
    };
    opens.then_some(0)
}

/// Whether the text, which starts after an `&`, would be read as a character reference.
pub(super) fn is_reference(rest: &str) -> bool {
    let Some(end) = rest.find(';') else { return false };
    let name = rest[..end].strip_prefix('#').unwrap_or(&rest[..end]);
    // No name has one letter; "AT&T;" is none.
    (name.len() >= 2 || (rest.starts_with('#') && !name.is_empty()))
        && name.len() <= 40
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a backslash before this character would be read as an escape. A control character is
/// written as a reference, which starts with punctuation.
pub(super) fn may_follow_escape(next: char) -> bool {
    next.is_ascii_punctuation() || next.is_ascii_control()
}

/// Escapes backslashes and references in text that knows no other syntax, and the given characters.
pub(super) fn escape_plain(text: &str, also: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        let rest = &text[place + character.len_utf8()..];
        let escape = match character {
            '\\' => rest.chars().next().is_none_or(may_follow_escape),
            '&' => is_reference(rest),
            _ => also.contains(&character),
        };
        if escape {
            escaped.push('\\');
        }
        match character {
            '\n' => escaped.push_str("&#10;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Escapes the words after a code fence.
pub(super) fn escape_info(info: &str) -> String {
    escape_plain(info, &[])
}

/// Writes a link's address, between angle brackets where it needs them.
pub(super) fn escape_address(address: &str) -> String {
    let mut depth = 0_i32;
    let mut balanced = true;
    for character in address.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        balanced &= (0..=3).contains(&depth);
    }
    balanced &= depth == 0;
    let needs_brackets = address.is_empty()
        || address.starts_with('<')
        || address.chars().any(|character| character.is_whitespace() || character.is_control());
    if needs_brackets {
        return format!("<{}>", escape_plain(address, &['<', '>']));
    }
    escape_plain(address, if balanced { &[] } else { &['(', ')'] })
}

/// Whether a link can be written as `<address>`: an absolute URI of CommonMark 0.31 §6.5.
pub(super) fn is_autolink(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    (2..=32).contains(&scheme.len())
        && scheme.starts_with(|character: char| character.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
        && !rest
            .chars()
            .any(|character| character.is_whitespace() || character.is_control() || "<>".contains(character))
}

/// Whether a text can be written as `<text>` and be read as an e-mail address. Narrower than §6.5.
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-+".contains(&byte))
    };
    plain(name)
        && host.contains('.')
        && host.split('.').all(|label| {
            label.len() < 60
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && label.starts_with(|character: char| character.is_ascii_alphanumeric())
                && label.ends_with(|character: char| character.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_would_open_a_block() {
        for (line, place) in
            [("1. a", Some(1)), ("1986. yılında", Some(4)), ("1.5 a", None), ("- a", Some(0)), ("-a", None)]
        {
            assert_eq!(line_opening(line, false), place, "{line}");
        }
        for line in ["# a", "#", "---", "===", "> a", "```", "|-|", "+", "* * *", "123)"] {
            assert!(line_opening(line, false).is_some(), "{line}");
        }
        for line in ["#a", "— a", "1234567890. a", "####### a", "~5"] {
            assert_eq!(line_opening(line, false), None, "{line}");
        }
    }

    #[test]
    fn writes_addresses() {
        assert_eq!(
            escape_address("https://ru.wikipedia.org/wiki/Ока_(река)"),
            "https://ru.wikipedia.org/wiki/Ока_(река)"
        );
        assert_eq!(escape_address("a b"), "<a b>");
        assert_eq!(escape_address("a)"), "a\\)");
        assert_eq!(escape_address("?a=1&copy;"), "?a=1\\&copy;");
    }
}
