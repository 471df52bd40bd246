//! The words by which a page is understood: names of sections, "also available in", share buttons and so
//! on, by language and kind. Those the program knows are in the text files beside this one; a newsroom adds
//! its own.
//!
//! Words are compared folded ([`text::fold`]): without regard to case, accents and the end's punctuation.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use text::language::Language;

/// A table of page words.
#[derive(Debug, Clone, Default)]
pub struct PageWords {
    lists: BTreeMap<(Language, Kind), Vec<String>>,
    folded: BTreeMap<Kind, Phrases>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident = $word:literal;)*) => {
        /// What a word is a sign of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])+ $name,)* }

        impl Kind {
            /// Every kind. A newsroom may add words to each.
            pub const ALL: &[Kind] = &[$(Kind::$name,)*];

            /// The stable word for the kind.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }

            /// The kind of that [`Kind::word`].
            pub fn from_word(word: &str) -> Option<Kind> {
                match word { $($word => Some(Kind::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// The name of a section: "Analysis".
    Section = "section";
    /// Begins a line that names the other languages of the article.
    AlsoIn = "also_in";
    /// A button to share, copy, print or follow.
    Share = "share";
    /// Stands above links to other articles.
    Related = "related";
    /// Stands before the day on which a source was read.
    Accessed = "accessed";
    /// Stands above the endnotes.
    Notes = "notes";
    /// Stands above the key points.
    KeyPoints = "key_points";
    /// Stands before the name of the author.
    Byline = "byline";
    /// Stands before the name of a translator.
    Translator = "translator";
    /// Says how long it takes to read the page.
    ReadingTime = "reading_time";
    /// Stands before the day of publication.
    Dateline = "dateline";
    /// Stands above the biographies.
    AuthorHeading = "author_heading";
    /// Leads past the frame of a page: "Skip to content".
    Frame = "frame";
}

const FILES: &[(&str, &str)] = &[
    ("az", include_str!("words/az.txt")),
    ("en", include_str!("words/en.txt")),
    ("ka", include_str!("words/ka.txt")),
    ("kk", include_str!("words/kk.txt")),
    ("ru", include_str!("words/ru.txt")),
    ("tr", include_str!("words/tr.txt")),
];

static BUILT_IN: LazyLock<PageWords> = LazyLock::new(|| {
    let mut words = PageWords::default();
    for (tag, file) in FILES {
        let Ok(language) = Language::parse(tag) else { continue };
        let mut kind = None;
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(word) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                kind = Kind::from_word(word);
            } else if let Some(kind) = kind {
                words.add(&language, kind, line);
            }
        }
    }
    words
});

impl PageWords {
    /// The words that the program knows.
    pub fn built_in() -> &'static PageWords {
        &BUILT_IN
    }

    /// The languages that the program knows words of, in the order of their tags.
    pub fn built_in_languages() -> Vec<Language> {
        FILES.iter().filter_map(|(tag, _)| Language::parse(tag).ok()).collect()
    }

    /// Adds a word or phrase. One that is there already, or that has no letter or digit, changes nothing.
    pub fn add(&mut self, language: &Language, kind: Kind, word: &str) {
        let list = self.lists.entry((language.clone(), kind)).or_default();
        if !key(word).is_empty() && !list.iter().any(|known| known == word) {
            list.push(word.to_owned());
            self.folded.entry(kind).or_default().add(word);
        }
    }

    /// The words of a language and kind, in the order in which they were added.
    pub fn of(&self, language: &Language, kind: Kind) -> impl Iterator<Item = &str> {
        self.lists.get(&(language.clone(), kind)).into_iter().flatten().map(String::as_str)
    }

    /// Whether a line is one of the words, in whatever language. Pages mix them: a Russian page may
    /// have a Turkish share button.
    pub(crate) fn is(&self, kind: Kind, line: &str) -> bool {
        self.folded.get(&kind).is_some_and(|phrases| phrases.keys.contains(&key(line)))
    }

    /// Whether a line consists of such words alone, one after another: "Facebook X WhatsApp".
    pub(crate) fn is_all(&self, kind: Kind, line: &str) -> bool {
        let line = key(line);
        let words: Vec<&str> = line.split(' ').filter(|word| !word.chars().all(|c| c.is_numeric())).collect();
        let Some(phrases) = self.folded.get(&kind) else { return false };
        let mut at = 0;
        while at < words.len() {
            let longest = phrases.longest.min(words.len() - at);
            match (1..=longest).rev().find(|count| phrases.keys.contains(&words[at..at + count].join(" "))) {
                Some(count) => at += count,
                None => return false,
            }
        }
        !words.is_empty()
    }

    /// If a line begins with one of the words, the rest of it, without the punctuation between. The
    /// longest word that fits is taken.
    pub(crate) fn after<'a>(&self, kind: Kind, line: &'a str) -> Option<&'a str> {
        let phrases = self.folded.get(&kind)?;
        let mut found = None;
        for end in word_ends(line).take(phrases.longest) {
            if phrases.keys.contains(&key(&line[..end])) {
                found = Some(&line[end..]);
            }
        }
        found.map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !"“«„\"‘'([".contains(c)))
    }

    /// If a text holds one of the words as whole words, what follows the last of them.
    pub(crate) fn after_last<'a>(&self, kind: Kind, text: &'a str) -> Option<&'a str> {
        let starts: Vec<usize> = word_starts(text).collect();
        starts.into_iter().rev().find_map(|start| self.after(kind, &text[start..]))
    }

    /// Whether a text ends with one of the words: "5 min read".
    pub(crate) fn ends(&self, kind: Kind, text: &str) -> bool {
        word_starts(text).any(|start| self.is(kind, &text[start..]))
    }
}

