//! Typography of a Markdown file, of which nothing else changes.

use exchange::decode::decode_as_written;
use exchange::markdown::{HeadText, InHead, set_typography};
use text::typography::{Change, SetSource};

use super::told::{Text, Texts, view};
use super::{habits, rules};
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::import::read_as;
use crate::wire::typography::*;
use crate::wire::{incoming, number};

/// See [`crate::commands`].
pub fn typography_text(
    desk: &Desk,
    changes: &mut Changes,
    request: TypographyText,
) -> Result<TypographyOfText, Failure> {
    let habits = habits(&incoming::language(&request.language)?)?;
    let off = rules(&request.off)?;
    let (path, text) = (request.path.as_deref(), request.text.as_deref());
    let (_, (decoded, written)) = read_as(desk, changes, path, text, decode_as_written)?;
    let set = set_typography(&decoded.text, &written, habits, &off);
    let mut views: Vec<TypographyChange> = Vec::new();
    for InHead { place, text, changes } in &set.head {
        let (place, number) = match place {
            HeadText::Title => ("title", 0),
            HeadText::KeyPoint(number) => ("key_point", *number),
        };
        let whole = Text::of(text);
        views.extend(changes.iter().map(|change| {
            let numbered = Change { paragraph: number, ..change.clone() };
            view(place, None, &numbered, &whole)
        }));
    }
    let SetSource { manuscript, body, notes, left_out, .. } = &set.body;
    let mut texts = Texts::of_blocks(&manuscript.blocks);
    for change in body {
        views.push(view("block", Some((change.block + 1).to_string()), change, texts.of(change)));
    }
    for (note, changes) in manuscript.notes.iter().zip(notes) {
        let mut texts = Texts::of_blocks(&note.blocks);
        for change in changes {
            views.push(view("note", Some(note.label.clone()), change, texts.of(change)));
        }
    }
    Ok(TypographyOfText { markdown: set.file, changes: views, left_out: number(*left_out) })
}
