//! Words that wait for a choice.

use super::crossing;
use super::node::Node;

crossing! {
    /// A place in an edition and words for it.
    #[serde(tag = "place", rename_all = "snake_case")]
    pub enum Passage {
        Title { words: String },
        KeyPoints { points: Vec<String> },
        /// No `node` if the block was thrown away. `behind` is the block that it stood behind, if any did, by which one
        /// that is thrown away elsewhere finds its place again.
        Block {
            block: String,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[ts(optional)]
            behind: Option<String>,
            node: Option<Node>,
        },
        /// An endnote's words in the edition's language; no blocks if they were thrown away.
        Endnote { note: String, blocks: Vec<Node> },
    }

    /// `id` is a new one for each choice; words that come later under the same id take the place of those before.
    pub struct PutAside { pub edition: String, pub id: String, pub passage: Passage }
    /// `passage` is what the person who chose has seen; if other words wait by now, they wait on, and the code is
    /// `changed_elsewhere`.
    pub struct Settle { pub edition: String, pub id: String, pub passage: Passage }

    /// Words that `person` could not save, because others had written in the same place meanwhile.
    pub struct UndecidedView { pub id: String, pub person: String, pub at: String, pub passage: Passage }
}
