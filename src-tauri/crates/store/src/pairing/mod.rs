//! Which blocks of a translation stand for which of its original, what these said when that was confirmed, and the
//! counts of it all. A translation is named by its edition; its source is its article's original.

use std::collections::{BTreeMap, HashMap};

use editorial::bead::{Bead, Made, SourceBlock, Standing, TargetBlock};
use editorial::id::{ArticleId, BlockId, EditionId};
use editorial::joined::Part;
use rusqlite::Row;
use text::digest::Digest;
use text::language::Language;
use uuid::Uuid;

use crate::connection::{Reader, Writer};
use crate::{Error, column};

/// A bead as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub number: i64,
    pub bead: Bead,
}

/// How a bead stands, with the blocks and words that the original has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub standing: Standing,
    pub blocks: u32,
    pub words: u32,
}

/// Sentences that a person has set beside one another; one side may be empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceFix {
    pub source: Vec<SentenceName>,
    pub target: Vec<SentenceName>,
}

/// By what a sentence is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceName {
    /// Of what it says.
    pub digest: Digest,
    /// Where it was set; none if it was set before that was kept, when all that said the same was meant.
    pub set_in: Option<SetIn>,
}

/// Where a sentence stood when it was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetIn {
    pub block: BlockId,
    /// How many sentences before it in the block say the same.
    pub nth: u32,
}

/// The texts of a bead, as Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    pub source: Vec<String>,
    pub target: Vec<String>,
}

/// The beads of a translation. A block that is in none stands alone.
pub fn of(reader: &Reader<'_>, edition: EditionId) -> Result<Vec<Kept>, Error> {
    let members = reader.all(include_str!("of.sql"), [edition.0.as_bytes()], member)?;
    let joined = reader.all(include_str!("joined_of.sql"), [edition.0.as_bytes()], joined)?;
    Ok(gathered(members, joined))
}

