//! What blocks said once.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use editorial::id::{BlockId, EditionId};
use editorial::revision::Step;
use store::Reader;
use text::digest::{Digest, digest_of_markdown};

use crate::failure::Failure;

/// The history of an original, read once for all that is asked of it, and only if something is: what is outdated since
/// another edition became the original asks for words that this one never said.
#[derive(Default)]
pub(crate) struct Past(OnceCell<HashMap<BlockId, Vec<String>>>);

impl Past {
    /// What a block of the original said, by its digest. It is kept since newsrooms of the fifth schema; of what is older the
    /// history is asked.
    pub fn said(
        &self,
        reader: &Reader,
        original: EditionId,
        block: BlockId,
        digest: Digest,
    ) -> Result<Option<String>, Failure> {
        if let Some(kept) = store::pairing::said(reader, original, digest)? {
            return Ok(Some(kept));
        }
        let all = match self.0.get() {
            Some(all) => all,
            None => {
                let all = all_said(reader, original)?;
                self.0.get_or_init(|| all)
            }
        };
        let mut said = all.get(&block).into_iter().flatten();
        Ok(said.find(|text| digest_of_markdown(text) == digest).cloned())
    }
}

/// All that the blocks of an edition ever said, each from the last to the first.
fn all_said(reader: &Reader, edition: EditionId) -> Result<HashMap<BlockId, Vec<String>>, Failure> {
    #[cfg(test)]
    READ.set(READ.get() + 1);
    let mut all: HashMap<BlockId, Vec<String>> = HashMap::new();
    let mut until = store::revision::last(reader, edition)?.map_or(0, |last| last.number);
    while until > 0 {
        let steps = store::revision::since_whole(reader, edition, until)?;
        let Some(first) = steps.first().map(|first| first.head.number) else { break };
        for revision in steps.into_iter().rev() {
            for (block, text) in revision.step.blocks {
                all.entry(block).or_default().push(text);
            }
        }
        until = first.saturating_sub(1);
    }
    Ok(all)
}

#[cfg(test)]
thread_local! {
    static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// How often a history was read since this was asked last.
#[cfg(test)]
fn read_counted() -> usize {
    READ.replace(0)
}

/// What those of some blocks said that an edition had at one of its revisions.
pub(super) fn said_at(
    reader: &Reader,
    edition: EditionId,
    revision: u32,
    blocks: &HashSet<BlockId>,
) -> Result<HashMap<BlockId, String>, Failure> {
    let mut said = HashMap::new();
    if !blocks.is_empty() {
        for revision in store::revision::since_whole(reader, edition, revision)? {
            said = said_after(&said, &revision.step, blocks);
        }
    }
    Ok(said)
}

/// What those of some blocks that are there say after a step.
pub(super) fn said_after(
    said: &HashMap<BlockId, String>,
    step: &Step,
    blocks: &HashSet<BlockId>,
) -> HashMap<BlockId, String> {
    let is_there = |block: &BlockId| step.order.as_ref().is_none_or(|order| order.contains(block));
    let said = |block: &BlockId| step.blocks.get(block).or(said.get(block)).cloned();
    let there = blocks.iter().filter(|block| is_there(block));
    there.filter_map(|block| Some((*block, said(block)?))).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

    use serde_json::{Value, json};

    use super::*;
    use crate::clock::SystemClock;
    use crate::commands::dispatch;
    use crate::desk::Desk;
    use crate::places::Places;

    const PARAGRAPHS: [&str; 4] =
        ["The river is low.", "Ships wait.", "Who pays?", "The port was closed in May."];

    #[track_caller]
    fn call(desk: &Desk, command: &str, request: Value) -> Value {
        dispatch(desk, command, request).unwrap().value
    }

    fn read_in(desk: &Desk, language: &str, article: &Value) -> Value {
        let paragraphs = PARAGRAPHS.map(|text| format!("\n{text} {language}.\n")).concat();
        let markdown = format!("---\ntitle: T\nlang: {language}\n---\n{paragraphs}");
        let request = json!({ "format": "markdown", "pieces": [], "markdown": markdown, "language": language, "article": article });
        call(desk, "keep_import", request)
    }

    /// An article whose original was written on since one translation of it was made, which is the original now; beside it
    /// stands another that followed what was written. Gives that other one.
    fn beside_another_original(desk: &Desk) -> Value {
        let original = read_in(desk, "en", &Value::Null);
        let [heir, other] =
            ["de", "tr"].map(|language| read_in(desk, language, &original["article"])["edition"].clone());
        for translation in [&heir, &other] {
            let pairing = call(desk, "pairing", json!({ "edition": translation }));
            for bead in pairing["beads"].as_array().unwrap() {
                call(
                    desk,
                    "settle_pairs",
                    json!({ "edition": translation, "source": bead["source"], "how": "done" }),
                );
            }
        }
        for number in 0..PARAGRAPHS.len() {
            let view = call(desk, "open_edition", json!({ "edition": original["edition"] }));
            let block = &view["blocks"][number];
            let node = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Other words altogether." }] });
            let save = json!({ "edition": original["edition"], "base_revision": view["head"]["revision"],
                "blocks": [{ "id": block["id"], "node": node, "expected": block["digest"] }] });
            call(desk, "save_edition", save);
            let settle = json!({ "edition": other, "source": [block["id"]], "how": "still_right" });
            call(desk, "settle_pairs", settle);
        }
        call(desk, "delete_edition", json!({ "edition": original["edition"] }));
        other
    }

    #[test]
    fn the_history_is_read_once_for_all_that_is_outdated() {
        let directory = tempfile::tempdir().unwrap();
        let places = Places {
            configuration: directory.path().join("configuration"),
            documents: directory.path().into(),
            dictionaries: Vec::new(),
        };
        let desk = Desk::new(places, Box::new(SystemClock), vec!["en".into()]);
        let path = directory.path().join("Test.hexapla");
        call(&desk, "create_newsroom", json!({ "path": path, "name": "Test", "sample": false }));
        let edition = beside_another_original(&desk);
        read_counted();
        let pairing = call(&desk, "pairing", json!({ "edition": edition }));
        let states: Vec<&Value> =
            pairing["beads"].as_array().unwrap().iter().map(|bead| &bead["state"]).collect();
        assert_eq!(states, ["outdated"; 4], "{pairing:#}");
        assert_eq!(read_counted(), 1);
    }
}
