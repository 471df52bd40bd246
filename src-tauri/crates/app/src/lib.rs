//! The use cases of the desk.
//!
//! Everything that a user does is a command of the table in [`commands`]; the window, the command line,
//! the loopback server and the scenarios all run it through [`commands::dispatch`]. Every write passes
//! one door, [`change::change`], which checks the right to do it, opens the transaction and records who
//! did what. Clock, places on disk and the wish for randomness come in here and go no further down.

pub mod article;
pub mod audit;
pub mod bin;
pub mod change;
pub mod clock;
pub mod commands;
pub mod desk;
mod draft;
pub mod edition;
pub mod failure;
pub mod find;
pub mod history;
pub mod import;
pub mod library;
pub mod newsroom;
pub mod note;
pub mod people;
pub mod places;
pub mod publish;
mod sample;
pub mod settings;
pub mod spelling;
mod typescript;
pub mod typography;
pub mod wire;
