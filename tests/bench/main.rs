//! Measures the core, and makes the inputs that other measurements need:
//!
//! ```text
//! cargo run --release -p tests --bin bench -- newsroom FILE ARTICLES   a newsroom of that many articles × 3 languages
//! cargo run --release -p tests --bin bench -- commands FILE            medians of the commands on such a newsroom
//! cargo run --release -p tests --bin bench -- window FILE              the window's start on it, against a bare window
//! cargo run --release -p tests --bin bench -- desk                     opening and typing in the real window
//! cargo run --release -p tests --bin bench -- align                aligning texts of 100 to 50,000 sentences
//! cargo run --release -p tests --bin bench -- spelling              reading Debian's dictionaries, checking, suggesting
//! cargo run --release -p tests --bin bench -- text WORDS NOTES         an article in Markdown
//! cargo run --release -p tests --bin bench -- page FILE                that Markdown as a page, as `pandoc` would make one
//! ```
//!
//! `desk` and `window` measure `target/release/hexapla` and `target/release/examples/bare`
//! (`cargo build --release -p hexapla --bins --examples`).
#![expect(clippy::print_stdout, reason = "figures and texts go to standard output")]

#[path = "../../src-tauri/crates/align/examples/measure/speed.rs"]
mod align;
mod commands;
mod desk;
#[path = "../../src-tauri/crates/store/examples/measure/sample.rs"]
mod sample;
mod spelling;
mod text;
mod window;

use std::path::Path;

use anyhow::{Context, Result, bail};
use editorial::person::Person;
use editorial::rights::Role;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["newsroom", file, articles] => {
            let newsroom = sample::newsroom(Path::new(file));
            let size = sample::Size { blocks: 12, words_a_block: 60 };
            sample::fill(&newsroom, articles.parse()?, size).context("the newsroom was not filled")?;
            newsroom
                .write(|writer| {
                    let roles = Role::ALL.iter().map(|(role, _)| *role).collect();
                    store::person::update(writer, &Person { roles, ..sample::person(1) })
                })
                .map_err(|error: store::Error| error.into())
        }
        ["commands", file] => commands::measure(Path::new(file)),
        ["align"] => {
            align::measure(&[]);
            Ok(())
        }
        ["desk"] => desk::measure(),
        ["spelling"] => spelling::measure(),
        ["window", file] => window::measure(Path::new(file)),
        ["text", words, notes] => {
            print!("{}", text::article(words.parse()?, notes.parse()?));
            Ok(())
        }
        ["page", file] => {
            let markdown = std::fs::read_to_string(file).with_context(|| (*file).to_owned())?;
            let (article, _) = exchange::markdown::read::read(&markdown, None);
            let page = exchange::html::Page {
                article: &article,
                photos: &[],
                pictures: &Default::default(),
                editions: &[],
                is_approved: true,
                changed: None,
            };
            print!("{}", exchange::html::page(&page));
            Ok(())
        }
        _ => bail!(
            "newsroom FILE ARTICLES | commands FILE | window FILE | desk | align | spelling | text WORDS NOTES | page FILE"
        ),
    }
}
