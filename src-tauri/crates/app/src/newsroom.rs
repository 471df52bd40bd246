//! Opening, starting and closing newsrooms, and what the user likes on this machine.

pub mod configuration;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use editorial::id::{DeskId, PersonId};
use editorial::person::Person;
use editorial::rights::{Action, Role, may};
use store::Reader;
use text::language::Language;

use self::configuration::Configuration;
use crate::audit::renamed;
use crate::bin::throw_away_what_is_over;
use crate::change::{RIGHTS, change, right_word};
use crate::desk::{Changes, Desk, Open, new_id};
use crate::failure::Failure;
use crate::wire::Nothing;
use crate::wire::newsroom::*;

/// The subject, in the audit, of what was done to the newsroom itself.
pub(crate) const NEWSROOM: &str = "newsroom";

/// The ending of a newsroom's file name.
pub const ENDING: &str = "hexapla";

/// See [`crate::commands`].
pub fn desk_state(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<DeskState, Failure> {
    let newsroom = match desk.open_if_any() {
        Some(open) => Some(newsroom_view(desk, &open)?),
        None => None,
    };
    let configuration = locked(desk);
    Ok(DeskState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        newsroom,
        recent: configuration
            .recent
            .iter()
            .map(|recent| RecentNewsroom {
                path: recent.path.display().to_string(),
                name: recent.name.clone(),
                missing: !recent.path.exists(),
            })
            .collect(),
        preferences: configuration.preferences.clone(),
        system_languages: desk.system_languages.clone(),
        suggested_directory: desk.places.documents.display().to_string(),
    })
}

/// See [`crate::commands`].
pub fn open_newsroom(
    desk: &Desk,
    changes: &mut Changes,
    request: OpenNewsroom,
) -> Result<DeskState, Failure> {
    let path = absolute(Path::new(&request.path))?;
    let is_open = desk
        .open_if_any()
        .is_some_and(|open| open.newsroom.keeps(&path) && open.newsroom.refuse_if_gone().is_ok());
    if is_open {
        return desk_state(desk, changes, Nothing {});
    }
    let newsroom = store::Newsroom::open(&path)?;
    let path = newsroom.path().to_owned();
    let passing = request.passing == Some(true);
    let name = put(desk, changes, newsroom, passing)?;
    if !passing {
        remember(desk, &path, &name);
    }
    desk_state(desk, changes, Nothing {})
}

/// See [`crate::commands`].
pub fn create_newsroom(
    desk: &Desk,
    changes: &mut Changes,
    request: CreateNewsroom,
) -> Result<DeskState, Failure> {
    let mut path = absolute(Path::new(&request.path))?;
    if path.file_name().is_none() {
        return Err(Failure::bad_value("path", &request.path, "the name of a file"));
    }
    if path.extension().is_none_or(|ending| ending != ENDING) {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".");
        name.push(ENDING);
        path.set_file_name(name);
    }
    if let Some(directory) = path.parent() {
        std::fs::create_dir_all(directory).map_err(|error| Failure::folder(directory, &error))?;
    }
    let name = request.name.trim();
    let name =
        if name.is_empty() { path.file_stem().unwrap_or_default().to_string_lossy() } else { name.into() };
    let founding = store::Founding {
        name: name.into_owned(),
        now: desk.now(),
        desk: desk_id(desk),
        person: first_person(
            request.person.filter(|name| !name.trim().is_empty()).unwrap_or_else(system_user),
        ),
    };
    let mut newsroom = store::Newsroom::create(&path, &founding)?;
    let path = newsroom.path().to_owned();
    if request.sample {
        newsroom = filled_with_sample(desk, changes, newsroom)?;
    }
    let name = put(desk, changes, newsroom, false)?;
    remember(desk, &path, &name);
    desk_state(desk, changes, Nothing {})
}

/// Reads the sample into a new newsroom before it lies on the desk: nobody is to see half of it. If that fails, nothing is
/// left of the newsroom, for one that holds half of the sample is of no use to anyone.
fn filled_with_sample(
    desk: &Desk,
    changes: &mut Changes,
    newsroom: store::Newsroom,
) -> Result<store::Newsroom, Failure> {
    let path = newsroom.path().to_owned();
    let aside = desk.aside();
    let filled = put(&aside, changes, newsroom, true).and_then(|_| crate::sample::fill(&aside, changes));
    aside.put(None);
    if let Err(failure) = filled {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", path.display()));
        }
        return Err(failure);
    }
    Ok(store::Newsroom::open(&path)?)
}

