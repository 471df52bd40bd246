//! The real window on a virtual display: what is typed is in the file half a second later, whatever happens.
//!
//! It drives the program that cargo has built last, so run it by `cargo verify`, or build first.

mod keyboard;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;
use xtask::display::Display;
use xtask::driver::Driver;
use xtask::page::{CONTROL, END, Page};
use xtask::root::target;

/// What a translator types, with letters that WebKit, the core and the file must carry unharmed.
const TYPED: &str = " Şişli’de çığ ve ığdır; Ёлка, съёмка, Қазақстан; თბილისი.";

/// The title of the sample article in its original language.
const SAMPLE: &str = "Saati Geri Almak: Avrupa’nın Bir Türlü Veremediği Karar";

/// The names of the two columns that are typed into.
const COLUMNS: [&str; 2] = ["Body, Türkçe", "Body, Русский"];

/// A user's place on this machine, which outlives the windows that are opened on it.
struct Desk {
    directory: TempDir,
    display: Display,
}

/// A window; the page goes before the program that drives it.
struct Window {
    page: Page,
    driver: Driver,
}

impl Desk {
    fn new() -> Result<Desk> {
        Ok(Desk { display: Display::start()?, directory: tempfile::tempdir()? })
    }

    fn arguments(&self) -> Vec<OsString> {
        let path = self.directory.path();
        let configuration = path.join("configuration");
        ["--configuration".into(), configuration.into(), "--choose-directory".into(), path.into()].into()
    }

    /// Opens a window. Without a newsroom it opens the one that was open last.
    fn open(&self, newsroom: Option<&Path>) -> Result<Window> {
        let runtime = self.directory.path().to_string_lossy();
        let driver = Driver::start(&[
            ("DISPLAY", &self.display.name),
            ("LANGUAGE", "en"),
            ("LANG", "C.UTF-8"),
            ("XDG_RUNTIME_DIR", &runtime),
        ])?;
        let mut arguments = self.arguments();
        arguments.extend(newsroom.map(OsString::from));
        let page = driver.open(&program(), &arguments)?;
        page.resize(1280, 800)?;
        Ok(Window { page, driver })
    }
}

fn program() -> PathBuf {
    target().join("debug").join("hexapla")
}

/// Pictures of the window for people to look at.
fn pictures() -> Result<PathBuf> {
    let directory = target().join("verify").join("window");
    std::fs::create_dir_all(&directory)?;
    Ok(directory)
}

fn open_sample(page: &Page) -> Result<()> {
    let sample = page.by_role("button", "Open the sample newsroom")?;
    page.click(&sample)?;
    page.by_role("heading", "Articles").map(|_| ())
}

/// Opens the article whose title has these words, from the library.
fn open_article(page: &Page, words: &str) -> Result<()> {
    let row = page.by_role("row", words)?;
    page.click(&row)?;
    page.by_role("textbox", "Body, ").map(|_| ())
}

/// Puts the Russian edition beside the Turkish original, in place of the English one, if it does not lie there yet.
fn show_russian(page: &Page) -> Result<()> {
    if page.look_for("textbox", COLUMNS[1])?.is_some() {
        return Ok(());
    }
    for chip in ["ru Русский", "en English"] {
        let chip = page.by_role("button", chip)?;
        page.click(&chip)?;
    }
    page.by_role("textbox", COLUMNS[1]).map(|_| ())
}

/// Waits until the status line says that all is in the file, after something was typed.
fn saved(page: &Page) -> Result<()> {
    // The pause after which a save begins has to pass before the words mean anything.
    std::thread::sleep(Duration::from_millis(700));
    page.wait("that all is saved", || {
        let foot = page.execute("return document.body.innerText", json!([]))?;
        let foot = foot.as_str().unwrap_or_default();
        Ok((foot.contains("Saved ") && !foot.contains("Saving…")).then_some(()))
    })
}

