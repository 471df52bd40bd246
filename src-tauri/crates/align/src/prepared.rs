//! Two texts made ready to be aligned.

use text::language::Language;

use crate::alignment::Alignment;
use crate::bead::Bead;
use crate::cognates::cognates;
use crate::corridor::Corridor;
use crate::lattice::{Lattice, Stretch};
use crate::links::Links;
use crate::model::Model;
use crate::options::Options;
use crate::path::{Alone, best};
use crate::posterior::judge;
use crate::side::Side;

/// Two texts made ready: what is in their sentences, and what was learned of how they translate one another.
#[derive(Debug, Clone)]
pub struct Prepared {
    source: Side,
    target: Side,
    model: Model,
}

impl Prepared {
    /// Reads two texts, one sentence an item, and learns from them.
    pub fn new<S: AsRef<str>, T: AsRef<str>>(
        source: &[S],
        source_language: &Language,
        target: &[T],
        target_language: &Language,
        options: &Options,
    ) -> Prepared {
        let source = Side::new(source, source_language);
        let target = Side::new(target, target_language);
        let counts = cognates(&source, &target, options);
        let links = Links::new(&source, &target, counts);
        let model = Model::new(&source, &target, links, options);
        let mut prepared = Prepared { source, target, model };
        if options.habits {
            let beads = prepared.beads();
            prepared.model.learn(&prepared.source, &prepared.target, &beads);
        }
        prepared
    }

    /// Aligns the texts.
    pub fn align(&self) -> Alignment {
        Alignment { beads: self.beads() }
    }

    fn beads(&self) -> Vec<Bead> {
        let (n, m) = (self.source.sentences.len(), self.target.sentences.len());
        let stretch = Stretch { source: 0..n, target: 0..m };
        let corridor = Corridor::whole(n, m);
        let lattice = Lattice::new(&self.source, &self.target, &self.model, stretch, corridor, self.model.tried);
        let alone = Alone::default();
        let mut beads = best(&lattice, &alone);
        judge(&lattice, &alone, &mut beads);
        beads
    }
}
