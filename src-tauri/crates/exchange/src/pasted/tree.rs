//! A pasted page as a tree, of which only what [`names`](super::names) knows is an element.
//!
//! A place in the tree is a number that grows in the order of the page. Elements are well nested and never deeper than
//! [`DEEPEST`], so that whoever walks down may call itself.

/// The deepest that an element lies. What lies deeper is only its words.
pub const DEEPEST: usize = 200;

/// A place in a tree.
pub type Place = usize;

/// The place of the page itself.
pub const ROOT: Place = 0;

/// A page.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

/// What stands at a place.
#[derive(Debug)]
pub enum What {
    Element(Element),
    Text(String),
    /// The mark of a note with this name, which was taken out.
    Mark(String),
}

/// An element with those of its attributes that are read.
#[derive(Debug)]
pub struct Element {
    pub name: &'static str,
    attributes: Vec<(&'static str, String)>,
}

#[derive(Debug)]
struct Node {
    what: What,
    parent: u32,
    previous: u32,
    next: u32,
    first: u32,
    last: u32,
    /// How many characters of the text within are no space.
    ink: u32,
    /// How many of these are letters and digits.
    letters: u32,
    /// Whether it was taken out of the page.
    is_removed: bool,
}

/// No place: nothing stands beside the page itself.
const NONE: u32 = 0;

impl Element {
    /// An element of a known name.
    pub fn new(name: &'static str, attributes: Vec<(&'static str, String)>) -> Element {
        Element { name, attributes }
    }

    /// An attribute's value; empty if it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// An attribute's value.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// All attributes that are read.
    pub fn attributes(&self) -> &[(&'static str, String)] {
        &self.attributes
    }

    /// Whether it is of this class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").split_ascii_whitespace().any(|known| known == class)
    }
}

impl Tree {
    /// A page in which nothing stands.
    pub fn empty() -> Tree {
        let page = What::Element(Element::new("body", Vec::new()));
        Tree { nodes: vec![Node::new(page, NONE)] }
    }

    /// Puts something behind all that stands in an element, and says where that is.
    pub fn append(&mut self, parent: Place, what: What) -> Place {
        let place = self.nodes.len();
        let mut node = Node::new(what, short(parent));
        let last = self.nodes[parent].last;
        node.previous = last;
        self.nodes.push(node);
        match last {
            NONE => self.nodes[parent].first = short(place),
            last => self.nodes[last as usize].next = short(place),
        }
        self.nodes[parent].last = short(place);
        place
    }

    /// Puts text behind all that stands in an element.
    pub fn append_text(&mut self, parent: Place, text: &str) {
        let last = self.nodes[parent].last;
        if last != NONE
            && let What::Text(before) = &mut self.nodes[last as usize].what
        {
            return before.push_str(text);
        }
        self.append(parent, What::Text(text.to_owned()));
    }

    /// Counts what is written in every element, once the whole page is there.
    pub fn weigh(&mut self) {
        for place in (0..self.nodes.len()).rev() {
            let node = &mut self.nodes[place];
            if let What::Text(text) = &node.what {
                let count = |wanted: fn(char) -> bool| {
                    u32::try_from(text.chars().filter(|letter| wanted(*letter)).count()).unwrap_or(u32::MAX)
                };
                (node.ink, node.letters) =
                    (count(|letter| !letter.is_whitespace()), count(char::is_alphanumeric));
            }
            let (parent, ink, letters) = (node.parent as usize, node.ink, node.letters);
            if place != ROOT {
                self.nodes[parent].ink += ink;
                self.nodes[parent].letters += letters;
            }
        }
    }

    /// Takes away the line ends that stand around words without any block, which are not of the words.
    pub fn trim_line_ends(&mut self) {
        let [first, last] = [self.nodes[ROOT].first, self.nodes[ROOT].last].map(|end| end as usize);
        if let What::Text(text) = &mut self.nodes[first].what {
            let words = text.trim_start();
            if text[..text.len() - words.len()].contains('\n') {
                *text = words.to_owned();
            }
        }
        if let What::Text(text) = &mut self.nodes[last].what {
            let words = text.trim_end();
            if text[words.len()..].contains('\n') {
                *text = words.to_owned();
            }
        }
    }

