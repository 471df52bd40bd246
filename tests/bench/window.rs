//! Times the real window against a bare one of the same web view, run by run in turn, and weighs both.

use std::ffi::OsString;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;
use xtask::display::Display;
use xtask::driver::Driver;
use xtask::root::target;

const RUNS: usize = 7;

/// One start: from the program's start until what is waited for is on the page, and the memory then.
struct Start {
    time: Duration,
    /// Proportional set size of all the program's processes, in bytes.
    memory: u64,
}

/// Prints the medians of starting the bare window and of starting the program on `newsroom` until its
/// library is shown, and their ratios.
pub fn measure(newsroom: &Path) -> Result<()> {
    let release = target().join("release");
    let (bare, program) = (release.join("examples").join("bare"), release.join("hexapla"));
    let directory = tempfile::tempdir()?;
    let arguments: Vec<OsString> = vec![
        newsroom.canonicalize().with_context(|| newsroom.display().to_string())?.into(),
        "--configuration".into(),
        directory.path().into(),
    ];
    let display = Display::start()?;
    let (mut bares, mut ours) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let one = start(&display, &bare, &[], "return document.getElementById('ready') !== null")?;
        let other = start(
            &display,
            &program,
            &arguments,
            "return document.querySelectorAll('#articles [role=row]').length > 8",
        )?;
        // The first run of each fills the caches.
        if run > 0 {
            bares.push(one);
            ours.push(other);
        }
    }
    let time = |starts: &[Start]| median(starts.iter().map(|start| start.time.as_secs_f64() * 1e3).collect());
    let memory = |starts: &[Start]| median(starts.iter().map(|start| start.memory as f64 / 1e6).collect());
    println!("bare window:     {:6.0} ms  {:6.1} MB PSS", time(&bares), memory(&bares));
    println!("library shown:   {:6.0} ms  {:6.1} MB PSS", time(&ours), memory(&ours));
    println!(
        "ratio:           {:6.2}     {:6.2}",
        time(&ours) / time(&bares),
        memory(&ours) / memory(&bares)
    );
    Ok(())
}

fn start(display: &Display, program: &Path, arguments: &[OsString], ready: &str) -> Result<Start> {
    let driver = Driver::start(&[("DISPLAY", &display.name), ("LANG", "C.UTF-8"), ("LANGUAGE", "en")])?;
    let begun = Instant::now();
    let page = driver.open(program, arguments)?;
    while page.execute(ready, json!([]))? != json!(true) {
        std::thread::sleep(Duration::from_millis(2));
    }
    let time = begun.elapsed();
    // What is still loading in the background counts too.
    std::thread::sleep(Duration::from_secs(1));
    let memory = memory_of(program)?;
    page.forget();
    driver.kill(program)?;
    Ok(Start { time, memory })
}

/// What `program` and the web processes of its group weigh, as the kernel shares it out among them.
fn memory_of(program: &Path) -> Result<u64> {
    let program = program.canonicalize()?;
    let mut group = None;
    let mut weights = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Ok(status) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        let Some((name, rest)) = status.rsplit_once(") ") else { continue };
        let own_group = rest.split(' ').nth(2).unwrap_or_default().to_owned();
        if std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program) {
            group = Some(own_group.clone());
        }
        let rollup = std::fs::read_to_string(entry.path().join("smaps_rollup")).unwrap_or_default();
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kilobytes: u64 = pss.and_then(|pss| pss.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
        if !name.ends_with("(WebKitWebDriver") && !name.ends_with("(WebKitWebDrive") {
            weights.push((own_group, kilobytes * 1024));
        }
    }
    let group = group.with_context(|| format!("{} is not running", program.display()))?;
    Ok(weights.iter().filter(|(own, _)| *own == group).map(|(_, bytes)| bytes).sum())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
