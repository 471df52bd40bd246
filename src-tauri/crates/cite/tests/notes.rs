//! Pasted notes against what they say, `tests/suite/notes/*.txt`, by the rules of `RULES.md` there; the same of notes at
//! which nobody has looked who wrote the reader, `tests/suite/notes-held-out/*.txt`; and that no text whatever ends the
//! reading.

mod gold;

use std::path::{Path, PathBuf};

use cite::read::read_note;
use proptest::prelude::*;
use text::language::Language;

/// The share of notes of the suite that is read rightly, by field. These figures only rise.
const REACHED: &[(&str, f64)] = &[
    ("authors", 1.0),
    ("title", 1.0),
    ("container", 1.0),
    ("date", 1.0),
    ("address", 1.0),
    ("accessed", 1.0),
];

/// The same of the notes that were held out: how well the reader does with notes that it has never seen.
const REACHED_UNSEEN: &[(&str, f64)] = &[
    ("authors", 0.91),
    ("title", 0.86),
    ("container", 0.78),
    ("date", 0.95),
    ("address", 0.99),
    ("accessed", 0.97),
];

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/notes")
}

#[test]
fn notes_are_read_as_rightly_as_they_were() {
    check(&suite(), REACHED);
}

#[test]
fn notes_that_were_held_out_are_read_as_rightly_as_they_were() {
    check(&suite().with_file_name("notes-held-out"), REACHED_UNSEEN);
}

fn check(folder: &Path, reached: &[(&str, f64)]) {
    let score = gold::score(folder);
    let wrong: Vec<String> = score
        .wrong
        .iter()
        .filter(|wrong| gold::FIELDS.contains(&wrong.field))
        .map(|wrong| {
            format!(
                "{} {}\n  {}\n  wanted {}\n  got    {}",
                wrong.file, wrong.field, wrong.note, wrong.wanted, wrong.got
            )
        })
        .collect();
    assert_eq!(reached.len(), gold::FIELDS.len());
    for (field, reached) in reached {
        let found = score.of(field);
        assert!(found >= *reached, "{field} fell to {found:.3} from {reached}:\n{}", wrong.join("\n"));
    }
}

/// What was once read wrongly is read rightly, all of it.
#[test]
fn notes_that_were_read_wrongly_are_not_any_more() {
    let score = gold::score(&suite().join("more"));
    assert!(!score.counts.is_empty(), "there are notes");
    let wrong = score.wrong.iter().filter(|wrong| gold::FIELDS.contains(&wrong.field));
    let wrong: Vec<String> =
        wrong.map(|wrong| format!("{}\n  {} {}", wrong.note, wrong.field, wrong.got)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The notes of the page that the desk was made for; the corpus is not everywhere.
#[test]
fn the_notes_of_a_published_page_are_read() {
    let corpus =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpus/page-text/ankara-astana.ru");
    let Ok(expected) = std::fs::read_to_string(corpus.with_extension("ru.expected.json")) else {
        println!("skipped: the corpus is not beside the repository");
        return;
    };
    let Ok(page) = std::fs::read_to_string(corpus.with_extension("ru.txt")) else { return };
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    for note in expected["endnotes"].as_array().unwrap() {
        let url = note["url"].as_str().unwrap();
        let line = page.lines().find(|line| line.contains(url)).unwrap();
        let label = format!("[{}]", note["label"].as_str().unwrap());
        let line = line.trim_start().trim_start_matches(&label);
        let read = read_note(line, &Language::RUSSIAN);
        let text = |key: &str| note["source"][key].as_str().unwrap_or_default().to_owned();
        let authors: Vec<String> = read.authors.iter().map(ToString::to_string).collect();
        assert_eq!(authors.join("; "), text("author"), "{line}");
        assert_eq!(read.title.unwrap_or_default(), text("title"), "{line}");
        assert_eq!(read.container.unwrap_or_default(), text("container_title"), "{line}");
        assert_eq!(read.address.as_deref(), Some(url));
        assert_eq!(read.accessed.map(|day| day.to_string()).as_deref(), note["accessed"].as_str());
    }
}

/// Pieces that notes are made of, and what else may stand in a line.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "Aiman Nakispekova",
        "Иванов И. И.",
        "«",
        "»",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        " // ",
        " / ",
        ". – ",
        ", ",
        ": ",
        "; ",
        "(",
        ")",
        "[",
        "]",
        "https://x.org/a",
        "https:// x /2024/ b",
        "10.1234/x",
        "2024",
        "12 марта",
        "Accessed: 31.02.2025",
        "с. 5–7",
        "vol. 3",
        "№ 4",
        "In: ",
        "ed. ",
        "М.: ",
        "İstanbul",
        "a.g.e.",
        "9(2)",
        "n.d.",
        "\u{AD}",
        "\u{A0}",
        "\u{E000}",
        "\u{E001}",
        "интервью с ",
        "7914 sayılı ",
        "Kanun",
        " içinde",
        "tezi",
        "@a",
        "…",
        "?",
        " - ",
        "Ф. 1. Оп. 2.",
        "I\u{307}",
        "ß",
        "(Ed.)",
    ];
    prop_oneof![
        4 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_text_ends_the_reading(pieces in proptest::collection::vec(piece(), 0..24), at in 0usize..7) {
        let note = pieces.concat();
        let language = Language::parse(["tr", "en", "ru", "kk", "az", "uk", "de"][at]).unwrap();
        let read = read_note(&note, &language);
        // What is given stands in the note: nothing is made up.
        if let Some(address) = read.address {
            prop_assert!(!address.is_empty());
        }
    }

    #[test]
    fn a_gold_note_cut_anywhere_is_read(seed in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let mut paths: Vec<_> =
            std::fs::read_dir(suite()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
        let text = std::fs::read_to_string(seed.get(&paths)).unwrap();
        let notes: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("note: ")).collect();
        if notes.is_empty() {
            return Ok(());
        }
        let note: Vec<char> = at.get(&notes).chars().collect();
        let cut: String = note[..at.index(note.len())].iter().collect();
        read_note(&cut, &Language::TURKISH);
        let tail: String = note[at.index(note.len())..].iter().collect();
        read_note(&tail, &Language::RUSSIAN);
    }
}
