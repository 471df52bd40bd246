//! The changes that Word keeps track of, of which a page has what was deleted beside what took its place.

use super::tree::{Element, Place, ROOT, Tree};

/// Takes out what was deleted, which is not part of the text any more, with the marks of notes in it. Words that are
/// struck through are written in another way.
pub fn without_deletions(tree: &mut Tree) {
    let is_deletion = |element: &Element| element.name == "del" || element.has_class("msoDel");
    let deletions: Vec<Place> =
        tree.within(ROOT).filter(|place| tree.element(*place).is_some_and(is_deletion)).collect();
    // Of one within another the inner one goes first, while it still stands in the page.
    deletions.into_iter().rev().for_each(|place| tree.remove(place));
}
