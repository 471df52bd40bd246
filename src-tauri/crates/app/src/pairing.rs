//! How a translation stands to its original: which blocks stand together, what is outdated, and how far it is.

pub(crate) mod aligned;
mod beforehand;
mod carried;
pub(crate) mod counterparts;
mod fixes_before;
pub(crate) mod follow;
pub(crate) mod original;
mod past;
mod put;
mod recut;
mod sentences;
mod settle;
mod sides;
mod standing;
mod state;

use std::collections::HashSet;

use editorial::bead::{Bead, Made, Places, Standing};
use editorial::edition::EditionBlock;
use editorial::id::{BlockId, EditionId};
use editorial::mend;
use editorial::outdated::SentenceChange;
use editorial::rights::Action;
use editorial::rising::longest_rising;
use store::Reader;
use store::pairing::SentenceFix;
use text::markdown::block::read_block;
use text::plain::plain_text;

use self::aligned::aligned;
use self::beforehand::Beforehand;
use self::counterparts::Counterparts;
use self::fixes_before::FixesBefore;
use self::put::{Before, put, put_back, tell};
use self::sentences::{named, place};
use self::sides::{Sides, Texts};
use self::state::{
    Change as Changed, change as change_of, confirm_written, sentences_with_blocks, stands, texts_then,
};
use crate::change::{Change, change};
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::history::compared::compared_paragraphs;
use crate::wire::desk::EditionRef;
use crate::wire::pairing::*;
use crate::wire::{incoming, number};

pub use self::sentences::{mend_sentences, sentence_beads};
pub use self::settle::settle_pairs;

/// What is farther from a mend than so many beads is not aligned anew by it.
const AWAY: usize = 30;

/// See [`crate::commands`].
pub fn pairing(desk: &Desk, _: &mut Changes, request: EditionRef) -> Result<Pairing, Failure> {
    let id = incoming::id("edition", &request.edition)?;
    desk.open()?.newsroom.read(|reader| view(reader, &desk.counterparts, id))
}

/// See [`crate::commands`].
pub fn source_change(
    desk: &Desk,
    _: &mut Changes,
    request: SourceChangeQuery,
) -> Result<SourceChange, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let wanted = ids(&request.source, &request.target)?;
    desk.open()?.newsroom.read(|reader| {
        let sides = Sides::get(reader, id)?;
        let texts = sides.texts();
        let beads = sides.beads();
        let bead = beads.iter().find(|bead| bead.holds(&wanted)).ok_or_else(beads_not_found)?;
        let plain = |markdown: &str| plain_text(&read_block(&with_marks_written(markdown)));
        let then = texts_then(reader, &texts, bead)?;
        let then: Vec<String> = then.iter().filter_map(|(_, then)| then.as_deref()).map(plain).collect();
        let now = bead.source.iter().filter_map(|block| texts.source.get(&block.id));
        let now: Vec<String> = now.map(|block| plain(&block.markdown)).collect();
        let change = change_of(reader, &texts, bead)?;
        Ok(SourceChange {
            texts: compared_paragraphs(&then, &now),
            grade: change.map(|change| change.grade.word().to_owned()),
        })
    })
}

/// A text in which the marks of endnotes are words, so that one sees that one has come or gone.
fn with_marks_written(markdown: &str) -> String {
    let mut parts = markdown.split("[^");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| match part.split_once(']') {
        Some((_, rest)) => text + "[†]" + rest,
        None => text + "[^" + part,
    })
}

/// Takes all that is begun of a translation for done: who approves it answers for the whole. What the original has changed in it
/// since is outdated then.
pub(crate) fn confirm(change: &mut Change, id: EditionId) -> Result<(), Failure> {
    let sides = Sides::get(change, id)?;
    let texts = sides.texts();
    let mut beads = sides.beads();
    for bead in &mut beads {
        if !stands(change, &texts, bead)?.begun {
            continue;
        }
        // What came out of a block that remembers what it said is a part of that.
        if bead.source.iter().all(|block| block.digest.is_none()) {
            for block in &mut bead.source {
                block.digest = texts.source.get(&block.id).map(|now| now.digest);
            }
        }
        confirm_written(bead, &texts);
        settle::vouch_for(bead);
    }
    put(change, &sides, beads).map(|_| ())
}

