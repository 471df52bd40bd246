//! What the program is told when it is started.

use std::ffi::OsString;
use std::path::PathBuf;

/// The words of `--help`.
pub const USAGE: &str = "\
hexapla [NEWSROOM] [--configuration DIR] [--choose-file FILE] [--choose-directory DIR]

  NEWSROOM                the newsroom to open, a .hexapla file; without it, the one that was open last
  --configuration DIR     keep preferences and the window's place in DIR instead of the user's own place
  --choose-file FILE      answer every “which file?” with FILE, for a run that nobody attends
  --choose-directory DIR  answer every “which folder?” with DIR, likewise";

/// The same, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    pub newsroom: Option<PathBuf>,
    pub configuration: Option<PathBuf>,
    pub choose_file: Option<PathBuf>,
    pub choose_directory: Option<PathBuf>,
    pub help: bool,
}

/// Reads the words after the program's name. What cannot be understood is said in one sentence.
pub fn read(words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    let mut words = words;
    while let Some(word) = words.next() {
        let place = match word.to_str() {
            Some("--help" | "-h") => {
                arguments.help = true;
                continue;
            }
            Some("--configuration") => &mut arguments.configuration,
            Some("--choose-file") => &mut arguments.choose_file,
            Some("--choose-directory") => &mut arguments.choose_directory,
            Some(option) if option.starts_with("--") => return Err(format!("There is no option {option}.")),
            _ if arguments.newsroom.is_some() => {
                return Err("Only one newsroom can be opened at a time.".into());
            }
            _ => {
                arguments.newsroom = Some(word.into());
                continue;
            }
        };
        let value = words.next().ok_or_else(|| format!("{} wants a path after it.", word.display()))?;
        *place = Some(value.into());
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_words(words: &[&str]) -> Result<Arguments, String> {
        read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_newsroom_and_places() {
        let arguments =
            read_words(&["--configuration", "c", "Haber odası.hexapla", "--choose-file", "f"]).unwrap();
        assert_eq!(arguments.newsroom, Some("Haber odası.hexapla".into()));
        assert_eq!(arguments.configuration, Some("c".into()));
        assert_eq!(arguments.choose_file, Some("f".into()));
        assert_eq!(arguments.choose_directory, None);
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        assert!(read_words(&["a.hexapla", "b.hexapla"]).unwrap_err().contains("one newsroom"));
        assert!(read_words(&["--configuration"]).unwrap_err().contains("--configuration wants"));
        assert!(read_words(&["--colour"]).unwrap_err().contains("--colour"));
    }
}
