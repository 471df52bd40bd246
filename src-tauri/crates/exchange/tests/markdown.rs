//! Articles written as Markdown with front matter and read again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use editorial::endnote::SourceFields;
use exchange::article::{Article, Author, Note};
use exchange::finding::Code;
use exchange::markdown::read::read;
use exchange::markdown::write::write;
use exchange::page_text::note::read_source;
use exchange::page_text::words::PageWords;
use proptest::prelude::*;
use text::canonical::canonical;
use text::doc::{Block, Inline, NoteDefinition};
use text::language::Language;
use text::plain::plain_text;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(vec!["tr", "ru", "en", "kk", "no", "pt-BR"])
        .prop_map(|tag| Language::parse(tag).expect("a tag"))
}

/// Lines as they stand in a title or a key point.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zА-яğışİ0-9:#'\"“”,.!?&*_\\[\\]{}|>%@`-]{1,8}( [a-zа-я:#-]{1,8}){0,4}",
        "\\PC{1,12}",
        "null|~|1\\.10|2026-11-12|yes|---"
    ]
    .prop_filter("a title has words", |text| !text.trim().is_empty())
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (2000..2040i32, 1..=12u32, 1..=28u32).prop_map(|(year, month, day)| {
        NaiveDate::from_ymd_opt(year, month, day).expect("every month has 28 days")
    })
}

fn author() -> impl Strategy<Value = Author> {
    let names = prop::collection::btree_map(language(), words(), 0..3);
    (words(), names, "(|[a-zа-я *_]{1,20}(\n\n[a-z]{1,9})?)").prop_map(|(name, names, bio)| Author {
        name,
        names,
        bio,
    })
}

fn fields() -> impl Strategy<Value = SourceFields> {
    let text = || prop::option::of(words());
    (text(), text(), text(), text(), prop::option::of(day())).prop_map(
        |(author, title, container_title, url, accessed)| SourceFields {
            author,
            title,
            container_title,
            url,
            accessed,
        },
    )
}

fn article() -> impl Strategy<Value = Article> {
    let head = (words(), prop::option::of(words()), prop::option::of("[a-z-]{1,9}"), prop::option::of(day()));
    let lists = (
        prop::collection::vec(words(), 0..3),
        prop::collection::vec(author(), 0..3),
        prop::option::of(language()),
    );
    let also_in = prop::collection::btree_set(language(), 0..3);
    let notes = prop::collection::vec((text::generators::notes(), prop::option::of(fields())), 0..2);
    (language(), head, lists, also_in, text::generators::blocks(), notes).prop_map(
        |(
            language,
            (title, section, slug, dated),
            (key_points, authors, original),
            also_in,
            blocks,
            notes,
        )| {
            let mut article = Article {
                section,
                title,
                key_points,
                also_in: also_in.into_iter().filter(|other| *other != language).collect(),
                slug,
                dated,
                original,
                blocks: canonical(&blocks),
                authors,
                ..Article::empty(language)
            };
            let mut told = BTreeMap::new();
            let mut definitions: Vec<NoteDefinition> = Vec::new();
            for (list, fields) in notes {
                for note in list {
                    if !definitions.iter().any(|known| known.label.eq_ignore_ascii_case(&note.label)) {
                        told.insert(note.label.clone(), fields.clone());
                        definitions.push(note);
                    }
                }
            }
            // Every mark has its note.
            let mut marked = Vec::new();
            article.blocks.iter().chain(definitions.iter().flat_map(|note| &note.blocks)).for_each(|block| {
                block.each_mark(&mut |label| marked.push(label.to_owned()));
            });
            for label in marked {
                if !definitions.iter().any(|known| known.label == label) {
                    let blocks = vec![Block::Paragraph(vec![Inline::Text("words".to_owned())])];
                    definitions.push(NoteDefinition { label, blocks });
                }
            }
            for NoteDefinition { label, blocks } in definitions {
                let blocks = canonical(&blocks);
                let text = plain_text(&blocks);
                let read = read_source(&text, &article.language, PageWords::built_in()).fields;
                let fields = told.get(&label).cloned().flatten().unwrap_or(read);
                article.notes.push(Note { label, blocks, text, fields });
            }
            article
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is written is read back, with the labels that writing gives.
    #[test]
    fn what_is_written_is_read_back(article in article()) {
        let file = write(&article);
        let (again, findings) = read(&file, None);
        prop_assert_eq!(&again, &article.numbered(), "{}", file);
        prop_assert!(findings.iter().all(|finding| finding.code == Code::NoteWithoutMark || finding.code == Code::NoBody), "{:?}", findings);
        prop_assert_eq!(write(&again), file);
    }

    /// Reading never fails, whatever the text.
    #[test]
    fn reading_never_fails(file in "(---\n)?([a-z]{1,8}: ?(\\PC{0,9}|\\[|\\{|- ))?\n?(---\n)?\\PC{0,40}") {
        let (article, _) = read(&file, None);
        let (again, _) = read(&write(&article), None);
        prop_assert_eq!(again, article.numbered());
    }
}

#[test]
fn the_samples_are_read_without_a_finding_and_written_back() {
    for tag in ["tr", "en"] {
        let path = root().join(format!("src-tauri/crates/app/sample/river-ports.{tag}.md"));
        let file = std::fs::read_to_string(path).unwrap();
        let (article, findings) = read(&file, None);
        assert_eq!(findings, [], "{tag}");
        assert_eq!((article.language.as_str(), article.key_points.len(), article.authors.len()), (tag, 3, 1));
        assert_eq!(read(&write(&article), None).0, article);
    }
}

#[test]
fn articles_of_other_sites_are_read() {
    let folder = root().join("../shared/corpus/articles");
    if !folder.exists() {
        println!("skipped: the corpus is not beside the repository");
        return;
    }
    for tag in ["tr", "en", "ru"] {
        for entry in std::fs::read_dir(folder.join(tag)).unwrap() {
            let path = entry.unwrap().path();
            let (article, findings) = read(&std::fs::read_to_string(&path).unwrap(), None);
            assert_eq!(article.language.as_str(), tag, "{}", path.display());
            assert!(!article.title.is_empty() && article.blocks.len() > 5);
            assert!(
                findings.iter().all(|finding| finding.code == Code::UnknownKey),
                "{}: {findings:?}",
                path.display()
            );
            assert_eq!(read(&write(&article), None).0, article.numbered(), "{}", path.display());
        }
    }
}
