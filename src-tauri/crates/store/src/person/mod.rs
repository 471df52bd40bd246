//! Persons.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use editorial::id::{AssetId, PersonId};
use editorial::person::Person;
use text::fold::fold;

use crate::column::or_flaw;
use crate::connection::{Reader, Writer};
use crate::flaw::Flaw;
use crate::{Error, column, sort_key};

/// Adds a person.
pub fn insert(writer: &Writer<'_>, person: &Person) -> Result<(), Error> {
    writer.change(
        include_str!("insert.sql"),
        (person.id.0.as_bytes(), &person.name, fold(person.name.trim()), photo(person)),
    )?;
    set_details(writer, person)
}

/// A person by the id, without what of them cannot be read.
pub fn get(reader: &Reader<'_>, id: PersonId) -> Result<Option<Person>, Error> {
    Ok(get_with_flaws(reader, id)?.map(|(person, _)| person))
}

/// A person by the id, with what is wrong in their rows: a language that is none, a role that nobody knows.
/// What cannot be read is left out, and stays in the file.
pub fn get_with_flaws(reader: &Reader<'_>, id: PersonId) -> Result<Option<(Person, Vec<Flaw>)>, Error> {
    let mut flaws = Vec::new();
    let person = reader.first(include_str!("get.sql"), [id.0.as_bytes()], |row| {
        Ok((row.get(0)?, column::optional_uuid(row, 1)?.map(AssetId)))
    })?;
    let Some((name, photo)) = person else { return Ok(None) };
    let key = [id.0.as_bytes()];
    let names = reader.all(include_str!("names_of.sql"), key, |row| column::in_language(row, &mut flaws))?;
    let bios = reader.all(include_str!("bios_of.sql"), key, |row| column::in_language(row, &mut flaws))?;
    let roles =
        reader.all(include_str!("roles_of.sql"), key, |row| or_flaw(column::role(row, 0), &mut flaws))?;
    let person = Person {
        id,
        name,
        names: BTreeMap::from_iter(names.into_iter().flatten()),
        bios: BTreeMap::from_iter(bios.into_iter().flatten()),
        photo,
        roles: BTreeSet::from_iter(roles.into_iter().flatten()),
    };
    Ok(Some((person, flaws)))
}

/// Makes a person what is given here, beside what of them cannot be read. The articles that the person is the
/// first author of move to their new place in the order by authors.
pub fn update(writer: &Writer<'_>, person: &Person) -> Result<(), Error> {
    let key = person.id.0.as_bytes();
    writer.change_one(
        "person",
        person.id,
        include_str!("update.sql"),
        (key, &person.name, fold(person.name.trim()), photo(person)),
    )?;
    let names = (include_str!("names_of.sql"), include_str!("delete_name.sql"));
    let bios = (include_str!("bios_of.sql"), include_str!("delete_bio.sql"));
    let roles = (include_str!("roles_of.sql"), include_str!("delete_role.sql"));
    writer.delete_readable(key, names, column::language)?;
    writer.delete_readable(key, bios, column::language)?;
    writer.delete_readable(key, roles, column::role)?;
    set_author_keys(writer, person)?;
    set_details(writer, person)
}

/// Takes a person out. One who has a byline cannot be, also not on an article in the bin ([`Error::InUse`]).
pub fn delete(writer: &Writer<'_>, id: PersonId) -> Result<(), Error> {
    let deleted = writer.change_one("person", id, include_str!("delete.sql"), [id.0.as_bytes()]);
    deleted.map_err(|error| match error.is_still_in_use() {
        true => Error::InUse { what: "person", id: id.to_string() },
        false => error,
    })
}

/// Every person, in the order in which they came.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Person>, Error> {
    Ok(all_with_flaws(reader)?.into_iter().map(|(person, _)| person).collect())
}

/// Every person, in the order in which they came, with what is wrong in their rows.
pub fn all_with_flaws(reader: &Reader<'_>) -> Result<Vec<(Person, Vec<Flaw>)>, Error> {
    let ids = reader.all(include_str!("all.sql"), [], |row| column::uuid(row, 0))?;
    let persons = ids.into_iter().map(|id| get_with_flaws(reader, PersonId(id)));
    Ok(persons.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The persons who have this name, in any of the languages in which they have one; case and diacritics
/// do not matter.
pub fn by_name(reader: &Reader<'_>, name: &str) -> Result<Vec<Person>, Error> {
    let ids = reader.all(include_str!("by_name.sql"), [fold(name.trim())], |row| column::uuid(row, 0))?;
    let persons = ids.into_iter().map(|id| get(reader, PersonId(id)));
    Ok(persons.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// How many articles outside the bin carry each person's name; those without any are left out.
pub fn article_counts(reader: &Reader<'_>) -> Result<HashMap<PersonId, u32>, Error> {
    let counts = reader.all(include_str!("article_counts.sql"), [], |row| {
        Ok((PersonId(column::uuid(row, 0)?), row.get(1)?))
    })?;
    Ok(HashMap::from_iter(counts))
}

/// Puts the articles that a person is the first author of in their place in the order by authors.
pub(crate) fn set_author_keys(writer: &Writer<'_>, person: &Person) -> Result<(), Error> {
    let key = sort_key::of(&person.name, None);
    writer.change(include_str!("set_author_keys.sql"), (person.id.0.as_bytes(), key)).map(drop)
}

/// How many articles outside the bin carry a person's name.
pub fn article_count(reader: &Reader<'_>, id: PersonId) -> Result<u32, Error> {
    reader.count(include_str!("article_count.sql"), [id.0.as_bytes()])
}

fn photo(person: &Person) -> Option<&[u8; 16]> {
    person.photo.as_ref().map(|asset| asset.0.as_bytes())
}

fn set_details(writer: &Writer<'_>, person: &Person) -> Result<(), Error> {
    let key = person.id.0.as_bytes();
    for (language, name) in &person.names {
        writer.change(include_str!("insert_name.sql"), (key, language.as_str(), name, fold(name.trim())))?;
    }
    for (language, bio) in &person.bios {
        writer.change(include_str!("insert_bio.sql"), (key, language.as_str(), bio))?;
    }
    for role in &person.roles {
        writer.change(include_str!("insert_role.sql"), (key, role.word()))?;
    }
    Ok(())
}
