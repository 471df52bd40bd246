//! Beads put in the place of others, and what brings those back.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Made, SourceBlock, TargetBlock, with_those_behind};
use editorial::id::BlockId;
use editorial::joined::{Part, join_beads};
use serde::{Deserialize, Serialize};
use store::pairing::Kept;
use text::digest::Digest;

use super::fixes_before::FixesBefore;
use super::sides::{Sides, Texts};
use super::state::stands;
use crate::change::Change;
use crate::failure::Failure;
use crate::library::tag_article;

/// What a change has taken away, as it crosses to those who may want it back.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Before {
    /// The edition that was the original: of another none of this can be said.
    original: String,
    /// The beads that are gone.
    gone: Vec<BeadBefore>,
    /// The beads that have come. Their blocks stand again as the others say, or alone; what they know now that these do not
    /// was written or settled since, and stays.
    come: Vec<BeadBefore>,
    /// What was changed of what was set of sentences, if that was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentences: Option<FixesBefore>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BeadBefore {
    made: String,
    sureness: Option<f64>,
    source: Vec<(String, Option<String>)>,
    target: Vec<(String, bool)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joined: Vec<PartBefore>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartBefore {
    made: String,
    sureness: Option<f64>,
    blocks: Vec<String>,
    gone_into: Vec<(String, String)>,
}

/// Makes the beads of a translation these, where they are others than those that are kept, and gives what brings those
/// back. Blocks that need no bead, because they stand alone and nothing is known of them, get none.
pub(crate) fn put(change: &mut Change, sides: &Sides, beads: Vec<Bead>) -> Result<Before, Failure> {
    put_and(change, sides, beads, remember_parts)
}

/// As [`put`], but what the beads remember stays as it is given.
pub(crate) fn put_back(change: &mut Change, sides: &Sides, beads: Vec<Bead>) -> Result<Before, Failure> {
    put_and(change, sides, beads, |_, _| {})
}

fn put_and(
    change: &mut Change,
    sides: &Sides,
    beads: Vec<Bead>,
    remember: impl Fn(&mut Bead, &Texts),
) -> Result<Before, Failure> {
    let key = |bead: &Bead| bead.blocks().next();
    let kept: HashMap<Option<BlockId>, &Bead> =
        sides.kept.iter().map(|kept| (key(&kept.bead), &kept.bead)).collect();
    let (same, mut come): (Vec<Bead>, Vec<Bead>) =
        beads.into_iter().partition(|bead| kept.get(&key(bead)).is_some_and(|kept| *kept == bead));
    come.retain(|bead| !is_plain(bead));
    let same: HashSet<Option<BlockId>> = same.iter().map(key).collect();
    let mut left: Vec<&Kept> = sides.kept.iter().filter(|kept| !same.contains(&key(&kept.bead))).collect();
    let texts = sides.texts();
    // Of what is gone from both texts nothing was to be said, unless some of it stands elsewhere now.
    let placed: HashSet<BlockId> = come.iter().flat_map(Bead::blocks).collect();
    let is_there = |id: BlockId| texts.source.contains_key(&id) || texts.target.contains_key(&id);
    left.retain(|kept| kept.bead.blocks().any(is_there) || kept.bead.holds(&placed));
    let places = sides.places();
    let mut counted = Vec::new();
    for mut bead in come {
        bead.sort(&places);
        let stands = stands(change, &texts, &bead)?;
        if stands.change.is_none() {
            remember(&mut bead, &texts);
        }
        counted.push((bead, stands.counted));
    }
    let id = sides.target.head.id;
    let gone: Vec<i64> = left.iter().map(|kept| kept.number).collect();
    if !gone.is_empty() || !counted.is_empty() {
        store::pairing::replace(change, id, &gone, &counted)?;
        tell(change, sides)?;
    }
    Ok(Before {
        original: sides.source.head.id.to_string(),
        gone: left.iter().map(|kept| bead_before(&kept.bead)).collect(),
        come: counted.iter().map(|(bead, _)| bead_before(bead)).collect(),
        sentences: None,
    })
}

/// Notes that the pairing of a translation is another, and so may be how far it is.
pub(crate) fn tell(change: &mut Change, sides: &Sides) -> Result<(), Failure> {
    let head = &sides.target.head;
    change.changes.tag(format!("pairing:{}", head.id));
    let now = store::edition::head(change, head.id)?.and_then(|now| now.progress);
    if now != head.progress {
        tag_article(change.changes, head.article);
    }
    Ok(())
}

/// Where a block was split and its parts say what it said, each remembers what it says now. While one that was joined to
/// another may come back, nothing is remembered anew.
fn remember_parts(bead: &mut Bead, texts: &Texts) {
    let is_there = |block: &SourceBlock| texts.source.contains_key(&block.id);
    let is_remembered = bead.source.iter().any(|block| block.digest.is_some());
    if is_remembered && !bead.target.is_empty() && bead.source.iter().all(is_there) {
        for block in &mut bead.source {
            block.digest = texts.source.get(&block.id).map(|now| now.digest);
        }
    }
}

