//! Changing the texts at the head of a file and nothing else of it.

use std::ops::Range;

use text::edits::{self, Edits, apply, moved};
use text::rewrite::rewrite_text;
use text::typography::Change;

use super::front_matter::{Node, Value, parse, scalar_like, split};
use super::scalar;

/// A text at the head of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadText {
    Title,
    /// Which of the key points, from 0.
    KeyPoint(usize),
}

/// Says what becomes of front matter, with the lines around it, if the title and the key points are changed as `find`
/// says of each. Everything else stays as it is written, and of a text all but the letters that change, unless YAML could
/// not have them so.
pub(super) fn rewrite_head(front_matter: &str, find: &mut dyn FnMut(HeadText, &str) -> Vec<Change>) -> Edits {
    let Some(yaml) = split(front_matter).yaml else { return Vec::new() };
    let Ok(Node { value: Value::Map(entries), .. }) = parse(yaml) else { return Vec::new() };
    let start = front_matter.find('\n').map_or(0, |end| end + 1);
    let mut places: Vec<usize> = yaml.char_indices().map(|(place, _)| place).collect();
    places.push(yaml.len());
    let mut meant: Vec<Option<String>> = Vec::new();
    let mut rewritten: Vec<Rewritten> = Vec::new();
    for (number, (head_text, node)) in texts(&entries).enumerate() {
        meant.push(said(node));
        let (Value::Scalar(text), Some(place)) = (&node.value, &node.place) else { continue };
        let changes = find(head_text, text);
        let made = rewrite_text(text, changes.iter().map(Change::edit));
        if made == *text {
            continue;
        }
        let scalar = scalar_at_start(&yaml[places[place.start]..places[place.end]]);
        let place = places[place.start]..places[place.start] + scalar.len();
        let in_place = scalar::edits(scalar, text, &changes).map(|edits| moved(edits, place.start));
        let anew = scalar_like(scalar, &made);
        meant[number] = Some(made);
        rewritten.push(Rewritten { number, place, in_place, anew });
    }
    // What reads otherwise is written anew. Should that not do, one spoils how others read, and all are.
    for others_stay in [true, false] {
        let read = texts_said(&apply(yaml, &edits_of(&rewritten)));
        if read == meant {
            break;
        }
        let stays = |text: &Rewritten| others_stay && read.get(text.number) == meant.get(text.number);
        rewritten.iter_mut().filter(|text| !stays(text)).for_each(|text| text.in_place = None);
    }
    moved(edits_of(&rewritten), start)
}

/// A text of the head that changes.
struct Rewritten {
    /// Which of the texts it is.
    number: usize,
    /// Where it is written in the YAML, in bytes.
    place: Range<usize>,
    /// The changes where the letters stand that they change, as long as nothing speaks against it.
    in_place: Option<Edits>,
    /// What takes the place of the whole of it otherwise.
    anew: String,
}

fn edits_of(rewritten: &[Rewritten]) -> Edits {
    let edits = |text: &Rewritten| {
        text.in_place.clone().unwrap_or_else(|| vec![(text.place.clone(), text.anew.clone())])
    };
    let mut edits: Edits = rewritten.iter().flat_map(edits).collect();
    edits::sort(&mut edits);
    edits
}

/// What YAML says that the texts are; nothing if it is none.
fn texts_said(yaml: &str) -> Vec<Option<String>> {
    let Ok(Node { value: Value::Map(entries), .. }) = parse(yaml) else { return Vec::new() };
    texts(&entries).map(|(_, node)| said(node)).collect()
}

fn said(node: &Node) -> Option<String> {
    if let Value::Scalar(text) = &node.value { Some(text.clone()) } else { None }
}

