//! Gold alignments.

use std::ops::Range;
use std::path::Path;

use align::Memory;
use serde_json::Value;
use text::language::Language;

use crate::made;
use crate::score::{Gold, sides};

/// Documents in one pair of languages.
pub struct Set {
    pub name: String,
    pub source: Language,
    pub target: Language,
    pub documents: Vec<Document>,
    pub memory: Option<Memory>,
}

pub struct Document {
    pub name: String,
    pub source: Vec<String>,
    pub target: Vec<String>,
    pub gold: Gold,
    pub is_looked_at: bool,
    /// Where the part that is not looked at begins in the source of a document that is looked at, if it has one. A document
    /// is aligned as one all the same.
    pub looked_until: Option<usize>,
}

/// The language of a file of the news.
pub fn language(file: &str) -> Language {
    let known = [
        ("eng", "en"),
        ("tur", "tr"),
        ("rus", "ru"),
        ("kaz", "kk"),
        ("deu", "de"),
        ("ukr", "uk"),
        ("aze-Latn", "az"),
    ];
    known.iter().find(|(name, _)| *name == file).unwrap().1.parse().unwrap()
}

/// Whether a document is of those that constants are chosen on (FNV-1a of its name).
pub fn is_looked_at(name: &str) -> bool {
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash >> 32).is_multiple_of(2)
}

/// The sets of a directory, and some in other pairs of languages made of the same news.
pub fn sets(directory: &Path) -> Vec<Set> {
    let mut sets = vec![berg(&directory.join("text-berg-dev"))];
    let news = directory.join("news");
    for pair in ["eng-rus", "eng-tur", "tur-rus"] {
        for kind in ["light", "hard"] {
            let file = std::fs::read_to_string(news.join(format!("{pair}.{kind}.jsonl"))).unwrap();
            let (source, target) = pair.split_once('-').unwrap();
            sets.push(Set {
                name: format!("{pair}.{kind}"),
                source: language(source),
                target: language(target),
                documents: file.lines().map(document).collect(),
                memory: None,
            });
        }
    }
    for (source, target) in
        [("deu", "rus"), ("ukr", "eng"), ("kaz", "tur"), ("rus", "kaz"), ("aze-Latn", "rus"), ("eng", "deu")]
    {
        sets.push(made::set(&news, source, target));
    }
    let books: Vec<Set> = sets.iter().filter_map(book).collect();
    sets.extend(books);
    sets
}

/// The documents of a hard set put together as one, those that are looked at and others alike.
fn book(set: &Set) -> Option<Set> {
    let name = set.name.strip_suffix(".hard")?;
    let all: Vec<&Document> = set.documents.iter().collect();
    let book = Document { is_looked_at: name == "eng-tur", ..together(&all, 5) };
    Some(set_of(set, &format!("{name}.book"), vec![book]))
}

/// Books of the documents of each hard or made set, in three ways of leaving out; those that are looked at are put together
/// apart from the others.
pub fn books(sets: &[Set]) -> Vec<Set> {
    let books_of = |set: &Set| {
        let name = set.name.strip_suffix(".hard").or(set.name.strip_suffix(".made"))?;
        let book = |is_looked_at: bool, way: usize| {
            let documents: Vec<&Document> =
                set.documents.iter().filter(|document| document.is_looked_at == is_looked_at).collect();
            Document { is_looked_at, ..together(&documents, way) }
        };
        let books = [true, false].into_iter().flat_map(|half| [5, 3, 1].map(|way| book(half, way)));
        Some(set_of(set, &format!("{name}.books"), books.collect()))
    };
    sets.iter().filter_map(books_of).collect()
}

fn set_of(set: &Set, name: &str, documents: Vec<Document>) -> Set {
    let (source, target) = (set.source.clone(), set.target.clone());
    Set { name: name.to_owned(), source, target, documents, memory: None }
}

