//! The system's own windows for choosing files. The page gets a path and no right to the disk.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::shell::Shell;

/// Asks for a file to open. `kind` is `newsroom`, `import`, or `photo`; `None` if the user chose nothing.
#[tauri::command]
pub async fn choose_file(app: AppHandle, window: WebviewWindow, kind: String) -> Option<PathBuf> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_file {
        return Some(path.clone());
    }
    let endings: &[&str] = match kind.as_str() {
        "newsroom" => &["hexapla"],
        "import" => &["txt", "md", "markdown"],
        "photo" => &["jpg", "jpeg", "png", "webp"],
        _ => &[],
    };
    let dialog = with_endings(app.dialog().file().set_parent(&window), endings);
    into_path(dialog.blocking_pick_file())
}

/// Asks for a folder.
#[tauri::command]
pub async fn choose_directory(app: AppHandle, window: WebviewWindow) -> Option<PathBuf> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_directory {
        return Some(path.clone());
    }
    into_path(app.dialog().file().set_parent(&window).blocking_pick_folder())
}

/// Asks where a new newsroom is to be, offering the name `suggested` in `directory`.
#[tauri::command]
pub async fn choose_new_file(
    app: AppHandle,
    window: WebviewWindow,
    suggested: String,
    directory: Option<PathBuf>,
) -> Option<PathBuf> {
    if let Some(path) = &app.state::<Shell>().arguments.choose_directory {
        return Some(path.join(suggested));
    }
    let mut dialog =
        with_endings(app.dialog().file().set_parent(&window), &["hexapla"]).set_file_name(suggested);
    if let Some(directory) = directory {
        dialog = dialog.set_directory(directory);
    }
    into_path(dialog.blocking_save_file())
}

/// The endings are their own names, which read the same in every language.
fn with_endings<R: tauri::Runtime>(dialog: FileDialogBuilder<R>, endings: &[&str]) -> FileDialogBuilder<R> {
    if endings.is_empty() {
        return dialog;
    }
    let name = endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>().join(", ");
    dialog.add_filter(name, endings).add_filter("*", &["*"])
}

fn into_path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|path| path.into_path().ok())
}
