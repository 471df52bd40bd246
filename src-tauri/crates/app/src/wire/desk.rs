//! One article on the desk.

use super::crossing;
use super::library::{DamagedEdition, EditionHeadView};
use super::node::Node;
use super::people::PersonView;

crossing! {
    pub struct ArticleView {
        pub id: String,
        pub slug: String,
        pub dated: Option<String>,
        pub section: Option<String>,
        pub section_names: Vec<super::InLanguage>,
        pub authors: Vec<PersonView>,
        /// The original first, then by language.
        pub editions: Vec<EditionHeadView>,
        /// Editions whose rows in the file are damaged; they can only be thrown away.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<DamagedEdition>>")]
        pub damaged: Vec<DamagedEdition>,
        /// What of its own in the file cannot be read and is left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::Flaw>>")]
        pub flaws: Vec<super::Flaw>,
        /// All endnotes of the article, in the order they were made.
        pub notes: Vec<NoteView>,
        /// How many words its editions are to have, of those of which it was said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::count::Target>>")]
        pub targets: Vec<super::count::Target>,
    }

    /// An endnote with its words in each language that has them.
    pub struct NoteView {
        pub id: String,
        pub texts: Vec<NoteText>,
        pub url: Option<String>,
        pub accessed: Option<String>,
        pub source: Option<SourceView>,
        /// The languages in which it says what was made from other words of the original than there are now.
        pub outdated: Vec<String>,
    }
    /// `plain` is the text without its setting, `digest` that of its Markdown.
    pub struct NoteText { pub language: String, pub blocks: Vec<Node>, pub plain: String, pub digest: String }
    pub struct SourceView {
        pub author: Option<String>,
        pub title: Option<String>,
        pub container_title: Option<String>,
    }

    pub struct EditionRef { pub edition: String }

    pub struct SetEditionLanguage { pub edition: String, pub language: String }

    pub struct EditionView {
        pub head: EditionHeadView,
        pub title: String,
        pub key_points: Vec<String>,
        pub blocks: Vec<BlockView>,
        /// Words that wait for a choice, the oldest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::undecided::UndecidedView>>")]
        pub undecided: Vec<super::undecided::UndecidedView>,
    }
    /// A top-level block. `digest` is that of its stored text.
    pub struct BlockView { pub id: String, pub digest: String, pub node: Node }

    /// What to change in an edition. What is left out stays.
    pub struct SaveEdition {
        pub edition: String,
        pub title: Option<String>,
        pub key_points: Option<Vec<String>>,
        /// The title last read; if it is another by now, the save is refused whole with code `changed_elsewhere`.
        /// Left out, whatever is there is replaced.
        #[ts(optional)]
        pub expected_title: Option<String>,
        /// The same for the key points.
        #[ts(optional)]
        pub expected_key_points: Option<Vec<String>>,
        /// The ids of all blocks in order, if blocks came, went or moved.
        pub order: Option<Vec<String>>,
        pub blocks: Vec<ChangedBlock>,
        /// The blocks that were taken out. A stored block is only taken out if it stands here; one that the
        /// order does not name is otherwise kept where it was.
        #[ts(optional)]
        pub gone: Option<Vec<GoneBlock>>,
        /// The revision the window's text was read from or last saved as.
        pub base_revision: u32,
    }
    /// `expected` is the digest the window last knew of this block; none for a new block.
    /// A block whose stored digest is another was changed elsewhere, and the save is refused whole
    /// with code `changed_elsewhere`.
    /// `beside` is the block of the original that a new block of a translation was begun beside.
    pub struct ChangedBlock {
        pub id: String,
        pub node: Node,
        pub expected: Option<String>,
        #[ts(optional)]
        pub beside: Option<String>,
    }

    /// A block that the user took out. `expected` is the digest the window last knew of it.
    pub struct GoneBlock { pub id: String, pub expected: String }

    pub struct Saved {
        pub revision: u32,
        pub at: String,
        pub words: u32,
        /// The new digests of the blocks that were sent.
        pub digests: Vec<BlockDigest>,
        /// Whether others changed other parts since `base_revision`, so that the window should read again.
        pub read_again: bool,
    }
    pub struct BlockDigest { pub id: String, pub digest: String }

    pub struct AddEdition { pub article: String, pub language: String, pub title: String }

    /// `revision` is the one that the person has before their eyes. An edition is approved or published only if it is
    /// still the present one; if not, the code is `seen_another_text`. So are `notes`, which are to have what the endnotes
    /// of its article say in every language; if the edition prints another word of them, it is `seen_another_note`.
    pub struct SetState {
        pub edition: String,
        pub state: String,
        pub revision: u32,
        #[ts(optional)]
        pub notes: Option<Vec<SeenNote>>,
    }
    /// What an endnote says in a language, by the digest of its Markdown.
    pub struct SeenNote { pub note: String, pub language: String, pub digest: String }

    pub struct PairsQuery { pub left: String, pub right: String }
    /// Blocks that stand beside each other; neither column's order is broken.
    pub struct Pairs { pub pairs: Vec<BlockPair> }
    pub struct BlockPair { pub left: String, pub right: String }

    pub struct SaveNote {
        pub note: String,
        pub language: String,
        pub blocks: Vec<Node>,
        /// The digest of the words last read, empty if there were none; if they are others by now, nothing is
        /// saved and the code is `changed_elsewhere`. Left out, whatever is there is replaced.
        #[ts(optional)]
        pub expected: Option<String>,
        /// The edition beside which the words were written; if it is in another language by now, nothing is saved
        /// and the code is `changed_elsewhere`.
        #[ts(optional)]
        pub edition: Option<String>,
    }
    /// Each of `texts` makes a note that says it in `language`; an empty one makes a note without words.
    pub struct AddNotes { pub article: String, pub language: String, pub texts: Vec<Vec<Node>> }
    pub struct NoteRef { pub note: String }
    /// If `expected` is given, it is the digest of the only words that the note has, and an empty one of none: one that says
    /// something else by now is left with code `changed_elsewhere`.
    pub struct DeleteNote {
        pub note: String,
        #[serde(default)]
        #[ts(optional)]
        pub expected: Option<String>,
    }
    pub struct NotePastQuery { pub note: String, pub language: String }
    pub struct NoteChangeQuery { pub note: String, pub language: String }
    /// `seen` is the digest of the original's words that were seen; if they are others by now, nothing is said of them and
    /// the code is `changed_elsewhere`.
    pub struct ConfirmNote { pub note: String, pub language: String, pub seen: String }

    /// What has changed in the original since a translation's title and key points were made or last confirmed; nothing
    /// where they are not outdated.
    pub struct HeadChange { pub title: Option<ChangedHead>, pub key_points: Option<ChangedHead> }
    /// The title, or each key point; `digest` is that of what the original says now.
    pub struct ChangedHead { pub texts: Vec<ComparedText>, pub digest: String }
    /// `seen` is the digest of what was seen of the original; if that says something else by now, nothing is said of it and
    /// the code is `changed_elsewhere`.
    pub struct ConfirmHead { pub edition: String, pub seen: String }

    pub struct RevisionQuery { pub edition: String, pub before: Option<u32>, pub limit: u32 }
    pub struct RevisionView {
        pub number: u32,
        pub at: String,
        pub person: String,
        /// What people call it.
        pub name: Option<String>,
        /// `began`, `imported`, `edited` or `brought_back`.
        pub reason: String,
        /// Of `brought_back`: which revision.
        pub from: Option<u32>,
        /// How many blocks it changed, and whether title or key points.
        pub blocks: u32,
        /// How many blocks fewer the text has since, if it has fewer; only `revisions` tells.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub fewer: Option<u32>,
        pub title: bool,
        pub key_points: bool,
    }
    pub struct RevisionRef { pub edition: String, pub number: u32 }
    /// An empty name takes the one away that there is.
    pub struct NameRevision { pub edition: String, pub number: u32, pub name: String }
    /// What one person wrote without a long pause: the revisions from `first` to `last`, and how many words they
    /// added and removed in all, if their texts can be read.
    pub struct SittingView {
        pub first: u32,
        pub last: u32,
        pub person: String,
        pub from: String,
        pub until: String,
        pub revisions: u32,
        pub added: Option<u32>,
        pub removed: Option<u32>,
        pub latest: RevisionView,
        /// Those of its revisions that have names, latest first.
        pub named: Vec<RevisionView>,
    }
    /// Revision `number` is compared with revision `with`, or with the present text.
    pub struct Compare {
        pub edition: String,
        pub number: u32,
        #[ts(optional)]
        pub with: Option<u32>,
    }
    pub struct ComparedWith { pub number: u32, pub at: String, pub person: String }
    /// The edition as it was, with what has changed since, or until the revision that it is compared `with`.
    pub struct RevisionContent {
        pub number: u32,
        pub at: String,
        pub person: String,
        pub name: Option<String>,
        pub with: Option<ComparedWith>,
        pub title: ComparedText,
        pub key_points: Vec<ComparedText>,
        pub blocks: Vec<RevisionBlock>,
    }
    /// A text without form as it was and as it is now, and how the two differ.
    pub struct ComparedText { pub then: String, pub now: String, pub changes: Vec<WordChange> }
    pub struct TwoTexts { pub then: String, pub now: String }
    /// A block as it was then; `standing` says how it stands to the present text: `same`, `changed` or `gone`.
    /// One that has `come` since is among them in its place, as it is now. One that has `moved` stands where it was,
    /// and once more, as it is now, where it was `moved_here`. Of one that is `changed`, `present` has it as it is now, and `runs` how its running texts differ, in
    /// the order of the text (a list has one for each of its paragraphs, a table for each cell). There are no
    /// `runs` if the two are not built alike.
    pub struct RevisionBlock {
        pub id: String,
        pub node: Node,
        pub standing: String,
        pub moved: bool,
        pub present: Option<Node>,
        pub runs: Vec<Vec<WordChange>>,
    }
    /// A stretch of a running text. `kind` is `same`, `removed` or `added`; `length` is counted as in the
    /// window: in UTF-16 units, with one for what is no text.
    pub struct WordChange { pub kind: String, pub length: u32 }
}
