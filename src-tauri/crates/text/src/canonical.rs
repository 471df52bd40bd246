//! The one form in which a document is kept, out of the many that look the same.
//!
//! An editor's document can say things that Markdown cannot: bold type that starts with a space, a
//! link in a link, an empty paragraph. [`canonical`] gives the nearest document that Markdown can
//! say. No word is lost by it. `markdown::read` gives canonical documents, and
//! `read(write(d)) == canonical(d)` for every `d`.

use crate::doc::{Block, Inline, List, Table};
use crate::figure::{figure_of, inlines_of};
use crate::tags::{Piece, paired, tags_of};

/// What a quotation begins with that is a pull quote.
pub(crate) const PULL_QUOTE: &str = "<!-- pull quote -->";

/// Gives the canonical form of a list of blocks. Empty paragraphs, empty lists and tables without
/// columns are left out. Applying it twice changes nothing more.
pub fn canonical(blocks: &[Block]) -> Vec<Block> {
    sequence_of_blocks(blocks, false)
}

/// Gives the canonical form of one paragraph's inlines: texts joined, spaces taken out of the edges
/// of emphasis and of lines, breaks at the edges dropped.
pub fn canonical_inlines(inlines: &[Inline]) -> Vec<Inline> {
    leaf(inlines, Lines::Many)
}

/// Whether two neighbours in a tight list's item need a blank line between them, so as not to run
/// into one another.
pub(crate) fn needs_blank_line(before: &Block, after: &Block) -> bool {
    let is_quote = |block: &Block| matches!(block, Block::Quote(_) | Block::PullQuote(_));
    if (is_quote(before) && is_quote(after)) || matches!(before, Block::Table(_)) {
        return true;
    }
    if let Block::Source(source) = before
        && !ends_by_itself(source)
    {
        return true;
    }
    ends_in_open_paragraph(before)
        && match after {
            Block::Paragraph(_) | Block::Figure(_) | Block::Table(_) => true,
            Block::List(list) => {
                list.start.is_some_and(|start| start != 1) || list.items.first().is_none_or(Vec::is_empty)
            }
            Block::Heading { content, .. } => has_break(content),
            _ => false,
        }
}

/// Whether a line or more could still be drawn into the paragraph that ends this block.
fn ends_in_open_paragraph(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) | Block::Figure(_) => true,
        Block::Quote(blocks) | Block::PullQuote(blocks) => blocks.last().is_some_and(ends_in_open_paragraph),
        Block::List(list) => {
            list.items.last().and_then(|item| item.last()).is_some_and(ends_in_open_paragraph)
        }
        _ => false,
    }
}

/// Whether an HTML block ends with a mark of its own, and has it; the other kinds end at a blank line.
fn ends_by_itself(source: &str) -> bool {
    end_of_source(source).is_some_and(|(opening, end)| has_end(source, opening, end))
}

/// Gives an HTML block of the kinds that end with a mark of their own that mark if it is missing, so
/// that it does not swallow what comes after it. Such a block can only have been the last of its text.
pub(crate) fn close_source(block: &mut Block) {
    if let Block::Source(source) = block
        && let Some((opening, end)) = end_of_source(source)
        && !has_end(source, opening, end)
    {
        source.push('\n');
        source.push_str(end);
    }
}

/// How CommonMark's kinds 1 to 5 of HTML blocks start and end (§4.6).
const KINDS: [(&str, &str); 8] = [
    ("<!--", "-->"),
    ("<?", "?>"),
    ("<![CDATA[", "]]>"),
    ("<!", ">"),
    ("<script", "</script>"),
    ("<pre", "</pre>"),
    ("<style", "</style>"),
    ("<textarea", "</textarea>"),
];

fn end_of_source(source: &str) -> Option<(&'static str, &'static str)> {
    let start = source.trim_start();
    KINDS.into_iter().find(|(opening, _)| {
        let is_same = start.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
        let next = start.get(opening.len()..).and_then(|rest| rest.chars().next());
        is_same
            && (opening.len() < 4
                || *opening == "<!--"
                || next.is_none_or(|next| !next.is_ascii_alphanumeric() && next != '-'))
    })
}

