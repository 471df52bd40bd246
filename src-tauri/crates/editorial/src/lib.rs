//! The rules of the newsroom.
//!
//! Everything here is a value or a pure function: no clock, no files, no database. What the words
//! mean (newsroom, article, edition, block, endnote, person, byline, revision) is the table of the
//! design page; each module holds one of them.

pub mod article;
pub mod bead;
pub mod beside_words;
pub mod bin;
pub mod by_position;
pub mod carried;
pub mod edition;
pub mod endnote;
pub mod groups;
pub mod id;
pub mod joined;
pub mod mend;
pub mod moved;
pub mod name;
pub mod outdated;
pub mod parts;
pub mod person;
pub mod progress;
pub mod revision;
pub mod rights;
pub mod rising;
pub mod section;
pub mod sentence;
pub mod sitting;
pub mod slug;
pub mod state;
pub mod undecided;
