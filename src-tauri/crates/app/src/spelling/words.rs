//! The words that people add to dictionaries: the newsroom's in its file, a user's own on this machine.

use std::collections::{BTreeMap, BTreeSet};

use editorial::rights::Action;
use spelling::folded;
use store::Reader;
use text::language::Language;

use crate::change::change;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::newsroom::{keep, locked};
use crate::wire::spelling::{SpellingQuery, SpellingWord, SpellingWords};
use crate::wire::{Nothing, incoming};

/// The setting that holds the newsroom's added words, and what the record calls them.
pub(crate) const SPELLING_WORDS: &str = "spelling_words";

/// The longest word that can be added, in characters. Turkish has made one of seventy.
const LONGEST: usize = 100;

/// Words by language, without script and region.
type Words = BTreeMap<String, Vec<String>>;

/// All added words, as they were at one moment.
pub(super) struct Added {
    newsroom: Words,
    own: Words,
}

impl Added {
    /// The words added to the dictionary of a language.
    pub(super) fn to<'a>(&'a self, language: &Language) -> impl Iterator<Item = &'a str> {
        let lists = [self.newsroom.get(language.primary()), self.own.get(language.primary())];
        lists.into_iter().flatten().flatten().map(String::as_str)
    }
}

/// The added words; without a newsroom the user's own.
pub(super) fn added(desk: &Desk) -> Result<Added, Failure> {
    let newsroom = match desk.open_if_any() {
        Some(open) => open.newsroom.read(of_newsroom)?,
        None => Words::new(),
    };
    Ok(Added { newsroom, own: locked(desk).words.clone() })
}

/// See [`crate::commands`].
pub fn spelling_words(
    desk: &Desk,
    _: &mut Changes,
    request: SpellingQuery,
) -> Result<SpellingWords, Failure> {
    let language = incoming::language(&request.language)?;
    Ok(view(&added(desk)?, &language))
}

/// See [`crate::commands`].
pub fn spelling_lists(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<SpellingWords>, Failure> {
    let added = added(desk)?;
    let tags: BTreeSet<&String> = added.newsroom.keys().chain(added.own.keys()).collect();
    // A tag that a newer program wrote names no language here, and its words are left alone.
    Ok(tags.into_iter().filter_map(|tag| Some(view(&added, &Language::parse(tag).ok()?))).collect())
}

/// See [`crate::commands`].
pub fn spelling_add(
    desk: &Desk,
    changes: &mut Changes,
    request: SpellingWord,
) -> Result<SpellingWords, Failure> {
    alter(desk, changes, &request, |list, word, is_same| {
        if !list.iter().any(is_same) {
            list.push(word.to_owned());
        }
    })
}

/// See [`crate::commands`].
pub fn spelling_remove(
    desk: &Desk,
    changes: &mut Changes,
    request: SpellingWord,
) -> Result<SpellingWords, Failure> {
    alter(desk, changes, &request, |list, _, is_same| list.retain(|other| !is_same(other)))
}

/// Alters the list that a request names: given are the list, the word, and what tells whether another is the
/// same but for letter case and typography.
fn alter(
    desk: &Desk,
    changes: &mut Changes,
    request: &SpellingWord,
    alter: impl Fn(&mut Vec<String>, &str, &dyn Fn(&String) -> bool),
) -> Result<SpellingWords, Failure> {
    let (language, word) = asked(request)?;
    let alter = |words: &mut Words| {
        let is_same = |other: &String| folded(other, &language) == folded(&word, &language);
        alter(words.entry(language.primary().to_owned()).or_default(), &word, &is_same);
        words.retain(|_, list| !list.is_empty());
    };
    match request.list.as_str() {
        "newsroom" => change(desk, changes, Action::Write, SPELLING_WORDS, |change| {
            change.detail = format!("{word} ({language})");
            let mut words = to_change(change)?;
            alter(&mut words);
            put(change, &words)
        })?,
        "own" => keep(desk, |configuration| alter(&mut configuration.words))?,
        other => return Err(Failure::bad_value("list", other, "newsroom or own")),
    }
    changes.tag("spelling");
    Ok(view(&added(desk)?, &language))
}

/// The language and the word of a request.
fn asked(request: &SpellingWord) -> Result<(Language, String), Failure> {
    let word = request.word.trim();
    let is_word = word.contains(char::is_alphabetic)
        && !word.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && word.chars().count() <= LONGEST;
    if !is_word {
        return Err(Failure::bad_value("word", word, "one word of at most a hundred letters"));
    }
    Ok((incoming::language(&request.language)?, word.to_owned()))
}

fn of_newsroom(reader: &Reader) -> Result<Words, Failure> {
    let json = store::setting::get(reader, SPELLING_WORDS)?;
    // A setting written by a newer program in another form is left alone and read as none.
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

fn to_change(reader: &Reader) -> Result<Words, Failure> {
    let Some(json) = store::setting::get(reader, SPELLING_WORDS)? else { return Ok(Words::new()) };
    serde_json::from_str(&json).map_err(|_| {
        Failure::new(
            "setting_unreadable",
            "This newsroom's added words were written by a newer version of the program. Change them there.",
        )
    })
}

fn put(writer: &store::Writer, words: &Words) -> Result<(), Failure> {
    let json = serde_json::to_string(words).unwrap_or_default();
    Ok(store::setting::put(writer, SPELLING_WORDS, &json)?)
}

fn view(added: &Added, language: &Language) -> SpellingWords {
    let order = language.order();
    let sorted = |words: &Words| {
        let mut list = words.get(language.primary()).cloned().unwrap_or_default();
        list.sort_by(|left, right| order.compare(left, right));
        list
    };
    SpellingWords {
        language: language.primary().to_owned(),
        newsroom: sorted(&added.newsroom),
        own: sorted(&added.own),
    }
}
