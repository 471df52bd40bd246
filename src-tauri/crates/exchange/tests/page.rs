//! Published pages: valid, whole, and safe whatever the article says.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use exchange::article::{Article, Author};
use exchange::html::{OtherEdition, Page, file_name, page};
use exchange::markdown::read::read;
use proptest::prelude::*;
use scraper::{Html, Selector};
use text::language::Language;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

const PHOTO: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

fn sample(tag: &str) -> Article {
    let path = root().join(format!("src-tauri/crates/app/sample/river-ports.{tag}.md"));
    read(&std::fs::read_to_string(path).expect("a sample"), None).0
}

fn other(tag: &str, original: bool) -> OtherEdition {
    let language = Language::parse(tag).expect("a tag");
    OtherEdition {
        address: file_name("liman", &language, "html"),
        title: format!("Title {tag}"),
        language,
        original,
    }
}

fn publish(article: &Article) -> String {
    let editions = [other("en", false), other("ru", false)];
    page(&Page {
        article,
        photos: &[Some(PHOTO.to_owned())],
        pictures: &Default::default(),
        editions: &editions,
        is_approved: true,
        changed: NaiveDate::from_ymd_opt(2026, 11, 20),
    })
}

/// Parses a page as a browser would, with no errors.
#[track_caller]
fn valid(html: &str) -> Html {
    let parsed = Html::parse_document(html);
    assert_eq!(parsed.errors, Vec::<std::borrow::Cow<str>>::new(), "{html}");
    parsed
}

#[track_caller]
fn all(html: &Html, selector: &str) -> Vec<String> {
    html.select(&Selector::parse(selector).expect("a selector"))
        .map(|element| element.text().collect::<String>())
        .collect()
}

#[track_caller]
fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    html.select(&Selector::parse(selector).expect("a selector"))
        .map(|element| element.attr(name).unwrap_or("-").to_owned())
        .collect()
}

fn data(html: &Html) -> serde_json::Value {
    serde_json::from_str(&all(html, "script[type='application/ld+json']")[0]).expect("JSON")
}

#[test]
fn a_page_has_all_its_parts() {
    let article = Article { slug: Some("liman".to_owned()), ..sample("tr") };
    let html = valid(&publish(&article));
    assert_eq!(attributes(&html, "html", "lang"), ["tr"]);
    assert_eq!(attributes(&html, "html", "dir"), ["ltr"]);
    assert_eq!(all(&html, "title"), [article.title.as_str()]);
    assert_eq!(all(&html, "h1"), [article.title.as_str()]);
    assert_eq!(all(&html, ".section"), ["Analiz"]);
    assert_eq!(all(&html, ".names"), ["Kerem Tuna Yalçın"]);
    assert_eq!(all(&html, "time"), ["12 Kasım 2026"]);
    assert_eq!(all(&html, ".key-points li").len(), 3);
    assert_eq!(all(&html, ".editions a"), ["English", "Русский"]);
    assert_eq!(attributes(&html, ".editions a", "href"), ["liman.en.html", "liman.ru.html"]);
    assert_eq!(attributes(&html, ".editions a", "lang"), ["en", "ru"]);
    assert_eq!(attributes(&html, "link[rel=alternate]", "hreflang"), ["tr", "en", "ru"]);
    let addresses = attributes(&html, "link[rel=alternate]", "href");
    assert_eq!(addresses, ["liman.tr.html", "liman.en.html", "liman.ru.html"], "it names itself too");
    assert_eq!(all(&html, ".notes li").len(), article.notes.len());
    assert_eq!(all(&html, ".authors h3"), ["Kerem Tuna Yalçın"]);
    assert_eq!(attributes(&html, ".authors img", "src"), [PHOTO]);
    assert!(all(&html, ".body h2").len() >= 2);
    assert_eq!(all(&html, "h2")[0], "Öne çıkanlar");
}

#[test]
fn notes_and_marks_lead_to_each_other() {
    let (article, _) = read(
        "---\ntitle: T\nlanguage: en\n---\nA[^x] b[^y] c[^x]\n\n[^y]: Why\n\n[^x]: See https://x.org/.\n",
        None,
    );
    let html = valid(&publish(&article));
    assert_eq!(attributes(&html, "sup a", "href"), ["#note-1", "#note-2", "#note-1"]);
    assert_eq!(attributes(&html, "sup a", "id"), ["mark-1", "mark-2", "mark-1-2"]);
    assert_eq!(attributes(&html, ".notes li", "id"), ["note-1", "note-2"]);
    assert_eq!(attributes(&html, "#note-1 a", "href"), ["https://x.org/", "#mark-1", "#mark-1-2"]);
    assert_eq!(attributes(&html, "#note-2 a", "href"), ["#mark-2"]);
    let ids = attributes(&html, "[id]", "id");
    assert_eq!(ids.iter().collect::<std::collections::HashSet<_>>().len(), ids.len(), "no id stands twice");
}

