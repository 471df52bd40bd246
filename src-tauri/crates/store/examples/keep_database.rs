//! Writes a small newsroom of the newest schema to the folder given, as `NNNN.hexapla`; to be run once for
//! each new rung and kept: `cargo run -p store --example keep_database -- tests/databases`.

#[path = "measure/sample.rs"]
mod sample;

use std::path::PathBuf;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder to write to"));
    let path = folder.join(format!("{:04}.hexapla", store::NEWEST_SCHEMA));
    let newsroom = sample::newsroom(&path);
    sample::fill(&newsroom, 2, sample::Size { blocks: 3, words_a_block: 20 })
        .expect("the folder can be written");
    newsroom.write(sample::add_the_rest).expect("the folder can be written");
}
