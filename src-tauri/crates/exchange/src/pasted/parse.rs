//! From the letters of a page to its tree.
//!
//! The tokens are those of html5ever, read as a browser reads them. The tree is built here and not by html5ever, because
//! its work grows with the square of the depth, and with that of the formatting that is left open.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::few::with_few_attributes;
use super::names::{self, Kind};
use super::tree::{DEEPEST, Element, Place, ROOT, Tree, What};

/// Reads a page of any kind; of what is wrong in it the best is made.
pub fn parse(html: &str) -> Tree {
    let html = StrTendril::from(with_few_attributes(html).as_str());
    let mut endless = Vec::new();
    loop {
        let State { mut tree, skipped, .. } = read(html.clone(), endless.clone());
        match skipped {
            // What would take all that follows with it is read once more as one that ends with its line.
            Some(skipped) if endless.len() < MOST_ENDLESS => endless.push(skipped.endless(&endless)),
            _ => {
                tree.weigh();
                return tree;
            }
        }
    }
}

/// Reads a page of which it is known what is never ended.
fn read(html: StrTendril, endless: Vec<Endless>) -> State {
    let builder = Builder { state: RefCell::new(State::new(endless)) };
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html);
    // Scripts are raw text here, for which the tokenizer never stops.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.state.into_inner()
}

/// So many kinds of elements that are never ended are made good, as each has the whole page read once more.
const MOST_ENDLESS: usize = 4;

/// Takes tokens and makes a tree of them.
struct Builder {
    state: RefCell<State>,
}