    /// What stands there.
    pub fn what(&self, place: Place) -> &What {
        &self.nodes[place].what
    }

    /// The element that stands there, if it is one.
    pub fn element(&self, place: Place) -> Option<&Element> {
        match &self.nodes[place].what {
            What::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The name of the element that stands there; empty if it is none.
    pub fn name(&self, place: Place) -> &'static str {
        self.element(place).map_or("", |element| element.name)
    }

    /// What is directly within an element.
    pub fn children(&self, place: Place) -> impl Iterator<Item = Place> {
        std::iter::successors(some(self.nodes[place].first), |place| some(self.nodes[*place].next))
    }

    /// The element around a place.
    pub fn parent(&self, place: Place) -> Option<Place> {
        (place != ROOT).then(|| self.nodes[place].parent as usize)
    }

    /// The place, the element around it, and so on to the page.
    pub fn up(&self, place: Place) -> impl Iterator<Item = Place> {
        std::iter::successors(Some(place), |place| self.parent(*place))
    }

    /// The nearest element before it within the same one.
    pub fn element_before(&self, place: Place) -> Option<Place> {
        std::iter::successors(some(self.nodes[place].previous), |place| some(self.nodes[*place].previous))
            .find(|place| self.element(*place).is_some())
    }

    /// The place itself and everything within it, in the order of the page.
    pub fn within(&self, place: Place) -> impl Iterator<Item = Place> {
        let after = move |mut from: Place| {
            while from != place {
                if let Some(next) = some(self.nodes[from].next) {
                    return Some(next);
                }
                from = self.nodes[from].parent as usize;
            }
            None
        };
        std::iter::successors(Some(place), move |place| {
            some(self.nodes[*place].first).or_else(|| after(*place))
        })
    }

    /// Whether what stands there is still within an element.
    pub fn is_there(&self, place: Place, within: Place) -> bool {
        self.up(place).any(|above| above == within)
            && self.up(place).all(|above| !self.nodes[above].is_removed)
    }

    /// How many characters that are no space are written in it.
    pub fn ink(&self, place: Place) -> u32 {
        self.nodes[place].ink
    }

    /// How many letters and digits are written in it.
    pub fn letters(&self, place: Place) -> u32 {
        self.nodes[place].letters
    }

    /// Takes out what stands there, with all that is in it. It stays readable by its place.
    pub fn remove(&mut self, place: Place) {
        let Node { parent, previous, next, ink, letters, is_removed, .. } = self.nodes[place];
        if is_removed || place == ROOT {
            return;
        }
        let above: Vec<Place> = self.up(place).skip(1).collect();
        for above in above {
            // A mark may lie within another, of which the words are counted no more.
            let node = &mut self.nodes[above];
            (node.ink, node.letters) = (node.ink.saturating_sub(ink), node.letters.saturating_sub(letters));
        }
        match previous {
            NONE => self.nodes[parent as usize].first = next,
            previous => self.nodes[previous as usize].next = next,
        }
        match next {
            NONE => self.nodes[parent as usize].last = previous,
            next => self.nodes[next as usize].previous = previous,
        }
        let node = &mut self.nodes[place];
        (node.previous, node.next, node.is_removed) = (NONE, NONE, true);
    }

    /// Puts a note's mark in place of what stands there.
    pub fn replace_by_mark(&mut self, place: Place, name: &str) {
        let Node { ink, letters, .. } = self.nodes[place];
        let all: Vec<Place> = self.up(place).collect();
        for above in all {
            // A mark may lie within another, of which the words are counted no more.
            let node = &mut self.nodes[above];
            (node.ink, node.letters) = (node.ink.saturating_sub(ink), node.letters.saturating_sub(letters));
        }
        let node = &mut self.nodes[place];
        node.what = What::Mark(name.to_owned());
        (node.first, node.last) = (NONE, NONE);
    }
}

impl Node {
    fn new(what: What, parent: u32) -> Node {
        Node {
            what,
            parent,
            previous: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
            ink: 0,
            letters: 0,
            is_removed: false,
        }
    }
}

fn some(place: u32) -> Option<Place> {
    (place != NONE).then_some(place as usize)
}

/// A place in half the room. A page has fewer places than characters, which are fewer than this holds.
fn short(place: Place) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
