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
    newsroom
        .write(|writer| {
            sample::add_the_rest(writer)?;
            let (article, person) = (sample::article(2).id, sample::person(1).id);
            store::bin::put(writer, &store::bin::Binned { article, person, at: sample::time(3) })
        })
        .expect("the folder can be written");
}
