//! The articles in the bin, and putting one back.

use app::desk::Desk;
use app::failure::{Failure, counted};
use serde_json::{Value, json};

use super::{Refusal, answer, call, text};
use crate::{Arguments, print};

/// Lists what is in the bin.
pub fn list(desk: &Desk, arguments: &Arguments) -> Result<(), Refusal> {
    let bin = call(desk, "bin", json!({}))?;
    answer(arguments, &bin, |bin| {
        let articles = bin.as_array().map(Vec::as_slice).unwrap_or_default();
        for article in articles {
            let editions = article["editions"].as_array().into_iter().flatten();
            let languages: Vec<&str> = editions.map(|edition| text(&edition["language"])).collect();
            let by = article["person"].as_str().map(|person| format!(" by {person}")).unwrap_or_default();
            let left = counted(article["days_left"].as_u64().unwrap_or_default(), "day");
            print::line(&format!(
                "{}  {}  {}  [{}]",
                text(&article["id"]),
                text(&article["slug"]),
                text(&article["title"]),
                languages.join(" "),
            ));
            print::line(&format!("  deleted{by}, {left} left"));
        }
        print::line(&format!("{} in the bin", counted(articles.len() as u64, "article")));
    })
}

/// Puts the article with this id or slug back.
pub fn restore(desk: &Desk, arguments: &Arguments, name: &str) -> Result<(), Refusal> {
    let bin = call(desk, "bin", json!({}))?;
    let articles = bin.as_array().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<&Value> = articles
        .iter()
        .filter(|article| ["id", "slug"].iter().any(|field| article[field] == json!(name)))
        .collect();
    let [article] = found.as_slice() else { return Err(none_or_several(name, &found).into()) };
    let article = call(desk, "put_back", json!({ "article": article["id"] }))?;
    answer(arguments, &article, |article| {
        let slug = text(&article["slug"]);
        print::line(&format!("{} is back: {slug}", text(&article["editions"][0]["title"])));
    })
}

/// The refusal of a name that no article in the bin has, or several.
fn none_or_several(name: &str, found: &[&Value]) -> Failure {
    if found.is_empty() {
        let detail = format!("No article in the bin is called “{name}”. The verb `bin` lists what is there.");
        return Failure::new("not_found", detail).with("what", "article").with("id", name);
    }
    let ids: Vec<&str> = found.iter().map(|article| text(&article["id"])).collect();
    let detail = format!(
        "{} articles in the bin have the short address “{name}”: {}. Name the one you mean by its id.",
        found.len(),
        ids.join(", ")
    );
    Failure::new("slug_not_alone", detail).with("name", name)
}
