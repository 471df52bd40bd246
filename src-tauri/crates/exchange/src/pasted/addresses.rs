//! Where the links of a pasted page lead.

use ammonia::Url;
use percent_encoding::percent_decode_str;
use text::html::is_harmless_address;

use super::From;

/// The address of a link if it is one that leads to something: no script, no place within a page that is not this one,
/// and no address that was made ours by being brought here. `here` is where the window is.
pub fn leads_elsewhere(written: &str, from: From, here: Option<&str>) -> Option<String> {
    let address = written.trim();
    if address.is_empty() || !is_harmless_address(address) {
        return None;
    }
    if from == From::Hexapla {
        return Some(address.to_owned());
    }
    let address = if from == From::Docs { behind_google(address) } else { address.to_owned() };
    // A harmless address with a colon before all else is one with a scheme.
    let scheme = address.find([':', '/', '?', '#']).filter(|end| address[*end..].starts_with(':'))?;
    let is_here = here.is_some_and(|here| {
        address.strip_prefix(here).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    });
    (scheme > 0 && !is_here && Url::parse(&address).is_ok()).then_some(address)
}

/// The page to which an address leads that Google Docs leads over Google.
fn behind_google(address: &str) -> String {
    let over = ["https://www.google.com/url?q=", "http://www.google.com/url?q="];
    let Some(rest) = over.iter().find_map(|over| address.strip_prefix(over)) else {
        return address.to_owned();
    };
    let written = rest.split('&').next().unwrap_or_default();
    match percent_decode_str(written).decode_utf8() {
        Ok(page) if is_harmless_address(&page) => page.into_owned(),
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        let found = leads_elsewhere(written, From::Docs, Some("http://127.0.0.1:80"));
        assert_eq!(found.as_deref(), expected, "{written}");
    }

    #[test]
    fn finds_what_leads_to_a_page() {
        check(" https://example.org/a#b\n", Some("https://example.org/a#b"));
        check("mailto:a@example.org", Some("mailto:a@example.org"));
        check(
            "https://www.google.com/url?q=https://example.org/?a%3Db&sa=D",
            Some("https://example.org/?a=b"),
        );
        check("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080/"));
    }

    #[test]
    fn finds_nothing_in_what_leads_nowhere() {
        for written in ["", "#a", "page.html", "/a:b", "javascript:1", "java\tscript:1", "file:///a", ":a"] {
            check(written, None);
        }
        check("http://127.0.0.1:80/part#x", None);
        check("https://www.google.com/url?q=javascript:1", Some("https://www.google.com/url?q=javascript:1"));
    }
}
