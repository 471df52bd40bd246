//! Writing blocks and endnotes as Markdown, the way a person would.
//!
//! Emphasis is `*` and `**`, bullets are `-`, lines are not wrapped, and a character is escaped only
//! where it would otherwise be read as something else.

use super::inlines::{Place, write_leaf};
use crate::canonical::{
    PULL_QUOTE, canonical, canonical_inlines, canonical_item, close_source, has_break, needs_blank_line,
};
use crate::doc::{Alignment, Block, Inline, List, NoteDefinition, Table};
use crate::figure::inlines_of;

/// Writes blocks, with a blank line between them and no line end after the last.
///
/// ```
/// use text::markdown::{read::read, write::write};
/// assert_eq!(write(&read("* Bir\n* __İki__ 2 * 3").blocks), "- Bir\n- **İki** 2 * 3");
/// ```
pub fn write(blocks: &[Block]) -> String {
    blocks_text(&canonical(blocks), "\n\n", None)
}

/// Writes one top-level block as it is stored. An empty paragraph gives an empty text.
pub fn write_block(block: &Block) -> String {
    write(std::slice::from_ref(block))
}

/// Writes a body and its endnotes as a whole file, which ends with a line end.
pub fn write_manuscript(blocks: &[Block], notes: &[NoteDefinition]) -> String {
    let mut blocks = canonical(blocks);
    if !notes.is_empty()
        && let Some(last) = blocks.last_mut()
    {
        close_source(last);
    }
    let mut text = blocks_text(&blocks, "\n\n", None);
    for note in notes {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&note_text(note));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Writes the inlines of a text that is one paragraph, such as a note or a person's bio.
pub fn write_inlines(inlines: &[Inline]) -> String {
    write_leaf(&canonical_inlines(inlines), Place::Paragraph)
}

/// Writes canonical blocks. `gap` stands between two blocks unless they need a blank line; `bullet`
/// is the bullet just written on the same line, if any.
fn blocks_text(blocks: &[Block], gap: &str, bullet: Option<char>) -> String {
    let mut text = String::new();
    let mut list_before: Option<(bool, char)> = None;
    for (number, block) in blocks.iter().enumerate() {
        if number > 0 {
            let blank = needs_blank_line(&blocks[number - 1], block);
            text.push_str(if blank { "\n\n" } else { gap });
        }
        let Block::List(list) = block else {
            list_before = None;
            text.push_str(&block_text(block));
            continue;
        };
        // Two lists that follow one another are kept apart by another sign. So are a list and the
        // first list in its first item, because `- - -` would be a rule.
        let numbered = list.start.is_some();
        let signs: &[char] = if numbered { &['.', ')'] } else { &['-', '+', '*'] };
        let taken = match list_before {
            Some((kind, sign)) if kind == numbered => Some(sign),
            _ if number == 0 => bullet,
            _ => None,
        };
        // What is kept as it was written has its own signs.
        let kept = match blocks.get(number + 1) {
            Some(Block::Source(source)) => first_sign(source),
            _ => None,
        };
        let is_free = |sign: &&char| taken != Some(**sign) && kept != Some(**sign);
        let sign = signs.iter().find(is_free).copied().unwrap_or(signs[0]);
        list_before = Some((numbered, sign));
        text.push_str(&list_text(list, sign));
    }
    text
}

/// The sign of the list with which a text begins, if it begins with one.
fn first_sign(text: &str) -> Option<char> {
    let sign = text.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next()?;
    matches!(sign, '-' | '+' | '*' | '.' | ')').then_some(sign)
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => write_leaf(inlines, Place::Paragraph),
        Block::Heading { level, content } => heading_text(*level, content),
        Block::Quote(blocks) => quoted(&blocks_text(blocks, "\n\n", None)),
        // The comment is a block that ends with its line.
        Block::PullQuote(blocks) if blocks.is_empty() => quoted(PULL_QUOTE),
        Block::PullQuote(blocks) => quoted(&format!("{PULL_QUOTE}\n{}", blocks_text(blocks, "\n\n", None))),
        Block::List(list) => list_text(list, if list.start.is_some() { '.' } else { '-' }),
        Block::Code { info, text } => code_text(info, text),
        Block::Table(table) => table_text(table),
        Block::Figure(figure) => write_leaf(&inlines_of(figure), Place::Paragraph),
        Block::Rule => "***".to_owned(),
        Block::Source(source) => source.clone(),
    }
}

/// Lines with the sign of a quotation before each.
fn quoted(lines: &str) -> String {
    let mut text = String::new();
    for (number, line) in lines.split('\n').enumerate() {
        text.push_str(if number > 0 { "\n" } else { "" });
        text.push_str(if line.is_empty() { ">" } else { "> " });
        text.push_str(line);
    }
    text
}

fn heading_text(level: u8, content: &[Inline]) -> String {
    if has_break(content) {
        let underline = if level == 1 { "===" } else { "---" };
        return format!("{}\n{underline}", write_leaf(content, Place::Paragraph));
    }
    let signs = "#".repeat(usize::from(level));
    let words = write_leaf(content, Place::Heading);
    if words.is_empty() { signs } else { format!("{signs} {words}") }
}

