//! Writes, ends every process that writes at a moment nobody knows, opens the newsroom again, and compares:
//!
//! ```text
//! cargo run --release -p tests --bin kill -- commands ROUNDS [SEED]   saves in another process, by the command table
//! cargo run --release -p tests --bin kill -- window ROUNDS [SEED]     types in the real window beside this program
//! cargo run --release -p tests --bin kill -- beside commands|window ROUNDS [SEED]     the same, and another process
//!                                                                                     writes in the same editions
//! ```
//!
//! `window` drives the `hexapla` that was built beside this program (`cargo build --release -p hexapla`).
//!
//! All rounds write in one newsroom, one after the other. Each has a seed, by which it writes the same again: the
//! first has `SEED`, or else 1, and each further one the number after it. A round fails if a save that was answered
//! is not there; if something is missing that was typed before a pause of 400 ms, in which the
//! time does not count in which the machine had too few processors; if the file is not whole, its
//! record or a history is not as it was written, or anything lies beside it that was not there before. With two writers
//! all that either of them has kept must stand in the text or wait for a choice, nothing may stand there twice, and the
//! window has to show what the other wrote or to say that a place has two forms. The newsroom of a round that failed is
//! kept.
#![expect(clippy::print_stdout, reason = "what was found goes to standard output")]

mod beside;
mod commands;
mod moment;
mod newsroom;
mod typed;
mod window;
mod writer;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use self::newsroom::Newsroom;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["commands", rounds] => commands(rounds.parse()?, 1),
        ["commands", rounds, seed] => commands(rounds.parse()?, seed.parse()?),
        ["window", rounds] => window(rounds.parse()?, 1),
        ["window", rounds, seed] => window(rounds.parse()?, seed.parse()?),
        ["beside", way @ ("commands" | "window"), rounds] => beside(way, rounds.parse()?, 1),
        ["beside", way @ ("commands" | "window"), rounds, seed] => {
            beside(way, rounds.parse()?, seed.parse()?)
        }
        // What `commands` starts and ends.
        [commands::WRITE, newsroom, seed] => writer::write(newsroom.as_ref(), seed.parse()?),
        // What `beside` starts and ends.
        [beside::WRITE, newsroom, seed, mark, slowest] => {
            beside::write(newsroom.as_ref(), seed.parse()?, mark.parse()?, slowest.parse()?)
        }
        _ => bail!("[beside] commands ROUNDS [SEED] | [beside] window ROUNDS [SEED]"),
    }
}

fn commands(rounds: u64, first: u64) -> Result<()> {
    let (mut saves, mut midway, mut arrived) = (0, 0, 0);
    let took = all_rounds(rounds, first, |newsroom, seed| {
        let round = commands::round(newsroom, seed)?;
        saves += round.saves;
        midway += usize::from(round.was_saving);
        arrived += usize::from(round.arrived);
        Ok(())
    })?;
    if saves == 0 {
        bail!("no round came as far as one save, so that nothing was tried");
    }
    println!("through the command table: {rounds} rounds in {} s, none failed", took.as_secs());
    println!("  {saves} saves were answered, and all are there");
    println!(
        "  {midway} rounds ended within a save; of these, {arrived} are there whole and the others not at all"
    );
    Ok(())
}

fn window(rounds: u64, first: u64) -> Result<()> {
    let desk = window::Machine::new()?;
    let (mut keys, mut due, mut missing, mut oldest, mut typing) = (0, 0, 0, Duration::ZERO, Duration::ZERO);
    let took = all_rounds(rounds, first, |newsroom, seed| {
        let round = window::round(&desk, newsroom, seed)?;
        keys += round.keys;
        due += round.due;
        missing += round.missing;
        oldest = oldest.max(round.oldest_missing);
        typing += round.typing;
        Ok(())
    })?;
    if keys == 0 || due == 0 {
        bail!("{keys} keys were pressed and {due} of them were due, so that nothing was tried");
    }
    println!(
        "through the window: {rounds} rounds in {} s, {} s of them typing, none failed",
        took.as_secs(),
        typing.as_secs()
    );
    println!("  {keys} keys were pressed; of the {due} that came before a pause none is missing");
    println!(
        "  {missing} keys after the last pause are missing, the oldest {} ms old when all ended",
        oldest.as_millis()
    );
    Ok(())
}

fn beside(way: &str, rounds: u64, first: u64) -> Result<()> {
    let machine = (way == "window").then(window::Machine::new).transpose()?;
    let (mut due, mut met, mut seen, mut waiting) = (0, 0, 0, 0);
    let took = all_rounds(rounds, first, |newsroom, seed| {
        let round = match &machine {
            Some(machine) => beside::window(machine, newsroom, seed)?,
            None => beside::commands(newsroom, seed)?,
        };
        due += round.due;
        met += round.met;
        seen += round.seen;
        waiting += round.waiting;
        Ok(())
    })?;
    if due == 0 || met == 0 {
        bail!("{due} words were kept and {met} changes met another's, so that nothing was tried");
    }
    if machine.is_some() && seen == 0 {
        bail!("the window was never asked for a word of the other's, so that this was not tried");
    }
    println!("two at once, {way}: {rounds} rounds in {} s, none failed", took.as_secs());
    println!("  {due} words had to be kept, and all stand in the text or wait for a choice");
    if machine.is_some() {
        println!("  {seen} of the other's words were looked for in the window and seen");
    }
    println!(
        "  {met} changes met another's in the same place; at the ends of the rounds {waiting} places waited"
    );
    Ok(())
}

/// Runs the rounds, each with a seed of its own, on one newsroom. Gives back how long that took.
fn all_rounds(
    rounds: u64,
    first: u64,
    mut round: impl FnMut(&mut Newsroom, u64) -> Result<()>,
) -> Result<Duration> {
    let start = Instant::now();
    let mut newsroom = Newsroom::make()?;
    println!("seeds {first} to {}", first + rounds.saturating_sub(1));
    for seed in first..first + rounds {
        if let Err(error) = round(&mut newsroom, seed) {
            let kept = newsroom.keep();
            return Err(error).with_context(|| {
                format!("The round of seed {seed} failed; the newsroom is in {}.", kept.display())
            });
        }
    }
    Ok(start.elapsed())
}