/// See [`crate::commands`].
pub fn close_newsroom(desk: &Desk, changes: &mut Changes, _: Nothing) -> Result<DeskState, Failure> {
    desk.put(None);
    changes.tag("desk");
    desk_state(desk, changes, Nothing {})
}

/// See [`crate::commands`].
pub fn rename_newsroom(
    desk: &Desk,
    changes: &mut Changes,
    request: RenameNewsroom,
) -> Result<DeskState, Failure> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Failure::bad_value("name", "", "a name for the newsroom"));
    }
    let open = desk.open()?;
    change(desk, changes, Action::Configure, NEWSROOM, |change| {
        change.detail = renamed(&store::newsroom::name(change)?, name);
        store::newsroom::rename(change, name)?;
        change.changes.tag("desk");
        Ok(())
    })?;
    // The name is in the newsroom's file; what the first screen says of it may lag behind.
    let _ = keep(desk, |configuration| configuration.rename(open.newsroom.path(), name));
    desk_state(desk, changes, Nothing {})
}

/// See [`crate::commands`].
pub fn set_preferences(
    desk: &Desk,
    changes: &mut Changes,
    request: Preferences,
) -> Result<DeskState, Failure> {
    keep(desk, |configuration| configuration.preferences = request)?;
    changes.tag("desk");
    desk_state(desk, changes, Nothing {})
}

/// Keeps where the newsroom's pages went last, so that the window can offer it the next time.
pub(crate) fn remember_export(desk: &Desk, changes: &mut Changes, open: &Open, folder: &Path) {
    if open.passing {
        return;
    }
    let Ok(folder) = absolute(folder) else { return };
    // The pages are written; that the folder has to be chosen anew the next time does no harm.
    let _ = keep(desk, |configuration| {
        configuration.exported_into.insert(open.newsroom.path().to_owned(), folder);
    });
    changes.tag("desk");
}

/// See [`crate::commands`].
pub fn set_person(desk: &Desk, changes: &mut Changes, request: SetPerson) -> Result<DeskState, Failure> {
    let open = desk.open()?;
    let id: PersonId = crate::wire::incoming::id("person", &request.person)?;
    open.newsroom.read(|reader| {
        store::person::get(reader, id)?.ok_or_else(|| Failure::not_found("person", id)).map(|_| ())
    })?;
    *open.person.lock().unwrap_or_else(PoisonError::into_inner) = id;
    if !open.passing {
        let path = open.newsroom.path().to_owned();
        keep(desk, |configuration| {
            configuration.persons.insert(path, id.to_string());
        })?;
    }
    changes.tag("desk");
    desk_state(desk, changes, Nothing {})
}

