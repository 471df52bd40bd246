//! The HTML tags that stand for what Markdown has no sign of its own for: small capitals, raised and
//! lowered text.
//!
//! Pandoc writes `x^2^` and `H~2~O`; elsewhere those are a power of the keyboard and, on GitHub, a line
//! through. A text may mean both signs literally, while no one writes a tag by chance, and the writer
//! escapes one that is meant as letters. `<sup>` and `<sub>` are drawn by every program that shows
//! Markdown, Pandoc among them; `<span class="smallcaps">` is what Pandoc reads as small capitals and others
//! show as plain words.

use crate::doc::Inline;

/// The tags around an inline of these kinds.
pub(crate) fn tags_of(inline: &Inline) -> Option<(&'static str, &'static str)> {
    Some(match inline {
        Inline::SmallCaps(_) => ("<span class=\"smallcaps\">", "</span>"),
        Inline::Superscript(_) => ("<sup>", "</sup>"),
        Inline::Subscript(_) => ("<sub>", "</sub>"),
        _ => return None,
    })
}

/// Whether a tag is one of those, written just so.
pub(crate) fn is_tag_of_ours(source: &str) -> bool {
    KINDS
        .iter()
        .filter_map(|kind| tags_of(kind))
        .any(|(opening, closing)| source == opening || source == closing)
}

static KINDS: [Inline; 3] =
    [Inline::SmallCaps(Vec::new()), Inline::Superscript(Vec::new()), Inline::Subscript(Vec::new())];

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
                let kind = open[place].kind;
                open.truncate(place);
                if let Some(kind) = kind {
                    let between = pieces.split_off(at + 1);
                    pieces[at] = Piece::Between(kind.clone(), between);
                    found = true;
                    continue;
                }
            } else if let Some(name) = opening_name(tag) {
                let kind = KINDS.iter().find(|kind| tags_of(kind).is_some_and(|(opening, _)| opening == tag));
                if kind.is_none() || open.iter().all(|one| one.kind != kind) {
                    open.push(Open { name, kind, at: pieces.len() });
                }
            }
        }
        pieces.push(Piece::Inline(inline.clone()));
    }
    found.then_some(pieces)
}

/// A tag that is not yet closed.
struct Open {
    name: &'static str,
    /// What it stands for; none for a tag of the same name with other attributes, which only its own end closes.
    kind: Option<&'static Inline>,
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
