//! The aligner at work on two editions.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use align::{Block as Piece, BlockBead, BlockFix, Kind, Memory, PreparedBlocks};
use editorial::bead::{Bead, Made, Places, SourceBlock, TargetBlock};
use editorial::edition::Edition;
use editorial::id::{BlockId, EditionId};
use editorial::sentence::{Sentence, sentences_of};
use store::Reader;
use text::digest::Digest;
use text::doc::Block;
use text::markdown::block::read_block;

use super::sides::Sides;
use crate::failure::Failure;

/// So many pairs of texts are remembered: those on the desk.
const KEPT: usize = 4;

/// The newsroom's memory: so many translations at most, and so many pairs of blocks. It is read and learned for each
/// alignment of texts that were not aligned lately, so more would make one wait.
const TRANSLATIONS: u32 = 40;
const PAIRS: usize = 1_000;

/// Numbers from here on stand for endnotes in what the aligner reads: no text has such a number by itself.
const FIRST_NOTE: usize = 7_900_001;

/// Texts that were made ready for the aligner lately, by what they say.
#[derive(Default)]
pub(crate) struct Alignments(Mutex<VecDeque<(Digest, Arc<PreparedBlocks>)>>);

/// Two editions made ready for the aligner, and their sentences.
pub(crate) struct Ready {
    pub prepared: Arc<PreparedBlocks>,
    /// The sentences of the original and of the translation in order, each with the place of its block.
    pub sentences: [Vec<(usize, Sentence)>; 2],
}

/// Makes two editions ready; `lately` remembers them.
pub(crate) fn ready(reader: &Reader, lately: &Alignments, sides: &Sides) -> Result<Ready, Failure> {
    let mut notes = HashMap::new();
    let (source, sentences) = pieces(&sides.source, &mut notes);
    let (target, sentences_there) = pieces(&sides.target, &mut notes);
    let key = key(sides, &source, &target);
    let sentences = [sentences, sentences_there];
    if let Some(prepared) = lately.get(key) {
        return Ok(Ready { prepared, sentences });
    }
    let memory = memory(reader, sides)?;
    let [from, into] = [&sides.source, &sides.target].map(|edition| &edition.head.language);
    let prepared = Arc::new(PreparedBlocks::new(&source, from, &target, into, memory.as_ref()));
    lately.put(key, Arc::clone(&prepared));
    Ok(Ready { prepared, sentences })
}

/// Aligns all blocks that are in none of the beads that are `held`; those stay as they are.
pub(crate) fn aligned(
    reader: &Reader,
    lately: &Alignments,
    sides: &Sides,
    beads: Vec<Bead>,
    held: impl Fn(&Bead) -> bool,
) -> Result<Vec<Bead>, Failure> {
    let places = sides.places();
    let (mut kept, loose): (Vec<Bead>, Vec<Bead>) = beads.into_iter().partition(held);
    let has = |is_there: &dyn Fn(&Bead) -> bool| loose.iter().any(is_there);
    let is_both =
        has(&|bead| !places.of_bead(bead).0.is_empty()) && has(&|bead| !places.of_bead(bead).1.is_empty());
    if !is_both {
        // Nothing can stand for anything.
        kept.extend(loose.into_iter().flat_map(singles));
        return Ok(kept);
    }
    let ready = ready(reader, lately, sides)?;
    let fix = |bead: &Bead| {
        let (source, target) = places.of_bead(bead);
        BlockFix { source, target }
    };
    let is_any = |fix: &BlockFix| !fix.source.is_empty() || !fix.target.is_empty();
    let fixes: Vec<BlockFix> = kept.iter().map(fix).filter(is_any).collect();
    let found = ready.prepared.align(&fixes).map_err(|error| Failure::new("internal", error.to_string()))?;
    let source: HashMap<BlockId, SourceBlock> =
        loose.iter().flat_map(|bead| &bead.source).map(|block| (block.id, *block)).collect();
    let target: HashMap<BlockId, TargetBlock> =
        loose.iter().flat_map(|bead| &bead.target).map(|block| (block.id, *block)).collect();
    let bead = |found: &BlockBead| Bead {
        // Hundredths are more than is known.
        made: Made::Aligner((f64::from(found.confidence) * 100.0).round() / 100.0),
        source: named(&found.source, &sides.source, |id| {
            source.get(&id).copied().unwrap_or(SourceBlock { id, digest: None })
        }),
        target: named(&found.target, &sides.target, |id| {
            target.get(&id).copied().unwrap_or(TargetBlock { id, confirmed: false })
        }),
    };
    kept.extend(found.iter().filter(|bead| !bead.fixed).map(bead));
    Ok(kept)
}

fn named<T>(places: &[usize], edition: &Edition, block: impl Fn(BlockId) -> T) -> Vec<T> {
    let blocks = &edition.content.blocks;
    places.iter().filter_map(|place| blocks.get(*place)).map(|found| block(found.id)).collect()
}

