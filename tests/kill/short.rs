//! A few rounds of what `--bin kill` does for as long as one likes.

#[test]
fn what_was_saved_outlives_a_kill() {
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_kill")).args(["commands", "5"]).status();
    assert!(status.expect("the program is built with its tests").success());
}
