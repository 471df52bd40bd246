//! The order of keys. GTK would answer the keys of the menu at once, while the letters that were typed before them
//! still wait for the page: what was typed last would then go where the menu's entry leads. So all keys are the page's,
//! one after the other, and the menu only shows them.

use tauri::WebviewWindow;

/// Gives the page every key, and the menu none.
#[cfg(target_os = "linux")]
pub fn give_to_page(window: &WebviewWindow) -> tauri::Result<()> {
    use gtk::gdk::keys::constants::F10;
    use gtk::glib::Propagation;
    use gtk::prelude::{GtkWindowExt, WidgetExt};
    window.gtk_window()?.connect_key_press_event(|window, key| {
        // This one opens the menu bar, which asks for it by itself.
        if key.keyval() == F10 {
            return Propagation::Proceed;
        }
        // A key that the page does not answer comes here once more, and the web view then lets it pass.
        window.propagate_key_event(key);
        Propagation::Stop
    });
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub fn give_to_page(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
