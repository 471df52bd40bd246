//! Words that wait for a choice: what a desk could not save, because others had written in the same place meanwhile.

use chrono::{DateTime, Utc};

use crate::id::{BlockId, EditionId, EndnoteId, PersonId, UndecidedId};

/// A place in an edition in which two may write at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Title,
    KeyPoints,
    /// A block, and the one that it stood behind where it was written, if any did.
    Block(BlockId, Option<BlockId>),
    /// An endnote's words in the edition's language.
    Endnote(EndnoteId),
}

/// Words for a place in which others are stored. They are kept until somebody has chosen between both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    pub id: UndecidedId,
    pub edition: EditionId,
    pub place: Place,
    /// The title, the key points line by line, the Markdown of a block or of an endnote; none if the block or the
    /// endnote's words were thrown away.
    pub words: Option<String>,
    /// Who wrote them.
    pub person: PersonId,
    /// When they were written last.
    pub at: DateTime<Utc>,
}
