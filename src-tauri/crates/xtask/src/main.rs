//! `cargo desk`, `cargo verify` and `cargo xtask serve`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo desk [NEWSROOM] [--tour]   set up what is missing, build, and open the desk
cargo verify                     set up what is missing, and test everything
cargo xtask serve [NEWSROOM]     the desk in a browser, for working on the interface

Without a display `cargo desk` makes the tour: it does the main job once through a real window on a
virtual display and leaves pictures and pages under target/desk/. With --tour it does so on any machine.";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let tour = take(&mut words, "--tour");
    let help = take(&mut words, "--help") || take(&mut words, "-h");
    let command = if words.is_empty() { String::new() } else { words.remove(0) };
    if let Some(option) = words.iter().find(|word| word.starts_with("--")) {
        bail!("There is no option {option}.\n\n{USAGE}");
    }
    let newsroom = words.first().map(PathBuf::from);
    match command.as_str() {
        _ if help => {
            eprintln!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        "desk" => xtask::desk::run(newsroom.as_deref(), tour),
        "verify" => xtask::verify::run(),
        "serve" => xtask::desk::serve(newsroom.as_deref()),
        _ => bail!("{USAGE}"),
    }
}

fn take(words: &mut Vec<String>, option: &str) -> bool {
    let count = words.len();
    words.retain(|word| word != option);
    words.len() < count
}
