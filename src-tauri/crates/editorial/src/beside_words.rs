//! What a text says beside its words.

use text::doc::{Block, Inline};
use text::markdown::block::read_block;

/// Where the links of a block lead, its pictures and what is said of them, its program text, and what the model does not hold;
/// in the order of the text. The block is given as its Markdown.
pub fn beside_words(markdown: &str) -> Vec<String> {
    let mut found = Vec::new();
    read_block(markdown).iter().for_each(|block| push_block(block, &mut found));
    found
}

fn push_block(block: &Block, found: &mut Vec<String>) {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => push_inlines(content, found),
        Block::Figure(figure) => {
            found.extend([&figure.address, &figure.alternative, &figure.credit].map(String::clone));
            push_inlines(&figure.caption, found);
        }
        Block::Quote(blocks) | Block::PullQuote(blocks) => {
            blocks.iter().for_each(|block| push_block(block, found));
        }
        Block::List(list) => list.items.iter().flatten().for_each(|block| push_block(block, found)),
        Block::Table(table) => {
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| push_inlines(cell, found));
        }
        Block::Code { text, .. } | Block::Source(text) => found.push(text.clone()),
        Block::Rule => {}
    }
}

fn push_inlines(inlines: &[Inline], found: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { address, .. } | Inline::Image { address, .. } => found.push(address.clone()),
            Inline::Source(text) => found.push(text.clone()),
            _ => {}
        }
        inline.content().into_iter().for_each(|content| push_inlines(content, found));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &[&str]) {
        assert_eq!(beside_words(markdown), expected);
    }

    #[test]
    fn what_is_set_otherwise_says_no_more() {
        check("One *two* **three**.", &[]);
        check("## One", &[]);
    }

    #[test]
    fn where_links_lead_and_what_pictures_show_is_said_too() {
        check("One [**two**](https://a.example) three.", &["https://a.example"]);
        check("- One ![two](b.png).\n- Three.", &["b.png"]);
        check("```\nlet one\n```", &["let one"]);
    }
}
