//! Which sentences of two texts translate which.

mod alignment;
mod bead;
mod corridor;
mod ends;
mod guide;
mod lattice;
mod lengths;
mod lexicon;
mod links;
mod looks;
mod memory;
mod model;
mod options;
mod path;
mod posterior;
mod prepared;
mod shapes;
mod side;
mod sound;
mod words;
mod tune;

pub use alignment::Alignment;
pub use bead::Bead;
pub use memory::Memory;
pub use options::Options;
pub use prepared::Prepared;
