//! What takes long is found before the transaction that wants it begins: other writers wait as long as that goes on.

use editorial::id::EditionId;
use store::Reader;

use super::sides::Sides;
use crate::desk::Desk;
use crate::failure::Failure;

/// What was found of a translation and its original as they were.
pub(super) struct Beforehand<T> {
    sides: Sides,
    found: T,
}

impl<T> Beforehand<T> {
    pub fn find(
        desk: &Desk,
        translation: EditionId,
        find: impl FnOnce(&Reader, &Sides) -> Result<T, Failure>,
    ) -> Result<Beforehand<T>, Failure> {
        desk.open()?.newsroom.read(|reader| {
            let sides = Sides::get(reader, translation)?;
            let found = find(reader, &sides)?;
            Ok(Beforehand { sides, found })
        })
    }

    /// What was found if all still is as it was, or else what is found now.
    pub fn or(self, sides: &Sides, find: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        if self.sides == *sides {
            return Ok(self.found);
        }
        #[cfg(test)]
        crate::change::under_way::count();
        find()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

    use std::path::Path;

    use serde_json::{Value, json};

    use super::*;
    use crate::change::under_way;
    use crate::clock::SystemClock;
    use crate::commands::dispatch;
    use crate::places::Places;

    const ORIGINAL: &str = "---\ntitle: The river\nlang: en\n---\n\nThe river is low.[^1] Ships wait.\n\nThe port was closed in May.[^2]\n\nWho pays? The state pays.\n\n[^1]: One.\n\n[^2]: Two.\n";
    const TRANSLATION: &str = "---\ntitle: Nehir\nlang: tr\n---\n\nNehir alçak.[^1] Gemiler bekliyor.\n\nLiman mayısta kapandı.[^2]\n\nKim ödüyor? Devlet ödüyor.\n\n[^1]: Bir.\n\n[^2]: İki.\n";

    /// A desk in a directory, at which nothing was looked at yet.
    fn desk(directory: &Path) -> Desk {
        let places = Places {
            configuration: directory.join("configuration"),
            documents: directory.into(),
            dictionaries: Vec::new(),
        };
        Desk::new(places, Box::new(SystemClock), vec!["en".into()])
    }

    /// The same with the newsroom open.
    fn opened(directory: &Path) -> Desk {
        let desk = desk(directory);
        call(&desk, "open_newsroom", json!({ "path": directory.join("Test.hexapla") }));
        desk
    }

    #[track_caller]
    fn call(desk: &Desk, command: &str, request: Value) -> Value {
        dispatch(desk, command, request).unwrap().value
    }

    /// Reads an article and its translation into a new newsroom. Gives the translation.
    fn read_in(directory: &Path) -> String {
        let desk = desk(directory);
        let path = directory.join("Test.hexapla");
        call(&desk, "create_newsroom", json!({ "path": path, "name": "Test", "sample": false }));
        let keep = |text: &str, language: &str, article: &Value| {
            let request = json!({ "format": "markdown", "pieces": [], "markdown": text, "language": language, "article": article });
            call(&desk, "keep_import", request)
        };
        let article = keep(ORIGINAL, "en", &Value::Null)["article"].clone();
        keep(TRANSLATION, "tr", &article)["edition"].as_str().unwrap().to_owned()
    }

    #[test]
    fn nothing_is_learned_or_aligned_while_others_wait() {
        let directory = tempfile::tempdir().unwrap();
        let directory = directory.path();
        under_way::counted();
        let edition = read_in(directory);
        assert_eq!(under_way::counted(), [1, 0], "a translation that is read in");
        let asking = opened(directory);
        let bead = call(&asking, "pairing", json!({ "edition": edition }))["beads"][1].clone();
        let named = json!({ "edition": edition, "source": bead["source"] });
        let sentence = call(&asking, "sentence_beads", named)["beads"][0]["target"][0].clone();
        let mend = |mend: Value| json!({ "edition": edition, "mend": mend });
        for (command, request) in [
            (
                "mend_pairing",
                mend(json!({ "kind": "free", "source": bead["source"], "target": bead["target"] })),
            ),
            ("mend_sentences", mend(json!({ "kind": "alone", "target": [sentence] }))),
            ("realign", json!({ "edition": edition })),
        ] {
            let desk = opened(directory);
            under_way::counted();
            call(&desk, command, request);
            assert_eq!(under_way::counted()[1], 0, "{command}");
        }
    }

    #[test]
    fn what_is_otherwise_by_then_is_found_again() {
        let directory = tempfile::tempdir().unwrap();
        let edition = read_in(directory.path());
        let id: EditionId = edition.parse().unwrap();
        let desk = opened(directory.path());
        let find = || Beforehand::find(&desk, id, |_, sides| Ok(sides.kept.len())).unwrap();
        let again = |found: Beforehand<usize>| {
            let open = desk.open().unwrap();
            open.newsroom.read(|reader| found.or(&Sides::get(reader, id)?, || Ok(usize::MAX))).unwrap()
        };
        let found = find();
        assert_ne!(again(found), usize::MAX);
        let found = find();
        let bead = call(&desk, "pairing", json!({ "edition": edition }))["beads"][1].clone();
        let alone = json!({ "edition": edition, "mend": { "kind": "alone", "source": bead["source"] } });
        call(&desk, "mend_pairing", alone);
        assert_eq!(again(found), usize::MAX);
    }
}
