//! Setting the typography of a whole file: the texts at its head, and its body with the endnotes.

use text::edits::moved;
use text::typography::{Change, Habits, Rule, SetSource, set_source, set_text};

use super::head::{HeadText, rewrite_head};
use super::parted;
use crate::decode::rewritten;

/// A file whose typography was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetFile {
    /// The file, of which nothing but what is told was changed.
    pub file: String,
    /// What was changed at its head.
    pub head: Vec<InHead>,
    /// What was changed below, with edits of the body alone.
    pub body: SetSource,
}

/// A text at the head of a file and what was changed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InHead {
    pub place: HeadText,
    /// The text as it was.
    pub text: String,
    pub changes: Vec<Change>,
}

/// Sets the typography of a file, without the rules that are `off`. It is given as
/// [`decode_as_written`](crate::decode::decode_as_written) gives it: the text that is read, and the same as it is
/// written.
pub fn set_typography(decoded: &str, written: &str, habits: &Habits, off: &[Rule]) -> SetFile {
    let (front_matter, body) = parted(decoded);
    let mut head = Vec::new();
    let mut all = rewrite_head(front_matter, &mut |place, text| {
        let (_, changes) = set_text(text, habits, off);
        head.push(InHead { place, text: text.to_owned(), changes: changes.clone() });
        changes
    });
    let body = set_source(body, habits, off);
    all.extend(moved(body.edits.clone(), front_matter.len()));
    SetFile { file: rewritten(written, &all), head, body }
}
