//! A translator's day: a translation that was made elsewhere is set beside its original, its pairing is mended, the original
//! changes, and what is outdated by that is settled.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph, plain};

/// The paragraph of the municipality is two in the translation, and those of the villagers and the flamingos are one.
pub const ORIGINAL: &str = include_str!("../suite/pairing/salt.tr.md");
pub const TRANSLATION: &str = include_str!("../suite/pairing/salt.ru.md");

/// The day's newsroom, with the article's editions.
pub struct Day {
    pub scenario: Scenario,
    pub source: String,
    pub target: String,
}

impl Day {
    pub fn begun() -> Day {
        let scenario = Scenario::empty();
        let original = scenario.write("tuzla.tr.md", ORIGINAL);
        let made = scenario.import(&original, None);
        let translation = scenario.write("tuzla.ru.md", TRANSLATION);
        scenario.import(&translation, made["article"].as_str());
        let article = scenario.call("open_article", json!({ "article": made["article"] }));
        let (source, target) = (edition_in(&article, "tr"), edition_in(&article, "ru"));
        Day { scenario, source, target }
    }

    pub fn pairing(&self) -> Value {
        self.scenario.call("pairing", json!({ "edition": self.target }))
    }

    pub fn blocks(&self, edition: &str) -> Vec<(String, String)> {
        let view = self.scenario.call("open_edition", json!({ "edition": edition }));
        let blocks = view["blocks"].as_array().unwrap().iter();
        blocks.map(|block| (block["id"].as_str().unwrap().to_owned(), plain(&block["node"]))).collect()
    }

    /// The id of the block of an edition that begins so.
    #[track_caller]
    pub fn block(&self, edition: &str, beginning: &str) -> String {
        let blocks = self.blocks(edition);
        let found = blocks.iter().find(|(_, text)| text.starts_with(beginning));
        found.unwrap_or_else(|| panic!("“{beginning}” is not in {blocks:?}")).0.clone()
    }

    /// Each bead as the first words of its blocks and its state, `!` before it if somebody set it.
    pub fn picture(&self) -> Vec<String> {
        let texts: Vec<(String, String)> =
            self.blocks(&self.source).into_iter().chain(self.blocks(&self.target)).collect();
        let word = |id: &Value| {
            let (_, text) = texts.iter().find(|(known, _)| json!(known) == *id).unwrap();
            text.split(' ').next().unwrap_or_default().trim_matches(',').to_owned()
        };
        let side = |ids: &Value| ids.as_array().unwrap().iter().map(word).collect::<Vec<_>>().join(" + ");
        let pairing = self.pairing();
        let bead = |bead: &Value| {
            let set = if bead["set"] == true { "!" } else { "" };
            let state = bead["state"].as_str().unwrap();
            format!("{set}{} | {} ({state})", side(&bead["source"]), side(&bead["target"]))
        };
        pairing["beads"].as_array().unwrap().iter().map(bead).collect()
    }

    /// The beads that are not translated, as in the picture.
    pub fn open(&self) -> Vec<String> {
        self.picture().into_iter().filter(|bead| !bead.ends_with("(translated)")).collect()
    }

    #[track_caller]
    pub fn mend(&self, mend: Value) -> Value {
        self.scenario.call("mend_pairing", json!({ "edition": self.target, "mend": mend }))
    }

    pub fn view(&self, edition: &str) -> Value {
        self.scenario.call("open_edition", json!({ "edition": edition }))
    }

    /// Writes other words into a block, as one save.
    #[track_caller]
    pub fn rewrite(&self, edition: &str, block: &str, text: &str) {
        let view = self.view(edition);
        let blocks = view["blocks"].as_array().unwrap();
        let there = blocks.iter().find(|there| there["id"] == json!(block)).unwrap();
        self.scenario.call(
            "save_edition",
            json!({ "edition": edition, "base_revision": view["head"]["revision"],
                "blocks": [{ "id": block, "node": paragraph(text), "expected": there["digest"] }] }),
        );
    }

