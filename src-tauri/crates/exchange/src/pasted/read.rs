//! From the tree of a page to the blocks of a text.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use text::doc::{Block, Figure, Inline, List};
use text::figure::ASSET;
use text::language::Language;

use super::From;
use super::addresses::leads_elsewhere;
use super::line::{Line, Link, Marks, Named};
use super::lists::{Item, lists, sign_of, start_of};
use super::names::is_block;
use super::phrases::named_language;
use super::style::{Style, style};
use super::tree::{Element, Place, ROOT, Tree, What};

/// The deepest that lists and quotations come in. A text that is deeper cannot be saved.
const DEEPEST: u32 = 16;

/// What Word calls the paragraphs of a quotation.
const QUOTATIONS: [&str; 2] = ["MsoQuote", "MsoIntenseQuote"];

/// Reads parts of one page.
pub struct Reader<'a> {
    pub(super) tree: &'a Tree,
    from: From,
    /// Where the reader's own window is; what leads there leads nowhere.
    here: Option<&'a str>,
    /// The language of the text into which it comes; none if phrases in others are not to be told from it.
    language: Option<&'a Language>,
    /// The elements that hold a block directly.
    holds_blocks: HashSet<Place>,
    /// How many cells may still be made that no table of the page has itself.
    pub(super) spare_cells: Cell<usize>,
}

/// Blocks as they come, and the line that is being read.
#[derive(Default)]
pub(super) struct Flow {
    blocks: Vec<Block>,
    line: Line,
    items: Vec<Item>,
    /// The paragraphs of Word that are a quotation so far, with their class. Items wait only where none of these do.
    quoted: Option<(&'static str, Vec<Block>)>,
    /// Whether all becomes one line: a heading's, a caption's, a cell's.
    is_line: bool,
    /// In how many lists and quotations it is.
    depth: u32,
    /// Of how many characters of which text nothing comes in: the sign before the words of an item.
    without: Option<(Place, usize)>,
}

/// What stands before the words of an item in Word.
struct Sign {
    /// The number that it is; `None` for a bullet.
    start: Option<u64>,
    /// In which text it stands if it is written like the words, and how long it is there.
    written: Option<(Place, usize)>,
}

impl<'a> Reader<'a> {
    /// A reader of this page.
    pub fn new(
        tree: &'a Tree,
        from: From,
        here: Option<&'a str>,
        language: Option<&'a Language>,
    ) -> Reader<'a> {
        let blocks = tree.within(ROOT).filter(|place| is_block(tree.name(*place)));
        let holds_blocks = blocks.filter_map(|place| tree.parent(place)).collect();
        Reader { tree, from, here, language, holds_blocks, spare_cells: Cell::new(100_000) }
    }

    /// The blocks of the whole page. The words of a line without any block keep the spaces at its ends.
    pub fn page(&self, is_line: bool) -> Vec<Block> {
        let mut flow = Flow::default();
        flow.line.keeps_ends = is_line;
        self.children(ROOT, &Marks::default(), &mut flow);
        flow.done()
    }

    /// The blocks of a note that was taken out.
    pub fn note(&self, place: Place) -> Vec<Block> {
        let mut flow = Flow::default();
        self.children(place, &Marks::default(), &mut flow);
        let mut blocks = flow.done();
        // The space that stood between a note's number and its words.
        if let Some(Block::Paragraph(content)) = blocks.first_mut()
            && let Some(Inline::Text(text)) = content.first_mut()
        {
            *text = text.trim_start().to_owned();
        }
        blocks
    }

    fn children(&self, place: Place, marks: &Marks, flow: &mut Flow) {
        for child in self.tree.children(place) {
            match self.tree.what(child) {
                What::Text(text) => {
                    let without =
                        flow.without.filter(|(cut, _)| *cut == child).map_or(0, |(_, length)| length);
                    flow.line.text(text.get(without..).unwrap_or_default(), marks);
                }
                What::Mark(name) => flow.line.push_mark(name, marks),
                What::Element(element) => self.element(child, element, marks, flow),
            }
        }
    }

