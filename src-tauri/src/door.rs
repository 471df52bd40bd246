//! One window a newsroom: the first start holds a newsroom's door, a second one knocks.
//!
//! The door is a lock file, which the system lets go when its holder ends however it ends, and beside it a
//! socket at which the holder listens. Both lie in the user's runtime directory under a name made from the
//! newsroom's path. So a socket that a killed program left behind can never be mistaken for a living one.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use system::{knock, listen, runtime_directory};

/// A door that is held. Dropping it lets another program have the newsroom's window.
#[derive(Debug)]
pub struct Held {
    socket: PathBuf,
    left: Arc<AtomicBool>,
    _lock: File,
}

/// What came of standing at a door.
#[derive(Debug)]
pub enum Door {
    /// It is ours now.
    Held(Held),
    /// Another program has it, and has raised its window.
    Answered,
    /// Another program has it, but does not answer, or doors do not work on this system.
    Unknown,
}

/// Takes the door of `newsroom`, or has the program that holds it show its window. `knocked` is called on
/// a thread of its own each time another program knocks at the door that is now held.
pub fn take(newsroom: &Path, knocked: impl Fn() + Send + 'static) -> Door {
    match runtime_directory().and_then(|directory| take_in(&directory, newsroom, knocked)) {
        Ok(door) => door,
        Err(error) => {
            // A window that cannot be raised from elsewhere is better than none.
            eprintln!("Hexapla cannot watch for a second start: {error}.");
            Door::Unknown
        }
    }
}

fn take_in(directory: &Path, newsroom: &Path, knocked: impl Fn() + Send + 'static) -> io::Result<Door> {
    let name = name_of(newsroom);
    let socket = directory.join(format!("{name}.socket"));
    let lock = File::options().create(true).append(true).open(directory.join(format!("{name}.lock")))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Ok(if knock(&socket) { Door::Answered } else { Door::Unknown });
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let left = Arc::new(AtomicBool::new(false));
    listen(&socket, Arc::clone(&left), knocked)?;
    Ok(Door::Held(Held { socket, left, _lock: lock }))
}

/// The same newsroom has the same name by whichever way it is reached.
fn name_of(newsroom: &Path) -> String {
    let path = std::fs::canonicalize(newsroom).unwrap_or_else(|_| newsroom.to_owned());
    blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex()[..32].to_owned()
}

impl Drop for Held {
    fn drop(&mut self) {
        self.left.store(true, Ordering::SeqCst);
        // Our own knock wakes the listening thread, which then ends.
        knock(&self.socket);
        // If it is gone already, someone tidied the runtime directory.
        let _ = std::fs::remove_file(&self.socket);
    }
}

#[cfg(unix)]
mod system {
    use std::fs::DirBuilder;
    use std::io::{self, Read, Write};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    /// How long a program that holds a door has to answer, before a second start goes its own way.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// A directory that only this user can enter.
    pub fn runtime_directory() -> io::Result<PathBuf> {
        if let Some(directory) = dirs::runtime_dir().filter(|directory| directory.is_dir()) {
            return private(directory.join("hexapla"));
        }
        let user = match dirs::home_dir().map(std::fs::metadata) {
            Some(Ok(home)) => home.uid(),
            _ => return Err(io::Error::other("there is neither a runtime directory nor a home")),
        };
        private(std::env::temp_dir().join(format!("hexapla-{user}")))
    }

    fn private(directory: PathBuf) -> io::Result<PathBuf> {
        match DirBuilder::new().mode(0o700).create(&directory) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        let found = std::fs::symlink_metadata(&directory)?;
        let probe = directory.parent().unwrap_or(&directory);
        let ours = dirs::home_dir()
            .and_then(|home| std::fs::metadata(home).ok())
            .is_none_or(|home| home.uid() == found.uid());
        if !found.is_dir() || found.mode() & 0o077 != 0 || !ours {
            let reason = format!("{} in {} is not this user's own", directory.display(), probe.display());
            return Err(io::Error::other(reason));
        }
        Ok(directory)
    }

    /// Listens at the door until it is `left`. Whoever has the lock may clear the way.
    pub fn listen(
        socket: &Path,
        left: Arc<AtomicBool>,
        knocked: impl Fn() + Send + 'static,
    ) -> io::Result<()> {
        match std::fs::remove_file(socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(socket)?;
        std::thread::Builder::new().name("door".into()).spawn(move || {
            for stream in listener.incoming() {
                if left.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(mut stream) = stream else { continue };
                knocked();
                // Whoever knocked may have gone; the window was raised all the same.
                let _ = stream.write_all(b"here");
            }
        })?;
        Ok(())
    }

    /// Whether the holder of the door answered.
    pub fn knock(socket: &Path) -> bool {
        let answer = || -> io::Result<bool> {
            let mut stream = UnixStream::connect(socket)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            Ok(answer == b"here")
        };
        answer().unwrap_or(false)
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    pub fn runtime_directory() -> io::Result<PathBuf> {
        Err(io::Error::other("it does so on Unix only"))
    }
    pub fn listen(_: &Path, _: Arc<AtomicBool>, _: impl Fn() + Send + 'static) -> io::Result<()> {
        Ok(())
    }
    pub fn knock(_: &Path) -> bool {
        false
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn the_second_knocks_and_the_third_enters_after_the_first_has_left() {
        let directory = tempfile::tempdir().unwrap();
        let newsroom = directory.path().join("a.hexapla");
        let knocks = Arc::new(AtomicUsize::new(0));
        let heard = Arc::clone(&knocks);
        let first = take_in(directory.path(), &newsroom, move || {
            heard.fetch_add(1, Ordering::SeqCst);
        });
        let Ok(Door::Held(first)) = first else { panic!("the first one holds the door: {first:?}") };

        assert!(matches!(take_in(directory.path(), &newsroom, || {}), Ok(Door::Answered)));
        assert_eq!(knocks.load(Ordering::SeqCst), 1, "the window was raised once");
        let other = take_in(directory.path(), &directory.path().join("b.hexapla"), || {});
        assert!(matches!(other, Ok(Door::Held(_))), "another newsroom has its own door");

        drop(first);
        assert!(matches!(take_in(directory.path(), &newsroom, || {}), Ok(Door::Held(_))));
        assert_eq!(knocks.load(Ordering::SeqCst), 1, "nobody knocks at a door that was left");
    }

    #[test]
    fn a_socket_left_behind_does_not_keep_anyone_out() {
        let directory = tempfile::tempdir().unwrap();
        let newsroom = directory.path().join("a.hexapla");
        std::fs::write(directory.path().join(format!("{}.socket", name_of(&newsroom))), b"").unwrap();
        assert!(matches!(take_in(directory.path(), &newsroom, || {}), Ok(Door::Held(_))));
    }

    #[test]
    fn one_file_has_one_name() {
        let directory = tempfile::tempdir().unwrap();
        let newsroom = directory.path().join("a.hexapla");
        std::fs::write(&newsroom, b"").unwrap();
        let link = directory.path().join("b.hexapla");
        std::os::unix::fs::symlink(&newsroom, &link).unwrap();
        assert_eq!(name_of(&newsroom), name_of(&link));
    }
}
