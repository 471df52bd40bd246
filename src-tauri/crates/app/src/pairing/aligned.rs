//! The aligner at work on two editions.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use align::{
    Block as Piece, BlockBead, BlockFix, Finding as Wrong, Kind, Memory, PreparedBlocks, Which,
    start_of_closing_signs,
};
use editorial::bead::{Bead, Made, Places, SourceBlock, TargetBlock, with_those_behind};
use editorial::edition::{Edition, EditionBlock};
use editorial::id::{ArticleId, BlockId, EditionId};
use editorial::sentence::{Sentence, sentences_of};
use exchange::finding::{Code, Finding};
use store::Reader;
use text::digest::Digest;
use text::doc::Block;
use text::language::Language;
use text::markdown::block::read_block;

use super::sides::Sides;
use crate::failure::Failure;

/// So many pairs of texts are remembered: those on the desk.
const KEPT: usize = 4;

/// The newsroom's memory: so many translations at most, and so many pairs of blocks. It is read and learned for each
/// alignment of texts that were not aligned lately, so more would make one wait.
const TRANSLATIONS: u32 = 40;
const PAIRS: usize = 1_000;

/// Numbers from here on stand for endnotes in what the aligner reads: hardly any text has such a number by itself.
const FIRST_NOTE: usize = 7_900_001;

/// Texts that were made ready for the aligner lately, by what they say.
#[derive(Default)]
pub(crate) struct Alignments(Mutex<VecDeque<(Digest, Arc<Slot>)>>);

/// Where texts made ready are put. Whoever wants the same texts waits for the one who makes them ready.
type Slot = Mutex<Option<Arc<PreparedBlocks>>>;

/// Two editions made ready for the aligner, and their sentences.
pub(crate) struct Ready {
    pub prepared: Arc<PreparedBlocks>,
    /// The sentences of the original and of the translation in order, each with the place of its block.
    pub sentences: [Vec<(usize, Sentence)>; 2],
}

/// A text and its language.
type Text<'a> = (&'a [EditionBlock], &'a Language);

/// Makes two editions ready; `lately` remembers them.
pub(crate) fn ready(reader: &Reader, lately: &Alignments, sides: &Sides) -> Result<Ready, Failure> {
    let target = (sides.target.content.blocks.as_slice(), &sides.target.head.language);
    ready_beside(reader, lately, &sides.source, target)
}

/// Makes an original ready beside a text that may be no edition yet.
pub(crate) fn ready_beside(
    reader: &Reader,
    lately: &Alignments,
    original: &Edition,
    (blocks, into): Text,
) -> Result<Ready, Failure> {
    let from = &original.head.language;
    let mut notes = HashMap::new();
    let (source, sentences) = pieces((&original.content.blocks, from), &mut notes);
    let (target, sentences_there) = pieces((blocks, into), &mut notes);
    let key = key((from, &source), (into, &target));
    let sentences = [sentences, sentences_there];
    let slot = lately.slot(key);
    let mut made = slot.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(prepared) = &*made {
        return Ok(Ready { prepared: Arc::clone(prepared), sentences });
    }
    #[cfg(test)]
    crate::change::under_way::count();
    let memory = memory(reader, (from, into), original.head.article)?;
    let prepared = Arc::new(PreparedBlocks::new(&source, from, &target, into, memory.as_ref()));
    *made = Some(Arc::clone(&prepared));
    Ok(Ready { prepared, sentences })
}

/// So few words may be the same in two languages, as a name is.
const FEW_WORDS: u32 = 8;

