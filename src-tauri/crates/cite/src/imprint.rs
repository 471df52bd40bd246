//! Place and publisher.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, cut};
use crate::reading::Reading;
use crate::words::{self, Group, expression};

/// Takes place and publisher out of a text whose dates are cut out: `(Leeds: Fenwick & Daughters, 2017)`,
/// `М.: Весть, 2012`, `Edirne: Meriç, 2010`, ISBD's `Москва ; Санкт-Петербург : Азбука пути, 2008`, Marburg: Lahnverlag
/// 2011, and a place alone as in `М., 2001`.
///
/// What stands in a bracket with a date and is neither is left in the text, without its bracket.
pub(crate) fn take_imprint(text: &mut String, reading: &mut Reading<'_>) {
    if let Some(captures) = BRACKETED.captures(text) {
        let (place, publisher) = (captures[1].to_owned(), captures[2].to_owned());
        set(reading, Some(&place), Some(&publisher));
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        cut(text, whole, GAP);
        return;
    }
    while let Some(captures) = BRACKET_WITH_DATE.captures(text) {
        let inside = captures[1].to_owned();
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        let is_year = reading.note.date.is_some_and(|date| date.month.is_none());
        if is_year && !reading.signs.quoted && crate::segments::is_town(&inside) {
            set(reading, Some(&inside), None);
            cut(text, whole, GAP);
        } else if words::holds(Group::Press, &inside) {
            set(reading, None, Some(&inside));
            cut(text, whole, GAP);
        } else {
            text.replace_range(whole, &format!(", {inside}, {DATE}"));
        }
    }
    if let Some(captures) = OPEN.captures_iter(text).last() {
        let (place, publisher) = (captures[1].to_owned(), captures[2].to_owned());
        let whole =
            captures.get(1).map_or(0, |place| place.start())..captures.get(0).map_or(0, |whole| whole.end());
        set(reading, Some(&place), Some(publisher.as_str()).filter(|publisher| !publisher.trim().is_empty()));
        cut(text, whole, DATE);
    } else if let Some(captures) = place_alone(text).filter(|captures| {
        let is_paged = reading.note.issue.is_some() || reading.note.volume.is_some();
        captures[1].ends_with('.') || !reading.signs.quoted && !is_paged
    }) {
        let place = captures[1].to_owned();
        let whole = captures.get(0).map_or(0..0, |whole| whole.range());
        set(reading, Some(&place), None);
        cut(text, whole, DATE);
    }
}

/// Where place and publisher begin in a text whose dates stand in it as they were written.
pub(crate) fn find_imprint(text: &str) -> Option<Range<usize>> {
    let place = |captures: regex::Captures<'_>| {
        captures.get(1).map(|place| place.start()..captures.get(0).map_or(0, |w| w.end()))
    };
    let open = OPEN.captures_iter(text).last().and_then(place);
    // A name before a year and an issue is a journal's, unless it is a town's short form.
    let is_paged = |end: usize| crate::numbers::find_issue(&text[end..]).is_some();
    let alone = place_alone(text).filter(|captures| {
        captures[1].ends_with('.') || !is_paged(captures.get(0).map_or(0, |whole| whole.end()))
    });
    open.or_else(|| alone.and_then(place))
}

/// A town before a year; behind a comma or a bracket only its short form is one, else it is a newspaper.
fn place_alone(text: &str) -> Option<regex::Captures<'_>> {
    PLACE_ALONE.captures_iter(text).find(|captures| {
        let before = captures.get(1).map_or("", |place| text[..place.start()].trim_end());
        captures[1].ends_with('.') || !before.ends_with([',', ')'])
    })
}

fn set(reading: &mut Reading<'_>, place: Option<&str>, publisher: Option<&str>) {
    let tidy = |text: &str| text.trim_matches([' ', ',', ';', ':', GAP, DATE]).to_owned();
    reading.signs.imprint = true;
    if let Some(place) = place {
        reading.note.place.get_or_insert(tidy(place));
    }
    if let Some(publisher) = publisher.map(tidy).filter(|publisher| !publisher.is_empty()) {
        reading.note.publisher.get_or_insert(publisher);
    }
}

static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"\(([^():{DATE}]{{2,60}}?)\s?:\s([^(){DATE}{GAP}]+?),?\s?{DATE}[^()]*\)"))
});

static BRACKET_WITH_DATE: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\s?[(]([^(){DATE}]*\p{{L}}[^(){DATE}]*?),?\s?{DATE}[^()]*[)]")));

/// Towns that are written short.
const SHORT: &str = r"М\.|СПб\.|Л\.|К\.|Н\.\s?Новгород|Ростов н/Д\.?|N\.\s?Y\.|А\.";

static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    let town = format!(r"(?:{SHORT}|\p{{Lu}}[^.,:;/(){GAP}{DATE}«“”»]{{1,30}}?)");
    expression(&format!(
        r"(?:^|[.,;)…?!{GAP}{DATE}]\s|\s–\s|\)\s)({town}(?:\s?[;/]\s?{town}|,\s\p{{Lu}}{{2}})*)\s?:\s?([^:{GAP}{DATE}]{{2,80}}?),?\s?{DATE}"
    ))
});

static PLACE_ALONE: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"(?:^|[.,){GAP}]\s|\s–\s)({SHORT}|\p{{Lu}}[\p{{L}}-]{{2,20}})\s?,\s?{DATE}"))
});
