//! What the original said when a translation's title and key points were made from it.

use editorial::edition::Content;
use editorial::id::{ArticleId, EditionId};

use super::key_points;
use crate::Error;
use crate::connection::{Reader, Writer};

/// What the original's title or its key points said when a translation's were made or last confirmed, and what they say
/// now. If the original of then was another edition, nothing stands for what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadMadeFrom<T> {
    pub then: T,
    pub now: T,
}

/// From what the title of a translation was made, and from what its key points: those that were made from others than the
/// original has now.
pub type OutdatedHead = (Option<HeadMadeFrom<String>>, Option<HeadMadeFrom<Vec<String>>>);

/// What of a translation's title and key points was made from others than the original has now. What says nothing is
/// missing and not outdated, and nothing is by an original that says nothing.
pub fn outdated(reader: &Reader<'_>, id: EditionId) -> Result<OutdatedHead, Error> {
    let found = reader.first(include_str!("made_from.sql"), [id.0.as_bytes()], |row| {
        // What cannot be read is told of by itself, and nothing can be said of what was made from it.
        let text = |column| row.get::<_, Option<String>>(column).unwrap_or_default();
        let points = |column| key_points(row, column).unwrap_or_default();
        let says_a_title = text(0).is_some_and(|title| !title.is_empty());
        let title = text(1).zip(text(2)).filter(|(then, now)| says_a_title && then != now);
        let says_points = !points(3).is_empty();
        let key_points = text(4).zip(text(5)).map(|_| (points(4), points(5)));
        let key_points = key_points.filter(|(then, now)| says_points && !now.is_empty() && then != now);
        Ok((
            title.map(|(then, now)| HeadMadeFrom { then, now }),
            key_points.map(|(then, now)| HeadMadeFrom { then, now }),
        ))
    })?;
    Ok(found.unwrap_or_default())
}

/// Says that a translation's title is right for what the original's says now.
pub fn confirm_title(writer: &Writer<'_>, id: EditionId) -> Result<(), Error> {
    writer.change(include_str!("title_made_from.sql"), (id.0.as_bytes(), true)).map(drop)
}

/// Says that a translation's key points are right for what the original's say now.
pub fn confirm_key_points(writer: &Writer<'_>, id: EditionId) -> Result<(), Error> {
    writer.change(include_str!("key_points_made_from.sql"), (id.0.as_bytes(), true)).map(drop)
}

/// Remembers from what the title and the key points of a translation are made that are written just now. First words are
/// made from what the original says now; those that take the place of others are not yet said to be right for it.
pub(super) fn remember(
    writer: &Writer<'_>,
    id: EditionId,
    before: &Content,
    after: &Content,
) -> Result<(), Error> {
    if before.title != after.title {
        let are_first = before.title.is_empty();
        writer.change(include_str!("title_made_from.sql"), (id.0.as_bytes(), are_first))?;
    }
    if before.key_points != after.key_points {
        let are_first = before.key_points.is_empty();
        writer.change(include_str!("key_points_made_from.sql"), (id.0.as_bytes(), are_first))?;
    }
    Ok(())
}

