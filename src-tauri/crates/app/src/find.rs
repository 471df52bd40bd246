//! Finding words: in texts of the window, and in what is stored.

mod replace;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;
use std::rc::Rc;

use editorial::article::Article;
use editorial::edition::{Content, Edition};
use editorial::id::{ArticleId, EditionId};
use store::Reader;
use text::doc::Inline;
use text::find::{Finder, Query, Refused, Replacement};
use text::language::Language;
use text::typography::text_of;

pub use replace::{replace, replace_undo};

use crate::desk::{Changes, Desk, Search};
use crate::edition::get;
use crate::failure::Failure;
use crate::note_words::{NoteWords, each_text_of_note, notes_beside};
use crate::running_text::{Part, each_text};
use crate::wire::find::*;
use crate::wire::{incoming, number};

/// How many characters of the text are shown on each side of a hit.
const CONTEXT: usize = 40;

/// How many hits are told if the request does not say.
const HITS: u32 = 1000;

/// How many hits can be told at once.
pub(crate) const MOST_HITS: u32 = 20_000;

/// Articles read in one go.
const PAGE: u32 = 200;

/// See [`crate::commands`].
pub fn find_in_texts(_: &Desk, _: &mut Changes, request: FindInTexts) -> Result<Vec<TextHit>, Failure> {
    let finder = finder(&request.query, &incoming::language(&request.language)?)?;
    let mut hits = Vec::new();
    for (place, text) in request.texts.iter().enumerate() {
        let mut passed = Passed::of(text);
        for (range, after) in found(&finder, text, request.with.as_deref()) {
            let offset = passed.until(range.start).units;
            let length = passed.until(range.end).units - offset;
            hits.push(TextHit { text: number(place), offset: number(offset), length: number(length), after });
        }
    }
    Ok(hits)
}

/// See [`crate::commands`].
pub fn find(desk: &Desk, _: &mut Changes, request: Find) -> Result<Found, Failure> {
    let edition =
        request.edition.as_deref().map(|id| incoming::id::<EditionId>("edition", id)).transpose()?;
    let article =
        request.article.as_deref().map(|id| incoming::id::<ArticleId>("article", id)).transpose()?;
    let language = request.language.as_deref().map(incoming::language).transpose()?;
    let limit = request.limit.unwrap_or(HITS).min(MOST_HITS) as usize;
    // What is asked wrongly is refused also where there is no text.
    finder(&request.query, language.as_ref().unwrap_or(&Language::ENGLISH))?;
    desk.open()?.newsroom.read(|reader| {
        let found = Found { editions: Vec::new(), hits: 0, more: false };
        let mut sought = Sought { request: &request, limit, found, finders: HashMap::new() };
        match (edition, article) {
            (Some(id), _) => sought.edition(reader, &get(reader, id)?)?,
            (None, Some(id)) => {
                crate::article::get(reader, id)?;
                sought.article(reader, id, language.as_ref())?;
            }
            (None, None) => sought.newsroom(reader, language, &desk.begin_search())?,
        }
        Ok(sought.found)
    })
}

/// A search under way.
struct Sought<'a> {
    request: &'a Find,
    limit: usize,
    found: Found,
    /// By language.
    finders: HashMap<Language, Rc<Finder>>,
}

