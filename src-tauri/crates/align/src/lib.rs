//! Which sentences of two texts translate which.
//!
//! This crate takes values and gives values: sentences in two languages, and back come [`Bead`]s, each with the
//! probability that it is right, and [`Finding`]s where the texts look wrong. It needs no model, and no dictionary but a
//! page of words that every text has (`everyday.txt`); a [`Memory`] of earlier translations makes it better. It opens no
//! file and never fails on bad text.
//!
//! ```
//! use align::{Options, Prepared};
//! use text::language::Language;
//!
//! let source = ["The river is low.", "25 ships wait in Istanbul.", "Who pays?"];
//! let target = ["Nehir alçak.", "İstanbul'da 25 gemi bekliyor. Kim ödüyor?"];
//! let prepared =
//!     Prepared::new(&source, &Language::ENGLISH, &target, &Language::TURKISH, None, &Options::default());
//! let alignment = prepared.align_freely();
//! assert_eq!((alignment.beads[1].source.clone(), alignment.beads[1].target.clone()), (1..3, 1..2));
//! ```
//!
//! What a user knows better of blocks and sentences is kept to by [`PreparedBlocks`].
//!
//! # How it works
//!
//! A bead's score is `log P(S, T) / (P(S) P(T))`, how much likelier source `S` and target `T` are as translations than
//! by chance, so that a bead of two sentences can be compared with two beads of one; of what has no counterpart only its
//! shape, and how it ends before the next, are scored. The parts of the score are
//!
//! * `links`: the words, as in Model 1 of Brown et al. (1993), whose lexicon comes from `looks` (numbers, signs and
//!   words that sound alike in any script; Simard et al. 1992), from `everyday` words, from the document itself (`lexicon`, learned from
//!   all its own beads of two sides, each by its confidence; Moore 2002 and hunalign learn from the surest only), and from a `memory`;
//! * `lengths`, after Gale and Church (1993), and `ends`, the number of sentences that a line looks to hold;
//! * `joints`: whether both texts are cut where a sentence is finished;
//! * `shapes`: how often a bead of one to two sentences comes, and how often a gap goes on, learned from the document.
//!
//! `path` finds the best beads by dynamic programming in a `corridor` along a `guide`: first along landmarks, rare words that
//! look alike, and then along the alignment before. A large document goes from coarse to fine: what looks the same aligns
//! it roughly, and words that sound alike are looked for after that, only near where they belong. `posterior` tells how
//! probable each bead is.

mod alignment;
mod alone;
mod bead;
mod blocks;
mod blocks_path;
mod corridor;
mod digits;
mod ends;
mod everyday;
mod evidence;
mod finding;
mod guide;
mod heaviest;
mod in_one;
mod joints;
mod lately;
mod lattice;
mod lengths;
mod lexicon;
mod links;
mod logarithm;
mod looks;
mod memory;
mod model;
mod options;
mod path;
mod posterior;
mod prepared;
mod realign;
mod shapes;
mod shares;
mod side;
mod sound;
mod spine;
mod stretch;
mod words;

pub use alignment::Alignment;
pub use bead::Bead;
pub use blocks::{Block, BlockBead, BlockFix, Kind, PreparedBlocks, SentenceBead, TwiceOrNowhere};
pub use finding::{Finding, Which};
pub use memory::Memory;
pub use options::Options;
pub use prepared::Prepared;
pub use side::start_of_closing_signs;