/// Documents put together as one, in which every sixth has no source, beginning with the one that is named, and every sixth
/// no translation.
fn together(documents: &[&Document], first: usize) -> Document {
    let mut book = Document {
        name: "book".to_owned(),
        source: Vec::new(),
        target: Vec::new(),
        gold: Gold::new(),
        is_looked_at: true,
        looked_until: None,
    };
    for (place, document) in documents.iter().enumerate() {
        let (has_source, has_target) = (place % 6 != first, place % 6 != (first + 3) % 6);
        let (i, j) = (book.source.len(), book.target.len());
        let moved = |range: &Range<usize>, ahead: usize| range.start + ahead..range.end + ahead;
        if has_source {
            book.source.extend_from_slice(&document.source);
        }
        if has_target {
            book.target.extend_from_slice(&document.target);
        }
        let beads = document.gold.iter().filter(|_| has_source && has_target);
        book.gold.extend(beads.map(|(from, to)| sides(&moved(from, i), &moved(to, j))));
        // What a document without the other one holds stands alone, a sentence each.
        if !has_target {
            book.gold.extend((i..book.source.len()).map(|place| (place..place + 1, 0..0)));
        }
        if !has_source {
            book.gold.extend((j..book.target.len()).map(|place| (0..0, place..place + 1)));
        }
    }
    book
}

/// The sets of the news, with what the first of their documents teach; these are not scored.
pub fn with_memories(directory: &Path, sets: Vec<Set>) -> Vec<Set> {
    let lines = |file: &str| -> Vec<String> {
        let text = std::fs::read_to_string(directory.join("news").join(file)).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    let names = lines("documents.tsv");
    let mut kept = names.clone();
    kept.dedup();
    kept.truncate(EARLIER);
    let with_memory = |mut set: Set| {
        let (source, target) =
            set.name.split_once('.').filter(|(_, kind)| *kind != "book")?.0.rsplit_once('-')?;
        let pairs = lines(&format!("{source}.txt")).into_iter().zip(lines(&format!("{target}.txt")));
        let pairs: Vec<(String, String)> =
            names.iter().zip(pairs).filter(|(name, _)| kept.contains(name)).map(|(_, pair)| pair).collect();
        set.memory = Some(Memory::learn(&pairs, &set.source, &set.target));
        set.documents.retain(|document| !kept.contains(&document.name));
        Some(set)
    };
    sets.into_iter().filter_map(with_memory).collect()
}

/// How many documents of the news are a memory.
const EARLIER: usize = 40;

fn document(line: &str) -> Document {
    let value: Value = serde_json::from_str(line).unwrap();
    let lines = |field: &str| {
        value[field].as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    };
    let gold = value["gold"].as_array().unwrap();
    let name = value["doc"].as_str().unwrap().to_owned();
    Document {
        source: lines("src"),
        target: lines("tgt"),
        gold: beads(gold.iter().map(|bead| [numbers(&bead[0]), numbers(&bead[1])])),
        is_looked_at: is_looked_at(&name),
        looked_until: None,
        name,
    }
}

fn numbers(list: &Value) -> Vec<usize> {
    list.as_array().unwrap().iter().map(|number| number.as_u64().unwrap() as usize).collect()
}

/// The beads as ranges.
pub fn beads(lists: impl Iterator<Item = [Vec<usize>; 2]>) -> Gold {
    let range = |numbers: &Vec<usize>| numbers.first().map_or(0..0, |first| *first..first + numbers.len());
    lists.map(|[source, target]| (range(&source), range(&target))).collect()
}

fn berg(directory: &Path) -> Set {
    let lines = |ending: &str| -> Vec<String> {
        let file = std::fs::read_to_string(directory.join(format!("dev.{ending}"))).unwrap();
        file.lines().map(str::to_owned).collect()
    };
    let gold = lines("defr");
    let gold = gold.iter().map(|line| {
        let mut sides = line.split(':').map(|side| numbers(&serde_json::from_str(side).unwrap()));
        [sides.next().unwrap(), sides.next().unwrap()]
    });
    Set {
        name: "text-berg-dev".to_owned(),
        source: "de".parse().unwrap(),
        target: "fr".parse().unwrap(),
        documents: vec![Document {
            name: "dev".to_owned(),
            looked_until: Some(lines("de").len() / 2),
            source: lines("de"),
            target: lines("fr"),
            gold: beads(gold),
            is_looked_at: true,
        }],
        memory: None,
    }
}
