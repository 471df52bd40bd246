//! Times reading Debian's dictionaries, checking a text of 100,000 words with each, and suggesting.
//!
//! The texts are of words of the dictionary, inflected or not as they stand there, with one in fifty misspelled:
//! two of its letters have changed places.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::{Value, json};
use spelling::Dictionary;

const FOLDER: &str = "/usr/share/hunspell";
const WORDS: usize = 100_000;
/// Words in a block.
const BLOCK: usize = 60;
const SUGGESTIONS: usize = 50;

/// Prints a line of figures for each dictionary that is installed.
pub fn measure() -> Result<()> {
    for (name, language) in [("en_US", "en"), ("ru_RU", "ru"), ("tr_TR", "tr")] {
        let read = |ending: &str| std::fs::read(Path::new(FOLDER).join(format!("{name}.{ending}")));
        let (Ok(aff), Ok(dic)) = (read("aff"), read("dic")) else {
            println!("{name}: not in {FOLDER}");
            continue;
        };
        let before = resident();
        let start = Instant::now();
        let dictionary = Arc::new(Dictionary::read(&aff, &dic)?);
        let loaded = start.elapsed();
        let kept = resident().saturating_sub(before);

        let (text, wrong) = text_of(&String::from_utf8_lossy(&dic));
        let directory = tempfile::tempdir()?;
        let places = Places {
            configuration: directory.path().into(),
            documents: directory.path().into(),
            dictionaries: vec![FOLDER.into()],
        };
        let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
        let request = json!({ "language": language, "texts": text });
        dispatch(&desk, "spelling_of", json!({ "language": language }))?;
        let start = Instant::now();
        let answer = dispatch(&desk, "spelling_check", request)?;
        let checked = start.elapsed();
        let texts = answer.value["texts"].as_array().context("the check answers for each text")?;
        let found: usize = texts.iter().map(|text| text["words"].as_array().map_or(0, Vec::len)).sum();

        let mut times: Vec<Duration> =
            wrong.iter().take(SUGGESTIONS).map(|word| suggested(&dictionary, word)).collect();
        times.sort();
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{name}  read {:4.0} ms, {:3} MB   {WORDS} words {:4.0} ms ({:.1} million a second), {found} unknown   \
             suggest median {:3.0} ms, most {:3.0} ms",
            milliseconds(loaded),
            kept >> 20,
            milliseconds(checked),
            WORDS as f64 / checked.as_secs_f64() / 1e6,
            milliseconds(times[times.len() / 2]),
            milliseconds(times[times.len() - 1]),
        );
    }
    Ok(())
}

fn suggested(dictionary: &Dictionary, word: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(dictionary.suggest(word));
    start.elapsed()
}

/// Blocks of words of a dictionary, spread over all of it, and the words in them that were misspelled.
fn text_of(dic: &str) -> (Value, Vec<String>) {
    let stems: Vec<&str> = dic
        .lines()
        .skip(1)
        .map(|line| line.split(['/', '\t']).next().unwrap_or_default())
        .filter(|stem| stem.chars().count() > 3 && stem.chars().all(char::is_alphabetic))
        .collect();
    let mut wrong = Vec::new();
    let mut words: Vec<String> = Vec::with_capacity(WORDS);
    for number in 0..WORDS {
        // A prime step visits the words in an order without a pattern, the same every time.
        let mut letters: Vec<char> = stems[number * 7_919 % stems.len()].chars().collect();
        if number % 50 == 49 {
            letters.swap(1, 2);
            wrong.push(letters.iter().collect());
        }
        words.push(letters.into_iter().collect());
    }
    let block = |(number, words): (usize, &[String])| {
        let content = json!([{ "type": "text", "text": words.join(" ") }]);
        json!({ "key": number.to_string(), "node": { "type": "paragraph", "content": content } })
    };
    (words.chunks(BLOCK).enumerate().map(block).collect(), wrong)
}

/// The bytes of memory that this program has in use; 0 where the system does not say.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<usize>().ok()).unwrap_or_default()
        << 10
}
