//! What the program keeps for its user on this machine: `desk.json` in the configuration directory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize};

use crate::desk::new_id;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::wire::newsroom::Preferences;

/// How many newsrooms the first screen remembers.
const RECENT: usize = 12;

/// The contents of `desk.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Configuration {
    /// The id of this installation; every revision names it.
    pub desk: String,
    #[serde(deserialize_with = "preferences_or_none")]
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

/// Preferences that another version of the program wrote, and this one cannot read, are as if none were kept:
/// everything else in the file is.
fn preferences_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Preferences, D::Error> {
    Ok(serde_json::from_value(serde_json::Value::deserialize(deserializer)?).unwrap_or_default())
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
    /// What `directory` holds. A file that is missing or damaged gives a fresh configuration: losing a
    /// preference must never keep anyone from their work.
    pub fn read(directory: &Path) -> Configuration {
        std::fs::read(directory.join("desk.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
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
    fn a_damaged_file_does_not_stop_the_program() {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join("desk.json"), b"{ half").unwrap();
        assert!(Configuration::read(directory.path()).recent.is_empty());
    }
}
