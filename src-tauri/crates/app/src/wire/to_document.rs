//! From the window's nodes to the core's document.

use text::doc::{Alignment, Block, Figure, Inline, List, Table};
use text::figure::{ASSET, asset_of};

use super::incoming;
use super::node::*;
use crate::failure::Failure;

/// The Markdown to store for a top-level node; an empty paragraph is the empty text.
pub fn markdown_of(node: &Node) -> Result<String, Failure> {
    Ok(text::markdown::write::write(&blocks(std::slice::from_ref(node))?))
}

/// The blocks of several nodes in canonical form, in which empty paragraphs are left out, so that what
/// is written of them reads back the same.
pub fn blocks(nodes: &[Node]) -> Result<Vec<Block>, Failure> {
    let blocks = nodes.iter().map(block).collect::<Result<Vec<_>, _>>()?;
    Ok(text::canonical::canonical(&blocks))
}

/// The block of a node as it stands in the window, its empty paragraphs and short rows too, so that its running
/// texts are those of the window; or a refusal if the node is none.
pub(crate) fn block(node: &Node) -> Result<Block, Failure> {
    Ok(match node {
        Node::Paragraph { content } => Block::Paragraph(inlines(content)?),
        Node::Heading { attrs, content } => {
            Block::Heading { level: attrs.level.clamp(1, 6), content: one_line(inlines(content)?) }
        }
        Node::Quote { attrs: QuoteAttrs { pull: true }, content } => Block::PullQuote(inner(content)?),
        Node::Quote { content, .. } => Block::Quote(inner(content)?),
        Node::List { attrs, content } => {
            let item = |node: &Node| match node {
                Node::ListItem { content } => inner(content),
                _ => Err(misplaced("a list holds list items")),
            };
            let items = content.iter().map(item).collect::<Result<_, _>>()?;
            Block::List(List { start: attrs.start, tight: attrs.tight, items })
        }
        Node::Code { attrs, content } => Block::Code { info: attrs.info.clone(), text: plain(content)? },
        Node::Table { attrs, content } => table(attrs, content)?,
        Node::Figure { attrs, content } => {
            let address = format!("{ASSET}{}", attrs.asset);
            if asset_of(&address).is_none() {
                return Err(misplaced("a figure names a picture of the newsroom"));
            }
            Block::Figure(Figure {
                address,
                alternative: attrs.alternative.clone(),
                credit: attrs.credit.clone(),
                width: attrs.width,
                caption: inlines(content)?,
            })
        }
        Node::Rule => Block::Rule,
        Node::Source { content } => Block::Source(plain(content)?),
        _ => return Err(misplaced("running text stands inside a block")),
    })
}

fn inner(nodes: &[Node]) -> Result<Vec<Block>, Failure> {
    nodes.iter().map(block).collect()
}

fn misplaced(rule: &str) -> Failure {
    Failure::new("bad_document", format!("The document sent does not have the right form: {rule}."))
}

fn plain(content: &[Node]) -> Result<String, Failure> {
    content
        .iter()
        .map(|node| match node {
            Node::Text { text, .. } => Ok(text.as_str()),
            _ => Err(misplaced("code and source hold plain text")),
        })
        .collect()
}

fn table(attrs: &TableAttrs, content: &[Node]) -> Result<Block, Failure> {
    let alignments: Vec<Alignment> = attrs
        .alignments
        .iter()
        .map(|alignment| match alignment {
            ColumnAlignment::None => Alignment::None,
            ColumnAlignment::Left => Alignment::Left,
            ColumnAlignment::Center => Alignment::Center,
            ColumnAlignment::Right => Alignment::Right,
        })
        .collect();
    let mut rows = Vec::new();
    for node in content {
        let Node::TableRow { content } = node else { return Err(misplaced("a table holds rows")) };
        let mut cells = Vec::new();
        for node in content {
            let Node::TableCell { content } = node else { return Err(misplaced("a row holds cells")) };
            cells.push(one_line(inlines(content)?));
        }
        rows.push(cells);
    }
    if rows.is_empty() || alignments.is_empty() {
        return Err(misplaced("a table has at least a header row and a column"));
    }
    let header = rows.remove(0);
    Ok(Block::Table(Table { alignments, header, rows }))
}

/// Headings and cells cannot hold line breaks in Markdown; they become spaces.
fn one_line(content: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inline in content {
        match inline {
            Inline::HardBreak | Inline::SoftBreak => push_text(" ".to_owned(), &mut line),
            Inline::Text(text) => push_text(text, &mut line),
            Inline::Code(_) | Inline::NoteMark(_) | Inline::Source(_) => line.push(inline),
            Inline::Emphasis(ref content)
            | Inline::Strong(ref content)
            | Inline::Strike(ref content)
            | Inline::SmallCaps(ref content)
            | Inline::Superscript(ref content)
            | Inline::Subscript(ref content)
            | Inline::InLanguage { ref content, .. }
            | Inline::Link { ref content, .. }
            | Inline::Image { ref content, .. } => {
                let content = one_line(content.clone());
                line.push(inline.around(content));
            }
        }
    }
    line
}

/// Running text as a tree: of the marks that begin at a place, the one that lasts longest is outermost.
pub fn inlines(nodes: &[Node]) -> Result<Vec<Inline>, Failure> {
    let pieces = nodes.iter().map(piece).collect::<Result<Vec<_>, _>>()?;
    nest(pieces)
}

/// An inline without the marks around it, and those marks.
type Piece = (Inline, Vec<Mark>);

