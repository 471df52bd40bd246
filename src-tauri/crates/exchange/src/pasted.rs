//! Reading what other programs put on the clipboard: the HTML of Word, LibreOffice, Google Docs and browsers.
//!
//! Structure, emphasis, links, lists, tables and notes come in; styles, scripts and pictures do not. The work grows with
//! the length of the page and with nothing else, whatever stands in it:
//!
//! * [`parse`](parse::parse) makes a bounded [`tree`] of the page, in which nothing is but what means something;
//! * [`notes`] takes the foot- and endnotes out of it, and [`tracked`] what was deleted;
//! * [`read`] makes blocks of it, and [`write`] the HTML that the editor's schema reads of those;
//! * [`safe`](safe::safe) has the last word on what the window is given.

mod addresses;
mod few;
mod line;
mod lists;
mod names;
mod notes;
mod outline;
mod own;
mod parse;
mod phrases;
mod read;
mod safe;
mod style;
mod tables;
mod tracked;
mod tree;
mod write;

use text::doc::Block;
use text::language::Language;

use self::write::Cells;

/// The longest page that is read, in bytes. One that is nothing but small paragraphs takes about ninety times its length
/// of memory.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// What wrote a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// Word, on the desktop or on the web.
    Word,
    /// Google Docs.
    Docs,
    /// A browser, LibreOffice, and whatever else writes plain HTML.
    Web,
    /// This program's own editor.
    Hexapla,
}

/// What is to be read, and how.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// As the clipboard has it; Windows' header may stand before it.
    pub html: &'a str,
    /// What wrote it; found out if it is not said.
    pub from: Option<From>,
    /// Whether its notes are taken out. Else they stay in the text.
    pub takes_notes: bool,
    /// The language of the text into which it comes, if it is known. What Word says is in another is a phrase in that.
    pub language: Option<&'a Language>,
    /// Whether it goes into a file, where the cells at the head of a table are named. The editor knows them by their place.
    pub for_file: bool,
    /// Where the window is that pastes it, as `http://127.0.0.1:8080`. Links to there lead nowhere.
    pub here: Option<&'a str>,
}

/// What comes in of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// What wrote it.
    pub from: From,
    /// What the editor's schema reads: blocks, one a line, or the words of a line. Only of this program's own editor it
    /// has more than `blocks` say: their ids, and from where in a list they were cut.
    pub html: String,
    /// The same as the document that it becomes.
    pub blocks: Vec<Block>,
    /// In the order of their first marks.
    pub notes: Vec<PastedNote>,
}

/// A foot- or endnote of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedNote {
    /// By which the marks in the text name it: `1`, `2` and so on, of which some may be missing.
    pub name: String,
    /// The id of the endnote of this program that it is a copy of.
    pub own: Option<String>,
    /// None if it has no word.
    pub blocks: Vec<Block>,
    /// The blocks as HTML.
    pub html: String,
}

/// A page is longer than [`LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the page is longer than {} MB", LONGEST / 1024 / 1024)]
pub struct TooLong;

/// Reads a page. Of what is wrong in it the best is made; only one that is too long is refused.
pub fn clean(page: Page<'_>) -> Result<Pasted, TooLong> {
    if page.html.len() > LONGEST {
        return Err(TooLong);
    }
    let html = without_header(page.html);
    let mut tree = parse::parse(html);
    let from = page.from.unwrap_or_else(|| recognized(html, &tree));
    if !page.takes_notes {
        own::without_notes(&mut tree);
    }
    let mut taken = if page.takes_notes { notes::take_notes(&mut tree) } else { Vec::new() };
    if from == From::Word {
        tracked::without_deletions(&mut tree, &mut taken);
    }
    let is_line = tree.within(tree::ROOT).all(|place| !names::begins_line(tree.name(place)));
    if is_line {
        tree.trim_line_ends();
    }
    let reader = read::Reader::new(&tree, from, page.here, page.language);
    // Words that are all in one language are no phrase in another text.
    let plain = read::Reader::new(&tree, from, page.here, None);
    let read = |blocks: &dyn Fn(&read::Reader<'_>) -> Vec<Block>| {
        Some(blocks(&reader)).filter(|blocks| !phrases::are_all(blocks)).unwrap_or_else(|| blocks(&plain))
    };
    let mut blocks = read(&|reader| reader.page(is_line));
    if from != From::Hexapla {
        outline::below_title(&mut blocks);
    }
    let cells = if page.for_file { Cells::OfFile } else { Cells::OfEditor };
    let html = match (from, &blocks[..]) {
        (From::Hexapla, _) if !page.for_file => own::write_own(&tree),
        (_, [Block::Paragraph(content)]) if is_line => write::write_line(content),
        _ => write::write_blocks(&blocks, cells),
    };
    let notes = taken.into_iter().map(|note| {
        let blocks = read(&|reader| reader.note(note.place));
        let html = safe::safe(&write::write_blocks(&blocks, cells));
        PastedNote { name: note.name, own: note.own, blocks, html }
    });
    Ok(Pasted { from, html: safe::safe(&html), notes: notes.collect(), blocks })
}

/// The page without the lines that Windows puts before it.
fn without_header(html: &str) -> &str {
    let html = html.trim_start_matches('\u{feff}');
    let is_header = html.starts_with("Version:") && html.contains("StartHTML:");
    if is_header { html.find('<').map_or("", |start| &html[start..]) } else { html }
}

/// What wrote a page, by what only one program writes.
fn recognized(html: &str, tree: &tree::Tree) -> From {
    let is_own = |place| tree.element(place).is_some_and(|element| element.find("data-hexapla").is_some());
    let has_any = |signs: &[&str]| signs.iter().any(|sign| html.contains(sign));
    if tree.within(tree::ROOT).any(is_own) {
        From::Hexapla
    } else if has_any(&["docs-internal-guid", "https://docs.google.com/", "www.google.com/url?q="]) {
        From::Docs
    } else if has_any(&[
        "schemas-microsoft-com:office",
        "mso-",
        "class=Mso",
        "class=\"Mso",
        "class='Mso",
        " SCXW",
    ]) {
        From::Word
    } else {
        From::Web
    }
}
