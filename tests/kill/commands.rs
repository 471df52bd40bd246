//! A round through the command table: another process saves until it is ended.

use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tests::random::Random;

use crate::newsroom::{Newsroom, Texts, settled};
use crate::writer::{ANSWERED, SENDS};

/// The word by which this program becomes the one that is ended.
pub const WRITE: &str = "write";

/// The longest that a round writes, in milliseconds. Some rounds end before the newsroom is open.
const LONGEST: usize = 2_500;

/// What came of a round.
pub struct Round {
    /// How many saves were answered.
    pub saves: usize,
    /// Whether it ended within a save.
    pub was_saving: bool,
    /// Whether that one is there all the same.
    pub arrived: bool,
}

/// Lets another process write, ends it, and compares what is in the file with what was said.
pub fn round(newsroom: &mut Newsroom, seed: u64) -> Result<Round> {
    let mut random = Random::new(seed);
    let told = tempfile::NamedTempFile::new()?;
    let mut child = Command::new(std::env::current_exe()?)
        .arg(WRITE)
        .arg(newsroom.file())
        .arg(seed.to_string())
        .stdin(Stdio::null())
        .stdout(told.reopen()?)
        .spawn()?;
    std::thread::sleep(Duration::from_millis(random.below(LONGEST) as u64));
    if let Some(status) = child.try_wait()? {
        bail!("What was to be ended has ended by itself: {status}.");
    }
    child.kill()?;
    child.wait()?;

    let mut expected = newsroom.texts.each_ref().map(settled);
    let mut under_way: Option<(usize, Texts)> = None;
    let mut saves = 0;
    let told = std::fs::read_to_string(told.path())?;
    // A line without an end was never said, and the save that it tells of was not begun.
    for line in told.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        if let Some(texts) = line.strip_prefix(SENDS) {
            under_way = Some(serde_json::from_str(texts)?);
        } else if line == ANSWERED {
            let (number, texts) = under_way.take().context("an answer follows a save")?;
            expected[number] = texts;
            saves += 1;
        }
    }

    newsroom.texts = newsroom.look()?.alone()?;
    let found = newsroom.texts.each_ref().map(settled);
    let mut arrived = false;
    if let Some((number, texts)) = &under_way
        && found[*number] == *texts
    {
        expected[*number].clone_from(texts);
        arrived = true;
    }
    ensure!(
        found == expected,
        "After {saves} saves there should be\n{expected:#?}\nand there is\n{found:#?}"
    );
    Ok(Round { saves, was_saving: under_way.is_some(), arrived })
}
