//! The kind of piece: "Analysis", «Анализ», "Analiz".

use std::collections::BTreeMap;

use text::language::Language;

use crate::id::SectionId;

/// A section with its name in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: SectionId,
    pub names: BTreeMap<Language, String>,
}

impl Section {
    /// Its name in `language`, or in the first language it has one in, or nothing.
    pub fn name_in(&self, language: &Language) -> &str {
        self.names.get(language).or_else(|| self.names.values().next()).map_or("", String::as_str)
    }
}
