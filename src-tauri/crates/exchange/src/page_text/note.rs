//! What an endnote's text says about its source.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use editorial::endnote::SourceFields;
use text::language::Language;

use super::words::{Kind, PageWords, key};
use crate::date;

/// What a note's text says about its source.
pub struct FoundSource<'a> {
    pub fields: SourceFields,
    /// What stands there as the day of access, if the calendar has no such day.
    pub impossible_day: Option<&'a str>,
}

/// Reads author, title, container, address and day of access out of a note in the usual order:
/// `Author, “Title”, Container, https://…, (Accessed: 3 November 2026).`
///
/// What is not plainly there is left empty; the note keeps its words in any case. The author of
/// `Aiman Nakispekova` is given family name first, an institution as it stands.
pub fn read_source<'a>(text: &'a str, language: &Language, words: &PageWords) -> FoundSource<'a> {
    let address = address(text);
    let after = words.after_last(Kind::Accessed, text).unwrap_or_default();
    let near = |place: &Range<usize>| place.start < FARTHEST;
    let accessed = date::find(after, language).filter(|(_, place)| near(place)).map(|(day, _)| day);
    let impossible = date::find_impossible(after, language).filter(|place| near(place) && accessed.is_none());
    let before_address = address.map_or(text, |address| &text[..address.0]);
    let mut fields = SourceFields {
        url: address.map(|(start, end)| text[start..end].to_owned()),
        accessed,
        ..SourceFields::default()
    };
    if let Some((start, title, end)) = quoted(before_address) {
        fields.title = Some(tidy(title)).filter(|title| !title.is_empty());
        fields.author = author(&before_address[..start]);
        fields.container_title = container(&before_address[end..], language, words);
    }
    FoundSource { fields, impossible_day: impossible.map(|place| &after[place]) }
}

/// How far behind the word for it a day of access begins at most, in bytes.
const FARTHEST: usize = 12;

/// Where the first web address stands, without the punctuation that follows it.
pub(crate) fn address(text: &str) -> Option<(usize, usize)> {
    let start = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let rest = &text[start..];
    let end = rest.find(|c: char| c.is_whitespace() || "<>\"“”«»".contains(c)).unwrap_or(rest.len());
    let mut address = &rest[..end];
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '\'', '’']);
        let shorter = match shorter.strip_suffix([')', ']']) {
            // A bracket belongs to the address if it was opened in it.
            Some(inside) if shorter.matches(['(', '[']).count() < shorter.matches([')', ']']).count() => {
                inside
            }
            _ => shorter,
        };
        if shorter.len() == address.len() {
            break;
        }
        address = shorter;
    }
    Some((start, start + address.len())).filter(|_| address.contains("://") && !address.ends_with("//"))
}

/// The first quoted run of a text: where it opens, what is inside, where the rest begins. Quotation marks
/// within it are kept.
fn quoted(text: &str) -> Option<(usize, &str, usize)> {
    for (start, opening) in text.char_indices() {
        let inside = start + opening.len_utf8();
        let rest = &text[inside..];
        let end = match opening {
            '“' => closing(rest, &['“'], &['”']),
            '«' => closing(rest, &['«'], &['»']),
            '„' | '‟' => closing(rest, &['„'], &['“', '”']),
            '"' => rest.find('"').map(|end| (end, 1)),
            // Also an apostrophe: the one that ends the title is followed by punctuation or by nothing.
            '‘' => rest
                .match_indices('’')
                .find(|(at, mark)| {
                    rest[at + mark.len()..].chars().next().is_none_or(|next| ",.;".contains(next))
                })
                .map(|(at, mark)| (at, mark.len())),
            _ => None,
        };
        if let Some((end, length)) = end {
            return Some((start, &rest[..end], inside + end + length));
        }
    }
    None
}

