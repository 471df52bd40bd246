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
    let builder = Builder { state: RefCell::new(State::new()) };
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(with_few_attributes(html).as_str()));
    // Scripts are raw text here, for which the tokenizer never stops.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut tree = tokenizer.sink.state.into_inner().tree;
    tree.weigh();
    tree
}

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
    /// What is open of which nothing comes in, and how often it is open within itself.
    skipped: Option<(&'static str, usize)>,
}

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
    fn new() -> State {
        State {
            tree: Tree::empty(),
            open: Vec::new(),
            places: vec![ROOT],
            counts: HashMap::new(),
            skipped: None,
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
        match (&mut self.skipped, kind) {
            (Some((skipped, times)), _) if *skipped == name && !ends_at_once => *times += 1,
            (None, Kind::Dropped | Kind::Raw) if !ends_at_once => self.skipped = Some((name, 1)),
            (None, Kind::Block | Kind::Inline | Kind::Void) => self.begin(name, kind, tag),
            _ => {}
        }
        match name {
            _ if ends_at_once || kind != Kind::Raw => TokenSinkResult::Continue,
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::RawData(RawKind::Rawtext),
        }
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
        if let Some((skipped, times)) = &mut self.skipped {
            if *skipped == name {
                *times -= 1;
                if *times == 0 {
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
        self.end_above(name, |open| match kind {
            _ if is_of_table => open == "table",
            Kind::Inline => matches!(open, "td" | "th" | "li" | "table"),
            _ => matches!(open, "td" | "th" | "table"),
        });
    }

    /// Ends the nearest element of a name and all that is open within it, but nothing beyond a `bound`.
    fn end_above(&mut self, name: &str, bound: impl Fn(&str) -> bool) {
        if self.count(name) == 0 {
            return;
        }
        let near = self.open.iter().rev().take(FAR);
        let Some(distance) = near.map(|(open, _)| *open).position(|open| open == name || bound(open)) else {
            return;
        };
        let at = self.open.len() - 1 - distance;
        if self.open[at].0 != name {
            return;
        }
        for (name, place) in self.open.split_off(at).into_iter().rev() {
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
    }
}