/// See [`crate::commands`].
pub fn mend_pairing(desk: &Desk, changes: &mut Changes, request: MendPairing) -> Result<Mended, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let (kind, said) = mend_from(&request.mend)?;
    let find = |reader: &Reader, sides: &Sides| {
        let places = sides.places();
        let after = mend::mend(sides.beads(), &places, &said).map_err(|_| beads_not_found())?;
        let near = near(&after.beads, &after.touched);
        let moved = moved(&after.beads, &places);
        let held = |bead: &Bead| {
            let (source, target) = places.of_bead(bead);
            let is_loose = bead.holds(&after.loose)
                && (source.is_empty() || target.is_empty())
                && bead.made != Made::Person;
            let is_kept = !bead.holds(&near) || is_known(bead, &places) || bead.holds(&moved);
            bead.has_lost(&places) || !is_loose && is_kept
        };
        aligned(reader, &desk.alignments, sides, after.beads, held)
    };
    let found = Beforehand::find(desk, id, find)?;
    let before = change(desk, changes, Action::Write, id, |change| {
        change.detail = kind.to_owned();
        let sides = Sides::get(change, id)?;
        let beads = found.or(&sides, || find(change, &sides))?;
        mended(change, &sides, beads)
    })?;
    told(desk, id, before)
}

/// The blocks of the beads near those that a mend has touched.
fn near(beads: &[Bead], touched: &HashSet<BlockId>) -> HashSet<BlockId> {
    let places: Vec<usize> = (0..beads.len()).filter(|place| beads[*place].holds(touched)).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return HashSet::new() };
    let range = first.saturating_sub(AWAY)..(last + AWAY + 1).min(beads.len());
    beads[range].iter().flat_map(Bead::blocks).collect()
}

/// The blocks of the pairs that stand across the others: one of their sides was moved, which the aligner never does.
fn moved(beads: &[Bead], places: &Places) -> HashSet<BlockId> {
    let pair = |(number, bead): (usize, &Bead)| {
        let (source, target) = places.of_bead(bead);
        source.first().zip(target.first()).map(|(source, target)| (*source, *target, number))
    };
    let pairs: Vec<(usize, usize, usize)> = beads.iter().enumerate().filter_map(pair).collect();
    let along: HashSet<(usize, usize)> =
        longest_rising(pairs.iter().map(|(source, target, _)| (*source, *target))).into_iter().collect();
    let across = pairs.into_iter().filter(|(source, target, _)| !along.contains(&(*source, *target)));
    across.flat_map(|(.., number)| beads[number].blocks()).collect()
}

/// Whether more is known of a bead than the aligner can say.
fn is_known(bead: &Bead, places: &Places) -> bool {
    let (source, target) = places.of_bead(bead);
    match bead.made {
        Made::Person => true,
        Made::Aligner(_) => false,
        Made::Writing if bead.source.is_empty() || bead.target.is_empty() => source.len() + target.len() > 1,
        Made::Writing => true,
    }
}

/// See [`crate::commands`].
pub fn realign(desk: &Desk, changes: &mut Changes, request: EditionRef) -> Result<Mended, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let find = |reader: &Reader, sides: &Sides| {
        let places: Places = sides.places();
        let beads = sides.beads();
        let moved = moved(&beads, &places);
        let held = |bead: &Bead| {
            let is_settled = is_known(bead, &places) && bead.target.iter().all(|block| block.confirmed);
            // Of what was joined nobody can tell what the parts are until they are apart again.
            let is_joined = bead.joined.len() > 1;
            bead.made == Made::Person
                || is_settled
                || is_joined
                || bead.has_lost(&places)
                || bead.holds(&moved)
        };
        aligned(reader, &desk.alignments, sides, beads, held)
    };
    let found = Beforehand::find(desk, id, find)?;
    let before = change(desk, changes, Action::Write, id, |change| {
        let sides = Sides::get(change, id)?;
        let beads = found.or(&sides, || find(change, &sides))?;
        mended(change, &sides, beads)
    })?;
    told(desk, id, before)
}

