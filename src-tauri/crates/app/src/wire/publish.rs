//! Pages that leave the newsroom.

use super::crossing;

crossing! {
    /// Writes one file per edition and format into a directory, all of them or none. Only if one is barred from its
    /// place when others have taken theirs are there some; the code is then `export_half_written`.
    /// If they are there and the record could not be written, it is `export_not_recorded`.
    ///
    /// A file that is there already with just this text is left as it is. One with another text is only
    /// replaced with `replace`; otherwise nothing is written, and the code is `files_exist`.
    pub struct Export {
        pub article: String,
        /// Editions' ids; empty means all.
        pub editions: Vec<String>,
        /// `html`, `markdown`.
        pub formats: Vec<String>,
        pub directory: String,
        #[ts(optional)]
        pub replace: Option<bool>,
    }
    pub struct EditionMarkdown { pub markdown: String }
    /// `findings` says what the pages show otherwise than it is written.
    pub struct Exported { pub files: Vec<ExportedFile>, pub findings: Vec<ExportFinding> }
    pub struct ExportedFile {
        pub path: String,
        pub language: String,
        pub format: String,
        pub bytes: u32,
        /// `written` where there was none, `replaced` what was there, `unchanged` if it held this already.
        pub outcome: String,
    }
    pub struct ExportFinding {
        pub edition: String,
        pub language: String,
        pub language_name: String,
        /// `paragraph`, `endnote`, `biography`, `unmarked_endnote`, `title` or `key_points`.
        pub place: String,
        /// Of the paragraph or the endnote, counted from 1.
        pub number: Option<u32>,
        /// Of the one whose biography it is.
        pub name: Option<String>,
        /// `html_as_text`, `picture_as_link`, `picture_as_words`, `link_as_words`, `title_missing`,
        /// `key_points_unreadable`, `endnote_unmarked`, `figure_without_picture`, `choice_waits`.
        pub code: String,
        /// The beginning of what it is about; empty if that is missing.
        pub text: String,
        /// What happens, in English, for those who do not have the interface's words.
        pub explanation: String,
    }
}
