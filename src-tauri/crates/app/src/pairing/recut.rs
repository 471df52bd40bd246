//! A sentence of the original that was cut in two stands, with both halves, beside what translates it, and one that was
//! joined of two beside what translated these: until a person says otherwise. This is so while the original's change waits
//! to be settled; where a paragraph was only split inside a sentence nothing waits, and the aligner says what the halves
//! stand beside.

use std::collections::{BTreeMap, HashSet};

use align::BlockFix;
use editorial::bead::Bead;
use editorial::edition::EditionBlock;
use editorial::groups::Groups;
use editorial::id::BlockId;
use editorial::outdated::became;
use editorial::sentence::Sentence;
use store::Reader;
use store::pairing::{SentenceFix, SentenceName};

use super::counterparts::{Counterparts, Numbers};
use super::sentences::named;
use super::sides::Texts;
use super::standing::{Numbered, meet, standing};
use super::state::{said, sentences_with_blocks};
use crate::failure::Failure;

/// How the sentences of the original in a bead were cut otherwise, and what stood for them. Sentences are numbered in the
/// bead, whose blocks are in the order of the texts.
pub(super) struct Recut {
    /// What those that were have become.
    became: Vec<(Vec<usize>, Vec<usize>)>,
    then: Numbered,
    now: Numbered,
    target: Numbered,
    /// The numbers of those of the translation that stood for each that was, as the aligner finds.
    counterparts: Numbers,
    /// The bead's blocks, with those that are gone from the texts.
    blocks: HashSet<BlockId>,
}

impl Recut {
    /// That of a bead; none if no sentence of it was cut otherwise.
    pub fn of(
        reader: &Reader,
        lately: &Counterparts,
        texts: &Texts,
        bead: &Bead,
    ) -> Result<Option<Recut>, Failure> {
        if bead.source.iter().all(|block| block.digest.is_none()) {
            return Ok(None);
        }
        let Some(said) = said(reader, texts, bead)? else { return Ok(None) };
        let bare = |all: &[(BlockId, Sentence)]| -> Vec<Sentence> {
            all.iter().map(|(_, sentence)| sentence.clone()).collect()
        };
        let (then, now) = (bare(&said.sentences_then), bare(&said.sentences_now));
        let became = became(&then, &now, &texts.languages[0]);
        if became.iter().all(|(old, new)| old.len() == 1 && new.len() == 1) {
            return Ok(None);
        }
        let target: Vec<&EditionBlock> =
            bead.target.iter().filter_map(|block| texts.target.get(&block.id)).collect();
        let target = sentences_with_blocks(&target, &texts.languages[1]);
        let numbered = |all: &[(BlockId, Sentence)]| named(all).into_iter().enumerate().collect();
        Ok(Some(Recut {
            became: became.into_iter().map(|(old, new)| (old.collect(), new.collect())).collect(),
            then: numbered(&said.sentences_then),
            now: numbered(&said.sentences_now),
            counterparts: lately.numbers(&then, &target, &texts.languages),
            target: numbered(&target),
            blocks: bead.blocks().collect(),
        }))
    }

    /// What stands together because it did before the original was cut otherwise.
    pub fn together(&self, fixes: &[SentenceFix]) -> Vec<BlockFix> {
        let counterparts = self.counterparts(fixes);
        // What had a counterpart in common stood together then.
        let mut groups = Groups::of(self.became.len());
        let mut holder = BTreeMap::new();
        for (number, (old, _)) in self.became.iter().enumerate() {
            for counterpart in old.iter().filter_map(|place| counterparts.get(*place)).flatten() {
                groups.join(number, *holder.entry(*counterpart).or_insert(number));
            }
        }
        let mut together: BTreeMap<usize, (bool, Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (number, (old, new)) in self.became.iter().enumerate() {
            let (is_cut, source, target) = together.entry(groups.first(number)).or_default();
            *is_cut |= old.len() != 1 || new.len() != 1;
            source.extend(new);
            target.extend(old.iter().filter_map(|place| counterparts.get(*place)).flatten());
        }
        let found = together.into_values().filter(|(is_cut, _, target)| *is_cut && !target.is_empty());
        let fix = |(_, mut source, mut target): (bool, Vec<usize>, Vec<usize>)| {
            source.sort_unstable();
            target.sort_unstable();
            target.dedup();
            BlockFix { source, target }
        };
        found.map(fix).collect()
    }

    /// What a person who says that the bead is right says of sentences of which nothing is set.
    pub fn fixes(&self, kept: &[SentenceFix]) -> Vec<SentenceFix> {
        let set = standing([&self.now, &self.target], &self.blocks, kept);
        let is_free = |cut: &BlockFix| !set.iter().flatten().any(|fix| meet(fix, cut));
        let names = |all: &Numbered, numbers: &[usize]| -> Vec<SentenceName> {
            numbers.iter().filter_map(|number| all.get(*number)).map(|(_, name)| *name).collect()
        };
        let fix = |cut: BlockFix| SentenceFix {
            source: names(&self.now, &cut.source),
            target: names(&self.target, &cut.target),
        };
        self.together(kept).into_iter().filter(is_free).map(fix).collect()
    }

    /// What stood for each sentence that was. What a person set of it comes before what the aligner finds.
    fn counterparts(&self, fixes: &[SentenceFix]) -> Numbers {
        let mut counterparts = self.counterparts.clone();
        let set = standing([&self.then, &self.target], &self.blocks, fixes);
        for BlockFix { source, target } in set.iter().flatten() {
            for (number, found) in counterparts.iter_mut().enumerate() {
                if source.contains(&number) {
                    found.clone_from(target);
                } else {
                    found.retain(|counterpart| !target.contains(counterpart));
                }
            }
        }
        counterparts
    }
}
