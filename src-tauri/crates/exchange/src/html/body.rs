//! The text of a page, its endnotes and its author boxes.

use std::collections::HashMap;

use text::doc::{Block, Figure, Inline};
use text::figure::{asset_of, each_figure};
use text::html::{Sources, escape, is_harmless_address, render, render_inlines};
use text::markdown::read::read;

use super::words::Words;
use super::{Pictures, name_in};
use crate::article::Article;

/// How often each note has been marked so far, so that every mark has an id of its own and its note leads
/// back to all of them.
pub(super) struct Marks {
    marked: HashMap<String, usize>,
}

impl Marks {
    /// For an article whose notes are numbered.
    pub(super) fn new(article: &Article) -> Marks {
        Marks { marked: article.notes.iter().map(|note| (note.label.clone(), 0)).collect() }
    }

    /// The HTML of a mark. One whose note is not there is shown as the text that it is.
    fn mark(&mut self, label: &str) -> String {
        let label_shown = escape(label);
        match self.marked.get_mut(label) {
            Some(count) => {
                *count += 1;
                format!(
                    "<sup class=\"mark\"><a id=\"{}\" href=\"#note-{label_shown}\" role=\"doc-noteref\">{label_shown}</a></sup>",
                    mark_id(&label_shown, *count)
                )
            }
            None => format!("[{label_shown}]"),
        }
    }
}

fn mark_id(label: &str, count: usize) -> String {
    if count == 1 { format!("mark-{label}") } else { format!("mark-{label}-{count}") }
}

/// The body's HTML. Its highest headings come right below the title.
pub(super) fn body(blocks: &[Block], pictures: &Pictures, marks: &mut Marks) -> String {
    let mut blocks: Vec<Block> = blocks.iter().filter_map(publishable).collect();
    each_figure(&mut blocks, &mut |figure| {
        // A picture that the file does not hold is not looked for elsewhere.
        let picture = asset_of(&figure.address).and_then(|id| pictures.get(id));
        figure.address = picture.cloned().unwrap_or_default();
    });
    let highest = blocks.iter().map(highest_heading).min().unwrap_or(LOWEST);
    blocks.iter_mut().for_each(|block| move_headings(block, highest));
    with_commas(render(&blocks, Sources::Escape, &mut |label| marks.mark(label)))
}

/// Parts marks that follow each other by a comma. Such a row of tags is never words: those are escaped, and what is raised
/// in the text has no link of this kind at its end.
fn with_commas(html: String) -> String {
    const BETWEEN: &str = "</sup><sup class=\"mark\">";
    let mut parts = html.split(BETWEEN);
    let mut parted = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_behind_a_mark = parted.rfind("<sup").is_some_and(|start| parted[start..].starts_with(MARK));
        parted.push_str(BETWEEN);
        parted.push_str(if is_behind_a_mark { ",\u{200a}" } else { "" });
        parted.push_str(part);
    }
    parted
}

/// How the mark of a note begins.
const MARK: &str = "<sup class=\"mark\">";

/// The list of endnotes.
pub(super) fn notes(article: &Article, marks: &mut Marks, words: &Words) -> String {
    if article.notes.is_empty() {
        return String::new();
    }
    // Notes may mark notes, so all are set before the ways back are.
    let set: Vec<(String, String)> = article
        .notes
        .iter()
        .map(|note| {
            let mut blocks: Vec<Block> = note.blocks.iter().filter_map(publishable).map(with_links).collect();
            blocks.iter_mut().for_each(|block| move_headings(block, 1));
            let last = match blocks.pop() {
                Some(Block::Paragraph(content)) => content,
                Some(other) => {
                    blocks.push(other);
                    Vec::new()
                }
                None => Vec::new(),
            };
            let before = render(&blocks, Sources::Escape, &mut |label| marks.mark(label));
            let last = render_inlines(&last, Sources::Escape, &mut |label| marks.mark(label));
            (with_commas(before), with_commas(last))
        })
        .collect();
    let mut html = format!(
        "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\"{}>{}</h2>\n<ol>\n",
        words.attribute(),
        escape(words.notes)
    );
    for (note, (before, last)) in article.notes.iter().zip(set) {
        let count = marks.marked.get(&note.label).copied().unwrap_or(0);
        let label = escape(&note.label);
        html.push_str(&format!(
            "<li id=\"note-{label}\">{before}<p>{last}{}</p></li>\n",
            ways_back(&label, count, words)
        ));
    }
    html.push_str("</ol>\n</section>\n");
    html
}

