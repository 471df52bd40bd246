//! Who did what when, in words that people know.

use std::collections::HashMap;
use std::str::FromStr;

use editorial::id::{ArticleId, EditionId, EndnoteId, PersonId, SectionId};
use store::Reader;
use uuid::Uuid;

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::newsroom::NEWSROOM;
use crate::settings::PAGE_WORDS;
use crate::spelling::SPELLING_WORDS;
use crate::wire::newsroom::{AuditName, AuditQuery, AuditView};
use crate::wire::{in_languages, instant};

/// How many characters of an id name a thing that is gone. They are its last ones: the first tell only when
/// it was made, and things made together begin alike.
const SHORT: usize = 8;

/// The commands whose entries keep what the thing was called that they took away. `delete_article` is of the time
/// before there was a bin.
const DELETIONS: [&str; 6] =
    ["put_in_bin", "throw_away", "delete_article", "delete_edition", "delete_person", "delete_section"];

/// Who did what nobody did but the program by a rule of its own.
pub(crate) const PROGRAM: PersonId = PersonId(Uuid::nil());

/// See [`crate::commands`].
pub fn audit(desk: &Desk, _: &mut Changes, request: AuditQuery) -> Result<Vec<AuditView>, Failure> {
    let open = desk.open()?;
    open.newsroom.read(|reader| {
        let entries = store::audit::list(reader, request.before, request.limit.clamp(1, 1000))?;
        let mut names = Names { reader, known: HashMap::new() };
        let view = |listed: store::audit::Listed| {
            let entry = listed.entry;
            let (id, mut detail) = entry.subject.split_once(' ').unwrap_or((&entry.subject, ""));
            let mut about = names.of(id, kinds(&entry.command))?;
            if DELETIONS.contains(&entry.command.as_str()) && !detail.is_empty() {
                about.name = std::mem::take(&mut detail).to_owned();
            }
            Ok(AuditView {
                number: listed.number,
                at: instant(entry.at),
                person: names.of(&entry.person.to_string(), &[Kind::Person])?,
                desk: entry.desk.to_string(),
                about,
                command: entry.command,
                detail: detail.to_owned(),
                subject: entry.subject,
            })
        };
        entries.into_iter().map(view).collect()
    })
}

/// What the record keeps of a name that was changed, in every language of the interface.
pub(crate) fn renamed(before: &str, after: &str) -> String {
    if before == after { after.to_owned() } else { format!("{before} → {after}") }
}

/// The title by which an article is known: its original's.
pub(crate) fn title_of(reader: &Reader, article: ArticleId) -> Result<String, Failure> {
    let heads = store::edition::heads_of(reader, article)?;
    Ok(heads.into_iter().next().map(|original| original.title).unwrap_or_default())
}

/// The kinds of things that have ids.
#[derive(Clone, Copy)]
enum Kind {
    Article,
    Edition,
    Endnote,
    Person,
    Section,
}

/// What a command may have been done to. One that is not known here is of another version of the program.
fn kinds(command: &str) -> &'static [Kind] {
    match command {
        "create_article" | "update_article" | "delete_article" | "put_in_bin" | "put_back" | "throw_away"
        | "add_edition" | "add_notes" | "keep_import" | "export" | "add_picture" => &[Kind::Article],
        "save_edition"
        | "delete_edition"
        | "set_edition_language"
        | "set_state"
        | "confirm_title"
        | "confirm_key_points"
        | "set_target"
        | "bring_back"
        | "name_revision"
        | "typography_set"
        | "put_aside"
        | "settle"
        | "settle_pairs"
        | "mend_pairing"
        | "restore_pairing"
        | "realign"
        | "mend_sentences"
        | "replace"
        | "replace_undo" => &[Kind::Edition],
        "save_note" | "confirm_note" | "delete_note" | "restore_note" => &[Kind::Endnote],
        "save_person" | "delete_person" | "set_photo" | "open_newsroom" => &[Kind::Person],
        "save_section" | "delete_section" => &[Kind::Section],
        _ => &[Kind::Article, Kind::Edition, Kind::Endnote, Kind::Person, Kind::Section],
    }
}

/// The names of what a page of the record is about, each looked up once: most entries of a page are by few
/// persons about few things.
struct Names<'a> {
    reader: &'a Reader<'a>,
    known: HashMap<String, AuditName>,
}

impl Names<'_> {
    /// What a subject of one of the `kinds` is called now. An entry never changes, so a name that has
    /// changed since is shown as it is now, and what is gone has none.
    fn of(&mut self, subject: &str, kinds: &[Kind]) -> Result<AuditName, Failure> {
        if let Some(name) = self.known.get(subject) {
            return Ok(name.clone());
        }
        let name = if subject == PROGRAM.to_string() {
            name("program", String::new())
        } else {
            self.look_up(subject, kinds)?
        };
        self.known.insert(subject.to_owned(), name.clone());
        Ok(name)
    }

    fn look_up(&self, subject: &str, kinds: &[Kind]) -> Result<AuditName, Failure> {
        if [NEWSROOM, PAGE_WORDS, SPELLING_WORDS].contains(&subject) {
            return Ok(name("newsroom", store::newsroom::name(self.reader)?));
        }
        for kind in kinds {
            if let Some(found) = named(self.reader, subject, *kind)? {
                return Ok(found);
            }
        }
        let short = subject.len().saturating_sub(SHORT);
        Ok(name("gone", format!("…{}", subject.get(short..).unwrap_or(subject))))
    }
}

/// What the thing of this kind with this id is called, if there is one.
fn named(reader: &Reader, subject: &str, kind: Kind) -> Result<Option<AuditName>, Failure> {
    match kind {
        Kind::Article => {
            let Some(article) = id::<ArticleId>(subject) else { return Ok(None) };
            match store::article::get(reader, article)? {
                Some(_) => of_article(reader, "article", article).map(Some),
                None => Ok(None),
            }
        }
        Kind::Edition => {
            let Some(edition) = id::<EditionId>(subject) else { return Ok(None) };
            match store::edition::head(reader, edition) {
                Err(store::Error::DamagedEdition { head, .. }) => Ok(Some(name("edition", head.title))),
                head => Ok(head?.map(|head| {
                    let language = Some(head.language.as_str().to_owned());
                    AuditName { language, ..name("edition", head.title) }
                })),
            }
        }
        Kind::Endnote => {
            let Some(endnote) = id::<EndnoteId>(subject) else { return Ok(None) };
            match store::endnote::get(reader, endnote)? {
                Some(endnote) => of_article(reader, "endnote", endnote.article).map(Some),
                None => Ok(None),
            }
        }
        Kind::Person => {
            let Some(person) = id::<PersonId>(subject) else { return Ok(None) };
            Ok(store::person::get(reader, person)?.map(|person| name("person", person.name)))
        }
        Kind::Section => {
            let Some(section) = id::<SectionId>(subject) else { return Ok(None) };
            Ok(store::section::get(reader, section)?.map(|section| AuditName {
                names: in_languages(&section.names),
                ..name("section", String::new())
            }))
        }
    }
}

/// An article, or what belongs to one, by the title of its original.
fn of_article(reader: &Reader, kind: &str, article: ArticleId) -> Result<AuditName, Failure> {
    Ok(name(kind, title_of(reader, article)?))
}

fn id<T: FromStr>(subject: &str) -> Option<T> {
    subject.parse().ok()
}

fn name(kind: &str, name: String) -> AuditName {
    AuditName { kind: kind.to_owned(), name, language: None, names: Vec::new() }
}