fn piece(node: &Node) -> Result<Piece, Failure> {
    Ok(match node {
        Node::Text { text, marks } => {
            let text = text.replace(['\n', '\r'], " ");
            let (code, marks): (Vec<Mark>, Vec<Mark>) =
                marks.iter().cloned().partition(|mark| *mark == Mark::Code);
            (if code.is_empty() { Inline::Text(text) } else { Inline::Code(text) }, marks)
        }
        Node::NoteMark { attrs, marks } => (Inline::NoteMark(attrs.id.clone()), without_code(marks)),
        Node::HardBreak { marks } => (Inline::HardBreak, without_code(marks)),
        Node::InlineSource { attrs, marks } => (Inline::Source(attrs.text.clone()), without_code(marks)),
        Node::Image { attrs, marks } => {
            let content = if attrs.alternative.is_empty() {
                Vec::new()
            } else {
                vec![Inline::Text(attrs.alternative.replace(['\n', '\r'], " "))]
            };
            let (address, title) = (attrs.address.clone(), attrs.title.clone());
            (Inline::Image { address, title, content }, without_code(marks))
        }
        _ => return Err(misplaced("a paragraph holds running text only")),
    })
}

fn without_code(marks: &[Mark]) -> Vec<Mark> {
    marks.iter().filter(|mark| **mark != Mark::Code).cloned().collect()
}

fn nest(pieces: Vec<Piece>) -> Result<Vec<Inline>, Failure> {
    let mut content = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some((inline, marks)) = rest.first() {
        let lasts = |mark: &Mark| rest.iter().take_while(|(_, marks)| marks.contains(mark)).count();
        // The first of the longest, so that equal runs keep the schema's order.
        let outermost = marks.iter().rev().max_by_key(|mark| lasts(mark));
        let Some(mark) = outermost else {
            push(inline.clone(), &mut content);
            rest = &rest[1..];
            continue;
        };
        let (run, after) = rest.split_at(lasts(mark));
        let inner = run
            .iter()
            .map(|(inline, marks)| (inline.clone(), marks.iter().filter(|m| *m != mark).cloned().collect()))
            .collect();
        let inner = nest(inner)?;
        content.push(match mark.clone() {
            Mark::Language { attrs } => {
                Inline::InLanguage { language: incoming::language(&attrs.language)?, content: inner }
            }
            Mark::Link { attrs } => {
                Inline::Link { address: attrs.address, title: attrs.title, content: inner }
            }
            Mark::Emphasis => Inline::Emphasis(inner),
            Mark::Strong => Inline::Strong(inner),
            Mark::Strike => Inline::Strike(inner),
            Mark::SmallCaps => Inline::SmallCaps(inner),
            Mark::Superscript => Inline::Superscript(inner),
            Mark::Subscript => Inline::Subscript(inner),
            Mark::Code => unreachable!("code is taken off in `piece`"),
        });
        rest = after;
    }
    Ok(content)
}

fn push(inline: Inline, content: &mut Vec<Inline>) {
    match inline {
        Inline::Text(text) => push_text(text, content),
        other => content.push(other),
    }
}

fn push_text(text: String, content: &mut Vec<Inline>) {
    match content.last_mut() {
        Some(Inline::Text(last)) => last.push_str(&text),
        _ if text.is_empty() => {}
        _ => content.push(Inline::Text(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::from_document;

    /// Markdown that passes through the window and comes back the same.
    #[track_caller]
    fn check(markdown: &str) {
        check_becomes(markdown, markdown);
    }

    #[track_caller]
    fn check_becomes(markdown: &str, expected: &str) {
        let node = from_document::stored_block(markdown);
        assert_eq!(markdown_of(&node).unwrap(), expected, "{node:#?}");
    }

    #[test]
    fn blocks_come_back() {
        check("Bir nehir, iki kıyı.");
        check("## Пути и *дороги*");
        check("> quoted\n>\n> twice");
        check("- one\n- two");
        check("3. three\n4. four");
        check("```rust\nlet x = 1;\n```");
        check("***");
        check("");
    }

    #[test]
    fn running_text_comes_back() {
        check("a **bold *and* more** [link](https://example.org \"t\") `code` ~~out~~");
        check("one[^0190b1d2-0000-7000-8000-000000000000] two");
        check("***both** one*");
        check("a <span lang=\"ru\">*б* в</span><span lang=\"en-GB\">c</span>");
    }

    #[test]
    fn a_wrapped_line_becomes_one() {
        check_becomes("one\ntwo", "one two");
    }

    #[test]
    fn space_at_the_edge_of_emphasis_moves_out() {
        let bold = |text: &str| Node::Text { text: text.into(), marks: vec![Mark::Strong] };
        let plain = |text: &str| Node::Text { text: text.into(), marks: Vec::new() };
        let node = Node::Paragraph { content: vec![plain("a"), bold(" b "), plain("c")] };
        assert_eq!(markdown_of(&node).unwrap(), "a **b** c");
    }

    #[test]
    fn the_short_rows_of_a_table_are_filled_up_where_they_are_written() {
        let row = |cells: &[&str]| {
            let text = |text: &&str| Node::Text { text: (*text).into(), marks: Vec::new() };
            let cell = |word| Node::TableCell { content: vec![text(word)] };
            Node::TableRow { content: cells.iter().map(cell).collect() }
        };
        let attrs = TableAttrs { alignments: vec![ColumnAlignment::None, ColumnAlignment::None] };
        let table = Node::Table { attrs, content: vec![row(&["a"]), row(&["b"]), row(&["c", "d"])] };
        assert_eq!(markdown_of(&table).unwrap(), "| a | |\n| --- | --- |\n| b | |\n| c | d |");
    }

    #[test]
    fn a_document_of_the_wrong_form_is_refused() {
        let node = Node::Text { text: "loose".into(), marks: Vec::new() };
        assert_eq!(block(&node).unwrap_err().code, "bad_document");
    }
}
