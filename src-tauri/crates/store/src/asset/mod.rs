//! Pictures and other files kept in the newsroom.

use editorial::id::AssetId;
use text::digest::Digest;

use crate::connection::{Reader, Writer};
use crate::{Error, column};

/// A file of the newsroom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    pub id: AssetId,
    /// Its kind, as in HTTP: `image/png`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// Keeps a file. If the same bytes are here already, nothing is added and the id they have is given.
pub fn insert(writer: &Writer<'_>, asset: &Asset) -> Result<AssetId, Error> {
    let digest = Digest::of(&asset.bytes);
    let known =
        writer.first(include_str!("by_digest.sql"), [digest.as_bytes()], |row| column::uuid(row, 0))?;
    if let Some(known) = known {
        return Ok(AssetId(known));
    }
    writer.change(
        include_str!("insert.sql"),
        (asset.id.0.as_bytes(), &asset.media_type, digest.as_bytes(), &asset.bytes),
    )?;
    Ok(asset.id)
}

/// A file by its id.
pub fn get(reader: &Reader<'_>, id: AssetId) -> Result<Option<Asset>, Error> {
    reader.first(include_str!("get.sql"), [id.0.as_bytes()], |row| {
        Ok(Asset { id, media_type: row.get(0)?, bytes: row.get(1)? })
    })
}

/// Whether there is a file with this id.
pub fn is_there(reader: &Reader<'_>, id: AssetId) -> Result<bool, Error> {
    Ok(reader.first(include_str!("is_there.sql"), [id.0.as_bytes()], |_| Ok(()))?.is_some())
}

/// Notes that a picture is put into a text.
pub fn note_in_text(writer: &Writer<'_>, id: AssetId) -> Result<(), Error> {
    writer.change(include_str!("note_in_text.sql"), [id.0.as_bytes()]).map(drop)
}

/// Takes a file out unless something still shows it, a text of now or one that may be brought back; says whether
/// it did.
pub fn delete_if_unused(writer: &Writer<'_>, id: AssetId) -> Result<bool, Error> {
    Ok(writer.change(include_str!("delete_if_unused.sql"), [id.0.as_bytes()])? > 0)
}
