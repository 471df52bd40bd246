//! Times the desk in the real window: opening a long article, and what a key costs in the midst of it.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result};
use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::{Value, json};
use xtask::display::Display;
use xtask::driver::Driver;
use xtask::page::Page;
use xtask::root::target;

use crate::text;

/// Words of an edition, and its notes.
const SIZES: [(usize, usize); 3] = [(1_000, 6), (10_000, 60), (100_000, 500)];
const OPENINGS: usize = 7;
const KEYS: usize = 200;

/// Prints for each size the time from the click on an article to the first picture of its two columns,
/// and from a key in the middle of it to the end of the page's work on it and to the picture that shows it.
pub fn measure() -> Result<()> {
    let directory = tempfile::tempdir()?;
    let newsroom = directory.path().join("Weekly.hexapla");
    let titles = make(&newsroom, directory.path())?;
    let display = Display::start()?;
    let driver = Driver::start(&[("DISPLAY", &display.name), ("LANG", "C.UTF-8"), ("LANGUAGE", "en")])?;
    let arguments: Vec<OsString> =
        vec![newsroom.into(), "--configuration".into(), directory.path().join("configuration").into()];
    let page = driver.open(&target().join("release").join("hexapla"), &arguments)?;
    page.resize(1280, 800)?;
    for ((words, notes), title) in SIZES.iter().zip(titles) {
        let mut openings = Vec::new();
        for _ in 0..OPENINGS {
            page.by_role("row", &title)?;
            openings.push(timed(&page, include_str!("desk/open.js"), json!([title]))?);
            std::thread::sleep(std::time::Duration::from_millis(700));
            page.press(&[xtask::page::CONTROL], "1")?;
        }
        let first = openings.remove(0);
        println!("{words} words × 2, {notes} notes");
        println!("  open to first picture: first {first:.0} ms, later {}", written(&openings, 0));

        page.by_role("row", &title)?;
        timed(&page, include_str!("desk/open.js"), json!([title]))?;
        std::thread::sleep(std::time::Duration::from_millis(1000));
        page.execute(include_str!("desk/to_the_middle.js"), json!([]))?;
        std::thread::sleep(std::time::Duration::from_millis(500));
        let before = letters(&page)?;
        page.execute(include_str!("desk/watch_keys.js"), json!([]))?;
        for key in "kitap rota ".chars().cycle().take(KEYS) {
            page.press(&[], &key.to_string())?;
        }
        let typed = letters(&page)? - before;
        anyhow::ensure!(typed == KEYS as i64, "{typed} of {KEYS} letters arrived, so nothing was measured.");
        let keys = page.execute("return window.__keys", json!([]))?;
        let of = |name: &str| -> Vec<f64> {
            keys.as_array().into_iter().flatten().filter_map(|key| key[name].as_f64()).collect()
        };
        println!("  a key's work, layout included: {}", written(&of("work"), 1));
        println!("  from a key to its picture:     {}", written(&of("picture"), 1));
        page.press(&[xtask::page::CONTROL], "1")?;
    }
    page.forget();
    driver.kill(&target().join("release").join("hexapla"))
}

/// Makes a newsroom with an article of each size in two languages; gives back their titles.
fn make(newsroom: &Path, configuration: &Path) -> Result<Vec<String>> {
    let places = Places {
        configuration: configuration.into(),
        documents: configuration.into(),
        dictionaries: Vec::new(),
    };
    let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
    let call = |name: &str, request: Value| dispatch(&desk, name, request).map(|answer| answer.value);
    call("create_newsroom", json!({ "path": newsroom, "name": "Weekly", "sample": false }))?;
    let mut titles = Vec::new();
    for (words, notes) in SIZES {
        let title = format!("Measured, {words} words");
        let markdown = text::article(words, notes).replacen("A measured river", &title, 1);
        let mut article = Value::Null;
        for language in ["en", "tr"] {
            let request = json!({
                "format": "markdown", "pieces": [], "markdown": markdown, "language": language, "article": article
            });
            article = call("keep_import", request)?["article"].clone();
        }
        titles.push(title);
    }
    call("close_newsroom", json!({}))?;
    Ok(titles)
}

/// Runs a script that promises a number of milliseconds.
fn timed(page: &Page, script: &str, arguments: Value) -> Result<f64> {
    page.execute(script, arguments)?.as_f64().context("the page told no time")
}

/// The letters of the paragraph in which the caret stands.
fn letters(page: &Page) -> Result<i64> {
    let script = "let node = getSelection().anchorNode; \
                  let element = node instanceof Element ? node : node.parentElement; \
                  return element.closest('.body > *').textContent.length";
    page.execute(script, json!([]))?.as_i64().context("the caret stands nowhere")
}

fn written(times: &[f64], digits: usize) -> String {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: f64| sorted.get(((sorted.len() - 1) as f64 * part) as usize).copied().unwrap_or(f64::NAN);
    format!("median {:.digits$}, p95 {:.digits$} ms", at(0.5), at(0.95))
}