fn is_plain(bead: &Bead) -> bool {
    let one = bead.source.len() + bead.target.len() == 1;
    one && bead.made == Made::Writing
        && bead.source.iter().all(|block| block.digest.is_none())
        && bead.target.iter().all(|block| !block.confirmed)
}

impl Before {
    /// What brings back what was set of sentences.
    pub fn of_sentences(sides: &Sides, sentences: FixesBefore) -> Before {
        let original = sides.source.head.id.to_string();
        Before { original, gone: Vec::new(), come: Vec::new(), sentences: Some(sentences) }
    }

    /// Whether it is of sentences alone.
    pub fn is_of_sentences(&self) -> bool {
        self.gone.is_empty() && self.come.is_empty()
    }

    /// As it crosses.
    pub fn written(&self) -> Result<String, Failure> {
        serde_json::to_string(self)
            .map_err(|error| Failure::new("internal", format!("What was before cannot be written: {error}.")))
    }

    /// What was before, out of what has crossed.
    ///
    /// # Errors
    /// `before_unreadable` of anything else.
    pub fn read(written: &str) -> Result<Before, Failure> {
        serde_json::from_str(written).map_err(|_| unreadable())
    }

    /// Refuses if another edition is the original by now.
    ///
    /// # Errors
    /// `before_of_other_original` then.
    pub fn refuse_beside_another(&self, sides: &Sides) -> Result<(), Failure> {
        if self.original == sides.source.head.id.to_string() {
            return Ok(());
        }
        Err(Failure::new(
            "before_of_other_original",
            "Another edition has become the original since, and the translation stands beside that one now, so what was \
             done to the pairs before cannot be taken back. Mend the pairs as they are now.",
        ))
    }

    /// The beads of a translation with what was before in its place. Blocks of which this knows nothing stay beside what
    /// they stand beside now.
    pub fn beads(&self, sides: &Sides) -> Result<Vec<Bead>, Failure> {
        let read = |beads: &[BeadBefore]| beads.iter().map(bead_of).collect::<Result<Vec<Bead>, Failure>>();
        let (mut beads, come) = (read(&self.gone)?, read(&self.come)?);
        let (then, now) = (Known::of(&come), Known::of(sides.kept.iter().map(|kept| &kept.bead)));
        for bead in &mut beads {
            for block in bead.source.iter_mut().filter(|block| now.digest(block.id) != then.digest(block.id))
            {
                block.digest = now.digest(block.id);
            }
            for block in bead
                .target
                .iter_mut()
                .filter(|block| now.is_confirmed(block.id) != then.is_confirmed(block.id))
            {
                block.confirmed = now.is_confirmed(block.id);
            }
        }
        let mut holder: HashMap<BlockId, usize> = HashMap::new();
        for (number, bead) in beads.iter().enumerate() {
            holder.extend(bead.blocks().map(|id| (id, number)));
        }
        let alone = |bead: &Bead| {
            let source = bead.source.iter().map(|block| Bead::of_source(block.id));
            source.chain(bead.target.iter().map(|block| Bead::of_target(block.id))).collect::<Vec<_>>()
        };
        for bead in come.iter().flat_map(alone) {
            let new = bead.blocks().next().filter(|id| !holder.contains_key(id));
            if let Some(id) = new {
                holder.insert(id, beads.len());
                beads.push(bead);
            }
        }
        // What was joined meanwhile is told apart, so that each part goes where its blocks stand, and joined again there.
        let is_held = |bead: &&Bead| bead.blocks().any(|block| holder.contains_key(&block));
        let (touched, untouched): (Vec<&Bead>, Vec<&Bead>) =
            sides.kept.iter().map(|kept| &kept.bead).partition(is_held);
        let (parts, gone_into): (Vec<_>, Vec<_>) =
            touched.into_iter().map(|bead| bead.clone().apart()).unzip();
        for bead in parts.into_iter().flatten() {
            let source = with_those_behind(&bead.source, |block| holder.contains_key(&block.id));
            let target = with_those_behind(&bead.target, |block| holder.contains_key(&block.id));
            let place = |id: BlockId| holder.get(&id).copied();
            let first = source.iter().flatten().find_map(|block| place(block.id));
            let Some(first) = first.or(target.iter().flatten().find_map(|block| place(block.id))) else {
                beads.push(bead);
                continue;
            };
            // What stands behind nothing that is known stays with the first on the other side.
            let source = if source.is_empty() { vec![bead.source.clone()] } else { source };
            let target = if target.is_empty() { vec![bead.target.clone()] } else { target };
            for group in source {
                let place = group.iter().find_map(|block| place(block.id)).unwrap_or(first);
                let new = group.into_iter().filter(|block| !holder.contains_key(&block.id));
                beads[place].source.extend(new);
            }
            for group in target {
                let place = group.iter().find_map(|block| place(block.id)).unwrap_or(first);
                let new: Vec<TargetBlock> =
                    group.into_iter().filter(|block| !holder.contains_key(&block.id)).collect();
                let bead = &mut beads[place];
                if bead.target.is_empty() && !new.is_empty() {
                    // It was begun meanwhile.
                    bead.made = Made::Writing;
                    for block in &mut bead.source {
                        block.digest = now.digest(block.id);
                    }
                }
                bead.target.extend(new);
            }
        }
        for (gone, into) in gone_into.into_iter().flatten() {
            let place = |id: BlockId| beads.iter().position(|bead| bead.blocks().any(|block| block == id));
            if let (Some(first), Some(second)) = (place(into), place(gone)) {
                join_beads(&mut beads, (second, gone), (first, into));
            }
        }
        beads.extend(untouched.into_iter().cloned());
        beads.retain(|bead| bead.blocks().next().is_some());
        // What was joined then may have come apart since.
        let places = sides.places();
        Ok(beads.into_iter().flat_map(|bead| bead.parted(|block| places.has(block))).collect())
    }
}

