//! What `cargo desk` and `cargo verify` are made of, and the hands that drive the real window.
//!
//! The window tests use [`clipboard`], [`display`], [`driver`], [`keyboard`] and [`page`] too.

pub mod clipboard;
pub mod desk;
pub mod display;
pub mod driver;
mod http;
mod interface;
pub mod keyboard;
mod node;
mod packages;
pub mod page;
mod process;
mod program;
pub mod root;
mod stamp;
mod tour;
pub mod verify;
