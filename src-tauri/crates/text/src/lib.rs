//! Documented below.
pub mod doc;
