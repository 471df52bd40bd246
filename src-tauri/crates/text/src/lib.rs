//! The manuscript: what the newsroom's texts are made of, and everything that can be said of a text
//! without knowing whose it is.
//!
//! This crate takes values and gives values. It opens no file, asks no clock and knows no other crate of
//! ours.
//!
//! # Documents
//!
//! A body is a list of [`doc::Block`]s, each of which holds [`doc::Inline`]s. A block is stored as
//! Markdown, and this crate is the only place where Markdown is read or written:
//!
//! ```
//! use text::markdown::{block::read_block, read::read, write::{write, write_block}};
//!
//! // A whole file: body, endnotes, and what looked wrong in it.
//! let manuscript = read("# Göller\n\nSu *derindir*.[^1] Kıyı[^2]\n\n[^1]: Bir kaynak.");
//! assert_eq!(manuscript.blocks.len(), 2);
//! assert_eq!(manuscript.notes[0].label, "1");
//! assert_eq!(manuscript.problems[0].to_string(), "line 3: the mark [^2] has no note");
//!
//! // One stored block, whose notes stand elsewhere.
//! let blocks = read_block("Su *derindir*.[^1]");
//! assert_eq!(write_block(&blocks[0]), "Su *derindir*.[^1]");
//! assert_eq!(read_block(&write(&blocks)), blocks);
//! ```
//!
//! Markdown cannot say everything that an editor can; [`mod@canonical`] gives the nearest document that it
//! can, and reading gives nothing else. So for canonical documents reading what was written gives the
//! same document. [`html`] renders blocks for pages, [`plain`] gives their words, and [`digest`] names an
//! exact text.
//!
//! # Languages
//!
//! Case, order, sentence ends and names differ between languages, so they are methods of
//! [`language::Language`] or ask for one. Folding for search ([`mod@fold`]) is the same in all of them, so
//! that one index serves all.
//!
//! * [`sentences`] divides a text into sentences;
//! * [`count`] counts words and characters, and [`reading`] says how long they take to read;
//! * [`mod@find`] finds words and says what takes their place, and [`mod@rewrite`] puts it there;
//! * [`mod@typography`] sets the signs that a language's printers would;
//! * [`mod@edits`] puts what was found into a text that is kept as it is written;
//! * [`diff`] shows what changed between two texts, and [`words_said`] what they have in common.

pub mod canonical;
pub mod count;
pub mod diff;
pub mod digest;
pub mod doc;
pub mod edits;
pub mod figure;
pub mod find;
pub mod fold;
#[cfg(any(test, feature = "generators"))]
pub mod generators;
pub mod html;
pub mod language;
pub mod markdown;
pub mod plain;
pub mod reading;
pub mod rewrite;
pub mod script;
pub mod sentences;
mod tags;
pub mod typography;
pub mod words_said;
