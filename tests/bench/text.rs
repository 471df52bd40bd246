//! Articles of any length, the same every time.

use std::fmt::Write;

use crate::sample::Words;

/// Words in a paragraph, as in the newsroom's real articles.
const PARAGRAPH: usize = 60;

/// An article of about `words` words in Markdown with front matter; its `notes` marks are spread evenly.
pub fn article(words: usize, notes: usize) -> String {
    let paragraphs = words.div_ceil(PARAGRAPH).max(1);
    let mut made = Words::new(7, 1);
    let mut text =
        String::from("---\ntitle: A measured river\nlanguage: en\nkey_points:\n  - Water is low.\n---\n\n");
    let mut note = 0;
    for paragraph in 0..paragraphs {
        if paragraph % 12 == 6 {
            let _ = writeln!(text, "## {}\n", made.sentence(4));
        }
        let _ = write!(text, "{} *{}* and **{}**. ", made.sentence(20), made.sentence(3), made.sentence(2));
        let _ =
            write!(text, "{} [{}](https://example.org/{paragraph}).", made.sentence(30), made.sentence(2));
        while note < notes * (paragraph + 1) / paragraphs {
            note += 1;
            let _ = write!(text, "[^{note}]");
        }
        text.push_str("\n\n");
    }
    for number in 1..=note {
        let title = made.sentence(6);
        let _ = writeln!(
            text,
            "[^{number}]: “{title}”, Review, https://example.org/note/{number}, (Accessed: 3 November 2026).\n"
        );
    }
    text
}
