//! A newsroom of any size, the same every time: for tests and measurements.

// Each program that includes this file uses a part of it.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use editorial::article::Article;
use editorial::bead::{Bead, Made, SourceBlock, Standing, TargetBlock};
use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::endnote::{Endnote, Source, SourceFields};
use editorial::id::{
    ArticleId, AssetId, BlockId, DeskId, EditionId, EndnoteId, PersonId, RevisionId, SectionId, SourceId,
};
use editorial::person::Person;
use editorial::progress::{Progress, Tally};
use editorial::revision::{Reason, Revision, RevisionHead, Step};
use editorial::rights::Role;
use editorial::section::Section;
use editorial::state::State;
use store::asset::Asset;
use store::pairing::{Counted, SentenceFix, SentenceName, SetIn};
use store::{Error, Founding, Newsroom, Writer};
use text::digest::Digest;
use text::language::Language;
use uuid::Uuid;

/// The syllables of which each language's words are made.
const LANGUAGES: [(&str, &[&str]); 3] = [
    ("tr", &["ka", "lı", "şe", "rın", "göl", "dü", "ğü", "yaz", "tı", "ım", "su", "çe", "bor", "an"]),
    ("en", &["ri", "ver", "port", "the", "ing", "rail", "ta", "con", "ment", "gra", "in", "o", "pol", "er"]),
    ("ru", &["по", "ло", "ра", "ви", "тё", "ный", "ка", "ст", "ро", "ение", "го", "род", "лё", "ска"]),
];
const STATES: [State; 5] =
    [State::Draft, State::InReview, State::Approved, State::Published, State::Published];

/// How large the texts are.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub blocks: u32,
    pub words_a_block: u32,
}

/// A newsroom at `path`, as yet empty.
pub fn newsroom(path: &Path) -> Newsroom {
    let founding = Founding { name: "Weekly".to_owned(), now: time(0), desk: desk(), person: person(1) };
    Newsroom::create(path, &founding).unwrap_or_else(|error| panic!("{error}"))
}

/// Adds `articles` articles in three languages each, in one transaction.
pub fn fill(newsroom: &Newsroom, articles: u32, size: Size) -> Result<(), Error> {
    newsroom.write(|writer| {
        (2..=20).try_for_each(|number| store::person::insert(writer, &person(number)))?;
        (1..=8).try_for_each(|number| store::section::insert(writer, &section(number)))?;
        (1..=articles).try_for_each(|number| add_article(writer, number, size))
    })
}

/// Adds article `number` in three languages.
pub fn add_article(writer: &Writer<'_>, number: u32, size: Size) -> Result<(), Error> {
    store::article::insert(writer, &article(number))?;
    (0..3).try_for_each(|language| store::edition::insert(writer, &edition(number, language, size)))
}

/// Adds one of everything that [`fill`] leaves out, to article 1.
pub fn add_the_rest(writer: &Writer<'_>) -> Result<(), Error> {
    let source = Source {
        id: SourceId(id(6, 1)),
        fields: SourceFields { title: Some("River ports".to_owned()), ..SourceFields::default() },
    };
    store::source::insert(writer, &source)?;
    store::endnote::insert(writer, &endnote(Some(source)))?;
    let photo =
        Asset { id: AssetId(id(8, 1)), media_type: "image/png".to_owned(), bytes: b"\x89PNG".to_vec() };
    let photo = Some(store::asset::insert(writer, &photo)?);
    store::person::update(writer, &Person { photo, ..person(1) })?;
    store::setting::put(writer, "page_words", "{}")?;
    let size = Size { blocks: 3, words_a_block: 20 };
    let (original, translation) = (edition(1, 0, size), edition(1, 2, size));
    let pairs = original.content.blocks.iter().zip(&translation.content.blocks);
    let beads: Vec<_> =
        pairs.map(|(source, target)| (bead(source, target), translated(size.words_a_block))).collect();
    store::pairing::replace(writer, translation.head.id, &[], &beads)?;
    let (first, digest) = (&original.content.blocks[0], original.content.blocks[0].digest);
    store::pairing::keep_said(writer, original.head.id, first.id, digest, &first.markdown)?;
    let set_in = Some(SetIn { block: first.id, nth: 0 });
    let fix = SentenceFix { source: vec![SentenceName { digest, set_in }], target: Vec::new() };
    store::pairing::set_sentence_fixes(writer, translation.head.id, &[fix])?;
    store::revision::append(writer, &revision(&original, 1, None, Step::whole(&original.content)))?;
    store::revision::set_name(writer, original.head.id, 1, "As printed")?;
    let entry = store::audit::Entry {
        at: time(1),
        person: person(1).id,
        desk: desk(),
        command: "create_article".to_owned(),
        subject: article(1).id.to_string(),
    };
    store::audit::append(writer, &entry).map(drop)
}

/// A bead of two blocks, which is translated.
pub fn bead(source: &EditionBlock, target: &EditionBlock) -> Bead {
    Bead {
        made: Made::Aligner(0.9),
        source: vec![SourceBlock { id: source.id, digest: Some(source.digest) }],
        target: vec![TargetBlock { id: target.id, confirmed: true }],
        joined: Vec::new(),
    }
}

/// How a bead of one block of so many words stands, if it is translated.
pub fn translated(words: u32) -> Counted {
    Counted { standing: Standing::Translated, blocks: 1, words }
}

