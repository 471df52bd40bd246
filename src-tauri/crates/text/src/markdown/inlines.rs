//! Writing one run of inlines: a paragraph's, a heading's or a cell's.

use super::block::read_block;
use super::escape::{
    escape_address, escape_plain, is_autolink, is_email, is_reference, line_opening, may_follow_escape,
};
use crate::canonical::canonical_inlines;
use crate::doc::{Alignment, Block, Inline, Table};
use crate::figure::inlines_of;
use crate::tags::tags_of;

/// What the inlines are written into, which decides what must be escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    /// One line after `#`.
    Heading,
    Cell,
}

/// Writes canonical inlines. The text is written with as few escapes as seem to be needed, read back,
/// and written with more of them if it did not come back the same.
pub(super) fn write_leaf(inlines: &[Inline], place: Place) -> String {
    if inlines.is_empty() {
        return String::new();
    }
    let plain = attempt(inlines, place, Effort { careful: false, signs: Signs::Stars });
    if is_surely_plain(inlines) || reads_back(&plain, inlines, place) {
        return plain;
    }
    // With six pieces of emphasis there are sixty-four ways to choose between `*` and `_`.
    for (careful, ways) in [(false, 4), (true, 64)] {
        for choices in 0..ways {
            let written = attempt(inlines, place, Effort { careful, signs: Signs::Both { choices } });
            if reads_back(&written, inlines, place) {
                return written;
            }
        }
    }
    // Some emphasis cannot be said: when several pieces touch one another and a sign. Keep the words.
    let effort = Effort { careful: true, signs: Signs::Stars };
    attempt(&without_emphasis(inlines), place, effort)
}

/// How hard to try.
#[derive(Clone, Copy)]
struct Effort {
    /// Escape every character that ever means something, not only what is likely to be misread.
    careful: bool,
    signs: Signs,
}

/// Which signs are used for emphasis.
#[derive(Clone, Copy)]
enum Signs {
    /// Stars, as most people write.
    Stars,
    /// Stars and underscores, so that neither touches its like. The bits of `choices` say, for each
    /// piece of emphasis in turn, whether to take the other one.
    Both { choices: u32 },
}

fn without_emphasis(inlines: &[Inline]) -> Vec<Inline> {
    let mut plain = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strike(content) => {
                plain.extend(without_emphasis(content));
            }
            Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. }
            | Inline::Link { content, .. } => plain.push(inline.around(without_emphasis(content))),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image { .. }
            | Inline::NoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Source(_) => plain.push(inline.clone()),
        }
    }
    canonical_inlines(&plain)
}

fn attempt(inlines: &[Inline], place: Place, effort: Effort) -> String {
    let mut pen = Pen {
        out: String::new(),
        place,
        effort,
        lone: Lone::in_leaf(inlines),
        at_line_start: place == Place::Paragraph,
        after_opening_mark: false,
        after_mark: false,
        encode_next: false,
        in_link: false,
        emphases: 0,
    };
    pen.sequence(inlines, None);
    pen.out
}

fn reads_back(written: &str, inlines: &[Inline], place: Place) -> bool {
    let read = match place {
        Place::Paragraph => read_block(written),
        Place::Heading => read_block(&format!("# {written}")),
        Place::Cell => read_block(&format!("| {written} |\n| --- |")),
    };
    match (place, read.as_slice()) {
        (Place::Paragraph, [Block::Paragraph(read)]) => read == inlines,
        (Place::Paragraph, [Block::Figure(figure)]) => inlines_of(figure) == inlines,
        (Place::Heading, [Block::Heading { level: 1, content }]) => content == inlines,
        (Place::Cell, [Block::Table(Table { header, alignments, .. })]) => {
            *alignments == [Alignment::None] && header[0] == inlines
        }
        _ => false,
    }
}

