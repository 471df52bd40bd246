//! Beads put in the place of others, and what brings those back.

use std::collections::HashSet;

use editorial::bead::{Bead, Made, SourceBlock, TargetBlock};
use editorial::id::BlockId;
use serde::{Deserialize, Serialize};
use store::pairing::{Kept, SentenceFix};

use super::sides::{Sides, Texts};
use super::state::stands;
use crate::change::Change;
use crate::failure::Failure;
use crate::library::tag_article;

/// What a change has taken away, as it crosses to those who may want it back.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Before {
    /// The beads that are gone.
    beads: Vec<BeadBefore>,
    /// The blocks of the beads that have come: they stand again as those say, or alone.
    blocks: Vec<String>,
    /// All that was set of sentences, if that was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<FixBefore>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BeadBefore {
    made: String,
    sureness: Option<f64>,
    source: Vec<(String, Option<String>)>,
    target: Vec<(String, bool)>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FixBefore {
    source: Vec<String>,
    target: Vec<String>,
}

/// Makes the beads of a translation these, where they are others than those that are kept, and gives what brings those
/// back. Blocks that need no bead, because they stand alone and nothing is known of them, get none.
pub(crate) fn put(change: &mut Change, sides: &Sides, beads: Vec<Bead>) -> Result<Before, Failure> {
    let (mut left, mut come): (Vec<&Kept>, Vec<Bead>) = (sides.kept.iter().collect(), Vec::new());
    for bead in beads {
        match left.iter().position(|kept| kept.bead == bead) {
            Some(place) => drop(left.swap_remove(place)),
            None if is_plain(&bead) => {}
            None => come.push(bead),
        }
    }
    let texts = sides.texts();
    let mut counted = Vec::new();
    for mut bead in come {
        let stands = stands(change, &texts, &bead)?;
        if stands.change.is_none() {
            remember_parts(&mut bead, &texts);
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
        beads: left.iter().map(|kept| bead_before(&kept.bead)).collect(),
        blocks: counted.iter().flat_map(|(bead, _)| bead.blocks()).map(|id| id.to_string()).collect(),
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
    /// What brings back all that was set of sentences.
    pub fn of_sentences(fixes: &[SentenceFix]) -> Before {
        let words = |digests: &[text::digest::Digest]| digests.iter().map(ToString::to_string).collect();
        let fix = |fix: &SentenceFix| FixBefore { source: words(&fix.source), target: words(&fix.target) };
        Before { sentences: Some(fixes.iter().map(fix).collect()), ..Before::default() }
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

    /// The beads of a translation with what was before in its place.
    pub fn beads(&self, sides: &Sides) -> Result<Vec<Bead>, Failure> {
        let mut beads = self.beads.iter().map(bead_of).collect::<Result<Vec<Bead>, Failure>>()?;
        let mut taken: HashSet<BlockId> =
            self.blocks.iter().map(|id| id.parse().map_err(|_| unreadable())).collect::<Result<_, _>>()?;
        taken.extend(beads.iter().flat_map(Bead::blocks));
        let stays = sides.kept.iter().filter(|kept| !kept.bead.holds(&taken));
        beads.extend(stays.map(|kept| kept.bead.clone()));
        Ok(beads)
    }

    /// All that was set of sentences, if it was changed.
    pub fn sentences(&self) -> Result<Option<Vec<SentenceFix>>, Failure> {
        let digests = |words: &[String]| {
            words.iter().map(|word| word.parse().map_err(|_| unreadable())).collect::<Result<Vec<_>, _>>()
        };
        let fix = |fix: &FixBefore| {
            Ok(SentenceFix { source: digests(&fix.source)?, target: digests(&fix.target)? })
        };
        self.sentences.as_ref().map(|fixes| fixes.iter().map(fix).collect()).transpose()
    }
}

fn bead_before(bead: &Bead) -> BeadBefore {
    let (made, sureness) = match bead.made {
        Made::Person => ("person", None),
        Made::Aligner(sureness) => ("aligner", Some(sureness)),
        Made::Writing => ("writing", None),
    };
    let source = |block: &SourceBlock| (block.id.to_string(), block.digest.map(|digest| digest.to_string()));
    BeadBefore {
        made: made.to_owned(),
        sureness,
        source: bead.source.iter().map(source).collect(),
        target: bead.target.iter().map(|block| (block.id.to_string(), block.confirmed)).collect(),
    }
}

fn bead_of(before: &BeadBefore) -> Result<Bead, Failure> {
    let made = match (before.made.as_str(), before.sureness) {
        ("person", None) => Made::Person,
        ("aligner", Some(sureness)) if (0.0..=1.0).contains(&sureness) => Made::Aligner(sureness),
        ("writing", None) => Made::Writing,
        _ => return Err(unreadable()),
    };
    let id = |id: &str| id.parse::<BlockId>().map_err(|_| unreadable());
    let digest = |word: &String| word.parse().map_err(|_| unreadable());
    let mut bead = Bead { made, source: Vec::new(), target: Vec::new() };
    for (block, word) in &before.source {
        let digest = word.as_ref().map(digest).transpose()?;
        bead.source.push(SourceBlock { id: id(block)?, digest });
    }
    for (block, confirmed) in &before.target {
        bead.target.push(TargetBlock { id: id(block)?, confirmed: *confirmed });
    }
    Ok(bead)
}

fn unreadable() -> Failure {
    Failure::new(
        "before_unreadable",
        "What was to be brought back is no earlier pairing. Give `before` as a mend has given it.",
    )
}