fn closing(text: &str, openings: &[char], closings: &[char]) -> Option<(usize, usize)> {
    let mut depth = 1;
    let mut last = None;
    for (place, character) in text.char_indices() {
        if closings.contains(&character) {
            depth -= 1;
            last = Some((place, character.len_utf8()));
            if depth == 0 {
                return last;
            }
        } else if openings.contains(&character) {
            depth += 1;
        }
    }
    // An inner mark was never closed; the last closing one ends the title.
    last
}

/// Without the white space and the comma at the edges.
fn tidy(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || c == ',').to_owned()
}

fn author(before_title: &str) -> Option<String> {
    let text = before_title.trim_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c));
    let text = text.strip_suffix('.').filter(|rest| rest.ends_with(char::is_lowercase)).unwrap_or(text);
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    if let [family, given] = text.split(", ").collect::<Vec<_>>()[..]
        && !family.contains(' ')
        && given.split(' ').count() <= 2
    {
        return Some(text.to_owned());
    }
    let mut names = Vec::new();
    for part in text.split([',', ';', '&']) {
        names.extend(split_at_words(part, &["and", "ve", "и"]));
    }
    let turned: Option<Vec<String>> = names.iter().map(|name| family_name_first(name)).collect();
    Some(turned.map_or_else(|| text.to_owned(), |names| names.join("; ")))
}

fn split_at_words(text: &str, separators: &[&str]) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split_whitespace() {
        let current = parts.last_mut().expect("there is always a part");
        if separators.contains(&word) {
            parts.push(String::new());
        } else {
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// "Aiman Nakispekova" as "Nakispekova, Aiman"; nothing if it does not look like a person's name.
fn family_name_first(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let person = looks_like_a_name(name) && !words[words.len() - 1].ends_with('.');
    let family = words.iter().position(|word| PARTICLES.contains(word)).unwrap_or(words.len() - 1);
    (person && family > 0).then(|| format!("{}, {}", words[family..].join(" "), words[..family].join(" ")))
}

/// Whether a text could be the name of a person: two to four words that begin with capitals, and none
/// of them the word for an institution.
pub(super) fn looks_like_a_name(text: &str) -> bool {
    could_be_a_name(text) && !text.split_whitespace().any(|word| word.starts_with(has_no_case))
}

/// The same for alphabets without capitals too, in which any two to four words could be a name: something
/// else has to tell that they are.
pub(super) fn could_be_a_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let full = words.iter().filter(|word| !PARTICLES.contains(word)).count();
    (2..=4).contains(&full)
        && words.len() <= 6
        && words.iter().all(|word| {
            let letters = word.chars().all(|c| c.is_alphabetic() || "-’'.`".contains(c));
            let capital =
                word.starts_with(|c: char| c.is_uppercase() || has_no_case(c)) || PARTICLES.contains(word);
            let initial_or_word = !word.ends_with('.') || word.chars().count() <= 4;
            letters && capital && initial_or_word && !ORGANISATIONS.contains(&key(word))
        })
        && !words[words.len() - 1].chars().all(|c| !c.is_alphabetic())
}

/// Whether a letter is neither capital nor small. Georgian has capitals for whole lines only.
fn has_no_case(letter: char) -> bool {
    let is_georgian = ('\u{10D0}'..='\u{10FF}').contains(&letter);
    letter.is_alphabetic() && (is_georgian || !letter.is_uppercase() && !letter.is_lowercase())
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "da", "di", "del", "la", "le", "bin", "al", "el", "ibn", "оглы",
    "кызы", "фон",
];

static ORGANISATIONS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("words/organisations.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(key).collect()
});

