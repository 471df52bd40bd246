//! The library: articles with their editions, searched, filtered, sorted.

use super::crossing;

crossing! {
    /// What to list. Empty fields do not filter.
    #[derive(Default)]
    #[serde(default)]
    pub struct ArticleQuery {
        /// Words looked for in titles, key points and text; the last one may be unfinished.
        pub search: String,
        pub language: Option<String>,
        pub section: Option<String>,
        pub person: Option<String>,
        pub state: Option<String>,
        pub sort: ArticleSort,
        pub ascending: bool,
        pub offset: u32,
        /// At most this many rows; 0 means 100.
        pub limit: u32,
    }

    /// By what articles are put in order.
    #[derive(Default)]
    #[serde(rename_all = "snake_case")]
    pub enum ArticleSort { #[default] Changed, Created, Dated, Title, Author }

    pub struct ArticleList {
        /// How many match in all.
        pub total: u32,
        pub rows: Vec<ArticleRow>,
    }

    pub struct ArticleRow {
        pub id: String,
        pub slug: String,
        /// Of the original, or the edition that matched.
        pub title: String,
        pub title_language: String,
        pub section: Option<String>,
        pub section_names: Vec<super::InLanguage>,
        pub authors: Vec<super::newsroom::PersonHead>,
        pub dated: Option<String>,
        pub created: String,
        pub changed: String,
        pub editions: Vec<EditionHeadView>,
        /// Editions whose rows in the file are damaged; they can only be thrown away.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<DamagedEdition>>")]
        pub damaged: Vec<DamagedEdition>,
        /// What of its own in the file cannot be read and is left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::Flaw>>")]
        pub flaws: Vec<super::Flaw>,
        /// Where the search words stand in the text, if not in a title.
        pub snippet: Option<Snippet>,
    }

    /// A move to a `state`, and the right that it takes.
    pub struct BarredMove { pub state: String, pub right: String }

    pub struct EditionHeadView {
        pub id: String,
        pub article: String,
        pub language: String,
        /// What the language calls itself: "Türkçe". It labels the edition, whatever the interface's language is, here
        /// and wherever a `language_name` is told. Within a sentence the interface has a name of its own for the tag.
        pub language_name: String,
        pub right_to_left: bool,
        pub original: bool,
        pub state: String,
        /// The states it may be moved to by this person.
        pub next_states: Vec<String>,
        /// The states that this person lacks the right to bring it to, now or from any state.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<BarredMove>>")]
        pub barred: Vec<BarredMove>,
        pub title: String,
        pub revision: u32,
        pub words: u32,
        pub blocks: u32,
        pub changed: String,
        /// How far it is, of a translation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub progress: Option<super::pairing::Progress>,
    }

    /// An edition that cannot be read, and why. Whoever asks for it gets the refusal `error-edition_damaged`.
    pub struct DamagedEdition { pub id: String, pub title: String, pub flaw: super::Flaw }

    /// Some words of a text with the hits in it marked.
    pub struct Snippet { pub language: String, pub parts: Vec<SnippetPart> }
    pub struct SnippetPart { pub text: String, pub hit: bool }

    /// How many articles there are of each kind.
    pub struct Facets {
        pub articles: u32,
        /// Articles with an edition that is not yet published.
        pub under_way: u32,
        pub states: Vec<Facet>,
        pub languages: Vec<Facet>,
        pub sections: Vec<SectionFacet>,
        pub authors: Vec<Facet>,
        /// Articles in the bin, which are not counted above.
        pub binned: u32,
    }
    /// `key` is a state, a language or a person's id; `name` what to show.
    pub struct Facet { pub key: String, pub name: String, pub count: u32 }
    pub struct SectionFacet { pub id: String, pub names: Vec<super::InLanguage>, pub count: u32 }

    /// An article in the bin. `person` is the name of who deleted it, if they are still in the newsroom; it stays for
    /// `days_left` days.
    pub struct BinnedArticle {
        pub id: String,
        pub slug: String,
        pub title: String,
        pub title_language: String,
        /// The original first, then by language.
        pub editions: Vec<BinnedEdition>,
        pub person: Option<String>,
        pub at: String,
        pub days_left: u32,
    }
    pub struct BinnedEdition { pub language: String, pub language_name: String }

    pub struct CreateArticle { pub language: String, pub title: String }
    pub struct ArticleRef { pub article: String }
    /// `name` is an id or a slug.
    pub struct FindArticle { pub name: String }

    /// The fields to change; the rest stays.
    pub struct UpdateArticle {
        pub article: String,
        pub slug: Option<String>,
        /// A section's id; the empty text takes the section away.
        pub section: Option<String>,
        /// A day; the empty text takes the date away.
        pub dated: Option<String>,
        pub bylines: Option<Vec<String>>,
    }

    /// What was made.
    pub struct Made { pub article: String, pub edition: String }
}
