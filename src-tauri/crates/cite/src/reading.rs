//! A note while it is read: its fields so far, and the signs by which its kind is told.

use std::sync::LazyLock;

use regex::Regex;
use text::language::Language;

use crate::fields::{Field, Kind, NoteFields};

/// What is known so far of the note that is read.
pub(crate) struct Reading<'l> {
    pub(crate) note: NoteFields,
    /// The language of the text that the note stands in.
    pub(crate) language: &'l Language,
    pub(crate) signs: Signs,
}

/// What a note says of the kind of its source.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// "In:", "içinde", a heading behind `//` with editors.
    pub(crate) chapter: bool,
    /// Editors stand in the author's place.
    pub(crate) edited: bool,
    pub(crate) thesis: bool,
    pub(crate) report: bool,
    pub(crate) speech: bool,
    pub(crate) interview: bool,
    pub(crate) video: bool,
    pub(crate) podcast: bool,
    pub(crate) post: bool,
    pub(crate) dataset: bool,
    pub(crate) law: bool,
    pub(crate) back: bool,
    /// A place and a publisher in one.
    pub(crate) imprint: bool,
    pub(crate) quoted: bool,
}

impl Reading<'_> {
    /// Tells that a field could not be settled.
    pub(crate) fn doubt(&mut self, field: Field) {
        self.note.unsure.insert(field);
    }

    /// Settles the kind from all that was found.
    pub(crate) fn settle_kind(&mut self) {
        let (note, signs) = (&self.note, &self.signs);
        let container = note.container.as_deref().unwrap_or_default();
        let has_news = crate::words::holds(crate::words::Group::News, container);
        let has_journal = crate::words::holds(crate::words::Group::Journal, container);
        let paged =
            note.volume.is_some() || note.issue.is_some() || note.pages.is_some() || note.doi.is_some();
        let is_day = note.date.is_some_and(|date| date.day.is_some());
        let (kind, sure) = match () {
            () if signs.law => (Kind::Legislation, true),
            () if signs.back => (Kind::Document, false),
            () if signs.thesis => (Kind::Thesis, true),
            () if note.address.is_none() && ARCHIVE.is_match(container) => (Kind::Document, true),
            () if signs.interview => (Kind::Interview, true),
            () if signs.dataset => (Kind::Dataset, true),
            () if signs.post => (Kind::Post, true),
            () if signs.video => (Kind::MotionPicture, true),
            () if signs.podcast => (Kind::Webpage, false),
            () if signs.speech => (Kind::Speech, true),
            () if signs.chapter && note.volume.is_none() && !(is_day && note.publisher.is_none()) => {
                (Kind::Chapter, true)
            }
            () if signs.report => (Kind::Report, true),
            () if note.container.is_none() && (note.publisher.is_some() || signs.imprint) => {
                (Kind::Book, true)
            }
            () if note.container.is_some() && note.publisher.is_some() => (Kind::Chapter, true),
            () if note.container.is_some() && paged && !is_day => {
                (Kind::ArticleJournal, has_journal || note.volume.is_some())
            }
            () if has_news || is_day && note.container.is_some() && note.address.is_none() => {
                (Kind::ArticleNewspaper, has_news)
            }
            () if note.address.is_some()
                && (container.is_empty()
                    || container.split_whitespace().any(crate::words::is_of_institutions)) =>
            {
                (Kind::Webpage, false)
            }
            () if note.container.is_some() => (Kind::ArticleNewspaper, false),
            () if note.title.is_some() => (Kind::Book, false),
            () => (Kind::Document, false),
        };
        self.note.kind = kind;
        if !sure {
            self.doubt(Field::Kind);
        }
    }
}

/// What holds documents, by its name.
static ARCHIVE: LazyLock<Regex> =
    LazyLock::new(|| crate::words::expression(r"(?i)arşiv|архив|архів|мұрағат|arxiv|\barchives?\b|archiv\b"));
