//! Runs again what once failed, and a few new inputs of the kind that `--bin fuzz` makes for as long as one likes.

mod inputs;
mod targets;

use std::path::Path;
use std::time::{Duration, Instant};

use self::targets::{TARGETS, Target, failure_of};

/// How many new inputs are tried.
const NEW: u64 = 150;

/// How long one input may take. `--bin fuzz` also keeps what took over two seconds, because the work grew
/// faster than the input. Here nothing is optimised, so such an input takes far longer than this, while one
/// without trouble takes some thousandths of a second, also on a machine that others use.
const LONGEST: Duration = Duration::from_secs(5);

/// What a target says if it fails, or takes too long.
fn trouble_of(target: &Target, bytes: &[u8]) -> Option<String> {
    let start = Instant::now();
    let failure = failure_of(target, bytes);
    let taken = start.elapsed();
    failure.or_else(|| (taken > LONGEST).then(|| format!("it took {taken:?}")))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package lies in the repository")
}

#[test]
fn what_once_failed_does_no_more() {
    let mut failing = Vec::new();
    for entry in root().join("tests/fuzz/failures").read_dir().expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        let target = TARGETS.iter().find(|target| name.starts_with(target.name));
        let target = target.unwrap_or_else(|| panic!("{name} begins with no target's name"));
        let bytes = std::fs::read(&path).expect("it can be read");
        failing.extend(trouble_of(target, &bytes).map(|said| format!("{name}: {said}")));
    }
    assert!(failing.is_empty(), "{}", failing.join("\n"));
}

#[test]
fn new_inputs_do_not_fail() {
    // Only what is always there: a collection beside the repository would make other inputs of the same numbers.
    let texts = inputs::texts(root(), inputs::OURS);
    assert!(texts.len() > 10, "there is something to change");
    for number in 1..=NEW {
        let input = inputs::input(&texts, number);
        for target in &TARGETS {
            let failure = trouble_of(target, &input);
            assert!(failure.is_none(), "{} number {number}: {}", target.name, failure.unwrap_or_default());
        }
    }
}