/// The scalar that a text begins with, without the space and the remark behind it, which the parser takes in.
fn scalar_at_start(text: &str) -> &str {
    let end = match text.chars().next() {
        Some('"') => {
            let mut escaped = false;
            text.char_indices().skip(1).find_map(|(place, character)| {
                let ends = character == '"' && !escaped;
                escaped = character == '\\' && !escaped;
                ends.then_some(place + 1)
            })
        }
        Some('\'') => {
            let marks: Vec<usize> = text.match_indices('\'').map(|(place, _)| place).skip(1).collect();
            let mut left = marks.as_slice();
            // Two of them stand for one.
            while let [first, second, rest @ ..] = left
                && first + 1 == *second
            {
                left = rest;
            }
            left.first().map(|place| place + 1)
        }
        _ => text.find(" #").or_else(|| text.find("\t#")),
    };
    text[..end.unwrap_or(text.len())].trim_end()
}

fn texts(entries: &[(String, Node)]) -> impl Iterator<Item = (HeadText, &Node)> {
    entries.iter().flat_map(|(key, node)| match (key.as_str(), &node.value) {
        ("title", _) => vec![(HeadText::Title, node)],
        ("key_points", Value::List(points)) => {
            points.iter().enumerate().map(|(number, point)| (HeadText::KeyPoint(number), point)).collect()
        }
        ("key_points", _) => vec![(HeadText::KeyPoint(0), node)],
        _ => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use text::typography::Rule;

    use super::*;

    /// The front matter with every text in capitals, and two of each exclamation mark.
    #[track_caller]
    fn check(yaml: &str, expected: &str) {
        let front_matter = format!("---\n{yaml}---\n");
        let edits = rewrite_head(&front_matter, &mut |_, text| {
            let change = |(offset, letter): (usize, char)| {
                let before = letter.to_string();
                let after = before.to_ascii_uppercase().replace('!', "!!");
                Change { rule: Rule::Quotes, block: 0, paragraph: 0, offset, before, after }
            };
            text.chars().enumerate().map(change).filter(|change| change.before != change.after).collect()
        });
        assert_eq!(apply(&front_matter, &edits), format!("---\n{expected}---\n"));
    }

    #[test]
    fn letters_are_replaced_as_they_are_written() {
        check("title: река a\nslug: b\n", "title: река A\nslug: b\n");
        check("# so\ntitle:   'a ''b'' c'   # so\nx: 1\n", "# so\ntitle:   'A ''B'' C'   # so\nx: 1\n");
        check(
            "key_points: [a!, \"b, c\"]\ntitle: \"d: e\"\n",
            "key_points: [A!!, \"B, C\"]\ntitle: \"D: E\"\n",
        );
        check(
            "key_points:\n  - a\n  - b c!\nauthors: [a]\n",
            "key_points:\n  - A\n  - B C!!\nauthors: [a]\n",
        );
        check("title: a\n  b\nkey_points: c\n", "title: A\n  B\nkey_points: C\n");
        check(
            "title: a b # c\nkey_points: ['''', \"\\\"d \\x41\\u2014e\\\\\", 'e''']\n",
            "title: A B # c\nkey_points: ['''', \"\\\"D \\x41\\u2014E\\\\\", 'E''']\n",
        );
        check("title: [a\n", "title: [a\n");
        check("title:\nkey_points:\n", "title:\nkey_points:\n");
        check("title: |\n  a\n  b\nkey_points: [c]\n", "title: |\n  a\n  b\nkey_points: [C]\n");
    }

    #[test]
    fn what_cannot_be_written_so_is_written_anew() {
        // An empty line is a line end of the text; a sign may part the lines of a text in double marks.
        check("title: a\n\n  b\n", "title: \"A\\nB\"\n");
        check("title: \"a\\\n  b\"\n", "title: \"AB\"\n");
    }
    #[test]
    fn one_that_cannot_be_written_so_leaves_the_others_as_they_are_written() {
        check("key_points: [\"\\x61\", \"b\\\n  c\"]\n", "key_points: [\"A\", \"BC\"]\n");
        check(
            "title: 'a'\nkey_points:\n- b\n\n  c\n- 'd'\n",
            "title: 'A'\nkey_points:\n- \"B\\nC\"\n- 'D'\n",
        );
    }

    /// Were each read by itself with all that is around it, four hundred million lines would be read.
    #[test]
    fn many_key_points_are_read_together() {
        let points = |point: &str| format!("key_points:\n{}", format!("- {point}\n").repeat(20_000));
        check(&points("a b"), &points("A B"));
    }
}
