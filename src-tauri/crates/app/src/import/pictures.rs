//! The pictures that lie beside a Markdown file, which become the newsroom's with it.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path};

use exchange::finding::{Code, Finding};
use percent_encoding::percent_decode_str;
use text::doc::{Block, Inline};
use text::figure::{ASSET, figure_wherever};

use crate::change::Change;
use crate::failure::Failure;
use crate::picture::{Picture, keep_for_text, read_picture};

/// The pictures that stand in paragraphs of their own and lie beside the file at `beside`, by their addresses in
/// the text, and what is to be told of those that cannot be taken in. These stay what they are in the text: their
/// words and their addresses. One that lies elsewhere is not looked for.
pub(super) fn pictures_beside(
    blocks: &mut [Block],
    beside: &Path,
) -> (HashMap<String, Picture>, Vec<Finding>) {
    let (mut pictures, mut findings) = (HashMap::new(), Vec::new());
    let Some(folder) = beside.parent() else { return (pictures, findings) };
    let mut seen = HashSet::new();
    each_lone_picture(blocks, &mut |address| {
        // In Markdown a space in an address is written `%20`.
        let Ok(name) = percent_decode_str(address).decode_utf8() else { return };
        let is_below = Path::new(&*name).components().all(|part| matches!(part, Component::Normal(_)));
        if !is_below || name.contains(':') || !seen.insert(address.clone()) {
            return;
        }
        match read_picture(&folder.join(&*name)) {
            Ok(picture) => drop(pictures.insert(address.clone(), picture)),
            Err(refusal) => findings.push(Finding::new(Code::PictureNotTaken, None, refusal.detail)),
        }
    });
    (pictures, findings)
}

/// Keeps the pictures and makes figures of the paragraphs that show them.
pub(super) fn keep_pictures(
    change: &Change,
    blocks: &mut [Block],
    pictures: &HashMap<String, Picture>,
) -> Result<(), Failure> {
    let mut kept = HashMap::new();
    for (address, picture) in pictures {
        kept.insert(address.as_str(), format!("{ASSET}{}", keep_for_text(change, picture)?));
    }
    each_lone_picture(blocks, &mut |address| {
        if let Some(own) = kept.get(address.as_str()) {
            address.clone_from(own);
        }
    });
    Ok(())
}

/// Visits the address of every picture with which a paragraph begins that would be a figure.
fn each_lone_picture(blocks: &mut [Block], visit: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                if figure_wherever(content).is_some()
                    && let Some(Inline::Image { address, .. }) = content.first_mut()
                {
                    visit(address);
                }
            }
            Block::Quote(blocks) | Block::PullQuote(blocks) => each_lone_picture(blocks, visit),
            Block::List(list) => list.items.iter_mut().for_each(|item| each_lone_picture(item, visit)),
            // Their pictures are no figures.
            Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Rule
            | Block::Source(_) => {}
        }
    }
}