fn has_end(source: &str, opening: &str, end: &str) -> bool {
    // `<!-->` is a whole comment: its dashes serve both ends.
    let from = if opening == "<!--" { 2 } else { opening.len() };
    source.trim_start().to_ascii_lowercase().get(from..).is_some_and(|rest| rest.contains(end))
}

/// Whether a break stands anywhere in these inlines.
pub(crate) fn has_break(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Source(source) => source.contains('\n'),
        _ => inline.content().is_some_and(has_break),
    })
}

/// Gives the canonical form of the blocks of one list item or one note.
pub(crate) fn canonical_item(blocks: &[Block]) -> Vec<Block> {
    sequence_of_blocks(blocks, true)
}

/// `in_item` says that the blocks stand in a list's item or a note. There, and after a list, the spaces that an
/// HTML block starts with would be taken for those that set the item in.
fn sequence_of_blocks(blocks: &[Block], in_item: bool) -> Vec<Block> {
    let mut done: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in blocks.iter().filter_map(canonical_block) {
        if let Block::Source(source) = &mut block
            && done.last().map_or(in_item, |before| matches!(before, Block::List(_)))
        {
            source.drain(..source.len() - source.trim_start_matches(' ').len());
        }
        if let Some(before) = done.last_mut() {
            close_source(before);
        }
        done.push(block);
    }
    done
}

fn canonical_block(block: &Block) -> Option<Block> {
    Some(match block {
        Block::Paragraph(inlines) => {
            return paragraph(inlines);
        }
        Block::Heading { level, content } => {
            let level = (*level).clamp(1, 6);
            // Only the two levels that can be underlined can run over several lines.
            let lines = if level <= 2 { Lines::Many } else { Lines::One };
            Block::Heading { level, content: leaf(content, lines) }
        }
        Block::PullQuote(blocks) => Block::PullQuote(canonical(blocks)),
        Block::Quote(blocks) => {
            let mut blocks = canonical(blocks);
            if !matches!(blocks.first(), Some(Block::Source(source)) if source == PULL_QUOTE) {
                return Some(Block::Quote(blocks));
            }
            blocks.remove(0);
            Block::PullQuote(blocks)
        }
        Block::List(list) => {
            if list.items.is_empty() {
                return None;
            }
            Block::List(canonical_list(list))
        }
        Block::Code { info, text } => Block::Code {
            info: info.split_whitespace().collect::<Vec<_>>().join(" "),
            text: text.replace("\r\n", "\n").replace('\r', "\n"),
        },
        Block::Table(table) => {
            if table.alignments.is_empty() {
                return None;
            }
            Block::Table(canonical_table(table))
        }
        Block::Figure(figure) => return paragraph(&inlines_of(figure)),
        Block::Rule => Block::Rule,
        Block::Source(source) => {
            let source = source.trim_end_matches(['\n', '\r']);
            if source.trim().is_empty() {
                return None;
            }
            Block::Source(source.to_owned())
        }
    })
}

/// A paragraph, or the figure that it says; none if it says nothing.
fn paragraph(inlines: &[Inline]) -> Option<Block> {
    let inlines = leaf(inlines, Lines::Many);
    if inlines.is_empty() {
        return None;
    }
    Some(figure_of(&inlines).map_or(Block::Paragraph(inlines), Block::Figure))
}

fn canonical_list(list: &List) -> List {
    // Nine digits are as many as CommonMark allows.
    let start = list.start.map(|start| start.min(999_999_999));
    let items: Vec<Vec<Block>> = list.items.iter().map(|item| canonical_item(item)).collect();
    let has_paragraph =
        items.iter().flatten().any(|block| matches!(block, Block::Paragraph(_) | Block::Figure(_)));
    let has_gap = items.len() > 1 || items.iter().any(|item| item.len() > 1);
    let runs_together =
        items.iter().any(|item| item.windows(2).any(|pair| needs_blank_line(&pair[0], &pair[1])));
    let tight = !has_paragraph || !has_gap || (list.tight && !runs_together);
    List { start, tight, items }
}

