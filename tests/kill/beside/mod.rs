//! Rounds in which two write in the same editions until both are ended.

mod token;
mod writer;

use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use ::tests::random::Random;
use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;
use xtask::page::{self, CONTROL, END, LEFT, Page};

pub use self::writer::{WRITE, write};

use self::token::{Tokens, Written, compare};
use self::writer::{Other, Told};
use crate::moment::Moment;
use crate::newsroom::{Found, Newsroom, contested};
use crate::typed::{PAUSE, SAVING};
use crate::window::{COLUMNS, End, Machine, PAUSES, SLOWEST, click, click_paragraph, type_until_ended};

/// The longest that two processes write, in milliseconds.
const LONGEST: usize = 2_500;

/// How long another's words may take until they stand in the window: it looks once a second, and reads them then.
const APPEARING: Duration = Duration::from_millis(4_000);

/// What came of a round.
pub struct Round {
    /// How many words had to be kept, of both.
    pub due: usize,
    /// How many changes met another's in the same place.
    pub met: usize,
    /// How many of the other's words the window showed.
    pub seen: usize,
    /// How many places waited for a choice at the end.
    pub waiting: usize,
}

/// Lets two other processes write through the command table, ends both, and compares.
pub fn commands(newsroom: &mut Newsroom, seed: u64) -> Result<Round> {
    let mut random = Random::new(seed);
    let before = newsroom.look()?;
    let mut others =
        [Other::start(&newsroom.file(), seed, 'a', 20)?, Other::start(&newsroom.file(), seed, 'b', 20)?];
    std::thread::sleep(Duration::from_millis(random.below(LONGEST) as u64));
    for other in &mut others {
        other.end()?;
    }
    let (mut due, mut met) = (Vec::new(), 0);
    for other in &others {
        let told = other.told()?;
        due.extend(told.kept);
        met += told.refused;
    }
    finish(newsroom, &before, &due, met, 0)
}

/// Types in the window while another process writes in the same article, ends both, and compares. What the other
/// wrote has to appear in the window, or the window has to say that a place has two forms.
pub fn window(machine: &Machine, newsroom: &mut Newsroom, seed: u64) -> Result<Round> {
    let mut random = Random::new(seed);
    let before = newsroom.look()?;
    let file = newsroom.file();
    // It begins when the article is open, as that is found by its title.
    let other: Mutex<Option<Other>> = Mutex::new(None);
    let end_other = || lock(&other)?.as_mut().map_or(Ok(()), Other::end);
    let mut typed = Typed::default();
    let End { at, .. } = type_until_ended(machine, newsroom, &mut random, &end_other, |page, random| {
        *lock(&other)? = Some(Other::start(&file, seed, 'b', 900)?);
        type_on(page, &file, &mut typed, &other, Tokens::new(seed, 'w'), random)
    })?;
    let told = told(&other)?;
    let mut due = typed.due(at);
    due.extend(told.kept);
    let seen = typed.seen;
    finish(newsroom, &before, &due, told.refused, seen).with_context(|| typed.told(at))
}

fn lock(other: &Mutex<Option<Other>>) -> Result<MutexGuard<'_, Option<Other>>> {
    other.lock().map_err(|_| anyhow!("the other writer is lost"))
}

/// What the other has told; nothing if it has not begun.
fn told(other: &Mutex<Option<Other>>) -> Result<Told> {
    lock(other)?.as_ref().map_or_else(|| Ok(Told::default()), Other::told)
}

/// Compares, and chooses where words wait, so that the next round begins with one form of everything.
fn finish(
    newsroom: &mut Newsroom,
    before: &Found,
    due: &[Written],
    met: usize,
    seen: usize,
) -> Result<Round> {
    let found = newsroom.look()?;
    compare(before, &found, due)?;
    newsroom.choose()?;
    newsroom.texts = newsroom.look()?.alone()?;
    Ok(Round { due: due.len(), met, seen, waiting: found.waiting.iter().map(Vec::len).sum() })
}

/// The tokens that were typed, and how many of the other's were seen meanwhile.
#[derive(Default)]
struct Typed {
    words: Vec<Word>,
    seen: usize,
}

struct Word {
    written: Written,
    /// When its first letter was about to be pressed.
    begun: Moment,
    /// When its last letter was taken; none if the window was ended before.
    taken: Option<Moment>,
}

impl Typed {
    /// When each word was typed, for somebody who looks for a fault.
    fn told(&self, ended: Moment) -> String {
        let before = |at: Moment| ended.since(at).as_millis();
        let told = self.words.iter().map(|word| {
            let taken = word.taken.map_or_else(|| "not".to_owned(), |taken| format!("{} ms", before(taken)));
            format!("{} ({} ms before the end, taken {taken})", word.written.token, before(word.begun))
        });
        format!("Typed were {}.", told.collect::<Vec<_>>().join(", "))
    }

