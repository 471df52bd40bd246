//! Times the library's list, the search and a save in newsrooms of several sizes:
//! `cargo run --release -p store --example measure -- 100 10000`.

mod sample;

use std::time::{Duration, Instant};

use store::Newsroom;
use store::article::{Query, Sort, list};

const SIZE: sample::Size = sample::Size { blocks: 12, words_a_block: 60 };
/// An edition of ten thousand words.
const LONG: sample::Size = sample::Size { blocks: 167, words_a_block: 60 };

fn main() {
    for articles in std::env::args().skip(1).map(|count| count.parse().expect("a number of articles")) {
        let folder = tempfile::tempdir().expect("a folder to write to");
        let path = folder.path().join("Weekly.hexapla");
        let newsroom = sample::newsroom(&path);
        let start = Instant::now();
        sample::fill(&newsroom, articles, SIZE).unwrap_or_else(|error| panic!("{error}"));
        let megabytes = path.metadata().map_or(0, |file| file.len() >> 20);
        say(&format!(
            "{articles} articles: filled in {:.1} s, {megabytes} MB",
            start.elapsed().as_secs_f64()
        ));
        measure(&newsroom, articles);
    }
}

fn measure(newsroom: &Newsroom, articles: u32) {
    let page =
        |query: Query| newsroom.read(|reader| list(reader, &query)).unwrap_or_else(|error| panic!("{error}"));
    let base = Query { limit: 100, ..Query::default() };
    for sort in [Sort::Changed, Sort::Title, Sort::Author, Sort::Dated] {
        report(&format!("list by {sort:?}"), |_| drop(page(Query { sort, ..base.clone() })));
    }
    let language = Some(sample::language(2));
    let state = Some(editorial::state::State::Draft);
    report("list, language", |_| drop(page(Query { language: language.clone(), ..base.clone() })));
    report("list, language and state", |_| {
        drop(page(Query { language: language.clone(), state, ..base.clone() }))
    });
    report("list, section", |n| {
        let section = Some(sample::section(n % 8 + 1).id);
        drop(page(Query { section, ..base.clone() }));
    });
    report("list, person and state", |n| {
        let person = Some(sample::person(n % 20 + 1).id);
        drop(page(Query { person, state, ..base.clone() }));
    });
    report("list, last page", |_| drop(page(Query { offset: articles.saturating_sub(100), ..base.clone() })));
    for (name, words, letters) in [
        ("search, one word", 1, usize::MAX),
        ("search, two words", 2, usize::MAX),
        ("search, three words", 3, usize::MAX),
        ("search, first letter", 1, 1),
        ("search, two letters", 1, 2),
        ("search, three letters", 1, 3),
    ] {
        report(name, |n| {
            let sentence = sample::Words::new(n, n as usize % 3).sentence(words);
            let search = sentence.chars().take(letters).collect();
            drop(page(Query { search, ..base.clone() }));
        });
    }
    report("facets", |_| drop(newsroom.read(store::article::facets)));
    report("save of one block", |n| save(newsroom, n % articles + 1, n));
    let long = articles + 1;
    newsroom
        .write(|writer| sample::add_article(writer, long, LONG))
        .unwrap_or_else(|error| panic!("{error}"));
    report("save, 10,000 words", |n| save(newsroom, long, n));
    report("index, 10,000 words", |n| {
        save(newsroom, long, n);
        newsroom.index_what_waits(1).unwrap_or_else(|error| panic!("{error}"));
    });
    save(newsroom, long, 0);
    report("search, one edition waits", |n| {
        let search = sample::Words::new(n, n as usize % 3).sentence(3);
        drop(page(Query { search, ..base.clone() }));
    });
}

/// Changes a block of an edition, as the desk does at every pause.
fn save(newsroom: &Newsroom, article: u32, number: u32) {
    newsroom
        .write(|writer| {
            let before =
                store::edition::get(writer, sample::edition_id(article, 0))?.expect("the sample has it");
            let mut after = before.content.clone();
            let block = &mut after.blocks[3];
            *block = editorial::edition::EditionBlock::new(block.id, format!("Yeni {number} söz."));
            let head =
                editorial::edition::EditionHead { changed: sample::time(100_000 + number), ..before.head };
            store::edition::save(writer, head.id, &before.content, &after, &head)
        })
        .unwrap_or_else(|error: store::Error| panic!("{error}"));
}

fn report(name: &str, mut step: impl FnMut(u32)) {
    let mut times: Vec<Duration> = (0..120)
        .map(|number| {
            let start = Instant::now();
            step(number);
            start.elapsed()
        })
        .collect();
    times.sort();
    let milliseconds = |place: usize| times[place].as_secs_f64() * 1e3;
    say(&format!("  {name:26} median {:7.2} ms, p95 {:7.2} ms", milliseconds(60), milliseconds(114)));
}

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn say(line: &str) {
    println!("{line}");
}
