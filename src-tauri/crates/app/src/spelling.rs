//! Spelling: which words of a text are in no dictionary, and what may have been meant.
//!
//! A check reads the added words first and then holds no lock and no view of the newsroom: however long it
//! takes, it keeps nobody from saving.

mod file;
mod packages;
pub(crate) mod shelf;
mod spellers;
mod words;

use std::path::Path;

use spelling::passages;
use text::language::Language;

pub use file::spelling_file;
pub(crate) use words::SPELLING_WORDS;
pub use words::{spelling_add, spelling_lists, spelling_remove, spelling_words};

use self::shelf::Lack;
use self::spellers::Spellers;
use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::wire::spelling::*;
use crate::wire::to_document::block;
use crate::wire::{incoming, number};

/// See [`crate::commands`].
pub fn spelling_of(desk: &Desk, _: &mut Changes, request: SpellingQuery) -> Result<SpellingOf, Failure> {
    let language = incoming::language(&request.language)?;
    let (dictionary, problem) = match desk.shelf.dictionary(&language) {
        Ok(shelved) => (Some(shelved.name), None),
        Err(Lack::Unreadable { name, reason, .. }) => (Some(name), Some(reason)),
        Err(Lack::Missing) => (None, None),
    };
    let name = shelf::usual_name(&language);
    Ok(SpellingOf {
        language: language.as_str().to_owned(),
        dictionary,
        problem,
        package: packages::package(&language),
        folder: desk.shelf.own_folder().display().to_string(),
        files: ["aff", "dic"].map(|ending| format!("{name}.{ending}")).to_vec(),
    })
}

/// See [`crate::commands`].
pub fn spelling_check(
    desk: &Desk,
    _: &mut Changes,
    request: SpellingCheck,
) -> Result<SpellingChecked, Failure> {
    let language = incoming::language(&request.language)?;
    let mut spellers = Spellers::of(desk)?;
    let mut texts = Vec::with_capacity(request.texts.len());
    for text in request.texts {
        let mut words = Vec::new();
        let mut run = 0;
        // One that is no block has no words, and must not keep the others from being checked.
        if let Ok(block) = block(&text.node) {
            block.each_inlines(&mut |inlines| {
                for passage in passages(inlines, &language) {
                    words.extend(unknown_words(&mut spellers, run, &passage));
                }
                run += 1;
            });
        }
        texts.push(SpelledText { key: text.key, words });
    }
    Ok(SpellingChecked { texts, dictionaries: spellers.dictionaries(), unchecked: spellers.unchecked() })
}

/// See [`crate::commands`].
pub fn spelling_suggest(
    desk: &Desk,
    _: &mut Changes,
    request: SpellingSuggest,
) -> Result<Vec<String>, Failure> {
    let language = incoming::language(&request.language)?;
    let shelved = desk.shelf.dictionary(&language).map_err(|lack| lacking(desk, &language, &lack))?;
    Ok(shelved.dictionary.suggest(&request.word))
}

fn unknown_words(spellers: &mut Spellers, run: usize, passage: &spelling::Passage) -> Vec<UnknownWord> {
    let view = |(offset, word, language): (usize, String, &Language)| UnknownWord {
        number: number(run),
        offset: number(offset),
        length: number(word.encode_utf16().count()),
        word,
        language: language.as_str().to_owned(),
    };
    spellers.unknown(passage).into_iter().map(view).collect()
}

/// The refusal to do what takes a dictionary, with the way to come by one.
fn lacking(desk: &Desk, language: &Language, lack: &Lack) -> Failure {
    match lack {
        Lack::Missing => missing(language, desk.shelf.own_folder()),
        Lack::Unreadable { path, reason, .. } => Failure::new(
            "dictionary_unreadable",
            format!(
                "The dictionary {} cannot be read: {reason}. Put another in its place, or take it away.",
                path.display()
            ),
        )
        .with("path", path.display())
        .with("reason", reason),
    }
}

fn missing(language: &Language, folder: &Path) -> Failure {
    let name = shelf::usual_name(language);
    let put = format!("put {name}.aff and {name}.dic into {}", folder.display());
    let package = packages::package(language);
    let mend = match &package {
        Some(package) => format!("Install it (apt install {package}), or {put}"),
        None => format!("Hunspell has dictionaries of many languages: {put}"),
    };
    Failure::new(
        "dictionary_missing",
        format!("There is no dictionary for {} on this machine. {mend}.", language.english_name()),
    )
    .with("language", language.as_str())
    .with("package", package.as_deref().unwrap_or("none"))
    .with("name", name)
    .with("folder", folder.display())
}
