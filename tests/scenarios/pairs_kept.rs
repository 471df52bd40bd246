//! What is said of pairs outlasts mends, their undo, deletions and another original; and what nobody has said is not shown as
//! if somebody had.

use serde_json::{Value, json};

use crate::desk::{Scenario, edition_in, paragraph};
use crate::translators_day::{Day, ORIGINAL, READ_IN, TRANSLATION};

#[test]
fn what_is_joined_before_it_is_translated_waits_for_its_translation() {
    let day = Day::begun();
    let article = day.view(&day.source)["head"]["article"].clone();
    let made =
        day.scenario.call("add_edition", json!({ "article": article, "language": "en", "title": "Salt" }));
    let english = Day { target: made["edition"].as_str().unwrap().to_owned(), ..day };
    let (lake, canal) = (english.block(&english.source, "Göl"), english.block(&english.source, "Belediye"));
    let mended = english.mend(json!({ "kind": "join", "source": [lake, canal], "target": [] }));
    let picture = english.picture();
    assert_eq!(picture[2], "Göl + Belediye |  (untranslated)");
    assert_eq!(english.progress(), json!({ "translated": 0, "outdated": 0, "untranslated": 10 }));
    // What is begun beside one of them stands beside both.
    let new = "019aa000-0000-7000-8000-0000000000e1";
    let revision = english.view(&english.target)["head"]["revision"].clone();
    english.scenario.call(
        "save_edition",
        json!({ "edition": english.target, "order": [new], "base_revision": revision,
            "blocks": [{ "id": new, "node": paragraph("The lake falls."), "expected": null, "beside": canal }] }),
    );
    assert_eq!(english.picture()[2], "Göl + Belediye | The (begun)");
    assert_eq!(english.pairing()["beads"][2]["change"], Value::Null);
    let settle = json!({ "edition": english.target, "target": [new], "how": "done" });
    english.scenario.call("settle_pairs", settle);
    assert_eq!(english.progress(), json!({ "translated": 2, "outdated": 0, "untranslated": 8 }));
    // When they are parted again it stays beside the first.
    let undo = json!({ "edition": english.target, "before": mended["before"] });
    english.scenario.call("restore_pairing", undo);
    assert_eq!(english.picture()[2..4], ["Göl | The (translated)", "Belediye |  (untranslated)"]);
}

#[test]
fn what_is_deleted_comes_back_where_it_stood_though_a_pair_was_mended_meanwhile() {
    let day = Day::begun();
    let (lake, canal) = (day.block(&day.target, "Каждое"), day.block(&day.target, "Канал"));
    let text = |id: &str| day.blocks(&day.target).into_iter().find(|(known, _)| known == id).unwrap().1;
    let (one, other) = (text(&lake), text(&canal));
    let order: Vec<String> = day.blocks(&day.target).into_iter().map(|(id, _)| id).collect();
    day.reorder(&day.target, |order| order.retain(|id| *id != lake && *id != canal), &[]);
    // Another pair goes from both texts.
    let (last, last_there) = (day.block(&day.source, "Kimse"), day.block(&day.target, "Никто"));
    let (said, said_there) = (day.blocks(&day.source)[9].1.clone(), text(&last_there));
    day.reorder(&day.source, |order| order.retain(|id| *id != last), &[]);
    day.reorder(&day.target, |order| order.retain(|id| *id != last_there), &[]);
    let source = |beginning: &str| day.block(&day.source, beginning);
    day.mend(json!({ "kind": "alone", "source": [source("Tuzun")] }));
    day.mend(json!({ "kind": "free", "source": [source("Tuzun"), source("Belediye")], "target": [] }));
    day.scenario.call("realign", json!({ "edition": day.target }));
    day.reorder(&day.source, |order| order.push(last.clone()), &[(&last, &said)]);
    let texts = [(lake.as_str(), one.as_str()), (&canal, &other), (&last_there, &said_there)];
    day.reorder(&day.target, |all| *all = order, &texts);
    assert_eq!(day.picture(), READ_IN);
}

#[test]
fn what_is_written_where_nothing_was_left_waits_to_be_confirmed() {
    let day = Day::begun();
    let lake = day.block(&day.target, "Каждое");
    day.rewrite(&day.target, &lake, "");
    assert_eq!(day.open(), ["Göl |  (untranslated)"]);
    // Nothing is done of what is blank.
    let settle = json!({ "edition": day.target, "target": [lake], "how": "done" });
    day.scenario.call("settle_pairs", settle);
    day.rewrite(&day.target, &lake, "О");
    assert_eq!(day.open(), ["Göl | О (begun)"]);
}

