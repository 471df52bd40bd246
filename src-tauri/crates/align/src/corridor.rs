//! The part of all places of a path that is looked at.

use crate::bead::Bead;

/// A node `(i, j)` stands behind `i` sentences of the source and `j` of the target. A corridor has a run of nodes for
/// each `i`; neither end of the runs ever goes back, and the first and the last node are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Corridor {
    /// The first `j` and the one behind the last.
    rows: Vec<(u32, u32)>,
    /// Where the nodes of a row begin, all rows in one.
    starts: Vec<usize>,
}

impl Corridor {
    /// All nodes.
    pub fn whole(source: usize, target: usize) -> Corridor {
        Corridor::of_rows(vec![(0, target as u32 + 1); source + 1])
    }

    /// The nodes so many places at most from some beads' ends, the beads being of whole texts.
    pub fn around(beads: &[Bead], source: usize, target: usize, width: usize) -> Corridor {
        let nodes = std::iter::once((0, 0)).chain(beads.iter().map(|bead| (bead.source.end, bead.target.end)));
        Corridor::along(nodes, source, target, width)
    }

    /// The nodes near some others, which go forward.
    pub fn along(
        nodes: impl Iterator<Item = (usize, usize)>,
        source: usize,
        target: usize,
        width: usize,
    ) -> Corridor {
        let mut rows = vec![(u32::MAX, 0); source + 1];
        let mut last: Option<(usize, usize)> = None;
        let ends = std::iter::once((source, target));
        for (i, j) in nodes.chain(ends) {
            // A bead is a step; all nodes of the rectangle that it spans are near.
            let (from_i, from_j) = last.unwrap_or((i, j));
            for row in &mut rows[from_i.saturating_sub(width)..=(i + width).min(source)] {
                row.0 = row.0.min(from_j.saturating_sub(width) as u32);
                row.1 = row.1.max((j + width).min(target) as u32 + 1);
            }
            last = Some((i, j));
        }
        rows[0].0 = 0;
        rows[source].1 = target as u32 + 1;
        // A row that no node was near is bridged by its neighbours.
        for at in 1..rows.len() {
            rows[at].1 = rows[at].1.max(rows[at - 1].1);
        }
        for at in (1..rows.len()).rev() {
            rows[at - 1].0 = rows[at - 1].0.min(rows[at].0);
        }
        Corridor::of_rows(rows)
    }

    fn of_rows(rows: Vec<(u32, u32)>) -> Corridor {
        let mut starts = Vec::with_capacity(rows.len() + 1);
        let mut nodes = 0;
        for (first, end) in &rows {
            starts.push(nodes);
            nodes += (end - first) as usize;
        }
        starts.push(nodes);
        Corridor { rows, starts }
    }

    /// The nodes of a row.
    pub fn row(&self, i: usize) -> std::ops::Range<usize> {
        self.rows[i].0 as usize..self.rows[i].1 as usize
    }

    /// The number of a node among all; none if it is not in the corridor.
    pub fn place(&self, i: usize, j: usize) -> Option<usize> {
        let row = self.row(i);
        row.contains(&j).then(|| self.starts[i] + j - row.start)
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.starts[self.rows.len()]
    }

    /// Whether a path comes so near to an edge that it may have wanted to go beyond.
    pub fn is_touched(&self, beads: &[Bead], target: usize, near: usize) -> bool {
        beads.iter().any(|bead| {
            let row = self.row(bead.source.end);
            let j = bead.target.end;
            (row.start > 0 && j < row.start + near) || (row.end <= target && j + near >= row.end)
        })
    }
}
