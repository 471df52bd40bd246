//! The HTML tags that stand for what Markdown has no sign of its own for: small capitals, raised and
//! lowered text, a phrase in another language.
//!
//! Pandoc writes `x^2^` and `H~2~O`; elsewhere those are a power of the keyboard and, on GitHub, a line
//! through. A text may mean both signs literally, while no one writes a tag by chance, and the writer
//! escapes one that is meant as letters. `<sup>` and `<sub>` are drawn by every program that shows
//! Markdown, Pandoc among them; `<span class="smallcaps">` is what Pandoc reads as small capitals and others
//! show as plain words. `<span lang="ru">` tells browsers and readers aloud the language, and is kept by all.

use std::borrow::Cow;
use std::mem::discriminant;

use crate::doc::Inline;
use crate::language::Language;

/// The tags around an inline of these kinds.
pub(crate) fn tags_of(inline: &Inline) -> Option<(Cow<'static, str>, &'static str)> {
    Some(match inline {
        Inline::SmallCaps(_) => ("<span class=\"smallcaps\">".into(), "</span>"),
        Inline::InLanguage { language, .. } => (format!("<span lang=\"{language}\">").into(), "</span>"),
        Inline::Superscript(_) => ("<sup>".into(), "</sup>"),
        Inline::Subscript(_) => ("<sub>".into(), "</sub>"),
        _ => return None,
    })
}

/// Whether an opening tag says only how words look, and is written just so.
pub(crate) fn is_look(tag: &str) -> bool {
    kind_of(tag).is_some_and(|kind| !matches!(kind, Inline::InLanguage { .. }))
}

/// The mark that an opening tag stands for, empty, if it is written just as it would be written here.
fn kind_of(tag: &str) -> Option<Inline> {
    let kind = match tag {
        "<span class=\"smallcaps\">" => Inline::SmallCaps(Vec::new()),
        "<sup>" => Inline::Superscript(Vec::new()),
        "<sub>" => Inline::Subscript(Vec::new()),
        _ => {
            let language = Language::parse(tag.strip_prefix("<span lang=\"")?.strip_suffix("\">")?).ok()?;
            Inline::InLanguage { language, content: Vec::new() }
        }
    };
    tags_of(&kind).is_some_and(|(opening, _)| opening == tag).then_some(kind)
}

/// A piece of a run of inlines whose tags are paired.
pub(crate) enum Piece {
    Inline(Inline),
    /// What stands between the two tags of a mark, and the mark, which is empty.
    Between(Inline, Vec<Piece>),
}

/// Pairs the tags of these kinds that stand in one run of inlines; `None` if there is no pair. A closing tag
/// belongs to the last opening one of its name, and what is open inside then stays a tag; so does a tag
/// within one of its own kind, which keeps the depth within what the kinds allow.
pub(crate) fn paired(inlines: &[Inline]) -> Option<Vec<Piece>> {
    let mut open: Vec<Open> = Vec::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut found = false;
    for inline in inlines {
        if let Inline::Source(tag) = inline {
            if let Some(name) = closing_name(tag)
                && let Some(place) = open.iter().rposition(|one| one.name == name)
            {
                let at = open[place].at;
                let kind = open.drain(place..).next().and_then(|one| one.kind);
                if let Some(kind) = kind {
                    let between = pieces.split_off(at + 1);
                    pieces[at] = Piece::Between(kind, between);
                    found = true;
                    continue;
                }
            } else if let Some(name) = opening_name(tag) {
                let kind = kind_of(tag);
                // A phrase in a third language within one in another is no more than its tags, too.
                let is_within = |kind: &Inline| {
                    let mut around = open.iter().filter_map(|one| one.kind.as_ref());
                    around.any(|around| discriminant(around) == discriminant(kind))
                };
                let kind = if kind.as_ref().is_some_and(is_within) { None } else { kind };
                open.push(Open { name, kind, at: pieces.len() });
            }
        }
        pieces.push(Piece::Inline(inline.clone()));
    }
    found.then_some(pieces)
}

/// A tag that is not yet closed.
struct Open {
    name: &'static str,
    /// What it stands for; none for a tag of the same name that stays a tag, which only its own end closes.
    kind: Option<Inline>,
    /// Its place among the pieces.
    at: usize,
}

