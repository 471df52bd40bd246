//! Spelling, against cases of our own: `tests/suite/spelling`, whose README says how they are written.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use spelling::{Dictionary, Speller, passages};
use text::language::Language;
use text::markdown::block::read_block;

/// Where Debian puts dictionaries.
const DEBIAN: &str = "/usr/share/hunspell";

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/spelling")
}

/// A dictionary of the suite. Its files are UTF-8, so that people can read them, and are read here as the
/// bytes of the encoding that they declare.
fn own(name: &str) -> Arc<Dictionary> {
    let text = |ending: &str| std::fs::read_to_string(suite().join(format!("{name}.{ending}"))).unwrap();
    let (aff, dic) = (text("aff"), text("dic"));
    let set = aff.lines().find_map(|line| line.strip_prefix("SET ")).unwrap_or("ISO8859-1");
    let encoding = encoding_rs::Encoding::for_label(set.as_bytes()).unwrap();
    let bytes = |text: &str| {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy, "{name} has letters that {set} has not");
        bytes.into_owned()
    };
    Arc::new(Dictionary::read(&bytes(&aff), &bytes(&dic)).unwrap())
}

/// Runs the cases of a file with a dictionary.
#[track_caller]
fn check(cases: &str, language: &str, dictionary: Arc<Dictionary>) {
    let language: Language = language.parse().unwrap();
    let text = std::fs::read_to_string(suite().join(cases)).unwrap();
    let added: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("+ ")).collect();
    let speller = Speller::new(Arc::clone(&dictionary), &language, added);
    let mut lines =
        text.lines().filter(|line| !line.starts_with("# ") && !line.starts_with("+ ") && !line.is_empty());
    let mut faults = Vec::new();
    let mut count = 0;
    while let Some(given) = lines.next() {
        let wanted = lines.next().unwrap();
        let wanted = match wanted.strip_prefix("→ ") {
            Some(words) => words.split(' ').collect(),
            None => Vec::new(),
        };
        let (found, holds) = match given.strip_prefix("? ") {
            Some(word) => {
                let suggestions = dictionary.suggest(word);
                let holds = wanted.iter().all(|wanted| suggestions.iter().any(|found| found == wanted));
                (suggestions, holds)
            }
            None => {
                let unknown = unknown(given, &language, &speller);
                let holds = unknown == wanted;
                (unknown, holds)
            }
        };
        if !holds {
            faults.push(format!("  given:  {given}\n  wanted: {wanted:?}\n  found:  {found:?}"));
        }
        count += 1;
    }
    assert!(faults.is_empty(), "{cases}:\n{}", faults.join("\n\n"));
    assert!(count > 3, "{cases} was read");
}

/// The unknown words of a paragraph in Markdown, as they are written.
fn unknown(markdown: &str, language: &Language, speller: &Speller) -> Vec<String> {
    let mut words = Vec::new();
    for block in read_block(markdown) {
        block.each_inlines(&mut |inlines| {
            for passage in passages(inlines, language) {
                if passage.language.as_ref() == Some(language) {
                    let units: Vec<u16> = passage.text.encode_utf16().collect();
                    let places = speller.unknown(&passage.text);
                    words.extend(places.into_iter().map(|place| String::from_utf16(&units[place]).unwrap()));
                }
            }
        });
    }
    words
}

#[test]
fn flags_of_letters() {
    check("english.txt", "en", own("english"));
}

#[test]
fn numbered_flags_that_begin_with_0() {
    check("turkish.txt", "tr", own("turkish"));
}

#[test]
fn an_eight_bit_encoding() {
    check("russian.txt", "ru", own("russian"));
}

#[test]
fn numbered_flags_by_aliases() {
    check("aliases.txt", "de", own("aliases"));
}

#[test]
fn what_is_no_dictionary_is_refused() {
    for (aff, dic) in
        [("SET UTF-8\nSFX A Y 2\nSFX A 0 s .\n", "1\na/A\n"), ("SET UTF-8\n", "word\n"), ("", "")]
    {
        assert!(Dictionary::read(aff.as_bytes(), dic.as_bytes()).is_err(), "{aff:?} {dic:?}");
    }
}

/// Runs the cases of `debian/` with Debian's own dictionary, where that is installed.
#[expect(clippy::print_stdout, reason = "a test that did nothing says so")]
fn check_debian(name: &str, language: &str) {
    let read = |ending: &str| std::fs::read(Path::new(DEBIAN).join(format!("{name}.{ending}")));
    let (Ok(aff), Ok(dic)) = (read("aff"), read("dic")) else {
        println!("{DEBIAN}/{name}.aff is not here: Debian's dictionary was not tried.");
        return;
    };
    check(&format!("debian/{language}.txt"), language, Arc::new(Dictionary::read(&aff, &dic).unwrap()));
}

#[test]
fn english_of_debian() {
    check_debian("en_US", "en");
}

#[test]
fn turkish_of_debian() {
    check_debian("tr_TR", "tr");
}

#[test]
fn russian_of_debian() {
    check_debian("ru_RU", "ru");
}
