//! This installation of the program: its places, its clock, its user and the newsroom that is open.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use editorial::id::{DeskId, PersonId};
use serde::Serialize;
use uuid::Uuid;

use crate::clock::Clock;
use crate::commands::Answer;
use crate::failure::Failure;
use crate::newsroom::configuration::Configuration;
use crate::pairing::aligned::Alignments;
use crate::pairing::counterparts::Counterparts;
pub use crate::places::Places;
use crate::spelling::shelf::Shelf;

/// The program as one user has it before them. Shared between threads.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) system_languages: Vec<String>,
    clock: Arc<dyn Clock>,
    pub(crate) configuration: Arc<Mutex<Configuration>>,
    pub(crate) shelf: Shelf,
    pub(crate) alignments: Alignments,
    pub(crate) counterparts: Counterparts,
    open: RwLock<Option<Arc<Open>>>,
    searches: Arc<AtomicU64>,
}

/// A search in the whole newsroom. Whoever goes on typing what to find begins another one, of which alone they wait for the
/// answer.
pub(crate) struct Search {
    number: u64,
    last: Arc<AtomicU64>,
}

impl Search {
    /// Whether another one was begun since.
    pub(crate) fn is_over(&self) -> bool {
        self.last.load(Ordering::Relaxed) != self.number
    }
}

/// A newsroom that is open, and who works in it.
pub struct Open {
    pub newsroom: store::Newsroom,
    pub desk: DeskId,
    /// Whether it was opened in passing, so that this machine remembers nothing of it.
    pub(crate) passing: bool,
    pub(crate) person: Mutex<PersonId>,
}

impl Open {
    /// Who sits at this desk.
    pub fn person(&self) -> PersonId {
        *self.person.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The tags of what a command changed, gathered while it runs.
#[derive(Debug, Default)]
pub struct Changes {
    pub(crate) command: String,
    tags: Vec<String>,
}

impl Changes {
    /// Does a part of a command under the name of the command that does just this, so that the record says
    /// what was done.
    pub(crate) fn as_command<A>(
        &mut self,
        command: &str,
        body: impl FnOnce(&mut Changes) -> Result<A, Failure>,
    ) -> Result<A, Failure> {
        let whole = std::mem::replace(&mut self.command, command.to_owned());
        let done = body(self);
        self.command = whole;
        done
    }

    /// Notes that what `tag` names is no longer what it was.
    pub fn tag(&mut self, tag: impl Into<String>) {
        let tag = tag.into();
        if !self.tags.contains(&tag) {
            self.tags.push(tag);
        }
    }
}

impl Desk {
    /// A desk with no newsroom open. `system_languages` has the most wanted first.
    pub fn new(places: Places, clock: Box<dyn Clock>, system_languages: Vec<String>) -> Desk {
        let configuration = Arc::new(Mutex::new(Configuration::read(&places.configuration)));
        Desk::with(places, clock.into(), system_languages, configuration)
    }

    /// A desk of the same user at which no newsroom is open, so that one can be made ready before anybody sees it here.
    pub(crate) fn aside(&self) -> Desk {
        let (clock, configuration) = (Arc::clone(&self.clock), Arc::clone(&self.configuration));
        Desk::with(self.places.clone(), clock, self.system_languages.clone(), configuration)
    }

    fn with(
        places: Places,
        clock: Arc<dyn Clock>,
        system_languages: Vec<String>,
        configuration: Arc<Mutex<Configuration>>,
    ) -> Desk {
        let shelf = Shelf::of(places.configuration.join("dictionaries"), &places.dictionaries);
        let alignments = Alignments::default();
        Desk {
            places,
            system_languages,
            clock,
            configuration,
            shelf,
            alignments,
            counterparts: Counterparts::default(),
            open: RwLock::new(None),
            searches: Arc::default(),
        }
    }

    /// Begins a search in the whole newsroom, with which the one before it is over.
    pub(crate) fn begin_search(&self) -> Search {
        let number = self.searches.fetch_add(1, Ordering::Relaxed) + 1;
        Search { number, last: Arc::clone(&self.searches) }
    }

    /// The present moment, to the millisecond, which is what the file keeps.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        let now = self.clock.now();
        chrono::DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    /// The open newsroom.
    pub fn open(&self) -> Result<Arc<Open>, Failure> {
        self.open_if_any().ok_or_else(Failure::no_newsroom)
    }

    /// The open newsroom, if there is one.
    pub fn open_if_any(&self) -> Option<Arc<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Refuses to read a file that the open newsroom keeps, as [`store::Newsroom::keeps`] says why.
    pub(crate) fn refuse_newsroom_file(&self, path: &Path) -> Result<(), Failure> {
        match self.open_if_any() {
            Some(open) if open.newsroom.keeps(path) => Err(Failure {
                detail: format!(
                    "{} is the newsroom that is open, not a text. Choose another file.",
                    path.display()
                ),
                ..Failure::bad_value("path", path.display(), "another file")
            }),
            _ => Ok(()),
        }
    }

    /// Puts a newsroom on the desk in place of another.
    pub(crate) fn put(&self, open: Option<Arc<Open>>) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = open;
    }

    /// Runs a command's function and packs what it gives.
    pub(crate) fn run<A: Serialize>(
        &self,
        command: &str,
        function: impl FnOnce(&mut Changes) -> Result<A, Failure>,
    ) -> Result<Answer, Failure> {
        let mut changes = Changes { command: command.to_owned(), tags: Vec::new() };
        let answer = function(&mut changes)?;
        let value = serde_json::to_value(answer).map_err(|error| {
            Failure::new("internal", format!("The answer of “{command}” cannot be written: {error}."))
        })?;
        Ok(Answer { value, changed: changes.tags })
    }
}

/// A new id, ordered by time.
pub(crate) fn new_id() -> Uuid {
    Uuid::now_v7()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    #[test]
    fn a_search_is_over_once_another_is_begun() {
        let nowhere = std::path::PathBuf::from("nowhere");
        let places = Places { configuration: nowhere.clone(), documents: nowhere, dictionaries: Vec::new() };
        let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
        let first = desk.begin_search();
        assert!(!first.is_over());
        let second = desk.begin_search();
        assert_eq!([first.is_over(), second.is_over()], [true, false]);
    }
}
