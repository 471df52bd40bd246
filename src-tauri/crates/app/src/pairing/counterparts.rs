//! Which sentences of a translation stand for what the original said once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use align::{Options, Prepared};
use editorial::id::BlockId;
use editorial::sentence::Sentence;
use text::digest::Digest;
use text::language::Language;

use super::sentences::place;
use crate::wire::pairing::SentencePlace;

/// Of so many pairs of texts the counterparts are remembered.
const KEPT: usize = 2_000;

/// For each sentence of one text, the numbers of those of the other that stand for it.
pub(crate) type Numbers = Vec<Vec<usize>>;

/// What was found lately, by what the texts say: after each pause in writing all that is outdated is looked at again, and
/// of most of it nothing has changed.
#[derive(Default)]
pub(crate) struct Counterparts(Mutex<HashMap<Digest, Numbers>>);

impl Counterparts {
    /// Which sentences of the translation stand for each that the original had once.
    pub fn of(
        &self,
        then: &[Sentence],
        target: &[(BlockId, Sentence)],
        languages: &[Language; 2],
    ) -> Vec<Vec<SentencePlace>> {
        let places = |numbers: &Vec<usize>| {
            let found = numbers.iter().filter_map(|number| target.get(*number));
            found.map(|(id, sentence)| place(*id, sentence)).collect()
        };
        self.numbers(then, target, languages).iter().map(places).collect()
    }

    /// The same by their numbers.
    pub fn numbers(
        &self,
        then: &[Sentence],
        target: &[(BlockId, Sentence)],
        languages: &[Language; 2],
    ) -> Numbers {
        let texts = |sentences: &mut dyn Iterator<Item = &Sentence>| -> Vec<String> {
            sentences.map(|sentence| sentence.text.clone()).collect()
        };
        let texts = [texts(&mut then.iter()), texts(&mut target.iter().map(|(_, sentence)| sentence))];
        self.remembered(key(&texts, languages), || aligned(&texts, languages))
    }

    fn remembered(&self, key: Digest, find: impl FnOnce() -> Numbers) -> Numbers {
        let lately = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lately().get(&key) {
            return known.clone();
        }
        // Others need not wait while this is found.
        let numbers = find();
        let mut kept = lately();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, numbers.clone());
        numbers
    }
}

/// By what two texts in their languages are known again.
fn key(texts: &[Vec<String>; 2], languages: &[Language; 2]) -> Digest {
    let mut bytes = Vec::new();
    for (sentences, language) in texts.iter().zip(languages) {
        for text in std::iter::once(language.as_str()).chain(sentences.iter().map(String::as_str)) {
            bytes.extend(text.len().to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend(u64::MAX.to_be_bytes());
    }
    Digest::of(&bytes)
}

fn aligned([then, target]: &[Vec<String>; 2], [from, into]: &[Language; 2]) -> Numbers {
    let mut numbers = vec![Vec::new(); then.len()];
    for bead in Prepared::new(then, from, target, into, None, &Options::default()).align_freely().beads {
        for number in bead.source {
            numbers[number] = bead.target.clone().collect();
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_is_found_once() {
        let counterparts = Counterparts::default();
        let mut searches = 0;
        let text = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let mut ask = |one: &[&str], other: &[&str]| {
            let key = key(&[text(one), text(other)], &[Language::ENGLISH, Language::TURKISH]);
            counterparts.remembered(key, || {
                searches += 1;
                vec![vec![searches]]
            })
        };
        assert_eq!(ask(&["One.", "Two."], &["Bir."]), [[1]]);
        assert_eq!(ask(&["One.", "Two."], &["Bir."]), [[1]]);
        assert_eq!(ask(&["One."], &["Two.", "Bir."]), [[2]], "the sides are told apart");
        assert_eq!(ask(&["One.Two."], &["Bir."]), [[3]], "and the sentences");
        assert_eq!(ask(&["One.", "Two."], &["Bir."]), [[1]]);
    }
}
