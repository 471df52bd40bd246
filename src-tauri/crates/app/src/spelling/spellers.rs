//! The spellers of all languages that a text turns out to have.

use std::collections::{BTreeMap, BTreeSet};

use spelling::{Passage, Speller};
use text::language::Language;

use super::shelf::Shelf;
use super::words::{Added, added};
use crate::desk::Desk;
use crate::failure::Failure;

/// Dictionaries with the words added to them, fetched as they are needed.
pub(super) struct Spellers<'a> {
    shelf: &'a Shelf,
    added: Added,
    fetched: BTreeMap<Language, Option<Speller>>,
    unchecked: BTreeSet<Language>,
}

impl Spellers<'_> {
    pub(super) fn of(desk: &Desk) -> Result<Spellers<'_>, Failure> {
        Ok(Spellers {
            shelf: &desk.shelf,
            added: added(desk)?,
            fetched: BTreeMap::new(),
            unchecked: BTreeSet::new(),
        })
    }

    /// The speller of a language, unless there is no dictionary that can be read.
    fn speller(&mut self, language: &Language) -> Option<&Speller> {
        let fetch = || {
            let dictionary = self.shelf.dictionary(language).ok()?.dictionary;
            Some(Speller::new(dictionary, language, self.added.to(language)))
        };
        let speller = self.fetched.entry(language.clone()).or_insert_with(fetch).as_ref();
        if speller.is_none() {
            self.unchecked.insert(language.clone());
        }
        speller
    }

    /// The unknown words of a passage: where each is in the paragraph, in UTF-16 units, and its language.
    pub(super) fn unknown<'p>(&mut self, passage: &'p Passage) -> Vec<(usize, String, &'p Language)> {
        let Some(language) = &passage.language else { return Vec::new() };
        let Some(speller) = self.speller(language) else { return Vec::new() };
        let places = speller.unknown(&passage.text);
        if places.is_empty() {
            return Vec::new();
        }
        let units: Vec<u16> = passage.text.encode_utf16().collect();
        let word = |place: std::ops::Range<usize>| {
            (passage.start + place.start, String::from_utf16_lossy(&units[place]), language)
        };
        places.into_iter().map(word).collect()
    }

    /// The tags of the languages met that have no dictionary.
    pub(super) fn unchecked(self) -> Vec<String> {
        self.unchecked.iter().map(|language| language.as_str().to_owned()).collect()
    }
}
