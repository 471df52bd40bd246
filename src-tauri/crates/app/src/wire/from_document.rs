//! From the core's document to the window's nodes.

use text::doc::{Alignment, Block, Inline};
use text::figure::asset_of;

use super::node::*;

/// The node of a stored top-level block. A block without text is an empty paragraph.
///
/// A stored text that reads as several blocks, which only an older or foreign program can have written,
/// is shown as it is, so that nothing of it is lost.
pub fn stored_block(markdown: &str) -> Node {
    let mut blocks = text::markdown::block::read_block(markdown);
    match blocks.len() {
        0 => Node::Paragraph { content: Vec::new() },
        1 => block(&blocks.remove(0)),
        _ => source(markdown),
    }
}

/// The nodes of several blocks, such as an endnote's.
pub fn blocks(blocks: &[Block]) -> Vec<Node> {
    blocks.iter().map(block).collect()
}

/// The node of one block.
pub fn block(block: &Block) -> Node {
    match block {
        Block::Paragraph(content) => Node::Paragraph { content: inlines(content) },
        Block::Heading { level, content } => {
            Node::Heading { attrs: HeadingAttrs { level: *level }, content: inlines(content) }
        }
        Block::Quote(content) | Block::PullQuote(content) => Node::Quote {
            attrs: QuoteAttrs { pull: matches!(block, Block::PullQuote(_)) },
            content: at_least_a_paragraph(blocks(content)),
        },
        Block::List(list) => Node::List {
            attrs: ListAttrs { start: list.start, tight: list.tight },
            content: list
                .items
                .iter()
                .map(|item| Node::ListItem { content: at_least_a_paragraph(blocks(item)) })
                .collect(),
        },
        Block::Code { info, text } => {
            Node::Code { attrs: CodeAttrs { info: info.clone() }, content: plain(text) }
        }
        Block::Table(table) => Node::Table {
            attrs: TableAttrs { alignments: table.alignments.iter().map(alignment).collect() },
            content: std::iter::once(&table.header).chain(&table.rows).map(|cells| row(cells)).collect(),
        },
        Block::Figure(figure) => Node::Figure {
            attrs: FigureAttrs {
                asset: asset_of(&figure.address).unwrap_or_default().to_owned(),
                alternative: figure.alternative.clone(),
                credit: figure.credit.clone(),
                width: figure.width,
            },
            content: inlines(&figure.caption),
        },
        Block::Rule => Node::Rule,
        Block::Source(text) => source(text),
    }
}

fn at_least_a_paragraph(mut content: Vec<Node>) -> Vec<Node> {
    if content.is_empty() {
        content.push(Node::Paragraph { content: Vec::new() });
    }
    content
}

fn row(cells: &[Vec<Inline>]) -> Node {
    Node::TableRow { content: cells.iter().map(|cell| Node::TableCell { content: inlines(cell) }).collect() }
}

fn alignment(alignment: &Alignment) -> ColumnAlignment {
    match alignment {
        Alignment::None => ColumnAlignment::None,
        Alignment::Left => ColumnAlignment::Left,
        Alignment::Center => ColumnAlignment::Center,
        Alignment::Right => ColumnAlignment::Right,
    }
}

fn source(text: &str) -> Node {
    Node::Source { content: plain(text) }
}

/// Text without marks; ProseMirror has no empty text nodes.
fn plain(text: &str) -> Vec<Node> {
    if text.is_empty() { Vec::new() } else { vec![Node::Text { text: text.to_owned(), marks: Vec::new() }] }
}

/// Running text as a flat list in which each piece names the marks around it.
pub fn inlines(content: &[Inline]) -> Vec<Node> {
    let mut flat = Vec::new();
    flatten(content, &mut Vec::new(), &mut flat);
    flat
}

fn flatten(content: &[Inline], marks: &mut Vec<Mark>, flat: &mut Vec<Node>) {
    for inline in content {
        match inline {
            Inline::Text(text) => push_text(text, marks.clone(), flat),
            Inline::SoftBreak => push_text(" ", marks.clone(), flat),
            Inline::Code(text) => {
                let mut marks = marks.clone();
                marks.push(Mark::Code);
                push_text(text, marks, flat);
            }
            Inline::Emphasis(content) => inside(Mark::Emphasis, content, marks, flat),
            Inline::Strong(content) => inside(Mark::Strong, content, marks, flat),
            Inline::Strike(content) => inside(Mark::Strike, content, marks, flat),
            Inline::SmallCaps(content) => inside(Mark::SmallCaps, content, marks, flat),
            Inline::Superscript(content) => inside(Mark::Superscript, content, marks, flat),
            Inline::Subscript(content) => inside(Mark::Subscript, content, marks, flat),
            Inline::InLanguage { language, content } => {
                let attrs = LanguageAttrs { language: language.as_str().to_owned() };
                inside(Mark::Language { attrs }, content, marks, flat);
            }
            Inline::Link { address, title, content } => {
                let attrs = LinkAttrs { address: address.clone(), title: title.clone() };
                inside(Mark::Link { attrs }, content, marks, flat);
            }
            Inline::Image { address, title, content } => flat.push(Node::Image {
                attrs: ImageAttrs {
                    address: address.clone(),
                    title: title.clone(),
                    alternative: text::plain::plain_inlines(content),
                },
                marks: marks.clone(),
            }),
            Inline::NoteMark(id) => {
                flat.push(Node::NoteMark { attrs: NoteMarkAttrs { id: id.clone() }, marks: marks.clone() });
            }
            Inline::HardBreak => flat.push(Node::HardBreak { marks: marks.clone() }),
            Inline::Source(text) => flat
                .push(Node::InlineSource { attrs: SourceAttrs { text: text.clone() }, marks: marks.clone() }),
        }
    }
}

fn inside(mark: Mark, content: &[Inline], marks: &mut Vec<Mark>, flat: &mut Vec<Node>) {
    // Emphasis within emphasis is emphasis; ProseMirror holds a mark once.
    if marks.contains(&mark) {
        return flatten(content, marks, flat);
    }
    marks.push(mark);
    flatten(content, marks, flat);
    marks.pop();
}

fn push_text(text: &str, marks: Vec<Mark>, flat: &mut Vec<Node>) {
    match flat.last_mut() {
        Some(Node::Text { text: last, marks: own }) if *own == marks => last.push_str(text),
        _ if text.is_empty() => {}
        _ => flat.push(Node::Text { text: text.to_owned(), marks }),
    }
}
