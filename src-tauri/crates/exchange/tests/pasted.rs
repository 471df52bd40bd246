//! What other programs put on the clipboard, as it comes in: the cases of `tests/suite/paste`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use text::language::Language;

use exchange::pasted::{From, LONGEST, Page, Pasted, TooLong, clean};

fn page(html: &str) -> Page<'_> {
    Page {
        html,
        from: None,
        takes_notes: true,
        language: Some(&Language::ENGLISH),
        for_file: false,
        here: Some("http://127.0.0.1:80"),
    }
}

fn read(html: &str) -> Pasted {
    clean(page(html)).expect("it is short enough")
}

/// The files of cases, in the folder and in those within it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the cases are there");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let mut files: Vec<PathBuf> =
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}

/// What a case should say of its page.
fn found(page: &str) -> String {
    let pasted = read(page);
    let mut found = format!("--- text\n{}\n", pasted.html);
    if !pasted.notes.is_empty() {
        found.push_str("--- notes\n");
    }
    for note in &pasted.notes {
        let own = note.own.as_ref().map(|id| format!(" of {id}")).unwrap_or_default();
        found.push_str(&format!("{}{own}: {}\n", note.name, note.html.replace('\n', "")));
    }
    found
}

/// With `WRITE_CASES` in the environment what comes in is written into the cases, to be read before it is kept.
#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/paste");
    let mut failures = Vec::new();
    for path in files(&folder) {
        let text = std::fs::read_to_string(&path).expect("it is a text");
        let mut written = Vec::new();
        for case in text.split("===\n") {
            let (head, rest) = case.split_once("--- page\n").expect("a case has a page");
            let (page, expected) = match rest.split_once("--- text\n") {
                Some((page, text)) => (page, format!("--- text\n{text}")),
                None => (rest, String::new()),
            };
            let found = found(page);
            if found != expected {
                failures.push(format!("{}: {head}expected:\n{expected}\nfound:\n{found}", path.display()));
            }
            written.push(format!("{head}--- page\n{page}{found}"));
        }
        if std::env::var_os("WRITE_CASES").is_some() {
            std::fs::write(&path, written.join("===\n")).expect("it can be written");
        }
    }
    assert!(failures.is_empty() || std::env::var_os("WRITE_CASES").is_some(), "{}", failures.join("\n\n"));
}

#[test]
fn what_comes_in_comes_in_as_it_is_the_second_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/suite/paste");
    for path in files(&folder) {
        let text = std::fs::read_to_string(&path).expect("it is a text");
        for case in text.split("===\n") {
            let (_, rest) = case.split_once("--- page\n").expect("a case has a page");
            let (page, _) = rest.split_once("--- text\n").expect("a case has a text");
            let Pasted { html: once, from, .. } = read(page);
            // What is our own is known by a sign that the window is not given.
            if from == From::Hexapla {
                continue;
            }
            assert_eq!(read(&once).html, once, "{}", path.display());
        }
    }
}

/// The time in which a page is read, and what of it.
fn timed(html: &str) -> (Duration, Pasted) {
    let start = Instant::now();
    let pasted = read(html);
    (start.elapsed(), pasted)
}

