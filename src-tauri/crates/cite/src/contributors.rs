//! Editors and translators.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{GAP, cut, is_gap};
use crate::fields::{Field, Name};
use crate::people::{could_be_authors, is_person, read_heading, read_people};
use crate::reading::Reading;
use crate::words::{Group, any_of, expression};

/// Takes editors and translators out of a text, by the word before them ("ed. Tobias Wrenfield", «отв. ред.
/// В. Н. Ремизов», "tərc. Aynur Səfərli") or in a bracket behind ("H. Brandt & S. Ooi (Eds.)").
pub(crate) fn take_contributors(text: &mut String, reading: &mut Reading<'_>) {
    if let Some(captures) = BEHIND.captures(text) {
        let mut names = captures.get(1).map_or(0..0, |names| names.range());
        names.start += text[names.clone()].find(char::is_alphanumeric).unwrap_or(0);
        if let Some(inside) = INSIDE_BEFORE.find(&text[names.clone()]) {
            names.start += inside.end();
        }
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        let written = text[names.clone()].trim().to_owned();
        if could_be_authors(&written) {
            reading.note.editors = read_people(&written);
            reading.signs.chapter |= INSIDE.is_match(&text[..names.start]);
            let begin = INSIDE.find(&text[..names.start]).map_or(names.start, |inside| inside.start());
            cut(text, begin..whole.end, GAP);
        }
    }
    if let Some(captures) = HOST_EDITORS.captures(text)
        && let Some(names) = captures.get(1)
        && could_be_authors(names.as_str())
    {
        reading.note.editors = read_people(names.as_str());
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        cut(text, whole, GAP);
    }
    let mut directors = Vec::new();
    take(text, &DIRECTED, |names, _| directors = names);
    if !directors.is_empty() {
        reading.signs.video = true;
        if reading.note.authors.is_empty() {
            reading.note.authors = directors;
        }
    }
    take(text, &TRANSLATED, |names, in_oblique| {
        if reading.note.translators.is_empty() {
            reading.note.translators = names;
        }
        if in_oblique {
            reading.note.unsure.insert(Field::Translator);
        }
    });
    take(text, &EDITED, |names, _| {
        if reading.note.editors.is_empty() {
            reading.note.editors = names;
        }
    });
}

/// Where the first word of an editor or a translator stands that has a name behind it.
pub(crate) fn find_contributors(text: &str) -> Option<usize> {
    [&*TRANSLATED, &*EDITED, &*DIRECTED]
        .into_iter()
        .flat_map(|expression| expression.find_iter(text))
        .filter(|word| names_at(&text[word.end()..]).is_some())
        .map(|word| word.start())
        .min()
}

fn take(text: &mut String, expression: &Regex, mut keep: impl FnMut(Vec<Name>, bool)) {
    let mut from = 0;
    while let Some(word) = expression.find_at(text, from).map(|word| word.range()) {
        let Some(length) = names_at(&text[word.end..]) else {
            from = word.end;
            continue;
        };
        let names = read_people(&text[word.end..word.end + length]);
        let in_oblique = OBLIQUE.is_match(&text[word.clone()]);
        keep(names, in_oblique);
        cut(text, word.start..word.end + length, GAP);
        from = word.start;
    }
}

/// How long the names are with which a text begins.
fn names_at(text: &str) -> Option<usize> {
    let reach =
        text.find(|letter: char| "():;[]«“\"".contains(letter) || is_gap(letter)).unwrap_or(text.len());
    let reach = [" – ", " // "].iter().filter_map(|sign| text[..reach].find(sign)).min().unwrap_or(reach);
    let reach = &text[..reach];
    if let Some((_, end)) = read_heading(reach) {
        return Some(end);
    }
    // Up to the sentence's end, if that is not an initial's full stop.
    let sentence = SENTENCE_END
        .find(reach)
        .map_or(reach.len(), |end| end.start() + end.as_str().trim_end_matches(['.', ' ']).len());
    let sentence = reach[..sentence].trim_end_matches(['.', ' ', ',']);
    let mut end = 0;
    for part in sentence.split(',') {
        let until = if end == 0 { part.len() } else { end + 1 + part.len() };
        let is_name = could_be_authors(part) || is_person(part.trim());
        if !is_name || end > 0 && !is_person(part.trim()) {
            break;
        }
        end = until;
        // Behind the first name only "A, B and C" goes on; a publisher looks like a person too.
        if !crate::words::holds(Group::And, &sentence[end..]) {
            break;
        }
    }
    (end > 0).then_some(end)
}

static SENTENCE_END: LazyLock<Regex> = LazyLock::new(|| expression(r"\p{Ll}\.(?:\s|$)"));

static INSIDE: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\b{}\s?:?\s?$", any_of(Group::Inside))));

static INSIDE_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"^{}\s?:?\s", any_of(Group::Inside))));

static EDITED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?:^|[,;/.(–]\s?|\s)\b{}(?:\s?(?:by|von|ve çev\.|:))?\s?:?\s",
        any_of(Group::Editor)
    ))
});

static TRANSLATED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"(?:^|[,;/.(–]\s?|\s)\b{}(?:\s?(?:by|von|:))?\s?:?\s", any_of(Group::Translator)))
});

/// ISO 690: "In: BRANDT, Hugo, ed. Finance".
static HOST_EDITORS: LazyLock<Regex> = LazyLock::new(|| {
    let word = any_of(Group::Editor);
    expression(&format!(r"\b[Ii]n:\s([^()]{{4,80}}?),\s{word}[,:.]?\s"))
});

static DIRECTED: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)(?:^|[,;.(/–]\s?|\s)\b(?:yönetmen|yön\.|yönetmenliğini|реж\.|режисс[её]р|режисер|dir\.|directed by|director|regie|rejissor|rej\.)\s?:?\s",
    )
});

/// Words that put the names behind them into an oblique case.
static OBLIQUE: LazyLock<Regex> = LazyLock::new(|| expression(r"(?i)под\s|за\s|перев|пер\."));

static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let word = any_of(Group::Editor);
    let inside = any_of(Group::Inside);
    expression(&format!(
        r"(?:^|\b{inside}\s?:?\s|[.,;]\s|{GAP})\s?([^()«“{GAP}]{{4,120}}?),?\s\((?:{word}\.?)\)\s?[,:]?"
    ))
});
