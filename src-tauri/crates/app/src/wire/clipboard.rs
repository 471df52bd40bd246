//! What crosses between the page and the system's clipboard, which is the shell's to read and to write.

use super::crossing;

crossing! {
    /// What a paste asks for.
    pub struct ClipboardQuery {
        /// Whether the words alone are wanted, however they are set.
        pub plain: bool,
        /// Whether it is what was selected last, which the middle button pastes, and not what was copied.
        pub selected: bool,
    }

    /// What another program, or this one, has copied.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum Copied {
        /// HTML; `picture` says whether there is a picture too.
        Page { html: String, picture: bool },
        Text { text: String },
        /// Addresses, one a line, and comments after `#`.
        Addresses { list: String },
        /// A picture, to be asked for by itself.
        Picture,
        /// Files, of which some may be pictures.
        Files { paths: Vec<String> },
        /// Things of these kinds, of which a text can take in none; none of them if the clipboard is empty.
        Unknown { kinds: Vec<String> },
    }

    /// What is written: HTML with all that a paste in this program needs, HTML for other programs, and the words.
    pub struct Copying { pub own: String, pub html: String, pub text: String }
}
