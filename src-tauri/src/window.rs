//! The window itself: its look at the start, its place, and what the page asks of it.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use app::failure::Failure;
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{AppHandle, Manager, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::keys;
use crate::shell::Shell;

/// The paper of both themes, so that nothing flashes before the page is drawn.
const PAPER: Color = Color(0xfa, 0xf8, 0xf4, 0xff);
const DARK_PAPER: Color = Color(0x16, 0x15, 0x13, 0xff);

/// Makes the window and begins to load the page.
pub fn build(app: &AppHandle) -> tauri::Result<()> {
    let shell = app.state::<Shell>();
    let liked = theme(&shell);
    let dark = liked == Some(Theme::Dark);
    let mut builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Hexapla")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .background_color(if dark { DARK_PAPER } else { PAPER })
        .theme(liked)
        // The page never leaves its own address and opens no windows.
        .on_navigation(|address| {
            matches!(address.scheme(), "tauri" | "about") || address.host_str() == Some("tauri.localhost")
        })
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if shell.arguments.configuration.is_some() {
        builder = builder.data_directory(shell.configuration.join("webview"));
    }
    let first = shell.first.lock().unwrap_or_else(PoisonError::into_inner).take();
    // Without the script the page asks for itself.
    if let Some(script) = first.and_then(|answering| answering.join().ok()) {
        builder = builder.initialization_script(script);
    }
    let window = builder.build()?;
    *shell.system_theme.lock().unwrap_or_else(PoisonError::into_inner) = window.theme().ok();
    if liked.is_some() {
        follow_theme(app);
    }
    clamp(&window)?;
    show_preedit(&window)?;
    keys::give_to_page(&window)?;
    draw_without_graphics_card(&window)
}

/// The theme that the user likes; none leaves it to the system.
pub fn theme(shell: &Shell) -> Option<Theme> {
    match shell.preferences()["theme"].as_str() {
        Some("dark") => Some(Theme::Dark),
        Some("light") => Some(Theme::Light),
        _ => None,
    }
}

/// Gives the window's frame and menu the theme that the page has.
pub fn follow_theme(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    let shell = app.state::<Shell>();
    let system = *shell.system_theme.lock().unwrap_or_else(PoisonError::into_inner);
    // GTK takes no theme for the light one, and not for the system's.
    let liked = if cfg!(target_os = "linux") { theme(&shell).or(system) } else { theme(&shell) };
    // A window system that knows no themes leaves them as they are.
    let _ = window.set_theme(liked);
    let is_dark = window.theme().is_ok_and(|theme| theme == Theme::Dark);
    // The menu has the letters of the theme, and lies on the paper.
    let _ = window.set_background_color(Some(if is_dark { DARK_PAPER } else { PAPER }));
}

/// Keeps the window's size and place in the configuration directory.
pub fn remembered(configuration: &Path) -> tauri::plugin::TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(absolute(configuration).join("window.json").to_string_lossy())
        .with_state_flags(
            StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN,
        )
        .build()
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Makes a window that was larger than the present screen, or lay on one that is gone, fit again.
fn clamp(window: &WebviewWindow) -> tauri::Result<()> {
    let monitors = window.available_monitors()?;
    let Some(largest) = monitors.iter().max_by_key(|monitor| monitor.size().width) else { return Ok(()) };
    let size = window.inner_size()?;
    let fitting = tauri::PhysicalSize::new(
        size.width.min(largest.size().width),
        size.height.min(largest.size().height),
    );
    if fitting != size {
        window.set_size(fitting)?;
    }
    let place = window.outer_position()?;
    let on_screen = monitors.iter().any(|monitor| {
        let (start, size) = (monitor.position(), monitor.size());
        // Some of the title bar must be within reach.
        (start.x - size.width as i32 / 2..start.x + size.width as i32 - 64).contains(&place.x)
            && (start.y..start.y + size.height as i32 - 64).contains(&place.y)
    });
    if on_screen { Ok(()) } else { window.set_position(*largest.position()) }
}

/// Where there is no graphics card, WebKitGTK composes every frame in software, which doubles the time from
/// key to picture. Painting directly is quicker there; with a card it is the other way round.
#[cfg(target_os = "linux")]
fn draw_without_graphics_card(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    let has_card = std::fs::read_dir("/dev/dri").is_ok_and(|files| {
        files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("renderD"))
    });
    if has_card {
        return Ok(());
    }
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn draw_without_graphics_card(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// An input method shows what it is composing in the text, as everywhere else. The library that makes the web view
/// has it shown in a window of the input method's own, which then lies somewhere else (wry#1724).
#[cfg(target_os = "linux")]
fn show_preedit(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn show_preedit(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Brings the window before all others.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = raised {
            eprintln!("Hexapla could not raise its window: {error}.");
        }
    }
}

/// Sets the words of the title bar.
#[tauri::command]
pub fn set_title(window: WebviewWindow, title: String) -> Result<(), Failure> {
    window.set_title(&title).map_err(refused)
}

/// Fills the screen with the window, or puts it back to its size.
#[tauri::command]
pub fn toggle_full_screen(window: WebviewWindow) -> Result<(), Failure> {
    window.is_fullscreen().and_then(|full| window.set_fullscreen(!full)).map_err(refused)
}

/// Opens an address in the user's browser or mail program. The page asks the user first.
#[tauri::command]
pub async fn open_address(url: String) -> Result<(), Failure> {
    let allowed =
        Url::parse(&url).is_ok_and(|address| matches!(address.scheme(), "http" | "https" | "mailto"));
    if !allowed {
        return Err(Failure::bad_value("address", url, "an address of the web or of mail"));
    }
    tauri_plugin_opener::open_url(url, None::<&str>).map_err(refused)
}

/// Shows a file in the system's file manager.
#[tauri::command]
pub async fn reveal(path: PathBuf) -> Result<(), Failure> {
    tauri_plugin_opener::reveal_item_in_dir(path).map_err(refused)
}

pub(crate) fn refused(error: impl std::error::Error) -> Failure {
    Failure::new("system_refused", format!("The system did not do it: {error}.")).with("reason", error)
}
