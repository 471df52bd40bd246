//! A newsroom with one article in two languages, and looking at what a killed program left of it.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The languages of the article, the original first.
pub const LANGUAGES: [&str; 2] = ["tr", "ru"];

/// What an edition holds: its title, then its paragraphs.
pub type Texts = Vec<String>;

/// What a newsroom holds, by edition.
#[derive(Debug)]
pub struct Found {
    pub texts: [Texts; 2],
    /// The words that wait for a choice beside each edition.
    pub waiting: [Vec<String>; 2],
}

impl Found {
    /// The texts, where only one has written: it has nobody to differ from.
    pub fn alone(self) -> Result<[Texts; 2]> {
        ensure!(self.waiting.iter().all(Vec::is_empty), "Words wait for a choice: {:#?}", self.waiting);
        Ok(self.texts)
    }
}

/// A newsroom in a folder of its own.
pub struct Newsroom {
    directory: TempDir,
    /// The texts of the editions as they were found last.
    pub texts: [Texts; 2],
}

impl Newsroom {
    /// Makes it, with an article of a few paragraphs.
    pub fn make() -> Result<Newsroom> {
        let directory = tempfile::tempdir()?;
        let desk = desk(directory.path());
        let call = |name: &str, request: Value| dispatch(&desk, name, request).map(|answer| answer.value);
        call(
            "create_newsroom",
            json!({ "path": file(directory.path()), "name": "Killed", "sample": false }),
        )?;
        let mut article = Value::Null;
        for (language, words) in LANGUAGES.iter().zip(["Nehirde su alçak.", "Вода в реке стоит низко."])
        {
            let markdown = format!(
                "---\ntitle: {words}\nlanguage: {language}\n---\n\n{}",
                format!("{words}\n\n").repeat(6)
            );
            let request = json!({
                "format": "markdown", "pieces": [], "markdown": markdown, "language": language, "article": article
            });
            article = call("keep_import", request)?["article"].clone();
        }
        call("close_newsroom", json!({}))?;
        let mut newsroom = Newsroom { directory, texts: Default::default() };
        newsroom.texts = newsroom.look()?.texts;
        Ok(newsroom)
    }

    /// The newsroom's file.
    pub fn file(&self) -> PathBuf {
        file(self.directory.path())
    }

    /// Where those who write in it keep their preferences.
    pub fn configuration(&self) -> PathBuf {
        self.directory.path().join("configuration")
    }

    /// Opens it as a user would, and gives what its editions hold. It fails if anything is not whole.
    pub fn look(&self) -> Result<Found> {
        let desk = desk(self.directory.path());
        open(&desk, &self.file())?;
        let verified = dispatch(&desk, "verify", json!({}))?.value;
        ensure!(verified == json!({ "entry": null, "histories": [] }), "Not as it was written: {verified}");
        let mut found = Found { texts: Default::default(), waiting: Default::default() };
        for (number, view) in editions(&desk)?.iter().enumerate() {
            found.texts[number] = texts_of(view);
            found.waiting[number] = waiting_in(view).map(|choice| words_of(&choice["passage"])).collect();
        }
        dispatch(&desk, "close_newsroom", json!({}))?;

        let connection = rusqlite::Connection::open(self.file())?;
        let integrity: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        ensure!(integrity == "ok", "SQLite says: {integrity}");
        let strays = connection.prepare("PRAGMA foreign_key_check")?.query_map([], |_| Ok(()))?.count();
        ensure!(strays == 0, "{strays} rows refer to what is not there.");
        drop(connection);
        let mut beside: Vec<String> = std::fs::read_dir(self.directory.path())?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| {
                !["configuration", NAME, &format!("{NAME}-wal"), &format!("{NAME}-shm")]
                    .contains(&name.as_str())
            })
            .collect();
        beside.sort();
        ensure!(beside.is_empty(), "Beside the newsroom lies what was not there: {beside:?}");
        Ok(found)
    }

    /// Chooses the words that stand in the text wherever others wait, as a user would.
    pub fn choose(&self) -> Result<()> {
        let desk = open_desk(&self.file())?;
        for view in editions(&desk)? {
            for choice in waiting_in(&view) {
                let chosen = json!({
                    "edition": view["head"]["id"], "id": choice["id"], "passage": choice["passage"]
                });
                dispatch(&desk, "settle", chosen)?;
            }
        }
        dispatch(&desk, "close_newsroom", json!({}))?;
        Ok(())
    }

    /// Leaves the folder where it is, and says where that is.
    pub fn keep(self) -> PathBuf {
        self.directory.keep()
    }
}

