//! The encoding of a dictionary's files.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Unreadable;

/// Both files as text. The line `SET` of the `.aff` file says in which encoding they are; without one it is
/// ISO 8859-1, as in hunspell(5).
pub(super) fn decode<'a>(aff: &'a [u8], dic: &'a [u8]) -> Result<(Cow<'a, str>, Cow<'a, str>), Unreadable> {
    let encoding = declared(aff)?;
    let (mut text, _, _) = encoding.decode(aff);
    let (words, _, _) = encoding.decode(dic);
    // A flag is one byte, which for ASCII is one letter of UTF-8 but for others is not. Said to be letters,
    // they remain one flag each.
    if encoding != UTF_8 && !text.is_ascii() && !text.lines().any(|line| line.starts_with("FLAG")) {
        text = Cow::Owned(format!("FLAG UTF-8\n{text}"));
    }
    Ok((text, words))
}

fn declared(aff: &[u8]) -> Result<&'static Encoding, Unreadable> {
    let aff = aff.strip_prefix(b"\xef\xbb\xbf").unwrap_or(aff);
    let set = aff.split(|byte| matches!(byte, b'\n' | b'\r')).find_map(|line| {
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        (words.next() == Some(b"SET")).then(|| words.next().unwrap_or_default())
    });
    let Some(name) = set else { return Ok(WINDOWS_1252) };
    // Two of Hunspell's names are its own.
    let known = match name {
        b"TIS620-2533" => b"TIS-620",
        _ => name.strip_prefix(b"microsoft-").unwrap_or(name),
    };
    Encoding::for_label(known).ok_or_else(|| Unreadable::Encoding(String::from_utf8_lossy(name).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(aff: &[u8], word: &[u8], expected: &str) {
        let (_, dic) = decode(aff, word).unwrap();
        assert_eq!(dic, expected);
    }

    #[test]
    fn files_are_read_in_their_encoding() {
        check(b"SET UTF-8\n", "ışık".as_bytes(), "ışık");
        check(b"# Russian\r\nSET KOI8-R\r\n", b"\xcd\xc9\xd2", "мир");
        check(b"SET microsoft-cp1251", b"\xec\xe8\xf0", "мир");
        check(b"SET ISO8859-9\n", b"\xfd\xfe\xfdk", "ışık");
        check(b"TRY esi\n", b"caf\xe9", "café");
        check("\u{feff}SET UTF-8\n".as_bytes(), "ё".as_bytes(), "ё");
    }

    #[test]
    fn an_unknown_encoding_is_told() {
        let refused = decode(b"SET KOI9\n", b"").unwrap_err();
        assert_eq!(refused, Unreadable::Encoding("KOI9".into()));
    }
}
