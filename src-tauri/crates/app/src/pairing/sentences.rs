//! Which sentences of a bead stand for which.

use std::collections::{HashMap, HashSet};

use align::BlockFix;
use editorial::bead::{Bead, Made, Places, SourceBlock, TargetBlock, in_order};
use editorial::id::{BlockId, EditionId};
use editorial::mend;
use editorial::rights::Action;
use editorial::sentence::Sentence;
use store::Reader;
use store::pairing::{SentenceFix, SentenceName, SetIn};
use text::digest::Digest;
use uuid::Uuid;

use super::aligned::{Ready, ready};
use super::beforehand::Beforehand;
use super::fixes_before::FixesBefore;
use super::put::Before;
use super::recut::Recut;
use super::sides::Sides;
use super::standing::{Numbered, meet, standing};
use super::{beads_not_found, ids};
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::wire::pairing::*;
use crate::wire::{incoming, number};

/// See [`crate::commands`].
pub fn sentence_beads(
    desk: &Desk,
    _: &mut Changes,
    request: SentenceBeadsQuery,
) -> Result<SentenceBeads, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let wanted = ids(&request.source, &request.target)?;
    desk.open()?.newsroom.read(|reader| {
        let sides = Sides::get(reader, id)?;
        let held = Held::of(reader, desk, &sides, &wanted)?;
        Ok(SentenceBeads { beads: held.beads(&store::pairing::sentence_fixes(reader, id)?) })
    })
}

/// See [`crate::commands`].
pub fn mend_sentences(
    desk: &Desk,
    changes: &mut Changes,
    request: MendSentences,
) -> Result<MendedSentences, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let (kind, places) = told(&request.mend);
    let wanted: Vec<String> =
        places.iter().flat_map(|side| side.iter().map(|place| place.block.clone())).collect();
    let wanted = ids(&wanted, &[])?;
    let find = |reader: &Reader, sides: &Sides| Held::of(reader, desk, sides, &wanted);
    let found = Beforehand::find(desk, id, find)?;
    change(desk, changes, Action::Write, id, |change| {
        change.detail = kind.to_owned();
        let sides = Sides::get(change, id)?;
        let held = found.or(&sides, || find(change, &sides))?;
        let kept = store::pairing::sentence_fixes(change, id)?;
        let mend = held.mend_of(&request.mend, [held.named(0, places[0])?, held.named(1, places[1])?]);
        let fixes = held.mended(&kept, &mend)?;
        let before = Before::of_sentences(&sides, FixesBefore::of(&sides, &kept, &fixes));
        store::pairing::set_sentence_fixes(change, id, &fixes)?;
        change.changes.tag(format!("pairing:{id}"));
        Ok(MendedSentences { beads: held.beads(&fixes), before: before.written()? })
    })
}

/// What a mend is called in the record, and the sentences that it names on both sides.
fn told(mend: &SentenceMend) -> (&'static str, [&[SentencePlace]; 2]) {
    match mend {
        SentenceMend::Join { source, target } => ("join", [source, target]),
        SentenceMend::Split { source, target } => ("split", [source, target]),
        SentenceMend::Shift { target, .. } => ("shift", [&[], std::slice::from_ref(target)]),
        SentenceMend::Link { source, target } => ("link", [source, target]),
        SentenceMend::Alone { source, target } => ("alone", [source, target]),
        SentenceMend::Free { source, target } => ("free", [source, target]),
    }
}

/// The sentences of the bead that holds some blocks.
struct Held {
    ready: Ready,
    /// The ids of both sides' blocks in order.
    ids: [Vec<BlockId>; 2],
    /// The places of the bead's blocks.
    blocks: [Vec<usize>; 2],
    /// The bead's blocks, with those that are gone from the texts.
    all: HashSet<BlockId>,
    /// The bead's sentences of both sides, by their numbers in the whole texts, with their names.
    sentences: [Numbered; 2],
    /// How the original was cut otherwise, with the numbers in the whole texts of each bead's sentences of both sides.
    recut: Vec<(Recut, [Vec<usize>; 2])>,
}

