//! Blocks paired: each case is two texts with a block a line.

#![allow(clippy::unwrap_used, reason = "in a test, also in its small functions, it says what went wrong")]

use align::{Block, BlockBead, BlockFix, Kind, Memory, PreparedBlocks, SentenceBead};
use proptest::prelude::*;
use text::language::Language;
use text::sentences::sentences;

/// A block a line: `# ` and `## ` are headings, `|` a table, `!` a figure, `***` a rule, and `^a` at the end a mark.
fn blocks(text: &str, language: &Language) -> Vec<Block> {
    let block = |line: &str| {
        let (line, marks) = match line.split_once(" ^") {
            Some((line, mark)) => (line, vec![mark.to_owned()]),
            None => (line, Vec::new()),
        };
        let (kind, words) = match line.split_once(' ') {
            Some(("#", words)) => (Kind::Heading(1), words),
            Some(("##", words)) => (Kind::Heading(2), words),
            Some(("|", words)) => (Kind::Table, words),
            Some(("!", words)) => (Kind::Figure, words),
            _ if line == "***" => (Kind::Rule, ""),
            _ => (Kind::Text, line),
        };
        let sentences = sentences(words, language).into_iter().map(|range| words[range].to_owned());
        Block { kind, sentences: sentences.collect(), marks }
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(block).collect()
}

fn prepared(source: &str, target: &str) -> PreparedBlocks {
    let [english, turkish] = [Language::ENGLISH, Language::TURKISH];
    PreparedBlocks::new(&blocks(source, &english), &english, &blocks(target, &turkish), &turkish, None)
}

/// Beads as `0:0 1:1,2 :3`; `!` before one that is fixed.
fn picture(beads: &[BlockBead]) -> String {
    let side = |places: &[usize]| places.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    let bead = |bead: &BlockBead| {
        format!("{}{}:{}", if bead.fixed { "!" } else { "" }, side(&bead.source), side(&bead.target))
    };
    beads.iter().map(bead).collect::<Vec<_>>().join(" ")
}

fn fix(source: &[usize], target: &[usize]) -> BlockFix {
    BlockFix { source: source.to_vec(), target: target.to_vec() }
}

#[track_caller]
fn check(source: &str, target: &str, fixes: &[BlockFix], expected: &str) {
    assert_eq!(picture(&prepared(source, target).align(fixes).unwrap()), expected);
}

const RIVER: &str = "
    # The river
    The river is low this year. The port of Izmir was closed on 3 May 2024.
    It opened again after 17 days, when the dredger Karadeniz came.
    ## Who pays
    The state pays 25 million euros. Who pays the rest?
    Nobody in Ankara knows.";

const NEHIR: &str = "
    # Nehir
    Nehir bu yıl alçak. İzmir limanı 3 Mayıs 2024'te kapandı.
    17 gün sonra, tarak gemisi Karadeniz gelince yeniden açıldı.
    ## Kim ödüyor
    Devlet 25 milyon euro ödüyor. Gerisini kim ödüyor?
    Ankara'da kimse bilmiyor.";

#[test]
fn paragraphs_stand_beside_paragraphs() {
    check(RIVER, NEHIR, &[], "0:0 1:1 2:2 3:3 4:4 5:5");
}

#[test]
fn one_may_be_two_and_two_may_be_one() {
    let split = NEHIR.replace("alçak. ", "alçak.\n");
    check(RIVER, &split, &[], "0:0 1:1,2 2:3 3:4 4:5 5:6");
    let joined = NEHIR.replace("kapandı.\n", "kapandı. ");
    check(RIVER, &joined, &[], "0:0 1,2:1 3:2 4:3 5:4");
}

#[test]
fn what_only_one_text_has_stands_alone() {
    let without = NEHIR.replace("## Kim ödüyor\n", "");
    check(RIVER, &without, &[], "0:0 1:1 2:2 3: 4:3 5:4");
    let with_table = NEHIR.replace("## Kim", "| 1 Liman İzmir\n## Kim");
    check(RIVER, &with_table, &[], "0:0 1:1 2:2 3:4 4:5 5:6 :3");
}

#[test]
fn kinds_go_with_their_like() {
    check("A.\n! \nB.\n***\nC.", "Ç.\n! \nD.\n***\nE.", &[], "0:0 1:1 2:2 3:3 4:4");
    check("! A ship.\nWhy?", "Kim?\n! Bir gemi.", &[], "0:1 1: :0");
}

#[test]
fn the_same_note_draws_blocks_together() {
    check("It was.\nThat it is. ^a\nNone.", "Odur. ^a\nHiç.", &[], "0: 1:0 2:1");
}

#[test]
fn what_is_fixed_holds_and_the_rest_is_aligned_around_it() {
    check(RIVER, NEHIR, &[fix(&[1, 2], &[1, 2])], "0:0 !1,2:1,2 3:3 4:4 5:5");
    check(RIVER, NEHIR, &[fix(&[5], &[])], "0:0 1:1 2:2 3:3 4:4 !5: :5");
    check(RIVER, NEHIR, &[fix(&[1], &[2]), fix(&[2], &[1])], "0:0 !1:2 !2:1 3:3 4:4 5:5");
    // One that crosses all others is taken out of the sequence.
    check(RIVER, NEHIR, &[fix(&[1], &[5])], "0:0 !1:5 2:2 3:3 4:4 5: :1");
    check(RIVER, NEHIR, &[fix(&[1, 5], &[1])], "0:0 !1,5:1 2:2 3:3 4:4 :5");
}

/// A fix in a long text is kept to, and changes nothing far away from it.
#[test]
fn what_is_fixed_changes_what_is_near_alone() {
    let text = |word: &str| -> String {
        (0..300).map(|number| format!("{word} {} {}.\n", number * 7_919 % 99_991, number * 31 + 7)).collect()
    };
    let (source, target) = (text("River"), text("Nehir"));
    let prepared = prepared(&source, &target);
    let free = prepared.align(&[]).unwrap();
    assert!(free.iter().enumerate().all(|(place, bead)| bead.source == [place] && bead.target == [place]));
    for fix in [fix(&[150], &[151]), fix(&[150, 151], &[150]), fix(&[150], &[]), fix(&[150], &[20])] {
        let beads = prepared.align(std::slice::from_ref(&fix)).unwrap();
        let there: Vec<usize> = beads.iter().flat_map(|bead| bead.target.clone()).collect();
        assert_eq!(there.len(), 300, "{fix:?}");
        assert!(
            beads.iter().any(|bead| bead.fixed && bead.source == fix.source && bead.target == fix.target)
        );
        let is_far = |place: &usize| (60..110).contains(place) || *place > 190;
        let far = |bead: &&BlockBead| bead.source.first().is_some_and(is_far);
        assert!(beads.iter().filter(far).all(|bead| free.contains(bead)), "{fix:?}");
    }
}

#[test]
fn a_contradiction_is_refused() {
    let prepared = prepared(RIVER, NEHIR);
    assert!(prepared.align(&[fix(&[1], &[1]), fix(&[1], &[2])]).is_err());
    assert!(prepared.align(&[fix(&[6], &[1])]).is_err());
}

fn picture_of_sentences(beads: &[SentenceBead]) -> String {
    let side = |places: &[usize]| places.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    let bead = |bead: &SentenceBead| format!("{}:{}", side(&bead.source), side(&bead.target));
    beads.iter().map(bead).collect::<Vec<_>>().join(" ")
}

#[test]
fn sentences_of_a_bead_are_aligned_within_it() {
    let prepared = prepared(RIVER, NEHIR);
    let told = |source: &[usize], target: &[usize], fixes: &[BlockFix]| {
        picture_of_sentences(&prepared.sentences(source, target, fixes))
    };
    assert_eq!(told(&[1], &[1], &[]), "1:1 2:2");
    assert_eq!(told(&[1], &[1], &[fix(&[1, 2], &[1, 2])]), "1,2:1,2");
    assert_eq!(told(&[1], &[1], &[fix(&[1], &[2]), fix(&[2], &[1])]), "1:2 2:1");
    // Blocks that are no neighbours have sentences that are none either.
    assert_eq!(told(&[1, 4], &[1, 4], &[]), "1:1 2:2 5:5 6:6");
    assert_eq!(told(&[1], &[], &[]), "1: 2:");
    assert_eq!(told(&[], &[], &[]), "");
}

/// What stands alone is taken out of the sentences of a bead, and the rest is aligned with all that the texts and a memory
/// teach, as before.
#[test]
fn a_sentence_set_alone_leaves_the_others_as_they_were() {
    let [english, turkish] = [Language::ENGLISH, Language::TURKISH];
    let known = [
        ("Fishermen", "Balıkçılar"),
        ("fishermen complain", "balıkçılar yakınıyor"),
        ("complain", "yakınıyor"),
        ("the harbour", "liman"),
        ("harbour silted", "liman doldu"),
        ("silted", "doldu"),
        ("nobody dredges", "kimse taramıyor"),
        ("winter returned", "kış döndü"),
        ("sailors left", "denizciler gitti"),
        ("children stayed", "çocuklar kaldı"),
    ];
    let memory = Memory::learn(&known, &english, &turkish);
    let source = "Fishermen complain. Nobody dredges. The harbour silted. Winter returned. Children stayed.";
    let target = "Balıkçılar yakınıyor. Kimse taramıyor. Liman doldu. Kış döndü. Çocuklar kaldı.";
    let prepared = PreparedBlocks::new(
        &blocks(source, &english),
        &english,
        &blocks(target, &turkish),
        &turkish,
        Some(&memory),
    );
    let free = prepared.sentences(&[0], &[0], &[]);
    let mended = prepared.sentences(&[0], &[0], &[fix(&[1], &[])]);
    let [was, is] = [&free, &mended].map(|beads| picture_of_sentences(beads));
    assert_eq!((was.as_str(), is.as_str()), ("0:0 1:1 2:2 3:3 4:4", "0:0 1: 2:2 3:3 4:4 :1"));
    for bead in mended.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        assert!(bead.confidence >= 0.8, "{bead:?}");
    }
    // So does one that is set crosswise and crosses more than it holds.
    let crossed = prepared.sentences(&[0], &[0], &[fix(&[0], &[4])]);
    assert_eq!(picture_of_sentences(&crossed), "0:4 1:1 2:2 3:3 4: :0");
}

