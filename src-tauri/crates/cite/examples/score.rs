//! How right the reading of pasted notes is on a folder of them: `cargo run -p cite --example score -- FOLDER`.
//! The files are as `tests/suite/notes/RULES.md` says.

#[path = "../tests/gold/mod.rs"]
mod gold;

use std::path::PathBuf;

use gold::FIELDS;

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
        println!("  {field:<10} {right}/{all}");
    }
    for wrong in &score.wrong {
        println!(
            "\n{} {}\n  note   {}\n  wanted {}\n  got    {}",
            wrong.file, wrong.field, wrong.note, wrong.wanted, wrong.got
        );
    }
    println!();
    for field in FIELDS {
        println!("{field:<10} {:.3}", score.of(field));
    }
}
