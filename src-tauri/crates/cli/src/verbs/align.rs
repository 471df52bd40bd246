//! `align`: which lines of two files translate which.

use std::path::Path;

use app::desk::Desk;
use serde_json::{Value, json};

use super::{Refusal, answer, call, text};
use crate::{AlignArguments, Arguments, print};

/// Prints a line for each bead as `[source lines]:[target lines]`, counted from 0. What looks wrong with the texts is told on
/// standard error, so that the beads stay as they are.
pub fn align(desk: &Desk, arguments: &Arguments, asked: &AlignArguments) -> Result<(), Refusal> {
    let AlignArguments { source, target, source_lang, target_lang, memory } = asked;
    let path = |path: &Path| path.display().to_string();
    let request = json!({
        "source": path(source), "target": path(target), "source_language": source_lang,
        "target_language": target_lang, "memory": memory.as_deref().map(path),
    });
    let aligned = call(desk, "align_files", request)?;
    answer(arguments, &aligned, |aligned| {
        for bead in aligned["beads"].as_array().into_iter().flatten() {
            print::line(&format!("{}:{}", numbers(&bead["source"]), numbers(&bead["target"])));
        }
        for finding in aligned["findings"].as_array().into_iter().flatten() {
            print::error(&format!("note: {}", text(&finding["explanation"])));
        }
    })
}

fn numbers(list: &Value) -> String {
    let numbers: Vec<String> = list.as_array().into_iter().flatten().map(Value::to_string).collect();
    format!("[{}]", numbers.join(","))
}
