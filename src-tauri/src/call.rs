//! The one way from the page into the core.

use std::path::Path;

use app::commands::{Answer, dispatch};
use app::failure::Failure;
use serde_json::Value;
use tauri::{AppHandle, Manager};

use crate::shell::Shell;
use crate::window;

/// Runs the command `name` of the table off the window's thread, so that the window never stands still.
/// A bug in one command ends that command, not the program.
#[tauri::command]
pub async fn call(app: AppHandle, name: String, request: Value) -> Result<Answer, Failure> {
    let command = name.clone();
    let running = tauri::async_runtime::spawn_blocking(move || run(&app, &command, request));
    running.await.unwrap_or_else(|_| {
        Err(Failure::new(
            "internal",
            format!("The command “{name}” ended in an error of the program itself."),
        )
        .with("command", name))
    })
}

fn run(app: &AppHandle, name: &str, request: Value) -> Result<Answer, Failure> {
    let shell = app.state::<Shell>();
    let mut taken = None;
    if name == "open_newsroom"
        && let Some(path) = request["path"].as_str()
        && Path::new(path).exists()
    {
        taken = shell.knock(app, Some(Path::new(path)));
        if taken.is_none() {
            return Err(Failure::new(
                "already_open",
                format!("{path} is open in another window, which is in front now."),
            )
            .with("path", path));
        }
    }
    let liked = (name == "set_preferences").then(|| window::theme(&shell));
    let answer = dispatch(&shell.desk, name, request);
    if liked.is_some_and(|liked| window::theme(&shell) != liked) {
        window::follow_theme(app);
    }
    if matches!(name, "open_newsroom" | "create_newsroom" | "close_newsroom") {
        // Both doors are held until here: after a refusal the newsroom that was open still is.
        shell.go_to(app, shell.newsroom().as_deref(), taken);
    }
    answer
}
