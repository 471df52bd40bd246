//! An author's day in the real window, from the first key to the exported page, without a mouse.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use app::clock::{Clock, SystemClock};
use chrono::{DateTime, TimeDelta, Utc};
use image::{ImageFormat, RgbImage};
use xtask::clipboard::Copied;

use crate::desk::{Desk, newsroom_with, pictures};
use crate::person::{IN_TEXT, Person};

/// What stood in the article yesterday.
const YESTERDAY: [&str; 3] =
    ["The river is low this autumn.", "Nobody remembers a lower one.", "The ferries still run."];

/// A clock of which it is the day before.
struct DayBefore;

impl Clock for DayBefore {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() - TimeDelta::days(1)
    }
}

/// A newsroom with one article, written yesterday.
fn newsroom_of_yesterday(directory: &Path) -> Result<PathBuf> {
    let markdown = format!("---\ntitle: Low water\nlanguage: en\n---\n\n{}\n", YESTERDAY.join("\n\n"));
    newsroom_with(directory, "River", ("en", &markdown), Box::new(DayBefore))
}

#[test]
fn an_authors_day_without_a_mouse() -> Result<()> {
    let desk = Desk::new()?;
    let directory = desk.directory.path();
    let newsroom = newsroom_of_yesterday(directory)?;

    let picture = directory.join("ferry.png");
    RgbImage::from_pixel(320, 200, image::Rgb([40, 90, 120])).save_with_format(&picture, ImageFormat::Png)?;

    // The system's windows for choosing files did not close on every run, so that the program answers for them.
    let window = desk.open_with(vec![newsroom.into(), "--choose-file".into(), picture.into()])?;
    let page = &window.page;
    page.by_role("row", "Low water")?;
    let author = Person::at(&desk.display, page)?;
    let day = open_and_write(&author, &desk)
        .and_then(|()| insert_figure(&author))
        .and_then(|()| replace(&author))
        .and_then(|()| bring_back(&author))
        .and_then(|()| export(&author));
    // The picture shows how far the day went.
    page.picture(&pictures()?.join("authors-day.png"))?;
    day?;
    check(&exported(directory)?);
    Ok(())
}

/// Opens the article, throws a paragraph away, and pastes a Word document and mends it.
fn open_and_write(author: &Person, desk: &Desk) -> Result<()> {
    author.sees("the list with the keys", "document.activeElement.matches('#articles')")?;
    author.press(&["Down", "Return"])?;
    author.sees("the text with the keys", IN_TEXT)?;

    author.find(YESTERDAY[1])?;
    author.press(&["BackSpace", "BackSpace"])?;
    author.sees("two paragraphs", "document.querySelectorAll('.body > p').length === 2")?;

    let word = Copied::new(&desk.display, "text/html", include_bytes!("word.html"))?;
    author.press(&["ctrl+End", "Return", "ctrl+v"])?;
    author.sees("two marks of notes", "document.querySelectorAll('.body .note-mark').length === 2")?;
    drop(word);
    author.find("Teh")?;
    author.write("The")?;
    author.find("The cargo")?;
    author.press(&["ctrl+alt+2", "ctrl+b"])?;
    author.sees("a heading", "document.querySelector('.body > h2')?.innerHTML === 'The cargo'")
}

/// Puts a picture under the text, and says what it shows and whose it is.
fn insert_figure(author: &Person) -> Result<()> {
    author.press(&["ctrl+End"])?;
    author.press(&["ctrl+alt+i"])?;
    author.sees("what asks for the alternative text", "document.activeElement.matches('dialog textarea')")?;
    author.write("A ferry at the quay")?;
    author.press(&["Tab"])?;
    author.write("Photo: D. K.")?;
    author.press(&["Return"])?;
    let in_caption = "document.querySelector('.body figcaption')?.contains(getSelection().focusNode)";
    author.sees("the caret in the caption", &format!("{IN_TEXT} && {in_caption}"))?;
    author.sees(
        "the figure",
        "document.querySelector('.body figure').innerText.includes('A ferry at the quay')",
    )?;
    author.write("The last ferry")?;
    author.sees("the caption", "document.querySelector('.body figcaption').textContent === 'The last ferry'")
}

