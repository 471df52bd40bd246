//! Markdown with YAML front matter: one edition in one file.

mod front_matter;
mod head;
pub mod read;
mod scalar;
mod typography;
pub mod write;

pub use head::HeadText;
pub use typography::{InHead, SetFile, set_typography};

/// Parts a file into its front matter, with the lines around it, and its body.
pub fn parted(file: &str) -> (&str, &str) {
    let body = front_matter::split(file).body;
    file.split_at(file.len() - body.len())
}
