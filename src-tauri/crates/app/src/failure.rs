//! What a command says when it cannot do what was asked.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;

use serde::Serialize;

/// A refusal: a code for the interface's words (`error-CODE`), what fills them, and the same in English
/// for the command line and the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{detail}")]
pub struct Failure {
    pub code: &'static str,
    pub args: BTreeMap<&'static str, String>,
    pub detail: String,
}

impl Failure {
    /// A refusal with its English sentence.
    pub fn new(code: &'static str, detail: impl Into<String>) -> Failure {
        Failure { code, args: BTreeMap::new(), detail: detail.into() }
    }

    /// The same with a value for the interface's words.
    pub fn with(mut self, name: &'static str, value: impl Display) -> Failure {
        self.args.insert(name, value.to_string());
        self
    }

    /// The request does not have the form that the command takes.
    pub fn bad_request(command: &str, reason: &str) -> Failure {
        Failure::new("bad_request", format!("The command “{command}” was not understood: {reason}."))
            .with("command", command)
            .with("reason", reason)
    }

    /// No newsroom is open.
    pub fn no_newsroom() -> Failure {
        Failure::new("no_newsroom", "No newsroom is open. Open one or start a new one first.")
    }

    /// The thing named is not in the newsroom.
    pub fn not_found(what: &'static str, id: impl Display) -> Failure {
        let id = id.to_string();
        let detail = if id.is_empty() {
            format!("It was not said which {what} is meant. Name one that the newsroom has.")
        } else {
            format!(
                "The newsroom has no {what} “{id}”. Check the name; if that is right, it was deleted meanwhile."
            )
        };
        Failure::new("not_found", detail).with("what", what).with("id", id)
    }

    /// A field of a request does not hold what it should; `wanted` says what it takes.
    pub fn bad_value(field: &'static str, value: impl Display, wanted: impl Display) -> Failure {
        let value = value.to_string();
        if value.is_empty() {
            return Failure::new("value_missing", format!("The {field} is missing. Give {wanted}."))
                .with("field", field);
        }
        Failure::new("bad_value", format!("“{value}” cannot be the {field}. Give {wanted}."))
            .with("field", field)
            .with("value", value)
    }

    /// A file could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Failure {
        use std::io::ErrorKind::*;
        let (place, reason) = (path.display(), reason(error));
        let (code, detail) = match error.kind() {
            NotFound => ("file_missing", format!("There is no file {place}. Check the name and the folder.")),
            PermissionDenied | ReadOnlyFilesystem => (
                "file_forbidden",
                format!(
                    "{place} cannot be reached with your rights. Choose another folder or change its permissions."
                ),
            ),
            StorageFull | QuotaExceeded => (
                "disk_full",
                format!("The disk is full, so {place} was not written. Make room and try again."),
            ),
            IsADirectory => ("file_is_directory", format!("{place} is a folder. Choose a file inside it.")),
            _ => (
                "file_failed",
                format!("{place} could not be used: {reason}. Try again or choose another place."),
            ),
        };
        Failure::new(code, detail).with("path", place).with("reason", reason)
    }

    /// A folder could not be made or written in.
    pub fn folder(path: &Path, error: &std::io::Error) -> Failure {
        use std::io::ErrorKind::*;
        // What is in the way may stand further up.
        let in_the_way = path.ancestors().find(|above| above.is_file()).unwrap_or(path);
        let (code, place, detail) = match error.kind() {
            NotADirectory | AlreadyExists => {
                let place = in_the_way.display();
                let detail =
                    format!("{place} is a file, so nothing can be put inside it. Choose another folder.");
                ("file_in_the_way", place, detail)
            }
            PermissionDenied | ReadOnlyFilesystem => {
                let place = path.display();
                let detail = format!(
                    "Nothing can be written in the folder {place} with your rights. Choose another folder or change its permissions."
                );
                ("folder_forbidden", place, detail)
            }
            StorageFull | QuotaExceeded => return Failure::file(path, error),
            _ => {
                let place = path.display();
                let detail =
                    format!("The folder {place} could not be made: {}. Choose another place.", reason(error));
                ("folder_failed", place, detail)
            }
        };
        Failure::new(code, detail).with("path", place).with("reason", reason(error))
    }
}

/// What the system says, without its number, which means nothing to those who read it.
fn reason(error: &std::io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_owned()
}

/// The words that a field takes, as its refusal names them.
pub(crate) fn one_of(words: &[&str]) -> String {
    format!("one of: {}", words.join(", "))
}

/// A number of things: “1 article”, “2 articles”.
pub fn counted(number: impl Into<u64>, thing: &str) -> String {
    let number = number.into();
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}