/// Whether nothing in the inlines could be misread, so that reading back can be spared. Most
/// paragraphs of prose are so.
fn is_surely_plain(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => {
            !text.contains(['\\', '*', '_', '~', '`', '[', ']', '<', '&', '|', '!'])
                && !text.chars().any(char::is_control)
        }
        Inline::SoftBreak => true,
        Inline::NoteMark(label) => label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
        _ => false,
    })
}

/// Which marks occur only once in the leaf's text, so that they can have no partner.
#[derive(Clone, Copy)]
struct Lone {
    star: bool,
    underscore: bool,
    tilde: bool,
    backtick: bool,
}

impl Lone {
    fn in_leaf(inlines: &[Inline]) -> Lone {
        fn count(inlines: &[Inline], counts: &mut [usize; 4]) {
            for inline in inlines {
                match inline {
                    Inline::Text(text) => {
                        for byte in text.bytes() {
                            if let Some(which) = b"*_~`".iter().position(|sign| *sign == byte) {
                                counts[which] += 1;
                            }
                        }
                    }
                    Inline::Emphasis(_) | Inline::Strong(_) => {
                        counts[0] += 2;
                        counts[1] += 2;
                    }
                    Inline::Strike(_) => counts[2] += 2,
                    Inline::Code(_) => counts[3] += 2,
                    Inline::SmallCaps(_)
                    | Inline::Superscript(_)
                    | Inline::Subscript(_)
                    | Inline::InLanguage { .. }
                    | Inline::Link { .. }
                    | Inline::Image { .. }
                    | Inline::NoteMark(_)
                    | Inline::SoftBreak
                    | Inline::HardBreak
                    | Inline::Source(_) => {}
                }
                count(inline.content().unwrap_or_default(), counts);
            }
        }
        let mut counts = [0; 4];
        count(inlines, &mut counts);
        Lone {
            star: counts[0] == 1,
            underscore: counts[1] == 1,
            tilde: counts[2] == 1,
            backtick: counts[3] == 1,
        }
    }
}

struct Pen {
    out: String,
    place: Place,
    effort: Effort,
    lone: Lone,
    at_line_start: bool,
    /// A note mark has just opened the line: a colon now would make it a definition.
    after_opening_mark: bool,
    /// A note mark was written last.
    after_mark: bool,
    /// The next letter would keep the mark of emphasis before it from closing, so it is written as a
    /// character reference, whose first character is punctuation.
    encode_next: bool,
    in_link: bool,
    /// How many pieces of emphasis have been opened.
    emphases: u32,
}

impl Pen {
    /// `parent` is the sign of the emphasis around, if any.
    fn sequence(&mut self, inlines: &[Inline], parent: Option<char>) {
        for (number, inline) in inlines.iter().enumerate() {
            self.inline(inline, inlines.get(number + 1), parent);
        }
    }

