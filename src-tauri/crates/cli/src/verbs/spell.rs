//! `spell`: the unknown words of a file.

use std::path::Path;

use app::desk::Desk;
use serde_json::{Value, json};

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Prints a line for each unknown word, as compilers do, and one for each language that was not checked. With a
/// newsroom, its words are known too.
pub fn spell(desk: &Desk, arguments: &Arguments, file: &Path, lang: &str) -> Result<(), Refusal> {
    if let Some(newsroom) = &arguments.newsroom {
        call(desk, "open_newsroom", json!({ "path": newsroom.display().to_string(), "passing": true }))?;
    }
    let path = file.display().to_string();
    let found = call(desk, "spelling_file", json!({ "path": path, "language": lang }))?;
    answer(arguments, &found, |found| {
        for word in found["words"].as_array().into_iter().flatten() {
            let place = format!("{path}:{}:{}", word["line"], word["column"]);
            print::line(&format!("{place}: {}{}", text(&word["word"]), meant(word)));
        }
        for language in found["unchecked"].as_array().into_iter().flatten() {
            print::line(&format!("not checked: what is in “{}”, which has no dictionary", text(language)));
        }
    })
}

/// What may have been meant, if anything is near.
fn meant(word: &Value) -> String {
    let suggestions: Vec<&str> = word["suggestions"].as_array().into_iter().flatten().map(text).collect();
    if suggestions.is_empty() { String::new() } else { format!(" ({})", suggestions.join(", ")) }
}
