//! What must hold of any dictionary and any text.

use std::sync::Arc;

use proptest::prelude::*;
use spelling::{Dictionary, Speller, passages};
use text::doc::Inline;
use text::language::Language;

/// What `.aff` files are made of.
const WORDS: &str = "SET UTF-8 FLAG num long AF SFX PFX REP MAP BREAK ICONV LANG tr_TR KEY COMPOUNDRULE COMPOUNDFLAG \
    COMPOUNDMIN CHECKCOMPOUNDPATTERN NEEDAFFIX IGNORE Y N 0 1 2 A aж 0/1,0 s/A . [^a] [ (0)* a(bc) ^-";

/// Lines that look like those of an `.aff` file.
fn aff() -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.split(' ').chain(["\n"; 4]).collect();
    prop::collection::vec(prop::sample::select(words), 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_two_files_are_a_dictionary_or_refused(
        aff in aff(),
        dic in "[0-9]\n([a-cж]{0,4}[/\\\\ \t]?[0-2,AB]{0,3}\n){0,6}",
        word in "\\PC{0,8}",
    ) {
        if let Ok(dictionary) = Dictionary::read(aff.as_bytes(), dic.as_bytes()) {
            dictionary.suggest(&word);
            Speller::new(Arc::new(dictionary), &Language::TURKISH, []).unknown(&word);
        }
    }

    #[test]
    fn any_bytes_are_a_dictionary_or_refused(aff in prop::collection::vec(any::<u8>(), 0..60), dic in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = Dictionary::read(&aff, &dic);
    }

    #[test]
    fn unknown_words_stand_in_the_text_in_order(text in "([a-cжёıİ𐐀]{1,4}|[’'.\\-«”()\u{ad}\u{301}\u{fffc} ]){0,24}") {
        let dictionary = Arc::new(Dictionary::read(b"SET UTF-8\n", "3\nab\nc\nжё\n".as_bytes()).unwrap());
        let paragraph = [Inline::Text(text.clone())];
        for passage in passages(&paragraph, &Language::ENGLISH) {
            let units: Vec<u16> = passage.text.encode_utf16().collect();
            let mut end = 0;
            let speller = Speller::new(Arc::clone(&dictionary), &Language::ENGLISH, []);
            let unknown = speller.unknown(&passage.text);
            for place in &unknown {
                prop_assert!(place.start >= end && place.start < place.end);
                end = place.end;
                let word = String::from_utf16(&units[place.clone()]).unwrap();
                prop_assert!(word.chars().any(char::is_alphabetic), "{word:?}");
            }
            // What is added is known from then on.
            let words: Vec<String> = unknown.iter().map(|place| String::from_utf16(&units[place.clone()]).unwrap()).collect();
            let added = Speller::new(Arc::clone(&dictionary), &Language::ENGLISH, words.iter().map(String::as_str));
            prop_assert!(added.unknown(&passage.text).is_empty());
        }
    }
}