    /// Makes the order of an edition's blocks what `change` makes of it; new blocks come with their text, and what is no
    /// more in it goes.
    #[track_caller]
    pub fn reorder(&self, edition: &str, change: impl FnOnce(&mut Vec<String>), blocks: &[(&str, &str)]) {
        let view = self.view(edition);
        let there = view["blocks"].as_array().unwrap();
        let ids: Vec<String> = there.iter().map(|block| block["id"].as_str().unwrap().to_owned()).collect();
        let digest = |id: &str| {
            there.iter().find(|block| block["id"] == json!(id)).map(|block| block["digest"].clone())
        };
        let mut order = ids.clone();
        change(&mut order);
        let gone: Vec<Value> = ids
            .iter()
            .filter(|id| !order.contains(id))
            .map(|id| json!({ "id": id, "expected": digest(id) }))
            .collect();
        let sent: Vec<Value> = blocks
            .iter()
            .map(|(id, text)| json!({ "id": id, "node": paragraph(text), "expected": digest(id) }))
            .collect();
        self.scenario.call(
            "save_edition",
            json!({ "edition": edition, "base_revision": view["head"]["revision"], "order": order,
                "blocks": sent, "gone": gone }),
        );
    }

    pub fn progress(&self) -> Value {
        let article = self.view(&self.target)["head"]["article"].clone();
        let article = self.scenario.call("open_article", json!({ "article": article }));
        let head =
            article["editions"].as_array().unwrap().iter().find(|head| head["id"] == json!(self.target));
        head.unwrap()["progress"]["blocks"].clone()
    }
}

pub const READ_IN: [&str; 9] = [
    "Kıyıdaki | Соляной (translated)",
    "Bekleyen | Озеро (translated)",
    "Göl | Каждое (translated)",
    "Belediye | Муниципалитет + Канал (translated)",
    "Köylüler + Flamingolar | Жители (translated)",
    "Tuzun | Цена (translated)",
    "Bir | Тонна (translated)",
    "Fabrika | В (translated)",
    "Kimse | Никто (translated)",
];

#[test]
fn a_translation_from_elsewhere_stands_beside_its_original_at_once() {
    let day = Day::begun();
    assert_eq!(day.picture(), READ_IN);
    assert_eq!(day.progress(), json!({ "translated": 10, "outdated": 0, "untranslated": 0 }));
    let pairing = day.pairing();
    for bead in pairing["beads"].as_array().unwrap() {
        let sureness = bead["sureness"].as_f64().expect("an aligner says how sure it is");
        assert!(sureness > 0.6 && bead["unsure"] == false, "{bead}");
    }
    let links = day.scenario.call("pairs", json!({ "left": day.source, "right": day.target }));
    assert_eq!(links["pairs"].as_array().unwrap().len(), 7 + 2 + 2);
}

