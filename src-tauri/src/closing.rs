//! The end of a window: the page saves what is still unsaved, and asks if something cannot be saved.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, State, Window, WindowEvent};

/// How long a page may be silent before it counts as dead. Well above the time that a save may wait for
/// another program's lock on the newsroom, for which the page can be busy with nothing wrong.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often the window was asked to close, and which of these requests the page has heard.
#[derive(Debug, Default)]
pub struct Requests {
    asked: AtomicU64,
    heard: AtomicU64,
}

impl Requests {
    /// Counts one more request and gives its number, from 1.
    fn ask(&self) -> u64 {
        self.asked.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The page has heard all requests so far.
    fn hear(&self) {
        self.heard.fetch_max(self.asked.load(Ordering::SeqCst), Ordering::SeqCst);
    }

    fn is_heard(&self, request: u64) -> bool {
        self.heard.load(Ordering::SeqCst) >= request
    }
}

/// Tells the page that its window is to be closed (`close-requested`) instead of closing it. The page says
/// that it has heard ([`stay_open`]), saves, asks the user if words would be lost, and calls [`close`] when
/// the window may go. Only a page that says nothing at all is dead, and its window closes without it.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    let app = window.app_handle().clone();
    let request = app.state::<Requests>().ask();
    if window.emit("close-requested", ()).is_err() {
        close(app);
        return;
    }
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if !app.state::<Requests>().is_heard(request) {
            close(app);
        }
    });
}

/// The page has heard that the window is to be closed: from now on it decides, however long it takes.
#[tauri::command]
pub fn stay_open(requests: State<'_, Requests>) {
    requests.hear();
}

/// Closes the window: everything is saved, or the user agreed to lose what is not.
#[tauri::command]
pub fn close(app: AppHandle) {
    for window in app.webview_windows().values() {
        if let Err(error) = window.destroy() {
            eprintln!("Hexapla could not close its window: {error}.");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_heard_only_by_a_page_that_answers_it_or_a_later_one() {
        let requests = Requests::default();
        let first = requests.ask();
        assert!(!requests.is_heard(first), "nobody has answered yet");
        requests.hear();
        assert!(requests.is_heard(first));
        let second = requests.ask();
        assert!(!requests.is_heard(second), "a page may die between two requests");
        requests.hear();
        assert!(requests.is_heard(second) && requests.is_heard(first));
    }
}
