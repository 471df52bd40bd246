//! What is left behind a title when dates and numbers are gone: what it stands in, who published it and where.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::is_gap;
use crate::fields::Field;
use crate::people::{is_person, read_people};
use crate::reading::Reading;
use crate::words::{self, Group, any_of, expression};

/// Gives the parts of a text between commas, sentence ends, dashes and what was cut out; not within quotation marks
/// and brackets. Parts without letters are left out.
pub(crate) fn segments(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut current = String::new();
    let mut depth = 0usize;
    let letters: Vec<char> = text.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        match letter {
            '(' | '[' | '«' | '“' => depth += 1,
            ')' | ']' | '»' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_dash = "–—-".contains(letter) && next == ' ' && at > 0 && letters[at - 1] == ' ';
        let is_end = letter == '.' && next == ' ' && ends_sentence(&current) || letter == '/' && next == ' ';
        let parts_here =
            is_gap(letter) || depth == 0 && ((",;".contains(letter) && next == ' ') || is_dash || is_end);
        if parts_here {
            parts.push(std::mem::take(&mut current));
        } else {
            current.push(letter);
        }
    }
    parts.push(current);
    let tidy = |part: String| tidy(&part);
    parts.into_iter().map(tidy).filter(|part| part.chars().any(char::is_alphabetic)).collect()
}

/// Whether a full stop behind these words ends a sentence: not behind an initial or an abbreviation.
pub(crate) fn ends_sentence(before: &str) -> bool {
    let last = before.rsplit([' ', '(', '«', '“']).next().unwrap_or_default();
    let count = last.chars().count();
    let known = [
        "univ",
        "üniv",
        "bgbl",
        "гос",
        "изд",
        "ред",
        "офиц",
        "inst",
        "dept",
        "int",
        "нац",
        "респ",
        "обл",
        "vol",
        "vgl",
        "сост",
        "англ",
        "нем",
        "фр",
        "тур",
        "казах",
        "каз",
        "исп",
        "польськ",
        "ағылш",
        "пер",
        "отв",
        "общ",
        "науч",
        "авт",
        "упоряд",
        "уклад",
        "құраст",
        "ауд",
        "tərt",
        "tərc",
        "çev",
        "haz",
        "red",
        "comp",
        "trans",
        "edt",
        "междунар",
        "конф",
        "diss",
        "дис",
        "дисс",
        "автореф",
        "bs",
        "prof",
        "акад",
        "ун-т",
        "ин-т",
        "hrsg",
        "проф",
        "ser",
        "вып",
        "том",
        "cilt",
        "св",
        "ст",
        "нум",
        "dr",
        "mr",
        "mrs",
        "st",
        "yay",
        "соч",
    ];
    if last.contains('.') && last.split('.').all(|part| part.chars().count() <= 2) {
        // "T.C.", "т.е.": an abbreviation of several words.
        return false;
    }
    let folded = text::fold::fold(last);
    !known.contains(&folded.as_str())
        && (count >= 3
            || last.ends_with(['»', '”', '’', ')', '"', '!', '?', '…'])
            || last.chars().all(|c| c.is_ascii_digit()) && count > 0)
}

fn tidy(part: &str) -> String {
    let part = part.trim_matches(|sign: char| sign.is_whitespace() || ".,;:/–—-".contains(sign));
    let unwrapped = part.strip_prefix(['(', '[']).and_then(|part| part.strip_suffix([')', ']']));
    let part = unwrapped.filter(|inside| !inside.contains(['(', '['])).unwrap_or(part);
    let opened = part.matches('(').count();
    let closed = part.matches(')').count();
    let part = if opened > closed { part.replacen('(', "", 1) } else { part.to_owned() };
    let part = if closed > opened { part.replacen(')', "", 1) } else { part };
    part.trim_matches(|sign: char| sign.is_whitespace() || ".,;:/–—".contains(sign)).to_owned()
}

/// Puts the segments behind a title into the fields that they belong to, in their order.
pub(crate) fn place_segments(parts: Vec<String>, reading: &mut Reading<'_>) {
    for part in parts {
        place_segment(&part, reading);
    }
    if reading.signs.report
        && reading.note.authors.iter().all(|name| matches!(name, crate::fields::Name::Person { .. }))
        && reading.note.issue.is_some()
        && reading.note.publisher.is_none()
    {
        // A numbered report: the institution in the outlet's place published it.
        reading.note.publisher = reading.note.container.take();
        reading.doubt(Field::Container);
    }
    if reading.signs.thesis
        && reading.note.publisher.is_none()
        && reading
            .note
            .container
            .as_deref()
            .is_some_and(|container| words::holds(Group::University, container))
    {
        reading.note.publisher = reading.note.container.take();
    }
    let names_speech = |container: &str| words::holds(Group::Speech, container);
    if reading.signs.speech
        && !reading.signs.chapter
        && (reading.note.address.is_none() || reading.note.container.as_deref().is_some_and(names_speech))
    {
        reading.note.container = None;
    }
}

