//! Reading a Markdown file into blocks and endnotes.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::slice;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag};

use super::block::{labels_in, prelude};
use super::dialect;
use super::escape::line_opening;
use super::letters::{Letter, Letters, of_text};
use crate::canonical::{canonical, canonical_item, close_source};
use crate::doc::{Alignment, Block, Inline, List, NoteDefinition, Table};

/// Reads a Markdown text. It never fails: what the model does not hold is kept as
/// [`Block::Source`], and what looks wrong is told in [`Manuscript::problems`].
///
/// Line ends of any kind are read as `\n`, a byte order mark is dropped, and U+0000 becomes U+FFFD, as
/// CommonMark 0.31 §2.1 and §2.3 ask.
///
/// ```
/// let manuscript = text::markdown::read::read("Су[^1] течёт.\n\n[^1]: Источник.");
/// assert_eq!(manuscript.notes[0].label, "1");
/// assert!(manuscript.problems.is_empty());
/// ```
pub fn read(markdown: &str) -> Manuscript {
    read_to_the_end(&plain_lines(markdown), Builder::default()).0
}

/// The same of a text whose line ends are `\n`, with the places of its letters.
pub(crate) fn read_with_letters(markdown: &str) -> (Manuscript, Letters) {
    read_to_the_end(markdown, Builder { places: true, ..Builder::default() })
}

fn read_to_the_end<'a>(markdown: &'a str, builder: Builder<'a>) -> (Manuscript, Letters) {
    let Built { blocks, notes: definitions, too_deep, letters } = builder.read(markdown);

    let lines = Lines::of(markdown);
    let mut problems: Vec<Problem> = too_deep
        .into_iter()
        .map(|place| Problem { line: lines.number(place), kind: ProblemKind::NestedTooDeep })
        .collect();
    let mut notes: Vec<NoteDefinition> = Vec::with_capacity(definitions.len());
    let mut taken: HashSet<String> = definitions.iter().map(|(note, _)| label_key(&note.label)).collect();
    let mut next_numbers: HashMap<String, usize> = HashMap::new();
    let mut defined: HashMap<String, String> = HashMap::new();
    let mut places = Vec::with_capacity(definitions.len());
    for (mut note, place) in definitions {
        match defined.entry(label_key(&note.label)) {
            Entry::Vacant(entry) => {
                entry.insert(note.label.clone());
            }
            Entry::Occupied(entry) => {
                let label = note.label.clone();
                let number = next_numbers.entry(entry.key().clone()).or_insert(2);
                let mut renamed = format!("{label}-{number}");
                while !taken.insert(label_key(&renamed)) {
                    *number += 1;
                    renamed = format!("{label}-{number}");
                }
                note.label.clone_from(&renamed);
                let kind = ProblemKind::LabelTwice { label, renamed };
                problems.push(Problem { line: lines.number(place), kind });
            }
        }
        notes.push(note);
        places.push(place);
    }

    // Marks are matched without regard to case; give each the spelling of its definition.
    let mut manuscript = Manuscript { blocks, notes, problems };
    let mut marked = HashSet::new();
    let mut settle = |label: &mut String| {
        let key = label_key(label);
        if let Some(spelling) = defined.get(&key) {
            label.clone_from(spelling);
        }
        marked.insert(key);
    };
    for block in &mut manuscript.blocks {
        block.each_mark_mut(&mut settle);
    }
    for note in &mut manuscript.notes {
        note.blocks.iter_mut().for_each(|block| block.each_mark_mut(&mut settle));
    }

    if !manuscript.notes.is_empty()
        && let Some(last) = manuscript.blocks.last_mut()
    {
        close_source(last);
    }
    find_marks_without_notes(markdown, &defined, &lines, &mut manuscript.problems);
    for (note, place) in manuscript.notes.iter().zip(places) {
        if !marked.contains(&label_key(&note.label)) {
            let kind = ProblemKind::NoteWithoutMark { label: note.label.clone() };
            manuscript.problems.push(Problem { line: lines.number(place), kind });
        }
    }
    manuscript.problems.sort_by_key(|problem| problem.line);
    (manuscript, letters)
}

