//! Notes without quotation marks around the title: books in Chicago's, ISO 690's and GOST's short form, and
//! careless notes.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::is_gap;
use crate::contributors::find_contributors;
use crate::dates::find_dates;
use crate::details::{find_edition, take_details};
use crate::fields::{Field, Name};
use crate::imprint::find_imprint;
use crate::numbers::find_numbers;
use crate::people::{could_be_authors, is_institution, is_person, read_heading, read_people};
use crate::reading::Reading;
use crate::segments::{container_name, ends_sentence, is_town, place_segments, segments};
use crate::shape::title;
use crate::words::{self, Group, any_of, expression};

/// Reads a note that has no other shape.
pub(crate) fn read(text: &str, reading: &mut Reading<'_>) {
    let text = text.trim_matches(|sign: char| sign.is_whitespace() || ",;".contains(sign));
    if !text.chars().any(|letter| letter.is_alphabetic()) {
        take_details(text, reading);
        return;
    }
    if read_archive(text, reading) || read_interview(text, reading) || read_dashes(text, reading) {
        return;
    }
    if read_law(text, reading) {
        return;
    }
    let (names, rest, by_sentence) = if reading.signs.edited {
        (Vec::new(), text, true)
    } else {
        authors(text, reading.language.primary() != "en")
    };
    if !names.is_empty() {
        reading.note.authors = names;
    }
    let mut rest = rest.trim_start_matches([' ', ',', '.', ':', ';']);
    if let Some(year) = YEAR_FIRST.captures(rest).filter(|_| !reading.note.authors.is_empty()) {
        let mut written = year[1].to_owned();
        crate::details::take_dates(&mut written, reading);
        rest = &rest[year.get(0).map_or(0, |whole| whole.end())..];
    }
    let boundary = boundary(rest, reading);
    let (head, tail) = rest.split_at(boundary.at);
    let in_host = IN.find(tail).is_some();
    let (titled, container) =
        if boundary.ends_title { (head, "") } else { split_container(head, by_sentence) };
    reading.note.title = title(&crate::details::without_media(titled, reading));
    if titled.split(' ').next().is_some_and(|first| words::begins(Group::Speech, first).is_some())
        || words::find(Group::Speech, titled).is_some_and(|found| found.end == titled.len())
    {
        reading.signs.speech = true;
    }
    let left = take_details(tail, reading);
    if !container.is_empty() {
        reading.signs.quoted = true;
        let (name, place) = container_name(container.trim_matches([' ', '.', ',', '(', ')']));
        let is_bound =
            reading.note.issue.is_some() || reading.note.volume.is_some() || reading.note.address.is_some();
        let is_institutions = matches!(&reading.note.authors[..], [Name::Literal(_)]);
        let is_year = reading.note.date.is_some_and(|date| date.month.is_none());
        let publisher = titled.trim_end_matches([' ', ',']).rsplit_once(", ").filter(|(_, publisher)| {
            publisher.starts_with(char::is_uppercase) && publisher.split(' ').count() <= 3
        });
        if let Some((before, publisher)) = publisher
            && is_year
            && !is_bound
            && is_town(&name)
            && !name.contains(' ')
        {
            // "Title, Publisher, Town, 2010".
            reading.note.title = title(before);
            reading.note.publisher = Some(publisher.trim().to_owned());
            reading.note.place = Some(name);
            return;
        }
        if words::holds(Group::Press, &name) && !words::holds(Group::News, &name) {
            reading.note.publisher = Some(name);
        } else if is_year
            && is_town(&name)
            && tail.starts_with(' ')
            && !head.ends_with(',')
            && reading.note.issue.is_none()
        {
            // "Jahresbericht, Hamburg 2021": no sign parts a town from its year.
            reading.note.place = Some(name);
        } else if is_year && !is_bound && is_institutions && is_town(&name) {
            reading.note.place = Some(name);
        } else if reading.signs.speech {
            // The forum of a speech is nothing that it stands in.
            reading.note.place = Some(name).filter(|name| is_town(name));
        } else {
            reading.note.container = Some(name).filter(|name| !name.is_empty());
        }
        if reading.note.place.is_none() {
            reading.note.place = place;
        }
    }
    reading.signs.quoted |= in_host;
    if in_host
        && !reading.note.editors.is_empty()
        && let Some(host) = left.split(is_gap).find(|part| part.chars().any(char::is_alphabetic))
    {
        // The name of a book may have commas; it reaches to its sentence's end.
        let end = host
            .match_indices(". ")
            .map(|(at, _)| at)
            .find(|at| ends_sentence(&host[..*at]))
            .unwrap_or(host.len());
        let (name, _) = container_name(host[..end].trim_matches([' ', ',', '.', ':']));
        let (name, _) = crate::segments::without_inside(&name);
        reading.signs.chapter = true;
        reading.note.container = Some(name).filter(|name| !name.is_empty());
        return;
    }
    place_segments(segments(&left), reading);
    if reading.note.authors.is_empty()
        && let Some(captures) = reading.note.title.as_deref().and_then(|title| STATEMENT.captures(title))
        && is_institution(&captures[1])
    {
        // "X’s statement" has an author, and its name is all it has for a title.
        let names = read_people(&captures[1]);
        reading.note.authors = names;
        reading.doubt(Field::Authors);
        reading.doubt(Field::Title);
    }
    if reading.note.place.is_none()
        && let Some(titled) = reading.note.title.clone()
        && let Some((before, town)) = titled.rsplit_once([';', ','])
        && reading.note.publisher.is_some()
        && is_town(town.trim())
        && !town.trim().contains(' ')
    {
        // "Su ve Siyaset; Ankara, Kavak Yay., 2011": the town stands before its publisher.
        reading.note.place = Some(town.trim().to_owned());
        reading.note.title = title(before);
    }
}

