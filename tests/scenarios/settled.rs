//! What a change of the original asks of its translator, and that nobody settles what they have not seen.

use serde_json::json;

use crate::desk::paragraph;
use crate::translators_day::{Day, READ_IN};

const LAKE: &str =
    "Göl her yaz yarım metre çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.";

/// The grade of the change in the pair of the lake.
fn grade(day: &Day) -> serde_json::Value {
    day.pairing()["beads"][2]["change"]["grade"].clone()
}

#[test]
fn who_settles_has_seen_what_they_settle() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    day.rewrite(&day.source, &lake, "Göl her yaz bir metre çekilir.");
    let seen = |edition: &str, block: &str| {
        let view = day.view(edition);
        let blocks = view["blocks"].as_array().unwrap();
        let digest = blocks.iter().find(|one| one["id"] == json!(block)).unwrap()["digest"].clone();
        json!({ "block": block, "digest": digest })
    };
    let stale = [seen(&day.source, &lake), seen(&day.target, &there)];
    let settle = |seen: &[serde_json::Value]| json!({ "edition": day.target, "source": [lake], "how": "still_right", "seen": seen });
    // Somebody else writes meanwhile, in the original or in the translation.
    day.rewrite(&day.source, &lake, "Göl her yaz on metre çekilir.");
    assert_eq!(day.scenario.refusal("settle_pairs", settle(&stale)).code, "pair_written_elsewhere");
    assert_eq!(day.open(), ["Göl | Каждое (outdated)"]);
    let fresh = [seen(&day.source, &lake), stale[1].clone()];
    day.rewrite(&day.target, &there, "Каждое лето.");
    assert_eq!(day.scenario.refusal("settle_pairs", settle(&fresh)).code, "pair_written_elsewhere");
    day.scenario.call("settle_pairs", settle(&[fresh[0].clone(), seen(&day.target, &there)]));
    assert_eq!(day.open(), Vec::<String>::new());
}

#[test]
fn who_settles_has_seen_all_that_stands_together_by_now() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    let (price, price_there) = (day.block(&day.source, "Bir"), day.block(&day.target, "Тонна"));
    let seen: Vec<serde_json::Value> = [(&day.source, &lake), (&day.target, &there)]
        .iter()
        .map(|(edition, block)| {
            let view = day.view(edition);
            let blocks = view["blocks"].as_array().unwrap();
            let digest = blocks.iter().find(|one| one["id"] == json!(block)).unwrap()["digest"].clone();
            json!({ "block": block, "digest": digest })
        })
        .collect();
    // Another program joins what is settled here with what was not meant.
    let before = day.mend(json!({ "kind": "join", "source": [lake, price], "target": [there, price_there] }))
        ["before"]
        .clone();
    let settle =
        json!({ "edition": day.target, "source": [lake], "target": [there], "how": "done", "seen": seen });
    assert_eq!(day.scenario.refusal("settle_pairs", settle.clone()).code, "pair_written_elsewhere");
    day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": before }));
    day.scenario.call("settle_pairs", settle);
}

