//! Under which section an article stands once a text was read in that names one.

use editorial::article::Article;
use editorial::id::SectionId;
use editorial::section::Section;
use exchange::article::Article as Read;
use exchange::finding::{Code, Finding};
use store::Reader;
use text::fold::fold;
use text::language::Language;

use crate::change::Change;
use crate::desk::new_id;
use crate::failure::Failure;

/// What the section that a text names is to an article that is there already.
pub(super) enum Named<'a> {
    /// It is the article's own, or the text names none.
    Own,
    /// The article has none yet, and comes to stand under this one.
    First(&'a str),
    /// It is what the article's own is called in the text's language, in which that had no name yet.
    OwnInThisLanguage(Section, &'a str),
    /// It is another one; the article stays where it is.
    Another,
}

/// What the section that a text names is to an article, and what is to be told of it.
pub(super) fn named<'a>(
    reader: &Reader,
    article: &Article,
    read: &'a Read,
) -> Result<(Named<'a>, Option<Finding>), Failure> {
    let Some(name) = read.section.as_deref() else { return Ok((Named::Own, None)) };
    let Some(own) = article.section else { return Ok((Named::First(name), None)) };
    let Some(own) = store::section::get(reader, own)? else { return Ok((Named::Own, None)) };
    if own.names.values().any(|known| fold(known.trim()) == fold(name.trim())) {
        return Ok((Named::Own, None));
    }
    let known_as = own.names.get(&read.language).or(own.names.values().next()).map_or("", String::as_str);
    let told = |code| Some(Finding::new(code, None, format!("{name} → {known_as}")));
    // A section that is there is another one, also without articles: somebody may just have made it for some.
    if !own.names.contains_key(&read.language) && store::section::by_name(reader, name)?.is_none() {
        let told = told(Code::SectionNamed);
        return Ok((Named::OwnInThisLanguage(own, name), told));
    }
    Ok((Named::Another, told(Code::SectionStays)))
}

/// Does to an article what its edition's section means for it.
pub(super) fn take(
    change: &Change,
    article: &mut Article,
    named: Named,
    language: &Language,
) -> Result<(), Failure> {
    match named {
        Named::First(name) => article.section = Some(section(change, name, language)?),
        Named::OwnInThisLanguage(mut own, name) => {
            own.names.insert(language.clone(), name.to_owned());
            store::section::update(change, &own)?;
        }
        Named::Own | Named::Another => {}
    }
    Ok(())
}

/// The section of this name, a new one if there is none.
pub(super) fn section(change: &Change, name: &str, language: &Language) -> Result<SectionId, Failure> {
    if let Some(section) = store::section::by_name(change, name)? {
        return Ok(section.id);
    }
    let section = Section {
        id: SectionId(new_id()),
        names: [(language.clone(), name.to_owned())].into_iter().collect(),
    };
    store::section::insert(change, &section)?;
    Ok(section.id)
}
