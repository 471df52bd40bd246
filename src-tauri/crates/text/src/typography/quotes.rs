//! Quotation marks and apostrophes.
//!
//! Whether a mark opens or closes is told by what stands before it alone, so that it can be told as it is
//! typed. How deep the quotation is tells which marks it takes.

use std::collections::HashSet;

use super::Rule;
use super::paragraph::{Edit, Next, Paragraph};
use super::table::{Habits, NO_BREAK_SPACE, is_no_break};

/// The marks that are quotation marks wherever they stand.
const DOUBLE: [char; 7] = ['"', '“', '”', '„', '‟', '«', '»'];

/// The marks that may also be apostrophes.
const SINGLE: [char; 5] = ['\'', '‘', '’', '‚', '‛'];

/// Behind these a quotation begins, as in `x="1"`; where one is open it was broken off or ends with a sign.
const BEFORE_A_QUOTATION: &str = "-–—/\\=+<>≤≥≠≈×*&|~#@:";

/// The apostrophe of every language.
pub const APOSTROPHE: &str = "’";

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Double,
    Single,
}

/// A quotation that is open.
#[derive(Clone, Copy)]
struct Open {
    /// The kind of mark it was opened by, which closes it.
    by: Kind,
    /// Which of the language's pairs it takes.
    pair: usize,
    place: usize,
}

/// A quotation by the places of the marks that open and close it.
#[derive(Clone, Copy)]
struct Closed {
    opening: usize,
    closing: usize,
}

/// Sets quotation marks and apostrophes; of a quotation both marks or none.
pub(super) fn quotes(paragraph: &Paragraph, habits: &Habits) -> Vec<Edit> {
    let Scan { closed, mut edits, .. } = scan(paragraph, habits);
    let refused = edits.iter().filter(|edit| !paragraph.takes(edit));
    let refused: HashSet<usize> = refused.flat_map(|edit| edit.place.clone()).collect();
    let marks = closed.into_iter().map(|quotation| [quotation.opening, quotation.closing]);
    let stuck: HashSet<usize> =
        marks.filter(|marks| marks.iter().any(|mark| refused.contains(mark))).flatten().collect();
    edits.retain(|edit| !edit.place.clone().any(|place| stuck.contains(&place)));
    edits.sort_by_key(|edit| edit.place.start);
    edits
}

/// Where the quotation opens that the last character closes, if it closes one.
pub(super) fn opening_of_last(paragraph: &Paragraph, habits: &Habits) -> Option<usize> {
    let last = paragraph.len().checked_sub(1)?;
    let closed = scan(paragraph, habits).closed;
    closed.into_iter().find(|quotation| quotation.closing == last).map(|quotation| quotation.opening)
}

fn scan<'a>(paragraph: &'a Paragraph, habits: &'a Habits) -> Scan<'a> {
    let mut scan = Scan {
        paragraph,
        habits,
        open: Vec::new(),
        open_by: [0; 2],
        opened: None,
        closed: Vec::new(),
        edits: Vec::new(),
    };
    for place in 0..paragraph.len() {
        let character = paragraph.at(place);
        if !paragraph.may_change(place) {
            continue;
        }
        if DOUBLE.contains(&character) {
            scan.double(place, character);
        } else if SINGLE.contains(&character) {
            scan.single(place);
        }
    }
    scan.leave_open(0);
    scan
}

struct Scan<'a> {
    paragraph: &'a Paragraph,
    habits: &'a Habits,
    /// The quotations that are open, the outermost first.
    open: Vec<Open>,
    /// How many of them were opened by a mark of each [`Kind`], so that none is looked for in vain.
    open_by: [usize; 2],
    /// Where the last mark that opened stands.
    opened: Option<usize>,
    closed: Vec<Closed>,
    edits: Vec<Edit>,
}