impl Sought<'_> {
    fn newsroom(
        &mut self,
        reader: &Reader,
        language: Option<Language>,
        search: &Search,
    ) -> Result<(), Failure> {
        let mut query = store::article::Query { language, limit: PAGE, ..Default::default() };
        loop {
            let page = store::article::list(reader, &query)?;
            for row in &page.rows {
                if search.is_over() {
                    return Err(Failure::new(
                        "search_over",
                        "Another search in the whole newsroom was begun before this one was done. Search again.",
                    ));
                }
                let Article { id, .. } = row.article;
                self.article(reader, id, query.language.as_ref())?;
                if self.found.more {
                    return Ok(());
                }
            }
            query.offset += PAGE;
            if query.offset >= page.total {
                return Ok(());
            }
        }
    }

    fn article(
        &mut self,
        reader: &Reader,
        article: ArticleId,
        language: Option<&Language>,
    ) -> Result<(), Failure> {
        for head in store::edition::heads_of(reader, article)? {
            if language.is_some_and(|language| *language != head.language) {
                continue;
            }
            match get(reader, head.id) {
                Ok(edition) => self.edition(reader, &edition)?,
                // One that cannot be read is told of where its article is; here it only has no hits.
                Err(failure) if failure.code == "edition_damaged" => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    fn edition(&mut self, reader: &Reader, edition: &Edition) -> Result<(), Failure> {
        let head = &edition.head;
        let finder = match self.finders.entry(head.language.clone()) {
            Entry::Occupied(known) => Rc::clone(known.get()),
            Entry::Vacant(place) => {
                Rc::clone(place.insert(Rc::new(finder(&self.request.query, &head.language)?)))
            }
        };
        let room = self.limit - self.found.hits as usize;
        // One more than there is room for tells that there are more.
        let notes = notes_beside(reader, edition)?;
        let with = self.request.with.as_deref();
        let mut hits: Vec<Hit> = Vec::new();
        if !self.request.only_notes {
            let in_text = hits_in_text(&edition.content, &finder, with, room + 1);
            hits.extend(in_text.into_iter().map(|found| found.hit));
        }
        let in_notes = hits_in_notes(&notes, &finder, with, room + 1 - hits.len());
        hits.extend(in_notes.into_iter().map(|found| found.hit));
        if hits.len() > room {
            self.found.more = true;
            hits.truncate(room);
        }
        if hits.is_empty() {
            return Ok(());
        }
        self.found.hits += number(hits.len());
        let original = store::edition::heads_of(reader, head.article)?.into_iter().next();
        let original = original.as_ref().unwrap_or(head);
        self.found.editions.push(FoundEdition {
            edition: head.id.to_string(),
            article: head.article.to_string(),
            article_title: original.title.clone(),
            article_title_language: original.language.as_str().to_owned(),
            language: head.language.as_str().to_owned(),
            language_name: head.language.autonym().to_owned(),
            right_to_left: head.language.is_right_to_left(),
            title: head.title.clone(),
            state: head.state.word().to_owned(),
            hits,
        });
        Ok(())
    }
}

/// A hit with the part it is in, and how many characters stand before it there.
struct FoundHit<P> {
    part: P,
    characters: usize,
    hit: Hit,
}

/// Where a hit is, as the window sees it.
struct Place {
    place: &'static str,
    block: Option<String>,
    note: Option<String>,
    paragraph: Option<u32>,
    number: u32,
}

/// The hits in an edition's words, the first `most` in the order of the text.
fn hits_in_text(content: &Content, finder: &Finder, with: Option<&str>, most: usize) -> Vec<FoundHit<Part>> {
    let mut all = Vec::new();
    each_text(content, &mut |part, inlines| {
        let place = || {
            let (place, run) = part.word();
            Place {
                place,
                block: part.block().map(|place| content.blocks[place].id.to_string()),
                note: None,
                paragraph: part.block().map(|place| number(place + 1)),
                number: number(run),
            }
        };
        let room = most - all.len();
        let found = hits(inlines, finder, with, room, &place).into_iter();
        all.extend(found.map(|(characters, hit)| FoundHit { part, characters, hit }));
    });
    all
}

/// The hits in endnotes' words, the first `most`. Each is in the note at a place of these, and in one of its running
/// texts.
fn hits_in_notes(
    notes: &[NoteWords],
    finder: &Finder,
    with: Option<&str>,
    most: usize,
) -> Vec<FoundHit<(usize, usize)>> {
    let mut all = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        each_text_of_note(&note.blocks, &mut |run, inlines| {
            let place = || Place {
                place: "note",
                block: None,
                note: Some(note.id.to_string()),
                paragraph: note.number.map(number),
                number: number(run),
            };
            let room = most - all.len();
            let found = hits(inlines, finder, with, room, &place).into_iter();
            all.extend(found.map(|(characters, hit)| FoundHit { part: (at, run), characters, hit }));
        });
    }
    all
}

/// The first `most` hits in a running text, each with how many characters stand before it.
fn hits(
    inlines: &[Inline],
    finder: &Finder,
    with: Option<&str>,
    most: usize,
    place: &dyn Fn() -> Place,
) -> Vec<(usize, Hit)> {
    let text = text_of(inlines);
    let found = if most == 0 { Vec::new() } else { found(finder, &text, with) };
    let mut passed = Passed::of(&text);
    let hit = |(range, after): (Range<usize>, Option<String>)| {
        let Passed { units: offset, characters, .. } = *passed.until(range.start);
        let length = passed.until(range.end).units - offset;
        let Place { place, block, note, paragraph, number: run } = place();
        let context_start = text[..range.start].char_indices().rev().take(CONTEXT).last();
        let context_start = context_start.map_or(range.start, |(start, _)| start);
        let hit = Hit {
            place: place.to_owned(),
            block,
            note,
            paragraph,
            number: run,
            offset: number(offset),
            length: number(length),
            before: text[range.clone()].to_owned(),
            after,
            context_before: text[context_start..range.start].to_owned(),
            context_after: text[range.end..].chars().take(CONTEXT).collect(),
        };
        (characters, hit)
    };
    found.into_iter().take(most).map(hit).collect()
}

/// The places of a text's hits in bytes, each with what would take its place if that is asked.
fn found(finder: &Finder, text: &str, with: Option<&str>) -> Vec<(Range<usize>, Option<String>)> {
    match with {
        None => finder.find(text).into_iter().map(|place| (place, None)).collect(),
        Some(with) => {
            let pair = |Replacement { place, with }: Replacement| (place, Some(with));
            finder.replace(text, with).into_iter().map(pair).collect()
        }
    }
}

/// Counts what of a text has been passed, from its beginning on: a long one is gone through once, however many hits
/// it has.
struct Passed<'a> {
    text: &'a str,
    bytes: usize,
    characters: usize,
    /// UTF-16 units.
    units: usize,
}

impl<'a> Passed<'a> {
    fn of(text: &'a str) -> Passed<'a> {
        Passed { text, bytes: 0, characters: 0, units: 0 }
    }

    /// Goes on to a place in bytes, which is not before the one asked last.
    fn until(&mut self, place: usize) -> &Passed<'a> {
        for character in self.text[self.bytes..place].chars() {
            self.characters += 1;
            self.units += character.len_utf16();
        }
        self.bytes = place;
        self
    }
}

fn finder(query: &FindQuery, language: &Language) -> Result<Finder, Failure> {
    if query.words.is_empty() {
        return Err(Failure::new(
            "nothing_sought",
            "It was not said what to find. Give a word or a part of one.",
        ));
    }
    let FindQuery { words, case, whole, expression } = query;
    let query = Query { words, case: *case, whole: *whole, expression: *expression };
    Finder::of(&query, language).map_err(|refused| match &refused {
        Refused::Wrong { at, mistake } => Failure::new(
            "expression_wrong",
            format!(
                "The regular expression “{words}” is wrong at character {}: {}.",
                at + 1,
                mistake.in_words()
            ),
        )
        .with("at", at + 1)
        .with("mistake", mistake.word()),
        Refused::TooLarge => Failure::new(
            "expression_too_large",
            "The expression stands for too much. Make its repetitions smaller, or seek fewer words at once.",
        ),
    })
}
