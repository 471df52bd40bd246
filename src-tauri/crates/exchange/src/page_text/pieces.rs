//! The first step: cutting a page's text into pieces and saying what each is.

use text::language::{Language, guess};

use super::outline::{classify, classify_anew};
use super::words::PageWords;
use crate::finding::{Code, Finding};

/// Cuts a page's text and says of each piece what it took it for. `language` is the page's language if the
/// user says it; else it is guessed from the text, and a doubt says so when that fails.
///
/// A browser gives every paragraph as one line, so a piece is a line; only an endnote may have several.
pub fn cut_and_classify(text: &str, language: Option<&Language>, words: &PageWords) -> Page {
    let mut findings = Vec::new();
    let language = language.cloned().or_else(|| guess(text)).unwrap_or_else(|| {
        findings.push(Finding::new(Code::LanguageUnsure, None, Language::ENGLISH.as_str()));
        Language::ENGLISH
    });
    let pieces = classify(&lines(text), &language, words);
    Page { language, pieces, findings }
}

/// The pieces of a page read anew, after the user has left one out at `left_out` that was taken for the head or stood
/// above it: what stands below may be something else without it. Nothing if the piece stands elsewhere.
///
/// What the user has said of other pieces stays said.
pub fn read_anew(
    pieces: &[Piece],
    left_out: usize,
    language: &Language,
    words: &PageWords,
) -> Option<Vec<Piece>> {
    let is_above =
        |piece: &Piece| matches!(piece.role, Role::Section | Role::AlsoIn | Role::Author | Role::Dropped);
    let stands_above = pieces.get(..left_out)?.iter().all(is_above);
    stands_above.then(|| classify_anew(pieces, language, words))
}

/// A page's text, cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub language: Language,
    /// In the order of the text. Nothing but white space lies between them.
    pub pieces: Vec<Piece>,
    pub findings: Vec<Finding>,
}

/// A run of lines of a page's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The line it begins on, counted from 1.
    pub line: u32,
    /// Without white space at its edges; lines within are parted by `\n`.
    pub text: String,
    pub role: Role,
    /// Why it was taken for that.
    pub reason: Reason,
}

