//! What a user has said to have no counterpart, which an alignment keeps to.

use std::ops::Range;

/// Which sentences of the whole texts have no counterpart; nothing for a side all of which may have one. This says something of
/// each sentence, so it is lent and never copied.
#[derive(Debug, Default)]
pub(crate) struct Alone {
    pub source: Vec<bool>,
    pub target: Vec<bool>,
}

impl Alone {
    /// Whether one of these would be paired.
    pub fn forbids(&self, source: Range<usize>, target: Range<usize>) -> bool {
        let has =
            |flags: &[bool], range: Range<usize>| flags.get(range).is_some_and(|flags| flags.contains(&true));
        !source.is_empty() && !target.is_empty() && (has(&self.source, source) || has(&self.target, target))
    }

    /// Whether a bead of one side was said to have no other.
    pub fn names(&self, source: &Range<usize>, target: &Range<usize>) -> bool {
        let first = |flags: &[bool], range: &Range<usize>| flags.get(range.start) == Some(&true);
        (target.is_empty() && !source.is_empty() && first(&self.source, source))
            || (source.is_empty() && !target.is_empty() && first(&self.target, target))
    }
}
