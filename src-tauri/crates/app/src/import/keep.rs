//! Keeps what was read: section, persons, endnotes, edition and its first revision, all or nothing.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use editorial::article::Article;
use editorial::edition::{Content, Edition, EditionBlock};
use editorial::endnote::{Endnote, Source, SourceFields};
use editorial::id::{ArticleId, BlockId, EndnoteId, PersonId, SourceId};
use editorial::person::Person;
use editorial::revision::Reason;
use editorial::rights::{Action, Role, may};
use exchange::article::{Article as Read, Author};
use exchange::finding::{Code, Finding};
use store::Reader;
use text::language::Language;

use super::article_to_keep;
use super::authors::authors;
use super::pictures::{keep_pictures, pictures_beside};
use super::section::{self, Named};
use super::view::finding_view;
use crate::audit::title_of;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk, new_id};
use crate::edition::state::note_was_changed;
use crate::failure::Failure;
use crate::library::{free_slug, tag_article};
use crate::pairing::aligned::{Alignments, Ready, doubts, ready_beside};
use crate::pairing::follow::take_in;
use crate::wire::import::{ImportFinding, KeepImport, Kept};
use crate::wire::incoming;

/// See [`crate::commands`].
pub fn foresee_import(
    desk: &Desk,
    _: &mut Changes,
    request: KeepImport,
) -> Result<Vec<ImportFinding>, Failure> {
    let Some(id) = article_of(&request)? else { return Ok(Vec::new()) };
    let open = desk.open()?;
    open.newsroom.read(|reader| {
        let (read, _) = article_to_keep(reader, &request)?;
        let article = crate::article::get(reader, id)?;
        let person = store::person::get(reader, open.person())?;
        let (_, mut findings) = authors(reader, &article, &read)?;
        let may_choose = person.is_some_and(|person| may(&person.roles, Action::CreateArticle));
        findings.extend(original(reader, id, &read, may_choose)?);
        findings.extend(section::named(reader, &article, &read)?.1);
        if let Some((original, ready)) = beside_original(reader, &desk.alignments, id, &read)? {
            findings.extend(doubts(&ready.prepared, &original));
        }
        Ok(findings.iter().map(finding_view).collect())
    })
}

/// See [`crate::commands`].
pub fn keep_import(desk: &Desk, changes: &mut Changes, request: KeepImport) -> Result<Kept, Failure> {
    let into = article_of(&request)?;
    let (mut read, found) = desk.open()?.newsroom.read(|reader| {
        let (read, found) = article_to_keep(reader, &request)?;
        // Nobody need wait for what is learned of it now, as they would once it is being kept.
        if let Some(id) = into
            && let Some((_, ready)) = beside_original(reader, &desk.alignments, id, &read)?
        {
            ready.align();
        }
        Ok::<_, Failure>((read, found))
    })?;
    let beside = request.beside.as_deref().filter(|_| request.format == "markdown");
    let (pictures, untaken) =
        beside.map(|beside| pictures_beside(&mut read.blocks, Path::new(beside))).unwrap_or_default();
    if read.title.is_empty() {
        return Err(without_title(&found));
    }
    let id = into.unwrap_or_else(|| ArticleId(new_id()));
    let right = if into.is_some() { Action::Write } else { Action::CreateArticle };
    change(desk, changes, right, id, |change| {
        let (article, mut findings) = match into {
            Some(id) => {
                let found = crate::article::get(change, id)?;
                let (persons, mut findings) = authors(change, &found, &read)?;
                findings.extend(original(change, id, &read, change.require(Action::CreateArticle).is_ok())?);
                let (named, told) = section::named(change, &found, &read)?;
                findings.extend(told);
                (complete_article(change, found, &read, &persons, named)?, findings)
            }
            None => (begin_article(change, id, &read)?, Vec::new()),
        };
        let labels = endnotes(change, article.id, &read)?;
        findings.extend(untaken);
        keep_pictures(change, &mut read.blocks, &pictures)?;
        let content = Content {
            title: read.title.clone(),
            key_points: read.key_points.clone(),
            blocks: blocks(&read, &labels),
        };
        let language = read.language.clone();
        let is_first = into.is_none();
        let edition =
            crate::edition::begin(change, article.id, language, is_first, content, Reason::Imported)?;
        if !is_first {
            findings.extend(take_in(change, &crate::edition::get_head(change, edition)?)?);
        }
        if findings.iter().any(|finding| finding.code == Code::OriginalReplaced) {
            crate::edition::set_original(change, edition)?;
        }
        tag_article(change.changes, article.id);
        for tag in ["persons", "sections"] {
            change.changes.tag(tag);
        }
        Ok(Kept {
            article: article.id.to_string(),
            edition: edition.to_string(),
            findings: findings.iter().map(finding_view).collect(),
        })
    })
}

