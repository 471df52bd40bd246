//! A user's place on a virtual display, and the window that is opened there.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app::clock::Clock;
use app::commands::dispatch;
use app::places::Places;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::display::Display;
use xtask::driver::Driver;
use xtask::page::Page;
use xtask::root::target;

/// The title of the sample article in its original language.
pub const SAMPLE: &str = "Saati Geri Almak: Avrupa’nın Bir Türlü Veremediği Karar";

/// The names of the two columns that are typed into.
pub const COLUMNS: [&str; 2] = ["Body, Türkçe", "Body, Русский"];

/// A user's place on this machine, which outlives the windows that are opened on it.
pub struct Desk {
    pub directory: TempDir,
    pub display: Display,
}

/// A window; the page goes before the program that drives it.
pub struct Window {
    pub page: Page,
    pub driver: Driver,
}

impl Desk {
    pub fn new() -> Result<Desk> {
        Ok(Desk { display: Display::start()?, directory: tempfile::tempdir()? })
    }

    /// The words by which a start finds this user's place.
    pub fn arguments(&self) -> Vec<OsString> {
        let path = self.directory.path();
        let configuration = path.join("configuration");
        ["--configuration".into(), configuration.into(), "--choose-directory".into(), path.into()].into()
    }

    /// Opens a window. Without a newsroom it opens the one that was open last.
    pub fn open(&self, newsroom: Option<&Path>) -> Result<Window> {
        self.open_with(newsroom.map(OsString::from).into_iter().collect())
    }

    /// Opens a window that is told these words too.
    pub fn open_with(&self, words: Vec<OsString>) -> Result<Window> {
        let arguments = [self.arguments(), words].concat();
        let runtime = self.directory.path().to_string_lossy();
        let driver = Driver::start(&[
            ("DISPLAY", &self.display.name),
            ("LANGUAGE", "en"),
            ("LANG", "C.UTF-8"),
            ("XDG_RUNTIME_DIR", &runtime),
        ])?;
        let page = driver.open(&program(), &arguments)?;
        page.resize(1280, 800)?;
        Ok(Window { page, driver })
    }
}

/// The program that cargo has built last.
pub fn program() -> PathBuf {
    target().join("debug").join("hexapla")
}

/// Pictures of the window for people to look at.
pub fn pictures() -> Result<PathBuf> {
    let directory = target().join("verify").join("window");
    std::fs::create_dir_all(&directory)?;
    Ok(directory)
}

/// Opens the sample newsroom, from the welcome.
pub fn open_sample(page: &Page) -> Result<()> {
    let sample = page.by_role("button", "Open the sample newsroom")?;
    page.click(&sample)?;
    page.by_role("heading", "Articles").map(|_| ())
}

/// Opens the article whose title has these words, from the library.
pub fn open_article(page: &Page, words: &str) -> Result<()> {
    let row = page.by_role("row", words)?;
    page.click(&row)?;
    page.by_role("textbox", "Body, ").map(|_| ())
}

/// The newsroom that the sample was put into.
pub fn newsroom_in(directory: &Path) -> Result<PathBuf> {
    let mut files = std::fs::read_dir(directory)?.flatten().map(|entry| entry.path());
    files
        .find(|path| path.extension().is_some_and(|ending| ending == "hexapla"))
        .context("there is no newsroom")
}

/// The core without a window.
pub fn core(directory: &Path, clock: Box<dyn Clock>) -> app::desk::Desk {
    let places = Places {
        configuration: directory.join("core"),
        documents: directory.to_owned(),
        dictionaries: Vec::new(),
    };
    app::desk::Desk::new(places, clock, Vec::new())
}

/// Asks the core.
pub fn ask(core: &app::desk::Desk, name: &str, request: Value) -> Result<Value> {
    Ok(dispatch(core, name, request)?.value)
}

/// A newsroom with one article, of this Markdown in this language.
pub fn newsroom_with(
    directory: &Path,
    name: &str,
    (language, markdown): (&str, &str),
    clock: Box<dyn Clock>,
) -> Result<PathBuf> {
    let core = core(directory, clock);
    let path = directory.join(name).with_extension("hexapla");
    ask(&core, "create_newsroom", json!({ "path": path, "name": name, "sample": false }))?;
    let request = json!({
        "format": "markdown", "pieces": [], "markdown": markdown, "language": language,
        "article": null
    });
    ask(&core, "keep_import", request)?;
    ask(&core, "close_newsroom", json!({}))?;
    Ok(path)
}
