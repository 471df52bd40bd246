//! The end of a window: the page gets time to save what is still unsaved.

use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

/// How long a page that does not answer may hold its window open.
const PATIENCE: Duration = Duration::from_secs(5);

/// Tells the page that its window is to be closed (`close-requested`) instead of closing it. The page saves
/// and calls [`close`]; if it does not do so in time, it hangs, and the window closes without it.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    let app = window.app_handle().clone();
    if window.emit("close-requested", ()).is_err() {
        close(app);
        return;
    }
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        close(app);
    });
}

/// Closes the window: everything is saved.
#[tauri::command]
pub fn close(app: AppHandle) {
    for window in app.webview_windows().values() {
        if let Err(error) = window.destroy() {
            eprintln!("Hexapla could not close its window: {error}.");
        }
    }
}