#[test]
fn who_has_not_read_the_original_has_seen_what_the_pairing_told_of_it() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    day.rewrite(&day.source, &lake, "Göl her yaz bir metre çekilir.");
    let seen = || {
        let view = day.view(&day.target);
        let blocks = view["blocks"].as_array().unwrap();
        let digest = blocks.iter().find(|one| one["id"] == json!(there)).unwrap()["digest"].clone();
        json!([{ "block": there, "digest": digest }])
    };
    let told = |day: &Day| day.pairing()["source_revision"].clone();
    let settle = |source: &[&str], revision: &serde_json::Value| {
        let mut request = json!({ "edition": day.target, "source": source, "target": [there], "how": "still_right", "seen": seen() });
        if !revision.is_null() {
            request["source_revision"] = revision.clone();
        }
        request
    };
    let stale = told(&day);
    let refused = |request: serde_json::Value| day.scenario.refusal("settle_pairs", request).code;
    let not_seen = "pair_written_elsewhere";
    assert_eq!(
        refused(settle(&[&lake], &serde_json::Value::Null)),
        not_seen,
        "the original was not seen at all"
    );
    day.rewrite(&day.source, &lake, "Göl her yaz on metre çekilir.");
    assert_eq!(refused(settle(&[&lake], &stale)), not_seen);
    assert_eq!(refused(settle(&[], &told(&day))), not_seen, "the block was not named");
    let fresh = told(&day);
    // What is written elsewhere in the original, and often, is not asked about.
    for metres in 0..55 {
        day.rewrite(&day.source, &day.block(&day.source, "Bir"), &format!("Bir ton tuz {metres} lira."));
    }
    day.scenario.call("settle_pairs", settle(&[&lake], &fresh));
    assert!(!day.open().iter().any(|bead| bead.starts_with("Göl")), "{:?}", day.open());
}

#[test]
fn what_spares_the_words_is_shown_and_counts_as_translated() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let all = json!({ "translated": 10, "outdated": 0, "untranslated": 0 });
    day.rewrite(&day.source, &lake, &LAKE.replace("yaz yarım", "yaz, yarım"));
    assert_eq!(day.open(), ["Göl | Каждое (outdated)"]);
    assert_eq!((grade(&day), day.progress()), (json!("punctuation"), all.clone()));

    // Bold alone is setting, a link that leads elsewhere is not.
    let marked = |mark: serde_json::Value| {
        let mut node = paragraph("");
        let (bold, rest) = LAKE.split_at("Göl".len());
        node["content"] =
            json!([{ "type": "text", "text": bold, "marks": [mark] }, { "type": "text", "text": rest }]);
        let view = day.view(&day.source);
        let there = view["blocks"].as_array().unwrap().iter().find(|one| one["id"] == json!(lake)).unwrap();
        day.scenario.call(
            "save_edition",
            json!({ "edition": day.source, "base_revision": view["head"]["revision"],
                "blocks": [{ "id": lake, "node": node, "expected": there["digest"] }] }),
        );
    };
    marked(json!({ "type": "strong" }));
    assert_eq!((grade(&day), day.progress()), (json!("setting"), all.clone()));
    marked(json!({ "type": "link", "attrs": { "address": "https://a.example", "title": "" } }));
    assert_eq!(grade(&day), json!("small"));
    assert_eq!(day.progress(), json!({ "translated": 9, "outdated": 1, "untranslated": 0 }));
    day.rewrite(&day.source, &lake, LAKE);
    assert_eq!(day.picture(), READ_IN);
}

#[test]
fn a_translation_split_inside_a_word_stays_where_it_stood() {
    let day = Day::begun();
    let there = day.block(&day.target, "Каждое");
    let text = day.blocks(&day.target).into_iter().find(|(id, _)| *id == there).unwrap().1;
    let new = "019aa000-0000-7000-8000-0000000000a2";
    for cut in ["Рыбаки изме", "Причал уже не достаёт до во", "Каж"] {
        let (first, rest) = text.split_at(text.find(cut).unwrap() + cut.len());
        day.reorder(&day.target, |order| order.insert(3, new.to_owned()), &[(&there, first), (new, rest)]);
        let split = day.pairing()["beads"][2].clone();
        assert_eq!(
            (&split["target"], &split["state"]),
            (&json!([there, new]), &json!("translated")),
            "{cut}"
        );
        // Whoever has the rest aligned anew has not asked for another split.
        day.scenario.call("realign", json!({ "edition": day.target }));
        assert_eq!(day.pairing()["beads"][2]["target"], json!([there, new]), "{cut}");
        day.reorder(&day.target, |order| order.retain(|id| id != new), &[(&there, &text)]);
        assert_eq!(day.picture(), READ_IN);
    }
}
