//! Whether what was recorded is as it was written.

use super::crossing;

crossing! {
    /// What is not as it was written in the record of who did what, and in the histories of editions; nothing if all
    /// is. What was cut off at an end cannot be told from what was never written.
    pub struct Verified {
        /// The first entry of the record that is altered or missing.
        #[ts(type = "number | null")]
        pub entry: Option<i64>,
        pub histories: Vec<BrokenHistory>,
    }

    /// An edition whose history is not as it was written, and its first revision that is altered or missing.
    pub struct BrokenHistory {
        pub edition: String,
        pub title: String,
        /// The edition's language; none if its head cannot be read.
        pub language: Option<String>,
        pub revision: u32,
    }
}
