//! Which lines of two files translate which.

use super::crossing;

crossing! {
    /// Two files of one sentence a line, and a memory of earlier translations, a source and its target a line with a
    /// tab between them.
    pub struct AlignFiles {
        pub source: String,
        pub target: String,
        pub source_language: String,
        pub target_language: String,
        #[serde(default)]
        pub memory: Option<String>,
    }

    pub struct AlignedFiles { pub beads: Vec<AlignedBead>, pub findings: Vec<AlignFinding> }

    /// Lines that translate one another, counted from 0; on one side there may be none.
    pub struct AlignedBead {
        pub source: Vec<u32>,
        pub target: Vec<u32>,
        /// The probability that the bead is right, from 0 to 1.
        pub confidence: f64,
    }

    /// What looks wrong. `code` is a stable word, `explanation` is English.
    pub struct AlignFinding { pub code: String, pub explanation: String }
}
