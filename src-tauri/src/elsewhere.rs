//! Watches for what other programs change in the open newsroom.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use app::commands::dispatch;
use serde_json::json;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::shell::Shell;

/// How often the file is asked. The question reads a counter, no tables.
const INTERVAL: Duration = Duration::from_millis(500);

/// The tag of a change of which nobody knows what it touched.
const EVERYTHING: &str = "everything";

/// Whether the file is watched yet.
#[derive(Debug, Default)]
pub struct Watching(AtomicBool);

impl Watching {
    /// Whether this is the first time that it begins.
    fn begins(&self) -> bool {
        !self.0.swap(true, Ordering::SeqCst)
    }
}

/// The page listens for the event `changed`, and from now on is told by it whenever another program has
/// changed the newsroom. Nobody looks before it listens: whoever looks is told of a change once, and what
/// came between the opening of the file and now would be told to nobody.
#[tauri::command]
pub fn watch(app: AppHandle, watching: State<'_, Watching>) {
    if watching.begins() {
        std::thread::spawn(move || look_again_and_again(&app));
    } else {
        // The page was loaded anew, and while it was there was nobody to tell. It asks what it has asked
        // already; if the window is gone meanwhile, so is whoever would have asked.
        let _ = app.emit("changed", [EVERYTHING]);
    }
}

fn look_again_and_again(app: &AppHandle) {
    loop {
        let shell = app.state::<Shell>();
        if shell.newsroom().is_some()
            && let Ok(answer) = dispatch(&shell.desk, "changed_elsewhere", json!({}))
            && answer.value["changed"] == json!(true)
            && app.emit("changed", [EVERYTHING]).is_err()
        {
            return;
        }
        std::thread::sleep(INTERVAL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn watching_begins_once() {
        let watching = Watching::default();
        assert_eq!([(); 3].map(|()| watching.begins()), [true, false, false]);
    }
}
