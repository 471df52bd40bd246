//! Files that somebody chose, which may be anything.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use exchange::decode::{LARGEST, Refusal};

use crate::failure::Failure;

/// The bytes of a text file that somebody chose; `noun` says what it was chosen as, with its article.
///
/// # Errors
/// `file_too_large` for one that is larger than any text that is read, else what reading it says.
pub(crate) fn read_text_file(path: &Path, noun: &str) -> Result<Vec<u8>, Failure> {
    read_up_to(path, LARGEST as u64).map_err(|error| Failure::file(path, &error))?.map_err(|size| {
        let (size, most) = (size.div_ceil(1 << 20), LARGEST >> 20);
        let detail = format!(
            "{} has {size} MB; {noun} of up to {most} MB can be read. Cut it into parts first.",
            path.display()
        );
        Failure::new("file_too_large", detail).with("path", path.display()).with("size", size)
    })
}

/// The failure of a file whose bytes are no text.
pub(crate) fn refused(path: &Path, refusal: &Refusal) -> Failure {
    let failure = Failure::new(refusal.word(), format!("{}: {refusal}.", path.display()))
        .with("path", path.display())
        .with("reason", refusal);
    match refusal {
        Refusal::Nul { line } => failure.with("line", line),
        Refusal::Empty | Refusal::Binary { .. } | Refusal::TooLarge { .. } => failure,
    }
}

/// The bytes of a file of at most `most` bytes, or the size of one that has more, as far as it was looked at: some files
/// say that they have none and never end, as `/dev/zero` does.
pub(crate) fn read_up_to(path: &Path, most: u64) -> std::io::Result<Result<Vec<u8>, u64>> {
    let file = File::open(path)?;
    let said = file.metadata()?.len();
    if said > most {
        return Ok(Err(said));
    }
    let mut bytes = Vec::new();
    let read = file.take(most + 1).read_to_end(&mut bytes)? as u64;
    Ok(if read > most { Err(read) } else { Ok(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_is_not_read_whatever_it_says_of_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, "abcd").unwrap();
        assert_eq!(read_up_to(&path, 4).unwrap(), Ok(b"abcd".to_vec()));
        assert_eq!(read_up_to(&path, 3).unwrap(), Err(4));
        #[cfg(unix)]
        assert_eq!(read_up_to(Path::new("/dev/zero"), 3).unwrap(), Err(4));
    }
}
