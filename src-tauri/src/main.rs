//! The desktop program.
//!
//! `hexapla [NEWSROOM]` opens a newsroom; without one, the one that was open last. A second start on a
//! newsroom that already has a window raises that window and ends.

// A Windows user who starts a desktop program does not want a console beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod asking;
mod call;
mod choose;
mod clipboard;
mod closing;
mod door;
mod elsewhere;
mod first;
mod keys;
mod menu;
mod shell;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(question) = asking::question_of_this_process() {
        return asking::answer(&question);
    }
    let arguments = match arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    if arguments.help {
        eprintln!("{}", arguments::USAGE);
        return ExitCode::SUCCESS;
    }
    match shell::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Hexapla could not start its window: {error}.");
            ExitCode::FAILURE
        }
    }
}
