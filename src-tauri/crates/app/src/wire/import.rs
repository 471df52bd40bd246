//! Reading files in: look, mend, keep.

use super::crossing;
use super::node::Node;

crossing! {
    /// A file, or text that was pasted; exactly one of the two.
    pub struct ReadImport {
        pub path: Option<String>,
        pub text: Option<String>,
        /// The text's language, if the user says it; else it is found out.
        pub language: Option<String>,
    }

    /// What was read and what it was taken for. Nothing is kept yet.
    pub struct ImportView {
        /// The file's name, or empty for pasted text.
        pub name: String,
        /// The encoding it was read by, such as `UTF-8` or `windows-1254`.
        pub encoding: String,
        /// `page_text` or `markdown`.
        pub format: String,
        /// Of page text: its pieces in order with their roles, to be mended and sent back.
        pub pieces: Vec<Piece>,
        /// Of Markdown: the text, to be sent back.
        pub markdown: String,
        pub article: ReadArticle,
        pub findings: Vec<ImportFinding>,
    }

    /// A run of lines of a page's text. `role` is one of `section`, `title`, `key_point`, `also_in`,
    /// `heading`, `paragraph`, `quotation`, `note`, `author`, `bio`, `dropped`.
    pub struct Piece {
        /// The line it begins on, counted from 1.
        pub line: u32,
        pub text: String,
        pub role: String,
        /// Why it was taken for this, as a key of the interface's words.
        pub reason: String,
    }

    /// The pieces as they are now. Those whose reason is `said_by_user` keep their role whatever else is read.
    pub struct AssembleImport {
        pub pieces: Vec<Piece>,
        pub language: String,
        /// The place, counted from 0, of a piece that has just been left out.
        #[serde(default)]
        #[ts(optional)]
        pub left_out: Option<u32>,
    }

    /// What they would become. `pieces` is there if they were read anew, because the one that was left out stood in the
    /// head or above it.
    pub struct Assembled {
        pub pieces: Option<Vec<Piece>>,
        pub article: ReadArticle,
        pub findings: Vec<ImportFinding>,
    }

    pub struct ReadArticle {
        pub language: String,
        pub section: Option<String>,
        pub title: String,
        pub key_points: Vec<String>,
        /// Languages the page says it can also be read in.
        pub also_in: Vec<String>,
        pub slug: Option<String>,
        pub dated: Option<String>,
        /// The language of the original, if the text says it.
        pub original: Option<String>,
        pub blocks: Vec<Node>,
        /// (number of the block from 1, label) of every endnote mark in order.
        pub marks: Vec<ReadMark>,
        pub notes: Vec<ReadNote>,
        pub authors: Vec<ReadAuthor>,
        /// What was left out.
        pub dropped: Vec<String>,
    }
    pub struct ReadMark { pub block: u32, pub label: String }
    pub struct ReadNote {
        pub label: String,
        pub text: String,
        pub url: Option<String>,
        pub accessed: Option<String>,
        pub source: Option<super::desk::SourceView>,
    }
    pub struct ReadAuthor { pub name: String, pub names: Vec<super::InLanguage>, pub bio: String }

    /// Something to look at before keeping. `code` is a key of the interface's words, `line` counts from 1.
    pub struct ImportFinding {
        pub code: String,
        pub line: Option<u32>,
        pub text: String,
        /// `note` (told), `doubt` (please look) or `error` (cannot be kept like this).
        pub weight: String,
        /// What it means, in English, for those who do not have the interface's words.
        #[ts(optional)]
        pub explanation: Option<String>,
    }

    /// Keeps what was read, as a new article or as an edition of one that is there.
    pub struct KeepImport {
        pub format: String,
        pub pieces: Vec<Piece>,
        pub markdown: String,
        pub language: String,
        /// The title, if the user gave another.
        pub title: Option<String>,
        pub section: Option<String>,
        /// The article it belongs to; none begins a new one.
        pub article: Option<String>,
        /// The file that was read, if pictures that lie beside it are to be kept too.
        #[serde(default)]
        #[ts(optional)]
        pub beside: Option<String>,
    }

    /// What was kept. `findings` says what that did to an article that was there already, and whether the text looks to be no
    /// translation of it.
    pub struct Kept { pub article: String, pub edition: String, pub findings: Vec<ImportFinding> }
}
