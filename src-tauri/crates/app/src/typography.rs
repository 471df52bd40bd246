//! Typography of an edition: what a language's printers would set otherwise.

use editorial::edition::Content;
use editorial::id::EditionId;
use editorial::revision::Reason;
use editorial::rights::Action;
use exchange::markdown::{HeadText, parted, rewrite_head};
use text::doc::Block;
use text::language::Language;
use text::rewrite::Edit;
use text::typography::{Change, Habits, Rule, apply, find, find_in, habits_of, set_text, text_of, typed};

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::edition::{edition_view, get, keep};
use crate::failure::{Failure, one_of};
use crate::import::read_text;
use crate::newsroom::locked;
use crate::note::rewrite_words;
use crate::note_words::{NoteWords, notes_beside};
use crate::running_text::{Part, each_text, with};
use crate::wire::find::WrittenEdition;
use crate::wire::typography::*;
use crate::wire::{incoming, number};

/// How many characters of the text are shown on each side of a change.
const CONTEXT: usize = 24;

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
) -> Result<TypographyWasSet, Failure> {
    let id: EditionId = incoming::id("edition", &request.edition)?;
    let open = desk.open()?;
    change(desk, changes, Action::Write, id, |change| {
        let edition = get(change, id)?;
        let language = &edition.head.language;
        let habits = habits(language)?;
        let notes = notes_beside(change, &edition)?;
        let mut found = found(&edition.content, habits, &[]);
        found.retain(|(_, _, view)| request.changes.contains(view));
        let mut in_notes = in_notes(&notes, habits, &[]);
        in_notes.iter_mut().for_each(|note| note.retain(&request.changes));
        let chosen: usize = in_notes.iter().map(|note| note.changes.len()).sum();
        if found.len() + chosen != request.changes.len() {
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
        Ok(TypographyWasSet {
            edition: edition_view(change, &open, &get(change, id)?)?,
            written: WrittenEdition {
                edition: request.edition.clone(),
                before: edition.head.revision,
                revision: head.revision,
                notes: written_notes,
            },
        })
    })
}

/// See [`crate::commands`].
pub fn typography_text(
    desk: &Desk,
    changes: &mut Changes,
    request: TypographyText,
) -> Result<TypographyOfText, Failure> {
    let habits = habits(&incoming::language(&request.language)?)?;
    let off = rules(&request.off)?;
    let (_, decoded) = read_text(desk, changes, request.path.as_deref(), request.text.as_deref())?;
    let (front_matter, body) = parted(&decoded.text);
    let mut views: Vec<TypographyChange> = Vec::new();
    let front_matter = rewrite_head(front_matter, &mut |head_text, text| {
        let (place, number) = match head_text {
            HeadText::Title => ("title", 0),
            HeadText::KeyPoint(number) => ("key_point", number),
        };
        let (set, changes) = set_text(text, habits, &off);
        let numbered = changes.into_iter().map(|change| Change { paragraph: number, ..change });
        views.extend(numbered.map(|change| view(place, None, &change, text)));
        set
    });
    let mut manuscript = text::markdown::read::read(body);
    let of_body = find(&manuscript.blocks, habits, &off);
    let place = |change: &Change| Some((change.block + 1).to_string());
    views.extend(
        of_body
            .iter()
            .map(|change| view("block", place(change), change, &paragraph(&manuscript.blocks, change))),
    );
    manuscript.blocks = apply(&manuscript.blocks, &of_body);
    for note in &mut manuscript.notes {
        let changes = find(&note.blocks, habits, &off);
        let of_note =
            |change| view("note", Some(note.label.clone()), change, &paragraph(&note.blocks, change));
        views.extend(changes.iter().map(of_note));
        note.blocks = apply(&note.blocks, &changes);
    }
    let written = text::markdown::write::write_manuscript(&manuscript.blocks, &manuscript.notes);
    let gap = if front_matter.is_empty() { "" } else { "\n" };
    Ok(TypographyOfText { markdown: format!("{front_matter}{gap}{written}"), changes: views })
}

/// What would change in an endnote's words in one language.
struct InNote<'a> {
    note: &'a NoteWords,
    changes: Vec<Change>,
    /// The changes as the window sees them.
    views: Vec<TypographyChange>,
}

impl InNote<'_> {
    /// Leaves only the changes that are among these.
    fn retain(&mut self, chosen: &[TypographyChange]) {
        let is_chosen: Vec<bool> = self.views.iter().map(|view| chosen.contains(view)).collect();
        let mut each = is_chosen.iter();
        self.changes.retain(|_| each.next() == Some(&true));
        let mut each = is_chosen.iter();
        self.views.retain(|_| each.next() == Some(&true));
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
        let views = changes
            .iter()
            .map(|change| {
                let numbered = Change { paragraph: runs[change.block] + change.paragraph, ..change.clone() };
                view("note", Some(id.to_string()), &numbered, &paragraph(blocks, change))
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
        let text = text_of(inlines);
        let block = part.block().map(|place| content.blocks[place].id.to_string());
        all.extend(find_in(inlines, habits, off).into_iter().map(|change| {
            let numbered = Change { paragraph: number, ..change.clone() };
            (part, change, view(place, block.clone(), &numbered, &text))
        }));
    });
    all
}

fn edit((part, change, _): &Found) -> (Part, Edit<'_>) {
    (*part, Edit { offset: change.offset, before: &change.before, after: &change.after })
}

/// The text of the paragraph that a change is in.
fn paragraph(blocks: &[Block], change: &Change) -> String {
    let mut texts = Vec::new();
    if let Some(block) = blocks.get(change.block) {
        block.each_inlines(&mut |inlines| texts.push(text_of(inlines)));
    }
    texts.into_iter().nth(change.paragraph).unwrap_or_default()
}

fn view(place: &str, block: Option<String>, change: &Change, text: &str) -> TypographyChange {
    let end = change.offset + change.before.chars().count();
    TypographyChange {
        place: place.to_owned(),
        block,
        number: number(change.paragraph),
        offset: number(text.chars().take(change.offset).map(char::len_utf16).sum()),
        rule: change.rule.word().to_owned(),
        before: change.before.clone(),
        after: change.after.clone(),
        context_before: text
            .chars()
            .take(change.offset)
            .skip(change.offset.saturating_sub(CONTEXT))
            .collect(),
        context_after: text.chars().skip(end).take(CONTEXT).collect(),
    }
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
