//! The sentences of a pair are mended as its blocks are, by whoever knows better than the aligner.

use serde_json::{Value, json};

use crate::desk::{edition_in, paragraph};
use crate::translators_day::Day;

/// The three sentences of the lake on both sides.
const LAKE: &str =
    "Göl her yaz yarım metre çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.";
const LAKE_THERE: &str = "Каждое лето озеро отступает на полметра. Рыбаки измеряют это по старому причалу. Причал уже не достаёт до воды.";

impl Day {
    /// The pairs of sentences in the bead of a block of the original.
    fn sentences(&self, block: &str) -> Vec<Value> {
        let query = json!({ "edition": self.target, "source": [block] });
        self.scenario.call("sentence_beads", query)["beads"].as_array().unwrap().clone()
    }

    /// Each pair of sentences as their first words, `!` before it if somebody set it.
    fn picture_of_sentences(&self, block: &str) -> Vec<String> {
        let texts: Vec<(String, String)> =
            self.blocks(&self.source).into_iter().chain(self.blocks(&self.target)).collect();
        let word = |place: &Value| {
            let (_, text) = texts.iter().find(|(known, _)| place["block"] == json!(known)).unwrap();
            let units: Vec<u16> =
                text.encode_utf16().skip(place["from"].as_u64().unwrap() as usize).collect();
            let words = String::from_utf16(&units).unwrap();
            words.split(' ').next().unwrap_or_default().to_owned()
        };
        let side =
            |places: &Value| places.as_array().unwrap().iter().map(word).collect::<Vec<_>>().join(" + ");
        let bead = |bead: &Value| {
            let set = if bead["set"] == true { "!" } else { "" };
            format!("{set}{} | {}", side(&bead["source"]), side(&bead["target"]))
        };
        self.sentences(block).iter().map(bead).collect()
    }

    /// Mends sentences; gives what brings back what was.
    #[track_caller]
    fn mend_sentences(&self, mend: Value) -> Value {
        self.scenario.call("mend_sentences", json!({ "edition": self.target, "mend": mend }))["before"]
            .clone()
    }

    fn restore(&self, before: &Value) -> Value {
        self.scenario.call("restore_pairing", json!({ "edition": self.target, "before": before }))["before"]
            .clone()
    }
}

const AS_ALIGNED: [&str; 3] = ["Göl | Каждое", "Balıkçılar | Рыбаки", "İskele | Причал"];

#[test]
fn sentences_are_mended_as_blocks_are() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let found = day.sentences(&lake);
    assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);
    let place = |side: &str, number: usize| found[number][side][0].clone();
    let (source, target) = (|number| place("source", number), |number| place("target", number));
    let mends = [
        (
            json!({ "kind": "shift", "target": target(1), "by": 1 }),
            vec!["Göl | Каждое", "Balıkçılar | ", "!İskele | Рыбаки", " | Причал"],
        ),
        (
            json!({ "kind": "shift", "target": target(1), "by": -1 }),
            vec!["!Göl | Каждое + Рыбаки", "!Balıkçılar | Причал", "İskele | "],
        ),
        (
            json!({ "kind": "link", "source": [source(0)], "target": [target(2)] }),
            vec!["!Göl | Причал", "Balıkçılar | Каждое", "İskele | Рыбаки"],
        ),
        (
            json!({ "kind": "link", "source": [source(0)], "target": [target(1)] }),
            vec![" | Каждое", "!Göl | Рыбаки", "Balıkçılar | ", "İskele | Причал"],
        ),
        (
            json!({ "kind": "alone", "source": [source(1)], "target": [target(1)] }),
            vec!["Göl | Каждое", "! | Рыбаки", "!Balıkçılar | ", "İskele | Причал"],
        ),
        (
            json!({ "kind": "join", "source": [source(0), source(1)], "target": [] }),
            vec!["!Göl + Balıkçılar | Каждое + Рыбаки", "İskele | Причал"],
        ),
    ];
    for (mend, expected) in mends {
        let before = day.mend_sentences(mend.clone());
        let record = day.scenario.call("audit", json!({ "limit": 1 }));
        assert_eq!((&record[0]["command"], &record[0]["detail"]), (&json!("mend_sentences"), &mend["kind"]));
        let mended = day.picture_of_sentences(&lake);
        assert_eq!(mended, expected, "{mend}");
        let again = day.restore(&before);
        assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);
        day.restore(&again);
        assert_eq!(day.picture_of_sentences(&lake), mended);
        day.mend_sentences(json!({ "kind": "free", "source": [source(0), source(1), source(2)], "target": [target(0), target(1), target(2)] }));
        assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED, "what was set is given back");
    }
    let nowhere = json!({ "block": lake, "number": 0, "from": 1, "to": 2 });
    let mend = json!({ "edition": day.target, "mend": { "kind": "alone", "source": [nowhere] } });
    assert_eq!(day.scenario.refusal("mend_sentences", mend).code, "beads_not_found");
}

