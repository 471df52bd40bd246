//! The manuscript.
pub mod canonical;
pub mod count;
pub mod diff;
pub mod digest;
pub mod doc;
pub mod fold;
#[cfg(any(test, feature = "generators"))]
pub mod generators;
pub mod html;
pub mod language;
pub mod markdown;
pub mod plain;
pub mod sentences;
