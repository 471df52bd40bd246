//! What a change of what was set of sentences has taken away, and what brings that back.

use serde::{Deserialize, Serialize};
use store::Reader;
use store::pairing::{SentenceFix, SentenceName, SetIn};

use super::carried::carry_since;
use super::put::unreadable;
use super::sides::Sides;
use crate::failure::Failure;

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FixesBefore {
    /// Those of the original and the translation in which the sentences have the names that they have here: whoever writes
    /// on one gives it another.
    revisions: [u32; 2],
    gone: Vec<FixBefore>,
    come: Vec<FixBefore>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FixBefore {
    source: Vec<NameBefore>,
    target: Vec<NameBefore>,
}

/// The digest of a sentence, and its block and how many before it there say the same, if that is known.
type NameBefore = (String, Option<(String, u32)>);

impl FixesBefore {
    /// What brings back what was set of sentences, and leaves what others set meanwhile.
    pub fn of(sides: &Sides, before: &[SentenceFix], after: &[SentenceFix]) -> FixesBefore {
        let without = |fixes: &[SentenceFix], others: &[SentenceFix]| {
            fixes.iter().filter(|fix| !others.contains(fix)).map(fix_before).collect()
        };
        FixesBefore {
            revisions: [sides.source.head.revision, sides.target.head.revision],
            gone: without(before, after),
            come: without(after, before),
        }
    }

    /// What is set of sentences with what was before in its place.
    pub fn put_in(
        &self,
        reader: &Reader,
        sides: &Sides,
        now: &[SentenceFix],
    ) -> Result<Vec<SentenceFix>, Failure> {
        let read = |fixes: &[FixBefore]| fixes.iter().map(fix_of).collect::<Result<Vec<_>, _>>();
        let (mut gone, mut come) = (read(&self.gone)?, read(&self.come)?);
        let (mut source, mut target): (Vec<&mut SentenceName>, Vec<&mut SentenceName>) =
            (Vec::new(), Vec::new());
        for fix in gone.iter_mut().chain(&mut come) {
            source.extend(&mut fix.source);
            target.extend(&mut fix.target);
        }
        carry_since(reader, &sides.source.head, self.revisions[0], &mut source)?;
        carry_since(reader, &sides.target.head, self.revisions[1], &mut target)?;
        let mut fixes: Vec<SentenceFix> = now.iter().filter(|fix| !come.contains(fix)).cloned().collect();
        fixes.extend(gone);
        fixes.sort();
        fixes.dedup();
        Ok(fixes)
    }
}

fn fix_before(fix: &SentenceFix) -> FixBefore {
    let name = |name: &SentenceName| {
        (name.digest.to_string(), name.set_in.map(|set_in| (set_in.block.to_string(), set_in.nth)))
    };
    let names = |names: &[SentenceName]| names.iter().map(name).collect();
    FixBefore { source: names(&fix.source), target: names(&fix.target) }
}

fn fix_of(before: &FixBefore) -> Result<SentenceFix, Failure> {
    let set_in = |(block, nth): &(String, u32)| {
        block.parse().map(|block| SetIn { block, nth: *nth }).map_err(|_| unreadable())
    };
    let name = |(digest, place): &NameBefore| {
        let digest = digest.parse().map_err(|_| unreadable())?;
        Ok(SentenceName { digest, set_in: place.as_ref().map(set_in).transpose()? })
    };
    let names = |names: &[NameBefore]| names.iter().map(name).collect::<Result<Vec<_>, Failure>>();
    Ok(SentenceFix { source: names(&before.source)?, target: names(&before.target)? })
}