/// Where the title, with or without its container, ends.
struct Boundary {
    at: usize,
    /// Whether what follows cannot follow a container: an edition, an imprint, a kind.
    ends_title: bool,
}

fn boundary(text: &str, reading: &Reading<'_>) -> Boundary {
    let mut best = Boundary { at: text.len(), ends_title: false };
    let mut take = |at: Option<usize>, ends_title: bool| {
        if let Some(at) = at.filter(|at| *at > 0 && *at < best.at) {
            best = Boundary { at, ends_title };
        }
    };
    take(text.find(is_gap), false);
    take(IN.find(text).map(|found| found.start()), true);
    take(IMPRINT_BRACKET.find(text).map(|found| found.start()), true);
    take(find_edition(text).map(|at| text[..at].trim_end_matches([' ', ',', '.', '(']).len()), true);
    take(find_contributors(text), true);
    let dates: Vec<_> = find_dates(text, reading.language);
    take(text.find('['), text.find('[').is_none_or(|at| crate::numbers::find_issue(&text[at..]).is_none()));
    take(text.find(" (= "), true);
    take(KIND_BRACKET.find(text).map(|found| found.start()), true);
    let first_date = dates.iter().find(|date| {
        let before = text[..date.place.start].trim_end_matches([' ', '(']);
        let parts_from = text[..date.place.start].ends_with([' ', '(', '\u{E000}']) && !before.is_empty();
        // "Jahresbericht, Hamburg 2021": the town belongs to the year.
        let behind_town = date.exactness() == 1
            && before.rsplit_once(", ").is_some_and(|(_, town)| is_town(town) && !town.contains(' '));
        let starts_part =
            before.ends_with([',', '.', ';', '–', '-']) || text[..date.place.start].ends_with('(');
        parts_from && (starts_part || behind_town || date.exactness() == 3)
    });
    let imprint = dates.iter().find_map(|date| {
        let mut dated = text.to_owned();
        crate::clean::cut(&mut dated, date.place.clone(), crate::clean::DATE);
        find_imprint(&dated).map(|place| place.start).filter(|start| *start <= date.place.start)
    });
    take(imprint.filter(|start| text[..*start].contains(|c: char| c.is_alphabetic())), true);
    take(KIND.find(text).map(|found| found.start()), true);
    take(press_segment(text), true);
    take(
        find_numbers(text).map(|place| place.start).filter(|at| {
            *at > 2 && !text[..*at].trim_end().ends_with(|c: char| c.is_alphanumeric() || "–-".contains(c))
        }),
        false,
    );
    take(BARE_PAGES.find(text).map(|found| found.start()), false);
    take(THESIS_WORD.find(text).map(|found| found.start()), true);
    if let Some(date) = first_date {
        let before = text[..date.place.start].trim_end_matches([' ', '(']);
        take(Some(before.len()), false);
    }
    best
}

