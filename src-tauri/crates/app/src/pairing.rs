//! How a translation stands to its original: pairing, what is outdated, progress.

use std::collections::HashMap;

use editorial::id::EditionId;

use crate::desk::{Changes, Desk};
use crate::edition::{get, pairs_between};
use crate::failure::Failure;
use crate::wire::desk::EditionRef;
use crate::wire::incoming;
use crate::wire::pairing::*;

/// See [`crate::commands`].
pub fn pairing(desk: &Desk, _: &mut Changes, request: EditionRef) -> Result<Pairing, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| {
        let target = get(reader, id)?;
        let heads = store::edition::heads_of(reader, target.head.article)?;
        let source = heads.iter().find(|head| head.original && head.id != id);
        let source = source.ok_or_else(|| Failure::new("pairing_of_original", "This is the original."))?;
        let source = get(reader, source.id)?;
        let pairs: HashMap<_, _> = pairs_between(reader, &source, &target)?.into_iter().collect();
        let bead = |block: &editorial::edition::EditionBlock| PairingBead {
            source: vec![block.id.to_string()],
            target: pairs.get(&block.id).map(ToString::to_string).into_iter().collect(),
            sureness: None,
            set: false,
            state: if pairs.contains_key(&block.id) { "begun" } else { "untranslated" }.to_owned(),
            change: None,
        };
        let nothing = || Tally { translated: 0, outdated: 0, untranslated: 0 };
        Ok(Pairing {
            source: source.head.id.to_string(),
            beads: source.content.blocks.iter().map(bead).collect(),
            progress: Progress { blocks: nothing(), words: nothing() },
        })
    })
}

fn not_yet<T>() -> Result<T, Failure> {
    Err(Failure::new("internal", "This is not built yet."))
}

/// See [`crate::commands`].
pub fn source_change(_: &Desk, _: &mut Changes, _: SourceChangeQuery) -> Result<SourceChange, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn settle_pairs(_: &Desk, _: &mut Changes, _: SettlePairs) -> Result<Mended, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn mend_pairing(_: &Desk, _: &mut Changes, _: MendPairing) -> Result<Mended, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn restore_pairing(_: &Desk, _: &mut Changes, _: RestorePairing) -> Result<Mended, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn realign(_: &Desk, _: &mut Changes, _: EditionRef) -> Result<Mended, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn sentence_beads(_: &Desk, _: &mut Changes, _: SentenceBeadsQuery) -> Result<SentenceBeads, Failure> {
    not_yet()
}

/// See [`crate::commands`].
pub fn mend_sentences(_: &Desk, _: &mut Changes, _: MendSentences) -> Result<MendedSentences, Failure> {
    not_yet()
}
