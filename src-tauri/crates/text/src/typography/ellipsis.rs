//! Three full stops as one sign.

use super::Rule;
use super::paragraph::{Edit, Paragraph};
use super::table::Habits;

/// Sets ellipses. Of four full stops the first three are one: the fourth ends the sentence.
pub(super) fn ellipsis(paragraph: &Paragraph, _: &Habits) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut place = 0;
    while place < paragraph.len() {
        if paragraph.has(place, "...") {
            edits.push(Edit { rule: Rule::Ellipsis, place: place..place + 3, with: "…".to_owned() });
            place += 3;
        } else {
            place += 1;
        }
    }
    edits
}
