//! Some words of a text with the hits in it marked.

use editorial::id::EditionId;
use text::markdown::block::read_block;
use text::plain::plain_text;

use super::Sought;
use super::sought::pieces;
use crate::connection::Reader;
use crate::{Error, edition};

/// How long a snippet is, in characters, and how much of it is kept for what stands before its first hit and
/// behind its last, so that every hit is seen among words that say what it is about. Little stands before the
/// first one: a narrow window shows the beginning of a snippet only.
const LENGTH: usize = 160;
const BEFORE: usize = 24;
const BEHIND: usize = 40;

/// What is longer without a space is no word and may be cut at its punctuation: an address, or a text in a
/// script that has no spaces.
const LONGEST_UNCUT: usize = 40;

/// Text with whether it is a hit.
type Parts = Vec<(String, bool)>;

/// The words around the first hits in an edition's key points, body or endnotes; none if only its title has any.
/// The passage with most of the words sought is taken, the first of equals.
pub(crate) fn snippet(
    reader: &Reader<'_>,
    edition: EditionId,
    sought: &Sought,
) -> Result<Option<Parts>, Error> {
    let Some((key_points, blocks)) = edition::texts(reader, edition)? else { return Ok(None) };
    let mut best: Option<(u32, String)> = None;
    let notes = super::index::notes(reader, edition)?;
    let passages = key_points.into_iter().map(|point| (point, false));
    let passages = passages.chain(blocks.into_iter().chain(notes).map(|markdown| (markdown, true)));
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
    sought.hits(passage).count_ones()
}

/// A stretch of a passage that is not cut.
struct Chunk<'a> {
    text: &'a str,
    /// In characters, with the space before it.
    length: usize,
    spaced: bool,
    /// Which of the words sought are in it, by a bit each.
    which: u64,
}

/// The part of a passage that has most of the words sought, with an ellipsis where it was cut.
fn cut(passage: &str, sought: &Sought) -> Parts {
    let chunks = chunks(passage, sought);
    let (first_hit, last_hit) = span_of_hits(&chunks);
    let width = |range: std::ops::Range<usize>| chunks[range].iter().map(|chunk| chunk.length).sum::<usize>();
    let fits = |range: std::ops::Range<usize>, most| width(range) <= most;
    let (mut start, mut end) = (first_hit, (last_hit + 1).min(chunks.len()));
    while start > 0 && fits(start - 1..first_hit, BEFORE) {
        start -= 1;
    }
    while end < chunks.len() && fits(start..end + 1, LENGTH) {
        end += 1;
    }
    let mut parts: Parts = Vec::new();
    if start > 0 {
        push(&mut parts, "…", false);
    }
    for (index, chunk) in chunks.iter().enumerate().take(end).skip(start) {
        if chunk.spaced && index > start {
            push(&mut parts, " ", false);
        }
        for (piece, word) in pieces(chunk.text) {
            push(&mut parts, beginning(piece), word && sought.hit(piece) != 0);
        }
    }
    if end < chunks.len() {
        push(&mut parts, "…", false);
    }
    parts
}

/// The first and the last chunk of the first stretch that has most of the words sought and leaves room for
/// what is around it.
fn span_of_hits(chunks: &[Chunk<'_>]) -> (usize, usize) {
    let (mut most, mut span) = (0, (0, 0));
    for first in (0..chunks.len()).filter(|index| chunks[*index].which != 0) {
        let (mut found, mut width) = (0u64, 0);
        for (last, chunk) in chunks.iter().enumerate().skip(first) {
            width += chunk.length;
            if last > first && width > LENGTH - BEFORE - BEHIND {
                break;
            }
            found |= chunk.which;
            if found.count_ones() > most {
                (most, span) = (found.count_ones(), (first, last));
            }
        }
    }
    span
}

fn chunks<'a>(passage: &'a str, sought: &Sought) -> Vec<Chunk<'a>> {
    let mut chunks = Vec::new();
    for text in passage.split_whitespace() {
        let (mut rest, mut spaced) = (text, true);
        while !rest.is_empty() {
            let (text, after) = rest.split_at(end_of_chunk(rest));
            let length = beginning(text).chars().count() + usize::from(spaced);
            chunks.push(Chunk { text, length, spaced, which: sought.hits(text) });
            (rest, spaced) = (after, false);
        }
    }
    chunks
}

/// Where a text without spaces may be cut: at its end, or if it is long, behind its first word and the
/// punctuation that follows it.
fn end_of_chunk(text: &str) -> usize {
    if text.len() <= LONGEST_UNCUT || text.chars().nth(LONGEST_UNCUT).is_none() {
        return text.len();
    }
    let (mut end, mut words) = (0, 0);
    for (piece, word) in pieces(text) {
        words += usize::from(word);
        if words == 2 {
            break;
        }
        end += piece.len();
    }
    end
}

/// A piece as it is shown: of one as long as a snippet, only what fits.
fn beginning(piece: &str) -> &str {
    if piece.len() <= LENGTH {
        return piece;
    }
    piece.char_indices().nth(LENGTH).map_or(piece, |(end, _)| &piece[..end])
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
        let expected = format!("…{}[needle] {}…", "before ".repeat(3), "after ".repeat(22).trim_end());
        check(&long, "needle", &expected);
    }

    #[test]
    fn words_stand_on_both_sides_of_every_hit() {
        let words = |word: &str, count| vec![word; count].join(" ");
        let apart = format!("port {} rail {}", words("between", 30), words("behind", 30));
        check(&apart, "port rail", &format!("[port] {}…", words("between", 19)));
        let near = format!("port {} rail port {}", words("between", 30), words("behind", 30));
        let expected = format!("…{} [rail] [port] {}…", words("between", 3), words("behind", 18));
        check(&near, "port rail", &expected);
        let last = format!("{} needle", words("before", 60));
        check(&last, "needle", &format!("…{} [needle]", words("before", 3)));
    }

    #[test]
    fn a_word_is_not_cut_at_its_apostrophe_or_quotation_mark() {
        let long = format!("{}«needle», {}", "Ankara’nın ".repeat(20), "co-op’s ".repeat(60));
        let expected =
            format!("…{}«[needle]», {}…", "Ankara’nın ".repeat(2), "co-op’s ".repeat(16).trim_end());
        check(&long, "needle", &expected);
    }

    #[test]
    fn a_text_without_spaces_is_cut_all_the_same() {
        let long = format!("{}needle,{}", "文字,".repeat(100), "文字,".repeat(100));
        let expected = format!("…{}[needle],{}…", "文字,".repeat(8), "文字,".repeat(43));
        check(&long, "needle", &expected);
        let endless = "a".repeat(1_000);
        check(&endless, "aa", &format!("[{}]", "a".repeat(LENGTH)));
    }
}