/// Where the segment begins that names a publisher by its word, behind the title.
fn press_segment(text: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find(", ").map(|at| from + at) {
        from = at + 2;
        let part = text[from..].split(", ").next().unwrap_or_default();
        let is_press = words::holds(Group::Press, part)
            && part.starts_with(char::is_uppercase)
            && part.chars().count() < 60;
        if is_press && !words::holds(Group::News, part) || FIRM.is_match(part) {
            return Some(at);
        }
    }
    None
}

/// Divides what stands before the first date or number into title and container.
fn split_container(head: &str, by_sentence: bool) -> (&str, &str) {
    let head = head.trim_end_matches([' ', ',', '.', ';', '(', '–']);
    if let Some(captures) = QUOTED_CONTAINER.captures(head)
        && let Some(whole) = captures.get(0)
    {
        return (&head[..whole.start()], head[whole.start()..].trim_start_matches([',', '.', ' ']));
    }
    let comma = last_comma(head);
    let sentence = last_sentence(head);
    let question = head
        .match_indices(['?', '!', '…'])
        .map(|(at, sign)| at + sign.len())
        .rfind(|at| head[*at..].starts_with(' ') && head[*at..].trim_start().starts_with(char::is_uppercase));
    let at = if by_sentence { sentence.or(comma) } else { comma.or(sentence) };
    match (at, question) {
        (Some(at), Some(question)) if question > at => (&head[..question], &head[question..]),
        (Some(at), _) => (&head[..at], head[at..].trim_start_matches([',', '.', ' '])),
        (None, Some(question)) => (&head[..question], &head[question..]),
        (None, None) => (head, ""),
    }
}

fn last_comma(head: &str) -> Option<usize> {
    head.rmatch_indices(", ").map(|(at, _)| at).find(|at| {
        let after = &head[at + 2..];
        after.starts_with(|letter: char| {
            letter.is_uppercase() || letter.is_numeric() || "«“\"„".contains(letter)
        }) || words::begins(Group::Generic, after).is_some()
    })
}

fn last_sentence(head: &str) -> Option<usize> {
    head.rmatch_indices(". ")
        .map(|(at, _)| at)
        .find(|at| ends_sentence(&head[..*at]) && head[at + 2..].starts_with(char::is_uppercase))
}

/// The names before the title, the rest, and whether a full stop parts them.
fn authors(text: &str, by_colon: bool) -> (Vec<Name>, &str, bool) {
    if let Some((names, end)) = read_heading(text) {
        return (names, &text[end..], true);
    }
    if let Some(captures) = POSSESSIVE.captures(text)
        && let Some(name) = captures.get(1).filter(|name| is_person(name.as_str()))
    {
        return (read_people(name.as_str()), &text[captures.get(0).map_or(0, |whole| whole.end())..], false);
    }
    for (sign, by_sentence) in [(": ", false), (". ", true)] {
        if !by_sentence && !by_colon {
            // In English a colon stands before a subtitle.
            continue;
        }
        let mut from = 0;
        while let Some(at) = text[from..].find(sign).map(|at| from + at) {
            from = at + sign.len();
            if by_sentence && !ends_sentence(&text[..at]) {
                continue;
            }
            let before = &text[..at];
            let is_shouted_pair = before.split_once(", ").is_some_and(|(family, given)| {
                could_be_authors(&format!("{given} {family}"))
                    && given.split(' ').count() <= 3
                    && !family.contains(' ')
            });
            let by_institution = by_sentence
                && is_institution(before)
                && before.split_whitespace().any(|word| {
                    words::is_of_institutions(word)
                        || word.chars().count() > 3 && word.chars().all(char::is_uppercase)
                })
                && !before.contains([':', ',', '?', '!'])
                && text[from..].contains(['.', ':']);
            let parted = before.contains(", ")
                && !words::holds(Group::And, before)
                && !before.contains(['/', '&', ';']);
            let by_people = could_be_authors(before)
                && (!parted
                    || before.matches(", ").count() == 1
                        && !before.split(", ").next().is_some_and(|family| family.contains(' ')));
            let is_title = crate::contributors::find_contributors(&text[from..]) == Some(0);
            if (by_people || is_shouted_pair || by_institution) && !is_title {
                return (read_people(before), &text[from..], by_sentence);
            }
            break;
        }
    }
    comma_authors(text)
}

