//! What each verb does, by the commands of the table.

mod align;
mod bin;
mod clean;
mod find;
mod import;
mod notes;
mod pairing;
mod person;
mod spell;
mod verify;

use std::path::Path;

use app::commands::dispatch;
use app::desk::Desk;
use app::failure::{Failure, counted};
use serde_json::{Value, json};

use crate::{Arguments, NotesVerb, Verb, print};

/// Why a verb did nothing.
pub enum Refusal {
    /// The words on the command line make no sense.
    Usage(String),
    /// The core refused.
    Failure(Failure),
    /// The core refused a part, and that has been said.
    Told,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Failure(failure)
    }
}

/// Runs the verb that the arguments name.
pub fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Refusal> {
    let is_anybodys = matches!(
        arguments.verb,
        Verb::Init { .. }
            | Verb::Typography { .. }
            | Verb::Spell { .. }
            | Verb::Clean { .. }
            | Verb::Align(_)
            | Verb::Notes(_)
    );
    if is_anybodys && arguments.person.is_some() {
        return Err(Refusal::Usage(
            "--as says who works in a newsroom that is there; init, typography, spell, clean, align and notes do not take it"
                .to_owned(),
        ));
    }
    if let Verb::Typography { file, lang, diff, without } = &arguments.verb {
        return typography(desk, arguments, file, lang, *diff, without);
    }
    if let Verb::Spell { file, lang } = &arguments.verb {
        return spell::spell(desk, arguments, file, lang);
    }
    if let Verb::Clean { from, lang } = &arguments.verb {
        return clean::clean(desk, arguments, from.as_deref(), lang.as_deref());
    }
    if let Verb::Align(asked) = &arguments.verb {
        return align::align(desk, arguments, asked);
    }
    if let Verb::Notes(NotesVerb::Read { file, lang }) = &arguments.verb {
        return notes::read(desk, arguments, file, lang.as_deref());
    }
    let Some(newsroom) = &arguments.newsroom else {
        return Err(Refusal::Usage("say which newsroom with --newsroom NAME.hexapla".to_owned()));
    };
    let path = newsroom.display().to_string();
    if let Verb::Init { name, person, sample } = &arguments.verb {
        let name = name.clone().unwrap_or_default();
        let state = call(
            desk,
            "create_newsroom",
            json!({ "path": path, "name": name, "person": person, "sample": sample }),
        )?;
        return answer(arguments, &state["newsroom"], |newsroom| {
            print::line(&format!("{} is ready: {}", text(&newsroom["name"]), text(&newsroom["path"])));
        });
    }
    call(desk, "open_newsroom", json!({ "path": path, "passing": true }))?;
    if let Some(name) = &arguments.person {
        person::work_as(desk, name)?;
    }
    match &arguments.verb {
        Verb::Init { .. }
        | Verb::Typography { .. }
        | Verb::Spell { .. }
        | Verb::Clean { .. }
        | Verb::Align(_)
        | Verb::Notes(_) => Ok(()),
        Verb::Import { files, lang, article, dry_run } => {
            import::import(desk, arguments, files, lang.as_deref(), article.as_deref(), *dry_run)
        }
        Verb::Find(asked) => find::find(desk, arguments, asked),
        Verb::Articles { search } => articles(desk, arguments, search),
        Verb::Bin => bin::list(desk, arguments),
        Verb::Restore { article } => bin::restore(desk, arguments, article),
        Verb::Progress => pairing::progress(desk, arguments),
        Verb::Pairing { article, lang } => pairing::pairing(desk, arguments, article, lang),
        Verb::Show { article, lang } => show(desk, arguments, article, lang.as_deref()),
        Verb::Export { article, format, out, lang, replace } => {
            export(desk, arguments, article, format, out, lang.as_deref(), *replace)
        }
        Verb::Verify => verify::verify(desk, arguments),
        Verb::Call { command, .. } if command == "set_person" => Err(Refusal::Usage(
            "a choice of the person ends with this call; say who works with --as PERSON".to_owned(),
        )),
        Verb::Call { command, request } => {
            let request = serde_json::from_str(request)
                .map_err(|error| Refusal::Usage(format!("the request is not JSON: {error}")))?;
            if !app::commands::COMMANDS.iter().any(|known| known.name == command) {
                let names: Vec<&str> = app::commands::COMMANDS.iter().map(|known| known.name).collect();
                return Err(Refusal::Usage(format!(
                    "there is no command “{command}”; there are {}",
                    names.join(", ")
                )));
            }
            print::json(&call(desk, command, request)?);
            Ok(())
        }
    }
}

