//! What state an edition is in, who may move it to another, and what makes a draft of it again.

use std::collections::{BTreeMap, HashMap};

use editorial::edition::{Edition, EditionHead};
use editorial::endnote::Endnote;
use editorial::id::{ArticleId, EditionId};
use editorial::rights::Action;
use editorial::state::State;
use store::Reader;
use text::digest::{Digest, digest_of_markdown};
use text::figure::{asset_of, each_figure};
use text::language::Language;

use crate::change::{Change, change};
use crate::desk::{Changes, Desk};
use crate::edition::{get, open_edition};
use crate::failure::Failure;
use crate::library::tag_edition;
use crate::note_words::{note_numbers, printed_words};
use crate::undecided::refuse_undecided;
use crate::wire::desk::{EditionRef, EditionView, SeenNote, SetState};
use crate::wire::incoming;

/// See [`crate::commands`].
pub fn set_state(desk: &Desk, changes: &mut Changes, request: SetState) -> Result<EditionView, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let next = crate::library::state(&request.state)?;
    change(desk, changes, Action::Submit, format!("{id} {} {}", next.word(), request.revision), |change| {
        let edition = get(change, id)?;
        let head = &edition.head;
        let right = head.state.right_to_move_to(next).ok_or_else(|| {
            let others: Vec<&str> = head.state.next().map(|(state, _)| state.in_words()).collect();
            Failure::new(
                "no_such_move",
                format!(
                    "The edition “{}” is {}; what it can be next is {}, not {}.",
                    head.title,
                    head.state.in_words(),
                    others.join(" or "),
                    next.in_words()
                ),
            )
            .with("from", head.state.word())
            .with("to", next.word())
        })?;
        change.require(right)?;
        if next.answers_for_a_text() {
            refuse_unseen(head, request.revision)?;
            change.detail =
                refuse_unseen_notes(change, &edition, &request.notes.unwrap_or_default())?.to_string();
            refuse_undecided(change, head)?;
            refuse_incomplete(change, head)?;
            refuse_bare_figures(change, &edition)?;
        }
        store::edition::set_state(change, id, next, change.at)?;
        if next == State::Approved && !head.original {
            crate::pairing::confirm(change, id)?;
        }
        tag_edition(change.changes, head.article, id);
        Ok(())
    })?;
    open_edition(desk, changes, EditionRef { edition: request.edition })
}

/// Refuses an edition whose present revision is not the one that was `seen`.
fn refuse_unseen(head: &EditionHead, seen: u32) -> Result<(), Failure> {
    if head.revision == seen {
        return Ok(());
    }
    Err(Failure::new(
        "seen_another_text",
        format!(
            "“{}” ({}) is at revision {} by now, and you had revision {seen} before you. Read what was changed, then \
             decide again.",
            head.title,
            head.language.autonym(),
            head.revision
        ),
    )
    .with("title", &head.title)
    .with("language", head.language.as_str())
    .with("seen", seen)
    .with("revision", head.revision))
}

/// Refuses an edition that prints other words for its endnotes than were `seen`, and gives the digest of all that is
/// answered for: its text, by the seal of its last revision, and what it prints for each endnote that it marks.
fn refuse_unseen_notes(reader: &Reader, edition: &Edition, seen: &[SeenNote]) -> Result<Digest, Failure> {
    let EditionHead { id, article, language, .. } = &edition.head;
    let mut known: HashMap<&str, BTreeMap<Language, String>> = HashMap::new();
    for SeenNote { note, language, digest } in seen {
        known.entry(note).or_default().insert(incoming::language(language)?, digest.clone());
    }
    let heads = store::edition::heads_of(reader, *article)?;
    let original = heads.iter().find(|head| head.original).map(|head| &head.language);
    let numbers = note_numbers(edition);
    let last = store::revision::last(reader, *id)?;
    let mut answered = last.map(|last| last.hash.as_bytes().to_vec()).unwrap_or_default();
    for note in store::endnote::of_article(reader, *article)? {
        let label = note.id.to_string();
        let Some(number) = numbers.get(&label) else { continue };
        let words = printed_words(&note, language, original);
        let digest = digest_of_markdown(words);
        // What was seen is chosen from as what is there.
        let seen = Endnote { texts: known.remove(label.as_str()).unwrap_or_default(), ..note.clone() };
        let there = if words.is_empty() { String::new() } else { digest.to_string() };
        if printed_words(&seen, language, original) != there {
            return Err(Failure::new(
                "seen_another_note",
                format!(
                    "Endnote {number} of “{}” ({}) says something else by now than what you had before you. Read it, \
                     then decide again.",
                    edition.head.title,
                    language.autonym()
                ),
            )
            .with("title", &edition.head.title)
            .with("language", language.as_str())
            .with("number", number));
        }
        answered.extend_from_slice(note.id.0.as_bytes());
        answered.extend_from_slice(digest.as_bytes());
    }
    Ok(Digest::of(&answered))
}

