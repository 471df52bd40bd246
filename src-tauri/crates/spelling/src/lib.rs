//! Spelling by the dictionaries of Hunspell.
//!
//! This crate takes values and gives values: the bytes of a dictionary's two files, a paragraph of a
//! [document](text::doc), and back come the places of the words that the dictionary does not have. It opens
//! no file; finding dictionaries is for `app`.
//!
//! A paragraph is first cut into [`passages`], each in one language. A [`Speller`] then says which words of a
//! passage are unknown. Words are those of Unicode (UAX #29), with what hyphens and apostrophes join taken as
//! one; no words are program text, addresses of the net and of persons, numbers and what is joined to one,
//! names with an underscore, and single letters.
//!
//! ```
//! use spelling::{Dictionary, Speller, passages};
//! use text::{doc::Inline, language::Language};
//!
//! let dictionary = Dictionary::read(b"SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n", b"2\nriver/S\nbank/S\n").unwrap();
//! let dictionary = std::sync::Arc::new(dictionary);
//! let speller = Speller::new(dictionary.clone(), &Language::ENGLISH, ["Oxus"]);
//! let paragraph = [Inline::Text("Rivers, bancks and the Oxus’s banks".into())];
//! let passage = &passages(&paragraph, &Language::ENGLISH)[0];
//! assert_eq!(speller.unknown(&passage.text), [8..14, 15..18, 19..22]);
//! assert_eq!(dictionary.suggest("bancks")[0], "banks");
//! ```

mod dictionary;
mod ending;
mod passages;
mod speller;
mod spelt;
mod words;

pub use dictionary::{Dictionary, Unreadable};
pub use passages::{Passage, passages};
pub use speller::{Speller, folded};