/// Phrases of one kind, folded, and the number of words of the longest.
#[derive(Debug, Clone, Default)]
struct Phrases {
    keys: HashSet<String>,
    longest: usize,
}

impl Phrases {
    fn add(&mut self, phrase: &str) {
        let key = key(phrase);
        self.longest = self.longest.max(key.split(' ').count());
        self.keys.insert(key);
    }
}

/// What two lines must share to be the same words: their letters and digits, folded, with single spaces.
pub(crate) fn key(text: &str) -> String {
    let folded = text::fold::fold(text);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// The byte places at which runs of letters and digits end.
fn word_ends(text: &str) -> impl Iterator<Item = usize> {
    boundaries(text).filter(|(_, begins)| !begins).map(|(place, _)| place)
}

/// The byte places at which runs of letters and digits begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    boundaries(text).filter(|(_, begins)| *begins).map(|(place, _)| place)
}

/// The places where a run of letters and digits begins or ends, and whether it begins there. They are
/// found as they are asked for: the start of a long line costs no more than that of a short one.
fn boundaries(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let mut inside = false;
    let places = text.char_indices().map(|(place, character)| (place, character.is_alphanumeric()));
    places.chain([(text.len(), false)]).filter_map(move |(place, is_word)| {
        let changes = inside != is_word;
        inside = is_word;
        changes.then_some((place, is_word))
    })
}

/// The languages that a text names, in order and each once, and the words that name none.
///
/// ```
/// use exchange::page_text::words::languages_named;
/// let (languages, rest) = languages_named("Türkçe | English");
/// assert_eq!(languages.iter().map(|language| language.as_str()).collect::<Vec<_>>(), ["tr", "en"]);
/// assert!(rest.is_empty());
/// ```
pub fn languages_named(text: &str) -> (Vec<Language>, String) {
    let mut languages = Vec::new();
    let mut unknown = Vec::new();
    let starts: Vec<usize> = word_starts(text).collect();
    let ends: Vec<usize> = word_ends(text).collect();
    let mut at = 0;
    while at < starts.len() {
        let found = (at..starts.len().min(at + LONGEST_NAME))
            .rev()
            .find_map(|last| Some((last, NAMES.get(&key(&text[starts[at]..ends[last]]))?)));
        match found {
            Some((last, language)) => {
                if !languages.contains(language) {
                    languages.push(language.clone());
                }
                at = last + 1;
            }
            None => {
                unknown.push(&text[starts[at]..ends[at]]);
                at += 1;
            }
        }
    }
    (languages, unknown.join(" "))
}

/// How many words the longest name of a language has.
const LONGEST_NAME: usize = 3;

static NAMES: LazyLock<BTreeMap<String, Language>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for language in Language::known() {
        names.insert(key(language.autonym()), language.clone());
        names.entry(key(language.english_name())).or_insert_with(|| language.clone());
    }
    for line in include_str!("words/languages.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((tag, list)) = line.split_once(':') else { continue };
        let Ok(language) = Language::parse(tag) else { continue };
        for name in list.split(',') {
            names.entry(key(name)).or_insert_with(|| language.clone());
        }
    }
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_whatever_their_case_and_punctuation() {
        let words = PageWords::built_in();
        assert!(words.is(Kind::Share, "PAYLAŞ"));
        assert!(words.is(Kind::Related, "İLGİLİ YAZILAR:"));
        assert!(words.is(Kind::Section, "отчет"));
        assert!(!words.is(Kind::Share, "Paylaşım"));
    }

    #[test]
    fn a_row_of_buttons_is_one_line_of_words() {
        let words = PageWords::built_in();
        assert!(words.is_all(Kind::Share, "Facebook / X / WhatsApp / Copy link"));
        assert!(words.is_all(Kind::Share, "Share 12"));
        assert!(!words.is_all(Kind::Share, "X is a letter"));
        assert!(!words.is_all(Kind::Share, "2025"));
    }

    #[test]
    fn what_follows_a_word_is_found() {
        let words = PageWords::built_in();
        assert_eq!(words.after(Kind::AlsoIn, "Also available in: Türkçe"), Some("Türkçe"));
        assert_eq!(
            words.after_last(Kind::Accessed, "x, (Дата обращения: 31.07.2025)."),
            Some("31.07.2025).")
        );
        assert_eq!(words.after(Kind::AlsoIn, "Alsoran"), None);
        assert!(words.ends(Kind::ReadingTime, "5 min read"));
    }

    #[test]
    fn a_newsroom_adds_words_of_any_language() {
        let mut words = PageWords::built_in().clone();
        let kyrgyz = Language::parse("ky").expect("a tag");
        assert!(!words.is(Kind::Share, "Бөлүшүү"));
        words.add(&kyrgyz, Kind::Share, "Бөлүшүү");
        words.add(&kyrgyz, Kind::Share, "Бөлүшүү");
        assert!(words.is(Kind::Share, "бөлүшүү"));
        assert_eq!(words.of(&kyrgyz, Kind::Share).collect::<Vec<_>>(), ["Бөлүшүү"]);
    }

    #[test]
    fn every_list_of_the_files_is_read() {
        for language in PageWords::built_in_languages() {
            for kind in Kind::ALL {
                assert!(PageWords::built_in().of(&language, *kind).next().is_some(), "{language:?} {kind:?}");
            }
        }
    }
}
