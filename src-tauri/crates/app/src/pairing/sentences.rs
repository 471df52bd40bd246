//! Which sentences of a bead stand for which.

use std::collections::HashSet;

use align::{BlockFix, Options, Prepared};
use editorial::bead::Places;
use editorial::id::{BlockId, EditionId};
use editorial::rights::Action;
use editorial::sentence::Sentence;
use store::Reader;
use store::pairing::SentenceFix;
use text::digest::Digest;
use text::language::Language;

use super::aligned::{Alignments, Ready, ready};
use super::put::Before;
use super::sides::Sides;
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
        let held = Held::of(reader, &desk.alignments, &sides, &wanted)?;
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
    let (SentenceMend::Join { source, target }
    | SentenceMend::Split { source, target }
    | SentenceMend::Free { source, target }) = &request.mend;
    let blocks =
        |places: &[SentencePlace]| places.iter().map(|place| place.block.clone()).collect::<Vec<_>>();
    let wanted = ids(&blocks(source), &blocks(target))?;
    change(desk, changes, Action::Write, id, |change| {
        let sides = Sides::get(change, id)?;
        let held = Held::of(change, &desk.alignments, &sides, &wanted)?;
        let mut fixes = store::pairing::sentence_fixes(change, id)?;
        let before = Before::of_sentences(&fixes);
        let named = [held.named(0, source)?, held.named(1, target)?];
        let of = |side: usize, numbers: &[usize]| -> Vec<Digest> {
            numbers.iter().map(|number| held.sentence(side, *number).digest()).collect()
        };
        let new: Vec<SentenceFix> = match &request.mend {
            SentenceMend::Join { .. } => {
                vec![SentenceFix { source: of(0, &named[0]), target: of(1, &named[1]) }]
            }
            SentenceMend::Split { .. } => {
                let pairs = named[0].iter().zip(&named[1]);
                pairs
                    .map(|(one, other)| SentenceFix { source: of(0, &[*one]), target: of(1, &[*other]) })
                    .collect()
            }
            SentenceMend::Free { .. } => Vec::new(),
        };
        let touched = [of(0, &named[0]), of(1, &named[1])];
        fixes.retain(|fix| {
            let meets =
                |digests: &[Digest], touched: &[Digest]| digests.iter().any(|one| touched.contains(one));
            !meets(&fix.source, &touched[0]) && !meets(&fix.target, &touched[1])
        });
        fixes.extend(new);
        store::pairing::set_sentence_fixes(change, id, &fixes)?;
        change.changes.tag(format!("pairing:{id}"));
        Ok(MendedSentences { beads: held.beads(&fixes), before: before.written()? })
    })
}

/// The sentences of the bead that holds some blocks.
struct Held {
    ready: Ready,
    /// The ids of both sides' blocks in order.
    ids: [Vec<BlockId>; 2],
    /// The places of the bead's blocks.
    blocks: [Vec<usize>; 2],
}

impl Held {
    fn of(
        reader: &Reader,
        lately: &Alignments,
        sides: &Sides,
        wanted: &HashSet<BlockId>,
    ) -> Result<Held, Failure> {
        let places: Places = sides.places();
        let held: Vec<_> = sides.beads().into_iter().filter(|bead| bead.holds(wanted)).collect();
        let (source, target): (Vec<_>, Vec<_>) = held.iter().map(|bead| places.of_bead(bead)).unzip();
        let blocks = [source.concat(), target.concat()];
        if blocks.iter().all(Vec::is_empty) {
            return Err(beads_not_found());
        }
        let all = |edition: &editorial::edition::Edition| {
            edition.content.blocks.iter().map(|block| block.id).collect()
        };
        Ok(Held {
            ready: ready(reader, lately, sides)?,
            ids: [all(&sides.source), all(&sides.target)],
            blocks,
        })
    }

    fn sentence(&self, side: usize, number: usize) -> &Sentence {
        &self.ready.sentences[side][number].1
    }

