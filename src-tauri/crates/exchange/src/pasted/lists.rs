//! Lists out of the list paragraphs of a word processor, each of which says on its own how deep it lies.

use text::doc::{Block, List};

/// A list paragraph.
#[derive(Debug)]
pub struct Item {
    /// How deep it lies, from 1.
    pub level: u32,
    /// The number before it; `None` for a bullet.
    pub start: Option<u64>,
    pub blocks: Vec<Block>,
}

/// The deepest level that word processors have.
const DEEPEST: u32 = 9;

/// The lists that neighbouring list paragraphs are.
pub fn lists(items: Vec<Item>) -> Vec<Block> {
    let mut done = Vec::new();
    let mut open: Vec<(u32, List)> = Vec::new();
    for Item { level, start, blocks } in items {
        let level = level.clamp(1, DEEPEST);
        while let Some((above, list)) = open.last()
            && (*above > level || *above == level && list.start.is_some() != start.is_some())
        {
            close(&mut open, &mut done);
        }
        match open.last_mut() {
            Some((same, list)) if *same == level => list.items.push(blocks),
            _ => open.push((level, List { start, tight: true, items: vec![blocks] })),
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut done);
    }
    done
}

/// Ends the inmost list and puts it where it belongs: into the last item of the one around it.
fn close(open: &mut Vec<(u32, List)>, done: &mut Vec<Block>) {
    let Some((_, list)) = open.pop() else { return };
    match open.last_mut().and_then(|(_, around)| around.items.last_mut()) {
        Some(item) => item.push(Block::List(list)),
        None => done.push(Block::List(list)),
    }
}

/// What a sign before a list paragraph says: the number that it is, or a bullet.
pub fn start_of(sign: &str) -> Option<u64> {
    let bare = sign.trim().trim_start_matches('(');
    let counted = bare.strip_suffix(['.', ')'])?;
    let letters = counted.chars().count();
    if letters == 0 || letters > 4 || !counted.chars().all(char::is_alphanumeric) {
        return None;
    }
    Some(counted.parse().unwrap_or(1))
}

/// The sign with which the words of a list paragraph begin, and how long it is with the space behind it.
pub fn sign_of(words: &str) -> Option<(&str, usize)> {
    let trimmed = words.trim_start();
    let end = trimmed.find(char::is_whitespace)?;
    let sign = &trimmed[..end];
    let is_number = sign.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=3).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    if !is_number && !matches!(sign, "·" | "•" | "▪" | "§" | "o") {
        return None;
    }
    Some((sign, words.len() - trimmed[end..].trim_start().len()))
}
