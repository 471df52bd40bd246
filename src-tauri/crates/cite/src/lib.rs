//! Sources to formatted notes and back.
//!
//! [`read::read_note`] reads one pasted note into [`fields::NoteFields`]; the words of the note stay with whoever
//! asks. It works from the outside to the inside: [`clean`] mends the spaces, [`lead`] drops the note's number and
//! "see also", the day of access and the [`addresses`] are cut out, then one of the shapes divides the rest into
//! authors, title and what follows, and [`dates`], [`people`], numbers and imprints are read in their own files.

mod access;
pub mod addresses;
pub mod clean;
mod contributors;
pub mod dates;
mod details;
pub mod fields;
mod imprint;
pub mod lead;
mod numbers;
pub mod people;
mod quotes;
pub mod read;
mod reading;
mod segments;
mod shape;
mod title_language;
mod words;
