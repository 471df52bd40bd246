//! Each thing kept, read back, changed and thrown away.

#![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

#[path = "../examples/measure/sample.rs"]
mod sample;

use std::collections::BTreeMap;

use editorial::bead::Standing;
use editorial::edition::{Content, EditionBlock, EditionHead};
use editorial::id::{AssetId, EndnoteId};
use editorial::person::Person;
use editorial::progress::{Progress, Tally};
use editorial::revision::Step;
use editorial::section::Section;
use editorial::state::State;
use store::asset::Asset;
use store::pairing::{Counted, SentenceFix, SentenceName, SetIn, Translated};
use store::{
    Error, Newsroom, Writer, article, asset, edition, endnote, pairing, person, revision, section, setting,
    source,
};
use tempfile::TempDir;

const SIZE: sample::Size = sample::Size { blocks: 3, words_a_block: 20 };

fn filled(articles: u32) -> (TempDir, Newsroom) {
    let folder = tempfile::tempdir().unwrap();
    let newsroom = sample::newsroom(&folder.path().join("Weekly.hexapla"));
    sample::fill(&newsroom, articles, SIZE).unwrap();
    (folder, newsroom)
}

/// Saves an edition with a change; its revision and time stay.
fn save(
    writer: &Writer<'_>,
    number: u32,
    index: u32,
    change: impl FnOnce(&mut Content),
) -> Result<(), Error> {
    let before = edition::get(writer, sample::edition_id(number, index))?.expect("it is there");
    let mut after = before.content.clone();
    change(&mut after);
    let head = EditionHead { title: after.title.clone(), blocks: after.blocks.len() as u32, ..before.head };
    edition::save(writer, head.id, &before.content, &after, &head)
}

