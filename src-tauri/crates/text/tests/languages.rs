//! Guessing the language of single lines of news, where they are at hand.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::path::Path;

use text::language::guess;

#[test]
fn lines_of_news() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpus/alignment/news");
    if !folder.exists() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    // One line in thirty may be too short or too full of names.
    let mut report = String::new();
    for (file, tag) in [
        ("aze-Latn", "az"),
        ("deu", "de"),
        ("eng", "en"),
        ("kaz", "kk"),
        ("rus", "ru"),
        ("tur", "tr"),
        ("ukr", "uk"),
    ] {
        let text = std::fs::read_to_string(folder.join(format!("{file}.txt"))).unwrap();
        // Short lines are headings and names.
        let lines: Vec<&str> = text.lines().filter(|line| line.split_whitespace().count() >= 8).collect();
        let wrong: Vec<(&str, String)> = lines
            .iter()
            .map(|line| (*line, guess(line).map_or("none".to_owned(), |language| language.to_string())))
            .filter(|(_, found)| found != tag)
            .collect();
        let share = 1.0 - wrong.len() as f64 / lines.len() as f64;
        println!("{tag}: {share:.4} of {} lines; wrong: {:?}", lines.len(), &wrong[..wrong.len().min(6)]);
        if share < 0.97 {
            report.push_str(&format!("{tag}: only {share:.4} of the lines\n"));
        }
    }
    assert!(report.is_empty(), "{report}");
}
