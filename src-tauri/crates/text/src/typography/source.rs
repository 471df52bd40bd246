//! Setting the typography of a Markdown text where it stands, so that all else of it stays as it is written.

use std::iter::Peekable;
use std::ops::Range;
use std::slice;

use super::paragraph::letters_of;
use super::{Change, Habits, Rule, apply, find};
use crate::canonical::{canonical, canonical_item};
use crate::doc::{Block, Inline};
use crate::edits::{self, Edits};
use crate::markdown::letters::{Letter, Letters};
use crate::markdown::read::{Manuscript, read, read_with_letters};
use crate::rewrite::in_common;

/// What setting changes in a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetSource {
    /// The text as it was read, before anything is changed.
    pub manuscript: Manuscript,
    /// What is changed in the body.
    pub body: Vec<Change>,
    /// What is changed in each of the notes.
    pub notes: Vec<Vec<Change>>,
    /// The same in the text.
    pub edits: Edits,
    /// How many changes were found and left out, as they cannot be made without changing more.
    pub left_out: usize,
}

/// Says what setting changes in a Markdown text whose line ends are `\n`, without the rules that are `off`. Outside of
/// the edits it stays letter for letter; with them it reads as the document that [`super::set`] makes of it. What cannot
/// be changed without changing more (a sign that is written together with others, a space at which emphasis would no
/// longer end) is left as it is, and counted.
///
/// ```
/// use text::{language::Language, typography::{habits_of, set_source}};
///
/// let markdown = "* \"a\"\n\n---\n";
/// let set = set_source(markdown, habits_of(&Language::ENGLISH).unwrap(), &[]);
/// assert_eq!(set.edits, [(2..3, "“".to_owned()), (4..5, "”".to_owned())]);
/// ```
pub fn set_source(markdown: &str, habits: &Habits, off: &[Rule]) -> SetSource {
    let (manuscript, letters) = read_with_letters(markdown);
    set_read(markdown, manuscript, &letters, habits, off)
}

fn set_read(
    markdown: &str,
    manuscript: Manuscript,
    letters: &Letters,
    habits: &Habits,
    off: &[Rule],
) -> SetSource {
    let found = Found {
        body: find(&manuscript.blocks, habits, off),
        notes: manuscript.notes.iter().map(|note| find(&note.blocks, habits, off)).collect(),
    };
    let mut ways = Ways {
        body: vec![Way::InPlace; manuscript.blocks.len()],
        notes: vec![Way::InPlace; found.notes.len()],
    };
    while !ways.are_last() {
        let laid = lay(&manuscript, letters, &found, &ways, markdown);
        if !ways.go_on(&manuscript, &laid, &read(&edits::apply(markdown, &laid.edits))) {
            let left_out = found.count() - laid.count();
            let Laid { body, notes, edits } = laid;
            return SetSource { manuscript, body, notes, edits, left_out };
        }
    }
    let notes = vec![Vec::new(); found.notes.len()];
    SetSource { manuscript, body: Vec::new(), notes, edits: Vec::new(), left_out: found.count() }
}

/// All that would change.
struct Found {
    body: Vec<Change>,
    notes: Vec<Vec<Change>>,
}

impl Found {
    fn count(&self) -> usize {
        self.body.len() + self.notes.iter().map(Vec::len).sum::<usize>()
    }
}

/// What is changed, in the document and in its source.
#[derive(Default)]
struct Laid {
    body: Vec<Change>,
    notes: Vec<Vec<Change>>,
    edits: Edits,
}

impl Laid {
    fn count(&self) -> usize {
        self.body.len() + self.notes.iter().map(Vec::len).sum::<usize>()
    }
}

/// How the changes of a block or of a note are made in the source. What does not read as it should is tried in the next
/// way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// Each where the letter stands that it changes.
    InPlace,
    /// The same, but spaces on the other side of the marks of emphasis, which neither begins nor ends with one.
    SpacesOutside,
    /// Not at all.
    NotAtAll,
}

