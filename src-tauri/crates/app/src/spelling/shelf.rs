//! The dictionaries on this machine: where they lie, which one is a language's, and each read once.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use spelling::Dictionary;
use text::language::Language;

/// The largest file that is taken for a dictionary's, in bytes: 64 MB. The largest that Debian has, the
/// Hungarian and the Turkish, have under ten.
const LARGEST: u64 = 64 << 20;

/// The folders that dictionaries lie in, and those read so far.
pub(crate) struct Shelf {
    /// The user's own first.
    folders: Vec<PathBuf>,
    read: Mutex<HashMap<PathBuf, Slot>>,
}

/// A dictionary of the shelf.
#[derive(Clone)]
pub(crate) struct Shelved {
    /// The name of its files, such as `tr_TR`.
    pub(crate) name: String,
    pub(crate) dictionary: Arc<Dictionary>,
}

/// Why a language has no dictionary.
#[derive(Debug, Clone)]
pub(crate) enum Lack {
    /// None lies in the folders.
    Missing,
    /// The one that lies there cannot be used.
    Unreadable { name: String, path: PathBuf, reason: String },
}

/// A dictionary that was read, or is being read, from files as they were at one time.
#[derive(Clone)]
struct Slot {
    files: [Stamp; 2],
    dictionary: Arc<OnceLock<Result<Arc<Dictionary>, String>>>,
}

/// By what one sees that a file is another than before.
type Stamp = (u64, Option<SystemTime>);

impl Shelf {
    /// A shelf with a user's own folder, which need not exist, and the system's.
    pub(crate) fn of(own: PathBuf, system: &[PathBuf]) -> Shelf {
        let folders = std::iter::once(own).chain(system.iter().cloned()).collect();
        Shelf { folders, read: Mutex::default() }
    }

    /// Where the user's own dictionaries lie.
    pub(crate) fn own_folder(&self) -> &Path {
        &self.folders[0]
    }

    /// The dictionary of a language, read if it was not yet, or if its files are others by now. The folders are
    /// looked into each time, so that one that was just installed is found.
    pub(crate) fn dictionary(&self, language: &Language) -> Result<Shelved, Lack> {
        let mut found: Vec<_> = self.candidates(language).collect();
        found.sort();
        let Some((_, _, _, name, folder)) = found.into_iter().next() else { return Err(Lack::Missing) };
        let path = folder.join(format!("{name}.aff"));
        let unreadable = |reason: String| Lack::Unreadable { name: name.clone(), path: path.clone(), reason };
        let files = [path.clone(), path.with_extension("dic")];
        let stamps = files.each_ref().map(|file| stamp(file));
        let [Ok(aff), Ok(dic)] = stamps else {
            let reason = stamps.into_iter().find_map(Result::err).unwrap_or_default();
            return Err(unreadable(reason));
        };
        let slot = self.slot(&path, [aff, dic]);
        // The lock of the shelf is not held here: only who wants the same dictionary waits for it.
        match slot.dictionary.get_or_init(|| read(&files)) {
            Ok(dictionary) => Ok(Shelved { name, dictionary: Arc::clone(dictionary) }),
            Err(reason) => Err(unreadable(reason.clone())),
        }
    }

    fn slot(&self, path: &Path, files: [Stamp; 2]) -> Slot {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        match read.get(path) {
            Some(slot) if slot.files == files => slot.clone(),
            _ => {
                let slot = Slot { files, dictionary: Arc::default() };
                read.insert(path.to_owned(), slot.clone());
                slot
            }
        }
    }

    /// What could serve for a language, by how well it does: a dictionary of just this tag before any other,
    /// a user's own before the system's, then by [`rank`] and name.
    fn candidates<'a>(
        &'a self,
        language: &'a Language,
    ) -> impl Iterator<Item = (bool, usize, u8, String, &'a Path)> {
        self.folders.iter().enumerate().flat_map(move |(place, folder)| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            entries.filter_map(move |entry| {
                let name = entry.file_name().into_string().ok()?.strip_suffix(".aff")?.to_owned();
                let rank = rank(&Language::parse(&name).ok()?, language)?;
                Some((rank > 0, place, rank, name, folder.as_path()))
            })
        })
    }
}

/// How well a dictionary serves for a language, 0 being best; not at all if it is of another language or of
/// another script.
fn rank(dictionary: &Language, language: &Language) -> Option<u8> {
    if dictionary.primary() != language.primary() || dictionary.script() != language.script() {
        return None;
    }
    if dictionary == language {
        return Some(0);
    }
    Some(match dictionary.as_str() {
        tag if tag == language.primary() => 1,
        tag if tag.replace('-', "_") == usual_name_of(language.primary()) => 2,
        _ => 3,
    })
}

