//! Somebody who works in the real window by the keys alone.

use anyhow::{Result, bail};
use serde_json::json;
use xtask::display::Display;
use xtask::keyboard::Keyboard;
use xtask::page::Page;

/// What the page is asked, which tells whether the caret stands in the text.
pub const IN_TEXT: &str = "document.activeElement.matches('.body[contenteditable=true]')";

/// Somebody who has the window before them, and no mouse.
pub struct Person<'a> {
    pub page: &'a Page,
    pub keyboard: Keyboard<'a>,
}

impl<'a> Person<'a> {
    pub fn at(display: &'a Display, page: &'a Page) -> Result<Person<'a>> {
        Ok(Person { page, keyboard: Keyboard::of(display, "Hexapla")? })
    }

    /// Waits until the page answers yes.
    pub fn sees(&self, what: &str, question: &str) -> Result<()> {
        let script = format!("return Boolean({question})");
        self.page.wait(what, || Ok((self.page.execute(&script, json!([]))? == json!(true)).then_some(())))
    }

    pub fn press(&self, keys: &[&str]) -> Result<()> {
        self.keyboard.press(keys)
    }

    pub fn write(&self, words: &str) -> Result<()> {
        self.keyboard.write(words)
    }

    /// Presses Tab until the focus is where the page answers yes.
    pub fn tab_to(&self, what: &str, question: &str) -> Result<()> {
        // A key that is heard has moved the focus before the page can be asked again.
        let heard = "if (window.heard === undefined) { \
                         window.heard = 0; \
                         addEventListener('keydown', () => { window.heard += 1 }, true) \
                     } \
                     return window.heard";
        for _ in 0..60 {
            if self.page.execute(&format!("return Boolean({question})"), json!([]))? == json!(true) {
                return Ok(());
            }
            let before = self.page.execute(heard, json!([]))?;
            self.press(&["Tab"])?;
            self.page.wait("that Tab was heard", || {
                Ok((self.page.execute(heard, json!([]))? != before).then_some(()))
            })?;
        }
        bail!("Tab does not lead to {what}.")
    }

    /// Finds words in the text, and has them selected.
    pub fn find(&self, words: &str) -> Result<()> {
        self.press(&["ctrl+f"])?;
        self.sees("the field to find in", "document.activeElement.matches('[role=search] input')")?;
        self.press(&["ctrl+a"])?;
        self.write(words)?;
        self.sees(
            &format!("“{words}” found"),
            "document.querySelector('[role=search] [role=status]')?.textContent.startsWith('1 ')",
        )?;
        self.press(&["Escape"])?;
        self.sees(
            &format!("“{words}” selected"),
            &format!("{IN_TEXT} && String(getSelection()) === '{words}'"),
        )
    }
}
