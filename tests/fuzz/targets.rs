//! What must hold of every reader, whatever the bytes. A property that fails panics.

#[path = "spelling.rs"]
mod spelling;
#[path = "typography.rs"]
mod typography;

use std::panic::{AssertUnwindSafe, catch_unwind};

use align::{Options, Prepared};
use exchange::article::Article;
use exchange::page_text::words::PageWords;
use exchange::page_text::{assemble, pieces};
use exchange::pasted::{From, Page};
use text::doc::{Block, Inline};
use text::language::Language;
use text::markdown::block::read_block;
use text::markdown::read::read;
use text::markdown::write::{write_block, write_manuscript};
use text::plain::plain_text;

use self::spelling::spell;
use self::typography::typography;

/// A way in, by the name that its failures are kept under.
pub struct Target {
    pub name: &'static str,
    pub check: fn(&[u8]),
}

/// Every way in.
pub const TARGETS: [Target; 8] = [
    Target { name: "markdown", check: markdown },
    Target { name: "decode", check: decode },
    Target { name: "page-text", check: page_text },
    Target { name: "front-matter", check: front_matter },
    Target { name: "pasted", check: pasted },
    Target { name: "align", check: align },
    Target { name: "typography", check: typography },
    Target { name: "spelling", check: spell },
];

/// How much larger than what was read may be what was made of it. Ten bytes of a page's text become a
/// hundred of its HTML at most, and every page has a style of its own besides.
const GROWTH: usize = 64;
const BESIDES: usize = 64 << 10;
/// The cells that are made of those that lie over several places.
const CELLS: usize = 2 << 20;

/// Runs a target and gives what it says if it fails.
pub fn failure_of(target: &Target, bytes: &[u8]) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(|| (target.check)(bytes))).err()?;
    let said = panic.downcast_ref::<String>().cloned();
    Some(said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned())).unwrap_or_default())
}

/// The body of an article: what was written reads the same, the whole and each block.
fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let manuscript = read(&text);
    let written = write_manuscript(&manuscript.blocks, &manuscript.notes);
    check_growth(&text, &written);
    let again = read(&written);
    if has_unsayable_emphasis(&text) {
        let words = |blocks: &[Block]| plain_text(blocks);
        assert_eq!(
            words(&again.blocks),
            words(&manuscript.blocks),
            "the words at least, by way of\n{written}"
        );
        return;
    }
    assert_eq!(again.blocks, manuscript.blocks, "blocks, by way of\n{written}");
    assert_eq!(again.notes, manuscript.notes, "notes, by way of\n{written}");
    assert_eq!(write_manuscript(&again.blocks, &again.notes), written, "written twice");
    for block in &manuscript.blocks {
        let written = write_block(block);
        assert_eq!(read_block(&written), std::slice::from_ref(block), "a block, by way of\n{written}");
    }
}

/// The bytes of a file: what was read as text reads as the same text.
fn decode(bytes: &[u8]) {
    let Ok(decoded) = exchange::decode::decode(bytes) else { return };
    assert!(decoded.text.len() <= bytes.len() * 3 + 3, "no byte becomes more than three");
    // A text of characters that no file begins with may be taken for another kind of file.
    if let Ok(again) = exchange::decode::decode(decoded.text.as_bytes()) {
        assert_eq!(again.text, decoded.text);
    }
}

/// The text of a page: it is read, and what was read of it is published.
fn page_text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let words = PageWords::built_in();
    let page = pieces::cut_and_classify(&text, None, words);
    let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).count();
    assert!(page.pieces.len() <= lines, "no more pieces than lines");
    let (article, findings) = assemble::assemble(&page.pieces, &page.language, words);
    assert!(findings.len() <= GROWTH + text.len(), "no more findings than characters");
    publish(&text, &article);
}

/// A Markdown file: what was written reads the same.
fn front_matter(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (article, _) = exchange::markdown::read::read(&text, None);
    publish(&text, &article);
}

/// A page on the clipboard: what comes in of it is what the editor's schema has, and comes in the same again.
fn pasted(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let clean = |html: &str, from| {
        exchange::pasted::clean(Page {
            html,
            from,
            takes_notes: true,
            language: Some(&Language::ENGLISH),
            for_file: false,
            here: None,
        })
        .expect("it is short enough")
    };
    let once = clean(&text, None);
    let file = exchange::pasted::clean(Page {
        html: &text,
        from: Some(From::Word),
        takes_notes: true,
        language: Some(&Language::TURKISH),
        for_file: true,
        here: None,
    });
    let file = file.expect("it is short enough").html;
    assert_eq!(file.contains("<table"), file.contains("<th>"), "a table has a head\n{file}");
    // A cell may lie over a hundred places, and empty ones are made for it.
    assert!(
        once.html.len() <= text.len() * GROWTH + CELLS,
        "{} bytes became {}",
        text.len(),
        once.html.len()
    );
    let mut tags = once.html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let runs = tags.any(|tag| {
        tag.starts_with("script") || tag.contains("href=\"javascript:") || tag.contains(" onerror=\"")
    });
    assert!(!runs, "nothing runs\n{}", once.html);
    if once.from != From::Hexapla {
        assert_eq!(clean(&once.html, Some(From::Web)).html, once.html, "a second time");
    }
}

/// Two texts, of which the second begins behind the middle: every line is in one bead, in order.
fn align(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.split('\n').collect();
    let (source, target) = lines.split_at(lines.len() / 2);
    let prepared =
        Prepared::new(source, &Language::TURKISH, target, &Language::RUSSIAN, None, &Options::default());
    let (mut i, mut j) = (0, 0);
    for bead in prepared.align_freely().beads {
        assert_eq!((bead.source.start, bead.target.start), (i, j), "beads follow one another");
        (i, j) = (bead.source.end, bead.target.end);
    }
    assert_eq!((i, j), (source.len(), target.len()), "all lines are in beads");
}

/// Whether a text may have more emphasis than can be said where several pieces touch one another; of that,
/// writing keeps the words alone.
fn has_unsayable_emphasis(text: &str) -> bool {
    text.matches(['*', '_', '~']).count() > 12
}

/// Writes an article in every format, and reads back what can be read.
fn publish(text: &str, article: &Article) {
    let file = exchange::markdown::write::write(article);
    check_growth(text, &file);
    let (mut again, _) = exchange::markdown::read::read(&file, None);
    let mut numbered = article.numbered();
    if has_unsayable_emphasis(text) {
        for article in [&mut again, &mut numbered] {
            let words = plain_text(&article.blocks);
            article.blocks = vec![Block::Paragraph(vec![Inline::Text(words)])];
            article.notes.iter_mut().for_each(|note| note.blocks.clear());
        }
    }
    assert_eq!(again, numbered, "by way of\n{file}");
    let page = exchange::html::Page {
        article,
        photos: &[],
        pictures: &Default::default(),
        editions: &[],
        is_approved: true,
        changed: None,
    };
    let page = exchange::html::page(&page);
    check_growth(text, &page);
    // In running text every `<` is written as a reference, so that what stands behind one is a tag; words about tags
    // may stand in the text.
    let mut tags = page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let runs = tags.any(|tag| tag.contains("href=\"javascript:") || tag == "script");
    assert!(!runs, "nothing runs\n{page}");
}

#[track_caller]
fn check_growth(read: &str, made: &str) {
    let most = read.len() * GROWTH + BESIDES;
    assert!(made.len() <= most, "{} bytes became {}", read.len(), made.len());
}
