//! Kinds of tokens that translate one another by their looks: numbers, addresses and signs that are the same, and words
//! that sound alike (Simard, Foster and Isabelle 1992 called them cognates; here they are compared by sound, so that
//! scripts may differ).

use std::collections::HashMap;

use crate::guide::{Guide, Places};
use crate::links::Count;
use crate::options::Options;
use crate::side::{Kind, Side};
use crate::sound::{SOUNDS, is_vowel};
use crate::words::Class;

/// The share of a number's occurrences that is translated by the same number, if that stands there: the rest are written
/// out, rounded or counted otherwise. This and the shares that follow were chosen on the part looked at.
const NUMBER: f32 = 0.9;

/// The same of an address, which nobody translates.
const ADDRESS: f32 = 0.98;

/// The same of a sign: languages put commas and dashes by rules of their own.
const SIGN: f32 = 0.6;

/// The same of two words that sound quite alike, as names do; the share goes down to nothing at [`ALIKE`].
const COGNATE: f32 = 0.85;

/// The same of everyday words, most of which have more translations than those that are known.
const EVERYDAY: f32 = 0.65;

/// How alike the same word of two or fewer sounds is: more often than longer ones it means something else.
const SHORT: f32 = 0.75;

/// Words less alike than this are taken for different, because by chance many are.
const ALIKE: f32 = 0.6;

/// Two kinds that look alike, and the share of their occurrences for which that is the reason.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub source: u32,
    pub target: u32,
    pub share: f32,
}

/// The pairs of kinds that look alike. Without a guide these are only those that look the same, down to their consonants;
/// with one, also those that sound alike, if they stand about where they are expected.
pub(crate) fn looks(
    source: &Side,
    target: &Side,
    options: &Options,
    guide: Option<(&Guide, f32)>,
) -> Vec<Look> {
    let near = guide.map(|(guide, reach)| Near::new(source, target, guide, reach));
    let beginning = |kind: &Kind| beginning(kind, if near.is_some() { 2 } else { 8 });
    let mut looks = Vec::new();
    let mut same: HashMap<(Class, &str), u32> = HashMap::new();
    // Words are looked for by how they begin, and where.
    let mut beginnings: HashMap<Vec<u8>, u32> = HashMap::new();
    let mut by_beginning: HashMap<(u32, usize), Vec<u32>> = HashMap::new();
    let mut by_meaning: HashMap<u32, Vec<u32>> = HashMap::new();
    for (kind, number) in target.kinds.iter().zip(0..) {
        for meaning in &kind.meanings {
            by_meaning.entry(*meaning).or_default().push(number);
        }
        same.insert((kind.class, &kind.key), number);
        if kind.class == Class::Word {
            let next = beginnings.len() as u32;
            let start = *beginnings.entry(beginning(kind)).or_insert(next);
            for block in near.as_ref().map_or(vec![0], |near| near.blocks_of_target(number)) {
                by_beginning.entry((start, block)).or_default().push(number);
            }
        }
    }
    for (kind, number) in source.kinds.iter().zip(0..) {
        let mut look = |target: u32, share: f32| looks.push(Look { source: number, target, share });
        if options.everyday {
            let others = kind.meanings.iter().filter_map(|meaning| by_meaning.get(meaning)).flatten();
            others.for_each(|other| look(*other, EVERYDAY));
        }
        let share = match kind.class {
            Class::Number if options.numbers => NUMBER,
            Class::Address if options.numbers => ADDRESS,
            Class::Sign if options.signs => SIGN,
            Class::Word if options.cognates => {
                let blocks = near.as_ref().map_or(vec![0], |near| near.blocks_of_source(number));
                let start = beginnings.get(&beginning(kind)).copied();
                let in_block = |block| start.and_then(|start| by_beginning.get(&(start, block)));
                let mut others: Vec<u32> =
                    blocks.into_iter().filter_map(in_block).flatten().copied().collect();
                others.sort_unstable();
                others.dedup();
                let twin = same.get(&(kind.class, kind.key.as_str())).copied();
                if let Some(twin) = twin {
                    let alike = if kind.sound.len() >= 3 { 1.0 } else { SHORT };
                    look(twin, COGNATE * (alike - ALIKE) / (1.0 - ALIKE));
                }
                for other in others.into_iter().filter(|other| Some(*other) != twin) {
                    let alike = likeness(kind, &target.kinds[other as usize]);
                    if alike > ALIKE {
                        look(other, COGNATE * (alike - ALIKE) / (1.0 - ALIKE));
                    }
                }
                continue;
            }
            _ => continue,
        };
        if let Some(other) = same.get(&(kind.class, kind.key.as_str())) {
            look(*other, share);
        }
    }
    looks
}