/// See [`crate::commands`].
pub fn restore_pairing(
    desk: &Desk,
    changes: &mut Changes,
    request: RestorePairing,
) -> Result<Mended, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let former = Before::read(&request.before)?;
    let before = change(desk, changes, Action::Write, id, |change| {
        let sides = Sides::get(change, id)?;
        former.refuse_beside_another(&sides)?;
        let mut before = put_back(change, &sides, former.beads(&sides)?)?;
        if let Some(sentences) = &former.sentences {
            if former.is_of_sentences() {
                change.detail = "sentences".to_owned();
            }
            let kept = store::pairing::sentence_fixes(change, id)?;
            let fixes = sentences.put_in(change, &sides, &kept)?;
            store::pairing::set_sentence_fixes(change, id, &fixes)?;
            tell(change, &sides)?;
            before.sentences = Some(FixesBefore::of(&sides, &kept, &fixes));
        }
        Ok(before)
    })?;
    told(desk, id, before)
}

/// Puts beads in the place of those that are kept. Where something stands now for a block of the original for which
/// nothing stood, it is made from what that says now.
fn mended(change: &mut Change, sides: &Sides, mut beads: Vec<Bead>) -> Result<Before, Failure> {
    let texts = sides.texts();
    let paired = |bead: &Bead| bead.target.iter().any(|block| texts.target.contains_key(&block.id));
    let stood: HashSet<BlockId> = sides
        .kept
        .iter()
        .filter(|kept| paired(&kept.bead))
        .flat_map(|kept| kept.bead.source.iter().map(|block| block.id))
        .collect();
    let places = sides.places();
    for bead in beads.iter_mut().filter(|bead| paired(bead) && !bead.has_lost(&places)) {
        for block in bead.source.iter_mut().filter(|block| !stood.contains(&block.id)) {
            block.digest = block.digest.or_else(|| texts.source.get(&block.id).map(|now| now.digest));
        }
    }
    put(change, sides, beads)
}

/// What is answered to a mend: how the translation is paired now, and what brings back what was.
fn told(desk: &Desk, id: EditionId, before: Before) -> Result<Mended, Failure> {
    let pairing = desk.open()?.newsroom.read(|reader| view(reader, &desk.counterparts, id))?;
    Ok(Mended { pairing, before: before.written()? })
}

/// The pairing of a translation as it crosses.
fn view(reader: &Reader, lately: &Counterparts, id: EditionId) -> Result<Pairing, Failure> {
    let sides = Sides::get(reader, id)?;
    let texts = sides.texts();
    let beads = sides.beads();
    let fixes = store::pairing::sentence_fixes(reader, id)?;
    let view = |bead: &Bead| bead_view(reader, lately, &texts, bead, &fixes);
    Ok(Pairing {
        source: sides.source.head.id.to_string(),
        source_revision: sides.source.head.revision,
        beads: beads.iter().map(view).collect::<Result<_, _>>()?,
        progress: sides.target.head.progress.map(progress_view).unwrap_or_default(),
    })
}

fn bead_view(
    reader: &Reader,
    lately: &Counterparts,
    texts: &Texts,
    bead: &Bead,
    fixes: &[SentenceFix],
) -> Result<PairingBead, Failure> {
    let stands = stands(reader, texts, bead)?;
    let source = bead.source.iter().map(|block| block.id).filter(|id| texts.source.contains_key(id));
    let target = bead.target.iter().map(|block| block.id).filter(|id| texts.target.contains_key(id));
    let (source, target): (Vec<_>, Vec<_>) =
        (source.map(|id| id.to_string()).collect(), target.map(|id| id.to_string()).collect());
    let is_pair = !bead.source.is_empty() && !bead.target.is_empty();
    Ok(PairingBead {
        unsure: bead.made.is_unsure() && !source.is_empty() && !target.is_empty(),
        source,
        target,
        sureness: match bead.made {
            Made::Aligner(sureness) if is_pair => Some(sureness),
            _ => None,
        },
        set: bead.made == Made::Person,
        state: if stands.begun { "begun" } else { stands.standing.word() }.to_owned(),
        change: stands
            .change
            .filter(|_| stands.begun || stands.standing == Standing::Outdated)
            .map(|change| changed_view(lately, texts, bead, &change, fixes)),
    })
}