    fn inline(&mut self, inline: &Inline, following: Option<&Inline>, parent: Option<char>) {
        if let Inline::Text(text) = inline {
            return self.text(text, following);
        }
        let opens_line = self.at_line_start;
        match inline {
            Inline::Emphasis(content) => return self.emphasis(content, 1, parent),
            Inline::Strong(content) => return self.emphasis(content, 2, parent),
            Inline::Strike(content) => return self.delimited(content, "~~", parent),
            _ => {}
        }
        self.encode_next = false;
        self.after_opening_mark = false;
        self.after_mark = false;
        self.at_line_start = false;
        match inline {
            Inline::Code(code) => self.code(code),
            Inline::Link { address, title, content } => self.link(address, title, content),
            Inline::Image { address, title, content } => {
                self.out.push_str("![");
                self.target(address, title, content);
            }
            Inline::NoteMark(label) => {
                self.after_opening_mark = opens_line;
                self.after_mark = true;
                self.out.push_str("[^");
                self.out.push_str(label);
                self.out.push(']');
            }
            Inline::SmallCaps(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::InLanguage { content, .. } => {
                let (opening, closing) = tags_of(inline).unwrap_or_default();
                self.out.push_str(&opening);
                self.sequence(content, parent);
                self.encode_next = false;
                self.after_mark = false;
                self.out.push_str(closing);
            }
            Inline::SoftBreak => self.line_end("\n"),
            Inline::HardBreak => self.line_end("\\\n"),
            Inline::Source(source) => {
                // Set in by four spaces a tag goes on with the paragraph, where else it might open a block.
                if opens_line && !self.out.is_empty() && self.effort.careful {
                    self.out.push_str("    ");
                }
                self.out.push_str(source);
            }
            Inline::Text(_) | Inline::Emphasis(_) | Inline::Strong(_) | Inline::Strike(_) => {}
        }
    }

    fn line_end(&mut self, sign: &str) {
        self.out.push_str(sign);
        self.at_line_start = self.place == Place::Paragraph;
    }

    fn text(&mut self, text: &str, following: Option<&Inline>) {
        let more = following.is_some_and(|inline| !matches!(inline, Inline::SoftBreak | Inline::HardBreak));
        let opening = if self.at_line_start { line_opening(text, more) } else { None };
        let mut before = self.out.chars().next_back().filter(|character| *character != '\n');
        for (place, character) in text.char_indices() {
            let rest = &text[place + character.len_utf8()..];
            let next = rest.chars().next();
            let at_edge = (place == 0 && before.is_none()) || (next.is_none() && !more);
            // A control character would be taken for white space or a line end.
            let is_control = character.is_ascii_control() && (character != '\t' || at_edge);
            // At the beginning of a text it would be taken for the mark of its encoding.
            let is_order_mark =
                character == '\u{feff}' && self.out.is_empty() && self.place == Place::Paragraph;
            if is_control || is_order_mark || (place == 0 && self.encode_next && !is_boundary(character)) {
                self.out.push_str(&format!("&#{};", u32::from(character)));
            } else {
                let escape = opening == Some(place)
                    || (place == 0 && character == ':' && self.after_opening_mark)
                    // `[^1](words)` would be a link.
                    || (place == 0 && character == '(' && self.after_mark)
                    || self.needs_escape(character, before, next, rest, following)
                    || (self.place == Place::Heading && character == '#' && next.is_none() && !more);
                if escape {
                    self.out.push('\\');
                }
                self.out.push(character);
            }
            before = Some(character);
        }
        self.encode_next = false;
        self.after_opening_mark = false;
        self.after_mark = false;
        self.at_line_start = false;
    }

    fn needs_escape(
        &self,
        character: char,
        before: Option<char>,
        next: Option<char>,
        rest: &str,
        following: Option<&Inline>,
    ) -> bool {
        let careful = self.effort.careful;
        let free_standing =
            before.is_none_or(char::is_whitespace) && next.map_or(following.is_none(), char::is_whitespace);
        let in_word = before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
        match character {
            '\\' => next.is_none_or(may_follow_escape),
            '*' => careful || !(free_standing || self.lone.star),
            // Behind a letter it can only close, and what could open is escaped.
            '_' if before.is_some_and(char::is_alphanumeric) => careful && !in_word,
            '_' => careful || !(free_standing || self.lone.underscore),
            '~' => careful || !(free_standing || self.lone.tilde),
            '`' => careful || !self.lone.backtick,
            '[' => careful || self.in_link || next == Some('^'),
            ']' => careful || self.in_link || next == Some('('),

            '<' => {
                let opens = next.is_some_and(|next| next.is_ascii_alphabetic() || "!?/".contains(next));
                // On a line that follows, the sign of a quotation would close it.
                careful || (opens && (rest.contains('>') || following.is_some()))
            }
            '&' => is_reference(rest),
            '!' => next.is_none() && matches!(following, Some(Inline::Link { .. })),
            '|' => self.place == Place::Cell,
            _ => false,
        }
    }

    fn emphasis(&mut self, content: &[Inline], length: usize, parent: Option<char>) {
        let last = self.out.chars().next_back().filter(|last| matches!(last, '*' | '_'));
        let sign = match self.effort.signs {
            Signs::Stars => '*',
            Signs::Both { choices } => {
                let is_other = choices >> self.emphases.min(31) & 1 == 1;
                if (parent.or(last) == Some('*')) != is_other { '_' } else { '*' }
            }
        };
        self.emphases += 1;
        self.delimited(content, &sign.to_string().repeat(length), Some(sign));
    }

    /// Writes content between two marks. CommonMark lets a mark open only if it is "left-flanking"
    /// and close only if "right-flanking" (§6.2); where punctuation inside meets a letter outside
    /// neither holds, unless the letter is written as a character reference.
    fn delimited(&mut self, content: &[Inline], sign: &str, parent: Option<char>) {
        let before = self.out.chars().next_back();
        let opening = self.out.len();
        self.out.push_str(sign);
        self.at_line_start = false;
        self.after_opening_mark = false;
        self.after_mark = false;
        self.encode_next = false;
        self.sequence(content, parent);
        let strict = sign.starts_with('_');
        let first = self.out[opening + sign.len()..].chars().next();
        if let Some(letter) = before
            && !is_boundary(letter)
            && (strict || !first.is_some_and(char::is_alphanumeric))
        {
            let place = opening - letter.len_utf8();
            // A backslash before the letter was none that escapes; before a reference it would be.
            let backslashes = self.out[..place].bytes().rev().take_while(|byte| *byte == b'\\').count();
            let escape = if backslashes % 2 == 1 { "\\" } else { "" };
            let reference = format!("{escape}&#{};", u32::from(letter));
            self.out.replace_range(place..opening, &reference);
        }
        let last = self.out.chars().next_back();
        self.encode_next = strict || self.encode_next || !last.is_some_and(char::is_alphanumeric);
        self.out.push_str(sign);
    }

    fn code(&mut self, code: &str) {
        let (mut longest, mut run) = (0, 0);
        let mut runs = Vec::new();
        for byte in code.bytes().chain([b' ']) {
            if byte == b'`' {
                run += 1;
            } else if run > 0 {
                runs.push(run);
                longest = longest.max(run);
                run = 0;
            }
        }
        let length = (1..=longest + 1).find(|length| !runs.contains(length)).unwrap_or(longest + 1);
        let fence = "`".repeat(length);
        let spaced = code.starts_with(' ') && code.ends_with(' ') && !code.trim_matches(' ').is_empty();
        let pad = if spaced || code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        let code = if self.place == Place::Cell { code.replace('|', "\\|") } else { code.to_owned() };
        self.out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
    }

    fn link(&mut self, address: &str, title: &str, content: &[Inline]) {
        if let [Inline::Text(text)] = content
            && title.is_empty()
            && !text.contains('|')
        {
            let is_address = text == address && is_autolink(address) && !address.starts_with("mailto:");
            if is_address || (address.strip_prefix("mailto:") == Some(text) && is_email(text)) {
                self.out.push_str(&format!("<{text}>"));
                return;
            }
        }
        self.out.push('[');
        self.target(address, title, content);
    }

    /// What follows the opening bracket of a link or a picture.
    fn target(&mut self, address: &str, title: &str, content: &[Inline]) {
        let in_link = std::mem::replace(&mut self.in_link, true);
        // Brackets are matched before emphasis is, so the signs start anew.
        self.sequence(content, None);
        self.in_link = in_link;
        self.encode_next = false;
        let mut target =
            if address.is_empty() && title.is_empty() { String::new() } else { escape_address(address) };
        if !title.is_empty() {
            target.push_str(&format!(" \"{}\"", escape_plain(title, &['"'])));
        }
        if self.place == Place::Cell {
            target = target.replace('|', "\\|");
        }
        self.out.push_str(&format!("]({target})"));
    }
}

/// Whether a character next to a mark of emphasis lets it open or close whatever is on its other side.
fn is_boundary(character: char) -> bool {
    character.is_whitespace()
        || character.is_ascii_punctuation()
        || matches!(character, '«' | '»' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
}
