//! How right the reading of pasted notes is on a folder of them: `cargo run -p cite --example score -- FOLDER [all]`.
//! With `all`, the wrong ones of the other fields are listed too.
//! The files are as `tests/suite/notes/RULES.md` says.

#[path = "../tests/gold/mod.rs"]
mod gold;

use std::path::PathBuf;

use gold::{FIELDS, MORE};

#[allow(clippy::print_stdout)]
fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("say which folder");
    let score = gold::score(&folder);
    let mut file = "";
    for ((name, field), (right, all)) in &score.counts {
        if file != name {
            println!("{name}");
            file = name;
        }
        if FIELDS.contains(field) {
            println!("  {field:<10} {right}/{all}");
        }
    }
    let lists_all = std::env::args().nth(2).is_some_and(|word| word == "all");
    for wrong in score.wrong.iter().filter(|wrong| lists_all || FIELDS.contains(&wrong.field)) {
        println!(
            "\n{} {}\n  note   {}\n  wanted {}\n  got    {}",
            wrong.file, wrong.field, wrong.note, wrong.wanted, wrong.got
        );
    }
    println!();
    for field in FIELDS.iter().chain(MORE) {
        println!("{field:<10} {:.3}", score.of(field));
    }
}
