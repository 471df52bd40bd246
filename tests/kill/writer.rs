//! The program that is ended: it saves without a pause, and tells before each save what the edition will hold, and
//! after it that it was answered.

use std::path::Path;

use anyhow::{Context, Result};
use app::commands::dispatch;
use serde_json::{Value, json};
use tests::random::Random;
use uuid::Uuid;

use crate::newsroom::{editions, open_desk, settled, texts_of};

/// What is told before a save: the edition's number and its texts follow as JSON.
pub const SENDS: &str = "sends ";
/// What is told after it.
pub const ANSWERED: &str = "answered";

/// More blocks than an edition is to have.
const MANY: usize = 40;

/// An edition as its writer knows it.
pub struct Edition {
    pub id: Value,
    pub title: String,
    revision: Value,
    pub blocks: Vec<Block>,
}

/// A paragraph of it.
pub struct Block {
    pub id: Value,
    pub text: String,
    digest: Value,
}

impl Edition {
    /// The edition as it is read from the file.
    pub fn of(view: &Value) -> Edition {
        let texts = texts_of(view);
        let blocks = view["blocks"].as_array().into_iter().flatten().zip(&texts[1..]);
        let block = |(block, text): (&Value, &String)| Block {
            id: block["id"].clone(),
            text: text.clone(),
            digest: block["digest"].clone(),
        };
        Edition {
            id: view["head"]["id"].clone(),
            title: texts[0].clone(),
            revision: view["head"]["revision"].clone(),
            blocks: blocks.map(block).collect(),
        }
    }

    /// Takes note of the answer to a save.
    pub fn saved(&mut self, answer: &Value) -> Result<()> {
        self.revision = answer["revision"].clone();
        for told in answer["digests"].as_array().context("a save tells digests")? {
            if let Some(block) = self.blocks.iter_mut().find(|block| block.id == told["id"]) {
                block.digest = told["digest"].clone();
            }
        }
        Ok(())
    }

    /// A request that saves nothing yet.
    pub fn request(&self) -> Value {
        json!({ "edition": self.id, "base_revision": self.revision, "blocks": [] })
    }

    /// The order of its paragraphs, as a request says it.
    pub fn order(&self) -> Value {
        self.blocks.iter().map(|block| block.id.clone()).collect()
    }
}

impl Block {
    /// A paragraph that the file does not have yet.
    pub fn new(text: &str) -> Block {
        Block { id: json!(Uuid::now_v7().to_string()), text: text.to_owned(), digest: Value::Null }
    }

    /// Its words, as a request sends them.
    pub fn changed(&self) -> Value {
        json!({ "id": self.id, "node": self.node(), "expected": self.digest })
    }

    /// Its words as a node of the document.
    pub fn node(&self) -> Value {
        json!({ "type": "paragraph", "content": [{ "type": "text", "text": self.text }] })
    }
}

/// Writes until it is ended.
pub fn write(newsroom: &Path, seed: u64) -> Result<()> {
    let desk = open_desk(newsroom)?;
    let mut editions: Vec<Edition> = editions(&desk)?.iter().map(Edition::of).collect();
    let mut random = Random::new(seed);
    loop {
        let number = random.below(editions.len());
        let edition = &mut editions[number];
        let request = change(edition, &mut random);
        let blocks = edition.blocks.iter().map(|block| block.text.clone());
        let texts = std::iter::once(edition.title.clone()).chain(blocks).collect();
        println!("{SENDS}{}", json!([number, settled(&texts)]));
        let saved = dispatch(&desk, "save_edition", request)?.value;
        println!("{ANSWERED}");
        edition.saved(&saved)?;
    }
}

/// Changes something in an edition, and gives the request that saves it.
fn change(edition: &mut Edition, random: &mut Random) -> Value {
    let mut request = edition.request();
    let place = random.below(edition.blocks.len());
    let words = words(random);
    match random.below(10) {
        0 => {
            edition.title = words.trim_end().to_owned();
            request["title"] = json!(edition.title);
        }
        1 | 2 if edition.blocks.len() < MANY => {
            let block = Block::new(words.trim_end());
            request["blocks"] = json!([block.changed()]);
            edition.blocks.insert(place, block);
            request["order"] = edition.order();
        }
        3 if edition.blocks.len() > 3 => {
            let gone = edition.blocks.remove(place);
            request["gone"] = json!([{ "id": gone.id, "expected": gone.digest }]);
            request["order"] = edition.order();
        }
        4 => {
            let moved = edition.blocks.remove(place);
            edition.blocks.push(moved);
            request["order"] = edition.order();
        }
        5 => {
            edition.blocks[place].text = words.trim_end().to_owned();
            request["blocks"] = json!([edition.blocks[place].changed()]);
        }
        _ => {
            edition.blocks[place].text.insert_str(0, &words);
            request["blocks"] = json!([edition.blocks[place].changed()]);
        }
    }
    request
}

/// One to four words of several scripts, each with a space after it.
pub fn words(random: &mut Random) -> String {
    const WORDS: [&str; 8] = ["ığdır", "şişli", "çörek", "ёлочка", "съёмка", "қазақша", "თბილისი", "barges"];
    (0..=random.below(4)).map(|_| format!("{} ", WORDS[random.below(WORDS.len())])).collect()
}
