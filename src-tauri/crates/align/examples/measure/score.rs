//! Strict precision, recall and F1 as Sennrich and Volk (2010) define them.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use align::Bead;

pub type Gold = HashSet<(Range<usize>, Range<usize>)>;

/// The two sides of a bead; where one is empty it does not matter.
pub fn sides(source: &Range<usize>, target: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let side = |range: &Range<usize>| if range.is_empty() { 0..0 } else { range.clone() };
    (side(source), side(target))
}

/// Counts over documents.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Of all beads given.
    right: usize,
    given: usize,
    /// Of the gold's beads with two sides.
    found: usize,
    wanted: usize,
}

impl Score {
    pub fn add(&mut self, gold: &Gold, beads: &[Bead]) {
        let given: Gold = beads.iter().map(|bead| sides(&bead.source, &bead.target)).collect();
        self.given += given.len();
        self.right += given.intersection(gold).count();
        let wanted = || gold.iter().filter(|(source, target)| !source.is_empty() && !target.is_empty());
        self.wanted += wanted().count();
        self.found += wanted().filter(|bead| given.contains(bead)).count();
    }

    /// The same for the beads with sentences of a part of the source; those without any are wrong or right in neither part.
    pub fn add_part(&mut self, gold: &Gold, beads: &[Bead], is_in: impl Fn(usize) -> bool) {
        let has = |source: &Range<usize>| !source.is_empty() && is_in(source.start);
        let gold = gold.iter().filter(|(source, _)| has(source)).cloned().collect();
        let beads: Vec<Bead> = beads.iter().filter(|bead| has(&bead.source)).cloned().collect();
        self.add(&gold, &beads);
    }

    pub fn f1(&self) -> f64 {
        let precision = self.right as f64 / self.given.max(1) as f64;
        let recall = self.found as f64 / self.wanted.max(1) as f64;
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "F1 {:.4} ({:5} beads)", self.f1(), self.wanted)
    }
}