#[test]
fn what_is_set_of_a_sentence_is_not_set_of_another_that_says_the_same() {
    let day = Day::begun();
    let (lake, price) = (day.block(&day.source, "Göl"), day.block(&day.source, "Bir"));
    day.rewrite(&day.source, &price, LAKE);
    day.rewrite(&day.target, &day.block(&day.target, "Тонна"), LAKE_THERE);
    let found = day.sentences(&price);
    day.mend_sentences(json!({ "kind": "join", "source": [found[0]["source"][0], found[1]["source"][0]],
        "target": [found[0]["target"][0], found[1]["target"][0]] }));
    assert_eq!(day.picture_of_sentences(&price)[0], "!Göl + Balıkçılar | Каждое + Рыбаки");
    assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);

    // Of two in one paragraph the second may be meant.
    let (twice, twice_there) = (format!("{LAKE} {LAKE}"), format!("{LAKE_THERE} {LAKE_THERE}"));
    day.rewrite(&day.source, &lake, &twice);
    day.rewrite(&day.target, &day.block(&day.target, "Каждое"), &twice_there);
    let found = day.sentences(&lake);
    assert_eq!(found.len(), 6);
    day.mend_sentences(
        json!({ "kind": "alone", "source": [found[4]["source"][0]], "target": [found[4]["target"][0]] }),
    );
    let mended = day.picture_of_sentences(&lake);
    assert_eq!(mended[..4], ["Göl | Каждое", "Balıkçılar | Рыбаки", "İskele | Причал", "Göl | Каждое"]);
    assert_eq!(mended.iter().filter(|bead| bead.starts_with('!')).count(), 2, "{mended:?}");
}

#[test]
fn a_sentence_cut_in_two_stands_with_both_halves_until_somebody_says_otherwise() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let cuts = [
        (
            "bunu eski bir",
            "bunu bilir. Eski bir",
            ["Göl | Каждое", "Balıkçılar + Eski | Рыбаки", "İskele | Причал"],
        ),
        ("çekilir. Balıkçılar", "çekilir, balıkçılar", ["Göl | Каждое + Рыбаки", "İskele | Причал", ""]),
    ];
    for (said, says, expected) in cuts {
        let expected: Vec<&str> = expected.into_iter().filter(|bead| !bead.is_empty()).collect();
        day.rewrite(&day.source, &lake, &LAKE.replace(said, says));
        assert_eq!(day.picture_of_sentences(&lake), expected);
        // Whoever settles the pair has seen it so, which is taken back with that.
        let settle = json!({ "edition": day.target, "source": [lake], "how": "still_right" });
        let settled = day.scenario.call("settle_pairs", settle);
        let set: Vec<String> = expected
            .iter()
            .map(|bead| if bead.contains('+') { format!("!{bead}") } else { (*bead).to_owned() })
            .collect();
        assert_eq!(day.picture_of_sentences(&lake), set);
        let again = day.restore(&settled["before"]);
        assert_eq!(day.picture_of_sentences(&lake), expected);
        day.restore(&again);
        assert_eq!(day.picture_of_sentences(&lake), set);
        day.restore(&settled["before"]);
        // Somebody says otherwise.
        let found = day.sentences(&lake);
        let joined = found
            .iter()
            .find(|bead| {
                bead["source"].as_array().unwrap().len() + bead["target"].as_array().unwrap().len() > 2
            })
            .unwrap();
        let split = day.mend_sentences(
            json!({ "kind": "split", "source": joined["source"], "target": joined["target"] }),
        );
        assert!(
            day.picture_of_sentences(&lake).iter().all(|bead| !bead.contains('+')),
            "{:?}",
            day.picture_of_sentences(&lake)
        );
        day.restore(&split);
        day.rewrite(&day.source, &lake, LAKE);
        assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);
    }
}

