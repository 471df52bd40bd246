//! Which blocks and sentences of a translation stand for which of the original, and what of it is outdated.

use super::crossing;
use super::desk::ComparedText;

crossing! {
    /// How the blocks of a translation stand to those of the article's original.
    pub struct Pairing {
        /// The original's edition.
        pub source: String,
        /// The original's revision of which all this is said.
        pub source_revision: u32,
        /// In the order of the original; blocks of the translation alone stand behind those that they follow there.
        pub beads: Vec<PairingBead>,
        pub progress: Progress,
    }

    /// Blocks of the original and those of the translation that stand for them; one side may be empty. Beads rise on
    /// both sides, but for those that a person set crosswise and those of which a block was moved since.
    pub struct PairingBead {
        pub source: Vec<String>,
        pub target: Vec<String>,
        /// How sure the aligner is, from 0 to 1; none if a person set the bead, or once it is confirmed, or if it is by
        /// position only.
        pub sureness: Option<f64>,
        /// Whether the aligner is so little sure of it that a person is to say whether it is right.
        pub unsure: bool,
        /// Whether a person set it, so that the rest aligns around it.
        pub set: bool,
        /// `untranslated`: no words stand for the original's, or its own words do, which were taken over.
        /// `begun`: there are words, of which nobody has said yet that they are done. `translated`: they are, and the
        /// original says what it said then. `outdated`: they are, and it says something else now. `added`: only the
        /// translation has it. `left_out`: only the original has it, on purpose.
        pub state: String,
        /// Of `outdated`, what has changed since; of `begun`, what has changed since it was begun, if anything.
        pub change: Option<SourceChanged>,
    }

    /// How far the original's words are others than those that a translation was made of. `grade` is `setting`
    /// (only how the words are set: bold, italics, line breaks), `punctuation` (signs, spaces and capitals too), `small`
    /// or `large`: of some sentence more than a third of the words, or a sentence came or went.
    pub struct SourceChanged { pub grade: String, pub sentences: Vec<ChangedSentence> }

    /// A sentence of the original that has changed, as it is now; where one has gone, `from` is `to`. Places are
    /// counted as in [`SentencePlace`]. `target` are the sentences of the translation that stand for what it was.
    pub struct ChangedSentence {
        pub block: String,
        pub number: u32,
        pub from: u32,
        pub to: u32,
        pub target: Vec<SentencePlace>,
    }

    /// Where a sentence stands: in the running text of a block with this number, from 0, as the places of unknown words
    /// are counted, in UTF-16 units with one for what is no text.
    pub struct SentencePlace { pub block: String, pub number: u32, pub from: u32, pub to: u32 }

    /// How far a translation is. What is begun and not yet done counts as untranslated, and what is left out on
    /// purpose as nothing. What is outdated by setting or punctuation alone counts as translated: its words say what the
    /// original's say. The words are the original's.
    #[derive(Default)]
    pub struct Progress { pub blocks: Tally, pub words: Tally }
    #[derive(Default)]
    pub struct Tally { pub translated: u32, pub outdated: u32, pub untranslated: u32 }

    /// A bead is named by some of its blocks.
    pub struct SourceChangeQuery {
        pub edition: String,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub source: Vec<String>,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub target: Vec<String>,
    }
    /// The original's paragraphs of the bead as they are now, each with what stood there when the translation was last
    /// confirmed; and by themselves those of which nothing is left. Words that have only come into another paragraph, because
    /// one was split or two were joined, are the same.
    pub struct SourceChange { pub texts: Vec<ComparedText>, pub grade: Option<String> }

    /// Says that the translation in the beads that hold these blocks is right for what the original says now.
    pub struct SettlePairs {
        pub edition: String,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub source: Vec<String>,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub target: Vec<String>,
        pub how: SettledHow,
        /// The blocks as whoever says so has seen them. Refused with `pair_written_elsewhere` if one says something else by
        /// now, or if one of the beads holds another block. Nothing is asked if this is not told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub seen: Option<Vec<SeenBlock>>,
        /// Where the original was not read: its revision of which [`Pairing`] has told what stands beside it. The blocks that
        /// are named of it were seen as they were then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub source_revision: Option<u32>,
    }
    /// A block with the digest of its text.
    pub struct SeenBlock { pub block: String, pub digest: String }
    /// Why it is: it was made so, it still was, or the change was too small to matter.
    #[serde(rename_all = "snake_case")]
    pub enum SettledHow { Done, StillRight, Minor }

    pub struct MendPairing { pub edition: String, pub mend: Mend }
    /// What a person says of blocks.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum Mend {
        /// The beads that hold these are one.
        Join { source: Vec<String>, target: Vec<String> },
        /// The bead that holds these is several, the first with the first, and so on.
        Split { source: Vec<String>, target: Vec<String> },
        /// This block of the translation and those behind it, up to the next bead that a person set, stand so many
        /// blocks of the original lower (or higher, below zero). Where its own bead is set, as it is after a shift, those
        /// set just behind it go along.
        Shift { target: String, by: i32 },
        /// These stand together, and nothing else with them. They may cross others.
        Link { source: Vec<String>, target: Vec<String> },
        /// These have no counterpart, on purpose.
        Alone {
            #[serde(default)]
            #[ts(optional, as = "Option<Vec<String>>")]
            source: Vec<String>,
            #[serde(default)]
            #[ts(optional, as = "Option<Vec<String>>")]
            target: Vec<String>,
        },
        /// What was set of the beads that hold these is given back to the aligner.
        Free { source: Vec<String>, target: Vec<String> },
    }
    /// `before` is what `restore_pairing` takes to bring back what was; it means nothing to others.
    pub struct Mended { pub pairing: Pairing, pub before: String }
    pub struct RestorePairing { pub edition: String, pub before: String }

    /// Of the bead that holds these blocks.
    pub struct SentenceBeadsQuery {
        pub edition: String,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub source: Vec<String>,
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub target: Vec<String>,
    }
    pub struct SentenceBeads { pub beads: Vec<SentenceBead> }
    /// Sentences that stand for one another; `sureness` and `unsure` as of [`PairingBead`].
    pub struct SentenceBead {
        pub source: Vec<SentencePlace>,
        pub target: Vec<SentencePlace>,
        pub sureness: Option<f64>,
        pub unsure: bool,
        pub set: bool,
    }
    pub struct MendSentences { pub edition: String, pub mend: SentenceMend }
    /// What a person says of sentences of a bead, as of blocks by [`Mend`]; each is named by its place.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum SentenceMend {
        Join { source: Vec<SentencePlace>, target: Vec<SentencePlace> },
        Split { source: Vec<SentencePlace>, target: Vec<SentencePlace> },
        Shift { target: SentencePlace, by: i32 },
        Link { source: Vec<SentencePlace>, target: Vec<SentencePlace> },
        Alone {
            #[serde(default)]
            #[ts(optional, as = "Option<Vec<SentencePlace>>")]
            source: Vec<SentencePlace>,
            #[serde(default)]
            #[ts(optional, as = "Option<Vec<SentencePlace>>")]
            target: Vec<SentencePlace>,
        },
        Free { source: Vec<SentencePlace>, target: Vec<SentencePlace> },
    }
    /// `before` is for `restore_pairing`.
    pub struct MendedSentences { pub beads: Vec<SentenceBead>, pub before: String }
}
