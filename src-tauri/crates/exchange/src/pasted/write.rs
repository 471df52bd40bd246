//! Blocks as the HTML that the editor's schema reads.

use text::doc::{Alignment, Block, Inline, Table};
use text::figure::asset_of;
use text::html::escape;

/// How the cells at the head of a table are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// Like all others: the first row is the head.
    OfEditor,
    /// By a name of their own.
    OfFile,
}

/// Blocks as HTML, those of the text itself one a line.
pub fn write_blocks(blocks: &[Block], cells: Cells) -> String {
    let mut html = String::new();
    for block in blocks {
        if !html.is_empty() {
            html.push('\n');
        }
        write_block(block, cells, &mut html);
    }
    html
}

/// The words of a line without an element around them.
pub fn write_line(content: &[Inline]) -> String {
    let mut html = String::new();
    write_inlines(content, &mut html);
    html
}

fn write_block(block: &Block, cells: Cells, html: &mut String) {
    match block {
        Block::Paragraph(content) => within("p", "", html, |html| write_inlines(content, html)),
        Block::Heading { level, content } => {
            within(&format!("h{level}"), "", html, |html| write_inlines(content, html));
        }
        Block::Quote(blocks) => within("blockquote", "", html, |html| write_all(blocks, cells, html)),
        Block::PullQuote(blocks) => {
            within("blockquote", " class=\"pull-quote\"", html, |html| write_all(blocks, cells, html));
        }
        Block::List(list) => {
            let start = list.start.filter(|start| *start != 1);
            let start = start.map(|start| attribute("start", &start.to_string())).unwrap_or_default();
            let attributes = start + if list.tight { "" } else { " data-tight=\"false\"" };
            within(if list.start.is_some() { "ol" } else { "ul" }, &attributes, html, |html| {
                for item in &list.items {
                    within("li", "", html, |html| write_all(item, cells, html));
                }
            });
        }
        Block::Code { info, text } => {
            within("pre", &told("data-info", info), html, |html| {
                within("code", "", html, |html| html.push_str(&escape(text)));
            });
        }
        Block::Table(table) => write_table(table, cells, html),
        Block::Figure(figure) => {
            let attributes = [
                attribute("data-asset", asset_of(&figure.address).unwrap_or_default()),
                told("data-alternative", &figure.alternative),
                told("data-credit", &figure.credit),
                attribute("data-width", &figure.width.to_string()),
            ];
            within("figure", &attributes.concat(), html, |html| {
                within("figcaption", "", html, |html| write_inlines(&figure.caption, html));
            });
        }
        Block::Rule => html.push_str("<hr>"),
        Block::Source(text) => {
            within("pre", " data-source=\"\"", html, |html| html.push_str(&escape(text)));
        }
    }
}

fn write_all(blocks: &[Block], cells: Cells, html: &mut String) {
    blocks.iter().for_each(|block| write_block(block, cells, html));
}

fn write_table(table: &Table, cells: Cells, html: &mut String) {
    let words = table.alignments.iter().map(|alignment| match alignment {
        Alignment::None => "none",
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
    });
    let is_told = table.alignments.iter().any(|alignment| *alignment != Alignment::None);
    let alignments = if is_told { words.collect::<Vec<_>>().join(" ") } else { String::new() };
    within("table", &told("data-alignments", &alignments), html, |html| {
        within("tbody", "", html, |html| {
            let head = if cells == Cells::OfFile { "th" } else { "td" };
            let others = table.rows.iter().map(|row| (row, "td"));
            for (row, name) in std::iter::once((&table.header, head)).chain(others) {
                within("tr", "", html, |html| {
                    for cell in row {
                        within(name, "", html, |html| write_inlines(cell, html));
                    }
                });
            }
        });
    });
}

fn write_inlines(content: &[Inline], html: &mut String) {
    for inline in content {
        let element = match inline {
            Inline::Text(text) => {
                html.push_str(&escape(text));
                continue;
            }
            Inline::SoftBreak => {
                html.push(' ');
                continue;
            }
            Inline::HardBreak => {
                html.push_str("<br>");
                continue;
            }
            Inline::Code(text) => {
                within("code", "", html, |html| html.push_str(&escape(text)));
                continue;
            }
            Inline::NoteMark(name) => {
                within("sup", &attribute("data-note", name), html, |_| {});
                continue;
            }
            Inline::Source(text) => {
                within("code", " data-source=\"\"", html, |html| html.push_str(&escape(text)));
                continue;
            }
            Inline::Image { address, title, content } => {
                let alternative = text::plain::plain_inlines(content);
                let attributes = [
                    attribute("data-image", address),
                    told("data-alternative", &alternative),
                    told("title", title),
                ];
                within("span", &attributes.concat(), html, |html| html.push_str(&escape(&alternative)));
                continue;
            }
            Inline::Emphasis(_) => ("em", String::new()),
            Inline::Strong(_) => ("strong", String::new()),
            Inline::Strike(_) => ("s", String::new()),
            Inline::SmallCaps(_) => ("span", attribute("class", "smallcaps")),
            Inline::Superscript(_) => ("sup", String::new()),
            Inline::Subscript(_) => ("sub", String::new()),
            Inline::InLanguage { language, .. } => {
                ("span", attribute("class", "phrase") + &attribute("lang", language.as_str()))
            }
            Inline::Link { address, title, .. } => {
                ("a", attribute("href", address) + &told("data-title", title))
            }
        };
        let (name, attributes) = element;
        within(name, &attributes, html, |html| write_inlines(inline.content().unwrap_or_default(), html));
    }
}

fn within(name: &str, attributes: &str, html: &mut String, write: impl FnOnce(&mut String)) {
    html.push_str(&format!("<{name}{attributes}>"));
    write(html);
    html.push_str(&format!("</{name}>"));
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}

/// An attribute that says something, or nothing.
fn told(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { attribute(name, value) }
}
