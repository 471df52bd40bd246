//! Files opened, refused and made.

#![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

#[path = "../examples/measure/sample.rs"]
mod sample;

use std::path::{Path, PathBuf};

use editorial::bead::{Bead, Made, TargetBlock};
use editorial::edition::EditionBlock;
use store::{Error, Founding, Newsroom, newsroom, person, setting};

fn founding() -> Founding {
    Founding {
        name: "Weekly".to_owned(),
        now: sample::time(0),
        desk: sample::desk(),
        person: sample::person(1),
    }
}

/// The file's bytes, and what lies beside it.
fn state(path: &Path) -> (Vec<u8>, Vec<PathBuf>) {
    let mut beside: Vec<PathBuf> =
        path.parent().unwrap().read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    beside.sort();
    (std::fs::read(path).unwrap(), beside)
}

/// Opening these bytes is refused, and leaves them and their folder as they were.
#[track_caller]
fn check_refused(bytes: &[u8]) -> Error {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    std::fs::write(&path, bytes).unwrap();
    let before = state(&path);
    let error = Newsroom::open(&path).err().expect("it is refused");
    assert_eq!(state(&path), before);
    assert!(error.to_string().contains("Weekly.hexapla"), "{error} names the file");
    error
}

#[test]
fn a_founded_newsroom_knows_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let newsroom = Newsroom::create(&path, &founding()).unwrap();
    assert_eq!(newsroom.read(newsroom::name).unwrap(), "Weekly");
    assert_eq!(newsroom.read(person::all).unwrap(), [sample::person(1)]);
    newsroom.write(|writer| store::setting::put(writer, "kept", "1")).unwrap();
    drop(newsroom);
    assert!(!path.with_file_name("Weekly.hexapla-wal").exists(), "closed, it is one file");
    let again = Newsroom::open(&path).unwrap();
    assert_eq!(again.read(newsroom::name).unwrap(), "Weekly");
    assert_eq!(again.read(|reader| store::setting::get(reader, "kept")).unwrap().as_deref(), Some("1"));
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "my notes").unwrap();
    assert!(matches!(Newsroom::create(&path, &founding()), Err(Error::AlreadyThere { .. })));
    assert_eq!(std::fs::read(&path).unwrap(), b"my notes");
    let nowhere = folder.path().join("gone/Weekly.hexapla");
    assert!(matches!(Newsroom::create(&nowhere, &founding()), Err(Error::NotMade { .. })));
    assert!(matches!(Newsroom::create(folder.path(), &founding()), Err(Error::FolderThere { .. })));
}

#[test]
fn what_is_no_newsroom_is_refused_untouched() {
    let other = tempfile::tempdir().unwrap();
    let database = other.path().join("other.db");
    rusqlite::Connection::open(&database).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    let noise: Vec<u8> = (0..5_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in
        [&b""[..], b"# An article\n", b"SQLite format 3\0", &noise, &std::fs::read(&database).unwrap()]
    {
        assert!(matches!(check_refused(bytes), Error::NotANewsroom { .. }));
    }
    assert!(matches!(Newsroom::open(other.path()), Err(Error::NotANewsroom { .. })), "a folder");
    assert!(matches!(Newsroom::open(&other.path().join("x")), Err(Error::Missing { .. })));
}

#[test]
fn a_newer_newsroom_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    drop(sample::newsroom(&path));
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    // The number is in the log beside the file until the last connection closes, which it just did.
    let error = check_refused(&std::fs::read(&path).unwrap());
    assert!(matches!(error, Error::TooNew { version: 99, .. }), "{error:?}");
}

#[test]
fn a_damaged_newsroom_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    drop(sample::newsroom(&path));
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100..].fill(0x55);
    std::fs::write(&path, bytes).unwrap();
    let error = Newsroom::open(&path).err().expect("it is refused");
    assert!(matches!(error, Error::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains("open a backup of your own."), "no upgrade has left one: {error}");
    std::fs::write(folder.path().join("Weekly (before format 2).hexapla"), "what it was").unwrap();
    let left = "open the backup “Weekly (before format 2).hexapla” beside it.";
    assert!(error.to_string().contains(left), "{error}");
}

#[test]
fn every_schema_ever_shipped_opens_and_searches() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    let mut seen = 0;
    for entry in folder.read_dir().unwrap() {
        let copies = tempfile::tempdir().unwrap();
        let path = copies.path().join(entry.unwrap().file_name());
        std::fs::copy(folder.join(path.file_name().unwrap()), &path).unwrap();
        let newsroom = Newsroom::open(&path).unwrap_or_else(|error| panic!("{error}"));
        let query = store::article::Query { search: "yaz".into(), limit: 10, ..Default::default() };
        let listing = newsroom.read(|reader| store::article::list(reader, &query)).unwrap();
        assert!(listing.total > 0, "{}", path.display());
        seen += 1;
    }
    assert_eq!(seen, store::NEWEST_SCHEMA, "a file for each schema");
}

