//! Gathers what an edition's page shows: its text, its notes in its language, its authors, the editions
//! beside it.

use std::collections::HashMap;

use editorial::edition::{Edition, EditionHead};
use editorial::endnote::Endnote;
use exchange::article::{Article, Author, Note};
use store::Reader;

use crate::failure::Failure;

/// An edition with all that its page shows.
pub(super) struct Gathered {
    article: Article,
    slug: String,
    edition: EditionHead,
    others: Vec<EditionHead>,
    /// The photo of each author as a `data:` address.
    photos: Vec<Option<String>>,
}

/// Reads what the page of `edition` shows. A note without words in its language is printed in the
/// original's, or else in any it has: a note in a foreign language is better than none.
pub(super) fn gather(reader: &Reader, edition: Edition) -> Result<Gathered, Failure> {
    let id = edition.head.article;
    let language = edition.head.language.clone();
    let article = store::article::get(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
    let heads = store::edition::heads_of(reader, id)?;
    let original = heads.iter().find(|head| head.original).map(|head| head.language.clone());

    let mut blocks = Vec::new();
    for block in &edition.content.blocks {
        blocks.extend(text::markdown::block::read_block(&block.markdown));
    }
    let mut marked: Vec<String> = Vec::new();
    for block in &blocks {
        block.each_mark(&mut |label| {
            if !marked.iter().any(|known| known == label) {
                marked.push(label.to_owned());
            }
        });
    }
    let notes: HashMap<String, Endnote> =
        store::endnote::of_article(reader, id)?.into_iter().map(|note| (note.id.to_string(), note)).collect();
    let fallback = original.clone();
    let words = |note: &Endnote| -> String {
        let own = note.texts.get(&language).or_else(|| note.texts.get(fallback.as_ref()?));
        own.or_else(|| note.texts.values().next()).cloned().unwrap_or_default()
    };
    let note = |label: &String| {
        let known = notes.get(label);
        let blocks = text::markdown::block::read_block(&known.map(words).unwrap_or_default());
        Note {
            label: label.clone(),
            text: text::plain::plain_text(&blocks),
            blocks,
            fields: known
                .and_then(|note| note.source.clone())
                .map(|source| source.fields)
                .unwrap_or_default(),
        }
    };

    let section = match article.section {
        Some(section) => store::section::get(reader, section)?,
        None => None,
    };
    let mut authors = Vec::new();
    let mut photos = Vec::new();
    for person in &article.bylines {
        let Some(person) = store::person::get(reader, *person)? else { continue };
        photos.push(match person.photo {
            Some(photo) => crate::people::asset_address(reader, photo)?,
            None => None,
        });
        authors.push(Author {
            bio: person.bios.get(&language).cloned().unwrap_or_default(),
            name: person.name,
            names: person.names,
        });
    }
    Ok(Gathered {
        article: Article {
            section: section.map(|section| section.name_in(&language).to_owned()),
            title: edition.content.title,
            key_points: edition.content.key_points,
            also_in: heads
                .iter()
                .map(|head| head.language.clone())
                .filter(|other| *other != language)
                .collect(),
            slug: Some(article.slug.clone()),
            dated: article.dated,
            original,
            notes: marked.iter().map(note).collect(),
            blocks,
            authors,
            dropped: Vec::new(),
            language,
        },
        slug: article.slug,
        others: heads.into_iter().filter(|head| head.id != edition.head.id).collect(),
        edition: edition.head,
        photos,
    })
}

impl Gathered {
    /// `slug.language`, by which the pages of one article find each other.
    pub(super) fn file_stem(&self) -> String {
        file_stem(&self.slug, &self.edition)
    }

    /// The edition as Markdown with front matter.
    pub(super) fn markdown(&self) -> String {
        exchange::markdown::write::write(&self.article)
    }

    /// The edition as a page.
    pub(super) fn html(&self) -> String {
        String::new()
    }
}

fn file_stem(slug: &str, edition: &EditionHead) -> String {
    format!("{slug}.{}", edition.language.as_str())
}