fn canonical_table(table: &Table) -> Table {
    let columns = table.alignments.len();
    let row = |cells: &Vec<Vec<Inline>>| -> Vec<Vec<Inline>> {
        let mut cells: Vec<_> = cells.iter().take(columns).map(|cell| leaf(cell, Lines::One)).collect();
        cells.resize(columns, Vec::new());
        cells
    };
    Table {
        alignments: table.alignments.clone(),
        header: row(&table.header),
        rows: table.rows.iter().map(row).collect(),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Lines {
    One,
    Many,
}

/// A paragraph's, a heading's or a cell's inlines.
fn leaf(inlines: &[Inline], lines: Lines) -> Vec<Inline> {
    let mut inlines = sequence(inlines, Inside { lines, link: false, strike: false });
    trim(&mut inlines, Edge::Start);
    trim(&mut inlines, Edge::End);
    inlines
}

#[derive(Clone, Copy)]
struct Inside {
    lines: Lines,
    link: bool,
    strike: bool,
}

fn sequence(inlines: &[Inline], inside: Inside) -> Vec<Inline> {
    let mut done = Sequence { inlines: Vec::with_capacity(inlines.len()), inside };
    for inline in inlines {
        done.add(inline);
    }
    done.finish()
}

struct Sequence {
    inlines: Vec<Inline>,
    inside: Inside,
}

impl Sequence {
    fn add(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::SoftBreak | Inline::HardBreak if self.inside.lines == Lines::One => self.text(" "),
            Inline::SoftBreak | Inline::HardBreak => self.line_end(inline.clone()),
            Inline::Emphasis(content) => self.spanned(content, Inline::Emphasis),
            Inline::Strong(content) => self.spanned(content, Inline::Strong),
            // There is no way to write one in another.
            Inline::Strike(content) if self.inside.strike => {
                content.iter().for_each(|inline| self.add(inline));
            }
            Inline::Strike(content) => {
                let mut content = content.clone();
                if let Some(Inline::Strike(_)) = self.inlines.last()
                    && let Some(Inline::Strike(before)) = self.inlines.pop()
                {
                    content.splice(0..0, before);
                }
                let inside = std::mem::replace(&mut self.inside.strike, true);
                self.spanned(&content, Inline::Strike);
                self.inside.strike = inside;
            }
            Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. } => {
                let tags = tags_of(inline).filter(|_| !content.iter().all(is_blank));
                let (opening, closing) = tags.unzip();
                self.inlines.extend(opening.map(|tag| Inline::Source(tag.into_owned())));
                content.iter().for_each(|inline| self.add(inline));
                self.inlines.extend(closing.map(|tag| Inline::Source(tag.to_owned())));
            }
            Inline::Code(code) if code.is_empty() => {}
            Inline::Code(code) => {
                let code = code.replace(['\n', '\r'], " ");
                if let Some(Inline::Code(last)) = self.inlines.last_mut() {
                    last.push_str(&code);
                } else {
                    self.inlines.push(Inline::Code(code));
                }
            }
            Inline::Link { content, .. } if self.inside.link => {
                content.iter().for_each(|inline| self.add(inline));
            }
            Inline::Link { address, title, content } => {
                // `[^1][words](address)` would be taken for a reference, and the mark lost.
                if let Some(Inline::NoteMark(_)) = self.inlines.last() {
                    self.inlines.push(Inline::Text(" ".to_owned()));
                }
                let (content, marks) = without_marks(content);
                let mut content = sequence(&content, Inside { link: true, ..self.inside });
                let before = take_breaks(&mut content, Edge::Start);
                let after = take_breaks(&mut content, Edge::End);
                let (address, title) = (one_line(address), title.replace(['\n', '\r'], "\n"));
                before.into_iter().for_each(|line_end| self.line_end(line_end));
                self.inlines.push(Inline::Link { address, title, content });
                self.inlines.extend(marks);
                after.into_iter().for_each(|line_end| self.line_end(line_end));
            }
            Inline::Image { address, title, content } => {
                let (content, marks) = without_marks(content);
                // An alternative text is one line.
                let content = sequence(&content, Inside { lines: Lines::One, ..self.inside });
                let (address, title) = (one_line(address), title.replace(['\n', '\r'], "\n"));
                self.inlines.push(Inline::Image { address, title, content });
                self.inlines.extend(marks);
            }
            Inline::NoteMark(label) if label.is_empty() => {}
            Inline::NoteMark(_) => self.inlines.push(inline.clone()),
            Inline::Source(source) if source.is_empty() => {}
            Inline::Source(_) => self.inlines.push(inline.clone()),
        }
    }

    fn text(&mut self, text: &str) {
        // CommonMark strips spaces at the start of a line.
        let text = match self.inlines.last() {
            Some(Inline::SoftBreak | Inline::HardBreak) => text.trim_start_matches(' '),
            _ => text,
        };
        if let Some(Inline::Text(last)) = self.inlines.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    /// Adds a break. A soft break next to another break is no line of its own.
    fn line_end(&mut self, line_end: Inline) {
        trim_blanks_at_end(&mut self.inlines);
        match (self.inlines.last(), &line_end) {
            (Some(Inline::SoftBreak | Inline::HardBreak), Inline::SoftBreak) => {}
            _ => self.inlines.push(line_end),
        }
    }

    /// Adds emphasis of some kind, with the white space at its edges moved outside: a mark of
    /// emphasis next to a space would be read as an asterisk.
    fn spanned(&mut self, content: &[Inline], kind: fn(Vec<Inline>) -> Inline) {
        let mut content = sequence(content, self.inside);
        let before = take_white_space(&mut content, Edge::Start);
        let after = take_white_space(&mut content, Edge::End);
        before.iter().for_each(|inline| self.add(inline));
        if !content.is_empty() {
            self.inlines.push(kind(content));
        }
        after.iter().for_each(|inline| self.add(inline));
    }

    /// What stands between two tags of ours becomes what they say, with the white space at its edges outside.
    fn finish(self) -> Vec<Inline> {
        let Some(pieces) = paired(&self.inlines) else { return self.inlines };
        let mut done = Sequence { inlines: Vec::with_capacity(pieces.len()), inside: self.inside };
        done.settle(pieces);
        done.inlines
    }

    /// Adds pieces of which each is canonical by itself.
    fn settle(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Inline(Inline::Text(text)) => self.text(&text),
                Piece::Inline(line_end @ (Inline::SoftBreak | Inline::HardBreak)) => self.line_end(line_end),
                Piece::Inline(inline) => self.inlines.push(inline),
                Piece::Between(mark, pieces) => {
                    let mut between =
                        Sequence { inlines: Vec::with_capacity(pieces.len()), inside: self.inside };
                    between.settle(pieces);
                    let mut content = between.inlines;
                    let before = take_white_space(&mut content, Edge::Start);
                    let after = take_white_space(&mut content, Edge::End);
                    let mark = mark.around(content);
                    // Two tags with nothing between them say nothing, and are kept as they were.
                    let (opening, closing) =
                        tags_of(&mark).filter(|_| mark.content() == Some(&[])).unwrap_or_default();
                    self.settle(before.into_iter().map(Piece::Inline).collect());
                    if opening.is_empty() {
                        self.inlines.push(mark);
                    } else {
                        let tags = [opening.into_owned(), closing.to_owned()];
                        self.inlines.extend(tags.map(Inline::Source));
                    }
                    self.settle(after.into_iter().map(Piece::Inline).collect());
                }
            }
        }
    }
}