macro_rules! words_of {
    ($(#[$meta:meta])+ $type:ident { $($(#[$doc:meta])+ $name:ident = $word:literal,)* }) => {
        $(#[$meta])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$doc])+ $name,)* }

        impl $type {
            /// All there are.
            pub const ALL: &[$type] = &[$($type::$name,)*];

            /// The stable word for it, a key of the interface's words.
            pub fn word(self) -> &'static str {
                match self { $($type::$name => $word,)* }
            }

            /// The one of that [`word`](Self::word).
            pub fn from_word(word: &str) -> Option<$type> {
                match word { $($word => Some($type::$name),)* _ => None }
            }
        }
    };
}

words_of! {
    /// What a piece becomes in the article.
    Role {
        /// The name of the section.
        Section = "section",
        /// The title.
        Title = "title",
        /// One of the key points.
        KeyPoint = "key_point",
        /// Names the other languages the article can be read in.
        AlsoIn = "also_in",
        /// A heading in the body.
        Heading = "heading",
        /// A paragraph of the body.
        Paragraph = "paragraph",
        /// A quotation set apart in the body.
        Quotation = "quotation",
        /// An endnote with its label.
        Note = "note",
        /// The name of an author, or of several.
        Author = "author",
        /// A paragraph about the author named before it.
        Bio = "bio",
        /// No part of the article.
        Dropped = "dropped",
    }
}

words_of! {
    /// Why a piece was taken for what it was.
    Reason {
        /// It is the name of a section.
        SectionWord = "section_word",
        /// It is a short first line above what looks like a title.
        ShortFirstLine = "short_first_line",
        /// It is the first line of the page that is no furniture.
        FirstLine = "first_line",
        /// It is the first line of the page, and stands above the name of a section.
        FirstLineAboveSection = "first_line_above_section",
        /// It follows the section's name.
        AfterSection = "after_section",
        /// It stands between the title and the share buttons, the date or the other languages.
        BeforeShareAndShort = "before_share_and_short",
        /// It stands under a heading such as "Key points".
        UnderKeyPointsHeading = "under_key_points_heading",
        /// It has a bullet and stands under the title.
        BulletedUnderTitle = "bulleted_under_title",
        /// It has a bullet and stands below the share buttons under the title.
        BulletedBelowShare = "bulleted_below_share",
        /// It is one of several lines without space between them under the title.
        RunUnderTitle = "run_under_title",
        /// It begins with words such as "also available in".
        AlsoInWords = "also_in_words",
        /// It consists of names of languages.
        LanguageNames = "language_names",
        /// It is short, has no full stop, and a paragraph follows.
        ShortWithoutFullStop = "short_without_full_stop",
        /// It is running text in the body.
        RunningText = "running_text",
        /// All of it stands in quotation marks.
        AllInQuotationMarks = "all_in_quotation_marks",
        /// It begins with a label such as `[i]`.
        BeginsWithALabel = "begins_with_a_label",
        /// It stands under a heading such as "Notes".
        UnderNotesHeading = "under_notes_heading",
        /// It begins with a word such as "By".
        BylineWord = "byline_word",
        /// It looks like a name and stands under the title.
        NameUnderTitle = "name_under_title",
        /// It looks like a name and stands after the text.
        NameAfterText = "name_after_text",
        /// It follows the name of an author after the text.
        AfterAuthorName = "after_author_name",
        /// It is a button to share, copy or follow.
        ShareButton = "share_button",
        /// It stands above links to other articles, or is one of them.
        RelatedRemnant = "related_remnant",
        /// It says how long it takes to read the page.
        ReadingTime = "reading_time",
        /// It is the day of publication.
        DateLine = "date_line",
        /// It is the heading above the key points.
        KeyPointsHeading = "key_points_heading",
        /// It is the heading above the endnotes.
        NotesHeading = "notes_heading",
        /// It is the heading above the biographies.
        AuthorHeading = "author_heading",
        /// It repeats the name of an author.
        RepeatedName = "repeated_name",
        /// It repeats the title.
        RepeatedTitle = "repeated_title",
        /// It is the path to the page: "Home › Analysis".
        Breadcrumb = "breadcrumb",
        /// It stands above the article as a part of the page's frame.
        AboveHead = "above_head",
        /// It names a translator, for whom the article has no place yet.
        TranslatorLine = "translator_line",
        /// It has no letter or digit.
        NoWords = "no_words",
        /// It could not be placed, and so stays in the body.
        NotPlaced = "not_placed",
        /// The user said so.
        SaidByUser = "said_by_user",
    }
}

/// A line that is not empty.
pub(super) struct Line {
    pub(super) number: u32,
    /// Without white space at its edges, with single spaces in it. No-break spaces are kept.
    pub(super) text: String,
    pub(super) blank_before: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut blank_before = true;
    let plain = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    for (number, line) in (1..).zip(plain.split('\n')) {
        let words: Vec<&str> = line
            .split(|c: char| c.is_ascii_whitespace() || c.is_ascii_control())
            .filter(|word| !word.is_empty())
            .collect();
        let joined = words.join(" ");
        let line = joined.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
        if line.is_empty() {
            blank_before = true;
        } else {
            lines.push(Line { number, text: line.to_owned(), blank_before });
            blank_before = false;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_role_and_a_reason_leads_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.word()), Some(*role));
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::from_word(reason.word()), Some(*reason));
        }
    }

    #[test]
    fn lines_keep_their_numbers_through_all_line_ends() {
        let lines = lines("\u{feff}a\r\n\r\n  b\u{a0}c\t d \rlast\n");
        let found: Vec<_> =
            lines.iter().map(|line| (line.number, line.text.as_str(), line.blank_before)).collect();
        assert_eq!(found, [(1, "a", true), (3, "b\u{a0}c d", true), (4, "last", false)]);
    }
}
