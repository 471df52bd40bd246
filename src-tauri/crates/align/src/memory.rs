//! What a newsroom's earlier translations teach.

use std::collections::HashMap;

use text::language::Language;

use crate::lexicon::{Example, learn};
use crate::links::Count;
use crate::side::{Kind, Side};
use crate::words::Class;

/// The words of earlier translations, and which translate which.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// How often a word of the source stood in the memory, and what it was translated by how often.
    of_source: HashMap<String, (f32, Vec<(String, f32)>)>,
    /// How often a word of the target stood in the memory.
    of_target: HashMap<String, f32>,
}

impl Memory {
    /// Learns from pairs of texts that are known to translate one another, a source and its target each.
    pub fn learn<S: AsRef<str>>(
        pairs: &[(S, S)],
        source_language: &Language,
        target_language: &Language,
    ) -> Memory {
        let sources: Vec<&str> = pairs.iter().map(|(source, _)| source.as_ref()).collect();
        let targets: Vec<&str> = pairs.iter().map(|(_, target)| target.as_ref()).collect();
        let (source, target) = (Side::new(&sources, source_language), Side::new(&targets, target_language));
        let words = |side: &Side, place: usize| -> Vec<(u32, f32)> {
            let is_word = |(kind, _): &&(u32, f32)| side.kinds[*kind as usize].class == Class::Word;
            side.sentences[place].kinds.iter().filter(is_word).copied().collect()
        };
        let example =
            |place| Example { source: words(&source, place), target: words(&target, place), worth: 1.0 };
        let examples: Vec<Example> = (0..pairs.len()).map(example).collect();
        let counts = learn(examples, (source.kinds.len(), target.kinds.len()), false);
        // Of numbers and signs nothing is learned, so that they stood there must not count against what they look like.
        let counted = |side: &Side| -> Vec<(String, f32)> {
            let count = |kind: &Kind| Some((word(kind)?.to_owned(), kind.count as f32));
            side.kinds.iter().filter_map(count).collect()
        };
        let mut of_source: HashMap<String, (f32, Vec<(String, f32)>)> =
            counted(&source).into_iter().map(|(word, count)| (word, (count, Vec::new()))).collect();
        for count in counts {
            let target = target.kinds[count.target as usize].key.clone();
            if let Some((_, known)) = of_source.get_mut(&source.kinds[count.source as usize].key) {
                known.push((target, count.times));
            }
        }
        Memory { of_source, of_target: counted(&target).into_iter().collect() }
    }

    /// What is known of the words that stand in two texts.
    pub(crate) fn counts(&self, source: &Side, target: &Side) -> Vec<Count> {
        let places: HashMap<&str, u32> =
            target.kinds.iter().zip(0..).filter_map(|(kind, place)| Some((word(kind)?, place))).collect();
        let mut counts = Vec::new();
        for (kind, place) in source.kinds.iter().zip(0..) {
            let known =
                word(kind).and_then(|word| self.of_source.get(word)).map_or(&[][..], |(_, known)| known);
            counts.extend(known.iter().filter_map(|(word, times)| {
                Some(Count { source: place, target: *places.get(word.as_str())?, times: *times })
            }));
        }
        counts
    }

    /// How often each word of the source and of the target stood in the memory; all that is no word never did.
    pub(crate) fn seen(&self, source: &Side, target: &Side) -> [Vec<f32>; 2] {
        let of_source = |kind: &Kind| {
            word(kind).and_then(|word| self.of_source.get(word)).map_or(0.0, |(count, _)| *count)
        };
        let of_target =
            |kind: &Kind| word(kind).and_then(|word| self.of_target.get(word)).copied().unwrap_or_default();
        [source.kinds.iter().map(of_source).collect(), target.kinds.iter().map(of_target).collect()]
    }
}

/// What a kind is kept under; none if it is no word.
fn word(kind: &Kind) -> Option<&str> {
    (kind.class == Class::Word).then_some(kind.key.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_has_seen_words_alone() {
        let pairs = [("25 rivers, 25 ships", "25 nehir, 25 gemi")];
        let memory = Memory::learn(&pairs, &Language::ENGLISH, &Language::TURKISH);
        let source = Side::new(&["rivers 25,"], &Language::ENGLISH);
        let target = Side::new(&["25 nehir,"], &Language::TURKISH);
        assert_eq!(memory.seen(&source, &target), [vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0]]);
    }
}
