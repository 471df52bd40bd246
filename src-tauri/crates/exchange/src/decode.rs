//! The bytes of a file as text.

use std::ops::Range;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254};
use text::edits::{self, Edits};

use crate::finding::{Code, Finding};

/// The most bytes that are read as text: 20 MB. A book of a million words in Cyrillic has about 13.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// Reads bytes as text: UTF-8 and UTF-16 with or without a byte order mark, and the single-byte encodings
/// of Turkish, Russian and western European texts, told apart by what they would say. Line ends become
/// `\n`, U+0000 becomes U+FFFD.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    decode_as_written(bytes).map(|(decoded, _)| decoded)
}

/// The same, and the text as the file has it: with its own line ends and a byte order mark. [`rewritten`] brings changes
/// of the one into the other.
pub fn decode_as_written(bytes: &[u8]) -> Result<(Decoded, String), Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge { megabytes: bytes.len().div_ceil(1024 * 1024) });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if let Some((_, name, mend)) = SIGNATURES.iter().find(|(signature, ..)| bytes.starts_with(signature)) {
        return Err(Refusal::Binary { name, mend });
    }
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => recognise(bytes)?,
    };
    // The mark of UTF-8 stays where it is; that of UTF-16 would say what the text is no longer in.
    let written = if encoding == UTF_8 {
        encoding.decode_without_bom_handling(bytes).0
    } else {
        encoding.decode(bytes).0
    };
    let text = &*written;
    // A file put together from two, or written by a careless program, may have its mark twice.
    let text = text.trim_start_matches('\u{feff}');
    let mut findings = Vec::new();
    if encoding != UTF_8 {
        findings.push(Finding::new(Code::EncodingRecognised, None, name_of(encoding)));
    }
    let unreadable = text.chars().filter(|c| *c == '\u{fffd}' || *c == '\0').count();
    if unreadable > 0 {
        findings.push(Finding::new(Code::BytesUnreadable, None, unreadable.to_string()));
    }
    let text = if text.contains(['\r', '\0']) {
        text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
    } else {
        text.to_owned()
    };
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    Ok((Decoded { text, encoding: name_of(encoding), findings }, written.into_owned()))
}

/// A text as its file has it, with edits that were found in the text that [`decode`] makes of it, in order.
pub fn rewritten(written: &str, edits: &[(Range<usize>, String)]) -> String {
    let marks = written.len() - written.trim_start_matches('\u{feff}').len();
    let mut letters = written[marks..].chars().peekable();
    // The same place in the text that was decoded and in the file.
    let (mut decoded, mut place) = (0, marks);
    let mut place_of = |wanted: usize| {
        while decoded < wanted
            && let Some(letter) = letters.next()
        {
            let is_pair = letter == '\r' && letters.next_if_eq(&'\n').is_some();
            place += letter.len_utf8() + usize::from(is_pair);
            decoded += if letter == '\0' { '\u{fffd}'.len_utf8() } else { letter.len_utf8() };
        }
        place
    };
    let own: Edits =
        edits.iter().map(|(at, with)| (place_of(at.start)..place_of(at.end), with.clone())).collect();
    edits::apply(written, &own)
}

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// The name of the encoding, such as `UTF-8` or `windows-1254`.
    pub encoding: &'static str,
    pub findings: Vec<Finding>,
}

/// Why bytes are not read as text, with the mend.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("there is nothing in it. Choose another file, or paste the text")]
    Empty,
    #[error("it is {name}, not a text. {mend}")]
    Binary { name: &'static str, mend: &'static str },
    #[error(
        "there is a NUL character, which no text has, in line {line}. It may be damaged, or in UTF-16 or UTF-32 without a \
         mark that says so. Open it where it was made and save it as UTF-8, or take the character out"
    )]
    Nul { line: usize },
    #[error("it has {megabytes} MB, and texts of up to 20 MB are read. Cut it into parts")]
    TooLarge { megabytes: usize },
}

