//! Reading the stored Markdown of one block.

use super::read::{label_key, plain_lines, read_events};
use crate::canonical::canonical;
use crate::doc::{Block, Inline};

/// Reads the Markdown of one top-level block. Every `[^label]` in it is a note mark, though the note
/// itself stands elsewhere. Gives one block for what [`write_block`](super::write::write_block) wrote,
/// none for empty text, and several if the text was changed by other hands.
///
/// ```
/// use text::doc::{Block, Inline};
/// let blocks = text::markdown::block::read_block("Göl[^3] derin.");
/// let Block::Paragraph(inlines) = &blocks[0] else { panic!() };
/// assert_eq!(inlines[1], Inline::NoteMark("3".into()));
/// ```
pub fn read_block(markdown: &str) -> Vec<Block> {
    let markdown = &*plain_lines(markdown);
    let labels = labels_in(markdown);
    if labels.is_empty() {
        return read_events(markdown).0;
    }
    let before = prelude(&labels);
    let (mut blocks, notes, _) = read_events(&format!("{before}{markdown}"));
    // The rule that ends the prelude comes first.
    blocks.remove(0);
    // A definition has no place in a block. Its words are kept, as a paragraph that shows the label.
    for (mut note, place) in notes {
        if place < before.len() {
            continue;
        }
        let label = [Inline::NoteMark(note.label), Inline::Text(": ".to_owned())];
        match note.blocks.first_mut() {
            Some(Block::Paragraph(inlines)) => drop(inlines.splice(0..0, label)),
            _ => note.blocks.insert(0, Block::Paragraph(label.to_vec())),
        }
        blocks.extend(canonical(&note.blocks));
    }
    blocks
}

/// Definitions for the labels, closed by a rule so that nothing after them can be drawn into the last.
pub(super) fn prelude(labels: &[&str]) -> String {
    let mut text = String::new();
    for label in labels {
        text.push_str("[^");
        text.push_str(label);
        text.push_str("]: -\n\n");
    }
    text.push_str("***\n\n");
    text
}

/// Everything that could be the label of a note mark, each once, in the order of the text.
pub(super) fn labels_in(markdown: &str) -> Vec<&str> {
    let mut labels = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for (place, _) in markdown.match_indices("[^") {
        let rest = &markdown[place + 2..];
        if let Some(label) = label_at(rest)
            && seen.insert(label_key(label))
        {
            labels.push(label);
        }
    }
    labels
}

/// The label at the start of `rest`, up to the first bracket that is not escaped.
fn label_at(rest: &str) -> Option<&str> {
    let mut escaped = false;
    for (place, byte) in rest.bytes().enumerate() {
        match byte {
            b'\n' | b'[' if !escaped => return None,
            b'\n' => return None,
            b']' if !escaped => {
                let label = &rest[..place];
                return (!label.trim().is_empty()).then_some(label);
            }
            _ => {}
        }
        // The grammar allows a label of at most 999 characters.
        if place > 4_000 {
            return None;
        }
        escaped = byte == b'\\' && !escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(markdown: &str) -> Vec<String> {
        let mut marks = Vec::new();
        for mut block in read_block(markdown) {
            block.each_mark_mut(&mut |label| marks.push(label.clone()));
        }
        marks
    }

    #[test]
    fn every_label_is_a_mark() {
        assert_eq!(marks("A[^i] b[^ii], c[^I]."), ["i", "ii", "I"]);
        assert_eq!(marks("- a[^1]\n- b\n\n  > c[^2]"), ["1", "2"]);
        assert_eq!(marks("    code [^1]"), [""; 0]);
        assert_eq!(marks("\\[^1] `[^2]` [^3\\]"), [""; 0]);
        assert_eq!(marks("| a[^1] |\n|---|\n| b[^2] |"), ["1", "2"]);
    }

    #[test]
    fn gives_one_block_whatever_it_starts_with() {
        for text in ["    code", "- a\n- b", "> q[^1]", "# h[^1]", "[^1]", "***", "<div>\n[^1]\n</div>"] {
            assert_eq!(read_block(text).len(), 1, "{text}");
        }
        assert_eq!(read_block(""), []);
    }

    #[test]
    fn a_definition_in_a_block_keeps_its_words() {
        let blocks = read_block("Text.\n\n[^1]: Words.");
        let words = [Inline::NoteMark("1".into()), Inline::Text(": Words.".into())];
        assert_eq!(blocks[1], Block::Paragraph(words.to_vec()));
    }
}