#[test]
fn the_day() {
    let day = Day::begun();
    let source = |beginning: &str| day.block(&day.source, beginning);
    let target = |beginning: &str| day.block(&day.target, beginning);

    // Three pairs are mended, and each mend is taken back and done again.
    let mends = [
        json!({ "kind": "split", "source": [source("Köylüler")], "target": [] }),
        json!({ "kind": "link", "source": [source("Flamingolar")], "target": [target("Никто")] }),
        json!({ "kind": "alone", "source": [source("Kimse")] }),
    ];
    for mend in mends {
        let before = day.pairing();
        let mended = day.mend(mend);
        assert_eq!(mended["pairing"], day.pairing());
        let restore = |before: &Value| {
            day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": before }))
        };
        let back = restore(&mended["before"]);
        assert_eq!(back["pairing"], before);
        let again = restore(&back["before"]);
        assert_eq!(again["pairing"], mended["pairing"]);
    }
    assert_eq!(
        day.picture()[4..],
        [
            "!Köylüler | Жители (translated)",
            "!Flamingolar | Никто (translated)",
            "Tuzun | Цена (translated)",
            "Bir | Тонна (translated)",
            "Fabrika | В (translated)",
            "!Kimse |  (left_out)",
        ]
    );
    assert_eq!(day.progress(), json!({ "translated": 9, "outdated": 0, "untranslated": 0 }));
    day.mend(json!({ "kind": "link", "source": [source("Kimse")], "target": [target("Никто")] }));
    day.mend(json!({ "kind": "join", "source": [source("Köylüler"), source("Flamingolar")], "target": [] }));
    assert_eq!(day.picture()[4], "!Köylüler + Flamingolar | Жители (translated)");

    // The author changes two sentences and moves a paragraph.
    let (lake, price, salt) = (source("Göl"), source("Bir"), source("Kıyıdaki"));
    day.rewrite(
        &day.source,
        &lake,
        "Göl her yaz yarım metre çekilir. Balıkçılar bunu yeni bir iskeleden ölçer. İskele artık suya ulaşmıyor.",
    );
    day.rewrite(&day.source, &price, "Bir ton tuz bugün 95 euro ediyor. On yıl önce bunun yarısıydı.");
    day.reorder(
        &day.source,
        |order| {
            order.retain(|id| *id != salt);
            order.push(salt.clone());
        },
        &[],
    );
    assert_eq!(day.open(), ["Göl | Каждое (outdated)", "Bir | Тонна (outdated)"]);
    assert_eq!(day.progress(), json!({ "translated": 8, "outdated": 2, "untranslated": 0 }));

    // Exactly the sentences that changed are named, with what stands for them.
    let pairing = day.pairing();
    let beads = pairing["beads"].as_array().unwrap();
    let bead = beads.iter().find(|bead| bead["source"] == json!([lake])).unwrap();
    let from = "Göl her yaz yarım metre çekilir. ".encode_utf16().count();
    let to = from + "Balıkçılar bunu yeni bir iskeleden ölçer.".encode_utf16().count();
    let there = "Каждое лето озеро отступает на полметра. ".encode_utf16().count();
    let there_to = there + "Рыбаки измеряют это по старому причалу.".encode_utf16().count();
    let change = json!({ "grade": "small", "sentences": [{
        "block": lake, "number": 0, "from": from, "to": to,
        "target": [{ "block": target("Каждое"), "number": 0, "from": there, "to": there_to }],
    }] });
    assert_eq!(bead["change"], change);
    let shown = day.scenario.call("source_change", json!({ "edition": day.target, "source": [lake] }));
    assert_eq!(shown["grade"], "small");
    let text = &shown["texts"][0];
    let removed = text["changes"].as_array().unwrap().iter().find(|change| change["kind"] == "removed");
    assert_eq!(removed.unwrap()["length"], "eski".len());

    // One is translated anew, the other is right as it is.
    day.rewrite(
        &day.target,
        &target("Каждое"),
        "Каждое лето озеро отступает на полметра. Рыбаки измеряют это по новому причалу. Причал уже не достаёт до воды.",
    );
    assert_eq!(day.open().len(), 2, "writing is no settling");
    let settle = |source: &str, how: &str| {
        let request = json!({ "edition": day.target, "source": [source], "how": how });
        day.scenario.call("settle_pairs", request)
    };
    settle(&lake, "done");
    let settled = settle(&price, "still_right");
    assert_eq!(day.open(), Vec::<String>::new());
    assert_eq!(day.progress(), json!({ "translated": 10, "outdated": 0, "untranslated": 0 }));
    let undo = json!({ "edition": day.target, "before": settled["before"] });
    day.scenario.call("restore_pairing", undo);
    assert_eq!(day.open(), ["Bir | Тонна (outdated)"]);
    let record = day.scenario.call("audit", json!({ "limit": 2 }));
    assert_eq!(record[1]["detail"], "still_right");
}

#[test]
fn a_change_and_its_undo_leave_nothing_outdated() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let text = "Göl her yaz yarım metre çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.";
    day.rewrite(&day.source, &lake, "Bambaşka.");
    assert_eq!(day.open(), ["Bambaşka. | Каждое (outdated)"]);
    day.rewrite(&day.source, &lake, text);
    assert_eq!(day.picture(), READ_IN);

    // A comma does not condemn the paragraph.
    day.rewrite(&day.source, &lake, &text.replace("yaz yarım", "yaz, yarım"));
    let pairing = day.pairing();
    let change = &pairing["beads"][2]["change"];
    assert_eq!(change["grade"], "punctuation");
    assert_eq!(change["sentences"].as_array().unwrap().len(), 1);
    day.rewrite(&day.source, &lake, text);

    // A paragraph that was deleted is outdated, and comes back as it was.
    day.reorder(&day.source, |order| order.retain(|id| *id != lake), &[]);
    assert_eq!(day.open(), [" | Каждое (outdated)"]);
    assert_eq!(day.progress(), json!({ "translated": 9, "outdated": 1, "untranslated": 0 }));
    let target = day.block(&day.target, "Каждое");
    let gone = day.scenario.call("source_change", json!({ "edition": day.target, "target": [target] }));
    assert_eq!((&gone["texts"][0]["then"], &gone["texts"][0]["now"]), (&json!(text), &json!("")));
    day.reorder(&day.source, |order| order.insert(2, lake.clone()), &[(&lake, text)]);
    assert_eq!(day.picture(), READ_IN);
    assert_eq!(day.progress(), json!({ "translated": 10, "outdated": 0, "untranslated": 0 }));
}

