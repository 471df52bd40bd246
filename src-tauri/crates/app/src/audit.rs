//! Who did what when, in words that people know.

use std::str::FromStr;

use editorial::id::{ArticleId, EditionId, EndnoteId, PersonId, SectionId};
use store::Reader;

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::newsroom::NEWSROOM;
use crate::settings::PAGE_WORDS;
use crate::wire::newsroom::{AuditName, AuditQuery, AuditView};
use crate::wire::{in_languages, instant};

/// How many characters of an id name a thing that is gone. They are its last ones: the first tell only when
/// it was made, and things made together begin alike.
const SHORT: usize = 8;

/// See [`crate::commands`].
pub fn audit(desk: &Desk, _: &mut Changes, request: AuditQuery) -> Result<Vec<AuditView>, Failure> {
    let open = desk.open()?;
    open.newsroom.read(|reader| {
        let entries = store::audit::list(reader, request.before, request.limit.clamp(1, 1000))?;
        let view = |listed: store::audit::Listed| {
            let entry = listed.entry;
            let (id, detail) = entry.subject.split_once(' ').unwrap_or((&entry.subject, ""));
            Ok(AuditView {
                number: listed.number,
                at: instant(entry.at),
                person: named(reader, &entry.person.to_string())?,
                desk: entry.desk.to_string(),
                command: entry.command,
                about: named(reader, id)?,
                detail: detail.to_owned(),
                subject: entry.subject,
            })
        };
        entries.into_iter().map(view).collect()
    })
}

/// What a subject is called now. An entry never changes, so a name that has changed since is shown as it is
/// now, and what is gone has none.
fn named(reader: &Reader, subject: &str) -> Result<AuditName, Failure> {
    if [NEWSROOM, PAGE_WORDS].contains(&subject) {
        return Ok(name("newsroom", store::newsroom::meta(reader)?.name));
    }
    if let Some(article) = id::<ArticleId>(subject)
        && store::article::get(reader, article)?.is_some()
    {
        return of_article(reader, "article", article);
    }
    if let Some(edition) = id::<EditionId>(subject)
        && let Some(head) = store::edition::head(reader, edition)?
    {
        let language = Some(head.language.as_str().to_owned());
        return Ok(AuditName { language, ..name("edition", head.title) });
    }
    if let Some(endnote) = id::<EndnoteId>(subject)
        && let Some(endnote) = store::endnote::get(reader, endnote)?
    {
        return of_article(reader, "endnote", endnote.article);
    }
    if let Some(person) = id::<PersonId>(subject)
        && let Some(person) = store::person::get(reader, person)?
    {
        return Ok(name("person", person.name));
    }
    if let Some(section) = id::<SectionId>(subject)
        && let Some(section) = store::section::get(reader, section)?
    {
        return Ok(AuditName { names: in_languages(&section.names), ..name("section", String::new()) });
    }
    let short = subject.len().saturating_sub(SHORT);
    Ok(name("gone", subject.get(short..).unwrap_or(subject).to_owned()))
}

/// An article, or what belongs to one, by the title of its original.
fn of_article(reader: &Reader, kind: &str, article: ArticleId) -> Result<AuditName, Failure> {
    let heads = store::edition::heads_of(reader, article)?;
    Ok(name(kind, heads.into_iter().next().map(|original| original.title).unwrap_or_default()))
}

fn id<T: FromStr>(subject: &str) -> Option<T> {
    subject.parse().ok()
}

fn name(kind: &str, name: String) -> AuditName {
    AuditName { kind: kind.to_owned(), name, language: None, names: Vec::new() }
}
