//! The document model: what a manuscript is made of.
//!
//! The model holds what CommonMark 0.31 holds, and from GitHub's dialect tables, strike-through and
//! footnotes. What it does not understand (raw HTML) is kept letter for letter as [`Block::Source`]
//! or [`Inline::Source`], so that reading never loses anything.

/// One piece of a body: a paragraph, a heading, a list and so on.
///
/// A *top-level* block is the unit of storage, history and pairing; it has an id there, not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of running text.
    Paragraph(Vec<Inline>),
    /// A heading; `level` is 1 to 6.
    Heading { level: u8, content: Vec<Inline> },
    /// A quotation set apart, holding blocks.
    Quote(Vec<Block>),
    /// A bulleted or numbered list.
    List(List),
    /// Program text; `info` is the word after the fence, often a language, or empty.
    Code { info: String, text: String },
    /// A table with one header row.
    Table(Table),
    /// A thematic break.
    Rule,
    /// Text the model does not hold (an HTML block), kept as it was.
    Source(String),
}

/// A list; `start` is the first number of a numbered list and `None` for bullets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub start: Option<u64>,
    /// Whether the items are set without space between them, as CommonMark calls it.
    pub tight: bool,
    pub items: Vec<Vec<Block>>,
}

/// A table. Every row has as many cells as `alignments` has entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub alignments: Vec<Alignment>,
    pub header: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How the cells of a table's column are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    None,
    Left,
    Center,
    Right,
}

/// A piece of running text.
///
/// In a canonical list of inlines no two [`Inline::Text`] are neighbours and none is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    Code(String),
    Link { address: String, title: String, content: Vec<Inline> },
    /// A picture; `content` is its alternative text.
    Image { address: String, title: String, content: Vec<Inline> },
    /// A mark that refers to an endnote; in Markdown `[^label]`.
    NoteMark(String),
    /// A line end in the source that is drawn as a space.
    SoftBreak,
    /// A line break that the author asked for.
    HardBreak,
    /// Inline text the model does not hold (an HTML tag), kept as it was.
    Source(String),
}

/// The words of an endnote as they stand in a Markdown file: `[^label]: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteDefinition {
    pub label: String,
    pub blocks: Vec<Block>,
}