/// The blocks of a bead, each by itself.
fn singles(bead: Bead) -> Vec<Bead> {
    if bead.source.is_empty() || bead.target.is_empty() {
        return vec![bead];
    }
    let source =
        bead.source.into_iter().map(|block| Bead { source: vec![block], ..Bead::of_source(block.id) });
    let target =
        bead.target.into_iter().map(|block| Bead { target: vec![block], ..Bead::of_target(block.id) });
    source.chain(target).collect()
}

/// Whether a bead remembers a block of the original that is no more. Only who sees it can say what becomes of it.
pub(crate) fn has_lost(bead: &Bead, places: &Places) -> bool {
    bead.source.iter().any(|block| block.digest.is_some() && !places.source.contains_key(&block.id))
}

/// The blocks of an edition as the aligner reads them, and their sentences with the place of the block of each.
fn pieces(edition: &Edition, notes: &mut HashMap<String, usize>) -> (Vec<Piece>, Vec<(usize, Sentence)>) {
    let (mut pieces, mut all) = (Vec::new(), Vec::new());
    for (place, block) in edition.content.blocks.iter().enumerate() {
        let sentences = sentences_of(&block.markdown, &edition.head.language);
        let mut marks = Vec::new();
        let mut texts = Vec::new();
        for sentence in &sentences {
            let mut text = sentence.text.clone();
            for mark in &sentence.marks {
                let next = FIRST_NOTE + notes.len();
                let number = *notes.entry(mark.clone()).or_insert(next);
                text.push_str(&format!(" {number}"));
            }
            marks.extend(sentence.marks.iter().cloned());
            texts.push(text);
        }
        let kind = match read_block(&block.markdown).first() {
            Some(Block::Heading { level, .. }) => Kind::Heading(*level),
            Some(Block::List(_)) => Kind::List,
            Some(Block::Quote(_) | Block::PullQuote(_)) => Kind::Quote,
            Some(Block::Table(_)) => Kind::Table,
            Some(Block::Figure(_)) => Kind::Figure,
            Some(Block::Code { .. } | Block::Source(_)) => Kind::Code,
            Some(Block::Rule) => Kind::Rule,
            Some(Block::Paragraph(_)) | None => Kind::Text,
        };
        pieces.push(Piece { kind, sentences: texts, marks });
        all.extend(sentences.into_iter().map(|sentence| (place, sentence)));
    }
    (pieces, all)
}

/// By what two texts are known again.
fn key(sides: &Sides, source: &[Piece], target: &[Piece]) -> Digest {
    let mut bytes = Vec::new();
    for (edition, pieces) in [(&sides.source, source), (&sides.target, target)] {
        bytes.extend_from_slice(edition.head.language.as_str().as_bytes());
        for piece in pieces {
            bytes.extend_from_slice(format!("\u{1}{:?}", piece.kind).as_bytes());
            for sentence in &piece.sentences {
                bytes.push(0);
                bytes.extend_from_slice(sentence.as_bytes());
            }
        }
        bytes.push(2);
    }
    Digest::of(&bytes)
}

/// What the newsroom's other translations between these languages teach, in both directions; nothing if there are none.
fn memory(reader: &Reader, sides: &Sides) -> Result<Option<Memory>, Failure> {
    let [from, into] = [&sides.source, &sides.target].map(|edition| &edition.head.language);
    let article = sides.source.head.article;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let forth = store::pairing::translations(reader, (from, into), article, TRANSLATIONS)?;
    let back = store::pairing::translations(reader, (into, from), article, TRANSLATIONS)?;
    let all = forth.into_iter().map(|id| (id, false)).chain(back.into_iter().map(|id| (id, true)));
    let mut seen: HashSet<EditionId> = HashSet::new();
    for (id, is_back) in all {
        if pairs.len() >= PAIRS || !seen.insert(id) {
            continue;
        }
        for bead in store::pairing::translated(reader, id)? {
            let [source, target] = [&bead.source, &bead.target].map(|texts| plain(texts));
            if !source.is_empty() && !target.is_empty() {
                pairs.push(if is_back { (target, source) } else { (source, target) });
            }
        }
    }
    pairs.truncate(PAIRS);
    Ok((!pairs.is_empty()).then(|| Memory::learn(&pairs, from, into)))
}

fn plain(texts: &[String]) -> String {
    let texts: Vec<String> =
        texts.iter().map(|markdown| text::plain::plain_text(&read_block(markdown))).collect();
    texts.join("\n")
}

impl Alignments {
    fn get(&self, key: Digest) -> Option<Arc<PreparedBlocks>> {
        let lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lately.iter().find(|(known, _)| *known == key).map(|(_, prepared)| Arc::clone(prepared))
    }

    fn put(&self, key: Digest, prepared: Arc<PreparedBlocks>) {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lately.push_front((key, prepared));
        lately.truncate(KEPT);
    }
}
