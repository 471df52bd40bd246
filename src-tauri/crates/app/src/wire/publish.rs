//! Pages that leave the newsroom.

use super::crossing;

crossing! {
    /// Writes one file per edition and format into a directory.
    pub struct Export {
        pub article: String,
        /// Editions' ids; empty means all.
        pub editions: Vec<String>,
        /// `html`, `markdown`.
        pub formats: Vec<String>,
        pub directory: String,
    }
    pub struct EditionMarkdown { pub markdown: String }
    pub struct Exported { pub files: Vec<ExportedFile> }
    pub struct ExportedFile { pub path: String, pub language: String, pub format: String, pub bytes: u32 }
}
