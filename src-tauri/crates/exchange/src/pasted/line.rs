//! A line of running text, piece by piece, until it is a paragraph's.

use std::rc::Rc;

use text::doc::Inline;
use text::language::Language;

use super::phrases::{is_borne_out, letters};

/// How a piece of a line is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    pub link: Option<Rc<Link>>,
    pub language: Option<Rc<Named>>,
    pub emphasis: bool,
    pub strong: bool,
    pub strike: bool,
    pub small_caps: bool,
    pub raised: bool,
    pub lowered: bool,
    pub code: bool,
}

/// The language that words are said to be in.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub language: Language,
    /// The language of the text around them, if a word processor says it by itself. Then the words have to bear it out.
    pub doubted_in: Option<Language>,
}

/// Where a link leads, and what a browser shows over it.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    pub address: String,
    pub title: String,
}

/// A line as it is read.
#[derive(Debug, Default)]
pub struct Line {
    pieces: Vec<Piece>,
    /// Whether the spaces at its ends belong to it, as with words that were cut out of a line.
    pub keeps_ends: bool,
}

#[derive(Debug, Clone)]
struct Piece {
    what: Inline,
    marks: Marks,
}

impl Line {
    /// Puts text behind the line, with white space as it is shown.
    pub fn text(&mut self, text: &str, marks: &Marks) {
        let mut shown = String::with_capacity(text.len());
        let mut after_space = self.ends_in_space();
        for letter in text.chars() {
            let is_space = matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0c');
            if !is_space {
                shown.push(letter);
            } else if !after_space {
                shown.push(' ');
            }
            after_space = is_space;
        }
        self.push(Inline::Text(shown), marks);
    }

    /// Puts something else behind the line.
    pub fn push(&mut self, what: Inline, marks: &Marks) {
        if let Inline::Text(text) = &what {
            if text.is_empty() {
                return;
            }
            if let Some(Piece { what: Inline::Text(before), marks: own }) = self.pieces.last_mut()
                && own == marks
            {
                return before.push_str(text);
            }
        }
        self.pieces.push(Piece { what, marks: marks.clone() });
    }

    /// Puts a note's mark behind the line, which is no raised word itself.
    pub fn push_mark(&mut self, name: &str, marks: &Marks) {
        let marks = Marks { raised: false, lowered: false, code: false, ..marks.clone() };
        self.push(Inline::NoteMark(name.to_owned()), &marks);
    }

    fn ends_in_space(&self) -> bool {
        match self.pieces.last().map(|piece| &piece.what) {
            None => !self.keeps_ends,
            Some(Inline::Text(text)) => text.ends_with(' '),
            Some(what) => *what == Inline::HardBreak,
        }
    }

    /// Whether what stands last is a break.
    pub fn ends_in_break(&self) -> bool {
        self.pieces.last().is_some_and(|piece| piece.what == Inline::HardBreak)
    }

    /// Ends the line, and gives what stands in it: nothing if no word or mark does.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut pieces = std::mem::take(&mut self.pieces);
        let is_blank = |piece: &Piece| match &piece.what {
            Inline::Text(text) => text.chars().all(char::is_whitespace),
            what => *what == Inline::HardBreak,
        };
        if pieces.iter().all(is_blank) && !self.keeps_ends {
            return Vec::new();
        }
        if !self.keeps_ends {
            while pieces.last().is_some_and(is_blank) {
                pieces.pop();
            }
            let blank = pieces.iter().take_while(|piece| is_blank(piece)).count();
            pieces.drain(..blank);
            if let Some(Inline::Text(text)) = pieces.last_mut().map(|piece| &mut piece.what) {
                text.truncate(text.trim_end_matches(' ').len());
            }
            if let Some(Inline::Text(text)) = pieces.first_mut().map(|piece| &mut piece.what) {
                *text = text.trim_start_matches(' ').to_owned();
            }
        }
        // A break is where the line ends, so that no space is before it.
        for at in 1..pieces.len() {
            let ends = pieces[at].what == Inline::HardBreak;
            if let Inline::Text(text) = &mut pieces[at - 1].what
                && ends
            {
                text.truncate(text.trim_end_matches(' ').len());
            }
        }
        let around = emphasis_around(&pieces);
        let mut around = around.as_slice();
        let mut stays: Vec<bool> = Vec::with_capacity(pieces.len());
        for phrase in pieces.chunk_by(|one, other| one.marks.language == other.marks.language) {
            let (own, rest) = around.split_at(phrase.len());
            around = rest;
            let is_slip = phrase.iter().map(Piece::letters).sum::<usize>() < LEAST_PHRASE;
            let is_no_phrase = is_slip || is_doubtful(phrase, own);
            stays.extend(phrase.iter().map(|_| !is_no_phrase));
        }
        for (piece, _) in pieces.iter_mut().zip(stays).filter(|(_, stays)| !stays) {
            piece.marks.language = None;
        }
        nested(&pieces, 0)
    }
}

