//! Phrases in another language, as Word says of what it copies in which it is.

use text::doc::{Block, Inline};
use text::language::{Language, guess};
use text::script::Script;

/// The language that a page names, as this program calls it: without the region if it knows none of that. `None` for
/// one that it does not know.
pub fn named_language(tag: &str) -> Option<Language> {
    let language = Language::parse(tag).ok()?;
    let known = |tag: &str| Language::known().iter().find(|known| known.as_str() == tag).cloned();
    known(language.as_str()).or_else(|| known(language.primary()))
}

/// Whether words are in the language that Word says they are in, in a text in another. Word names the language of the
/// keyboard or of the program for words that nobody ever marked; and once named, for all that is written on there. So it
/// is not believed of letters that the language does not have, nor of words that read as those around them. One or two
/// words in the script of the text around say too little for themselves; they have to be set apart from it.
pub fn is_borne_out(words: &str, language: &Language, around: &Language, is_set_apart: bool) -> bool {
    let scripts: Vec<Script> = words.chars().filter_map(Script::of).collect();
    let own = scripts.iter().filter(|script| script.is_of(language)).count();
    let shared = scripts.iter().filter(|script| script.is_of(around)).count();
    if own * 4 < scripts.len() * 3 {
        return false;
    }
    if shared * 4 < scripts.len() * 3 {
        return true;
    }
    if count_of_words(words) <= 2 {
        return is_set_apart;
    }
    guess(words).is_none_or(|guessed| guessed.primary() != around.primary())
}

/// How many words there are, at a guess where no spaces part them: there most have two letters.
fn count_of_words(text: &str) -> usize {
    let has_no_spaces = |letter: &char| Script::of(*letter).is_some_and(Script::has_no_spaces);
    let in_one = text.chars().filter(has_no_spaces).count();
    let parted = text.split(|letter: char| letter.is_whitespace() || has_no_spaces(&letter));
    parted.filter(|word| letters(word) > 0).count() + in_one.div_ceil(2)
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
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strike(content)
            | Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::Link { content, .. }
            | Inline::Image { content, .. } => count(content, is_within, within, beside),
            Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Source(_) => {}
        }
    }
}

/// How many letters a text has, without digits and signs, which are of no language.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_spaces_is_more_than_a_word() {
        let language = |tag: &str| Language::parse(tag).unwrap();
        let is_chinese = |words: &str, is_set_apart: bool| {
            is_borne_out(words, &language("zh"), &language("ja"), is_set_apart)
        };
        assert!(is_chinese("長江後浪推前浪，世上新人換舊人", false));
        assert!(!is_chinese("長江", false) && is_chinese("長江", true));
        let counts = ["長江", "長江後浪", "長江後浪推", "в воде", "한강 물", "iPhone 手机", "2024 — 5"];
        assert_eq!(counts.map(count_of_words), [1, 2, 3, 2, 2, 2, 0]);
    }
}