#[test]
fn a_sentence_that_was_set_and_cut_stands_with_both_halves_beside_what_it_was_set_to() {
    let (whole, halves) = ("bunu eski bir", "bunu bilir. Eski bir");
    for (set_to, cut) in [(1, "Balıkçılar + Eski | Рыбаки"), (2, "Balıkçılar + Eski | Причал")]
    {
        let day = Day::begun();
        let lake = day.block(&day.source, "Göl");
        let found = day.sentences(&lake);
        let mend = json!({ "kind": "link", "source": found[1]["source"], "target": found[set_to]["target"] });
        day.mend_sentences(mend);
        let set = day.picture_of_sentences(&lake);
        day.rewrite(&day.source, &lake, &LAKE.replace(whole, halves));
        let shown = day.picture_of_sentences(&lake);
        assert!(shown.contains(&cut.to_owned()), "{shown:?}");
        // Whoever says that this is right finds it as they have seen it.
        let settle = json!({ "edition": day.target, "source": [lake], "how": "still_right" });
        let settled = day.scenario.call("settle_pairs", settle);
        let after = day.picture_of_sentences(&lake);
        assert!(after.contains(&format!("!{cut}")), "{after:?}");
        day.restore(&settled["before"]);
        assert_eq!(day.picture_of_sentences(&lake), shown);
        // What was given back is no more said of the halves.
        let halves = day.sentences(&lake);
        let cut = halves.iter().find(|bead| bead["source"].as_array().unwrap().len() == 2).unwrap();
        let freed = json!({ "kind": "free", "source": cut["source"], "target": cut["target"] });
        let before = day.mend_sentences(freed);
        assert!(day.picture_of_sentences(&lake).contains(&"Balıkçılar + Eski | Рыбаки".to_owned()));
        day.restore(&before);
        day.rewrite(&day.source, &lake, LAKE);
        assert_eq!(day.picture_of_sentences(&lake), set);
    }
}

#[test]
fn what_is_set_of_sentences_outlasts_a_split_of_their_paragraph() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let found = day.sentences(&lake);
    let joined =
        json!({ "kind": "join", "source": [found[1]["source"][0], found[2]["source"][0]], "target": [] });
    day.mend_sentences(joined);
    let expected = ["Göl | Каждое", "!Balıkçılar + İskele | Рыбаки + Причал"];
    assert_eq!(day.picture_of_sentences(&lake), expected);
    let new = "019aa000-0000-7000-8000-0000000000a1";
    let (first, rest) = LAKE.split_once(". ").unwrap();
    let first = format!("{first}.");
    day.reorder(&day.source, |order| order.insert(3, new.to_owned()), &[(&lake, &first), (new, rest)]);
    assert_eq!(day.picture_of_sentences(&lake), expected);
    day.reorder(&day.source, |order| order.retain(|id| id != new), &[(&lake, LAKE)]);
    assert_eq!(day.picture_of_sentences(&lake), expected);
}