/// Names before a comma, or with none at all behind them.
fn comma_authors(text: &str) -> (Vec<Name>, &str, bool) {
    let parts: Vec<&str> = text.split(", ").collect();
    for count in 1..parts.len().min(5) {
        let before = parts[..count].join(", ");
        let last = parts[count - 1];
        let goes_on = count > 1 && !words::holds(Group::And, last) && !last.contains(" & ");
        if could_be_authors(&before) && !goes_on {
            let more = parts[1..]
                .iter()
                .take(3)
                .position(|part| words::holds(Group::And, part) && could_be_authors(part));
            if count == 1
                && let Some(more) = more
                && parts[1..=more].iter().all(|part| is_person(part))
            {
                let names = parts[..=more + 1].join(", ");
                return (read_people(&names), &text[names.len()..], false);
            }
            return (read_people(&before), &text[before.len()..], false);
        }
    }
    let first = parts[0];
    // German: "Brandt, Jonas, Die letzte Fähre, Rostock 2003".
    let is_one_name = |part: &str| {
        part.starts_with(char::is_uppercase)
            && part.chars().all(|letter| letter.is_alphabetic() || "-’'.".contains(letter))
    };
    if parts.len() >= 4
        && is_one_name(first)
        && is_one_name(parts[1])
        && could_be_authors(&format!("{first}, {}", parts[1]))
        && !BARE_PAGES.is_match(parts[2])
    {
        let length = first.len() + 2 + parts[1].len();
        return (read_people(&text[..length]), &text[length..], false);
    }
    let is_family = !first.contains(' ')
        && first.starts_with(char::is_uppercase)
        && first.chars().all(|c| c.is_alphabetic() || "-’'".contains(c));
    let is_short =
        BARE_PAGES.is_match(text) || find_numbers(parts[parts.len() - 1]).is_some() && parts.len() == 3;
    if parts.len() >= 3 && is_family && is_short {
        return (read_people(first), &text[first.len()..], false);
    }
    if parts.len() >= 2
        && is_institution(first)
        && first.split_whitespace().any(words::is_of_institutions)
        && parts.len() > 3
    {
        return (read_people(first), &text[first.len()..], false);
    }
    if let Some(captures) = RUN_TOGETHER.captures(text)
        && let Some(name) = captures.get(1)
        && is_person(name.as_str())
    {
        return (read_people(name.as_str()), &text[name.end()..], false);
    }
    (Vec::new(), text, false)
}

/// A law or a treaty without a gazette: its name begins or ends with the word for it.
fn read_law(text: &str, reading: &mut Reading<'_>) -> bool {
    let day = find_dates(text, reading.language).into_iter().find(|date| date.exactness() == 3);
    let reach = day.map_or(text.len(), |date| date.place.start);
    let reach = text[..reach].find(", ").unwrap_or(reach);
    let name = text[..reach].trim_matches([' ', ',', '.', '(']);
    let ends = LAW_LAST.is_match(name);
    if !(words::begins(Group::Law, name).is_some() || ends)
        || name.contains(':')
        || name.split(' ').count() < 2
        || text.contains(is_gap) && !ends
    {
        return false;
    }
    reading.signs.law = true;
    reading.note.title = title(LAW_PREPOSITION.replace(name, "").as_ref());
    let left = take_details(&text[reach..], reading);
    reading.note.issue = None;
    reading.note.pages = None;
    reading.note.container =
        segments(&left).into_iter().find(|part| words::begins(Group::Gazette, part).is_some());
    let town = segments(&left).into_iter().find(|part| is_town(part) && part.chars().count() > 3);
    reading.note.place = town;
    true
}

