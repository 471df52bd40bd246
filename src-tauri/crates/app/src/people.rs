//! Persons and their photos.

use std::collections::BTreeSet;
use std::path::Path;

use base64::Engine;
use editorial::id::{AssetId, PersonId};
use editorial::person::Person;
use editorial::rights::{Action, Role};
use store::Reader;
use store::asset::Asset;

use crate::change::change;
use crate::desk::{Changes, Desk, new_id};
use crate::failure::{Failure, counted, one_of};
use crate::wire::people::*;
use crate::wire::{Nothing, flaws, in_languages, incoming};

/// See [`crate::commands`].
pub fn persons(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<PersonView>, Failure> {
    desk.open()?.newsroom.read(|reader| {
        let articles = store::person::article_counts(reader)?;
        let view = |(person, flaws): (Person, _)| {
            view_with_count(&person, flaws, articles.get(&person.id).copied().unwrap_or_default())
        };
        Ok(store::person::all_with_flaws(reader)?.into_iter().map(view).collect())
    })
}

/// See [`crate::commands`].
pub fn save_person(desk: &Desk, changes: &mut Changes, request: SavePerson) -> Result<PersonView, Failure> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Failure::bad_value("name", "", "the person's name"));
    }
    let roles = request
        .roles
        .iter()
        .map(|word| {
            Role::from_word(word)
                .ok_or_else(|| Failure::bad_value("role", word, one_of(&Role::ALL.map(|(_, word)| word))))
        })
        .collect::<Result<BTreeSet<Role>, Failure>>()?;
    let known = request.id.as_deref().map(|id| incoming::id::<PersonId>("person", id)).transpose()?;
    let id = known.unwrap_or_else(|| PersonId(new_id()));
    let (names, bios) = (incoming::in_languages(&request.names)?, incoming::in_languages(&request.bios)?);
    change(desk, changes, Action::ManagePeople, id, |change| {
        let (photo, flaws) = match known {
            Some(_) => {
                let (before, flaws) = store::person::get_with_flaws(change, id)?
                    .ok_or_else(|| Failure::not_found("person", id))?;
                (before.photo, flaws)
            }
            None => (None, Vec::new()),
        };
        let person = Person { id, name: name.to_owned(), names, bios, photo, roles };
        match known {
            Some(_) => store::person::update(change, &person)?,
            None => store::person::insert(change, &person)?,
        }
        let administrators = store::person::all(change)?
            .iter()
            .filter(|person| person.roles.contains(&Role::Administrator))
            .count();
        if administrators == 0 {
            return Err(Failure::new(
                "last_administrator",
                "This is the newsroom’s last administrator. Make another person administrator first.",
            ));
        }
        tag(change.changes);
        person_view(change, &person, flaws)
    })
}

/// See [`crate::commands`].
pub fn delete_person(desk: &Desk, changes: &mut Changes, request: PersonRef) -> Result<Nothing, Failure> {
    let id: PersonId = incoming::id("person", &request.person)?;
    change(desk, changes, Action::ManagePeople, id, |change| {
        let person = store::person::get(change, id)?.ok_or_else(|| Failure::not_found("person", id))?;
        if id == change.person {
            return Err(Failure::new(
                "person_at_desk",
                "This is the person at this desk. Choose another one first.",
            ));
        }
        let articles = store::person::article_count(change, id)?;
        if articles > 0 {
            return Err(Failure::new(
                "person_has_bylines",
                format!(
                    "{} has a byline on {}. Take the name off there first.",
                    person.name,
                    counted(articles, "article")
                ),
            )
            .with("name", &person.name)
            .with("count", articles));
        }
        // What is put back is to be as it was.
        let binned = store::bin::count_of_person(change, id)?;
        if binned > 0 {
            return Err(Failure::new(
                "person_in_bin",
                format!(
                    "{} has a byline on {} in the bin. Throw them away, or put them back and take the name off there.",
                    person.name,
                    counted(binned, "article")
                ),
            )
            .with("name", &person.name)
            .with("count", binned));
        }
        change.detail.clone_from(&person.name);
        store::person::delete(change, id)?;
        if let Some(photo) = person.photo {
            store::asset::delete_if_unused(change, photo)?;
        }
        tag(change.changes);
        Ok(Nothing {})
    })
}

/// See [`crate::commands`].
pub fn set_photo(desk: &Desk, changes: &mut Changes, request: SetPhoto) -> Result<PersonView, Failure> {
    let id: PersonId = incoming::id("person", &request.person)?;
    if let Some(path) = &request.path {
        desk.refuse_newsroom_file(Path::new(path))?;
    }
    let picture =
        request.path.as_deref().map(|path| crate::picture::read_picture(Path::new(path))).transpose()?;
    change(desk, changes, Action::ManagePeople, id, |change| {
        let (mut person, flaws) =
            store::person::get_with_flaws(change, id)?.ok_or_else(|| Failure::not_found("person", id))?;
        let before = person.photo;
        person.photo = match &picture {
            Some(picture) => Some(crate::picture::keep(change, picture)?),
            None => None,
        };
        store::person::update(change, &person)?;
        if let Some(before) = before.filter(|before| Some(*before) != person.photo) {
            store::asset::delete_if_unused(change, before)?;
        }
        tag(change.changes);
        person_view(change, &person, flaws)
    })
}

/// See [`crate::commands`].
pub fn asset(desk: &Desk, _: &mut Changes, request: AssetRef) -> Result<AssetView, Failure> {
    let id: AssetId = incoming::id("asset", &request.asset)?;
    desk.open()?.newsroom.read(|reader| {
        let address = asset_address(reader, id)?.ok_or_else(|| Failure::not_found("asset", id))?;
        Ok(AssetView { address })
    })
}

/// A file of the newsroom as a `data:` address.
pub(crate) fn asset_address(reader: &Reader, id: AssetId) -> Result<Option<String>, Failure> {
    Ok(store::asset::get(reader, id)?.as_ref().map(data_address))
}

/// The `data:` address of a file.
pub(crate) fn data_address(asset: &Asset) -> String {
    let bytes = base64::engine::general_purpose::STANDARD.encode(&asset.bytes);
    format!("data:{};base64,{bytes}", asset.media_type)
}

/// A person as the window sees them, with what of them cannot be read.
pub(crate) fn person_view(
    reader: &Reader,
    person: &Person,
    found: Vec<store::Flaw>,
) -> Result<PersonView, Failure> {
    Ok(view_with_count(person, found, store::person::article_count(reader, person.id)?))
}

fn view_with_count(person: &Person, found: Vec<store::Flaw>, articles: u32) -> PersonView {
    PersonView {
        id: person.id.to_string(),
        name: person.name.clone(),
        names: in_languages(&person.names),
        bios: in_languages(&person.bios),
        photo: person.photo.map(|photo| photo.to_string()),
        roles: person.roles.iter().map(|role| role.word().to_owned()).collect(),
        articles,
        flaws: flaws(found),
    }
}

/// Bylines show a person's name wherever they stand, so that lists and articles change with it.
fn tag(changes: &mut Changes) {
    for tag in ["persons", "library", "facets", "articles", "desk"] {
        changes.tag(tag);
    }
}
