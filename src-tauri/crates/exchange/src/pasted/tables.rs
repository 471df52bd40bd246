//! Tables of a page. Word processors write paragraphs into cells, and cells over several places; here a cell is one line
//! of words, and there is one in every place.

use text::doc::{Alignment, Block, Inline, Table};

use super::line::{Line, Marks};
use super::read::{Flow, Reader};
use super::tree::{Element, Place, What};

/// The most places over which a cell lies.
const WIDEST: usize = 100;

impl Reader<'_> {
    pub(super) fn table(&self, place: Place, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let children = || self.tree.children(place);
        if let Some(caption) = children().find(|child| self.tree.name(*child) == "caption") {
            let content = self.line(caption, marks);
            if !content.is_empty() {
                flow.push(Block::Paragraph(content));
            }
        }
        let is_part = |place: &Place| matches!(self.tree.name(*place), "tbody" | "thead" | "tfoot");
        let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
        // How many rows on a column is covered by a cell of a row above.
        let mut covered: Vec<usize> = Vec::new();
        for part in children() {
            let rows_of_part: Vec<Place> = match self.tree.name(part) {
                "tr" => vec![part],
                _ if is_part(&part) => {
                    // What else stands in a part has no place in a table, but its words have.
                    self.tree.children(part).collect()
                }
                "caption" => continue,
                _ => vec![part],
            };
            for row in rows_of_part {
                if self.tree.name(row) == "tr" {
                    rows.push(self.row(row, marks, &mut covered));
                } else {
                    self.beside(row, marks, flow);
                }
            }
        }
        rows.retain(|row| !row.is_empty());
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let cells: usize = rows.iter().map(Vec::len).sum();
        if rows.iter().flatten().all(Vec::is_empty) {
            return;
        }
        if !self.spend(rows.len() * width - cells) {
            // So ragged a table is none; its cells are lines.
            let lines = rows.into_iter().flatten().filter(|cell| !cell.is_empty());
            return lines.for_each(|cell| flow.push(Block::Paragraph(cell)));
        }
        rows.iter_mut().for_each(|row| row.resize(width, Vec::new()));
        let mut rows = rows.into_iter();
        let header = rows.next().unwrap_or_default();
        let alignments = alignments(element.get("data-alignments"), width);
        flow.push(Block::Table(Table { alignments, header, rows: rows.collect() }));
    }

    /// The cells of a row, those that others cover as empty ones.
    fn row(&self, row: Place, marks: &Marks, covered: &mut Vec<usize>) -> Vec<Vec<Inline>> {
        let mut cells: Vec<Vec<Inline>> = Vec::new();
        let cover = |cells: &mut Vec<Vec<Inline>>, covered: &mut Vec<usize>| {
            while covered.get(cells.len()).is_some_and(|rows| *rows > 0) && self.spend(1) {
                covered[cells.len()] -= 1;
                cells.push(Vec::new());
            }
        };
        for cell in self.tree.children(row) {
            let Some(element) = self.tree.element(cell) else { continue };
            if !matches!(element.name, "td" | "th") {
                continue;
            }
            cover(&mut cells, covered);
            let [wide, high] = ["colspan", "rowspan"]
                .map(|name| element.get(name).parse::<usize>().unwrap_or(1).clamp(1, WIDEST));
            let at = cells.len();
            cells.push(self.line(cell, marks));
            if wide > 1 && self.spend(wide - 1) {
                cells.resize(at + wide, Vec::new());
            }
            if high > 1 {
                let end = cells.len();
                covered.resize(covered.len().max(end), 0);
                covered[at..end].iter_mut().for_each(|rows| *rows = high - 1);
            }
        }
        cover(&mut cells, covered);
        cells
    }

    /// What stands in a table and is no row of it comes before it.
    fn beside(&self, place: Place, marks: &Marks, flow: &mut Flow) {
        let content = match self.tree.what(place) {
            What::Text(text) => {
                let mut line = Line::default();
                line.text(text, marks);
                line.take()
            }
            _ => self.line(place, marks),
        };
        if !content.is_empty() {
            flow.push(Block::Paragraph(content));
        }
    }

    /// Whether so many cells may be made that the page does not have; a page may ask for any number of them.
    fn spend(&self, cells: usize) -> bool {
        let spare = self.spare_cells.get();
        self.spare_cells.set(spare.saturating_sub(cells));
        cells <= spare
    }
}

/// A column's alignment for every column, as our own tables tell it.
fn alignments(told: &str, width: usize) -> Vec<Alignment> {
    let mut words = told.split_ascii_whitespace();
    let alignment = |word: Option<&str>| match word {
        Some("left") => Alignment::Left,
        Some("center") => Alignment::Center,
        Some("right") => Alignment::Right,
        _ => Alignment::None,
    };
    (0..width).map(|_| alignment(words.next())).collect()
}
