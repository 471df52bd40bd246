//! Endnote marks in running text: which of the bracketed and raised numbers are marks, and which are years,
//! powers and words of an editor.

use std::collections::{HashMap, HashSet};

use text::doc::Inline;

use super::label::{Label, Style, superscript};

/// The labels of an article's notes, and the style in which its text marks them.
pub(super) struct Marks {
    by_text: HashMap<String, String>,
    by_value: HashMap<u32, String>,
    style: Option<Style>,
}

/// A mark to which there is no note, by its words in the text.
pub(super) struct Orphan(pub(super) String);

impl Marks {
    /// Finds the style of the marks: the one in which the texts name the most notes. `notes` gives each
    /// note's label as it was read and the label it has in the article.
    ///
    /// Brackets and raised numbers are marks wherever they stand. If there are none, a number in parentheses, or one that
    /// touches the sentence before it, is a mark if all of them together count the notes off in
    /// order, for "(3)" may well be the third point of an argument.
    pub(super) fn new(texts: &[&str], notes: &[(Label, String)]) -> Marks {
        let mut marks = Marks { by_text: HashMap::new(), by_value: HashMap::new(), style: None };
        for (label, name) in notes {
            marks.by_text.entry(label.text.clone()).or_insert_with(|| name.clone());
            marks.by_value.entry(label.value).or_insert_with(|| name.clone());
        }
        let mut best = 0;
        for styles in [[Style::Bracket, Style::Superscript], [Style::Parenthesis, Style::Numbered]] {
            for style in styles {
                let found = marks.count(texts, style);
                if found > best {
                    best = found;
                    marks.style = Some(style);
                }
            }
            if best > 0 {
                break;
            }
        }
        marks
    }

    /// How many notes there are, by their labels.
    pub(super) fn named(&self) -> usize {
        self.by_text.len()
    }

    /// The style found, and how many different notes are marked in it.
    pub(super) fn found(&self, texts: &[&str]) -> Option<(Style, usize)> {
        self.style.map(|style| (style, self.count(texts, style)))
    }

    fn count(&self, texts: &[&str], style: Style) -> usize {
        let mut named = HashSet::new();
        let mut last = 0;
        for text in texts {
            for candidate in candidates(text, style) {
                for label in &candidate.labels {
                    let Some(name) = self.resolve(label) else { continue };
                    if matches!(style, Style::Parenthesis | Style::Numbered) {
                        if label.value > last + 1 {
                            return 0;
                        }
                        last = last.max(label.value);
                    }
                    named.insert(name);
                }
            }
        }
        named.len()
    }

    fn resolve(&self, label: &Label) -> Option<&str> {
        self.by_text.get(&label.text).or_else(|| self.by_value.get(&label.value)).map(String::as_str)
    }

    /// The text with its marks as note marks, and the marks that have no note, which stay text.
    pub(super) fn inlines(&self, text: &str) -> (Vec<Inline>, Vec<Orphan>) {
        let mut inlines = Vec::new();
        let mut orphans = Vec::new();
        let mut done = 0;
        for style in [Style::Bracket, Style::Superscript] {
            if self.style.is_none() || self.style == Some(style) {
                let unresolved = candidates(text, style)
                    .into_iter()
                    .filter(|candidate| candidate.labels.iter().any(|label| self.resolve(label).is_none()));
                orphans.extend(
                    unresolved.map(|candidate| Orphan(text[candidate.start..candidate.end].to_owned())),
                );
            }
        }
        let Some(style) = self.style else { return (vec![Inline::Text(text.to_owned())], orphans) };
        for candidate in candidates(text, style) {
            let names: Option<Vec<&str>> = candidate.labels.iter().map(|label| self.resolve(label)).collect();
            let Some(names) = names else { continue };
            // A mark stands at the word it belongs to.
            push_text(&mut inlines, text[done..candidate.start].trim_end_matches([' ', '\u{a0}']));
            inlines.extend(names.into_iter().map(|name| Inline::NoteMark(name.to_owned())));
            done = candidate.end;
        }
        push_text(&mut inlines, &text[done..]);
        (inlines, orphans)
    }
}

fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        inlines.push(Inline::Text(text.to_owned()));
    }
}

/// Something in a text that could be a mark of one note or of several: `[1, 2]`.
struct Candidate {
    start: usize,
    end: usize,
    labels: Vec<Label>,
}

fn candidates(text: &str, style: Style) -> Vec<Candidate> {
    match style {
        Style::Bracket => enclosed(text, '[', ']', style),
        Style::Parenthesis => enclosed(text, '(', ')', style),
        Style::Superscript => raised(text),
        Style::Numbered => touching(text),
    }
}

