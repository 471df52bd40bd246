//! The document model: what a manuscript is made of.
//!
//! The model holds what CommonMark 0.31 holds, and from GitHub's dialect tables, strike-through and
//! footnotes; besides small capitals, raised and lowered text, and phrases in another language, which Markdown
//! has no signs for and HTML has. What it does not understand (other raw HTML) is kept letter for letter as [`Block::Source`] or
//! [`Inline::Source`], so that reading never loses anything.

use crate::language::Language;

/// One piece of a body: a paragraph, a heading, a list and so on.
///
/// A *top-level* block is the unit of storage, history and pairing; it has an id there, not here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Block {
    /// A paragraph of running text.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words.
        content: Vec<Inline>,
    },
    /// A quotation set apart, holding blocks.
    Quote(Vec<Block>),
    /// Words of the text that are set large beside it, to draw the reader in. Markdown has no sign for it; it is
    /// written as a quotation that a comment names, so that other programs show a quotation.
    PullQuote(Vec<Block>),
    /// A bulleted or numbered list.
    List(List),
    /// Program text.
    Code {
        /// The words after the fence, of which the first is often a language; or empty.
        info: String,
        /// The lines, joined by `\n`, with no line end after the last.
        text: String,
    },
    /// A table with one header row.
    Table(Table),
    /// A picture that is kept in the newsroom.
    Figure(Figure),
    /// A thematic break.
    Rule,
    /// Text the model does not hold (an HTML block), kept as it was.
    Source(String),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List {
    /// The first number of a numbered list, `None` for bullets.
    pub start: Option<u64>,
    /// Whether the items are set without space between them, as CommonMark calls it.
    pub tight: bool,
    /// The items, each a list of blocks.
    pub items: Vec<Vec<Block>>,
}

/// A table. Every row has as many cells as `alignments` has entries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Table {
    /// One for each column.
    pub alignments: Vec<Alignment>,
    /// The cells of the header row.
    pub header: Vec<Vec<Inline>>,
    /// The other rows, each a list of cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A picture with what is said of it; see [`crate::figure`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure {
    /// Where the picture is: `asset:` and its id.
    pub address: String,
    /// What is told to those who do not see it.
    pub alternative: String,
    /// Whose picture it is; often empty.
    pub credit: String,
    /// How much of the column it takes, in percent, from 10 to 100.
    pub width: u8,
    /// The words under it.
    pub caption: Vec<Inline>,
}

/// How the cells of a table's column are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// As the reader's program likes.
    None,
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A piece of running text.
///
/// In a canonical list of inlines no two [`Inline::Text`] are neighbours and none is empty; see
/// [`crate::canonical`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Stress, drawn as italics.
    Emphasis(Vec<Inline>),
    /// Strong stress, drawn bold.
    Strong(Vec<Inline>),
    /// Text struck through.
    Strike(Vec<Inline>),
    /// Small capitals.
    SmallCaps(Vec<Inline>),
    /// Raised text.
    Superscript(Vec<Inline>),
    /// Lowered text.
    Subscript(Vec<Inline>),
    /// A phrase in another language.
    InLanguage {
        /// The language it is in.
        language: Language,
        /// The phrase.
        content: Vec<Inline>,
    },
    /// A piece of program text.
    Code(String),
    /// A link.
    Link {
        /// Where it leads, as written: not percent-encoded further.
        address: String,
        /// What a browser shows over it; often empty.
        title: String,
        /// The words that are the link.
        content: Vec<Inline>,
    },
    /// A picture.
    Image {
        /// Where it is.
        address: String,
        /// What a browser shows over it; often empty.
        title: String,
        /// Its alternative text.
        content: Vec<Inline>,
    },
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NoteDefinition {
    /// What the marks call it.
    pub label: String,
    /// Its words.
    pub blocks: Vec<Block>,
}

/// A piece of a block that is read in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunningText<'a> {
    /// What is written in words: a paragraph's, a heading's, a cell's.
    Prose(&'a [Inline]),
    /// Program text, and text that the model does not hold.
    Letters(&'a str),
}

impl Block {
    /// Visits the label of every note mark, in the order of the text.
    pub fn each_mark(&self, visit: &mut dyn FnMut(&str)) {
        self.each_inlines(&mut |inlines| inlines.iter().for_each(|inline| inline.each_mark(visit)));
    }

    /// Visits the label of every note mark, in the order of the text, and lets it be changed.
    pub fn each_mark_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        self.each_inlines_mut(&mut |inlines| {
            inlines.iter_mut().for_each(|inline| inline.each_mark_mut(visit))
        });
    }

    /// Visits every run of inlines (a paragraph's, a heading's, a cell's), in the order of the text.
    pub fn each_inlines(&self, visit: &mut dyn FnMut(&[Inline])) {
        self.each_running_text(&mut |text| {
            if let RunningText::Prose(inlines) = text {
                visit(inlines);
            }
        });
    }

    /// Visits everything that is read in one piece, in the order of the text.
    pub fn each_running_text(&self, visit: &mut dyn FnMut(RunningText<'_>)) {
        match self {
            Block::Paragraph(content) | Block::Heading { content, .. } => visit(RunningText::Prose(content)),
            Block::Figure(figure) => visit(RunningText::Prose(&figure.caption)),
            Block::Quote(blocks) | Block::PullQuote(blocks) => {
                blocks.iter().for_each(|block| block.each_running_text(visit));
            }
            Block::List(list) => list.items.iter().flatten().for_each(|block| block.each_running_text(visit)),
            Block::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| visit(RunningText::Prose(cell)));
            }
            Block::Code { text, .. } | Block::Source(text) => visit(RunningText::Letters(text)),
            Block::Rule => {}
        }
    }

    /// Visits every run of inlines and lets it be changed.
    pub fn each_inlines_mut(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        match self {
            Block::Paragraph(content) | Block::Heading { content, .. } => visit(content),
            Block::Figure(figure) => visit(&mut figure.caption),
            Block::Quote(blocks) | Block::PullQuote(blocks) => {
                blocks.iter_mut().for_each(|block| block.each_inlines_mut(visit));
            }
            Block::List(list) => {
                list.items.iter_mut().flatten().for_each(|block| block.each_inlines_mut(visit));
            }
            Block::Table(table) => {
                table.header.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(visit)
            }
            Block::Code { .. } | Block::Rule | Block::Source(_) => {}
        }
    }
}

impl Inline {
    /// The inlines inside this one, if it is of a kind that holds any.
    pub fn content(&self) -> Option<&[Inline]> {
        match self {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strike(content)
            | Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. }
            | Inline::Link { content, .. }
            | Inline::Image { content, .. } => Some(content),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Source(_) => None,
        }
    }

    /// The inlines inside this one, to be changed.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strike(content)
            | Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. }
            | Inline::Link { content, .. }
            | Inline::Image { content, .. } => Some(content),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Source(_) => None,
        }
    }

    /// The same around other inlines; itself if it is of a kind that holds none.
    pub fn around(&self, content: Vec<Inline>) -> Inline {
        let mut inline = self.clone();
        if let Some(own) = inline.content_mut() {
            *own = content;
        }
        inline
    }

    fn each_mark(&self, visit: &mut dyn FnMut(&str)) {
        if let Inline::NoteMark(label) = self {
            visit(label);
        }
        self.content().into_iter().flatten().for_each(|inline| inline.each_mark(visit));
    }

    fn each_mark_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        if let Inline::NoteMark(label) = self {
            visit(label);
        }
        self.content_mut().into_iter().flatten().for_each(|inline| inline.each_mark_mut(visit));
    }
}
