//! Scripts, as far as one tells words of another one by them.

/// A script that languages with dictionaries are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    /// Any other, and what is no letter.
    Other,
}

impl Script {
    /// Those with a name.
    pub(crate) const ALL: [Script; 7] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Armenian,
        Script::Georgian,
        Script::Hebrew,
        Script::Arabic,
    ];

    /// The script of a letter, by the blocks of Unicode.
    pub(crate) fn of(letter: char) -> Script {
        match letter {
            'a'..='z' | 'A'..='Z' => Script::Latin,
            _ if !letter.is_alphabetic() => Script::Other,
            '\u{aa}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' => Script::Latin,
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Script::Cyrillic,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
            '\u{530}'..='\u{58f}' => Script::Armenian,
            '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => Script::Georgian,
            '\u{590}'..='\u{5ff}' => Script::Hebrew,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => Script::Arabic,
            _ => Script::Other,
        }
    }
}
