//! A profile: author, translator, editor, administrator.

use std::collections::{BTreeMap, BTreeSet};

use text::language::Language;

use crate::id::{AssetId, PersonId};
use crate::rights::Role;

/// A person of the newsroom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    /// The name as the person writes it.
    pub name: String,
    /// The name in languages that write it otherwise: ru → «Дефне Аксой».
    pub names: BTreeMap<Language, String>,
    /// The biography by language, as Markdown of one paragraph or more.
    pub bios: BTreeMap<Language, String>,
    pub photo: Option<AssetId>,
    pub roles: BTreeSet<Role>,
}

impl Person {
    /// The name to print in an edition in `language`.
    pub fn name_in(&self, language: &Language) -> &str {
        self.names.get(language).map_or(&self.name, String::as_str)
    }
}