/// Links from a note to its marks: `↩`, and if there are several, `↩ a b c`.
fn ways_back(label: &str, count: usize, words: &Words) -> String {
    let back = escape(words.back);
    match count {
        0 => String::new(),
        1 => format!(
            " <a class=\"back\" href=\"#{}\" role=\"doc-backlink\" aria-label=\"{back}\">↩\u{fe0e}</a>",
            mark_id(label, 1)
        ),
        _ => {
            let links = (1..=count).map(|number| {
                let letter = letters(number);
                format!(
                    " <a class=\"back\" href=\"#{}\" role=\"doc-backlink\" aria-label=\"{back} {letter}\">{letter}</a>",
                    mark_id(label, number)
                )
            });
            format!(" <span class=\"back\">↩\u{fe0e}{}</span>", links.collect::<String>())
        }
    }
}

/// 1 is a, 26 is z, 27 is aa.
fn letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    letters.into_iter().collect()
}

/// A box with photo and biography for each author who has one or the other.
pub(super) fn author_boxes(article: &Article, photos: &[Option<String>], words: &Words) -> String {
    let mut boxes = String::new();
    let mut count = 0;
    for (place, author) in article.authors.iter().enumerate() {
        let photo = photos.get(place).and_then(Option::as_deref).filter(|address| is_picture(address));
        if author.bio.trim().is_empty() && photo.is_none() {
            continue;
        }
        count += 1;
        boxes.push_str("<div class=\"author\">\n");
        if let Some(photo) = photo {
            // The name stands beside it, so the picture has nothing to add for those who do not see it.
            boxes.push_str(&format!("<img src=\"{}\" alt=\"\" width=\"88\" height=\"88\">\n", escape(photo)));
        }
        let bio: Vec<Block> =
            read(&author.bio).blocks.iter().filter_map(publishable).map(with_links).collect();
        let bio = render(&bio, Sources::Escape, &mut |label| format!("[{}]", escape(label)));
        let name = escape(name_in(author, &article.language));
        boxes.push_str(&format!("<div>\n<h3>{name}</h3>\n{bio}</div>\n</div>\n"));
    }
    if count == 0 {
        return String::new();
    }
    let heading = if count == 1 { words.about_author } else { words.about_authors };
    format!(
        "<section class=\"authors\" aria-labelledby=\"authors\">\n<h2 id=\"authors\"{}>{}</h2>\n{boxes}</section>\n",
        words.attribute(),
        escape(heading)
    )
}

/// A picture that is all in its address.
fn is_picture(address: &str) -> bool {
    ["png", "jpeg", "webp", "gif"]
        .iter()
        .any(|format| address.starts_with(&format!("data:image/{format};base64,")))
}

/// The lowest level of headings.
const LOWEST: u8 = 6;

