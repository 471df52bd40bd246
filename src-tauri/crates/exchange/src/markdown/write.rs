//! Writing Markdown with front matter.

use editorial::endnote::SourceFields;
use text::doc::NoteDefinition;
use text::markdown::write::write_manuscript;

use super::front_matter::scalar;
use crate::article::{Article, Note};
use crate::page_text::note::read_source;
use crate::page_text::words::PageWords;

/// Writes an edition as Markdown with front matter. Notes are numbered from 1 in the order of their first
/// marks, unmarked ones last. What [`read`](super::read::read) makes of the result is the same article, but
/// for those labels and for `dropped`, which is not written.
///
/// What is known of a source is written only where it differs from what the note's own words say.
pub fn write(article: &Article) -> String {
    let article = article.numbered();
    let mut file = String::from("---\n");
    let mut line = |text: &str| {
        file.push_str(text);
        file.push('\n');
    };
    line(&format!("title: {}", scalar(&article.title)));
    line(&format!("language: {}", scalar(article.language.as_str())));
    if let Some(section) = &article.section {
        line(&format!("section: {}", scalar(section)));
    }
    if let Some(slug) = &article.slug {
        line(&format!("slug: {}", scalar(slug)));
    }
    if let Some(original) = &article.original {
        line(&format!("original: {}", scalar(original.as_str())));
    }
    if let Some(day) = article.dated {
        line(&format!("date: {day}"));
    }
    if !article.also_in.is_empty() {
        line("editions:");
        article.also_in.iter().for_each(|language| line(&format!("  - {}", scalar(language.as_str()))));
    }
    if !article.key_points.is_empty() {
        line("key_points:");
        article.key_points.iter().for_each(|point| line(&format!("  - {}", scalar(point))));
    }
    if !article.authors.is_empty() {
        line("authors:");
    }
    for author in &article.authors {
        line(&format!("  - name: {}", scalar(&author.name)));
        if !author.names.is_empty() {
            line("    names:");
        }
        for (language, name) in &author.names {
            line(&format!("      {}: {}", scalar(language.as_str()), scalar(name)));
        }
        if !author.bio.is_empty() {
            line(&format!("    bio: {}", scalar(&author.bio)));
        }
    }
    let told: Vec<&Note> = article
        .notes
        .iter()
        .filter(|note| {
            note.fields != read_source(&note.text, &article.language, PageWords::built_in()).fields
        })
        .collect();
    if !told.is_empty() {
        line("sources:");
    }
    for note in told {
        let SourceFields { author, title, container_title, url, accessed } = &note.fields;
        let accessed = accessed.map(|day| day.to_string());
        let fields = [
            ("author", author),
            ("title", title),
            ("container_title", container_title),
            ("url", url),
            ("accessed", &accessed),
        ];
        let known: Vec<String> = fields
            .iter()
            .filter_map(|(key, value)| Some(format!("    {key}: {}", scalar(value.as_deref()?))))
            .collect();
        if known.is_empty() {
            line(&format!("  \"{}\": {{}}", note.label));
        } else {
            line(&format!("  \"{}\":", note.label));
            known.iter().for_each(|field| line(field));
        }
    }
    file.push_str("---\n\n");
    let notes: Vec<NoteDefinition> = article
        .notes
        .iter()
        .map(|note| NoteDefinition { label: note.label.clone(), blocks: note.blocks.clone() })
        .collect();
    file.push_str(&write_manuscript(&article.blocks, &notes));
    if !file.ends_with('\n') {
        file.push('\n');
    }
    file
}
