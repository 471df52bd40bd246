//! Putting edits into a text that is kept as it is written: a file in Markdown, the YAML at its head.

use std::ops::Range;

/// What takes the place of what in a text, by bytes. They stand in the order of the text and do not overlap; what only
/// comes in has an empty place.
pub type Edits = Vec<(Range<usize>, String)>;

/// The text with the edits, which are in order.
///
/// ```
/// use text::edits::apply;
///
/// let edits = [(0..1, "A".to_owned()), (2..2, "!".to_owned())];
/// assert_eq!(apply("a b", &edits), "A !b");
/// ```
pub fn apply(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let mut edited = String::with_capacity(text.len() + edits.len());
    let mut done = 0;
    for (place, with) in edits {
        edited.push_str(&text[done..place.start]);
        edited.push_str(with);
        done = place.end;
    }
    edited.push_str(&text[done..]);
    edited
}

/// The edits of a text that stands in a longer one, behind so many bytes of it, as edits of that.
pub fn moved(edits: Edits, by: usize) -> Edits {
    edits.into_iter().map(|(place, with)| (place.start + by..place.end + by, with)).collect()
}

/// Brings edits into the order of the text.
pub fn sort(edits: &mut Edits) {
    edits.sort_by_key(|(place, _)| (place.start, place.end));
}
