//! A paragraph's text as passages, each in one language.

use std::ops::Range;

use text::doc::Inline;
use text::language::Language;
use text::typography::ATOM;

/// A part of a paragraph that is in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// None where the text is marked as being in no language that has a tag.
    pub language: Option<Language>,
    /// Where it begins in the paragraph, in UTF-16 units with one for each [`ATOM`].
    pub start: usize,
    /// Its letters. Whatever is not to be read has [`ATOM`]s in its place, as many as it has UTF-16 units.
    pub text: String,
}

/// The passages of a paragraph in `language`, in the order of the text.
///
/// Emphasis and links are looked through. Program text, note marks, pictures and tags are not read. A phrase
/// in another language is one that is marked so, and what stands between the tags of any other HTML element with
/// the attribute `lang`, as in `<i lang="la">sine die</i>`; the inner one of two counts, and one that is not closed reaches to the end.
///
/// ```
/// use spelling::passages;
/// use text::{doc::Inline, language::Language};
///
/// let source = |tag: &str| Inline::Source(tag.into());
/// let words = |text: &str| Inline::Text(text.into());
/// let paragraph =
///     [words("adjourned "), source("<i lang=la>"), words("sine die"), source("</i>"), words(".")];
/// let passages = passages(&paragraph, &Language::ENGLISH);
/// assert_eq!(passages[1].language, Some("la".parse().unwrap()));
/// assert_eq!((passages[1].start, &*passages[1].text), (11, "sine die\u{fffc}"));
/// ```
pub fn passages(inlines: &[Inline], language: &Language) -> Vec<Passage> {
    let mut cutter = Cutter { language, open: Vec::new(), passages: Vec::new(), length: 0 };
    cutter.push(inlines);
    cutter.passages
}

struct Cutter<'a> {
    language: &'a Language,
    /// The elements that are open, each with the language inside it.
    open: Vec<(String, Option<Language>)>,
    passages: Vec<Passage>,
    /// The length so far, in UTF-16 units.
    length: usize,
}

impl Cutter<'_> {
    fn push(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Code(code) => (0..units(code)).for_each(|_| self.text(ATOM.encode_utf8(&mut [0; 4]))),
                Inline::SoftBreak => self.text(" "),
                Inline::HardBreak => self.text("\n"),
                Inline::NoteMark(_) | Inline::Image { .. } => self.text(ATOM.encode_utf8(&mut [0; 4])),
                Inline::Source(tag) => {
                    self.text(ATOM.encode_utf8(&mut [0; 4]));
                    self.tag(tag);
                }
                Inline::InLanguage { language, content } => {
                    let around = self.open.len();
                    // No tag has this name, so that only the end of the phrase ends it.
                    self.open.push((String::new(), Some(language.clone())));
                    self.push(content);
                    self.open.truncate(around);
                }
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strike(content)
                | Inline::SmallCaps(content)
                | Inline::Superscript(content)
                | Inline::Subscript(content)
                | Inline::Link { content, .. } => self.push(content),
            }
        }
    }

    fn text(&mut self, text: &str) {
        let language = self.open.last().map_or(Some(self.language), |(_, language)| language.as_ref());
        match self.passages.last_mut() {
            Some(last) if last.language.as_ref() == language => last.text.push_str(text),
            _ => self.passages.push(Passage {
                language: language.cloned(),
                start: self.length,
                text: text.to_owned(),
            }),
        }
        self.length += units(text);
    }

    fn tag(&mut self, tag: &str) {
        let Some(tag) = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else { return };
        if let Some(name) = tag.strip_prefix('/') {
            let name = name.trim();
            if let Some(place) = self.open.iter().rposition(|(open, _)| open.eq_ignore_ascii_case(name)) {
                self.open.truncate(place);
            }
        } else if let Some(lang) = attribute(tag, "lang").filter(|_| !tag.ends_with('/')) {
            let name = tag.split(|letter: char| letter.is_ascii_whitespace()).next().unwrap_or_default();
            self.open.push((name.to_owned(), Language::parse(lang).ok()));
        } else if let Some((name, language)) = self.open.last().cloned() {
            // Only an element of the same name could take the wrong end for its own.
            let inner = tag.split(|letter: char| letter.is_ascii_whitespace()).next().unwrap_or_default();
            if inner.eq_ignore_ascii_case(&name) {
                self.open.push((name, language));
            }
        }
    }
}

/// The value of an attribute in what stands between `<` and `>`.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag.trim_start_matches(|letter: char| !letter.is_ascii_whitespace());
    loop {
        rest = rest.trim_start();
        let end = rest.find(|letter: char| letter == '=' || letter.is_ascii_whitespace())?;
        let found = rest[..end].eq_ignore_ascii_case(name);
        let Some(value) = rest[end..].trim_start().strip_prefix('=') else {
            rest = &rest[end..];
            continue;
        };
        let value = value.trim_start();
        let place: Range<usize> = match value.chars().next()? {
            quote @ ('"' | '\'') => 1..1 + value[1..].find(quote)?,
            _ => 0..value.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(value.len()),
        };
        if found {
            return Some(&value[place]);
        }
        rest = value[place.end..].trim_start_matches(['"', '\'']);
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use text::doc::Block;
    use text::markdown::block::read_block;
    use text::typography::text_of;

    /// The passages of a paragraph in Markdown, each as its language, where it begins, and its text with
    /// `·` for what is not read.
    #[track_caller]
    fn check(markdown: &str, expected: &[&str]) {
        let blocks = read_block(markdown);
        let [Block::Paragraph(inlines)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let found: Vec<String> = passages(inlines, &Language::TURKISH)
            .iter()
            .map(|passage| {
                let language = passage.language.as_ref().map_or("-", Language::as_str);
                format!("{language} {} {}", passage.start, passage.text.replace(ATOM, "·"))
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_no_prose_has_its_length_only() {
        check("Bir *gö*l[^1] `x𐐀` [bağ](http://a.b) ![resim](c)", &["tr 0 Bir göl· ··· bağ ·"]);
    }

    #[test]
    fn an_element_with_a_language_is_a_passage_of_its_own() {
        check("a <i lang=\"en\">b</i> c", &["tr 0 a ·", "en 3 b·", "tr 5  c"]);
        check("a <span lang=\"en\">b *c*</span> d", &["tr 0 a ", "en 2 b c", "tr 5  d"]);
        check("<SPAN class=x LANG='en-GB'>b **c</span> d**", &["tr 0 ·", "en-GB 1 b c·", "tr 5  d"]);
        check("<b lang=en>x <b>y</b> z</b> t", &["tr 0 ·", "en 1 x ·y· z·", "tr 9  t"]);
        check("<i lang=en>x <q lang=ru>y</q> z", &["tr 0 ·", "en 1 x ·", "ru 4 y·", "en 6  z"]);
        check("<i lang=\"\">x</i> <i hreflang=en>y</i>", &["tr 0 ·", "- 1 x·", "tr 3  ·y·"]);
        check("<br lang=en/>a <i lang=en>b</q> c", &["tr 0 ·a ·", "en 4 b· c"]);
    }

    proptest! {
        #[test]
        fn passages_are_as_long_as_the_paragraph(markdown in "[a-z𐐀`*_<>/=\" \\[\\]()!^-]{0,60}") {
            for block in read_block(&markdown) {
                block.each_inlines(&mut |inlines| {
                    let mut length = 0;
                    for passage in passages(inlines, &Language::ENGLISH) {
                        assert_eq!(passage.start, length);
                        length += units(&passage.text);
                    }
                    assert_eq!(length, units(&text_of(inlines)));
                });
            }
        }
    }
}
