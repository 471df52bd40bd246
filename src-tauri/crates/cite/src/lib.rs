//! Sources to formatted notes and back.
//!
//! [`read::read_note`] reads one pasted note into fields: the words of the note stay with whoever asks.

pub mod addresses;
pub mod clean;
pub mod dates;
pub mod fields;
mod words;