impl Scan<'_> {
    fn double(&mut self, place: usize, character: char) {
        if self.opens(place, Kind::Double) {
            let pair = self.open.last().map_or(0, |outside| 1 - outside.pair);
            self.begin(Open { by: Kind::Double, pair, place });
            // A double mark becomes a single one only once it is closed: until then nobody knows by what.
            if !self.is_single(pair) {
                self.put_opening(place, self.habits.quotes[pair].open);
            }
            return;
        }
        match self.close(Kind::Double, place) {
            Some(open) => {
                let marks = self.habits.quotes[open.pair];
                if self.is_single(open.pair) {
                    self.put(Rule::Quotes, open.place, marks.open);
                }
                self.put_closing(place, marks.close);
            }
            // A quotation that began in another paragraph; but after a digit it means inches or minutes.
            None if character == '"' && !self.before(place).is_some_and(char::is_numeric) => {
                self.put_closing(place, self.habits.quotes[0].close);
            }
            None => {}
        }
    }

    fn single(&mut self, place: usize) {
        let before = self.before(place);
        let next = self.paragraph.seen_next(place + 1);
        let is_letter = matches!(next, Next::Character(next) if next.is_alphabetic());
        let opens = self.opens(place, Kind::Single);
        if is_letter && !opens {
            return self.put(Rule::Apostrophe, place, APOSTROPHE);
        }
        let own = (0..2).find(|pair| self.is_single(*pair));
        if opens {
            // Where both pairs are double, single marks stand for the one that the quotation around them does not take.
            let Some(pair) = own.or_else(|| Some(1 - self.open.last()?.pair)) else { return };
            match self.opens_word(place, next) {
                Some(Rule::Quotes) => {
                    self.begin(Open { by: Kind::Single, pair, place });
                    // A single mark becomes a double one only once it is closed: it may be an apostrophe.
                    if self.is_single(pair) {
                        self.put(Rule::Quotes, place, self.habits.quotes[pair].open);
                    }
                }
                Some(rule) => self.put(rule, place, APOSTROPHE),
                None => {}
            }
            return;
        }
        // While it is typed, a letter may follow and make an apostrophe of what looks like the end.
        if next == Next::Unknown && own.is_none_or(|pair| self.habits.quotes[pair].close != APOSTROPHE) {
            return;
        }
        match self.close(Kind::Single, place) {
            Some(open) if self.is_single(open.pair) => {
                self.put(Rule::Quotes, place, self.habits.quotes[open.pair].close);
            }
            Some(open) => {
                let marks = self.habits.quotes[open.pair];
                self.put_opening(open.place, marks.open);
                self.put_closing(place, marks.close);
            }
            None if own.is_some() && before.is_some_and(char::is_alphabetic) => {
                self.put(Rule::Apostrophe, place, APOSTROPHE);
            }
            None => {}
        }
    }

    fn begin(&mut self, open: Open) {
        self.open.push(open);
        self.open_by[open.by as usize] += 1;
        self.opened = Some(open.place);
    }

    fn is_single(&self, pair: usize) -> bool {
        self.habits.quotes[pair].open.chars().all(|mark| SINGLE.contains(&mark))
    }

    /// Closes the innermost quotation that was opened by this kind of mark, with all that is open inside it.
    fn close(&mut self, by: Kind, place: usize) -> Option<Open> {
        if self.open_by[by as usize] == 0 {
            return None;
        }
        let depth = self.open.iter().rposition(|open| open.by == by)?;
        let closed = self.open[depth];
        self.leave_open(depth + 1);
        for open in self.open.drain(depth..) {
            self.open_by[open.by as usize] -= 1;
        }
        self.closed.push(Closed { opening: closed.place, closing: place });
        Some(closed)
    }

    /// Gives what was never closed, from a depth on, the mark that is like its own.
    fn leave_open(&mut self, depth: usize) {
        for depth in depth..self.open.len() {
            let open = self.open[depth];
            if open.by == Kind::Double && self.is_single(open.pair) {
                self.put_opening(open.place, self.habits.quotes[1 - open.pair].open);
            }
        }
    }

    /// Whether a mark opens, by what stands before it.
    fn opens(&self, place: usize, by: Kind) -> bool {
        if self.follows_opening(place) {
            return true;
        }
        match self.before(place) {
            None | Some('\n' | '(' | '[' | '{') => true,
            Some(sign) if BEFORE_A_QUOTATION.contains(sign) => self.open_by[by as usize] == 0,
            Some(space) if space.is_whitespace() => !self.closes_after_space(place, space),
            Some(_) => false,
        }
    }

    /// Where quotation marks are set off by spaces, one that closes has a space before it too.
    fn closes_after_space(&self, place: usize, space: char) -> bool {
        let closes = self.paragraph.at(place) == '»' || (is_no_break(space) && !self.open.is_empty());
        self.habits.spaced_quotes && closes
    }

    /// Whether nothing but the space that sets it off is between a mark and the one that last opened.
    fn follows_opening(&self, place: usize) -> bool {
        let Some(opened) = self.opened else { return false };
        (opened + 1..place).all(|between| is_no_break(self.paragraph.at(between)))
    }

    /// What a single mark before a word is: one that opens, or the apostrophe of a word that has lost its
    /// beginning, as ’tis and ’90s have. Nothing if that cannot be told yet.
    fn opens_word(&self, place: usize, next: Next) -> Option<Rule> {
        let Next::Character(next) = next else { return None };
        if next.is_whitespace() {
            return None;
        }
        // One that can only open does, whatever follows it.
        if self.paragraph.at(place) == '‘' {
            return Some(Rule::Quotes);
        }
        if next.is_numeric() {
            return Some(Rule::Apostrophe);
        }
        let is_of_word = |place: &usize| self.paragraph.at(*place).is_alphanumeric();
        let word: String = (place + 1..self.paragraph.len())
            .take_while(is_of_word)
            .map(|place| self.paragraph.at(place))
            .collect();
        let elisions = self.habits.elisions;
        if self.paragraph.next(place + 1 + word.chars().count()) == Next::Unknown {
            // Its first letter decides or nothing before its end: letters within a word are not asked about.
            let may_elide = word.chars().next().is_none_or(|first| {
                elisions.iter().any(|elision| elision.starts_with(first.to_ascii_lowercase()))
            });
            return (!may_elide).then_some(Rule::Quotes);
        }
        let is_elided = elisions.iter().any(|elision| elision.eq_ignore_ascii_case(&word));
        Some(if is_elided { Rule::Apostrophe } else { Rule::Quotes })
    }

    fn before(&self, place: usize) -> Option<char> {
        self.paragraph.seen_before(place)
    }

    fn put(&mut self, rule: Rule, place: usize, mark: &str) {
        self.edits.push(Edit { rule, place: place..place + 1, with: mark.to_owned() });
    }

    fn put_opening(&mut self, place: usize, mark: &str) {
        if !self.habits.is_set_off(mark) {
            return self.put(Rule::Quotes, place, mark);
        }
        let is_space =
            |place: &usize| self.paragraph.at(*place) == ' ' || is_no_break(self.paragraph.at(*place));
        let spaces = (place + 1..self.paragraph.len()).take_while(is_space).count();
        if spaces == 1 && is_no_break(self.paragraph.at(place + 1)) {
            return self.put(Rule::Quotes, place, mark);
        }
        let with = format!("{mark}{NO_BREAK_SPACE}");
        self.edits.push(Edit { rule: Rule::Quotes, place: place..place + 1 + spaces, with });
    }

    fn put_closing(&mut self, place: usize, mark: &str) {
        let before = self.paragraph.before(place);
        if !self.habits.is_set_off(mark) || before.is_some_and(is_no_break) {
            return self.put(Rule::Quotes, place, mark);
        }
        let start = if before == Some(' ') { place - 1 } else { place };
        let with = format!("{NO_BREAK_SPACE}{mark}");
        self.edits.push(Edit { rule: Rule::Quotes, place: start..place + 1, with });
    }
}
