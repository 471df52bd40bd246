//! Sections and their names.

use std::collections::BTreeMap;

use editorial::id::SectionId;
use editorial::section::Section;
use text::fold::fold;
use text::language::Language;

use crate::connection::{Reader, Writer};
use crate::flaw::Flaw;
use crate::{Error, column};

/// Adds a section.
pub fn insert(writer: &Writer<'_>, section: &Section) -> Result<(), Error> {
    writer.change(include_str!("insert.sql"), [section.id.0.as_bytes()])?;
    set_names(writer, section)
}

/// Gives a section the names it has now, beside those that cannot be read.
pub fn update(writer: &Writer<'_>, section: &Section) -> Result<(), Error> {
    if get(writer, section.id)?.is_none() {
        return Err(Error::NotFound { what: "section", id: section.id.to_string() });
    }
    let names = (include_str!("names.sql"), include_str!("delete_name.sql"));
    writer.delete_readable(section.id.0.as_bytes(), names, column::language)?;
    set_names(writer, section)
}

/// Takes a section out that no article is in, also none in the bin ([`Error::InUse`]).
pub fn delete(writer: &Writer<'_>, id: SectionId) -> Result<(), Error> {
    let deleted = writer.change_one("section", id, include_str!("delete.sql"), [id.0.as_bytes()]);
    deleted.map_err(|error| match error.is_still_in_use() {
        true => Error::InUse { what: "section", id: id.to_string() },
        false => error,
    })
}

/// A section by its id.
pub fn get(reader: &Reader<'_>, id: SectionId) -> Result<Option<Section>, Error> {
    let there = reader.first(include_str!("exists.sql"), [id.0.as_bytes()], |_| Ok(()))?;
    there.map(|()| with_names(reader, id)).transpose()
}

/// What is wrong in the rows of a section: a language that is none. What cannot be read is left out, and
/// stays in the file.
pub fn flaws(reader: &Reader<'_>, id: SectionId) -> Result<Vec<Flaw>, Error> {
    let mut flaws = Vec::new();
    names(reader, id, &mut flaws)?;
    Ok(flaws)
}

/// Every section, in the order in which they were made, with the number of its articles outside
/// the bin.
pub fn all_with_counts(reader: &Reader<'_>) -> Result<Vec<(Section, u32)>, Error> {
    let counts = reader.all(include_str!("all_with_counts.sql"), [], |row| {
        Ok((SectionId(column::uuid(row, 0)?), row.get(1)?))
    })?;
    counts.into_iter().map(|(id, count)| Ok((with_names(reader, id)?, count))).collect()
}

/// The first section that has this name in any language; case and diacritics do not matter.
pub fn by_name(reader: &Reader<'_>, name: &str) -> Result<Option<Section>, Error> {
    let id = reader.first(include_str!("by_name.sql"), [fold(name.trim())], |row| column::uuid(row, 0))?;
    id.map(|id| with_names(reader, SectionId(id))).transpose()
}

fn with_names(reader: &Reader<'_>, id: SectionId) -> Result<Section, Error> {
    Ok(Section { id, names: names(reader, id, &mut Vec::new())? })
}

fn names(
    reader: &Reader<'_>,
    id: SectionId,
    flaws: &mut Vec<Flaw>,
) -> Result<BTreeMap<Language, String>, Error> {
    let names =
        reader.all(include_str!("names.sql"), [id.0.as_bytes()], |row| column::in_language(row, flaws))?;
    Ok(names.into_iter().flatten().collect())
}

fn set_names(writer: &Writer<'_>, section: &Section) -> Result<(), Error> {
    for (language, name) in &section.names {
        writer.change(
            include_str!("insert_name.sql"),
            (section.id.0.as_bytes(), language.as_str(), name, fold(name.trim())),
        )?;
    }
    Ok(())
}
