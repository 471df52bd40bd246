//! Blocks as HTML, set by the parser's own HTML writer, so that what a block gives is letter for
//! letter what the parser would have given for the Markdown it was read from.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html::push_html};

use crate::doc::{Alignment, Block, Figure, Inline, Table};
use crate::tags::tags_of;

/// What becomes of the pieces that the model does not hold: [`Block::Source`] and [`Inline::Source`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sources {
    /// They are given as they are. For texts that are trusted, and for comparing.
    Keep,
    /// They are shown as text, and links and pictures lead only to addresses that cannot run a program
    /// (`http`, `https`, `mailto`, `tel`, and addresses without a scheme). For pages that are published.
    Escape,
}

/// Renders blocks. `marks` gives the HTML of a note mark from its label.
///
/// ```
/// use text::html::{render, Sources};
/// let blocks = text::markdown::block::read_block("Göl[^2].");
/// let html = render(&blocks, Sources::Escape, &mut |label| format!("<sup>{label}</sup>"));
/// assert_eq!(html, "<p>Göl<sup>2</sup>.</p>\n");
/// ```
pub fn render(blocks: &[Block], sources: Sources, marks: &mut dyn FnMut(&str) -> String) -> String {
    let mut setter = Setter { events: Vec::new(), sources, marks };
    setter.blocks(blocks);
    setter.html()
}

/// Renders inlines, without a paragraph around them.
pub fn render_inlines(inlines: &[Inline], sources: Sources, marks: &mut dyn FnMut(&str) -> String) -> String {
    let mut setter = Setter { events: Vec::new(), sources, marks };
    setter.inlines(inlines);
    setter.html()
}

/// Escapes text for HTML, in element content and in attributes between double quotes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Whether following an address can do no more than show something.
pub fn is_harmless_address(address: &str) -> bool {
    // Browsers overlook white space and control characters in a scheme.
    let plain: String =
        address.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect();
    let end = plain.find([':', '/', '?', '#']).unwrap_or(plain.len());
    if !plain[end..].starts_with(':') {
        return true;
    }
    ["http", "https", "mailto", "tel"].iter().any(|scheme| plain[..end].eq_ignore_ascii_case(scheme))
}

struct Setter<'a, 'm> {
    events: Vec<Event<'a>>,
    sources: Sources,
    marks: &'m mut dyn FnMut(&str) -> String,
}

