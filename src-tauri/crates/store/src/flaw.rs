//! What is wrong with a value that cannot be read.

use std::fmt;

/// A value of the file that cannot be read, of which everything else is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub kind: FlawKind,
    /// What stands there, or its beginning.
    pub value: String,
    /// The title of the edition that it is of, if it is of one.
    pub edition: Option<String>,
}

/// What a value that cannot be read should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlawKind {
    Day,
    Time,
    Number,
    /// Text in UTF-8.
    Text,
    Language,
    /// The language of an endnote's words.
    NoteLanguage,
    State,
    Role,
    KeyPoints,
    /// The source of an endnote.
    Source,
}

impl FlawKind {
    /// The stable word for it, a key of the interface's words.
    pub fn word(self) -> &'static str {
        match self {
            FlawKind::Day => "day",
            FlawKind::Time => "time",
            FlawKind::Number => "number",
            FlawKind::Text => "text",
            FlawKind::Language => "language",
            FlawKind::NoteLanguage => "note_language",
            FlawKind::State => "state",
            FlawKind::Role => "role",
            FlawKind::KeyPoints => "key_points",
            FlawKind::Source => "source",
        }
    }

    /// What it should have been, in English.
    fn in_words(self) -> &'static str {
        match self {
            FlawKind::Day => "day",
            FlawKind::Time => "time",
            FlawKind::Number => "number",
            FlawKind::Text => "text",
            FlawKind::Language => "language",
            FlawKind::NoteLanguage => "language of an endnote",
            FlawKind::State => "state",
            FlawKind::Role => "role",
            FlawKind::KeyPoints => "list of key points",
            FlawKind::Source => "source of an endnote",
        }
    }
}

/// How many characters of a damaged value are shown, by which one knows it again.
const LONGEST_SHOWN: usize = 60;

impl Flaw {
    /// The flaw of a value that stands where one of this kind should.
    pub(crate) fn new(kind: FlawKind, value: &str) -> Flaw {
        let mut shown: String = value.chars().take(LONGEST_SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Flaw { kind, value: shown, edition: None }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "“{}” is no {}", self.value, self.kind.in_words())?;
        self.edition.iter().try_for_each(|title| write!(formatter, " (“{title}”)"))
    }
}

impl std::error::Error for Flaw {}
