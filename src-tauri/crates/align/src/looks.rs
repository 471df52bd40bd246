//! Kinds of tokens that translate one another by their looks: numbers, addresses and signs that are the same, and words
//! that sound alike (Simard, Foster and Isabelle 1992 called them cognates; here they are compared by sound, so that
//! scripts may differ).

use std::collections::HashMap;

use crate::guide::{Guide, Places};
use crate::links::Count;
use crate::options::Options;
use crate::side::{Kind, Side};
use crate::sound::is_vowel;
use crate::words::Class;

/// The share of a kind's occurrences that is translated by its likeness, if it has one: numbers are hardly ever changed
/// in translation, signs often, and words that sound alike by chance are many. Chosen on the part looked at.
const NUMBER: f32 = 0.9;
const ADDRESS: f32 = 0.98;
const SIGN: f32 = 0.6;
const COGNATE: f32 = 0.85;
const EVERYDAY: f32 = 0.5;

/// Words less alike than this are not the same.
const ALIKE: f32 = 0.6;

/// Two kinds that look alike, and the share of their occurrences for which that is the reason.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub source: u32,
    pub target: u32,
    pub share: f32,
}

/// The pairs of kinds that look alike.
pub(crate) fn looks(source: &Side, target: &Side, options: &Options) -> Vec<Look> {
    let mut looks = Vec::new();
    let mut same: HashMap<&str, u32> = HashMap::new();
    let mut by_beginning: HashMap<[u8; 3], Vec<u32>> = HashMap::new();
    let mut by_meaning: HashMap<u32, Vec<u32>> = HashMap::new();
    for (number, kind) in target.kinds.iter().enumerate() {
        for meaning in &kind.meanings {
            by_meaning.entry(*meaning).or_default().push(number as u32);
        }
        if kind.class == Class::Word {
            if let Some(beginning) = beginning(&kind.sound) {
                by_beginning.entry(beginning).or_default().push(number as u32);
            }
        } else {
            same.insert(&kind.key, number as u32);
        }
    }
    for (number, kind) in source.kinds.iter().enumerate() {
        if options.everyday {
            let others = kind.meanings.iter().filter_map(|meaning| by_meaning.get(meaning)).flatten();
            looks.extend(others.map(|other| Look {
                source: number as u32,
                target: *other,
                share: crate::tune::v("EVERY", EVERYDAY),
            }));
        }
        let share = match kind.class {
            Class::Number if options.numbers => NUMBER,
            Class::Address if options.numbers => ADDRESS,
            Class::Sign if options.signs => SIGN,
            Class::Word if options.cognates => {
                let near = beginning(&kind.sound).and_then(|beginning| by_beginning.get(&beginning));
                for other in near.into_iter().flatten() {
                    let alike = likeness(kind, &target.kinds[*other as usize]);
                    if alike > ALIKE {
                        let share = crate::tune::v("COG", COGNATE)
                            * ((alike - ALIKE) / (1.0 - ALIKE)).powf(crate::tune::v("POW", 1.0));
                        looks.push(Look { source: number as u32, target: *other, share });
                    }
                }
                continue;
            }
            _ => continue,
        };
        if let Some(other) = same.get(kind.key.as_str()) {
            looks.push(Look { source: number as u32, target: *other, share });
        }
    }
    looks
}

/// The looks counted: how often both kinds stand where they can translate one another, which is so many sentences at
/// most from where the guide expects it. In a book most words that sound alike by chance stand far from one another.
pub(crate) fn counted(source: &Side, target: &Side, looks: &[Look], guide: &Guide, reach: f32) -> Vec<Count> {
    let (of_source, of_target) = (Places::new(source), Places::new(target));
    let middles = guide.middles();
    let together = |look: &Look| {
        let (from, to) = (of_source.of(look.source), of_target.of(look.target));
        let mut next = 0;
        let mut count = 0;
        for i in from {
            let middle = middles[*i as usize];
            while next < to.len() && (to[next] as f32) < middle - reach {
                next += 1;
            }
            if next < to.len() && to[next] as f32 <= middle + reach {
                count += 1;
                next += 1;
            }
        }
        count as f32
    };
    // A kind that is like several was like one of them at most.
    let (mut of_source_kind, mut of_target_kind) =
        (vec![0.0; source.kinds.len()], vec![0.0; target.kinds.len()]);
    let found: Vec<(&Look, f32)> =
        looks.iter().map(|look| (look, together(look))).filter(|(_, times)| *times > 0.0).collect();
    for (look, times) in &found {
        of_source_kind[look.source as usize] += look.share * times;
        of_target_kind[look.target as usize] += look.share * times;
    }
    let count = |(look, times): (&Look, f32)| {
        let seen = look.share * times;
        let rivals =
            (seen / of_source_kind[look.source as usize]) * (seen / of_target_kind[look.target as usize]);
        let [one, other] =
            [source.kinds[look.source as usize].count, target.kinds[look.target as usize].count];
        let as_often = one.min(other) as f32 / one.max(other) as f32;
        Count {
            source: look.source,
            target: look.target,
            times: seen * rivals.powf(crate::tune::v("RIV", 1.0)) * as_often.powf(crate::tune::v("OFT", 0.5)),
        }
    };
    found.into_iter().map(count).collect()
}

/// What two words must share to be compared: whether they begin with a vowel, and their first two consonants, of which
/// those that languages exchange are one.
fn beginning(sound: &[u8]) -> Option<[u8; 3]> {
    let first = *sound.first()?;
    let mut consonants = sound.iter().filter(|sound| !is_vowel(**sound)).map(|sound| group(*sound));
    let (one, two) = (consonants.next().unwrap_or_default(), consonants.next().unwrap_or_default());
    Some([u8::from(is_vowel(first)), one, two])
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
    if source.key == target.key && !source.key.is_empty() {
        return if shorter >= 3 { 1.0 } else { crate::tune::v("SHORT", 0.75) };
    }
    if shorter < 3 {
        return 0.0;
    }
    let mut row: Vec<f32> = vec![0.0; other.len() + 1];
    for (place, sound) in other.iter().enumerate() {
        row[place + 1] = row[place] + gap(*sound);
    }
    // What is left of the longer word when the shorter has ended is an ending.
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

fn gap(sound: u8) -> f32 {
    match sound {
        sound if is_vowel(sound) => 0.35,
        b'h' => 0.5,
        _ => 1.0,
    }
}

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