impl Held {
    fn of(reader: &Reader, desk: &Desk, sides: &Sides, wanted: &HashSet<BlockId>) -> Result<Held, Failure> {
        let places: Places = sides.places();
        let held: Vec<_> = sides.beads().into_iter().filter(|bead| bead.holds(wanted)).collect();
        let (source, target): (Vec<_>, Vec<_>) = held.iter().map(|bead| places.of_bead(bead)).unzip();
        let blocks = [source.concat(), target.concat()];
        if blocks.iter().all(Vec::is_empty) {
            return Err(beads_not_found());
        }
        let all = |edition: &editorial::edition::Edition| -> Vec<BlockId> {
            edition.content.blocks.iter().map(|block| block.id).collect()
        };
        let ready = ready(reader, &desk.alignments, sides)?;
        let ids = [all(&sides.source), all(&sides.target)];
        let sentences = [0, 1].map(|side| names(&ready.sentences[side], &ids[side], &blocks[side]));
        let texts = sides.texts_of(&held);
        let mut recut = Vec::new();
        for bead in &held {
            let numbers = |side: usize, own: &[usize]| -> Vec<usize> {
                let own =
                    ready.sentences[side].iter().enumerate().filter(|(_, (place, _))| own.contains(place));
                own.map(|(number, _)| number).collect()
            };
            let (source, target) = places.of_bead(bead);
            let found = Recut::of(reader, &desk.counterparts, &texts, bead)?;
            recut.extend(found.map(|recut| (recut, [numbers(0, &source), numbers(1, &target)])));
        }
        let all = held.iter().flat_map(Bead::blocks).collect();
        Ok(Held { ready, ids, blocks, all, sentences, recut })
    }

    /// The sentences at these places, in order.
    fn named(&self, side: usize, places: &[SentencePlace]) -> Result<Vec<usize>, Failure> {
        let mut named = Vec::new();
        for place in places {
            let mut numbers = self.sentences[side].iter().map(|(number, _)| *number);
            named.push(
                numbers.find(|number| self.place(side, *number) == *place).ok_or_else(beads_not_found)?,
            );
        }
        named.sort_unstable();
        named.dedup();
        Ok(named)
    }

    fn place(&self, side: usize, sentence: usize) -> SentencePlace {
        let (block, sentence) = &self.ready.sentences[side][sentence];
        place(self.ids[side][*block], sentence)
    }

    fn beads(&self, fixes: &[SentenceFix]) -> Vec<SentenceBead> {
        let place = |side: usize, id: BlockId| self.place(side, number_of(id));
        let bead = |bead: &Bead| SentenceBead {
            source: bead.source.iter().map(|block| place(0, block.id)).collect(),
            target: bead.target.iter().map(|block| place(1, block.id)).collect(),
            sureness: match bead.made {
                Made::Aligner(confidence) => Some((confidence * 100.0).round() / 100.0),
                Made::Person | Made::Writing => None,
            },
            unsure: bead.made.is_unsure(),
            set: bead.made == Made::Person,
        };
        self.aligned(fixes).iter().map(bead).collect()
    }

    /// The sentences as they are aligned around what was set, in the order in which they are read, as beads of blocks that
    /// have the sentences' numbers: they are mended as blocks are.
    fn aligned(&self, fixes: &[SentenceFix]) -> Vec<Bead> {
        let set: Vec<BlockFix> = self.found(fixes).into_iter().flatten().collect();
        let mut recut = self.recut(fixes);
        recut.retain(|cut| !set.iter().any(|fix| meet(fix, cut)));
        let fixes: Vec<BlockFix> = set.iter().chain(&recut).cloned().collect();
        let beads = self.ready.prepared.sentences(&self.blocks[0], &self.blocks[1], &fixes);
        let is_recut = |bead: &align::SentenceBead| {
            recut.iter().any(|cut| cut.source == bead.source && cut.target == bead.target)
        };
        let bead = |bead: align::SentenceBead| Bead {
            made: match bead.fixed {
                true if is_recut(&bead) => Made::Writing,
                true => Made::Person,
                false => Made::Aligner(f64::from(bead.confidence)),
            },
            source: bead
                .source
                .iter()
                .map(|number| SourceBlock { id: as_block(0, *number), digest: None })
                .collect(),
            target: bead
                .target
                .iter()
                .map(|number| TargetBlock { id: as_block(1, *number), confirmed: false })
                .collect(),
            joined: Vec::new(),
        };
        in_order(beads.into_iter().map(bead).collect(), &self.places())
    }

    /// What stands together because it did before the original was cut otherwise.
    fn recut(&self, fixes: &[SentenceFix]) -> Vec<BlockFix> {
        let named = |all: &[usize], some: Vec<usize>| -> Vec<usize> {
            some.into_iter().filter_map(|place| all.get(place).copied()).collect()
        };
        let of_bead = |(recut, [source, target]): &(Recut, [Vec<usize>; 2])| {
            let together = recut.together(fixes).into_iter();
            let named = |cut: BlockFix| BlockFix {
                source: named(source, cut.source),
                target: named(target, cut.target),
            };
            together.map(named).collect::<Vec<_>>()
        };
        self.recut.iter().flat_map(of_bead).collect()
    }

    /// Where each fix stands in the bead; none where it does not, or where another stands.
    fn found(&self, fixes: &[SentenceFix]) -> Vec<Option<BlockFix>> {
        standing([&self.sentences[0], &self.sentences[1]], &self.all, fixes)
    }

