//! What a page shows otherwise than it is written, so that whoever publishes it hears of it.

use text::doc::{Block, Inline};
use text::html::is_harmless_address;
use text::markdown::read::read;
use text::plain::plain_inlines;

use super::body::is_comment;
use super::name_in;
use crate::article::Article;

/// How many characters of what is shown otherwise are told.
const TOLD: usize = 60;

/// Something that the page does not show as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Otherwise {
    pub place: Place,
    pub how: How,
    /// The beginning of what it is about: the HTML, an address.
    pub text: String,
}

/// Where in the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The paragraph, or other block, with this number from 1.
    Paragraph(usize),
    /// The endnote with this number.
    Endnote(usize),
    /// What is said of the author of this name.
    Biography(String),
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// HTML is shown as the text that it is.
    HtmlAsText,
    /// A picture from elsewhere is a link to it.
    PictureAsLink,
    /// A picture that is no web page's to show, or that stands in a link, is its words alone.
    PictureAsWords,
    /// A link that could run a program is its words alone.
    LinkAsWords,
    /// Who does not see a figure's picture is told nothing of it.
    FigureWithoutAlternative,
}

impl How {
    /// The stable word for it, a key of the interface's words.
    pub fn word(self) -> &'static str {
        match self {
            How::HtmlAsText => "html_as_text",
            How::PictureAsLink => "picture_as_link",
            How::PictureAsWords => "picture_as_words",
            How::LinkAsWords => "link_as_words",
            How::FigureWithoutAlternative => "figure_without_alternative",
        }
    }

    /// What it means, in English, for where the interface's words are not at hand.
    pub fn explanation(self) -> &'static str {
        match self {
            How::HtmlAsText => "raw HTML is printed as text",
            How::PictureAsLink => "a picture is printed as a link",
            How::PictureAsWords => "a picture is printed as its words alone",
            How::LinkAsWords => "a link that could run a program is printed as its words alone",
            How::FigureWithoutAlternative => "a figure has no alternative text for those who do not see it",
        }
    }
}

/// What the page of an article shows otherwise than it is written, in the order of the page; of each kind
/// the first in a place.
pub fn otherwise(article: &Article) -> Vec<Otherwise> {
    let article = article.numbered();
    let mut all = Vec::new();
    for (block, number) in article.blocks.iter().zip(1..) {
        look_at(std::slice::from_ref(block), &Place::Paragraph(number), &mut all);
    }
    for (note, number) in article.notes.iter().zip(1..) {
        look_at(&note.blocks, &Place::Endnote(number), &mut all);
    }
    for author in &article.authors {
        let place = Place::Biography(name_in(author, &article.language).to_owned());
        look_at(&read(&author.bio).blocks, &place, &mut all);
    }
    all
}

fn look_at(blocks: &[Block], place: &Place, all: &mut Vec<Otherwise>) {
    let mut found = |how: How, text: &str| {
        if all.iter().any(|known| known.how == how && known.place == *place) {
            return;
        }
        let text = text.trim();
        let told = match text.char_indices().nth(TOLD) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        };
        all.push(Otherwise { place: place.clone(), how, text: told });
    };
    blocks.iter().for_each(|block| in_block(block, &mut found));
}

fn in_block(block: &Block, found: &mut dyn FnMut(How, &str)) {
    match block {
        Block::Source(source) if is_comment(source) => {}
        Block::Source(source) => found(How::HtmlAsText, source),
        Block::Quote(blocks) | Block::PullQuote(blocks) => {
            blocks.iter().for_each(|block| in_block(block, found));
        }
        Block::List(list) => list.items.iter().flatten().for_each(|block| in_block(block, found)),
        Block::Figure(figure) => {
            if figure.alternative.is_empty() {
                found(How::FigureWithoutAlternative, &plain_inlines(&figure.caption));
            }
            in_inlines(&figure.caption, false, found);
        }
        Block::Paragraph(_) | Block::Heading { .. } | Block::Table(_) | Block::Code { .. } | Block::Rule => {
            block.each_inlines(&mut |inlines| in_inlines(inlines, false, found));
        }
    }
}