fn enclosed(text: &str, opening: char, closing: char, style: Style) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices(opening) {
        let inside = &text[start + 1..];
        let Some(length) = inside.find([opening, closing]) else { continue };
        // A parenthesis that opens a paragraph counts points, not notes.
        if !inside[length..].starts_with(closing)
            || (style == Style::Parenthesis && text[..start].trim().is_empty())
        {
            continue;
        }
        let labels: Option<Vec<Label>> = inside[..length]
            .split([',', ';'])
            .map(|label| Label::read(label.trim().trim_start_matches('^'), style))
            .collect();
        if let Some(labels) = labels {
            found.push(Candidate { start, end: start + length + 2, labels });
        }
    }
    found
}

fn raised(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some((digits, rest)) = superscript(&text[at..]) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let end = text.len() - rest.len();
        let label = Label::read(&digits, Style::Superscript);
        if let Some(label) = label.filter(|_| !is_power(&text[..at])) {
            found.push(Candidate { start: at, end, labels: vec![label] });
        }
        at = end;
    }
    found
}

/// Whether a raised number after this text is part of a unit or a power: m², 10³, x².
fn is_power(before: &str) -> bool {
    let start = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    let count = word.chars().count();
    let is_number = !word.is_empty() && word.chars().all(char::is_numeric);
    // A mark may follow a year.
    (is_number && count != 4) || count == 1 || UNITS.contains(&word)
}

const UNITS: &[&str] =
    &["km", "cm", "mm", "dm", "nm", "ft", "in", "yd", "mi", "км", "см", "мм", "дм", "sq", "кв", "CO", "log"];

fn touching(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|place| at + place) {
        let length = text[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - start);
        let end = start + length;
        at = end;
        let ends = text[end..].chars().next().is_none_or(char::is_whitespace);
        if let Some(label) = Label::read(&text[start..end], Style::Numbered)
            && ends
            && ends_like_a_sentence(&text[..start])
        {
            found.push(Candidate { start, end, labels: vec![label] });
        }
    }
    found
}

/// Whether a text ends in punctuation to which a note's number could cling: not the point of "1.9", but
/// that of "in 2025." may be.
fn ends_like_a_sentence(text: &str) -> bool {
    let words = text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '”', '»', '"', '’', '…']);
    let digits = words.chars().rev().take_while(char::is_ascii_digit).count();
    words.len() < text.len() && !words.ends_with(char::is_whitespace) && matches!(digits, 0 | 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks are shown as `{label}`, marks without a note after ` ! `.
    #[track_caller]
    fn check(notes: &str, style: Style, text: &str, expected: &str) {
        let notes: Vec<(Label, String)> = notes
            .split_whitespace()
            .map(|label| (Label::read(label, style).expect("a label"), label.to_owned()))
            .collect();
        let (inlines, orphans) = Marks::new(&[text], &notes).inlines(text);
        let mut shown: String = inlines
            .iter()
            .map(|inline| match inline {
                Inline::NoteMark(label) => format!("{{{label}}}"),
                Inline::Text(text) => text.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        for Orphan(orphan) in orphans {
            shown.push_str(" ! ");
            shown.push_str(&orphan);
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn marks_of_every_style() {
        check("i ii", Style::Bracket, "A.[i] B.[ii]", "A.{i} B.{ii}");
        check("1 2", Style::Bracket, "A [1]. B [1, 2].", "A{1}. B{1}{2}.");
        check("1 2", Style::Superscript, "A.¹ B,² C", "A.{1} B,{2} C");
        check("1 2", Style::Parenthesis, "A. (1) B (2).", "A.{1} B{2}.");
        check("1 2", Style::Numbered, "“A.”1 B, C.2", "“A.”{1} B, C.{2}");
        check("1", Style::Numbered, "It was so in 2025.1 Then", "It was so in 2025.{1} Then");
        check("1 2", Style::Numbered, "A [i] B [ii]", "A{1} B{2}");
    }

    #[test]
    fn what_is_no_mark_stays_text() {
        check(
            "1 2",
            Style::Bracket,
            "In (1991) he [sic] said [1991] so.[1]",
            "In (1991) he [sic] said [1991] so.{1}",
        );
        check("1 2", Style::Bracket, "Points (1) and (2).[1]", "Points (1) and (2).{1}");
        check("1 2", Style::Superscript, "5 m² and 10² km², x²", "5 m² and 10² km², x²");
        check("1 2 3", Style::Parenthesis, "(1) first (3) third", "(1) first (3) third");
        check("1 2", Style::Numbered, "1.9 and 3.2 points", "1.9 and 3.2 points");
        check("1", Style::Bracket, "[[[ ] ( [", "[[[ ] ( [");
    }

    #[test]
    fn marks_without_notes_are_told_and_stay() {
        check("1", Style::Bracket, "A.[1] B.[7]", "A.{1} B.[7] ! [7]");
        check("", Style::Bracket, "A.[1] B.[ii]", "A.[1] B.[ii] ! [1] ! [ii]");
        check("", Style::Bracket, "A.¹", "A.¹ ! ¹");
    }
}
