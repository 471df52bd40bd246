//! Typography of an edition: what a language's printers would set otherwise.

pub mod file;
mod told;

use std::iter::Peekable;

use editorial::edition::Content;
use editorial::id::EditionId;
use editorial::revision::Reason;
use editorial::rights::Action;
use text::language::Language;
use text::rewrite::Edit;
use text::typography::{Change, Habits, Rule, apply, find, find_in, habits_of, text_of, typed};

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{get, keep};
use crate::failure::{Failure, one_of};
use crate::newsroom::locked;
use crate::note::rewrite_words;
use crate::note_words::{NoteWords, notes_beside};
use crate::running_text::{Part, each_text, with};
use crate::wire::find::WrittenEdition;
use crate::wire::typography::*;
use crate::wire::{incoming, number};

use self::told::{Text, Texts, view};

/// See [`crate::commands`].
pub fn typography_of(
    _: &Desk,
    _: &mut Changes,
    request: TypographyQuery,
) -> Result<Option<TypographyHabits>, Failure> {
    Ok(habits_of(&incoming::language(&request.language)?).map(habits_view))
}

/// See [`crate::commands`]. Rules that the user does not want are not followed; a preference that names a rule
/// of another version names none of this one.
pub fn typography_typed(
    desk: &Desk,
    _: &mut Changes,
    request: TypographyTyped,
) -> Result<Option<TypographyReplacement>, Failure> {
    let Some(habits) = habits_of(&incoming::language(&request.language)?) else { return Ok(None) };
    let off: Vec<Rule> =
        locked(desk).preferences.typography_off.iter().filter_map(|word| Rule::from_word(word)).collect();
    Ok(typed(&request.before, request.typed, habits, &off).map(|replacement| {
        let start = request.before.chars().count() - replacement.replaces;
        let units: usize = request.before.chars().skip(start).map(char::len_utf16).sum();
        TypographyReplacement { replaces: number(units + request.typed.len_utf16()), with: replacement.with }
    }))
}

/// See [`crate::commands`].
pub fn typography_preview(
    desk: &Desk,
    _: &mut Changes,
    request: TypographyPreview,
) -> Result<Vec<TypographyChange>, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let off = rules(&request.off)?;
    desk.open()?.newsroom.read(|reader| {
        let edition = get(reader, id)?;
        let habits = habits(&edition.head.language)?;
        let notes = notes_beside(reader, &edition)?;
        let in_notes = in_notes(&notes, habits, &off);
        let found = found(&edition.content, habits, &off).into_iter().map(|(_, _, view)| view);
        Ok(found.chain(in_notes.into_iter().flat_map(|note| note.views)).collect())
    })
}

/// See [`crate::commands`]. The endnotes have no part in the revision of the edition: each keeps what it said before.
pub fn typography_set(
    desk: &Desk,
    changes: &mut Changes,
    request: TypographySet,
) -> Result<WrittenEdition, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    change(desk, changes, Action::Write, id, |change| {
        let edition = get(change, id)?;
        let language = &edition.head.language;
        let habits = habits(language)?;
        let notes = notes_beside(change, &edition)?;
        let mut found = found(&edition.content, habits, &[]);
        let mut in_notes = in_notes(&notes, habits, &[]);
        let mut chosen = request.changes.iter().peekable();
        found.retain(|(_, _, view)| chosen.next_if_eq(&view).is_some());
        in_notes.iter_mut().for_each(|note| note.retain(&mut chosen));
        if chosen.next().is_some() {
            return Err(Failure::new(
                "changed_elsewhere",
                "The text was changed since its typography was looked at. Look at it again; nothing was changed.",
            ));
        }
        let after = with(&edition.content, found.iter().map(edit));
        let head = keep(change, &edition, after, Reason::Edited)?;
        let mut written_notes = Vec::new();
        for note in in_notes.iter().filter(|note| !note.changes.is_empty()) {
            let markdown = text::markdown::write::write(&apply(&note.note.blocks, &note.changes));
            written_notes.extend(rewrite_words(change, note.note.id, language, Some(&markdown))?);
        }
        Ok(WrittenEdition {
            edition: request.edition.clone(),
            before: edition.head.revision,
            revision: head.revision,
            notes: written_notes,
        })
    })
}

/// What would change in an endnote's words in one language.
struct InNote<'a> {
    note: &'a NoteWords,
    changes: Vec<Change>,
    /// The changes as the window sees them.
    views: Vec<TypographyChange>,
}

impl InNote<'_> {
    /// Leaves only the changes that come next among the chosen ones, and takes these away there.
    fn retain(&mut self, chosen: &mut Peekable<std::slice::Iter<TypographyChange>>) {
        let mut each = self.views.iter();
        self.changes.retain(|_| each.next().is_some_and(|view| chosen.next_if_eq(&view).is_some()));
    }
}

/// All that would change in endnotes' words in a language.
fn in_notes<'a>(notes: &'a [NoteWords], habits: &Habits, off: &[Rule]) -> Vec<InNote<'a>> {
    let in_note = |note: &'a NoteWords| {
        let NoteWords { id, blocks, .. } = note;
        let changes = find(blocks, habits, off);
        // The runs of all its blocks are counted as one, so that no two changes look the same.
        let mut runs = vec![0];
        for block in blocks {
            let mut count = runs[runs.len() - 1];
            block.each_inlines(&mut |_| count += 1);
            runs.push(count);
        }
        let mut texts = Texts::of_blocks(blocks);
        let views = changes
            .iter()
            .map(|change| {
                let numbered = Change { paragraph: runs[change.block] + change.paragraph, ..change.clone() };
                view("note", Some(id.to_string()), &numbered, texts.of(change))
            })
            .collect();
        InNote { note, changes, views }
    };
    notes.iter().map(in_note).collect()
}

/// A change with the part it is in, and as the window sees it.
type Found = (Part, Change, TypographyChange);

/// All that would change, in the order of the text.
fn found(content: &Content, habits: &Habits, off: &[Rule]) -> Vec<Found> {
    let mut all = Vec::new();
    each_text(content, &mut |part, inlines| {
        let (place, number) = part.word();
        let text = Text::of(&text_of(inlines));
        let block = part.block().map(|place| content.blocks[place].id.to_string());
        all.extend(find_in(inlines, habits, off).into_iter().map(|change| {
            let numbered = Change { paragraph: number, ..change.clone() };
            (part, change, view(place, block.clone(), &numbered, &text))
        }));
    });
    all
}

fn edit((part, change, _): &Found) -> (Part, Edit<'_>) {
    (*part, change.edit())
}

fn habits(language: &Language) -> Result<&'static Habits, Failure> {
    habits_of(language).ok_or_else(|| {
        Failure::new(
            "typography_unknown",
            format!(
                "The program does not know how {} is set. Its text was left as it is.",
                language.english_name()
            ),
        )
        .with("language", language.as_str())
    })
}

fn rules(words: &[String]) -> Result<Vec<Rule>, Failure> {
    let rule = |word: &String| {
        Rule::from_word(word)
            .ok_or_else(|| Failure::bad_value("rule", word, one_of(&Rule::ALL.map(Rule::word))))
    };
    words.iter().map(rule).collect()
}

fn habits_view(habits: &'static Habits) -> TypographyHabits {
    TypographyHabits {
        language: habits.tag.to_owned(),
        quotes: habits
            .quotes
            .map(|pair| QuoteMarks { open: pair.open.to_owned(), close: pair.close.to_owned() }),
        rules: Rule::ALL.map(|rule| rule.word().to_owned()).to_vec(),
    }
}