/// What reading a Markdown text gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manuscript {
    /// The body.
    pub blocks: Vec<Block>,
    /// The endnotes in the order of their definitions, those without a mark included.
    pub notes: Vec<NoteDefinition>,
    /// What the reader could not make sense of, in the order of lines.
    pub problems: Vec<Problem>,
}

/// Something in the text that its author should look at. Nothing was lost over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line it is on, counted from 1.
    pub line: usize,
    /// What it is.
    pub kind: ProblemKind,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.kind)
    }
}

/// The kinds of [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// A mark `[^label]` has no definition; it stayed in the text as it was typed.
    #[error("the mark [^{label}] has no note")]
    MarkWithoutNote {
        /// The label as typed.
        label: String,
    },
    /// A note is defined and never marked; it was kept.
    #[error("the note [^{label}] is marked nowhere")]
    NoteWithoutMark {
        /// The label as typed.
        label: String,
    },
    /// A label was defined a second time; the later note was kept under a new label.
    #[error("the note [^{label}] is defined twice; the second is now [^{renamed}]")]
    LabelTwice {
        /// The label that both definitions have.
        label: String,
        /// The label the later one was given.
        renamed: String,
    },
    /// A block is nested deeper than [`DEEPEST`]; it was kept as source.
    #[error("this block is nested too deeply and was kept as source")]
    NestedTooDeep,
}

/// How deep blocks and inlines may be nested in one another. What is deeper is no prose, and
/// keeping it as source keeps every walk over a document from running out of stack.
pub const DEEPEST: usize = 100;

type Placed = (NoteDefinition, usize);

/// Reads text whose line ends are already plain. Gives the blocks, the note definitions with their
/// places, and the places of blocks that were nested too deeply.
pub(super) fn read_events(markdown: &str) -> (Vec<Block>, Vec<Placed>, Vec<usize>) {
    let Built { blocks, notes, too_deep, .. } = Builder::default().read(markdown);
    (blocks, notes, too_deep)
}

/// What comes of a text's events.
struct Built {
    blocks: Vec<Block>,
    notes: Vec<Placed>,
    too_deep: Vec<usize>,
    letters: Letters,
}

/// Makes every line end `\n` and removes what CommonMark calls insecure characters.
pub(super) fn plain_lines(markdown: &str) -> Cow<'_, str> {
    let markdown = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    if !markdown.contains(['\r', '\0']) {
        return Cow::Borrowed(markdown);
    }
    Cow::Owned(markdown.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}"))
}

/// What two labels must share to be the same label: CommonMark matches them by case folding.
pub(super) fn label_key(label: &str) -> String {
    icu_casemap::CaseMapper::new().fold_string(label).into_owned()
}

/// A mark without a definition is plain text to the parser. So the text is read once more with
/// definitions made up for just those labels, and the marks that then appear are reported.
fn find_marks_without_notes(
    markdown: &str,
    defined: &HashMap<String, String>,
    lines: &Lines,
    problems: &mut Vec<Problem>,
) {
    let undefined: Vec<&str> =
        labels_in(markdown).into_iter().filter(|label| !defined.contains_key(&label_key(label))).collect();
    if undefined.is_empty() {
        return;
    }
    let before = prelude(&undefined);
    let text = format!("{before}{markdown}");
    for (event, range) in Parser::new_ext(&text, dialect()).into_offset_iter() {
        let Event::FootnoteReference(label) = event else { continue };
        if range.start >= before.len() && !defined.contains_key(&label_key(&label)) {
            let line = lines.number(range.start - before.len());
            let kind = ProblemKind::MarkWithoutNote { label: label.into_string() };
            problems.push(Problem { line, kind });
        }
    }
}

/// Where the lines of a text end, to find the number of a place's line.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Lines {
        Lines(text.match_indices('\n').map(|(place, _)| place).collect())
    }

    /// The number of the line, counted from 1.
    fn number(&self, place: usize) -> usize {
        self.0.partition_point(|end| *end < place) + 1
    }
}

/// Builds the tree from the parser's events with a stack of its own, so that depth costs no calls.
#[derive(Default)]
struct Builder<'a> {
    source: &'a str,
    open: Vec<Frame>,
    notes: Vec<Placed>,
    too_deep: Vec<usize>,
    /// Set while a block that is nested too deeply goes by: how many of its tags are open.
    skipping: Option<usize>,
    /// Whether the places of the letters are wanted.
    places: bool,
    /// The letters of the block of the body or the note that is being read.
    letters: Vec<Letter>,
    /// The letters of each of the blocks of the body that have come to an end.
    block_letters: Vec<Vec<Letter>>,
    /// The letters of each of the notes.
    note_letters: Vec<Vec<Letter>>,
}

