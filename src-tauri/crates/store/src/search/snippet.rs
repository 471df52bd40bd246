//! Some words of a text with the hits in it marked.

use editorial::id::EditionId;
use text::markdown::block::read_block;
use text::plain::plain_text;

use super::Sought;
use super::sought::pieces;
use crate::connection::Reader;
use crate::{Error, edition};

/// How long a snippet is, in characters, and how much of it stands before the first hit.
const LENGTH: usize = 180;
const BEFORE: usize = 50;

/// Text with whether it is a hit.
type Parts = Vec<(String, bool)>;

/// The words around the first hits in an edition's key points or body; none if only its title has any.
/// The passage with most of the words sought is taken, the first of equals.
pub(crate) fn snippet(
    reader: &Reader<'_>,
    edition: EditionId,
    sought: &Sought,
) -> Result<Option<Parts>, Error> {
    let Some((key_points, blocks)) = edition::texts(reader, edition)? else { return Ok(None) };
    let mut best: Option<(u32, String)> = None;
    let passages =
        key_points.into_iter().map(|point| (point, false)).chain(blocks.into_iter().map(|b| (b, true)));
    for (passage, is_markdown) in passages {
        let least = best.as_ref().map_or(1, |(count, _)| count + 1);
        // Looking through the Markdown first saves reading it where nothing is.
        if count(&passage, sought) < least {
            continue;
        }
        let passage = if is_markdown { plain_text(&read_block(&passage)) } else { passage };
        let count = count(&passage, sought);
        if count >= least {
            best = Some((count, passage));
        }
        if count as usize == sought.len() {
            break;
        }
    }
    Ok(best.map(|(_, passage)| cut(&passage, sought)))
}

/// How many of the words sought a passage has.
fn count(passage: &str, sought: &Sought) -> u32 {
    let mut found = 0u64;
    for (piece, _) in pieces(passage).filter(|(_, word)| *word) {
        found |= sought.hit(piece);
    }
    found.count_ones()
}

/// The part of a passage around its first hit, cut at words, with an ellipsis where it was cut.
fn cut(passage: &str, sought: &Sought) -> Parts {
    let all: Vec<(&str, bool)> =
        pieces(passage).map(|(piece, word)| (piece, word && sought.hit(piece) != 0)).collect();
    let length = |(piece, _): &(&str, bool)| piece.chars().count();
    let first_hit = all.iter().position(|(_, hit)| *hit).unwrap_or(0);
    let mut start = first_hit;
    let mut before = 0;
    while start > 0 && before + length(&all[start - 1]) <= BEFORE {
        start -= 1;
        before += length(&all[start]);
    }
    let mut end = first_hit;
    let mut whole = before;
    while end < all.len() && (end == first_hit || whole + length(&all[end]) <= LENGTH) {
        whole += length(&all[end]);
        end += 1;
    }
    let mut parts: Parts = Vec::new();
    if start > 0 {
        push(&mut parts, "…", false);
    }
    for (index, (piece, hit)) in all.iter().enumerate().take(end).skip(start) {
        let at_edge = (index == start && start > 0) || (index + 1 == end && end < all.len());
        if !(at_edge && piece.trim().is_empty()) {
            push(&mut parts, &piece.replace('\n', " "), *hit);
        }
    }
    if end < all.len() {
        push(&mut parts, "…", false);
    }
    parts
}

fn push(parts: &mut Parts, text: &str, hit: bool) {
    match parts.last_mut() {
        Some((last, last_hit)) if *last_hit == hit => last.push_str(text),
        _ => parts.push((text.to_owned(), hit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hits stand between brackets.
    #[track_caller]
    fn check(passage: &str, typed: &str, expected: &str) {
        let parts = cut(passage, &Sought::from_text(typed).unwrap());
        let drawn: String =
            parts.iter().map(|(text, hit)| if *hit { format!("[{text}]") } else { text.clone() }).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn hits_are_marked_in_the_words_as_written() {
        check("Kentin IŞIĞI söndü, ışık yok.", "ışık", "Kentin IŞIĞI söndü, [ışık] yok.");
        check("В лесу родилась Ёлочка.", "елоч", "В лесу родилась [Ёлочка].");
        check("Tuna’da yük", "tuna da", "[Tuna]’[da] yük");
    }

    #[test]
    fn a_long_passage_is_cut_at_words() {
        let long = format!("{}needle {}", "before ".repeat(20), "after ".repeat(60));
        let expected = format!("…{}[needle] {}…", "before ".repeat(7), "after ".repeat(20).trim_end());
        check(&long, "needle", &expected);
    }
}
