//! Which blocks of one edition translate which of another.

use std::collections::BTreeSet;

use editorial::id::{BlockId, EditionId};

use crate::connection::{Reader, Writer};
use crate::{Error, column};

/// The pairs (source, target) of two editions. Pairs of blocks that have gone are gone with them.
pub fn of(
    reader: &Reader<'_>,
    source: EditionId,
    target: EditionId,
) -> Result<Vec<(BlockId, BlockId)>, Error> {
    reader.all(include_str!("of.sql"), (source.0.as_bytes(), target.0.as_bytes()), |row| {
        Ok((BlockId(column::uuid(row, 0)?), BlockId(column::uuid(row, 1)?)))
    })
}

/// Makes the pairs of two editions those given here. One that was there already keeps its memory of the
/// source's text; a new one remembers the text as it is now. A pair with a block that is not there is
/// left out.
pub fn replace(
    writer: &Writer<'_>,
    source: EditionId,
    target: EditionId,
    pairs: &[(BlockId, BlockId)],
) -> Result<(), Error> {
    let old = BTreeSet::from_iter(of(writer, source, target)?);
    let new: BTreeSet<_> = pairs.iter().copied().collect();
    let change = |sql: &str, pair: &(BlockId, BlockId)| {
        let key = (source.0.as_bytes(), target.0.as_bytes(), pair.0.0.as_bytes(), pair.1.0.as_bytes());
        writer.change(sql, key).map(drop)
    };
    old.difference(&new).try_for_each(|pair| change(include_str!("delete.sql"), pair))?;
    new.difference(&old).try_for_each(|pair| change(include_str!("insert.sql"), pair))
}
