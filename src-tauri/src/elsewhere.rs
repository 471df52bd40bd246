//! Watches for what other programs change in the open newsroom.

use std::time::Duration;

use app::commands::dispatch;
use serde_json::json;
use tauri::{AppHandle, Emitter, Manager};

use crate::shell::Shell;

/// How often the file is asked. The question reads a counter, no tables.
const INTERVAL: Duration = Duration::from_millis(500);

/// The tag of a change of which nobody knows what it touched.
const EVERYTHING: &str = "everything";

/// Tells the page, by the event `changed`, whenever another program has changed the newsroom.
pub fn watch(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(INTERVAL);
            let shell = app.state::<Shell>();
            if shell.newsroom().is_none() {
                continue;
            }
            let Ok(answer) = dispatch(&shell.desk, "changed_elsewhere", json!({})) else { continue };
            if answer.value["changed"] == json!(true) && app.emit("changed", [EVERYTHING]).is_err() {
                return;
            }
        }
    });
}
