//! Notes with what they say, as text files, and how right a reading of them is.

// A case that is broken should end the test.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use cite::fields::{Name, NoteFields, PartialDate};
use cite::read::read_note;
use text::language::Language;

/// The fields that are counted.
pub const FIELDS: &[&str] = &["authors", "title", "container", "date", "address", "accessed"];

/// The fields that are told beside them.
pub const MORE: &[&str] =
    &["kind", "volume", "issue", "pages", "publisher", "place", "doi", "editor", "translator", "language"];

/// A field that was read otherwise than it should be.
pub struct Wrong {
    pub file: String,
    pub note: String,
    pub field: &'static str,
    pub wanted: String,
    pub got: String,
}

/// What a folder of notes gave: for each file and field how many were right, of how many.
#[derive(Default)]
pub struct Score {
    pub counts: BTreeMap<(String, &'static str), (usize, usize)>,
    pub wrong: Vec<Wrong>,
}

impl Score {
    /// The share of right ones in a field over all files.
    pub fn of(&self, field: &str) -> f64 {
        let mut sum = (0, 0);
        for ((_, counted), (right, all)) in &self.counts {
            if *counted == field {
                sum = (sum.0 + right, sum.1 + all);
            }
        }
        sum.0 as f64 / sum.1.max(1) as f64
    }
}

/// Reads every note of the folder's `*.txt` and compares it with what stands under it.
pub fn score(folder: &Path) -> Score {
    let mut score = Score::default();
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    for path in paths {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let language = Language::parse(file.split('-').next().unwrap()).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        for entry in text.split("\n\n").filter(|entry| entry.trim_start().starts_with("note:")) {
            let wanted: BTreeMap<&str, &str> =
                entry.lines().filter_map(|line| line.split_once(':')).collect();
            let note = wanted["note"].trim();
            let read = read_note(note, &language);
            let excused = wanted.get("unsure").copied().unwrap_or_default();
            let excused: Vec<&str> = excused.split(',').map(str::trim).collect();
            for field in FIELDS.iter().chain(MORE) {
                let (want, got) =
                    (wanted.get(field).copied().unwrap_or_default().trim(), value(&read, field));
                let count = score.counts.entry((file.clone(), field)).or_default();
                count.1 += 1;
                if bare(want) == bare(&got) || excused.contains(field) {
                    count.0 += 1;
                } else {
                    score.wrong.push(Wrong {
                        file: file.clone(),
                        note: note.to_owned(),
                        field,
                        wanted: want.to_owned(),
                        got,
                    });
                }
            }
        }
    }
    score
}

fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{AD}').collect()
}

fn names(names: &[Name]) -> String {
    names.iter().map(Name::to_string).collect::<Vec<_>>().join("; ")
}

fn value(read: &NoteFields, field: &str) -> String {
    let date = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
    match field {
        "authors" => names(&read.authors),
        "title" => read.title.clone().unwrap_or_default(),
        "container" => read.container.clone().unwrap_or_default(),
        "date" => date(read.date),
        "address" => read.address.clone().unwrap_or_default(),
        "accessed" => date(read.accessed),
        "kind" => read.kind.as_str().to_owned(),
        "volume" => read.volume.clone().unwrap_or_default(),
        "issue" => read.issue.clone().unwrap_or_default(),
        "pages" => read.pages.clone().unwrap_or_default(),
        "publisher" => read.publisher.clone().unwrap_or_default(),
        "place" => read.place.clone().unwrap_or_default(),
        "doi" => read.doi.clone().unwrap_or_default(),
        "editor" => names(&read.editors),
        "translator" => names(&read.translators),
        _ => read.language.clone().unwrap_or_default(),
    }
}
