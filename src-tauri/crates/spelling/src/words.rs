//! The words of a text that a dictionary can be asked for.

use std::ops::Range;

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use text::typography::ATOM;

/// What begins an address of the net.
const ADDRESS_STARTS: [&str; 3] = ["://", "www.", "mailto:"];

/// Domains of more than two letters, by which `example.org` is told from a missing space after a full stop.
const DOMAINS: [&str; 8] = ["com", "edu", "gov", "info", "int", "mil", "net", "org"];

/// The words of a text in bytes, in order: by the boundaries of Unicode (UAX #29), with what hyphens and
/// apostrophes join taken as one. Left out are addresses, numbers and what is joined to one (`1990-е`,
/// `5'te`, `COVID-19`), names with an underscore, and single letters.
pub(crate) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut addresses = addresses(text).into_iter().peekable();
    for group in groups(text) {
        while addresses.next_if(|address| address.end <= group.start).is_some() {}
        let in_address = addresses.peek().is_some_and(|address| address.start < group.end);
        if !in_address && is_word(&text[group.clone()]) {
            words.push(group);
        }
    }
    words
}

/// Words with what they are joined to.
fn groups(text: &str) -> Vec<Range<usize>> {
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut joined = false;
    for (end, kind) in segmenter.segment_str(text).iter_with_word_type() {
        let segment = start..end;
        start = end;
        let last = groups.last_mut().filter(|last| last.end == segment.start || joined);
        match last {
            Some(last) if kind.is_word_like() => last.end = segment.end,
            None if kind.is_word_like() => groups.push(segment.clone()),
            _ => {}
        }
        let follows = groups.last().is_some_and(|last| last.end == segment.start);
        joined = follows && matches!(&text[segment], "-" | "\u{2010}" | "\u{2011}" | "'" | "’" | ".");
    }
    groups
}

fn is_word(group: &str) -> bool {
    let letters = group.chars().filter(|letter| letter.is_alphabetic()).count();
    letters > 1 && !group.contains(|letter: char| letter.is_numeric() || letter == '_')
}

/// What stands between spaces and is an address of the net or of a person, or a mark such as `#göl`.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut addresses = Vec::new();
    let mut start = 0;
    for chunk in text.split_inclusive(|letter: char| letter.is_whitespace() || letter == ATOM) {
        if is_address(chunk) {
            addresses.push(start..start + chunk.len());
        }
        start += chunk.len();
    }
    addresses
}

fn is_address(chunk: &str) -> bool {
    // Most chunks are words, and have no sign in them but at their ends.
    let inner = chunk.trim_matches(|letter: char| !letter.is_alphanumeric());
    let opening = chunk.len() - chunk.trim_start_matches(|letter: char| !letter.is_alphanumeric()).len();
    if chunk[..opening].ends_with(['#', '@']) || ADDRESS_STARTS.iter().any(|start| inner.contains(start)) {
        return !inner.is_empty();
    }
    inner.contains('@') || inner.split('/').next().is_some_and(is_domain)
}

/// Whether a word could be the name of a host: `hexapla.example.org`, `gov.kz`.
fn is_domain(word: &str) -> bool {
    let Some((before, last)) = word.rsplit_once('.') else { return false };
    let is_last = last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_name =
        |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (is_last || DOMAINS.contains(&last)) && before.split('.').all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word]).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn joined_words_are_one() {
        check("Кто‑то, по-русски — и всё.", "Кто‑то|по-русски|всё");
        check("Ankara’nın 'iki' dedi- ki", "Ankara’nın|iki|dedi|ki");
        check("rock 'n' roll, the students' co\u{ad}op", "rock|roll|the|students|co\u{ad}op");
        check("и т.д. Конец.Начало", "т.д|Конец.Начало");
    }

    #[test]
    fn numbers_and_what_hangs_on_them_are_no_words() {
        check("в 1990-е и 5-й, COVID-19 10th 3,5", "");
        check("1914’te 1.5’lik x2 snake_case A", "");
        check("2026 yılı", "yılı");
    }

    #[test]
    fn addresses_are_no_words() {
        check("см. (https://пример.рф/путь), www.a-b.org/cd, ab@cd.ef", "см");
        check("#göller @yazar «#тег» gov.kz, example.com/yol var", "var");
        check("A# ve/veya и/или", "ve|veya|или");
        check("aa\u{fffc}https://b.cc\u{fffc}dd", "aa|dd");
    }

    proptest! {
        #[test]
        fn words_are_in_order_and_have_letters(text in "[a-zа-яё'’.@:/_0-9\\- \u{ad}\u{301}\u{fffc}]{0,40}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.start >= end && word.end > word.start);
                end = word.end;
                prop_assert!(text[word].chars().filter(|letter| letter.is_alphabetic()).count() > 1);
            }
        }
    }
}