/// The refusal of a text without a title. Of front matter that was not understood nobody knows whether it has
/// one, so that is what is to be mended.
fn without_title(findings: &[Finding]) -> Failure {
    let front_matter = findings.iter().find_map(|finding| {
        let line = finding.line.unwrap_or_default();
        let detail = match finding.code {
            Code::BrokenFrontMatter => format!(
                "Line {line}: the file’s head cannot be read ({}). Mend that line; a value with a colon or quotation \
                 marks in it stands in quotation marks.",
                finding.text
            ),
            Code::OpenFrontMatter => format!(
                "Line {line}: the file’s head begins here and is never closed. Put a line with just --- under it."
            ),
            _ => return None,
        };
        let failure = Failure::new(finding.code.word(), detail);
        Some(failure.with("line", line).with("reason", &finding.text))
    });
    front_matter.unwrap_or_else(|| {
        Failure::new(
            "no_title",
            "The text has no title. Write one at its head, or say which line is the title.",
        )
    })
}

/// What becomes of the original of an article that is there, by its title, if the text says that it is the original
/// itself. Which text an article is translated from is for those to say who may begin articles.
fn original(
    reader: &Reader,
    article: ArticleId,
    read: &Read,
    may_choose: bool,
) -> Result<Option<Finding>, Failure> {
    if read.original.as_ref() != Some(&read.language) {
        return Ok(None);
    }
    let code = if may_choose { Code::OriginalReplaced } else { Code::OriginalStays };
    Ok(Some(Finding::new(code, None, title_of(reader, article)?)))
}

/// The article that the text is to be an edition of; none begins a new one.
fn article_of(request: &KeepImport) -> Result<Option<ArticleId>, Failure> {
    request.article.as_deref().map(|id| incoming::id("article", id)).transpose()
}

fn begin_article(change: &Change, id: ArticleId, read: &Read) -> Result<Article, Failure> {
    let section =
        read.section.as_deref().map(|name| section::section(change, name, &read.language)).transpose()?;
    let mut bylines = Vec::new();
    for author in &read.authors {
        let person = person(change, author, &read.language, named(change, author)?)?;
        if !bylines.contains(&person) {
            bylines.push(person);
        }
    }
    let slug = read.slug.as_deref().unwrap_or(&read.title);
    let article = Article {
        id,
        section,
        slug: free_slug(change, &editorial::slug::slug(slug, &read.language), id)?,
        dated: read.dated,
        bylines,
        created: change.at,
        changed: change.at,
    };
    store::article::insert(change, &article)?;
    Ok(article)
}

/// Adds what this edition knows to an article that is there; `persons` are those whom its authors stand for.
fn complete_article(
    change: &Change,
    mut article: Article,
    read: &Read,
    persons: &[Option<PersonId>],
    named_section: Named,
) -> Result<Article, Failure> {
    for (author, known) in read.authors.iter().zip(persons) {
        // One who stands there twice is in the newsroom by the second time.
        let known = known.map_or_else(|| named(change, author), |known| Ok(Some(known)))?;
        let person = person(change, author, &read.language, known)?;
        if !article.bylines.contains(&person) {
            article.bylines.push(person);
        }
    }
    section::take(change, &mut article, named_section, &read.language)?;
    article.dated = article.dated.or(read.dated);
    article.changed = change.at;
    store::article::update(change, &article)?;
    Ok(article)
}

/// The first person of an author's name.
fn named(change: &Change, author: &Author) -> Result<Option<PersonId>, Failure> {
    Ok(store::person::by_name(change, &author.name)?.first().map(|person| person.id))
}

/// The person whom a page's author is, a new one if none is known. What the page knows of them and the
/// newsroom does not is added; nothing that is there is overwritten.
fn person(
    change: &Change,
    author: &Author,
    language: &Language,
    known: Option<PersonId>,
) -> Result<PersonId, Failure> {
    let found = known.map(|id| store::person::get(change, id)).transpose()?.flatten();
    let mut person = found.clone().unwrap_or_else(|| Person {
        id: PersonId(new_id()),
        name: author.name.clone(),
        names: Default::default(),
        bios: Default::default(),
        photo: None,
        roles: [Role::Author].into_iter().collect(),
    });
    if text::fold::fold(&person.name) != text::fold::fold(&author.name) {
        person.names.entry(language.clone()).or_insert_with(|| author.name.clone());
    }
    for (language, name) in &author.names {
        person.names.entry(language.clone()).or_insert_with(|| name.clone());
    }
    if !author.bio.is_empty() {
        person.bios.entry(language.clone()).or_insert_with(|| author.bio.clone());
    }
    match found {
        None => store::person::insert(change, &person)?,
        Some(known) if known == person => {}
        Some(_) => store::person::update(change, &person)?,
    }
    Ok(person.id)
}

