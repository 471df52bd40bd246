//! Volume, issue and pages.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::clean::{DATE, GAP, cut};
use crate::fields::NoteFields;
use crate::words::{Group, any_of, expression};

/// Takes volume, issue and pages out of a text whose dates are cut out: with their words (`vol. 19, no. 4, pp. 9-31`,
/// `Cilt: 18`, `№ 11 (204)`, `77-б.`), as APA sets them (`9(2), 77–101`), and bare as Chicago does (`8 (2021): 5`).
pub(crate) fn take_numbers(text: &mut String, note: &mut NoteFields) {
    take(text, &TURKISH, &mut [&mut note.volume, &mut note.issue]);
    take(text, &ISSUE, &mut [&mut note.issue]);
    take(text, &VOLUME, &mut [&mut note.volume]);
    take(text, &BRACKETED, &mut [&mut note.volume, &mut note.issue, &mut note.pages]);
    take(text, &APA_VOLUME, &mut [&mut note.volume, &mut note.pages]);
    take(text, &BEFORE_YEAR, &mut [&mut note.volume, &mut note.pages]);
    take(text, &BEFORE_ISSUE, &mut [&mut note.volume]);
    for expression in [&*PAGES, &*PAGES_BEHIND, &*BARE_RANGE] {
        take(text, expression, &mut [&mut note.pages]);
    }
    for expression in [&*ARTICLE, &*EXTENT, &*TIME] {
        while let Some(found) = expression.find(text).map(|found| found.range()) {
            cut(text, found, GAP);
        }
    }
    take(text, &BARE_LAST, &mut [&mut note.pages]);
    if let Some(pages) = &mut note.pages {
        *pages = tidy_pages(pages);
    }
}

/// Where the first number with its word stands, and not within a word.
pub(crate) fn find_numbers(text: &str) -> Option<Range<usize>> {
    let first = |expression: &Regex| expression.find(text).map(|found| found.range());
    [&*ISSUE, &*VOLUME, &*PAGES, &*PAGES_BEHIND, &*BRACKETED]
        .into_iter()
        .filter_map(first)
        .min_by_key(|place| place.start)
}

/// Where the first volume or issue stands.
pub(crate) fn find_issue(text: &str) -> Option<usize> {
    let first = |expression: &Regex| expression.find(text).map(|found| found.start());
    [first(&ISSUE), first(&VOLUME)].into_iter().flatten().min()
}

/// Takes the first match, if none of its fields is known yet.
fn take(text: &mut String, expression: &Regex, fields: &mut [&mut Option<String>]) {
    let mut from = 0;
    while let Some(captures) = expression.captures_at(text, from) {
        let Some(whole) = captures.get(0).map(|whole| whole.range()) else { return };
        let parts: Vec<Option<String>> = (1..=fields.len())
            .map(|at| captures.get(at).map(|part| part.as_str().trim().to_owned()))
            .collect();
        if parts.iter().zip(fields.iter()).any(|(part, field)| part.is_some() && field.is_some()) {
            return;
        }
        // A year behind pages is no page.
        let is_year = parts
            .last()
            .and_then(Option::as_deref)
            .is_some_and(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")));
        if is_year && fields.len() == 1 && !std::ptr::eq(expression, &*ISSUE) {
            from = whole.end;
            continue;
        }
        for (part, field) in parts.into_iter().zip(fields.iter_mut()) {
            if part.is_some() {
                **field = part;
            }
        }
        cut(text, whole, GAP);
        return;
    }
}

/// Without spaces around dashes and without the year that was taken for a page.
fn tidy_pages(pages: &str) -> String {
    static DASH: LazyLock<Regex> = LazyLock::new(|| expression(r"\s?([-–—]+)\s?"));
    let pages = DASH.replace_all(pages, "$1");
    pages.trim().trim_end_matches(',').to_owned()
}

const RANGE: &str = r"[ivxlc\d]*\d(?:[a-d]\b)?(?:\s?[-–—]{1,2}\s?\d+)?";

static ISSUE: LazyLock<Regex> = LazyLock::new(|| {
    let date = DATE;
    expression(&format!(
        r"{}\s?:?\s?(\d+(?:\s\(\d+\)|(?:\s?[-–/]\s?\d{{1,3}})?\b))(?:/{date})?",
        issue_words()
    ))
});

fn issue_words() -> String {
    let words = any_of(Group::Issue);
    format!(r"(?:\b{words}|№)")
}

static VOLUME: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"\b{}\s?:?\s?(\d+|[IVXLC]+)\b", any_of(Group::Volume))));

/// "C. 4, S. 2": in Turkish the capital S. behind a volume is the issue.
static TURKISH: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"\b(?:C|c|Cilt|cilt|Cild|cild)[.:]?\s?:?\s?(\d+|[IVXLC]+),?\s(?:S|Sy)[.:]\s?:?\s?(\d+)\b")
});

