//! What crosses to the window, the command line and the loopback server.
//!
//! Nothing else crosses but refusals ([`crate::failure::Failure`]) and the tags beside an answer
//! ([`crate::commands::Answer`]); the TypeScript in `ui/src/ipc/types.ts` is made from
//! them. Ids are hyphenated UUIDs, times are RFC 3339 in UTC, days are `YYYY-MM-DD`, languages are
//! BCP 47 tags, states and roles are the words of `editorial`.

pub mod align;
pub mod cite;
pub mod clipboard;
pub mod count;
pub mod desk;
pub mod find;
pub mod from_document;
pub mod import;
pub mod incoming;
pub mod library;
pub mod newsroom;
pub mod node;
pub mod pairing;
pub mod pasted;
pub mod people;
pub mod picture;
pub mod publish;
pub mod spelling;
pub mod to_document;
pub mod typography;
pub mod undecided;
pub mod verify;

/// Derives what every type that crosses needs.
macro_rules! crossing {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* })*) => {$(
        // A field by a wrong name must not pass for one that was left out.
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub $kind $name { $($body)* }
    )*};
}
pub(crate) use crossing;

crossing! {
    /// A request without arguments.
    #[derive(Default)]
    pub struct Nothing {}

    /// A value that cannot be read in the file. `code` is a key of the interface's words, `value` the beginning of
    /// what stands there, `edition` the title of the edition that it is of.
    pub struct Flaw {
        pub code: String,
        pub value: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub edition: Option<String>,
        /// What is wrong, in English, for those who do not have the interface's words.
        pub explanation: String,
    }

    /// Text in one language.
    pub struct InLanguage {
        pub language: String,
        pub text: String,
    }
}

/// A flaw as it crosses.
pub(crate) fn flaw(flaw: store::Flaw) -> Flaw {
    Flaw {
        code: flaw.kind.word().to_owned(),
        explanation: flaw.to_string(),
        value: flaw.value,
        edition: flaw.edition,
    }
}

/// Flaws as they cross.
pub(crate) fn flaws(flaws: Vec<store::Flaw>) -> Vec<Flaw> {
    flaws.into_iter().map(flaw).collect()
}

/// A number as it crosses; one that is too large for that is the largest.
pub(crate) fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A moment as it crosses.
pub(crate) fn instant(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// Text by language as it crosses, in the order of the languages' tags.
pub(crate) fn in_languages(
    texts: &std::collections::BTreeMap<text::language::Language, String>,
) -> Vec<InLanguage> {
    texts
        .iter()
        .map(|(language, text)| InLanguage { language: language.as_str().to_owned(), text: text.clone() })
        .collect()
}
