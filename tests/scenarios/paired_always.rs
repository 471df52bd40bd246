//! What must hold of pairing whatever is written and mended.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::paragraph;
use crate::translators_day::Day;

/// A text as its blocks' ids and nodes.
type Text = Vec<(String, Value)>;

fn text_of(day: &Day, edition: &str) -> Text {
    let view = day.view(edition);
    let blocks = view["blocks"].as_array().unwrap().iter();
    blocks.map(|block| (block["id"].as_str().unwrap().to_owned(), block["node"].clone())).collect()
}

/// Makes an edition's text this one.
#[track_caller]
fn write(day: &Day, edition: &str, text: &Text) {
    write_beside(day, edition, text, &Value::Null);
}

/// The same; what is new is begun beside a block of the original.
#[track_caller]
fn write_beside(day: &Day, edition: &str, text: &Text, beside: &Value) {
    let view = day.view(edition);
    let there = view["blocks"].as_array().unwrap();
    let stored = |id: &str| there.iter().find(|block| block["id"] == json!(id));
    let digest = |id: &str| stored(id).map(|block| block["digest"].clone());
    let sent: Vec<Value> = text
        .iter()
        .filter(|(id, node)| stored(id).is_none_or(|block| block["node"] != *node))
        .map(|(id, node)| json!({ "id": id, "node": node, "expected": digest(id), "beside": beside }))
        .collect();
    let gone: Vec<Value> = there
        .iter()
        .filter(|block| !text.iter().any(|(id, _)| block["id"] == json!(id)))
        .map(|block| json!({ "id": block["id"], "expected": block["digest"] }))
        .collect();
    let order: Vec<&String> = text.iter().map(|(id, _)| id).collect();
    day.scenario.call(
        "save_edition",
        json!({ "edition": edition, "base_revision": view["head"]["revision"], "order": order,
            "blocks": sent, "gone": gone }),
    );
}

fn words(node: &Value) -> String {
    crate::desk::plain(node)
}

/// The kind of what is done by which two blocks become one.
const JOINED: usize = 5;

/// What somebody does to a text at a place.
fn changed(text: &Text, (kind, place, other): (usize, usize, usize), fresh: usize) -> Text {
    let mut text = text.clone();
    let (place, other) = (place % text.len(), other % text.len());
    let id = format!("019aa000-0000-7000-8000-0000000000{:02x}", 0xa0 + fresh);
    match kind {
        0 => text[place].1 = paragraph("Hiçbir şey eskisi gibi değil."),
        1 => {
            let said = format!("{}, {}", words(&text[place].1), "üstelik");
            text[place].1 = paragraph(&said);
        }
        2 if text.len() > 1 => drop(text.remove(place)),
        3 => {
            let moved = text.remove(place);
            text.insert(other.min(text.len()), moved);
        }
        4 => {
            let said = words(&text[place].1);
            if let Some((one, rest)) = said.split_once(". ") {
                text[place].1 = paragraph(&format!("{one}."));
                text.insert(place + 1, (id, paragraph(rest)));
            }
        }
        JOINED if place + 1 < text.len() => {
            let (_, gone) = text.remove(place + 1);
            let said = format!("{} {}", words(&text[place].1), words(&gone));
            text[place].1 = paragraph(&said);
        }
        _ => text.insert(place, (id, paragraph("Yeni bir şey."))),
    }
    text
}

