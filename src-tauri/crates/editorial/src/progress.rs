//! How far a translation is.

/// How much of an original is translated. Of what is left out on purpose nothing is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// In blocks of the original.
    pub blocks: Tally,
    /// In words of the original.
    pub words: Tally,
}

/// So much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub translated: u32,
    /// It was translated, and the original says something else by now.
    pub outdated: u32,
    /// Nothing stands for it yet, or nothing of which somebody has said that it is done.
    pub untranslated: u32,
}