struct State {
    tree: Tree,
    /// The elements that are open, the outermost first. One without a place lies too deep.
    open: Vec<(&'static str, Option<Place>)>,
    /// The places of those, the page first.
    places: Vec<Place>,
    /// How many elements of a name are open.
    counts: HashMap<&'static str, usize>,
    /// What is open of which nothing comes in.
    skipped: Option<Skipped>,
    /// How many elements of a name that may be skipped have begun so far.
    begun: HashMap<&'static str, usize>,
    /// What is known to be never ended.
    endless: Vec<Endless>,
}

/// An element of which nothing comes in.
struct Skipped {
    name: &'static str,
    /// It and those of its name that are open within it, by their numbers, the outermost first.
    open: Vec<usize>,
    /// Whether a block that begins or ends after it ends it too.
    is_endless: bool,
}

impl Skipped {
    /// What is never ended once the page is over, which is all that is still open.
    fn endless(self, known: &[Endless]) -> Endless {
        let Skipped { name, open, .. } = self;
        // Nothing in raw text is an element yet, and none of its name that comes later has an end either. Nor is it
        // asked twice of one name which of its elements are ended.
        let is_open_ended = names::element(name).is_some_and(|(_, kind)| kind == Kind::Raw)
            || known.iter().any(|endless| endless.name == name);
        let from = if is_open_ended { open.first().copied() } else { None };
        Endless { name, numbers: open, from }
    }
}

/// Elements of a name that are never ended.
#[derive(Clone)]
struct Endless {
    name: &'static str,
    /// Their numbers among those of their name, the smallest first.
    numbers: Vec<usize>,
    /// The number from which on all of them are.
    from: Option<usize>,
}

/// Emphasis that goes on where something around it ends before it does.
const EMPHASIS: [&str; 11] = ["b", "code", "em", "font", "i", "s", "small", "strike", "strong", "u", "del"];

/// Emphasis that is open so often within itself is not taken up again.
const MOST_TAKEN_UP: usize = 3;

/// The longest style that is taken up again.
const LONGEST_LOOK: usize = 200;

/// How far up it is looked for the element that a tag ends.
const FAR: usize = 600;

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::CharacterTokens(text) if state.skipped.is_none() => {
                let parent = state.inmost();
                state.tree.append_text(parent, &text);
            }
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => return state.start(&tag),
                TagKind::EndTag => state.end(&tag.name),
            },
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn new(endless: Vec<Endless>) -> State {
        State {
            tree: Tree::empty(),
            open: Vec::new(),
            places: vec![ROOT],
            counts: HashMap::new(),
            skipped: None,
            begun: HashMap::new(),
            endless,
        }
    }

    fn inmost(&self) -> Place {
        self.places.last().copied().unwrap_or(ROOT)
    }

    fn count(&self, name: &str) -> usize {
        self.counts.get(name).copied().unwrap_or(0)
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let Some((name, kind)) = names::element(&tag.name) else { return TokenSinkResult::Continue };
        // Only in drawings does an element of these names end with its own tag.
        let ends_at_once = tag.self_closing && (self.skipped.is_some() || matches!(name, "svg" | "xml"));
        self.leave_endless(kind);
        if matches!(kind, Kind::Dropped | Kind::Raw) {
            *self.begun.entry(name).or_default() += 1;
        }
        let number = self.begun.get(name).copied().unwrap_or(0);
        match (&mut self.skipped, kind) {
            (Some(skipped), _) if skipped.name == name && !ends_at_once => skipped.open.push(number),
            (None, Kind::Dropped | Kind::Raw) if !ends_at_once => {
                let is_endless = self.is_endless(name, number);
                self.skipped = Some(Skipped { name, open: vec![number], is_endless });
            }
            (None, Kind::Block | Kind::Inline | Kind::Void) => self.begin(name, kind, tag),
            _ => {}
        }
        match name {
            _ if ends_at_once || kind != Kind::Raw || self.is_endless(name, number) => {
                TokenSinkResult::Continue
            }
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::RawData(RawKind::Rawtext),
        }
    }

    /// Whether it is known that the one of this name with this number is never ended.
    fn is_endless(&self, name: &str, number: usize) -> bool {
        self.endless.iter().filter(|endless| endless.name == name).any(|endless| {
            endless.from.is_some_and(|from| number >= from) || endless.numbers.binary_search(&number).is_ok()
        })
    }

    /// Goes on with the page at the next block after something that is never ended.
    fn leave_endless(&mut self, kind: Kind) {
        self.skipped.take_if(|skipped| skipped.is_endless && kind == Kind::Block);
    }

    fn begin(&mut self, name: &'static str, kind: Kind, tag: &Tag) {
        self.end_what_ends_before(name, kind);
        let attributes = tag.attrs.iter().filter_map(|attribute| {
            names::attribute(&attribute.name.local).map(|name| (name, attribute.value.to_string()))
        });
        if kind == Kind::Void {
            let element = Element::new(name, attributes.collect());
            self.tree.append(self.inmost(), What::Element(element));
            return;
        }
        let place = (self.places.len() <= DEEPEST).then(|| {
            let element = Element::new(name, attributes.collect());
            self.tree.append(self.inmost(), What::Element(element))
        });
        match place {
            Some(place) => self.places.push(place),
            None => self.keep_apart(name),
        }
        self.open.push((name, place));
        *self.counts.entry(name).or_default() += 1;
    }

    /// Keeps the words apart of blocks that lie too deep to be any.
    fn keep_apart(&mut self, name: &str) {
        if names::is_block(name) {
            self.tree.append(self.inmost(), What::Element(Element::new("div", Vec::new())));
        }
    }

    /// Ends the elements that are open without saying so when another begins.
    fn end_what_ends_before(&mut self, name: &str, kind: Kind) {
        if kind == Kind::Block || name == "hr" {
            self.end_above("p", |open| names::is_block(open) && open != "p");
        }
        match name {
            "a" => self.end_above("a", names::is_block),
            "li" => self.end_above("li", |open| matches!(open, "ul" | "ol" | "td" | "th" | "table")),
            "dt" | "dd" => ["dt", "dd"].iter().for_each(|name| {
                self.end_above(name, |open| matches!(open, "dl" | "td" | "th" | "table"));
            }),
            "td" | "th" => ["td", "th"].iter().for_each(|name| {
                self.end_above(name, |open| matches!(open, "tr" | "table"));
            }),
            "tr" => self.end_above("tr", |open| open == "table"),
            "tbody" | "thead" | "tfoot" => ["tbody", "thead", "tfoot"].iter().for_each(|name| {
                self.end_above(name, |open| open == "table");
            }),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        let Some((name, kind)) = names::element(name) else { return };
        self.leave_endless(kind);
        if let Some(skipped) = &mut self.skipped {
            if skipped.name == name {
                skipped.open.pop();
                if skipped.open.is_empty() {
                    self.skipped = None;
                }
            }
            return;
        }
        if name == "br" {
            self.tree.append(self.inmost(), What::Element(Element::new("br", Vec::new())));
            return;
        }
        if name == "p" && self.count("p") == 0 {
            return self.keep_apart(name);
        }
        let is_of_table =
            matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "caption");
        let ended = self.close_above(name, |open| match kind {
            _ if is_of_table => open == "table",
            Kind::Inline => matches!(open, "td" | "th" | "li" | "table"),
            _ => matches!(open, "td" | "th" | "table"),
        });
        if kind == Kind::Inline {
            self.take_up(ended);
        }
    }

    /// Begins the emphasis again that was ended only because something around it was, as browsers do.
    fn take_up(&mut self, ended: Vec<(&'static str, Option<Place>)>) {
        let taken_up = ended.into_iter().skip(1).filter_map(|(name, place)| Some((name, place?)));
        for (name, place) in taken_up.filter(|(name, _)| EMPHASIS.contains(name)) {
            // Emphasis within itself is none more, and the work stays within bounds.
            if self.places.len() > DEEPEST || self.count(name) >= MOST_TAKEN_UP {
                continue;
            }
            let Some(attributes) = self.tree.element(place).map(look_of) else { continue };
            let again = self.tree.append(self.inmost(), What::Element(Element::new(name, attributes)));
            self.places.push(again);
            self.open.push((name, Some(again)));
            *self.counts.entry(name).or_default() += 1;
        }
    }

    /// Ends the nearest element of a name and all that is open within it, but nothing beyond a `bound`.
    fn end_above(&mut self, name: &str, bound: impl Fn(&str) -> bool) {
        self.close_above(name, bound);
    }

    /// The same, and tells what was ended, the outermost first.
    fn close_above(
        &mut self,
        name: &str,
        bound: impl Fn(&str) -> bool,
    ) -> Vec<(&'static str, Option<Place>)> {
        if self.count(name) == 0 {
            return Vec::new();
        }
        let near = self.open.iter().rev().take(FAR);
        let Some(distance) = near.map(|(open, _)| *open).position(|open| open == name || bound(open)) else {
            return Vec::new();
        };
        let at = self.open.len() - 1 - distance;
        if self.open[at].0 != name {
            return Vec::new();
        }
        let ended = self.open.split_off(at);
        for &(name, place) in ended.iter().rev() {
            if let Some(count) = self.counts.get_mut(name) {
                *count -= 1;
            }
            match place {
                Some(_) => {
                    self.places.pop();
                }
                None => self.keep_apart(name),
            }
        }
        ended
    }
}

/// What of an element says how its words look. What is longer says more than that, and would be copied again and again.
fn look_of(element: &Element) -> Vec<(&'static str, String)> {
    let look = element.attributes().iter();
    look.filter(|(name, value)| *name == "style" && value.len() <= LONGEST_LOOK).cloned().collect()
}
