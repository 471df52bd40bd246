//! What a user has said of sentences, which an alignment keeps to.

use std::ops::Range;

/// Something a user has said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fix {
    /// These translate one another, as one bead.
    Pair { source: Range<usize>, target: Range<usize> },
    /// These sentences of the source have no counterpart.
    SourceAlone(Range<usize>),
    /// These sentences of the target have no counterpart.
    TargetAlone(Range<usize>),
}

/// Why fixes cannot all be kept to. Sentences are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    #[error("{0} names sentences that are not there: the source has {1}, the target {2}")]
    NotThere(Fix, usize, usize),
    #[error("{0} names no sentence")]
    Empty(Fix),
    #[error("{0} and {1} have a sentence in common, or cross; take one of them back")]
    Against(Fix, Fix),
}

impl Fix {
    /// Whether it names one of these sentences.
    pub(crate) fn touches(&self, source: &Range<usize>, target: &Range<usize>) -> bool {
        let meet =
            |one: &Range<usize>, other: &Range<usize>| one.start.max(other.start) < one.end.min(other.end);
        let (from, to) = self.sides();
        meet(&from, source) || meet(&to, target)
    }

    /// The sentences named on each side.
    pub fn sides(&self) -> (Range<usize>, Range<usize>) {
        match self {
            Fix::Pair { source, target } => (source.clone(), target.clone()),
            Fix::SourceAlone(source) => (source.clone(), 0..0),
            Fix::TargetAlone(target) => (0..0, target.clone()),
        }
    }
}

impl std::fmt::Display for Fix {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fix::Pair { source, target } => write!(formatter, "the pair {source:?} and {target:?}"),
            Fix::SourceAlone(source) => write!(formatter, "{source:?} of the source without counterpart"),
            Fix::TargetAlone(target) => write!(formatter, "{target:?} of the target without counterpart"),
        }
    }
}

/// Fixes that can all be kept to. They say something of each sentence of the texts, so they are lent and never copied.
#[derive(Debug, Default)]
pub(crate) struct Fixes {
    /// In the order of both sides.
    pub pairs: Vec<(Range<usize>, Range<usize>)>,
    pub alone: Alone,
}

/// Which sentences of the whole texts have no counterpart.
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

impl Fixes {
    /// Puts fixes in order, in texts of so many sentences.
    pub fn new(fixes: &[Fix], source: usize, target: usize) -> Result<Fixes, Contradiction> {
        let is_any_alone = fixes.iter().any(|fix| !matches!(fix, Fix::Pair { .. }));
        let flags = |length: usize| if is_any_alone { vec![false; length] } else { Vec::new() };
        let mut alone = Alone { source: flags(source), target: flags(target) };
        let mut pairs: Vec<&Fix> = Vec::new();
        for fix in fixes {
            let (from, to) = fix.sides();
            let is_empty = match fix {
                Fix::Pair { .. } => from.is_empty() || to.is_empty(),
                _ => from.is_empty() && to.is_empty(),
            };
            if is_empty {
                return Err(Contradiction::Empty(fix.clone()));
            }
            if from.end > source || to.end > target {
                return Err(Contradiction::NotThere(fix.clone(), source, target));
            }
            match fix {
                Fix::Pair { .. } => pairs.push(fix),
                Fix::SourceAlone(range) => alone.source[range.clone()].fill(true),
                Fix::TargetAlone(range) => alone.target[range.clone()].fill(true),
            }
        }
        pairs.sort_by_key(|fix| fix.sides().0.start);
        pairs.dedup();
        for two in pairs.windows(2) {
            let ((from, to), (next_from, next_to)) = (two[0].sides(), two[1].sides());
            if next_from.start < from.end || next_to.start < to.end {
                return Err(Contradiction::Against(two[0].clone(), two[1].clone()));
            }
        }
        for pair in &pairs {
            let (from, to) = pair.sides();
            if alone.forbids(from.clone(), to.clone()) {
                let meets = |other: &&Fix| !matches!(other, Fix::Pair { .. }) && other.touches(&from, &to);
                let other = fixes.iter().find(meets).unwrap_or(pair);
                return Err(Contradiction::Against((*pair).clone(), other.clone()));
            }
        }
        Ok(Fixes { pairs: pairs.into_iter().map(Fix::sides).collect(), alone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(source: Range<usize>, target: Range<usize>) -> Fix {
        Fix::Pair { source, target }
    }

    #[test]
    fn what_cannot_all_be_kept_to_is_refused() {
        let said = |fixes: &[Fix]| {
            Fixes::new(fixes, 5, 5).map(|fixes| fixes.pairs.len()).map_err(|error| error.to_string())
        };
        assert_eq!(said(&[pair(2..3, 3..5), pair(0..1, 1..2), Fix::SourceAlone(4..5)]), Ok(2));
        assert_eq!(said(&[pair(0..1, 0..1), pair(0..1, 0..1)]), Ok(1));
        assert!(said(&[pair(0..1, 2..3), pair(1..2, 0..1)]).unwrap_err().contains("cross"));
        assert!(said(&[pair(0..2, 0..1), Fix::SourceAlone(1..2)]).unwrap_err().contains("in common"));
        assert!(said(&[pair(4..6, 0..1)]).unwrap_err().contains("not there"));
        assert!(said(&[pair(1..1, 0..1)]).unwrap_err().contains("no sentence"));
    }
}