#[test]
fn machines_are_told_what_it_is() {
    let mut article = sample("tr");
    let data_of = |article: &Article, editions: &[OtherEdition], is_approved| {
        data(&valid(&page(&Page {
            article,
            photos: &[],
            pictures: &Default::default(),
            editions,
            is_approved,
            changed: NaiveDate::from_ymd_opt(2026, 11, 20),
        })))
    };
    let original = data_of(&article, &[other("en", false)], true);
    assert_eq!(original["@type"], "AnalysisNewsArticle");
    assert_eq!(original["inLanguage"], "tr");
    assert_eq!(original["datePublished"], "2026-11-12");
    assert_eq!(original["dateModified"], "2026-11-20");
    assert_eq!(original["author"][0]["name"], "Kerem Tuna Yalçın");
    assert_eq!(original["workTranslation"][0]["inLanguage"], "en");
    assert_eq!(original["translationOfWork"], serde_json::Value::Null);
    let draft = data_of(&article, &[], false);
    assert_eq!(draft["datePublished"], serde_json::Value::Null, "nobody has approved it yet");
    assert_eq!(draft["dateModified"], "2026-11-20");
    article.language = Language::RUSSIAN;
    let translation = data_of(&article, &[other("tr", true), other("en", false)], true);
    assert_eq!(translation["author"][0]["name"], "Керем Туна Ялчын");
    assert_eq!(translation["translationOfWork"]["url"], "liman.tr.html");
    assert_eq!(translation["workTranslation"], serde_json::Value::Null);
}

#[test]
fn a_page_asks_nothing_of_other_machines_and_runs_nothing() {
    let text = "---\ntitle: </title></script><script>alert(1)</script>\nlanguage: en\nsection: <b>\nkey_points: ['\"><img src=x>']\nauthors: [{name: '<i>', bio: '<script>x</script> [a](javascript:x)'}]\n---\n\
        <script>alert(1)</script>\n\n![p](https://x.org/p.png) [a](javascript:alert(1)) <img src=x onerror=y> [b](https://y.org)[^1]\n\n[^1]: <iframe src=x>\n";
    let (article, _) = read(text, None);
    let html = valid(&publish(&article));
    assert_eq!(attributes(&html, "script", "type"), ["application/ld+json"]);
    assert_eq!(data(&html)["headline"], article.title.as_str());
    assert!(all(&html, "iframe, object, embed, base, form, b, i").is_empty());
    assert_eq!(attributes(&html, "img", "src"), [PHOTO]);
    assert!(attributes(&html, "link", "rel").iter().all(|rel| rel == "alternate"));
    for address in attributes(&html, "a", "href") {
        assert!(!address.contains("javascript"), "{address}");
    }
    let style = all(&html, "style").concat();
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn a_page_in_a_language_without_words_borrows_english_ones() {
    let mut article = sample("tr");
    article.language = Language::parse("ar").unwrap();
    let html = valid(&publish(&article));
    assert_eq!(attributes(&html, "html", "dir"), ["rtl"]);
    assert_eq!(all(&html, ".notes h2"), ["Notes"]);
    assert_eq!(attributes(&html, ".notes h2", "lang"), ["en"]);
}

#[test]
fn a_page_with_nothing_but_a_title_is_valid() {
    let (article, _) = read("# Title", Some(&Language::ENGLISH));
    let html = valid(&page(&Page {
        article: &article,
        photos: &[],
        pictures: &Default::default(),
        editions: &[],
        is_approved: true,
        changed: None,
    }));
    assert!(all(&html, "nav, .key-points, .notes, .authors, .byline").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any article makes a valid page.
    #[test]
    fn every_page_is_valid(title in "\\PC{1,20}", bio in "\\PC{0,30}", blocks in text::generators::blocks()) {
        let mut article = Article::empty(Language::TURKISH);
        article.title = title;
        article.blocks = blocks;
        article.authors = vec![Author { name: "<A>".to_owned(), names: Default::default(), bio }];
        let html = publish(&article);
        let parsed = Html::parse_document(&html);
        prop_assert!(parsed.errors.is_empty(), "{:?}\n{}", parsed.errors, html);
        prop_assert_eq!(attributes(&parsed, "script", "type"), ["application/ld+json"]);
    }
}
