//! `hexapla-cli`: the use cases of the desk without a window.
//!
//! Every verb is one or a few commands of the table in `app::commands`. It may work on a newsroom that
//! a window has open at the same time; the window shows what changed.
//!
//! Exit codes: 0 done, 1 refused (the reason is on standard error), 2 not understood.

mod print;
mod verbs;

use std::path::PathBuf;
use std::process::ExitCode;

use app::clock::SystemClock;
use app::desk::Desk;
use app::failure::Failure;
use app::places::Places;
use clap::{Args, Parser, Subcommand};

/// Works on a newsroom without a window.
#[derive(Parser)]
#[command(name = "hexapla-cli", version, about)]
struct Arguments {
    /// The newsroom's file, NAME.hexapla. `typography`, `clean`, `align` and `notes` need none, nor does `spell`, which
    /// takes its words from it.
    #[arg(long, value_name = "FILE")]
    newsroom: Option<PathBuf>,
    /// Work as this person, named by id or name; as the one whom this desk chose last if left out. `init`,
    /// `typography`, `spell`, `clean`, `align` and `notes` do not take it.
    #[arg(long = "as", value_name = "PERSON")]
    person: Option<String>,
    /// Print JSON instead of text.
    #[arg(long, global = true)]
    json: bool,
    /// Where preferences and this desk's id are kept, in place of the user's own directory.
    #[arg(long, value_name = "DIRECTORY", global = true)]
    configuration: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Subcommand)]