#[test]
fn what_is_set_of_a_sentence_outlasts_what_is_written_in_it_on_either_side() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    let found = day.sentences(&lake);
    let joined =
        json!({ "kind": "join", "source": [found[0]["source"][0], found[1]["source"][0]], "target": [] });
    day.mend_sentences(joined);
    let expected = ["!Göl + Balıkçılar | Каждое + Рыбаки", "İskele | Причал"];
    assert_eq!(day.picture_of_sentences(&lake), expected);
    // Letter by letter, as each pause saves it, and back.
    for (edition, block, was, now) in [
        (&day.target, &there, LAKE_THERE, LAKE_THERE.replace("полметра", "полметра вниз")),
        (&day.source, &lake, LAKE, LAKE.replace("yarım", "tam yarım")),
    ] {
        day.rewrite(edition, block, &now);
        assert_eq!(day.picture_of_sentences(&lake), expected);
        day.rewrite(edition, block, was);
        assert_eq!(day.picture_of_sentences(&lake), expected);
        day.rewrite(edition, block, &now);
    }
    assert_eq!(day.picture_of_sentences(&lake), expected);
    // What is thrown away takes with it what was set of it.
    day.rewrite(&day.source, &lake, "İskele artık suya ulaşmıyor.");
    assert!(!day.picture_of_sentences(&lake).iter().any(|bead| bead.starts_with('!')));
}

#[test]
fn who_takes_a_mend_back_leaves_what_others_set_meanwhile() {
    let day = Day::begun();
    let (lake, price) = (day.block(&day.source, "Göl"), day.block(&day.source, "Bir"));
    let alone = |block: &str| {
        day.mend_sentences(json!({ "kind": "alone", "source": [day.sentences(block)[0]["source"][0]] }))
    };
    let before = alone(&lake);
    alone(&price);
    day.restore(&before);
    assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);
    assert!(day.picture_of_sentences(&price).iter().any(|bead| bead.starts_with('!')));
}

#[test]
fn a_mend_is_taken_back_and_done_again_after_its_sentences_were_written_on() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    let found = day.sentences(&lake);
    let place = |side: &str, number: usize| found[number][side][0].clone();
    day.mend_sentences(
        json!({ "kind": "join", "source": [place("source", 1), place("source", 2)], "target": [] }),
    );
    let set = || -> Vec<String> {
        day.picture_of_sentences(&lake).into_iter().filter(|bead| bead.starts_with('!')).collect()
    };
    let unmended = ["!Balıkçılar + İskele | Рыбаки + Причал"];
    assert_eq!(set(), unmended);
    let before = day.mend_sentences(
        json!({ "kind": "link", "source": [place("source", 0), place("source", 1)], "target": [place("target", 0)] }),
    );
    let mended = ["!Göl + Balıkçılar | Каждое", "!İskele | Рыбаки + Причал"];
    assert_eq!(set(), mended);
    // Whatever is saved by and by: words in a sentence, another before it, and words again and again.
    let longer = LAKE.replace("yarım", "tam yarım");
    let longest = format!("Önce böyle değildi. {longer}");
    for text in [&longer, &longest] {
        day.rewrite(&day.source, &lake, text);
    }
    for metres in 0..60 {
        day.rewrite(&day.target, &there, &LAKE_THERE.replace("полметра", &format!("{metres} метров")));
    }
    assert_eq!(set(), mended);
    let again = day.restore(&before);
    assert_eq!(set(), unmended);
    day.rewrite(&day.source, &lake, &longest.replace("eski", "çok eski"));
    assert_eq!(set(), unmended);
    let back = day.restore(&again);
    assert_eq!(set(), mended);
    day.restore(&back);
    assert_eq!(set(), unmended);
}

