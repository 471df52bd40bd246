//! `clean`: what a paste of a page brings in.

use std::io::Read;

use app::desk::Desk;
use app::failure::Failure;
use serde_json::json;

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Prints the page on standard input as the editor would be given it, and its notes below.
pub fn clean(desk: &Desk, arguments: &Arguments, from: Option<&str>) -> Result<(), Refusal> {
    let mut html = String::new();
    std::io::stdin().read_to_string(&mut html).map_err(|error| {
        let detail = format!("The page cannot be read: {error}. Give HTML in UTF-8 on standard input.");
        Refusal::Failure(Failure::new("page_unreadable", detail))
    })?;
    let cleaned = call(
        desk,
        "clean_pasted",
        json!({ "html": html, "from": from, "typed": arguments.json, "for_file": true }),
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
