//! Foot- and endnotes of a pasted page.
//!
//! Word, LibreOffice, Google Docs, Wikipedia and what Markdown becomes all write a note as two places that lead to each
//! other: a link in the text to the note, and a link in the note back to the text. So this is what is looked for, and no
//! program's own names, but where the addresses are gone: WebKit takes those within a page from what is pasted.

use std::collections::{BTreeMap, HashMap, HashSet};

use percent_encoding::percent_decode_str;

use super::tree::{Place, ROOT, Tree, What};

/// A note that was taken out of a page, of which the words can still be read at `place`.
#[derive(Debug)]
pub struct Taken {
    /// By which its marks name it: `1`, `2` and so on in the order of their marks.
    pub name: String,
    /// The endnote of this program that it is a copy of.
    pub own: Option<String>,
    pub place: Place,
}

/// Takes the notes out of a page and leaves a mark in place of each link to one.
pub fn take_notes(tree: &mut Tree) -> Vec<Taken> {
    let (pairs, links) = pairs(tree);
    let mut found: Vec<Taken> = Vec::new();
    let mut names: HashMap<Place, String> = HashMap::new();
    let mut ways_back: BTreeMap<Place, HashSet<String>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| !pair.back.is_empty()) {
        names.entry(pair.note).or_insert_with(|| {
            let name = (found.len() + 1).to_string();
            let own = tree.element(pair.note).and_then(|note| note.find("data-endnote")).map(str::to_owned);
            found.push(Taken { name: name.clone(), own, place: pair.note });
            name
        });
        ways_back.entry(pair.note).or_default().extend(pair.back.iter().cloned());
    }
    for (note, names) in &ways_back {
        remove_ways_back(tree, *note, names, &links);
    }
    // Of the marks of one note, not all may be led back to.
    for Pair { link, note, .. } in &pairs {
        if let Some(name) = names.get(note) {
            let mark = raised_around(tree, *link).unwrap_or(*link);
            tree.replace_by_mark(mark, name);
        }
    }
    for note in &found {
        remove_with_line(tree, note.place);
    }
    // Endnotes have no notes of their own.
    for note in &found {
        let is_mark = |place: &Place| match tree.what(*place) {
            What::Mark(_) => true,
            What::Element(element) => element.name == "sup" && element.find("data-note").is_some(),
            What::Text(_) => false,
        };
        let marks: Vec<Place> = tree.within(note.place).filter(is_mark).collect();
        marks.into_iter().for_each(|mark| tree.remove(mark));
    }
    found
}

/// A link and the note to which it leads.
struct Pair {
    link: Place,
    note: Place,
    /// The names of the link to which the note leads back.
    back: Vec<String>,
}

/// The links that lead to notes, and the names to which all links lead.
fn pairs(tree: &Tree) -> (Vec<Pair>, HashMap<Place, String>) {
    let mut places: HashMap<&str, Place> = HashMap::new();
    let mut links: Vec<(Place, String)> = Vec::new();
    for place in tree.within(ROOT) {
        let Some(element) = tree.element(place) else { continue };
        let name = if element.name == "a" { element.get("name") } else { "" };
        for name in [element.get("id"), name] {
            if !name.is_empty() {
                places.entry(name).or_insert(place);
            }
        }
        if element.name == "a"
            && let Some(name) = fragment(element.get("href"))
        {
            links.push((place, name));
        }
    }
    links.extend(links_without_address(tree, &places));
    links.sort_unstable();
    // Only what stands further down can be a note.
    let led = links.iter().filter_map(|(link, name)| {
        places.get(name.as_str()).filter(|target| *target > link).map(|target| (*link, *target))
    });
    let led: Vec<(Place, Place)> = led.collect();
    let mut targets_within: HashMap<Place, u32> = HashMap::new();
    for target in led.iter().map(|(_, target)| *target).collect::<HashSet<_>>() {
        tree.up(target).for_each(|above| *targets_within.entry(above).or_default() += 1);
    }
    let mut names_led_to: HashMap<Place, HashSet<&str>> = HashMap::new();
    let mut headings_within: HashSet<Place> = HashSet::new();
    let notes: Vec<Place> =
        led.iter().map(|(_, target)| note_around(tree, *target, &targets_within)).collect();
    let all_notes: HashSet<Place> = notes.iter().copied().collect();
    for (link, name) in &links {
        for above in tree.up(*link).filter(|above| all_notes.contains(above)) {
            names_led_to.entry(above).or_default().insert(name);
        }
    }
    for heading in tree.within(ROOT).filter(|place| is_heading(tree.name(*place))) {
        headings_within.extend(tree.up(heading));
    }
    let back = |link: Place, note: Place| -> Vec<String> {
        let Some(led_to) = names_led_to.get(&note) else { return Vec::new() };
        let mut names: HashSet<&str> = HashSet::new();
        if let Some(element) = tree.element(link) {
            names.extend([element.get("id"), element.get("name")]);
        }
        for above in tree.up(link) {
            let Some(element) = tree.element(above) else { continue };
            let own = [element.get("id"), element.get("name")];
            names.extend(own.iter().filter(|name| places.get(*name) == Some(&above)));
        }
        names
            .iter()
            .filter(|name| !name.is_empty() && led_to.contains(*name))
            .map(|name| (*name).to_owned())
            .collect()
    };
    let found = led.iter().zip(&notes).filter_map(|((link, _), note)| {
        // A list of contents and its headings may lead to each other too.
        let is_none = headings_within.contains(note) || tree.up(*link).any(|above| above == *note);
        (!is_none).then(|| Pair { link: *link, note: *note, back: back(*link, *note) })
    });
    let pairs = found.collect();
    (pairs, links.into_iter().collect())
}

