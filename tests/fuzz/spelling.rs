//! Spelling: every unknown word stands where it is said to stand.

use std::sync::{Arc, OnceLock};

use ::spelling::{Dictionary, Speller, passages};
use text::language::Language;
use text::markdown::runs::runs;

pub fn spell(bytes: &[u8]) {
    static DICTIONARY: OnceLock<Arc<Dictionary>> = OnceLock::new();
    let dictionary = DICTIONARY.get_or_init(|| {
        let words = "5\nthe\nriver/S\nlow\nwater\nsu\n";
        let dictionary = Dictionary::read(b"SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n", words.as_bytes());
        Arc::new(dictionary.expect("it follows the format"))
    });
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace(['\r', '\0'], "\n");
    for language in [Language::ENGLISH, Language::TURKISH] {
        let speller = Speller::new(dictionary.clone(), &language, ["Vltava"]);
        for run in runs(&text) {
            for passage in passages(&run.inlines, &language) {
                let units: Vec<u16> = passage.text.encode_utf16().collect();
                let mut last = 0;
                for word in speller.unknown(&passage.text) {
                    assert!(
                        last <= word.start && word.end <= units.len(),
                        "words stand in the text, in order"
                    );
                    last = word.end;
                    let letters = String::from_utf16(&units[word.clone()]).expect("no letter is cut in two");
                    assert!(!letters.trim().is_empty(), "a word has letters");
                    let place = run.place(passage.start + word.start);
                    assert!(text.is_char_boundary(place), "it stands in the file");
                }
            }
        }
    }
}
