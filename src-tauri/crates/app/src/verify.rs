//! Whether what was recorded is as it was written.

use editorial::id::EditionId;
use store::Reader;

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::wire::Nothing;
use crate::wire::verify::{BrokenHistory, Verified};

/// See [`crate::commands`].
pub fn verify(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Verified, Failure> {
    desk.open()?.newsroom.read(|reader| {
        let broken = store::revision::verify(reader)?.into_iter();
        let histories = broken.map(|(edition, revision)| history(reader, edition, revision));
        Ok(Verified {
            entry: store::audit::verify(reader)?,
            histories: histories.collect::<Result<_, Failure>>()?,
        })
    })
}

fn history(reader: &Reader, edition: EditionId, revision: u32) -> Result<BrokenHistory, Failure> {
    let (title, language) = match store::edition::head(reader, edition) {
        Err(store::Error::DamagedEdition { head, .. }) => (head.title, None),
        head => {
            head?.map_or_else(Default::default, |head| (head.title, Some(head.language.as_str().to_owned())))
        }
    };
    Ok(BrokenHistory { edition: edition.to_string(), title, language, revision })
}
