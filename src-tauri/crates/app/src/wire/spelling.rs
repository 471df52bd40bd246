//! Spelling: dictionaries, unknown words, suggestions, and the words that people add.

use super::crossing;
use super::node::Node;

crossing! {
    pub struct SpellingQuery { pub language: String }

    /// With what the spelling of a language is checked, and how to come by a dictionary.
    pub struct SpellingOf {
        pub language: String,
        /// The name of the dictionary, such as `tr_TR`; none if there is none for this language.
        pub dictionary: Option<String>,
        /// Why that dictionary cannot be read, in English; none if it can.
        pub problem: Option<String>,
        /// The Debian package that has a dictionary of the language, if one does.
        pub package: Option<String>,
        /// The folder in which a user's own dictionaries lie, each as two files.
        pub folder: String,
        /// What these two would be called for this language, such as `tr_TR.aff` and `tr_TR.dic`.
        pub files: Vec<String>,
    }

    /// Texts in one language, in which phrases may be marked as being in another.
    pub struct SpellingCheck { pub language: String, pub texts: Vec<SpellingText> }

    /// A block as the window has it; a title or a key point is a paragraph, and what is no block has no unknown
    /// words. The key is the caller's own, so that
    /// it can ask for the blocks that have changed, and knows the answer of each.
    pub struct SpellingText { pub key: String, pub node: Node }

    pub struct SpellingChecked {
        /// One for each text, in the order of the question.
        pub texts: Vec<SpelledText>,
        /// By what they were checked, by language.
        pub dictionaries: Vec<UsedDictionary>,
        /// The languages of texts and phrases that were not checked, for want of a dictionary that can be read.
        pub unchecked: Vec<String>,
    }
    pub struct SpelledText { pub key: String, pub words: Vec<UnknownWord> }

    /// A word that is neither in the dictionary nor was added.
    pub struct UnknownWord {
        /// Which run of text in the block, from 0: a list has one for each of its paragraphs, a table for each
        /// cell, empty ones included.
        pub number: u32,
        /// Where in that text, and how long, as the window counts: in UTF-16 units, with one for what is no text.
        pub offset: u32,
        pub length: u32,
        /// The word as it is written.
        pub word: String,
        /// The language it is unknown in.
        pub language: String,
    }

    pub struct SpellingSuggest { pub language: String, pub word: String }

    /// The words added to a language's dictionary, in the order of the language.
    pub struct SpellingWords {
        /// Without script and region: words added for `en-GB` are those of `en`.
        pub language: String,
        /// For everybody in this newsroom.
        pub newsroom: Vec<String>,
        /// For this user on this machine, in every newsroom.
        pub own: Vec<String>,
    }

    /// `list` is `newsroom` or `own`.
    pub struct SpellingWord { pub language: String, pub word: String, pub list: String }

    /// Either a file or a text, in Markdown.
    pub struct SpellingFile {
        #[serde(default)]
        pub path: Option<String>,
        #[serde(default)]
        pub text: Option<String>,
        pub language: String,
    }
    pub struct SpellingOfFile {
        pub words: Vec<UnknownWordOfFile>,
        /// By what it was checked, by language.
        pub dictionaries: Vec<UsedDictionary>,
        pub unchecked: Vec<String>,
    }

    /// The dictionary that texts in a language were checked by.
    pub struct UsedDictionary {
        pub language: String,
        /// Its name, such as `tr_TR`.
        pub dictionary: String,
        /// Whether it is this language's own, and not one that serves for want of that, as `en_US` does for `en-GB`.
        pub own: bool,
    }

    pub struct UnknownWordOfFile {
        /// From 1; columns in characters.
        pub line: u32,
        pub column: u32,
        pub word: String,
        pub language: String,
        /// Words that differ from it by a slip of the finger, the likeliest first.
        pub suggestions: Vec<String>,
    }
}
