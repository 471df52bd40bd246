//! What must hold of reading and writing, whatever the document and whatever the text.

use proptest::prelude::*;

use super::block::read_block;
use super::read::read;
use super::write::{write, write_block, write_inlines, write_manuscript};
use crate::canonical::{canonical, canonical_inlines};
use crate::doc::Block;
use crate::generators;

/// How many documents each property is tried on; `PROPTEST_CASES` overrides it.
fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(
        std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500),
    )
}

/// Reads a body whose notes stand elsewhere.
fn read_body(markdown: &str) -> Vec<Block> {
    read_block(markdown)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_was_written_reads_the_same(blocks in generators::blocks()) {
        let written = write(&blocks);
        prop_assert_eq!(read_body(&written), canonical(&blocks), "{}", written);
    }

    #[test]
    fn a_block_reads_as_one_block(block in generators::block()) {
        let written = write_block(&block);
        prop_assert_eq!(read_block(&written), canonical(std::slice::from_ref(&block)), "{}", written);
    }

    #[test]
    fn inlines_read_the_same(inlines in generators::inlines()) {
        let written = write_inlines(&inlines);
        let inlines = canonical_inlines(&inlines);
        let wanted = if inlines.is_empty() { vec![] } else { vec![Block::Paragraph(inlines)] };
        prop_assert_eq!(read_block(&written), wanted, "{}", written);
    }

    #[test]
    fn canonical_stays_canonical(blocks in generators::blocks()) {
        let once = canonical(&blocks);
        prop_assert_eq!(canonical(&once), once);
    }

    #[test]
    fn notes_read_the_same(blocks in generators::blocks(), notes in generators::notes()) {
        let written = write_manuscript(&blocks, &notes);
        let manuscript = read(&written);
        prop_assert_eq!(manuscript.notes.len(), notes.len(), "{}", &written);
        for (read, note) in manuscript.notes.iter().zip(&notes) {
            // A mark whose note is missing stays text, so only labels and the count of blocks are compared.
            prop_assert_eq!(&read.label, &note.label);
            prop_assert_eq!(read.blocks.len(), canonical(&note.blocks).len(), "{}", &written);
        }
    }

    #[test]
    fn any_text_settles_at_once(text in "[ab1ışЯ*_~`\\[\\]()<>!&#|\\\\\"'.:;=+^\t \r\n\u{feff}-]{0,40}") {
        let first = read(&text);
        let written = write_manuscript(&first.blocks, &first.notes);
        let second = read(&written);
        prop_assert_eq!(&second.blocks, &first.blocks, "{}", &written);
        prop_assert_eq!(&second.notes, &first.notes, "{}", &written);
        prop_assert_eq!(write_manuscript(&second.blocks, &second.notes), written);
    }

    #[test]
    fn any_lines_settle_at_once(lines in prop::collection::vec(line(), 0..8)) {
        let text = lines.join("\n");
        let first = read(&text);
        let written = write_manuscript(&first.blocks, &first.notes);
        let second = read(&written);
        prop_assert_eq!(&second.blocks, &first.blocks, "{}", &written);
        prop_assert_eq!(&second.notes, &first.notes, "{}", &written);
    }
}

/// A line of the kind that makes blocks.
fn line() -> impl Strategy<Value = String> {
    (
        "( {0,5}|\t)",
        "(|> |- |\\+ |\\* |1\\. |2\\) |# |## |```|~~~|<div>|<!--|\\[\\^a\\]: |\\| )",
        "(|a|a b|a<!-- b|-->|---|===|\\*b\\*|c[^a]|\\| - \\||x  |y\\\\)",
    )
        .prop_map(|(indent, opening, words)| format!("{indent}{opening}{words}"))
}
