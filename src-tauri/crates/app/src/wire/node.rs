//! The typed document, in the shape that ProseMirror reads and writes as JSON.

use text::typography::ATOM;

use super::crossing;

crossing! {
    /// A node of a document: a block, a part of one, or a piece of running text.
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Node {
        Paragraph { #[serde(default)] content: Vec<Node> },
        Heading { attrs: HeadingAttrs, #[serde(default)] content: Vec<Node> },
        /// A quotation set apart; `pull` says that it is words of the text itself, set large beside it.
        Quote { attrs: QuoteAttrs, content: Vec<Node> },
        /// Bullets (no `start`) or numbers.
        List { attrs: ListAttrs, content: Vec<Node> },
        ListItem { content: Vec<Node> },
        Code { attrs: CodeAttrs, #[serde(default)] content: Vec<Node> },
        Table { attrs: TableAttrs, content: Vec<Node> },
        TableRow { content: Vec<Node> },
        TableCell { #[serde(default)] content: Vec<Node> },
        Rule,
        /// A picture of the newsroom; its content is the caption.
        Figure { attrs: FigureAttrs, #[serde(default)] content: Vec<Node> },
        /// Text that the model does not hold, kept as it was: an HTML block.
        Source { #[serde(default)] content: Vec<Node> },

        Text { text: String, #[serde(default)] marks: Vec<Mark> },
        /// The superscript number of an endnote; its number follows from its place.
        NoteMark { attrs: NoteMarkAttrs, #[serde(default)] marks: Vec<Mark> },
        Image { attrs: ImageAttrs, #[serde(default)] marks: Vec<Mark> },
        HardBreak { #[serde(default)] marks: Vec<Mark> },
        /// An HTML tag inside running text, kept as it was.
        InlineSource { attrs: SourceAttrs, #[serde(default)] marks: Vec<Mark> },
    }

    /// How a piece of running text is set. In a list of marks the outermost comes first.
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Mark {
        Link { attrs: LinkAttrs },
        Language { attrs: LanguageAttrs },
        Emphasis,
        Strong,
        Strike,
        SmallCaps,
        Superscript,
        Subscript,
        Code,
    }

    pub struct HeadingAttrs { pub level: u8 }
    pub struct QuoteAttrs { pub pull: bool }
    pub struct ListAttrs {
        #[ts(type = "number | null")]
        pub start: Option<u64>,
        pub tight: bool,
    }
    pub struct CodeAttrs { pub info: String }
    pub struct TableAttrs { pub alignments: Vec<ColumnAlignment> }
    /// `asset` is the picture's id, `width` the part of the column that it takes, in percent.
    pub struct FigureAttrs { pub asset: String, pub alternative: String, pub credit: String, pub width: u8 }
    pub struct NoteMarkAttrs { pub id: String }
    pub struct ImageAttrs { pub address: String, pub title: String, pub alternative: String }
    pub struct SourceAttrs { pub text: String }
    pub struct LinkAttrs { pub address: String, pub title: String }
    /// The language of a phrase that is in another than the text, as a tag.
    pub struct LanguageAttrs { pub language: String }

    /// How a column of a table is set.
    #[serde(rename_all = "snake_case")]
    pub enum ColumnAlignment { None, Left, Center, Right }
}

impl Node {
    /// The texts of it that are read in one piece, in order and each as long as in the window: of a list one for
    /// each paragraph, of a table one for each cell, the empty ones too.
    pub(crate) fn running_texts(&self) -> Vec<String> {
        match self {
            Node::Paragraph { content }
            | Node::Heading { content, .. }
            | Node::Figure { content, .. }
            | Node::Code { content, .. }
            | Node::Source { content }
            | Node::TableCell { content } => vec![content.iter().map(Node::letters).collect()],
            Node::Quote { content, .. }
            | Node::List { content, .. }
            | Node::ListItem { content }
            | Node::Table { content, .. }
            | Node::TableRow { content } => content.iter().flat_map(Node::running_texts).collect(),
            _ => Vec::new(),
        }
    }

    /// What a piece of running text is to those who compare words; what is no text is one letter to them.
    fn letters(&self) -> String {
        match self {
            Node::Text { text, .. } => text.clone(),
            Node::HardBreak { .. } => "\n".to_owned(),
            _ => ATOM.to_string(),
        }
    }
}
