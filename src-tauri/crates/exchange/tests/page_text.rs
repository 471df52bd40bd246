//! Whole pages: the cases of `tests/suite/page-text`, the samples that ship with the program, and a real page.
//!
//! A case is a text file: what it shows in a line or two that begin with `#`, settings such as
//! `language: tr` or `word: kk share Бөлісу`, what the user says of a line as in `said: 3 title` and lastly
//! `left out: 1` for one that they leave out, then `--- page` with the page's text and `--- article` with
//! what must come out, in the order in which [`describe`] says it. With `WRITE_CASES` in the environment
//! what comes out is written into the cases, to be read before it is kept. In the
//! page `\r` stands for a carriage return.

use std::path::{Path, PathBuf};

use exchange::article::Article;
use exchange::finding::Finding;
use exchange::page_text::assemble::assemble;
use exchange::page_text::pieces::{Reason, Role, cut_and_classify, read_anew};
use exchange::page_text::words::{Kind, PageWords};
use proptest::prelude::*;
use text::doc::{Block, Inline};
use text::language::Language;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn read(page: &str, language: Option<&str>, words: &PageWords) -> (Article, Vec<Finding>) {
    read_mended(page, language, words, &[])
}

/// The same with what the user says of lines; leaving one out reads the rest anew where that is meant to be.
fn read_mended(
    page: &str,
    language: Option<&str>,
    words: &PageWords,
    said: &[(u32, Role)],
) -> (Article, Vec<Finding>) {
    let language = language.map(|tag| Language::parse(tag).expect("a tag"));
    let mut page = cut_and_classify(page, language.as_ref(), words);
    for (line, role) in said {
        let at = page.pieces.iter().position(|piece| piece.line == *line).expect("a piece on this line");
        page.pieces[at].role = *role;
        page.pieces[at].reason = Reason::SaidByUser;
        if *role == Role::Dropped
            && let Some(pieces) = read_anew(&page.pieces, at, &page.language, words)
        {
            page.pieces = pieces;
        }
    }
    let (article, found) = assemble(&page.pieces, &page.language, words);
    (article, page.findings.into_iter().chain(found).collect())
}

