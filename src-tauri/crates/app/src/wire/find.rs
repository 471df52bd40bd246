//! Finding and replacing words, in texts, editions, articles and the whole newsroom.

use super::crossing;

crossing! {
    /// What is sought. Without `case`, letters are folded by the language of each text; `expression` says that the
    /// words are a regular expression.
    pub struct FindQuery {
        pub words: String,
        #[serde(default)]
        pub case: bool,
        #[serde(default)]
        pub whole: bool,
        #[serde(default)]
        pub expression: bool,
    }

    /// Running texts of one language as the window has them, with U+FFFC for what is no text.
    pub struct FindInTexts {
        pub query: FindQuery,
        pub language: String,
        pub texts: Vec<String>,
        /// What would take the place of each hit.
        #[ts(optional)]
        pub with: Option<String>,
    }
    /// A hit in the text with this number, from 0; offset and length in UTF-16 units. `after` is what would stand
    /// there instead, if that was asked.
    pub struct TextHit { pub text: u32, pub offset: u32, pub length: u32, pub after: Option<String> }

    /// Where to seek: one edition, the editions of one article, or all of the newsroom; of these, with a language,
    /// only those in it.
    pub struct Find {
        pub query: FindQuery,
        #[ts(optional)]
        pub edition: Option<String>,
        #[ts(optional)]
        pub article: Option<String>,
        #[ts(optional)]
        pub language: Option<String>,
        #[ts(optional)]
        pub with: Option<String>,
        /// Whether only the endnotes are looked through.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        pub only_notes: bool,
        /// How many hits are wanted at most; 1000 unless said.
        #[ts(optional)]
        pub limit: Option<u32>,
    }

    pub struct Found {
        /// Those with hits: the article that was changed last first, of each the original first.
        pub editions: Vec<FoundEdition>,
        /// How many hits are told.
        pub hits: u32,
        /// Whether there are more.
        pub more: bool,
    }
    /// The hits of an edition, in the order of the text; behind them those in endnotes' words in its language.
    pub struct FoundEdition {
        pub edition: String,
        pub article: String,
        pub article_title: String,
        pub article_title_language: String,
        pub language: String,
        pub language_name: String,
        pub right_to_left: bool,
        pub title: String,
        pub state: String,
        pub hits: Vec<Hit>,
    }
    pub struct Hit {
        /// `title`, `key_point`, `block` or `note`.
        pub place: String,
        pub block: Option<String>,
        /// The endnote's id.
        pub note: Option<String>,
        /// Of a block, which one of the text, from 1; of an endnote, its number in this edition, from 1, none if the
        /// edition does not mark it.
        pub paragraph: Option<u32>,
        /// Which key point, or which run of text in the block or the endnote, from 0.
        pub number: u32,
        /// Where in that text, as the window counts: in UTF-16 units, with one for what is no text.
        pub offset: u32,
        pub length: u32,
        pub before: String,
        /// What would stand there instead, if that was asked.
        pub after: Option<String>,
        pub context_before: String,
        pub context_after: String,
    }

    /// Hits to replace, of those that were found by `query` and `with`, in the order in which they were told.
    pub struct Replace { pub query: FindQuery, pub with: String, pub editions: Vec<ReplaceIn> }
    pub struct ReplaceIn { pub edition: String, pub hits: Vec<Hit> }

    pub struct Replaced {
        /// How many hits were replaced.
        pub hits: u32,
        pub written: Vec<WrittenEdition>,
        pub left: Vec<LeftEdition>,
    }
    /// An edition that was written: its revision before, which undoing brings back, the one it has now, and the
    /// endnotes beside it that were.
    pub struct WrittenEdition {
        pub edition: String,
        pub before: u32,
        pub revision: u32,
        pub notes: Vec<WrittenNote>,
    }
    /// The digests of an endnote's words in the edition's language before and now; an empty one is of no words.
    pub struct WrittenNote { pub note: String, pub before: String, pub after: String }
    /// An edition that was left as it was, and why: the code and the English words of a refusal.
    pub struct LeftEdition {
        pub edition: String,
        pub title: String,
        pub language_name: String,
        pub code: String,
        pub explanation: String,
    }

    /// What a replacement wrote.
    pub struct ReplaceUndo { pub written: Vec<WrittenEdition> }
    /// The editions that are as they were before, as [`Replaced`] tells of them.
    pub struct ReplaceUndone { pub written: Vec<WrittenEdition>, pub left: Vec<LeftEdition> }
}
