//! The real window on a virtual display: what is typed is in the file half a second later, whatever happens.
//!
//! It drives the program that cargo has built last, so run it by `cargo verify`, or build first.

mod authors_day;
mod copied_elsewhere;
mod copied_picture;
mod desk;
mod far_away;
mod keyboard;
mod person;
mod translators_day;

use std::time::{Duration, Instant};

use anyhow::Result;
use serde_json::json;
use xtask::page::{CONTROL, END, Page};

use self::desk::{COLUMNS, Desk, SAMPLE, newsroom_in, open_article, open_sample, pictures, program};

/// What a translator types, with letters that WebKit, the core and the file must carry unharmed.
const TYPED: &str = " Şişli’de çığ ve ığdır; Ёлка, съёмка, Қазақстан; თბილისი.";

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