#[test]
fn the_file_of_the_newest_schema_has_the_newest_schema() {
    let schema = |path: &Path| -> Vec<String> {
        let connection = rusqlite::Connection::open(path).unwrap();
        let mut statement =
            connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let folder = tempfile::tempdir().unwrap();
    let (new, kept) = (folder.path().join("new.hexapla"), folder.path().join("kept.hexapla"));
    drop(sample::newsroom(&new));
    let databases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    std::fs::copy(databases.join(format!("{:04}.hexapla", store::NEWEST_SCHEMA)), &kept).unwrap();
    assert_eq!(
        schema(&kept),
        schema(&new),
        "a rung was changed after its file was kept: see examples/keep_database.rs"
    );
}

#[cfg(unix)]
#[test]
fn a_newsroom_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly ş?.hexapla");
    drop(sample::newsroom(&path));
    let permit = |path: &Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    permit(&path, 0o444);
    permit(folder.path(), 0o555);
    // The superuser may write anywhere, so that there is nothing to see.
    let bound = std::fs::write(folder.path().join("probe"), "").is_err();
    if bound {
        let newsroom = Newsroom::open(&path).unwrap_or_else(|error| panic!("{error}"));
        assert!(newsroom.is_read_only());
        assert_eq!(newsroom.read(person::all).unwrap().len(), 1);
        let error = newsroom.write(|writer| setting::put(writer, "a", "1"));
        assert!(matches!(error, Err(Error::NotWritable { .. })));
        assert!(!newsroom.changed_elsewhere().unwrap());
    } else {
        println!("skipped: this user may write in a folder that is closed to writing");
    }
    permit(folder.path(), 0o755);
}

#[test]
fn a_file_taken_away_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let newsroom = sample::newsroom(&path);
    newsroom.refuse_if_gone().unwrap();
    std::fs::rename(&path, folder.path().join("elsewhere")).unwrap();
    assert!(matches!(newsroom.refuse_if_gone(), Err(Error::Missing { .. })));
    let error = newsroom.write(|writer| setting::put(writer, "a", "1"));
    assert!(matches!(error, Err(Error::Missing { .. })), "{error:?}");
    std::fs::write(&path, "another file").unwrap();
    assert!(matches!(newsroom.refuse_if_gone(), Err(Error::Replaced { .. })), "another file is not it");
    std::fs::remove_file(&path).unwrap();
    std::fs::rename(folder.path().join("elsewhere"), &path).unwrap();
    newsroom.write(|writer| setting::put(writer, "a", "1")).unwrap();
}

#[test]
fn an_upgrade_keeps_how_long_editions_are_to_be_and_forgets_those_that_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let databases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    std::fs::copy(databases.join("0003.hexapla"), &path).unwrap();
    let (kept, gone) = (sample::edition_id(1, 0), sample::edition_id(99, 0));
    let connection = rusqlite::Connection::open(&path).unwrap();
    for edition in [kept, gone] {
        let insert = "INSERT INTO setting (key, value) VALUES (?1, '1200')";
        connection.execute(insert, [format!("target {edition}")]).unwrap();
    }
    drop(connection);
    let newsroom = Newsroom::open(&path).unwrap();
    let found = newsroom.read(|reader| {
        let target = |edition| store::target::get(reader, edition);
        let left = setting::get(reader, &format!("target {gone}"))?;
        Ok::<_, Error>((target(kept)?, target(gone)?, left))
    });
    assert_eq!(found.unwrap(), (Some(1200), None, None));
}

#[test]
fn an_upgrade_takes_pairs_over_as_guesses() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let databases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    std::fs::copy(databases.join("0004.hexapla"), &path).unwrap();
    let newsroom = Newsroom::open(&path).unwrap();
    let size = sample::Size { blocks: 3, words_a_block: 20 };
    let (original, translation) = (sample::edition(1, 0, size), sample::edition(1, 2, size));
    let kept = newsroom.read(|reader| store::pairing::of(reader, translation.head.id)).unwrap();
    let pairs = original.content.blocks.iter().zip(&translation.content.blocks);
    let guess = |(source, target): (&EditionBlock, &EditionBlock)| Bead {
        made: Made::Writing,
        target: vec![TargetBlock { id: target.id, confirmed: false }],
        ..sample::bead(source, target)
    };
    let mut beads: Vec<Bead> = kept.into_iter().map(|kept| kept.bead).collect();
    beads.sort_by_key(|bead| bead.source.first().map(|block| block.id));
    assert_eq!(beads, pairs.map(guess).collect::<Vec<_>>());
}

#[test]
fn an_upgrade_takes_titles_and_key_points_for_right_until_the_original_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let databases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases");
    std::fs::copy(databases.join("0006.hexapla"), &path).unwrap();
    let newsroom = Newsroom::open(&path).unwrap();
    let [original, translation] = [0, 2].map(|language| sample::edition_id(1, language));
    let outdated = |id| newsroom.read(|reader| store::edition::outdated(reader, id)).unwrap();
    assert_eq!(outdated(translation), (None, None));
    let before = newsroom.read(|reader| store::edition::get(reader, original)).unwrap().expect("it is there");
    let mut after = before.content.clone();
    after.title = "Another".to_owned();
    after.key_points = vec!["Another point.".to_owned()];
    let head = editorial::edition::EditionHead { title: after.title.clone(), ..before.head };
    newsroom.write(|writer| store::edition::save(writer, original, &before.content, &after, &head)).unwrap();
    fn made<T>(then: T, now: T) -> Option<store::edition::HeadMadeFrom<T>> {
        Some(store::edition::HeadMadeFrom { then, now })
    }
    assert_eq!(
        outdated(translation),
        (made(before.content.title, after.title), made(before.content.key_points, after.key_points))
    );
    assert_eq!(outdated(original), (None, None));
}