fn articles(desk: &Desk, arguments: &Arguments, search: &str) -> Result<(), Refusal> {
    let list = every_row(|offset| {
        call(desk, "list_articles", json!({ "search": search, "limit": 1000, "offset": offset }))
    })?;
    answer(arguments, &list, |list| {
        for row in list["rows"].as_array().into_iter().flatten() {
            let editions: Vec<String> = row["editions"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|edition| format!("{}:{}", text(&edition["language"]), text(&edition["state"])))
                .collect();
            print::line(&format!(
                "{}  {}  [{}]",
                text(&row["slug"]),
                text(&row["title"]),
                editions.join(" ")
            ));
            say_what_is_damaged(row);
        }
        print::line(&counted(list["total"].as_u64().unwrap_or_default(), "article"));
    })
}

/// A list with all of its rows, of which `page` gives some from an offset on, and how many there are.
fn every_row(mut page: impl FnMut(usize) -> Result<Value, Failure>) -> Result<Value, Failure> {
    let mut rows = Vec::new();
    loop {
        let mut list = page(rows.len())?;
        let Some(more) = list["rows"].as_array_mut() else { return Ok(list) };
        let is_last = more.is_empty();
        rows.append(more);
        // What was counted may be fewer by now, if someone deletes meanwhile.
        if is_last || rows.len() as u64 >= list["total"].as_u64().unwrap_or_default() {
            list["rows"] = Value::Array(rows);
            return Ok(list);
        }
    }
}

/// What of an article cannot be read.
fn say_what_is_damaged(article: &Value) {
    for edition in article["damaged"].as_array().into_iter().flatten() {
        print::line(&format!(
            "  damaged: {}: {}",
            text(&edition["title"]),
            text(&edition["flaw"]["explanation"])
        ));
    }
    for flaw in article["flaws"].as_array().into_iter().flatten() {
        print::line(&format!("  damaged: {}", text(&flaw["explanation"])));
    }
}

fn show(desk: &Desk, arguments: &Arguments, name: &str, lang: Option<&str>) -> Result<(), Refusal> {
    let mut article = find(desk, name)?;
    if let Some(lang) = lang {
        let edition = edition_in(&article, lang)?;
        let whole = call(desk, "open_edition", json!({ "edition": edition["id"] }))?;
        let markdown = call(desk, "edition_markdown", json!({ "edition": edition["id"] }))?;
        article["edition"] = whole;
        article["markdown"] = markdown["markdown"].clone();
    }
    answer(arguments, &article, |article| {
        if let Some(markdown) = article["markdown"].as_str() {
            return print::line(markdown.trim_end());
        }
        print::line(&format!("{}  {}", text(&article["id"]), text(&article["slug"])));
        let all = |things: &Value, field: &str| {
            let things = things.as_array().into_iter().flatten();
            things.map(|thing| text(&thing[field])).collect::<Vec<_>>().join(", ")
        };
        let about = [
            ("section", all(&article["section_names"], "text")),
            ("date", article["dated"].as_str().unwrap_or_default().to_owned()),
            ("authors", all(&article["authors"], "name")),
        ];
        for (name, said) in about.iter().filter(|(_, said)| !said.is_empty()) {
            print::line(&format!("  {name}: {said}"));
        }
        for edition in article["editions"].as_array().into_iter().flatten() {
            let original = if edition["original"] == json!(true) { ", original" } else { "" };
            print::line(&format!(
                "  {} {} ({} words, revision {}, {}{original})",
                text(&edition["language"]),
                text(&edition["title"]),
                edition["words"],
                edition["revision"],
                text(&edition["state"])
            ));
        }
        say_what_is_damaged(article);
        for note in article["notes"].as_array().into_iter().flatten() {
            for words in note["texts"].as_array().into_iter().flatten() {
                print::line(&format!(
                    "  note {} {}: {}",
                    text(&note["id"]),
                    text(&words["language"]),
                    text(&words["plain"])
                ));
            }
        }
    })
}

fn export(
    desk: &Desk,
    arguments: &Arguments,
    name: &str,
    formats: &[String],
    out: &Path,
    lang: Option<&str>,
    replace: bool,
) -> Result<(), Refusal> {
    let article = find(desk, name)?;
    let editions = match lang {
        Some(lang) => vec![edition_in(&article, lang)?["id"].clone()],
        None => Vec::new(),
    };
    let request = json!({
        "article": article["id"], "editions": editions, "formats": formats, "directory": out.display().to_string(),
        "replace": replace,
    });
    let exported = call(desk, "export", request).map_err(|mut failure| {
        if failure.code == "files_exist" {
            failure.detail.push_str(" On the command line, --replace says so.");
        }
        failure
    })?;
    answer(arguments, &exported, |exported| {
        for file in exported["files"].as_array().into_iter().flatten() {
            let outcome = match text(&file["outcome"]) {
                "written" => "",
                "replaced" => " (replaced)",
                _ => " (unchanged)",
            };
            print::line(&format!("{}{outcome}", text(&file["path"])));
        }
        say_what_is_damaged(&article);
        for finding in exported["findings"].as_array().into_iter().flatten() {
            print::line(&export_finding(finding));
        }
    })
}

