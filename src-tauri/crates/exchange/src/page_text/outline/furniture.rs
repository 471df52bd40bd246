//! Lines that are no part of the article, and lines that say what they are by their words.

use super::{Draft, Outline, is_names};
use crate::date;
use crate::page_text::label::label_at_start;
use crate::page_text::note::looks_like_a_name;
use crate::page_text::pieces::{Reason, Role};
use crate::page_text::words::{Kind, PageWords, key, languages_named};

impl Outline<'_> {
    /// Lines that are no text, wherever they stand.
    pub(super) fn furniture(&mut self) {
        let long = self.drafts.iter().position(|draft| draft.length() > 250);
        let sentence = self.drafts.iter().position(|draft| draft.ends_a_sentence() && draft.words() > 8);
        let head_end = long.unwrap_or_else(|| sentence.unwrap_or(0).max(self.drafts.len() / 2));
        for at in self.open(0) {
            self.drafts[at].said = self.furniture_at(at, at < head_end);
        }
        // Names of languages, one a line.
        let named: Vec<bool> =
            self.drafts.iter().map(|draft| names_only_languages(&draft.text) > 0).collect();
        for at in 0..self.drafts.len() {
            let beside = |other: usize| named.get(other) == Some(&true) || self.is(other, Role::AlsoIn);
            let has_neighbour = (at > 0 && beside(at - 1)) || beside(at + 1);
            if named[at] && self.drafts[at].said.is_none() && has_neighbour {
                self.drafts[at].say(Role::AlsoIn, Reason::LanguageNames);
            }
        }
    }

    fn furniture_at(&self, at: usize, in_head: bool) -> Option<(Role, Reason)> {
        let draft = &self.drafts[at];
        let (text, words, length) = (draft.text.as_str(), self.words, draft.length());
        if !text.chars().any(char::is_alphanumeric) {
            return Some((Role::Dropped, Reason::NoWords));
        }
        if let Some(rest) = words.after(Kind::AlsoIn, text)
            && length < 200
            && (rest.is_empty() || !languages_named(rest).0.is_empty())
        {
            return Some((Role::AlsoIn, Reason::AlsoInWords));
        }
        if names_only_languages(text) > 1 {
            return Some((Role::AlsoIn, Reason::LanguageNames));
        }
        if length < 80 && words.is_all(Kind::Share, text) {
            return Some((Role::Dropped, Reason::ShareButton));
        }
        if words.is(Kind::AuthorHeading, text) {
            return Some((Role::Dropped, Reason::AuthorHeading));
        }
        if !in_head || length > 100 {
            return None;
        }
        if words.is(Kind::Frame, text) {
            return Some((Role::Dropped, Reason::AboveHead));
        }
        if is_reading_time(text, words) {
            return Some((Role::Dropped, Reason::ReadingTime));
        }
        if let Some((_, place)) = date::find(text, self.language) {
            let before = &text[..place.start];
            let before_is_said = key(before).is_empty() || words.is(Kind::Dateline, before);
            let letters = text[place.end..].chars().filter(|c| c.is_alphabetic()).count();
            if before_is_said && (letters <= 6 || is_reading_time(&text[place.end..], words)) {
                return Some((Role::Dropped, Reason::DateLine));
            }
        }
        if words.after(Kind::Translator, text).is_some_and(looks_like_a_name) {
            return Some((Role::Dropped, Reason::TranslatorLine));
        }
        words
            .after(Kind::Byline, text)
            .filter(|rest| is_names(rest))
            .map(|_| (Role::Author, Reason::BylineWord))
    }

    /// Links to other articles.
    pub(super) fn related(&mut self) {
        for at in self.open(0) {
            let draft = &self.drafts[at];
            let text = draft.text.as_str();
            if draft.said.is_some() {
                continue;
            }
            let heading = self.words.is(Kind::Related, text);
            let with_title = draft.length() < 200
                && text.split_once(':').is_some_and(|(before, _)| self.words.is(Kind::Related, before));
            if !heading && !with_title {
                continue;
            }
            self.drafts[at].say(Role::Dropped, Reason::RelatedRemnant);
            let mut next = at + 1;
            while heading && next < self.drafts.len() && self.is_remnant(next) {
                if self.drafts[next].said.is_none() {
                    self.drafts[next].say(Role::Dropped, Reason::RelatedRemnant);
                }
                next += 1;
            }
        }
    }

    /// Whether a line below a heading such as "Related" looks like the title of another article.
    fn is_remnant(&self, at: usize) -> bool {
        let draft = &self.drafts[at];
        let repeated =
            |other: Option<&Draft>| other.is_some_and(|other| key(&other.text) == key(&draft.text));
        let is_name = looks_like_a_name(&draft.text)
            && (repeated(self.drafts.get(at + 1))
                || at.checked_sub(1).is_some_and(|at| repeated(self.drafts.get(at))));
        draft.length() < 200
            && !(draft.ends_a_sentence() && draft.words() > 8)
            && label_at_start(&draft.text).is_none()
            && !self.words.is(Kind::Notes, &draft.text)
            && !is_name
    }
}

fn is_reading_time(text: &str, words: &PageWords) -> bool {
    text.chars().count() < 40
        && text.chars().any(char::is_numeric)
        && (words.ends(Kind::ReadingTime, text) || words.after(Kind::ReadingTime, text).is_some())
}

/// How many languages a line names, if it says nothing else.
fn names_only_languages(text: &str) -> usize {
    if text.chars().count() > 200 {
        return 0;
    }
    let (languages, rest) = languages_named(text);
    if rest.is_empty() { languages.len() } else { 0 }
}
