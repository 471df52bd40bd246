//! Inputs: texts of the repository, changed at random. The same number always makes the same input.

use std::path::{Path, PathBuf};

use tests::random::Random;

/// The most bytes of a text that are taken. Trouble fits in few, and many short inputs find more of it.
const LONGEST: usize = 2_000;

/// What means something to one of the readers, or has been trouble to many.
const WORDS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "  \n",
    "\\",
    "\\\n",
    "`",
    "```\n",
    "~~~",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "[",
    "]",
    "](",
    "[^1]",
    "[^a]:",
    "[^a]: b\n\n    c",
    "![",
    "<",
    ">",
    "<!--",
    "-->",
    "<div>\n",
    "</div>",
    "<b>",
    "</b>",
    "<p class=MsoListParagraph style='mso-list:l0 level2'>",
    "</p>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td colspan=3 rowspan=2>",
    "<td>",
    "<tr>",
    "</table>",
    "<a href=\"#n\" id=\"r\">",
    "<p id=\"n\"><a href=\"#r\">",
    "<a href='javascript:x'>",
    "</a>",
    "<br>",
    "<pre>\n",
    "<sup>",
    "<svg><style>",
    "<script>",
    "<img src=x onerror=y>",
    "&nbsp;",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "https://example.org/a_(b)",
    "<https://x.org>",
    "# ",
    "###### ",
    "- ",
    "+ ",
    "1. ",
    "999999999. ",
    "> ",
    ">> ",
    "---\n",
    "===\n",
    "| a | b |\n|---|:-:|\n",
    "|",
    "title: ",
    "language: tr\n",
    "language: xx-\n",
    "---\ntitle: \"a\n---\n",
    "notes:\n  a:\n    url: x\n",
    "authors: [{name: a}]\n",
    "? [a]: b\n",
    "&a *a\n",
    "!!str ",
    "date: 2026-99-99\n",
    "[1]",
    "[1] ",
    "(i)",
    "¹",
    "1 ",
    "12",
    "Analysis\n\n",
    "Analiz\n\n",
    "Анализ\n\n",
    "Notes\n",
    "Kaynakça",
    "Примечания",
    "(accessed on: 31.07.2025)",
    "(Дата обращения: 31.07.2025)",
    "Share",
    "\u{0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\u{85}",
    "\u{b}",
    "\u{c}",
    "\u{fffd}",
    "İ",
    "ı",
    "ß",
    "ﬁ",
    "ё",
    "й",
    "i\u{307}",
    "\u{301}",
    "🏳️‍🌈",
    "\u{10ffff}",
    "你好",
    "“",
    "«",
    "…",
];

/// A text that others are made of.
pub type Text = Vec<u8>;

/// Where the texts of the repository are.
pub const OURS: &[&str] = &["tests/suite", "src-tauri/crates/app/sample"];

/// The texts in some folders, those within them too.
pub fn texts(root: &Path, folders: &[&str]) -> Vec<Text> {
    let mut paths = Vec::new();
    folders.iter().for_each(|folder| gather(&root.join(folder), &mut paths));
    // The order of a folder is the system's; the same number must make the same input everywhere.
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).filter(|text| !text.is_empty()).collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "txt" || ending == "md") {
            paths.push(path);
        }
    }
}

/// The input of this number.
pub fn input(texts: &[Text], number: u64) -> Vec<u8> {
    let mut random = Random::new(number);
    let mut input = window(texts, &mut random);
    for _ in 0..1 + random.below(8) {
        change(&mut input, texts, &mut random);
        input.truncate(LONGEST * 4);
    }
    input
}

/// Some lines of some text.
fn window(texts: &[Text], random: &mut Random) -> Vec<u8> {
    let text = &texts[random.below(texts.len())];
    let longest = [40, 200, 600, LONGEST][random.below(4)].min(text.len());
    let start = random.below(text.len() - longest + 1);
    // Half of them from the beginning, where the head of an article is.
    let start = if random.below(2) == 0 { 0 } else { start };
    text[start..start + longest].to_vec()
}

fn change(input: &mut Vec<u8>, texts: &[Text], random: &mut Random) {
    let place = random.below(input.len() + 1);
    let end = (place + 1 + random.below(30)).min(input.len());
    match random.below(9) {
        0 if place < input.len() => input[place] ^= 1 << random.below(8),
        1 => drop(input.drain(place..end)),
        2 => {
            let copy = input[place..end].to_vec();
            let other = random.below(input.len() + 1);
            drop(input.splice(other..other, copy));
        }
        3 => {
            let other = window(texts, random);
            drop(input.splice(place..end, other.into_iter().take(120)));
        }
        4 => {
            // The same over and over, as deep nesting is made.
            let word = WORDS[random.below(WORDS.len())].as_bytes();
            let times = 1 + random.below(60);
            drop(input.splice(place..place, word.repeat(times)));
        }
        5 => {
            let mut lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').collect();
            let (one, other) = (random.below(lines.len()), random.below(lines.len()));
            lines.swap(one, other);
            *input = lines.join(&b'\n');
        }
        _ => drop(input.splice(place..place, WORDS[random.below(WORDS.len())].bytes())),
    }
}