/// Has the titles and key points of an article's editions stand by those of one that is to be the original, as they stood
/// by those of the one that still is.
pub(super) fn stand_by_heir(writer: &Writer<'_>, article: ArticleId, heir: EditionId) -> Result<(), Error> {
    let changed = (article.0.as_bytes(), heir.0.as_bytes());
    writer.change(include_str!("stand_by_heir.sql"), changed).map(drop)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use editorial::edition::{Edition, EditionHead};
    use rusqlite::Connection;
    use text::language::Language;
    use uuid::Uuid;

    use super::*;
    use crate::statements::{edition_of, founded};

    const ORIGINAL: u128 = 1;
    const TRANSLATION: u128 = 2;
    const HEIR: u128 = 3;

    /// What one may do: write a title and key points, or none, in the original or its translation, or say that the
    /// translation's are right.
    const STEPS: [Option<(u128, &str)>; 7] = [
        Some((ORIGINAL, "")),
        Some((ORIGINAL, "A")),
        Some((ORIGINAL, "B")),
        Some((TRANSLATION, "")),
        Some((TRANSLATION, "x")),
        Some((TRANSLATION, "y")),
        None,
    ];

    fn id(number: u128) -> EditionId {
        EditionId(Uuid::from_u128(number))
    }

    fn content(words: &str) -> Content {
        let key_points = Some(words.to_owned()).filter(|words| !words.is_empty()).into_iter().collect();
        Content { title: words.to_owned(), key_points, blocks: Vec::new() }
    }

    fn begin(writer: &Writer<'_>, number: u128, language: &str, words: &str) {
        let (content, language) = (content(words), Language::parse(language).unwrap());
        let title = content.title.clone();
        let head = EditionHead {
            id: id(number),
            language,
            original: number == ORIGINAL,
            title,
            ..edition_of(0).head
        };
        super::super::insert(writer, &Edition { head, content }).unwrap();
    }

    fn said(writer: &Writer<'_>, number: u128) -> Edition {
        super::super::get(writer, id(number)).unwrap().unwrap()
    }

    fn write(writer: &Writer<'_>, number: u128, words: &str) {
        let (before, after) = (said(writer, number), content(words));
        let head = EditionHead { title: after.title.clone(), ..before.head };
        super::super::save(writer, id(number), &before.content, &after, &head).unwrap();
    }

    fn confirm(writer: &Writer<'_>) {
        confirm_title(writer, id(TRANSLATION)).unwrap();
        confirm_key_points(writer, id(TRANSLATION)).unwrap();
    }

    /// What an edition was made from and what that says now, if that is something else: the same of title and key points.
    fn lag(writer: &Writer<'_>, number: u128) -> Option<(String, String)> {
        let (title, points) = outdated(writer, id(number)).unwrap();
        let title = title.map(|made| (made.then, made.now));
        assert_eq!(points.map(|made| (made.then.concat(), made.now.concat())), title);
        title
    }

    /// Does something and takes it back.
    fn tried(connection: &Connection, attempt: impl FnOnce()) {
        connection.execute_batch("SAVEPOINT tried").unwrap();
        attempt();
        connection.execute_batch("ROLLBACK TO tried; RELEASE tried").unwrap();
    }

    /// Checks what holds however it came to be so, and then the same after each step that may follow.
    fn check(connection: &Connection, steps_left: usize) {
        let writer = &Writer::new(connection, "test".as_ref());
        let [original, translation] =
            [ORIGINAL, TRANSLATION].map(|number| said(writer, number).content.title);
        let before = lag(writer, TRANSLATION);
        assert_eq!(lag(writer, ORIGINAL), None);
        if let Some((then, now)) = &before {
            assert!(now == &original && then != now && !now.is_empty() && !translation.is_empty());
        }
        tried(connection, || {
            write(writer, ORIGINAL, "Z");
            write(writer, ORIGINAL, &original);
            assert_eq!(lag(writer, TRANSLATION), before, "a change and its undo are nothing");
        });
        tried(connection, || {
            confirm(writer);
            assert_eq!(lag(writer, TRANSLATION), None);
        });
        tried(connection, || {
            super::super::set_original(writer, id(HEIR), DateTime::UNIX_EPOCH).unwrap();
            assert_eq!([ORIGINAL, HEIR].map(|number| lag(writer, number)), [None, None]);
            assert_eq!(lag(writer, TRANSLATION).is_some(), before.is_some(), "what lagged goes on doing so");
        });
        for step in STEPS.iter().filter(|_| steps_left > 0) {
            tried(connection, || {
                match step {
                    Some((number, words)) => write(writer, *number, words),
                    None => confirm(writer),
                }
                check(connection, steps_left - 1);
            });
        }
    }

    #[test]
    fn it_is_outdated_by_the_text_whatever_was_done() {
        let connection = founded();
        let writer = Writer::new(&connection, "test".as_ref());
        begin(&writer, ORIGINAL, "en", "A");
        begin(&writer, TRANSLATION, "ru", "x");
        begin(&writer, HEIR, "tr", "h");
        check(&connection, 3);
    }

    #[test]
    fn an_original_that_cannot_be_read_says_nothing() {
        let connection = founded();
        let writer = Writer::new(&connection, "test".as_ref());
        begin(&writer, ORIGINAL, "en", "A");
        begin(&writer, TRANSLATION, "ru", "x");
        write(&writer, ORIGINAL, "B");
        assert!(lag(&writer, TRANSLATION).is_some());
        let original = id(ORIGINAL).0;
        for damage in [
            "UPDATE edition SET title = CAST(x'ff' AS TEXT) WHERE id = ?1",
            "UPDATE body SET key_points = CAST(x'22ff22' AS TEXT) WHERE edition = ?1",
        ] {
            assert_eq!(connection.execute(damage, [original.as_bytes()]).unwrap(), 1);
        }
        assert_eq!(lag(&writer, TRANSLATION), None);
        begin(&writer, HEIR, "tr", "h");
        assert_eq!(lag(&writer, HEIR), None);
    }
}
