//! Changing the texts at the head of a file and nothing else of it.

use std::ops::Range;

use super::front_matter::{Node, Value, parse, scalar_like, split};

/// A text at the head of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadText {
    Title,
    /// Which of the key points, from 0.
    KeyPoint(usize),
}

/// Gives front matter, with the lines around it, the title and the key points that `make` makes of its own.
/// Everything else of it stays as it is written.
pub fn rewrite_head(front_matter: &str, make: &mut dyn FnMut(HeadText, &str) -> String) -> String {
    let mut rewritten = front_matter.to_owned();
    let Some(yaml) = split(front_matter).yaml else { return rewritten };
    let Ok(Node { value: Value::Map(entries), .. }) = parse(yaml) else { return rewritten };
    let start = front_matter.find('\n').map_or(0, |end| end + 1);
    let mut places: Vec<usize> = yaml.char_indices().map(|(place, _)| start + place).collect();
    places.push(start + yaml.len());
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for (head_text, node) in texts(&entries) {
        let (Value::Scalar(text), Some(place)) = (&node.value, &node.place) else { continue };
        let made = make(head_text, text);
        if made != *text {
            let place = places[place.start]..places[place.end];
            let length = scalar_at_start(&front_matter[place.clone()]).len();
            changes.push((place.start..place.start + length, made));
        }
    }
    // From the end, so that the places of those before stay what they are.
    for (place, made) in changes.into_iter().rev() {
        let scalar = scalar_like(&front_matter[place.clone()], &made);
        rewritten.replace_range(place, &scalar);
    }
    rewritten
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
    use super::*;

    /// The front matter with every text in capitals.
    #[track_caller]
    fn check(yaml: &str, expected: &str) {
        let rewritten = rewrite_head(&format!("---\n{yaml}---\n"), &mut |_, text| text.to_ascii_uppercase());
        assert_eq!(rewritten, format!("---\n{expected}---\n"));
    }

    #[test]
    fn texts_are_replaced_as_they_are_written() {
        check("title: река a\nslug: b\n", "title: река A\nslug: b\n");
        check("# so\ntitle:   'a ''b'' c'   # so\nx: 1\n", "# so\ntitle:   \"A 'B' C\"   # so\nx: 1\n");
        check("key_points: [a, \"b, c\"]\ntitle: \"d: e\"\n", "key_points: [A, \"B, C\"]\ntitle: \"D: E\"\n");
        check("key_points:\n  - a\n  - b c\nauthors: [a]\n", "key_points:\n  - A\n  - B C\nauthors: [a]\n");
        check("title: a\n  b\nkey_points: c\n", "title: A B\nkey_points: C\n");
        check(
            "title: a b # c\nkey_points: ['''', \"\\\"d\", 'e''']\n",
            "title: A B # c\nkey_points: ['''', \"\\\"D\", \"E'\"]\n",
        );
        check("title: [a\n", "title: [a\n");
        check("title:\nkey_points:\n", "title:\nkey_points:\n");
        check("title: |\n  a\n  b\nkey_points: [c]\n", "title: |\n  a\n  b\nkey_points: [C]\n");
    }
}
