//! A picture that was copied in another program and is pasted into the real window, where the paste tells nothing of it.

use std::io::Cursor;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, RgbImage};
use serde_json::json;
use xtask::clipboard::Copied;
use xtask::keyboard::Keyboard;

use crate::desk::{COLUMNS, Desk, SAMPLE, open_article, open_sample};

#[test]
fn a_copied_picture_is_pasted_and_exported() -> Result<()> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    let page = &window.page;
    open_sample(page)?;
    open_article(page, SAMPLE)?;
    let mut picture = Cursor::new(Vec::new());
    RgbImage::from_pixel(321, 123, image::Rgb([40, 90, 120])).write_to(&mut picture, ImageFormat::Png)?;
    let written = STANDARD.encode(picture.get_ref());
    let copied = Copied::new(&desk.display, "image/png", picture.get_ref())?;
    let body = page.by_role("textbox", COLUMNS[0])?;
    page.click(&body)?;
    let keyboard = Keyboard::of(&desk.display, "Hexapla")?;
    keyboard.press(&["ctrl+End", "ctrl+v"])?;
    page.wait("the picture in the text", || {
        let shown = "return [...document.querySelectorAll('.body figure img')].some((img) => img.naturalWidth === 321)";
        Ok((page.execute(shown, json!([]))? == json!(true)).then_some(()))
    })?;
    drop(copied);

    keyboard.press(&["ctrl+shift+e"])?;
    page.wait("what asks for the editions", || {
        let asks = "return document.activeElement.matches('dialog input')";
        Ok((page.execute(asks, json!([]))? == json!(true)).then_some(()))
    })?;
    keyboard.press(&["Return"])?;
    page.sees("Show in folder")?;
    let mut files = std::fs::read_dir(desk.directory.path())?.flatten().map(|entry| entry.path());
    let has_picture = files.any(|path| {
        path.extension().is_some_and(|ending| ending == "html")
            && std::fs::read_to_string(path).is_ok_and(|html| html.contains(&written))
    });
    assert!(has_picture, "a page that was exported has the picture");
    Ok(())
}
