//! Every example of the CommonMark specification, and whole articles where they are at hand:
//! what is written reads the same, and renders as the parser itself renders it.

#![allow(clippy::unwrap_used)] // A test that cannot go on fails.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};
use text::canonical::canonical;
use text::html::{Sources, render};
use text::markdown::read::{Manuscript, read};
use text::markdown::write::{write, write_manuscript};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// The examples of the specification by their numbers.
fn examples() -> Vec<(usize, String)> {
    let path = root().join("tests/suite/commonmark/spec.txt");
    let spec = std::fs::read_to_string(path).unwrap().replace('→', "\t");
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut rest = spec.as_str();
    while let Some(start) = rest.find(&format!("{fence} example\n")) {
        rest = &rest[start + fence.len() + " example\n".len()..];
        let end = rest.find(&fence).unwrap();
        let markdown = rest[..end].split("\n.\n").next().unwrap().trim_start_matches(".\n");
        examples
            .push((examples.len() + 1, format!("{}\n", markdown.strip_suffix("\n.").unwrap_or(markdown))));
        rest = &rest[end + fence.len()..];
    }
    examples
}

/// What the parser's own writer makes of a text, without the note definitions, which our documents keep
/// apart from the body.
fn peer_html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut inside_note = 0;
    let events = Parser::new_ext(markdown, options).filter_map(move |event| {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => inside_note += 1,
            Event::End(TagEnd::FootnoteDefinition) => {
                inside_note -= 1;
                return None;
            }
            _ => {}
        }
        match event {
            _ if inside_note > 0 => None,
            Event::FootnoteReference(_) => Some(Event::InlineHtml("*".into())),
            event => Some(event),
        }
    });
    let mut html = String::new();
    push_html(&mut html, events);
    html
}

fn our_html(manuscript: &Manuscript) -> String {
    render(&manuscript.blocks, Sources::Keep, &mut |_| "*".to_owned())
}

/// The checks that a text fails.
fn failures(markdown: &str) -> Vec<(&'static str, String)> {
    let mut failures = Vec::new();
    let first = read(markdown);
    let written = write_manuscript(&first.blocks, &first.notes);
    let second = read(&written);
    if (&first.blocks, &first.notes) != (&second.blocks, &second.notes) {
        failures.push(("read", format!("{written:?}\n{:?}\n{:?}", first.blocks, second.blocks)));
    }
    let written_again = write_manuscript(&second.blocks, &second.notes);
    if written != written_again {
        failures.push(("write", format!("{written:?}\n{written_again:?}")));
    }
    if first.blocks != canonical(&first.blocks) {
        failures.push(("canonical", format!("{:?}\n{:?}", first.blocks, canonical(&first.blocks))));
    }
    let (ours, theirs) = (our_html(&first), peer_html(markdown));
    if ours != theirs {
        failures.push(("html", format!("{ours:?}\n{theirs:?}")));
    }
    failures
}

#[test]
fn every_example_of_the_specification() {
    let examples = examples();
    assert_eq!(examples.len(), 652, "version 0.31.2 has so many examples");
    let listed = std::fs::read_to_string(root().join("tests/suite/commonmark/exceptions.txt")).unwrap();
    let listed: BTreeSet<&str> =
        listed.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut failed = BTreeSet::new();
    let mut report = String::new();
    for (number, markdown) in &examples {
        for (check, what) in failures(markdown) {
            let name = format!("{check} {number}");
            if !listed.contains(name.as_str()) {
                report.push_str(&format!("\n{name}\n{markdown:?}\n{what}\n"));
            }
            failed.insert(name);
        }
    }
    let mended: Vec<&&str> = listed.iter().filter(|name| !failed.contains(**name)).collect();
    assert!(report.is_empty(), "examples fail that are not listed:{report}");
    assert!(mended.is_empty(), "listed examples pass; take them off the list: {mended:?}");
}

#[test]
fn whole_articles() {
    let articles = root().join("../shared/corpus/articles");
    if !articles.exists() {
        println!("skipped: {} is not there", articles.display());
        return;
    }
    let mut count = 0;
    let mut report = String::new();
    let mut folders = vec![articles];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                count += 1;
                let markdown = std::fs::read_to_string(&path).unwrap();
                for (check, what) in failures(&markdown) {
                    report.push_str(&format!("\n{check} {}\n{what:.2000}\n", path.display()));
                }
            }
        }
    }
    assert!(count > 10, "there are articles");
    assert!(report.is_empty(), "{report}");
}

#[test]
fn write_is_write_manuscript_without_notes() {
    let blocks = read("# a\n\nb").blocks;
    assert_eq!(write(&blocks) + "\n", write_manuscript(&blocks, &[]));
}
