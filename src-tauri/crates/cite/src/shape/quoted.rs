//! Notes whose title stands in quotation marks: newspapers, think tanks, Chicago, MLA, Harvard, posts and interviews.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{GAP, is_gap};
use crate::details::{take_dates, take_details, without_media};
use crate::fields::{Field, Name};
use crate::people::{could_be_authors, is_institution, is_person, read_heading, read_people};
use crate::quotes::{Quoted, find_quoted};
use crate::reading::Reading;
use crate::segments::{container_name, place_segments, platform, segments};
use crate::words::{self, Group, any_of, expression};

/// Reads `Authors, “Title”, Container, …`. Tells whether the note has that shape.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) -> bool {
    let Some(quoted) = title_of(text) else { return false };
    let before = text[..quoted.place.start].to_owned();
    let rest = text[quoted.place.end..].to_owned();
    reading.signs.quoted = true;
    if let Some(group) = [Group::Channel, Group::Podcast].into_iter().find(|group| {
        words::find(*group, before.trim()).is_some_and(|found| found == (0..before.trim().len()))
    }) {
        // Only the channel or the podcast is named, not what was said there.
        if group == Group::Channel {
            reading.signs.post = true;
            reading.note.authors = vec![Name::Literal(quoted.title)];
        } else {
            reading.signs.podcast = true;
            reading.note.container = Some(quoted.title);
        }
        take_details(&rest, reading);
        return true;
    }
    if quoted.unsure {
        reading.doubt(Field::Title);
    }
    let title = without_media(&quoted.title, reading);
    reading.note.title = Some(title.trim_matches([' ', GAP]).to_owned());
    if words::begins(Group::Law, rest.trim_start()).is_some() && !before.contains(',') {
        reading.signs.law = true;
        take_details(&rest, reading);
        reading.note.issue = None;
        reading.note.pages = None;
        return true;
    }
    read_before(&before, reading);
    if words::begins(Group::Speech, reading.note.title.as_deref().unwrap_or_default()).is_some() {
        reading.signs.speech = true;
    }
    let dated_before = reading.note.date.is_some();
    let left = take_details(&rest, reading);
    if reading.signs.law {
        return true;
    }
    place_segments(segments(&left), reading);
    if dated_before
        && reading.note.container.is_none()
        && !reading.signs.post
        && reading.note.authors.len() == 1
    {
        // "Günlük Gözlem, 12.4.2024, “…”": before a day stands the newspaper.
        let outlet = before.split(',').next().unwrap_or_default().trim().to_owned();
        reading.note.container = Some(outlet).filter(|name| !name.is_empty());
        reading.note.authors.clear();
        reading.doubt(Field::Authors);
        reading.doubt(Field::Container);
    }
    if let [Name::Literal(name)] = &reading.note.authors[..]
        && reading.note.container.is_none()
        && (words::holds(Group::News, name.rsplit(' ').next().unwrap_or_default())
            || name.starts_with("The "))
    {
        // A newspaper in the author's place.
        reading.note.container = Some(name.clone());
        reading.note.authors.clear();
    }
    if reading.note.authors.is_empty() {
        interviewed(reading);
    }
    true
}

/// The quoted run that is the title: the next one, if the first is a name behind a generic word.
fn title_of(text: &str) -> Option<Quoted> {
    let first = find_quoted(text, 0)?;
    let before = text[..first.place.start].trim_end();
    let after = text[first.place.end..].trim_start();
    if words::begins(Group::Generic, after).is_some()
        && after.starts_with(char::is_lowercase)
        && let Some(second) = find_quoted(text, first.place.end)
    {
        return Some(second);
    }
    let named = NAMED.is_match(before) || NAMED_SMALL.is_match(before);
    if named
        && (after.starts_with([',', ':', '.', '(']) || after.starts_with(|c: char| c.is_alphabetic()))
        && let Some(second) = find_quoted(text, first.place.end)
    {
        return Some(second);
    }
    if let Some((_, end)) = read_heading(before)
        && before[end..].chars().any(char::is_alphabetic)
        && !before[end..].contains(',')
    {
        // "Орлов С. Завод «Ямал» и люди": the marks are within the title.
        return None;
    }
    if after.starts_with(char::is_lowercase)
        && before.ends_with(char::is_alphanumeric)
        && !GOES_ON.is_match(after)
        && words::begins(Group::Inside, after).is_none()
        && ![
            Group::Law,
            Group::Speech,
            Group::Video,
            Group::Podcast,
            Group::Interview,
            Group::Report,
            Group::Post,
        ]
        .into_iter()
        .any(|group| words::holds(group, after.split([',', '.']).next().unwrap_or_default()))
    {
        return None;
    }
    if after.starts_with(char::is_alphabetic) {
        // "Tim Rowe, The “Dry” Sea (London: Pike, 2010)": a word before the marks, or an imprint behind them.
        let goes_before = before.rsplit_once([',', ':']).is_some_and(|(names, words)| {
            !words.trim().is_empty()
                && could_be_authors(names)
                && words::begins(Group::Rank, words.trim()).is_none()
        });
        if goes_before || IMPRINT.is_match(after) {
            return None;
        }
    }
    let parts: Vec<&str> = before.trim_end_matches([' ', ',']).split(", ").collect();
    if let [author, title, ..] = parts[..]
        && (is_person(author) || read_heading(author).is_some())
        && title.split(' ').count() > 2
        && title.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count() > 1
        && !words::holds(Group::Rank, title)
    {
        // "Author, Title without marks, «Outlet»".
        return None;
    }
    if named && before.chars().count() > 25 && before.contains([',', '.', ':']) {
        // "A. Title, journal «X»": the quoted run is the container.
        return None;
    }
    Some(first)
}

