//! What a keyboard of any layout types and commands in the real window.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::keyboard::Keyboard;
use xtask::page::{Element, Page};

use crate::desk::{COLUMNS, Desk, SAMPLE, Window, open_article, open_sample};

/// A layout, keys in it, and what they write. Keys are numbered as X numbers them: 38 is where `a` is on an English
/// keyboard, 49 left of `1`, 135 is the menu key.
const WRITTEN: &[(&str, &[&str], &str)] = &[
    ("us", &["38", "56"], "ab"),
    ("us -variant intl", &["shift+15", "38", "shift+15", "31"], "âî"),
    ("us -variant intl", &["shift+48", "26"], "ë"),
    ("us -variant intl", &["38", "48", "65"], "a’"),
    ("us -option compose:menu", &["135", "shift+15", "38"], "â"),
    ("tr", &["31", "48", "34", "35", "47", "59", "60", "shift+48", "shift+31"], "ıiğüşöçİI"),
    ("ru", &["49", "38", "56", "24"], "ёфий"),
    ("ge", &["24", "38", "39", "shift+39"], "ქასშ"),
    ("kz", &["11", "12", "13", "24", "38"], "әіңйф"),
];

/// Layouts on which the keys of commands are where they are on an English one.
const COMMANDING: [&str; 6] = ["us", "us -variant intl", "tr", "ru", "ge", "kz"];

/// A desk on which the sample article is open.
fn at_the_article() -> Result<(Desk, Window)> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    open_sample(&window.page)?;
    open_article(&window.page, SAMPLE)?;
    Ok((desk, window))
}

/// The title's field and the body's of the first column.
fn fields(page: &Page) -> Result<[Element; 2]> {
    Ok([page.by_role("textbox", "Title, Türkçe")?, page.by_role("textbox", COLUMNS[0])?])
}

fn written(page: &Page) -> Result<String> {
    let script = "let field = document.activeElement; return field.value ?? field.innerText";
    let text = page.execute(script, json!([]))?;
    Ok(text.as_str().unwrap_or_default().trim_end_matches('\n').to_owned())
}

#[test]
fn every_layout_writes_its_letters() -> Result<()> {
    let (desk, window) = at_the_article()?;
    let page = &window.page;
    let keyboard = Keyboard::of(&desk.display, "Hexapla")?;
    for field in fields(page)? {
        page.click(&field)?;
        keyboard.press(&["ctrl+End"])?;
        for (layout, keys, expected) in WRITTEN {
            let before = written(page)?;
            keyboard.put_on(layout)?;
            keyboard.press(keys)?;
            let expected = format!("{before}{expected}");
            page.wait(&format!("“{expected}”, typed on {layout}"), || {
                Ok((written(page)? == expected).then_some(()))
            })?;
        }
    }
    Ok(())
}

#[test]
fn keys_command_on_every_layout() -> Result<()> {
    let (desk, window) = at_the_article()?;
    let page = &window.page;
    let keyboard = Keyboard::of(&desk.display, "Hexapla")?;
    let shows = |what: &str, layout: &str, script: &str| {
        page.wait(&format!("{what}, on {layout}"), || {
            Ok((page.execute(script, json!([]))? == Value::Bool(true)).then_some(()))
        })
    };
    let last = "document.querySelector('.body').lastElementChild.innerHTML";
    for layout in COMMANDING {
        let [_, body] = fields(page)?;
        page.click(&body)?;
        keyboard.put_on(layout)?;
        keyboard.press(&["ctrl+End"])?;
        let before = page.execute(&format!("return {last}"), json!([]))?;
        keyboard.press(&["ctrl+56", "38", "ctrl+56"])?;
        shows("bold words", layout, &format!("return {last}.includes('<strong>')"))?;
        keyboard.press(&["ctrl+52"])?;
        let undone = format!("return {last} === {before}");
        shows("nothing of them", layout, &undone)?;
        keyboard.press(&["ctrl+41"])?;
        shows("the field to find in", layout, "return document.activeElement.matches('[role=search] *')")?;
        keyboard.press(&["Escape", "ctrl+45"])?;
        page.by_role("combobox", "")?;
        keyboard.press(&["Escape"])?;
        shows("no palette", layout, "return document.querySelector('[role=combobox]') === null")?;
    }
    Ok(())
}

/// The menu answered its keys at once, while the letters before them still waited for a page that was busy: they went
/// into the field to which the menu's entry led.
#[test]
fn a_command_waits_for_the_letters_before_it() -> Result<()> {
    let (desk, window) = at_the_article()?;
    let page = &window.page;
    let keyboard = Keyboard::of(&desk.display, "Hexapla")?;
    let [_, body] = fields(page)?;
    page.click(&body)?;
    keyboard.press(&["ctrl+End"])?;
    let busy = "document.addEventListener('input', () => { \
                    let until = performance.now() + 300; \
                    while (performance.now() < until); \
                }, true)";
    page.execute(busy, json!([]))?;
    keyboard.write("abcdef")?;
    keyboard.press(&["ctrl+f"])?;
    let in_field = "return document.activeElement.matches('[role=search] input')";
    page.wait("the field to find in", || {
        Ok((page.execute(in_field, json!([]))? == json!(true)).then_some(()))
    })?;
    let text = page.text(&body)?;
    assert!(text.trim_end().ends_with("abcdef"), "the text lacks letters: {text}");
    Ok(())
}
