//! The sample newsroom: texts that ship with the program, read in as any file would be.

use crate::article::open_article;
use crate::desk::{Changes, Desk};
use crate::edition::state::set_state;
use crate::failure::Failure;
use crate::import::{keep_import, read_import};
use crate::wire::desk::{SeenNote, SetState};
use crate::wire::import::{KeepImport, ReadImport};
use crate::wire::library::ArticleRef;

/// Each article's texts, the original first, with the states that its editions have gone through, so that
/// a newcomer sees some of each.
const ARTICLES: [&[(&str, &[&str])]; 2] = [
    &[
        (include_str!("../sample/clock-change.tr.txt"), &["in_review", "approved"]),
        (include_str!("../sample/clock-change.en.txt"), &["in_review"]),
        (include_str!("../sample/clock-change.ru.txt"), &[]),
    ],
    &[
        (include_str!("../sample/river-ports.tr.md"), &["in_review"]),
        (include_str!("../sample/river-ports.en.md"), &[]),
    ],
];

/// Reads the sample articles into the open newsroom.
pub(crate) fn fill(desk: &Desk, changes: &mut Changes) -> Result<(), Failure> {
    for editions in ARTICLES {
        let mut article: Option<String> = None;
        for (text, states) in editions {
            let request = ReadImport { path: None, text: Some((*text).to_owned()), language: None };
            let read = read_import(desk, changes, request)?;
            let request = KeepImport {
                format: read.format,
                pieces: read.pieces,
                markdown: read.markdown,
                language: read.article.language,
                title: None,
                section: None,
                article,
                beside: None,
            };
            let made = changes.as_command("keep_import", |changes| keep_import(desk, changes, request))?;
            for state in *states {
                let request = ArticleRef { article: made.article.clone() };
                let notes = open_article(desk, changes, request)?.notes;
                let seen = notes.into_iter().flat_map(|note| {
                    note.texts.into_iter().map(move |text| SeenNote {
                        note: note.id.clone(),
                        language: text.language,
                        digest: text.digest,
                    })
                });
                let request = SetState {
                    edition: made.edition.clone(),
                    state: (*state).to_owned(),
                    revision: 1,
                    notes: Some(seen.collect()),
                };
                changes.as_command("set_state", |changes| set_state(desk, changes, request))?;
            }
            article = Some(made.article);
        }
    }
    Ok(())
}
