//! Words that every text has: numbers written out, days, months, and the small words of a sentence.

use std::collections::HashMap;
use std::sync::OnceLock;

use text::language::Language;

use crate::side::stem;

/// The meanings of the words of one language.
#[derive(Debug, Default)]
struct Words {
    /// By the stem of the word.
    whole: HashMap<String, Vec<u32>>,
    /// By what all its forms begin with.
    beginnings: HashMap<String, Vec<u32>>,
}

/// The numbers of the meanings that a stem has in a language.
pub(crate) fn meanings(key: &str, language: &Language) -> Vec<u32> {
    let mut found = Vec::new();
    for words in ["all", language.primary()].iter().filter_map(|tag| table().get(tag)) {
        found.extend(words.whole.get(key).into_iter().flatten());
        let ends = key.char_indices().map(|(place, letter)| place + letter.len_utf8());
        found.extend(ends.filter_map(|end| words.beginnings.get(&key[..end])).flatten());
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn table() -> &'static HashMap<&'static str, Words> {
    static TABLE: OnceLock<HashMap<&'static str, Words>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<&str, Words> = HashMap::new();
        let lines = include_str!("everyday.txt").lines().filter(|line| !line.starts_with('#'));
        for (line, meaning) in lines.zip(0..) {
            for entry in line.split(" | ") {
                let mut words = entry.split_whitespace();
                let known = table.entry(words.next().unwrap_or_default()).or_default();
                for word in words {
                    let (list, key) = match word.strip_suffix('*') {
                        Some(beginning) => (&mut known.beginnings, stem(beginning)),
                        None => (&mut known.whole, stem(word)),
                    };
                    list.entry(key).or_default().push(meaning);
                }
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_meaning_meet() {
        let of = |tag: &str, word: &str| meanings(&stem(word), &tag.parse().unwrap());
        assert_eq!(of("en", "Germany"), of("tr", "Almanya"));
        assert_eq!(of("ru", "тысячи"), of("en", "1000"));
        assert!(of("tr", "iki").iter().any(|meaning| of("kk", "екі").contains(meaning)));
        assert_eq!(of("en", "Vaporetto"), Vec::<u32>::new());
    }
}