/// The article's original made ready beside a text that is to be a translation of it; nothing if there is none in another
/// language.
fn beside_original(
    reader: &Reader,
    lately: &Alignments,
    article: ArticleId,
    read: &Read,
) -> Result<Option<(Edition, Ready)>, Failure> {
    let heads = store::edition::heads_of(reader, article)?;
    let Some(original) = heads.iter().find(|head| head.original && head.language != read.language) else {
        return Ok(None);
    };
    let original = crate::edition::get(reader, original.id)?;
    let there = store::endnote::of_article(reader, article)?;
    let ids = known_notes(&there, read)
        .into_iter()
        .map(|known| known.map_or_else(|| EndnoteId(new_id()), |known| known.id));
    let labels = read.notes.iter().map(|note| note.label.clone()).zip(ids).collect();
    let ready = ready_beside(reader, lately, &original, (&blocks(read, &labels), &read.language))?;
    Ok(Some((original, ready)))
}

/// Which of an article's endnotes each of a text is: it is known by its address, or else by its place if both have equally
/// many and it has no words in this language yet.
fn known_notes<'a>(there: &'a [Endnote], read: &Read) -> Vec<Option<&'a Endnote>> {
    let mut taken: HashSet<EndnoteId> = HashSet::new();
    let mut known = Vec::new();
    for (index, note) in read.notes.iter().enumerate() {
        let is_free =
            |known: &&Endnote| !known.texts.contains_key(&read.language) && !taken.contains(&known.id);
        let address = note.fields.url.as_deref();
        let by_address = there.iter().filter(is_free).find(|known| {
            address.is_some()
                && known.source.as_ref().and_then(|source| source.fields.url.as_deref()) == address
        });
        let by_place = || there.get(index).filter(|_| there.len() == read.notes.len()).filter(is_free);
        let found = by_address.or_else(by_place);
        taken.extend(found.map(|found| found.id));
        known.push(found);
    }
    known
}

/// Keeps the notes and gives the endnote for each label.
fn endnotes(
    change: &mut Change,
    article: ArticleId,
    read: &Read,
) -> Result<HashMap<String, EndnoteId>, Failure> {
    let there = store::endnote::of_article(change, article)?;
    let mut labels = HashMap::new();
    for (note, known) in read.notes.iter().zip(known_notes(&there, read)) {
        let markdown = text::markdown::write::write(&note.blocks);
        let id = match known {
            Some(known) => {
                if !markdown.is_empty() {
                    let mut after = known.clone();
                    after.texts.insert(read.language.clone(), markdown.clone());
                    note_was_changed(change, known, &after)?;
                }
                if known.source.is_none() && note.fields != SourceFields::default() {
                    let source = Source { id: SourceId(new_id()), fields: note.fields.clone() };
                    store::source::insert(change, &source)?;
                    store::endnote::set_source(change, known.id, Some(source.id))?;
                }
                known.id
            }
            None => {
                let id = EndnoteId(new_id());
                let source = (note.fields != SourceFields::default())
                    .then(|| Source { id: SourceId(new_id()), fields: note.fields.clone() });
                if let Some(source) = &source {
                    store::source::insert(change, source)?;
                }
                store::endnote::insert(change, &Endnote { id, article, source, texts: Default::default() })?;
                id
            }
        };
        store::endnote::set_text(
            change,
            id,
            &read.language,
            Some(&markdown).filter(|m| !m.is_empty()).map(String::as_str),
        )?;
        labels.insert(note.label.clone(), id);
    }
    Ok(labels)
}

/// The blocks to store, whose marks name endnotes by id.
fn blocks(read: &Read, labels: &HashMap<String, EndnoteId>) -> Vec<EditionBlock> {
    let mut blocks = read.blocks.clone();
    for block in &mut blocks {
        block.each_mark_mut(&mut |label| {
            if let Some(id) = labels.get(label.as_str()) {
                *label = id.to_string();
            }
        });
    }
    blocks
        .iter()
        .map(|block| EditionBlock::new(BlockId(new_id()), text::markdown::write::write_block(block)))
        .collect()
}