/// What stands before the title: authors, a channel, an outlet with its date, a podcast, who was interviewed.
fn read_before(before: &str, reading: &mut Reading<'_>) {
    let mut text = without_media(before, reading);
    if let Some(quoted) = find_quoted(&text, 0)
        && words::begins(Group::Generic, text[quoted.place.end..].trim_start()).is_some()
    {
        // "«Дала дауысы» газеті": an outlet in the author's place.
        reading.note.container = Some(quoted.title);
        return;
    }
    if words::begins(Group::Podcast, text.trim()).is_none() && words::holds(Group::Podcast, &text) {
        reading.signs.podcast = true;
        let left = take_details(&text, reading);
        for part in segments(&left).into_iter().filter(|part| words::begins(Group::Podcast, part).is_none()) {
            if reading.note.authors.is_empty() && reading.note.container.is_none() && is_person(&part) {
                reading.note.authors = read_people(&part);
            } else {
                reading.note.container.get_or_insert(part);
            }
        }
        return;
    }
    if let Some(captures) = INTERVIEW_BEHIND.captures(text.trim()) {
        reading.signs.interview = true;
        reading.note.authors = read_people(&captures[1]);
        reading.doubt(Field::Authors);
        return;
    }
    if let Some(found) = words::begins(Group::Podcast, text.trim()) {
        reading.signs.podcast = true;
        let rest = text.trim()[found..].to_owned();
        let left = take_details(&rest, reading);
        if let Some(name) = segments(&left).into_iter().next() {
            reading.note.container = Some(container_name(&name).0);
        }
        return;
    }
    if let Some(captures) = INTERVIEW_OF.captures(&text) {
        reading.signs.interview = true;
        reading.note.authors = read_people(&captures[1]);
        reading.doubt(Field::Authors);
        let rest = text[captures.get(1).map_or(0, |name| name.end())..].to_owned();
        if let Some(quoted) = find_quoted(&rest, 0) {
            reading.note.container = Some(quoted.title);
        }
        return;
    }
    take_dates(&mut text, reading);
    let trimmed = text
        .trim_matches(|sign: char| sign.is_whitespace() || ",;:–—-/(".contains(sign) || is_gap(sign))
        .to_owned();
    if words::begins(Group::Video, &trimmed) == Some(trimmed.len()) && !trimmed.is_empty() {
        reading.signs.video = true;
        return;
    }
    if let Some(captures) = CHANNEL.captures(&trimmed) {
        reading.signs.post = true;
        let name = captures[2].trim_matches([' ', ',', ':']).to_owned();
        let name = match find_quoted(&name, 0).filter(|quoted| quoted.place.start == 0) {
            Some(quoted) => quoted.title,
            None => name.split(", ").next().unwrap_or_default().to_owned(),
        };
        let name = name.as_str();
        reading.note.authors = vec![Name::Literal(container_name(name).0)];
        if let Some(platform) = PLATFORM_WORD.find(&captures[1]) {
            let name =
                if platform.as_str().starts_with(['y', 'Y', 'Ю', 'ю']) { "YouTube" } else { "Telegram" };
            reading.note.container = Some(name.to_owned());
        }
        return;
    }
    if text.contains(crate::clean::DATE) || GENERIC_LAST.is_match(&trimmed) {
        // An outlet and its day stand in the author's place, or an author behind whom the date stands.
        for part in segments(&text) {
            if reading.note.authors.is_empty() && (is_person(&part) || read_heading(&part).is_some()) {
                reading.note.authors = read_people(&part);
            } else if reading.note.container.is_none() {
                reading.note.container = Some(container_name(&part).0).filter(|name| !name.is_empty());
            }
        }
        return;
    }
    if LAW_BEFORE.is_match(&trimmed) || words::begins(Group::Law, &trimmed).is_some() {
        reading.signs.law = true;
        return;
    }
    let trimmed = GENERIC_ENDING.replace(&trimmed, "").into_owned();
    let parts: Vec<&str> = trimmed.split(", ").collect();
    let all_names = could_be_authors(&trimmed) || parts.len() == 2 && !parts[0].contains(' ');
    if !all_names && parts.len() > 1 && is_person(parts[0]) && !is_institution(parts[0]) {
        // Behind a person their office may stand: "Elif Bozkurt, Dışişleri Bakanı".
        let people: Vec<&str> = parts.iter().copied().filter(|part| is_person(part)).collect();
        reading.note.authors = people.into_iter().flat_map(read_people).collect();
        return;
    }
    reading.note.authors = read_people(&trimmed);
    if let [Name::Person { family, given: None }] = &reading.note.authors[..]
        && platform(family).is_some()
    {
        reading.note.container = Some(family.clone());
        reading.note.authors.clear();
    }
}

