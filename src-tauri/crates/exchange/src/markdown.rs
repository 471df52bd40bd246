//! Markdown with YAML front matter: one edition in one file.

mod front_matter;
pub mod read;
pub mod write;