#[test]
fn cases() {
    let mut failures = Vec::new();
    let mut count = 0;
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join("tests/suite/page-text"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for path in files {
        let case = std::fs::read_to_string(&path).unwrap();
        let (settings, rest) = case.split_once("--- page\n").expect("a case has a page");
        let (page, expected) = rest.split_once("--- article\n").expect("a case has an article");
        let mut words = PageWords::built_in().clone();
        let mut language = None;
        let mut said = Vec::new();
        for line in settings.lines() {
            if let Some(tag) = line.strip_prefix("language: ") {
                language = Some(tag);
            } else if let Some(word) = line.strip_prefix("word: ") {
                let [tag, kind, word] = word.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{word}") };
                words.add(&Language::parse(tag).unwrap(), Kind::from_word(kind).unwrap(), word);
            } else if let Some((line, role)) = line.strip_prefix("said: ").and_then(|s| s.split_once(' ')) {
                said.push((line.parse().unwrap(), Role::from_word(role).unwrap()));
            } else if let Some(line) = line.strip_prefix("left out: ") {
                said.push((line.parse().unwrap(), Role::Dropped));
            } else {
                assert!(line.starts_with('#') || line.is_empty(), "{}: {line}", path.display());
            }
        }
        let (article, findings) = read_mended(&page.replace("\\r", "\r"), language, &words, &said);
        let found = describe(&article, &findings);
        if std::env::var_os("WRITE_CASES").is_some() {
            let case = format!("{settings}--- page\n{page}--- article\n{found}");
            std::fs::write(&path, case).unwrap();
        } else if found.trim_end() != expected.trim_end() {
            failures.push(format!("{}\nexpected:\n{expected}\nfound:\n{found}", path.display()));
        }
        count += 1;
    }
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n\n"));
    assert!(count >= 20, "there are only {count} cases");
}

/// An article and what was found, a line a thing.
fn describe(article: &Article, findings: &[Finding]) -> String {
    let mut lines = vec![format!("language: {}", article.language.as_str())];
    let mut say = |name: &str, value: &str| lines.push(format!("{name}: {value}"));
    article.section.iter().for_each(|section| say("section", section));
    say("title", &article.title);
    article.key_points.iter().for_each(|point| say("point", point));
    article.also_in.iter().for_each(|language| say("also in", language.as_str()));
    article.dated.iter().for_each(|day| say("dated", &day.to_string()));
    for block in &article.blocks {
        match block {
            Block::Paragraph(content) => say("p", &inlines(content)),
            Block::Heading { level, content } => say(&format!("h{level}"), &inlines(content)),
            Block::Quote(blocks) => blocks.iter().for_each(|block| say("quote", &inlines(content(block)))),
            Block::List(list) => {
                for (number, item) in list.items.iter().enumerate() {
                    let name = list
                        .start
                        .map_or("bullet".to_owned(), |start| format!("item {}", start + number as u64));
                    say(&name, &inlines(content(&item[0])));
                }
            }
            other => panic!("{other:?}"),
        }
    }
    for note in &article.notes {
        say(&format!("note {}", note.label), &note.text);
        let fields = &note.fields;
        fields.author.iter().for_each(|author| say("  author", author));
        fields.title.iter().for_each(|title| say("  title", title));
        fields.container_title.iter().for_each(|container| say("  in", container));
        fields.url.iter().for_each(|url| say("  url", url));
        fields.accessed.iter().for_each(|day| say("  accessed", &day.to_string()));
    }
    for author in &article.authors {
        say("author", &author.name);
        if !author.bio.is_empty() {
            say("bio", &author.bio.replace('\n', "\\n"));
        }
    }
    article.dropped.iter().for_each(|line| say("dropped", line));
    for finding in findings {
        let line = finding.line.map(|line| format!(" {line}")).unwrap_or_default();
        say(
            &format!("{}{line}", finding.weight.word()),
            &format!("{} {}", finding.code.word(), finding.text),
        );
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn content(block: &Block) -> &[Inline] {
    let Block::Paragraph(content) = block else { panic!("{block:?}") };
    content
}

fn inlines(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::NoteMark(label) => format!("{{{label}}}"),
            other => panic!("{other:?}"),
        })
        .collect()
}

/// The page that the reader was made for, with all that must come out of it.
#[test]
fn the_real_page_gives_all_that_is_expected() {
    let folder = root().join("../shared/corpus/page-text");
    let Ok(page) = std::fs::read_to_string(folder.join("ankara-astana.ru.txt")) else {
        println!("skipped: the corpus is not beside the repository");
        return;
    };
    let expected = std::fs::read_to_string(folder.join("ankara-astana.ru.expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    let (article, findings) = read(&page, None, PageWords::built_in());
    let tags = |languages: &[Language]| languages.iter().map(|l| l.as_str().to_owned()).collect::<Vec<_>>();
    let mut marks = Vec::new();
    for (number, block) in (1..).zip(&article.blocks) {
        let number: u32 = number;
        block.each_mark(&mut |label| marks.push(serde_json::json!([number.to_string(), label])));
    }
    let first_words: Vec<String> = article
        .blocks
        .iter()
        .map(|block| text::plain::plain_text(std::slice::from_ref(block)).chars().take(40).collect())
        .collect();
    let notes: Vec<serde_json::Value> = article
        .notes
        .iter()
        .map(|note| {
            serde_json::json!({
                "label": note.label, "url": note.fields.url, "accessed": note.fields.accessed.map(|day| day.to_string()),
                "source": { "author": note.fields.author, "title": note.fields.title, "container_title": note.fields.container_title },
            })
        })
        .collect();
    let begins = expected["authors"][0]["bio_starts"].as_str().unwrap();
    assert!(article.authors[0].bio.starts_with(begins));
    let found = serde_json::json!({
        "language": article.language.as_str(), "section": article.section, "title": article.title,
        "key_points": article.key_points, "also_in": tags(&article.also_in),
        "body": { "paragraphs": article.blocks.len(), "first_words": first_words, "marks": marks },
        "endnotes": notes,
        "authors": article.authors.iter().map(|author| serde_json::json!({ "name": author.name, "bio_starts": begins })).collect::<Vec<_>>(),
        "dropped": article.dropped,
    });
    assert_eq!(found, expected);
    assert!(findings.iter().all(|finding| finding.weight == exchange::finding::Weight::Note), "{findings:?}");
}

/// The pages of the sample newsroom have nothing that needs mending.
#[test]
fn the_sample_pages_are_read_without_a_doubt() {
    for tag in ["tr", "en", "ru"] {
        let path = root().join(format!("src-tauri/crates/app/sample/clock-change.{tag}.txt"));
        let (article, findings) = read(&std::fs::read_to_string(path).unwrap(), None, PageWords::built_in());
        assert_eq!(article.language.as_str(), tag);
        assert_eq!(
            (article.key_points.len(), article.also_in.len(), article.notes.len(), article.authors.len()),
            (3, 2, 6, 1)
        );
        assert!(article.section.is_some() && !article.authors[0].bio.is_empty());
        assert!(
            findings.iter().all(|finding| finding.weight == exchange::finding::Weight::Note),
            "{findings:?}"
        );
    }
}

/// The same pages in the encodings of older files.
#[test]
fn the_sample_pages_are_recognised_in_older_encodings() {
    for (tag, encoding) in [
        ("tr", encoding_rs::WINDOWS_1254),
        ("en", encoding_rs::WINDOWS_1252),
        ("ru", encoding_rs::WINDOWS_1251),
        ("ru", encoding_rs::KOI8_R),
        ("ru", encoding_rs::IBM866),
    ] {
        let path = root().join(format!("src-tauri/crates/app/sample/clock-change.{tag}.txt"));
        let page: String = std::fs::read_to_string(path).unwrap();
        let fits = |c: &char| !encoding.encode(&c.to_string()).2;
        let page: String = page.chars().filter(fits).collect();
        for text in [page.as_str(), &page[..page.find('\n').unwrap()]] {
            let (bytes, ..) = encoding.encode(text);
            let decoded = exchange::decode::decode(&bytes).unwrap();
            assert_eq!(decoded.text, text, "{tag} in {}", encoding.name());
        }
    }
}

/// Lines such as pages are made of, and some that they are not.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Zа-яğışİ]{1,9}( [a-zа-яğış]{1,9}){0,12}[.?]?",
        "[A-ZА-Я][a-zа-я]{2,7} [A-ZА-Я][a-zа-я]{2,7}",
        "\\[(i|ii|1|2|sic|1991)\\] [a-z]{1,8}, “[A-Z][a-z]{1,8}”, [A-Z][a-z]{1,8}, https://[a-z]{3,8}\\.org/[a-z]{1,5}",
        "[a-z]{1,8}\\.?(\\[(i|ii|1|2)\\]|¹|²|\\(1\\)|1) [a-z]{1,8}",
        "[12]\\. [a-z]{1,8}( [a-z]{1,8}){0,4}",
        "• [a-z]{1,8}",
        prop::sample::select(vec![
            "Paylaş",
            "Share Facebook X",
            "Related Articles",
            "Похожие материалы",
            "Analysis",
            "Notes",
            "Kaynakça",
            "Key points",
            "Also available in: Türkçe English Klingon",
            "Türkçe English",
            "12 Kasım 2026",
            "5 min read",
            "By John Smith, Ada Byron",
            "***",
            "[i]",
            "[",
            "¹",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every word of the page is in the article, in what was left out or in a finding.
    #[test]
    fn nothing_is_lost(lines in prop::collection::vec(line(), 0..25)) {
        let page = lines.join("\n");
        let words = PageWords::built_in();
        let (article, findings) = read(&page, Some("en"), words);
        let mut kept = describe_words(&article);
        findings.iter().for_each(|finding| kept.extend(split(&finding.text)));
        let pieces = cut_and_classify(&page, None, words).pieces;
        for piece in &pieces {
            let text = words_of_also_in(&piece.text);
            for word in split(&text) {
                prop_assert!(kept.contains(&word), "{word:?} of {piece:?}\n{article:#?}\n{findings:?}");
            }
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let of_pieces: String = pieces.iter().map(|piece| letters(&piece.text)).collect();
        prop_assert_eq!(of_pieces, letters(&page.replace(['\u{feff}', '\u{200b}'], "")));
    }
}

/// A line about other languages becomes languages; of its words only those that name none are told.
fn words_of_also_in(text: &str) -> String {
    let (languages, rest) =
        exchange::page_text::words::languages_named(text.strip_prefix("Also available in:").unwrap_or(text));
    if languages.is_empty() { text.to_owned() } else { rest }
}

/// Words of letters only: the numbers of lists and labels of notes are kept in another form.
fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_owned)
        .collect()
}

fn describe_words(article: &Article) -> std::collections::HashSet<String> {
    let mut text = text::plain::plain_text(&article.blocks);
    let parts =
        article.section.iter().chain([&article.title]).chain(&article.key_points).chain(&article.dropped);
    let notes = article.notes.iter().flat_map(|note| [&note.text, &note.label]);
    let authors = article.authors.iter().flat_map(|author| [&author.name, &author.bio]);
    for part in parts.chain(notes).chain(authors) {
        text.push('\n');
        text.push_str(part);
    }
    split(&text).into_iter().collect()
}

/// Work that grew with the square of the lines would take minutes here.
#[test]
fn long_pages_are_read_in_time() {
    for line in [
        "[1] a",
        "John Smith",
        "Notes",
        "1. a",
        "short line",
        "• a",
        "(1) [2] ¹",
        "Share",
        "Also available in",
        "[[",
    ] {
        let page = format!("Title of the page\n\n{}", format!("{line}\n").repeat(4_000));
        let (article, _) = read(&page, Some("en"), PageWords::built_in());
        assert_eq!(article.title, "Title of the page", "{line}");
    }
    let words = (0..4_000).map(|n| format!("John Sm{}\n", "i".repeat(n % 50))).collect::<String>();
    let _ = read(&format!("Title\n\n[1] a\n{words}"), Some("en"), PageWords::built_in());
    let _ = read(&"[1] ¹ (1) a.1 ".repeat(4_000), Some("en"), PageWords::built_in());
    let _ = read(&"[".repeat(40_000), Some("en"), PageWords::built_in());
}