/// Why what stands beside an original may be no translation of it into its language.
pub(crate) fn doubts(prepared: &PreparedBlocks, original: &Edition) -> Vec<Finding> {
    let title = original.head.title.as_str();
    let words: u32 = original.content.blocks.iter().map(EditionBlock::count_words).sum();
    if words > FEW_WORDS && prepared.findings().contains(&Wrong::Same) {
        // That it is in another language than was said follows from it.
        return vec![Finding::new(Code::SameText, None, title)];
    }
    let doubt = |wrong: &Wrong| match wrong {
        Wrong::OtherLanguage { side: Which::Target, looks, .. } => {
            Some(Finding::new(Code::OtherLanguage, None, looks.autonym()))
        }
        Wrong::Unrelated => Some(Finding::new(Code::Unrelated, None, title)),
        Wrong::Repetitive => Some(Finding::new(Code::Repetitive, None, title)),
        Wrong::InOne(Which::Source) => Some(Finding::new(Code::OriginalInOneParagraph, None, title)),
        Wrong::InOne(Which::Target) => Some(Finding::new(Code::InOneParagraph, None, title)),
        // An original in another language is no fault of what stands beside it, and what is empty is seen.
        Wrong::OtherLanguage { side: Which::Source, .. } | Wrong::Empty(_) | Wrong::Same => None,
    };
    prepared.findings().iter().filter_map(doubt).collect()
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
        kept.extend(loose);
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
    let gone = gone_behind(&loose, &places);
    let bead = |found: &BlockBead| {
        let mut bead = Bead {
            // Hundredths are more than is known.
            made: Made::Aligner((f64::from(found.confidence) * 100.0).round() / 100.0),
            source: named(&found.source, &sides.source, |id| {
                source.get(&id).copied().unwrap_or(SourceBlock { id, digest: None })
            }),
            target: named(&found.target, &sides.target, |id| {
                target.get(&id).copied().unwrap_or(TargetBlock { id, confirmed: false })
            }),
            joined: Vec::new(),
        };
        let behind = |id: BlockId| gone.get(&id).into_iter().flatten().copied();
        let of_source: Vec<TargetBlock> = bead.source.iter().flat_map(|block| behind(block.id)).collect();
        let of_target = bead.target.iter().flat_map(|block| std::iter::once(*block).chain(behind(block.id)));
        bead.target = of_source.into_iter().chain(of_target).collect();
        bead
    };
    kept.extend(found.iter().filter(|bead| !bead.fixed).map(bead));
    Ok(kept)
}

fn named<T>(places: &[usize], edition: &Edition, block: impl Fn(BlockId) -> T) -> Vec<T> {
    let blocks = &edition.content.blocks;
    places.iter().filter_map(|place| blocks.get(*place)).map(|found| block(found.id)).collect()
}

/// The blocks of the translation that are gone from it, each list with the block that it goes along with, so that an undo
/// finds them where they stood: the one of the translation that they stood behind, or else the first of the original.
fn gone_behind(beads: &[Bead], places: &Places) -> HashMap<BlockId, Vec<TargetBlock>> {
    let mut behind: HashMap<BlockId, Vec<TargetBlock>> = HashMap::new();
    for bead in beads {
        let is_there = |block: &TargetBlock| places.target.contains_key(&block.id);
        let groups = with_those_behind(&bead.target, is_there);
        if groups.is_empty() {
            let first = bead.source.iter().find(|block| places.source.contains_key(&block.id));
            behind.extend(first.map(|first| (first.id, bead.target.clone())));
        }
        for group in groups {
            let (there, gone): (Vec<TargetBlock>, Vec<TargetBlock>) = group.into_iter().partition(is_there);
            behind.extend(there.first().map(|there| (there.id, gone)));
        }
    }
    behind
}

