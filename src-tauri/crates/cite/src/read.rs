//! A pasted note read into fields.

use std::sync::LazyLock;

use regex::Regex;
use text::language::Language;

use crate::access::{FoundAccess, find_access, find_access_in_brackets, find_archiving};
use crate::addresses::{FoundAddresses, find_addresses};
use crate::clean::{GAP, clean, cut};
use crate::dates::date_in_address;
use crate::fields::{Field, Name, NoteFields};
use crate::lead::without_lead;
use crate::people::{could_be_authors, is_institution, read_people};
use crate::reading::{Reading, Signs};
use crate::shape;
use crate::title_language::language_of_title;
use crate::words::{Group, any_of, expression};

/// Reads one pasted note, a line of text, into fields; `language` is that of the text in which the note stands. What
/// the note does not say is left empty, and what could not be settled from it alone is told by
/// [`NoteFields::unsure`]. Reads notes as Chicago, APA, MLA, ISO 690, GOST R 7.0.100-2018 and R 7.0.5-2008 set them,
/// those of Turkish and Russian newspapers, and careless ones; in Turkish, English, Russian, Kazakh, Azerbaijani,
/// Ukrainian and German. Whoever asks keeps the note's own words.
///
/// ```
/// let note = "Elif Bozkurt, “Üçlü Zirve”, Doğu Postası, https://dogu.tr/a, (Erişim Tarihi: 31.07.2025).";
/// let fields = cite::read::read_note(note, &text::language::Language::TURKISH);
/// assert_eq!(fields.authors[0].to_string(), "Bozkurt, Elif");
/// assert_eq!(fields.title.as_deref(), Some("Üçlü Zirve"));
/// assert_eq!(fields.container.as_deref(), Some("Doğu Postası"));
/// assert_eq!(fields.accessed.unwrap().to_string(), "2025-07-31");
/// ```
pub fn read_note(note: &str, language: &Language) -> NoteFields {
    let cleaned = clean(note);
    let (text, has_second) = without_lead(&cleaned);
    let mut text = text.to_owned();
    let mut reading = Reading { note: NoteFields::default(), language, signs: Signs::default() };
    if has_second {
        for field in [Field::Authors, Field::Title] {
            reading.doubt(field);
        }
    }
    while let Some(place) = find_archiving(&text, language) {
        cut(&mut text, place, GAP);
    }
    take_access(find_access(&text, language), &mut text, &mut reading);
    take_addresses(&mut text, &mut reading);
    if reading.note.accessed.is_none() && !reading.note.unsure.contains(&Field::Accessed) {
        take_access(find_access_in_brackets(&text, language), &mut text, &mut reading);
    }
    take_role_of_author(&mut text, &mut reading);
    let _ = shape::short::read(&text, &mut reading)
        || shape::law::read(&text, &mut reading)
        || shape::apa::read(&text, &mut reading)
        || is_gost_first(&text) && shape::gost::read(&text, &mut reading)
        || shape::quoted::read(&text, &mut reading)
        || shape::gost::read(&text, &mut reading)
        || {
            shape::plain::read(&text, &mut reading);
            true
        };
    finish(reading)
}

/// Whether a record's sign stands outside the quotation marks.
fn is_gost_first(text: &str) -> bool {
    text.contains(" // ") || text.contains(". – ")
}

fn take_access(found: Option<FoundAccess>, text: &mut String, reading: &mut Reading<'_>) {
    let Some(found) = found else { return };
    reading.note.accessed = found.day;
    if found.unsure || found.day.is_none() {
        reading.doubt(Field::Accessed);
    }
    cut(text, found.place, GAP);
}

fn take_addresses(text: &mut String, reading: &mut Reading<'_>) {
    let FoundAddresses { address, doi, is_archived, places } = find_addresses(text);
    for place in places.into_iter().rev() {
        cut(text, place, GAP);
    }
    reading.note.address = address;
    reading.note.doi = doi;
    if is_archived {
        reading.doubt(Field::Address);
    }
}

/// An editor or a host in the author's place, with their role in a bracket: "ARAS, Bülent (haz.).", "Amundsen, P.
/// (Host)." Editors are kept as such, others are authors.
fn take_role_of_author(text: &mut String, reading: &mut Reading<'_>) {
    static ROLE: LazyLock<Regex> = LazyLock::new(|| {
        let editor = any_of(Group::Editor);
        let other = r"(?i:host|sunucu|director|yönetmen|producer|ведущ\p{L}*|режисс[её]р|moderation|aparıcı|sunan|жүргізуші|regie|guest|konuk)";
        expression(&format!(r"^([^()“«]{{4,90}}?)\s\((?:({editor})|{other})\)"))
    });
    let Some(captures) = ROLE.captures(text) else { return };
    let names = captures[1].to_owned();
    if !could_be_authors(&names) && !is_institution(&names) {
        return;
    }
    let whole = captures.get(0).map_or(0, |whole| whole.end());
    if captures.get(2).is_some() {
        let rest = text[whole..].trim_start_matches([' ', '.', ':', ',']).to_owned();
        reading.note.editors = read_people(&names);
        *text = rest;
        reading.signs.edited = true;
    } else {
        text.replace_range(names.len()..whole, "");
    }
}

/// What can be told only when all has been read.
fn finish(mut reading: Reading<'_>) -> NoteFields {
    let address = reading.note.address.clone().unwrap_or_default();
    if reading.note.date.is_none()
        && !reading.note.unsure.contains(&Field::Date)
        && let Some(date) = date_in_address(&address)
    {
        reading.note.date = Some(date);
        reading.doubt(Field::Date);
    }
    // A site that is its own author stands in no other.
    if let (Some(container), [Name::Literal(author)]) = (&reading.note.container, &reading.note.authors[..])
        && container == author
        && !reading.signs.post
    {
        reading.note.container = None;
    }
    if let Some((_, platform)) = PLATFORMS.iter().find(|(host, _)| address.contains(host)) {
        let is_video = *platform == "YouTube";
        reading.note.container.get_or_insert_with(|| (*platform).to_owned());
        if reading.note.container.as_deref() == Some(platform) {
            if is_video {
                reading.signs.video = true;
            } else {
                reading.signs.post = true;
            }
        }
    }
    let language = language_of_title(&reading.note, reading.language);
    reading.note.language = language;
    reading.settle_kind();
    reading.note
}

/// Hosts of posts and videos, and what their platforms are called.
const PLATFORMS: &[(&str, &str)] = &[
    ("//x.com/", "X"),
    ("//twitter.com/", "Twitter"),
    ("//t.me/", "Telegram"),
    ("youtube.com/watch", "YouTube"),
    ("//youtu.be/", "YouTube"),
    ("instagram.com/p/", "Instagram"),
    ("instagram.com/reel/", "Instagram"),
];
