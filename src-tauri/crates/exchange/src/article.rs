//! What the readers of every format give and the writer of Markdown takes: one edition of an article with
//! its endnotes and authors.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use editorial::endnote::SourceFields;
use text::doc::Block;
use text::language::Language;
use text::plain::plain_text;

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

    /// The article with its notes numbered from 1 in the order of their first marks and sorted by that, and
    /// without what was left out of it.
    pub fn numbered(&self) -> Article {
        let mut article = self.clone();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let number = |label: &str, numbers: &mut HashMap<String, usize>| {
            let next = numbers.len() + 1;
            *numbers.entry(label.to_owned()).or_insert(next)
        };
        let known: HashMap<String, usize> =
            article.notes.iter().enumerate().map(|(place, note)| (note.label.clone(), place)).collect();
        // Notes may mark notes, and those follow the ones that the body marks.
        for block in &article.blocks {
            block.each_mark(&mut |label| {
                if known.contains_key(label) {
                    number(label, &mut numbers);
                }
            });
        }
        for note in &article.notes {
            number(&note.label, &mut numbers);
        }
        let rename = |label: &mut String| {
            if let Some(number) = numbers.get(label.as_str()) {
                *label = number.to_string();
            }
        };
        article.blocks.iter_mut().for_each(|block| block.each_mark_mut(&mut |label| rename(label)));
        for note in &mut article.notes {
            rename(&mut note.label);
            note.blocks.iter_mut().for_each(|block| block.each_mark_mut(&mut |label| rename(label)));
            note.text = plain_text(&note.blocks);
        }
        article.notes.sort_by_key(|note| note.label.parse::<usize>().unwrap_or(usize::MAX));
        article.dropped.clear();
        article
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