impl Way {
    fn next(self) -> Way {
        if self == Way::InPlace { Way::SpacesOutside } else { Way::NotAtAll }
    }
}

/// The way of each block of the body, and that of each note.
struct Ways {
    body: Vec<Way>,
    notes: Vec<Way>,
}

impl Ways {
    fn all(&mut self) -> impl Iterator<Item = &mut Way> {
        self.body.iter_mut().chain(&mut self.notes)
    }

    fn are_last(&mut self) -> bool {
        self.all().all(|way| *way == Way::NotAtAll)
            // A text without anything in it has nothing to be changed either.
            && !(self.body.is_empty() && self.notes.is_empty())
    }

    /// Compares what was read with what was meant. False if it is the same, else another way is taken where it is not.
    fn go_on(&mut self, before: &Manuscript, laid: &Laid, read: &Manuscript) -> bool {
        let meant = canonical(&apply(&before.blocks, &laid.body));
        let body: Vec<bool> = meant.iter().zip(&read.blocks).map(|(meant, read)| meant == read).collect();
        let notes = before.notes.iter().zip(&laid.notes).zip(&read.notes);
        let notes: Vec<bool> = notes
            .map(|((before, changes), read)| {
                before.label == read.label && canonical_item(&apply(&before.blocks, changes)) == read.blocks
            })
            .collect();
        let counts = [meant.len(), read.blocks.len(), before.notes.len(), read.notes.len()];
        let own = [self.body.len(), self.body.len(), self.notes.len(), self.notes.len()];
        let is_right = [
            right(body, counts[..2] == own[..2], self.body.len()),
            right(notes, counts[2..] == own[2..], self.notes.len()),
        ]
        .concat();
        let Some(first) = is_right.iter().position(|is_right| !is_right) else {
            if counts == own {
                return false;
            }
            // What is wrong stands nowhere.
            self.withdraw(0);
            return true;
        };
        let mut moved = false;
        for (way, is_right) in self.all().zip(is_right) {
            if !is_right {
                moved |= *way != Way::NotAtAll;
                *way = way.next();
            }
        }
        // What is wrong here was changed elsewhere: close before it, if not anywhere.
        if !moved && !self.withdraw(first.saturating_sub(1)) {
            self.withdraw(0);
        }
        true
    }

    /// Takes back all changes from a block on. False if there were none.
    fn withdraw(&mut self, from: usize) -> bool {
        let mut moved = false;
        for way in self.all().skip(from) {
            moved |= *way != Way::NotAtAll;
            *way = Way::NotAtAll;
        }
        moved
    }
}

/// Which of `count` blocks or notes read as they were meant. If one came in or went, what stands behind it was compared
/// with another, so that all is wrong from the first on that differs, which is the last if none does.
fn right(mut is_right: Vec<bool>, are_as_many: bool, count: usize) -> Vec<bool> {
    if !are_as_many {
        let first = is_right.iter().position(|is_right| !is_right).unwrap_or(is_right.len());
        is_right.truncate(first.min(count.saturating_sub(1)));
        is_right.resize(count, false);
    }
    is_right
}

/// Makes the changes in these ways, as far as they can be made.
fn lay(before: &Manuscript, letters: &Letters, found: &Found, ways: &Ways, markdown: &str) -> Laid {
    let mut laid = Laid::default();
    let way = |change: &Change| ways.body[change.block];
    (laid.body, laid.edits) = lay_part(&before.blocks, &letters.body, &found.body, &way, markdown);
    for (number, note) in before.notes.iter().enumerate() {
        let letters = letters.notes.get(number).map(slice::from_ref).unwrap_or_default();
        let (changes, edits) =
            lay_part(&note.blocks, letters, &found.notes[number], &|_| ways.notes[number], markdown);
        laid.notes.push(changes);
        laid.edits.extend(edits);
    }
    edits::sort(&mut laid.edits);
    laid
}

