//! The clipboard as other programs fill and read it.
//!
//! WebKitGTK rewrites a copied page before it gives it to a paste: what Word says of its lists and notes is gone, what
//! is deep is cut off, and the longest pages take all memory; of a picture, a file or a text under an unusual name a
//! paste learns nothing. So the page asks here for what the user pastes, and has written here what the user copies. The
//! web views of other systems do not need this.
//!
//! The page gets no right to the clipboard, for which a plugin would open it in every way. Still, whatever runs in the
//! page can read it through these commands; nothing of others runs there. What is on it is not understood here: what
//! comes in, and how much, is the core's to say.

use app::failure::Failure;
use app::pasted::{lines, refuse_too_long, words};
use app::wire::clipboard::{ClipboardQuery, Copied, Copying};
use tauri::AppHandle;
use tauri::ipc::Response;

/// What this program's own HTML is called. Whoever reads it finds blocks by their ids and notes by theirs.
const OWN: &str = "application/x-hexapla-html";
const HTML: &str = "text/html";
const PAGES: [&str; 2] = [OWN, HTML];
/// The kinds of pictures that the core takes, the one without loss first.
const PICTURES: [&str; 3] = ["image/png", "image/jpeg", "image/webp"];
/// What file managers copy, the first of which nothing else writes.
const FILES: [&str; 2] = ["x-special/gnome-copied-files", "text/uri-list"];
/// What texts are called, the surest first.
const TEXTS: [&str; 7] = [
    "UTF8_STRING",
    "text/plain;charset=utf-8",
    "text/plain;charset=UTF-8",
    "text/plain",
    "COMPOUND_TEXT",
    "TEXT",
    "STRING",
];

/// The best of what the clipboard holds: a page, else files, else words, else a picture. The other program may take its
/// time; the window goes on meanwhile. It is refused if it is longer than can be pasted, or if the program does not give
/// what it has told of.
#[tauri::command]
pub async fn copied(app: AppHandle, asked: ClipboardQuery) -> Result<Copied, Failure> {
    let clipboard = Clipboard { app: &app, is_selection: asked.selected };
    let offered = clipboard.offered().await?;
    let found = if asked.plain {
        // Whoever wants words can still take them out of a page.
        match clipboard.text(&offered).await? {
            Some(text) => Some(Copied::Text { text }),
            None => clipboard.page(&offered).await?,
        }
    } else if let Some(page) = clipboard.page(&offered).await? {
        Some(page)
    } else if let Some(files) = clipboard.files(&offered).await? {
        Some(files)
    } else if let Some(text) = clipboard.text(&offered).await? {
        let is_list = !has_any(&offered, &TEXTS);
        Some(if is_list { Copied::Addresses { list: text } } else { Copied::Text { text } })
    } else {
        has_any(&offered, &PICTURES).then_some(Copied::Picture)
    };
    if let Some(found) = found {
        return Ok(found);
    }
    if has_any(&offered, &PAGES) || has_any(&offered, &TEXTS) {
        return Err(Failure::new(
            "copied_in_vain",
            "The other program gave nothing of what it has copied. Copy it again, and leave that program open.",
        ));
    }
    Ok(Copied::Unknown { kinds: offered.into_iter().filter(|kind| kind.contains('/')).collect() })
}

/// The bytes of the picture that the clipboard holds, as the other program wrote them; none if it holds none. They are
/// not decoded here: what it is and how large it may be is the core's to say, as of a file that was dropped.
#[tauri::command]
pub async fn copied_picture(app: AppHandle) -> Result<Response, Failure> {
    let clipboard = Clipboard { app: &app, is_selection: false };
    let offered = clipboard.offered().await?;
    Ok(Response::new(match of_these(&offered, &PICTURES).next() {
        Some(kind) => clipboard.given(kind).await?,
        None => Vec::new(),
    }))
}

