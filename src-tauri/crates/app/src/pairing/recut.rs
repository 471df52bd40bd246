//! A sentence of the original that was cut in two stands, with both halves, beside what translates it, and one that was
//! joined of two beside what translated these: until a person says otherwise.

use std::collections::{BTreeMap, HashMap};

use editorial::bead::Bead;
use editorial::edition::EditionBlock;
use editorial::groups::Groups;
use editorial::id::BlockId;
use editorial::outdated::became;
use editorial::sentence::{Sentence, sentences_of};
use store::Reader;
use store::pairing::{SentenceFix, SentenceName};
use text::language::Language;

use super::counterparts::Counterparts;
use super::sentences::named;
use super::sides::Texts;
use super::state::{sentences_with_blocks, texts_then};
use crate::failure::Failure;

/// Sentences of the original and of the translation in a bead that stand together because they did before the original's
/// were cut otherwise, by their numbers in the bead, whose blocks are in the order of the texts.
pub(super) type Together = (Vec<usize>, Vec<usize>);

/// What a person who says that a bead is right says of them.
pub(super) fn recut_fixes(
    reader: &Reader,
    lately: &Counterparts,
    texts: &Texts,
    bead: &Bead,
) -> Result<Vec<SentenceFix>, Failure> {
    let names = |all: &HashMap<BlockId, EditionBlock>, ids: Vec<BlockId>, language: &Language| {
        let blocks: Vec<&EditionBlock> = ids.iter().filter_map(|id| all.get(id)).collect();
        named(&sentences_with_blocks(&blocks, language))
    };
    let [from, into] = &texts.languages;
    let source = names(&texts.source, bead.source.iter().map(|block| block.id).collect(), from);
    let target = names(&texts.target, bead.target.iter().map(|block| block.id).collect(), into);
    let some = |all: &[SentenceName], numbers: Vec<usize>| -> Vec<SentenceName> {
        numbers.into_iter().filter_map(|number| all.get(number).copied()).collect()
    };
    let together = recut(reader, lately, texts, bead)?.into_iter();
    Ok(together
        .map(|(one, other)| SentenceFix { source: some(&source, one), target: some(&target, other) })
        .collect())
}

/// Those of a bead.
pub(super) fn recut(
    reader: &Reader,
    lately: &Counterparts,
    texts: &Texts,
    bead: &Bead,
) -> Result<Vec<Together>, Failure> {
    let is_remembered = bead.source.iter().any(|block| block.digest.is_some());
    let is_same = bead
        .source
        .iter()
        .all(|block| texts.source.get(&block.id).is_some_and(|now| block.digest == Some(now.digest)));
    if !is_remembered || is_same {
        return Ok(Vec::new());
    }
    let [from, into] = &texts.languages;
    let source: Vec<&EditionBlock> =
        bead.source.iter().filter_map(|block| texts.source.get(&block.id)).collect();
    let target: Vec<&EditionBlock> =
        bead.target.iter().filter_map(|block| texts.target.get(&block.id)).collect();
    let then = texts_then(reader, texts, bead)?;
    let then: Vec<Sentence> =
        then.iter().filter_map(|(_, text)| text.as_ref()).flat_map(|text| sentences_of(text, from)).collect();
    let now = sentences_with_blocks(&source, from).into_iter().map(|(_, sentence)| sentence);
    let (now, target) = (now.collect::<Vec<Sentence>>(), sentences_with_blocks(&target, into));
    let became = became(&then, &now, from);
    if became.iter().all(|(old, new)| old.len() == 1 && new.len() == 1) {
        return Ok(Vec::new());
    }
    let counterparts = lately.numbers(&then, &target, &texts.languages);
    // What had a counterpart in common stood together then.
    let mut groups = Groups::of(became.len());
    let mut holder = BTreeMap::new();
    for (number, (old, _)) in became.iter().enumerate() {
        for counterpart in old.clone().filter_map(|place| counterparts.get(place)).flatten() {
            groups.join(number, *holder.entry(*counterpart).or_insert(number));
        }
    }
    let mut together: BTreeMap<usize, (bool, Together)> = BTreeMap::new();
    for (number, (old, new)) in became.into_iter().enumerate() {
        let (is_cut, (source, target)) = together.entry(groups.first(number)).or_default();
        *is_cut |= old.len() != 1 || new.len() != 1;
        source.extend(new);
        target.extend(old.filter_map(|place| counterparts.get(place)).flatten());
    }
    let found = together.into_values().filter(|(is_cut, (_, target))| *is_cut && !target.is_empty());
    Ok(found
        .map(|(_, (mut source, mut target))| {
            source.sort_unstable();
            target.sort_unstable();
            target.dedup();
            (source, target)
        })
        .collect())
}
