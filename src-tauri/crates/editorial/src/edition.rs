//! An article in one language.

use chrono::{DateTime, Utc};
use text::digest::Digest;
use text::language::Language;
use text::markdown::block::read_block;
use text::plain::plain_text;

use crate::id::{ArticleId, BlockId, EditionId};
use crate::progress::Progress;
use crate::state::State;

/// An edition without its body: what a list of editions shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionHead {
    pub id: EditionId,
    pub article: ArticleId,
    pub language: Language,
    /// Whether the article was first written in this language. Exactly one edition of an article is.
    pub original: bool,
    pub state: State,
    pub title: String,
    /// The number of its latest revision, counted from 1.
    pub revision: u32,
    /// Words of the body, by [`text::count`].
    pub words: u32,
    /// Blocks of the body.
    pub blocks: u32,
    pub changed: DateTime<Utc>,
    /// How far it is; none of an original.
    pub progress: Option<Progress>,
}

/// An edition, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub head: EditionHead,
    pub content: Content,
}

/// What an edition says: all that a revision can change and bring back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    pub title: String,
    pub key_points: Vec<String>,
    pub blocks: Vec<EditionBlock>,
}

/// A top-level block: its id and its settled text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionBlock {
    pub id: BlockId,
    /// As [`text::markdown::write_block`] writes it; endnote marks are `[^id]`.
    pub markdown: String,
    /// [`text::digest::digest_of_markdown`] of `markdown`.
    pub digest: Digest,
}

impl EditionBlock {
    /// A block with its digest taken.
    pub fn new(id: BlockId, markdown: String) -> EditionBlock {
        let digest = text::digest::digest_of_markdown(&markdown);
        EditionBlock { id, markdown, digest }
    }

    /// Its words without their setting.
    pub fn plain_text(&self) -> String {
        plain_text(&read_block(&self.markdown))
    }

    /// How many words it has.
    pub fn count_words(&self) -> u32 {
        u32::try_from(text::count::words(&self.plain_text())).unwrap_or(u32::MAX)
    }
}
