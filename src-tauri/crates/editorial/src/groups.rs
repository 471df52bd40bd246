//! Numbers in groups.

/// Numbers from 0 on: each knows one before it in its group, or itself if it is the first.
#[derive(Debug, Clone)]
pub struct Groups(Vec<usize>);

impl Groups {
    /// So many numbers, each in a group of its own.
    pub fn of(count: usize) -> Groups {
        Groups((0..count).collect())
    }

    /// The first of a number's group.
    pub fn first(&mut self, mut number: usize) -> usize {
        while self.0[number] != number {
            self.0[number] = self.0[self.0[number]];
            number = self.0[number];
        }
        number
    }

    /// Makes the groups of two numbers one.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }
}
