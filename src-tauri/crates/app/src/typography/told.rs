//! Changes of typography as the window sees them.

use text::doc::Block;
use text::typography::{Change, text_of};

use crate::wire::number;
use crate::wire::typography::TypographyChange;

/// How many characters of the text are shown on each side of a change.
const CONTEXT: usize = 24;

/// The text of a paragraph, in which a change is found without counting anew from its beginning.
#[derive(Default)]
pub(super) struct Text {
    letters: Vec<char>,
    /// Where each letter begins in UTF-16.
    units: Vec<usize>,
}

impl Text {
    pub(super) fn of(text: &str) -> Text {
        let letters: Vec<char> = text.chars().collect();
        let mut units = Vec::with_capacity(letters.len());
        let mut unit = 0;
        for letter in &letters {
            units.push(unit);
            unit += letter.len_utf16();
        }
        Text { letters, units }
    }

    fn piece(&self, start: usize, end: usize) -> String {
        self.letters.get(start..end.min(self.letters.len())).unwrap_or_default().iter().collect()
    }
}

/// The texts of a document's paragraphs, those of one block at a time.
pub(super) struct Texts<'a> {
    blocks: &'a [Block],
    block: Option<usize>,
    texts: Vec<Text>,
    none: Text,
}

impl<'a> Texts<'a> {
    pub(super) fn of_blocks(blocks: &'a [Block]) -> Texts<'a> {
        Texts { blocks, block: None, texts: Vec::new(), none: Text::default() }
    }

    /// The text of the paragraph that a change is in. It is quick if changes are asked for in the order of the text.
    pub(super) fn of(&mut self, change: &Change) -> &Text {
        if self.block != Some(change.block) {
            self.block = Some(change.block);
            self.texts.clear();
            if let Some(block) = self.blocks.get(change.block) {
                block.each_inlines(&mut |inlines| self.texts.push(Text::of(&text_of(inlines))));
            }
        }
        self.texts.get(change.paragraph).unwrap_or(&self.none)
    }
}

/// A change as the window sees it, in this text of its paragraph.
pub(super) fn view(place: &str, block: Option<String>, change: &Change, text: &Text) -> TypographyChange {
    let end = change.offset + change.before.chars().count();
    TypographyChange {
        place: place.to_owned(),
        block,
        number: number(change.paragraph),
        offset: number(text.units.get(change.offset).copied().unwrap_or_default()),
        rule: change.rule.word().to_owned(),
        before: change.before.clone(),
        after: change.after.clone(),
        context_before: text.piece(change.offset.saturating_sub(CONTEXT), change.offset),
        context_after: text.piece(end, end + CONTEXT),
    }
}
