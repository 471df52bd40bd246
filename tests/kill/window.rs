//! A round through the real window: words are typed until it is ended with all its processes.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::json;
use tests::random::Random;
use xtask::display::Display;
use xtask::driver::Driver;
use xtask::page::{self, CONTROL, END, Page};

use crate::moment::Moment;
use crate::newsroom::Newsroom;
use crate::typed::{ENTER, Place, Typed};
use crate::writer::words;

/// The names of the languages, as the columns have them.
pub const COLUMNS: [&str; 2] = ["Türkçe", "Русский"];

/// The longest that is typed before the end, in milliseconds.
const LONGEST: usize = 10_000;

/// One round of so many ends while the window is still opening, within this many milliseconds.
const EARLY: (usize, usize) = (8, 1_500);

/// How long one may wait between words, in milliseconds.
pub const PAUSES: [u64; 5] = [0, 150, 380, 700, 900];

/// The longest wait between two keys, in milliseconds.
pub const SLOWEST: usize = 60;

/// Where all rounds are typed.
pub struct Machine {
    display: Display,
    program: PathBuf,
}

impl Machine {
    pub fn new() -> Result<Machine> {
        let program = std::env::current_exe()?.with_file_name("hexapla");
        ensure!(program.is_file(), "{} is not there; build the package hexapla first.", program.display());
        Ok(Machine { display: Display::start()?, program })
    }
}

/// What came of a round.
pub struct Round {
    pub keys: usize,
    /// How many keys had to be in the file.
    pub due: usize,
    /// How many keys are not in the file.
    pub missing: usize,
    /// How long before the end the first of them was pressed.
    pub oldest_missing: Duration,
    /// How long it was typed.
    pub typing: Duration,
}

/// Opens the window, types, ends everything, and compares.
pub fn round(machine: &Machine, newsroom: &mut Newsroom, seed: u64) -> Result<Round> {
    let mut random = Random::new(seed);
    let mut typed = newsroom.texts.each_ref().map(Typed::new);
    let End { at: ended, typing } =
        type_until_ended(machine, newsroom, &mut random, &|| Ok(()), |page, random| {
            type_on(page, &mut typed, random)
        })?;

    let found = newsroom.look()?.alone()?;
    let mut round = Round { keys: 0, due: 0, missing: 0, oldest_missing: Duration::ZERO, typing };
    for (typed, found) in typed.iter().zip(&found) {
        let missing = typed.missing(found, ended)?;
        round.keys += typed.keys();
        round.due += typed.due(ended);
        round.missing += missing.keys;
        round.oldest_missing = round.oldest_missing.max(missing.oldest);
    }
    newsroom.texts = found;
    Ok(round)
}

/// When the window was ended, and how long it was typed in until then.
pub struct End {
    pub at: Moment,
    pub typing: Duration,
}

