//! The newsroom's file.
//!
//! One newsroom is one SQLite database, `NAME.hexapla`, and this is the only crate that knows so. A
//! [`Newsroom`] is opened once and used from any thread: [`Newsroom::read`] hands out a [`Reader`], a view
//! of one moment that never waits for a writer; [`Newsroom::write`] hands out a [`Writer`], a transaction
//! that is kept whole or not at all. Everything else is functions, one module a thing, that take one or
//! the other first:
//!
//! ```no_run
//! # fn main() -> Result<(), store::Error> {
//! let newsroom = store::Newsroom::open("Weekly.hexapla".as_ref())?;
//! let sections = newsroom.read(store::section::all_with_counts)?;
//! # Ok(())
//! # }
//! ```
//!
//! No rule of the newsroom is here: who may do what, what a revision holds, what may follow what is for
//! `editorial` and `app` to say. Every statement stands in a `.sql` file beside the function that runs it.

pub mod article;
pub mod asset;
pub mod audit;
pub mod bin;
mod column;
mod connection;
pub mod edition;
pub mod endnote;
mod error;
mod flaw;
mod migration;
pub mod newsroom;
pub mod pairing;
pub mod person;
pub mod revision;
mod search;
pub mod section;
pub mod setting;
mod sort_key;
pub mod source;
#[cfg(test)]
mod statements;
pub mod target;
pub mod undecided;

pub use connection::{Reader, Writer};
pub use error::Error;
pub use flaw::Flaw;
pub use migration::{NEWEST as NEWEST_SCHEMA, latest_backup};
pub use newsroom::{Founding, Newsroom};
