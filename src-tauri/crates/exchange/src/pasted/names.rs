//! The elements and attributes of a pasted page that mean something to a text. All others are not there.

/// How an element stands in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Begins a line and ends one.
    Block,
    /// Stands in a line.
    Inline,
    /// Has no content.
    Void,
    /// Goes with all that is in it.
    Dropped,
    /// The same, and what stands in it is no HTML.
    Raw,
}

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];
const INLINES: &[&str] = &[
    "a", "b", "code", "del", "em", "font", "i", "ins", "s", "small", "span", "strike", "strong", "sub",
    "sup", "u",
];
const VOIDS: &[&str] = &["br", "hr"];
const DROPPED: &[&str] = &[
    "annotation",
    "audio",
    "canvas",
    "datalist",
    "noscript",
    "object",
    "picture",
    "select",
    "svg",
    "template",
    "video",
    "xml",
];
const RAW: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// The attributes that are read, of which the last are those of our own editor.
const ATTRIBUTES: &[&str] = &[
    "aria-level",
    "class",
    "colspan",
    "href",
    "id",
    "lang",
    "name",
    "role",
    "rowspan",
    "start",
    "style",
    "title",
    "data-aria-level",
    "data-alignments",
    "data-alternative",
    "data-asset",
    "data-credit",
    "data-endnote",
    "data-endnotes",
    "data-hexapla",
    "data-id",
    "data-image",
    "data-info",
    "data-note",
    "data-pm-slice",
    "data-source",
    "data-tight",
    "data-title",
    "data-width",
];

/// The name as it is kept, and how such an element stands; `None` for an element of which only the content counts.
pub fn element(name: &str) -> Option<(&'static str, Kind)> {
    let kinds = [
        (BLOCKS, Kind::Block),
        (INLINES, Kind::Inline),
        (VOIDS, Kind::Void),
        (DROPPED, Kind::Dropped),
        (RAW, Kind::Raw),
    ];
    kinds
        .iter()
        .find_map(|(names, kind)| names.iter().find(|known| **known == name).map(|known| (*known, *kind)))
}

/// The attribute's name as it is kept, if it is one that is read.
pub fn attribute(name: &str) -> Option<&'static str> {
    ATTRIBUTES.iter().find(|known| **known == name).copied()
}

/// Whether nothing can stand beside an element of this name in a line.
pub fn begins_line(name: &str) -> bool {
    is_block(name) || name == "hr"
}

/// Whether an element of this name holds lines.
pub fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}
