//! What the program keeps for its user on this machine: `desk.json` in the configuration directory.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::desk::new_id;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::wire::newsroom::Preferences;

/// How many newsrooms the first screen remembers.
const RECENT: usize = 12;

/// The contents of `desk.json`.
#[derive(Debug, Clone, Serialize)]
pub struct Configuration {
    /// The id of this installation; every revision names it.
    pub desk: String,
    pub preferences: Preferences,
    /// Latest first.
    pub recent: Vec<Recent>,
    /// Who sits at this desk, by the newsroom's path.
    pub persons: BTreeMap<PathBuf, String>,
    /// The folder last exported into, by the newsroom's path.
    pub exported_into: BTreeMap<PathBuf, PathBuf>,
    /// The words that the user added to dictionaries, by language.
    pub words: BTreeMap<String, Vec<String>>,
}

/// A newsroom that was open before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recent {
    pub path: PathBuf,
    pub name: String,
}

impl Default for Configuration {
    fn default() -> Self {
        Configuration {
            desk: new_id().to_string(),
            preferences: Preferences::default(),
            recent: Vec::new(),
            persons: BTreeMap::new(),
            exported_into: BTreeMap::new(),
            words: BTreeMap::new(),
        }
    }
}

impl Configuration {
    /// What `directory` holds. What is missing or damaged of it is fresh: losing a preference must never keep anyone
    /// from their work.
    pub fn read(directory: &Path) -> Configuration {
        match Configuration::kept(directory) {
            Ok(Kept::Whole(configuration) | Kept::Part(configuration)) => configuration,
            Ok(Kept::Nothing) | Err(_) => Configuration::default(),
        }
    }

    /// What `directory` holds, to be changed and written again. What this program cannot read, another version of it or
    /// its user may want back, so the file is then first copied to `desk.json.damaged`. Nothing if there is
    /// none, or nothing in it can be read; the failure if the file itself cannot.
    pub fn read_to_change(directory: &Path) -> Result<Option<Configuration>, Failure> {
        let path = directory.join("desk.json");
        let lay_aside = || {
            let aside = directory.join("desk.json.damaged");
            std::fs::copy(&path, &aside).map(drop).map_err(|error| Failure::file(&path, &error))
        };
        match Configuration::kept(directory).map_err(|error| Failure::file(&path, &error))? {
            Kept::Whole(configuration) => Ok(Some(configuration)),
            Kept::Part(configuration) => lay_aside().map(|()| Some(configuration)),
            Kept::Nothing if path.exists() => lay_aside().map(|()| None),
            Kept::Nothing => Ok(None),
        }
    }

    fn kept(directory: &Path) -> std::io::Result<Kept> {
        let bytes = match std::fs::read(directory.join("desk.json")) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Kept::Nothing),
            bytes => bytes?,
        };
        let Ok(mut fields) = serde_json::from_slice::<Map<String, Value>>(&bytes) else {
            return Ok(Kept::Nothing);
        };
        let mut read = Configuration::default();
        // Every field is read, also after one that cannot be.
        let are_whole = [
            take(&mut fields, "desk", &mut read.desk),
            take(&mut fields, "preferences", &mut read.preferences),
            take(&mut fields, "recent", &mut read.recent),
            take(&mut fields, "persons", &mut read.persons),
            take(&mut fields, "exported_into", &mut read.exported_into),
            take(&mut fields, "words", &mut read.words),
        ];
        Ok(if are_whole.contains(&false) { Kept::Part(read) } else { Kept::Whole(read) })
    }

    /// Writes it whole or not at all.
    pub fn write(&self, directory: &Path) -> Result<(), Failure> {
        let path = directory.join("desk.json");
        let bytes = serde_json::to_vec_pretty(self).map_err(|error| Failure::file(&path, &error.into()))?;
        std::fs::create_dir_all(directory).map_err(|error| Failure::folder(directory, &error))?;
        Draft::write(path, &bytes)?.settle().map(drop)
    }

    /// Puts a newsroom first among the recent ones.
    pub fn remember(&mut self, path: &Path, name: &str) {
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path: path.to_owned(), name: name.to_owned() });
        self.recent.truncate(RECENT);
    }

    /// Gives a newsroom among the recent ones another name.
    pub fn rename(&mut self, path: &Path, name: &str) {
        for recent in self.recent.iter_mut().filter(|recent| recent.path == path) {
            recent.name = name.to_owned();
        }
    }
}

/// How much of the file could be read.
enum Kept {
    Whole(Configuration),
    Part(Configuration),
    Nothing,
}

/// Puts the field called `name` into its place, if it is there and can be read; false if it cannot.
fn take<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &str, place: &mut T) -> bool {
    match fields.remove(name).map(serde_json::from_value) {
        None => true,
        Some(Ok(value)) => {
            *place = value;
            true
        }
        Some(Err(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let directory = tempfile::tempdir().unwrap();
        let mut configuration = Configuration::default();
        for number in 0..20 {
            configuration.remember(Path::new(&format!("/n/{number}.hexapla")), "N");
        }
        configuration.remember(Path::new("/n/15.hexapla"), "N");
        configuration.write(directory.path()).unwrap();
        let read = Configuration::read(directory.path());
        assert_eq!(read.desk, configuration.desk);
        assert_eq!(read.recent.len(), RECENT);
        assert_eq!(read.recent[0].path, Path::new("/n/15.hexapla"));
    }

    #[test]
    fn preferences_of_another_version_cost_nothing_else() {
        let directory = tempfile::tempdir().unwrap();
        let written = br#"{ "desk": "d", "preferences": { "of_tomorrow": 1 }, "recent": [{ "path": "/n.hexapla", "name": "N" }] }"#;
        std::fs::write(directory.path().join("desk.json"), written).unwrap();
        let read = Configuration::read(directory.path());
        assert_eq!((read.desk.as_str(), read.recent.len()), ("d", 1));
    }

    #[test]
    fn a_field_that_cannot_be_read_costs_no_other() {
        let whole = serde_json::json!({
            "desk": "d", "recent": [{ "path": "/n.hexapla", "name": "N" }], "persons": { "/n.hexapla": "p" },
            "exported_into": { "/n.hexapla": "/pages" }, "words": { "tr": ["yuva"] },
        });
        for field in ["desk", "recent", "persons", "exported_into", "words"] {
            let directory = tempfile::tempdir().unwrap();
            let mut written = whole.clone();
            written[field] = serde_json::json!(7);
            let written = written.to_string();
            std::fs::write(directory.path().join("desk.json"), &written).unwrap();
            let read = Configuration::read_to_change(directory.path()).unwrap().unwrap();
            let kept = [
                ("desk", read.desk == "d"),
                ("recent", !read.recent.is_empty()),
                ("persons", !read.persons.is_empty()),
                ("exported_into", !read.exported_into.is_empty()),
                ("words", !read.words.is_empty()),
            ];
            for (name, is_kept) in kept {
                assert_eq!(is_kept, name != field, "{name}, without {field}");
            }
            let aside = std::fs::read_to_string(directory.path().join("desk.json.damaged")).unwrap();
            assert_eq!(aside, written);
        }
    }

    #[test]
    fn a_damaged_file_does_not_stop_the_program() {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join("desk.json"), b"{ half").unwrap();
        assert!(Configuration::read(directory.path()).recent.is_empty());
        assert!(Configuration::read_to_change(directory.path()).unwrap().is_none());
        assert_eq!(std::fs::read(directory.path().join("desk.json.damaged")).unwrap(), b"{ half");
        assert!(directory.path().join("desk.json").exists(), "it stays until another is written over it");
    }
}