/// An endnote of article 1, in two languages.
pub fn endnote(source: Option<Source>) -> Endnote {
    let texts = BTreeMap::from([(language(0), "Not".to_owned()), (language(2), "Примечание".to_owned())]);
    Endnote { id: EndnoteId(id(7, 1)), article: article(1).id, source, texts }
}

/// Revision `number` of an edition, sealed.
pub fn revision(edition: &Edition, number: u32, previous: Option<Digest>, step: Step) -> Revision {
    let mut head = RevisionHead {
        id: RevisionId(id(10, edition.head.id.0.as_u128() as u32 * 1_000 + number)),
        edition: edition.head.id,
        number,
        reason: if number == 1 { Reason::Imported } else { Reason::Edited },
        person: person(1).id,
        desk: desk(),
        at: time(number),
        previous,
        hash: Digest::of(b""),
    };
    head.hash = editorial::revision::hash(&head, &step);
    Revision { head, step }
}

pub fn desk() -> DeskId {
    DeskId(id(9, 1))
}

/// Some day in 2026 and `minutes` more.
pub fn time(minutes: u32) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_770_000_000_000 + i64::from(minutes) * 60_000)
        .expect("a time of this century")
}

pub fn language(index: u32) -> Language {
    Language::parse(LANGUAGES[index as usize].0).expect("the table has tags")
}

pub fn person(number: u32) -> Person {
    Person {
        id: PersonId(id(1, number)),
        name: format!("{} Aksoy", Words::new(number, 1).sentence(1)),
        names: BTreeMap::from([(language(2), format!("Аксой {number}"))]),
        bios: BTreeMap::new(),
        photo: None,
        roles: BTreeSet::from([Role::Author]),
    }
}

pub fn section(number: u32) -> Section {
    Section {
        id: SectionId(id(2, number)),
        names: BTreeMap::from([
            (language(1), format!("Analysis {number}")),
            (language(2), format!("Анализ {number}")),
        ]),
    }
}

/// Article `number`: of one of eight sections, by one of twenty persons.
pub fn article(number: u32) -> Article {
    Article {
        id: ArticleId(id(3, number)),
        section: Some(SectionId(id(2, number % 8 + 1))),
        slug: format!("article-{number}"),
        dated: Some(time(number * 60).date_naive()),
        bylines: vec![PersonId(id(1, number % 20 + 1))],
        created: time(number),
        changed: time(number),
    }
}

pub fn edition_id(article: u32, language: u32) -> EditionId {
    EditionId(id(4, article * 3 + language))
}

/// The edition of article `number` in one of three languages; the first is the original.
pub fn edition(number: u32, index: u32, size: Size) -> Edition {
    let mut words = Words::new(number, index as usize);
    let blocks = (0..size.blocks).map(|block| {
        let block = BlockId(id(5, (number * 3 + index) * 1_000 + block));
        EditionBlock::new(block, words.sentence(size.words_a_block))
    });
    let content = Content {
        blocks: blocks.collect(),
        title: words.sentence(7),
        key_points: vec![words.sentence(15), words.sentence(15)],
    };
    let head = EditionHead {
        id: edition_id(number, index),
        article: ArticleId(id(3, number)),
        language: language(index),
        original: index == 0,
        state: STATES[(number + index) as usize % 5],
        title: content.title.clone(),
        revision: 1,
        words: words_of(size),
        blocks: size.blocks,
        changed: time(number),
        progress: (index != 0)
            .then(|| Progress { blocks: untranslated(size.blocks), words: untranslated(words_of(size)) }),
    };
    Edition { head, content }
}

fn words_of(size: Size) -> u32 {
    size.blocks * size.words_a_block
}

fn untranslated(number: u32) -> Tally {
    Tally { untranslated: number, ..Tally::default() }
}

/// An id of a kind.
pub fn id(kind: u128, number: u32) -> Uuid {
    Uuid::from_u128((kind << 64) | u128::from(number) | 0x7000 << 64)
}

/// A language's words, the frequent ones often, as in a text.
pub struct Words {
    state: u64,
    language: usize,
}

impl Words {
    pub fn new(seed: u32, language: usize) -> Words {
        Words { state: u64::from(seed) * 7 + language as u64 + 1, language }
    }

    /// A capital letter, words and a full stop.
    pub fn sentence(&mut self, length: u32) -> String {
        let words: Vec<String> = (0..length).map(|_| self.word()).collect();
        let mut sentence = words.join(" ");
        let first: String = sentence.chars().take(1).collect();
        sentence.replace_range(..first.len(), &language(self.language as u32).uppercase(&first));
        sentence
    }

    /// A word; one in two is of the most frequent hundred of about forty thousand.
    fn word(&mut self) -> String {
        let syllables = LANGUAGES[self.language].1;
        let frequent = self.random().is_multiple_of(2);
        let mut number = if frequent { self.random() % 100 } else { self.random() % 40_000 };
        let mut word = String::new();
        for _ in 0..2 + number % 3 {
            word.push_str(syllables[number as usize % syllables.len()]);
            number /= 3;
        }
        word
    }

    fn random(&mut self) -> u64 {
        // Knuth's multiplier; the upper bits are the random ones.
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.state >> 33
    }
}