/// Where kinds stand, and whether that is where they can translate one another.
struct Near {
    of_source: Places,
    of_target: Places,
    middles: Vec<f32>,
    reach: f32,
}

impl Near {
    fn new(source: &Side, target: &Side, guide: &Guide, reach: f32) -> Near {
        Near {
            of_source: Places::new(source),
            of_target: Places::new(target),
            middles: guide.middles(),
            reach,
        }
    }

    /// The blocks of so many sentences of the target that a kind of it stands in.
    fn blocks_of_target(&self, kind: u32) -> Vec<usize> {
        let mut blocks: Vec<usize> =
            self.of_target.of(kind).iter().map(|sentence| *sentence as usize / BLOCK).collect();
        blocks.dedup();
        blocks
    }

    /// The blocks that a kind of the source may be translated in.
    fn blocks_of_source(&self, kind: u32) -> Vec<usize> {
        let around = |sentence: &u32| {
            let middle = self.middles[*sentence as usize];
            let block = |place: f32| place.max(0.0) as usize / BLOCK;
            block(middle - self.reach)..=block(middle + self.reach)
        };
        let mut blocks: Vec<usize> = self.of_source.of(kind).iter().flat_map(around).collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    /// How often both kinds stand so near, each place of the target counted once.
    fn together(&self, source: u32, target: u32) -> usize {
        let to = self.of_target.of(target);
        let (mut next, mut count) = (0, 0);
        for i in self.of_source.of(source) {
            let middle = self.middles[*i as usize];
            while next < to.len() && (to[next] as f32) < middle - self.reach {
                next += 1;
            }
            if next < to.len() && to[next] as f32 <= middle + self.reach {
                count += 1;
                next += 1;
            }
        }
        count
    }
}

/// Words are compared only if their blocks are near, which is coarse but fast; what is then counted is looked at by the
/// sentence. A block is about as long as the reach to one side, so that few blocks are looked through.
const BLOCK: usize = 32;

/// The looks counted: how often both kinds stand where they can translate one another, which is so many sentences at
/// most from where the guide expects it. In a book most words that sound alike by chance stand far from one another.
pub(crate) fn counted(source: &Side, target: &Side, looks: &[Look], guide: &Guide, reach: f32) -> Vec<Count> {
    let near = Near::new(source, target, guide, reach);
    let together = |look: &Look| near.together(look.source, look.target) as f32;
    // A kind that is like several was like one of them at most, though which one is not known.
    let (mut of_source, mut of_target) = (vec![0.0; source.kinds.len()], vec![0.0; target.kinds.len()]);
    let seen: Vec<Count> = looks
        .iter()
        .map(|look| Count { source: look.source, target: look.target, times: look.share * together(look) })
        .filter(|count| count.times > 0.0)
        .collect();
    for count in &seen {
        of_source[count.source as usize] += count.times;
        of_target[count.target as usize] += count.times;
    }
    let without_rivals = |count: Count| {
        let [one, other] = [of_source[count.source as usize], of_target[count.target as usize]];
        // The geometric mean of the shares that it has of either kind's looks.
        Count { times: count.times * count.times / (one * other).sqrt(), ..count }
    };
    seen.into_iter().map(without_rivals).collect()
}

/// What two words must share to be compared: whether they begin with a vowel, and their first consonants, of which those
/// that languages exchange are one. Words too short for that, or of a script without sounds here, must be the same.
fn beginning(kind: &Kind, consonants: usize) -> Vec<u8> {
    if kind.sound.len() < 3 {
        return kind.key.as_bytes().to_vec();
    }
    let starts_with_vowel = is_vowel(kind.sound[0]);
    let of_sound = kind.sound.iter().filter(|sound| !is_vowel(**sound)).map(|sound| group(*sound));
    std::iter::once(u8::from(starts_with_vowel)).chain(of_sound.take(consonants)).collect()
}

/// Consonants that languages exchange.
fn group(sound: u8) -> u8 {
    match sound {
        b'b' | b'p' | b'f' | b'v' => b'p',
        b'd' | b't' => b't',
        b'g' | b'k' | b'h' => b'k',
        b's' | b'z' | b'S' | b'C' | b'J' => b's',
        other => other,
    }
}

/// How alike two words are, from 0 to 1: by the cheapest way to make the beginning of one that of the other
/// (Levenshtein), where vowels and near consonants cost less and endings little.
fn likeness(source: &Kind, target: &Kind) -> f32 {
    let (one, other) = (&source.sound, &target.sound);
    let shorter = one.len().min(other.len());
    if shorter < 3 {
        return 0.0;
    }
    let mut costs = [0.0; SOUNDS + 1];
    let row = &mut costs[..=other.len()];
    for (place, sound) in other.iter().enumerate() {
        row[place + 1] = row[place] + gap(*sound);
    }
    // What is left of the longer word when the shorter has ended is an ending, which costs little a sound and no more from
    // the fifth on, since Turkish adds many.
    let ending = |left: usize| 0.15 * left.min(4) as f32;
    // Words that differ by more are not alike, and most that are compared do so soon.
    let length = shorter.min(7) as f32 - 0.5;
    let most = (1.0 - ALIKE) * length;
    let mut least = f32::INFINITY;
    for (at, sound) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] += gap(*sound);
        for (place, facing) in other.iter().enumerate() {
            let changed = diagonal + change(*sound, *facing);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + gap(*facing)).min(diagonal + gap(*sound));
        }
        if row.iter().fold(f32::INFINITY, |least, cost| least.min(*cost)) > most {
            return (1.0 - least / length).max(0.0);
        }
        // Both may end differently, once they have gone together for a while.
        let left = one.len() - at - 1;
        for place in 0..other.len() {
            let together = (at + 1).min(place + 1);
            if together >= 4 || left == 0 {
                let other_left = other.len() - place - 1;
                least = least.min(row[place + 1] + ending(left) + ending(other_left));
            }
        }
    }
    least = least.min(row[other.len()]);
    // Short words are alike by chance.
    (1.0 - least / length).max(0.0)
}