/// One open construct. What closes inside it is added to `blocks` or to `inlines`.
#[derive(Default)]
struct Frame {
    kind: FrameKind,
    place: Range<usize>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    text: String,
    items: Vec<Vec<Block>>,
    loose: bool,
    rows: Vec<Vec<Vec<Inline>>>,
    /// How many letters were read before it.
    letters: usize,
}

#[derive(Default)]
enum FrameKind {
    #[default]
    Body,
    Paragraph,
    Heading(u8),
    Quote,
    List(Option<u64>),
    Item,
    Code(String),
    Html,
    Note(String),
    Table(Vec<Alignment>),
    Row,
    Cell,
    Emphasis,
    Strong,
    Strike,
    Link(String, String),
    Image(String, String),
}

impl Frame {
    fn body() -> Frame {
        Frame::default()
    }

    /// Text that stands in a tight list's item, or anywhere else where blocks are wanted, becomes a
    /// paragraph of its own.
    fn settle_loose_inlines(&mut self) {
        if !self.inlines.is_empty() {
            let inlines = std::mem::take(&mut self.inlines);
            self.blocks.push(Block::Paragraph(inlines));
        }
    }
}

impl<'a> Builder<'a> {
    fn read(mut self, markdown: &'a str) -> Built {
        self.source = markdown;
        self.open.push(Frame::body());
        for (event, range) in Parser::new_ext(markdown, dialect()).into_offset_iter() {
            self.take(event, range);
        }
        let body = self.open.pop().unwrap_or_default();
        for (note, _) in &mut self.notes {
            note.blocks = canonical_item(&note.blocks);
        }
        // A block that says nothing is none of the document's. Without places there is nothing to retain.
        let mut says_something =
            body.blocks.iter().map(|block| !canonical(slice::from_ref(block)).is_empty());
        self.block_letters.retain(|_| says_something.next() == Some(true));
        let letters = Letters { body: self.block_letters, notes: self.note_letters };
        Built { blocks: canonical(&body.blocks), notes: self.notes, too_deep: self.too_deep, letters }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if let Some(depth) = self.skipping {
            self.skipping = match event {
                Event::Start(_) => Some(depth + 1),
                Event::End(_) if depth == 1 => None,
                Event::End(_) => Some(depth - 1),
                _ => Some(depth),
            };
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            Event::Text(text) => {
                if self.places {
                    self.letters(&text, range);
                }
                self.text(&text);
            }
            Event::Html(html) => self.text(&html),
            Event::Code(text) => self.inline(Inline::Code(text.into_string())),
            Event::InlineHtml(html) => self.inline(Inline::Source(without_container(&html))),
            Event::FootnoteReference(label) => self.inline(Inline::NoteMark(label.into_string())),
            Event::SoftBreak => self.inline(Inline::SoftBreak),
            Event::HardBreak => self.inline(Inline::HardBreak),
            Event::Rule => self.block(Block::Rule),
            // The dialect has neither mathematics nor task lists.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.open.len() > DEEPEST {
            self.give_up_on_block();
            return;
        }
        let kind = match tag {
            Tag::Paragraph => {
                if let Some(list) = self.list_around() {
                    list.loose = true;
                }
                FrameKind::Paragraph
            }
            Tag::Heading { level, .. } => FrameKind::Heading(level as u8),
            Tag::BlockQuote(_) => FrameKind::Quote,
            Tag::List(start) => FrameKind::List(start),
            Tag::Item => FrameKind::Item,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => FrameKind::Code(info.into_string()),
            Tag::CodeBlock(CodeBlockKind::Indented) => FrameKind::Code(String::new()),
            Tag::HtmlBlock => FrameKind::Html,
            Tag::FootnoteDefinition(label) => FrameKind::Note(label.into_string()),
            Tag::Table(alignments) => FrameKind::Table(alignments.into_iter().map(alignment).collect()),
            Tag::TableHead | Tag::TableRow => FrameKind::Row,
            Tag::TableCell => FrameKind::Cell,
            Tag::Emphasis => FrameKind::Emphasis,
            Tag::Strong => FrameKind::Strong,
            Tag::Strikethrough => FrameKind::Strike,
            Tag::Link { link_type: LinkType::Email, dest_url, title, .. } => {
                FrameKind::Link(format!("mailto:{dest_url}"), title.into_string())
            }
            Tag::Link { dest_url, title, .. } => FrameKind::Link(dest_url.into_string(), title.into_string()),
            Tag::Image { dest_url, title, .. } => {
                FrameKind::Image(dest_url.into_string(), title.into_string())
            }
            // Switched off in the dialect; should one appear, what is in it is read as a plain paragraph.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => FrameKind::Paragraph,
        };
        self.open.push(Frame { kind, place: range, letters: self.letters.len(), ..Frame::default() });
    }