fn highest_heading(block: &Block) -> u8 {
    match block {
        Block::Heading { level, .. } => *level,
        Block::Quote(blocks) | Block::PullQuote(blocks) => {
            blocks.iter().map(highest_heading).min().unwrap_or(LOWEST)
        }
        Block::List(list) => list.items.iter().flatten().map(highest_heading).min().unwrap_or(LOWEST),
        Block::Paragraph(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Rule
        | Block::Source(_) => LOWEST,
    }
}

/// Moves headings so that those of level `highest` get level 2.
fn move_headings(block: &mut Block, highest: u8) {
    match block {
        Block::Heading { level, .. } => *level = (*level + 2).saturating_sub(highest).clamp(2, LOWEST),
        Block::Quote(blocks) | Block::PullQuote(blocks) => {
            blocks.iter_mut().for_each(|block| move_headings(block, highest));
        }
        Block::List(list) => list.items.iter_mut().flatten().for_each(|block| move_headings(block, highest)),
        Block::Paragraph(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Rule
        | Block::Source(_) => {}
    }
}

/// A block as it may be published: HTML sources as program text, pictures from elsewhere as links, links
/// to addresses that could run a program as their words. HTML comments are not for readers.
fn publishable(block: &Block) -> Option<Block> {
    let all = |blocks: &[Block]| blocks.iter().filter_map(publishable).collect::<Vec<_>>();
    Some(match block {
        Block::Source(source) if is_comment(source) => return None,
        Block::Source(source) => Block::Code { info: String::new(), text: source.clone() },
        Block::Paragraph(content) => Block::Paragraph(inlines(content)),
        Block::Heading { level, content } => Block::Heading { level: *level, content: inlines(content) },
        Block::Quote(blocks) => Block::Quote(all(blocks)),
        Block::PullQuote(blocks) => Block::PullQuote(all(blocks)),
        Block::Figure(figure) => {
            Block::Figure(Figure { caption: inlines(&figure.caption), ..figure.clone() })
        }
        Block::List(list) => {
            let mut list = list.clone();
            list.items = list.items.iter().map(|item| all(item)).collect();
            Block::List(list)
        }
        Block::Table(table) => {
            let mut table = table.clone();
            table
                .header
                .iter_mut()
                .chain(table.rows.iter_mut().flatten())
                .for_each(|cell| *cell = inlines(cell));
            Block::Table(table)
        }
        Block::Code { .. } | Block::Rule => block.clone(),
    })
}

pub(super) fn is_comment(source: &str) -> bool {
    let source = source.trim();
    source.starts_with("<!--") && source.ends_with("-->") && source.matches("-->").count() == 1
}

fn inlines(content: &[Inline]) -> Vec<Inline> {
    let mut published = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Source(source) if is_comment(source) => {}
            Inline::Source(source) => published.push(Inline::Code(source.clone())),
            Inline::Link { address, content, title } => {
                link(address, title, inlines(content), &mut published)
            }
            Inline::Image { address, title, content } => {
                let content =
                    if content.is_empty() { vec![Inline::Text(address.clone())] } else { inlines(content) };
                link(address, title, content, &mut published);
            }
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak => published.push(inline.clone()),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strike(content)
            | Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. } => published.push(inline.around(inlines(content))),
        }
    }
    published
}

/// A link, if following it can do no more than show something; else its words. HTML has no links within
/// links, so those inside become their words, and note marks, which are links too, come after it.
fn link(address: &str, title: &str, content: Vec<Inline>, published: &mut Vec<Inline>) {
    if !is_harmless_address(address) {
        published.extend(content);
        return;
    }
    let mut marks = Vec::new();
    let content = without_links(content, &mut marks);
    published.push(Inline::Link { address: address.to_owned(), title: title.to_owned(), content });
    published.extend(marks);
}

fn without_links(content: Vec<Inline>, marks: &mut Vec<Inline>) -> Vec<Inline> {
    let mut plain = Vec::with_capacity(content.len());
    for inline in content {
        match &inline {
            Inline::Link { content, .. } => plain.extend(without_links(content.clone(), marks)),
            Inline::NoteMark(_) => marks.push(inline),
            other => {
                let content = without_links(other.content().unwrap_or_default().to_vec(), marks);
                plain.push(other.around(content));
            }
        }
    }
    plain
}

/// The block with the web addresses in its text as links. Only for notes and biographies, where people
/// write them out.
fn with_links(block: Block) -> Block {
    match block {
        Block::Paragraph(content) => Block::Paragraph(content.into_iter().flat_map(linked).collect()),
        other => other,
    }
}

