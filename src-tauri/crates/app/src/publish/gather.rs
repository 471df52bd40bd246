//! Gathers what an edition's page shows: its text, its notes in its language, its authors, the editions
//! beside it.

use std::collections::HashMap;

use editorial::edition::{Edition, EditionHead};
use editorial::endnote::Endnote;
use editorial::id::EditionId;
use editorial::state::State;
use exchange::article::{Article, Author, Note};
use exchange::html::{OtherEdition, Otherwise, Page, Place};
use store::{Flaw, Reader};

use crate::failure::Failure;
use crate::wire::number;
use crate::wire::publish::ExportFinding;

/// An edition with all that its page shows.
pub(super) struct Gathered {
    article: Article,
    slug: String,
    edition: EditionHead,
    others: Vec<OtherEdition>,
    /// The photo of each author as a `data:` address.
    photos: Vec<Option<String>>,
    /// What is wrong with its key points, which it then leaves without.
    flaw: Option<Flaw>,
}

/// Reads what the page of `edition` shows. A note without words in its language is printed in the
/// original's, or else in any it has: a note in a foreign language is better than none.
///
/// Its page links to the editions that leave with it, `beside`, and to those that are published.
pub(super) fn gather(reader: &Reader, edition: Edition, beside: &[EditionId]) -> Result<Gathered, Failure> {
    let id = edition.head.article;
    let language = edition.head.language.clone();
    let article = store::article::get(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
    let heads = store::edition::heads_of(reader, id)?;
    let original = heads.iter().find(|head| head.original).map(|head| head.language.clone());

    let is_out = |head: &&EditionHead| beside.contains(&head.id) || head.state == State::Published;
    let others = heads
        .iter()
        .filter(|head| head.id != edition.head.id)
        .filter(is_out)
        .map(|head| OtherEdition {
            language: head.language.clone(),
            title: head.title.clone(),
            address: exchange::html::file_name(&article.slug, &head.language),
            original: head.original,
        })
        .collect();

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
        flaw: store::edition::flaw(reader, edition.head.id)?,
        others,
        edition: edition.head,
        photos,
    })
}

impl Gathered {
    /// The name of its page with another ending, `slug.language.md`.
    pub(super) fn file_name(&self, ending: &str) -> String {
        format!("{}.{}.{ending}", self.slug, self.edition.language.as_str())
    }

    /// The edition as Markdown with front matter.
    pub(super) fn markdown(&self) -> String {
        exchange::markdown::write::write(&self.article)
    }

    /// The edition as a page.
    pub(super) fn html(&self) -> String {
        exchange::html::page(&Page {
            article: &self.article,
            photos: &self.photos,
            editions: &self.others,
            // Pages are made before one says that they are out, so that an approved text is taken for published.
            is_approved: matches!(self.edition.state, State::Approved | State::Published),
            changed: Some(self.edition.changed.date_naive()),
        })
    }

    /// What its page shows otherwise than it is written.
    pub(super) fn findings(&self) -> Vec<ExportFinding> {
        exchange::html::otherwise(&self.article).into_iter().map(|found| self.finding(found)).collect()
    }

    /// What its page lacks in every format: a title that nobody wrote, key points that cannot be read in the file.
    pub(super) fn left_out(&self) -> Vec<ExportFinding> {
        let mut left_out = Vec::new();
        if self.article.title.is_empty() {
            left_out.push(self.found("title", "title_missing", String::new(), "nobody has written one"));
        }
        if let Some(flaw) = &self.flaw {
            let explanation = "cannot be read in the file and were left out";
            left_out.push(self.found("key_points", "key_points_unreadable", flaw.value.clone(), explanation));
        }
        left_out
    }

    fn finding(&self, found: Otherwise) -> ExportFinding {
        let (place, place_number, name) = match found.place {
            Place::Paragraph(place) => ("paragraph", Some(number(place)), None),
            Place::Endnote(place) => ("endnote", Some(number(place)), None),
            Place::Biography(name) => ("biography", None, Some(name)),
        };
        let finding = self.found(place, found.how.word(), found.text, found.how.explanation());
        ExportFinding { number: place_number, name, ..finding }
    }

    fn found(&self, place: &str, code: &str, text: String, explanation: &str) -> ExportFinding {
        ExportFinding {
            edition: self.edition.id.to_string(),
            language: self.edition.language.as_str().to_owned(),
            language_name: self.edition.language.autonym().to_owned(),
            place: place.to_owned(),
            number: None,
            name: None,
            code: code.to_owned(),
            text,
            explanation: explanation.to_owned(),
        }
    }
}
