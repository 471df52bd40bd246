//! Scripts: which one a letter is of, and in which a language is written.

use crate::language::Language;

/// A script that some language known here is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    Latin,
    Greek,
    Cyrillic,
    Georgian,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Hangul,
    Kana,
    Han,
}

impl Script {
    /// Every script known here.
    pub const ALL: [Script; 11] = [
        Script::Latin,
        Script::Greek,
        Script::Cyrillic,
        Script::Georgian,
        Script::Armenian,
        Script::Hebrew,
        Script::Arabic,
        Script::Devanagari,
        Script::Hangul,
        Script::Kana,
        Script::Han,
    ];

    /// The script of a letter, by the blocks of Unicode; none for a letter of a script that is not known here, such
    /// as Thai, and for what is no letter.
    ///
    /// ```
    /// use text::script::Script;
    ///
    /// assert_eq!(Script::of('ğ'), Some(Script::Latin));
    /// assert_eq!(Script::of('ъ'), Some(Script::Cyrillic));
    /// assert_eq!(Script::of('7'), None);
    /// ```
    pub fn of(letter: char) -> Option<Script> {
        Some(match letter {
            'a'..='z' | 'A'..='Z' => Script::Latin,
            _ if !letter.is_alphabetic() => return None,
            '\u{aa}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' => Script::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Script::Cyrillic,
            '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => Script::Georgian,
            '\u{530}'..='\u{58f}' => Script::Armenian,
            '\u{590}'..='\u{5ff}' => Script::Hebrew,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => Script::Arabic,
            '\u{900}'..='\u{97f}' => Script::Devanagari,
            '\u{ac00}'..='\u{d7af}' => Script::Hangul,
            '\u{3040}'..='\u{30ff}' => Script::Kana,
            '\u{4e00}'..='\u{9fff}' => Script::Han,
            _ => return None,
        })
    }

    /// Whether its words stand without spaces between them.
    ///
    /// ```
    /// use text::script::Script;
    ///
    /// assert!(Script::Han.has_no_spaces());
    /// assert!(!Script::Hangul.has_no_spaces());
    /// ```
    pub fn has_no_spaces(self) -> bool {
        matches!(self, Script::Han | Script::Kana)
    }

    /// Whether texts of a language are written in this script, be it its usual one or another. A language that is not
    /// known may be written in any.
    ///
    /// ```
    /// use text::{language::Language, script::Script};
    ///
    /// assert!(Script::Cyrillic.is_of(&Language::RUSSIAN));
    /// assert!(!Script::Latin.is_of(&Language::RUSSIAN));
    /// assert!(Script::Latin.is_of(&Language::parse("sr").unwrap()));
    /// ```
    pub fn is_of(self, language: &Language) -> bool {
        if let Some(named) = language.script() {
            return SCRIPTS
                .iter()
                .find(|(tag, _)| *tag == named)
                .is_none_or(|(_, scripts)| scripts.contains(&self));
        }
        // A language's own name is written as it is.
        let mut usual = language.autonym().chars().filter_map(Script::of).peekable();
        let is_known = language.autonym() != language.as_str() && usual.peek().is_some();
        !is_known
            || usual.any(|script| script == self)
            || ALSO.iter().any(|(tag, scripts)| *tag == language.primary() && scripts.contains(&self))
    }
}

/// The scripts by the names that tags have for them.
const SCRIPTS: [(&str, &[Script]); 14] = [
    ("Latn", &[Script::Latin]),
    ("Grek", &[Script::Greek]),
    ("Cyrl", &[Script::Cyrillic]),
    ("Geor", &[Script::Georgian]),
    ("Armn", &[Script::Armenian]),
    ("Hebr", &[Script::Hebrew]),
    ("Arab", &[Script::Arabic]),
    ("Deva", &[Script::Devanagari]),
    ("Hang", &[Script::Hangul]),
    ("Kore", &[Script::Hangul, Script::Han]),
    ("Jpan", &[Script::Kana, Script::Han]),
    ("Hani", &[Script::Han]),
    ("Hans", &[Script::Han]),
    ("Hant", &[Script::Han]),
];

/// Scripts in which languages are written beside the usual one.
const ALSO: [(&str, &[Script]); 13] = [
    ("az", &[Script::Cyrillic, Script::Arabic]),
    ("bs", &[Script::Cyrillic]),
    ("crh", &[Script::Cyrillic]),
    ("ja", &[Script::Kana]),
    ("kk", &[Script::Latin, Script::Arabic]),
    ("ko", &[Script::Han]),
    ("ku", &[Script::Arabic, Script::Cyrillic]),
    ("ky", &[Script::Arabic, Script::Latin]),
    ("sr", &[Script::Latin]),
    ("tg", &[Script::Arabic]),
    ("tk", &[Script::Cyrillic]),
    ("tt", &[Script::Latin]),
    ("uz", &[Script::Cyrillic]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_written_in_some_script() {
        for language in Language::known() {
            assert!(Script::ALL.iter().any(|script| script.is_of(language)), "{language}");
            assert!(!Script::ALL.iter().all(|script| script.is_of(language)), "{language}");
        }
        let is_of = |script: Script, tag: &str| script.is_of(&Language::parse(tag).unwrap());
        assert!(is_of(Script::Latin, "en-US") && !is_of(Script::Cyrillic, "en-US"));
        assert!(is_of(Script::Latin, "kk-Latn") && !is_of(Script::Cyrillic, "kk-Latn"));
        assert!(is_of(Script::Han, "ja") && is_of(Script::Kana, "ja"));
        assert!(is_of(Script::Cyrillic, "tlh"), "of a language that is not known nobody can say");
    }
}
