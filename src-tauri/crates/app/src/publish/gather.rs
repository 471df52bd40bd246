//! Gathers what an edition's page shows: its text, its notes in its language, its authors, the editions
//! beside it.

use std::collections::{BTreeMap, HashMap};

use editorial::edition::{Edition, EditionHead};
use editorial::endnote::Endnote;
use editorial::id::{BlockId, EditionId};
use editorial::slug::slug_in_file_name;
use editorial::state::State;
use editorial::undecided::{Place as Waiting, Undecided};
use exchange::article::{Article, Author, Note};
use exchange::html::{OtherEdition, Otherwise, Page, Place};
use store::asset::Asset;
use store::{Flaw, Reader};
use text::doc::Block;
use text::figure::{asset_of, each_figure};

use crate::failure::Failure;
use crate::note_words::printed_words;
use crate::wire::number;
use crate::wire::publish::ExportFinding;

/// An edition with all that its page shows.
pub(super) struct Gathered {
    article: Article,
    slug: String,
    edition: EditionHead,
    /// Of each of the article's blocks the number, from 1, of the edition's block that it was read from, which may
    /// read as several or as none.
    numbers: Vec<usize>,
    others: Vec<OtherEdition>,
    /// The photo of each author as a `data:` address.
    photos: Vec<Option<String>>,
    /// Notes with words in its language that nothing in it marks, in the order in which they were made. No page
    /// prints them, but they are not lost in Markdown.
    unmarked: Vec<Note>,
    /// The pictures of its figures, by their ids.
    pictures: Pictures,
    /// Figures whose pictures the newsroom does not have: the number of the block, and what they say.
    bare: Vec<(usize, String)>,
    /// What is wrong with its key points, which it then leaves without.
    flaw: Option<Flaw>,
    /// Words that wait for a choice, each with the number of its paragraph or endnote if it has one.
    waiting: Vec<(Undecided, Option<u32>)>,
}

