//! Words and characters, and how many are wanted.

use super::crossing;
use super::node::Node;

crossing! {
    /// Blocks as the window has them, whole or cut.
    pub struct CountNodes { pub nodes: Vec<Node> }

    /// How long a text is, as it is read: without marks of endnotes, links’ addresses and raw HTML.
    #[derive(Default)]
    pub struct Counts {
        pub words: u32,
        /// As a reader sees them, spaces included.
        pub characters: u32,
        pub characters_without_spaces: u32,
    }

    /// How long the body of an edition is.
    pub struct EditionCounts {
        pub edition: String,
        pub counts: Counts,
        /// How long one reads, and how many words in a minute that is reckoned by.
        pub minutes: u32,
        pub words_per_minute: u32,
    }

    /// How many words an edition is to have.
    pub struct Target { pub edition: String, pub words: u32 }

    /// None takes the target away.
    pub struct SetTarget { pub edition: String, pub words: Option<u32> }
}