#[test]
fn bad_texts_are_paired_as_well_as_they_can_be() {
    check("", "", &[], "");
    check("", "Nehir.", &[], ":0");
    check("The river.", "", &[], "0:");
    let many = "A line.\n".repeat(300);
    let beads = prepared(&many, &many).align(&[]).unwrap();
    assert_eq!(beads.iter().map(|bead| bead.source.len()).sum::<usize>(), 300);
}

proptest! {
    #[test]
    fn every_block_stands_in_one_bead_and_beads_rise(
        source in "(([#|!] )?[a-c ]{0,12}[.] ?[a-c]{0,3}( \\^[ab])?\n){0,9}",
        target in "(([#|!] )?[a-c ]{0,12}[.] ?[a-c]{0,3}( \\^[ab])?\n){0,9}",
        fixes in proptest::collection::vec((0usize..9, 0usize..9), 0..4),
    ) {
        let (ours, theirs) = (blocks(&source, &Language::ENGLISH), blocks(&target, &Language::TURKISH));
        let mut seen = (Vec::new(), Vec::new());
        let fixes: Vec<BlockFix> = fixes
            .into_iter()
            .filter(|(one, other)| {
                let is_new = *one < ours.len() && *other < theirs.len() && !seen.0.contains(one) && !seen.1.contains(other);
                if is_new {
                    seen.0.push(*one);
                    seen.1.push(*other);
                }
                is_new
            })
            .map(|(one, other)| fix(&[one], &[other]))
            .collect();
        let beads = prepared(&source, &target).align(&fixes).unwrap();
        let all = |side: &dyn Fn(&BlockBead) -> Vec<usize>| {
            let mut all: Vec<usize> = beads.iter().flat_map(side).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(all(&|bead| bead.source.clone()), (0..ours.len()).collect::<Vec<_>>());
        prop_assert_eq!(all(&|bead| bead.target.clone()), (0..theirs.len()).collect::<Vec<_>>());
        for fix in &fixes {
            prop_assert!(beads.iter().any(|bead| bead.fixed && bead.source == fix.source && bead.target == fix.target));
        }
        let free: Vec<&BlockBead> = beads.iter().filter(|bead| !bead.fixed).collect();
        for is_source in [true, false] {
            let places: Vec<usize> = free
                .iter()
                .filter(|bead| !bead.source.is_empty() && !bead.target.is_empty())
                .flat_map(|bead| if is_source { bead.source.clone() } else { bead.target.clone() })
                .collect();
            prop_assert!(places.windows(2).all(|two| two[0] < two[1]), "{:?}", places);
        }
        prop_assert!(beads.iter().all(|bead| (0.0..=1.0).contains(&bead.confidence)));
    }
}

/// What is found of two texts.
fn findings(source: &str, target: &str) -> String {
    format!("{:?}", prepared(source, target).findings())
}

#[test]
fn a_text_in_one_paragraph_is_told_beside_one_in_many() {
    const PARAGRAPHS: [&str; 6] = [
        "The river is low this year. The port of Izmir was closed on 3 May 2024.",
        "It opened again after 17 days, when the dredger Karadeniz came.",
        "The state pays 25 million euros. Who pays the rest?",
        "Nobody in Ankara knows. The minister, Ali Demir, said so in Brussels.",
        "“We wait for the Danube Commission”, he told Reuters in July.",
        "In 1998 the water stood 4 metres higher, as a photograph of Marmara shows.",
    ];
    const PARAGRAFLAR: [&str; 6] = [
        "Nehir bu yıl alçak. İzmir limanı 3 Mayıs 2024’te kapandı.",
        "17 gün sonra, Karadeniz tarak gemisi gelince yeniden açıldı.",
        "Devlet 25 milyon avro ödüyor. Kalanı kim ödeyecek?",
        "Ankara’da kimse bilmiyor. Bakan Ali Demir bunu Brüksel’de söyledi.",
        "Temmuzda Reuters’a “Tuna Komisyonu’nu bekliyoruz” dedi.",
        "Marmara’nın bir fotoğrafına göre 1998’de su 4 metre daha yüksekti.",
    ];
    let (many, there) = (PARAGRAPHS.join("\n"), PARAGRAFLAR.join("\n"));
    assert_eq!(findings(&many, &PARAGRAFLAR.join(" ")), "[InOne(Target)]");
    assert_eq!(findings(&PARAGRAPHS.join(" "), &there), "[InOne(Source)]");
    assert_eq!(findings(&format!("# The river\n{}", PARAGRAPHS.join(" ")), &there), "[InOne(Source)]");
    assert_eq!(findings(&many, &there), "[]");
    assert_eq!(findings(&PARAGRAPHS.join(" "), &PARAGRAFLAR.join(" ")), "[]", "both are");
    assert_eq!(findings(&many, PARAGRAFLAR[1]), "[]", "one paragraph is translated yet");
}
