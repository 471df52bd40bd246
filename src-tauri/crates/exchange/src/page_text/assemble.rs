//! The second step: the article that pieces with their roles make.

use std::collections::{BTreeMap, HashMap};

use text::canonical::canonical_inlines;
use text::doc::{Block, Inline, List};
use text::language::Language;

use super::label::{Label, Style, label_at_start};
use super::marks::{Marks, Orphan};
use super::note::read_source;
use super::outline::{bullet, split_names};
use super::pieces::{Piece, Reason, Role};
use super::words::{Kind, PageWords, key, languages_named};
use crate::article::{Article, Author, Note};
use crate::date;
use crate::finding::{Code, Finding};

/// Makes the article out of pieces, by their roles. The same pieces always make the same article.
///
/// No word is lost: what has no place in the article is in `dropped` or in a finding.
pub fn assemble(pieces: &[Piece], language: &Language, words: &PageWords) -> (Article, Vec<Finding>) {
    let mut assembly = Assembly {
        article: Article::empty(language.clone()),
        findings: Vec::new(),
        language,
        words,
        body: Vec::new(),
        notes: Vec::new(),
        labels: HashMap::new(),
        highest: 0,
        author_places: HashMap::new(),
        current_author: None,
    };
    let (notes, others): (Vec<&Piece>, Vec<&Piece>) =
        pieces.iter().partition(|piece| piece.role == Role::Note);
    notes.into_iter().for_each(|piece| assembly.note(piece));
    others.into_iter().for_each(|piece| assembly.take(piece));
    assembly.finish()
}

struct Assembly<'a> {
    article: Article,
    findings: Vec<Finding>,
    language: &'a Language,
    words: &'a PageWords,
    /// Pieces of the body with the roles they have there, in order.
    body: Vec<(&'a Piece, Role)>,
    /// The label of each note as it was read, and as it is in the article; the line it stands on.
    notes: Vec<(Label, String, u32)>,
    /// The labels given away, and the number that the next note of the same label would get.
    labels: HashMap<String, u32>,
    /// The highest value of a label so far.
    highest: u32,
    /// Where each author is, by the key of the name.
    author_places: HashMap<String, usize>,
    /// The author to whom a biography belongs.
    current_author: Option<usize>,
}

impl<'a> Assembly<'a> {
    fn find(&mut self, code: Code, piece: &Piece, text: impl Into<String>) {
        self.findings.push(Finding::new(code, Some(piece.line), text));
    }

    fn take(&mut self, piece: &'a Piece) {
        let text = one_line(&piece.text);
        match piece.role {
            Role::Section if self.article.section.is_none() => self.article.section = Some(text),
            Role::Section => {
                self.find(Code::SecondSection, piece, text.as_str());
                self.article.dropped.push(text);
            }
            Role::Title if self.article.title.is_empty() => {
                if piece.reason == Reason::FirstLineAboveSection {
                    self.find(Code::TitleAboveSection, piece, text.as_str());
                }
                self.article.title = text;
            }
            Role::Title => {
                self.find(Code::SecondTitle, piece, text);
                self.body.push((piece, Role::Heading));
            }
            Role::KeyPoint => self.article.key_points.push(bullet(&text).unwrap_or(&text).to_owned()),
            Role::AlsoIn => self.also_in(piece, &text),
            Role::Heading | Role::Paragraph | Role::Quotation => {
                if piece.reason == Reason::NotPlaced {
                    self.find(Code::NotPlaced, piece, text);
                }
                self.body.push((piece, piece.role));
            }
            Role::Author => self.authors(piece, &text),
            Role::Bio => self.bio(piece, text),
            Role::Dropped => self.dropped(piece, text),
            Role::Note => {}
        }
    }

    fn also_in(&mut self, piece: &Piece, text: &str) {
        let (languages, unknown) = languages_named(self.words.after(Kind::AlsoIn, text).unwrap_or(text));
        for language in languages {
            if language != *self.language && !self.article.also_in.contains(&language) {
                self.article.also_in.push(language);
            }
        }
        if !unknown.is_empty() {
            self.find(Code::LanguageUnknown, piece, unknown);
        }
    }