#[test]
fn what_looks_to_be_no_translation_is_told_and_confirmed_by_nobody() {
    let scenario = Scenario::empty();
    let original = scenario.write("tuzla.tr.md", ORIGINAL);
    let made = scenario.import(&original, None);
    let codes = |findings: &Value| -> Vec<String> {
        let codes =
            findings.as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap().to_owned());
        codes.filter(|code| ["unrelated", "other_language", "same_text"].contains(&code.as_str())).collect()
    };
    let keep = |text: &str, language: &str| {
        json!({ "format": "markdown", "markdown": text, "title": "T", "language": language,
            "article": made["article"], "pieces": [] })
    };
    // A text in another language than was said.
    let english = "# Pots\n\nThe kitchen of the old house was painted white in the spring by two women.\n\nNobody there \
                   had heard of the painter, and that is what she liked about it.\n";
    let wrong = keep(english, "ru");
    assert_eq!(codes(&scenario.call("foresee_import", wrong.clone())), ["other_language"]);
    let kept = scenario.call("keep_import", wrong);
    assert_eq!(codes(&kept["findings"]), ["other_language"]);
    let progress =
        scenario.call("pairing", json!({ "edition": kept["edition"] }))["progress"]["blocks"].clone();
    assert_eq!(progress, json!({ "translated": 0, "outdated": 0, "untranslated": 10 }));
    // One that is said rightly.
    let right = scenario.call("foresee_import", keep(TRANSLATION, "en"));
    assert_eq!(codes(&right), ["other_language"]);
    // The original once more, whatever language it is said to be in.
    for language in ["en", "ka"] {
        let same = scenario.call("foresee_import", keep(ORIGINAL, language));
        assert_eq!(codes(&same), ["same_text"], "{language}");
    }
}

#[test]
fn what_is_written_and_settled_after_a_mend_outlasts_its_undo() {
    let day = Day::begun();
    let (lake, canal) = (day.block(&day.source, "Göl"), day.block(&day.source, "Belediye"));
    let people = day.block(&day.target, "Каждое");
    let mended = day.mend(json!({ "kind": "join", "source": [lake, canal], "target": [] }));
    let undo = json!({ "edition": day.target, "before": mended["before"] });
    // A paragraph of the pair is split, and the original changes, which is settled.
    let new = "019aa000-0000-7000-8000-00000000000f";
    day.reorder(
        &day.target,
        |order| order.insert(3, new.to_owned()),
        &[
            (&people, "Каждое лето озеро отступает на полметра."),
            (new, "Рыбаки измеряют это по старому причалу."),
        ],
    );
    day.rewrite(&day.source, &canal, "Belediye hiçbir şey yapmadı.");
    assert_eq!(day.open(), ["!Göl + Belediye | Каждое + Рыбаки + Муниципалитет + Канал (outdated)"]);
    day.scenario
        .call("settle_pairs", json!({ "edition": day.target, "source": [lake], "how": "still_right" }));
    let back = day.scenario.call("restore_pairing", undo);
    assert_eq!(
        day.picture()[2..4],
        ["Göl | Каждое + Рыбаки (translated)", "Belediye | Муниципалитет + Канал (translated)"]
    );
    day.scenario.call("restore_pairing", json!({ "edition": day.target, "before": back["before"] }));
    assert_eq!(day.picture()[2], "!Göl + Belediye | Каждое + Рыбаки + Муниципалитет + Канал (translated)");
}