/// The links that have lost their addresses and by their names are a mark and its note, each with the name of the other.
/// Word and what Markdown becomes call them `_ftnref1` and `_ftn1`, Google Docs `ftnt_ref1` and `ftnt1`, LibreOffice
/// `sdendnote1anc` and `sdendnote1sym`.
fn links_without_address(tree: &Tree, places: &HashMap<&str, Place>) -> Vec<(Place, String)> {
    let is_bare = |place: Place| {
        tree.element(place).is_some_and(|element| element.name == "a" && element.find("href").is_none())
    };
    let note_of = |mark: &str| -> Option<String> {
        if let Some(rest) = mark.strip_suffix("anc") {
            return Some(format!("{rest}sym"));
        }
        let digits = mark.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
        let (name, number) = mark.split_at(digits);
        let name = name.strip_suffix("ref").filter(|_| !number.is_empty())?;
        Some(format!("{}{number}", name.strip_suffix('_').unwrap_or(name)))
    };
    let bare = places.iter().filter(|(_, place)| is_bare(**place));
    let pairs = bare.filter_map(|(mark, place)| {
        let name = note_of(mark)?;
        let note = places.get(name.as_str()).copied().filter(|note| is_bare(*note))?;
        Some([(*place, name), (note, (*mark).to_owned())])
    });
    pairs.flatten().collect()
}

/// The name to which an address leads within a page, though programs put the page's own address before it.
fn fragment(address: &str) -> Option<String> {
    let (_, name) = address.split_once('#')?;
    Some(percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), |name| name.into_owned()))
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The note of which a place is the beginning: the place itself if it holds words, or else what stands around it,
/// but nothing in which another note begins.
fn note_around(tree: &Tree, place: Place, targets_within: &HashMap<Place, u32>) -> Place {
    if !matches!(tree.name(place), "a" | "sup" | "span") {
        return place;
    }
    let is_named = |above: &Place| tree.element(*above).is_some_and(|element| element.find("id").is_some());
    let wide = tree.up(place).find(|above| tree.name(*above) == "div" && is_named(above));
    if let Some(wide) = wide.filter(|wide| targets_within.get(wide) == Some(&1)) {
        return wide;
    }
    tree.up(place)
        .find(|above| matches!(tree.name(*above), "li" | "p" | "div" | "dd" | "td"))
        .unwrap_or(place)
}

/// Takes the links back to the text out of a note, with what held nothing else: its number, an arrow.
fn remove_ways_back(tree: &mut Tree, note: Place, names: &HashSet<String>, links: &HashMap<Place, String>) {
    let is_back = |place: &Place| links.get(place).is_some_and(|name| names.contains(name));
    let links: Vec<Place> = tree.within(note).filter(is_back).collect();
    for link in links {
        // What held another link back may have been taken out with it.
        if !tree.is_there(link, note) {
            continue;
        }
        let mut place = link;
        while let Some(parent) = tree.parent(place).filter(|parent| *parent != note)
            && tree.letters(parent) == tree.letters(place)
        {
            place = parent;
        }
        tree.remove(place);
    }
}

/// What is raised around a link and holds nothing else.
fn raised_around(tree: &Tree, link: Place) -> Option<Place> {
    let raised = tree.up(link).skip(1).find(|above| tree.name(*above) == "sup")?;
    (tree.ink(raised) == tree.ink(link)).then_some(raised)
}

/// Removes a note, and with the last one of a list the list and the line above it.
fn remove_with_line(tree: &mut Tree, note: Place) {
    let mut place = note;
    while let Some(parent) = tree.parent(place).filter(|parent| *parent != ROOT)
        && tree.ink(parent) == tree.ink(place)
    {
        place = parent;
    }
    if let Some(before) = tree.element_before(place)
        && tree.name(before) == "hr"
    {
        tree.remove(before);
    }
    tree.remove(place);
}
