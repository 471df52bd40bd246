//! Two programs at one file, and a program that ends in the middle.

#![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

#[path = "../examples/measure/sample.rs"]
mod sample;

use std::path::Path;

use store::{Error, Newsroom, audit, setting};

const SIZE: sample::Size = sample::Size { blocks: 4, words_a_block: 12 };

fn entry(subject: &str) -> audit::Entry {
    audit::Entry {
        at: sample::time(5),
        person: sample::person(1).id,
        desk: sample::desk(),
        command: "save_edition".to_owned(),
        subject: subject.to_owned(),
    }
}

#[test]
fn two_newsrooms_on_one_file_take_turns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let first = sample::newsroom(&path);
    let second = Newsroom::open(&path).unwrap();
    let append = |newsroom: &Newsroom, name: &str| {
        for number in 0..100 {
            newsroom.write(|writer| audit::append(writer, &entry(&format!("{name} {number}")))).unwrap();
        }
    };
    std::thread::scope(|threads| {
        threads.spawn(|| append(&first, "first"));
        threads.spawn(|| append(&first, "also first"));
        threads.spawn(|| append(&second, "second"));
        threads.spawn(|| {
            for _ in 0..100 {
                // What one question sees does not change while it is answered.
                first
                    .read(|reader| -> Result<(), Error> {
                        let before = audit::list(reader, None, 1_000)?;
                        std::thread::yield_now();
                        assert_eq!(audit::list(reader, None, 1_000)?, before);
                        Ok(())
                    })
                    .unwrap();
            }
        });
    });
    assert_eq!(first.read(|reader| audit::list(reader, None, 1_000)).unwrap().len(), 300);
    assert_eq!(second.read(audit::verify).unwrap(), None);
}

#[test]
fn a_change_elsewhere_is_seen_once_and_ones_own_never() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let first = sample::newsroom(&path);
    let second = Newsroom::open(&path).unwrap();
    let seen = |newsroom: &Newsroom| newsroom.changed_elsewhere().unwrap();
    assert!(!seen(&first) && !seen(&second));
    first.write(|writer| setting::put(writer, "a", "1")).unwrap();
    first.read(|reader| setting::get(reader, "a")).unwrap();
    assert!(!seen(&first), "one's own change");
    assert!(seen(&second) && !seen(&second));
    second.write(|writer| setting::put(writer, "a", "2")).unwrap();
    first.write(|writer| setting::put(writer, "b", "1")).unwrap();
    assert!(seen(&first), "a change elsewhere, though one of ours came after it");
    let refused = second.write(|writer| setting::put(writer, "c", "no JSON"));
    assert!(refused.is_err());
    assert!(seen(&second) && !seen(&first), "what was not kept is no change");
}

/// What a program that was killed at this moment would leave.
fn copy_as_killed(path: &Path, to: &Path) {
    std::fs::copy(path, to).unwrap();
    let wal = |path: &Path| path.with_extension("hexapla-wal");
    std::fs::copy(wal(path), wal(to)).unwrap();
}

#[test]
fn a_program_killed_while_writing_loses_only_that_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let killed = folder.path().join("killed.hexapla");
    let newsroom = sample::newsroom(&path);
    newsroom.write(|writer| setting::put(writer, "kept", "1")).unwrap();
    newsroom
        .write(|writer| -> Result<(), Error> {
            setting::put(writer, "kept", "2")?;
            store::person::insert(writer, &sample::person(2))?;
            store::section::insert(writer, &sample::section(3))?;
            sample::add_article(writer, 2, sample::Size { blocks: 50, words_a_block: 400 }).ok();
            // More than a connection keeps in memory, so that a part of the step is on the disk by now.
            setting::put(writer, "large", &format!("\"{}\"", "a".repeat(24 << 20)))?;
            copy_as_killed(&path, &killed);
            Ok(())
        })
        .unwrap();
    let after = Newsroom::open(&killed).unwrap();
    assert_eq!(after.read(|reader| setting::get(reader, "kept")).unwrap().as_deref(), Some("1"));
    assert_eq!(after.read(store::person::all).unwrap().len(), 1);
    copy_as_killed(&path, &folder.path().join("later.hexapla"));
    let later = Newsroom::open(&folder.path().join("later.hexapla")).unwrap();
    assert_eq!(later.read(|reader| setting::get(reader, "kept")).unwrap().as_deref(), Some("2"));
}

#[test]
fn a_chain_broken_by_hand_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Weekly.hexapla");
    let newsroom = sample::newsroom(&path);
    for number in 1..=5 {
        newsroom.write(|writer| audit::append(writer, &entry(&number.to_string()))).unwrap();
    }
    let hand = rusqlite::Connection::open(&path).unwrap();
    assert!(hand.execute("UPDATE audit SET subject = 'x'", []).is_err(), "the table refuses");
    assert!(hand.execute("DELETE FROM audit", []).is_err());
    hand.execute_batch("DROP TRIGGER audit_is_append_only; DROP TRIGGER audit_is_never_shortened").unwrap();
    assert_eq!(newsroom.read(audit::verify).unwrap(), None);
    hand.execute("UPDATE audit SET subject = 'x' WHERE number = 4", []).unwrap();
    assert_eq!(newsroom.read(audit::verify).unwrap(), Some(4));
    hand.execute("DELETE FROM audit WHERE number = 2", []).unwrap();
    assert_eq!(newsroom.read(audit::verify).unwrap(), Some(2));
    let listed = newsroom.read(|reader| audit::list(reader, Some(4), 1)).unwrap();
    assert_eq!((listed[0].number, listed[0].entry.subject.as_str()), (3, "3"));
}

#[test]
fn many_threads_may_fill_one_newsroom() {
    let folder = tempfile::tempdir().unwrap();
    let newsroom = sample::newsroom(&folder.path().join("Weekly.hexapla"));
    sample::fill(&newsroom, 0, SIZE).unwrap();
    std::thread::scope(|threads| {
        for thread in 0..4 {
            let newsroom = &newsroom;
            threads.spawn(move || {
                for number in 0..10 {
                    newsroom
                        .write(|writer| sample::add_article(writer, thread * 10 + number + 1, SIZE))
                        .unwrap();
                }
            });
        }
    });
    assert_eq!(newsroom.read(store::article::facets).unwrap().articles, 40);
}
