//! Something that a reader found and the user should know.

/// One thing found. The interface has its own sentence for every code; `text` is the piece of the file it
/// is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    /// Counted from 1, if it has a place.
    pub line: Option<u32>,
    /// The words it is about, such as the label of a note.
    pub text: String,
    pub weight: Weight,
}

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It is told.
    Note,
    /// Please look.
    Doubt,
    /// It cannot be kept like this.
    Error,
}

impl Weight {
    /// The stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            Weight::Note => "note",
            Weight::Doubt => "doubt",
            Weight::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal, $weight:ident;)*) => {
        /// What was found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The stable word for it, a key of the interface's words.
            pub fn word(self) -> &'static str {
                match self { $(Code::$name => $word,)* }
            }

            /// What it means, in English, for where the interface's words are not at hand.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc),+).trim_ascii_start(),)* }
            }

            /// How much it matters.
            pub fn weight(self) -> Weight {
                match self { $(Code::$name => Weight::$weight,)* }
            }
        }
    };
}

codes! {
    /// The file is not in UTF-8; it was read in another encoding.
    EncodingRecognised = "encoding_recognised", Note;
    /// Some bytes meant nothing in the encoding; the sign � stands in their place so many times.
    BytesUnreadable = "bytes_unreadable", Doubt;
    /// There is nothing to read in the text.
    NothingToRead = "nothing_to_read", Error;
    /// No title was found. Write one at the head of the text.
    NoTitle = "no_title", Error;
    /// The language could not be told for certain; this one was taken.
    LanguageUnsure = "language_unsure", Doubt;
    /// There is a title but no body.
    NoBody = "no_body", Doubt;
    /// An endnote that no mark in the body refers to; it is kept.
    NoteWithoutMark = "note_without_mark", Doubt;
    /// A mark to which there is no endnote; it stays in the text as it was.
    MarkWithoutNote = "mark_without_note", Doubt;
    /// Two endnotes with the same label; both are kept, the later one under a label of its own.
    LabelTwice = "label_twice", Doubt;
    /// An endnote without words.
    NoteEmpty = "note_empty", Doubt;
    /// A note piece that begins with no label; it was given one.
    NoteWithoutLabel = "note_without_label", Doubt;
    /// An endnote was visited on a day that the calendar does not have; its words are kept, without the day.
    ImpossibleDay = "impossible_day", Doubt;
    /// Something that looked like page furniture and could not be placed; it stays in the body.
    NotPlaced = "not_placed", Doubt;
    /// A line above the section and the title was taken for the page's frame, and left out.
    LineAboveHead = "line_above_head", Doubt;
    /// The first line stands above the name of a section; it was taken for the title, and may be the page's frame.
    TitleAboveSection = "title_above_section", Doubt;
    /// More than one piece was called the title; the later ones stay in the body.
    SecondTitle = "second_title", Doubt;
    /// More than one piece was called the section; the later ones are left out.
    SecondSection = "second_section", Doubt;
    /// A biography that follows no author; it stays in the body.
    BioWithoutAuthor = "bio_without_author", Doubt;
    /// A line that only repeats a name or the title was left out.
    Repeated = "repeated", Note;
    /// An author of the text is taken for one of the article, whose name it is in other letters.
    AuthorTakenFor = "author_taken_for", Doubt;
    /// An author whose name is not on the article yet; it is added.
    AuthorAdded = "author_added", Doubt;
    /// The text says that it is the article's original; kept, it is so in place of this one.
    OriginalReplaced = "original_replaced", Doubt;
    /// The text says that it is the article's original; as who begins articles says which that is, this one stays it.
    OriginalStays = "original_stays", Doubt;
    /// The text names another section than the article's own, under which the article stays.
    SectionStays = "section_stays", Doubt;
    /// The section that the text names is known nowhere; its name becomes that of the article's own section in this
    /// language.
    SectionNamed = "section_named", Doubt;
    /// The text does not look like a translation of the article's original; kept, none of it counts as translated yet.
    Unrelated = "unrelated", Doubt;
    /// The text looks to be in this language, not in the one that was said; kept, none of it counts as translated yet.
    OtherLanguage = "other_language", Doubt;
    /// The text is word for word the article's original, not a translation of it; kept, none of it counts as translated yet.
    SameText = "same_text", Doubt;
    /// All of the text stands in one paragraph, and the article's original in many. Set paragraph breaks in it and read it in
    /// again, or split it beside the original; kept, none of it counts as translated yet.
    InOneParagraph = "in_one_paragraph", Doubt;
    /// All of the article's original stands in one paragraph, and the text in many. Set paragraph breaks in the original and
    /// read the text in again; kept, none of it counts as translated yet.
    OriginalInOneParagraph = "original_in_one_paragraph", Doubt;
    /// The same few sentences come again and again, so nothing tells which of them translates which of the article's original;
    /// kept, none of it counts as translated yet.
    Repetitive = "repetitive", Doubt;
    /// A picture beside the file could not be taken in; its words and its address stay in the text.
    PictureNotTaken = "picture_not_taken", Doubt;
    /// Words in a line about other languages that name no language known here.
    LanguageUnknown = "language_unknown", Doubt;
    /// A key of the front matter that means nothing here.
    UnknownKey = "unknown_key", Note;
    /// A value of the front matter that its key cannot take.
    BadValue = "bad_value", Doubt;
    /// The front matter is not YAML; the body was read all the same.
    BrokenFrontMatter = "broken_front_matter", Doubt;
    /// The front matter is never closed; it was read as part of the body.
    OpenFrontMatter = "open_front_matter", Doubt;
    /// Quotations or lists within one another so deep that the innermost were flattened.
    NestedTooDeep = "nested_too_deep", Doubt;
}

impl Finding {
    /// A finding with the weight that its code carries.
    pub fn new(code: Code, line: Option<u32>, text: impl Into<String>) -> Finding {
        Finding { code, line, text: text.into(), weight: code.weight() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_are_for_people_who_do_not_know_the_program() {
        for code in Code::ALL {
            assert!(!code.explanation().contains('`'), "{}", code.explanation());
        }
    }
}
