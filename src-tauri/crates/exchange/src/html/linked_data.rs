//! What a page says of itself to machines: JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use super::{Page, name_in};
use crate::article::Article;

/// The type of a piece that explains and weighs, rather than reports. <https://schema.org/AnalysisNewsArticle>
const TYPE: &str = "AnalysisNewsArticle";

/// The JSON of a page, written so that it can stand inside a `script` element whatever the article says.
pub(super) fn linked_data(page: &Page, article: &Article) -> String {
    let language = &article.language;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": TYPE,
        "headline": article.title,
        "inLanguage": language.as_str(),
    });
    let mut set = |key: &str, value: Value| data[key] = value;
    if let Some(section) = &article.section {
        set("articleSection", json!(section));
    }
    if !article.key_points.is_empty() {
        set("abstract", json!(article.key_points.join(" ")));
    }
    if let Some(day) = article.dated.filter(|_| page.is_approved) {
        set("datePublished", json!(day.to_string()));
    }
    if let Some(day) = page.changed {
        set("dateModified", json!(day.to_string()));
    }
    let authors: Vec<Value> = article
        .authors
        .iter()
        .map(|author| json!({ "@type": "Person", "name": name_in(author, language) }))
        .collect();
    if !authors.is_empty() {
        set("author", json!(authors));
    }
    let is_original = article.original.as_ref().is_none_or(|original| original == language);
    let work = |edition: &super::OtherEdition| {
        json!({
            "@type": TYPE,
            "headline": edition.title,
            "inLanguage": edition.language.as_str(),
            "url": edition.address,
        })
    };
    let originals: Vec<&super::OtherEdition> =
        page.editions.iter().filter(|edition| edition.original).collect();
    match originals.first() {
        Some(original) => set("translationOfWork", work(original)),
        None if is_original && !page.editions.is_empty() => {
            set("workTranslation", page.editions.iter().map(work).collect());
        }
        None => {}
    }
    escape_for_script(&data.to_string())
}

/// JSON in which nothing can end the `script` element or begin a comment, nor end a line in old readers of
/// JavaScript. The escapes mean the same to every reader of JSON.
fn escape_for_script(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)))
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_can_end_the_element() {
        let text = "</script><!-- \u{2028} & “x”";
        let escaped = escape_for_script(&json!(text).to_string());
        assert!(!escaped.contains(['<', '>', '&', '\u{2028}']));
        assert_eq!(serde_json::from_str::<Value>(&escaped).unwrap(), json!(text));
    }
}
