//! What this program's own editor put on the clipboard, written again as it was: its blocks keep their ids, and what was
//! cut out of the middle of a list knows it.

use text::html::escape;

use super::tree::{Place, ROOT, Tree, What};

/// The page again, with the attributes that are read.
pub fn write_own(tree: &Tree) -> String {
    let mut html = String::new();
    tree.children(ROOT).for_each(|place| write(tree, place, &mut html));
    html
}

fn write(tree: &Tree, place: Place, html: &mut String) {
    let element = match tree.what(place) {
        What::Text(text) => return html.push_str(&escape(text)),
        What::Mark(name) => return html.push_str(&format!("<sup data-note=\"{}\"></sup>", escape(name))),
        What::Element(element) => element,
    };
    // For other programs the cells of a table's head are called so, which the schema does not know.
    let name = if element.name == "th" { "td" } else { element.name };
    html.push_str(&format!("<{name}"));
    for (attribute, value) in element.attributes() {
        html.push_str(&format!(" {attribute}=\"{}\"", escape(value)));
    }
    html.push('>');
    if matches!(name, "br" | "hr") {
        return;
    }
    tree.children(place).for_each(|child| write(tree, child, html));
    html.push_str(&format!("</{name}>"));
}

/// Takes out the notes that were copied along, where there are none to become.
pub fn without_notes(tree: &mut Tree) {
    let lists: Vec<Place> = tree
        .within(ROOT)
        .filter(|place| tree.element(*place).is_some_and(|element| element.find("data-endnotes").is_some()))
        .collect();
    lists.into_iter().for_each(|place| tree.remove(place));
}
