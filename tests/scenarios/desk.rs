//! A desk in a directory of its own, with a clock that the scenario sets.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::clock::Clock;
use app::commands::dispatch;
use app::desk::Desk;
use app::failure::Failure;
use app::places::Places;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that goes on by a second each time it is asked.
struct Ticking(Arc<AtomicI64>);

impl Clock for Ticking {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.fetch_add(1, Ordering::SeqCst), 0).expect("a moment of this century")
    }
}

pub struct Scenario {
    pub desk: Desk,
    pub directory: TempDir,
    clock: Arc<AtomicI64>,
}

impl Scenario {
    /// A desk without a newsroom.
    pub fn bare() -> Scenario {
        let directory = tempfile::tempdir().expect("a directory for the scenario");
        let places = Places {
            configuration: directory.path().join("configuration"),
            documents: directory.path().into(),
            // A scenario is the same on every machine, whatever is installed there.
            dictionaries: Vec::new(),
        };
        // 23 November 2026, 9 o'clock.
        let clock = Arc::new(AtomicI64::new(1_795_424_400));
        let ticking = Box::new(Ticking(Arc::clone(&clock)));
        Scenario { desk: Desk::new(places, ticking, vec!["en".into()]), directory, clock }
    }

    /// A desk with an empty newsroom.
    pub fn empty() -> Scenario {
        let scenario = Scenario::bare();
        scenario.call(
            "create_newsroom",
            json!({ "path": scenario.file("Test.hexapla"), "name": "Test", "sample": false }),
        );
        scenario
    }

    /// A desk with the sample newsroom.
    pub fn sample() -> Scenario {
        let scenario = Scenario::bare();
        scenario.call(
            "create_newsroom",
            json!({ "path": scenario.file("Sample.hexapla"), "name": "Sample", "sample": true }),
        );
        scenario
    }

    /// Lets so many minutes go by.
    pub fn wait(&self, minutes: i64) {
        self.clock.fetch_add(minutes * 60, Ordering::SeqCst);
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Writes a file and gives its path.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.file(name);
        std::fs::write(&path, bytes).expect("a file of the scenario");
        path
    }

    #[track_caller]
    pub fn call(&self, command: &str, request: Value) -> Value {
        match dispatch(&self.desk, command, request) {
            Ok(answer) => answer.value,
            Err(failure) => panic!("{command}: {failure}"),
        }
    }

    #[track_caller]
    pub fn refusal(&self, command: &str, request: Value) -> Failure {
        match dispatch(&self.desk, command, request) {
            Ok(answer) => panic!("{command} was not refused: {}", answer.value),
            Err(failure) => failure,
        }
    }

    /// Reads a file in and keeps it.
    #[track_caller]
    pub fn import(&self, path: &Path, article: Option<&str>) -> Value {
        let read = self.call("read_import", json!({ "path": path }));
        self.call("keep_import", keep_request(&read, article))
    }

    /// What `set_state` gets from somebody who has an edition's present text before them, and its article's endnotes.
    pub fn move_of(&self, edition: &str, state: &str) -> Value {
        let view = self.call("open_edition", json!({ "edition": edition }));
        let article = self.call("open_article", json!({ "article": view["head"]["article"] }));
        let mut notes = Vec::new();
        for note in article["notes"].as_array().into_iter().flatten() {
            for text in note["texts"].as_array().into_iter().flatten() {
                let [language, digest] = ["language", "digest"].map(|field| &text[field]);
                notes.push(json!({ "note": note["id"], "language": language, "digest": digest }));
            }
        }
        json!({ "edition": edition, "state": state, "revision": view["head"]["revision"], "notes": notes })
    }

    /// The first article that a search finds.
    #[track_caller]
    pub fn found(&self, search: &str) -> Value {
        let list = self.call("list_articles", json!({ "search": search }));
        assert_ne!(list["total"], json!(0), "nothing found for “{search}”");
        list["rows"][0].clone()
    }
}

/// The request that keeps what was read as it is.
pub fn keep_request(read: &Value, article: Option<&str>) -> Value {
    json!({
        "format": read["format"], "pieces": read["pieces"], "markdown": read["markdown"],
        "language": read["article"]["language"], "article": article,
    })
}

/// A paragraph as the window sends it.
pub fn paragraph(text: &str) -> Value {
    json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] })
}

/// The edition of a row or an article view in this language.
#[track_caller]
pub fn edition_in(article: &Value, language: &str) -> String {
    let editions = article["editions"].as_array().expect("editions");
    let edition = editions.iter().find(|edition| edition["language"] == json!(language));
    edition.unwrap_or_else(|| panic!("no edition in {language}"))["id"].as_str().expect("an id").to_owned()
}

/// The plain text of a node.
pub fn plain(node: &Value) -> String {
    let mut text = node["text"].as_str().unwrap_or_default().to_owned();
    for child in node["content"].as_array().into_iter().flatten() {
        text.push_str(&plain(child));
    }
    text
}
