//! Reading files in.

use std::collections::HashMap;
use std::path::PathBuf;

use app::desk::Desk;
use app::failure::{Failure, counted};
use serde_json::{Value, json};

use super::{Refusal, call, find, text};
use crate::{Arguments, print};

/// Reads files in. Those whose front matter has the same slug are editions of one article, the original first.
pub fn import(
    desk: &Desk,
    arguments: &Arguments,
    files: &[PathBuf],
    lang: Option<&str>,
    article: Option<&str>,
    dry_run: bool,
) -> Result<(), Refusal> {
    let article = article.map(|name| find(desk, name)).transpose()?.map(|article| article["id"].clone());
    let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let reads: Vec<Result<Value, Failure>> = paths
        .iter()
        .map(|path| call(desk, "read_import", json!({ "path": path, "language": lang })))
        .collect();
    let mut order: Vec<usize> = (0..reads.len()).collect();
    order.sort_by_key(|at| reads[*at].as_ref().is_ok_and(is_translation));
    let mut reads: Vec<Option<Result<Value, Failure>>> = reads.into_iter().map(Some).collect();
    // The articles that this call has begun, by their slugs in the front matter.
    let mut begun: HashMap<String, Value> = HashMap::new();
    let mut answers = vec![Value::Null; paths.len()];
    let mut refused = 0_u64;
    for at in order {
        let Some(read) = reads[at].take() else { continue };
        let path = &paths[at];
        let slug = read.as_ref().ok().and_then(|read| read["article"]["slug"].as_str()).map(str::to_owned);
        let into = article.as_ref().or_else(|| begun.get(slug.as_ref()?));
        let kept = read.and_then(|read| keep(desk, path, read, into, dry_run));
        let mut answer = kept.unwrap_or_else(|failure| {
            refused += 1;
            json!({ "error": failure })
        });
        if let (Some(slug), Some(id)) = (slug, answer["kept"]["article"].as_str()) {
            begun.entry(slug).or_insert_with(|| json!(id));
        }
        answer["file"] = json!(path);
        match (arguments.json, answer["error"]["detail"].as_str()) {
            (true, _) => {}
            (false, Some(detail)) if detail.contains(path) => print::error(detail),
            (false, Some(detail)) => print::error(&format!("{path}: {detail}")),
            (false, None) => tell_what_was_read(path, &answer),
        }
        answers[at] = answer;
    }
    if arguments.json {
        print::json(&Value::Array(answers));
    }
    if refused == 0 {
        return Ok(());
    }
    if !arguments.json && files.len() > 1 {
        print::error(&format!("{refused} of {} refused.", counted(files.len() as u64, "file")));
    }
    Err(Refusal::Told)
}

/// Whether a file says that it is translated from another language than its own.
fn is_translation(read: &Value) -> bool {
    let article = &read["article"];
    article["original"].is_string() && article["original"] != article["language"]
}

/// Keeps what was read of a file, or foresees it: what it was taken for, and with `kept` what it became.
fn keep(
    desk: &Desk,
    path: &str,
    mut read: Value,
    article: Option<&Value>,
    dry_run: bool,
) -> Result<Value, Failure> {
    let request = json!({
        "format": read["format"], "pieces": read["pieces"], "markdown": read["markdown"],
        "language": read["article"]["language"], "article": article, "beside": path,
    });
    let found = if dry_run {
        call(desk, "foresee_import", request)?
    } else {
        read["kept"] = call(desk, "keep_import", request)?;
        read["kept"]["findings"].clone()
    };
    if let (Some(findings), Some(found)) = (read["findings"].as_array_mut(), found.as_array()) {
        findings.extend(found.iter().cloned());
    }
    Ok(read)
}

fn tell_what_was_read(path: &str, read: &Value) {
    let article = &read["article"];
    print::line(&format!(
        "{path}: {} ({}, {})",
        text(&article["title"]),
        text(&article["language"]),
        text(&read["encoding"])
    ));
    let count = |field: &str| article[field].as_array().map_or(0, Vec::len);
    let counts = [
        ("blocks", "blocks"),
        ("key points", "key_points"),
        ("endnotes", "notes"),
        ("marks", "marks"),
        ("authors", "authors"),
    ];
    let counts = counts.map(|(name, field)| format!("{name}: {}", count(field)));
    let pieces = read["pieces"].as_array().into_iter().flatten();
    let left_out: Vec<&Value> = pieces.filter(|piece| piece["role"] == json!("dropped")).collect();
    print::line(&format!("  {}, lines left out: {}", counts.join(", "), left_out.len()));
    for finding in read["findings"].as_array().into_iter().flatten() {
        let line = finding["line"].as_u64().map(|line| format!("line {line}: ")).unwrap_or_default();
        let [weight, explanation, about] =
            ["weight", "explanation", "text"].map(|field| text(&finding[field]));
        // The words that a finding is about end its sentence, as in “read in another encoding: UTF-16LE”.
        let about = if about.is_empty() { ".".to_owned() } else { format!(": {about}") };
        print::line(&format!("  {weight}: {line}{}{about}", explanation.trim_end_matches('.')));
    }
    for piece in left_out {
        print::line(&format!("  left out: line {}: {}", piece["line"], text(&piece["text"])));
    }
    if let Some(id) = read["kept"]["article"].as_str() {
        print::line(&format!("  kept as article {id}"));
    }
}
