//! The pictures that lie beside a Markdown file, which become the newsroom's with it.

use std::collections::HashMap;
use std::path::{Component, Path};

use text::doc::{Block, Inline};
use text::figure::ASSET;

use crate::change::Change;
use crate::failure::Failure;
use crate::picture::{Picture, keep_for_text, read_picture};

/// The pictures that stand in paragraphs of their own and lie beside the file at `beside`, by their addresses in
/// the text. What is no picture, or lies elsewhere, stays what it is in the text: its words and its address.
pub(super) fn pictures_beside(blocks: &mut [Block], beside: &Path) -> HashMap<String, Picture> {
    let mut pictures = HashMap::new();
    let Some(folder) = beside.parent() else { return pictures };
    each_lone_picture(blocks, &mut |address| {
        let is_below =
            Path::new(address.as_str()).components().all(|part| matches!(part, Component::Normal(_)));
        if is_below
            && !address.contains(':')
            && !pictures.contains_key(address)
            && let Ok(picture) = read_picture(&folder.join(address.as_str()))
        {
            pictures.insert(address.clone(), picture);
        }
    });
    pictures
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
                if let [Inline::Image { address, .. }, rest @ ..] = content.as_mut_slice()
                    && matches!(
                        rest.first(),
                        None | Some(Inline::SoftBreak | Inline::HardBreak | Inline::Source(_))
                    )
                {
                    visit(address);
                }
            }
            Block::Quote(blocks) | Block::PullQuote(blocks) => each_lone_picture(blocks, visit),
            Block::List(list) => list.items.iter_mut().for_each(|item| each_lone_picture(item, visit)),
            _ => {}
        }
    }
}