#[test]
fn a_paragraph_split_or_joined_keeps_what_it_stands_beside() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let text = "Göl her yaz yarım metre çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.";
    let (first, second) = (
        "Göl her yaz yarım metre çekilir.",
        "Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.",
    );
    let new = "019aa000-0000-7000-8000-00000000000e";
    day.reorder(&day.source, |order| order.insert(3, new.to_owned()), &[(&lake, first), (new, second)]);
    assert_eq!(day.picture()[2], "Göl + Balıkçılar | Каждое (translated)");
    assert_eq!(day.open(), Vec::<String>::new());
    day.reorder(&day.source, |order| drop(order.remove(3)), &[(&lake, text)]);
    assert_eq!(day.picture(), READ_IN);

    // Two are joined, and parted again.
    let (price, factory) = (day.block(&day.source, "Bir"), day.block(&day.source, "Fabrika"));
    let (one, two) = (
        "Bir ton tuz bugün 90 euro ediyor. On yıl önce bunun yarısıydı.",
        "Fabrika 2021 yılında İzmir limanına bir depo kiraladı. Gemiler oradan Marsilya ve Cenova'ya gidiyor.",
    );
    day.reorder(&day.source, |order| order.retain(|id| *id != factory), &[(&price, &format!("{one} {two}"))]);
    assert_eq!(day.picture()[6], "Bir | Тонна + В (translated)");
    let back = |order: &mut Vec<String>| {
        let place = order.iter().position(|id| *id == price).unwrap() + 1;
        order.insert(place, factory.clone());
    };
    day.reorder(&day.source, back, &[(&price, one), (&factory, two)]);
    assert_eq!(day.picture(), READ_IN);

    // The translator splits too.
    let people = day.block(&day.target, "Никто");
    day.reorder(
        &day.target,
        |order| order.push(new.replace("0e", "0f")),
        &[(&people, "Никто не говорит,"), (&new.replace("0e", "0f"), "когда промысел закроют.")],
    );
    assert_eq!(day.picture()[8], "Kimse | Никто + когда (translated)");
}

#[test]
fn one_translates_from_empty_block_by_block() {
    let day = Day::begun();
    let article = day.view(&day.source)["head"]["article"].clone();
    let made =
        day.scenario.call("add_edition", json!({ "article": article, "language": "en", "title": "Salt" }));
    let english = Day { target: made["edition"].as_str().unwrap().to_owned(), ..day };
    let all = json!({ "translated": 0, "outdated": 0, "untranslated": 10 });
    assert_eq!(english.progress(), all);
    let (lake, price) = (english.block(&english.source, "Göl"), english.block(&english.source, "Bir"));
    let ids = ["019aa000-0000-7000-8000-0000000000e1", "019aa000-0000-7000-8000-0000000000e2"];
    let text = &english.blocks(&english.source)[2].1;
    let write = |order: &[&str], id: &str, text: &str, beside: &str| {
        let revision = english.view(&english.target)["head"]["revision"].clone();
        english.scenario.call(
            "save_edition",
            json!({ "edition": english.target, "order": order, "base_revision": revision,
                "blocks": [{ "id": id, "node": paragraph(text), "expected": null, "beside": beside }] }),
        );
    };
    // What is taken over stands there untranslated, …
    write(&[ids[0]], ids[0], text, &lake);
    assert_eq!(english.picture()[2], "Göl | Göl (untranslated)");
    english.rewrite(&english.target, ids[0], "The lake falls.");
    assert_eq!(english.picture()[2], "Göl | The (begun)");
    write(&ids, ids[1], "A ton of salt.", &price);
    assert_eq!(english.picture()[7], "Bir | A (begun)");
    assert_eq!(english.progress(), all);
    // … and counts once it is done.
    let settle = json!({ "edition": english.target, "target": [ids[0]], "how": "done" });
    let settled = english.scenario.call("settle_pairs", settle);
    assert_eq!(settled["pairing"]["progress"]["blocks"]["translated"], 1);
    assert_eq!(english.picture()[2], "Göl | The (translated)");
    // What changes under one's hands is told too.
    english.rewrite(
        &english.source,
        &price,
        "Bir ton tuz bugün 95 euro ediyor. On yıl önce bunun yarısıydı.",
    );
    assert_eq!(english.pairing()["beads"][7]["change"]["grade"], "small");
    assert_eq!(english.picture()[7], "Bir | A (begun)");
}