    fn places(&self) -> Places {
        let [source, target] = [0, 1].map(|side| {
            self.sentences[side].iter().map(move |(number, _)| as_block(side, *number)).collect::<Vec<_>>()
        });
        Places::of(source, target)
    }

    /// What is asked of these sentences, said of blocks.
    fn mend_of(&self, mend: &SentenceMend, [source, target]: [Vec<usize>; 2]) -> mend::Mend {
        let source = source.into_iter().map(|number| as_block(0, number)).collect();
        let target: Vec<BlockId> = target.into_iter().map(|number| as_block(1, number)).collect();
        match mend {
            SentenceMend::Join { .. } => mend::Mend::Join { source, target },
            SentenceMend::Split { .. } => mend::Mend::Split { source, target },
            SentenceMend::Shift { by, .. } => mend::Mend::Shift { target: target[0], by: *by },
            SentenceMend::Link { .. } => mend::Mend::Link { source, target },
            SentenceMend::Alone { .. } => mend::Mend::Alone { source, target },
            SentenceMend::Free { .. } => mend::Mend::Free { source, target },
        }
    }

    /// What is set of sentences after a mend.
    fn mended(&self, kept: &[SentenceFix], mend: &mend::Mend) -> Result<Vec<SentenceFix>, Failure> {
        let after = mend::mend(self.aligned(kept), &self.places(), mend).map_err(|_| beads_not_found())?;
        let known: HashMap<BlockId, SentenceName> = [0, 1]
            .into_iter()
            .flat_map(|side| {
                self.sentences[side].iter().map(move |(number, name)| (as_block(side, *number), *name))
            })
            .collect();
        let names = |blocks: &mut dyn Iterator<Item = BlockId>| {
            blocks.filter_map(|id| known.get(&id).copied()).collect()
        };
        let set = after.beads.iter().filter(|bead| bead.made == Made::Person);
        let set = set.map(|bead| SentenceFix {
            source: names(&mut bead.source.iter().map(|block| block.id)),
            target: names(&mut bead.target.iter().map(|block| block.id)),
        });
        // What was set and does not stand here now, because the texts say something else or elsewhere, may come back; not so
        // what was set of sentences of which something else is said here.
        let touched: HashSet<SentenceName> =
            after.touched.iter().filter_map(|id| known.get(id).copied()).collect();
        let found = self.found(kept);
        let is_kept = |(fix, found): (&SentenceFix, Option<BlockFix>)| {
            let is_touched = |name: &SentenceName| match name.set_in {
                Some(_) => touched.contains(name),
                None => touched.iter().any(|one| one.digest == name.digest),
            };
            let meets = fix.source.iter().chain(&fix.target).any(is_touched);
            (found.is_none() && !meets).then(|| fix.clone())
        };
        let mut fixes: Vec<SentenceFix> = kept.iter().zip(found).filter_map(is_kept).collect();
        fixes.extend(set);
        fixes.sort();
        fixes.dedup();
        Ok(fixes)
    }
}

/// The name by which a sentence is mended as if it were a block.
fn as_block(side: usize, sentence: usize) -> BlockId {
    BlockId(Uuid::from_u64_pair(side as u64, sentence as u64))
}

/// The number of a sentence that has such a name.
fn number_of(block: BlockId) -> usize {
    block.0.as_u64_pair().1 as usize
}

/// The sentences of some blocks of a side, by their numbers, with their names.
fn names(sentences: &[(usize, Sentence)], ids: &[BlockId], blocks: &[usize]) -> Numbered {
    let mut naming = Naming::default();
    let wanted = sentences.iter().enumerate().filter(|(_, (place, _))| blocks.contains(place));
    wanted.map(|(number, (place, sentence))| (number, naming.name(ids[*place], sentence))).collect()
}

/// Names sentences, those of each block in their order.
#[derive(Default)]
pub(super) struct Naming {
    said: HashMap<(BlockId, Digest), u32>,
}

impl Naming {
    /// The name of the next sentence of a block.
    pub(super) fn name(&mut self, block: BlockId, sentence: &Sentence) -> SentenceName {
        let digest = sentence.digest();
        let before = self.said.entry((block, digest)).or_default();
        let nth = *before;
        *before += 1;
        SentenceName { digest, set_in: Some(SetIn { block, nth }) }
    }
}

/// The names of sentences, each with its block, of which none is left out.
pub(super) fn named(sentences: &[(BlockId, Sentence)]) -> Vec<SentenceName> {
    let mut naming = Naming::default();
    sentences.iter().map(|(block, sentence)| naming.name(*block, sentence)).collect()
}

/// Where a sentence stands, as it crosses.
pub(super) fn place(block: BlockId, sentence: &Sentence) -> SentencePlace {
    SentencePlace {
        block: block.to_string(),
        number: number(sentence.number),
        from: number(sentence.from),
        to: number(sentence.to),
    }
}
