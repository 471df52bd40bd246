//! Lines that say two things: who wrote the text and when, or who somebody is.

use super::{Draft, Outline, are_names, is_names};
use crate::date;
use crate::page_text::note::looks_like_a_name;
use crate::page_text::pieces::{Reason, Role};
use crate::page_text::words::{Kind, key};

/// What stands between a name and a date, or a name and what its bearer is.
const BETWEEN: [char; 9] = [' ', '\u{a0}', ',', '|', '–', '—', '-', '·', '•'];

impl Outline<'_> {
    /// Names with the day beside them become a line each, as most pages have them.
    pub(super) fn split_bylines(&mut self) {
        let text = self.drafts.iter().position(|draft| draft.length() > 250).unwrap_or(self.drafts.len());
        for at in (0..text).rev() {
            let line = &self.drafts[at].text;
            if self.drafts[at].length() > 100 || self.drafts[at].said.is_some() {
                continue;
            }
            let Some((_, place)) = date::find(line, self.language) else { continue };
            let names = line[..place.start].trim_end_matches(BETWEEN);
            let behind = line[place.end..].chars().filter(|letter| letter.is_alphabetic()).count();
            let written_by = self.words.after(Kind::Byline, names);
            let are_written = written_by.is_some_and(is_names) || are_names(names, looks_like_a_name);
            if behind <= 6 && are_written {
                let (names, day) = (names.to_owned(), line[place.start..].to_owned());
                self.cut(at, names, day);
            }
        }
    }

    /// Under a heading such as "About the author", a line that begins with a name is that person's biography.
    pub(super) fn split_biographies(&mut self) {
        let is_heading = |draft: &Draft| matches!(draft.said, Some((_, Reason::AuthorHeading)));
        let Some(heading) = self.drafts.iter().rposition(is_heading) else { return };
        let Some(at) = self.open_after(heading).next() else { return };
        let line = self.drafts[at].text.clone();
        let Some(name) = name_at_start(&line) else { return };
        let is_known = self.drafts.iter().any(|draft| {
            let names = self.words.after(Kind::Byline, &draft.text).unwrap_or(&draft.text);
            matches!(draft.said, Some((Role::Author, _))) && key(names) == key(name)
        });
        if is_known {
            return self.drafts[at].say(Role::Bio, Reason::AfterAuthorName);
        }
        self.cut(at, name.to_owned(), line.clone());
        self.drafts[at].say(Role::Author, Reason::NameAfterText);
        self.drafts[at + 1].say(Role::Bio, Reason::AfterAuthorName);
    }

    /// Makes two of one line.
    fn cut(&mut self, at: usize, first: String, second: String) {
        self.drafts[at].text = first;
        let line = self.drafts[at].line;
        self.drafts.insert(at + 1, Draft { line, text: second, blank_before: false, said: None });
    }
}

/// The name with which a sentence begins, if more follows: up to a comma or a dash, or to the first word in lower case.
fn name_at_start(line: &str) -> Option<&str> {
    let closed = [",", " —", " –", " - "].iter().filter_map(|end| line.find(end)).min().unwrap_or(line.len());
    let lower = line
        .match_indices(' ')
        .find(|(at, _)| line[at + 1..].starts_with(char::is_lowercase))
        .map_or(line.len(), |(at, _)| at);
    let name = &line[..closed.min(lower)];
    (name.len() < line.len() && looks_like_a_name(name)).then_some(name)
}