    fn end(&mut self) {
        let Some(mut frame) = self.open.pop() else { return };
        match std::mem::take(&mut frame.kind) {
            FrameKind::Body => self.open.push(frame),
            FrameKind::Paragraph => self.block(Block::Paragraph(frame.inlines)),
            FrameKind::Heading(level) => self.block(Block::Heading { level, content: frame.inlines }),
            FrameKind::Quote => {
                frame.settle_loose_inlines();
                self.block(Block::Quote(frame.blocks));
            }
            FrameKind::Item => {
                frame.settle_loose_inlines();
                self.top().items.push(frame.blocks);
            }
            FrameKind::List(start) => {
                self.block(Block::List(List { start, tight: !frame.loose, items: frame.items }));
            }
            FrameKind::Code(info) => {
                let text = frame.text.strip_suffix('\n').unwrap_or(&frame.text).to_owned();
                self.block(Block::Code { info, text });
            }
            FrameKind::Html => self.block(Block::Source(frame.text.trim_end_matches('\n').to_owned())),
            FrameKind::Note(label) => {
                self.note_letters.push(self.letters.split_off(frame.letters));
                frame.settle_loose_inlines();
                let note = NoteDefinition { label, blocks: frame.blocks };
                self.notes.push((note, frame.place.start));
            }
            FrameKind::Table(alignments) => {
                let mut rows = frame.rows;
                rows.iter_mut().for_each(|row| row.resize(alignments.len(), Vec::new()));
                let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                self.block(Block::Table(Table { alignments, header, rows }));
            }
            FrameKind::Row => {
                // Cells are kept in `rows` of the row's frame, one inner list each.
                let cells = frame.rows.into_iter().flatten().collect();
                self.top().rows.push(cells);
            }
            FrameKind::Cell => self.top().rows.push(vec![frame.inlines]),
            FrameKind::Emphasis => self.inline(Inline::Emphasis(frame.inlines)),
            FrameKind::Strong => self.inline(Inline::Strong(frame.inlines)),
            FrameKind::Strike => self.inline(Inline::Strike(frame.inlines)),
            FrameKind::Link(address, title) => {
                self.inline(Inline::Link { address, title, content: frame.inlines });
            }
            FrameKind::Image(address, title) => {
                // What a picture is called is no running text.
                self.letters.truncate(frame.letters);
                self.inline(Inline::Image { address, title, content: frame.inlines });
            }
        }
    }