    /// The numbers of the bead's sentences of a side.
    fn numbers(&self, side: usize) -> Vec<usize> {
        let sentences = self.ready.sentences[side].iter().enumerate();
        sentences
            .filter(|(_, (block, _))| self.blocks[side].contains(block))
            .map(|(number, _)| number)
            .collect()
    }

    /// The sentences at these places, in order.
    fn named(&self, side: usize, places: &[SentencePlace]) -> Result<Vec<usize>, Failure> {
        let mut named = Vec::new();
        for place in places {
            let is_it = |number: &usize| self.place(side, *number) == *place;
            named.push(self.numbers(side).into_iter().find(is_it).ok_or_else(beads_not_found)?);
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
        let numbers = [self.numbers(0), self.numbers(1)];
        let digests = |side: usize| -> Vec<Digest> {
            numbers[side].iter().map(|number| self.sentence(side, *number).digest()).collect()
        };
        let fixes = found(fixes, &digests(0), &digests(1));
        let whole = |fix: BlockFix| BlockFix {
            source: fix.source.into_iter().map(|place| numbers[0][place]).collect(),
            target: fix.target.into_iter().map(|place| numbers[1][place]).collect(),
        };
        let fixes: Vec<BlockFix> = fixes.into_iter().map(whole).collect();
        let beads = self.ready.prepared.sentences(&self.blocks[0], &self.blocks[1], &fixes);
        let bead = |bead: align::SentenceBead| SentenceBead {
            source: bead.source.iter().map(|number| self.place(0, *number)).collect(),
            target: bead.target.iter().map(|number| self.place(1, *number)).collect(),
            sureness: (!bead.fixed).then(|| (f64::from(bead.confidence) * 100.0).round() / 100.0),
            set: bead.fixed,
        };
        beads.into_iter().map(bead).collect()
    }
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

/// Where what was set stands among sentences that say these: the first place of each that nothing else has.
fn found(fixes: &[SentenceFix], source: &[Digest], target: &[Digest]) -> Vec<BlockFix> {
    let mut taken = [HashSet::new(), HashSet::new()];
    let mut found = Vec::new();
    for fix in fixes {
        let places = |wanted: &[Digest], there: &[Digest], taken: &HashSet<usize>| -> Option<Vec<usize>> {
            let mut places: Vec<usize> = Vec::new();
            for digest in wanted {
                let is_it = |place: &usize| {
                    there[*place] == *digest && !taken.contains(place) && !places.contains(place)
                };
                places.push((0..there.len()).find(is_it)?);
            }
            places.sort_unstable();
            Some(places)
        };
        let one = places(&fix.source, source, &taken[0]);
        if let Some((one, other)) = one.zip(places(&fix.target, target, &taken[1])) {
            taken[0].extend(one.iter().copied());
            taken[1].extend(other.iter().copied());
            found.push(BlockFix { source: one, target: other });
        }
    }
    found
}

/// Which sentences of the translation stand for each that the original had once.
pub(super) fn counterparts(
    then: &[Sentence],
    target: &[(BlockId, Sentence)],
    [from, into]: &[Language; 2],
) -> Vec<Vec<SentencePlace>> {
    let mut counterparts = vec![Vec::new(); then.len()];
    let texts = |sentences: &mut dyn Iterator<Item = &Sentence>| -> Vec<String> {
        sentences.map(|sentence| sentence.text.clone()).collect()
    };
    let (one, other) = (texts(&mut then.iter()), texts(&mut target.iter().map(|(_, sentence)| sentence)));
    for bead in Prepared::new(&one, from, &other, into, None, &Options::default()).align_freely().beads {
        let places: Vec<SentencePlace> = bead
            .target
            .filter_map(|place| target.get(place))
            .map(|(id, sentence)| place(*id, sentence))
            .collect();
        for number in bead.source {
            counterparts[number].clone_from(&places);
        }
    }
    counterparts
}