impl<'a> Setter<'a, '_> {
    fn html(self) -> String {
        let mut html = String::new();
        push_html(&mut html, self.events.into_iter());
        html
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph(content) => {
                self.events.push(Event::Start(Tag::Paragraph));
                self.inlines(content);
                self.events.push(Event::End(TagEnd::Paragraph));
            }
            Block::Heading { level, content } => {
                let level = HeadingLevel::try_from(usize::from(*level)).unwrap_or(HeadingLevel::H6);
                self.events.push(Event::Start(Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
                self.inlines(content);
                self.events.push(Event::End(TagEnd::Heading(level)));
            }
            Block::PullQuote(blocks) => {
                self.events.push(Event::Html(CowStr::Borrowed("<blockquote class=\"pull-quote\">\n")));
                self.blocks(blocks);
                self.events.push(Event::Html(CowStr::Borrowed("</blockquote>\n")));
            }
            Block::Quote(blocks) => {
                self.events.push(Event::Start(Tag::BlockQuote(None)));
                self.blocks(blocks);
                self.events.push(Event::End(TagEnd::BlockQuote(None)));
            }
            Block::List(list) => {
                self.events.push(Event::Start(Tag::List(list.start)));
                for item in &list.items {
                    self.events.push(Event::Start(Tag::Item));
                    for block in item {
                        match block {
                            // A tight list sets its paragraphs without paragraph tags.
                            Block::Paragraph(content) if list.tight => self.inlines(content),
                            block => self.block(block),
                        }
                    }
                    self.events.push(Event::End(TagEnd::Item));
                }
                self.events.push(Event::End(TagEnd::List(list.start.is_some())));
            }
            Block::Code { info, text } => self.code(info, text),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Rule => self.events.push(Event::Rule),
            Block::Source(source) => match self.sources {
                Sources::Keep => {
                    self.events.push(Event::Html(CowStr::Borrowed(source)));
                    self.events.push(Event::Html(CowStr::Borrowed("\n")));
                }
                Sources::Escape => self.code("", source),
            },
        }
    }

    fn code(&mut self, info: &'a str, text: &'a str) {
        let kind = CodeBlockKind::Fenced(CowStr::Borrowed(info));
        self.events.push(Event::Start(Tag::CodeBlock(kind)));
        if !text.is_empty() {
            self.events.push(Event::Text(CowStr::Borrowed(text)));
            self.events.push(Event::Text(CowStr::Borrowed("\n")));
        }
        self.events.push(Event::End(TagEnd::CodeBlock));
    }

    /// The picture with its caption and credit. On a page that is published only a picture that stands in the page
    /// itself is drawn, so that nothing is ever fetched; its words stand in for another.
    fn figure(&mut self, figure: &'a Figure) {
        let Figure { address, alternative, credit, width, caption } = figure;
        let alternative = escape(alternative);
        let opening = if self.sources == Sources::Escape && !address.starts_with("data:image/") {
            format!("<figure>\n<p>{alternative}</p>\n")
        } else {
            let width = if *width < 100 { format!(" style=\"width: {width}%\"") } else { String::new() };
            format!("<figure>\n<img src=\"{}\" alt=\"{alternative}\"{width}>\n", escape(address))
        };
        self.events.push(Event::Html(opening.into()));
        if !caption.is_empty() || !credit.is_empty() {
            self.events.push(Event::Html(CowStr::Borrowed("<figcaption>")));
            self.inlines(caption);
            if !credit.is_empty() {
                let space = if caption.is_empty() { "" } else { " " };
                let credit = format!("{space}<small class=\"credit\">{}</small>", escape(credit));
                self.events.push(Event::InlineHtml(credit.into()));
            }
            self.events.push(Event::Html(CowStr::Borrowed("</figcaption>\n")));
        }
        self.events.push(Event::Html(CowStr::Borrowed("</figure>\n")));
    }

    fn table(&mut self, table: &'a Table) {
        let alignments = table.alignments.iter().map(|alignment| match alignment {
            Alignment::None => pulldown_cmark::Alignment::None,
            Alignment::Left => pulldown_cmark::Alignment::Left,
            Alignment::Center => pulldown_cmark::Alignment::Center,
            Alignment::Right => pulldown_cmark::Alignment::Right,
        });
        self.events.push(Event::Start(Tag::Table(alignments.collect())));
        self.row(&table.header, Tag::TableHead, TagEnd::TableHead);
        for row in &table.rows {
            self.row(row, Tag::TableRow, TagEnd::TableRow);
        }
        self.events.push(Event::End(TagEnd::Table));
    }

    fn row(&mut self, cells: &'a [Vec<Inline>], start: Tag<'a>, end: TagEnd) {
        self.events.push(Event::Start(start));
        for cell in cells {
            self.events.push(Event::Start(Tag::TableCell));
            self.inlines(cell);
            self.events.push(Event::End(TagEnd::TableCell));
        }
        self.events.push(Event::End(end));
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        inlines.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &'a Inline) {
        match inline {
            Inline::Text(text) => self.events.push(Event::Text(CowStr::Borrowed(text))),
            Inline::Code(code) => self.events.push(Event::Code(CowStr::Borrowed(code))),
            Inline::SoftBreak => self.events.push(Event::SoftBreak),
            Inline::HardBreak => self.events.push(Event::HardBreak),
            Inline::NoteMark(label) => {
                let html = (self.marks)(label);
                self.events.push(Event::InlineHtml(html.into()));
            }
            Inline::Source(source) => self.events.push(match self.sources {
                Sources::Keep => Event::InlineHtml(CowStr::Borrowed(source)),
                Sources::Escape => Event::Text(CowStr::Borrowed(source)),
            }),
            Inline::Emphasis(content) => self.span(content, Tag::Emphasis, TagEnd::Emphasis),
            Inline::Strong(content) => self.span(content, Tag::Strong, TagEnd::Strong),
            Inline::Strike(content) => self.span(content, Tag::Strikethrough, TagEnd::Strikethrough),
            Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. } => {
                let (opening, closing) = tags_of(inline).unwrap_or_default();
                self.events.push(Event::InlineHtml(opening.into()));
                self.inlines(content);
                self.events.push(Event::InlineHtml(CowStr::Borrowed(closing)));
            }
            Inline::Link { address, content, .. } | Inline::Image { address, content, .. }
                if self.sources == Sources::Escape && !is_harmless_address(address) =>
            {
                self.inlines(content);
            }
            Inline::Link { address, title, content } => {
                let link = Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url: CowStr::Borrowed(address),
                    title: CowStr::Borrowed(title),
                    id: CowStr::Borrowed(""),
                };
                self.span(content, link, TagEnd::Link);
            }
            Inline::Image { address, title, content } => {
                let image = Tag::Image {
                    link_type: LinkType::Inline,
                    dest_url: CowStr::Borrowed(address),
                    title: CowStr::Borrowed(title),
                    id: CowStr::Borrowed(""),
                };
                self.span(content, image, TagEnd::Image);
            }
        }
    }

    fn span(&mut self, content: &'a [Inline], start: Tag<'a>, end: TagEnd) {
        self.events.push(Event::Start(start));
        self.inlines(content);
        self.events.push(Event::End(end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::block::read_block;

    fn check(markdown: &str, sources: Sources, wanted: &str) {
        assert_eq!(render(&read_block(markdown), sources, &mut |_| "*".to_owned()), wanted);
    }

    #[test]
    fn shows_sources_as_text_in_pages() {
        check("<b>x</b> y", Sources::Keep, "<p><b>x</b> y</p>\n");
        check("<b>x</b> y", Sources::Escape, "<p>&lt;b&gt;x&lt;/b&gt; y</p>\n");
        check("<div>\nx\n</div>", Sources::Keep, "<div>\nx\n</div>\n");
        check(
            "<script>\nx\n</script>",
            Sources::Escape,
            "<pre><code>&lt;script&gt;\nx\n&lt;/script&gt;\n</code></pre>\n",
        );
    }

    #[test]
    fn takes_the_address_off_harmful_links() {
        check("[a](javascript:alert(1))", Sources::Escape, "<p>a</p>\n");
        check("[a](<java\tscript:alert(1)>)", Sources::Escape, "<p>a</p>\n");
        check("[a](HTTPS://b.c/d:e)", Sources::Escape, "<p><a href=\"HTTPS://b.c/d:e\">a</a></p>\n");
        check("[a](b/c:d)", Sources::Escape, "<p><a href=\"b/c:d\">a</a></p>\n");
    }
}
