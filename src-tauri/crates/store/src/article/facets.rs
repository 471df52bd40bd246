//! How many articles there are of each kind.

use editorial::id::{PersonId, SectionId};
use editorial::state::State;
use text::language::Language;

use crate::connection::Reader;
use crate::{Error, bin, column};

/// How many articles there are, in all and of each kind. Kinds without any are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    pub articles: u32,
    /// Articles with an edition that is not yet published.
    pub under_way: u32,
    /// Articles with an edition in this state.
    pub states: Vec<(State, u32)>,
    pub languages: Vec<(Language, u32)>,
    pub sections: Vec<(SectionId, u32)>,
    pub persons: Vec<(PersonId, u32)>,
    /// Articles in the bin, which are not counted above.
    pub binned: u32,
}

/// Counts the articles that are not in the bin. Each count reads one narrow index from end to end and no text.
pub fn facets(reader: &Reader<'_>) -> Result<Facets, Error> {
    // A kind that the program does not know is that of a damaged edition, which nothing can be asked for by.
    let states =
        reader.all(include_str!("by_state.sql"), [], |row| Ok((column::state(row, 0).ok(), row.get(1)?)))?;
    let languages = reader
        .all(include_str!("by_language.sql"), [], |row| Ok((column::language(row, 0).ok(), row.get(1)?)))?;
    Ok(Facets {
        articles: reader.count(include_str!("count_all.sql"), [])?,
        under_way: reader.count(include_str!("count_under_way.sql"), [])?,
        states: states.into_iter().filter_map(|(state, count)| Some((state?, count))).collect(),
        languages: languages.into_iter().filter_map(|(language, count)| Some((language?, count))).collect(),
        sections: reader.all(include_str!("by_section.sql"), [], |row| {
            Ok((SectionId(column::uuid(row, 0)?), row.get(1)?))
        })?,
        persons: reader.all(include_str!("by_person.sql"), [], |row| {
            Ok((PersonId(column::uuid(row, 0)?), row.get(1)?))
        })?,
        binned: bin::count(reader)?,
    })
}
