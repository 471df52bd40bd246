//! Search: which editions have all the words sought, and where.
//!
//! The index has a row for each *edition*, not for each block. A row for each block would make a save
//! cheaper by some milliseconds, but the words sought must all be somewhere in one edition, so that every
//! word's blocks would have to be brought together for every question: with a dozen blocks an edition, a
//! frequent word in a large newsroom would cost the reader twelve times what it costs now. What a row costs
//! to write anew is not paid by the save that makes it necessary: see [`waits`].
//!
//! Texts are folded by [`text::fold`] and split into words here, so that the index, the question and the
//! snippet always agree on what a word is. The index keeps no text: snippets come from the text itself.

mod index;
mod snippet;
mod sought;
mod waits;

pub(crate) use index::{lines, put};
pub(crate) use snippet::snippet;
pub(crate) use sought::Sought;
pub(crate) use waits::{count_waiting, index_waiting, wait, wait_for_note};

/// How many editions an article has room for in the index; see `edition` in the schema.
const EDITIONS_OF_AN_ARTICLE: i64 = 1024;

/// The lines of the articles to which some editions belong, both in rising order.
pub(crate) fn article_lines(lines: &[i64]) -> Vec<i64> {
    let mut articles: Vec<i64> = lines.iter().map(|line| line / EDITIONS_OF_AN_ARTICLE).collect();
    articles.dedup();
    articles
}

/// The words of a folded text, in order.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !is_of_a_word(c)).filter(|word| !word.is_empty())
}

/// Whether a character is part of a word: a letter, a digit or a mark on one.
fn is_of_a_word(c: char) -> bool {
    match c {
        // The letters of most texts, and what is between words, known without a look into Unicode's tables.
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='\u{2af}'
        | '\u{400}'..='\u{481}' => true,
        '\0'..='\u{7f}' | '\u{2000}'..='\u{206f}' => false,
        '\u{300}'..='\u{36f}' => true,
        c => c.is_alphanumeric(),
    }
}
