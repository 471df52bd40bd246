//! The manuscript.
pub mod canonical;
pub mod digest;
pub mod doc;
pub mod html;
pub mod markdown;
pub mod plain;