/// The blocks of a text as the aligner reads them, and their sentences with the place of the block of each.
fn pieces(
    (blocks, language): Text,
    notes: &mut HashMap<String, usize>,
) -> (Vec<Piece>, Vec<(usize, Sentence)>) {
    let (mut pieces, mut all) = (Vec::new(), Vec::new());
    for (place, block) in blocks.iter().enumerate() {
        let sentences = sentences_of(&block.markdown, language);
        let mut marks = Vec::new();
        let mut texts = Vec::new();
        for sentence in &sentences {
            let mut text = sentence.text.clone();
            // Behind a full stop the number would hide it: the sentence would look like a heading.
            let mut place = start_of_closing_signs(&text, language);
            for mark in &sentence.marks {
                let next = FIRST_NOTE + notes.len();
                let number = format!(" {}", notes.entry(mark.clone()).or_insert(next));
                text.insert_str(place, &number);
                place += number.len();
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
fn key(source: (&Language, &[Piece]), target: (&Language, &[Piece])) -> Digest {
    let mut bytes = Vec::new();
    for (language, pieces) in [source, target] {
        bytes.extend_from_slice(language.as_str().as_bytes());
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
fn memory(
    reader: &Reader,
    (from, into): (&Language, &Language),
    article: ArticleId,
) -> Result<Option<Memory>, Failure> {
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

impl Ready {
    /// Aligns the texts as they are when nothing is set of them, which is remembered.
    pub fn align(&self) {
        // Without anything that is fixed nothing can be fixed twice.
        self.prepared.align(&[]).unwrap_or_default();
    }
}

impl Alignments {
    /// The place of these texts, which is forgotten last now.
    fn slot(&self, key: Digest) -> Arc<Slot> {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = lately.iter().position(|(known, _)| *known == key);
        let slot = place.and_then(|place| lately.remove(place)).map(|(_, slot)| slot).unwrap_or_default();
        lately.push_front((key, Arc::clone(&slot)));
        lately.truncate(KEPT);
        slot
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

    use super::*;

    /// A paragraph a line, as the aligner reads it; the same notes have the same numbers.
    fn read(text: &str, language: &Language, notes: &mut HashMap<String, usize>) -> Vec<Piece> {
        let blocks: Vec<EditionBlock> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| EditionBlock::new(BlockId(uuid::Uuid::nil()), line.to_owned()))
            .collect();
        pieces((&blocks, language), notes).0
    }

    /// The sentences that an English text and its Turkish translation pair, as `0:0 1: 2,3:1`.
    fn picture(source: &str, target: &str) -> String {
        let mut notes = HashMap::new();
        let [english, turkish] = [Language::ENGLISH, Language::TURKISH];
        let (source, target) = (read(source, &english, &mut notes), read(target, &turkish, &mut notes));
        let prepared = PreparedBlocks::new(&source, &english, &target, &turkish, None);
        let all = |blocks: &[Piece]| (0..blocks.len()).collect::<Vec<usize>>();
        let side = |places: &[usize]| places.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
        let beads = prepared.sentences(&all(&source), &all(&target), &[]);
        let beads = beads.iter().map(|bead| format!("{}:{}", side(&bead.source), side(&bead.target)));
        beads.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_number_of_a_note_leaves_the_end_of_its_sentence() {
        let mut notes = HashMap::new();
        let read = |text: &str, notes: &mut HashMap<String, usize>| {
            read(text, &Language::ENGLISH, notes).remove(0).sentences
        };
        assert_eq!(
            read("It is low.[^a] “Why?”[^b][^c] Nobody[^a] knows:", &mut notes),
            ["It is low 7900001.", "“Why 7900002 7900003?”", "Nobody knows 7900001:"]
        );
        assert_eq!(read("## Why[^c]", &mut notes), ["Why 7900003"]);
    }

    const RIVER: [&str; 10] = [
        "The river",
        "The river is low this year.",
        "The port was closed in May.",
        "Ships wait.",
        "Nobody in town knows why.",
        "Who pays",
        "The state pays for the work.",
        "The dredger came late.",
        "Fishermen left.",
        "They will not return, it is said.",
    ];

    /// Each line with the places in the original of what it translates.
    const NEHIR: [(&str, &[usize]); 8] = [
        ("Nehir", &[0]),
        ("Nehir bu yıl alçak, liman mayısta kapandı.", &[1, 2]),
        ("Gemiler bekliyor, kasabada kimse nedenini bilmiyor.", &[3, 4]),
        ("Kim ödüyor", &[5]),
        ("İşin parasını devlet ödüyor.", &[6]),
        ("Tarak gemisi geç geldi.", &[7]),
        ("Balıkçılar gitti.", &[8]),
        ("Dönmeyecekler, deniyor.", &[9]),
    ];

    #[test]
    fn an_original_with_notes_is_aligned_with_a_translation_with_and_without() {
        let line = |text: &str, places: &[usize], noted: &[usize]| {
            let marks =
                places.iter().filter(|place| noted.contains(place)).map(|place| format!("[^{place}]"));
            format!("{text}{}\n", marks.collect::<String>())
        };
        let source = |noted: &[usize]| -> String {
            RIVER.iter().enumerate().map(|(place, text)| line(text, &[place], noted)).collect()
        };
        let target = |noted: &[usize]| -> String {
            NEHIR.iter().map(|(text, places)| line(text, places, noted)).collect()
        };
        let expected = "0:0 1,2:1 3,4:2 5:3 6:4 7:5 8:6 9:7";
        let sentences = [1, 2, 3, 4, 6, 7, 8, 9];
        assert_eq!(picture(&source(&sentences), &target(&[])), expected);
        assert_eq!(picture(&source(&sentences), &target(&sentences)), expected);
        assert_eq!(picture(&source(&[3, 6]), &target(&[3, 6])), expected);
    }
}
