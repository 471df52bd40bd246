//! What the program says. This is the one file that writes to standard output.

use std::io::{ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use app::failure::Failure;
use serde_json::Value;

/// Whether a part of an answer was lost. The work that is still to be done is done all the same.
static IS_CUT_SHORT: AtomicBool = AtomicBool::new(false);

/// A line of an answer.
pub fn line(text: &str) {
    told(writeln!(std::io::stdout(), "{text}"));
}

/// An answer that ends as it is, with a line end or without.
pub fn whole(text: &str) {
    let mut out = std::io::stdout();
    told(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

/// Says that an answer could not be written, if it could not.
fn told(written: std::io::Result<()>) {
    let lost = written.err();
    // Whoever reads may close the pipe once they have read enough; that is no fault.
    let lost = lost.filter(|lost| lost.kind() != ErrorKind::BrokenPipe);
    if let Some(lost) = lost
        && !IS_CUT_SHORT.swap(true, Ordering::Relaxed)
    {
        error(&format!("The answer cannot be written: {lost}. What was asked is done all the same."));
    }
}

/// Whether all that was said could be written.
pub fn is_whole() -> bool {
    !IS_CUT_SHORT.load(Ordering::Relaxed)
}

/// An answer as JSON.
pub fn json(value: &Value) {
    line(&format!("{value:#}"));
}

/// What should be known beside an answer, which it is no part of.
pub fn beside(text: &str) {
    eprintln!("hexapla-cli: {text}");
}

/// Why nothing was done.
pub fn error(reason: &str) {
    eprintln!("hexapla-cli: {reason}");
}

/// The same for a program to read: code, what fills the words, and the words in English.
pub fn json_error(failure: &Failure) {
    eprintln!("{}", serde_json::json!({ "error": failure }));
}
