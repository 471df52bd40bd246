//! Typography: what a language's printers do, and what would change in a text for it.

use super::crossing;

crossing! {
    pub struct TypographyQuery { pub language: String }

    /// A language's row of the table by which typography is set, here and as one types.
    pub struct TypographyHabits {
        /// The language whose row it is: `en` for `en-GB` too.
        pub language: String,
        /// Marks of a quotation and of one inside it; deeper ones take them in turn.
        pub quotes: [QuoteMarks; 2],
        /// Whether « and » are set off from the words between them by a no-break space.
        pub spaced_quotes: bool,
        pub apostrophe: String,
        /// The dash with a space on both sides, the one between words without, and the one that begins a line
        /// of speech, if the language has one.
        pub dash_spaced: String,
        pub dash_closed: String,
        pub dash_opening: Option<String>,
        /// Whether the space before a dash is a no-break space.
        pub keeps_dash: bool,
        /// Small words with a no-break space behind them, and those with one before them; in small letters.
        pub words_before: Vec<String>,
        pub words_after: Vec<String>,
        /// What has a no-break space behind it when a number or name follows.
        pub abbreviations: Vec<String>,
        /// Abbreviations of several words with no-break spaces between these, here written with plain ones.
        pub expressions: Vec<String>,
        /// What has a no-break space before it when a number comes before that.
        pub units: Vec<String>,
        /// Marks with a narrow no-break space before them.
        pub marks_set_off: String,
        /// Words that begin with an apostrophe: ’tis.
        pub elisions: Vec<String>,
        /// The ids of the rules.
        pub rules: Vec<String>,
    }
    pub struct QuoteMarks { pub open: String, pub close: String }

    /// `off` has the ids of the rules that are not to be applied.
    pub struct TypographyPreview {
        pub edition: String,
        #[serde(default)]
        pub off: Vec<String>,
    }

    /// One change, with a little of the text around it.
    pub struct TypographyChange {
        /// `title`, `key_point` or `block`; in a file `block` or `note`.
        pub place: String,
        /// The id of the block; in a file its number from 1, or the label of the note.
        pub block: Option<String>,
        /// Which key point, or which run of text in the block, from 0.
        pub number: u32,
        /// Where in that text, as the window counts: in UTF-16 units, with one for what is no text.
        pub offset: u32,
        pub rule: String,
        pub before: String,
        pub after: String,
        pub context_before: String,
        pub context_after: String,
    }

    /// The changes to make, of those that the preview showed.
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
    pub struct TypographyOfText { pub markdown: String, pub changes: Vec<TypographyChange> }
}
