//! A program that writes in the editions in which another does, until it is ended. It tells before each change what it
//! is about to write, and after it what became of that.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use app::commands::dispatch;
use app::desk::Desk;
use serde_json::{Value, json};
use tempfile::NamedTempFile;
use tests::random::Random;
use uuid::Uuid;

use super::token::{Tokens, Written};
use crate::newsroom::{editions, open_desk};
use crate::writer::{Block, Edition};

/// The word by which this program becomes that one.
pub const WRITE: &str = "write-beside";

/// What is told before a change: the edition's number and the token follow.
const SENDS: &str = "sends ";
/// What is told when it is in the text, or waits for a choice.
const KEPT: &str = "kept";
/// What is told when it was refused, as another had written there.
const REFUSED: &str = "refused";

/// More paragraphs than it begins itself.
const MANY: usize = 40;

/// One that writes in another process.
pub struct Other {
    child: Child,
    told: NamedTempFile,
}

/// What it has told.
#[derive(Default)]
pub struct Told {
    /// What is in the file.
    pub kept: Vec<Written>,
    /// How often another had written there.
    pub refused: usize,
}

impl Other {
    /// Lets it write. It waits up to `slowest` milliseconds between two changes; its tokens have the mark.
    pub fn start(newsroom: &Path, seed: u64, mark: char, slowest: usize) -> Result<Other> {
        let told = NamedTempFile::new()?;
        let child = Command::new(std::env::current_exe()?)
            .arg(WRITE)
            .arg(newsroom)
            .args([seed.to_string(), mark.to_string(), slowest.to_string()])
            .stdin(Stdio::null())
            .stdout(told.reopen()?)
            .spawn()?;
        Ok(Other { child, told })
    }

    /// Ends it. It fails if it has ended by itself.
    pub fn end(&mut self) -> Result<()> {
        let ended = self.child.try_wait()?;
        anyhow::ensure!(ended.is_none(), "What was to be ended has ended by itself: {ended:?}.");
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// What it has told until now.
    pub fn told(&self) -> Result<Told> {
        let mut told = Told::default();
        let mut begun = None;
        let lines = std::fs::read_to_string(self.told.path())?;
        // A line without an end was never said, and the change that it tells of was not begun.
        for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            match line {
                KEPT => told.kept.push(begun.take().context("an answer follows a change")?),
                REFUSED => told.refused += 1,
                _ => {
                    let sent = line.strip_prefix(SENDS).and_then(|sent| sent.split_once(' '));
                    let (edition, token) = sent.with_context(|| format!("It said “{line}”."))?;
                    begun = Some(Written { edition: edition.parse()?, token: token.to_owned() });
                }
            }
        }
        Ok(told)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        // It has ended already, unless something failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes until it is ended.
pub fn write(newsroom: &Path, seed: u64, mark: char, slowest: usize) -> Result<()> {
    let desk = open_desk(newsroom)?;
    let mut random = Random::new(seed ^ u64::from(mark));
    let mut tokens = Tokens::new(seed, mark);
    let mut known = read(&desk)?;
    loop {
        let edition = random.below(known.len());
        let token = tokens.next(&mut random);
        println!("{SENDS}{edition} {token}");
        while !keep(&desk, &mut known[edition], &token, &mut random)? {
            println!("{REFUSED}");
            known = read(&desk)?;
        }
        println!("{KEPT}");
        std::thread::sleep(Duration::from_millis(random.below(slowest) as u64));
    }
}

fn read(desk: &Desk) -> Result<Vec<Edition>> {
    Ok(editions(desk)?.iter().map(Edition::of).collect())
}

/// Saves the token somewhere in the edition. If another has written there since, lets it wait for a choice, as a
/// window would, or tells that it was refused.
fn keep(desk: &Desk, edition: &mut Edition, token: &str, random: &mut Random) -> Result<bool> {
    let mut request = edition.request();
    // Most of it goes into the first paragraphs, where the other writes too.
    let place = random.below(3).min(random.below(edition.blocks.len()));
    let passage = match random.below(10) {
        0 => {
            request["expected_title"] = json!(edition.title);
            edition.title = format!("{token} {}", edition.title);
            request["title"] = json!(edition.title);
            json!({ "place": "title", "words": edition.title })
        }
        1 if edition.blocks.len() < MANY => {
            let block = Block::new(token);
            request["blocks"] = json!([block.changed()]);
            edition.blocks.insert(place, block);
            request["order"] = edition.order();
            Value::Null
        }
        kind => {
            let block = &mut edition.blocks[place];
            block.text = format!("{token} {}", block.text);
            request["blocks"] = json!([block.changed()]);
            let passage = json!({ "place": "block", "block": block.id, "node": block.node() });
            if kind == 2 {
                let moved = edition.blocks.remove(place);
                edition.blocks.push(moved);
                request["order"] = edition.order();
            }
            passage
        }
    };
    match dispatch(desk, "save_edition", request) {
        Ok(answer) => {
            let answer = answer.value;
            edition.saved(&answer)?;
            Ok(true)
        }
        Err(failure) if failure.code == "changed_elsewhere" => {
            if passage.is_null() || random.below(2) == 0 {
                return Ok(false);
            }
            let aside =
                json!({ "edition": edition.id, "id": Uuid::now_v7().to_string(), "passage": passage });
            dispatch(desk, "put_aside", aside)?;
            println!("{REFUSED}");
            *edition = read(desk)?
                .into_iter()
                .find(|read| read.id == edition.id)
                .context("an edition that was there is there")?;
            Ok(true)
        }
        Err(failure) => Err(failure.into()),
    }
}
