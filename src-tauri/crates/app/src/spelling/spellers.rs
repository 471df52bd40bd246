//! The spellers of all languages that a text turns out to have.

use std::collections::{BTreeMap, BTreeSet};

use spelling::{Passage, Speller};
use text::language::Language;

use super::shelf::{Shelf, is_own};
use super::words::{Added, added};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::spelling::UsedDictionary;

/// Dictionaries with the words added to them, fetched as they are needed.
pub(super) struct Spellers<'a> {
    shelf: &'a Shelf,
    added: Added,
    /// Each with the name of its dictionary.
    fetched: BTreeMap<Language, Option<(String, Speller)>>,
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
            let shelved = self.shelf.dictionary(language).ok()?;
            Some((shelved.name, Speller::new(shelved.dictionary, language, self.added.to(language))))
        };
        let fetched = self.fetched.entry(language.clone()).or_insert_with(fetch).as_ref();
        if fetched.is_none() {
            self.unchecked.insert(language.clone());
        }
        fetched.map(|(_, speller)| speller)
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

    /// The dictionaries of the languages met.
    pub(super) fn dictionaries(&self) -> Vec<UsedDictionary> {
        let used =
            self.fetched.iter().filter_map(|(language, fetched)| Some((language, &fetched.as_ref()?.0)));
        used.map(|(language, name)| UsedDictionary {
            language: language.as_str().to_owned(),
            dictionary: name.clone(),
            own: is_own(name, language),
        })
        .collect()
    }

    /// The tags of the languages met that have no dictionary.
    pub(super) fn unchecked(self) -> Vec<String> {
        self.unchecked.iter().map(|language| language.as_str().to_owned()).collect()
    }
}
