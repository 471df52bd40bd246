//! Phrases in another language, as Word says of what it copies in which it is.

use text::doc::{Block, Inline};
use text::language::Language;

/// The language that a page names, as this program calls it: without the region if it knows none of that. `None` for
/// one that it does not know.
pub fn named_language(tag: &str) -> Option<Language> {
    let language = Language::parse(tag).ok()?;
    let known = |tag: &str| Language::known().iter().find(|known| known.as_str() == tag).cloned();
    known(language.as_str()).or_else(|| known(language.primary()))
}

/// Whether all the words of a text stand in phrases.
pub fn are_all(blocks: &[Block]) -> bool {
    let (mut within, mut beside) = (0, 0);
    for block in blocks {
        block.each_inlines(&mut |inlines| count(inlines, false, &mut within, &mut beside));
    }
    within > 0 && beside == 0
}

fn count(inlines: &[Inline], is_within: bool, within: &mut usize, beside: &mut usize) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *(if is_within { &mut *within } else { &mut *beside }) += letters(text),
            Inline::InLanguage { content, .. } => count(content, true, within, beside),
            _ => count(inline.content().unwrap_or_default(), is_within, within, beside),
        }
    }
}

/// How many letters a text has, without digits and signs, which are of no language.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}
