//! Scripts: which one a letter is of.

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
}
