//! Starts the program: one window on one desk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, RunEvent, Theme};

use crate::arguments::Arguments;
use crate::door::{self, Door, Held};
use crate::{call, choose, clipboard, closing, elsewhere, first, menu, window};

/// What the commands of the window share.
pub struct Shell {
    pub desk: Arc<Desk>,
    pub arguments: Arguments,
    /// Where this user's preferences lie.
    pub configuration: PathBuf,
    /// The newsroom asked for at the start that could not be opened: the page says why, once it is there.
    pub unopened: Mutex<Option<PathBuf>>,
    /// The script that answers the page's first questions, made while the window system wakes up.
    pub first: Mutex<Option<JoinHandle<String>>>,
    /// The theme that the system had at the start.
    pub system_theme: Mutex<Option<Theme>>,
    /// What this window shows, and the door that keeps a second window off it.
    door: Mutex<Option<(PathBuf, Option<Held>)>>,
}

/// Shows the window and comes back when it is closed. A second start on a newsroom that has a window comes
/// back at once.
pub fn run(arguments: Arguments) -> tauri::Result<()> {
    let mut places = Places::of_user();
    if let Some(directory) = &arguments.configuration {
        places.configuration = canonical(directory);
    }
    let configuration = places.configuration.clone();
    let desk = Arc::new(Desk::new(places, Box::new(SystemClock), sys_locale::get_locales().collect()));
    let newsroom = arguments.newsroom.clone().or_else(|| last_newsroom(&desk));

    // The window does not exist yet when the door is taken, so that a second start costs nothing.
    let raised: Arc<Mutex<Option<AppHandle>>> = Arc::default();
    let shown = canonical(newsroom.as_deref().unwrap_or(&configuration));
    let knocked = {
        let raised = Arc::clone(&raised);
        move || {
            if let Some(app) = &*raised.lock().unwrap_or_else(PoisonError::into_inner) {
                window::raise(app);
            }
        }
    };
    let held = match door::take(&shown, knocked) {
        Door::Answered => return Ok(()),
        Door::Held(held) => Some(held),
        Door::Unknown => None,
    };

    // What others change in the newsroom is counted from its opening, so it comes before the first answers.
    let unopened = newsroom.filter(|newsroom| {
        let request = json!({ "path": canonical(newsroom) });
        dispatch(&desk, "open_newsroom", request).is_err()
    });
    let answering = std::thread::spawn({
        let desk = Arc::clone(&desk);
        move || first::script(&desk)
    });
    let shell = Shell {
        desk,
        first: Mutex::new(Some(answering)),
        arguments,
        configuration: configuration.clone(),
        unopened: Mutex::new(unopened),
        system_theme: Mutex::new(None),
        door: Mutex::new(Some((shown, held))),
    };
    let program = tauri::Builder::default()
        .plugin(window::remembered(&configuration))
        .manage(shell)
        .manage(closing::Requests::default())
        .manage(elsewhere::Watching::default())
        .invoke_handler(tauri::generate_handler![
            call::call,
            choose::choose_file,
            choose::choose_directory,
            choose::choose_new_file,
            clipboard::copied,
            clipboard::copied_picture,
            clipboard::copy,
            closing::close,
            closing::stay_open,
            elsewhere::watch,
            menu::set_menu,
            window::set_title,
            window::toggle_full_screen,
            window::open_address,
            window::reveal,
        ])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_window_event(closing::on_window_event)
        .setup(move |app| {
            menu::begin(app.handle())?;
            window::build(app.handle())?;
            *raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())?;
    program.run(|app, event| {
        if let RunEvent::Exit = event {
            put_away(&app.state::<Shell>().desk);
        }
    });
    Ok(())
}

/// Closes the newsroom, so that its file alone holds everything and can be copied. Whatever is said of it
/// now reaches nobody, and nothing is lost if it fails: the next start reads what lies beside the file.
fn put_away(desk: &Desk) {
    if let Err(failure) = dispatch(desk, "close_newsroom", json!({})) {
        eprintln!("{failure}");
    }
}

/// A door for what the window is about to show.
pub enum Taken {
    /// The window shows it already.
    Already,
    /// Of this path, and held for as long as this lives if doors work on this system.
    New(PathBuf, Option<Held>),
}

impl Shell {
    /// Takes the door of `newsroom`, or of none, beside the one that is held. None if another program has a
    /// window on it, which it has raised.
    pub fn knock(&self, app: &AppHandle, newsroom: Option<&Path>) -> Option<Taken> {
        let shown = canonical(newsroom.unwrap_or(&self.configuration));
        let door = self.door.lock().unwrap_or_else(PoisonError::into_inner);
        if door.as_ref().is_some_and(|(path, _)| *path == shown) {
            return Some(Taken::Already);
        }
        let raised = app.clone();
        match door::take(&shown, move || window::raise(&raised)) {
            Door::Answered => None,
            Door::Held(held) => Some(Taken::New(shown, Some(held))),
            Door::Unknown => Some(Taken::New(shown, None)),
        }
    }

    /// Goes over to `newsroom`, or to none, through the door that was `taken` for it if one was. Only now the
    /// door held so far is let go, as is one that was taken for a newsroom that did not open after all.
    pub fn go_to(&self, app: &AppHandle, newsroom: Option<&Path>, taken: Option<Taken>) {
        let shown = canonical(newsroom.unwrap_or(&self.configuration));
        let taken = match taken {
            Some(Taken::New(path, held)) if path == shown => Some(Taken::New(path, held)),
            // None was taken for this one: it was just made, or it is the one that was open before.
            _ => self.knock(app, newsroom),
        };
        if let Some(Taken::New(path, held)) = taken {
            *self.door.lock().unwrap_or_else(PoisonError::into_inner) = Some((path, held));
        }
    }

    /// The path of the newsroom that is open.
    pub fn newsroom(&self) -> Option<PathBuf> {
        self.desk.open_if_any().map(|open| open.newsroom.path().to_owned())
    }

    /// What the user likes, as `desk_state` says it.
    pub fn preferences(&self) -> Value {
        dispatch(&self.desk, "desk_state", json!({}))
            .map(|answer| answer.value["preferences"].clone())
            .unwrap_or_default()
    }
}

/// One name for one file. A file that is not there has the name it was asked for by.
fn canonical(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

/// The newsroom that was open last, if it is still there.
fn last_newsroom(desk: &Desk) -> Option<PathBuf> {
    let state = dispatch(desk, "desk_state", json!({})).ok()?;
    let latest = state.value["recent"].as_array()?.first()?;
    let path = latest["path"].as_str().filter(|_| latest["missing"] == json!(false))?;
    Some(path.into())
}