/// Reads what the page of `edition` shows.
///
/// Its page links to the editions that leave with it, `beside`, and to those that are published.
pub(super) fn gather(reader: &Reader, edition: Edition, beside: &[EditionId]) -> Result<Gathered, Failure> {
    let id = edition.head.article;
    let language = edition.head.language.clone();
    let article = store::article::get(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
    let heads = store::edition::heads_of(reader, id)?;
    let original = heads.iter().find(|head| head.original).map(|head| head.language.clone());
    // All editions of an article go by one name, whatever their language.
    let slug = slug_in_file_name(&article.slug, original.as_ref().unwrap_or(&language));

    let is_out = |head: &&EditionHead| beside.contains(&head.id) || head.state == State::Published;
    let others = heads
        .iter()
        .filter(|head| head.id != edition.head.id)
        .filter(is_out)
        .map(|head| OtherEdition {
            language: head.language.clone(),
            title: head.title.clone(),
            address: exchange::html::file_name(&slug, &head.language, "html"),
            original: head.original,
        })
        .collect();

    let (mut blocks, mut numbers) = (Vec::new(), Vec::new());
    for (block, number) in edition.content.blocks.iter().zip(1..) {
        let read = text::markdown::block::read_block(&block.markdown);
        numbers.extend(read.iter().map(|_| number));
        blocks.extend(read);
    }
    let order = |id: BlockId| edition.content.blocks.iter().position(|block| block.id == id);
    let (pictures, bare) = pictures(reader, &mut blocks, &numbers)?;
    let mut marked: Vec<String> = Vec::new();
    for block in &blocks {
        block.each_mark(&mut |label| {
            if !marked.iter().any(|known| known == label) {
                marked.push(label.to_owned());
            }
        });
    }
    let all = store::endnote::of_article(reader, id)?;
    let unmarked: Vec<String> = all
        .iter()
        .filter(|note| note.texts.get(&language).is_some_and(|words| !words.is_empty()))
        .map(|note| note.id.to_string())
        .filter(|id| !marked.contains(id))
        .collect();
    let notes: HashMap<String, Endnote> = all.into_iter().map(|note| (note.id.to_string(), note)).collect();
    let note = |label: &String| {
        let known = notes.get(label);
        let words = known.map(|note| printed_words(note, &language, original.as_ref()));
        let blocks = text::markdown::block::read_block(words.unwrap_or_default());
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
    let (unmarked, printed) = (unmarked.iter().map(note).collect(), marked.iter().map(note).collect());
    let mut waiting = Vec::new();
    for undecided in store::undecided::of(reader, edition.head.id)? {
        let place = match undecided.place {
            Waiting::Title | Waiting::KeyPoints => None,
            Waiting::Block(block, _) => order(block),
            Waiting::Endnote(note) => marked.iter().position(|label| *label == note.to_string()),
        };
        waiting.push((undecided, place.map(|place| number(place + 1))));
    }
    Ok(Gathered {
        waiting,
        unmarked,
        article: Article {
            section: section.map(|section| section.name_in(&language).to_owned()),
            title: edition.content.title,
            key_points: edition.content.key_points,
            also_in: heads
                .iter()
                .map(|head| head.language.clone())
                .filter(|other| *other != language)
                .collect(),
            slug: Some(slug.clone()),
            dated: article.dated,
            original,
            notes: printed,
            blocks,
            authors,
            dropped: Vec::new(),
            language,
        },
        slug,
        numbers,
        flaw: store::edition::flaw(reader, edition.head.id)?,
        others,
        edition: edition.head,
        photos,
        pictures,
        bare,
    })
}

/// The pictures that figures show, by their ids.
type Pictures = BTreeMap<String, Asset>;

/// The pictures that figures show and the newsroom has, and the figures of which it does not have the picture, by the
/// numbers of their blocks.
fn pictures(
    reader: &Reader,
    blocks: &mut [Block],
    numbers: &[usize],
) -> Result<(Pictures, Vec<(usize, String)>), Failure> {
    let (mut pictures, mut bare) = (Pictures::new(), Vec::new());
    for (block, number) in blocks.iter_mut().zip(numbers) {
        let mut shown = Vec::new();
        each_figure(std::slice::from_mut(block), &mut |figure| {
            let says = text::plain::plain_text(&[Block::Paragraph(figure.caption.clone())]);
            let says = if says.is_empty() { figure.alternative.clone() } else { says };
            shown.extend(asset_of(&figure.address).map(|id| (id.to_owned(), says)));
        });
        for (id, says) in shown {
            if pictures.contains_key(&id) {
                continue;
            }
            let known = id.parse().ok().map(|asset| store::asset::get(reader, asset)).transpose()?.flatten();
            match known {
                Some(asset) => drop(pictures.insert(id, asset)),
                None => bare.push((*number, says)),
            }
        }
    }
    Ok((pictures, bare))
}

impl Gathered {
    /// The name of its page with another ending, `slug.language.md`.
    pub(super) fn file_name(&self, ending: &str) -> String {
        exchange::html::file_name(&self.slug, &self.edition.language, ending)
    }

    /// The edition as Markdown with front matter.
    pub(super) fn markdown(&self) -> String {
        let mut article = self.article.clone();
        article.notes.extend(self.unmarked.iter().cloned());
        each_figure(&mut article.blocks, &mut |figure| {
            if let Some((id, asset)) =
                asset_of(&figure.address).and_then(|id| self.pictures.get_key_value(id))
            {
                figure.address = self.picture_name(id, asset);
            }
        });
        exchange::markdown::write::write(&article)
    }

    /// The pictures that its Markdown names, each with the name of the file that goes beside it.
    pub(super) fn picture_files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.pictures.iter().map(|(id, asset)| (self.picture_name(id, asset), asset.bytes.as_slice()))
    }

    /// All editions share their pictures, so the name is the article's with the end of the picture's id.
    fn picture_name(&self, id: &str, asset: &Asset) -> String {
        // The newsroom's file may come from anyone, and what stands in it is no part of a path.
        let ending = match asset.media_type.as_str() {
            "image/png" => "png",
            "image/jpeg" => "jpeg",
            "image/webp" => "webp",
            _ => "bin",
        };
        format!("{}.{}.{ending}", self.slug, &id[id.len().saturating_sub(8)..])
    }

    /// The edition as a page.
    pub(super) fn html(&self) -> String {
        let address = |(id, asset): (&String, &Asset)| (id.clone(), crate::people::data_address(asset));
        let addresses = self.pictures.iter().map(address).collect();
        exchange::html::page(&Page {
            article: &self.article,
            photos: &self.photos,
            pictures: &addresses,
            editions: &self.others,
            // Pages are made before one says that they are out, so that an approved text is taken for published.
            is_approved: matches!(self.edition.state, State::Approved | State::Published),
            changed: Some(self.edition.changed.date_naive()),
        })
    }

    /// What its page shows otherwise than it is written.
    pub(super) fn findings(&self) -> Vec<ExportFinding> {
        let unmarked = self.unmarked.iter().map(|note| {
            let explanation = "has no mark in the text, so the page does not print it";
            self.found("unmarked_endnote", "endnote_unmarked", note.text.clone(), explanation)
        });
        let otherwise = exchange::html::otherwise(&self.article).into_iter();
        otherwise.map(|found| self.finding(found)).chain(unmarked).collect()
    }

    /// What its page lacks in every format: a title that nobody wrote, key points that cannot be read in the file,
    /// pictures that the newsroom does not have, words that wait for a choice.
    pub(super) fn left_out(&self) -> Vec<ExportFinding> {
        let mut left_out = Vec::new();
        if self.article.title.is_empty() {
            left_out.push(self.found("title", "title_missing", String::new(), "nobody has written one"));
        }
        if let Some(flaw) = &self.flaw {
            let explanation = "cannot be read in the file and were left out";
            left_out.push(self.found("key_points", "key_points_unreadable", flaw.value.clone(), explanation));
        }
        for (block, says) in &self.bare {
            let explanation = "the newsroom does not have the picture of this figure";
            let found = self.found("paragraph", "figure_without_picture", says.clone(), explanation);
            left_out.push(ExportFinding { number: Some(number(*block)), ..found });
        }
        for (undecided, place_number) in &self.waiting {
            let place = match undecided.place {
                Waiting::Title => "title",
                Waiting::KeyPoints => "key_points",
                Waiting::Block(..) => "paragraph",
                Waiting::Endnote(_) => "endnote",
            };
            let words = undecided.words.clone().unwrap_or_default();
            let words = match undecided.place {
                Waiting::Title | Waiting::KeyPoints => words,
                Waiting::Block(..) | Waiting::Endnote(_) => {
                    text::plain::plain_text(&text::markdown::block::read_block(&words))
                }
            };
            let explanation = "another form of it waits for a choice and was left out";
            let found = self.found(place, "choice_waits", words, explanation);
            left_out.push(ExportFinding { number: *place_number, ..found });
        }
        left_out
    }

    fn finding(&self, found: Otherwise) -> ExportFinding {
        let (place, place_number, name) = match found.place {
            Place::Paragraph(place) => {
                ("paragraph", self.numbers.get(place - 1).map(|place| number(*place)), None)
            }
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