/// What is known of blocks.
struct Known {
    digests: HashMap<BlockId, Option<Digest>>,
    confirmed: HashSet<BlockId>,
}

impl Known {
    fn of<'a>(beads: impl IntoIterator<Item = &'a Bead>) -> Known {
        let mut known = Known { digests: HashMap::new(), confirmed: HashSet::new() };
        for bead in beads {
            known.digests.extend(bead.source.iter().map(|block| (block.id, block.digest)));
            let confirmed = bead.target.iter().filter(|block| block.confirmed);
            known.confirmed.extend(confirmed.map(|block| block.id));
        }
        known
    }

    fn digest(&self, id: BlockId) -> Option<Digest> {
        self.digests.get(&id).copied().flatten()
    }

    fn is_confirmed(&self, id: BlockId) -> bool {
        self.confirmed.contains(&id)
    }
}

fn bead_before(bead: &Bead) -> BeadBefore {
    let (made, sureness) = made_before(bead.made);
    let source = |block: &SourceBlock| (block.id.to_string(), block.digest.map(|digest| digest.to_string()));
    let part = |part: &Part| {
        let (made, sureness) = made_before(part.made);
        PartBefore {
            made,
            sureness,
            blocks: part.blocks.iter().map(BlockId::to_string).collect(),
            gone_into: part.gone_into.iter().map(|(one, into)| (one.to_string(), into.to_string())).collect(),
        }
    };
    BeadBefore {
        made,
        sureness,
        source: bead.source.iter().map(source).collect(),
        target: bead.target.iter().map(|block| (block.id.to_string(), block.confirmed)).collect(),
        joined: bead.joined.iter().map(part).collect(),
    }
}

fn made_before(made: Made) -> (String, Option<f64>) {
    let (word, sureness) = match made {
        Made::Person => ("person", None),
        Made::Aligner(sureness) => ("aligner", Some(sureness)),
        Made::Writing => ("writing", None),
    };
    (word.to_owned(), sureness)
}

fn bead_of(before: &BeadBefore) -> Result<Bead, Failure> {
    let digest = |word: &String| word.parse().map_err(|_| unreadable());
    let mut bead = Bead::empty(made_of(&before.made, before.sureness)?);
    for (block, word) in &before.source {
        let digest = word.as_ref().map(digest).transpose()?;
        bead.source.push(SourceBlock { id: id_of(block)?, digest });
    }
    for (block, confirmed) in &before.target {
        bead.target.push(TargetBlock { id: id_of(block)?, confirmed: *confirmed });
    }
    for part in &before.joined {
        let gone_into = part.gone_into.iter().map(|(one, into)| Ok((id_of(one)?, id_of(into)?)));
        bead.joined.push(Part {
            made: made_of(&part.made, part.sureness)?,
            blocks: part.blocks.iter().map(|block| id_of(block)).collect::<Result<_, _>>()?,
            gone_into: gone_into.collect::<Result<_, Failure>>()?,
        });
    }
    Ok(bead)
}

fn id_of(word: &str) -> Result<BlockId, Failure> {
    word.parse().map_err(|_| unreadable())
}

fn made_of(word: &str, sureness: Option<f64>) -> Result<Made, Failure> {
    match (word, sureness) {
        ("person", None) => Ok(Made::Person),
        ("aligner", Some(sureness)) if (0.0..=1.0).contains(&sureness) => Ok(Made::Aligner(sureness)),
        ("writing", None) => Ok(Made::Writing),
        _ => Err(unreadable()),
    }
}

pub(super) fn unreadable() -> Failure {
    Failure::new(
        "before_unreadable",
        "What was to be brought back is no earlier pairing. Give `before` as a mend has given it.",
    )
}