#[test]
fn another_original_keeps_what_was_said_of_the_pairs() {
    let day = Day::begun();
    let article = day.view(&day.source)["head"]["article"].clone();
    let made =
        day.scenario.call("add_edition", json!({ "article": article, "language": "uz", "title": "Tuz" }));
    let uzbek = Day {
        scenario: day.scenario,
        source: day.source,
        target: made["edition"].as_str().unwrap().to_owned(),
    };
    let beginnings = ["Kıyıdaki", "Bekleyen", "Göl", "Bir"];
    let (mut order, mut blocks): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    for (number, text) in ["Tuz.", "Oltmish.", "Suv.", "Narx.", "Alohida."].iter().enumerate() {
        let id = format!("019aa000-0000-7000-8000-0000000000e{number}");
        let beside = beginnings.get(number).map(|beginning| uzbek.block(&uzbek.source, beginning));
        blocks.push(json!({ "id": id, "node": paragraph(text), "expected": null, "beside": beside }));
        order.push(id);
    }
    let revision = uzbek.view(&uzbek.target)["head"]["revision"].clone();
    uzbek.scenario.call(
        "save_edition",
        json!({ "edition": uzbek.target, "order": order, "base_revision": revision, "blocks": blocks }),
    );
    uzbek.mend(
        json!({ "kind": "alone", "source": [uzbek.block(&uzbek.source, "Kimse")], "target": [order[4]] }),
    );
    let settle = |edition: &str, source: &str| {
        let source = [uzbek.block(&uzbek.source, source)];
        uzbek.scenario.call("settle_pairs", json!({ "edition": edition, "source": source, "how": "done" }))
    };
    ["Kıyıdaki", "Göl", "Bir"].iter().for_each(|beginning| drop(settle(&uzbek.target, beginning)));
    let russian = uzbek.scenario.call("open_article", json!({ "article": article }));
    let russian = edition_in(&russian, "ru");
    for (beginning, text) in [("Göl", "Göl büyüdü."), ("Bir", "Bir ton tuz pahalı.")] {
        uzbek.rewrite(&uzbek.source, &uzbek.block(&uzbek.source, beginning), text);
    }
    // The Russian follows one of the changes; the other has reached neither.
    settle(&russian, "Göl");
    uzbek.scenario.call("delete_edition", json!({ "edition": uzbek.source }));
    let article = uzbek.scenario.call("open_article", json!({ "article": article }));
    let is_russian = article["editions"]
        .as_array()
        .unwrap()
        .iter()
        .any(|head| head["id"] == json!(russian) && head["original"] == true);
    assert!(is_russian, "{article:#}");
    let day = Day { scenario: uzbek.scenario, source: russian, target: uzbek.target };
    let picture = day.picture();
    let told: Vec<&String> = picture.iter().filter(|bead| !bead.ends_with("(untranslated)")).collect();
    assert_eq!(
        told,
        [
            "Соляной | Tuz. (translated)",
            "Озеро | Oltmish. (begun)",
            "Каждое | Suv. (outdated)",
            "Тонна | Narx. (translated)",
            "! | Alohida. (added)",
            "!Никто |  (left_out)",
        ]
    );
    assert_eq!(day.progress()["outdated"], 1);
}

