//! Where things of this user lie on this machine.

use std::path::PathBuf;

/// Where Debian and its kin put dictionaries.
const SYSTEM_DICTIONARIES: [&str; 2] = ["/usr/share/hunspell", "/usr/share/myspell/dicts"];

/// The directories that the program uses.
#[derive(Debug, Clone)]
pub struct Places {
    /// Holds `desk.json`: preferences, recent newsrooms, this desk's id; and in `dictionaries` those that the
    /// user added.
    pub configuration: PathBuf,
    /// Where a new newsroom is put unless the user says otherwise.
    pub documents: PathBuf,
    /// Where the system keeps dictionaries, the folders to be looked into first coming first.
    pub dictionaries: Vec<PathBuf>,
}

impl Places {
    /// The system's places for this user; of a user without a home, the current directory.
    pub fn of_user() -> Places {
        let home = || dirs::home_dir().unwrap_or_else(|| PathBuf::from("."));
        Places {
            configuration: dirs::config_dir().unwrap_or_else(home).join("hexapla"),
            documents: dirs::document_dir().unwrap_or_else(home),
            dictionaries: SYSTEM_DICTIONARIES.map(PathBuf::from).to_vec(),
        }
    }
}
