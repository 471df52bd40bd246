//! Gold alignments made of texts that go line by line, as those of the news were: on one side or the other 20 of 100 lines
//! are joined with the next, and 12 of 100 are left out.

use std::path::Path;

use crate::gold::{Document, Set, beads, is_looked_at, language};

const JOINED: f64 = 0.20;
const LEFT_OUT: f64 = 0.12;

/// A set in two languages of the news.
pub fn set(news: &Path, source: &str, target: &str) -> Set {
    let lines = |file: &str| -> Vec<String> {
        std::fs::read_to_string(news.join(file)).unwrap().lines().map(str::to_owned).collect()
    };
    let names = lines("documents.tsv");
    let (from, to) = (lines(&format!("{source}.txt")), lines(&format!("{target}.txt")));
    let mut documents = Vec::new();
    let mut start = 0;
    while start < names.len() {
        let end = start + names[start..].iter().take_while(|name| **name == names[start]).count();
        documents.push(document(
            &names[start],
            &from[start..end],
            &to[start..end],
            &format!("{source}{target}"),
        ));
        start = end;
    }
    Set {
        name: format!("{source}-{target}.made"),
        source: language(source),
        target: language(target),
        documents,
        memory: None,
    }
}

fn document(name: &str, source: &[String], target: &[String], pair: &str) -> Document {
    let mut state = name
        .bytes()
        .chain(pair.bytes())
        .fold(1_u64, |hash, byte| hash.wrapping_mul(0x100_0000_01b3) ^ u64::from(byte));
    let mut chance = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    let (mut from, mut to, mut lists) = (Vec::new(), Vec::new(), Vec::new());
    let mut at = 0;
    while at < source.len() {
        let (drop, join, side) =
            (chance() < LEFT_OUT, chance() < JOINED && at + 1 < source.len(), chance() < 0.5);
        if drop {
            if side {
                lists.push([vec![from.len()], vec![]]);
                from.push(source[at].clone());
            } else {
                lists.push([vec![], vec![to.len()]]);
                to.push(target[at].clone());
            }
            at += 1;
        } else if join {
            let joined = |lines: &[String]| format!("{} {}", lines[at], lines[at + 1]);
            if side {
                lists.push([vec![from.len()], vec![to.len(), to.len() + 1]]);
                from.push(joined(source));
                to.extend_from_slice(&target[at..at + 2]);
            } else {
                lists.push([vec![from.len(), from.len() + 1], vec![to.len()]]);
                from.extend_from_slice(&source[at..at + 2]);
                to.push(joined(target));
            }
            at += 2;
        } else {
            lists.push([vec![from.len()], vec![to.len()]]);
            from.push(source[at].clone());
            to.push(target[at].clone());
            at += 1;
        }
    }
    Document {
        name: name.to_owned(),
        source: from,
        target: to,
        gold: beads(lists.into_iter()),
        is_looked_at: is_looked_at(name),
        looked_until: None,
    }
}
