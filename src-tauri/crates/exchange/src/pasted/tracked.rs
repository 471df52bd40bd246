//! The changes that Word keeps track of, of which a page has what was deleted beside what took its place.

use std::collections::HashSet;

use super::notes::Taken;
use super::tree::{Element, Place, ROOT, Tree, What};

/// Takes out what was deleted, which is not part of the text any more, and the notes that have no mark but there. Words
/// that are struck through are written in another way.
pub fn without_deletions(tree: &mut Tree, notes: &mut Vec<Taken>) {
    let is_deletion = |element: &Element| element.name == "del" || element.has_class("msoDel");
    for part in std::iter::once(ROOT).chain(notes.iter().map(|note| note.place)) {
        let within = tree.within(part).filter(|place| tree.element(*place).is_some_and(is_deletion));
        within.collect::<Vec<Place>>().into_iter().for_each(|place| tree.remove(place));
    }
    let marked: HashSet<&str> = tree
        .within(ROOT)
        .filter_map(|place| match tree.what(place) {
            What::Mark(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    notes.retain(|note| marked.contains(note.name.as_str()));
}