    fn authors(&mut self, piece: &Piece, text: &str) {
        let names = self.words.after(Kind::Byline, text).filter(|rest| !rest.is_empty()).unwrap_or(text);
        for name in split_names(names) {
            match self.author_named(&name) {
                Some(index) => {
                    self.current_author = Some(index);
                    self.find(Code::Repeated, piece, name);
                }
                None => {
                    let place = self.article.authors.len();
                    self.author_places.insert(key(&name), place);
                    self.current_author = Some(place);
                    self.article.authors.push(Author { name, names: BTreeMap::new(), bio: String::new() });
                }
            }
        }
    }

    fn author_named(&self, name: &str) -> Option<usize> {
        self.author_places.get(&key(name)).copied()
    }

    fn bio(&mut self, piece: &'a Piece, text: String) {
        let Some(author) = self.current_author.and_then(|index| self.article.authors.get_mut(index)) else {
            self.find(Code::BioWithoutAuthor, piece, text);
            self.body.push((piece, Role::Paragraph));
            return;
        };
        if !author.bio.is_empty() {
            author.bio.push_str("\n\n");
        }
        author.bio.push_str(&text::markdown::write::write(&[paragraph(vec![Inline::Text(text)])]));
    }

    fn dropped(&mut self, piece: &Piece, text: String) {
        if piece.reason == Reason::DateLine && self.article.dated.is_none() {
            self.article.dated = date::find(&text, self.language).map(|(day, _)| day);
        }
        let name = self.words.after(Kind::Byline, &text).unwrap_or(&text);
        if let Some(index) = self.author_named(name) {
            self.current_author = Some(index);
            self.find(Code::Repeated, piece, text);
        } else if key(&text) == key(&self.article.title) && !key(&text).is_empty() {
            self.find(Code::Repeated, piece, text);
        } else {
            if piece.reason == Reason::AboveHead {
                self.find(Code::LineAboveHead, piece, text.as_str());
            }
            self.article.dropped.push(text);
        }
    }

    fn note(&mut self, piece: &Piece) {
        let whole = one_line(&piece.text);
        let read = label_at_start(&whole);
        let (label, text) = match &read {
            Some((label, rest)) => (label.clone(), (*rest).to_owned()),
            None => {
                let value = self.highest + 1;
                let label = Label { text: value.to_string(), value, style: Style::Bracket };
                self.find(Code::NoteWithoutLabel, piece, label.text.as_str());
                (label, whole.clone())
            }
        };
        // Pages link a note back to its mark by an arrow at its end.
        let text = text.trim_end_matches(['↩', '↑', '\u{fe0e}', ' ']).to_owned();
        if text.is_empty() {
            self.find(Code::NoteEmpty, piece, label.text.as_str());
        }
        let mut name = label.text.clone();
        while let Some(next) = self.labels.get_mut(&name) {
            name = format!("{}-{next}", label.text);
            *next += 1;
        }
        if name != label.text {
            self.find(Code::LabelTwice, piece, name.as_str());
        }
        let found = read_source(&text, self.language, self.words);
        if let Some(day) = found.impossible_day {
            self.find(Code::ImpossibleDay, piece, format!("{name}, {day}"));
        }
        self.labels.insert(name.clone(), 2);
        self.highest = self.highest.max(label.value);
        self.notes.push((label, name.clone(), piece.line));
        self.article.notes.push(Note {
            label: name,
            blocks: if text.is_empty() {
                Vec::new()
            } else {
                vec![paragraph(vec![Inline::Text(text.clone())])]
            },
            fields: found.fields,
            text,
        });
    }

