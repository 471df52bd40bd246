//! A few rounds of what `--bin kill` does for as long as one likes.

#[test]
fn what_was_saved_outlives_a_kill() {
    check(&["commands", "5"]);
}

#[test]
fn what_two_have_saved_at_once_outlives_a_kill() {
    check(&["beside", "commands", "5"]);
}

#[track_caller]
fn check(arguments: &[&str]) {
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_kill")).args(arguments).status();
    assert!(status.expect("the program is built with its tests").success());
}