fn write<T>(newsroom: &Newsroom, work: impl FnOnce(&Writer<'_>) -> Result<T, Error>) -> T {
    newsroom.write(work).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn articles_and_editions_read_back() {
    let (_folder, newsroom) = filled(2);
    write(&newsroom, |writer| {
        assert_eq!(article::get(writer, sample::article(1).id)?, Some(sample::article(1)));
        for index in 0..3 {
            let edition = sample::edition(2, index, SIZE);
            assert_eq!(edition::get(writer, edition.head.id)?, Some(edition));
        }
        let languages: Vec<String> = edition::heads_of(writer, sample::article(1).id)?
            .into_iter()
            .map(|head| head.language.to_string())
            .collect();
        assert_eq!(languages, ["tr", "en", "ru"], "the original first, then by language");
        let changed = editorial::article::Article {
            bylines: vec![sample::person(4).id, sample::person(3).id],
            dated: None,
            section: None,
            changed: sample::time(9),
            ..sample::article(1)
        };
        article::update(writer, &changed)?;
        assert_eq!(article::get(writer, changed.id)?, Some(changed.clone()));
        edition::set_state(writer, sample::edition_id(1, 1), State::InReview, sample::time(12))?;
        let head = edition::head(writer, sample::edition_id(1, 1))?.expect("it is there");
        assert_eq!((head.state, head.changed), (State::InReview, sample::time(12)));
        assert_eq!(article::get(writer, changed.id)?.map(|article| article.changed), Some(sample::time(12)));
        article::delete(writer, changed.id)?;
        assert_eq!(edition::get(writer, sample::edition_id(1, 1))?, None);
        assert!(matches!(article::delete(writer, changed.id), Err(Error::NotFound { what: "article", .. })));
        Ok(())
    });
}

#[test]
fn a_refused_step_is_undone_whole() {
    let (_folder, newsroom) = filled(1);
    let refused = newsroom.write(|writer| {
        save(writer, 1, 0, |content| content.title = "Lost".to_owned())?;
        article::delete(writer, sample::article(7).id)
    });
    assert!(matches!(refused, Err(Error::NotFound { .. })));
    let kept = newsroom.read(|reader| edition::get(reader, sample::edition_id(1, 0))).unwrap();
    assert_eq!(kept, Some(sample::edition(1, 0, SIZE)));
}

#[test]
fn endnotes_know_where_they_are_marked() {
    let (_folder, newsroom) = filled(1);
    let note = sample::endnote(None);
    write(&newsroom, |writer| {
        endnote::insert(writer, &note)?;
        assert_eq!(endnote::of_article(writer, note.article)?, std::slice::from_ref(&note));
        assert!(endnote::marked_in(writer, note.id)?.is_empty());
        let mark = |content: &mut Content, text: String| {
            content.blocks[1] = EditionBlock::new(content.blocks[1].id, text);
        };
        save(writer, 1, 0, |content| mark(content, format!("Göl[^{}] ve[^{}].", note.id, note.id)))?;
        save(writer, 1, 2, |content| mark(content, format!("`[^{}]`[^1]", note.id)))?;
        assert_eq!(
            endnote::marked_in(writer, note.id)?,
            [sample::edition_id(1, 0)],
            "program text marks nothing"
        );
        save(writer, 1, 0, |content| mark(content, "Göl.".to_owned()))?;
        assert!(endnote::marked_in(writer, note.id)?.is_empty());
        endnote::set_text(writer, note.id, &sample::language(1), Some("Note"))?;
        endnote::set_text(writer, note.id, &sample::language(0), None)?;
        let texts = endnote::get(writer, note.id)?.expect("it is there").texts;
        assert_eq!(texts.into_values().collect::<Vec<_>>(), ["Note", "Примечание"]);
        assert_eq!(endnote::past(writer, note.id, &sample::language(0))?.len(), 1, "the words before");
        endnote::throw_away(writer, note.id)?;
        assert!(endnote::of_article(writer, note.article)?.is_empty());
        save(writer, 1, 0, |content| mark(content, format!("Göl[^{}].", note.id)))?;
        assert_eq!(endnote::of_article(writer, note.article)?.len(), 1, "a mark brings its note back");
        Ok(())
    });
}

#[test]
fn sources_are_shared_and_keep_what_they_hold() {
    let (_folder, newsroom) = filled(1);
    write(&newsroom, |writer| {
        sample::add_the_rest(writer)?;
        let note = endnote::get(writer, sample::endnote(None).id)?.expect("it is there");
        let source = note.source.expect("it has one");
        assert_eq!(source::get(writer, source.id)?, Some(source));
        endnote::set_source(writer, note.id, None)?;
        assert_eq!(endnote::get(writer, note.id)?.and_then(|note| note.source), None);
        let nothing = endnote::set_source(writer, EndnoteId(sample::id(7, 9)), None);
        assert!(matches!(nothing, Err(Error::NotFound { what: "endnote", .. })));
        Ok(())
    });
}

#[test]
fn persons_are_found_by_any_of_their_names() {
    let (_folder, newsroom) = filled(1);
    write(&newsroom, |writer| {
        let renamed = Person {
            name: "Işıl Ünver".to_owned(),
            names: BTreeMap::from([(sample::language(2), "Ышыл Ёнвер".to_owned())]),
            bios: BTreeMap::from([(sample::language(0), "Yazar.".to_owned())]),
            ..sample::person(2)
        };
        person::update(writer, &renamed)?;
        assert_eq!(person::get(writer, renamed.id)?, Some(renamed.clone()));
        for name in ["IŞIL ÜNVER", " isil unver ", "ышыл енвер"] {
            assert_eq!(person::by_name(writer, name)?, std::slice::from_ref(&renamed), "{name}");
        }
        assert!(person::by_name(writer, "Işıl")?.is_empty());
        assert_eq!(person::article_counts(writer)?.get(&renamed.id), Some(&1));
        assert!(matches!(person::delete(writer, renamed.id), Err(Error::InUse { what: "person", .. })));
        person::delete(writer, sample::person(3).id)?;
        assert_eq!(person::all(writer)?.len(), 19);
        Ok(())
    });
}

#[test]
fn sections_are_found_by_any_of_their_names() {
    let (_folder, newsroom) = filled(1);
    write(&newsroom, |writer| {
        let found = section::by_name(writer, "АНАЛИЗ 2")?.expect("it is there");
        assert_eq!(found, sample::section(2));
        let names = BTreeMap::from([(sample::language(0), "Görüş".to_owned())]);
        section::update(writer, &Section { names, ..found.clone() })?;
        assert_eq!(section::by_name(writer, "gorus")?.map(|section| section.id), Some(found.id));
        let counts: Vec<u32> =
            section::all_with_counts(writer)?.into_iter().map(|(_, count)| count).collect();
        assert_eq!(counts, [0, 1, 0, 0, 0, 0, 0, 0]);
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_outlives_a_change_of_its_record() {
    let (folder, newsroom) = filled(1);
    let file = rusqlite::Connection::open(folder.path().join("Weekly.hexapla")).unwrap();
    write(&newsroom, sample::add_the_rest);
    let damage = "UPDATE article SET dated = 'in spring';
        INSERT INTO person_name SELECT id, 'no language', name, folded FROM person;
        INSERT INTO person_bio SELECT id, 'no language', name FROM person;
        INSERT INTO person_role SELECT id, 'baker' FROM person;
        INSERT INTO section_name SELECT id, 'no language', 'Name', 'name' FROM section;
        UPDATE source SET csl = '[]';
        UPDATE body SET key_points = '{}'";
    file.execute_batch(damage).unwrap();
    write(&newsroom, |writer| {
        let article = article::get(writer, sample::article(1).id)?.expect("it is there");
        article::update(writer, &editorial::article::Article { slug: "another".to_owned(), ..article })?;
        person::update(writer, &Person { name: "Another".to_owned(), ..sample::person(2) })?;
        section::update(writer, &Section { names: BTreeMap::new(), ..sample::section(2) })?;
        save(writer, 1, 0, |content| content.title = "Another".to_owned())?;
        let note = endnote::get(writer, sample::endnote(None).id)?.expect("it is there");
        assert_eq!(note.source, None);
        endnote::set_text(writer, note.id, &sample::language(1), Some("Another"))
    });
    for (kept, count) in [
        ("article WHERE dated = 'in spring'", 1),
        ("person_name WHERE language = 'no language'", 20),
        ("person_bio WHERE language = 'no language'", 20),
        ("person_role WHERE role = 'baker'", 20),
        ("section_name WHERE language = 'no language'", 8),
        ("section_name WHERE section = (SELECT id FROM section LIMIT 1 OFFSET 1)", 1),
        ("endnote JOIN source ON source.id = endnote.source WHERE csl = '[]'", 1),
        ("body WHERE key_points = '{}'", 3),
    ] {
        let rows: u32 =
            file.query_row(&format!("SELECT count(*) FROM {kept}"), [], |row| row.get(0)).unwrap();
        assert_eq!(rows, count, "{kept}");
    }
    let day = sample::article(1).dated;
    write(&newsroom, |writer| article::update(writer, &sample::article(1)));
    let article = newsroom.read(|reader| article::get(reader, sample::article(1).id)).unwrap();
    assert_eq!(
        article.and_then(|article| article.dated),
        day,
        "another day takes the place of one that is none"
    );
}

#[test]
fn the_same_picture_is_kept_once_and_while_it_is_used() {
    let (_folder, newsroom) = filled(1);
    write(&newsroom, |writer| {
        let picture = |number| Asset {
            id: AssetId(sample::id(8, number)),
            media_type: "image/png".to_owned(),
            bytes: vec![1, 2, 3],
        };
        let kept = asset::insert(writer, &picture(1))?;
        assert_eq!(asset::insert(writer, &picture(2))?, kept);
        assert_eq!(asset::get(writer, kept)?, Some(picture(1)));
        person::update(writer, &Person { photo: Some(kept), ..sample::person(2) })?;
        assert!(!asset::delete_if_unused(writer, kept)?);
        person::update(writer, &Person { photo: None, ..sample::person(2) })?;
        assert!(asset::delete_if_unused(writer, kept)?);
        assert_eq!(asset::get(writer, kept)?, None);
        let kept = asset::insert(writer, &picture(3))?;
        asset::note_in_text(writer, kept)?;
        assert!(!asset::delete_if_unused(writer, kept)?, "an earlier revision may show it");
        Ok(())
    });
}

#[test]
fn a_history_is_read_from_its_last_whole_step() {
    let (_folder, newsroom) = filled(1);
    write(&newsroom, |writer| {
        let edition = sample::edition(1, 0, SIZE);
        let mut all = Vec::new();
        for number in 1..=7 {
            let step = match number {
                1 | 4 => Step::whole(&edition.content),
                _ => Step { title: Some(format!("Title {number}")), ..Step::default() },
            };
            let previous = all.last().map(|last: &editorial::revision::Revision| last.head.hash);
            all.push(sample::revision(&edition, number, previous, step));
            revision::append(writer, &all[number as usize - 1])?;
        }
        let id = edition.head.id;
        assert_eq!(revision::last(writer, id)?, Some(all[6].head.clone()));
        assert_eq!(revision::since_whole(writer, id, 6)?, all[3..6]);
        assert_eq!(revision::since_whole(writer, id, 3)?, all[..3]);
        assert_eq!(revision::since_whole(writer, id, 8)?, []);
        let heads = revision::heads(writer, id, Some(6), 2)?;
        let told: Vec<_> =
            heads.iter().map(|head| (head.head.number, head.whole, head.blocks, head.title)).collect();
        assert_eq!(told, [(5, false, 0, true), (4, true, 3, true)]);
        let again = revision::append(writer, &all[6]);
        assert!(again.is_err(), "a number is given once");
        assert_eq!(revision::last(writer, sample::edition_id(1, 1))?, None);
        Ok(())
    });
}

#[test]
fn beads_read_back_and_are_counted() {
    let (_folder, newsroom) = filled(1);
    let (source, target) = (sample::edition(1, 0, SIZE), sample::edition(1, 2, SIZE));
    let bead = |place: usize| sample::bead(&source.content.blocks[place], &target.content.blocks[place]);
    let (original, translation) = (source.head.id, target.head.id);
    let translated = sample::translated(20);
    write(&newsroom, |writer| {
        let beads = [(bead(0), translated), (bead(1), translated)];
        pairing::replace(writer, translation, &[], &beads)?;
        let kept = pairing::of(writer, translation)?;
        assert_eq!(kept.iter().map(|kept| kept.bead.clone()).collect::<Vec<_>>(), [bead(0), bead(1)]);
        assert_eq!(pairing::of(writer, sample::edition_id(1, 1))?, []);
        let second = kept[1].clone();
        let held = |block: &EditionBlock| pairing::holding(writer, translation, &[block.id]);
        assert_eq!(held(&target.content.blocks[1])?, std::slice::from_ref(&second));
        assert_eq!(held(&source.content.blocks[1])?, std::slice::from_ref(&second));
        assert_eq!(held(&source.content.blocks[2])?, []);
        let progress = |writer: &Writer<'_>| -> Result<_, Error> {
            let progress = edition::head(writer, translation)?.and_then(|head| head.progress);
            Ok(progress.map(|Progress { blocks, words }| [blocks, words]))
        };
        let tally = |translated, outdated, untranslated| Tally { translated, outdated, untranslated };
        assert_eq!(progress(writer)?, Some([tally(2, 0, 1), tally(40, 0, 20)]));
        let outdated = Counted { standing: Standing::Outdated, ..translated };
        assert!(pairing::count(writer, translation, &[(second.number, outdated)])?);
        assert!(!pairing::count(writer, translation, &[(second.number, outdated)])?, "nothing is another");
        assert_eq!(progress(writer)?, Some([tally(1, 1, 1), tally(20, 20, 20)]));
        let gone = Counted { blocks: 0, words: 0, ..outdated };
        pairing::count(writer, translation, &[(second.number, gone)])?;
        assert_eq!(
            progress(writer)?,
            Some([tally(1, 1, 2), tally(20, 0, 40)]),
            "it is still to be looked at"
        );
        assert_eq!(edition::head(writer, original)?.and_then(|head| head.progress), None);
        save(writer, 1, 2, |content| drop(content.blocks.remove(1)))?;
        assert_eq!(pairing::of(writer, translation)?, kept, "what is deleted may come back");
        pairing::replace(writer, translation, &[second.number], &[])?;
        assert_eq!(pairing::of(writer, translation)?, kept[..1]);
        pairing::delete_all(writer, translation)?;
        assert_eq!(progress(writer)?, Some([tally(0, 0, 3), tally(0, 0, 60)]));
        Ok(())
    });
}

#[test]
fn what_was_said_is_kept_if_it_was_translated() {
    let (_folder, newsroom) = filled(1);
    let (source, target) = (sample::edition(1, 0, SIZE), sample::edition(1, 2, SIZE));
    let [first, second] = [&source.content.blocks[0], &source.content.blocks[1]];
    write(&newsroom, |writer| {
        let beads = [(sample::bead(first, &target.content.blocks[0]), sample::translated(20))];
        pairing::replace(writer, target.head.id, &[], &beads)?;
        for block in [first, second] {
            pairing::keep_said(writer, source.head.id, block.id, block.digest, &block.markdown)?;
        }
        let said = |block: &EditionBlock| pairing::said(writer, source.head.id, block.digest);
        assert_eq!(said(first)?.as_ref(), Some(&first.markdown));
        assert_eq!(said(second)?, None);
        let (from, into) = (sample::language(0), sample::language(2));
        let others = pairing::translations(writer, (&from, &into), sample::article(2).id, 5)?;
        assert_eq!(others, [target.head.id]);
        assert_eq!(pairing::translations(writer, (&into, &from), sample::article(2).id, 5)?, []);
        assert_eq!(pairing::translations(writer, (&from, &into), sample::article(1).id, 5)?, []);
        let texts = |block: &EditionBlock| vec![block.markdown.clone()];
        let told = Translated { source: texts(first), target: texts(&target.content.blocks[0]) };
        assert_eq!(pairing::translated(writer, target.head.id)?, [told]);
        let name = |block: &EditionBlock, set_in| SentenceName { digest: block.digest, set_in };
        let set_in = Some(SetIn { block: first.id, nth: 1 });
        let fixes = [
            // As files of the time before blocks were kept have it.
            SentenceFix { source: vec![name(first, None), name(second, None)], target: Vec::new() },
            SentenceFix { source: vec![name(first, set_in), name(second, None)], target: Vec::new() },
        ];
        pairing::set_sentence_fixes(writer, target.head.id, &fixes)?;
        let mut kept = pairing::sentence_fixes(writer, target.head.id)?;
        kept.sort();
        assert_eq!(kept, fixes);
        Ok(())
    });
}

#[test]
fn settings_are_json() {
    let (_folder, newsroom) = filled(0);
    write(&newsroom, |writer| setting::put(writer, "a", "[1]"));
    write(&newsroom, |writer| setting::put(writer, "a", "[2]"));
    assert!(newsroom.write(|writer| setting::put(writer, "a", "not")).is_err());
    assert_eq!(newsroom.read(|reader| setting::get(reader, "a")).unwrap().as_deref(), Some("[2]"));
    assert_eq!(newsroom.read(|reader| setting::get(reader, "b")).unwrap(), None);
}
