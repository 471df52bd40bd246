//! What a newsroom settles for itself: its sections, and the words by which it understands pages.

use std::collections::BTreeMap;

use editorial::id::SectionId;
use editorial::rights::Action;
use editorial::section::Section;
use exchange::page_text::words::{Kind, PageWords as Words};
use store::Reader;
use text::fold::fold;
use text::language::Language;

use crate::audit::renamed;
use crate::change::change;
use crate::desk::{Changes, Desk, new_id};
use crate::failure::{Failure, counted, one_of};
use crate::wire::newsroom::*;
use crate::wire::{Nothing, flaws, in_languages, incoming};

/// The setting that holds the newsroom's own page words: language → kind → words.
pub(crate) const PAGE_WORDS: &str = "page_words";

/// See [`crate::commands`].
pub fn sections(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<SectionView>, Failure> {
    desk.open()?.newsroom.read(|reader| {
        let all = store::section::all_with_counts(reader)?;
        all.iter().map(|(section, articles)| section_view(reader, section, *articles)).collect()
    })
}

fn section_view(reader: &Reader, section: &Section, articles: u32) -> Result<SectionView, Failure> {
    Ok(SectionView {
        id: section.id.to_string(),
        names: in_languages(&section.names),
        articles,
        flaws: flaws(store::section::flaws(reader, section.id)?),
    })
}

/// See [`crate::commands`].
pub fn save_section(
    desk: &Desk,
    changes: &mut Changes,
    request: SaveSection,
) -> Result<SectionView, Failure> {
    let names = incoming::in_languages(&request.names)?;
    if names.is_empty() {
        return Err(Failure::bad_value("section’s name", "", "one in at least one language"));
    }
    let known = request.id.as_deref().map(|id| incoming::id::<SectionId>("section", id)).transpose()?;
    let section = Section { id: known.unwrap_or_else(|| SectionId(new_id())), names };
    change(desk, changes, Action::Configure, section.id, |change| {
        let name = all_names(&section);
        refuse_taken_name(change, &section)?;
        match known {
            Some(id) => {
                let before =
                    store::section::get(change, id)?.ok_or_else(|| Failure::not_found("section", id))?;
                change.detail = renamed(&all_names(&before), &name);
                store::section::update(change, &section)?;
            }
            None => {
                change.detail = name;
                store::section::insert(change, &section)?;
            }
        }
        tag_sections(change.changes);
        let all = store::section::all_with_counts(change)?;
        let articles =
            all.iter().find(|(other, _)| other.id == section.id).map_or(0, |(_, articles)| *articles);
        section_view(change, &section, articles)
    })
}

/// Refuses a section that another one could not be told from. The same word may name two sections in two
/// languages.
fn refuse_taken_name(reader: &Reader, section: &Section) -> Result<(), Failure> {
    let all = store::section::all_with_counts(reader)?;
    let before = all.iter().find(|(other, _)| other.id == section.id).map(|(before, _)| &before.names);
    for (other, _) in all.iter().filter(|(other, _)| other.id != section.id) {
        for (language, name) in &section.names {
            // A name that it had before is not taken by this.
            if before.and_then(|names| names.get(language)) == Some(name) {
                continue;
            }
            if other.names.get(language).is_some_and(|taken| fold(taken) == fold(name)) {
                return Err(Failure::new(
                    "section_exists",
                    format!(
                        "There is a section “{name}” in {} already. Give this one another name.",
                        language.english_name()
                    ),
                )
                .with("name", name)
                .with("language", language.as_str()));
            }
        }
    }
    Ok(())
}

/// See [`crate::commands`].
pub fn delete_section(desk: &Desk, changes: &mut Changes, request: SectionRef) -> Result<Nothing, Failure> {
    let id: SectionId = incoming::id("section", &request.section)?;
    change(desk, changes, Action::Configure, id, |change| {
        let all = store::section::all_with_counts(change)?;
        let (section, articles) = all
            .iter()
            .find(|(section, _)| section.id == id)
            .ok_or_else(|| Failure::not_found("section", id))?;
        if *articles > 0 {
            return Err(Failure::new(
                "section_in_use",
                format!(
                    "This section has {}. Give what is in it another section first.",
                    counted(*articles, "article")
                ),
            )
            .with("count", articles));
        }
        // What is put back is to be as it was.
        let binned = store::bin::count_of_section(change, id)?;
        if binned > 0 {
            return Err(Failure::new(
                "section_in_bin",
                format!(
                    "This section has {} in the bin. Throw them away, or put them back and give them another section.",
                    counted(binned, "article")
                ),
            )
            .with("count", binned));
        }
        change.detail = all_names(section);
        store::section::delete(change, id)?;
        tag_sections(change.changes);
        Ok(Nothing {})
    })
}

/// The names of a section in all its languages, as the record keeps them.
fn all_names(section: &Section) -> String {
    section.names.values().map(String::as_str).collect::<Vec<_>>().join(" / ")
}

/// What changes with a section.
fn tag_sections(changes: &mut Changes) {
    for tag in ["sections", "library", "facets", "articles"] {
        changes.tag(tag);
    }
}

/// See [`crate::commands`].
pub fn page_words(desk: &Desk, _: &mut Changes, _: Nothing) -> Result<Vec<PageWords>, Failure> {
    desk.open()?.newsroom.read(|reader| {
        let own = own_page_words(reader)?;
        let mut languages: Vec<Language> = Words::built_in_languages();
        languages.extend(own.keys().filter_map(|tag| Language::parse(tag).ok()));
        languages.sort();
        languages.dedup();
        Ok(languages.iter().map(|language| page_words_view(language, &own)).collect())
    })
}

fn page_words_view(language: &Language, own: &OwnWords) -> PageWords {
    let built_in = Words::built_in();
    let known = |kind: &Kind| {
        let words: Vec<String> = built_in.of(language, *kind).map(str::to_owned).collect();
        (!words.is_empty()).then(|| PageWordList { kind: kind.word().to_owned(), words })
    };
    let own = own.get(language.as_str()).into_iter().flatten();
    PageWords {
        language: language.as_str().to_owned(),
        own: own.map(|(kind, words)| PageWordList { kind: kind.clone(), words: words.clone() }).collect(),
        built_in: Kind::ALL.iter().filter_map(known).collect(),
    }
}

/// See [`crate::commands`].
pub fn save_page_words(
    desk: &Desk,
    changes: &mut Changes,
    request: SavePageWords,
) -> Result<PageWords, Failure> {
    let language = incoming::language(&request.language)?;
    let mut lists = BTreeMap::new();
    for list in request.own {
        let kind = Kind::from_word(&list.kind).ok_or_else(|| {
            let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
            Failure::bad_value("kind", &list.kind, one_of(&kinds))
        })?;
        let words: Vec<String> =
            list.words.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            lists.insert(kind.word().to_owned(), words);
        }
    }
    change(desk, changes, Action::Configure, PAGE_WORDS, |change| {
        let json = store::setting::get(change, PAGE_WORDS)?.unwrap_or_else(|| "{}".to_owned());
        let mut own: OwnWords = serde_json::from_str(&json).map_err(|_| {
            Failure::new(
                "setting_unreadable",
                "This newsroom’s page words were written by a newer version of the program. Change them there.",
            )
        })?;
        if lists.is_empty() {
            own.remove(language.as_str());
        } else {
            own.insert(language.as_str().to_owned(), lists);
        }
        let json = serde_json::to_string(&own).unwrap_or_default();
        store::setting::put(change, PAGE_WORDS, &json)?;
        change.changes.tag("settings");
        Ok(page_words_view(&language, &own))
    })
}

type OwnWords = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn own_page_words(reader: &Reader) -> Result<OwnWords, Failure> {
    let json = store::setting::get(reader, PAGE_WORDS)?;
    // A setting written by a newer program in another form is left alone and read as none.
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// The words by which this newsroom understands pages: the program's and its own, with its sections'
/// names among them.
pub(crate) fn words(reader: &Reader) -> Result<Words, Failure> {
    let mut words = Words::built_in().clone();
    for (tag, lists) in own_page_words(reader)? {
        let Ok(language) = Language::parse(&tag) else { continue };
        for (kind, list) in lists {
            let Some(kind) = Kind::from_word(&kind) else { continue };
            for word in list {
                words.add(&language, kind, &word);
            }
        }
    }
    for (section, _) in store::section::all_with_counts(reader)? {
        for (language, name) in &section.names {
            words.add(language, Kind::Section, name);
        }
    }
    Ok(words)
}
