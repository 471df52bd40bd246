//! What pasted notes say of their sources, as CSL-JSON.

use super::crossing;

crossing! {
    /// A file of one pasted note a line; the language of the notes is found out if left out.
    pub struct NotesFile {
        pub path: String,
        #[serde(default)]
        pub language: Option<String>,
    }

    /// An item a note, in the order of the file.
    pub struct NotesRead { pub language: String, pub items: Vec<CslItem> }

    /// An item of CSL-JSON 1.0.2; what the note does not say is null or empty. `id` is the number of its line.
    pub struct CslItem {
        pub id: String,
        #[serde(rename = "type")]
        pub kind: String,
        pub author: Vec<CslName>,
        pub title: Option<String>,
        #[serde(rename = "container-title")]
        pub container_title: Option<String>,
        pub issued: Option<CslDate>,
        #[serde(rename = "URL")]
        pub url: Option<String>,
        pub accessed: Option<CslDate>,
        pub volume: Option<String>,
        pub issue: Option<String>,
        pub page: Option<String>,
        pub publisher: Option<String>,
        #[serde(rename = "publisher-place")]
        pub publisher_place: Option<String>,
        #[serde(rename = "DOI")]
        pub doi: Option<String>,
        pub editor: Vec<CslName>,
        pub translator: Vec<CslName>,
        pub language: Option<String>,
        pub custom: CslCustom,
    }

    /// A person's family name and given names, or an institution's name as it stands.
    pub struct CslName { pub family: Option<String>, pub given: Option<String>, pub literal: Option<String> }

    /// Year, month and day as far as they are known.
    pub struct CslDate {
        #[serde(rename = "date-parts")]
        pub date_parts: Vec<Vec<i32>>,
    }

    /// The fields that could not be settled from the note alone, by their names in CSL-JSON.
    pub struct CslCustom { pub unsure: Vec<String> }
}