fn place_segment(part: &str, reading: &mut Reading<'_>) {
    if let Some(rest) = take_signs(part, reading) {
        let part = rest.as_str();
        if part.is_empty() {
            return;
        }
        if let Some(platform) = platform(part) {
            reading.note.container.get_or_insert(platform);
            return;
        }
        if let Some(end) = words::begins(Group::Channel, part)
            && reading.note.authors.is_empty()
            && part.len() > end
        {
            let name = container_name(part[end..].trim_start_matches([' ', ':'])).0;
            reading.note.authors = vec![crate::fields::Name::Literal(name)];
            return;
        }
        let (part, inside) = without_inside(part);
        reading.signs.chapter |= inside;
        let (name, place) = container_name(&part);
        if name.is_empty() {
            return;
        }
        place_name(name, place, reading);
    }
}

/// Puts a segment that is a name into the field that is free and fits: container, publisher, place, or an author behind them.
fn place_name(name: String, place: Option<String>, reading: &mut Reading<'_>) {
    let note = &mut reading.note;
    let signs = &mut reading.signs;
    let is_press =
        words::holds(Group::Press, &name) && !words::holds(Group::News, &name) || PUBLISHERS.is_match(&name);
    let is_town = is_town(&name);
    if signs.speech && is_town && !signs.chapter {
        note.place.get_or_insert(name);
    } else if signs.thesis && note.publisher.is_none() && words::holds(Group::University, &name) {
        note.publisher = Some(name);
    } else if signs.thesis
        && note.publisher.is_some()
        && note.place.is_none()
        && is_town
        && note.address.is_none()
    {
        note.place = Some(name);
    } else if note.publisher.is_none() && (signs.dataset || signs.thesis && names_institution(&name)) {
        note.publisher = Some(name);
    } else if signs.interview && signs.chapter && note.container.is_some() {
        note.place.get_or_insert(name);
    } else if signs.video && note.container.is_none() && note.address.is_none() && note.publisher.is_none() {
        note.publisher = Some(name);
    } else if !signs.quoted && note.publisher.is_some() && note.container.is_none() && is_town {
        note.place.get_or_insert(name);
    } else if is_press && note.publisher.is_none() && (note.container.is_some() || !signs.quoted) {
        note.publisher = Some(name);
    } else if signs.report && !note.authors.is_empty() && is_town && note.place.is_none() {
        note.place = Some(name);
    } else if signs.interview && note.title.is_none() {
        if is_town {
            note.place.get_or_insert(name);
        } else {
            note.container.get_or_insert(name);
        }
    } else if note.container.is_none() && !signs.imprint_only() {
        note.container = Some(name);
        if signs.thesis {
            reading.doubt(Field::Container);
        }
        if let Some(place) = place {
            reading.note.place.get_or_insert(place);
        }
    } else if note.authors.is_empty() && is_person(&name) && signs.quoted && !signs.law {
        note.authors = read_people(&name);
    } else if note.publisher.is_none() && note.editors.is_empty() && is_town {
        note.place.get_or_insert(name);
    } else if note.publisher.is_none() && !note.editors.is_empty() {
        note.publisher = Some(name);
    } else if note.publisher.is_some() && note.place.is_none() && is_town {
        note.place = Some(name);
    }
}

/// By its last word.
fn names_institution(name: &str) -> bool {
    name.split(' ').next_back().is_some_and(words::is_of_institutions)
}

/// Whether a name could be a town's: one or two capitalised words.
pub(crate) fn is_town(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.len() <= 2
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || "-.’".contains(c))
        })
        && !words.iter().any(|word| words::is_of_institutions(word))
}

