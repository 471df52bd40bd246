//! Markdown in and out, by one grammar: CommonMark 0.31 with GitHub's tables, strike-through and
//! footnotes, as `pulldown-cmark` reads it.
//!
//! * [`read`](read::read) takes a whole file apart into blocks and endnotes;
//! * [`read_block`](block::read_block) reads one stored block;
//! * [`runs`](runs::runs) gives the running text of a file with its places in it;
//! * [`write`](write::write) and its kin write both again.
//!
//! For any canonical document (see [`crate::canonical`]) `read(write(d)) == d`.

pub mod block;
mod escape;
mod inlines;
pub(crate) mod letters;
#[cfg(test)]
mod properties;
pub mod read;
pub mod runs;
pub mod write;

use pulldown_cmark::Options;

/// The dialect. Nothing else is ever switched on: with superscript, for one, two note marks on a line
/// would turn into something else.
pub(crate) fn dialect() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES
}