    fn text(&mut self, text: &str) {
        let frame = self.top();
        if matches!(frame.kind, FrameKind::Code(_) | FrameKind::Html) {
            frame.text.push_str(text);
        } else if let Some(Inline::Text(last)) = frame.inlines.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            frame.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    /// Keeps the places of the letters of a text, which stands at `range`.
    fn letters(&mut self, text: &str, range: Range<usize>) {
        if !matches!(self.top().kind, FrameKind::Code(_) | FrameKind::Html) {
            let end = self.letters.last().map_or(0, Letter::end);
            self.letters.extend(of_text(text, range, self.source, end));
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.top().inlines.push(inline);
    }

    fn block(&mut self, block: Block) {
        let frame = self.top();
        frame.settle_loose_inlines();
        frame.blocks.push(block);
        let blocks = frame.blocks.len();
        if self.places && self.open.len() == 1 {
            self.block_letters.resize_with(blocks - 1, Vec::new);
            self.block_letters.push(std::mem::take(&mut self.letters));
        }
    }

    fn top(&mut self) -> &mut Frame {
        if self.open.is_empty() {
            self.open.push(Frame::body());
        }
        self.open.last_mut().expect("a frame was pushed just now if there was none")
    }

    /// The list that holds the item in which the next block would stand.
    fn list_around(&mut self) -> Option<&mut Frame> {
        let depth = self.open.len();
        if !matches!(self.open.last()?.kind, FrameKind::Item) {
            return None;
        }
        self.open.get_mut(depth.checked_sub(2)?)
    }

    /// Throws away what was built of the top-level block and keeps its source instead.
    fn give_up_on_block(&mut self) {
        // The body is the first frame, so the block is the second; one tag more has just opened.
        self.skipping = Some(self.open.len());
        let place = self.open.get(1).map(|frame| frame.place.clone()).unwrap_or_default();
        self.open.truncate(1);
        self.letters.clear();
        self.too_deep.push(place.start);
        let source = self.source.get(place).unwrap_or_default().trim_end().to_owned();
        self.block(Block::Source(source));
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

/// A tag or comment within a paragraph, without the indent and the signs of quotation that the parser leaves
/// at the beginning of its later lines. They are no part of it: a line of a paragraph begins with neither. A line
/// that would then begin a block is set in so far that it cannot, and one that would be empty, which would end the
/// paragraph, is left out. Where such a sign was taken for the end, it stays.
fn without_container(html: &str) -> String {
    if !html.contains('\n') {
        return html.to_owned();
    }
    let container = |line: &str| {
        let bare = line.trim_start_matches([' ', '\t', '>']);
        let opens =
            line_opening(bare, false).is_some() || bare.starts_with(['<', '|']) || bare.starts_with("[^");
        if opens { format!("    {bare}") } else { bare.to_owned() }
    };
    let (first, later) = html.split_once('\n').unwrap_or((html, ""));
    let lines: Vec<String> = later.split('\n').map(container).filter(|line| !line.is_empty()).collect();
    let bare = format!("{first}\n{}", lines.join("\n"));
    if bare.ends_with('>') { bare } else { html.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(markdown: &str) -> Vec<(usize, String)> {
        read(markdown).problems.into_iter().map(|problem| (problem.line, problem.kind.to_string())).collect()
    }

    #[test]
    fn reports_a_mark_without_a_note_and_keeps_it_as_text() {
        let text = "One.\n\nTwo[^a] and \\[^b] and `[^c]`.";
        assert_eq!(problems(text), [(3, "the mark [^a] has no note".to_owned())]);
        let Block::Paragraph(inlines) = &read(text).blocks[1] else { panic!("a paragraph is wanted") };
        assert_eq!(inlines[0], Inline::Text("Two[^a] and [^b] and ".to_owned()));
    }

    #[test]
    fn keeps_notes_without_marks_and_doubled_labels() {
        let text = "A[^x]\n\n[^x]: one\n\n[^X]: two\n\n[^z]: three";
        let labels: Vec<String> = read(text).notes.into_iter().map(|note| note.label).collect();
        assert_eq!(labels, ["x", "X-2", "z"]);
        assert_eq!(problems(text).len(), 3, "{:?}", problems(text));
    }

    #[test]
    fn gives_a_mark_the_spelling_of_its_definition() {
        let manuscript = read("A[^NOTE]\n\n[^note]: b");
        assert_eq!(
            manuscript.blocks,
            [Block::Paragraph(vec![Inline::Text("A".into()), Inline::NoteMark("note".into())])]
        );
    }

    #[test]
    fn survives_depth_nothing_and_odd_line_ends() {
        assert_eq!(read(""), Manuscript::default());
        assert_eq!(read("a\r\nb\rc\0").blocks, read("a\nb\nc\u{fffd}").blocks);
        let deep = format!("before\n\n{} end\n\nafter", ">".repeat(10_000));
        let manuscript = read(&deep);
        assert_eq!(manuscript.blocks.len(), 3);
        assert!(matches!(&manuscript.blocks[1], Block::Source(source) if source.ends_with("> end")));
        assert_eq!(manuscript.problems, [Problem { line: 3, kind: ProblemKind::NestedTooDeep }]);
        let stars = "**a *b ".repeat(5_000) + &"c* d**".repeat(5_000);
        assert!(!read(&stars).blocks.is_empty());
    }
}