fn list_text(list: &List, sign: char) -> String {
    let gap = if list.tight { "\n" } else { "\n\n" };
    let mut text = String::new();
    for (number, item) in list.items.iter().enumerate() {
        if number > 0 {
            text.push_str(gap);
        }
        let mark = match list.start {
            Some(start) => format!("{}{sign}", (start + number as u64).min(999_999_999)),
            None => sign.to_string(),
        };
        text.push_str(&mark);
        let words = blocks_text(item, gap, list.start.is_none().then_some(sign));
        if !words.is_empty() {
            text.push(' ');
            push_indented(&mut text, &words, mark.len() + 1);
        }
    }
    text
}

/// Adds lines, all but the first of them set in by so many spaces. Empty lines stay empty.
fn push_indented(text: &mut String, lines: &str, columns: usize) {
    for (number, line) in lines.split('\n').enumerate() {
        if number > 0 {
            text.push('\n');
            if !line.is_empty() {
                text.extend(std::iter::repeat_n(' ', columns));
            }
        }
        text.push_str(line);
    }
}

fn code_text(info: &str, text: &str) -> String {
    let sign = if info.contains('`') { '~' } else { '`' };
    let mut longest = 0;
    for line in text.split('\n') {
        let line = line.trim_start();
        longest = longest.max(line.len() - line.trim_start_matches(sign).len());
    }
    let fence = sign.to_string().repeat((longest + 1).max(3));
    let info = super::escape::escape_info(info);
    let line_end = if text.is_empty() { "" } else { "\n" };
    format!("{fence}{info}\n{text}{line_end}{fence}")
}

fn table_text(table: &Table) -> String {
    let mut text = String::new();
    let row = |text: &mut String, cells: &[Vec<Inline>]| {
        text.push('|');
        for cell in cells {
            let words = write_leaf(cell, Place::Cell);
            text.push(' ');
            text.push_str(&words);
            text.push_str(if words.is_empty() { "|" } else { " |" });
        }
    };
    row(&mut text, &table.header);
    text.push_str("\n|");
    for alignment in &table.alignments {
        text.push_str(match alignment {
            Alignment::None => " --- |",
            Alignment::Left => " :-- |",
            Alignment::Center => " :-: |",
            Alignment::Right => " --: |",
        });
    }
    for cells in &table.rows {
        text.push('\n');
        row(&mut text, cells);
    }
    text
}

fn note_text(note: &NoteDefinition) -> String {
    let mut text = format!("[^{}]:", note.label);
    let words = blocks_text(&canonical_item(&note.blocks), "\n\n", None);
    if !words.is_empty() {
        text.push(' ');
        push_indented(&mut text, &words, 4);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::read::read;

    /// Checks that a text that a person would write is written just so.
    #[track_caller]
    fn check(markdown: &str) {
        let manuscript = read(markdown);
        assert_eq!(write_manuscript(&manuscript.blocks, &manuscript.notes), format!("{markdown}\n"));
    }

    #[test]
    fn prose_needs_no_escapes() {
        check("Fiyat 5 * 3 = 15, yani %20 (~%21) & sonrası: bkz. dosya_adı_2.txt [sic] #1 <3!");
        check("* tek yıldız".replacen('*', "\\*", 1).as_str());
        check("Ankara'nın \"yeni\" nüfusu—5.800.000… «так»\u{a0}и не так; 50 %|60 %.");
        check("1986'da başladı.\n1.5 milyon; -5 derece; +7 (495) 123");
        check("1986\\. yılında\n\\# bir\n\\> iki\n\\- üç\n\\+ dört");
        check("Really![^1] And[^1][^2]: so\n\n[^1]: a\n\n[^2]: b");
        check("C:\\Belgeler\\yeni ve a\\b; AT&T; R&D; x<y");
        check("https://tr.wikipedia.org/wiki/Ankara_(il) ve <https://a.b/c_d>, <a@b.co>");
    }

    #[test]
    fn emphasis_is_written_with_stars() {
        check("*a* **b** ~~c~~ `d` *e **f** g* **h *i* j**");
        check("***k*** l");
        check("Kazak**ça**da, **\"alıntı\"**'nın, *(так)*");
        // The letter is written as a reference, before which a backslash would be read as an escape.
        check("\\\\&#305;*(a)* \\\\\\\\&#305;*(a)* \\ı*a*");
        check("[bağ *lı*](x.html \"Başlık\") ![resim](y.png)");
    }

    #[test]
    fn blocks_are_written_plainly() {
        check("> <!-- pull quote -->\n> *Alıntı* burada.\n>\n> ikinci\n\n> öteki");
        check(
            "# A\n\n## B #c\n\n> alıntı\n>\n> > iç\n\n- a\n- b\n  - c\n\n    d\n\n+ e\n\n3. f\n4. g\n\n***",
        );
        check("```rust\nlet a = 1;\n```\n\n| a | b |\n| --- | --: |\n| c\\|d | |\n\n<div>\nx\n</div>");
        check("satır\\\nsonu\nyumuşak");
        check("a[^not]\n\n[^not]: Bir *not*.\n\n    İkinci paragraf.\n\n    - liste");
    }
}