    fn element(&self, place: Place, element: &Element, outer: &Marks, flow: &mut Flow) {
        let style = style(element.get("style"));
        if self.from == From::Word && is_beside_the_text(element, &style) {
            return;
        }
        let marks = &self.marks(element, &style, outer);
        match element.name {
            "br" => self.line_end(place, marks, flow),
            "a" | "b" | "code" | "del" | "em" | "font" | "i" | "ins" | "s" | "small" | "span" | "strike"
            | "strong" | "sub" | "sup" | "u" => self.inline(place, element, marks, flow),
            _ if flow.is_line => {
                flow.line.text(" ", marks);
                self.children(place, marks, flow);
                flow.line.text(" ", marks);
            }
            "p" => self.paragraph(place, element, &style, marks, flow),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading(place, element.name.as_bytes()[1] - b'0', marks, flow);
            }
            "ul" | "ol" if flow.depth < DEEPEST => self.list(place, element, marks, flow),
            "blockquote" if flow.depth < DEEPEST => self.quote(place, element, marks, flow),
            "pre" => self.letters(place, element, flow),
            "table" => self.table(place, element, marks, flow),
            "figure" if is_id(element.get("data-asset")) => self.figure(place, element, marks, flow),
            "hr" => flow.push(Block::Rule),
            _ => {
                flow.end_line();
                self.children(place, marks, flow);
                flow.end_line();
            }
        }
    }

    /// How the words of an element are set.
    fn marks(&self, element: &Element, style: &Style, outer: &Marks) -> Marks {
        let mut marks = outer.clone();
        let is_heading = matches!(element.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        match element.name {
            "b" | "strong" => marks.strong = true,
            "i" | "em" => marks.emphasis = true,
            "s" | "strike" | "del" => marks.strike = true,
            "code" => marks.code = true,
            _ => {}
        }
        // Google Docs wraps whole pastes in a <b> of normal weight.
        marks.strong = style.bold.filter(|bold| !(is_heading && *bold)).unwrap_or(marks.strong);
        marks.emphasis = style.italic.unwrap_or(marks.emphasis);
        marks.strike |= style.struck;
        marks.small_caps |= style.small_caps || element.name == "span" && element.has_class("smallcaps");
        if element.name == "sup" || style.raised {
            (marks.raised, marks.lowered) = (true, false);
        } else if element.name == "sub" || style.lowered {
            (marks.raised, marks.lowered) = (false, true);
        }
        // Others than Word name a language for all they copy, so that only ours is read.
        if element.name == "span" && element.has_class("phrase") {
            let named = Language::parse(element.get("lang")).ok();
            let named = named.map(|language| Rc::new(Named { language, doubted_in: None }));
            marks.language = named.or(marks.language);
        } else if self.from == From::Word
            && element.name == "span"
            && let Some(around) = self.language
            && let Some(language) = named_language(element.get("lang"))
        {
            let is_other = language.primary() != around.primary();
            let doubted_in = Some(around.clone());
            marks.language = is_other.then(|| Rc::new(Named { language, doubted_in }));
        }
        if element.name == "a"
            && let Some(address) = leads_elsewhere(element.get("href"), self.from, self.here)
        {
            let title = element.find("data-title").or(element.find("title")).unwrap_or_default().to_owned();
            marks.link = Some(Rc::new(Link { address, title }));
        }
        marks
    }

    fn inline(&self, place: Place, element: &Element, marks: &Marks, flow: &mut Flow) {
        if element.name == "sup"
            && let Some(note) = element.find("data-note")
        {
            return flow.line.push_mark(note, marks);
        }
        let is_own = self.from == From::Hexapla;
        if is_own && let Some(address) = element.find("data-image") {
            let content = vec![Inline::Text(element.get("data-alternative").to_owned())];
            let title = element.get("title").to_owned();
            let image = Inline::Image { address: address.to_owned(), title, content };
            return flow.line.push(image, marks);
        }
        if is_own && element.name == "code" && element.find("data-source").is_some() {
            let marks = Marks { code: false, ..marks.clone() };
            return flow.line.push(Inline::Source(self.text(place)), &marks);
        }
        if element.has_class("Apple-converted-space") {
            return flow.line.text(" ", marks);
        }
        self.children(place, marks, flow);
    }

    /// A line end within a paragraph; what only keeps blocks apart is no line of the text.
    fn line_end(&self, place: Place, marks: &Marks, flow: &mut Flow) {
        let is_between_blocks =
            self.tree.parent(place).is_some_and(|parent| self.holds_blocks.contains(&parent));
        if flow.is_line {
            flow.line.text(" ", marks);
        } else if is_between_blocks || flow.line.ends_in_break() && !flow.line.keeps_ends {
            flow.end_line();
        } else {
            flow.line.push(Inline::HardBreak, marks);
        }
    }

    fn paragraph(&self, place: Place, element: &Element, style: &Style, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        if element.get("role") == "heading" {
            let level = element.get("aria-level").parse().unwrap_or(2_u8).clamp(1, 6);
            return self.heading(place, level, marks, flow);
        }
        if self.from == From::Word
            && let Some(Sign { start, written }) = self.sign(place, element, style)
        {
            let mut item = flow.inner();
            item.without = written;
            self.children(place, marks, &mut item);
            let (level, blocks) = (style.word_list.unwrap_or(1), item.done());
            if !blocks.is_empty() {
                flow.item(Item { level, start, blocks });
            }
            return;
        }
        if self.from == From::Word
            && flow.depth < DEEPEST
            && let Some(class) = QUOTATIONS.into_iter().find(|class| element.has_class(class))
        {
            let mut inner = flow.inner();
            self.children(place, marks, &mut inner);
            return flow.quote(class, inner.done());
        }
        self.children(place, marks, flow);
        flow.end_line();
    }

    /// The sign of a paragraph of Word that is an item of a list.
    fn sign(&self, place: Place, element: &Element, told: &Style) -> Option<Sign> {
        let is_named = element.get("class").contains("MsoListParagraph");
        if !is_named && told.word_list.is_none() {
            return None;
        }
        for inner in self.tree.within(place) {
            match self.tree.what(inner) {
                What::Element(element) if style(element.get("style")).word_ignores => {
                    return Some(Sign { start: start_of(&self.text(inner)), written: None });
                }
                What::Text(text) if !text.trim().is_empty() => {
                    return match sign_of(text) {
                        Some((sign, length)) => {
                            Some(Sign { start: start_of(sign), written: Some((inner, length)) })
                        }
                        None => told.word_list.map(|_| Sign { start: None, written: None }),
                    };
                }
                _ => {}
            }
        }
        None
    }

    fn heading(&self, place: Place, level: u8, marks: &Marks, flow: &mut Flow) {
        let content = self.line(place, marks);
        flow.end_line();
        if !content.is_empty() {
            flow.push(Block::Heading { level, content });
        }
    }

    /// All words of an element as one line.
    pub(super) fn line(&self, place: Place, marks: &Marks) -> Vec<Inline> {
        let mut flow = Flow { is_line: true, ..Flow::default() };
        self.children(place, marks, &mut flow);
        flow.line.take()
    }

    fn list(&self, place: Place, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let start = (element.name == "ol").then(|| number(element.get("start")).unwrap_or(1));
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in self.tree.children(place) {
            let item = self.tree.element(child);
            let mut inner = flow.inner();
            match item {
                Some(item) if item.name == "li" => self.children(child, marks, &mut inner),
                Some(item) => self.element(child, item, marks, &mut inner),
                None => {
                    if let What::Text(text) = self.tree.what(child) {
                        inner.line.text(text, marks);
                    }
                }
            }
            let blocks = inner.done();
            // Word on the web writes a list for each item, which says itself how deep it lies.
            let level = item.and_then(|item| item.get("data-aria-level").parse().ok());
            match (level, items.last_mut()) {
                _ if blocks.is_empty() => {}
                (Some(level), None) if self.from == From::Word => {
                    flow.item(Item { level, start, blocks });
                }
                // A list within a list belongs to the item before it.
                (_, Some(last)) if item.is_some_and(|item| item.name != "li") => last.extend(blocks),
                _ => items.push(blocks),
            }
        }
        if !items.is_empty() {
            flow.push(Block::List(List { start, tight: element.get("data-tight") != "false", items }));
        }
    }

    fn quote(&self, place: Place, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let mut inner = flow.inner();
        self.children(place, marks, &mut inner);
        let blocks = inner.done();
        if blocks.is_empty() {
            return;
        }
        flow.push(if element.has_class("pull-quote") {
            Block::PullQuote(blocks)
        } else {
            Block::Quote(blocks)
        });
    }

    /// Program text, and text of ours that is kept letter for letter.
    fn letters(&self, place: Place, element: &Element, flow: &mut Flow) {
        flow.end_line();
        let text = self.text(place);
        let text = text.trim_matches('\n').to_owned();
        if text.is_empty() {
            return;
        }
        let is_source = self.from == From::Hexapla && element.find("data-source").is_some();
        flow.push(if is_source {
            Block::Source(text)
        } else {
            Block::Code { info: element.get("data-info").to_owned(), text }
        });
    }

    fn figure(&self, place: Place, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let caption = self.tree.children(place).find(|child| self.tree.name(*child) == "figcaption");
        flow.push(Block::Figure(Figure {
            address: format!("{ASSET}{}", element.get("data-asset")),
            alternative: element.get("data-alternative").to_owned(),
            credit: element.get("data-credit").to_owned(),
            width: width(element.get("data-width")),
            caption: caption.map(|caption| self.line(caption, marks)).unwrap_or_default(),
        }));
    }

    /// The letters of an element as they are written.
    fn text(&self, place: Place) -> String {
        let mut text = String::new();
        for inner in self.tree.within(place) {
            match self.tree.what(inner) {
                What::Text(words) => text.push_str(words),
                What::Element(element) if element.name == "br" => text.push('\n'),
                _ => {}
            }
        }
        text
    }
}

