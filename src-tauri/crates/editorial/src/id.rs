//! Ids: a type for each thing, so that no id is taken for another's.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// The text given is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an id")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId(text.to_owned()))
            }
        }
    )*};
}

ids! {
    /// An article.
    ArticleId
    /// An article in one language.
    EditionId
    /// A top-level block of an edition; survives edits, moves, splits (first half) and merges (first one).
    BlockId
    /// An endnote of an article; it stands in the text as `[^id]`.
    EndnoteId
    /// A bibliographic record.
    SourceId
    /// A person.
    PersonId
    /// A section.
    SectionId
    /// A picture or another file kept in the newsroom.
    AssetId
    /// An installation of the program that writes to newsrooms.
    DeskId
    /// One step of an edition's history.
    RevisionId
    /// Words that wait for a choice.
    UndecidedId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        let id = ArticleId(Uuid::from_u128(7));
        assert_eq!(id.to_string().parse::<ArticleId>(), Ok(id));
        assert_eq!("river".parse::<ArticleId>(), Err(NotAnId("river".into())));
    }
}
