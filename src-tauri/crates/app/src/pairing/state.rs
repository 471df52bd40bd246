//! How a bead stands: translated, outdated by what, or not yet.

use editorial::bead::{Bead, Made, SourceBlock, Standing};
use editorial::beside_words::beside_words;
use editorial::edition::EditionBlock;
use editorial::id::BlockId;
use editorial::outdated::{Grade, SentenceChange, changes, grade_of_table};
use editorial::sentence::{Sentence, sentences_of};
use store::Reader;
use store::pairing::Counted;
use text::doc::Block;
use text::language::Language;
use text::markdown::block::read_block;

use super::sides::Texts;
use crate::failure::Failure;

/// How a bead stands.
pub(crate) struct Stands {
    pub standing: Standing,
    /// Whether there are words of which nobody has said that they are done.
    pub begun: bool,
    pub change: Option<Change>,
    /// The blocks and words that the original has in it.
    pub counted: Counted,
}

/// What has changed in the original's blocks of a bead.
pub(crate) struct Change {
    pub grade: Grade,
    pub sentences: Vec<SentenceChange>,
    /// The sentences as they were.
    pub then: Vec<Sentence>,
    /// The sentences as they are, each with its block.
    pub now: Vec<(BlockId, Sentence)>,
}

/// Says how a bead stands, whose blocks are in the order of the texts.
pub(crate) fn stands(reader: &Reader, texts: &Texts, bead: &Bead) -> Result<Stands, Failure> {
    let source: Vec<&EditionBlock> =
        bead.source.iter().filter_map(|block| texts.source.get(&block.id)).collect();
    let target: Vec<&EditionBlock> =
        bead.target.iter().filter_map(|block| texts.target.get(&block.id)).collect();
    let all_words: u32 = source.iter().map(|block| block.count_words()).sum();
    let blocks = u32::try_from(source.len()).unwrap_or(u32::MAX);
    let standing = |standing: Standing, begun: bool, change: Option<Change>| {
        let is_spared = change.as_ref().is_some_and(|change| change.grade.spares_words());
        let counts_as = match standing {
            Standing::Outdated if is_spared => Standing::Translated,
            _ => standing,
        };
        let counted = Counted { standing: counts_as, blocks, words: all_words };
        Stands { standing, begun, change, counted }
    };
    let is_remembered = bead.source.iter().any(|block| block.digest.is_some());
    if target.is_empty() {
        let on_purpose = bead.made == Made::Person && !source.is_empty() && bead.target.is_empty();
        let left = if on_purpose { Standing::LeftOut } else { Standing::Untranslated };
        return Ok(standing(left, false, None));
    }
    if source.is_empty() && !is_remembered {
        return Ok(standing(Standing::Added, false, None));
    }
    if target.iter().all(|block| is_blank(block)) {
        return Ok(standing(Standing::Untranslated, false, None));
    }
    let is_written = |id: &BlockId| texts.target.get(id).is_some_and(|block| !is_blank(block));
    let confirmed = bead.target.iter().all(|block| block.confirmed || !is_written(&block.id));
    if !confirmed {
        if source.iter().map(|block| block.digest).eq(target.iter().map(|block| block.digest)) {
            // What was taken over waits for its translation, unless there are no words in it.
            let is_done = all_words == 0;
            let taken = if is_done { Standing::Translated } else { Standing::Untranslated };
            return Ok(standing(taken, false, None));
        }
        let change = if is_remembered { change(reader, texts, bead)? } else { None };
        return Ok(standing(Standing::Untranslated, true, change));
    }
    let change = change(reader, texts, bead)?;
    let now = if change.is_some() { Standing::Outdated } else { Standing::Translated };
    Ok(standing(now, false, change))
}

/// Whether nothing is written in a block.
pub(crate) fn is_blank(block: &EditionBlock) -> bool {
    block.markdown.trim().is_empty()
}

/// Takes what is written for the original in a bead for done.
pub(crate) fn confirm_written(bead: &mut Bead, texts: &Texts) {
    for block in &mut bead.target {
        block.confirmed |= texts.target.get(&block.id).is_some_and(|text| !is_blank(text));
    }
}

/// What the original's blocks of a bead said when it was last confirmed or begun, each by itself: nothing of one that
/// came since, or of which nobody knows it any more.
pub(crate) fn texts_then(
    reader: &Reader,
    texts: &Texts,
    bead: &Bead,
) -> Result<Vec<(SourceBlock, Option<String>)>, Failure> {
    let then = |block: &SourceBlock| {
        let Some(digest) = block.digest else { return Ok((*block, None)) };
        let now = texts.source.get(&block.id).filter(|now| now.digest == digest);
        let text = match now {
            Some(now) => Some(now.markdown.clone()),
            None => texts.past.said(reader, texts.original, block.id, digest)?,
        };
        Ok((*block, text))
    };
    bead.source.iter().map(then).collect()
}

