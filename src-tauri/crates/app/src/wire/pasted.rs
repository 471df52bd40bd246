//! What other programs put on the clipboard, and what comes in of it.

use super::crossing;
use super::node::Node;

crossing! {
    /// A page as the clipboard has it.
    pub struct PastedPage {
        pub html: String,
        /// `word`, `docs`, `web` or `hexapla`; found out if left out.
        #[serde(default)]
        pub from: Option<String>,
        /// Whether its notes stay in the text, because they cannot become any.
        #[serde(default)]
        pub keep_notes: bool,
        /// The language of the text into which it comes. What Word says is in another becomes a phrase in that.
        #[serde(default)]
        pub language: Option<String>,
        /// Where the window is that pastes it, as `http://127.0.0.1:8080`. Links to there lead nowhere.
        #[serde(default)]
        pub here: Option<String>,
        /// Whether the typed document is told too.
        #[serde(default)]
        pub typed: bool,
        /// Whether it goes into a file, where the cells at the head of a table are named. The editor knows them by their
        /// place.
        #[serde(default)]
        pub for_file: bool,
    }

    /// A text as the clipboard has it.
    pub struct PastedText { pub text: String }

    /// What comes in: HTML as the editor's schema reads it, and the notes that were taken out of it.
    pub struct CleanedPage {
        pub from: String,
        pub html: String,
        /// The typed document, if it was asked for.
        pub blocks: Option<Vec<Node>>,
        pub notes: Vec<CleanedNote>,
    }

    /// A foot- or endnote of a page. `name` is what its marks call it, `own` the endnote of this program that it is a
    /// copy of. Without a word it has no blocks.
    pub struct CleanedNote { pub name: String, pub own: Option<String>, pub html: String, pub blocks: Vec<Node> }
}
