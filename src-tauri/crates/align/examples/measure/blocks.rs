//! How well blocks are paired: articles whose blocks correspond one to one, of which some are split, joined and dropped in
//! one language, the same way every time.

use align::{Block, BlockBead, Kind, PreparedBlocks};
use serde_json::Value;
use text::language::Language;
use text::sentences::sentences;

/// Of a hundred blocks so many are split, joined with the next one, and dropped.
const SPLIT: u64 = 15;
const JOINED: u64 = 10;
const DROPPED: u64 = 5;

/// An article and which of its blocks translate which.
struct Article {
    source: Vec<Block>,
    target: Vec<Block>,
    gold: Vec<(Vec<usize>, Vec<usize>)>,
}

/// Prints a line for each file `A-B.blocks.jsonl`: strict precision, recall and F1 of beads of both sides, and how often
/// beads are right by how sure they are.
pub fn measure(files: &[&str]) {
    for file in files {
        let name = std::path::Path::new(file).file_name().unwrap().to_string_lossy().into_owned();
        let (from, into) = name.split('.').next().unwrap().split_once('-').unwrap();
        let [from, into] = [from, into].map(|tag| Language::parse(tag).unwrap());
        let text = std::fs::read_to_string(file).unwrap();
        let (mut found, mut wanted, mut right, mut sentences) = (0usize, 0usize, 0usize, 0usize);
        let mut sure = [[0usize; 2]; 10];
        let began = std::time::Instant::now();
        for (number, line) in text.lines().enumerate() {
            for seed in 0..5 {
                let article =
                    article(&serde_json::from_str(line).unwrap(), [&from, &into], number as u64 * 10 + seed);
                let prepared = PreparedBlocks::new(&article.source, &from, &article.target, &into, None);
                let beads = prepared.align(&[]).unwrap();
                sentences += article.source.iter().map(|block| block.sentences.len()).sum::<usize>();
                wanted += article.gold.len();
                for bead in beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
                    let is_right = article.gold.contains(&(bead.source.clone(), bead.target.clone()));
                    found += 1;
                    right += usize::from(is_right);
                    let class = &mut sure[((bead.confidence * 10.0) as usize).min(9)];
                    class[0] += 1;
                    class[1] += usize::from(is_right);
                    if !is_right && std::env::var_os("WRONG").is_some() {
                        tell(&article, bead);
                    }
                }
            }
        }
        let (precision, recall) = (right as f64 / found as f64, right as f64 / wanted as f64);
        println!(
            "{name:24} P {precision:.4} R {recall:.4} F1 {:.4}; {sentences} sentences in {:.2} s",
            2.0 * precision * recall / (precision + recall),
            began.elapsed().as_secs_f64()
        );
        for (class, [all, right]) in sure.iter().enumerate().filter(|(_, [all, _])| *all > 0) {
            println!("    sure .{class}: {right} of {all}, {:.3}", *right as f64 / *all as f64);
        }
    }
}

fn tell(article: &Article, bead: &BlockBead) {
    let kinds = |places: &[usize], side: &[Block]| -> Vec<String> {
        places
            .iter()
            .map(|place| {
                let block = &side[*place];
                let text: String = block.sentences.join(" ").chars().take(60).collect();
                format!("{place} {:?} {}: {text}", block.kind, block.sentences.len())
            })
            .collect()
    };
    println!(
        "  {:.2} {:#?} {:#?}",
        bead.confidence,
        kinds(&bead.source, &article.source),
        kinds(&bead.target, &article.target)
    );
}

fn article(line: &Value, languages: [&Language; 2], seed: u64) -> Article {
    let [source, target] = ["src", "tgt"].map(|side| line[side].as_array().unwrap());
    let mut random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut of_hundred = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random % 100
    };
    let mut made = Article {
        source: source.iter().map(|block| piece(block, languages[0])).collect(),
        target: Vec::new(),
        gold: Vec::new(),
    };
    let mut place = 0;
    while place < target.len() {
        let here = piece(&target[place], languages[1]);
        let next = target.get(place + 1).map(|next| piece(next, languages[1]));
        let first = made.target.len();
        match of_hundred() {
            chance if chance < DROPPED => place += 1,
            chance if chance < DROPPED + SPLIT && here.kind == Kind::Text && here.sentences.len() > 1 => {
                let cut = 1 + of_hundred() as usize % (here.sentences.len() - 1);
                let (one, other) = here.sentences.split_at(cut);
                for part in [one, other] {
                    made.target.push(Block { sentences: part.to_vec(), ..here.clone() });
                }
                made.gold.push((vec![place], vec![first, first + 1]));
                place += 1;
            }
            chance
                if chance >= 100 - JOINED
                    && here.kind == Kind::Text
                    && next.as_ref().is_some_and(|next| next.kind == Kind::Text) =>
            {
                let sentences =
                    here.sentences.into_iter().chain(next.into_iter().flat_map(|next| next.sentences));
                made.target.push(Block {
                    sentences: sentences.collect(),
                    kind: Kind::Text,
                    marks: Vec::new(),
                });
                made.gold.push((vec![place, place + 1], vec![first]));
                place += 2;
            }
            _ => {
                made.target.push(here);
                made.gold.push((vec![place], vec![first]));
                place += 1;
            }
        }
    }
    made
}

fn piece(block: &Value, language: &Language) -> Block {
    let (kind, markdown) = (block["k"].as_str().unwrap(), block["t"].as_str().unwrap());
    let text = text::plain::plain_text(&text::markdown::read::read(markdown).blocks);
    let kind = match kind.strip_prefix('h').and_then(|rank| rank.parse().ok()) {
        Some(rank) => Kind::Heading(rank),
        None if kind == "p" => Kind::Text,
        None if kind == "html" => Kind::Code,
        None => Kind::List,
    };
    let sentences = sentences(&text, language).into_iter().map(|range| text[range].to_owned()).collect();
    Block { kind, sentences, marks: Vec::new() }
}
