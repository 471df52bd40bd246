//! Times the aligner on texts that no article is, and says what it finds wrong with them.

use align::{Finding, Options, Prepared};
use text::language::Language;

use crate::speed::{milliseconds, most_memory, worked};

/// Prints a line of figures for each.
pub fn measure() {
    let words = |count: usize| -> String {
        (0..count).map(|number| format!("word{} ", number * 7_919 % 99_991)).collect()
    };
    let giant = words(100_000);
    let lines: Vec<String> =
        (0..200).map(|number| format!("Line {number} of the text, with a word or two.")).collect();
    let with_giant: Vec<String> = lines[..100].iter().chain([&giant]).chain(&lines[100..]).cloned().collect();
    let letters = vec!["a".repeat(1_000_000)];
    check("a sentence of 1 MB against itself", std::slice::from_ref(&giant), std::slice::from_ref(&giant));
    check("a word of 1 MB against itself", &letters, &letters);
    check("a sentence of 1 MB among 200 others, on one side", &with_giant, &lines);
    check("the same on both sides", &with_giant, &with_giant);
    let same = |count: usize| vec!["The same line again, and again.".to_owned(); count];
    check("1,000 identical lines against 1,000", &same(1_000), &same(1_000));
    check("50,000 identical lines against 50,000", &same(50_000), &same(50_000));
    check("50,000 identical lines against 10", &same(50_000), &same(10));
    let empty = vec![String::new(); 10_000];
    check("10,000 empty lines against 10,000", &empty, &empty);
    check("10,000 empty lines against 200", &empty, &lines);
    check("one line against 50,000", &lines[..1], &same(50_000));
    let signs = vec!["*".repeat(10_000); 1_000];
    check("1,000 lines of 10,000 stars", &signs, &signs);
    let long: Vec<String> = (0..200).map(|_| words(5_000)).collect();
    check("200 lines of 5,000 words", &long, &long);
}

fn check(name: &str, source: &[String], target: &[String]) {
    let start = worked();
    let prepared =
        Prepared::new(source, &Language::ENGLISH, target, &Language::TURKISH, None, &Options::default());
    let alignment = prepared.align_freely();
    let words: Vec<&str> = alignment.findings.iter().map(Finding::word).collect();
    println!(
        "{name}: {:.0} ms, {} beads, {words:?}, {} MB at most so far",
        milliseconds(worked() - start),
        alignment.beads.len(),
        most_memory()
    );
}
