//! The native menu. The page knows the actions, their keys and their words in the language of the
//! interface; the shell only draws them and says which one was chosen.

use serde::Deserialize;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, Wry};

use crate::shell::Shell;

/// A menu of the bar, as the page sends it.
#[derive(Debug, Deserialize)]
pub struct MenuOfPage {
    label: String,
    entries: Vec<Entry>,
}

/// A line of a menu. `keys` are written as in `Mod-Shift-n`.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Entry {
    Action { id: String, label: String, keys: Option<String>, enabled: bool },
    Standard { what: String, label: String },
    Separator,
}

/// What the ids of the standard entries begin with, to tell them from the page's own.
const STANDARD: &str = "standard:";

/// Puts up a bar before the page has sent its own, so that the page does not move down when it comes.
pub fn begin(app: &AppHandle) -> tauri::Result<()> {
    let first = Submenu::with_items(app, "Hexapla", true, &[])?;
    app.set_menu(Menu::with_items(app, &[&first])?)?;
    Ok(())
}

/// Replaces the menu by the page's.
#[tauri::command]
pub fn set_menu(app: AppHandle, menu: Vec<MenuOfPage>) -> Result<(), String> {
    build(&app, menu).and_then(|menu| app.set_menu(menu)).map_err(|error| error.to_string())?;
    // The page sends its menu once it listens, so this is the moment to tell it what it missed.
    let unopened = app.state::<Shell>().unopened.lock().ok().and_then(|mut unopened| unopened.take());
    if let Some(path) = unopened {
        app.emit("open", path).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Tells the page which of its actions was chosen, or does a standard one.
pub fn chosen(app: &AppHandle, id: &str) {
    match id.strip_prefix(STANDARD) {
        Some(what) => standard(app, what),
        None => {
            // Without a page there is nobody to tell.
            let _ = app.emit("menu", id);
        }
    }
}

fn build(app: &AppHandle, menus: Vec<MenuOfPage>) -> tauri::Result<Menu<Wry>> {
    let bar = Menu::new(app)?;
    for menu in menus {
        let submenu = Submenu::new(app, menu.label, true)?;
        for entry in menu.entries {
            match entry {
                Entry::Separator => submenu.append(&PredefinedMenuItem::separator(app)?)?,
                Entry::Action { id, label, keys, enabled } => {
                    let keys = keys.and_then(|keys| accelerator(&keys));
                    // A key that the system has no name for is still the page's own; the entry goes without.
                    let item = MenuItem::with_id(app, &id, &label, enabled, keys.as_deref())
                        .or_else(|_| MenuItem::with_id(app, &id, &label, enabled, None::<&str>))?;
                    submenu.append(&item)?;
                }
                Entry::Standard { what, label } => {
                    let id = format!("{STANDARD}{what}");
                    submenu.append(&MenuItem::with_id(app, id, label, true, None::<&str>)?)?;
                }
            }
        }
        bar.append(&submenu)?;
    }
    Ok(bar)
}

/// `Mod-Shift-n` as the system writes it. Keys that type a character have none: the menu would take them
/// from the text.
fn accelerator(keys: &str) -> Option<String> {
    let (modifiers, key) = match keys.strip_suffix("--") {
        Some(modifiers) => (modifiers, "-"),
        None => keys.rsplit_once('-').unwrap_or(("", keys)),
    };
    let function_key =
        key.len() > 1 && key.starts_with('F') && key[1..].chars().all(|digit| digit.is_ascii_digit());
    let mut parts = Vec::new();
    for modifier in modifiers.split('-').filter(|modifier| !modifier.is_empty()) {
        parts.push(match modifier {
            "Mod" => "CmdOrCtrl",
            other => other,
        });
    }
    let types = !parts.iter().any(|part| matches!(*part, "CmdOrCtrl" | "Ctrl" | "Alt" | "Cmd" | "Meta"));
    if types && !function_key {
        return None;
    }
    parts.push(match key {
        "ArrowLeft" => "Left",
        "ArrowRight" => "Right",
        "ArrowUp" => "Up",
        "ArrowDown" => "Down",
        other => other,
    });
    Some(parts.join("+"))
}

fn standard(app: &AppHandle, what: &str) {
    let Some(window) = app.get_webview_window("main") else { return };
    let done = match what {
        "cut" => edit(&window, "Cut"),
        "copy" => edit(&window, "Copy"),
        "paste" => edit(&window, "Paste"),
        "select_all" => edit(&window, "SelectAll"),
        _ => Ok(()),
    };
    if let Err(error) = done {
        eprintln!("Hexapla could not do “{what}”: {error}.");
    }
}

/// Runs an editing command of the web view, as its own keys would.
#[cfg(target_os = "linux")]
fn edit(window: &tauri::WebviewWindow, command: &'static str) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    window.with_webview(move |webview| webview.inner().execute_editing_command(command))
}

#[cfg(not(target_os = "linux"))]
fn edit(_: &tauri::WebviewWindow, _: &'static str) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_the_system_writes_them() {
        let cases = [
            ("Mod-k", Some("CmdOrCtrl+k")),
            ("Mod-Shift-n", Some("CmdOrCtrl+Shift+n")),
            ("Alt-ArrowLeft", Some("Alt+Left")),
            ("Mod--", Some("CmdOrCtrl+-")),
            ("F6", Some("F6")),
            ("?", None),
            ("Shift-a", None),
            ("/", None),
            ("Enter", None),
        ];
        for (keys, expected) in cases {
            assert_eq!(accelerator(keys).as_deref(), expected, "{keys}");
        }
    }
}
