//! The heaviest chain of points that rise on both sides.

/// The heaviest chain that ends at a column, for runs of columns from the first (a Fenwick tree of maxima).
pub(crate) struct Heaviest(Vec<(f32, Option<u32>)>);

impl Heaviest {
    pub fn new(columns: usize) -> Heaviest {
        Heaviest(vec![(0.0, None); columns + 1])
    }

    /// The heaviest that ends before the column.
    pub fn below(&self, column: usize) -> (f32, Option<u32>) {
        let mut best = (0.0, None);
        let mut at = column;
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    /// Says that the chain which ends with this point, at this column, weighs so much.
    pub fn put(&mut self, column: usize, weight: f32, point: u32) {
        let mut at = column + 1;
        while at < self.0.len() {
            if weight > self.0[at].0 {
                self.0[at] = (weight, Some(point));
            }
            at += at & at.wrapping_neg();
        }
    }
}
