//! Times the commands that the window waits for, each as a whole: arguments in, JSON out.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::places::Places;
use serde_json::{Value, json};

use crate::{sample, text};

const RUNS: usize = 200;

/// Prints median and 95th percentile of each command on the newsroom in `file`, to which it adds one
/// article of 10,000 words in two languages.
pub fn measure(file: &Path) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let places = Places {
        configuration: directory.path().into(),
        documents: directory.path().into(),
        dictionaries: Vec::new(),
    };
    let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
    let call = |name: &str, request: Value| dispatch(&desk, name, request).map(|answer| answer.value);
    call("open_newsroom", json!({ "path": file }))?;

    let keep = |language: &str, article: Value| {
        let markdown = text::article(10_000, 60);
        call(
            "keep_import",
            json!({ "format": "markdown", "pieces": [], "markdown": markdown, "language": language, "article": article }),
        )
    };
    let made = keep("en", Value::Null)?;
    let other = keep("tr", made["article"].clone())?;

    report("list_articles, latest", |_| call("list_articles", json!({})));
    report("list_articles, by title", |_| {
        call("list_articles", json!({ "sort": "title", "ascending": true }))
    });
    report("list_articles, search of a word", |run| {
        let search = sample::Words::new(run as u32, run % 3).sentence(1);
        call("list_articles", json!({ "search": search }))
    });
    report("list_articles, search as typed", |run| {
        let search: String =
            sample::Words::new(run as u32, run % 3).sentence(2).chars().take(2 + run % 8).collect();
        call("list_articles", json!({ "search": search }))
    });
    report("facets", |_| call("facets", json!({})));
    report("open_article", |_| call("open_article", json!({ "article": made["article"] })));
    report("open_edition of 10,000 words", |_| call("open_edition", json!({ "edition": made["edition"] })));
    report("pairs of 10,000 words", |_| {
        call("pairs", json!({ "left": made["edition"], "right": other["edition"] }))
    });
    report("pairing of 10,000 words", |_| call("pairing", json!({ "edition": other["edition"] })));
    let pairing = call("pairing", json!({ "edition": other["edition"] }))?;
    let near = |place: usize| pairing["beads"][place]["source"][0].clone();
    report("mend_pairing, two beads joined", |_| {
        let mend = json!({ "kind": "join", "source": [near(40), near(41)], "target": [] });
        let mended = call("mend_pairing", json!({ "edition": other["edition"], "mend": mend }))?;
        call("restore_pairing", json!({ "edition": other["edition"], "before": mended["before"] }))
    });

    let edition = call("open_edition", json!({ "edition": made["edition"] }))?;
    let block = edition["blocks"][40].clone();
    let mut expected = block["digest"].clone();
    let mut revision = edition["head"]["revision"].clone();
    report("save_edition of one block", |run| {
        let node = json!({ "type": "paragraph", "content": [{ "type": "text", "text": format!("Words of run {run}.") }] });
        let saved = call(
            "save_edition",
            json!({
                "edition": made["edition"], "base_revision": revision,
                "blocks": [{ "id": block["id"], "node": node, "expected": expected }],
            }),
        )?;
        expected = saved["digests"][0]["digest"].clone();
        revision = saved["revision"].clone();
        Ok(saved)
    });
    call("put_in_bin", json!({ "article": made["article"] }))?;
    Ok(())
}

fn report(name: &str, mut step: impl FnMut(usize) -> Result<Value, app::failure::Failure>) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|run| {
            let start = Instant::now();
            step(run).unwrap_or_else(|failure| panic!("{name}: {failure}"));
            start.elapsed()
        })
        .collect();
    times.sort();
    let milliseconds = |place: usize| times[place].as_secs_f64() * 1e3;
    println!(
        "{name:36} median {:7.2} ms   p95 {:7.2} ms",
        milliseconds(RUNS / 2),
        milliseconds(RUNS * 95 / 100)
    );
}
