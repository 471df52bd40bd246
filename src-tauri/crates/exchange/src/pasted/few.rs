//! A page without those attributes of an element that are too many: html5ever compares each with all before it.

/// The most attributes that an element keeps.
const MOST: usize = 200;

/// What stands in these is no HTML.
const RAW: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// The page with no more than 200 attributes in any tag, and else as it is.
pub fn with_few_attributes(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let next = from.as_bytes().get(1).copied().unwrap_or_default();
        let length = if from.starts_with("<!--") {
            let length = from[2..].find("-->").map_or(from.len(), |end| 2 + end + 3);
            kept.push_str(&from[..length]);
            length
        } else if next == b'/' || next.is_ascii_alphabetic() {
            let tag = measure(from);
            kept.push_str(&from[..tag.kept]);
            if tag.kept < tag.end {
                kept.push('>');
            }
            let raw = raw_after(from, tag.end);
            kept.push_str(&from[tag.end..tag.end + raw]);
            tag.end + raw
        } else {
            kept.push('<');
            1
        };
        rest = &from[length..];
    }
    kept.push_str(rest);
    kept
}

/// How much is to be kept of a tag, and where it ends.
struct Measured {
    kept: usize,
    end: usize,
}

/// Where in a tag a letter stands.
enum State {
    Name,
    Between,
    Attribute,
    BehindAttribute,
    BeforeValue,
    Value,
    Quoted(u8),
}

/// Measures the tag with which a text begins, by the states of the HTML standard. One that is never ended ends with
/// the text.
fn measure(text: &str) -> Measured {
    let mut state = State::Name;
    let mut count = 0;
    let mut kept = None;
    for (at, byte) in text.bytes().enumerate().skip(2) {
        let is_space = byte.is_ascii_whitespace() || byte == b'/';
        state = match (state, byte) {
            (State::Quoted(open), _) if byte == open => State::Between,
            (State::Quoted(open), _) => State::Quoted(open),
            (_, b'>') => return Measured { kept: kept.unwrap_or(at + 1), end: at + 1 },
            (State::BeforeValue, b'"' | b'\'') => State::Quoted(byte),
            (State::BeforeValue, _) if byte.is_ascii_whitespace() => State::BeforeValue,
            (State::BeforeValue, _) => State::Value,
            (State::Value, _) if byte.is_ascii_whitespace() => State::Between,
            (State::Value, _) => State::Value,
            (State::Attribute | State::BehindAttribute, b'=') => State::BeforeValue,
            (State::Attribute, _) if is_space => State::BehindAttribute,
            (State::BehindAttribute, _) if is_space => State::BehindAttribute,
            (State::Attribute, _) => State::Attribute,
            (State::Name | State::Between, _) if is_space => State::Between,
            (State::Name, _) => State::Name,
            (State::Between | State::BehindAttribute, _) => {
                count += 1;
                // What begins behind an ASCII letter begins at a letter of UTF-8.
                if count > MOST && kept.is_none() {
                    kept = Some(at);
                }
                State::Attribute
            }
        };
    }
    Measured { kept: kept.unwrap_or(text.len()), end: text.len() }
}

/// How long what stands in an element is that holds no HTML.
fn raw_after(text: &str, end: usize) -> usize {
    let name = |from: usize| {
        let letters =
            text[from..].find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(text.len() - from);
        &text[from..from + letters]
    };
    let Some(raw) = RAW.iter().find(|raw| name(1).eq_ignore_ascii_case(raw)) else { return 0 };
    let ends = text[end..].match_indices("</").map(|(at, _)| at);
    ends.into_iter().find(|at| name(end + at + 2).eq_ignore_ascii_case(raw)).unwrap_or(text.len() - end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(with_few_attributes(html), expected);
    }

    #[test]
    fn leaves_a_page_as_it_is() {
        let words = "word ".repeat(300);
        for html in [
            "",
            "<",
            "a < b <> </> <p",
            "<p title=it's>one</p><p title='>'>two</p>",
            &format!("<p title=it's>{words}</p>"),
            &format!("<!-- <a {words} --><p>{words}</p>"),
            &format!("<script>a <b {words}</script><p>{words}</p>"),
            &format!("<p title=\"{words}>\">one"),
            "<p>é<é é=é>",
        ] {
            check(html, html);
        }
    }

    #[test]
    fn cuts_the_attributes_that_are_too_many() {
        let many: String = (0..300).map(|number| format!(" a{number}='>'")).collect();
        let few: String = (0..200).map(|number| format!(" a{number}='>'")).collect();
        check(&format!("<p{many}>one</p>"), &format!("<p{few} >one</p>"));
        check(&format!("<p{many}"), &format!("<p{few} >"));
    }
}