#[test]
fn sentences_are_set_beside_one_another_and_stay_so_when_they_are_written_on() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let of_lake = json!({ "edition": day.target, "source": [lake] });
    let beads =
        |day: &Day| day.scenario.call("sentence_beads", of_lake.clone())["beads"].as_array().unwrap().clone();
    let found = beads(&day);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|bead| bead["set"] == false && bead["source"].as_array().unwrap().len() == 1));
    let [first, second] = [&found[0], &found[1]];
    let both = |side: &str| json!([first[side][0], second[side][0]]);
    let join = json!({ "kind": "join", "source": both("source"), "target": [first["target"][0]] });
    let mended = day.scenario.call("mend_sentences", json!({ "edition": day.target, "mend": join }));
    let joined = &mended["beads"][0];
    assert_eq!((&joined["source"], &joined["set"]), (&both("source"), &json!(true)));
    assert_eq!(beads(&day), *mended["beads"].as_array().unwrap());
    let text = &day.blocks(&day.source)[2].1;
    day.rewrite(&day.source, &lake, &text.replace("yarım", "bir"));
    let written_on = beads(&day);
    assert_eq!((written_on.len(), &written_on[0]["set"]), (2, &json!(true)), "a word is another");
    day.rewrite(&day.source, &lake, text);
    assert_eq!(beads(&day), *mended["beads"].as_array().unwrap());
    day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": mended["before"] }));
    assert_eq!(beads(&day), found);
}

#[test]
fn who_approves_a_translation_confirms_what_is_begun() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    day.reorder(&day.target, |order| drop(order.pop()), &[]);
    let new = "019aa000-0000-7000-8000-00000000000d";
    day.reorder(
        &day.target,
        |order| order.push(new.to_owned()),
        &[(new, "Никто не знает, когда промысел закроют.")],
    );
    day.rewrite(&day.source, &lake, "Göl her yaz bir metre çekilir.");
    assert_eq!(day.open(), ["Göl | Каждое (outdated)", "Kimse | Никто (begun)"]);
    for state in ["in_review", "approved"] {
        day.scenario.call("set_state", day.scenario.move_of(&day.target, state));
    }
    assert_eq!(day.open(), ["Göl | Каждое (outdated)"]);
    assert_eq!(day.progress(), json!({ "translated": 9, "outdated": 1, "untranslated": 0 }));
}

#[test]
fn another_original_keeps_what_is_translated() {
    let day = Day::begun();
    day.scenario.call("delete_edition", json!({ "edition": day.source }));
    let refused = day.scenario.refusal("pairing", json!({ "edition": day.target }));
    assert_eq!(refused.code, "pairing_of_original");
}

