//! A keyboard on a virtual display. Its keys go the way a user's do, through the layout, dead keys and the input
//! method, which those that WebDriver presses do not.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::display::Display;

/// How long a program has to take note of another layout or another focus.
const TAKING_NOTE: Duration = Duration::from_millis(500);

/// The keyboard of a display.
#[derive(Debug)]
pub struct Keyboard<'a> {
    display: &'a Display,
}

impl<'a> Keyboard<'a> {
    /// The keyboard, with the window of this title before it.
    pub fn of(display: &'a Display, title: &str) -> Result<Keyboard<'a>> {
        let keyboard = Keyboard { display };
        // Without a window manager nobody else gives a window the keys.
        keyboard.run("xdotool", &["search", "--onlyvisible", "--name", title, "windowfocus", "--sync"])?;
        std::thread::sleep(TAKING_NOTE);
        Ok(keyboard)
    }

    /// Puts on a layout: what `setxkbmap` takes, such as `us -variant intl`.
    pub fn put_on(&self, layout: &str) -> Result<()> {
        let mut words = vec!["-option", ""];
        words.extend(layout.split(' '));
        self.run("setxkbmap", &words)?;
        std::thread::sleep(TAKING_NOTE);
        Ok(())
    }

    /// Presses keys one after the other. Each is named or, so that the layout says what it means, numbered as X
    /// numbers the keys, with what is held before it: `38`, `shift+15`, `ctrl+End`.
    pub fn press(&self, keys: &[&str]) -> Result<()> {
        self.run("xdotool", &[&["key", "--delay", "40"], keys].concat())
    }

    /// Writes words of letters that the layout has.
    pub fn write(&self, words: &str) -> Result<()> {
        self.run("xdotool", &["type", "--delay", "20", words])
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(program);
        let output = command
            .args(arguments)
            .env("DISPLAY", &self.display.name)
            // What is written is UTF-8, whatever the language of whoever runs this.
            .env("LC_ALL", "C.UTF-8")
            .output()
            .with_context(|| format!("{program} could not be started."))?;
        if !output.status.success() {
            bail!("{program} {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(())
    }
}
