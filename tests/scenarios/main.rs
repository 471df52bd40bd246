//! Whole days at the desk, through the command table and without a window.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "all of this is a test, its helpers too")]

mod authors;
mod bad_input;
mod bin;
mod corpus_page;
mod counts;
mod damage;
mod desk;
mod edition_language;
mod editors_day;
mod figures;
mod find;
mod head_outdated;
mod history;
mod key_points;
mod note_outdated;
mod nothing_lost;
mod paired_always;
mod pairs_kept;
mod pasted;
mod printed_notes;
mod publish;
mod sample;
mod sections;
mod sentences;
mod settled;
mod spelling;
mod timeline;
mod translators_day;
mod two_programs;
mod typography;
mod undecided;