/// The beads of a translation that hold one of these blocks.
pub fn holding(reader: &Reader<'_>, edition: EditionId, blocks: &[BlockId]) -> Result<Vec<Kept>, Error> {
    let mut numbers = Vec::new();
    for block in blocks {
        let key = (edition.0.as_bytes(), block.0.as_bytes());
        numbers.extend(reader.first(include_str!("holding.sql"), key, |row| row.get::<_, i64>(0))?);
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut beads = Vec::new();
    for number in numbers {
        let members = reader.all(include_str!("get.sql"), [number], member)?;
        beads.extend(gathered(members, reader.all(include_str!("joined.sql"), [number], joined)?));
    }
    Ok(beads)
}

/// Takes beads of a translation out, by their numbers, and puts others in, and counts its progress anew.
pub fn replace(
    writer: &Writer<'_>,
    edition: EditionId,
    gone: &[i64],
    come: &[(Bead, Counted)],
) -> Result<(), Error> {
    for number in gone {
        writer.change(include_str!("delete.sql"), (number, edition.0.as_bytes()))?;
    }
    for (bead, counted) in come {
        insert(writer, edition, bead, *counted)?;
    }
    recount(writer, edition)
}

/// Takes all beads of a translation out.
pub fn delete_all(writer: &Writer<'_>, edition: EditionId) -> Result<(), Error> {
    writer.change(include_str!("delete_all.sql"), [edition.0.as_bytes()])?;
    recount(writer, edition)
}

/// Notes how beads of a translation stand, by their numbers, and counts its progress anew if one stands otherwise than it
/// did; says whether one does.
pub fn count(writer: &Writer<'_>, edition: EditionId, counted: &[(i64, Counted)]) -> Result<bool, Error> {
    let mut changed = 0;
    for (number, Counted { standing, blocks, words }) in counted {
        changed += writer.change(include_str!("count.sql"), (number, standing.word(), blocks, words))?;
    }
    if changed > 0 {
        recount(writer, edition)?;
    }
    Ok(changed > 0)
}

/// Keeps what a block of an original said, if a translation was confirmed against just that or begun beside it.
pub fn keep_said(
    writer: &Writer<'_>,
    original: EditionId,
    block: BlockId,
    digest: Digest,
    markdown: &str,
) -> Result<(), Error> {
    let row = (original.0.as_bytes(), digest.as_bytes(), markdown, block.0.as_bytes());
    writer.change(include_str!("keep_said.sql"), row).map(drop)
}

/// What a block of an original said, by its digest; nothing if nothing was kept of it.
pub fn said(reader: &Reader<'_>, original: EditionId, digest: Digest) -> Result<Option<String>, Error> {
    reader.first(include_str!("said.sql"), (original.0.as_bytes(), digest.as_bytes()), |row| row.get(0))
}

/// What a person has set of the sentences of a translation.
pub fn sentence_fixes(reader: &Reader<'_>, edition: EditionId) -> Result<Vec<SentenceFix>, Error> {
    reader.all(include_str!("sentence_fixes.sql"), [edition.0.as_bytes()], |row| {
        Ok(SentenceFix { source: names(row.get(0)?), target: names(row.get(1)?) })
    })
}

/// Makes what a person has set of the sentences of a translation just this.
pub fn set_sentence_fixes(
    writer: &Writer<'_>,
    edition: EditionId,
    fixes: &[SentenceFix],
) -> Result<(), Error> {
    writer.change(include_str!("delete_sentence_fixes.sql"), [edition.0.as_bytes()])?;
    fixes.iter().try_for_each(|fix| {
        let row = (edition.0.as_bytes(), bytes(&fix.source), bytes(&fix.target));
        writer.change(include_str!("insert_sentence_fix.sql"), row).map(drop)
    })
}

/// The translations of other articles from one language into another, those that were changed last first.
pub fn translations(
    reader: &Reader<'_>,
    (from, into): (&Language, &Language),
    without: ArticleId,
    limit: u32,
) -> Result<Vec<EditionId>, Error> {
    let query = (from.as_str(), into.as_str(), without.0.as_bytes(), limit);
    reader.all(include_str!("translations.sql"), query, |row| column::uuid(row, 0).map(EditionId))
}

/// The texts of a translation's beads that are translated, also where the original has changed since in its setting or
/// punctuation alone, without those of which the aligner is not sure.
pub fn translated(reader: &Reader<'_>, edition: EditionId) -> Result<Vec<Translated>, Error> {
    let rows = reader.all(include_str!("translated.sql"), [edition.0.as_bytes()], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut beads: Vec<(i64, Translated)> = Vec::new();
    for (number, is_source, markdown) in rows {
        if beads.last().is_none_or(|(last, _)| *last != number) {
            beads.push((number, Translated::default()));
        }
        if let Some((_, bead)) = beads.last_mut() {
            if is_source { bead.source.push(markdown) } else { bead.target.push(markdown) }
        }
    }
    Ok(beads.into_iter().map(|(_, bead)| bead).collect())
}

fn insert(writer: &Writer<'_>, edition: EditionId, bead: &Bead, counted: Counted) -> Result<(), Error> {
    let (made, sureness) = written(bead.made);
    let Counted { standing, blocks, words } = counted;
    let edition = edition.0.as_bytes();
    let row = (edition, made, sureness, standing.word(), blocks, words);
    let number: Option<i64> = writer.first(include_str!("insert.sql"), row, |row| row.get(0))?;
    let source = bead.source.iter().map(|block| (block.id, true, block.digest, false));
    let target = bead.target.iter().map(|block| (block.id, false, None, block.confirmed));
    for (place, (id, is_source, digest, confirmed)) in (0u32..).zip(source.chain(target)) {
        let digest = digest.as_ref().map(Digest::as_bytes);
        let row = (edition, id.0.as_bytes(), number, place, is_source, digest, confirmed);
        writer.change(include_str!("insert_block.sql"), row)?;
    }
    for (part, Part { made, blocks, gone_into }) in (0u32..).zip(&bead.joined) {
        let (made, sureness) = written(*made);
        for block in blocks {
            let into = gone_into.iter().find(|(gone, _)| gone == block).map(|(_, into)| into.0.as_bytes());
            let row = (number, part, block.0.as_bytes(), made, sureness, into);
            writer.change(include_str!("insert_joined.sql"), row)?;
        }
    }
    Ok(())
}

fn recount(writer: &Writer<'_>, edition: EditionId) -> Result<(), Error> {
    writer.change(include_str!("recount.sql"), [edition.0.as_bytes()]).map(drop)
}

fn written(made: Made) -> (&'static str, Option<f64>) {
    match made {
        Made::Person => ("person", None),
        Made::Aligner(sureness) => ("aligner", Some(sureness.clamp(0.0, 1.0))),
        Made::Writing => ("writing", None),
    }
}

/// Who made something, out of the word for it and, in the column behind that, how sure the aligner was.
fn made(row: &Row<'_>, index: usize) -> rusqlite::Result<Made> {
    let word: String = row.get(index)?;
    Ok(match word.as_str() {
        "person" => Made::Person,
        "aligner" => Made::Aligner(row.get::<_, Option<f64>>(index + 1)?.unwrap_or_default()),
        _ => Made::Writing,
    })
}

/// A block of a bead, with the bead's number and who made it.
type Member = (i64, Made, Result<SourceBlock, TargetBlock>);

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    let made = made(row, 1)?;
    let id = BlockId(column::uuid(row, 3)?);
    let block = if row.get(4)? {
        Ok(SourceBlock { id, digest: column::optional_digest(row, 5)? })
    } else {
        Err(TargetBlock { id, confirmed: row.get(6)? })
    };
    Ok((row.get(0)?, made, block))
}

/// A block of a part of a bead: the bead's number, the part's, who made that, and into which block it is gone.
type Joined = (i64, u32, Made, BlockId, Option<BlockId>);

fn joined(row: &Row<'_>) -> rusqlite::Result<Joined> {
    let into = column::optional_uuid(row, 5)?.map(BlockId);
    Ok((row.get(0)?, row.get(1)?, made(row, 2)?, BlockId(column::uuid(row, 4)?), into))
}

fn gathered(members: Vec<Member>, joined: Vec<Joined>) -> Vec<Kept> {
    let mut parts: HashMap<i64, BTreeMap<u32, Part>> = HashMap::new();
    for (bead, part, made, block, into) in joined {
        let new = || Part { made, blocks: Vec::new(), gone_into: Vec::new() };
        let part = parts.entry(bead).or_default().entry(part).or_insert_with(new);
        part.blocks.push(block);
        part.gone_into.extend(into.map(|into| (block, into)));
    }
    let mut beads: Vec<Kept> = Vec::new();
    for (number, made, block) in members {
        if beads.last().is_none_or(|last| last.number != number) {
            let joined = parts.remove(&number).unwrap_or_default().into_values().collect();
            beads.push(Kept { number, bead: Bead { joined, ..Bead::empty(made) } });
        }
        let Some(Kept { bead, .. }) = beads.last_mut() else { continue };
        match block {
            Ok(block) => bead.source.push(block),
            Err(block) => bead.target.push(block),
        }
    }
    beads
}

/// With this begins what is kept before a digest to say where the sentence was set: these, how many before it say the same,
/// and the block. It is as long as a digest, so that older programs read it as one that no sentence has.
const SET_IN: [u8; 12] = *b"set in block";

fn bytes(names: &[SentenceName]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for SentenceName { digest, set_in } in names {
        if let Some(SetIn { block, nth }) = set_in {
            bytes.extend(SET_IN);
            bytes.extend(nth.to_be_bytes());
            bytes.extend(block.0.as_bytes());
        }
        bytes.extend(digest.as_bytes());
    }
    bytes
}

fn names(bytes: Vec<u8>) -> Vec<SentenceName> {
    let mut names = Vec::new();
    let mut set_in = None;
    for one in bytes.as_chunks::<32>().0 {
        match one.strip_prefix(&SET_IN).and_then(<[u8]>::split_first_chunk::<4>) {
            Some((nth, block)) => {
                let block = block.try_into().map(Uuid::from_bytes).map(BlockId);
                set_in = block.ok().map(|block| SetIn { block, nth: u32::from_be_bytes(*nth) });
            }
            None => names.push(SentenceName { digest: Digest::from_bytes(*one), set_in: set_in.take() }),
        }
    }
    names
}
