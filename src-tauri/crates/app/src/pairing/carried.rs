//! What a person set of a sentence is carried along when that sentence is written on.

use std::collections::{HashMap, HashSet};

use editorial::edition::EditionHead;
use editorial::id::{BlockId, EditionId};
use editorial::revision::Revision;
use editorial::sentence::sentences_of;
use store::Reader;
use store::pairing::SentenceName;
use text::digest::Digest;
use text::language::Language;

use super::past::{said_after, said_at};
use super::sentences::Naming;
use crate::change::Change;
use crate::failure::Failure;

/// A block that a save has changed: its Markdown before and after.
pub(super) type Rewritten<'a> = (BlockId, &'a str, &'a str);

/// So many revisions are read at once.
const STRIDE: u32 = 100;

/// Lets what is set of the sentences of a translation follow them, where they say something else since a save of either
/// text. `language` is that text's.
pub(super) fn carry<'a>(
    change: &mut Change,
    translation: EditionId,
    rewritten: impl Iterator<Item = Rewritten<'a>>,
    language: &Language,
) -> Result<(), Failure> {
    let kept = store::pairing::sentence_fixes(change, translation)?;
    let mut carried = kept.clone();
    let mut names: Vec<&mut SentenceName> =
        carried.iter_mut().flat_map(|fix| fix.source.iter_mut().chain(&mut fix.target)).collect();
    rename(&mut names, rewritten, language);
    if carried != kept {
        store::pairing::set_sentence_fixes(change, translation, &carried)?;
        change.changes.tag(format!("pairing:{translation}"));
    }
    Ok(())
}

/// Lets names of sentences of an edition follow all that was saved since a revision, save by save, as [`carry`] has let
/// those follow that are kept.
pub(super) fn carry_since(
    reader: &Reader,
    edition: &EditionHead,
    revision: u32,
    names: &mut [&mut SentenceName],
) -> Result<(), Failure> {
    if revision >= edition.revision || names.is_empty() {
        return Ok(());
    }
    let blocks = blocks_of(names);
    let mut said = said_at(reader, edition.id, revision, &blocks)?;
    let mut last = revision;
    loop {
        let later = store::revision::after(reader, edition.id, last, STRIDE)?;
        last = match later.last() {
            Some(revision) => revision.head.number,
            None => return Ok(()),
        };
        for Revision { step, .. } in &later {
            let now = said_after(&said, step, &blocks);
            let rewritten = now
                .iter()
                .filter_map(|(block, after)| Some((*block, said.get(block)?.as_str(), after.as_str())));
            rename(names, rewritten.filter(|(_, before, after)| before != after), &edition.language);
            said = now;
        }
    }
}

/// Gives sentences the names that they have after a save.
fn rename<'a>(
    names: &mut [&mut SentenceName],
    rewritten: impl Iterator<Item = Rewritten<'a>>,
    language: &Language,
) {
    let blocks = blocks_of(names);
    let now: HashMap<SentenceName, SentenceName> = rewritten
        .filter(|(block, ..)| blocks.contains(block))
        .flat_map(|(block, before, after)| {
            let [before, after] = [before, after].map(|markdown| names_in(block, markdown, language));
            followed(&before, &after)
        })
        .collect();
    for name in names {
        **name = *now.get(name).unwrap_or(name);
    }
}

fn blocks_of(names: &[&mut SentenceName]) -> HashSet<BlockId> {
    names.iter().filter_map(|name| name.set_in.map(|set_in| set_in.block)).collect()
}

fn names_in(block: BlockId, markdown: &str, language: &Language) -> Vec<SentenceName> {
    let mut naming = Naming::default();
    sentences_of(markdown, language).iter().map(|sentence| naming.name(block, sentence)).collect()
}

/// The sentences before with those that they are now: what stands between what was left as it was, if as many stand there.
/// One that stands elsewhere now is known there by what it says.
fn followed(before: &[SentenceName], after: &[SentenceName]) -> Vec<(SentenceName, SentenceName)> {
    let same = |(one, other): &(&SentenceName, &SentenceName)| one.digest == other.digest;
    let head = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[head..], &after[head..]);
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(same).count();
    // One that says what it said may be another of those that say it.
    let counted = before.iter().rev().zip(after.iter().rev()).take(tail).filter(|(one, other)| one != other);
    let counted = counted.map(|(one, other)| (*one, *other));
    let (changed, now) = (&before[..before.len() - tail], &after[..after.len() - tail]);
    let only = |some: &[SentenceName], others: &[SentenceName]| -> Vec<SentenceName> {
        let others: HashSet<Digest> = others.iter().map(|name| name.digest).collect();
        some.iter().filter(|name| !others.contains(&name.digest)).copied().collect()
    };
    let (gone, come) = (only(changed, now), only(now, changed));
    let written = if gone.len() == come.len() { gone.into_iter().zip(come).collect() } else { Vec::new() };
    written.into_iter().chain(counted).collect()
}

#[cfg(test)]
mod tests {
    use store::pairing::SetIn;

    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &[(&str, &str)]) {
        let block = BlockId(uuid::Uuid::from_u128(1));
        let all = format!("{before} {after}");
        let words: HashMap<Digest, &str> =
            all.split(' ').map(|word| (Digest::of(word.as_bytes()), word)).collect();
        let names = |text: &str| -> Vec<SentenceName> {
            let mut said: HashMap<&str, u32> = HashMap::new();
            let name = |word| {
                let nth = said.entry(word).or_default();
                *nth += 1;
                SentenceName {
                    digest: Digest::of(str::as_bytes(word)),
                    set_in: Some(SetIn { block, nth: *nth - 1 }),
                }
            };
            text.split(' ').filter(|word| !word.is_empty()).map(name).collect()
        };
        let found = followed(&names(before), &names(after));
        let said = |name: &SentenceName| match name.set_in {
            Some(SetIn { nth: nth @ 1.., .. }) => format!("{}{nth}", words[&name.digest]),
            _ => words[&name.digest].to_owned(),
        };
        let found: Vec<(String, String)> =
            found.iter().map(|(one, other)| (said(one), said(other))).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect();
        assert_eq!(found, expected, "{before} → {after}");
    }

    #[test]
    fn a_sentence_that_is_written_on_is_known() {
        check("a b c", "a B c", &[("b", "B")]);
        check("a b c d", "a B C d", &[("b", "B"), ("c", "C")]);
        check("a b c", "a b c", &[]);
        check("b", "B", &[("b", "B")]);
    }

    #[test]
    fn of_those_that_say_the_same_each_stays_itself() {
        check("a a a", "b a a", &[("a", "b"), ("a2", "a1"), ("a1", "a")]);
    }

    #[test]
    fn one_that_came_or_went_or_moved_is_not_taken_for_another() {
        check("a b c", "a c", &[]);
        check("a c", "a b c", &[]);
        check("a b c d", "a c b d", &[]);
        check("a b c d", "a B1 B2 c d", &[]);
        check("a b c d", "a c B d", &[("b", "B")]);
    }
}
