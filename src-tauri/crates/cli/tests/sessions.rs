//! Sessions at the command line: the cases of `tests/suite/command-line`.
//!
//! A case is a text file: what it shows in a line or two that begin with `#`, then `--- NAME` with the text of
//! each file that is there (`\0` stands for a byte that no text has), and last `--- session` with commands after
//! `$`, which may end with `< NAME` for a file to read, each with what it prints, first on standard output, then on standard error, and `exit N` if that is not 0.
//! Every id is shown as `ID`, which in a command stands for the one shown last, and the folder as `FOLDER`. With `WRITE_CASES` in the environment what comes out is
//! written into the cases, to be read before it is kept.

#![allow(clippy::unwrap_used, reason = "all of this is a test, its helpers too")]

use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/command-line");
    let mut failures = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let case = std::fs::read_to_string(&path).unwrap();
        let (set_up, expected) = case.split_once("--- session\n").expect("a case has a session");
        let found = session(set_up, expected);
        if std::env::var_os("WRITE_CASES").is_some() {
            std::fs::write(&path, format!("{set_up}--- session\n{found}")).unwrap();
        } else if found != expected {
            failures.push(format!("{}\nexpected:\n{expected}\nfound:\n{found}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// A device on which nothing can be written.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("river.md"), "The river is low.").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hexapla-cli"))
        .args(["typography", "river.md", "--lang", "en"])
        .stdout(std::fs::File::create("/dev/full").unwrap())
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("cannot be written"), "{said}");
}

/// What one newsroom exports, another makes the same article of in one call.
#[test]
fn exported_editions_that_are_read_in_together_are_one_article_again() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, language: &str, title: &str| {
        let text = format!(
            "---\ntitle: {title}\nlanguage: {language}\nslug: su-yolu\noriginal: tr\n---\n\n{title}.[^1]\n\n[^1]: {title}, https://example.org/low\n"
        );
        std::fs::write(folder.path().join(name), text).unwrap();
    };
    // The translation comes first by its name.
    write("a.md", "en", "Low water");
    write("b.md", "tr", "Su yolu");
    let exported = |newsroom: &str, files: &str, out: &str| {
        run(folder.path(), &format!("--newsroom {newsroom} init --person Ada"));
        let said = run(folder.path(), &format!("--newsroom {newsroom} import {files}"));
        assert_eq!(
            run(folder.path(), &format!("--newsroom {newsroom} articles")).lines().last(),
            Some("1 article"),
            "{said}"
        );
        run(folder.path(), &format!("--newsroom {newsroom} export su-yolu --format markdown --out {out}"));
        let mut files: Vec<(String, String)> = std::fs::read_dir(folder.path().join(out))
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "md"))
            .map(|entry| {
                (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    };
    let first = exported("One.hexapla", "a.md b.md", "one");
    assert_eq!(first.len(), 2);
    let names: Vec<String> = first.iter().map(|(name, _)| format!("one/{name}")).collect();
    assert_eq!(exported("Two.hexapla", &names.join(" "), "two"), first);
}

/// The session with what its commands print now.
fn session(set_up: &str, session: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    for file in set_up.split("--- ").skip(1) {
        let (name, text) = file.split_once('\n').expect("a file has a name");
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text.replace("\\0", "\0")).unwrap();
    }
    let mut last_id = String::new();
    let mut found = String::new();
    for command in session.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let said = run(folder.path(), &command.replace("ID", &last_id));
        if let Some(id) = ids(&said).last() {
            last_id = id.to_owned();
        }
        let said = without_ids(&said).replace(&folder.path().display().to_string(), "FOLDER");
        found.push_str(&format!("$ {command}\n{said}"));
    }
    found
}

fn run(folder: &Path, command: &str) -> String {
    let (command, input) = command.split_once(" < ").unwrap_or((command, ""));
    let input = match input {
        "" => Stdio::null(),
        name => std::fs::File::open(folder.join(name)).unwrap().into(),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_hexapla-cli"))
        .stdin(input)
        .args(if command.starts_with("--newsroom") { &[][..] } else { &["--newsroom", "News.hexapla"] })
        .args(["--configuration", "configuration"])
        .args(words(command))
        .current_dir(folder)
        .output()
        .unwrap();
    let mut said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    if !output.status.success() {
        said.push_str(&format!("exit {}\n", output.status.code().unwrap()));
    }
    said
}

/// The words of a command; those that stand between `'` are one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in command.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn ids(said: &str) -> impl DoubleEndedIterator<Item = &str> {
    said.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .filter(|word| word.len() == 36 && word.matches('-').count() == 4)
}

fn without_ids(said: &str) -> String {
    ids(said).fold(said.to_owned(), |said, id| said.replace(id, "ID"))
}

/// What never could be pasted is not kept in memory, however much comes.
#[test]
fn a_page_that_is_too_long_is_refused_with_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    std::fs::write(&path, "<p>a</p>".repeat(50 << 17)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hexapla-cli"))
        .arg("clean")
        .stdin(std::fs::File::open(&path).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("has 50 MB, and at most 16 MB come in at once") && said.contains("Copy a part"),
        "{said}"
    );
}