enum Verb {
    /// Make a new newsroom.
    Init {
        /// Its name; the file's name if left out.
        #[arg(long)]
        name: Option<String>,
        /// The name of its first person, an administrator.
        #[arg(long)]
        person: Option<String>,
        /// Fill it with the sample articles.
        #[arg(long)]
        sample: bool,
    },
    /// Read files in: the text of published pages, or Markdown with front matter.
    ///
    /// A file that is refused leaves the others be: all are tried, and if one was refused the exit code is 1.
    Import {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The text's language, as a tag such as tr; found out if left out.
        #[arg(long)]
        lang: Option<String>,
        /// The id or slug of the article that the files are editions of; else each begins an article.
        #[arg(long)]
        article: Option<String>,
        /// Show what would be read and keep nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// List the articles.
    Articles {
        /// Only those with these words in their title or text.
        #[arg(long, default_value = "")]
        search: String,
    },
    /// List the articles in the bin, what was deleted last first.
    Bin,
    /// Put an article back that is in the bin.
    Restore {
        /// Its id or slug.
        article: String,
    },
    /// Find words in titles, key points and texts, and replace them.
    ///
    /// Letters are the same whatever their case, by the language of each text: «елка» finds «Ёлка». With --replace
    /// each hit is shown with what would take its place; nothing is written without --write.
    ///
    /// Exit codes: 0 done, also if nothing was found; 1 refused; 2 not understood.
    Find(FindArguments),
    /// Show an article, or one edition of it as Markdown.
    Show {
        /// Its id or slug.
        article: String,
        #[arg(long)]
        lang: Option<String>,
    },
    /// Tell how far each translation is, in words of its original.
    Progress,
    /// Tell how the blocks of a translation stand to those of the original.
    ///
    /// A line is a bead, as `[original's blocks]:[translation's blocks]`, counted from 0, and how it stands.
    Pairing {
        /// The article's id or slug.
        article: String,
        /// The translation's language, as a tag such as ru.
        #[arg(long)]
        lang: String,
    },
    /// Write an article's pages, all of them or none.
    ///
    /// A file that is there already with just this text is left as it is, so the same export may run again. If
    /// one holds anything else, nothing is written and the exit code is 1, unless --replace is given.
    Export {
        /// Its id or slug.
        article: String,
        #[arg(long, value_parser = ["html", "markdown"], required = true)]
        format: Vec<String>,
        /// The directory to write into; made if it is not there.
        #[arg(long)]
        out: PathBuf,
        /// Only the edition in this language.
        #[arg(long)]
        lang: Option<String>,
        /// Replace files that hold something else.
        #[arg(long)]
        replace: bool,
    },
    /// Tell whether the record of who did what, and every edition's history, are as they were written.
    ///
    /// Exit codes: 0 they are; 1 they are not, or it could not be told; 2 not understood.
    Verify,
    /// Print a Markdown file with its typography set; with --json, the changes.
    ///
    /// Only the letters change that --diff shows; all else is printed as it is written, in UTF-8.
    Typography {
        file: PathBuf,
        /// The text's language, as a tag such as tr.
        #[arg(long)]
        lang: String,
        /// Print only what would change.
        #[arg(long)]
        diff: bool,
        /// A rule not to apply, such as quotes; may be given more than once.
        #[arg(long, value_name = "RULE")]
        without: Vec<String>,
    },
    /// List the unknown words of a Markdown file with their lines, columns and what may have been meant.
    ///
    /// Exit codes: 0 the file was checked, also if words are unknown; 1 there is no dictionary, or the file
    /// cannot be read; 2 not understood.
    Spell {
        file: PathBuf,
        /// The text's language, as a tag such as tr.
        #[arg(long)]
        lang: String,
    },
    /// Print what a paste of a page would bring in, as clean HTML; with --json, the typed document too.
    ///
    /// The page is read from standard input, as other programs put it on the clipboard: `clean < page.html`. Its foot-
    /// and endnotes stand below the text, by the names of their marks. What is longer than can be pasted into a text, 16 MB
    /// or 10 000 paragraphs and cells, is refused.
    ///
    /// Exit codes: 0 the page was read, also if nothing of it comes in; 1 it cannot be read, or is too long; 2 not
    /// understood.
    Clean {
        /// What wrote the page; found out if left out.
        #[arg(long, value_parser = ["word", "docs", "web"])]
        from: Option<String>,
        /// The language of the text it goes into, as a tag such as tr. What Word says is in another is then a phrase in
        /// that.
        #[arg(long)]
        lang: Option<String>,
    },
    /// Print which lines of two files of one sentence a line translate which.
    ///
    /// Each line of the answer is a bead, `[0,1]:[0]`: lines of the source and those of the target that translate them,
    /// counted from 0, `[]` where there are none. With --json each bead has the probability that it is right, and what
    /// looks wrong with the texts is told; else that is on standard error.
    ///
    /// Exit codes: 0 the files were aligned, whatever was found; 1 one cannot be read; 2 not understood.
    Align(AlignArguments),
    /// Read pasted notes into sources.
    #[command(subcommand)]
    Notes(NotesVerb),
    /// Run any command of the program with a JSON request.
    Call {
        command: String,
        #[arg(default_value = "{}")]
        request: String,
    },
}

/// What to do with notes.
#[derive(Subcommand)]
enum NotesVerb {
    /// Print what each note of a file, one a line, says of its source; with --json, a CSL-JSON item a line.
    ///
    /// What could not be settled from the note alone is marked, in JSON by the names under custom.unsure. An item's id is the
    /// number of its line; what the note does not say is left out.
    ///
    /// Exit codes: 0 the file was read, whatever its notes say; 1 it cannot be read; 2 not understood.
    Read {
        file: PathBuf,
        /// The language of the text in which the notes stand, as a tag such as tr; found out if left out.
        #[arg(long)]
        lang: Option<String>,
    },
}

/// What to find, where, and what to put there.
#[derive(Args)]
struct FindArguments {
    words: String,
    /// Only in the article with this id or slug.
    #[arg(long)]
    article: Option<String>,
    /// Only in texts of this language, given as a tag such as tr.
    #[arg(long)]
    lang: Option<String>,
    /// Find only what is written just so.
    #[arg(long)]
    case: bool,
    /// Find only whole words.
    #[arg(long)]
    whole: bool,
    /// WORDS is a regular expression; in the replacement $1 stands for its first group.
    #[arg(long)]
    regex: bool,
    /// Show this in place of each hit.
    #[arg(long, value_name = "WITH")]
    replace: Option<String>,
    /// Write the replacements.
    #[arg(long, requires = "replace")]
    write: bool,
}

/// What to align, and with what.
#[derive(Args)]
struct AlignArguments {
    source: PathBuf,
    target: PathBuf,
    /// The source's language, as a tag such as tr.
    #[arg(long, value_name = "LANG")]
    source_lang: String,
    /// The target's language.
    #[arg(long, value_name = "LANG")]
    target_lang: String,
    /// Earlier translations in the same languages: a source, a tab and its target on each line.
    #[arg(long, value_name = "FILE")]
    memory: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and the version are answers, whoever reads them.
        Err(error) if !(error.use_stderr() && is_json_asked()) => error.exit(),
        Err(error) => {
            let reason = error.to_string();
            return not_understood(reason.strip_prefix("error: ").unwrap_or(&reason).trim_end(), true);
        }
    };
    let mut places = Places::of_user();
    if let Some(configuration) = &arguments.configuration {
        places.configuration.clone_from(configuration);
    }
    let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
    match verbs::run(&desk, &arguments) {
        Ok(()) if print::is_whole() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        Err(verbs::Refusal::Usage(reason)) => not_understood(&reason, arguments.json),
        Err(verbs::Refusal::Failure(failure)) => {
            if arguments.json {
                print::json_error(&failure);
            } else {
                print::error(&failure.detail);
            }
            // A request of the wrong form is a mistake of whoever wrote it, not a refusal by the newsroom.
            ExitCode::from(if failure.code == "bad_request" { 2 } else { 1 })
        }
        Err(verbs::Refusal::Told) => ExitCode::FAILURE,
    }
}

/// Says that the words on the command line make no sense.
fn not_understood(reason: &str, json: bool) -> ExitCode {
    if json {
        print::json_error(&Failure::new("usage", reason));
    } else {
        print::error(reason);
    }
    ExitCode::from(2)
}

/// Whether JSON is asked for on a command line that was not understood.
fn is_json_asked() -> bool {
    std::env::args_os().skip(1).take_while(|word| word != "--").any(|word| word == "--json")
}
