//! The page that the public sees: one HTML file an edition, with all that it needs inside it.
//!
//! It has no script and asks nothing of any other machine: the style and the photos are in the file. It is
//! made for a phone, a screen and paper, and follows the reader's choice of light or dark.

mod body;
mod linked_data;
mod otherwise;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use text::html::escape;
use text::language::Language;

use self::body::{Marks, author_boxes, body, notes};
use self::words::Words;
use crate::article::{Article, Author};
use crate::date;

pub use otherwise::{How, Otherwise, Place, otherwise};

/// Writes the page of an edition.
pub fn page(page: &Page) -> String {
    let article = page.article.numbered();
    let language = &article.language;
    let words = Words::of(language);
    let mut marks = Marks::new(&article);
    let body = body(&article.blocks, page.pictures, &mut marks);
    let notes = notes(&article, &mut marks, &words);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n",
        language.as_str(),
        if language.is_right_to_left() { "rtl" } else { "ltr" }
    );
    html.push_str(&head(page, &article));
    html.push_str("<body>\n<article>\n<header>\n");
    if let Some(section) = article.section.as_deref().filter(|section| !section.trim().is_empty()) {
        html.push_str(&format!("<p class=\"section\">{}</p>\n", escape(section)));
    }
    html.push_str(&format!("<h1>{}</h1>\n", escape(&article.title)));
    html.push_str(&byline(&article));
    html.push_str(&key_points(&article, &words));
    html.push_str(&other_editions(page.editions, &words));
    html.push_str("</header>\n<div class=\"body\">\n");
    html.push_str(&body);
    html.push_str("</div>\n");
    html.push_str(&notes);
    html.push_str(&author_boxes(&article, page.photos, &words));
    html.push_str("</article>\n</body>\n</html>\n");
    html
}

/// The pictures of figures, each as a `data:` address, by their ids.
pub type Pictures = BTreeMap<String, String>;

/// What a page shows.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Its `also_in` is not looked at: the links are made from `editions`.
    pub article: &'a Article,
    /// The photo of each author as a `data:` address, in the order of the authors. It may be shorter.
    pub photos: &'a [Option<String>],
    pub pictures: &'a Pictures,
    /// The other editions that are published beside this one.
    pub editions: &'a [OtherEdition],
    /// Whether this text may be published: of one that may not, no day is given on which it was.
    pub is_approved: bool,
    /// The day of the last change.
    pub changed: Option<NaiveDate>,
}

/// An edition in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherEdition {
    pub language: Language,
    pub title: String,
    /// Where its page is, seen from this one: see [`file_name`].
    pub address: String,
    /// Whether the article was first written in this language.
    pub original: bool,
}

/// The name of an edition's page, `slug.ru.html`, by which the pages of an article find each other when
/// they lie in one folder. In another format it has another ending.
pub fn file_name(slug: &str, language: &Language, ending: &str) -> String {
    format!("{slug}.{}.{ending}", language.as_str())
}

/// The author's name as it is printed in a language.
fn name_in<'a>(author: &'a Author, language: &Language) -> &'a str {
    author.names.get(language).unwrap_or(&author.name)
}

fn head(page: &Page, article: &Article) -> String {
    let mut head = String::from(
        "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    head.push_str(&format!("<title>{}</title>\n", escape(&article.title)));
    if !article.key_points.is_empty() {
        let description = article.key_points.join(" ");
        head.push_str(&format!("<meta name=\"description\" content=\"{}\">\n", escape(&description)));
    }
    for author in &article.authors {
        let name = name_in(author, &article.language);
        head.push_str(&format!("<meta name=\"author\" content=\"{}\">\n", escape(name)));
    }
    head.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
    head.push_str(&alternates(page.editions, article));
    head.push_str(&format!("<style>\n{}</style>\n", include_str!("html/style.css")));
    let data = linked_data::linked_data(page, article);
    head.push_str(&format!("<script type=\"application/ld+json\">{data}</script>\n</head>\n"));
    head
}

/// The page in every language. It names itself too: search engines pass over pages that do not name each
/// other, and a set that does not name the page it stands on.
fn alternates(editions: &[OtherEdition], article: &Article) -> String {
    if editions.is_empty() {
        return String::new();
    }
    let own =
        article.slug.as_ref().map(|slug| (&article.language, file_name(slug, &article.language, "html")));
    let others = editions.iter().map(|edition| (&edition.language, edition.address.clone()));
    own.into_iter()
        .chain(others)
        .map(|(language, address)| {
            let tag = language.as_str();
            format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n", escape(&address))
        })
        .collect()
}

fn byline(article: &Article) -> String {
    let names: Vec<String> = article
        .authors
        .iter()
        .map(|author| format!("<span class=\"name\">{}</span>", escape(name_in(author, &article.language))))
        .collect();
    let mut line = String::new();
    if !names.is_empty() {
        line.push_str(&format!("<p class=\"names\">{}</p>\n", names.join(", ")));
    }
    if let Some(day) = article.dated {
        let written = escape(&date::format(day, &article.language));
        line.push_str(&format!("<p class=\"date\"><time datetime=\"{day}\">{written}</time></p>\n"));
    }
    if line.is_empty() { line } else { format!("<div class=\"byline\">\n{line}</div>\n") }
}

fn key_points(article: &Article, words: &Words) -> String {
    if article.key_points.is_empty() {
        return String::new();
    }
    let points: Vec<String> =
        article.key_points.iter().map(|point| format!("<li>{}</li>\n", escape(point))).collect();
    format!(
        "<section class=\"key-points\" aria-labelledby=\"key-points\">\n<h2 id=\"key-points\"{}>{}</h2>\n<ul>\n{}</ul>\n</section>\n",
        words.attribute(),
        escape(words.key_points),
        points.concat()
    )
}

fn other_editions(editions: &[OtherEdition], words: &Words) -> String {
    if editions.is_empty() {
        return String::new();
    }
    let links: Vec<String> = editions
        .iter()
        .map(|edition| {
            let tag = edition.language.as_str();
            let direction = if edition.language.is_right_to_left() { " dir=\"rtl\"" } else { "" };
            format!(
                "<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\"{direction}>{}</a>",
                escape(&edition.address),
                escape(edition.language.autonym())
            )
        })
        .collect();
    format!(
        "<nav class=\"editions\">\n<p><span{}>{}</span> {}</p>\n</nav>\n",
        words.attribute(),
        escape(words.also_in),
        links.join(" ")
    )
}
