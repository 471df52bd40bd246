//! All that is known of how the two texts translate one another.

use crate::bead::{Bead, NARROW, SHAPES};
use crate::ends::Ends;
use crate::joints::Joints;
use crate::lengths::Lengths;
use crate::links::Links;
use crate::options::Options;
use crate::shapes::Shapes;
use crate::side::Side;

/// How much is believed of what words say. Their evidence is counted once in each direction and as if each word were
/// chosen for itself, so it comes to more than it is. Chosen on the part looked at.
pub(crate) const WORDS: f32 = 0.7;

#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub links: Links,
    pub lengths: Option<Lengths>,
    pub ends: Option<Ends>,
    pub joints: Option<Joints>,
    pub shapes: Shapes,
    /// How many of [`SHAPES`] are tried.
    pub tried: usize,
}

impl Model {
    /// Before anything is aligned.
    pub fn new(source: &Side, target: &Side, links: Links, options: &Options) -> Model {
        Model {
            links,
            lengths: options.lengths.then(|| Lengths::new(source, target)),
            ends: options.ends.then(|| Ends::new(source, target)),
            joints: options.joints.then(|| Joints::new(source, target)),
            shapes: Shapes::new(),
            tried: if options.wide { SHAPES.len() } else { NARROW },
        }
    }

    /// Learns the habits of the document from beads, each by its confidence.
    pub fn learn(&mut self, source: &Side, target: &Side, beads: &[Bead]) {
        if let Some(lengths) = &mut self.lengths {
            lengths.learn(source, target, beads);
        }
        if let Some(ends) = &mut self.ends {
            ends.learn(source, target, beads);
        }
        if let Some(joints) = &mut self.joints {
            joints.learn(source, target, beads);
        }
        self.shapes = Shapes::learned(beads);
    }
}