#[test]
fn what_was_typed_outlives_a_kill() -> Result<()> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    let page = &window.page;
    page.sees("One article, side by side")?;
    page.picture(&pictures()?.join("welcome.png"))?;
    open_sample(page)?;
    page.picture(&pictures()?.join("library.png"))?;
    open_article(page, SAMPLE)?;
    show_russian(page)?;
    for column in COLUMNS {
        let body = page.by_role("textbox", column)?;
        page.click(&body)?;
        page.press(&[CONTROL], &END.to_string())?;
        page.type_into(&body, TYPED)?;
    }
    saved(page)?;
    page.picture(&pictures()?.join("desk-1280.png"))?;
    page.resize(1920, 1080)?;
    page.picture(&pictures()?.join("desk-1920.png"))?;

    window.driver.kill(&program())?;
    window.page.forget();

    let window = desk.open(None)?;
    let page = &window.page;
    page.by_role("heading", "Articles")?;
    open_article(page, SAMPLE)?;
    show_russian(page)?;
    for column in COLUMNS {
        let body = page.by_role("textbox", column)?;
        let text = page.text(&body)?;
        assert!(text.contains(TYPED.trim()), "{column} has lost what was typed: {text}");
    }
    Ok(())
}

/// The interface is looked at in another browser; what this web view makes of its styles shows only here.
#[test]
fn an_unknown_word_is_underlined() -> Result<()> {
    let desk = Desk::new()?;
    let dictionaries = desk.directory.path().join("configuration").join("dictionaries");
    std::fs::create_dir_all(&dictionaries)?;
    std::fs::write(dictionaries.join("tr_TR.aff"), "SET UTF-8\n")?;
    std::fs::write(dictionaries.join("tr_TR.dic"), "1\nsaat\n")?;
    let window = desk.open(None)?;
    let page = &window.page;
    open_sample(page)?;
    open_article(page, SAMPLE)?;
    let line = page.wait("that an unknown word is found", || {
        let script = "let word = document.querySelector('.unknown-word'); \
                      return word && getComputedStyle(word).textDecorationLine";
        Ok(page.execute(script, json!([]))?.as_str().map(str::to_owned))
    })?;
    assert_eq!(line, "underline");
    Ok(())
}

#[test]
fn a_second_start_raises_the_first_window() -> Result<()> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    let page = &window.page;
    open_sample(page)?;
    let newsroom = newsroom_in(desk.directory.path())?;
    let start = Instant::now();
    let status = std::process::Command::new(program())
        .arg(&newsroom)
        .args(desk.arguments())
        .env("XDG_RUNTIME_DIR", desk.directory.path())
        // Without a display it could not open a window of its own if it wanted to.
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .status()?;
    assert!(status.success(), "the second start handed over to the first");
    assert!(start.elapsed() < Duration::from_secs(3), "and came back at once");
    Ok(())
}

#[test]
fn a_change_by_another_program_is_shown() -> Result<()> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    let page = &window.page;
    open_sample(page)?;
    let newsroom = newsroom_in(desk.directory.path())?;
    let places = app::places::Places {
        configuration: desk.directory.path().join("other"),
        documents: desk.directory.path().to_owned(),
        dictionaries: Vec::new(),
    };
    let other = app::desk::Desk::new(places, Box::new(app::clock::SystemClock), Vec::new());
    app::commands::dispatch(&other, "open_newsroom", json!({ "path": newsroom }))?;
    let request = json!({ "language": "tr", "title": "Başka bir programdan" });
    app::commands::dispatch(&other, "create_article", request)?;
    page.sees("Başka bir programdan")
}

#[test]
fn a_file_that_is_no_newsroom_is_refused_in_words() -> Result<()> {
    let desk = Desk::new()?;
    let wrong = desk.directory.path().join("wrong.hexapla");
    std::fs::write(&wrong, "Bu bir haber odası değil.")?;
    let window = desk.open(Some(&wrong))?;
    let page = &window.page;
    page.sees("wrong.hexapla")?;
    page.by_role("button", "Open the sample newsroom")?;
    assert_eq!(std::fs::read_to_string(&wrong)?, "Bu bir haber odası değil.", "the file is as it was");
    Ok(())
}

/// The newsroom that the sample was put into.
fn newsroom_in(directory: &Path) -> Result<PathBuf> {
    let mut files = std::fs::read_dir(directory)?.flatten().map(|entry| entry.path());
    files
        .find(|path| path.extension().is_some_and(|ending| ending == "hexapla"))
        .context("there is no newsroom")
}
