//! Heads of editions that hold something the program does not know: a state or a language that is none.

use editorial::edition::EditionHead;
use editorial::id::{ArticleId, EditionId};
use editorial::progress::{Progress, Tally};
use rusqlite::Row;

use crate::column;
use crate::flaw::Flaw;

/// An edition whose head cannot be read, by what can still be told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedHead {
    pub id: EditionId,
    pub article: ArticleId,
    pub title: String,
    pub original: bool,
    pub flaw: Flaw,
}

/// A head with the number of its row in the index of search, or what can be told of a damaged one.
pub(super) fn read_if_whole(row: &Row<'_>) -> rusqlite::Result<(i64, Result<EditionHead, DamagedHead>)> {
    let line = row.get(0)?;
    let id = EditionId(column::uuid(row, 1)?);
    let article = ArticleId(column::uuid(row, 2)?);
    let head = match read(row, id, article) {
        Ok(head) => Ok(head),
        Err(error) => {
            let flaw = column::flaw(error)?;
            Err(DamagedHead {
                id,
                article,
                title: row.get(6).unwrap_or_default(),
                original: row.get(4)?,
                flaw,
            })
        }
    };
    Ok((line, head))
}

fn read(row: &Row<'_>, id: EditionId, article: ArticleId) -> rusqlite::Result<EditionHead> {
    Ok(EditionHead {
        id,
        article,
        language: column::language(row, 3)?,
        original: row.get(4)?,
        state: column::state(row, 5)?,
        title: row.get(6)?,
        revision: row.get(7)?,
        words: row.get(8)?,
        blocks: row.get(9)?,
        changed: column::time(row, 10)?,
        progress: progress(row)?,
    })
}

/// How far a translation is; nothing of an original. Of a count that cannot be read nothing is counted: it is made
/// anew by the next change.
fn progress(row: &Row<'_>) -> rusqlite::Result<Option<Progress>> {
    let number = |column: usize| row.get::<_, u32>(column).unwrap_or_default();
    let tally = |all: usize, translated: usize, outdated: usize, covered: usize| Tally {
        translated: number(translated),
        outdated: number(outdated),
        untranslated: number(all).saturating_sub(number(covered)),
    };
    let is_original: bool = row.get(4)?;
    Ok((!is_original).then(|| Progress { blocks: tally(11, 13, 15, 17), words: tally(12, 14, 16, 18) }))
}
