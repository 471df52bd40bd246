//! Words that stand nowhere else, by which it is told what became of each change.

use std::collections::HashMap;

use ::tests::random::Random;
use anyhow::{Result, ensure};

use crate::newsroom::Found;
use crate::writer::words;

/// Makes tokens. None is the beginning of another: `ёлочка12w`.
pub struct Tokens {
    mark: String,
    made: usize,
}

impl Tokens {
    /// Those of one writer of one round.
    pub fn new(seed: u64, mark: char) -> Tokens {
        Tokens { mark: format!("{mark}{seed}"), made: 0 }
    }

    /// The next one.
    pub fn next(&mut self, random: &mut Random) -> String {
        self.made += 1;
        let words = words(random);
        format!("{}{}{}.", words.split_whitespace().next().unwrap_or_default(), self.made, self.mark)
    }
}

/// A token, and into which of the editions it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub edition: usize,
    pub token: String,
}

/// Compares what a newsroom held before a round with what it holds after it. Nobody took words out meanwhile, so that
/// all that stood there and all that is `due` has to stand in the text or to wait for a choice; and no token stands in
/// the text twice.
pub fn compare(before: &Found, found: &Found, due: &[Written]) -> Result<()> {
    for edition in 0..before.texts.len() {
        let stands = count(&found.texts[edition]);
        let waits = count(&found.waiting[edition]);
        for (word, times) in count(&before.texts[edition]) {
            let is_left = stands.get(word).copied().unwrap_or(0) + waits.get(word).copied().unwrap_or(0);
            ensure!(is_left >= times, "“{word}” stood {times} times and is left {is_left} times: {found:#?}");
        }
        for Written { token, .. } in due.iter().filter(|written| written.edition == edition) {
            let token = token.as_str();
            ensure!(
                stands.contains_key(token) || waits.contains_key(token),
                "“{token}” is missing: {found:#?}"
            );
        }
        for (word, times) in stands.iter().filter(|(word, _)| is_token(word)) {
            ensure!(*times == 1, "“{word}” stands {times} times: {found:#?}");
        }
    }
    Ok(())
}

/// How often each word stands in texts. A token ends at its full stop, whatever stands behind that.
fn count(texts: &[String]) -> HashMap<&str, usize> {
    let mut counted = HashMap::new();
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    for word in words.flat_map(|word| word.split_inclusive('.')) {
        *counted.entry(word).or_default() += 1;
    }
    counted
}

fn is_token(word: &str) -> bool {
    word.ends_with('.') && word.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares one paragraph before with what stands and what waits after; `due` are tokens in it.
    #[track_caller]
    fn check(before: &str, stands: &str, waits: &str, due: &str, is_right: bool) {
        let found = |texts: &str, waiting: &str| Found {
            texts: [vec![texts.to_owned()], Vec::new()],
            waiting: [vec![waiting.to_owned()], Vec::new()],
        };
        let written = |tokens: &str| -> Vec<Written> {
            tokens.split_whitespace().map(|token| Written { edition: 0, token: token.to_owned() }).collect()
        };
        let compared = compare(&found(before, ""), &found(stands, waits), &written(due));
        assert_eq!(compared.is_ok(), is_right, "{compared:?}");
    }

    #[test]
    fn what_is_due_stands_or_waits() {
        check("su", "su a1.", "", "a1.", true);
        check("su", "su a1.b", "", "a1.", true);
        check("su", "su", "su a1.", "a1.", true);
        check("su", "su", "", "a1.", false);
        check("su", "su a1", "", "a1.", false);
        check("su", "su", "", "", true);
    }

    #[test]
    fn what_stood_there_is_not_lost() {
        check("su su", "su", "", "", false);
        check("su su", "su", "su", "", true);
    }

    #[test]
    fn no_token_stands_twice() {
        check("su", "su a1. a1.", "", "a1.", false);
        check("su", "su a1.a1.", "", "a1.", false);
        check("su", "su a1.", "a1.", "a1.", true);
    }

    #[test]
    fn no_token_is_the_beginning_of_another() {
        let mut random = Random::new(1);
        let mut tokens = Tokens::new(1, 'w');
        let made: Vec<String> = (0..40).map(|_| tokens.next(&mut random)).collect();
        for (at, token) in made.iter().enumerate() {
            let others = made.iter().enumerate().filter(|(other, _)| *other != at);
            assert!(others.into_iter().all(|(_, other)| !other.starts_with(token)), "{token}");
        }
    }
}