/// Makes the changes of the body or of a note. The letters are those of each block, or those of the whole with the first
/// one; a block whose letters are known begins with these, whatever became of those before it.
fn lay_part(
    blocks: &[Block],
    letters: &[Vec<Letter>],
    changes: &[Change],
    way: &dyn Fn(&Change) -> Way,
    markdown: &str,
) -> (Vec<Change>, Edits) {
    let mut changes = changes.iter().peekable();
    let (mut made, mut edits) = (Vec::new(), Vec::new());
    let mut left: &[Letter] = &[];
    for (number, block) in blocks.iter().enumerate() {
        if let Some(own) = letters.get(number) {
            left = own;
        }
        let mut paragraph = 0;
        block.each_inlines(&mut |inlines| {
            let places = places(inlines, &mut left);
            while let Some(change) = next_in(&mut changes, number, paragraph) {
                let way = way(change);
                if way != Way::NotAtAll
                    && let Some(own) = edits_of(change, &places, way, markdown)
                {
                    made.push(change.clone());
                    edits.extend(own);
                }
            }
            paragraph += 1;
        });
    }
    (made, edits)
}

fn next_in<'a>(
    changes: &mut Peekable<impl Iterator<Item = &'a Change>>,
    block: usize,
    paragraph: usize,
) -> Option<&'a Change> {
    changes.next_if(|change| change.block == block && change.paragraph == paragraph)
}

/// Where each character of a paragraph's text stands in the source; nowhere what is no word. The letters are those that
/// are left, of which it takes its own: all that a document has of its source's, in the same order, but for spaces.
fn places(inlines: &[Inline], left: &mut &[Letter]) -> Vec<Option<Range<usize>>> {
    let place = |(character, is_word): (char, bool)| {
        if !is_word {
            return None;
        }
        while let [letter, rest @ ..] = left {
            if letter.character == character {
                *left = rest;
                return letter.place();
            }
            if !letter.character.is_whitespace() {
                return None;
            }
            *left = rest;
        }
        None
    };
    letters_of(inlines).into_iter().map(place).collect()
}

/// A change as edits of the source; none if it cannot be made there.
fn edits_of(change: &Change, places: &[Option<Range<usize>>], way: Way, markdown: &str) -> Option<Edits> {
    let before: Vec<char> = change.before.chars().collect();
    let after: Vec<char> = change.after.chars().collect();
    let (head, tail) = in_common(&before, &after);
    let fresh: String = after[head..after.len() - tail].iter().collect();
    let (start, end) = (change.offset + head, change.offset + before.len() - tail);
    let place = |place: usize| places.get(place).cloned().flatten();
    let is_outside = way == Way::SpacesOutside;
    let behind = |place: usize| if is_outside { place + marks_behind(markdown, place) } else { place };
    let ahead = |place: usize| if is_outside { place - marks_before(markdown, place) } else { place };
    if start == end {
        // It belongs to the letter that the change names.
        let place = if head > 0 { behind(place(start - 1)?.end) } else { ahead(place(end)?.start) };
        return Some(vec![(place..place, fresh)]);
    }
    let taken: Vec<Range<usize>> = (start..end).map(place).collect::<Option<_>>()?;
    let mut edits: Edits = taken.iter().map(|place| (place.clone(), String::new())).collect();
    let word = fresh.trim();
    if !is_outside || word.is_empty() {
        edits[0].1 = fresh;
        return Some(edits);
    }
    edits[0].1 = word.to_owned();
    let (before, after) = (ahead(taken[0].start), behind(taken[taken.len() - 1].end));
    let spaces = [
        (before..before, &fresh[..fresh.len() - fresh.trim_start().len()]),
        (after..after, &fresh[fresh.trim_end().len()..]),
    ];
    let spaces = spaces.into_iter().filter(|(_, space)| !space.is_empty());
    edits.extend(spaces.map(|(place, space)| (place, space.to_owned())));
    Some(edits)
}