    /// What was followed by a pause, with all that came before it.
    fn due(&self, ended: Moment) -> Vec<Written> {
        let next: Vec<Moment> = self.words.iter().skip(1).map(|word| word.begun).chain([ended]).collect();
        let has_pause = |(word, next): (&Word, &Moment)| {
            word.taken.is_some_and(|taken| next.worked_since(taken) >= PAUSE + SAVING)
        };
        let last = self.words.iter().zip(&next).rposition(has_pause);
        self.words.iter().take(last.map_or(0, |last| last + 1)).map(|word| word.written.clone()).collect()
    }
}

/// Types tokens here and there, and ends only by failing.
fn type_on(
    page: &Page,
    file: &Path,
    typed: &mut Typed,
    other: &Mutex<Option<Other>>,
    mut tokens: Tokens,
    random: &mut Random,
) -> Result<()> {
    let mut kept: Vec<(Written, Moment)> = Vec::new();
    loop {
        let edition = random.below(COLUMNS.len());
        let token = tokens.next(random);
        let before = match random.below(8) {
            0 => {
                click(page, &format!("[aria-label=\"Title, {}\"]", COLUMNS[edition]))?;
                page.press(&[CONTROL], &END.to_string())?;
                " ".to_owned()
            }
            1 => {
                // One divided in the middle while the other writes in it would stand there whole, with its second half
                // again behind it, until somebody chooses.
                click(page, &format!("[aria-label=\"Body, {}\"] > p:last-of-type", COLUMNS[edition]))?;
                page.press(&[CONTROL], &END.to_string())?;
                page::ENTER.to_string()
            }
            _ => {
                click_paragraph(page, COLUMNS[edition], 1 + random.below(3))?;
                page.press(&[], &END.to_string())?;
                // The end of a line may be amid a paragraph, where a word that is half typed is not to meet the next.
                format!("  {LEFT}")
            }
        };
        let letters = format!("{before}{token}");
        typed.words.push(Word { written: Written { edition, token }, begun: Moment::now(), taken: None });
        for letter in letters.chars() {
            page.press(&[], &letter.to_string())?;
            std::thread::sleep(Duration::from_millis(random.below(SLOWEST) as u64));
        }
        if let Some(word) = typed.words.last_mut() {
            word.taken = Some(Moment::now());
        }
        std::thread::sleep(Duration::from_millis(PAUSES[random.below(PAUSES.len())]));
        let heard = kept.len();
        kept.extend(told(other)?.kept.into_iter().skip(heard).map(|written| (written, Moment::now())));
        let shown = page.execute(include_str!("shown.js"), json!([]))?;
        let words = shown["words"].as_str().with_context(|| format!("The window shows {shown}."))?;
        ensure!(
            typed.words.last().is_none_or(|word| words.contains(&word.written.token)),
            "The window does not show what was typed last ({}), but the keys are in {}: {words}",
            typed.told(Moment::now()),
            shown["focus"]
        );
        // Where a place has two forms the window shows one of them, and says that there is another.
        let (seen, unseen): (Vec<_>, Vec<_>) = kept
            .iter()
            .filter(|(_, at)| Moment::now().worked_since(*at) >= APPEARING)
            .partition(|(written, _)| words.contains(&written.token));
        typed.seen = seen.len();
        let contested = if unseen.is_empty() { Vec::new() } else { contested(file)? };
        for (written, at) in unseen {
            ensure!(
                shown["saysSo"] == json!(true) && contested.iter().any(|text| text.contains(&written.token)),
                "“{}” was kept {} ms ago, and the window shows it nowhere: {words}",
                written.token,
                Moment::now().since(*at).as_millis()
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_before_a_pause_is_due() {
        let start = Moment::now();
        let after = |milliseconds| crate::moment::tests::after(start, milliseconds);
        let word = |(token, begun, taken): (&str, u64, Option<u64>)| Word {
            written: Written { edition: 0, token: token.to_owned() },
            begun: after(begun),
            taken: taken.map(after),
        };
        let words = [("a", 0, Some(10)), ("b", 100, Some(200)), ("c", 900, Some(1_000)), ("d", 1_100, None)];
        let mut typed = Typed { words: words.map(word).into(), seen: 0 };
        let due = |typed: &Typed, ended| -> String {
            typed.due(after(ended)).into_iter().map(|written| written.token).collect()
        };
        assert_eq!(due(&typed, 1_000), "ab");
        assert_eq!(due(&typed, 3_000), "ab");
        typed.words.pop();
        assert_eq!(due(&typed, 3_000), "abc");
    }
}
