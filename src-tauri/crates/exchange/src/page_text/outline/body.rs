//! What is left: paragraphs, headings and quotations.

use super::{Draft, Outline, bullet};
use crate::page_text::label::label_at_start;
use crate::page_text::pieces::{Reason, Role};

impl Outline<'_> {
    /// What is left is the body.
    pub(super) fn body(&mut self) {
        let open = self.open(0);
        for (index, at) in open.iter().enumerate() {
            let draft = &self.drafts[*at];
            let next = open.get(index + 1).map(|at| &self.drafts[*at]);
            let said = if is_quotation(&draft.text) {
                (Role::Quotation, Reason::AllInQuotationMarks)
            } else if could_be_heading(draft) && next.is_some_and(|next| is_text_below(draft, next)) {
                (Role::Heading, Reason::ShortWithoutFullStop)
            } else if could_be_heading(draft)
                && bullet(&draft.text).is_none()
                && label_at_start(&draft.text).is_none()
            {
                (Role::Paragraph, Reason::NotPlaced)
            } else {
                (Role::Paragraph, Reason::RunningText)
            };
            self.drafts[*at].said = Some(said);
        }
    }
}

fn could_be_heading(draft: &Draft) -> bool {
    draft.length() <= 90
        && draft.words() <= 12
        && !draft.text.ends_with(['.', '…', ';', ':', ',', '!'])
        && !draft.ends_a_sentence_but_asks()
        && bullet(&draft.text).is_none()
}

fn is_text_below(heading: &Draft, next: &Draft) -> bool {
    let both_numbered = label_at_start(&heading.text).is_some() && label_at_start(&next.text).is_some();
    !both_numbered
        && (next.ends_a_sentence()
            || next.length() > 90
            || bullet(&next.text).is_some()
            || is_quotation(&next.text))
}

/// A line all of which stands in one pair of quotation marks, long enough to be set apart.
fn is_quotation(text: &str) -> bool {
    let pairs = [('“', '”'), ('«', '»'), ('„', '“')];
    text.chars().count() >= 60
        && pairs.iter().any(|(opening, closing)| {
            let inside = text.strip_prefix(*opening).and_then(|rest| {
                let rest =
                    rest.trim_end_matches(|c: char| c == '.' || c == ']' || c == '[' || c.is_alphanumeric());
                rest.strip_suffix(*closing)
            });
            inside.is_some_and(|inside| !inside.contains([*opening, *closing]))
                && text.rfind(*closing).is_some_and(|at| text.len() - at < 12)
        })
}