const NAMES: [&str; 3] = ["span", "sup", "sub"];

fn closing_name(tag: &str) -> Option<&'static str> {
    let name = tag.strip_prefix("</")?.strip_suffix('>')?.trim_end();
    NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

fn opening_name(tag: &str) -> Option<&'static str> {
    let rest = tag.strip_prefix('<')?;
    let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric())?;
    NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(&rest[..end]) && !tag.ends_with("/>"))
}

#[cfg(test)]
mod tests {
    use crate::doc::{Block, Inline};
    use crate::markdown::block::read_block;
    use crate::markdown::write::write_block;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[track_caller]
    fn check(markdown: &str, expected: Vec<Inline>) {
        let blocks = read_block(markdown);
        assert_eq!(blocks, [Block::Paragraph(expected)]);
        assert_eq!(read_block(&write_block(&blocks[0])), blocks);
    }

    #[test]
    fn a_pair_of_tags_is_what_it_says() {
        check("H<sub>2</sub>O", vec![text("H"), Inline::Subscript(vec![text("2")]), text("O")]);
        check(
            "x<sup>*n*</sup>",
            vec![text("x"), Inline::Superscript(vec![Inline::Emphasis(vec![text("n")])])],
        );
        check("<span class=\"smallcaps\">nato</span>", vec![Inline::SmallCaps(vec![text("nato")])]);
        check(
            "<sup>a<sub>b</sub></sup>",
            vec![Inline::Superscript(vec![text("a"), Inline::Subscript(vec![text("b")])])],
        );
        check("a<sup> b</sup>", vec![text("a "), Inline::Superscript(vec![text("b")])]);
    }

    #[test]
    fn a_phrase_has_its_language() {
        let phrase = |tag: &str, content| Inline::InLanguage { language: tag.parse().unwrap(), content };
        check(
            "the word <span lang=\"ru\">*душа*</span>",
            vec![text("the word "), phrase("ru", vec![Inline::Emphasis(vec![text("душа")])])],
        );
        check("<span lang=\"pt-BR\">um</span>", vec![phrase("pt-BR", vec![text("um")])]);
        check(
            "<span lang=\"ru\"><span class=\"smallcaps\">а</span></span><span lang=\"tr\">b</span>",
            vec![phrase("ru", vec![Inline::SmallCaps(vec![text("а")])]), phrase("tr", vec![text("b")])],
        );
        let tag = |tag: &str| Inline::Source(tag.to_owned());
        check(
            "<span lang=\"ru\">а<span lang=\"tr\">b</span></span>",
            vec![phrase("ru", vec![text("а"), tag("<span lang=\"tr\">"), text("b"), tag("</span>")])],
        );
        for other in
            ["<span lang=ru>", "<span lang=\"RU\">", "<span lang=\"\">", "<span lang=\"ru\" id=\"x\">"]
        {
            check(&format!("a {other}b</span>"), vec![text("a "), tag(other), text("b"), tag("</span>")]);
        }
    }

    #[test]
    fn what_is_no_pair_stays_as_it_was() {
        let tag = |tag: &str| Inline::Source(tag.to_owned());
        check("a <sup>b", vec![text("a "), tag("<sup>"), text("b")]);
        check("a <SUP>b</SUP>", vec![text("a "), tag("<SUP>"), text("b"), tag("</SUP>")]);
        check("a <sup></sup>", vec![text("a "), tag("<sup>"), tag("</sup>")]);
        check(
            "a <span id=\"x\">b</span>",
            vec![text("a "), tag("<span id=\"x\">"), text("b"), tag("</span>")],
        );
        check(
            "<sup>a *b</sup>*",
            vec![tag("<sup>"), text("a "), Inline::Emphasis(vec![text("b"), tag("</sup>")])],
        );
    }

    #[test]
    fn signs_that_mean_themselves_stay_themselves() {
        for words in ["H~2~O, x^2^ and ~5 %", "a ^ b ~ c", "[text]{.smallcaps}", "the tag <sup>2</sup>"] {
            let block = Block::Paragraph(vec![text(words)]);
            assert_eq!(read_block(&write_block(&block)), [block]);
        }
    }
}