/// Whatever is written into a page again and again, ten times as much of it takes about ten times as long.
#[test]
fn the_time_grows_with_the_length_alone() {
    let attributes = |count: usize| (0..count).map(|number| format!(" a{number}=x")).collect::<String>();
    let again: &[(&str, &dyn Fn(usize) -> String)] = &[
        ("blocks", &|count| "<div>".repeat(count)),
        ("quotations", &|count| {
            format!("{}within{}", "<blockquote>".repeat(count), "</blockquote>".repeat(count))
        }),
        ("lists", &|count| "<ul><li>x".repeat(count)),
        ("bold", &|count| "<b>x".repeat(count)),
        ("bold in paragraphs", &|count| "<p><b>x".repeat(count)),
        ("sizes that are never ended", &|count| {
            (0..count).map(|n| format!("<p><font size={n}>x</p>")).collect()
        }),
        ("links", &|count| "<a href='https://example.org/'>x".repeat(count)),
        ("tables", &|count| "<table><tr><td>x".repeat(count)),
        ("rows", &|count| format!("<table>{}", "<tr><td colspan=100 rowspan=100>x".repeat(count))),
        ("ragged rows", &|count| {
            format!("<table><tr>{}{}</table>", "<td>x".repeat(count / 2), "<tr><td>y".repeat(count / 2))
        }),
        ("ends", &|count| format!("{}{}", "<div>".repeat(count), "</b></p></td>".repeat(count))),
        ("ends of what lies far up", &|count| format!("<b>{}{}", "<div>".repeat(1000), "</b>".repeat(count))),
        ("breaks", &|count| format!("<div>x{}</div><p>y", "<br>".repeat(count))),
        ("attributes", &|count| format!("<p{}>x", attributes(count))),
        ("tags that are never ended", &|count| "<a ".repeat(count)),
        ("comments that are never ended", &|count| "<!--".repeat(count)),
        ("scripts that are never ended", &|count| "<script>".repeat(count)),
        ("drawings that are never ended", &|count| "<p>a<svg>x</p>".repeat(count)),
        ("drawings of which every other is ended", &|count| "<p>a<svg>x</p><svg>y</svg>".repeat(count)),
        ("names", &|count| (0..count).map(|number| format!("<x{number}>y")).collect()),
        ("one note", &|count| {
            let marks: String = (0..count).map(|n| format!("<a id=r{n} href=#n>1</a>")).collect();
            let back: String = (0..count).map(|n| format!("<a href=#r{n}>^</a>")).collect();
            format!("<p>{marks}</p><p id=n>{back}x</p>")
        }),
        ("notes", &|count| {
            let marks: String = (0..count).map(|n| format!("<a id=r{n} href=#n{n}>1</a>")).collect();
            let notes: String = (0..count).map(|n| format!("<p id=n{n}><a href=#r{n}>1</a>x</p>")).collect();
            format!("<p>{marks}</p>{notes}")
        }),
        ("items of Word", &|count| "<p style='mso-list:l0 level1'>1. x</p>".repeat(count)),
    ];
    for (name, write) in again {
        let (short, _) = timed(&write(2_000));
        let (long, _) = timed(&write(20_000));
        let most = short * 30 + Duration::from_millis(400);
        assert!(long < most, "{name}: {short:?} for 2,000 and {long:?} for 20,000");
    }
}

#[test]
fn only_what_is_never_ended_ends_with_its_line() {
    let html = "<p>a<svg>x</p><p>b</p><svg><p>hidden</p></svg><p>c</p>";
    assert_eq!(read(html).html, "<p>a</p>\n<p>b</p>\n<p>c</p>");
    let html = "<p>a<svg>x</p><p>b<svg>y</p><svg><p>hidden</p></svg><p>c<script>z</p>";
    assert_eq!(read(html).html, "<p>a</p>\n<p>b</p>\n<p>c</p>");
}

#[test]
fn a_page_that_is_too_long_is_refused() {
    let html = " ".repeat(LONGEST + 1);
    assert_eq!(clean(page(&html)), Err(TooLong));
}

#[test]
fn what_wrote_a_page_is_found_out_unless_it_is_said() {
    let from = |html: &str| read(html).from;
    assert_eq!(from("<p class=MsoNormal>a</p>"), From::Word);
    assert_eq!(from("<b id=\"docs-internal-guid-1\"><p>a</p></b>"), From::Docs);
    assert_eq!(from("<p>a</p>"), From::Web);
    assert_eq!(from("<p data-hexapla=\"\" data-pm-slice=\"1 1 []\">a</p>"), From::Hexapla);
    let told = Page { from: Some(From::Web), ..page("<p class=MsoListParagraph>1. one</p>") };
    assert_eq!(clean(told).map(|pasted| pasted.html), Ok("<p>1. one</p>".to_owned()));
}

#[test]
fn notes_stay_in_the_text_where_there_are_none() {
    let html = r##"<p>One<a href="#n" id="r">[1]</a>.</p><hr><p id="n"><a href="#r">[1]</a> Two.</p>"##;
    let pasted = clean(Page { takes_notes: false, ..page(html) }).expect("it is short enough");
    assert_eq!(pasted.html, "<p>One[1].</p>\n<hr>\n<p>[1] Two.</p>");
    assert!(pasted.notes.is_empty());
}