/// No link stands in a link, so a picture inside one is its words alone.
fn in_inlines(inlines: &[Inline], in_link: bool, found: &mut dyn FnMut(How, &str)) {
    for inline in inlines {
        let mut becomes_link = false;
        match inline {
            Inline::Source(source) if !is_comment(source) => found(How::HtmlAsText, source),
            Inline::Image { address, .. } => {
                becomes_link = is_harmless_address(address);
                let how = if becomes_link && !in_link { How::PictureAsLink } else { How::PictureAsWords };
                found(how, address);
            }
            Inline::Link { address, .. } => {
                becomes_link = is_harmless_address(address);
                if !becomes_link {
                    found(How::LinkAsWords, address);
                }
            }
            // A page shows these as they are.
            Inline::Text(_)
            | Inline::Emphasis(_)
            | Inline::Strong(_)
            | Inline::Strike(_)
            | Inline::SmallCaps(_)
            | Inline::Superscript(_)
            | Inline::Subscript(_)
            | Inline::InLanguage { .. }
            | Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Source(_) => {}
        }
        in_inlines(inline.content().unwrap_or_default(), in_link || becomes_link, found);
    }
}

#[cfg(test)]
mod tests {
    use text::language::Language;

    use super::*;
    use crate::article::{Author, Note};
    use crate::html::Page;
    use crate::html::body::Marks;