impl Refusal {
    /// The stable word for it, a key of the interface's words.
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::Empty => "file_empty",
            Refusal::Binary { .. } => "file_binary",
            Refusal::Nul { .. } => "file_nul",
            Refusal::TooLarge { .. } => "file_too_large",
        }
    }
}

const COPY_OUT: &str = "Open it, copy its text and paste that, or save it as plain text";

/// How files that people take for texts begin.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF file", COPY_OUT),
    (b"PK\x03\x04", "a ZIP archive, perhaps a Word document (DOCX)", COPY_OUT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document (DOC)", COPY_OUT),
    (b"{\\rtf", "a rich text file (RTF)", COPY_OUT),
    (b"\x89PNG\r\n", "a picture (PNG)", "Choose a file that holds text"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Choose a file that holds text"),
    (b"GIF8", "a picture (GIF)", "Choose a file that holds text"),
    (b"\x1f\x8b", "a compressed file (GZIP)", "Unpack it and choose the text inside"),
    (b"7z\xbc\xaf", "a compressed file (7z)", "Unpack it and choose the text inside"),
    (b"Rar!", "a compressed file (RAR)", "Unpack it and choose the text inside"),
    (b"SQLite format 3\0", "a database, perhaps a newsroom", "A newsroom is opened, not read in"),
    (b"\x7fELF", "a program", "Choose a file that holds text"),
    (b"MZ\x90", "a program", "Choose a file that holds text"),
];

fn name_of(encoding: &'static Encoding) -> &'static str {
    encoding.name()
}

/// The encoding of bytes without a byte order mark.
fn recognise(bytes: &[u8]) -> Result<&'static Encoding, Refusal> {
    let sample = &bytes[..bytes.len().min(1 << 20)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len().div_ceil(2).max(1);
    let (even, odd) = (zeros(0), zeros(1));
    // In UTF-16, spaces and ASCII punctuation have a zero in the high half, and hardly anything in the low one.
    // A text in another encoding may have a lone zero. There the other bytes of that half are letters too.
    let is_high = |parity: usize| {
        let low = sample.iter().skip(parity).step_by(2).filter(|byte| **byte < 32).count();
        low * 2 > half || std::str::from_utf8(bytes).is_err()
    };
    if odd * 20 > half && even * 10 < odd && is_high(1) {
        return Ok(UTF_16LE);
    }
    if even * 20 > half && odd * 10 < even && is_high(0) {
        return Ok(UTF_16BE);
    }
    let is_control =
        |byte: &&u8| matches!(**byte, 1..32) && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    let controls = sample.iter().filter(is_control).count();
    if controls * 200 > sample.len() {
        return Err(Refusal::Binary { name: "a file of a program", mend: COPY_OUT });
    }
    // A file of a program has other control characters too. A few in a long text are read as what is unreadable.
    if (controls + even + odd) * 200 > sample.len()
        && let Some(place) = sample.iter().position(|byte| *byte == 0)
    {
        let line = 1 + sample[..place].iter().filter(|byte| **byte == b'\n').count();
        return Err(Refusal::Nul { line });
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    // A text in UTF-8 with a few broken bytes is still that: in no other encoding do so many high bytes
    // stand in well-formed sequences.
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let sequences =
        String::from_utf8_lossy(bytes).chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    if sequences > broken * 10 {
        return Ok(UTF_8);
    }
    let candidates = [WINDOWS_1252, WINDOWS_1254, WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866];
    let scores =
        candidates.map(|encoding| (score(&encoding.decode_without_bom_handling(sample).0), encoding));
    // Of equals the first is taken: they differ in no letter that stands in the text.
    let mut best = scores[0];
    for other in &scores[1..] {
        if other.0 > best.0 {
            best = *other;
        }
    }
    Ok(best.1)
}

/// How much a text looks like one that people write, by its letters beyond ASCII and their neighbours.
fn score(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        if !character.is_ascii() {
            score += letter_score(before, character, after);
        }
        before = character;
    }
    score
}

fn letter_score(before: char, character: char, after: char) -> i64 {
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    let latin = |c: char| c.is_alphabetic() && !cyrillic(c);
    let mixed = (cyrillic(character) && (latin(before) || latin(after)))
        || (latin(character) && (cyrillic(before) || cyrillic(after)));
    // A capital in the middle of a word of small letters is a sign of the wrong table.
    let capital_inside = character.is_uppercase()
        && (before.is_lowercase() || (before.is_uppercase() && after.is_lowercase()));
    let base = match character {
        'а'..='я' | 'ё' => frequency(character),
        'А'..='Я' => frequency(char::from_u32(character as u32 + 32).unwrap_or(character)),
        'ı' | 'ş' | 'ğ' | 'ü' | 'ö' | 'ç' | 'İ' | 'Ş' | 'Ğ' | 'Ü' | 'Ö' | 'Ç' => 4,
        'â' | 'î' | 'û' | 'é' | 'è' | 'ê' | 'à' | 'ä' | 'ß' | 'á' | 'í' | 'ó' | 'ú' | 'ñ' | 'å' | 'æ'
        | 'ø' | 'ô' => 3,
        '“' | '”' | '‘' | '’' | '«' | '»' | '–' | '—' | '…' | '„' | '№' | '\u{a0}' | '°' | '€' | '•' => {
            3
        }
        'і' | 'ї' | 'є' | 'ґ' | 'ў' => 1,
        // 1254 and 1252 differ in six letters only: ğ ı ş here are ð ý þ there.
        'ð' | 'ý' | 'þ' | 'Ð' | 'Ý' | 'Þ' => 1,
        c if c.is_alphabetic() => 0,
        _ => -4,
    };
    base - if mixed { 8 } else { 0 } - if capital_inside { 6 } else { 0 }
}

/// How common a small letter is in Russian. Read by the wrong table, rare letters take the place of common
/// ones.
fn frequency(letter: char) -> i64 {
    match letter {
        'о' | 'е' | 'а' => 6,
        'и' | 'т' | 'н' => 5,
        'с' | 'р' | 'в' | 'л' => 4,
        'к' | 'м' | 'д' | 'п' | 'у' => 3,
        'я' | 'ы' | 'ь' | 'г' | 'з' | 'б' | 'ч' => 2,
        'й' | 'х' | 'ж' | 'ш' | 'ё' => 1,
        'ю' => 0,
        _ => -2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str = "Отношения между Турцией и Казахстаном — «многоуровневое» партнёрство.";
    const TURKISH: &str = "Işık söndüğünde İstanbul’da kış geliyordu; “çünkü” ağaçlar sarardı.";

    #[track_caller]
    fn check(encoding: &'static Encoding, text: &str) {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "the sample fits the encoding");
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding.name(), text));
    }

    #[test]
    fn single_byte_encodings_are_told_apart() {
        check(WINDOWS_1251, RUSSIAN);
        check(WINDOWS_1251, "ЗАГОЛОВОК ПРОПИСНЫМИ БУКВАМИ");
        check(WINDOWS_1254, TURKISH);
        check(WINDOWS_1254, "IŞIK VE GÖLGE: İSTANBUL’DA BİR GÜN");
        check(encoding_rs::KOI8_R, &RUSSIAN.replace(['—', '«', '»'], "-"));
        check(encoding_rs::IBM866, &RUSSIAN.replace(['—', '«', '»'], "-"));
    }

    #[test]
    fn western_texts_in_the_table_that_turkish_shares_read_the_same() {
        let text = "Le Président était à Genève – déjà vu.";
        let (bytes, ..) = WINDOWS_1252.encode(text);
        assert_eq!(decode(&bytes).unwrap().text, text);
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark() {
        for text in [RUSSIAN, TURKISH, "Plain words"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for (name, mark, bytes) in [("UTF-16LE", [0xff, 0xfe], little), ("UTF-16BE", [0xfe, 0xff], big)] {
                assert_eq!(decode(&bytes).unwrap().encoding, name, "{text}");
                let marked = decode(&[mark.as_slice(), &bytes].concat()).unwrap();
                assert_eq!((marked.encoding, marked.text.as_str()), (name, text));
                assert_eq!(marked.findings, [Finding::new(Code::EncodingRecognised, None, name)]);
            }
        }
    }

    #[test]
    fn utf_8_loses_its_mark_and_carriage_returns() {
        assert_eq!(
            decode("\u{feff}\u{feff}a".as_bytes()).unwrap().text,
            "a",
            "a mark of the encoding is no text"
        );
        let decoded = decode("\u{feff}a\r\nb\rc".as_bytes()).unwrap();
        assert_eq!((decoded.encoding, decoded.text.as_str()), ("UTF-8", "a\nb\nc"));
        assert!(decoded.findings.is_empty());
    }

    #[test]
    fn utf_8_with_a_broken_byte_is_still_utf_8() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.insert(2, 0xff);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert_eq!(decoded.findings[0].code, Code::BytesUnreadable);
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        let word = |bytes: &[u8]| decode(bytes).unwrap_err().to_string();
        assert!(word(b"").starts_with("there is nothing"));
        assert!(word(b" \n\t").starts_with("there is nothing"));
        assert!(word("\u{feff}\r\n".as_bytes()).starts_with("there is nothing"));
        assert!(word(b"%PDF-1.7 \xe2\xe3").contains("PDF"));
        assert!(word(b"PK\x03\x04\x14\0\x06\0").contains("DOCX"));
        assert!(word(b"\x89PNG\r\n\x1a\n").contains("PNG"));
        let noise: Vec<u8> = (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(word(&noise).contains("not a text"));
        assert!(word(b"\0\x01\0\x02\x03\0").contains("not a text"));
        assert_eq!(decode(&vec![b'a'; LARGEST + 1]).unwrap_err(), Refusal::TooLarge { megabytes: 21 });
    }

    #[test]
    fn a_nul_in_a_short_text_is_told_by_its_line() {
        let line = |bytes: &[u8]| decode(bytes).unwrap_err();
        assert_eq!(line(b"The river is low.\nShips\0 wait.\n"), Refusal::Nul { line: 2 });
        assert_eq!(line("Река\r\n\r\nСуда\0 ждут.".as_bytes()), Refusal::Nul { line: 3 });
        let wide: Vec<u8> = "Plain words".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
        assert_eq!(line(&wide), Refusal::Nul { line: 1 });
        assert_eq!(line(&[0; 300]), Refusal::Nul { line: 1 });
        // In a long one it is read, and told.
        let long = "The river is low.\n".repeat(40) + "Ships\0 wait.";
        assert_eq!(decode(long.as_bytes()).unwrap().findings[0].code, Code::BytesUnreadable);
    }

    #[test]
    fn edits_come_into_the_text_as_its_file_has_it() {
        let bytes = "\u{feff}\u{feff}a\r\nb\rc\0d\ne".as_bytes();
        let (decoded, written) = decode_as_written(bytes).unwrap();
        assert_eq!((decoded.text.as_str(), written.as_bytes()), ("a\nb\nc\u{fffd}d\ne", bytes));
        let edits = [(0..1, "ä"), (2..2, "+"), (8..9, ""), (11..11, "!")];
        let edits = edits.map(|(place, with)| (place, with.to_owned()));
        assert_eq!(rewritten(&written, &edits), "\u{feff}\u{feff}ä\r\n+b\rc\0\ne!");
        assert_eq!(rewritten(&written, &[]), written);
    }
}