/// Notes the signs of kind in a segment; gives what is left of it, or nothing if it was a sign only.
fn take_signs(part: &str, reading: &mut Reading<'_>) -> Option<String> {
    let signs = &mut reading.signs;
    let is_all = |group: Group| {
        words::begins(group, part).is_some_and(|end| part[end..].trim_matches([' ', '.', ':']).is_empty())
    };
    let begins = |group: Group| words::begins(group, part).is_some();
    if is_all(Group::Law) || LAW_NUMBER.is_match(part) {
        return None;
    }
    if let Some(found) = words::find(Group::Thesis, part) {
        signs.thesis = true;
        let before = part[..found.start].trim();
        let after = part[found.end..].trim_matches([' ', '.', ':', ',', '/']);
        let university = [after, before].into_iter().find(|side| words::holds(Group::University, side));
        return university.map(str::to_owned);
    }
    if is_all(Group::Podcast)
        || words::begins(Group::Podcast, part).is_some() && words::holds(Group::Podcast, part)
    {
        signs.podcast = true;
        let name =
            part[words::begins(Group::Podcast, part).unwrap_or(0)..].trim_matches([' ', ':']).to_owned();
        if reading.note.authors.is_empty() && is_person(&name) {
            reading.note.authors = read_people(&name);
            reading.doubt(Field::Authors);
            return None;
        }
        return Some(name).filter(|name| !name.is_empty());
    }
    if begins(Group::Interview) || INTERVIEWER.is_match(part) {
        signs.interview = true;
        return None;
    }
    for (group, sign) in [
        (Group::Video, &mut signs.video),
        (Group::Post, &mut signs.post),
        (Group::Dataset, &mut signs.dataset),
        (Group::Report, &mut signs.report),
    ] {
        if is_all(group) {
            *sign = true;
            return None;
        }
    }
    if is_all(Group::KindWord)
        || is_all(Group::Edition)
        || is_all(Group::AddressSaid)
        || is_all(Group::Accessed)
        || is_all(Group::Archived)
    {
        return None;
    }
    if words::holds(Group::Report, part)
        && reading.note.issue.is_some()
        && words::begins(Group::Report, part).is_some()
    {
        signs.report = true;
        return None;
    }
    if words::begins(Group::Speech, part).is_some()
        || words::find(Group::Speech, part).is_some_and(|found| found.end == part.len())
    {
        signs.speech = true;
        return None;
    }
    let starts_small = part.starts_with(char::is_lowercase)
        && !begins(Group::Inside)
        && !begins(Group::Generic)
        && platform(part).is_none();
    let all_small = part.split_whitespace().all(|word| !word.starts_with(char::is_uppercase));
    if starts_small && all_small && !part.contains('.') {
        return None;
    }
    Some(part.to_owned())
}

/// The platform that a segment names, `YouTube` of "YouTube video".
pub(crate) fn platform(part: &str) -> Option<String> {
    let captures = PLATFORM.captures(part)?;
    Some(captures[1].to_owned())
}

/// The segment without the word that says that it holds the titled part: "in", "içinde", "В кн.:".
pub(crate) fn without_inside(part: &str) -> (String, bool) {
    if let Some(captures) = INSIDE_BEFORE.captures(part) {
        let rest = part[captures.get(0).map_or(0, |whole| whole.end())..].trim();
        if rest.starts_with(|letter: char| {
            letter.is_uppercase() || letter.is_numeric() || "«“\"„".contains(letter)
        }) {
            return (rest.to_owned(), true);
        }
    }
    match INSIDE_BEHIND.find(part) {
        Some(found) => (part[..found.start()].trim_matches([' ', ',']).to_owned(), true),
        None => (part.to_owned(), false),
    }
}

/// The name of what a source stands in, without generic words, notes of its kind and quotation marks; and the town in
/// a bracket behind it.
pub(crate) fn container_name(part: &str) -> (String, Option<String>) {
    let mut name = part.trim().to_owned();
    if let Some(found) = GENERIC_BEHIND.find(&name) {
        name.truncate(found.start());
    }
    if let Some(found) = words::begins(Group::Generic, &name) {
        let rest = name[found..].trim_start_matches([' ', ':']);
        let is_small = name.starts_with(char::is_lowercase);
        if rest.starts_with(['«', '“', '"', '„'])
            || is_small && rest.starts_with(char::is_uppercase)
            || rest.is_empty() && is_small
        {
            name = rest.to_owned();
        }
    }
    if let Some(found) = GENERIC_LAST.find(&name) {
        name.truncate(found.start());
    }
    if let Some(found) = SMALL_BRACKET.find(&name) {
        name.truncate(found.start());
    }
    if let Some(captures) = QUOTED_GENERIC.captures(&name) {
        name = captures[1].to_owned();
    }
    let place = TOWN_IN_BRACKET.captures(&name).map(|captures| captures[1].to_owned());
    if place.is_some()
        && let Some(at) = name.rfind(" (")
    {
        name.truncate(at);
    }
    let name = name.trim_matches(|sign: char| sign.is_whitespace() || ",;:".contains(sign));
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')] {
        let inside = name.strip_prefix(open).and_then(|name| name.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| !inside.contains([open, close])) {
            return (inside.trim().to_owned(), place);
        }
    }
    (name.to_owned(), place)
}

