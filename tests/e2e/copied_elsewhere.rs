//! What other programs have copied comes in as they wrote it, and what is copied here goes out clean.

use anyhow::Result;
use image::RgbImage;
use serde_json::json;
use xtask::clipboard::{Copied, read};
use xtask::keyboard::Keyboard;
use xtask::page::Page;

use crate::desk::{COLUMNS, Desk, SAMPLE, open_article, open_sample};

/// A page of Word, of which the web view would leave neither the list nor what is a comment.
const WORD: &str = "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body>\
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>\
    <span style='mso-list:Ignore'>·&nbsp;&nbsp; </span><![endif]>Birinci madde</p>\
    <p class=MsoNormal>Söz<del>gitti</del>.</p>\
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p>Yorum</p></div></div></body></html>";

/// Waits until a script says that it is so.
fn wait(page: &Page, what: &str, script: &str) -> Result<()> {
    page.wait(what, || Ok((page.execute(script, json!([]))? == json!(true)).then_some(())))
}

#[test]
fn what_other_programs_copy_comes_in_as_they_wrote_it() -> Result<()> {
    let desk = Desk::new()?;
    let window = desk.open(None)?;
    let page = &window.page;
    open_sample(page)?;
    open_article(page, SAMPLE)?;
    let body = page.by_role("textbox", COLUMNS[0])?;
    page.click(&body)?;
    let keyboard = Keyboard::of(&desk.display, "Hexapla")?;

    let copied = Copied::new(&desk.display, "text/html", WORD.as_bytes())?;
    keyboard.press(&["ctrl+End", "Return", "ctrl+v"])?;
    wait(
        page,
        "the list of Word, and nothing that is no part of the text",
        "let body = document.querySelector('.body'); \
         return [...body.querySelectorAll('ul li')].some((item) => item.textContent === 'Birinci madde') \
             && [...body.querySelectorAll('p')].some((block) => block.textContent === 'Söz.') \
             && !body.textContent.includes('Yorum')",
    )?;
    drop(copied);

    // The web view knows nothing of a text of this name alone.
    let copied = Copied::new(&desk.display, "UTF8_STRING", "https://example.org/ışık".as_bytes())?;
    keyboard.press(&["ctrl+End", "ctrl+shift+Left", "ctrl+v"])?;
    let link = "return document.querySelector('.body a[href^=\"https://example.org/\"]') !== null";
    wait(page, "a link over words", link)?;
    drop(copied);

    let copied = Copied::new(&desk.display, "text/uri-list", b"https://example.org/list\r\n")?;
    keyboard.press(&["ctrl+End", "Return", "ctrl+v"])?;
    wait(
        page,
        "a link whose words are its address, and no paragraph under it",
        "let last = document.querySelector('.body').lastElementChild; \
         return last.textContent === 'https://example.org/list' && last.querySelector('a') !== null",
    )?;
    drop(copied);

    let gone = Copied::new(&desk.display, "text/uri-list", b"file:///nowhere/gone.png\r\n")?;
    keyboard.press(&["ctrl+v"])?;
    page.sees("gone.png")?;
    drop(gone);
    let copied = Copied::new(&desk.display, "UTF8_STRING", b" and words")?;
    keyboard.press(&["ctrl+v"])?;
    wait(
        page,
        "no message of the file that was not there",
        "return document.querySelector('[role=alert]') === null",
    )?;
    drop(copied);

    let picture = desk.directory.path().join("bir resim.png");
    RgbImage::from_pixel(123, 45, image::Rgb([40, 90, 120])).save(&picture)?;
    let address = format!("file://{}\r\n", picture.display().to_string().replace(' ', "%20"));
    let copied = Copied::new(&desk.display, "text/uri-list", address.as_bytes())?;
    keyboard.press(&["ctrl+End", "ctrl+v"])?;
    let shown =
        "return [...document.querySelectorAll('.body figure img')].some((img) => img.naturalWidth === 123)";
    wait(page, "the picture of a file", shown)?;
    drop(copied);

    let copied = Copied::new(&desk.display, "audio/ogg", b"OggS")?;
    keyboard.press(&["ctrl+v"])?;
    page.sees("neither words nor")?;
    drop(copied);

    keyboard.press(&["ctrl+a", "ctrl+c"])?;
    let html = page.wait("the copied text", || {
        let html = read(&desk.display, "text/html")?;
        Ok(html.contains("Birinci madde").then_some(html))
    })?;
    for own in ["data-", "style=", "Apple-", "caret-color"] {
        assert!(!html.contains(own), "{own} says nothing to other programs: {html}");
    }
    assert!(read(&desk.display, "UTF8_STRING")?.contains("- Birinci madde"));
    assert!(read(&desk.display, "application/x-hexapla-html")?.contains("data-hexapla"));
    Ok(())
}
