//! What was typed into an edition, and how much of it has to be in the file.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::moment::Moment;
use crate::newsroom::{Texts, settled};

/// The key that begins a paragraph.
pub const ENTER: char = '\n';

/// The pause after which the window saves.
pub const PAUSE: Duration = Duration::from_millis(400);

/// How long it may take until the words are in the file then.
pub const SAVING: Duration = Duration::from_millis(250);

/// Where a key goes: into which of the texts, and before which of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub text: usize,
    pub offset: usize,
}

/// The texts of an edition, and the keys that were pressed in it since.
pub struct Typed {
    texts: Texts,
    keys: Vec<Key>,
}

struct Key {
    place: Place,
    letter: char,
    pressed: Moment,
    /// When the window had taken it; none if it was ended before it said so.
    taken: Option<Moment>,
}

/// What is not there of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Missing {
    pub keys: usize,
    /// How long ago the first of them was pressed when the window was ended.
    pub oldest: Duration,
}

impl Typed {
    /// Nothing is typed yet.
    pub fn new(texts: &Texts) -> Typed {
        Typed { texts: texts.clone(), keys: Vec::new() }
    }

    /// How many keys were pressed.
    pub fn keys(&self) -> usize {
        self.keys.len()
    }

    /// How many paragraphs there are by now.
    pub fn paragraphs(&self) -> usize {
        self.texts.len() - 1 + self.keys.iter().filter(|key| key.letter == ENTER).count()
    }

    /// A key is about to be pressed. Gives back where the next one goes.
    pub fn press(&mut self, place: Place, letter: char, now: Moment) -> Place {
        self.keys.push(Key { place, letter, pressed: now, taken: None });
        match letter {
            ENTER => Place { text: place.text + 1, offset: 0 },
            _ => Place { text: place.text, offset: place.offset + 1 },
        }
    }

    /// The window has taken the key that was pressed last.
    pub fn taken(&mut self, now: Moment) {
        if let Some(key) = self.keys.last_mut() {
            key.taken = Some(now);
        }
    }

    /// Compares with what is in the file after the window was ended. It fails if the file holds anything else than
    /// what was there after one of the keys, or if that key comes before one that has to be there.
    pub fn missing(&self, found: &Texts, ended: Moment) -> Result<Missing> {
        let kept = self.kept(found)?;
        let due = self.due(ended);
        ensure!(
            kept >= due,
            "{kept} keys of {} are in the file, and before the last pause came {due}.",
            self.keys.len()
        );
        let oldest = self.keys.get(kept).map_or(Duration::ZERO, |key| ended.since(key.pressed));
        Ok(Missing { keys: self.keys.len() - kept, oldest })
    }

    /// After how many keys the edition was as it was found.
    fn kept(&self, found: &Texts) -> Result<usize> {
        let found = settled(found);
        let is_found = |texts: &Texts| settled(texts) == found;
        let mut texts = self.texts.clone();
        let mut kept = is_found(&texts).then_some(0);
        for (number, key) in self.keys.iter().enumerate() {
            put(&mut texts, key.place, key.letter);
            if is_found(&texts) {
                kept = Some(number + 1);
            }
        }
        kept.with_context(|| {
            format!("There should be the beginnings of\n{texts:#?}\nand there is\n{found:#?}")
        })
    }

    /// How many keys were followed by a pause.
    pub fn due(&self, ended: Moment) -> usize {
        let next = self.keys.iter().skip(1).map(|key| key.pressed).chain([ended]);
        let has_pause = |(key, next): (&Key, Moment)| {
            key.taken.is_some_and(|taken| next.worked_since(taken) >= PAUSE + SAVING)
        };
        let paused: Vec<bool> = self.keys.iter().zip(next).map(has_pause).collect();
        paused.iter().rposition(|paused| *paused).map_or(0, |last| last + 1)
    }
}

/// Puts a letter in its place, or divides the text there.
fn put(texts: &mut Texts, place: Place, letter: char) {
    let text = &mut texts[place.text];
    let at = text.char_indices().nth(place.offset).map_or(text.len(), |(at, _)| at);
    if letter == ENTER {
        let rest = text.split_off(at);
        texts.insert(place.text + 1, rest);
    } else {
        text.insert(at, letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::tests::after;

    /// Keys of which each was pressed so many milliseconds after the start, typed at the end of the title.
    fn typed(keys: &[(char, u64)]) -> (Typed, Moment) {
        let start = Moment::now();
        let mut typed = Typed::new(&vec!["Su".to_owned(), "alçak".to_owned()]);
        let mut place = Place { text: 0, offset: 2 };
        for (letter, at) in keys {
            let pressed = after(start, *at);
            place = typed.press(place, *letter, pressed);
            typed.taken(pressed);
        }
        (typed, start)
    }

    #[track_caller]
    fn check(keys: &[(char, u64)], ended: u64, found: &[&str], expected: Option<(usize, u64)>) {
        let (typed, start) = typed(keys);
        let found = found.iter().map(|text| (*text).to_owned()).collect();
        let missing = typed.missing(&found, after(start, ended)).ok();
        let expected = expected.map(|(keys, oldest)| Missing { keys, oldest: Duration::from_millis(oldest) });
        assert_eq!(missing, expected);
    }

    #[test]
    fn what_came_before_a_pause_has_to_be_there() {
        let keys = [('l', 0), ('a', 100), ('r', 900)];
        check(&keys, 1_000, &["Sular", "alçak"], Some((0, 0)));
        check(&keys, 1_000, &["Sula", "alçak"], Some((1, 100)));
        check(&keys, 1_000, &["Sul", "alçak"], None);
        check(&keys, 2_000, &["Sula", "alçak"], None);
        check(&keys, 1_000, &["Sulara", "alçak"], None);
        check(&[('l', 0)], 300, &["Su", "alçak"], Some((1, 300)));
        check(&[], 300, &["Su", "alçak"], Some((0, 0)));
    }

    #[test]
    fn a_text_may_be_divided() {
        check(&[(ENTER, 0), ('ş', 10)], 20, &["Su", "ş", "alçak"], Some((0, 0)));
        check(&[(ENTER, 0), ('ş', 10)], 20, &["Su", "alçak"], Some((1, 10)));
    }
}
