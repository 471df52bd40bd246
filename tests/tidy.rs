//! The rules of the house that a machine can check: who may import whom, licences, what is there twice,
//! the length of files, and what stands at the top of the repository.

#[path = "tidy/interface.rs"]
mod interface;
#[path = "tidy/licences.rs"]
mod licences;
#[path = "tidy/packages.rs"]
mod packages;

use std::path::{Path, PathBuf};
use std::process::Command;

/// No file of ours is longer, in lines.
const LONGEST: usize = 600;

/// Made from the command table, and as long as that has types.
const GENERATED: &str = "ui/src/ipc/types.ts";

/// What may stand at the top of the repository.
const TOP: &[&str] = &[
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".gitattributes",
    ".gitignore",
    ".rustfmt.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "src-tauri",
    "tests",
    "ui",
];

/// The repository's directory.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package lies in the repository")
}

/// The files under version control, and those that are about to be, relative to the repository.
fn files() -> Vec<PathBuf> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git is needed to know which files are ours");
    assert!(output.status.success(), "git could not list the files");
    let listed = String::from_utf8(output.stdout).expect("the names of our files are UTF-8");
    listed.lines().map(PathBuf::from).filter(|path| root().join(path).is_file()).collect()
}

/// Our own source files with these endings, with their text.
fn sources(endings: &[&str]) -> Vec<(PathBuf, String)> {
    let ends =
        |path: &Path| path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted));
    files()
        .into_iter()
        .filter(|path| ends(path))
        .filter_map(|path| std::fs::read_to_string(root().join(&path)).ok().map(|text| (path, text)))
        .collect()
}

/// Fails with all faults at once.
#[track_caller]
fn none(rule: &str, faults: Vec<String>) {
    assert!(faults.is_empty(), "{rule}\n  {}", faults.join("\n  "));
}

#[test]
fn nothing_unexpected_stands_at_the_top() {
    let mut found: Vec<_> = files()
        .iter()
        .filter_map(|path| {
            path.components().next().map(|first| first.as_os_str().to_string_lossy().into_owned())
        })
        .filter(|name| !TOP.contains(&name.as_str()))
        .collect();
    found.dedup();
    none("These do not belong at the top of the repository:", found);
}

#[test]
fn no_file_is_too_long() {
    let long = sources(&["rs", "ts", "js", "svelte", "css", "sql", "ftl"])
        .into_iter()
        .filter(|(path, _)| path != Path::new(GENERATED))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{} has {lines} lines", path.display()))
        .collect();
    none("A file that is longer than this has more than one verb:", long);
}

#[test]
fn letters_change_case_by_the_language_only() {
    // Clippy knows only the ways it was told; this finds characters and closures too.
    let banned = [concat!("to_", "lowercase"), concat!("to_", "uppercase")];
    let faults = sources(&["rs"])
        .into_iter()
        .flat_map(|(path, text)| {
            let found: Vec<_> =
                lines_with(&text, &banned).map(|line| format!("{}:{line}", path.display())).collect();
            found
        })
        .collect();
    none("Case depends on the language; text::Language has it:", faults);
}

#[test]
fn libraries_print_nothing() {
    let banned = [concat!("print", "ln!"), concat!("print", "!("), concat!("db", "g!(")];
    let is_library = |path: &Path| {
        path.starts_with("src-tauri/crates")
            && !["cli", "xtask"].iter().any(|name| path.starts_with(format!("src-tauri/crates/{name}")))
    };
    let faults = sources(&["rs"])
        .into_iter()
        .filter(|(path, _)| is_library(path) && path.iter().any(|part| part == "src"))
        .flat_map(|(path, text)| {
            // Tests stand at the end of a file and may say why they do nothing.
            let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            let found: Vec<_> =
                lines_with(&text, &banned).map(|line| format!("{}:{line}", path.display())).collect();
            found
        })
        .collect();
    none("A library returns what it has to say:", faults);
}

/// The numbers of the lines that hold one of `words` outside a comment.
fn lines_with<'a>(text: &'a str, words: &'a [&'a str]) -> impl Iterator<Item = usize> + 'a {
    let code = |line: &'a str| if line.trim_start().starts_with("//") { "" } else { line };
    text.lines()
        .enumerate()
        .filter(move |(_, line)| words.iter().any(|word| code(line).contains(word)))
        .map(|(at, _)| at + 1)
}