/// Opens the window with the article and lets `type_on` type, which only fails, until the window is ended with all
/// its processes, at a moment that `random` has chosen. `end_others` ends what else writes, at the same moment.
pub fn type_until_ended(
    machine: &Machine,
    newsroom: &Newsroom,
    random: &mut Random,
    end_others: &(dyn Fn() -> Result<()> + Sync),
    mut type_on: impl FnMut(&Page, &mut Random) -> Result<()>,
) -> Result<End> {
    let configuration = newsroom.configuration();
    std::fs::create_dir_all(&configuration)?;
    let driver = Driver::start(&[
        ("DISPLAY", &machine.display.name),
        ("LANGUAGE", "en"),
        ("LANG", "C.UTF-8"),
        ("XDG_RUNTIME_DIR", &configuration.to_string_lossy()),
    ])?;
    let arguments: Vec<OsString> =
        vec![newsroom.file().into(), "--configuration".into(), configuration.into()];
    let is_early = random.below(EARLY.0) == 0;
    let delay = Duration::from_millis(random.below(if is_early { EARLY.1 } else { LONGEST }) as u64);
    let ended: OnceLock<Moment> = OnceLock::new();
    let begun: OnceLock<Moment> = OnceLock::new();

    let (failure, failed) = std::thread::scope(|scope| {
        let end = || {
            std::thread::sleep(delay);
            ended.get_or_init(Moment::now);
            driver.kill_all().and(end_others())
        };
        let early = is_early.then(|| scope.spawn(end));
        let mut late = None;
        let mut run = || -> Result<()> {
            let page = driver.open(&machine.program, &arguments)?;
            open_article(&page, &newsroom.texts[0][0])?;
            begun.get_or_init(Moment::now);
            if !is_early {
                late = Some(scope.spawn(end));
            }
            type_on(&page, random)
        };
        let failure = run().err().context("one types until the window is ended")?;
        let failed = Moment::now();
        for killer in [early, late].into_iter().flatten() {
            killer.join().map_err(|_| anyhow!("the window could not be ended"))??;
        }
        Ok::<_, anyhow::Error>((failure, failed))
    })?;
    let Some(at) = ended.get().copied().filter(|ended| *ended <= failed) else {
        return Err(failure.context("The window did not answer before it was ended."));
    };
    let typing = begun.get().map_or(Duration::ZERO, |begun| at.since(*begun));
    Ok(End { at, typing })
}

fn open_article(page: &Page, title: &str) -> Result<()> {
    // However many spaces stand between two words, a name has one.
    let name = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let row = page.by_role("row", &name)?;
    page.click(&row)?;
    COLUMNS.iter().try_for_each(|column| page.by_role("textbox", &format!("Body, {column}")).map(drop))
}

/// Types words here and there, and ends only by failing.
fn type_on(page: &Page, typed: &mut [Typed; 2], random: &mut Random) -> Result<()> {
    loop {
        let number = random.below(COLUMNS.len());
        let (column, typed) = (COLUMNS[number], &mut typed[number]);
        let mut letters = format!(" {}", words(random).trim_end());
        match random.below(6) {
            0 => {
                click(page, &format!("[aria-label=\"Title, {column}\"]"))?;
                page.press(&[CONTROL], &END.to_string())?;
            }
            1 => {
                click_paragraph(page, column, typed.paragraphs())?;
                page.press(&[CONTROL], &END.to_string())?;
                letters.replace_range(..1, &ENTER.to_string());
            }
            _ => {
                click_paragraph(page, column, 1 + random.below(typed.paragraphs()))?;
                page.press(&[], &END.to_string())?;
            }
        }
        let mut place = caret(page)?;
        for letter in letters.chars() {
            place = typed.press(place, letter, Moment::now());
            let key = if letter == ENTER { page::ENTER } else { letter };
            page.press(&[], &key.to_string())?;
            typed.taken(Moment::now());
            std::thread::sleep(Duration::from_millis(random.below(SLOWEST) as u64));
        }
        std::thread::sleep(Duration::from_millis(PAUSES[random.below(PAUSES.len())]));
    }
}

/// Clicks a paragraph of a column's text, the first being number 1.
pub fn click_paragraph(page: &Page, column: &str, number: usize) -> Result<()> {
    click(page, &format!("[aria-label=\"Body, {column}\"] > p:nth-of-type({number})"))
}

/// Clicks an element wherever it is in the text.
pub fn click(page: &Page, selector: &str) -> Result<()> {
    page.wait(selector, || {
        // What is far from the view is drawn when one comes there, and cannot be clicked until then.
        let drawn = page.execute(include_str!("show.js"), json!([selector]))?;
        Ok((drawn == json!(true) && page.click(&page.by_selector(selector)?).is_ok()).then_some(()))
    })
}

/// Where the caret stands.
fn caret(page: &Page) -> Result<Place> {
    let told = page.execute(include_str!("caret.js"), json!([]))?;
    let number = |at: usize| told[at].as_u64().and_then(|number| usize::try_from(number).ok());
    let (Some(text), Some(offset)) = (number(0), number(1)) else {
        bail!("The caret stands in no text: {told}")
    };
    Ok(Place { text, offset })
}
