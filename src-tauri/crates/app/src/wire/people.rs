//! Persons.

use super::crossing;

crossing! {
    pub struct PersonView {
        pub id: String,
        pub name: String,
        pub names: Vec<super::InLanguage>,
        /// Biographies by language, as Markdown of plain paragraphs.
        pub bios: Vec<super::InLanguage>,
        pub photo: Option<String>,
        pub roles: Vec<String>,
        pub articles: u32,
        /// What of its own in the file cannot be read and is left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<super::Flaw>>")]
        pub flaws: Vec<super::Flaw>,
    }

    /// `id` is none for a new person.
    pub struct SavePerson {
        pub id: Option<String>,
        pub name: String,
        pub names: Vec<super::InLanguage>,
        pub bios: Vec<super::InLanguage>,
        pub roles: Vec<String>,
    }
    pub struct PersonRef { pub person: String }

    /// Takes a PNG, JPEG or WebP picture of at most 10 MB from a file; `null` takes the photo away.
    pub struct SetPhoto {
        pub person: String,
        // A field that was forgotten must not cost anyone a photo.
        #[serde(deserialize_with = "serde::Deserialize::deserialize")]
        pub path: Option<String>,
    }

    pub struct AssetRef { pub asset: String }
    /// A file of the newsroom as a `data:` address.
    pub struct AssetView { pub address: String }
}