/// Every block stands in one bead, and what is counted is what is shown.
#[track_caller]
fn check_whole(day: &Day) {
    let pairing = day.pairing();
    for (side, edition) in [("source", &day.source), ("target", &day.target)] {
        let beads = pairing["beads"].as_array().unwrap().iter();
        let shown: Vec<String> = beads
            .flat_map(|bead| bead[side].as_array().unwrap())
            .map(|id| id.as_str().unwrap().to_owned())
            .collect();
        let all: HashSet<String> = day.blocks(edition).into_iter().map(|(id, _)| id).collect();
        assert_eq!(shown.len(), all.len(), "{side}: {pairing:#}");
        assert_eq!(shown.into_iter().collect::<HashSet<_>>(), all);
    }
    // A change that spares the words is marked, and counts as none.
    let counts_as = |bead: &Value| match (bead["state"].as_str().unwrap(), bead["change"]["grade"].as_str()) {
        ("outdated", Some("punctuation" | "setting")) => "translated".to_owned(),
        (state, _) => state.to_owned(),
    };
    let counted = |state: &str, least: usize| -> usize {
        let beads = pairing["beads"].as_array().unwrap().iter().filter(|bead| counts_as(bead) == state);
        beads.map(|bead| bead["source"].as_array().unwrap().len().max(least)).sum()
    };
    let progress = day.progress();
    assert_eq!(progress["translated"], counted("translated", 0), "{:#?}", day.picture());
    assert_eq!(progress["outdated"], counted("outdated", 1), "{:#?}", day.picture());
    assert_eq!(
        progress["untranslated"],
        counted("untranslated", 0) + counted("begun", 0),
        "{:#?}",
        day.picture()
    );
    assert_eq!(pairing["progress"]["blocks"], progress);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_is_written_and_undone_leaves_all_as_it_was(
        steps in proptest::collection::vec((0usize..7, 0usize..10, 0usize..10), 1..5), of_source in any::<bool>()
    ) {
        let day = Day::begun();
        let edition = if of_source { &day.source } else { &day.target };
        let was = day.picture();
        let mut texts = vec![text_of(&day, edition)];
        for (number, step) in steps.iter().enumerate() {
            let next = changed(texts.last().unwrap(), *step, number);
            write(&day, edition, &next);
            check_whole(&day);
            texts.push(next);
        }
        texts.pop();
        while let Some(text) = texts.pop() {
            write(&day, edition, &text);
            check_whole(&day);
        }
        prop_assert_eq!(day.open(), Vec::<String>::new());
        prop_assert_eq!(day.picture(), was);
    }

    #[test]
    fn a_mend_and_its_undo_leave_what_was(
        mends in proptest::collection::vec((0usize..6, 0usize..10, 0usize..10, -1i32..2), 1..5),
        is_written in any::<bool>(), writes in (0usize..7, 0usize..10, 0usize..10)
    ) {
        let day = Day::begun();
        let (source, target) = (day.blocks(&day.source), day.blocks(&day.target));
        let mut before = Vec::new();
        for (kind, one, other, by) in mends {
            let (one, other) = (&source[one % source.len()].0, &target[other % target.len()].0);
            let mend = match kind {
                0 => json!({ "kind": "join", "source": [one], "target": [other] }),
                1 => json!({ "kind": "split", "source": [one], "target": [] }),
                2 => json!({ "kind": "link", "source": [one], "target": [other] }),
                3 => json!({ "kind": "alone", "source": [one] }),
                4 => json!({ "kind": "free", "source": [one], "target": [other] }),
                _ => json!({ "kind": "shift", "target": other, "by": by }),
            };
            let was = day.pairing();
            let mended = day.scenario.call("mend_pairing", json!({ "edition": day.target, "mend": mend }));
            check_whole(&day);
            before.push((was, mended["before"].clone()));
        }
        if is_written {
            let edition = if writes.2 % 2 == 0 { &day.source } else { &day.target };
            write(&day, edition, &changed(&text_of(&day, edition), writes, 0));
            check_whole(&day);
        }
        while let Some((was, token)) = before.pop() {
            if is_written {
                day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": token }));
                check_whole(&day);
                continue;
            }
            let restored = day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": token }));
            prop_assert_eq!(&restored["pairing"], &was);
        }
    }
}

#[test]
fn two_joins_side_by_side_come_apart_as_they_stood() {
    let day = Day::begun();
    let was = text_of(&day, &day.target);
    let one = changed(&was, (JOINED, 4, 0), 0);
    let other = changed(&one, (JOINED, 2, 0), 1);
    let before = day.pairing()["beads"].clone();
    let mut joined = Vec::new();
    for text in [&one, &other, &one, &was] {
        write(&day, &day.target, text);
        joined.push(day.picture());
    }
    assert_eq!(
        joined[1][2..4],
        [
            "Göl + Belediye + Köylüler + Flamingolar | Каждое + Канал (translated)",
            "Tuzun | Цена (translated)"
        ]
    );
    assert_eq!(joined[2], joined[0]);
    assert_eq!(day.pairing()["beads"], before);
}

#[test]
fn what_was_deleted_comes_back_as_it_was_though_another_was_begun_in_its_place() {
    let day = Day::begun();
    let (was, before) = (text_of(&day, &day.target), day.picture());
    let deleted = changed(&was, (2, 1, 0), 0);
    let begun = changed(&deleted, (6, 1, 0), 1);
    for text in [&deleted, &begun] {
        write(&day, &day.target, text);
    }
    assert_eq!(day.open(), ["Bekleyen | Yeni (begun)"]);
    for text in [&deleted, &was] {
        write(&day, &day.target, text);
    }
    assert_eq!(day.picture(), before);
}