fn container(after_title: &str, language: &Language, words: &PageWords) -> Option<String> {
    let segments = after_title.trim_start_matches(['.', '/']).split([',', ';']);
    for segment in segments {
        let segment = segment.trim_matches(|c: char| c.is_whitespace() || ".:()[]–—/".contains(c));
        let segment = ["in ", "In "].iter().find_map(|word| segment.strip_prefix(word)).unwrap_or(segment);
        let nothing = !segment.chars().any(char::is_alphabetic)
            || date::find(segment, language).is_some()
            || words.after(Kind::Accessed, segment).is_some();
        if !nothing {
            return Some(segment.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` is author | title | container | address | day, with `-` for nothing.
    fn found<'a>(language: &str, text: &'a str) -> FoundSource<'a> {
        read_source(text, &Language::parse(language).unwrap(), PageWords::built_in())
    }

    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        let fields = found(language, text).fields;
        let parts = [
            fields.author,
            fields.title,
            fields.container_title,
            fields.url,
            fields.accessed.map(|d| d.to_string()),
        ];
        let found: Vec<String> =
            parts.into_iter().map(|part| part.unwrap_or_else(|| "-".to_owned())).collect();
        assert_eq!(found.join(" | "), expected);
    }

    #[test]
    fn a_whole_note_is_read() {
        check(
            "ru",
            "Aiman Nakispekova, “Kazakhstan, Türkiye to Deepen Ties”, The Astana Times, https://astanatimes.com/a-b, (Дата обращения: 31.07.2025).",
            "Nakispekova, Aiman | Kazakhstan, Türkiye to Deepen Ties | The Astana Times | https://astanatimes.com/a-b | 2025-07-31",
        );
        check(
            "tr",
            "Tuna Komisyonu, “Sözleşme, 18 Ağustos 1948”, Danube Commission, https://x.org, (Erişim Tarihi: 09.11.2026).",
            "Tuna Komisyonu | Sözleşme, 18 Ağustos 1948 | Danube Commission | https://x.org | 2026-11-09",
        );
        check(
            "en",
            "\"A Title,\" The Site, 2 May 2025, https://x.org/a_(b). Accessed: 3 November 2026",
            "- | A Title | The Site | https://x.org/a_(b) | 2026-11-03",
        );
    }

    #[test]
    fn quotation_marks_of_every_kind_hold_a_title() {
        check(
            "ru",
            "«О внесении „Об исчислении“ 2014», Портал, http://a.ru",
            "- | О внесении „Об исчислении“ 2014 | Портал | http://a.ru | -",
        );
        check("de", "Jan van der Berg, „Titel“, Zeitung", "van der Berg, Jan | Titel | Zeitung | - | -");
        check("en", "‘Don’t stop’, Site", "- | Don’t stop | Site | - | -");
        check("tr", "“‘Biri’. Öteki”, Site", "- | ‘Biri’. Öteki | Site | - | -");
        check("tr", "“‘Biri, öteki”, Site", "- | ‘Biri, öteki | Site | - | -");
    }

    #[test]
    fn several_authors_and_institutions() {
        check(
            "en",
            "Tomas Havranek, Dominik Herman and Zuzana Irsova, “T”, The Energy Journal",
            "Havranek, Tomas; Herman, Dominik; Irsova, Zuzana | T | The Energy Journal | - | -",
        );
        check("en", "Nakispekova, Aiman, “T”", "Nakispekova, Aiman | T | - | - | -");
        check(
            "en",
            "Internet Assigned Numbers Authority, “T”",
            "Internet Assigned Numbers Authority | T | - | - | -",
        );
        check("ru", "Европейский парламент и Совет, «T»", "Европейский парламент и Совет | T | - | - | -");
    }

    #[test]
    fn an_impossible_day_is_told_only_where_there_is_no_other() {
        for (text, expected) in [
            ("Site (Accessed: 31.02.2025).", Some("31.02.2025")),
            ("Site (Accessed: 31.2.2025, 2.5.2025).", None),
            ("Site (Accessed: 2.5.2025, not 31.2.2025).", None),
            ("Site, 31.02.2025 (Accessed: 2.5.2025).", None),
            ("Site, 31.02.2025.", None),
        ] {
            assert_eq!(found("en", text).impossible_day, expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_there_stays_empty() {
        check("en", "See the first chapter.", "- | - | - | - | -");
        check("en", "https://", "- | - | - | - | -");
        check("en", "“", "- | - | - | - | -");
        check("en", "", "- | - | - | - | -");
    }
}