impl Flow {
    /// Puts a block behind the others.
    pub(super) fn push(&mut self, block: Block) {
        self.end_line();
        self.end_together();
        self.blocks.push(block);
    }

    /// Ends the line that is being read, which is a paragraph if anything stands in it.
    pub(super) fn end_line(&mut self) {
        let content = self.line.take();
        if !content.is_empty() {
            self.end_together();
            self.blocks.push(Block::Paragraph(content));
        }
    }

    /// Ends what is put together of several paragraphs: a list, or a quotation.
    fn end_together(&mut self) {
        let items = std::mem::take(&mut self.items);
        self.blocks.extend(lists(items));
        self.blocks.extend(self.quoted.take().map(|(_, blocks)| Block::Quote(blocks)));
    }

    fn item(&mut self, item: Item) {
        if self.quoted.is_some() {
            self.end_together();
        }
        self.items.push(item);
    }

    fn quote(&mut self, class: &'static str, blocks: Vec<Block>) {
        match &mut self.quoted {
            _ if blocks.is_empty() => {}
            Some((same, quoted)) if *same == class => quoted.extend(blocks),
            _ => {
                self.end_together();
                self.quoted = Some((class, blocks));
            }
        }
    }

    /// What is read within a list or a quotation.
    fn inner(&self) -> Flow {
        Flow { depth: self.depth + 1, ..Flow::default() }
    }

