//! The running texts of an edition: its title, its key points and those in its blocks.

use std::collections::{HashMap, HashSet};

use editorial::edition::{Content, EditionBlock};
use text::canonical::canonical;
use text::doc::Inline;
use text::markdown::write::write;
use text::rewrite::{Edit, rewrite, rewrite_text};

use crate::edition::blocks_of;
use crate::wire::incoming::one_line;

/// A part of an edition that has a running text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Title,
    KeyPoint(usize),
    /// A block by its place, and one of its running texts.
    Block(usize, usize),
}

impl Part {
    /// The word for it on the wire, and which it is of its kind: of the key points, of the texts of its block.
    pub(crate) fn word(self) -> (&'static str, usize) {
        match self {
            Part::Title => ("title", 0),
            Part::KeyPoint(place) => ("key_point", place),
            Part::Block(_, run) => ("block", run),
        }
    }

    /// The place of the block that it is of.
    pub(crate) fn block(self) -> Option<usize> {
        if let Part::Block(place, _) = self { Some(place) } else { None }
    }
}

/// Hands over every running text, in the order in which they are read.
pub(crate) fn each_text(content: &Content, hand_over: &mut dyn FnMut(Part, &[Inline])) {
    let plain = |text: &String| [Inline::Text(text.clone())];
    hand_over(Part::Title, &plain(&content.title));
    for (place, point) in content.key_points.iter().enumerate() {
        hand_over(Part::KeyPoint(place), &plain(point));
    }
    for (place, block) in content.blocks.iter().enumerate() {
        let mut run = 0;
        for block in blocks_of(block) {
            block.each_inlines(&mut |inlines| {
                hand_over(Part::Block(place, run), inlines);
                run += 1;
            });
        }
    }
}

/// The content as it is kept, whichever way it came: its title and its key points each one line without spaces around
/// it, and no key point of which nothing is left.
pub(crate) fn in_lines(mut content: Content) -> Content {
    content.title = one_line(&content.title);
    content.key_points = lines(&content.key_points);
    content
}

/// The key points of these that say something, each one line without spaces around it.
pub(crate) fn lines(key_points: &[String]) -> Vec<String> {
    key_points.iter().map(|point| one_line(point)).filter(|point| !point.is_empty()).collect()
}

/// The content with these edits made.
pub(crate) fn with<'a>(content: &Content, made: impl IntoIterator<Item = (Part, Edit<'a>)>) -> Content {
    let mut edits: HashMap<Part, Vec<Edit>> = HashMap::new();
    for (part, edit) in made {
        edits.entry(part).or_default().push(edit);
    }
    let touched: HashSet<usize> = edits.keys().filter_map(|part| part.block()).collect();
    let edits = |part: Part| edits.get(&part).into_iter().flatten().copied();
    let mut after = content.clone();
    after.title = rewrite_text(&content.title, edits(Part::Title));
    for (place, point) in after.key_points.iter_mut().enumerate() {
        *point = rewrite_text(point, edits(Part::KeyPoint(place)));
    }
    for (place, block) in after.blocks.iter_mut().enumerate().filter(|(place, _)| touched.contains(place)) {
        let mut blocks = blocks_of(block);
        let mut run = 0;
        for inner in &mut blocks {
            inner.each_inlines_mut(&mut |inlines| {
                rewrite(inlines, edits(Part::Block(place, run)));
                run += 1;
            });
        }
        *block = EditionBlock::new(block.id, write(&canonical(&blocks)));
    }
    after
}