static PAGES: LazyLock<Regex> = LazyLock::new(|| {
    let words = any_of(Group::Pages);
    expression(&format!(
        r"(?:\b|^){words}\s?:?\s?({RANGE}(?:,\s?\d{{1,3}}(?:\s?[-–]\s?\d+)?\b)*(?:\s(?:ff?\.|об\.|ff\b))?)(?:\s?(?:vd\.|ve devamı|vdd?\.))?"
    ))
});

static PAGES_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let unit = r"(?:бб|б|беттер|бет|bb|b|bet|с|s|p|стр|S)\b\.?";
    expression(&format!(
        r"\b(\d+(?:\s?[-–]\s?\d+)?)\s?[-–‑]\s?(?:бб|б|бет|bb|b|bet)\b\.?|\b(\d+\s?[-–]\s?\d+)\s{unit}"
    ))
});

/// APA: `9(2), 77–101`.
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"\b(\d{{1,4}})\s?\((\d{{1,4}}(?:\s?[-–/]\s?\d+)?)\)(?:\s?[,:]\s?({RANGE}|e\d+)\b)?"))
});

/// APA without an issue: `Polar Notes, 7, 88–99`.
static APA_VOLUME: LazyLock<Regex> = LazyLock::new(|| expression(r",\s(\d{1,3}),\s(\d{1,5}[-–]\d{1,5})\b"));

/// Chicago: `8 (2021): 5–9`, with the year cut out.
static BEFORE_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    let (gap, date) = (GAP, DATE);
    expression(&format!(r"\s(\d{{1,4}}),?\s?{gap}?\s?\({date}\)(?:\s?[:,]\s?({RANGE})\b)?"))
});

/// `Journal 15, no. 3`, with the issue cut out.
static BEFORE_ISSUE: LazyLock<Regex> = LazyLock::new(|| {
    let gap = GAP;
    expression(&format!(r"\s(\d{{1,3}}),?\s?{gap}"))
});

static BARE_RANGE: LazyLock<Regex> = LazyLock::new(|| {
    let (gap, date) = (GAP, DATE);
    expression(&format!(r"(?:^|[,:){date}{gap}])\s?(\d{{1,4}}[-–]{{1,2}}\d{{1,4}})\s?(?:[.,;]|$|{gap})"))
});

static BARE_LAST: LazyLock<Regex> = LazyLock::new(|| {
    let (gap, date) = (GAP, DATE);
    expression(&format!(r"(?:^|[,:){date}]\s?)\s?(\d{{1,4}}(?:,\s\d{{1,4}})*)\s?\.?[\s.,{gap}]*$"))
});

static ARTICLE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"\b(?i:art|ст|article|madde|статья|бап|maddə)\.?\s\d+\.?"));

static EXTENT: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"\b\d{1,4}\s?(?:с|c|s|p|pp|б|b|стр|бет|min|мин|dk|dak|dəq|хв|Min|S|pages|sayfa|Seiten|səh|minutes|dakika|минут)\b\.?",
    )
});

static TIME: LazyLock<Regex> = LazyLock::new(|| expression(r"\b\d{1,2}:\d\d(?::\d\d)?\b"));

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut note = NoteFields::default();
        let mut text = text.replace('#', &DATE.to_string());
        take_numbers(&mut text, &mut note);
        let parts = [note.volume, note.issue, note.pages].map(|part| part.unwrap_or("-".to_owned()));
        assert_eq!(parts.join(" "), expected, "{text}");
    }

    #[test]
    fn with_their_words() {
        check("The Overland Review, vol. 19, no. 4, #, pp. 9-31.", "19 4 9-31");
        check("Asya Bülteni, C. 4, S. 2, #, s. 55.", "4 2 55");
        check("Dergisi, Cilt: 18, Sayı: 70, #, s. 412-437", "18 70 412-437");
        check("площадь. – #. – № 11 (204). – С. 3–17.", "- 11 (204) 3–17");
        check("Arctic Notes. – #. – Vol. 3, no. 1. – P. 5–19.", "3 1 5–19");
        check("Шымкент: Оңтүстік, #. 77-б.", "- - 77");
        check("#. № 1. 14–19-бб.", "- 1 14–19");
        check("Marburg #, S. 99 f.", "- - 99 f.");
        check("s.45vd.", "- - 45");
        check("С. 9, 14–15.", "- - 9, 14–15");
        check("С. 8- 10.", "- - 8-10");
    }

    #[test]
    fn without_words() {
        check("Bölgesel, 9(2), 77–101.", "9 2 77–101");
        check("Ledger & Compass, 88(11), 4.", "88 11 4");
        check("Journal of Arid Policy 8 (#): art. 1140", "8 - -");
        check("Policy 15, no. 3 (#): 301–22.", "15 3 301–22");
        check(" (Halifax, NS: Gannet Press, #), 77.", "- - 77");
        check(", #. – 312 с.", "- - -");
        check("Site, #", "- - -");
    }
}
