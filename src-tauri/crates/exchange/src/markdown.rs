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

/// Whether a text that has no name is taken for Markdown: it begins with front matter or with a heading of the first
/// rank, or has the words of a note as only Markdown has them.
///
/// ```
/// use exchange::markdown::is_likely;
/// assert!(is_likely("# Rivers\n\nThe river is low."));
/// assert!(is_likely("Rivers\n\nThe river is low.[^1]\n\n[^1]: Harbour office."));
/// assert!(!is_likely("Rivers\n\nThe river is low.[1]\n\n#rivers\n\n[1]: Harbour office."));
/// ```
pub fn is_likely(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let is_note = |line: &str| {
        line.strip_prefix("[^")
            .and_then(|rest| rest.split_once("]:"))
            .is_some_and(|(label, _)| !label.is_empty())
    };
    text.starts_with("---\n") || first.starts_with("# ") || text.lines().any(is_note)
}
