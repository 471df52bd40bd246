//! Languages: their names, direction, letter case and order, and guessing one from a text.

mod guess;
mod table;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, OnceLock, RwLock};

use icu_casemap::CaseMapper;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{LanguageIdentifier, Locale};

pub use guess::{can_guess, guess};

/// A language, by its BCP 47 tag in the usual spelling: `tr`, `ru`, `kk-Latn`, `pt-BR`.
///
/// ```
/// use text::language::Language;
/// let turkish: Language = "TR".parse().unwrap();
/// assert_eq!(turkish.as_str(), "tr");
/// assert_eq!(turkish.autonym(), "Türkçe");
/// assert_eq!(turkish.uppercase("ışık"), "IŞIK");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Cow<'static, str>);

/// A text is not the tag of a language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag of BCP 47")]
pub struct NotALanguage(pub String);

impl Language {
    /// Turkish.
    pub const TURKISH: Language = Language(Cow::Borrowed("tr"));
    /// Russian.
    pub const RUSSIAN: Language = Language(Cow::Borrowed("ru"));
    /// English.
    pub const ENGLISH: Language = Language(Cow::Borrowed("en"));

    /// Reads a tag in any letter case, with `-` or `_`, and brings it to the usual spelling. Variants are
    /// kept, extensions (`-u-…`) dropped.
    pub fn parse(tag: &str) -> Result<Language, NotALanguage> {
        let refused = || NotALanguage(tag.to_owned());
        let identifier: LanguageIdentifier =
            tag.trim().replace('_', "-").parse::<Locale>().map_err(|_| refused())?.id;
        if identifier.language.is_unknown() {
            return Err(refused());
        }
        Ok(Language(Cow::Owned(identifier.to_string())))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script and region: `kk` of `kk-Latn`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script that the tag names: `Latn` of `kk-Latn`.
    pub fn script(&self) -> Option<&str> {
        let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        self.0.split('-').skip(1).find(is_script)
    }

    /// The languages whose names this crate knows.
    pub fn known() -> &'static [Language] {
        static KNOWN: OnceLock<Vec<Language>> = OnceLock::new();
        KNOWN
            .get_or_init(|| table::LANGUAGES.iter().map(|known| Language(Cow::Borrowed(known.tag))).collect())
    }

    /// The language's name in itself: "Türkçe", «Русский». The tag, if the language is not known.
    pub fn autonym(&self) -> &str {
        self.entry().map_or(&self.0, |known| known.autonym)
    }

    /// The language's name in English. The tag, if the language is not known.
    pub fn english_name(&self) -> &str {
        self.entry().map_or(&self.0, |known| known.english)
    }

    /// Whether the language is written from right to left: by its script if the tag names one.
    pub fn is_right_to_left(&self) -> bool {
        match self.script() {
            Some(script) => matches!(script, "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm" | "Rohg"),
            None => {
                matches!(self.primary(), "ar" | "he" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" | "yi" | "dv")
            }
        }
    }

    /// Lower case by the language's rules: "IŞIK" is "ışık" in Turkish.
    pub fn lowercase(&self, text: &str) -> String {
        CaseMapper::new().lowercase_to_string(text, &self.identifier()).into_owned()
    }

    /// Upper case by the language's rules: "istanbul" is "İSTANBUL" in Turkish.
    pub fn uppercase(&self, text: &str) -> String {
        CaseMapper::new().uppercase_to_string(text, &self.identifier()).into_owned()
    }

    /// The order of the language's dictionaries, numbers by their value. Made once a language and kept.
    pub fn order(&self) -> Order {
        static MADE: OnceLock<RwLock<HashMap<Language, Order>>> = OnceLock::new();
        let made = MADE.get_or_init(RwLock::default);
        if let Some(order) = made.read().ok().and_then(|made| made.get(self).cloned()) {
            return order;
        }
        let order = Order(Arc::new(collator(Locale::from(self.identifier()))));
        if let Ok(mut made) = made.write() {
            made.insert(self.clone(), order.clone());
        }
        order
    }

    /// Compares two texts by [`Language::order`]. To sort many, take the order once.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order().compare(left, right)
    }

    fn identifier(&self) -> LanguageIdentifier {
        self.0.parse().unwrap_or(LanguageIdentifier::UNKNOWN)
    }

    fn entry(&self) -> Option<&'static table::Known> {
        let find = |tag: &str| table::LANGUAGES.iter().find(|known| known.tag == tag);
        find(&self.0).or_else(|| find(self.primary()))
    }
}

fn collator(locale: Locale) -> CollatorBorrowed<'static> {
    let order = |locale: Locale| {
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default())
    };
    // A language without an order of its own gets the common one of all languages.
    order(locale).or_else(|_| order(Locale::UNKNOWN)).expect("the common order is compiled into the program")
}

/// The order of a language's dictionaries.
#[derive(Clone)]
pub struct Order(Arc<CollatorBorrowed<'static>>);

impl Order {
    /// The order common to all languages.
    pub fn common() -> Order {
        static MADE: OnceLock<Order> = OnceLock::new();
        MADE.get_or_init(|| Order(Arc::new(collator(Locale::UNKNOWN)))).clone()
    }

    /// Adds bytes to `key` that compare as the text does, to keep where nobody knows the language.
    pub fn write_sort_key(&self, text: &str, key: &mut Vec<u8>) {
        let Ok(()) = self.0.write_sort_key_to(text, key);
    }

    /// Compares two texts.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Order")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(tag: &str) -> Result<Language, NotALanguage> {
        Language::parse(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        tag.parse().unwrap()
    }

    #[test]
    fn tags_are_brought_to_the_usual_spelling() {
        assert_eq!(language("KK_latn").as_str(), "kk-Latn");
        assert_eq!(language("pt-br").as_str(), "pt-BR");
        assert_eq!(language("KK_latn_kz").script(), Some("Latn"));
        assert_eq!((language("pt-br").script(), language("de-1901").script()), (None, None));
        for wrong in ["", "und", "Türkçe", "a", "e n"] {
            assert!(Language::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn case_and_order_follow_the_language() {
        let turkish = Language::TURKISH;
        assert_eq!(turkish.lowercase("IŞIK İÇİN"), "ışık için");
        assert_eq!(turkish.uppercase("istanbul"), "İSTANBUL");
        assert_eq!(Language::ENGLISH.lowercase("ISTANBUL"), "istanbul");
        let mut words = ["şal", "sol", "ılık", "ibik", "çay", "cam", "dal"];
        let order = turkish.order();
        words.sort_by(|left, right| order.compare(left, right));
        assert_eq!(words, ["cam", "çay", "dal", "ılık", "ibik", "sol", "şal"]);
        assert_eq!(Language::RUSSIAN.compare("ёлка", "жук"), Ordering::Less);
    }

    #[test]
    fn names_and_direction() {
        assert!(Language::known().len() >= 25);
        assert_eq!(language("kk-Latn").english_name(), "Kazakh");
        assert_eq!(language("tlh").autonym(), "tlh");
        assert!(language("ar").is_right_to_left() && language("az-Arab").is_right_to_left());
        assert!(!language("tr").is_right_to_left() && !language("ku-Latn").is_right_to_left());
        for known in Language::known() {
            assert_eq!(&language(known.as_str()), known, "the table holds tags as they are spelt");
        }
    }
}