    #[track_caller]
    fn check(markdown: &str, expected: &[(Place, How, &str)]) {
        let article = Article { blocks: read(markdown).blocks, ..Article::empty(Language::ENGLISH) };
        let found = otherwise(&article);
        let drawn: Vec<_> = found.iter().map(|one| (one.place.clone(), one.how, one.text.as_str())).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn what_is_shown_as_written_is_not_told() {
        check("# A\n\n*b* [c](https://c.org) `<d>`\n\n```\n<e>\n```\n\n<!-- to do -->\n\nf <!-- g -->", &[]);
    }

    #[test]
    fn every_kind_is_told_with_its_place() {
        use How::*;
        use Place::Paragraph;
        check("a\n\n<div>\nb\n</div>", &[(Paragraph(2), HtmlAsText, "<div>\nb\n</div>")]);
        check("a <b>c</b> <i>d</i>", &[(Paragraph(1), HtmlAsText, "<b>")]);
        check(
            "- > ![cat](https://x.org/cat.png)\n- *![](cat.svg)*\n\n| ![](data:image/png;base64,AA) |\n|-|",
            &[
                (Paragraph(1), PictureAsLink, "https://x.org/cat.png"),
                (Paragraph(2), PictureAsWords, "data:image/png;base64,AA"),
            ],
        );
        check("[![cat](c.png)](https://x.org)", &[(Paragraph(1), PictureAsWords, "c.png")]);
        check("[a](javascript:b)", &[(Paragraph(1), LinkAsWords, "javascript:b")]);
        let long = format!("<p>{}</p>", "a".repeat(100));
        check(&long, &[(Paragraph(1), HtmlAsText, &format!("<p>{}…", "a".repeat(57)))]);
    }

    #[test]
    fn endnotes_and_biographies_are_looked_at() {
        let note = |label: &str, text: &str| Note {
            label: label.to_owned(),
            blocks: read(text).blocks,
            text: text.to_owned(),
            fields: Default::default(),
        };
        let author =
            Author { name: "Defne".to_owned(), names: Default::default(), bio: "![](me.png)".to_owned() };
        let article = Article {
            blocks: vec![Block::Paragraph(vec![Inline::NoteMark("b".to_owned())])],
            notes: vec![note("a", "![](a.png)"), note("b", "<hr>")],
            authors: vec![author],
            ..Article::empty(Language::ENGLISH)
        };
        let places: Vec<_> = otherwise(&article).into_iter().map(|one| (one.place, one.how)).collect();
        let expected = [
            (Place::Endnote(1), How::HtmlAsText),
            (Place::Endnote(2), How::PictureAsLink),
            (Place::Biography("Defne".to_owned()), How::PictureAsLink),
        ];
        assert_eq!(places, expected);
    }

    /// What a made-up document holds that may be shown otherwise, each with a number of its own by which it is
    /// found on the page, and whether it is harmless.
    #[derive(Default)]
    struct Numbered {
        bits: u64,
        sources: usize,
        pictures: Vec<String>,
        links: Vec<String>,
        /// Whether a figure has no alternative text.
        untold: bool,
    }

    impl Numbered {
        fn is_harmless(&mut self) -> bool {
            self.bits = self.bits.rotate_right(1);
            self.bits & 1 == 0
        }

        fn source(&mut self, source: &mut String) {
            self.sources += 1;
            let number = self.sources;
            *source =
                if self.is_harmless() { format!("<!-- {number} -->") } else { format!("<html{number}z>") };
        }

        fn block(&mut self, block: &mut Block) {
            match block {
                Block::Source(source) => self.source(source),
                Block::Paragraph(content) | Block::Heading { content, .. } => self.inlines(content),
                Block::Figure(figure) => {
                    self.untold |= figure.alternative.is_empty();
                    self.inlines(&mut figure.caption);
                }
                Block::Quote(blocks) | Block::PullQuote(blocks) => {
                    blocks.iter_mut().for_each(|block| self.block(block));
                }
                Block::List(list) => list.items.iter_mut().flatten().for_each(|block| self.block(block)),
                Block::Table(table) => {
                    let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                Block::Code { .. } | Block::Rule => {}
            }
        }

        fn inlines(&mut self, inlines: &mut [Inline]) {
            for inline in inlines {
                let harmless = self.is_harmless();
                match inline {
                    Inline::Source(source) => self.source(source),
                    Inline::Image { address, content, .. } => {
                        let number = self.pictures.len();
                        let scheme = if harmless { "https://x.org/" } else { "data:image/png," };
                        *address = format!("{scheme}picture{number}z");
                        content.push(Inline::Text(format!("seen{number}z")));
                        self.pictures.push(address.clone());
                    }
                    Inline::Link { address, content, .. } => {
                        let number = self.links.len();
                        let scheme = if harmless { "https://x.org/" } else { "javascript:" };
                        *address = format!("{scheme}link{number}z");
                        content.push(Inline::Text(format!("followed{number}z")));
                        self.links.push(address.clone());
                    }
                    _ => {}
                }
                if let Some(content) = inline.content_mut() {
                    self.inlines(content);
                }
            }
        }

        /// How a page shows otherwise what it holds.
        fn shown(&self, page: &str) -> Vec<How> {
            let is_link = |address: &String| page.contains(&format!("href=\"{address}\""));
            let pictures: Vec<bool> = (0..self.pictures.len())
                .filter(|number| page.contains(&format!("seen{number}z")))
                .map(|number| is_link(&self.pictures[number]))
                .collect();
            let is_words = |(number, address): (usize, &String)| {
                address.starts_with("javascript:")
                    && page.contains(&format!("followed{number}z"))
                    && !is_link(address)
            };
            let shown = [
                (How::HtmlAsText, page.contains("&lt;html")),
                (How::PictureAsLink, pictures.contains(&true)),
                (How::PictureAsWords, pictures.contains(&false)),
                (How::LinkAsWords, self.links.iter().enumerate().any(|(n, link)| is_words((n, link)))),
                (How::FigureWithoutAlternative, self.untold),
            ];
            shown.into_iter().filter(|(_, is_shown)| *is_shown).map(|(how, _)| how).collect()
        }
    }

    proptest::proptest! {
        #[test]
        fn a_title_and_key_points_are_shown_as_they_are_written(words in "[a<>&\"!\\[\\]()*_`/ -]{1,20}") {
            let article = Article {
                title: words.clone(),
                key_points: vec![words.clone()],
                ..Article::empty(Language::ENGLISH)
            };
            proptest::prop_assert_eq!(otherwise(&article), []);
            let page = Page { article: &article, photos: &[], pictures: &Default::default(), editions: &[], is_approved: true, changed: None };
            let page = crate::html::page(&page);
            let words = text::html::escape(&words);
            for shown in [format!("<h1>{words}</h1>"), format!("<li>{words}</li>")] {
                proptest::prop_assert!(page.contains(&shown), "{} is not in {}", shown, page);
            }
        }

        #[test]
        fn what_the_page_shows_otherwise_is_told_and_nothing_else(
            blocks in text::generators::blocks(),
            bits in proptest::prelude::any::<u64>(),
        ) {
            let mut blocks = text::canonical::canonical(&blocks);
            for block in &mut blocks {
                let mut numbered = Numbered { bits, ..Numbered::default() };
                numbered.block(block);
                let block = std::slice::from_ref(block);
                let article = Article { blocks: block.to_vec(), ..Article::empty(Language::ENGLISH) };
                let page = super::super::body::body(block, &Default::default(), &mut Marks::new(&article));
                let mut told: Vec<How> = otherwise(&article).into_iter().map(|one| one.how).collect();
                told.sort_by_key(|how| *how as u8);
                proptest::prop_assert_eq!(told, numbered.shown(&page), "{}", page);
            }
        }
    }
}