/// `Author - Title - Outlet (day)`, and the title alone before a dash.
fn read_dashes(text: &str, reading: &mut Reading<'_>) -> bool {
    let parts: Vec<&str> = DASH.split(text).collect();
    if parts.len() < 3
        && !(parts.len() == 2
            && (text.contains(is_gap) || !find_dates(parts[1], reading.language).is_empty()))
        || text.contains(". – ")
        || parts.len() > 6
    {
        return false;
    }
    if parts.len() == 2 && parts[1].split(", ").count() > 1 && !is_person(parts[0]) {
        return false;
    }
    reading.signs.quoted = true;
    let mut parts: Vec<&str> = parts.into_iter().map(str::trim).collect();
    if is_person(parts[0]) && parts.len() > 1 {
        reading.note.authors = read_people(parts.remove(0));
    }
    let head = parts.remove(0);
    reading.note.title = title(head);
    let left = take_details(&parts.join(", "), reading);
    place_segments(segments(&left), reading);
    true
}

/// A document in an archive, by its shelf mark: «Ф. 17. Оп. 3. Д. 228. Л. 14 об.»
fn read_archive(text: &str, reading: &mut Reading<'_>) -> bool {
    let Some(found) = SHELF_MARK.find(text) else { return false };
    let name = text[..found.start()].trim_matches([' ', ',', '.']);
    if name.is_empty() {
        return false;
    }
    match name
        .rsplit_once(['/', '.'])
        .filter(|(before, after)| ends_sentence(before) && !after.trim().is_empty() && !after.contains(')'))
    {
        Some((before, after)) => {
            reading.note.title = title(before);
            reading.note.container = Some(after.trim().to_owned());
        }
        None => reading.note.container = Some(name.to_owned()),
    }
    reading.doubt(Field::Container);
    if let Some(captures) = LEAF.captures(&text[found.start()..]) {
        reading.note.pages = Some(captures[1].trim().to_owned());
        reading.doubt(Field::Pages);
    }
    true
}

/// `Name, interview by author, place, day.`
fn read_interview(text: &str, reading: &mut Reading<'_>) -> bool {
    if let Some(captures) = INTERVIEW_BEHIND.captures(text) {
        reading.note.authors = read_people(&captures[1]);
        reading.signs.interview = true;
        let left = take_details(&text[captures.get(0).map_or(0, |whole| whole.end())..], reading);
        place_segments(segments(&left), reading);
        return true;
    }
    let Some((name, rest)) = text.split_once([',', ':']) else { return false };
    let rest = rest.trim_start();
    let says = words::begins(Group::Interview, rest).is_some();
    if says && (is_person(name) || read_heading(name).is_some()) {
        reading.note.authors = read_people(name);
    } else if let Some(captures) = INTERVIEW_FIRST.captures(text) {
        reading.note.authors = read_people(&captures[1]);
        reading.doubt(Field::Authors);
        reading.signs.interview = true;
        let end = captures.get(1).map_or(0, |name| name.end());
        let left = take_details(&text[end..], reading);
        place_segments(segments(&left), reading);
        return true;
    } else {
        return false;
    }
    reading.signs.interview = true;
    let left = take_details(rest, reading);
    place_segments(segments(&left), reading);
    true
}

static IN: LazyLock<Regex> =
    LazyLock::new(|| expression(r"[.,]?\s(?:In|in|[ВвУу] кн\.|[ВвУу] сб\.|[ВвУу] зб\.|[Кк]іт\.)\s?:\s"));

/// A bracket with an imprint or a thesis in it.
static IMPRINT_BRACKET: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r",?\s?\((?:[^():]{{2,60}}\s?:\s[^()]*(?:\d{{4}}|{none})|[^()]*{thesis}[^()]*|[^()]*,\s\d{{4}}|\d{{4}})\)",
        none = any_of(Group::NoDate),
        thesis = any_of(Group::Thesis)
    ))
});