/// See [`crate::commands`].
pub fn changed_elsewhere(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Elsewhere, Failure> {
    let changed = match desk.open_if_any() {
        Some(open) => {
            // The one who looks comes again every moment, so a failure now is mended or told by others.
            let _ = open.newsroom.index_when_quiet();
            open.newsroom.changed_elsewhere()?
        }
        None => false,
    };
    Ok(Elsewhere { changed })
}

/// See [`crate::commands`].
pub fn languages(_: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<LanguageView>, Failure> {
    Ok(Language::known()
        .iter()
        .map(|language| LanguageView {
            tag: language.as_str().to_owned(),
            name: language.autonym().to_owned(),
            right_to_left: language.is_right_to_left(),
        })
        .collect())
}

fn newsroom_view(desk: &Desk, open: &Arc<Open>) -> Result<NewsroomView, Failure> {
    let exported_into = locked(desk).exported_into.get(open.newsroom.path()).cloned();
    open.newsroom.read(|reader| {
        let person = store::person::get(reader, open.person())?
            .ok_or_else(|| Failure::not_found("person", open.person()))?;
        let rights = RIGHTS.iter().filter(|action| may(&person.roles, **action));
        Ok(NewsroomView {
            path: open.newsroom.path().display().to_string(),
            name: store::newsroom::name(reader)?,
            rights: rights.map(|action| right_word(*action).to_owned()).collect(),
            person: PersonHead { id: person.id.to_string(), name: person.name },
            read_only: open.newsroom.is_read_only(),
            exported_into: exported_into.map(|folder| folder.display().to_string()),
        })
    })
}

/// Puts an opened newsroom on the desk in the name of the person who last sat there, or else of its
/// first administrator. Gives the newsroom's name.
fn put(
    desk: &Desk,
    changes: &mut Changes,
    newsroom: store::Newsroom,
    passing: bool,
) -> Result<String, Failure> {
    let (name, person) = seat(desk, changes, &newsroom)?;
    let open = Open { newsroom, desk: desk_id(desk), person: Mutex::new(person), passing };
    // What cannot be thrown away now, as while another program writes, is so when it is opened the next time.
    let _ = throw_away_what_is_over(desk, &open);
    desk.put(Some(Arc::new(open)));
    changes.tag("desk");
    Ok(name)
}

/// Puts a newsroom first among those that were open. A configuration that cannot be written costs a line there, not the
/// opening.
fn remember(desk: &Desk, path: &Path, name: &str) {
    let _ = keep(desk, |configuration| configuration.remember(path, name));
}

/// The newsroom's name and who sits down in it. Where nobody is an administrator, or the roles cannot be read, whoever
/// sits down becomes one, or nobody could ever give anyone a right; where there is no person, whoever opens it is
/// the first. Nobody has the right to that, so it does not pass the one door, and records itself.
fn seat(
    desk: &Desk,
    changes: &mut Changes,
    newsroom: &store::Newsroom,
) -> Result<(String, PersonId), Failure> {
    let remembered = locked(desk).persons.get(newsroom.path()).and_then(|id| id.parse::<PersonId>().ok());
    let is_administrator = |person: &&Person| person.roles.contains(&Role::Administrator);
    let seated = |reader: &Reader| {
        let persons = store::person::all(reader)?;
        let person = persons
            .iter()
            .find(|person| Some(person.id) == remembered)
            .or_else(|| persons.iter().find(is_administrator))
            .or(persons.first());
        Ok::<_, Failure>((person.cloned(), persons.iter().any(|person| is_administrator(&person))))
    };
    let (name, found, administered) = newsroom.read(|reader| {
        let (person, administered) = seated(reader)?;
        Ok::<_, Failure>((store::newsroom::name(reader)?, person, administered))
    })?;
    if let Some(person) = found.filter(|_| administered || newsroom.is_read_only()) {
        return Ok((name, person.id));
    }
    let person = newsroom.write(|writer| {
        // Another program may have put somebody in meanwhile.
        let person = match seated(writer)? {
            (Some(person), true) => return Ok(person.id),
            (Some(mut person), false) => {
                person.roles.insert(Role::Administrator);
                store::person::update(writer, &person)?;
                person
            }
            (None, _) => {
                let person = first_person(system_user());
                store::person::insert(writer, &person)?;
                person
            }
        };
        let entry = store::audit::Entry {
            at: desk.now(),
            person: person.id,
            desk: desk_id(desk),
            command: changes.command.clone(),
            subject: person.id.to_string(),
        };
        store::audit::append(writer, &entry)?;
        Ok::<_, Failure>(person.id)
    })?;
    Ok((name, person))
}

/// Somebody who may do everything.
fn first_person(name: String) -> Person {
    Person {
        id: PersonId(new_id()),
        name,
        names: Default::default(),
        bios: Default::default(),
        photo: None,
        roles: Role::ALL.iter().map(|(role, _)| *role).collect(),
    }
}

/// This installation's id.
fn desk_id(desk: &Desk) -> DeskId {
    locked(desk).desk.parse().unwrap_or_else(|_| DeskId(new_id()))
}

pub(crate) fn locked(desk: &Desk) -> std::sync::MutexGuard<'_, Configuration> {
    desk.configuration.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Changes the configuration as it stands on disk now, for another window may have written it too.
pub(crate) fn keep(desk: &Desk, alter: impl FnOnce(&mut Configuration)) -> Result<(), Failure> {
    let directory = &desk.places.configuration;
    let mut held = locked(desk);
    if let Some(kept) = Configuration::read_to_change(directory)? {
        *held = kept;
    }
    alter(&mut held);
    held.write(directory)
}

fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    if path.as_os_str().is_empty() {
        return Err(Failure::bad_value("path", "", "the name of a file"));
    }
    std::path::absolute(path).map_err(|error| Failure::file(path, &error))
}

/// The name of the user whom the system knows.
fn system_user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.is_empty()))
        .unwrap_or_else(|| "Administrator".to_owned())
}
