//! An article on the desk: its editions, authors and endnotes.

use editorial::article::Article;
use editorial::endnote::Endnote;
use editorial::id::ArticleId;
use store::Reader;
use store::endnote::MadeFrom;
use text::language::Language;

use crate::bin::refuse_binned;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::library::{damaged_view, heads_viewer};
use crate::people::person_view;
use crate::wire::desk::{ArticleView, NoteText, NoteView, SourceView};
use crate::wire::library::{ArticleRef, FindArticle};
use crate::wire::{flaws, from_document, in_languages, incoming};

/// See [`crate::commands`].
pub fn open_article(desk: &Desk, _: &mut Changes, request: ArticleRef) -> Result<ArticleView, Failure> {
    let id: ArticleId = incoming::id("article", &request.article)?;
    let open = desk.open()?;
    open.newsroom.read(|reader| {
        let (article, mut found) =
            store::article::get_with_flaws(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
        refuse_binned(reader, id)?;
        found.extend(store::endnote::flaws(reader, id)?);
        found.extend(store::edition::flaws(reader, id)?);
        let section = match article.section {
            Some(section) => store::section::get(reader, section)?,
            None => None,
        };
        let mut authors = Vec::new();
        for person in &article.bylines {
            if let Some((person, found)) = store::person::get_with_flaws(reader, *person)? {
                authors.push(person_view(reader, &person, found)?);
            }
        }
        let view = heads_viewer(reader, &open)?;
        let mut heads = store::edition::heads_of(reader, id)?;
        heads.sort_by(|a, b| b.original.cmp(&a.original).then_with(|| a.language.cmp(&b.language)));
        Ok(ArticleView {
            id: id.to_string(),
            slug: article.slug,
            dated: article.dated.map(|day| day.to_string()),
            section: article.section.map(|section| section.to_string()),
            section_names: section.map(|section| in_languages(&section.names)).unwrap_or_default(),
            authors,
            editions: heads.iter().map(view).collect(),
            damaged: store::edition::damaged_of(reader, id)?.into_iter().map(damaged_view).collect(),
            flaws: flaws(found),
            notes: note_views(reader, id, &store::endnote::of_article(reader, id)?)?,
            targets: crate::count::targets(reader, &heads)?,
        })
    })
}

/// See [`crate::commands`].
pub fn find_article(
    desk: &Desk,
    changes: &mut Changes,
    request: FindArticle,
) -> Result<ArticleView, Failure> {
    let name = request.name.trim();
    let id = match name.parse::<ArticleId>() {
        Ok(id) => id,
        Err(_) => {
            let (found, binned) = desk.open()?.newsroom.read(|reader| {
                let found = store::article::by_slug(reader, name)?;
                Ok::<_, Failure>((found, store::bin::by_slug(reader, name)?))
            })?;
            match (found.as_slice(), binned) {
                ([only], _) => *only,
                // Opening it says that it is in the bin.
                ([], Some(binned)) => binned,
                ([], None) => return Err(Failure::not_found("article", name)),
                _ => {
                    return Err(Failure::new(
                        "slug_not_alone",
                        format!(
                            "{} articles have the short address “{name}”: {}. Name the one you mean by its id.",
                            found.len(),
                            found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
                        ),
                    )
                    .with("name", name));
                }
            }
        }
    };
    open_article(desk, changes, ArticleRef { article: id.to_string() })
}

/// An endnote's words in one language.
pub(crate) fn note_text(language: &Language, markdown: &str) -> NoteText {
    let blocks = text::markdown::block::read_block(markdown);
    NoteText {
        language: language.as_str().to_owned(),
        digest: text::digest::digest_of_markdown(markdown).to_string(),
        plain: text::plain::plain_text(&blocks),
        blocks: from_document::blocks(&blocks),
    }
}

/// An article, or the refusal that there is none or that it is in the bin.
pub(crate) fn get(reader: &Reader, id: ArticleId) -> Result<Article, Failure> {
    let article = store::article::get(reader, id)?.ok_or_else(|| Failure::not_found("article", id))?;
    refuse_binned(reader, id)?;
    Ok(article)
}

/// An endnote as the window sees it.
pub(crate) fn note_view(reader: &Reader, note: &Endnote) -> Result<NoteView, Failure> {
    Ok(seen(note, &crate::note_outdated::outdated(reader, note.article)?))
}

/// Endnotes of an article as the window sees them.
fn note_views(reader: &Reader, article: ArticleId, notes: &[Endnote]) -> Result<Vec<NoteView>, Failure> {
    let outdated = crate::note_outdated::outdated(reader, article)?;
    Ok(notes.iter().map(|note| seen(note, &outdated)).collect())
}

fn seen(note: &Endnote, outdated: &[MadeFrom]) -> NoteView {
    let fields = note.source.as_ref().map(|source| &source.fields);
    NoteView {
        id: note.id.to_string(),
        texts: note.texts.iter().map(|(language, markdown)| note_text(language, markdown)).collect(),
        url: fields.and_then(|fields| fields.url.clone()),
        accessed: fields.and_then(|fields| fields.accessed).map(|day| day.to_string()),
        outdated: outdated
            .iter()
            .filter(|made| made.endnote == note.id)
            .map(|made| made.language.as_str().to_owned())
            .collect(),
        source: fields.map(|fields| SourceView {
            author: fields.author.clone(),
            title: fields.title.clone(),
            container_title: fields.container_title.clone(),
        }),
    }
}
