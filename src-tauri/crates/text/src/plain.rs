//! The words of a document without their dress: for search, counts, comparison and speech.

use crate::doc::{Block, Inline};

/// The words of blocks. Paragraphs, headings, cells and so on stand on lines of their own; note marks,
/// rules, addresses and raw HTML leave nothing.
pub fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    blocks.iter().for_each(|block| push_block(&mut text, block));
    text
}

/// The words of inlines. A break in the source is a space, one that the author asked for a line end.
pub fn plain_inlines(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_inlines(&mut text, inlines);
    text
}

fn push_block(text: &mut String, block: &Block) {
    match block {
        Block::Code { text: code, .. } => push_line(text, code),
        Block::Quote(blocks) | Block::PullQuote(blocks) => {
            blocks.iter().for_each(|block| push_block(text, block))
        }
        Block::List(list) => list.items.iter().flatten().for_each(|block| push_block(text, block)),
        Block::Paragraph(_) | Block::Heading { .. } | Block::Table(_) | Block::Figure(_) => {
            block.each_inlines(&mut |inlines| push_line(text, &plain_inlines(inlines)));
        }
        Block::Rule | Block::Source(_) => {}
    }
}

fn push_line(text: &mut String, line: &str) {
    if line.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

fn push_inlines(text: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::SoftBreak => text.push(' '),
            Inline::HardBreak => text.push('\n'),
            other => push_inlines(text, other.content().unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::read::read;

    #[test]
    fn leaves_the_words_alone() {
        let markdown =
            "# A *b*\n\nc[^1] [d](e)\nf<br>\n\n- g\n- `h`\n\n| i | j |\n|---|---|\n| k | |\n\n***\n\n[^1]: l";
        assert_eq!(plain_text(&read(markdown).blocks), "A b\nc d f\ng\nh\ni\nj\nk");
    }
}