#[test]
fn who_made_a_pair_is_known_again_when_it_comes_back() {
    for is_set in [true, false] {
        let day = Day::begun();
        let was = text_of(&day, &day.target);
        let waiting = day.block(&day.source, "Bekleyen");
        if is_set {
            day.mend(json!({ "kind": "link", "source": [waiting], "target": [was[1].0] }));
        }
        let before = day.pairing()["beads"].clone();
        let deleted = changed(&was, (2, 1, 0), 0);
        let begun = changed(&deleted, (6, 1, 0), 1);
        write(&day, &day.target, &deleted);
        write_beside(&day, &day.target, &begun, &json!(waiting));
        assert_eq!(day.open(), ["Bekleyen | Yeni (begun)"], "nobody has set this one");
        for text in [&deleted, &was] {
            write(&day, &day.target, text);
        }
        assert_eq!(day.pairing()["beads"], before);
    }
}

#[test]
fn a_mend_that_is_taken_back_leaves_apart_what_was_joined_meanwhile() {
    let mends: [fn(&Day) -> Value; 4] = [
        |day| {
            let settle =
                json!({ "edition": day.target, "source": [day.block(&day.source, "Göl")], "how": "done" });
            day.scenario.call("settle_pairs", settle)
        },
        |day| {
            let [source, target] = [(&day.source, "Göl"), (&day.target, "Каждое")]
                .map(|(edition, word)| day.block(edition, word));
            day.mend(json!({ "kind": "link", "source": [source], "target": [target] }))
        },
        |day| {
            let [source, target] = [(&day.source, "Bir"), (&day.target, "Каждое")]
                .map(|(edition, word)| day.block(edition, word));
            day.mend(json!({ "kind": "link", "source": [source], "target": [target] }))
        },
        |day| {
            let source = ["Bekleyen", "Göl"].map(|word| day.block(&day.source, word));
            day.mend(json!({ "kind": "join", "source": source, "target": [] }))
        },
    ];
    for (number, mend) in mends.into_iter().enumerate() {
        for (of_source, place) in [(false, 2), (false, 1), (true, 2), (true, 1)] {
            let day = Day::begun();
            let edition = if of_source { &day.source } else { &day.target };
            let (was, before) = (text_of(&day, edition), day.pairing()["beads"].clone());
            let mended = mend(&day)["before"].clone();
            write(&day, edition, &changed(&was, (JOINED, place, 0), 0));
            day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": mended }));
            check_whole(&day);
            write(&day, edition, &was);
            assert_eq!(day.pairing()["beads"], before, "{number} {of_source} {place}");
        }
    }
}

/// What a person said of one of two paragraphs that were joined is said of that one when they are two again.
#[test]
fn what_was_set_and_joined_comes_apart_as_it_was_set() {
    for is_set_first in [true, false] {
        let day = Day::begun();
        let beginnings = if is_set_first { ["Bir", "Тонна"] } else { ["Fabrika", "В"] };
        let [source, target] = [(&day.source, beginnings[0]), (&day.target, beginnings[1])]
            .map(|(edition, beginning)| day.block(edition, beginning));
        day.mend(json!({ "kind": "link", "source": [source], "target": [target] }));
        let before = day.pairing()["beads"].clone();
        let was = text_of(&day, &day.target);
        let place = was.iter().position(|(_, node)| words(node).starts_with("Тонна")).unwrap();
        write(&day, &day.target, &changed(&was, (JOINED, place, 0), 0));
        assert!(
            day.picture().contains(&"!Bir + Fabrika | Тонна (translated)".to_owned()),
            "{:?}",
            day.picture()
        );
        write(&day, &day.target, &was);
        assert_eq!(day.pairing()["beads"], before);
    }
}

#[test]
fn what_was_joined_and_is_not_confirmed_outlasts_a_new_alignment() {
    let day = Day::begun();
    let lake = day.block(&day.target, "Каждое");
    let was = text_of(&day, &day.target);
    day.rewrite(&day.target, &lake, "");
    write(&day, &day.target, &was);
    let before = day.picture();
    assert_eq!(day.open(), ["Göl | Каждое (begun)"]);
    write(&day, &day.target, &changed(&was, (JOINED, 2, 0), 0));
    day.scenario.call("realign", json!({ "edition": day.target }));
    write(&day, &day.target, &was);
    assert_eq!(day.picture(), before);
}
