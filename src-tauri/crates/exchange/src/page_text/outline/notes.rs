//! Which lines are endnotes.

use super::{Draft, Outline};
use crate::page_text::label::{Label, Style, label_at_start};
use crate::page_text::marks::Marks;
use crate::page_text::pieces::{Reason, Role};
use crate::page_text::words::Kind;

impl Outline<'_> {
    /// Endnotes, with the heading above them.
    pub(super) fn notes(&mut self) {
        let open = self.open(0);
        for heading in open
            .iter()
            .copied()
            .filter(|at| self.words.is(Kind::Notes, &self.drafts[*at].text))
            .collect::<Vec<_>>()
        {
            self.point_bare_numbers(heading);
        }
        let heading = open.iter().rev().copied().find(|at| {
            let label_below =
                || self.open_after(*at).take(2).any(|at| label_at_start(&self.drafts[at].text).is_some());
            let source_below = || self.open_after(*at).next().is_some_and(|at| self.looks_like_a_source(at));
            self.words.is(Kind::Notes, &self.drafts[*at].text)
                && (label_below() || (*at * 2 >= self.drafts.len() && source_below()))
        });
        for at in open {
            let strong = label_at_start(&self.drafts[at].text)
                .is_some_and(|(label, _)| matches!(label.style, Style::Bracket | Style::Superscript));
            if strong {
                self.drafts[at].say(Role::Note, Reason::BeginsWithALabel);
            }
        }
        if let Some(heading) = heading {
            self.drafts[heading].say(Role::Dropped, Reason::NotesHeading);
            self.notes_below(heading);
        } else if !self.drafts.iter().any(|draft| matches!(draft.said, Some((Role::Note, _)))) {
            self.numbered_notes();
        }
        self.join_notes();
    }

    /// Numbers that stand before a space alone, as raised ones do once they are copied, get the point of a label if
    /// they are counted from one under a heading such as "Notes".
    fn point_bare_numbers(&mut self, heading: usize) {
        let mut number = 1;
        for at in self.open_after(heading).collect::<Vec<_>>() {
            let text = &self.drafts[at].text;
            let rest =
                text.strip_prefix(&number.to_string()).filter(|rest| rest.starts_with([' ', '\u{a0}', '\t']));
            if let Some(rest) = rest {
                self.drafts[at].text = format!("{number}. {}", rest.trim_start());
                number += 1;
            } else if number == 1 {
                return;
            }
        }
    }

    fn looks_like_a_source(&self, at: usize) -> bool {
        let text = &self.drafts[at].text;
        text.contains("://") || self.words.after_last(Kind::Accessed, text).is_some()
    }

    /// All lines below a heading such as "Notes" that have a label; without any label, all that look like
    /// sources.
    fn notes_below(&mut self, heading: usize) {
        let below = self.open(heading + 1);
        let labelled = |at: &usize| label_at_start(&self.drafts[*at].text).is_some();
        if below.iter().any(labelled) {
            let labelled: Vec<usize> = below.into_iter().filter(labelled).collect();
            labelled.into_iter().for_each(|at| self.drafts[at].say(Role::Note, Reason::BeginsWithALabel));
            self.join_notes();
        }
        for at in self.open(heading + 1) {
            if self.looks_like_a_source(at) {
                self.drafts[at].say(Role::Note, Reason::UnderNotesHeading);
            }
        }
    }

    /// A run of lines such as "1. …" at the end is a list of notes if the text marks them or if they look
    /// like sources; else it is a list.
    fn numbered_notes(&mut self) {
        let open = self.open(0);
        let labels: Vec<Option<Label>> =
            open.iter().map(|at| label_at_start(&self.drafts[*at].text).map(|(label, _)| label)).collect();
        let Some(last) = labels.iter().rposition(Option::is_some) else { return };
        let Some(first) =
            (0..=last).rev().find(|index| labels[*index].as_ref().is_some_and(|label| label.value == 1))
        else {
            return;
        };
        let run: Vec<usize> = (first..=last).filter(|index| labels[*index].is_some()).collect();
        let sources = (first..=last).filter(|index| self.looks_like_a_source(open[*index])).count();
        let notes: Vec<(Label, String)> = run
            .iter()
            .filter_map(|index| labels[*index].clone())
            .map(|label| (label.clone(), label.text))
            .collect();
        let texts: Vec<&str> = open[..first].iter().map(|at| self.drafts[*at].text.as_str()).collect();
        let marks = Marks::new(&texts, &notes);
        let marked = match marks.found(&texts) {
            Some((Style::Bracket | Style::Superscript, _)) => true,
            Some((_, found)) => found == marks.named() && open.len() - last <= 6,
            None => false,
        };
        if marked || sources * 2 >= run.len() {
            for index in run {
                self.drafts[open[index]].say(Role::Note, Reason::BeginsWithALabel);
            }
        }
    }

    /// Lines that continue the note before them become part of it: the text after a label that stands
    /// alone, an address, a day of access.
    fn join_notes(&mut self) {
        let mut joined: Vec<Draft> = Vec::with_capacity(self.drafts.len());
        for draft in std::mem::take(&mut self.drafts) {
            let note = joined.last_mut().filter(|before| matches!(before.said, Some((Role::Note, _))));
            let Some(note) = note.filter(|_| draft.said.is_none()) else {
                joined.push(draft);
                continue;
            };
            let bare = label_at_start(&note.text).is_some_and(|(_, rest)| rest.is_empty());
            let continues = draft.text.starts_with("http")
                || draft.text.starts_with(['(', '“', '«'])
                || draft.text.starts_with(char::is_lowercase)
                || self.words.after(Kind::Accessed, &draft.text).is_some();
            if bare || (!draft.blank_before && continues) {
                note.text.push('\n');
                note.text.push_str(&draft.text);
            } else {
                joined.push(draft);
            }
        }
        self.drafts = joined;
    }
}
