//! Changing the words of a running text without touching its form.

use crate::doc::Inline;
use crate::typography::{ATOM, text_of};

/// Something in place of what stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit<'a> {
    /// Where in the text, as [`text_of`] gives it; in characters.
    pub offset: usize,
    pub before: &'a str,
    pub after: &'a str,
}

/// Makes edits in a running text. What comes in has the form of what it takes the place of, and what stands before
/// and after is left alone, so that of a word of which a letter is changed the others keep their own form.
pub fn rewrite<'a>(inlines: &mut Vec<Inline>, edits: impl IntoIterator<Item = Edit<'a>>) {
    let mut now: Vec<Option<String>> = vec![None; text_of(inlines).chars().count()];
    for Edit { offset, before, after } in edits {
        let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
        let (head, tail) = in_common(&before, &after);
        // Nothing that is no text can be written as one.
        let fresh: String = after[head..after.len() - tail].iter().filter(|sign| **sign != ATOM).collect();
        let place = offset + head..offset + before.len() - tail;
        // An edit that was found in another text has no place in this one.
        if offset + before.len() > now.len() || (place.is_empty() && fresh.is_empty()) {
            continue;
        }
        if !place.is_empty() {
            now[place.clone()].fill(Some(String::new()));
            now[place.start] = Some(fresh);
        } else if head > 0 {
            now[place.start - 1] = Some(format!("{}{fresh}", before[head - 1]));
        } else if let Some(next) = now.get_mut(place.start) {
            *next = Some(format!("{fresh}{}", before[0]));
        }
    }
    rewrite_inlines(inlines, &mut now.into_iter());
}

/// How many characters two texts share at their beginning, and of the rest at their end: an edit leaves them alone.
pub(crate) fn in_common(before: &[char], after: &[char]) -> (usize, usize) {
    let head = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let rest = before[head..].iter().rev().zip(after[head..].iter().rev());
    (head, rest.take_while(|(one, other)| one == other).count())
}

/// Rewrites a text that has no form: a title, a key point.
pub fn rewrite_text<'a>(text: &str, edits: impl IntoIterator<Item = Edit<'a>>) -> String {
    let mut inlines = vec![Inline::Text(text.to_owned())];
    rewrite(&mut inlines, edits);
    inlines
        .into_iter()
        .map(|inline| if let Inline::Text(text) = inline { text } else { String::new() })
        .collect()
}

fn rewrite_inlines(inlines: &mut Vec<Inline>, now: &mut dyn Iterator<Item = Option<String>>) {
    inlines.retain_mut(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => {
            let was_empty = text.is_empty();
            let rewritten = text.chars().map(|letter| now.next().flatten().unwrap_or_else(|| letter.into()));
            *text = rewritten.collect();
            was_empty || !text.is_empty()
        }
        Inline::SoftBreak
        | Inline::HardBreak
        | Inline::NoteMark(_)
        | Inline::Source(_)
        | Inline::Image { .. } => match now.next().flatten() {
            None => true,
            Some(words) => {
                let is_something = !words.is_empty();
                *inline = Inline::Text(words);
                is_something
            }
        },
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strike(content)
        | Inline::SmallCaps(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content)
        | Inline::InLanguage { content, .. }
        | Inline::Link { content, .. } => {
            let was_empty = content.is_empty();
            rewrite_inlines(content, now);
            was_empty || !content.is_empty()
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::canonical::canonical_inlines;
    use crate::doc::Block;
    use crate::find::{Finder, Query, Replacement};
    use crate::generators::blocks;
    use crate::language::Language;
    use crate::markdown::block::read_block;
    use crate::markdown::write::write_block;

    #[track_caller]
    fn check(markdown: &str, edits: &[(&str, &str)], expected: &str) {
        let mut blocks = read_block(markdown);
        blocks[0].each_inlines_mut(&mut |inlines: &mut Vec<Inline>| {
            let text = text_of(inlines);
            let edits: Vec<Edit> = edits
                .iter()
                .map(|(before, after)| {
                    let offset = text[..text.find(before).unwrap()].chars().count();
                    Edit { offset, before, after }
                })
                .collect();
            rewrite(inlines, edits);
            *inlines = canonical_inlines(inlines);
        });
        let written = blocks.iter().filter(|block| **block != Block::Paragraph(Vec::new()));
        assert_eq!(written.map(write_block).collect::<String>(), expected);
    }

    #[test]
    fn words_change_and_their_form_stays() {
        check("a **b** c", &[("b", "x")], "a **x** c");
        check("a **b** c", &[("a b c", "a x c")], "a **x** c");
        check("the **cat** sat", &[("cat", "cats")], "the **cats** sat");
        check("the **cat** sat", &[("cat", "a cat")], "the **a cat** sat");
        check("the **cat** sat", &[("cat ", "")], "the sat");
        check("one\ntwo", &[("one two", "three")], "three");
        check("a `b` c[^1]", &[("b", "x"), ("c", "")], "a `x` [^1]");
        check("[a](b)", &[("a", "")], "");
        check("a[^1] b", &[("a\u{fffc}", "a")], "a b");
    }

    #[test]
    fn what_has_no_place_is_left_out() {
        let edit = Edit { offset: 3, before: "ab", after: "x" };
        assert_eq!(rewrite_text("abcd", [edit]), "abcd");
        assert_eq!(rewrite_text("abcd", [Edit { offset: 2, ..edit }]), "abx");
    }

    proptest! {
        #[test]
        fn a_text_becomes_what_the_edits_make_of_it(blocks in blocks(), with in "[a-z ]{0,3}") {
            let query = Query { words: "[a-z]{1,2} ?", expression: true, ..Query::default() };
            let finder = Finder::of(&query, &Language::ENGLISH).unwrap();
            for mut block in blocks {
                block.each_inlines_mut(&mut |inlines| {
                    let text = text_of(inlines);
                    let replacements = finder.replace(&text, &with);
                    let mut wanted = text.clone();
                    for Replacement { place, with } in replacements.iter().rev() {
                        wanted.replace_range(place.clone(), with);
                    }
                    let edits = replacements.iter().map(|Replacement { place, with }| Edit {
                        offset: text[..place.start].chars().count(),
                        before: &text[place.clone()],
                        after: with,
                    });
                    rewrite(inlines, edits);
                    assert_eq!(text_of(inlines), wanted);
                });
            }
        }
    }
}
