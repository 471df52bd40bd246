//! What the program says. This is the one file that writes to standard output.

use std::io::Write;

use app::failure::Failure;
use serde_json::Value;

/// A line of an answer.
pub fn line(text: &str) {
    // Whoever reads may close the pipe once they have read enough; that is no fault.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// An answer as JSON.
pub fn json(value: &Value) {
    line(&format!("{value:#}"));
}

/// Why nothing was done.
pub fn error(reason: &str) {
    eprintln!("hexapla-cli: {reason}");
}

/// The same for a program to read: code, what fills the words, and the words in English.
pub fn json_error(failure: &Failure) {
    eprintln!("{}", serde_json::json!({ "error": failure }));
}