/// The name that a language's dictionary usually has: that of the tag if it names a region, else with the
/// region that most of its readers are in, where there is such a one.
pub(crate) fn usual_name(language: &Language) -> String {
    match language.as_str().replace('-', "_") {
        tag if tag == language.primary() => usual_name_of(&tag).to_owned(),
        tag => tag,
    }
}

/// Whether the dictionary of this name is a language's own, and not one of another region that serves for it.
pub(super) fn is_own(name: &str, language: &Language) -> bool {
    name == usual_name(language) || Language::parse(name).is_ok_and(|dictionary| dictionary == *language)
}

fn usual_name_of(primary: &str) -> &str {
    match primary {
        "en" => "en_US",
        "ru" => "ru_RU",
        "tr" => "tr_TR",
        "de" => "de_DE",
        "es" => "es_ES",
        "fr" => "fr_FR",
        "it" => "it_IT",
        "kk" => "kk_KZ",
        "pl" => "pl_PL",
        "pt" => "pt_PT",
        "uk" => "uk_UA",
        "uz" => "uz_UZ",
        other => other,
    }
}

/// What tells that a file has changed, or why it cannot be a dictionary's.
fn stamp(file: &Path) -> Result<Stamp, String> {
    let metadata: Metadata = fs::metadata(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            format!("{name} is not beside it")
        }
        _ => error.to_string(),
    })?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Err(format!("{} is no file of at most 64 MB", file.display()));
    }
    Ok((metadata.len(), metadata.modified().ok()))
}

fn read([aff, dic]: &[PathBuf; 2]) -> Result<Arc<Dictionary>, String> {
    let bytes = |file: &Path| fs::read(file).map_err(|error| error.to_string());
    Dictionary::read(&bytes(aff)?, &bytes(dic)?).map(Arc::new).map_err(|unreadable| unreadable.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of the dictionaries, named with `own/` or `system/` before them, is a language's.
    #[track_caller]
    fn check(dictionaries: &str, language: &str, expected: &str) {
        let directory = tempfile::tempdir().unwrap();
        for dictionary in dictionaries.split(' ') {
            let path = directory.path().join(dictionary);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path.with_extension("aff"), "SET UTF-8\n").unwrap();
            fs::write(path.with_extension("dic"), "1\nword\n").unwrap();
        }
        let shelf = Shelf::of(directory.path().join("own"), &[directory.path().join("system")]);
        let found = match shelf.dictionary(&language.parse().unwrap()) {
            Ok(shelved) => shelved.name,
            Err(lack) => format!("{lack:?}"),
        };
        assert_eq!(found, expected, "{language} of {dictionaries}");
    }

    #[test]
    fn a_language_gets_the_nearest_dictionary() {
        check("system/en_GB system/en_US system/ru_RU", "en", "en_US");
        check("system/en_GB system/en_US", "en-GB", "en_GB");
        check("system/en_GB", "en-US", "en_GB");
        check("system/en_AU system/en_US", "en-IE", "en_US");
        check("own/en_GB system/en_US", "en", "en_GB");
        check("own/en_GB system/en_US", "en-US", "en_US");
        check("system/fr system/fr_FR", "fr", "fr");
        check("system/ka_GE system/hyph_ka", "ka", "ka_GE");
        check("system/sr_RS system/sr_Latn_RS", "sr", "sr_RS");
        check("system/sr_RS system/sr_Latn_RS", "sr-Latn", "sr_Latn_RS");
        check("system/kk_KZ", "kk-Latn", "Missing");
        check("system/en_US", "tr", "Missing");
    }

    #[test]
    fn a_dictionary_is_read_once_and_again_when_its_files_change() {
        let directory = tempfile::tempdir().unwrap();
        let file = |ending: &str| directory.path().join(format!("tr_TR.{ending}"));
        let shelf = Shelf::of(directory.path().to_owned(), &[]);
        let lack = |shelf: &Shelf| match shelf.dictionary(&Language::TURKISH) {
            Err(Lack::Unreadable { reason, .. }) => reason,
            other => panic!("{:?}", other.err()),
        };
        fs::write(file("aff"), "SET UTF-8\n").unwrap();
        assert_eq!(lack(&shelf), "tr_TR.dic is not beside it");
        fs::write(file("dic"), "no number\n").unwrap();
        assert!(lack(&shelf).contains("line 1"), "{}", lack(&shelf));
        fs::write(file("dic"), "1\nkelime\n").unwrap();
        let first = shelf.dictionary(&Language::TURKISH).unwrap().dictionary;
        let second = shelf.dictionary(&Language::TURKISH).unwrap().dictionary;
        assert!(Arc::ptr_eq(&first, &second), "it was read once");
        fs::write(file("dic"), "2\nkelime\nkelam\n").unwrap();
        let third = shelf.dictionary(&Language::TURKISH).unwrap().dictionary;
        assert!(!Arc::ptr_eq(&first, &third), "the new files were read");
    }
}