/// Whether an inline is nothing but white space.
fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::SoftBreak | Inline::HardBreak => true,
        _ => false,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Start,
    End,
}

fn trim_blanks_at_end(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            inlines.pop();
        }
    }
}

/// Drops blanks and breaks at an edge of a paragraph. A hard break may open a paragraph, not end it.
fn trim(inlines: &mut Vec<Inline>, edge: Edge) {
    loop {
        let place = if edge == Edge::Start { 0 } else { inlines.len().wrapping_sub(1) };
        let Some(inline) = inlines.get_mut(place) else { return };
        match inline {
            Inline::Text(text) if edge == Edge::Start => {
                text.drain(..text.len() - text.trim_start_matches(' ').len());
            }
            Inline::Text(text) => text.truncate(text.trim_end_matches(' ').len()),
            Inline::HardBreak if edge == Edge::Start => return,
            Inline::SoftBreak | Inline::HardBreak => {
                inlines.remove(place);
                continue;
            }
            _ => return,
        }
        if matches!(inline, Inline::Text(text) if text.is_empty()) {
            inlines.remove(place);
        } else {
            return;
        }
    }
}

/// Takes the breaks off one edge and gives them, in their order.
fn take_breaks(inlines: &mut Vec<Inline>, edge: Edge) -> Vec<Inline> {
    let is_break = |inline: &&Inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak);
    if edge == Edge::Start {
        let count = inlines.iter().take_while(is_break).count();
        return inlines.drain(..count).collect();
    }
    let count = inlines.iter().rev().take_while(is_break).count();
    inlines.split_off(inlines.len() - count)
}

