//! Asks for a file in a process of its own.
//!
//! The system's window for choosing files opens and closes the files of the folder that it shows, to see of
//! what kind they are. By the rules of POSIX that gives back every lock which the same process holds on
//! them, so that another program would take an open newsroom for a deserted one and tidy its log away
//! (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use rfd::FileDialog;
use serde::{Deserialize, Serialize};

/// The first word by which the program is started to ask only. What follows it is the question, in JSON.
const ASK: &str = "--ask";

/// What is to be chosen.
#[derive(Debug, Serialize, Deserialize)]
pub enum Question {
    /// A file that is there, with one of these endings; any, if there are none.
    File { endings: Vec<String>, called: Called },
    /// A folder.
    Directory,
    /// A file to be made, by this name and in this folder unless the user wants another.
    NewFile { endings: Vec<String>, called: Called, suggested: String, directory: Option<PathBuf> },
}

/// What the files with these endings are called in the user's language, and what all files are.
#[derive(Debug, Serialize, Deserialize)]
pub struct Called {
    kind: String,
    all: String,
}

/// Asks, and waits for the answer; `None` if the user chose nothing.
pub fn ask(question: &Question) -> std::io::Result<Option<PathBuf>> {
    let mut process = Command::new(std::env::current_exe()?)
        .arg(ASK)
        .arg(serde_json::to_string(question)?)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // While this end of the pipe is held, whoever answers knows that someone waits.
    let waiting = process.stdin.take();
    let mut answer = String::new();
    if let Some(mut output) = process.stdout.take() {
        output.read_to_string(&mut answer)?;
    }
    drop(waiting);
    process.wait()?;
    Ok(serde_json::from_str(&answer).unwrap_or_default())
}

/// The question for which this process was started, if it was started for one.
pub fn question_of_this_process() -> Option<Question> {
    let mut words = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    (words.next()? == ASK).then(|| words.next())?.and_then(|question| serde_json::from_str(&question).ok())
}

/// Shows the window and writes the chosen path on the standard output, in JSON.
pub fn answer(question: &Question) -> ExitCode {
    std::thread::spawn(|| {
        let nothing_more_comes = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(if nothing_more_comes.is_ok() { 0 } else { 1 });
    });
    let path = match question {
        Question::File { endings, called } => with_endings(endings, called).pick_file(),
        Question::Directory => FileDialog::new().pick_folder(),
        Question::NewFile { endings, called, suggested, directory } => {
            let dialog = with_endings(endings, called).set_file_name(suggested);
            match directory {
                Some(directory) => dialog.set_directory(directory),
                None => dialog,
            }
            .save_file()
        }
    };
    let written = serde_json::to_string(&path)
        .map_err(std::io::Error::from)
        .and_then(|answer| std::io::stdout().write_all(answer.as_bytes()));
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn with_endings(endings: &[String], called: &Called) -> FileDialog {
    if endings.is_empty() {
        return FileDialog::new();
    }
    let shown = endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>().join(", ");
    FileDialog::new()
        .add_filter(format!("{} ({shown})", called.kind), endings)
        .add_filter(&called.all, &["*"])
}
