//! Which sentences of two texts translate which.

mod alignment;
mod bead;
mod cognates;
mod corridor;
mod ends;
mod lattice;
mod lengths;
mod links;
mod model;
mod options;
mod path;
mod posterior;
mod prepared;
mod side;
mod sound;
mod words;
mod tune;

pub use alignment::Alignment;
pub use bead::Bead;
pub use options::Options;
pub use prepared::Prepared;
