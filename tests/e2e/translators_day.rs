//! A translator's day in the real window, without a mouse: a translation that was made elsewhere is read in beside its
//! original, three pairs are mended, the author changes two sentences and moves a paragraph, and what is outdated by that is
//! settled.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use app::clock::SystemClock;
use serde_json::{Value, json};

use crate::desk::{Desk, ask, core, newsroom_with, pictures};
use crate::person::{IN_TEXT, Person};

const ORIGINAL: &str = include_str!("../suite/pairing/salt.tr.md");
const TRANSLATION: &str = include_str!("../suite/pairing/salt.ru.md");

/// What the page is asked: the first words of the paragraphs of the translation that are marked so.
fn marked(mark: &str) -> String {
    format!(
        "[...document.querySelectorAll('.body:lang(ru) > [data-pair^={mark}]')].map((one) => one.textContent.split(' ')[0]).join()"
    )
}

/// What the page is asked: the pairs as the window stands them beside one another, by the tops of their paragraphs.
fn level(one: &str, other: &str) -> String {
    let top = |words: &str| {
        format!(
            "[...document.querySelectorAll('.body > *')].find((one) => one.textContent.startsWith('{words}')).getBoundingClientRect().top"
        )
    };
    format!("Math.abs({} - {}) < 2", top(one), top(other))
}

#[test]
fn a_translators_day_without_a_mouse() -> Result<()> {
    let desk = Desk::new()?;
    let directory = desk.directory.path();
    let newsroom = newsroom_with(directory, "Salt", ("tr", ORIGINAL), Box::new(SystemClock))?;
    let translation = directory.join("salt.ru.md");
    std::fs::write(&translation, TRANSLATION)?;

    let words = vec![newsroom.clone().into(), "--choose-file".into(), translation.into()];
    let window = desk.open_with(words)?;
    let page = &window.page;
    page.by_role("row", "Kıyıdaki tuzla")?;
    let person = Person::at(&desk.display, page)?;
    let day = read_in(&person)
        .and_then(|()| mend(&person))
        .and_then(|()| change_the_original(&person))
        .and_then(|()| settle(&person));
    // The picture shows how far the day went.
    page.picture(&pictures()?.join("translators-day.png"))?;
    day?;
    drop(window);
    assert_eq!(
        pairing(directory, &newsroom)?,
        [
            "Bekleyen | Озеро, (translated)",
            "Göl | Каждое (translated)",
            "Belediye | Муниципалитет + Канал (translated)",
            "!Köylüler | Жители (translated)",
            "!Flamingolar | Фламинго (translated)",
            "Tuzun | Цена (translated)",
            "Bir | Тонна (translated)",
            "Fabrika | В (translated)",
            "Kimse | Никто (translated)",
            "Kıyıdaki | Соляной (translated)",
        ]
    );
    Ok(())
}

/// Opens the original, and reads the translation in beside it.
fn read_in(translator: &Person) -> Result<()> {
    translator.sees("the list with the keys", "document.activeElement.matches('#articles')")?;
    translator.press(&["Down", "Return"])?;
    translator.sees("the text with the keys", IN_TEXT)?;
    translator.press(&["ctrl+alt+a"])?;
    translator.sees("where a text is read in", "document.querySelector('#import-paste')")?;
    translator.press(&["ctrl+o"])?;
    translator.sees("what was read", "document.querySelector('#import-heading')")?;
    translator.press(&["ctrl+Return"])?;
    translator.sees("two columns", "document.querySelectorAll('.body[contenteditable=true]').length === 2")
}