/// What a page shows otherwise than it is written, and where.
fn export_finding(finding: &Value) -> String {
    let place = match finding["name"].as_str() {
        Some(name) => format!("biography of {name}"),
        None if finding["number"].is_null() => text(&finding["place"]).replace('_', " "),
        None => format!("{} {}", text(&finding["place"]), finding["number"]),
    };
    let [language, explanation, about] =
        ["language", "explanation", "text"].map(|field| text(&finding[field]));
    let about = if about.is_empty() { String::new() } else { format!(": {}", about.replace('\n', " ")) };
    format!("note: {language}, {place}: {explanation}{about}")
}

fn typography(
    desk: &Desk,
    arguments: &Arguments,
    file: &Path,
    lang: &str,
    diff: bool,
    without: &[String],
) -> Result<(), Refusal> {
    let path = file.display().to_string();
    let set = call(desk, "typography_text", json!({ "path": path, "language": lang, "off": without }))?;
    let left_out = set["left_out"].as_u64().unwrap_or_default();
    if left_out > 0 {
        print::beside(&format!(
            "Left out, for more of the file would have to change: {}.",
            counted(left_out, "change")
        ));
    }
    answer(arguments, &set["changes"], |changes| {
        if !diff {
            return print::whole(text(&set["markdown"]));
        }
        for change in changes.as_array().into_iter().flatten() {
            let [place, block, rule, before, after, context_before, context_after] =
                ["place", "block", "rule", "before", "after", "context_before", "context_after"]
                    .map(|field| text(&change[field]));
            // A no-break space looks like any other, so it is shown by a sign.
            let shown = format!("{context_before}‹{before}→{after}›{context_after}")
                .replace(['\u{a0}', '\u{202f}'], "⍽")
                .replace('\n', " ");
            let place = match place {
                "title" => place.to_owned(),
                "key_point" => format!("key point {}", change["number"].as_u64().unwrap_or_default() + 1),
                _ => format!("{place} {block}"),
            };
            print::line(&format!("{place}, {rule}: {shown}"));
        }
    })
}

/// The article with this id or slug.
fn find(desk: &Desk, name: &str) -> Result<Value, Refusal> {
    let found = call(desk, "find_article", json!({ "name": name }));
    Ok(found.map_err(|mut failure| {
        if failure.code == "in_bin" {
            failure.detail.push_str(" On the command line, `restore` does so.");
        }
        failure
    })?)
}

/// The edition of an article in the language of this tag, however it is written.
fn edition_in<'a>(article: &'a Value, lang: &str) -> Result<&'a Value, Refusal> {
    let lang = app::wire::incoming::language(lang)?;
    let editions = article["editions"].as_array().map(Vec::as_slice).unwrap_or_default();
    editions.iter().find(|edition| edition["language"] == json!(lang.as_str())).ok_or_else(|| {
        let languages: Vec<&str> = editions.iter().map(|edition| text(&edition["language"])).collect();
        Refusal::Failure(Failure::new(
            "no_edition",
            format!("The article has no edition in “{}”; it has: {}.", lang.as_str(), languages.join(", ")),
        ))
    })
}

fn call(desk: &Desk, command: &str, request: Value) -> Result<Value, Failure> {
    Ok(dispatch(desk, command, request)?.value)
}

fn answer(arguments: &Arguments, value: &Value, print_text: impl FnOnce(&Value)) -> Result<(), Refusal> {
    if arguments.json {
        print::json(value)
    } else {
        print_text(value)
    }
    Ok(())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("–")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_longer_than_a_page_is_listed_whole() {
        let rows = |total: usize, there: usize| {
            let list = every_row(|offset| {
                let page: Vec<usize> = (offset..there).take(1000).collect();
                Ok(json!({ "rows": page, "total": total }))
            });
            list.map(|list| list["rows"].as_array().map(Vec::len)).map_err(|failure| failure.code)
        };
        assert_eq!(rows(2345, 2345), Ok(Some(2345)));
        assert_eq!(rows(2000, 2000), Ok(Some(2000)));
        assert_eq!(rows(0, 0), Ok(Some(0)));
        assert_eq!(rows(1200, 1100), Ok(Some(1100)), "some were deleted meanwhile");
    }
}
