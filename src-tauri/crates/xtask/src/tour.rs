//! The tour: the desk's main job done once through the real window, where nobody has to watch.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::display::Display;
use crate::driver::Driver;
use crate::page::{END, Page};
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
    let pages = place.join("pages");
    std::fs::create_dir_all(&pages).with_context(|| format!("{} could not be made.", pages.display()))?;

    let display = if display::is_there() { None } else { Some(Display::start()?) };
    let name = display.as_ref().map(|display| display.name.clone());
    let mut environment = vec![("LANGUAGE", "en"), ("LANG", "C.UTF-8")];
    environment.extend(name.as_deref().map(|name| ("DISPLAY", name)));
    process::say("Making the tour through the real window");
    let driver = Driver::start(&environment)?;
    let page = driver.open(program, &arguments(&place, &pages))?;
    let tour = Tour { page, place };
    tour.walk().inspect_err(|_| {
        // The picture shows where it stopped; that there is none must not hide the error.
        let _ = tour.picture("stopped-here");
    })?;

    process::say("Done. Pictures and pages:");
    for directory in [&tour.place, &pages] {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(directory)?.flatten().map(|entry| entry.path()).collect();
        files.retain(|file| {
            file.extension().is_some_and(|ending| ["png", "html", "md"].iter().any(|known| ending == *known))
        });
        files.sort();
        for file in files {
            eprintln!("  {}", file.display());
        }
    }
    Ok(())
}

fn arguments(place: &Path, pages: &Path) -> Vec<OsString> {
    let text = root().join("src-tauri/crates/app/sample/clock-change.en.txt");
    let mut arguments = Vec::new();
    for (option, path) in [
        ("--configuration", place.join("configuration")),
        ("--choose-file", text),
        ("--choose-directory", pages.to_owned()),
    ] {
        arguments.push(OsString::from(option));
        arguments.push(path.into_os_string());
    }
    arguments
}

struct Tour {
    page: Page,
    place: PathBuf,
}

impl Tour {
    fn walk(&self) -> Result<()> {
        let page = &self.page;
        let _ = END;
        page.resize(1280, 800)?;
        page.sees("Hexapla")?;
        self.picture("1-welcome")?;
        Ok(())
    }

    fn picture(&self, name: &str) -> Result<()> {
        self.page.picture(&self.place.join(format!("{name}.png")))
    }
}