#[test]
fn what_an_older_program_set_of_sentences_stands_and_is_kept_with_its_place_by_the_next_mend() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    // What is set alone leaves its counterpart alone too, so places are those as they were first.
    let found = day.sentences(&lake);
    let place = |number: usize| found[number]["source"][0].clone();
    day.mend_sentences(json!({ "kind": "alone", "source": [place(1)] }));
    let set = day.picture_of_sentences(&lake);
    assert!(set.contains(&"!Balıkçılar | ".to_owned()), "{set:?}");
    // It kept the digest alone.
    let file = rusqlite::Connection::open(day.scenario.file("Test.hexapla")).unwrap();
    assert_eq!(file.execute("UPDATE sentence_fix SET source = substr(source, 33)", []).unwrap(), 1);
    assert_eq!(day.picture_of_sentences(&lake), set);
    let before = day.mend_sentences(json!({ "kind": "free", "source": [place(1)], "target": [] }));
    assert_eq!(day.picture_of_sentences(&lake), AS_ALIGNED);
    day.restore(&before);
    assert_eq!(day.picture_of_sentences(&lake), set);
    day.mend_sentences(json!({ "kind": "alone", "source": [place(2)] }));
    let lengths = "SELECT DISTINCT length(source) FROM sentence_fix";
    assert_eq!(file.query_row(lengths, [], |row| row.get::<_, u32>(0)).unwrap(), 64);
}

#[test]
fn what_is_set_of_the_same_sentences_in_two_translations_outlasts_their_original() {
    let day = Day::begun();
    let article = day.view(&day.source)["head"]["article"].clone();
    let lake = day.block(&day.source, "Göl");
    let made =
        day.scenario.call("add_edition", json!({ "article": article, "language": "uz", "title": "Tuz" }));
    let uzbek = Day { target: made["edition"].as_str().unwrap().to_owned(), ..day };
    let new = "019aa000-0000-7000-8000-0000000000e1";
    let text = "Suv tushdi. Baliqchilar buni yozadi. Iskala quruq.";
    let revision = uzbek.view(&uzbek.target)["head"]["revision"].clone();
    uzbek.scenario.call(
        "save_edition",
        json!({ "edition": uzbek.target, "order": [new], "base_revision": revision,
            "blocks": [{ "id": new, "node": paragraph(text), "expected": null, "beside": lake }] }),
    );
    let article = uzbek.scenario.call("open_article", json!({ "article": article }));
    let russian = edition_in(&article, "ru");
    let link = |day: &Day, place: usize| {
        let sentences = day.sentences(&lake);
        let (source, target) = (sentences[0]["source"].clone(), sentences[place]["target"].clone());
        day.mend_sentences(json!({ "kind": "link", "source": source, "target": target }))
    };
    let last = uzbek.block(&uzbek.source, "Kimse");
    let of_blocks = uzbek.mend(json!({ "kind": "alone", "source": [last] }))["before"].clone();
    let of_sentences = link(&uzbek, 1);
    let day = Day { target: russian.clone(), ..uzbek };
    link(&day, 2);
    day.scenario.call("delete_edition", json!({ "edition": day.source }));
    let target = edition_in(&day.scenario.call("open_article", json!({ "article": article["id"] })), "uz");
    let turned = Day { scenario: day.scenario, source: russian, target };
    let there = turned.block(&turned.source, "Каждое");
    let set: Vec<String> =
        turned.picture_of_sentences(&there).into_iter().filter(|bead| bead.starts_with('!')).collect();
    assert_eq!(set, ["!Причал | Baliqchilar"]);
    // What was done beside the former original is not taken back, and one is told why.
    for before in [of_sentences, of_blocks] {
        let restore = json!({ "edition": turned.target, "before": before });
        assert_eq!(turned.scenario.refusal("restore_pairing", restore).code, "before_of_other_original");
    }
}

#[test]
fn what_changed_is_shown_at_the_sentence_that_a_person_set() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let sentences = day.sentences(&lake);
    let set = sentences[2]["target"].clone();
    day.mend_sentences(json!({ "kind": "link", "source": sentences[0]["source"], "target": set }));
    day.rewrite(&day.source, &lake, &LAKE.replace("yarım metre", "bir metre"));
    let changed = day.pairing()["beads"][2]["change"]["sentences"].clone();
    assert_eq!(changed[0]["target"], set);
}
