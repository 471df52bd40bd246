//! How long a text takes to read.
//!
//! The rates were measured with the same ten texts in seventeen languages, read aloud by native speakers of 18 to 35
//! years: S. Trauzettel-Klosinski, K. Dietz, the IReST Study Group, “Standardized Assessment of Reading Performance:
//! The New International Reading Speed Texts IReST”, Investigative Ophthalmology & Visual Science 53 (2012),
//! 5452–5461, <https://doi.org/10.1167/iovs.11-8284>. One reads a little quicker without a voice, so that what comes
//! of them is enough time for most readers.

use crate::language::Language;

/// Words in a minute by language, sorted by it.
const RATES: [(&str, u32); 17] = [
    ("ar", 138),
    ("de", 179),
    ("en", 228),
    ("es", 218),
    ("fi", 161),
    ("fr", 195),
    ("he", 187),
    ("it", 188),
    ("ja", 193),
    ("nl", 202),
    ("pl", 166),
    ("pt", 181),
    ("ru", 184),
    ("sl", 180),
    ("sv", 199),
    ("tr", 166),
    ("zh", 158),
];

/// The mean of all of them, for the languages that were not measured.
const MEAN: u32 = 184;

/// How many words of a language are read in a minute.
pub fn words_per_minute(language: &Language) -> u32 {
    RATES.binary_search_by_key(&language.primary(), |(tag, _)| tag).map_or(MEAN, |at| RATES[at].1)
}

/// The minutes that so many words of a language take to read, begun ones included; 0 for no words.
///
/// ```
/// use text::{language::Language, reading::minutes};
///
/// assert_eq!(minutes(830, &Language::TURKISH), 5);
/// assert_eq!(minutes(831, &Language::TURKISH), 6);
/// ```
pub fn minutes(words: u32, language: &Language) -> u32 {
    words.div_ceil(words_per_minute(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_rate() {
        assert!(RATES.is_sorted_by_key(|(tag, _)| tag), "a search by halves finds them");
        let rate = |tag| words_per_minute(&Language::parse(tag).unwrap());
        assert_eq!([rate("tr"), rate("en-GB"), rate("ru"), rate("ka")], [166, 228, 184, MEAN]);
        let sum: u32 = RATES.iter().map(|(_, rate)| rate).sum();
        assert_eq!(
            (f64::from(sum) / RATES.len() as f64).round(),
            f64::from(MEAN),
            "the paper gives the same mean"
        );
    }

    #[test]
    fn a_text_takes_its_time() {
        let minutes = |words| minutes(words, &Language::ENGLISH);
        assert_eq!([minutes(0), minutes(1), minutes(228), minutes(229)], [0, 1, 1, 2]);
    }
}
