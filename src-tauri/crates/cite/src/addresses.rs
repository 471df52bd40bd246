//! Web addresses and DOIs in a note.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::words::{Group, any_of, expression};

/// The addresses that a note names, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundAddresses {
    /// The page's own address, or the DOI as it stands if there is no other.
    pub address: Option<String>,
    /// The DOI alone, `10.…`.
    pub doi: Option<String>,
    /// Whether only a copy in an archive is named, or one beside the page.
    pub is_archived: bool,
    /// What to cut out of the note, with the words that say that an address follows; in bytes, in order.
    pub places: Vec<Range<usize>>,
}

/// Finds the addresses of a note: with a scheme, with `www.`, or a host and a path; and DOIs (ISO 26324) as addresses,
/// behind `doi:` or bare.
///
/// An address ends before the punctuation of the sentence; a bracket belongs to it if it was opened in it. The page's
/// own address goes before an archive's copy and before the DOI.
pub fn find_addresses(text: &str) -> FoundAddresses {
    let mut found = FoundAddresses::default();
    let mut pages: Vec<String> = Vec::new();
    let mut copies: Vec<String> = Vec::new();
    let mut of_doi: Option<String> = None;
    let mut from = 0;
    while let Some(start) = ADDRESS.find_at(text, from) {
        let end = start.start() + trimmed(start.as_str()).len();
        from = end.max(start.start() + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let address = &text[start.start()..end];
        if address.len() < 4 || address.ends_with("//") {
            continue;
        }
        found.places.push(introduced(text, start.start())..followed(text, end));
        match DOI.find(address) {
            Some(doi) if address.starts_with("10.") || address.contains("doi.org/") => {
                found.doi.get_or_insert_with(|| doi.as_str().to_owned());
                of_doi.get_or_insert_with(|| address.to_owned());
            }
            _ if ARCHIVES.iter().any(|archive| address.contains(archive)) => copies.push(address.to_owned()),
            _ => pages.push(address.to_owned()),
        }
    }
    found.is_archived = !copies.is_empty();
    found.address = pages.into_iter().next().or_else(|| copies.into_iter().next()).or(of_doi);
    found
}

/// Places that keep copies of pages.
const ARCHIVES: &[&str] = &[
    "web.archive.org",
    "archive.ph/",
    "archive.is/",
    "archive.today/",
    "archive.org/web",
    "perma.cc/",
    "webcitation.org",
    "archive.md/",
    "archive.fo/",
    "ghostarchive.org",
];

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let end = r#"[^\s<>"“”«»„\x{E000}]"#;
    expression(&format!(
        r"(?:\bhttps?://|\bwww\.){end}+|\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{{2,10}}/{end}*|\b10\.\d{{4,9}}/{end}+"
    ))
});

static DOI: LazyLock<Regex> = LazyLock::new(|| expression(r"10\.\d{4,9}/\S+"));

/// Without the punctuation that follows it.
fn trimmed(address: &str) -> &str {
    let mut address = address;
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '…', '\'', '’']);
        let shorter = match shorter.strip_suffix([')', ']']) {
            Some(inside) if shorter.matches(['(', '[']).count() < shorter.matches([')', ']']).count() => {
                inside
            }
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}

/// Where the words begin that introduce an address at `start`: `URL:`, "Available at:", `doi:`, `<`.
fn introduced(text: &str, start: usize) -> usize {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        let said = any_of(Group::AddressSaid);
        let archived = any_of(Group::Archived);
        expression(&format!(r"(?:[(\[]?\b(?:{said}|{archived}|(?i:doi|dx\.doi))\s?:?\s*)+<?$|<$"))
    });
    SAID.find(&text[..start]).map_or(start, |said| said.start())
}

/// Where the words end that follow an address at `end`: `>`, "adresinden erişildi".
fn followed(text: &str, end: usize) -> usize {
    static FOLLOWS: LazyLock<Regex> =
        LazyLock::new(|| expression(&format!(r"^>?\s?(?:{})\.?|^>", any_of(Group::AddressAfter))));
    FOLLOWS.find(&text[end..]).map_or(end, |follows| end + follows.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, address: &str, doi: &str) {
        let found = find_addresses(text);
        assert_eq!(found.address.as_deref().unwrap_or("-"), address, "{text}");
        assert_eq!(found.doi.as_deref().unwrap_or("-"), doi, "{text}");
    }

    #[test]
    fn addresses_with_and_without_a_scheme() {
        check("A, https://x.org/a_(b). Accessed", "https://x.org/a_(b)", "-");
        check("(https://x.org/a/)", "https://x.org/a/", "-");
        check("18 Jan. 2025, www.x.com/a. Accessed", "www.x.com/a", "-");
        check("sherhnews.az/2025/06/18/t?fbclid=I", "sherhnews.az/2025/06/18/t?fbclid=I", "-");
        check("Available at: <http://x.ru>", "http://x.ru", "-");
        check("The U.S./U.K. talks, c/o X", "-", "-");
    }

    #[test]
    fn a_doi_is_an_address_only_where_there_is_no_other() {
        check("https://doi.org/10.5/x", "https://doi.org/10.5/x", "-");
        check("8. https://doi.org/10.5129/bka.11.", "https://doi.org/10.5129/bka.11", "10.5129/bka.11");
        check("s. 4, DOI: 10.33104/iud.2024.", "10.33104/iud.2024", "10.33104/iud.2024");
        check("DOI: 10.66231/an.1. – URL: https://x.org/1 (d", "https://x.org/1", "10.66231/an.1");
    }

    #[test]
    fn a_copy_in_an_archive_goes_behind_the_page() {
        check(
            "https://web.archive.org/web/2024/https://x.org/a",
            "https://web.archive.org/web/2024/https://x.org/a",
            "-",
        );
        check("https://x.org/a, archived at https://archive.ph/Ab", "https://x.org/a", "-");
    }

    #[test]
    fn the_words_around_an_address_are_cut_with_it() {
        let text = "T. Available at: https://x.org adresinden erişildi. Z";
        let found = find_addresses(text);
        assert_eq!(&text[found.places[0].clone()], "Available at: https://x.org adresinden erişildi.");
    }
}