/// A bracket that tells of a speech, an interview, a report.
static KIND_BRACKET: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"\s\((?:{}|{}|{})[^()]*\)",
        any_of(Group::Speech),
        any_of(Group::Interview),
        any_of(Group::Report)
    ))
});

/// A segment that tells the kind: "documentary", "доклад".
/// Author-date: the year behind the names.
static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| expression(r"^((?:19|20)\d\d[a-z]?)[.,:]\s"));

static KIND: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r",\s(?:{}|{}|{}|{})(?:,|\.|\s\()",
        any_of(Group::Video),
        any_of(Group::Report),
        any_of(Group::Speech),
        any_of(Group::Podcast)
    ))
});

static THESIS_WORD: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\s?[,:.(]\s?(?:\p{{L}}+\.?\s){{0,4}}{}", any_of(Group::Thesis))));

static BARE_PAGES: LazyLock<Regex> = LazyLock::new(|| expression(r",\s\d{1,4}(?:[-–]\d{1,4})?\.?$"));

static FIRM: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^\p{Lu}[\p{L}’-]+\s&\s(?:\p{Lu}[\p{L}’-]+|Co\.?)$"));

static QUOTED_CONTAINER: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"[,.]?\s(?:{}\s)?[«“][^«»“”]+[»”]$", any_of(Group::Generic))));

static POSSESSIVE: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"^((?:\p{Lu}[\p{L}.-]+\s){1,3}\p{Lu}[\p{L}-]+)[’'](?:s|[ıiuü]n|n[ıiuü]n)\s")
});

/// A name with no sign behind it: the Slavic or Turkic ending of a family name, and a capital behind it.
static RUN_TOGETHER: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(\p{Lu}[\p{L}-]+\s\p{Lu}[\p{L}-]*(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|енко|чук|ук|юк|ян|дзе|швили|ко|ий|ич|ұлы|лы|zade|zadə|ov|ova|oğlu|ли|lı|li))\s\p{Lu}",
    )
});

static DASH: LazyLock<Regex> = LazyLock::new(|| expression(r"\s[-–—]\s"));

static STATEMENT: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(\p{Lu}[^,“«]*?(?:[’'](?:s|n?[ıiuü]n)|n[ıiuü]n))\s(?:\p{Ll}+\s)?(?:açıklaması|bəyanatı|bildirisi|açıqlaması|duyurusu|məlumatı|statement|announcement|press release|basın açıklaması)$",
    )
});

static LAW_LAST: LazyLock<Regex> = LazyLock::new(|| expression(&format!(r"\s{}$", any_of(Group::Law))));

static LAW_PREPOSITION: LazyLock<Regex> = LazyLock::new(|| expression(r"\s(?:от|від|vom|of|dated|tarihli)$"));

static SHELF_MARK: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"(?:^|[\s.,])(?:Ф|F|Қ|Қор)\.?\s?[РР-]*\s?\d+[\p{L}]?[.,]?\s(?:Оп|оп|Op|Т|оп|Тізбе)\.?\s?\d+")
});

static LEAF: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"(?:Л|л|Лл|арк|Арк|П|п|Парақ)\.\s?(\d+(?:\s?[-–]\s?\d+)?(?:\s?(?:об|зв)\.)?)")
});

static INTERVIEW_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let interview = any_of(Group::Interview);
    expression(&format!(
        r"^((?:\p{{Lu}}[\p{{L}}.’-]*\s){{2,5}})(?:(?:ile|ilə|мен|пен|бен)\s)?(?:yapılan\s|kişisel\s)?{interview}[,.:]"
    ))
});

static INTERVIEW_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^(?:{}|{})\s(?:с\s|mit\s|with\s|з\s|of\s)?((?:\p{{Lu}}[\p{{L}}.’-]*\s?){{2,4}})",
        any_of(Group::InterviewWith),
        any_of(Group::Interview)
    ))
});
