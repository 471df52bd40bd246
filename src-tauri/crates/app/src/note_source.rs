//! What an endnote's words say of its source: the address and the day of access, which are the same in every
//! language.

use editorial::endnote::{Endnote, Source};
use editorial::id::SourceId;
use exchange::page_text::note::read_source;
use text::language::Language;

use crate::change::Change;
use crate::desk::new_id;
use crate::failure::Failure;

/// Takes over into an endnote's source what its words in `language` say of it, as `markdown`. A note without a source
/// gets one if they name an address. Words in the language of the article's original change address and day; those in
/// another only fill what is missing, as they may name a page in their own language.
pub(crate) fn source_by_words(
    change: &Change,
    note: &Endnote,
    language: &Language,
    markdown: &str,
) -> Result<(), Failure> {
    let text = text::plain::plain_text(&text::markdown::block::read_block(markdown));
    let said = read_source(&text, language, &crate::settings::words(change)?).fields;
    let Some(known) = &note.source else {
        if said.url.is_none() {
            return Ok(());
        }
        let source = Source { id: SourceId(new_id()), fields: said };
        store::source::insert(change, &source)?;
        return Ok(store::endnote::set_source(change, note.id, Some(source.id))?);
    };
    let heads = store::edition::heads_of(change, note.article)?;
    let governs = heads.iter().any(|head| head.original && head.language == *language);
    let mut fields = known.fields.clone();
    let says = |said: bool, known: bool| said && (governs || !known);
    if says(said.url.is_some(), known.fields.url.is_some()) {
        fields.url = said.url;
    }
    if says(said.accessed.is_some(), known.fields.accessed.is_some()) {
        fields.accessed = said.accessed;
    }
    if fields != known.fields {
        store::source::update(change, &Source { id: known.id, fields })?;
    }
    Ok(())
}