/// Who was interviewed, where only the title tells: "Interview with Dr. Lucian Marchetti: …".
fn interviewed(reading: &mut Reading<'_>) {
    let Some(title) = reading.note.title.as_deref() else { return };
    let Some(captures) = INTERVIEW_WITH.captures(title).or_else(|| INTERVIEW_TURKISH.captures(title)) else {
        return;
    };
    let names = read_people(&captures[1]);
    if names.iter().all(|name| matches!(name, Name::Person { .. })) && !names.is_empty() {
        reading.note.authors = names;
        reading.signs.interview = true;
        reading.doubt(Field::Authors);
    }
}

/// A bracket with place, publisher and year behind words that no sign parts from the marks.
static IMPRINT: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^\p{Lu}[^,()“«]*\s\([^():]{2,40}:\s[^()]*\d{4}\)"));

/// Words that may follow a quoted title: "başlıklı yazısı", "on X".
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:başlıklı|adlı|isimli|sərlövhəli|атты|от|vom|on|in|via|at|сайт|портал|журнал|газета)\b|^(?:\p{Ll}+\s)?(?:açıklaması|bildirisi|duyurusu|yazısı|makalesi|haberi|bəyanatı|məlumatı|məqaləsi|мақаласы|мәлімдемесі)\b",
    )
});

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?:{}|{}|{}|(?i:фонд|центр|институт|fond|vakfı))$",
        any_of(Group::Generic),
        any_of(Group::Channel),
        any_of(Group::Podcast)
    ))
});

static NAMED_SMALL: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:Фонд|Центр|Институт|Клуб|АО|ООО|ТОО|ГК|НКО|ЖШС|ҚҚ|Қор|Движение|Партия|Компания|Проект|Фонду|Qrup|Группа|Агентство|Объединение)$",
    )
});

static INTERVIEW_OF: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"^(?i:интервью|інтерв’ю|інтерв'ю)\s(?:с\s|з\s|із\s)?((?:\p{Lu}[\p{L}.’-]*\s?){2,3})")
});

/// "Osman Fırat’la söyleşi".
static INTERVIEW_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let interview = any_of(Group::Interview);
    expression(&format!(
        r"^((?:\p{{Lu}}[\p{{L}}.-]*\s?){{2,4}}?)(?:[’']\p{{L}}+)?\s(?:(?:ile|ilə|мен|пен)\s)?{interview}"
    ))
});

static INTERVIEW_WITH: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"^{}\s((?:\p{{Lu}}[\p{{L}}.’-]*\s?){{1,5}})", any_of(Group::InterviewWith)))
});

static INTERVIEW_TURKISH: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^((?:\p{Lu}[\p{L}.’-]*\s){2,4})(?:ile (?:röportaj|söyleşi|mülakat|görüşme)|ilə müsahibə|сұхбаты)",
    )
});

static CHANNEL: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^(?:{}\s(?:в|in|on|im|от)\s)?({})\s?:?\s?(.+)$",
        any_of(Group::Post),
        any_of(Group::Channel)
    ))
});

static PLATFORM_WORD: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?i)telegram|телеграм|тг|youtube|ютьюб|ютуб"));

static GENERIC_LAST: LazyLock<Regex> =
    LazyLock::new(|| expression(r"\b(?:editorial|başyazısı|редакционная статья|leitartikel)$"));

static GENERIC_ENDING: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"\s?(?:[’'](?:[ıiuü]n|n[ıiuü]n))?\s(?:imzalı|tarafından|yazısı)$|,?\s(?:op-ed|opinion)$")
});

static LAW_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^(?:{}\b.*(?:№|\d|от)|\d+ sayılı)|(?:Республикасының|Respublikasının|Республики)$",
        any_of(Group::Law)
    ))
});