fn changed_view(
    lately: &Counterparts,
    texts: &Texts,
    bead: &Bead,
    change: &Changed,
    fixes: &[SentenceFix],
) -> SourceChanged {
    let target: Vec<&EditionBlock> =
        bead.target.iter().filter_map(|block| texts.target.get(&block.id)).collect();
    let target = sentences_with_blocks(&target, &texts.languages[1]);
    let counterparts = if change.sentences.is_empty() {
        Vec::new()
    } else {
        lately.of(&change.then, &target, &texts.languages)
    };
    let (names, names_there) = (named(&change.now), named(&target));
    let set = |now: usize| -> Option<Vec<SentencePlace>> {
        let fix = fixes.iter().find(|fix| names.get(now).is_some_and(|name| fix.source.contains(name)))?;
        let there = target.iter().zip(&names_there).filter(|(_, name)| fix.target.contains(name));
        Some(there.map(|((id, sentence), _)| place(*id, sentence)).collect())
    };
    let view = |one: &SentenceChange| {
        // What a person set comes before what the aligner finds.
        let set = if one.gone { None } else { set(one.now) };
        let found = || one.then.and_then(|then| counterparts.get(then)).cloned().unwrap_or_default();
        // Where a sentence has gone, the one behind it has its place, or else the last one's end.
        let (id, sentence) = change.now.get(one.now).or(change.now.last())?;
        let end = if one.now < change.now.len() { sentence.from } else { sentence.to };
        let (from, to) = if one.gone { (end, end) } else { (sentence.from, sentence.to) };
        Some(ChangedSentence {
            block: id.to_string(),
            number: number(sentence.number),
            from: number(from),
            to: number(to),
            target: set.unwrap_or_else(found),
        })
    };
    SourceChanged {
        grade: change.grade.word().to_owned(),
        sentences: change.sentences.iter().filter_map(view).collect(),
    }
}

/// How far a translation is, as it crosses.
pub(crate) fn progress_view(progress: editorial::progress::Progress) -> Progress {
    let tally = |tally: editorial::progress::Tally| Tally {
        translated: tally.translated,
        outdated: tally.outdated,
        untranslated: tally.untranslated,
    };
    Progress { blocks: tally(progress.blocks), words: tally(progress.words) }
}

/// The blocks by which beads are named.
fn ids(source: &[String], target: &[String]) -> Result<HashSet<BlockId>, Failure> {
    source.iter().chain(target).map(|id| incoming::id("block", id)).collect()
}

/// What a mend is called in the record, and what it says.
fn mend_from(mend: &Mend) -> Result<(&'static str, mend::Mend), Failure> {
    let ids =
        |words: &[String]| words.iter().map(|id| incoming::id("block", id)).collect::<Result<Vec<_>, _>>();
    Ok(match mend {
        Mend::Join { source, target } => {
            ("join", mend::Mend::Join { source: ids(source)?, target: ids(target)? })
        }
        Mend::Split { source, target } => {
            ("split", mend::Mend::Split { source: ids(source)?, target: ids(target)? })
        }
        Mend::Shift { target, by } => {
            ("shift", mend::Mend::Shift { target: incoming::id("block", target)?, by: *by })
        }
        Mend::Link { source, target } => {
            ("link", mend::Mend::Link { source: ids(source)?, target: ids(target)? })
        }
        Mend::Alone { source, target } => {
            ("alone", mend::Mend::Alone { source: ids(source)?, target: ids(target)? })
        }
        Mend::Free { source, target } => {
            ("free", mend::Mend::Free { source: ids(source)?, target: ids(target)? })
        }
    })
}

fn beads_not_found() -> Failure {
    Failure::new(
        "beads_not_found",
        "What was named does not stand in this translation and its original any more, or nothing stands there that this can be \
         said of. Look at the texts as they are now, then say it again.",
    )
}

#[cfg(test)]
mod tests {
    use super::with_marks_written;

    #[test]
    fn a_mark_of_an_endnote_is_written_and_what_only_looks_like_one_stays() {
        let check = |markdown: &str, written: &str| assert_eq!(with_marks_written(markdown), written);
        check("The river[^0190b1d2] is low.[^2]", "The river[†] is low.[†]");
        check("No mark at all", "No mark at all");
        check("An open [^one", "An open [^one");
    }
}