/// Mends three pairs, and takes two of the mends back.
fn mend(translator: &Person) -> Result<()> {
    translator.sees("the canal beside the canal", &level("Belediye", "Муниципалитет"))?;
    translator.sees("the villagers beside the villagers", &level("Köylüler", "Жители"))?;

    // One has come into the translation, where one paragraph stands for two.
    translator.keyboard.put_on("ru")?;
    translator.find("Фламинго")?;
    translator.press(&["Left", "BackSpace", "Return"])?;
    translator.sees("a paragraph more", "document.querySelectorAll('.body:lang(ru) > p').length === 9")?;
    translator.press(&["alt+shift+s"])?;
    translator.page.sees("The pair is split.")?;
    translator.sees("the flamingos beside the flamingos", &level("Flamingolar", "Фламинго"))?;

    translator.keyboard.put_on("us")?;
    translator.press(&["alt+Left"])?;
    translator.sees("the caret in the original", "document.activeElement.matches('.body:lang(tr)')")?;
    translator.find("800")?;
    translator.press(&["alt+shift+l"])?;
    translator.page.sees("is chosen")?;
    translator.press(&["ctrl+End", "alt+Right"])?;
    translator.sees("the caret in the translation", "document.activeElement.matches('.body:lang(ru)')")?;
    translator.press(&["alt+shift+l"])?;
    translator.page.sees("The paragraphs are linked.")?;

    translator.press(&["alt+Left"])?;
    translator.sees("the caret in the original", "document.activeElement.matches('.body:lang(tr)')")?;
    translator.press(&["ctrl+End", "alt+shift+o"])?;
    translator.page.sees("The paragraph has no counterpart, on purpose.")?;
    translator.page.sees("Left out on purpose")?;

    for _ in 0..2 {
        translator.press(&["alt+shift+z"])?;
        translator.page.sees("The mend is undone.")?;
        translator.press(&["Escape"])?;
        translator.sees("no message", "document.querySelector('.message') === null")?;
    }
    translator.sees("nothing left out", "!document.body.innerText.includes('Left out on purpose')")
}

/// Changes a word of two paragraphs of the original, and moves its first paragraph to the end.
fn change_the_original(author: &Person) -> Result<()> {
    author.find("eski")?;
    author.write("yeni")?;
    author.find("90")?;
    author.write("95")?;
    author.press(&["ctrl+Home", "ctrl+shift+Down", "ctrl+x", "ctrl+End", "Return", "ctrl+v"])?;
    author
        .sees("both that changed marked, and no other", &format!("{} === 'Каждое,Тонна'", marked("outdated")))
}

/// Goes from one that is outdated to the next, translates one anew, and says that the other is still right.
fn settle(translator: &Person) -> Result<()> {
    translator.press(&["alt+Next"])?;
    translator.press(&["ctrl+alt+6"])?;
    translator.sees(
        "what has changed, by words",
        "document.querySelector('del')?.textContent === 'eski' && document.querySelector('ins')?.textContent === 'yeni'",
    )?;
    translator.press(&["Escape"])?;
    translator.sees("the text with the keys", IN_TEXT)?;
    translator.keyboard.put_on("ru")?;
    translator.find("старому")?;
    translator.write("новому")?;
    translator.press(&["ctrl+Return"])?;
    translator.sees("one that is outdated", &format!("{} === 'Тонна'", marked("outdated")))?;
    translator.press(&["ctrl+shift+Return"])?;
    translator.sees("nothing outdated", &format!("{} === ''", marked("outdated")))
}

/// The pairs as they are in the file: the first words of the paragraphs, how they stand, and whether a person set them.
fn pairing(directory: &Path, newsroom: &Path) -> Result<Vec<String>> {
    let core = core(directory, Box::new(SystemClock));
    ask(&core, "open_newsroom", json!({ "path": newsroom }))?;
    let query = json!({ "search": "", "sort": "title", "ascending": true, "offset": 0, "limit": 1 });
    let articles = ask(&core, "list_articles", query)?;
    let mut words = HashMap::new();
    let mut translation = Value::Null;
    for head in list(&articles["rows"][0]["editions"]) {
        let edition = ask(&core, "open_edition", json!({ "edition": head["id"] }))?;
        for block in list(&edition["blocks"]) {
            words.insert(block["id"].clone(), first_word(&block["node"]));
        }
        if head["language"] == "ru" {
            translation = head["id"].clone();
        }
    }
    let pairing = ask(&core, "pairing", json!({ "edition": translation }))?;
    let side = |ids: &Value| list(ids).map(|id| words[id].as_str()).collect::<Vec<_>>().join(" + ");
    let shown = |bead: &Value| {
        let set = if bead["set"] == true { "!" } else { "" };
        format!(
            "{set}{} | {} ({})",
            side(&bead["source"]),
            side(&bead["target"]),
            bead["state"].as_str().unwrap_or_default()
        )
    };
    Ok(list(&pairing["beads"]).map(shown).collect())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn first_word(node: &Value) -> String {
    let text = list(&node["content"]).filter_map(|leaf| leaf["text"].as_str()).collect::<String>();
    text.split(' ').next().unwrap_or_default().to_owned()
}
