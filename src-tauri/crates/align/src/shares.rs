//! How likely a token is to be of a kind by chance.
//!
//! Words come in swarms: a name that a book has three times stands in one chapter, so that by chance it faces its like far
//! more often there than three times in a book. What a pair of words says must be set against the chance *where
//! they stand*. In a text put together of articles that is the share that a kind has of the sentences near it; in
//! one that speaks of the same from beginning to end, where words do not gather, it is the share of the whole.

use crate::side::{Kind, Sentence};
use crate::words::Class;

/// So many sentences before and behind a sentence are near it, which is about an article. Chosen on the part looked at,
/// where ten and twenty do about as well.
const NEAR: usize = 15;

/// Words of so many occurrences tell how far words gather: rarer ones cannot, and commoner ones stand everywhere.
const TELLING: std::ops::RangeInclusive<u32> = 2..=20;

/// Words that gather no more than this do so in a chapter, and the whole is what counts; with more than the other, only
/// what is near. Chosen on the parts looked at of a book, whose words gather by .16, and of news put together, by .3 and more.
const GATHERED: [f32; 2] = [0.15, 0.32];

/// The share of each kind, which lies between that of the whole and that of what is near, the more to the latter the more
/// the words of the text gather.
pub(crate) fn shares(sentences: &[Sentence], kinds: &[Kind]) -> Vec<f32> {
    let nearby = Nearby::new(sentences, kinds);
    let [least, most] = GATHERED;
    let local = ((nearby.gathered(sentences, kinds) - least) / (most - least)).clamp(0.0, 1.0);
    let all = sentences.iter().map(|sentence| sentence.tokens.len()).sum::<usize>().max(1) as f32;
    let share = |(kind, near): (&Kind, &f32)| {
        let whole = kind.count as f32 / all;
        // What is learned is the logarithm of a ratio, so it is logarithms that are mixed.
        whole * (near / whole).powf(local)
    };
    kinds.iter().zip(&nearby.shares).map(share).collect()
}

/// Of each kind, as a mean of its occurrences:
struct Nearby {
    /// its share of the tokens near;
    shares: Vec<f32>,
    /// how often it stands near, itself counted.
    times: Vec<f32>,
}

impl Nearby {
    fn new(sentences: &[Sentence], kinds: &[Kind]) -> Nearby {
        let mut nearby = Nearby { shares: vec![0.0; kinds.len()], times: vec![0.0; kinds.len()] };
        // How often each kind stands in the sentences near the one at hand, and how many tokens these have.
        let mut here = vec![0_u32; kinds.len()];
        let mut tokens = 0;
        let mut ahead = sentences.iter();
        ahead.by_ref().take(NEAR).for_each(|sentence| {
            sentence.tokens.iter().for_each(|kind| here[*kind as usize] += 1);
            tokens += sentence.tokens.len();
        });
        for (place, sentence) in sentences.iter().enumerate() {
            if let Some(entered) = ahead.next() {
                entered.tokens.iter().for_each(|kind| here[*kind as usize] += 1);
                tokens += entered.tokens.len();
            }
            if let Some(left) = place.checked_sub(NEAR + 1).map(|place| &sentences[place]) {
                left.tokens.iter().for_each(|kind| here[*kind as usize] -= 1);
                tokens -= left.tokens.len();
            }
            for (kind, times) in &sentence.kinds {
                let kind = *kind as usize;
                let part = times / kinds[kind].count as f32;
                nearby.shares[kind] += part * here[kind] as f32 / tokens as f32;
                nearby.times[kind] += part * here[kind] as f32;
            }
        }
        nearby
    }

    /// How much more of a word's other occurrences stand near one of them than would by chance: 0 if no more, 1 if all.
    fn gathered(&self, sentences: &[Sentence], kinds: &[Kind]) -> f32 {
        let by_chance = (2 * NEAR + 1) as f32 / sentences.len().max(1) as f32;
        let (mut sum, mut count) = (0.0, 0.0_f32);
        let all = kinds.iter().zip(&self.times);
        for (kind, times) in
            all.filter(|(kind, _)| kind.class == Class::Word && TELLING.contains(&kind.count))
        {
            sum += (times - 1.0) / (kind.count - 1) as f32;
            count += 1.0;
        }
        if by_chance < 1.0 { (sum / count.max(1.0) - by_chance) / (1.0 - by_chance) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use text::language::Language;

    use crate::side::Side;

    /// The share of the word that a text of 200 lines has in three of them.
    fn share_of_three(places: [usize; 3]) -> f32 {
        let line = |place: usize| match places.contains(&place) {
            true => "port".to_owned(),
            false => format!("w{place}"),
        };
        let lines: Vec<String> = (0..200).map(line).collect();
        let side = Side::new(&lines, &Language::ENGLISH);
        let number = side.kinds.iter().position(|kind| kind.key == "port");
        side.share(number.unwrap_or_default() as u32)
    }

    #[test]
    fn where_words_gather_their_chance_is_that_of_their_neighbourhood() {
        let (gathered, apart) = (share_of_three([90, 95, 100]), share_of_three([10, 100, 190]));
        assert!(gathered > 5.0 * apart, "{gathered} {apart}");
    }
}