#[test]
fn what_does_not_stand_there_is_refused() {
    let day = Day::begun();
    let nowhere = "019aa000-0000-7000-8000-0000000000ff";
    let mend =
        json!({ "edition": day.target, "mend": { "kind": "join", "source": [nowhere], "target": [] } });
    assert_eq!(day.scenario.refusal("mend_pairing", mend).code, "beads_not_found");
    let settle = json!({ "edition": day.target, "source": [nowhere], "how": "done" });
    assert_eq!(day.scenario.refusal("settle_pairs", settle).code, "beads_not_found");
    for before in
        ["", "{}x", r#"{"gone":[{"made":"nobody","sureness":null,"source":[],"target":[]}],"come":[]}"#]
    {
        let restore = json!({ "edition": day.target, "before": before });
        assert_eq!(day.scenario.refusal("restore_pairing", restore).code, "before_unreadable");
    }
    let original = json!({ "edition": day.source });
    assert_eq!(day.scenario.refusal("realign", original).code, "pairing_of_original");
}

#[test]
fn paragraphs_of_a_translation_that_are_joined_and_parted_again_stand_where_they_stood() {
    let day = Day::begun();
    let (lake, canal) = (day.block(&day.target, "Каждое"), day.block(&day.target, "Муниципалитет"));
    let text = |id: &str| day.blocks(&day.target).into_iter().find(|(known, _)| known == id).unwrap().1;
    let (one, other) = (text(&lake), text(&canal));
    day.reorder(&day.target, |order| order.retain(|id| *id != canal), &[(&lake, &format!("{one} {other}"))]);
    assert_eq!(day.picture()[2], "Göl + Belediye | Каждое + Канал (translated)");
    let back = |order: &mut Vec<String>| order.insert(3, canal.clone());
    day.reorder(&day.target, back, &[(&lake, &one), (&canal, &other)]);
    assert_eq!(day.picture(), READ_IN);
}

#[test]
fn a_paragraph_that_is_only_split_inside_a_sentence_says_what_it_said() {
    let day = Day::begun();
    let lake = day.block(&day.source, "Göl");
    let text = "Göl her yaz yarım metre çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.";
    let (first, second) = (
        "Göl her yaz yarım metre",
        "çekilir. Balıkçılar bunu eski bir iskeleden ölçer. İskele artık suya ulaşmıyor.",
    );
    let new = "019aa000-0000-7000-8000-00000000000e";
    let shown = || {
        let shown = day.scenario.call("source_change", json!({ "edition": day.target, "source": [lake] }));
        shown["texts"].as_array().unwrap().iter().map(told).collect::<Vec<String>>()
    };
    day.reorder(&day.source, |order| order.insert(3, new.to_owned()), &[(&lake, first), (new, second)]);
    assert_eq!(day.picture()[2], "Göl + çekilir. | Каждое (translated)");
    assert_eq!(shown(), [first, second]);
    day.reorder(&day.source, |order| drop(order.remove(3)), &[(&lake, text)]);
    assert_eq!(day.picture(), READ_IN);
    assert_eq!(shown(), [text]);

    // What is written otherwise as well is all that is shown.
    let written = second.replace("eski", "yeni");
    day.reorder(&day.source, |order| order.insert(3, new.to_owned()), &[(&lake, first), (new, &written)]);
    assert_eq!(day.picture()[2], "Göl + çekilir. | Каждое (outdated)");
    let change = day.pairing()["beads"][2]["change"].clone();
    assert_eq!((&change["grade"], change["sentences"].as_array().unwrap().len()), (&json!("small"), 1));
    assert_eq!(shown(), [first, &second.replace("eski", "[eski]{yeni}")]);
    day.reorder(&day.source, |order| drop(order.remove(3)), &[(&lake, text)]);
    assert_eq!(day.picture(), READ_IN);
}

/// A text with brackets around what was removed and braces around what was added.
fn told(text: &Value) -> String {
    let [then, now] =
        ["then", "now"].map(|side| text[side].as_str().unwrap().encode_utf16().collect::<Vec<_>>());
    let (mut gone, mut here) = (0, 0);
    let stretch = |change: &Value| {
        let (kind, length) = (change["kind"].as_str().unwrap(), change["length"].as_u64().unwrap() as usize);
        let words = if kind == "added" { &now[here..here + length] } else { &then[gone..gone + length] };
        let words = String::from_utf16(words).unwrap();
        gone += if kind == "added" { 0 } else { length };
        here += if kind == "removed" { 0 } else { length };
        match kind {
            "removed" => format!("[{words}]"),
            "added" => format!("{{{words}}}"),
            _ => words,
        }
    };
    text["changes"].as_array().unwrap().iter().map(stretch).collect()
}
