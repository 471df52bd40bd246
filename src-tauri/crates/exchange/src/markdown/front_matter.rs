//! The YAML between the `---` lines at the top of a file.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

/// Parts a file into front matter and body. Nothing is front matter unless the first line is `---` and a
/// later one `---` or `...`.
pub(super) fn split(file: &str) -> Parts<'_> {
    let whole = Parts { yaml: None, body: file, body_line: 1, open: false };
    let Some(rest) =
        file.strip_prefix("---").and_then(|rest| rest.trim_start_matches([' ', '\t']).strip_prefix('\n'))
    else {
        return whole;
    };
    let start = file.len() - rest.len();
    let mut at = start;
    let mut looks_like_yaml = false;
    for (number, line) in (2..).zip(rest.split_inclusive('\n')) {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Parts {
                yaml: Some(&file[start..at]),
                body: &file[end..],
                body_line: number + 1,
                open: false,
            };
        }
        looks_like_yaml |= number == 2 && line.split_once(':').is_some_and(|(key, _)| !key.contains(' '));
        at = end;
    }
    Parts { open: looks_like_yaml, ..whole }
}

/// The parts of a file.
pub(super) struct Parts<'a> {
    pub(super) yaml: Option<&'a str>,
    pub(super) body: &'a str,
    /// The line on which the body begins, counted from 1.
    pub(super) body_line: u32,
    /// Whether the file seems to begin with front matter that nothing closes.
    pub(super) open: bool,
}

/// A value of YAML, with the line it stands on in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub(super) line: u32,
    /// Where in the YAML a text stands that could be replaced by another, in characters. A text of several lines
    /// under a sign for it (`|`) could not.
    pub(super) place: Option<Range<usize>>,
    pub(super) value: Value,
}

/// Scalars keep the spelling of the file: the title `1.10` is not a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// `null`, `~` or nothing.
    Nothing,
    Scalar(String),
    List(Vec<Node>),
    /// In the order of the file, keys that stand twice included.
    Map(Vec<(String, Node)>),
}

/// Why the text is not YAML, and on which line of the file.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) line: u32,
    pub(super) reason: String,
}

/// How deep lists and maps may stand in one another. Ours need three levels; whoever walks thousands of them runs
/// out of stack.
const DEEPEST: usize = 64;

/// Reads YAML that begins on the second line of a file. References to other parts of the YAML (`*name`)
/// are refused: no front matter needs them, and they can make a small file into an endless one.
pub(super) fn parse(yaml: &str) -> Result<Node, Broken> {
    let mut open: Vec<(Node, Option<String>)> = Vec::new();
    for event in Parser::new_from_str(yaml) {
        let (event, span) = event.map_err(|error| Broken {
            line: line_in_file(error.marker().line()),
            reason: error.info().to_owned(),
        })?;
        let line = line_in_file(span.start.line());
        let closed = match event {
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() == DEEPEST => {
                return Err(Broken { line, reason: "lists stand too deep in one another".to_owned() });
            }
            Event::SequenceStart(..) => {
                open.push((Node { line, place: None, value: Value::List(Vec::new()) }, None));
                None
            }
            Event::MappingStart(..) => {
                open.push((Node { line, place: None, value: Value::Map(Vec::new()) }, None));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|(node, _)| node),
            Event::Scalar(text, style, ..) => {
                let nothing =
                    style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if nothing { Value::Nothing } else { Value::Scalar(text.into_owned()) };
                let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let place = (!is_block).then(|| span.start.index()..span.end.index());
                Some(Node { line, place, value })
            }
            Event::Alias(_) => {
                return Err(Broken { line, reason: "references (*name) are not read".to_owned() });
            }
            _ => None,
        };
        let Some(node) = closed else { continue };
        match open.last_mut() {
            None => return Ok(node),
            Some((Node { value: Value::List(list), .. }, _)) => list.push(node),
            Some((Node { value: Value::Map(map), .. }, key)) => match key.take() {
                Some(key) => map.push((key, node)),
                None => *key = Some(if let Value::Scalar(text) = node.value { text } else { String::new() }),
            },
            Some(_) => {}
        }
    }
    Ok(Node { line: 2, place: None, value: Value::Nothing })
}

/// The parser counts from 1 within the YAML, which begins on the file's second line.
fn line_in_file(line: usize) -> u32 {
    u32::try_from(line + 1).unwrap_or(u32::MAX)
}

/// Writes a text as a YAML scalar on one line: as it is where that is safe, else in double quotes.
pub(super) fn scalar(text: &str) -> String {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "~"];
    let plain = !text.is_empty()
        && text.trim() == text
        && text.starts_with(|c: char| c.is_alphabetic() || "“«„‘(/…".contains(c))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.chars().any(|c| c.is_control() || is_awkward(c))
        && !words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if plain { text.to_owned() } else { quoted(text) }
}

/// Writes a text in place of `old`, which may stand in a list between brackets: without quotation marks only if
/// it had none.
pub(super) fn scalar_like(old: &str, text: &str) -> String {
    let had_none = !old.starts_with(['"', '\'']) && !text.contains([',', '[', ']', '{', '}']);
    if had_none { scalar(text) } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || is_awkward(c) => quoted.push_str(&format!("\\U{:08X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Characters that end a line in YAML, or that an editor does not show.
fn is_awkward(character: char) -> bool {
    matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_scalar_is_read_back(text in "\\PC*|(\\s|[a-z:#\"'\\\\-]){0,12}") {
            let yaml = format!("key: {}\n", scalar(&text));
            let node = parse(&yaml).unwrap();
            let Value::Map(map) = node.value else { panic!("{yaml}") };
            prop_assert_eq!(&map[0].1.value, &Value::Scalar(text));
        }
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        assert!(split("---\n\nText").yaml.is_none());
        assert!(split("--- x\na\n---\n").yaml.is_none());
        assert!(split("----\n---\n").yaml.is_none());
        assert!(split("---\ntitle: x\n").open);
        assert!(!split("---\n\nText: here\n").open);
        let parts = split("---\ntitle: x\n...\nBody");
        assert_eq!((parts.yaml, parts.body, parts.body_line), (Some("title: x\n"), "Body", 4));
    }

    #[test]
    fn what_is_broken_is_named_by_its_line_in_the_file() {
        assert_eq!(parse("title: x\nsection: [a\nslug: y\n").unwrap_err().line, 4);
        assert_eq!(parse("a: *b\n").unwrap_err().line, 2);
        let within = |deep: usize| parse(&format!("key_points:\n  {}point\n", "- ".repeat(deep)));
        assert!(within(DEEPEST - 1).is_ok());
        assert_eq!(within(DEEPEST).unwrap_err().line, 3);
    }
}