    fn finish(mut self) -> (Article, Vec<Finding>) {
        let texts: Vec<String> = self.body.iter().map(|(piece, _)| one_line(&piece.text)).collect();
        let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
        let labels: Vec<(Label, String)> =
            self.notes.iter().map(|(label, name, _)| (label.clone(), name.clone())).collect();
        let marks = Marks::new(&borrowed, &labels);
        for (index, text) in texts.iter().enumerate() {
            let (piece, role) = self.body[index];
            let (item, inside) =
                if role == Role::Paragraph { item(text) } else { (Item::None, text.as_str()) };
            // A lone dash at the start is no list, and numbers make one only when they count.
            let neighbour = |other: Option<&(&Piece, Role)>, text: Option<&String>, step: i64| {
                other.is_some_and(|(_, role)| *role == Role::Paragraph)
                    && text.is_some_and(|text| item.continues(&self::item(text).0, step))
            };
            let before = index.checked_sub(1);
            let in_list = matches!(item, Item::Bullet(bullet) if !"-–*·".contains(bullet))
                || neighbour(self.body.get(index + 1), texts.get(index + 1), 1)
                || before.is_some_and(|before| neighbour(self.body.get(before), texts.get(before), -1));
            let (inlines, orphans) = marks.inlines(if in_list { inside } else { text });
            for Orphan(orphan) in orphans {
                self.findings.push(Finding::new(Code::MarkWithoutNote, Some(piece.line), orphan));
            }
            let inlines = canonical_inlines(&inlines);
            match (role, &item) {
                (Role::Heading, _) => self.article.blocks.push(Block::Heading { level: 2, content: inlines }),
                (Role::Quotation, _) => self.article.blocks.push(Block::Quote(vec![paragraph(inlines)])),
                (_, Item::Bullet(_)) if in_list => self.list_item(None, inlines),
                (_, Item::Number(number)) if in_list => self.list_item(Some(*number), inlines),
                _ => self.article.blocks.push(paragraph(inlines)),
            }
        }
        self.tell_unmarked_notes();
        self.tell_what_is_missing();
        self.findings.sort_by_key(|finding| finding.line);
        (self.article, self.findings)
    }

    fn list_item(&mut self, number: Option<u64>, content: Vec<Inline>) {
        let item = vec![paragraph(content)];
        match self.article.blocks.last_mut() {
            Some(Block::List(list)) if continues_list(list, number) => list.items.push(item),
            _ => {
                self.article.blocks.push(Block::List(List { start: number, tight: true, items: vec![item] }))
            }
        }
    }

    fn tell_unmarked_notes(&mut self) {
        let mut marked: HashMap<String, usize> = HashMap::new();
        for block in &self.article.blocks {
            block.each_mark(&mut |label| *marked.entry(label.to_owned()).or_default() += 1);
        }
        for (_, name, line) in &self.notes {
            if !marked.contains_key(name) {
                self.findings.push(Finding::new(Code::NoteWithoutMark, Some(*line), name.as_str()));
            }
        }
    }

    fn tell_what_is_missing(&mut self) {
        let article = &self.article;
        let nothing = article.blocks.is_empty() && article.title.is_empty() && article.notes.is_empty();
        if nothing && article.key_points.is_empty() && article.authors.is_empty() {
            self.findings.push(Finding::new(Code::NothingToRead, None, ""));
        } else if article.title.is_empty() {
            self.findings.push(Finding::new(Code::NoTitle, None, ""));
        } else if article.blocks.is_empty() {
            self.findings.push(Finding::new(Code::NoBody, None, ""));
        }
    }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(content)
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How a line begins that could be an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    None,
    /// A line that begins with this bullet.
    Bullet(char),
    Number(u64),
}

impl Item {
    /// Whether the item `step` lines on belongs to the same list.
    fn continues(&self, other: &Item, step: i64) -> bool {
        match (self, other) {
            (Item::Bullet(this), Item::Bullet(other)) => this == other,
            (Item::Number(this), Item::Number(other)) => *this as i64 + step == *other as i64,
            _ => false,
        }
    }
}

fn item(text: &str) -> (Item, &str) {
    if let Some(rest) = bullet(text).filter(|rest| !rest.is_empty()) {
        return (text.chars().next().map_or(Item::None, Item::Bullet), rest);
    }
    match label_at_start(text) {
        Some((label, rest))
            if label.style == Style::Numbered
                && !rest.is_empty()
                && text.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            (Item::Number(u64::from(label.value)), rest)
        }
        _ => (Item::None, text),
    }
}

fn continues_list(list: &List, number: Option<u64>) -> bool {
    match (list.start, number) {
        (None, None) => true,
        (Some(start), Some(number)) => start + list.items.len() as u64 == number,
        _ => false,
    }
}
