//! The part of all places of a path that is looked at.

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

    /// The nodes at most so far from the rectangles that each two of some nodes span; these go from the first to the
    /// last of all.
    pub fn along(nodes: &[(usize, usize)], width: usize) -> Corridor {
        let (source, target) = nodes.last().copied().unwrap_or_default();
        let mut rows = vec![(u32::MAX, 0); source + 1];
        for pair in nodes.windows(2) {
            let [(i, j), (next_i, next_j)] = [pair[0], pair[1]];
            for row in &mut rows[i.saturating_sub(width)..=(next_i + width).min(source)] {
                row.0 = row.0.min(j.saturating_sub(width) as u32);
                row.1 = row.1.max((next_j + width).min(target) as u32 + 1);
            }
        }
        Corridor::of_rows(rows)
    }

    /// The nodes in rows, of each the first `j` and the one behind the last.
    pub fn of_rows(rows: Vec<(u32, u32)>) -> Corridor {
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
}
