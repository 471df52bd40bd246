//! `find`: words in the newsroom, and what would take their place or does.

use app::desk::Desk;
use app::failure::counted;
use serde_json::{Value, json};

use super::{Refusal, answer, call, find as find_article, say_what_is_damaged, text};
use crate::{Arguments, FindArguments, print};

/// So many hits are told at most; with --write it is how many are replaced at once.
const MOST: u32 = 20_000;

/// Prints a line for each hit with its article, language and place, and how many there were. With a replacement,
/// the line shows it, and with `write` it is made.
pub fn find(desk: &Desk, arguments: &Arguments, asked: &FindArguments) -> Result<(), Refusal> {
    let FindArguments { words, article, lang, case, whole, regex, replace, write } = asked;
    let article = article.as_deref().map(|name| find_article(desk, name)).transpose()?;
    let query = json!({ "words": words, "case": case, "whole": whole, "expression": regex });
    let mut found = call(
        desk,
        "find",
        json!({
            "query": query, "with": replace, "language": lang, "limit": MOST,
            "article": article.as_ref().map(|article| &article["id"]),
        }),
    )?;
    if *write && found["hits"] != json!(0) {
        let editions = found["editions"].as_array().into_iter().flatten();
        let editions: Vec<Value> = editions
            .map(|edition| json!({ "edition": edition["edition"], "hits": edition["hits"] }))
            .collect();
        found["replaced"] =
            call(desk, "replace", json!({ "query": query, "with": replace, "editions": editions }))?;
    }
    answer(arguments, &found, |found| {
        for edition in found["editions"].as_array().into_iter().flatten() {
            for hit in edition["hits"].as_array().into_iter().flatten() {
                print::line(&line(edition, hit));
            }
        }
        article.iter().for_each(say_what_is_damaged);
        let hits = counted(found["hits"].as_u64().unwrap_or_default(), "hit");
        let more = if found["more"] == json!(true) { "; there are more" } else { "" };
        print::line(&format!("{hits}{more}"));
        tell_what_was_replaced(&found["replaced"], replace.is_some());
    })
}

/// A hit between what stands before and after it.
fn line(edition: &Value, hit: &Value) -> String {
    let place = match text(&hit["place"]) {
        "title" => "title".to_owned(),
        "key_point" => format!("key point {}", hit["number"].as_u64().unwrap_or_default() + 1),
        "note" if hit["paragraph"].is_null() => "endnote without a mark".to_owned(),
        "note" => format!("endnote {}", hit["paragraph"]),
        _ => format!("block {}", hit["paragraph"]),
    };
    let [title, language] = ["article_title", "language"].map(|field| text(&edition[field]));
    let [before, context_before, context_after] =
        ["before", "context_before", "context_after"].map(|field| text(&hit[field]));
    let after = hit["after"].as_str().map(|after| format!("→{after}")).unwrap_or_default();
    format!("{title}, {language}, {place}: {context_before}‹{before}{after}›{context_after}")
        .replace(['\n', '\u{fffc}'], " ")
}

fn tell_what_was_replaced(replaced: &Value, was_asked: bool) {
    if replaced.is_null() {
        if was_asked {
            print::line("nothing was written; --write does it");
        }
        return;
    }
    for edition in replaced["left"].as_array().into_iter().flatten() {
        let [title, language, explanation] =
            ["title", "language_name", "explanation"].map(|field| text(&edition[field]));
        print::line(&format!("left as it was: {title} ({language}): {explanation}"));
    }
    let editions = replaced["written"].as_array().map_or(0, Vec::len);
    let hits = counted(replaced["hits"].as_u64().unwrap_or_default(), "hit");
    print::line(&format!("replaced: {hits} in {}", counted(editions as u64, "edition")));
}
