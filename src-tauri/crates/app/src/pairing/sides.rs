//! A translation and its original, side by side.

use std::collections::{HashMap, HashSet};

use editorial::bead::{Bead, Places, in_order};
use editorial::edition::{Edition, EditionBlock, EditionHead};
use editorial::id::{BlockId, EditionId};
use store::Reader;
use store::pairing::Kept;
use text::language::Language;

use super::past::Past;
use crate::edition::{get, get_head};
use crate::failure::Failure;

/// Both editions whole, and the beads that are kept of them.
#[derive(PartialEq)]
pub(crate) struct Sides {
    pub source: Edition,
    pub target: Edition,
    pub kept: Vec<Kept>,
}

impl Sides {
    /// Those of a translation.
    ///
    /// # Errors
    /// `pairing_of_original` of an edition that is translated from nothing.
    pub fn get(reader: &Reader, translation: EditionId) -> Result<Sides, Failure> {
        let source = source_of(reader, &get_head(reader, translation)?)?;
        Ok(Sides {
            source: get(reader, source.id)?,
            target: get(reader, translation)?,
            kept: store::pairing::of(reader, translation)?,
        })
    }

    pub fn places(&self) -> Places {
        let ids = |edition: &Edition| edition.content.blocks.iter().map(|block| block.id).collect::<Vec<_>>();
        Places::of(ids(&self.source), ids(&self.target))
    }

    /// The beads, in order, with one for every block.
    pub fn beads(&self) -> Vec<Bead> {
        in_order(self.kept.iter().map(|kept| kept.bead.clone()).collect(), &self.places())
    }

    pub fn texts(&self) -> Texts {
        self.texts_where(|_| true)
    }

    /// Those of the blocks of these beads.
    pub fn texts_of(&self, beads: &[Bead]) -> Texts {
        let held: HashSet<BlockId> = beads.iter().flat_map(Bead::blocks).collect();
        self.texts_where(|block| held.contains(&block))
    }

    fn texts_where(&self, is_asked: impl Fn(BlockId) -> bool) -> Texts {
        let blocks = |edition: &Edition| {
            let asked = edition.content.blocks.iter().filter(|block| is_asked(block.id));
            asked.map(|block| (block.id, block.clone())).collect::<HashMap<_, _>>()
        };
        Texts {
            original: self.source.head.id,
            past: Past::default(),
            languages: [self.source.head.language.clone(), self.target.head.language.clone()],
            source: blocks(&self.source),
            target: blocks(&self.target),
        }
    }
}

/// The blocks of both sides that something is asked of.
pub(crate) struct Texts {
    pub original: EditionId,
    /// What the original said before.
    pub past: Past,
    /// The original's, then the translation's.
    pub languages: [Language; 2],
    pub source: HashMap<BlockId, EditionBlock>,
    pub target: HashMap<BlockId, EditionBlock>,
}

impl Texts {
    /// Those of the blocks of these beads.
    pub fn of(
        reader: &Reader,
        (source, target): (&EditionHead, &EditionHead),
        beads: &[Kept],
    ) -> Result<Texts, Failure> {
        let mut texts = Texts {
            original: source.id,
            past: Past::default(),
            languages: [source.language.clone(), target.language.clone()],
            source: HashMap::new(),
            target: HashMap::new(),
        };
        for Kept { bead, .. } in beads {
            for block in &bead.source {
                let found = store::edition::block(reader, source.id, block.id)?;
                texts.source.extend(found.map(|found| (block.id, found)));
            }
            for block in &bead.target {
                let found = store::edition::block(reader, target.id, block.id)?;
                texts.target.extend(found.map(|found| (block.id, found)));
            }
        }
        Ok(texts)
    }
}

/// The original of a translation.
pub(crate) fn source_of(reader: &Reader, translation: &EditionHead) -> Result<EditionHead, Failure> {
    let heads = store::edition::heads_of(reader, translation.article)?;
    heads.into_iter().find(|head| head.original && head.id != translation.id).ok_or_else(|| {
        Failure::new(
            "pairing_of_original",
            format!(
                "“{}” ({}) is the article’s original, so it stands beside no other. Ask it of a translation.",
                translation.title,
                translation.language.autonym()
            ),
        )
        .with("title", &translation.title)
        .with("language", translation.language.autonym())
    })
}
