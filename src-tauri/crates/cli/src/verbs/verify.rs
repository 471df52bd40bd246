//! `verify`: whether what was recorded is as it was written.

use app::desk::Desk;
use serde_json::{Value, json};

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Prints a line for the record and one for each history that is not as it was written, or that all are.
pub fn verify(desk: &Desk, arguments: &Arguments) -> Result<(), Refusal> {
    let found = call(desk, "verify", json!({}))?;
    let histories = found["histories"].as_array().map_or(&[][..], Vec::as_slice);
    let is_whole = found["entry"].is_null() && histories.is_empty();
    answer(arguments, &found, |found| {
        if is_whole {
            print::line("The record and all histories are as they were written.");
        }
        if let Some(entry) = found["entry"].as_i64() {
            print::line(&format!("record: entry {entry} is altered or missing"));
        }
        for history in histories {
            print::line(&line_of(history));
        }
    })?;
    if is_whole { Ok(()) } else { Err(Refusal::Told) }
}

fn line_of(history: &Value) -> String {
    let [title, language] = ["title", "language"].map(|field| text(&history[field]));
    format!("history of “{title}” ({language}): revision {} is altered or missing", history["revision"])
}
