//! The running text of a Markdown file with its places in it.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::dialect;
use crate::doc::Inline;
use crate::tags::is_look;

/// A run of text: a paragraph, a heading, a cell or what else stands in one piece, in the body or in a note.
/// Emphasis and links are looked through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// Its pieces.
    pub inlines: Vec<Inline>,
    /// Where each of them stands in the file, in bytes.
    places: Vec<Range<usize>>,
}

impl Run {
    /// Where in the file, in bytes, stands what is at `offset` in the run, in UTF-16 units with one for each
    /// piece that is no text. Of program text, and of a piece that is written otherwise than it reads, such as
    /// `&amp;`, its beginning.
    pub fn place(&self, offset: usize) -> usize {
        let mut left = offset;
        for (inline, place) in self.inlines.iter().zip(&self.places) {
            let units = match inline {
                Inline::Text(text) | Inline::Code(text) => text.chars().map(char::len_utf16).sum(),
                _ => 1,
            };
            if left >= units {
                left -= units;
                continue;
            }
            let Inline::Text(text) = inline else { return place.start };
            return if text.len() == place.len() { place.start + bytes(text, left) } else { place.start };
        }
        self.places.last().map_or(0, |place| place.end)
    }
}

/// The spans, raised and lowered texts that are open, by their tags' names, and whether each says only how words look.
#[derive(Default)]
struct Looks(Vec<(String, bool)>);

impl Looks {
    /// Whether this tag says only how words look, or ends what does.
    fn is_looked_through(&mut self, tag: &str) -> bool {
        let name = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
        if let Some(rest) = tag.strip_prefix("</") {
            let ended = self.0.iter().rposition(|(open, _)| *open == name(rest));
            return ended.and_then(|place| self.0.drain(place..).next()).is_some_and(|(_, is_look)| is_look);
        }
        self.0.push((name(&tag[1..]), is_look(tag)));
        is_look(tag)
    }
}

/// The length in bytes of so many UTF-16 units of a text.
fn bytes(text: &str, units: usize) -> usize {
    let mut left = units;
    let before = text.chars().take_while(|letter| {
        let is_before = left > 0;
        left = left.saturating_sub(letter.len_utf16());
        is_before
    });
    before.map(char::len_utf8).sum()
}

/// The runs of a Markdown text whose line ends are `\n`, in the order of the file. Program text and HTML that
/// stand as blocks of their own are left out.
///
/// ```
/// let markdown = "# Göl\n\nSu *derin*.[^1]\n\n[^1]: Not &amp; kaynak.";
/// let runs = text::markdown::runs::runs(markdown);
/// assert_eq!(runs.len(), 3);
/// assert_eq!(&markdown[runs[1].place("Su ".len())..][.."derin".len()], "derin");
/// ```
pub fn runs(markdown: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    // How many of the constructs that are open have no running text inside them.
    let mut silent = 0_usize;
    let mut looks = Looks::default();
    for (event, place) in Parser::new_ext(markdown, dialect()).into_offset_iter() {
        let inline = match event {
            Event::Start(Tag::Image { .. }) => {
                silent += 1;
                let picture =
                    Inline::Image { address: String::new(), title: String::new(), content: Vec::new() };
                (silent == 1).then_some(picture)
            }
            Event::End(TagEnd::Image) => {
                silent -= 1;
                None
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => None,
            Event::Start(tag) => {
                silent += usize::from(matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock));
                runs.push(std::mem::take(&mut run));
                None
            }
            Event::End(tag) => {
                silent -= usize::from(matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock));
                runs.push(std::mem::take(&mut run));
                None
            }
            _ if silent > 0 => None,
            Event::Text(text) => Some(Inline::Text(text.into_string())),
            Event::Code(text) => Some(Inline::Code(text.into_string())),
            // Raised text and the like is looked through as emphasis is.
            Event::InlineHtml(html) if looks.is_looked_through(&html) => None,
            Event::InlineHtml(html) => Some(Inline::Source(html.into_string())),
            Event::FootnoteReference(label) => Some(Inline::NoteMark(label.into_string())),
            Event::SoftBreak => Some(Inline::SoftBreak),
            Event::HardBreak => Some(Inline::HardBreak),
            // The dialect has neither mathematics nor task lists, and a rule no text.
            _ => None,
        };
        if let Some(inline) = inline {
            run.inlines.push(inline);
            run.places.push(place);
        }
    }
    runs.push(run);
    runs.retain(|run| !run.inlines.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typography::text_of;
    use proptest::prelude::*;

    #[track_caller]
    fn check(markdown: &str, expected: &[&str]) {
        let texts: Vec<String> =
            runs(markdown).iter().map(|run| text_of(&run.inlines).replace('\u{fffc}', "·")).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn each_piece_of_running_text_is_a_run() {
        check("# A\n\nb *c* [d](e)\nf", &["A", "b c d f"]);
        check("- a\n- b\n\n  c\n\n> d", &["a", "b", "c", "d"]);
        check("| a | b |\n|---|---|\n| c | `d` |", &["a", "b", "c", "d"]);
        check("a[^1] ![b *c*](d)\n\n```\ne\n```\n\n<div>\nf\n</div>\n\n[^1]: g", &["a· ·", "g"]);
    }

    proptest! {
        #[test]
        fn a_letter_stands_where_its_place_is(markdown in "([a-zё𐐀]|[ *_`>#\\[\\]()\\\\|<\n-]){0,60}") {
            for run in runs(&markdown) {
                let mut offset = 0;
                for letter in text_of(&run.inlines).chars() {
                    if letter.is_alphabetic() && !run.inlines.iter().any(|inline| matches!(inline, Inline::Code(_))) {
                        prop_assert!(markdown[run.place(offset)..].starts_with(letter));
                    }
                    offset += letter.len_utf16();
                }
            }
        }
    }
}
