//! `clean`: what a paste of a page brings in.

use std::io::Read;

use app::desk::Desk;
use app::failure::Failure;
use app::pasted::{LONGEST, refuse_too_long};
use serde_json::json;

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Prints the page on standard input as it would come into a text in a language, and its notes below.
pub fn clean(
    desk: &Desk,
    arguments: &Arguments,
    from: Option<&str>,
    lang: Option<&str>,
) -> Result<(), Refusal> {
    let cleaned = call(
        desk,
        "clean_pasted",
        json!({ "html": page()?, "from": from, "language": lang, "typed": arguments.json, "for_file": true }),
    )?;
    answer(arguments, &cleaned, |cleaned| {
        if cleaned["html"] != json!("") {
            print::line(text(&cleaned["html"]));
        }
        for note in cleaned["notes"].as_array().into_iter().flatten() {
            let [name, html] = ["name", "html"].map(|field| text(&note[field]));
            print::line(&format!("<div data-endnote=\"{name}\">{}</div>", html.replace('\n', "")));
        }
    })
}

/// The page on standard input, which is not kept if it is longer than any that is read.
fn page() -> Result<String, Refusal> {
    let unreadable = |reason: &dyn std::fmt::Display| {
        let detail = format!("The page cannot be read: {reason}. Give HTML in UTF-8 on standard input.");
        Refusal::Failure(Failure::new("page_unreadable", detail))
    };
    let mut input = std::io::stdin();
    let mut bytes = Vec::new();
    input.by_ref().take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() > LONGEST {
        // How long it is is told, but it may never end.
        let rest = std::io::copy(&mut input.take(MOST_COUNTED), &mut std::io::sink());
        let rest = rest.map_err(|error| unreadable(&error))?;
        refuse_too_long(bytes.len() + usize::try_from(rest).unwrap_or(usize::MAX))?;
    }
    String::from_utf8(bytes).map_err(|error| unreadable(&error))
}

/// So far the bytes are counted of what is too long in any case.
const MOST_COUNTED: u64 = 1 << 30;
