//! Endnotes: notes of the article, shared by its editions.

use editorial::endnote::Endnote;
use editorial::id::{ArticleId, EditionId, EndnoteId, SourceId};
use text::language::Language;

use crate::connection::{Reader, Writer};
use crate::flaw::{Flaw, FlawKind};
use crate::{Error, column, search, source};

/// Adds an endnote with its texts. A source it has must be there already.
pub fn insert(writer: &Writer<'_>, endnote: &Endnote) -> Result<(), Error> {
    let source = endnote.source.as_ref().map(|source| source.id.0.as_bytes());
    writer.change(
        include_str!("insert.sql"),
        (endnote.id.0.as_bytes(), endnote.article.0.as_bytes(), source),
    )?;
    endnote.texts.iter().try_for_each(|(language, text)| set_text(writer, endnote.id, language, Some(text)))
}

/// An endnote by its id, with its source if that can be read.
pub fn get(reader: &Reader<'_>, id: EndnoteId) -> Result<Option<Endnote>, Error> {
    let endnote = reader.first(include_str!("get.sql"), [id.0.as_bytes()], |row| {
        Ok((ArticleId(column::uuid(row, 0)?), column::optional_uuid(row, 1)?.map(SourceId)))
    })?;
    let Some((article, source)) = endnote else { return Ok(None) };
    let source = source.map(|source| source::get(reader, source)).transpose()?.flatten();
    let mut flaws = Vec::new();
    let texts = reader
        .all(include_str!("texts.sql"), [id.0.as_bytes()], |row| column::in_language(row, &mut flaws))?;
    Ok(Some(Endnote { id, article, source, texts: texts.into_iter().flatten().collect() }))
}

/// What of an article's endnotes cannot be read: words of which nobody knows in which language they are, and
/// sources. [`get`] leaves them out; they stay in the file.
pub fn flaws(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<Flaw>, Error> {
    let mut flaws = Vec::new();
    reader.all(include_str!("languages.sql"), [article.0.as_bytes()], |row| {
        column::or_flaw(column::language_or(row, 0, FlawKind::NoteLanguage), &mut flaws).map(drop)
    })?;
    reader.all(include_str!("sources.sql"), [article.0.as_bytes()], |row| {
        column::or_flaw(source::record(row), &mut flaws).map(drop)
    })?;
    Ok(flaws)
}

/// The endnotes of an article, in the order in which they were made.
pub fn of_article(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<Endnote>, Error> {
    let ids =
        reader.all(include_str!("of_article.sql"), [article.0.as_bytes()], |row| column::uuid(row, 0))?;
    let endnotes = ids.into_iter().map(|id| get(reader, EndnoteId(id)));
    Ok(endnotes.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// What the endnotes of an article say in a language, in the order in which they were made; those that say nothing in
/// it are left out.
pub fn said_in(
    reader: &Reader<'_>,
    article: ArticleId,
    language: &Language,
) -> Result<Vec<(EndnoteId, String)>, Error> {
    reader.all(include_str!("said_in.sql"), (article.0.as_bytes(), language.as_str()), |row| {
        Ok((EndnoteId(column::uuid(row, 0)?), row.get(1)?))
    })
}

/// Gives an endnote its text in a language, or with none takes it away. What was there is kept aside:
/// [`past`]. First words in another language than the original's are made from what that says now.
pub fn set_text(
    writer: &Writer<'_>,
    id: EndnoteId,
    language: &Language,
    text: Option<&str>,
) -> Result<(), Error> {
    writer.change(include_str!("keep_past.sql"), (id.0.as_bytes(), language.as_str(), text))?;
    let changed = match text {
        Some(text) => writer.change(include_str!("set_text.sql"), (id.0.as_bytes(), language.as_str(), text)),
        None => writer.change(include_str!("delete_text.sql"), (id.0.as_bytes(), language.as_str())),
    };
    changed?;
    search::wait_for_note(writer, id, language)
}

/// What the original said when an endnote's words in another language were made or last confirmed, and what it says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFrom {
    pub endnote: EndnoteId,
    pub language: Language,
    /// As Markdown; empty if the original of then was another edition.
    pub then: String,
    /// As Markdown.
    pub now: String,
}

/// The words of an article's endnotes, in the languages of its editions, that were made from other words than the original
/// has now.
pub fn outdated(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<MadeFrom>, Error> {
    let mut flaws = Vec::new();
    let found = reader.all(include_str!("outdated.sql"), [article.0.as_bytes()], |row| {
        let endnote = EndnoteId(column::uuid(row, 0)?);
        let language = column::or_flaw(column::language_or(row, 1, FlawKind::NoteLanguage), &mut flaws)?;
        let (then, now) = (row.get(2)?, row.get(3)?);
        Ok(language.map(|language| MadeFrom { endnote, language, then, now }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// Says that what an endnote says in a language is right for what the original says now.
pub fn confirm(writer: &Writer<'_>, id: EndnoteId, language: &Language) -> Result<(), Error> {
    writer.change(include_str!("confirm.sql"), (id.0.as_bytes(), language.as_str())).map(drop)
}

/// Has the words of an article's endnotes stand by those of another original, as they stood by the former.
pub(crate) fn stand_by_heir(
    writer: &Writer<'_>,
    article: ArticleId,
    former: &Language,
    heir: &Language,
) -> Result<(), Error> {
    let changed = (article.0.as_bytes(), former.as_str(), heir.as_str());
    writer.change(include_str!("stand_by_heir.sql"), changed).map(drop)
}

/// Says that what the endnotes of an article say in one language, and what they said before, is in another. An
/// endnote that says something in that already keeps both.
pub fn move_texts(
    writer: &Writer<'_>,
    article: ArticleId,
    from: &Language,
    to: &Language,
) -> Result<(), Error> {
    let moved = (article.0.as_bytes(), from.as_str(), to.as_str());
    writer.change(include_str!("move_past.sql"), moved)?;
    writer.change(include_str!("move_texts.sql"), moved).map(drop)
}

/// Gives an endnote its source, or with none takes it away.
pub fn set_source(writer: &Writer<'_>, id: EndnoteId, source: Option<SourceId>) -> Result<(), Error> {
    let source = source.as_ref().map(|source| source.0.as_bytes());
    writer.change_one("endnote", id, include_str!("set_source.sql"), (id.0.as_bytes(), source))
}

/// What an endnote said before in a language, oldest first.
pub fn past(reader: &Reader<'_>, id: EndnoteId, language: &Language) -> Result<Vec<String>, Error> {
    reader.all(include_str!("past.sql"), (id.0.as_bytes(), language.as_str()), |row| row.get(0))
}

/// Throws an endnote away. It comes back by itself when a text that marks it is stored. Whether it is still
/// marked is for others to ask first.
pub fn throw_away(writer: &Writer<'_>, id: EndnoteId) -> Result<(), Error> {
    writer.change_one("endnote", id, include_str!("throw_away.sql"), [id.0.as_bytes()])
}

/// Brings an endnote back that was thrown away; any other stays as it is.
pub fn bring_back(writer: &Writer<'_>, id: EndnoteId) -> Result<(), Error> {
    writer.change(include_str!("bring_back.sql"), [id.0.as_bytes()]).map(drop)
}

/// The editions whose text marks an endnote.
pub fn marked_in(reader: &Reader<'_>, id: EndnoteId) -> Result<Vec<EditionId>, Error> {
    reader.all(include_str!("marked_in.sql"), [id.0.as_bytes()], |row| column::uuid(row, 0).map(EditionId))
}
