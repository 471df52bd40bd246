//! Gives every reader texts that nobody would write, for so many seconds, and keeps what fails:
//!
//! ```text
//! cargo run --release -p tests --bin fuzz -- SECONDS [FIRST [TARGET...]]
//! ```
//!
//! Inputs are numbered, from `FIRST` or else 1, and the same number always makes the same input. Without a target all are
//! given them. What fails is made as small as can be and kept in `tests/fuzz/failures`, where `cargo test -p tests` runs
//! it again for ever. Should the program itself end, as by running out of stack, its input is in the file `hexapla-fuzz`
//! of the system's folder for passing files.
#![expect(clippy::print_stdout, reason = "what was found goes to standard output")]

mod inputs;
mod smallest;
mod targets;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use text::digest::Digest;

use self::targets::{TARGETS, Target, failure_of};

/// The collection of texts that may lie beside the repository.
const BESIDE: &str = "../shared/corpus";

/// An input that takes longer has met with work that grows faster than it does.
const SLOW: Duration = Duration::from_secs(2);

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (seconds, first, names) = match words.as_slice() {
        [seconds] => (seconds.parse()?, 1, &words[1..]),
        [seconds, first, names @ ..] => (seconds.parse()?, first.parse()?, names),
        [] => bail!("SECONDS [FIRST [TARGET...]]"),
    };
    let is_wanted = |target: &&Target| names.is_empty() || names.iter().any(|name| name == target.name);
    if let Some(name) = names.iter().find(|name| !TARGETS.iter().any(|target| target.name == **name)) {
        bail!("there is no target “{name}”");
    }
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the package lies in the repository")?;
    let texts = inputs::texts(root, &[inputs::OURS, &[BESIDE]].concat());
    let failures = root.join("tests/fuzz/failures");
    let passing = std::env::temp_dir().join("hexapla-fuzz");
    // A failure is told below, once it is small.
    std::panic::set_hook(Box::new(|_| {}));
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut number, mut kept) = (first, Vec::new());
    while Instant::now() < end {
        let input = inputs::input(&texts, number);
        std::fs::write(&passing, &input)?;
        for target in TARGETS.iter().filter(is_wanted) {
            let start = Instant::now();
            let failed = failure_of(target, &input).is_some();
            if failed || start.elapsed() > SLOW {
                keep(target, &input, failed, &failures, &mut kept)?;
            }
        }
        number += 1;
    }
    println!("{} inputs, numbers {first} to {}, {} failures", number - first, number - 1, kept.len());
    if kept.is_empty() { Ok(()) } else { bail!("something failed") }
}

/// Keeps an input, made small, unless one that says the same is kept.
fn keep(
    target: &Target,
    input: &[u8],
    failed: bool,
    failures: &Path,
    kept: &mut Vec<(&'static str, Vec<u8>)>,
) -> Result<()> {
    let small = if failed {
        smallest::smallest(input, |input| failure_of(target, input).is_some())
    } else {
        input.to_vec()
    };
    if kept.contains(&(target.name, small.clone())) {
        return Ok(());
    }
    let name = format!("{}-{}.txt", target.name, &Digest::of(&small).to_string()[..8]);
    std::fs::write(failures.join(&name), &small)?;
    let said = failure_of(target, &small).unwrap_or_else(|| "it takes too long".to_owned());
    println!("{name}: {:?}\n{said}\n", String::from_utf8_lossy(&small));
    kept.push((target.name, small));
    Ok(())
}
