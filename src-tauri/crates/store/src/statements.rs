//! A test over every statement of this crate: none may read a large table from end to end. With it, the
//! few small things that tests inside this crate begin with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use editorial::edition::{Content, Edition, EditionBlock, EditionHead};
use editorial::id::{ArticleId, BlockId, DeskId, EditionId, PersonId};
use editorial::person::Person;
use editorial::state::State;
use rusqlite::Connection;
use text::language::Language;
use uuid::Uuid;

use crate::{Founding, migration};

/// Tables that stay small however large the newsroom grows: its name, settings and desks, sections, persons with their
/// names, roles and words, and the bin, which is emptied as it ages. Every other is large.
const SMALL: [&str; 10] = [
    "bin",
    "desk",
    "newsroom",
    "person",
    "person_bio",
    "person_name",
    "person_role",
    "section",
    "section_name",
    "setting",
];

/// Statements that count everything, or make everything anew, as their purpose is.
const WHOLE: [&str; 8] = [
    "article/by_language.sql",
    "article/by_person.sql",
    "article/by_state.sql",
    "article/count_all.sql",
    "article/count_under_way.sql",
    "article/titles.sql",
    "person/article_counts.sql",
    "search/count_waiting.sql",
];

/// Those of them that read the table itself: for its texts, or since it has nothing but the numbers that are counted.
const TABLE: [&str; 2] = ["article/titles.sql", "search/count_waiting.sql"];

pub(crate) fn newsroom() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    rusqlite::vtab::array::load_module(&connection).unwrap();
    let transaction = connection.transaction().unwrap();
    migration::climb(&transaction, 0, migration::LADDER).unwrap();
    transaction.commit().unwrap();
    connection
}

pub(crate) fn founding() -> Founding {
    let person = Person {
        id: PersonId(Uuid::from_u128(1)),
        name: "Defne Aksoy".to_owned(),
        names: Default::default(),
        bios: Default::default(),
        photo: None,
        roles: Default::default(),
    };
    let desk = DeskId(Uuid::from_u128(2));
    Founding { name: "Weekly".to_owned(), now: DateTime::UNIX_EPOCH, desk, person }
}

pub(crate) const A_BARE_ARTICLE: &str =
    "INSERT INTO article (id, slug, created, changed) VALUES (zeroblob(16), '', 0, 0)";

/// A newsroom with one article that has no editions yet.
pub(crate) fn founded() -> Connection {
    let connection = newsroom();
    connection.execute(A_BARE_ARTICLE, []).unwrap();
    connection
}

/// An edition of that article.
pub(crate) fn edition_of(blocks: u32) -> Edition {
    let block =
        |number: u32| EditionBlock::new(BlockId(Uuid::from_u128(number.into())), format!("Block {number}."));
    let content = Content {
        title: "Title".to_owned(),
        key_points: vec!["Point.".to_owned()],
        blocks: (0..blocks).map(block).collect(),
    };
    let head = EditionHead {
        id: EditionId(Uuid::from_u128(1)),
        article: ArticleId(Uuid::nil()),
        language: Language::ENGLISH,
        original: true,
        state: State::Draft,
        title: content.title.clone(),
        revision: 1,
        words: 0,
        blocks,
        changed: DateTime::UNIX_EPOCH,
        progress: None,
    };
    Edition { head, content }
}

/// The steps of a statement's plan that read all of a large table or index.
pub(crate) fn scans(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // Asking for a plan needs no values in the place of parameters.
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>(3).unwrap());
    }
    // What a plan calls a table may be another name for it, so whatever is not known to be small counts as large, but
    // for values that come with the question and what the question has gathered itself.
    let is_own = |name: &str| ["rarray", "CONSTANT"].contains(&name) || name.starts_with('(');
    let is_large =
        |step: &String| step.split(' ').nth(1).is_some_and(|table| !SMALL.contains(&table) && !is_own(table));
    // A search in an index of FTS5 is called a scan too; after the colon stands what is looked up in it.
    let is_search = |step: &String| step.contains("VIRTUAL TABLE INDEX") && !step.ends_with(':');
    steps.retain(|step| step.starts_with("SCAN ") && is_large(step) && !is_search(step));
    steps
}

fn statements(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in folder.read_dir().unwrap().map(Result::unwrap) {
        let path = entry.path();
        match path.extension() {
            // Rungs are no questions, and the list's pieces are tested where they are put together.
            _ if path.ends_with("migration") || path.ends_with("article/list") => {}
            _ if path.is_dir() => statements(&path, found),
            Some(extension) if extension == "sql" => drop(found.insert(path)),
            _ => {}
        }
    }
}

#[test]
fn no_statement_reads_a_large_table_from_end_to_end() {
    let connection = newsroom();
    for table in SMALL {
        assert!(connection.table_exists(None, table).unwrap(), "there is no table {table} any more");
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    statements(&root, &mut found);
    assert!(found.len() > 80, "the statements are where they were");
    for path in found {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let scans = scans(&connection, &std::fs::read_to_string(&path).unwrap());
        if WHOLE.contains(&name.as_str()) {
            assert!(!scans.is_empty() || name.contains("under_way"), "{name} need not be excused any more");
            assert!(
                TABLE.contains(&name.as_str()) || scans.iter().all(|step| step.contains("INDEX")),
                "{name} counts in an index: {scans:?}"
            );
        } else {
            assert!(scans.is_empty(), "{name}: {scans:?}");
        }
    }
}