/// What it costs that a sound is missing in one of two words. A vowel often is from script to script, and so is an `h`; a
/// whole consonant is the unit of all these costs.
fn gap(sound: u8) -> f32 {
    match sound {
        sound if is_vowel(sound) => 0.35,
        b'h' => 0.5,
        _ => 1.0,
    }
}

/// What it costs that a sound stands for another: for two consonants less than two gaps, or none would ever stand for
/// another, and next to nothing among vowels and among consonants that languages exchange.
fn change(one: u8, other: u8) -> f32 {
    if one == other {
        0.0
    } else if is_vowel(one) && is_vowel(other) {
        0.25
    } else if is_vowel(one) || is_vowel(other) {
        1.2
    } else if group(one) == group(other) {
        0.35
    } else {
        1.2
    }
}

#[cfg(test)]
mod tests {
    use text::language::Language;

    use super::*;

    fn alike(one: (&str, &str), other: (&str, &str)) -> f32 {
        let kind = |(tag, word): (&str, &str)| {
            let language: Language = tag.parse().unwrap();
            Side::new(&[word], &language).kinds.remove(0)
        };
        likeness(&kind(one), &kind(other))
    }

    #[test]
    fn names_and_international_words_are_alike() {
        for (one, other) in [
            (("en", "Parliament"), ("ru", "Парламента")),
            (("en", "Washington"), ("tr", "Vaşington")),
            (("tr", "Cumhuriyet"), ("ru", "Джумхуриет")),
            (("en", "president"), ("ru", "президентом")),
            (("de", "Regierungschef"), ("de", "Regierung")),
        ] {
            assert!(alike(one, other) > ALIKE, "{one:?} {other:?}: {}", alike(one, other));
        }
        for (one, other) in [
            (("en", "river"), ("ru", "рынок")),
            (("en", "the"), ("ru", "тот")),
            (("en", "paper"), ("tr", "babası")),
        ] {
            assert!(alike(one, other) < ALIKE + 0.1, "{one:?} {other:?}: {}", alike(one, other));
        }
    }
}
