//! The page in the real window: find by role and name as a screen reader would, click, type, look.

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::http;

/// How long the page has to show something.
const PATIENCE: Duration = Duration::from_secs(15);
/// Under this name WebDriver hands elements over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Control, in WebDriver's writing of keys.
pub const CONTROL: char = '\u{e009}';
pub const ENTER: char = '\u{e007}';
pub const ESCAPE: char = '\u{e00c}';
pub const END: char = '\u{e010}';
pub const LEFT: char = '\u{e012}';

/// A page that is open. The window is closed when this is dropped.
#[derive(Debug)]
pub struct Page {
    port: u16,
    session: String,
    gone: Cell<bool>,
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Page {
    pub(crate) fn new(port: u16, session: &str) -> Page {
        Page { port, session: session.to_owned(), gone: Cell::new(false) }
    }

    /// Waits for the visible element with this role whose accessible name is, or else contains, `name`.
    pub fn by_role(&self, role: &str, name: &str) -> Result<Element> {
        self.wait(&format!("{role} “{name}”"), || self.look_for(role, name))
    }

    /// The same, without waiting.
    pub fn look_for(&self, role: &str, name: &str) -> Result<Option<Element>> {
        Ok(element(&self.execute(include_str!("by_role.js"), json!([role, name]))?))
    }

    /// Waits for the first element that a CSS selector finds.
    pub fn by_selector(&self, selector: &str) -> Result<Element> {
        self.wait(selector, || {
            Ok(element(&self.execute("return document.querySelector(arguments[0])", json!([selector]))?))
        })
    }

    /// Waits until the page shows `text` somewhere.
    pub fn sees(&self, text: &str) -> Result<()> {
        self.wait(&format!("the words “{text}”"), || {
            let found =
                self.execute("return document.body.innerText.includes(arguments[0])", json!([text]))?;
            Ok(found.as_bool().filter(|found| *found))
        })
        .map(|_| ())
    }

    /// Asks again and again until there is something.
    pub fn wait<T>(&self, what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = ask()? {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                let shown = self.execute("return document.body.innerText.slice(0, 1500)", json!([]))?;
                bail!("The page does not show {what}. It shows:\n{}", shown.as_str().unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks an element, which must be in reach of a mouse.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.command("POST", &format!("element/{}/click", element.0), Some(&json!({}))).map(|_| ())
    }

    /// Types into an element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.command("POST", &format!("element/{}/value", element.0), Some(&json!({ "text": text })))
            .map(|_| ())
    }

    /// Presses keys one after the other where the focus is, with `held` down.
    pub fn press(&self, held: &[char], keys: &str) -> Result<()> {
        let mut actions = Vec::new();
        actions.extend(held.iter().map(|key| json!({ "type": "keyDown", "value": key })));
        for key in keys.chars() {
            actions.push(json!({ "type": "keyDown", "value": key }));
            actions.push(json!({ "type": "keyUp", "value": key }));
        }
        actions.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.command("POST", "actions", Some(&body)).map(|_| ())
    }

    /// The text that an element shows.
    pub fn text(&self, element: &Element) -> Result<String> {
        let text = self.execute("return arguments[0].innerText", json!([{ ELEMENT: element.0 }]))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// What the engine tells a screen reader of an element: its role and its name.
    pub fn told(&self, element: &Element) -> Result<(String, String)> {
        let ask = |what| self.command("GET", &format!("element/{}/computed{what}", element.0), None);
        let words = |value: Value| value.as_str().unwrap_or_default().to_owned();
        Ok((words(ask("role")?), words(ask("label")?)))
    }

    /// Runs a script's body in the page.
    pub fn execute(&self, script: &str, arguments: Value) -> Result<Value> {
        self.command("POST", "execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Gives the page this many pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        // What is set is the size with frame and menu, so the second try adds what the first one lacked.
        let (mut outer_width, mut outer_height) = (i64::from(width), i64::from(height));
        for _ in 0..3 {
            let size = json!({ "width": outer_width, "height": outer_height });
            self.command("POST", "window/rect", Some(&size))?;
            std::thread::sleep(Duration::from_millis(300));
            let inner = self.execute("return [innerWidth, innerHeight]", json!([]))?;
            let lacking = (
                i64::from(width) - inner[0].as_i64().unwrap_or(0),
                i64::from(height) - inner[1].as_i64().unwrap_or(0),
            );
            if lacking == (0, 0) {
                return Ok(());
            }
            outer_width += lacking.0;
            outer_height += lacking.1;
        }
        Ok(())
    }

    /// Writes a picture of the page, once all its letters are there.
    pub fn picture(&self, path: &Path) -> Result<()> {
        self.wait("its fonts", || {
            let status = self.execute("return document.fonts.status", json!([]))?;
            Ok((status == "loaded").then_some(()))
        })?;
        self.execute(include_str!("keep_painting.js"), json!([]))?;
        let picture = self.command("GET", "screenshot", None)?;
        let bytes = BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .context("The picture cannot be read.")?;
        std::fs::write(path, bytes).with_context(|| format!("{} could not be written.", path.display()))
    }

    /// Forgets a page whose program was killed.
    pub fn forget(self) {
        self.gone.set(true);
    }

    fn command(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        let path = format!("/session/{}/{path}", self.session);
        let (status, mut answer) = http::request(self.port, method, &path, body)
            .with_context(|| format!("The window does not answer to {path}."))?;
        if status != 200 {
            let value = &answer["value"];
            bail!("The window refused {path}: {} {}", value["error"], value["message"]);
        }
        Ok(answer["value"].take())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if !self.gone.get() {
            // A program that has ended has closed its window too.
            let _ = http::request(self.port, "DELETE", &format!("/session/{}", self.session), None);
        }
    }
}

fn element(value: &Value) -> Option<Element> {
    value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
}
