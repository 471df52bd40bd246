//! The system's own windows for choosing files. The page gets a path and no right to the disk.

use std::path::PathBuf;

use app::failure::Failure;
use tauri::{AppHandle, Manager, Webview, WebviewWindow};

use crate::asking::{Called, Question, ask};
use crate::shell::Shell;

/// Asks for a file to open. `kind` is `newsroom`, `import`, or `photo`; `None` if the user chose nothing.
#[tauri::command]
pub async fn choose_file(
    app: AppHandle,
    window: WebviewWindow,
    kind: String,
    called: Called,
) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_file {
        return Ok(Some(path.clone()));
    }
    let endings: &[&str] = match kind.as_str() {
        "newsroom" => &["hexapla"],
        "import" => &["txt", "md", "markdown"],
        "photo" => &["jpg", "jpeg", "png", "webp"],
        _ => &[],
    };
    ask_before(&window, Question::File { endings: owned(endings), called }).await
}

/// Asks for a folder.
#[tauri::command]
pub async fn choose_directory(app: AppHandle, window: WebviewWindow) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_directory {
        return Ok(Some(path.clone()));
    }
    ask_before(&window, Question::Directory).await
}

/// Asks where a new newsroom is to be, offering the name `suggested` in `directory`.
#[tauri::command]
pub async fn choose_new_file(
    app: AppHandle,
    window: WebviewWindow,
    suggested: String,
    directory: Option<PathBuf>,
    called: Called,
) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_directory {
        return Ok(Some(path.join(suggested)));
    }
    ask_before(&window, Question::NewFile { endings: owned(&["hexapla"]), called, suggested, directory })
        .await
}

/// Asks, while the window takes no keys and clicks: what is chosen is meant for what it shows now.
///
/// The answer is waited for where waiting holds nothing up, such as the saving of words.
async fn ask_before(window: &WebviewWindow, question: Question) -> Result<Option<PathBuf>, Failure> {
    window.set_enabled(false).map_err(crate::window::refused)?;
    let answer =
        tauri::async_runtime::spawn_blocking(move || ask(&question)).await.map_err(crate::window::refused)?;
    // The page does not get its keys back by itself.
    let page: &Webview = window.as_ref();
    window.set_enabled(true).and_then(|()| page.set_focus()).map_err(crate::window::refused)?;
    answer.map_err(crate::window::refused)
}

fn owned(endings: &[&str]) -> Vec<String> {
    endings.iter().map(|&ending| ending.to_owned()).collect()
}