/// Calls every barge a vessel, in the notes too.
fn replace(author: &Person) -> Result<()> {
    author.press(&["ctrl+h"])?;
    author.sees("the field to find in", "document.activeElement.matches('[role=search] input')")?;
    author.press(&["ctrl+a"])?;
    author.write("barge")?;
    author.press(&["Tab"])?;
    author.write("vessel")?;
    author.press(&["ctrl+Return"])?;
    author.sees("every hit", "document.querySelectorAll('dialog ins').length === 4")?;
    author.press(&["ctrl+Return"])?;
    author.sees("no barge", "!document.body.innerText.includes('barge')")?;
    author.page.sees("4 hits were replaced in one edition.")?;
    author.press(&["Escape"])?;
    author.sees("the text with the keys", IN_TEXT)?;
    // The next one takes the message away that tells how many there were.
    author.press(&["Escape"])?;
    author.sees("no message", "document.querySelector('.message') === null")
}

/// Compares with yesterday, and brings back the paragraph that was thrown away.
fn bring_back(author: &Person) -> Result<()> {
    author.press(&["ctrl+alt+9"])?;
    author.sees("two sittings", "document.querySelectorAll('.sitting').length === 2")?;
    author.sees("the history with the keys", "document.activeElement.id === 'desk-panel'")?;
    author.tab_to(
        "yesterday’s sitting",
        "document.activeElement === [...document.querySelectorAll('.sitting')].at(-1)",
    )?;
    author.press(&["Return"])?;
    author.tab_to(
        "yesterday’s revision",
        "document.activeElement.matches('.sitting + ol li:first-child button')",
    )?;
    author.press(&["Return"])?;
    author.sees(
        "what went and what came since yesterday",
        &format!(
            "document.querySelector('article .gone')?.textContent.includes('{}') \
             && [...document.querySelectorAll('article .come')].some((one) => one.textContent.includes('The cargo'))",
            YESTERDAY[1]
        ),
    )?;
    author
        .tab_to("the button that brings it back", "document.activeElement.matches('article .gone button')")?;
    author.press(&["Return"])?;
    author.sees(
        "nothing gone since yesterday",
        "document.querySelector('article') && !document.querySelector('article .gone')",
    )?;
    author.press(&["Escape"])?;
    author.sees("the text with the keys", IN_TEXT)
}

/// Writes the pages into the folder by which the window answers itself.
fn export(author: &Person) -> Result<()> {
    author.press(&["ctrl+shift+e"])?;
    author.sees("what asks for the editions", "document.activeElement.matches('dialog input')")?;
    author.press(&["Return"])?;
    author.page.sees("Show in folder")?;
    author.press(&["Return"])?;
    author.sees("the text with the keys", IN_TEXT)
}

/// The web page that was written.
fn exported(directory: &Path) -> Result<String> {
    let mut files = std::fs::read_dir(directory)?.flatten().map(|entry| entry.path());
    let page = files.find(|path| path.extension().is_some_and(|ending| ending == "html"));
    Ok(std::fs::read_to_string(page.context("there is no page")?)?)
}

/// Whether the page holds what was written on the day, and only that.
fn check(html: &str) {
    let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("the page lacks “{part}”:\n{html}"));
    let places = [
        "<p>The river is low this autumn.</p>",
        "<p>Nobody remembers a lower one.</p>",
        "<p>The ferries still run.</p>",
        "The cargo</h2>",
        "<p>The vessels of Iğdır carry <em>grain</em> and little else.<sup class=\"mark\"><a id=\"mark-1\" href=\"#note-1\"",
        "Each vessel is older than its skipper.<sup class=\"mark\"><a id=\"mark-2\" href=\"#note-2\"",
        "<p>A vessel that runs aground waits for rain.</p>",
        "<img src=\"data:image/",
        "alt=\"A ferry at the quay\"",
        "<figcaption>The last ferry <small class=\"credit\">Photo: D. K.</small>",
        "<li id=\"note-1\"><p>Count of the harbour office, <em>Kars</em>, 2024.",
        "<a class=\"back\" href=\"#mark-1\"",
        "<li id=\"note-2\"><p>So says the owner of a vessel.",
        "<a class=\"back\" href=\"#mark-2\"",
    ]
    .map(at);
    assert!(places.is_sorted(), "in the order in which they were written: {places:?}\n{html}");
    for gone in ["barge", "Teh", "_ftn", "Mso"] {
        assert!(!html.contains(gone), "the page still has “{gone}”:\n{html}");
    }
}