/// The signs of emphasis, each a byte.
const MARKS: [char; 3] = ['*', '_', '~'];

fn marks_behind(markdown: &str, place: usize) -> usize {
    let rest = &markdown[place..];
    rest.len() - rest.trim_start_matches(MARKS).len()
}

fn marks_before(markdown: &str, place: usize) -> usize {
    let rest = &markdown[..place];
    rest.len() - rest.trim_end_matches(MARKS).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::generators;
    use crate::language::Language;
    use crate::markdown::write::write;
    use crate::typography::{habits_of, languages};

    fn russian() -> &'static Habits {
        habits_of(&Language::RUSSIAN).unwrap()
    }

    fn written(markdown: &str, set: &SetSource) -> String {
        edits::apply(markdown, &set.edits)
    }

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let set = set_source(markdown, russian(), &[]);
        assert_eq!(written(markdown, &set).replace('\u{a0}', "~"), expected);
    }

    #[test]
    fn signs_of_the_markdown_stay_as_they_are_written() {
        check("* \"а\"\n* б\n\n---\n\nВ_г_\n===\n", "* «а»\n* б\n\n---\n\nВ_г_\n===\n");
        check("__а__ - \\- б  \nв\n\n\n\n+ г", "__а__~—~— б  \nв\n\n\n\n+ г");
        check("а \\\"б\\\" &quot;в&quot;[^1]\n\n[^1]: \"г\"\n", "а~«б» «в»[^1]\n\n[^1]: «г»\n");
        check("~~~\n\"a\"\n~~~\n\n<b>\"а\"</b>\n\n`\"`", "~~~\n\"a\"\n~~~\n\n<b>«а»</b>\n\n`\"`");
        check("|а|б|\n|-|:-:|\n|\"в\"|г|", "|а|б|\n|-|:-:|\n|«в»|г|");
        check("[\"а\"](<б \"в\"> \"г\")\n\n[д]: е 'ж'", "[«а»](<б \"в\"> \"г\")\n\n[д]: е 'ж'");
        check("а\\.\\.\\. б", "а… б");
    }

    #[test]
    fn a_space_that_emphasis_cannot_end_with_stands_outside() {
        let french = habits_of(&Language::parse("fr").unwrap()).unwrap();
        let markdown = "**,\u{a0}«**";
        let set = set_source(markdown, french, &[]);
        assert_eq!(written(markdown, &set), "**,\u{a0}«**\u{a0}");
    }

    #[test]
    fn a_block_whose_letters_are_not_found_costs_the_others_nothing() {
        let markdown = "\"а\" и \"б\"\n\n<!-- -->\n\n> \"в\"\n\n\"г\"[^1]\n\n[^1]: \"д\"\n";
        let (manuscript, mut letters) = read_with_letters(markdown);
        letters.body[0].insert(1, read_with_letters("ю").1.body[0][0]);
        let set = set_read(markdown, manuscript, &letters, russian(), &[]);
        let expected = "«а\" и \"б\"\n\n<!-- -->\n\n> «в»\n\n«г»[^1]\n\n[^1]: «д»\n";
        assert_eq!(written(markdown, &set), expected);
        let left_out = [set.left_out, set_source(markdown, russian(), &[]).left_out];
        assert_eq!(left_out, [4, 0], "three marks and a space");
    }

    #[test]
    fn a_block_too_many_costs_what_stands_before_it_nothing() {
        let before = read("а\n\nб\n\nв\n\nг");
        let ways = || Ways { body: vec![Way::InPlace; 4], notes: Vec::new() };
        let (mut first, laid) = (ways(), Laid::default());
        assert!(first.go_on(&before, &laid, &read("а\n\nб\n\nв\n\n> г\n\nд")));
        assert_eq!(first.body, [Way::InPlace, Way::InPlace, Way::InPlace, Way::SpacesOutside]);
        // Where nothing is changed, what stands before it is to blame.
        first.body[3] = Way::NotAtAll;
        assert!(first.go_on(&before, &laid, &read("а\n\nб\n\nв\n\n> г\n\nд")));
        assert_eq!(first.body, [Way::InPlace, Way::InPlace, Way::NotAtAll, Way::NotAtAll]);
        assert!(!ways().go_on(&before, &laid, &before));
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let french = habits_of(&Language::parse("fr").unwrap()).unwrap();
        // In each way the emphasis would end elsewhere.
        let markdown = "«a.* *](a)**« *\n\n\"b\"";
        let set = set_source(markdown, french, &[]);
        let expected = markdown.replace("\"b\"", "«\u{a0}b\u{a0}»");
        assert_eq!((written(markdown, &set), set.left_out), (expected, 2));
    }

    fn any_habits() -> impl Strategy<Value = &'static Habits> {
        let all: Vec<&'static Habits> = languages().filter_map(|language| habits_of(&language)).collect();
        prop::sample::select(all)
    }

    /// Markdown as many hands write it, full of what the rules look for.
    fn source() -> impl Strategy<Value = String> {
        let pieces = vec![
            "\"",
            "'",
            "...",
            " - ",
            "--",
            "---\n",
            "* ",
            "- ",
            "+ ",
            "1) ",
            "_",
            "*",
            "**",
            "~~",
            "`",
            "\n",
            "\n\n",
            "    ",
            "> ",
            "# ",
            "\\",
            "&quot;",
            "&amp;",
            "[^1]",
            "\n\n[^1]: ",
            "[",
            "](a)",
            "|",
            "\n|-|-|\n",
            "<sup>",
            "</sup>",
            "<span lang=\"ru\">",
            "</span>",
            "<b>",
            "![",
            "№",
            "5",
            "1914-1918",
            "т.е.",
            "А.",
            " С.",
            "км",
            "г.",
            "в ",
            "же",
            "слово",
            "it",
            " ",
            " ",
            "?",
            "\u{a0}",
            "«",
            "»",
            "“",
            "https://a.b/c--d ",
        ];
        prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
    }

    /// Nothing but what is told is changed, and it reads as told.
    fn hold(markdown: &str, habits: &Habits) -> SetSource {
        let set = set_source(markdown, habits, &[]);
        let written = written(markdown, &set);
        let read = read(&written);
        assert_eq!(canonical(&apply(&set.manuscript.blocks, &set.body)), read.blocks, "{markdown:?}");
        for ((note, changes), read) in set.manuscript.notes.iter().zip(&set.notes).zip(&read.notes) {
            assert_eq!(canonical_item(&apply(&note.blocks, changes)), read.blocks, "{markdown:?}");
        }
        // Taken out of the source and put there, the told letters and the escapes they had are all that differs.
        let told: Vec<&Change> = set.body.iter().chain(set.notes.iter().flatten()).collect();
        let count = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
        let is_changed: usize =
            set.edits.iter().map(|(place, _)| markdown[place.clone()].chars().count()).sum();
        let most: usize = told.iter().map(|change| change.before.chars().count() * 10).sum();
        assert!(is_changed <= most, "{markdown:?}");
        let without_references = |text: &str| text.replace("&quot;", "\"");
        assert_eq!(
            count(&without_references(markdown)),
            count(&without_references(&written)),
            "{markdown:?}"
        );
        set
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn outside_of_what_is_told_nothing_changes(markdown in source(), habits in any_habits()) {
            hold(&markdown, habits);
        }

        #[test]
        fn all_that_is_found_in_written_documents_is_set(blocks in generators::blocks(), habits in any_habits()) {
            let markdown = write(&blocks);
            let set = hold(&markdown, habits);
            let found = find(&read(&markdown).blocks, habits, &[]);
            prop_assert_eq!(set.body, found);
        }
    }
}
