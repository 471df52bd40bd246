//! The use cases of the desk.
//!
//! Everything that a user does is a command of the table in [`commands`]; the window, the command line,
//! the loopback server and the scenarios all run it through [`commands::dispatch`]. Every write passes
//! one door, [`change::change`], which checks the right to do it, opens the transaction and records who
//! did what. Only who sits down in a newsroom without an administrator becomes one before anybody has a
//! right; that records itself (`newsroom`). Clock, places on disk and the wish for randomness come in here and go no further down.

pub mod align;
pub mod article;
pub mod audit;
mod bare_picture;
pub mod bin;
pub mod change;
pub mod cite;
pub mod clock;
pub mod commands;
pub mod count;
pub mod desk;
mod draft;
pub mod edition;
pub mod failure;
mod file;
pub mod find;
pub mod head_outdated;
pub mod history;
pub mod import;
pub mod library;
pub mod newsroom;
pub mod note;
pub mod note_outdated;
mod note_source;
mod note_words;
pub mod pairing;
pub mod pasted;
pub mod people;
pub mod picture;
pub mod places;
pub mod publish;
mod running_text;
mod sample;
pub mod settings;
pub mod spelling;
mod typescript;
pub mod typography;
mod undecided;
pub mod verify;
pub mod wire;
