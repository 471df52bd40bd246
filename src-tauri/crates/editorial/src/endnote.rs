//! A note of the article, shared by all its editions.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use text::language::Language;

use crate::id::{ArticleId, EndnoteId, SourceId};

/// An endnote. Its number is not stored: in each edition it follows from the order of first marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endnote {
    pub id: EndnoteId,
    pub article: ArticleId,
    pub source: Option<Source>,
    /// The note's words by language, as Markdown.
    pub texts: BTreeMap<Language, String>,
}

/// A bibliographic record, in the words of CSL-JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    pub fields: SourceFields,
}

/// What is known of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceFields {
    /// Family name first, "Nakispekova, Aiman"; CSL `author`.
    pub author: Option<String>,
    pub title: Option<String>,
    /// The newspaper, site or book it stands in; CSL `container-title`.
    pub container_title: Option<String>,
    /// CSL `URL`.
    pub url: Option<String>,
    /// The day it was read; CSL `accessed`.
    pub accessed: Option<NaiveDate>,
}
