//! Setting the typography of a Markdown file: nothing but what is told changes, and it reads as told.

use exchange::decode::{decode_as_written, rewritten};
use exchange::markdown::{parted, set_typography};
use text::canonical::canonical;
use text::doc::Block;
use text::language::Language;
use text::markdown::read::read;
use text::plain::plain_text;
use text::typography::{apply, habits_of};

/// The languages that differ most in what they set.
const LANGUAGES: [Language; 3] = [Language::ENGLISH, Language::RUSSIAN, Language::TURKISH];

pub fn typography(bytes: &[u8]) {
    let Ok((decoded, written)) = decode_as_written(bytes) else { return };
    assert_eq!(rewritten(&written, &[]), written, "nothing changes by itself");
    let french = Language::parse("fr").expect("it is a tag");
    for language in LANGUAGES.iter().chain([&french]) {
        let habits = habits_of(language).expect("it is in the table");
        let set = set_typography(&decoded.text, &written, habits, &[]);
        let is_told = set.head.iter().any(|text| !text.changes.is_empty()) || !set.body.edits.is_empty();
        assert!(is_told || set.file == written, "what changes is told");
        // What is a text may be too short for its strange characters once three full stops are one sign.
        let again = set.file.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        let again = again.replace('\0', "\u{fffd}");
        let read = read(parted(&again).1);
        let source = &set.body;
        assert_eq!(
            canonical(&apply(&source.manuscript.blocks, &source.body)),
            read.blocks,
            "blocks, by way of\n{again}"
        );
        let words = |blocks: &[Block]| plain_text(blocks);
        for ((note, changes), read) in source.manuscript.notes.iter().zip(&source.notes).zip(&read.notes) {
            assert_eq!(
                words(&apply(&note.blocks, changes)),
                words(&read.blocks),
                "a note, by way of\n{again}"
            );
        }
        let second = set_typography(&again, &again, habits, &[]);
        assert_eq!(second.body.edits, [], "a second time, by way of\n{again}");
    }
}
