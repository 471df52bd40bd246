//! Newsrooms, preferences and settings.

use super::crossing;

crossing! {
    /// What the window shows before anything else.
    pub struct DeskState {
        pub version: String,
        /// The open newsroom, if one is.
        pub newsroom: Option<NewsroomView>,
        /// The newsrooms opened before, latest first; those that are gone are marked.
        pub recent: Vec<RecentNewsroom>,
        pub preferences: Preferences,
        /// The system's languages, most wanted first.
        pub system_languages: Vec<String>,
        /// Where a new newsroom would be put unless the user says otherwise.
        pub suggested_directory: String,
    }

    pub struct NewsroomView {
        pub path: String,
        pub name: String,
        /// The person at this desk.
        pub person: PersonHead,
        /// What that person may do, by the words of [`editorial::rights::Action`] in snake case.
        pub rights: Vec<String>,
        /// Whether the file can only be read.
        pub read_only: bool,
        /// The folder that its pages were last written into on this machine.
        pub exported_into: Option<String>,
    }

    pub struct PersonHead { pub id: String, pub name: String }

    pub struct RecentNewsroom { pub path: String, pub name: String, pub missing: bool }

    /// What a user likes, on this machine.
    #[derive(Default)]
    #[serde(default)]
    pub struct Preferences {
        /// The interface's language; none means the system's.
        pub language: Option<String>,
        /// `light`, `dark` or none for the system's.
        pub theme: Option<String>,
        /// Whether the right-hand pane of the desk is shown; none means yes.
        pub pane: Option<bool>,
        /// The ids of the typography rules that are not followed as one types.
        pub typography_off: Vec<String>,
        /// Whether spelling is checked as one writes; none means yes.
        pub spelling: Option<bool>,
        /// The face of the text on the desk: `sans`, `mono` or none for the book face.
        pub face: Option<String>,
        /// The size of the text on the desk in percent of its own; none means that.
        pub zoom: Option<u32>,
        /// How wide the text on the desk may run: `narrow`, `wide`, `full` or none for the usual width.
        pub width: Option<String>,
        /// Whether the line that one writes in stays at one height; none means no.
        pub typewriter: Option<bool>,
        /// Whether two revisions are compared side by side; none means no.
        pub side_by_side: Option<bool>,
        /// The columns that articles lie in, for those where they are not the usual two; last changed first.
        pub columns: Vec<ColumnsOf>,
        /// How high the second view of an edition is, in percent of the room for text; none means 40.
        pub split: Option<u32>,
        /// When the counterparts of a sentence light up: `caret` where one points and where the caret is, `off` never,
        /// none where one points.
        pub read_across: Option<String>,
    }

    pub struct ColumnsOf { pub article: String, pub columns: Vec<ColumnLiked> }

    /// An edition on the desk. `width` is that of its column in percent of an equal share.
    pub struct ColumnLiked { pub edition: String, pub width: u32 }

    /// With `passing`, the newsroom is not remembered among those opened before.
    pub struct OpenNewsroom {
        pub path: String,
        #[ts(optional)]
        pub passing: Option<bool>,
    }

    pub struct CreateNewsroom {
        pub path: String,
        pub name: String,
        /// The name of the first person, its administrator; none takes the system's user.
        pub person: Option<String>,
        /// Whether to fill it with the sample articles.
        pub sample: bool,
    }

    pub struct RenameNewsroom { pub name: String }

    pub struct SetPerson { pub person: String }

    /// Words by which page text is understood, for one language.
    pub struct PageWords {
        pub language: String,
        /// Words a reader adds to those the program knows, by kind.
        pub own: Vec<PageWordList>,
        /// The words that the program knows, by kind.
        pub built_in: Vec<PageWordList>,
    }

    /// `kind` is a word of [`exchange::page_text::words::Kind`].
    pub struct PageWordList { pub kind: String, pub words: Vec<String> }

    pub struct SavePageWords { pub language: String, pub own: Vec<PageWordList> }

    pub struct SectionView {
        pub id: String,
        pub names: Vec<super::InLanguage>,
        pub articles: u32,
        /// What of its own in the file cannot be read and is left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::Flaw>>")]
        pub flaws: Vec<super::Flaw>,
    }

    /// `id` is none for a new section.
    pub struct SaveSection { pub id: Option<String>, pub names: Vec<super::InLanguage> }

    pub struct SectionRef { pub section: String }

    pub struct LanguageView {
        pub tag: String,
        /// Its own name for itself.
        pub name: String,
        pub right_to_left: bool,
    }

    pub struct AuditQuery {
        /// Entries before this number; none for the latest.
        #[ts(type = "number | null")]
        pub before: Option<i64>,
        pub limit: u32,
    }

    /// Who did what when.
    pub struct AuditView {
        #[ts(type = "number")]
        pub number: i64,
        pub at: String,
        pub person: AuditName,
        pub desk: String,
        /// The command, as the table names it.
        pub command: String,
        /// What it was done to, as it was recorded: an id mostly, and what else is to be known after a space.
        pub subject: String,
        /// What that is called now.
        pub about: AuditName,
        /// What stands behind the id: the state an edition was moved to, the revision that was brought back,
        /// the names before and after of what was renamed, the formats of an export and, if it stopped midway,
        /// the files that are out.
        pub detail: String,
    }

    /// A thing that the record names, as it is called now.
    pub struct AuditName {
        /// `article`, `edition`, `endnote`, `person`, `section`, `newsroom`; `gone` if it is not there any more;
        /// `program`, without a name, for who did what no person did.
        pub kind: String,
        /// The title of an article, of an edition, or of an endnote's article; a person's or the newsroom's
        /// name; of what is gone, what the record of its deletion keeps, or the end of its id.
        pub name: String,
        /// An edition's.
        pub language: Option<String>,
        /// A section's.
        pub names: Vec<super::InLanguage>,
    }

    /// What changed in another program that has the same newsroom open.
    pub struct Elsewhere { pub changed: bool }
}
