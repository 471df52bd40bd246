//! `spell`: the unknown words of a file.

use std::path::Path;

use app::desk::Desk;
use serde_json::{Value, json};

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Prints a line for each unknown word, as compilers do, one for each language that was not checked or not by a
/// dictionary of its own, and how many words there were. With a newsroom, its words are known too.
pub fn spell(desk: &Desk, arguments: &Arguments, file: &Path, lang: &str) -> Result<(), Refusal> {
    if let Some(newsroom) = &arguments.newsroom {
        call(desk, "open_newsroom", json!({ "path": newsroom.display().to_string(), "passing": true }))?;
    }
    let path = file.display().to_string();
    let found = call(desk, "spelling_file", json!({ "path": path, "language": lang }))?;
    answer(arguments, &found, |found| {
        let words = found["words"].as_array().map_or(&[][..], Vec::as_slice);
        for word in words {
            let place = format!("{path}:{}:{}", word["line"], word["column"]);
            print::line(&format!("{place}: {}{}", text(&word["word"]), meant(word)));
        }
        let used = found["dictionaries"].as_array().into_iter().flatten();
        for used in used.filter(|used| used["own"] == json!(false)) {
            let [language, dictionary] = ["language", "dictionary"].map(|field| text(&used[field]));
            print::line(&format!(
                "checked by {dictionary}: what is in “{language}”, which has no dictionary of its own"
            ));
        }
        for language in found["unchecked"].as_array().into_iter().flatten() {
            print::line(&format!("not checked: what is in “{}”, which has no dictionary", text(language)));
        }
        print::line(&format!("unknown words: {}", words.len()));
    })
}

/// What may have been meant, if anything is near.
fn meant(word: &Value) -> String {
    let suggestions: Vec<&str> = word["suggestions"].as_array().into_iter().flatten().map(text).collect();
    if suggestions.is_empty() { String::new() } else { format!(" ({})", suggestions.join(", ")) }
}
