//! Files written whole or not at all.

use std::io::Write;
use std::path::PathBuf;

use crate::desk::new_id;
use crate::failure::Failure;

/// A file that is written whole beside its place and then put there, so that a page that was there before
/// stays until the new one is complete. One that is not settled is removed.
pub(crate) struct Draft {
    path: PathBuf,
    draft: PathBuf,
}

impl Draft {
    /// Writes the bytes beside `path` and sees that they are on the disk.
    pub(crate) fn write(path: PathBuf, bytes: &[u8]) -> Result<Draft, Failure> {
        let mut draft = path.as_os_str().to_owned();
        draft.push(format!(".{}.part", new_id()));
        let draft = Draft { draft: draft.into(), path };
        let written = std::fs::File::create(&draft.draft)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
        written.map_err(|error| Failure::file(&draft.path, &error))?;
        Ok(draft)
    }

    /// The name of the file.
    pub(crate) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Puts the file in its place and gives that.
    pub(crate) fn settle(self) -> Result<PathBuf, Failure> {
        std::fs::rename(&self.draft, &self.path).map_err(|error| Failure::file(&self.path, &error))?;
        Ok(self.path.clone())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After settling there is none; one that cannot be removed does no harm.
        let _ = std::fs::remove_file(&self.draft);
    }
}