/// A phrase of fewer letters is a sign or a slip.
const LEAST_PHRASE: usize = 2;

/// Whether the words in the line's own language that stand next before each piece and next behind it are in italics.
fn emphasis_around(pieces: &[Piece]) -> Vec<[Option<bool>; 2]> {
    let mut around = vec![[None; 2]; pieces.len()];
    let is_own = |piece: &Piece| piece.marks.language.is_none() && piece.letters() > 0;
    let mut next = None;
    for (piece, around) in pieces.iter().zip(&mut around) {
        around[0] = next;
        next = if is_own(piece) { Some(piece.marks.emphasis) } else { next };
    }
    let mut next = None;
    for (piece, around) in pieces.iter().zip(&mut around).rev() {
        around[1] = next;
        next = if is_own(piece) { Some(piece.marks.emphasis) } else { next };
    }
    around
}

/// Whether the words of a phrase do not bear out what a word processor says of them. `around` is whether the words before
/// and behind each piece are in italics.
fn is_doubtful(phrase: &[Piece], around: &[[Option<bool>; 2]]) -> bool {
    let Some(named) = phrase.first().and_then(|piece| piece.marks.language.as_ref()) else { return false };
    let Some(language) = &named.doubted_in else { return false };
    let words: String = phrase
        .iter()
        .filter_map(|piece| if let Inline::Text(text) = &piece.what { Some(text.as_str()) } else { None })
        .collect();
    // Words of other languages are set in italics, where somebody cares, and upright within italics.
    let mut around: Vec<bool> = around.iter().flatten().flatten().copied().collect();
    around.dedup();
    let is_set_apart = around.len() == 1
        && phrase.iter().all(|piece| piece.marks.emphasis != around[0] || piece.letters() == 0);
    !is_borne_out(&words, &named.language, language, is_set_apart)
}

impl Piece {
    fn letters(&self) -> usize {
        if let Inline::Text(text) = &self.what { letters(text) } else { 0 }
    }
}

/// How deep marks lie within one another.
const LEVELS: u8 = 9;

/// The pieces with those that share a mark within it, the outermost mark first.
fn nested(pieces: &[Piece], level: u8) -> Vec<Inline> {
    if level == LEVELS {
        return pieces.iter().map(leaf).filter(|inline| *inline != Inline::Text(String::new())).collect();
    }
    let mut all = Vec::new();
    for run in pieces.chunk_by(|one, other| share(&one.marks, &other.marks, level)) {
        let content = nested(run, level + 1);
        match run.first().and_then(|piece| wrap(&piece.marks, level)) {
            Some(wrap) if !content.is_empty() => all.push(wrap(content)),
            _ => all.extend(content),
        }
    }
    all
}

fn leaf(piece: &Piece) -> Inline {
    match &piece.what {
        Inline::Text(text) if piece.marks.code && !text.is_empty() => Inline::Code(text.clone()),
        what => what.clone(),
    }
}

fn share(one: &Marks, other: &Marks, level: u8) -> bool {
    match level {
        0 => one.link == other.link,
        1 => one.language == other.language,
        2 => one.emphasis == other.emphasis,
        3 => one.strong == other.strong,
        4 => one.strike == other.strike,
        5 => one.small_caps == other.small_caps,
        6 => one.raised == other.raised,
        7 => one.lowered == other.lowered,
        _ => one.code == other.code,
    }
}

type Wrap = Box<dyn FnOnce(Vec<Inline>) -> Inline>;

fn wrap(marks: &Marks, level: u8) -> Option<Wrap> {
    let wrap: Wrap = match level {
        0 => {
            let link = marks.link.clone()?;
            Box::new(move |content| Inline::Link {
                address: link.address.clone(),
                title: link.title.clone(),
                content,
            })
        }
        1 => {
            let language = marks.language.as_ref()?.language.clone();
            Box::new(|content| Inline::InLanguage { language, content })
        }
        2 if marks.emphasis => Box::new(Inline::Emphasis),
        3 if marks.strong => Box::new(Inline::Strong),
        4 if marks.strike => Box::new(Inline::Strike),
        5 if marks.small_caps => Box::new(Inline::SmallCaps),
        6 if marks.raised => Box::new(Inline::Superscript),
        7 if marks.lowered => Box::new(Inline::Subscript),
        _ => return None,
    };
    Some(wrap)
}
