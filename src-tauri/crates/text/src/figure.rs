//! Figures as Markdown says them: a paragraph that begins with a picture of the newsroom.
//!
//! The picture's title is the credit, which other programs show over it, a comment behind the picture is the
//! width, and what follows on the next line is the caption:
//!
//! ```text
//! ![A ferry in the fog](asset:0190… "Photo: Defne Kaya")<!-- width: 50% -->\
//! The last ferry of the *season*.
//! ```
//!
//! Only a picture that is kept in the newsroom makes a figure, so that no text from elsewhere becomes one by
//! chance and none shows what would have to be fetched.

use crate::doc::{Block, Figure, Inline};
use crate::plain::plain_inlines;

/// What the address of a picture of the newsroom begins with; its id follows.
pub const ASSET: &str = "asset:";

/// The id of the picture of the newsroom that an address leads to.
pub fn asset_of(address: &str) -> Option<&str> {
    let id = address.strip_prefix(ASSET)?;
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_id.then_some(id)
}

/// Visits every figure, in the order of the text, and lets it be changed.
pub fn each_figure(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Figure)) {
    for block in blocks {
        match block {
            Block::Figure(figure) => visit(figure),
            Block::Quote(blocks) | Block::PullQuote(blocks) => each_figure(blocks, visit),
            Block::List(list) => list.items.iter_mut().for_each(|item| each_figure(item, visit)),
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Rule
            | Block::Source(_) => {}
        }
    }
}

/// The figure that a paragraph's canonical inlines say, if they say one.
pub(crate) fn figure_of(inlines: &[Inline]) -> Option<Figure> {
    figure_wherever(inlines).filter(|figure| asset_of(&figure.address).is_some())
}

/// The figure that a paragraph would be if its picture were one of the newsroom's, wherever it lies.
pub fn figure_wherever(inlines: &[Inline]) -> Option<Figure> {
    let (first, mut rest) = inlines.split_first()?;
    let Inline::Image { address, title, content } = first else { return None };
    let mut width = 100;
    if let Some((Inline::Source(comment), after)) = rest.split_first() {
        width = width_of(comment)?;
        rest = after;
    }
    if !matches!(rest.first(), None | Some(Inline::SoftBreak | Inline::HardBreak)) {
        return None;
    }
    while let Some((Inline::SoftBreak | Inline::HardBreak, after)) = rest.split_first() {
        rest = after;
    }
    Some(Figure {
        address: address.clone(),
        alternative: one_spaced(&plain_inlines(content)),
        credit: one_spaced(title),
        width,
        caption: rest.to_vec(),
    })
}

/// The paragraph that says a figure.
pub(crate) fn inlines_of(figure: &Figure) -> Vec<Inline> {
    let alternative = one_spaced(&figure.alternative);
    let content = if alternative.is_empty() { Vec::new() } else { vec![Inline::Text(alternative)] };
    let (address, title) = (figure.address.clone(), one_spaced(&figure.credit));
    let mut inlines = vec![Inline::Image { address, title, content }];
    if figure.width < 100 {
        inlines.push(Inline::Source(format!("<!-- width: {}% -->", figure.width.max(NARROWEST))));
    }
    if !figure.caption.is_empty() {
        inlines.push(Inline::HardBreak);
        inlines.extend(figure.caption.iter().cloned());
    }
    inlines
}

/// The least part of the column that a figure takes, in percent.
const NARROWEST: u8 = 10;

fn width_of(comment: &str) -> Option<u8> {
    let percent = comment.strip_prefix("<!-- width: ")?.strip_suffix("% -->")?;
    percent.parse().ok().filter(|width| (NARROWEST..100).contains(width))
}

fn one_spaced(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::block::read_block;
    use crate::markdown::write::write_block;

    #[track_caller]
    fn check(markdown: &str, figure: Option<Figure>) {
        let blocks = read_block(markdown);
        match (&blocks[0], figure) {
            (Block::Figure(read), Some(figure)) => assert_eq!(*read, figure),
            (Block::Paragraph(_), None) => {}
            (other, _) => panic!("{other:?}"),
        }
        assert_eq!(write_block(&blocks[0]), markdown);
    }

    #[test]
    fn a_paragraph_with_a_picture_of_the_newsroom_is_a_figure() {
        let figure = Figure {
            address: "asset:0190-ab".to_owned(),
            alternative: "A ferry [1]".to_owned(),
            credit: "Photo: \"D\"".to_owned(),
            width: 50,
            caption: vec![
                Inline::Text("The ".to_owned()),
                Inline::Emphasis(vec![Inline::Text("last".to_owned())]),
            ],
        };
        let markdown =
            "![A ferry \\[1\\]](asset:0190-ab \"Photo: \\\"D\\\"\")<!-- width: 50% -->\\\nThe *last*";
        check(markdown, Some(figure.clone()));
        let bare = Figure {
            alternative: String::new(),
            credit: String::new(),
            width: 100,
            caption: Vec::new(),
            ..figure
        };
        check("![](asset:0190-ab)", Some(bare));
    }

    #[test]
    fn other_pictures_make_none() {
        check("![a](b.png)", None);
        check("![a](https://b.c/d.png)", None);
        check("![a](asset:../b)", None);
        check("![a](asset:b) and words", None);
        check("words ![a](asset:b)", None);
    }
}
