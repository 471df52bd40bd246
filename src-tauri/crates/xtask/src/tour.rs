//! The tour: the desk's main job done once through the real window, where nobody has to watch.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use crate::display::Display;
use crate::driver::Driver;
use crate::page::{CONTROL, END, Page};
use crate::root::{root, target};
use crate::{display, process};

/// Opens the sample newsroom, reads in a page's text, edits a paragraph and exports; leaves pictures and
/// pages in `target/desk` and says so.
pub fn make(program: &Path) -> Result<()> {
    let place = target().join("desk");
    if place.exists() {
        std::fs::remove_dir_all(&place)
            .with_context(|| format!("{} could not be cleared.", place.display()))?;
    }
    std::fs::create_dir_all(&place).with_context(|| format!("{} could not be made.", place.display()))?;

    let display = if display::is_there() { None } else { Some(Display::start()?) };
    let name = display.as_ref().map(|display| display.name.clone());
    let mut environment = vec![("LANGUAGE", "en"), ("LANG", "C.UTF-8")];
    environment.extend(name.as_deref().map(|name| ("DISPLAY", name)));
    process::say("Making the tour through the real window");
    let driver = Driver::start(&environment)?;
    let page = driver.open(program, &arguments(&place))?;
    let tour = Tour { page, place: place.clone() };
    tour.walk().inspect_err(|_| {
        // The picture shows where it stopped; that there is none must not hide the error.
        let _ = tour.picture("stopped-here");
    })?;

    tour.close();

    process::say("Done. The pictures, the pages and the newsroom:");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&place)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| SHOWN.iter().any(|shown| ending == *shown)));
    files.sort();
    for file in files {
        eprintln!("  {}", file.display());
    }
    Ok(())
}

fn arguments(place: &Path) -> Vec<OsString> {
    let text = root().join("src-tauri/crates/app/sample/clock-change.en.txt");
    let mut arguments = Vec::new();
    for (option, path) in [
        ("--configuration", place.join("configuration")),
        ("--choose-file", text),
        ("--choose-directory", place.to_owned()),
    ] {
        arguments.push(OsString::from(option));
        arguments.push(path.into_os_string());
    }
    arguments
}

/// The endings of what is worth a look.
const SHOWN: [&str; 4] = ["png", "html", "md", "hexapla"];

/// The title of the sample article in its original language.
const SAMPLE: &str = "Saati Geri Almak: Avrupa’nın Bir Türlü Veremediği Karar";

struct Tour {
    page: Page,
    place: PathBuf,
}

impl Tour {
    fn walk(&self) -> Result<()> {
        let page = &self.page;
        page.resize(1280, 800)?;
        let sample = page.by_role("button", "Open the sample newsroom")?;
        self.picture("1-welcome")?;
        page.click(&sample)?;
        page.by_role("row", SAMPLE)?;
        self.picture("2-library")?;

        process::say("  reading in a page’s text");
        self.click("button", "Read in a text")?;
        self.click("button", "Choose a file…")?;
        let keep = page.by_role("button", "Keep")?;
        self.picture("3-reading-in")?;
        page.click(&keep)?;
        page.by_role("textbox", "Body, ")?;

        process::say("  editing a paragraph");
        self.click("button", "Articles")?;
        self.click("row", SAMPLE)?;
        let body = page.by_role("textbox", "Body, Türkçe")?;
        page.click(&body)?;
        page.press(&[CONTROL], &END.to_string())?;
        page.type_into(&body, " Bu cümle gezinti sırasında yazıldı.")?;
        // The pause after which a save begins has to pass before the words mean anything.
        std::thread::sleep(Duration::from_millis(700));
        page.sees("Saved ")?;
        self.picture("4-desk")?;

        process::say("  exporting");
        self.click("button", "Export")?;
        self.click("button", "Choose a folder…")?;
        self.click("button", "Write the files")?;
        page.sees("files were written")?;
        self.picture("5-export")?;
        self.click("button", "Close")?;

        self.command("Dark theme")?;
        page.resize(1920, 1080)?;
        self.picture("6-desk-dark")?;
        self.command("People")?;
        page.by_role("heading", "People")?;
        self.picture("7-people-dark")
    }

    /// Closes the window as its user would, so that the newsroom's file is whole.
    fn close(self) {
        // The answer may not come any more: the window that would give it is gone.
        let _ = self.page.execute("window.__TAURI_INTERNALS__.invoke('close')", json!([]));
        std::thread::sleep(Duration::from_millis(500));
    }

    /// Runs an action by its name, through the palette.
    fn command(&self, name: &str) -> Result<()> {
        self.click("button", "All actions")?;
        let field = self.page.by_role("combobox", "Find an action")?;
        self.page.type_into(&field, name)?;
        self.click("option", name)
    }

    fn click(&self, role: &str, name: &str) -> Result<()> {
        let element = self.page.by_role(role, name)?;
        self.page.click(&element)
    }

    fn picture(&self, name: &str) -> Result<()> {
        self.page.picture(&self.place.join(format!("{name}.png")))
    }
}
