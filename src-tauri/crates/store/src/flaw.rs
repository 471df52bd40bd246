//! What is wrong with a value that cannot be read.

use std::fmt;

/// A value of the file that cannot be read, of which everything else is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub kind: FlawKind,
    /// What stands there, or its beginning; of another flaw what is wrong.
    pub value: String,
    /// The title of the edition that it is of, if it is of one.
    pub edition: Option<String>,
}

/// What a value that cannot be read should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlawKind {
    Day,
    Time,
    Language,
    /// The language of an endnote's words.
    NoteLanguage,
    State,
    Role,
    KeyPoints,
    /// The source of an endnote.
    Source,
    Other,
}

impl FlawKind {
    /// The stable word for it, a key of the interface's words.
    pub fn word(self) -> &'static str {
        match self {
            FlawKind::Day => "day",
            FlawKind::Time => "time",
            FlawKind::Language => "language",
            FlawKind::NoteLanguage => "note_language",
            FlawKind::State => "state",
            FlawKind::Role => "role",
            FlawKind::KeyPoints => "key_points",
            FlawKind::Source => "source",
            FlawKind::Other => "other",
        }
    }
}

impl Flaw {
    pub(crate) fn new(kind: FlawKind, value: String) -> Flaw {
        Flaw { kind, value, edition: None }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wanted = match self.kind {
            FlawKind::Other => return formatter.write_str(&self.value),
            FlawKind::Day => "day",
            FlawKind::Time => "time",
            FlawKind::Language => "language",
            FlawKind::NoteLanguage => "language of an endnote",
            FlawKind::State => "state",
            FlawKind::Role => "role",
            FlawKind::KeyPoints => "list of key points",
            FlawKind::Source => "source of an endnote",
        };
        write!(formatter, "“{}” is no {wanted}", self.value)?;
        self.edition.iter().try_for_each(|title| write!(formatter, " (“{title}”)"))
    }
}

impl std::error::Error for Flaw {}