/// Takes the white space and breaks off one edge and gives them, in their order.
fn take_white_space(inlines: &mut Vec<Inline>, edge: Edge) -> Vec<Inline> {
    let mut taken = Vec::new();
    loop {
        let place = if edge == Edge::Start { 0 } else { inlines.len().wrapping_sub(1) };
        match inlines.get_mut(place) {
            Some(Inline::SoftBreak | Inline::HardBreak) => taken.push(inlines.remove(place)),
            Some(Inline::Text(text)) => {
                let space = if edge == Edge::Start {
                    let length = text.len() - text.trim_start().len();
                    text.drain(..length).collect::<String>()
                } else {
                    text.split_off(text.trim_end().len())
                };
                let rest_is_empty = text.is_empty();
                if space.is_empty() {
                    break;
                }
                taken.push(Inline::Text(space));
                if !rest_is_empty {
                    break;
                }
                inlines.remove(place);
            }
            _ => break,
        }
    }
    if edge == Edge::End {
        taken.reverse();
    }
    taken
}

/// The inlines without the note marks in them, and the marks: the grammar knows no mark in a link.
fn without_marks(inlines: &[Inline]) -> (Vec<Inline>, Vec<Inline>) {
    let mut marks = Vec::new();
    let mut kept = Vec::with_capacity(inlines.len());
    for inline in inlines {
        if let Inline::NoteMark(_) = inline {
            marks.push(inline.clone());
            continue;
        }
        let mut inline = inline.clone();
        if let Some(content) = inline.content_mut() {
            let (inner, inner_marks) = without_marks(content);
            *content = inner;
            marks.extend(inner_marks);
        }
        kept.push(inline);
    }
    (kept, marks)
}

fn one_line(address: &str) -> String {
    address.replace(['\n', '\r'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn moves_spaces_out_of_emphasis() {
        let given = [text("a"), Inline::Strong(vec![text(" b "), Inline::HardBreak]), text("c")];
        let wanted = [text("a "), Inline::Strong(vec![text("b")]), Inline::HardBreak, text("c")];
        assert_eq!(canonical_inlines(&given), wanted);
    }

    #[test]
    fn drops_what_cannot_be_seen() {
        let given = [
            text(" "),
            Inline::Emphasis(vec![]),
            text(" a"),
            text("b "),
            Inline::SoftBreak,
            text(" c "),
            Inline::HardBreak,
        ];
        assert_eq!(canonical_inlines(&given), [text("ab"), Inline::SoftBreak, text("c")]);
        assert_eq!(canonical(&[Block::Paragraph(vec![text("  ")])]), []);
    }

    #[test]
    fn a_mark_leaves_its_link() {
        let link = |content| Inline::Link { address: "x".into(), title: String::new(), content };
        let given = [link(vec![text("a"), Inline::NoteMark("1".into())])];
        assert_eq!(canonical_inlines(&given), [link(vec![text("a")]), Inline::NoteMark("1".into())]);
    }
}