fn linked(inline: Inline) -> Vec<Inline> {
    let Inline::Text(text) = inline else { return vec![inline] };
    let mut parts = Vec::new();
    let mut rest = text.as_str();
    while let Some((start, end)) = crate::page_text::note::address(rest) {
        if start > 0 {
            parts.push(Inline::Text(rest[..start].to_owned()));
        }
        let address = rest[start..end].to_owned();
        parts.push(Inline::Link {
            address: address.clone(),
            title: String::new(),
            content: vec![Inline::Text(address)],
        });
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        parts.push(Inline::Text(rest.to_owned()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let mut marks = Marks { marked: HashMap::from([("1".to_owned(), 0)]) };
        let blocks = text::markdown::block::read_block(markdown);
        assert_eq!(body(&blocks, &Default::default(), &mut marks), expected);
    }

    #[test]
    fn headings_begin_right_below_the_title() {
        check("# A\n\n### B", "<h2>A</h2>\n<h4>B</h4>\n");
        check("### A\n\n###### B", "<h2>A</h2>\n<h5>B</h5>\n");
        check("> # A\n\n## B", "<blockquote>\n<h2>A</h2>\n</blockquote>\n<h3>B</h3>\n");
    }

    #[test]
    fn only_marks_that_follow_each_other_are_parted_by_a_comma() {
        check(
            "A[^1] b[^1][^1]",
            "<p>A<sup class=\"mark\"><a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup> \
             b<sup class=\"mark\"><a id=\"mark-1-2\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup>\
             <sup class=\"mark\">,\u{200a}<a id=\"mark-1-3\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup></p>\n",
        );
    }

    #[test]
    fn no_comma_stands_between_raised_words_and_a_mark() {
        check(
            "m<sup>2</sup>[^1]",
            "<p>m<sup>2</sup><sup class=\"mark\"><a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup></p>\n",
        );
    }

    #[test]
    fn marks_link_to_notes_and_have_ids_of_their_own() {
        check(
            "A[^1] b[^1] c[^2]",
            "<p>A<sup class=\"mark\"><a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup> \
             b<sup class=\"mark\"><a id=\"mark-1-2\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup> c[2]</p>\n",
        );
    }

    #[test]
    fn nothing_that_could_run_or_load_is_published() {
        check("[x](javascript:alert(1)) [y](https://y.org)", "<p>x <a href=\"https://y.org\">y</a></p>\n");
        check("![cat](https://x.org/cat.png)", "<p><a href=\"https://x.org/cat.png\">cat</a></p>\n");
        check("a <b onclick=x>b</b>", "<p>a <code>&lt;b onclick=x&gt;</code>b<code>&lt;/b&gt;</code></p>\n");
        check("<script>x</script>", "<pre><code>&lt;script&gt;x&lt;/script&gt;\n</code></pre>\n");
        check("a\n\n<!-- to do -->\n\nb", "<p>a</p>\n<p>b</p>\n");
        check("[x](data:text/html,y)", "<p>x</p>\n");
    }

    #[test]
    fn no_link_stands_in_a_link() {
        check("[![cat](c.png)](https://x.org)", "<p><a href=\"https://x.org\">cat</a></p>\n");
        let content = vec![Inline::Text("a".to_owned()), Inline::NoteMark("2".to_owned())];
        let mut published = Vec::new();
        link("https://x.org", "", content, &mut published);
        assert!(
            matches!(&published[..], [Inline::Link { content, .. }, Inline::NoteMark(_)] if content.len() == 1)
        );
    }

    #[test]
    fn addresses_in_notes_become_links() {
        let parts = linked(Inline::Text("See https://x.org/a, and https://y.org.".to_owned()));
        let shown = render_inlines(&parts, Sources::Escape, &mut |_| String::new());
        assert_eq!(
            shown,
            "See <a href=\"https://x.org/a\">https://x.org/a</a>, and <a href=\"https://y.org\">https://y.org</a>."
        );
    }

    #[test]
    fn letters_count_on_after_z() {
        assert_eq!((letters(1), letters(26), letters(27)), ("a".to_owned(), "z".to_owned(), "aa".to_owned()));
    }
}
