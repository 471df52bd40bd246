//! The picture that another program has copied.
//!
//! WebKitGTK gives a page nothing of a clipboard that holds a picture and no words, so that the page asks here when
//! what the user pastes seems to be nothing. The page gets no right to the clipboard, for which a plugin would open all
//! of it, its words too: this one command gives a picture as the other program wrote it, or nothing. It is not decoded
//! here; what it is and how large it may be is the core's to say, as of a file that was dropped.

use app::failure::Failure;
use tauri::AppHandle;
use tauri::ipc::Response;

/// The bytes of the picture that the clipboard holds; none if it holds none. The page asks for a paste of the user's;
/// nothing here holds it to that, so that whatever runs in the page may learn of a copied picture, and of nothing else.
#[tauri::command]
pub async fn copied_picture(app: AppHandle) -> Result<Response, Failure> {
    let (sender, mut receiver) = tauri::async_runtime::channel(1);
    app.run_on_main_thread(move || {
        system::request_picture(move |bytes| {
            // The page may have been closed meanwhile.
            let _ = sender.try_send(bytes);
        });
    })
    .map_err(crate::window::refused)?;
    Ok(Response::new(receiver.recv().await.unwrap_or_default()))
}

#[cfg(target_os = "linux")]
mod system {
    use gtk::Clipboard;
    use gtk::gdk::{Atom, SELECTION_CLIPBOARD};

    /// The kinds that the core takes, the one without loss first.
    const KINDS: [&str; 3] = ["image/png", "image/jpeg", "image/webp"];

    /// Asks the other program without waiting for it, so that the window goes on even if it never answers.
    pub fn request_picture(answer: impl FnOnce(Vec<u8>) + 'static) {
        let clipboard = Clipboard::get(&SELECTION_CLIPBOARD);
        clipboard.request_contents(&Atom::intern("TARGETS"), move |clipboard, offered| {
            let offered = offered.targets().unwrap_or_default();
            let kind = KINDS.map(Atom::intern).into_iter().find(|kind| offered.contains(kind));
            match kind {
                Some(kind) => clipboard.request_contents(&kind, move |_, picture| answer(picture.data())),
                None => answer(Vec::new()),
            }
        });
    }
}

/// The web views of other systems give the page the picture themselves.
#[cfg(not(target_os = "linux"))]
mod system {
    pub fn request_picture(answer: impl FnOnce(Vec<u8>)) {
        answer(Vec::new());
    }
}
