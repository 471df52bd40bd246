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
    let mut looks = Vec::new();
    let mut same: HashMap<(Class, &str), u32> = HashMap::new();
    let mut by_meaning: HashMap<u32, Vec<u32>> = HashMap::new();
    for (kind, number) in target.kinds.iter().zip(0..) {
        for meaning in &kind.meanings {
            by_meaning.entry(*meaning).or_default().push(number);
        }
        same.insert((kind.class, &kind.key), number);
    }
    let mut rivals = options.cognates.then(|| Rivals::new(source, target, guide));
    for (kind, number) in source.kinds.iter().zip(0..) {
        let mut look = |target: u32, share: f32| looks.push(Look { source: number, target, share });
        if options.everyday {
            let others = kind.meanings.iter().filter_map(|meaning| by_meaning.get(meaning)).flatten();
            others.for_each(|other| look(*other, EVERYDAY));
        }
        let twin = same.get(&(kind.class, kind.key.as_str())).copied();
        let share = match kind.class {
            Class::Number if options.numbers => NUMBER,
            Class::Address if options.numbers => ADDRESS,
            Class::Sign if options.signs => SIGN,
            Class::Word => {
                let Some(rivals) = &mut rivals else { continue };
                if let Some(twin) = twin {
                    let alike = if kind.sound.len() >= 3 { 1.0 } else { SHORT };
                    look(twin, COGNATE * (alike - ALIKE) / (1.0 - ALIKE));
                }
                for other in rivals.of(number).iter().filter(|other| Some(**other) != twin) {
                    let alike = likeness(kind, &target.kinds[*other as usize]);
                    if alike > ALIKE {
                        look(*other, COGNATE * (alike - ALIKE) / (1.0 - ALIKE));
                    }
                }
                continue;
            }
            _ => continue,
        };
        if let Some(twin) = twin {
            look(twin, share);
        }
    }
    looks
}

/// The words of the target that a word of the source is compared with: those that begin alike, and, with a guide, stand
/// where the word may be translated.
struct Rivals {
    /// How the words of the source begin, by number; none if no word of the target does so.
    of_source: Vec<Option<u32>>,
    /// The words that begin in one way stand at `starts[way]..starts[way + 1]`, each with where it stands, in that order.
    starts: Vec<u32>,
    words: Vec<(u32, u32)>,
    near: Option<Near>,
    found: Vec<u32>,
    /// For each word of the target the last that it was found for.
    last: Vec<u32>,
}

impl Rivals {
    fn new(source: &Side, target: &Side, guide: Option<(&Guide, f32)>) -> Rivals {
        let consonants = if guide.is_some() { 2 } else { 8 };
        let words = |side: &Side| -> Vec<Option<Vec<u8>>> {
            let begins = |kind: &Kind| (kind.class == Class::Word).then(|| beginning(kind, consonants));
            side.kinds.iter().map(begins).collect()
        };
        let mut ways: HashMap<Vec<u8>, u32> = HashMap::new();
        let mut way_of = |begins: Option<Vec<u8>>| {
            let next = ways.len() as u32;
            begins.map(|begins| *ways.entry(begins).or_insert(next))
        };
        let of_target: Vec<Option<u32>> = words(target).into_iter().map(&mut way_of).collect();
        let of_source = words(source).into_iter().map(|begins| ways.get(&begins?).copied()).collect();
        let mut words: Vec<(u32, u32, u32)> = Vec::new();
        if guide.is_some() {
            for (sentence, place) in target.sentences.iter().zip(0..) {
                let all = sentence.kinds.iter();
                words.extend(all.filter_map(|(kind, _)| Some((of_target[*kind as usize]?, place, *kind))));
            }
        } else {
            words.extend(of_target.iter().zip(0..).filter_map(|(way, kind)| Some(((*way)?, 0, kind))));
        }
        words.sort_unstable();
        let mut starts = vec![0; ways.len() + 1];
        words.iter().for_each(|(way, ..)| starts[*way as usize + 1] += 1);
        (1..starts.len()).for_each(|way| starts[way] += starts[way - 1]);
        Rivals {
            of_source,
            starts,
            words: words.into_iter().map(|(_, place, kind)| (place, kind)).collect(),
            near: guide.map(|(guide, reach)| Near::new(source, target, guide, reach)),
            found: Vec::new(),
            last: vec![u32::MAX; target.kinds.len()],
        }
    }

    /// The words of the target to compare a word of the source with, each once.
    fn of(&mut self, kind: u32) -> &[u32] {
        self.found.clear();
        let Some(way) = self.of_source[kind as usize] else { return &self.found };
        let words = &self.words[self.starts[way as usize] as usize..self.starts[way as usize + 1] as usize];
        let mut find = |words: &[(u32, u32)]| {
            for (_, other) in words {
                if self.last[*other as usize] != kind {
                    self.last[*other as usize] = kind;
                    self.found.push(*other);
                }
            }
        };
        let Some(near) = &self.near else {
            find(words);
            return &self.found;
        };
        let mut start = 0;
        for sentence in near.of_source.of(kind) {
            let middle = near.middles[*sentence as usize];
            // What was looked at for the sentence before need not be looked at again.
            start += words[start..].partition_point(|(place, _)| (*place as f32) < middle - near.reach);
            let end =
                start + words[start..].partition_point(|(place, _)| *place as f32 <= middle + near.reach);
            find(&words[start..end]);
            start = end;
        }
        &self.found
    }
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

    /// How often both kinds stand so near, each place of the target counted once. What lies between is leapt over: a word
    /// that stands everywhere is like many that stand hardly anywhere, and in a book to go through all its places for each
    /// of them would be most of the work.
    fn together(&self, source: u32, target: u32) -> usize {
        let (mut from, mut to) = (self.of_source.of(source), self.of_target.of(target));
        let mut count = 0;
        while let (Some(i), Some(j)) = (from.first(), to.first()) {
            let (middle, place) = (self.middles[*i as usize], *j as f32);
            if place < middle - self.reach {
                to = behind(to, |j| (*j as f32) < middle - self.reach);
            } else if place > middle + self.reach {
                from = behind(from, |i| self.middles[*i as usize] + self.reach < place);
            } else {
                count += 1;
                (from, to) = (&from[1..], &to[1..]);
            }
        }
        count
    }
}

/// What is left of a list behind the first places for which something holds; it takes the less time the fewer they are.
fn behind(list: &[u32], holds: impl Fn(&u32) -> bool) -> &[u32] {
    let mut reach = 1;
    while list.get(reach).is_some_and(&holds) {
        reach *= 2;
    }
    let start = reach / 2;
    let end = reach.min(list.len());
    &list[start + list[start..end].partition_point(holds)..]
}

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