const NAME: &str = "Killed.hexapla";

fn file(directory: &Path) -> PathBuf {
    directory.join(NAME)
}

fn desk(directory: &Path) -> Desk {
    let configuration = directory.join("configuration");
    let places = Places { documents: configuration.clone(), configuration, dictionaries: Vec::new() };
    Desk::new(places, Box::new(SystemClock), Vec::new())
}

/// A desk with the newsroom in `file` open.
pub fn open_desk(file: &Path) -> Result<Desk> {
    let Some(directory) = file.parent() else { bail!("{} lies in no folder.", file.display()) };
    let desk = desk(directory);
    open(&desk, file)?;
    Ok(desk)
}

fn open(desk: &Desk, file: &Path) -> Result<()> {
    let state = dispatch(desk, "open_newsroom", json!({ "path": file }))?.value;
    ensure!(state["newsroom"]["read_only"] == json!(false), "It can only be read: {state}");
    Ok(())
}

/// The editions of its article, whole.
pub fn editions(desk: &Desk) -> Result<Vec<Value>> {
    let list = dispatch(desk, "list_articles", json!({}))?.value;
    let article = dispatch(desk, "open_article", json!({ "article": list["rows"][0]["id"] }))?.value;
    ensure!(article.get("damaged").is_none() && article.get("flaws").is_none(), "It has flaws: {article}");
    let of = |language: &&str| {
        let heads = article["editions"].as_array().into_iter().flatten();
        let head = heads.into_iter().find(|head| head["language"] == json!(language));
        let edition = head.map_or(Value::Null, |head| head["id"].clone());
        Ok(dispatch(desk, "open_edition", json!({ "edition": edition }))?.value)
    };
    LANGUAGES.iter().map(of).collect()
}

/// The texts of an edition as it is read from the file.
pub fn texts_of(view: &Value) -> Texts {
    let blocks = view["blocks"].as_array().into_iter().flatten();
    let title = view["title"].as_str().unwrap_or_default().to_owned();
    std::iter::once(title).chain(blocks.map(|block| plain(&block["node"]))).collect()
}

/// Texts to be compared: how many spaces stand between words does not count, nor do empty paragraphs.
pub fn settled(texts: &Texts) -> Texts {
    let spaced = texts.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    spaced.enumerate().filter(|(at, text)| *at == 0 || !text.is_empty()).map(|(_, text)| text).collect()
}

/// All words that stand in a place, or wait for it, about which nobody has chosen yet.
pub fn contested(file: &Path) -> Result<Vec<String>> {
    let desk = open_desk(file)?;
    let mut contested = Vec::new();
    for view in editions(&desk)? {
        let blocks = || view["blocks"].as_array().into_iter().flatten();
        for passage in waiting_in(&view).map(|choice| &choice["passage"]) {
            contested.push(words_of(passage));
            let place = blocks().find(|block| block["id"] == passage["block"]);
            let title = || view["title"].as_str().unwrap_or_default().to_owned();
            contested.push(place.map_or_else(title, |block| plain(&block["node"])));
        }
    }
    Ok(contested)
}

fn waiting_in(view: &Value) -> impl Iterator<Item = &Value> {
    view["undecided"].as_array().into_iter().flatten()
}

/// The words of a title or a paragraph that waits.
fn words_of(passage: &Value) -> String {
    passage["words"].as_str().map_or_else(|| plain(&passage["node"]), str::to_owned)
}

fn plain(node: &Value) -> String {
    let mut text = node["text"].as_str().unwrap_or_default().to_owned();
    for child in node["content"].as_array().into_iter().flatten() {
        text.push_str(&plain(child));
    }
    text
}
