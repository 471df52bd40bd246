//! The piece itself, in whatever languages.

use chrono::{DateTime, NaiveDate, Utc};

use crate::id::{ArticleId, PersonId, SectionId};

/// An article: what all its editions share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub id: ArticleId,
    pub section: Option<SectionId>,
    /// The last part of its address on a site; see [`crate::slug`].
    pub slug: String,
    /// The date it carries in print, if one was given.
    pub dated: Option<NaiveDate>,
    /// In the order in which they are printed.
    pub bylines: Vec<PersonId>,
    pub created: DateTime<Utc>,
    /// The last change to the article or any of its editions.
    pub changed: DateTime<Utc>,
}
