//! Typography: what a language's printers do, and what would change in a text for it.

use super::crossing;

crossing! {
    pub struct TypographyQuery { pub language: String }

    /// How a language's texts are set: its marks of a quotation and of one inside it, and the ids of the rules.
    pub struct TypographyHabits {
        /// The language whose row of the table it is: `en` for `en-GB` too.
        pub language: String,
        pub quotes: [QuoteMarks; 2],
        pub rules: Vec<String>,
    }
    pub struct QuoteMarks { pub open: String, pub close: String }

    /// What was typed, and the text of the paragraph before it, with U+FFFC for all that is no running text: a
    /// note mark, a piece of code.
    pub struct TypographyTyped { pub language: String, pub before: String, pub typed: char }
    /// What takes the place of the last `replaces` UTF-16 units, of which the last is what was typed.
    pub struct TypographyReplacement { pub replaces: u32, pub with: String }

    /// `off` has the ids of the rules that are not to be applied.
    pub struct TypographyPreview {
        pub edition: String,
        #[serde(default)]
        pub off: Vec<String>,
    }

    /// One change, with a little of the text around it.
    pub struct TypographyChange {
        /// `title`, `key_point`, `block` or `note`.
        pub place: String,
        /// The id of the block or the endnote; in a file the block's number from 1, or the label of the note.
        pub block: Option<String>,
        /// Which key point, or which run of text in the block or the endnote, from 0.
        pub number: u32,
        /// Where in that text, as the window counts: in UTF-16 units, with one for what is no text.
        pub offset: u32,
        pub rule: String,
        pub before: String,
        pub after: String,
        pub context_before: String,
        pub context_after: String,
    }

    /// The changes to make, of those that the preview showed, in their order there.
    pub struct TypographySet { pub edition: String, pub changes: Vec<TypographyChange> }

    /// Either a file or a text, in Markdown.
    pub struct TypographyText {
        #[serde(default)]
        pub path: Option<String>,
        #[serde(default)]
        pub text: Option<String>,
        pub language: String,
        #[serde(default)]
        pub off: Vec<String>,
    }
    pub struct TypographyOfText {
        pub markdown: String,
        pub changes: Vec<TypographyChange>,
        /// How many changes were found and left out, as they cannot be made where they stand without changing more.
        pub left_out: u32,
    }
}
