//! The spelling of a Markdown file, told by line and column.

use std::collections::HashMap;

use spelling::passages;
use text::doc::Inline;
use text::language::Language;
use text::markdown::runs::runs;

use super::lacking;
use super::spellers::Spellers;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::import::read_text;
use crate::wire::spelling::{SpellingFile, SpellingOfFile, UnknownWordOfFile};
use crate::wire::{incoming, number};

/// See [`crate::commands`].
pub fn spelling_file(
    desk: &Desk,
    changes: &mut Changes,
    request: SpellingFile,
) -> Result<SpellingOfFile, Failure> {
    let language = incoming::language(&request.language)?;
    desk.shelf.dictionary(&language).map_err(|lack| lacking(desk, &language, &lack))?;
    let (_, decoded) = read_text(desk, changes, request.path.as_deref(), request.text.as_deref())?;
    let file = &decoded.text;
    let (front_matter, body) = exchange::markdown::parted(file);
    let mut spellers = Spellers::of(desk)?;

    let mut found: Vec<(usize, String, Language)> = Vec::new();
    for text in texts_of_front_matter(front_matter) {
        let start = front_matter.find(&text).unwrap_or_default();
        let mut from = start;
        for (_, word, language) in unknown(&mut spellers, &[Inline::Text(text)], &language) {
            // Where the text is written otherwise than it reads, its line is that of the next such word.
            let place = place_of_word(&front_matter[from..], &word).map(|place| from + place);
            from = place.map_or(from, |place| place + word.len());
            found.push((place.unwrap_or(start), word, language));
        }
    }
    for run in runs(body) {
        for (offset, word, language) in unknown(&mut spellers, &run.inlines, &language) {
            found.push((front_matter.len() + run.place(offset), word, language));
        }
    }

    let line_starts: Vec<usize> =
        std::iter::once(0).chain(file.match_indices('\n').map(|(place, _)| place + 1)).collect();
    let mut suggested: HashMap<(Language, String), Vec<String>> = HashMap::new();
    let view = |(place, word, language): (usize, String, Language)| {
        let line = line_starts.partition_point(|start| *start <= place);
        let column = file[line_starts[line - 1]..place].chars().count() + 1;
        let suggestions = suggested.entry((language.clone(), word.clone())).or_insert_with(|| {
            desk.shelf.dictionary(&language).map_or(Vec::new(), |found| found.dictionary.suggest_near(&word))
        });
        UnknownWordOfFile {
            line: number(line),
            column: number(column),
            suggestions: suggestions.clone(),
            word,
            language: language.as_str().to_owned(),
        }
    };
    let words = found.into_iter().map(view).collect();
    Ok(SpellingOfFile { words, dictionaries: spellers.dictionaries(), unchecked: spellers.unchecked() })
}

/// The texts that the front matter holds: the title and the key points.
fn texts_of_front_matter(front_matter: &str) -> Vec<String> {
    let (article, _) = exchange::markdown::read::read(front_matter, None);
    std::iter::once(article.title).chain(article.key_points).filter(|text| !text.is_empty()).collect()
}

/// Where a word stands in a text by itself, and not inside another.
fn place_of_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(place, _)| place).find(|place| {
        let (before, after) = (&text[..*place], &text[place + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

fn unknown(
    spellers: &mut Spellers,
    inlines: &[Inline],
    language: &Language,
) -> Vec<(usize, String, Language)> {
    let mut words = Vec::new();
    for passage in passages(inlines, language) {
        let unknown = spellers.unknown(&passage).into_iter();
        words.extend(unknown.map(|(offset, word, language)| (offset, word, language.clone())));
    }
    words
}