/// What the original's blocks of a bead said when it was last confirmed or begun, and what they say.
pub(crate) struct Said<'a> {
    /// As far as anybody knows it.
    pub then: Vec<String>,
    /// Whether nobody knows any more what one of them said.
    pub is_lost: bool,
    pub now: Vec<&'a EditionBlock>,
    /// Their sentences, each with its block.
    pub sentences_then: Vec<(BlockId, Sentence)>,
    pub sentences_now: Vec<(BlockId, Sentence)>,
}

/// What the original's blocks of a bead said and say; none if they say the same.
pub(crate) fn said<'a>(reader: &Reader, texts: &'a Texts, bead: &Bead) -> Result<Option<Said<'a>>, Failure> {
    let is_same = bead.source.iter().all(|block| {
        let now = texts.source.get(&block.id);
        match (block.digest, now) {
            (Some(digest), Some(now)) => digest == now.digest,
            (None, None) => true,
            _ => false,
        }
    });
    if is_same {
        return Ok(None);
    }
    let language = &texts.languages[0];
    let then = texts_then(reader, texts, bead)?;
    let now: Vec<&EditionBlock> =
        bead.source.iter().filter_map(|block| texts.source.get(&block.id)).collect();
    let is_lost = then.iter().any(|(block, text)| block.digest.is_some() && text.is_none());
    let then: Vec<(BlockId, String)> =
        then.into_iter().filter_map(|(block, text)| Some((block.id, text?))).collect();
    let of_block = |(id, markdown): &(BlockId, String)| {
        let id = *id;
        sentences_of(markdown, language).into_iter().map(move |sentence| (id, sentence))
    };
    let sentences_then = then.iter().flat_map(of_block).collect();
    let sentences_now = sentences_with_blocks(&now, language);
    let then = then.into_iter().map(|(_, markdown)| markdown).collect();
    Ok(Some(Said { then, is_lost, now, sentences_then, sentences_now }))
}

/// What has changed in the original's blocks of a bead since they were last confirmed or begun; none if they say the same.
pub(crate) fn change(reader: &Reader, texts: &Texts, bead: &Bead) -> Result<Option<Change>, Failure> {
    let Some(Said { then, is_lost, now, sentences_then, sentences_now }) = said(reader, texts, bead)? else {
        return Ok(None);
    };
    let language = &texts.languages[0];
    let sentences_then: Vec<Sentence> = sentences_then.into_iter().map(|(_, sentence)| sentence).collect();
    let bare: Vec<Sentence> = sentences_now.iter().map(|(_, sentence)| sentence.clone()).collect();
    let whole = |grade| Change { grade, sentences: Vec::new(), then: Vec::new(), now: Vec::new() };
    if is_lost || now.is_empty() {
        // Where nobody knows any more what it said, all of it is to be looked at.
        return Ok(Some(whole(Grade::Large)));
    }
    let sentences = changes(&sentences_then, &bare, language);
    let beside_then: Vec<String> = then.iter().flat_map(|markdown| beside_words(markdown)).collect();
    let beside_now: Vec<String> = now.iter().flat_map(|block| beside_words(&block.markdown)).collect();
    let least = if beside_then == beside_now { Grade::Setting } else { Grade::Small };
    let mut markdowns =
        then.iter().map(String::as_str).chain(now.iter().map(|block| block.markdown.as_str()));
    let graded = if markdowns.all(is_table) {
        grade_of_table(&sentences_then, &bare, &sentences, language)
    } else {
        sentences.iter().map(|change| change.grade).max()
    };
    if let Some(grade) = graded {
        let grade = grade.max(least);
        return Ok(Some(Change { grade, sentences, then: sentences_then, now: sentences_now }));
    }
    // A paragraph that was split says what it said.
    let without_spaces = |texts: &mut dyn Iterator<Item = &str>| -> String {
        texts.flat_map(str::chars).filter(|sign| !sign.is_whitespace()).collect()
    };
    let set_alike = without_spaces(&mut then.iter().map(String::as_str))
        == without_spaces(&mut now.iter().map(|block| block.markdown.as_str()));
    let grade = if bare.is_empty() { Grade::Small } else { least };
    Ok((!set_alike).then(|| whole(grade)))
}

fn is_table(markdown: &str) -> bool {
    matches!(read_block(markdown).as_slice(), [Block::Table(_)])
}

/// The sentences of blocks, each with its block.
pub(crate) fn sentences_with_blocks(
    blocks: &[&EditionBlock],
    language: &Language,
) -> Vec<(BlockId, Sentence)> {
    let of_block = |block: &&EditionBlock| {
        let id = block.id;
        sentences_of(&block.markdown, language).into_iter().map(move |sentence| (id, sentence))
    };
    blocks.iter().flat_map(of_block).collect()
}