#[test]
fn a_paragraph_that_is_parted_in_three_at_once_is_remembered_part_by_part() {
    let day = Day::begun();
    let (lake, lake_there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    let new = |letter: char| format!("019aa000-0000-7000-8000-00000000000{letter}");
    let part = |edition: &str, first: &str, parts: [&str; 3], ids: [char; 2]| {
        let [one, other] = ids.map(new);
        let blocks = [(first, parts[0]), (one.as_str(), parts[1]), (other.as_str(), parts[2])];
        let behind = |order: &mut Vec<String>| drop(order.splice(3..3, [one.clone(), other.clone()]));
        day.reorder(edition, behind, &blocks);
    };
    let parts = [
        "Göl her yaz yarım metre çekilir.",
        "Balıkçılar bunu eski bir iskeleden ölçer.",
        "İskele artık suya ulaşmıyor.",
    ];
    part(&day.source, &lake, parts, ['a', 'b']);
    assert_eq!(day.picture()[2], "Göl + Balıkçılar + İskele | Каждое (translated)");
    let parts_there = [
        "Каждое лето озеро отступает на полметра.",
        "Рыбаки измеряют это по старому причалу.",
        "Причал уже не достаёт до воды.",
    ];
    part(&day.target, &lake_there, parts_there, ['c', 'd']);
    day.mend(json!({ "kind": "split", "source": [lake], "target": [] }));
    let picture = day.picture();
    assert_eq!(
        picture[2..5],
        ["!Göl | Каждое (translated)", "!Balıkçılar | Рыбаки (translated)", "!İskele | Причал (translated)"]
    );
}

#[test]
fn what_is_begun_where_something_was_deleted_knows_nothing_of_that() {
    let day = Day::begun();
    let (lake, there) = (day.block(&day.source, "Göl"), day.block(&day.target, "Каждое"));
    day.reorder(&day.target, |order| order.retain(|id| *id != there), &[]);
    day.rewrite(&day.source, &lake, "Göl artık çekilmiyor.");
    let new = "019aa000-0000-7000-8000-00000000000e";
    let view = day.view(&day.target);
    let blocks = view["blocks"].as_array().unwrap();
    let mut order: Vec<&str> = blocks.iter().map(|block| block["id"].as_str().unwrap()).collect();
    order.insert(2, new);
    day.scenario.call(
        "save_edition",
        json!({ "edition": day.target, "order": order, "base_revision": view["head"]["revision"],
            "blocks": [{ "id": new, "node": paragraph("Озеро больше не отступает."), "expected": null, "beside": lake }] }),
    );
    let bead = day.pairing()["beads"][2].clone();
    assert_eq!(
        (&bead["state"], &bead["sureness"], &bead["change"]),
        (&json!("begun"), &Value::Null, &Value::Null)
    );
}

#[test]
fn of_two_paragraphs_that_say_the_same_one_is_joined_to_what_took_one() {
    let day = Day::begun();
    let source = |beginning: &str| day.block(&day.source, beginning);
    let (salt, price, factory) = (source("Tuzun"), source("Bir"), source("Fabrika"));
    let said = "Aynı sözler burada bir kez daha söyleniyor.";
    for block in [&price, &factory] {
        day.rewrite(&day.source, block, said);
    }
    let heading = day.blocks(&day.source).into_iter().find(|(id, _)| *id == salt).unwrap().1;
    let gone = |order: &mut Vec<String>| order.retain(|id| *id != price && *id != factory);
    day.reorder(&day.source, gone, &[(&salt, &format!("{heading} {said}"))]);
    let joined = day.picture().into_iter().find(|bead| bead.starts_with("Tuzun")).unwrap();
    assert_eq!(joined, "Tuzun | Цена + Тонна (outdated)");
}

#[test]
fn a_paragraph_that_was_moved_keeps_its_translation_through_mends_elsewhere() {
    let day = Day::begun();
    let salt = day.block(&day.source, "Kıyıdaki");
    let moved = |order: &mut Vec<String>| {
        order.retain(|id| *id != salt);
        order.insert(4, salt.clone());
    };
    day.reorder(&day.source, moved, &[]);
    let pair = "Kıyıdaki | Соляной (translated)".to_owned();
    assert!(day.picture().contains(&pair), "{:?}", day.picture());
    let (price, factory) = (day.block(&day.source, "Bir"), day.block(&day.source, "Fabrika"));
    day.mend(json!({ "kind": "join", "source": [price, factory], "target": [] }));
    assert!(day.picture().contains(&pair), "{:?}", day.picture());
    day.scenario.call("realign", json!({ "edition": day.target }));
    assert!(day.picture().contains(&pair), "{:?}", day.picture());
    assert_eq!(day.progress(), json!({ "translated": 10, "outdated": 0, "untranslated": 0 }));
}

#[test]
fn what_the_aligner_is_not_sure_of_counts_as_translated_once_somebody_says_so() {
    let scenario = Scenario::empty();
    let made = scenario.import(&scenario.write("tuzla.tr.md", ORIGINAL), None);
    let (head, body) = TRANSLATION.split_at(TRANSLATION.rfind("---\n").unwrap() + 4);
    let paragraphs: Vec<&str> = body.split("\n\n").filter(|block| !block.starts_with(['#', '['])).collect();
    let giant = format!("{head}\n{}\n", paragraphs.join(" ").replace('\n', " "));
    let kept = scenario.import(&scenario.write("tuzla.ru.md", giant), made["article"].as_str());
    let codes: Vec<&Value> =
        kept["findings"].as_array().unwrap().iter().map(|finding| &finding["code"]).collect();
    assert_eq!(codes, ["in_one_paragraph"], "nothing else is doubted of the whole: {kept}");
    let pairing = || scenario.call("pairing", json!({ "edition": kept["edition"] }));
    let told = pairing();
    let beads = told["beads"].as_array().unwrap().iter();
    let is_doubted = |bead: &&Value| bead["sureness"].as_f64().is_some_and(|sureness| sureness < 0.6);
    let unsure: Vec<&Value> = beads.clone().filter(|bead| bead["unsure"] == true).collect();
    let is_pair = |bead: &&Value| bead["source"] != json!([]) && bead["target"] != json!([]);
    assert_eq!(unsure, beads.filter(is_doubted).filter(is_pair).collect::<Vec<_>>());
    let bead = unsure.into_iter().find(|bead| bead["state"] == "begun").unwrap();
    assert_eq!(told["progress"]["words"]["translated"], 0, "{told}");
    scenario.call(
        "settle_pairs",
        json!({ "edition": kept["edition"], "source": bead["source"], "target": bead["target"], "how": "done" }),
    );
    assert_ne!(pairing()["progress"]["words"]["translated"], 0, "{}", pairing());
}
