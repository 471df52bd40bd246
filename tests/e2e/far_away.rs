//! A long text in the real window: what is too far away to be drawn is told to a screen reader word by word.

use std::fmt::Write;

use anyhow::{Context, Result};
use app::clock::SystemClock;
use serde_json::json;

use crate::desk::{Desk, newsroom_with, open_article};

/// So many paragraphs, of which a window shows a dozen.
const PARAGRAPHS: usize = 600;

#[test]
fn what_is_not_drawn_is_read_out() -> Result<()> {
    let desk = Desk::new()?;
    let mut markdown = "---\ntitle: Harbours\nlanguage: en\n---\n".to_owned();
    for number in 1..=PARAGRAPHS {
        writeln!(markdown, "Harbour {number} froze *early* that winter.\n")?;
    }
    let newsroom =
        newsroom_with(desk.directory.path(), "Long", ("en", markdown.as_str()), Box::new(SystemClock))?;
    let window = desk.open(Some(&newsroom))?;
    let page = &window.page;
    open_article(page, "Harbours")?;
    let all = page.execute(
        "return [...document.querySelectorAll('.body > *')].map((block) => block.ariaLabel ?? block.textContent)",
        json!([]),
    )?;
    let read_out = all.as_array().context("the blocks of the body")?;
    let expected: Vec<_> =
        (1..=PARAGRAPHS).map(|number| json!(format!("Harbour {number} froze early that winter."))).collect();
    assert_eq!(*read_out, expected);
    let far = page.by_selector(".body > .far:nth-child(400)")?;
    let expected = ("group".to_owned(), "Harbour 400 froze early that winter.".to_owned());
    assert_eq!(page.told(&far)?, expected);
    Ok(())
}