    fn done(mut self) -> Vec<Block> {
        self.end_line();
        self.end_together();
        self.blocks
    }
}

/// Whether Word wrote an element for others than the readers of the text: what its reviewers said, the signs of lists,
/// the ends of paragraphs.
fn is_beside_the_text(element: &Element, style: &Style) -> bool {
    let classes = ["MsoCommentReference", "msocomtxt", "msocomoff", "EOP"];
    style.word_ignores
        || style.word_comment
        || classes.iter().any(|class| element.has_class(class))
        || element.get("href").starts_with("#_msocom")
}

/// A number of up to nine digits, as the first of a list may have in CommonMark; a page may have written anything there.
fn number(written: &str) -> Option<u64> {
    let is_number = (1..=9).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| written.parse().ok()).flatten()
}

/// The part of the column that a figure takes, in percent.
fn width(written: &str) -> u8 {
    match written.parse::<f64>() {
        Ok(width) if width != 0.0 => width.round().clamp(10.0, 100.0) as u8,
        _ => 100,
    }
}

/// Whether this is the id of a picture of a newsroom. A page from elsewhere may use the same names for other things.
fn is_id(written: &str) -> bool {
    let parts: Vec<&str> = written.split('-').collect();
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12])
        && parts.iter().all(|part| part.bytes().all(is_hex))
}
