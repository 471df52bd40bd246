//! Names and biographies after the text.

use std::collections::HashSet;

use super::{Outline, are_names, is_names};
use crate::page_text::note::{could_be_a_name, looks_like_a_name};
use crate::page_text::pieces::{Reason, Role};
use crate::page_text::words::{Kind, key};

impl Outline<'_> {
    /// Names and biographies after the text.
    pub(super) fn authors(&mut self) {
        let mut known: HashSet<String> = self
            .drafts
            .iter()
            .filter(|draft| matches!(draft.said, Some((Role::Author, _))))
            .map(|draft| key(self.words.after(Kind::Byline, &draft.text).unwrap_or(&draft.text)))
            .collect();
        let after_notes = self
            .drafts
            .iter()
            .rposition(|draft| matches!(draft.said, Some((Role::Note, _))))
            .map(|at| at + 1);
        let start = after_notes.or_else(|| self.author_zone(&known));
        let mut under_name = false;
        for at in self.open(start.unwrap_or(self.drafts.len())) {
            let text = self.drafts[at].text.clone();
            let behind_byline = self.words.after(Kind::Byline, &text).filter(|rest| is_names(rest));
            let name = behind_byline.unwrap_or(&text);
            if known.contains(&key(name)) {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedName);
                under_name = true;
            } else if behind_byline.is_some()
                || are_names(name, looks_like_a_name)
                || is_names(name)
                    && (self.is_written_about(at) || after_notes.is_some() && self.is_above_more(at))
            {
                known.insert(key(name));
                self.drafts[at].say(Role::Author, Reason::NameAfterText);
                under_name = true;
            } else if under_name {
                self.drafts[at].say(Role::Bio, Reason::AfterAuthorName);
            } else {
                self.drafts[at].say(Role::Paragraph, Reason::NotPlaced);
            }
        }
        for at in self.open(0) {
            if known.contains(&key(&self.drafts[at].text)) {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedName);
            }
        }
    }

    /// Whether the next line begins with the words of this one, as the biography of a person does.
    fn is_written_about(&self, at: usize) -> bool {
        let name = key(&self.drafts[at].text);
        let next = self.open_after(at).next().map(|next| key(&self.drafts[next].text));
        next.is_some_and(|next| next.strip_prefix(&name).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether a text stands below this line that is far longer.
    fn is_above_more(&self, at: usize) -> bool {
        let next = self.open_after(at).next();
        next.is_some_and(|next| self.drafts[next].length() > 2 * self.drafts[at].length())
    }

    /// Where the authors begin on a page without notes.
    fn author_zone(&self, known: &HashSet<String>) -> Option<usize> {
        let open = self.open(0);
        let latter_half = &open[open.len() / 2..];
        let same =
            |first: usize, second: usize| key(&self.drafts[first].text) == key(&self.drafts[second].text);
        let repeated = latter_half
            .windows(2)
            .find(|pair| could_be_a_name(&self.drafts[pair[0]].text) && same(pair[0], pair[1]));
        if let Some(pair) = repeated {
            return Some(pair[0]);
        }
        let named = |at: usize| {
            let text = &self.drafts[at].text;
            known.contains(&key(text))
                || looks_like_a_name(text)
                || could_be_a_name(text) && self.is_written_about(at)
                || self.words.after(Kind::Byline, text).is_some_and(is_names)
        };
        let at = latter_half.iter().rev().take(3).copied().find(|at| named(*at))?;
        let later = self.open(at + 1);
        let family = key(self.drafts[at].text.split_whitespace().last()?);
        let about = later
            .iter()
            .any(|at| format!(" {} ", key(&self.drafts[*at].text)).contains(&format!(" {family} ")));
        (later.is_empty() || about || known.contains(&key(&self.drafts[at].text))).then_some(at)
    }
}