/// Puts something on the clipboard, in the place of what the web view has put there of the same.
#[tauri::command]
pub async fn copy(app: AppHandle, written: Copying) -> Result<(), Failure> {
    let clipboard = Clipboard { app: &app, is_selection: false };
    let is_taken: bool = clipboard.ask(move |_, answer| answer(system::write(written))).await?;
    if is_taken {
        Ok(())
    } else {
        Err(Failure::new("not_copied", "The window system did not take what was copied. Copy it again."))
    }
}

/// One of the two clipboards, asked from the window's thread, on which alone it can be.
struct Clipboard<'a> {
    app: &'a AppHandle,
    is_selection: bool,
}

impl Clipboard<'_> {
    /// The kinds of what it holds.
    async fn offered(&self) -> Result<Vec<String>, Failure> {
        self.ask(system::request_kinds).await
    }

    /// What it holds of a kind, as it is; nothing if the other program does not give it.
    async fn given(&self, kind: &'static str) -> Result<Vec<u8>, Failure> {
        self.ask(move |selected, answer| system::request_bytes(selected, kind, answer)).await
    }

    /// What it holds of a kind of text, if that is not longer than can be pasted.
    async fn bytes(&self, kind: &'static str) -> Result<Vec<u8>, Failure> {
        let bytes = self.given(kind).await?;
        refuse_too_long(bytes.len())?;
        Ok(bytes)
    }

    async fn page(&self, offered: &[String]) -> Result<Option<Copied>, Failure> {
        for kind in of_these(offered, &PAGES) {
            let html = words(&self.bytes(kind).await?)?;
            if !html.trim().is_empty() {
                return Ok(Some(Copied::Page { html, picture: has_any(offered, &PICTURES) }));
            }
        }
        Ok(None)
    }

    async fn files(&self, offered: &[String]) -> Result<Option<Copied>, Failure> {
        for kind in of_these(offered, &FILES) {
            let paths = system::paths(&words(&self.bytes(kind).await?)?);
            if !paths.is_empty() {
                return Ok(Some(Copied::Files { paths }));
            }
        }
        Ok(None)
    }

    /// Words, else a list of addresses.
    async fn text(&self, offered: &[String]) -> Result<Option<String>, Failure> {
        for kind in of_these(offered, &TEXTS).chain(of_these(offered, &FILES)) {
            let text = if system::NEEDS_CONVERSION.contains(&kind) {
                let text: String =
                    self.ask(move |selected, answer| system::request_text(selected, kind, answer)).await?;
                lines(text.as_bytes())?
            } else {
                lines(&self.bytes(kind).await?)?
            };
            if !text.is_empty() {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    async fn ask<T: Default + Send + 'static>(
        &self,
        request: impl FnOnce(bool, Box<dyn FnOnce(T)>) + Send + 'static,
    ) -> Result<T, Failure> {
        let (sender, mut receiver) = tauri::async_runtime::channel(1);
        let is_selection = self.is_selection;
        let asking = self.app.run_on_main_thread(move || {
            let answer = move |value| {
                // The page may have been closed meanwhile.
                let _ = sender.try_send(value);
            };
            request(is_selection, Box::new(answer));
        });
        asking.map_err(crate::window::refused)?;
        Ok(receiver.recv().await.unwrap_or_default())
    }
}

/// Those of the kinds that are offered, in their own order.
fn of_these<'a>(offered: &'a [String], kinds: &'a [&'static str]) -> impl Iterator<Item = &'static str> + 'a {
    kinds.iter().copied().filter(|kind| offered.iter().any(|offered| offered == kind))
}

