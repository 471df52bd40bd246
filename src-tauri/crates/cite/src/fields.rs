//! What is said of a source, in the words of CSL-JSON.

use std::collections::BTreeSet;
use std::fmt;

/// What a pasted note says of its source. What it does not say is left empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoteFields {
    pub kind: Kind,
    /// In the order of the note.
    pub authors: Vec<Name>,
    pub title: Option<String>,
    /// The newspaper, journal, site, platform or book that it stands in.
    pub container: Option<String>,
    pub date: Option<PartialDate>,
    /// As the note has it: with its tracking parts, and without a scheme if it has none.
    pub address: Option<String>,
    /// The day it was read.
    pub accessed: Option<PartialDate>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub publisher: Option<String>,
    pub place: Option<String>,
    /// Without `https://doi.org/`.
    pub doi: Option<String>,
    pub editors: Vec<Name>,
    pub translators: Vec<Name>,
    /// The tag of the title's language, if it plainly is another than the note's.
    pub language: Option<String>,
    /// What could not be settled from the note alone.
    pub unsure: BTreeSet<Field>,
}

/// The types of CSL that notes are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    ArticleJournal,
    ArticleNewspaper,
    Webpage,
    Book,
    Chapter,
    Thesis,
    Report,
    Legislation,
    Interview,
    Post,
    MotionPicture,
    Dataset,
    Speech,
    #[default]
    Document,
}

impl Kind {
    /// The type's name in CSL 1.0.2.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::ArticleJournal => "article-journal",
            Kind::ArticleNewspaper => "article-newspaper",
            Kind::Webpage => "webpage",
            Kind::Book => "book",
            Kind::Chapter => "chapter",
            Kind::Thesis => "thesis",
            Kind::Report => "report",
            Kind::Legislation => "legislation",
            Kind::Interview => "interview",
            Kind::Post => "post",
            Kind::MotionPicture => "motion_picture",
            Kind::Dataset => "dataset",
            Kind::Speech => "speech",
            Kind::Document => "document",
        }
    }
}

/// Who made a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// Family name with its particles, and given names, patronymic or initials; a short form has no given name.
    Person { family: String, given: Option<String> },
    /// An institution or an account, as it stands.
    Literal(String),
}

impl fmt::Display for Name {
    /// "Nakispekova, Aiman", or as it stands.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Person { family, given: Some(given) } => write!(formatter, "{family}, {given}"),
            Name::Person { family, given: None } => formatter.write_str(family),
            Name::Literal(name) => formatter.write_str(name),
        }
    }
}

/// A date as exact as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartialDate {
    pub year: i32,
    /// From 1.
    pub month: Option<u32>,
    pub day: Option<u32>,
}

impl fmt::Display for PartialDate {
    /// `2025`, `2025-07` or `2025-07-31`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(formatter, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// A field that may be unsure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Kind,
    Authors,
    Title,
    Container,
    Date,
    Address,
    Accessed,
    Pages,
    Translator,
}

impl Field {
    /// The field's name in CSL-JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Kind => "type",
            Field::Authors => "author",
            Field::Title => "title",
            Field::Container => "container-title",
            Field::Date => "issued",
            Field::Address => "URL",
            Field::Accessed => "accessed",
            Field::Pages => "page",
            Field::Translator => "translator",
        }
    }
}
