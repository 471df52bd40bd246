//! Saying that an edition is in another language than it was begun in.

use editorial::edition::EditionHead;
use editorial::id::EditionId;
use editorial::rights::Action;

use super::state::language_was_changed;
use super::{get_head, open_edition, refuse_taken};
use crate::audit::renamed;
use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::library::tag_edition;
use crate::wire::desk::{EditionRef, EditionView, SetEditionLanguage};
use crate::wire::incoming;

/// See [`crate::commands`].
pub fn set_edition_language(
    desk: &Desk,
    changes: &mut Changes,
    request: SetEditionLanguage,
) -> Result<EditionView, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let language = incoming::language(&request.language)?;
    change(desk, changes, Action::Write, id, |change| {
        let head = get_head(change, id)?;
        refuse_answered(&head)?;
        refuse_taken(change, head.article, &language)?;
        change.detail = renamed(head.language.autonym(), language.autonym());
        let before = store::endnote::of_article(change, head.article)?;
        store::endnote::move_texts(change, head.article, &head.language, &language)?;
        store::edition::set_language(change, id, &language, change.at)?;
        language_was_changed(change, &head, &language, &before)?;
        tag_edition(change.changes, head.article, id);
        Ok(())
    })?;
    open_edition(desk, changes, EditionRef { edition: request.edition })
}

/// Refuses an edition that somebody answers for, as a text in the language it is in.
fn refuse_answered(head: &EditionHead) -> Result<(), Failure> {
    if !head.state.answers_for_a_text() {
        return Ok(());
    }
    Err(Failure::new(
        "language_answered_for",
        format!(
            "“{}” ({}) is {}. Make a draft of it first; then its language can be changed.",
            head.title,
            head.language.autonym(),
            head.state.in_words()
        ),
    )
    .with("title", &head.title)
    .with("language", head.language.as_str())
    .with("state", head.state.word()))
}