fn has_any(offered: &[String], kinds: &[&'static str]) -> bool {
    of_these(offered, kinds).next().is_some()
}

#[cfg(target_os = "linux")]
mod system {
    use gtk::gdk::{Atom, SELECTION_CLIPBOARD, SELECTION_PRIMARY};
    use gtk::gio::File;
    use gtk::prelude::FileExt;
    use gtk::{Clipboard, TargetEntry, TargetFlags};

    use super::{Copying, HTML, OWN, TEXTS};

    /// The texts whose letters only the window system knows.
    pub const NEEDS_CONVERSION: [&str; 3] = ["COMPOUND_TEXT", "TEXT", "STRING"];

    /// Other programs read the encoding from here, if they look for it at all.
    const ENCODING: &str = "<meta charset=\"utf-8\">";

    fn clipboard(is_selection: bool) -> Clipboard {
        Clipboard::get(if is_selection { &SELECTION_PRIMARY } else { &SELECTION_CLIPBOARD })
    }

    /// Asks the other program without waiting for it, so that the window goes on even if it never answers.
    pub fn request_kinds(is_selection: bool, answer: Box<dyn FnOnce(Vec<String>)>) {
        clipboard(is_selection).request_contents(&Atom::intern("TARGETS"), move |_, told| {
            let kinds = told.targets().unwrap_or_default();
            answer(kinds.into_iter().map(|kind| kind.name().into()).collect());
        });
    }

    pub fn request_bytes(is_selection: bool, kind: &str, answer: Box<dyn FnOnce(Vec<u8>)>) {
        clipboard(is_selection).request_contents(&Atom::intern(kind), move |_, given| answer(given.data()));
    }

    pub fn request_text(is_selection: bool, kind: &str, answer: Box<dyn FnOnce(String)>) {
        clipboard(is_selection).request_contents(&Atom::intern(kind), move |_, given| {
            // Many call a text so that is UTF-8 all the same.
            let is_mixed = given.data_type().name() == "COMPOUND_TEXT";
            let text = String::from_utf8(given.data()).ok().filter(|_| !is_mixed);
            answer(text.or_else(|| given.text().map(String::from)).unwrap_or_default());
        });
    }

    /// The files in a list of addresses, one a line. Where the addresses are of other things too, it is a text.
    pub fn paths(list: &str) -> Vec<String> {
        let lines = list.lines().map(str::trim).filter(|line| !matches!(*line, "" | "copy" | "cut"));
        let paths = lines.filter(|line| !line.starts_with('#')).map(|line| File::for_uri(line).path());
        let paths: Option<Vec<String>> =
            paths.map(|path| path.map(|path| path.to_string_lossy().into_owned())).collect();
        paths.unwrap_or_default()
    }

    /// Whoever pastes asks for one of the kinds, and is given it then. False if the window system does not take it.
    /// A program that keeps what others have copied has to ask before this one ends: that it may be stored can only be said
    /// by a function that these bindings lack.
    pub fn write(Copying { own, html, text }: Copying) -> bool {
        let entry = |(kind, place)| TargetEntry::new(kind, TargetFlags::empty(), place);
        let texts = TEXTS.into_iter().map(|kind| (kind, 2));
        let kinds: Vec<TargetEntry> = [(OWN, 0), (HTML, 1)].into_iter().chain(texts).map(entry).collect();
        let html = format!("{ENCODING}{html}");
        clipboard(false).set_with_data(&kinds, move |_, asked, place| match place {
            0 => asked.set(&asked.target(), 8, own.as_bytes()),
            1 => asked.set(&asked.target(), 8, html.as_bytes()),
            _ => {
                asked.set_text(&text);
            }
        })
    }
}

/// The web views of other systems give the page all themselves, which asks nothing here then.
#[cfg(not(target_os = "linux"))]
mod system {
    use super::Copying;

    pub const NEEDS_CONVERSION: [&str; 0] = [];

    pub fn request_kinds(_: bool, answer: Box<dyn FnOnce(Vec<String>)>) {
        answer(Vec::new());
    }

    pub fn request_bytes(_: bool, _: &str, answer: Box<dyn FnOnce(Vec<u8>)>) {
        answer(Vec::new());
    }

    pub fn request_text(_: bool, _: &str, answer: Box<dyn FnOnce(String)>) {
        answer(String::new());
    }

    pub fn paths(_: &str) -> Vec<String> {
        Vec::new()
    }

    pub fn write(_: Copying) -> bool {
        false
    }
}
