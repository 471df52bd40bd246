//! What the readers of every format give and the writer of Markdown takes: one edition of an article with
//! its endnotes and authors.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use editorial::endnote::SourceFields;
use text::doc::Block;
use text::language::Language;

/// An edition as a file holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub language: Language,
    /// The kind of piece, in the words of the file: "Analysis".
    pub section: Option<String>,
    /// Plain text; empty when the file has none, which is also a finding.
    pub title: String,
    /// Plain text, one string a point.
    pub key_points: Vec<String>,
    /// Languages the file says the article can also be read in, without its own.
    pub also_in: Vec<Language>,
    pub slug: Option<String>,
    /// The day it carries in print.
    pub dated: Option<NaiveDate>,
    /// The language it was first written in, if the file says it.
    pub original: Option<Language>,
    /// The body. Every [`text::doc::Inline::NoteMark`] in it has a note of that label in `notes`.
    pub blocks: Vec<Block>,
    /// In the order of the file.
    pub notes: Vec<Note>,
    /// In the order in which they are printed.
    pub authors: Vec<Author>,
    /// Lines of a page that were left out of the article: share buttons and the like.
    pub dropped: Vec<String>,
}

impl Article {
    /// An article in `language` that says nothing yet.
    pub fn empty(language: Language) -> Article {
        Article {
            language,
            section: None,
            title: String::new(),
            key_points: Vec::new(),
            also_in: Vec::new(),
            slug: None,
            dated: None,
            original: None,
            blocks: Vec::new(),
            notes: Vec::new(),
            authors: Vec::new(),
            dropped: Vec::new(),
        }
    }
}

/// An endnote as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// By which the marks in the body name it: "i", "12". No two notes of an article share one.
    pub label: String,
    pub blocks: Vec<Block>,
    /// The plain text of `blocks`.
    pub text: String,
    /// What could be read out of the text about the source.
    pub fields: SourceFields,
}

/// An author as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    /// The name in languages that write it otherwise.
    pub names: BTreeMap<Language, String>,
    /// Markdown; empty when there is none.
    pub bio: String,
}
