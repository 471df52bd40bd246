//! Pasting: what comes in of a page that another program put on the clipboard.

use exchange::decode::decode;
pub use exchange::pasted::LONGEST;
use exchange::pasted::{From, Page, clean};

use crate::desk::{Changes, Desk};
use crate::failure::{Failure, one_of};
use crate::wire::Nothing;
use crate::wire::pasted::{CleanedNote, CleanedPage, PastedPage, PastedText};
use crate::wire::{from_document, incoming};

/// See [`crate::commands`].
pub fn clean_pasted(_: &Desk, _: &mut Changes, request: PastedPage) -> Result<CleanedPage, Failure> {
    let from = request.from.as_deref().map(program).transpose()?;
    let language = request.language.as_deref().map(incoming::language).transpose()?;
    let page = Page {
        html: &request.html,
        from,
        takes_notes: !request.keep_notes,
        language: language.as_ref(),
        for_file: request.for_file,
        here: request.here.as_deref(),
    };
    let pasted = clean(page).map_err(|_| too_long(request.html.len()))?;
    let pieces = std::iter::once(&pasted.html).chain(pasted.notes.iter().map(|note| &note.html));
    refuse_too_many(pieces.map(|html| lines_of(html)).sum())?;
    let notes = pasted.notes.into_iter().map(|note| CleanedNote {
        blocks: from_document::blocks(&note.blocks),
        name: note.name,
        own: note.own,
        html: note.html,
    });
    Ok(CleanedPage {
        from: word(pasted.from).to_owned(),
        blocks: request.typed.then(|| from_document::blocks(&pasted.blocks)),
        notes: notes.collect(),
        html: pasted.html,
    })
}

/// See [`crate::commands`].
pub fn check_pasted(_: &Desk, _: &mut Changes, request: PastedText) -> Result<Nothing, Failure> {
    refuse_too_long(request.text.len())?;
    refuse_too_many_lines(&request.text)?;
    Ok(Nothing {})
}

/// Refuses what is longer, in bytes, than can be pasted, before anything is made of it.
pub fn refuse_too_long(length: usize) -> Result<(), Failure> {
    if length > LONGEST { Err(too_long(length)) } else { Ok(()) }
}

/// What another program has put on the clipboard as a text or a page, whatever its encoding. Refused if it is too long, or
/// if nothing can be made of it.
pub fn words(bytes: &[u8]) -> Result<String, Failure> {
    refuse_too_long(bytes.len())?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Some programs give the end of their own text along, which in UTF-16 is two bytes.
    let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    match std::str::from_utf8(&bytes[..end]) {
        Ok(text) if !text.contains('\0') => Ok(text.to_owned()),
        _ if end == 0 => Ok(String::new()),
        _ => match decode(&bytes[..(end + end % 2).min(bytes.len())]) {
            Ok(decoded) => Ok(decoded.text),
            Err(refusal) => {
                let detail =
                    format!("What was copied is called a text, and cannot be read as one: {refusal}.");
                Err(Failure::new("copied_unreadable", detail))
            }
        },
    }
}

/// What another program has put on the clipboard as a text, of which each line becomes a paragraph.
pub fn lines(bytes: &[u8]) -> Result<String, Failure> {
    let text = words(bytes)?;
    refuse_too_many_lines(&text)?;
    Ok(text)
}

/// The most paragraphs, items and cells that come in at once: for several times as many the window stands still for
/// minutes.
const MOST: usize = 10_000;

/// How many lines there are in HTML that was written here, each a block, a cell or what a break ends.
fn lines_of(html: &str) -> usize {
    // Nothing else in it begins with this sign, as the words have theirs written otherwise.
    const SIGNS: [&str; 8] = ["</p>", "</td>", "</th>", "</h", "</pre>", "<br", "<hr", "</figure>"];
    SIGNS.iter().map(|sign| html.matches(sign).count()).sum()
}

/// Line ends of any kind that follow one another end one line. What is between two such, be it nothing but spaces, becomes
/// a paragraph.
fn refuse_too_many_lines(text: &str) -> Result<(), Failure> {
    refuse_too_many(text.split(['\n', '\r']).filter(|line| !line.is_empty()).count())
}

fn refuse_too_many(count: usize) -> Result<(), Failure> {
    if count <= MOST {
        return Ok(());
    }
    let detail = format!(
        "What was copied has {count} paragraphs and cells, and at most {MOST} come in at once. Copy a part of it."
    );
    Err(Failure::new("pasted_too_many", detail).with("most", MOST).with("count", count))
}

const PROGRAMS: [From; 4] = [From::Word, From::Docs, From::Web, From::Hexapla];

fn word(from: From) -> &'static str {
    match from {
        From::Word => "word",
        From::Docs => "docs",
        From::Web => "web",
        From::Hexapla => "hexapla",
    }
}

fn program(written: &str) -> Result<From, Failure> {
    PROGRAMS
        .into_iter()
        .find(|from| word(*from) == written)
        .ok_or_else(|| Failure::bad_value("program", written, one_of(&PROGRAMS.map(word))))
}

fn too_long(length: usize) -> Failure {
    let most = LONGEST >> 20;
    let megabytes = length.div_ceil(1 << 20);
    let detail = format!(
        "What was copied has {megabytes} MB, and at most {most} MB come in at once, so nothing of it came in. Copy a part of it."
    );
    Failure::new("pasted_too_long", detail).with("most", most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_the_encodings_of_clipboards() {
        let text = "<p>Çığ, Ёлка — “two”</p>";
        let [little, big] = [u16::to_le_bytes, u16::to_be_bytes]
            .map(|bytes| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>());
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let forms: [&[u8]; 8] = [
            text.as_bytes(),
            &marked(b"\xef\xbb\xbf", text.as_bytes()),
            &[text.as_bytes(), b"\0"].concat(),
            &little,
            &big,
            &marked(b"\xff\xfe", &little),
            &marked(b"\xfe\xff", &big),
            &[&marked(b"\xff\xfe", &little), &b"\0\0"[..]].concat(),
        ];
        for (form, bytes) in forms.iter().enumerate() {
            assert_eq!(words(bytes).unwrap(), text, "in form {form}");
        }
        assert_eq!(
            words("GIF8 is the beginning of a picture".as_bytes()).unwrap().len(),
            34,
            "words stay words"
        );
        assert_eq!(words(b"\0\0").unwrap(), "");
        assert_eq!(words(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff").unwrap_err().code, "copied_unreadable");
        assert_eq!(lines("a\n\n".repeat(MOST).as_bytes()).unwrap().len(), 3 * MOST);
        assert_eq!(lines("a\n".repeat(MOST + 1).as_bytes()).unwrap_err().code, "pasted_too_many");
        for end in ["\r", "\r\n", "\n"] {
            let line = |words: &str, count: usize| lines(format!("{words}{end}").repeat(count).as_bytes());
            assert_eq!(line("a", MOST).unwrap().len(), MOST * (1 + end.len()), "{end:?}");
            assert_eq!(line("a", MOST + 1).unwrap_err().code, "pasted_too_many", "{end:?}");
            assert_eq!(
                line(" ", MOST + 1).unwrap_err().code,
                "pasted_too_many",
                "spaces are a paragraph too"
            );
            assert!(line("", MOST + 1).is_ok(), "and an empty line is none");
        }
        assert_eq!(words(&vec![b'a'; LONGEST + 1]).unwrap_err().code, "pasted_too_long");
    }
}