/// Refuses an edition with a figure of which those who do not see it would learn nothing, and one with a figure whose
/// picture the newsroom does not have.
fn refuse_bare_figures(reader: &Reader, edition: &Edition) -> Result<(), Failure> {
    let (mut untold, mut pictures) = (0, Vec::new());
    for block in edition.content.blocks.iter().filter(|block| block.markdown.contains("![")) {
        each_figure(&mut text::markdown::block::read_block(&block.markdown), &mut |figure| {
            untold += usize::from(figure.alternative.is_empty());
            pictures.extend(asset_of(&figure.address).map(str::to_owned));
        });
    }
    let language = edition.head.language.autonym();
    let refuse = |code, count: usize, what: &str| {
        let count_of = crate::failure::counted(count as u64, "figure");
        let refusal = Failure::new(code, format!("{count_of} of the edition in {language} {what}"));
        Err(refusal.with("language", edition.head.language.as_str()).with("count", count))
    };
    if untold > 0 {
        let what = "without alternative text. Write what they show for those who do not see it.";
        return refuse("figure_without_alternative", untold, what);
    }
    let mut missing = 0;
    for picture in pictures {
        let is_there = picture.parse().ok().map(|id| store::asset::is_there(reader, id)).transpose()?;
        missing += usize::from(is_there != Some(true));
    }
    if missing > 0 {
        let what = "without a picture in the newsroom. Put the pictures in again, or take the figures out.";
        return refuse("figure_without_picture", missing, what);
    }
    Ok(())
}

/// Refuses an edition without a title, whose page would have no name, and one of which not everything can be read:
/// nobody can answer for what they have not seen.
fn refuse_incomplete(reader: &Reader, head: &EditionHead) -> Result<(), Failure> {
    if head.title.is_empty() {
        return Err(Failure::new(
            "title_missing",
            format!(
                "The edition in {} has no title. Write one above its text first.",
                head.language.autonym()
            ),
        )
        .with("language", head.language.as_str()));
    }
    match store::edition::flaw(reader, head.id)? {
        None => Ok(()),
        Some(flaw) => Err(Failure::new(
            "key_points_unreadable",
            format!(
                "The key points of “{}” cannot be read in the file ({flaw}), so this is not its whole text. Write \
                 them anew, or bring back a revision that has them.",
                head.title
            ),
        )
        .with("title", &head.title)),
    }
}

/// The state of an edition in `state` once its words are others: what was approved or published was another text,
/// so it is a draft again. Refused to who may not make it one.
pub(crate) fn state_after_a_change(change: &Change, state: State) -> Result<State, Failure> {
    if !state.answers_for_a_text() {
        return Ok(state);
    }
    if let Some(right) = state.right_to_move_to(State::Draft) {
        change.require(right)?;
    }
    Ok(State::Draft)
}

/// Does to the editions that print other words for an endnote after it was changed what a change of their own words
/// would do to their state. `before` is the endnote as it was, `after` as it will be.
pub(crate) fn note_was_changed(
    change: &mut Change,
    before: &Endnote,
    after: &Endnote,
) -> Result<(), Failure> {
    redraft(change, before, |language, original| {
        let [before, after] = [before, after].map(|note| printed_words(note, language, original));
        digest_of_markdown(before) != digest_of_markdown(after)
    })
}

/// The same for the endnotes of an article, of which an edition in another language has become the original.
pub(crate) fn original_was_changed(
    change: &mut Change,
    article: ArticleId,
    before: Option<&Language>,
    after: &Language,
) -> Result<(), Failure> {
    for note in store::endnote::of_article(change, article)? {
        redraft(change, &note, |language, _| {
            printed_words(&note, language, before) != printed_words(&note, language, Some(after))
        })?;
    }
    Ok(())
}

/// The same for the endnotes of an article, of which an edition has been said to be in another language; `edition` and
/// `notes` are as they were. What that edition itself prints is for its own change to answer for.
pub(crate) fn language_was_changed(
    change: &mut Change,
    edition: &EditionHead,
    language: &Language,
    notes: &[Endnote],
) -> Result<(), Failure> {
    let after: HashMap<_, _> = store::endnote::of_article(change, edition.article)?
        .into_iter()
        .map(|note| (note.id, note))
        .collect();
    for before in notes {
        let Some(after) = after.get(&before.id) else { continue };
        redraft(change, before, |printed_in, original| {
            let former = if edition.original { Some(&edition.language) } else { original };
            printed_in != language
                && printed_words(before, printed_in, former) != printed_words(after, printed_in, original)
        })?;
    }
    Ok(())
}

/// Does to the editions that mark an endnote and print it otherwise, by their language and the original's, what a
/// change of their own words would do to their state.
fn redraft(
    change: &mut Change,
    note: &Endnote,
    prints_otherwise: impl Fn(&Language, Option<&Language>) -> bool,
) -> Result<(), Failure> {
    let marked = store::endnote::marked_in(change, note.id)?;
    let heads = store::edition::heads_of(change, note.article)?;
    let original = heads.iter().find(|head| head.original).map(|head| head.language.clone());
    for head in heads {
        if !marked.contains(&head.id) || !prints_otherwise(&head.language, original.as_ref()) {
            continue;
        }
        let state = state_after_a_change(change, head.state)?;
        if state != head.state {
            store::edition::set_state(change, head.id, state, change.at)?;
            tag_edition(change.changes, head.article, head.id);
        }
    }
    Ok(())
}

/// Refuses to who may not approve what would change the pages of an article of which an edition is approved or
/// published. Section, day, address and bylines are the article's, and no part of the text that an approval answers
/// for, so that its editions stay as they are.
pub(crate) fn require_right_to_answered_pages(change: &Change, article: ArticleId) -> Result<(), Failure> {
    let heads = store::edition::heads_of(change, article)?;
    if heads.iter().any(|head| head.state.answers_for_a_text()) {
        change.require(Action::Approve)?;
    }
    Ok(())
}