impl crate::reading::Signs {
    /// A book on its own: what is left beside its imprint is nothing that it stands in.
    fn imprint_only(&self) -> bool {
        self.imprint && !self.quoted && !self.chapter
    }
}

static PLATFORM: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^(?i:on |auf |в )?(YouTube|Youtube|X|Twitter|Telegram|Instagram|Facebook|TikTok|LinkedIn|VK|ВКонтакте|Телеграм|Ютуб|Vimeo|Spotify|Threads|Bluesky|Mastodon|RuTube|Rutube|Фейсбук|Твиттер|Инстаграм|Фейсбук)(?:\s?[(]?(?:{}|{}|{}|[\p{{Ll}}-]+)[)]?)?(?:\s?:\s?\[?{}\]?)?$",
        any_of(Group::Video),
        any_of(Group::Post),
        any_of(Group::Channel),
        any_of(Group::Generic)
    ))
});

static PUBLISHERS: LazyLock<Regex> = LazyLock::new(|| expression(r"\s&\s(?:\p{Lu}\p{L}+)$|Univ\.|\bUP$"));

static LAW_NUMBER: LazyLock<Regex> = LazyLock::new(|| expression(r"^(?:№|No\.?|nr\.)\s?[\dIVX][\w-]*$"));

static INTERVIEWER: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?:беседова\p{L}*|интервью провел\p{L}*|розмовля\p{L}*|söyleşi(?:yi yapan)?|röportaj|görüşme|görüşen|suhbat|müsahibəni|interviewed by|geführt)\b",
    )
});

static INSIDE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:In|in|IN|В кн\.|в кн\.|В сб\.|в сб\.|Кіт\.|У кн\.|у кн\.|У зб\.|Bkz\.|İçinde|içinde)\s?:?\s",
    )
});

static INSIDE_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    expression(r",?\s(?:içinde|içerisinde|kitabında|kitabı içinde|adlı kitapta|кітабында)$")
});

static GENERIC_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"\s?:\s?[\[(]?(?:{}|{}|{}|{})[^:]*$",
        any_of(Group::Generic),
        any_of(Group::KindWord),
        any_of(Group::Post),
        any_of(Group::Video)
    ))
});

static GENERIC_LAST: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"\s(?:editorial|website|web sitesi|internet sitesi|resmi sitesi|sitesi|вебсайт|vom|of|от|başyazısı|podcast’?i|saytı|порталы|(?:resmi )?web sayfası)$",
    )
});

/// "(blog)": a generic word in a bracket.
static SMALL_BRACKET: LazyLock<Regex> = LazyLock::new(|| expression(r"\s\([\p{Ll}\s-]+\)$"));

/// "“Xəzər” jurnalı".
static QUOTED_GENERIC: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r#"^[«“"„]([^«»“”"]+)[»”"]\s{}$"#, any_of(Group::Generic))));

static TOWN_IN_BRACKET: LazyLock<Regex> =
    LazyLock::new(|| expression(r"\s\((\p{Lu}\p{Ll}[\p{L}-]+(?:\s\p{Lu}\p{L}+)?)\)$"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::{DATE, GAP};

    #[test]
    fn parts_are_parted_at_signs_but_not_within_marks() {
        let text = format!("Ekonomi (BAA, X), «Энергия, климат и мы». Univ. Weserstadt{GAP} - A{DATE}, 12.");
        assert_eq!(segments(&text), ["Ekonomi (BAA, X)", "«Энергия, климат и мы»", "Univ. Weserstadt", "A"]);
    }

    #[test]
    fn the_name_of_a_container_is_bare() {
        for (part, name) in [
            ("портал «Энергия, климат и мы»", "Энергия, климат и мы"),
            ("Полит-Курьер : [сайт]", "Полит-Курьер"),
            ("Нехрии: makaleler", "Нехрии"),
            ("сайт Грузопоток", "Грузопоток"),
            ("Başkent Ajansı (BAA)", "Başkent Ajansı (BAA)"),
            ("Baltic Ledger (Tallinn)", "Baltic Ledger"),
        ] {
            assert_eq!(container_name(part).0, name);
        }
        assert_eq!(platform("YouTube video").as_deref(), Some("YouTube"));
    }
}
