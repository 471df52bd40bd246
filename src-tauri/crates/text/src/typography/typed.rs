//! Typography as someone types.

use super::paragraph::{End, Found};
use super::quotes::opening_of_last;
use super::{Habits, Rule, settled_text};

/// What to put in place of what was just typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// How many characters before the caret are replaced; the one typed is not among them.
    pub replaces: usize,
    /// What takes their place and that of the one typed.
    pub with: String,
}

/// What to put in place of `character`, typed behind `before`, which is the paragraph's text up to the caret,
/// as [`super::text_of`] gives it. What the rules would have changed before it was typed is left alone: the
/// writer may have taken a change back. Then the mark that closes a quotation stays as its opening one stands.
/// Setting the whole later makes the same of it.
pub fn typed(before: &str, character: char, habits: &Habits, off: &[Rule]) -> Option<Replacement> {
    let old = settled_text(before, End::Unknown, habits, off).changes();
    let text = format!("{before}{character}");
    let settled = settled_text(&text, End::Unknown, habits, off);
    let is_old = |offset: usize| old.iter().any(|found| found.offset == offset);
    let left_alone =
        opening_of_last(&settled, habits).map(|place| settled.origin(place)).filter(|place| is_old(*place));
    let is_left_alone = |found: &Found| {
        let ends_text = found.offset + found.before.chars().count() > before.chars().count();
        found.rule == Rule::Quotes && left_alone.is_some_and(|opening| found.offset == opening || ends_text)
    };
    let new: Vec<Found> =
        settled.changes().into_iter().filter(|found| !old.contains(found) && !is_left_alone(found)).collect();
    let first = new.first()?;
    let mut with = String::new();
    let mut characters = text.chars().enumerate().skip(first.offset);
    while let Some((offset, character)) = characters.next() {
        match new.iter().find(|found| found.offset == offset) {
            Some(found) => {
                with.push_str(&found.after);
                // The characters after the first are replaced with it.
                characters.by_ref().take(found.before.chars().count() - 1).for_each(drop);
            }
            None => with.push(character),
        }
    }
    Some(Replacement { replaces: before.chars().count() - first.offset, with })
}
